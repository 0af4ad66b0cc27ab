import HTMLTree

/// Turns class, id, role and itemprop words into numbers: the log-odds, learned from labelled pages, that text under such
/// a word is part of the body (target encoding; Micci-Barreca 2001).
struct TokenEncoder: Sendable {
    /// What the words of one element, or of one block's text, say.
    struct Encoding: Sendable {
        var sum: Float = 0
        var count: Float = 0
        var minimum: Float = 0
        var maximum: Float = 0

        var mean: Float { count > 0 ? sum / count : 0 }

        mutating func add(_ value: Float) {
            sum += value
            if count == 0 {
                minimum = value
                maximum = value
            } else {
                minimum = min(minimum, value)
                maximum = max(maximum, value)
            }
            count += 1
        }

        mutating func add(_ other: Encoding) {
            guard other.count > 0 else { return }
            if count == 0 {
                self = other
            } else {
                sum += other.sum
                count += other.count
                minimum = min(minimum, other.minimum)
                maximum = max(maximum, other.maximum)
            }
        }
    }

    /// Slots of each table: log-odds in steps of 1/16.
    static let slots = 1 << 15
    /// Slots of each table of roles, each with ``roles`` log-odds in a row.
    static let roleSlots = 1 << 13
    /// Roles that words are encoded for: those of the role trees but the first.
    static let roles = 16
    /// Slots of the weights of ``BlockWording``, each a check of the key that it belongs to (0: free) and the weight.
    static let wordingSlots = 1 << 15
    static let wordingSteps: Float = 32
    /// A key stands at its slot or at one of those behind it, in all so many.
    private static let wordingProbes = 4
    private static let wordingStart = 2 * slots + 2 * roleSlots * roles
    /// Bytes of all tables: class words, text words, class words by role, text words by role, weights of wording.
    static let size = wordingStart + 2 * wordingSlots
    private let tables: ByteTable

    /// Tables that say nothing.
    static let blank = TokenEncoder(tables: ByteTable(copying: [Int8](repeating: 0, count: size)))

    /// An encoder; nil when the tables are not of its size.
    init?(_ tables: ByteTable) {
        guard tables.count == TokenEncoder.size else { return nil }
        self.init(tables: tables)
    }

    private init(tables: ByteTable) { self.tables = tables }

    /// Log-odds of each role for a class word (kind 0) or a word of a short block (kind 1), in steps of 1/16.
    @inline(__always)
    func roleSteps(_ hash: UInt32, kind: Int) -> SIMD16<Int16> {
        let slot = Int(hash & UInt32(TokenEncoder.roleSlots - 1)) + kind * TokenEncoder.roleSlots
        return SIMD16<Int16>(truncatingIfNeeded: tables.vector(at: 2 * TokenEncoder.slots + slot * TokenEncoder.roles))
    }

    /// Log-odds of a class word.
    @inline(__always)
    func structure(_ hash: UInt32) -> Float { Float(tables[Int(hash & UInt32(TokenEncoder.slots - 1))]) / 16 }

    /// Log-odds of a word of a short block.
    @inline(__always)
    func lexicon(_ hash: UInt32) -> Float {
        Float(tables[TokenEncoder.slots + Int(hash & UInt32(TokenEncoder.slots - 1))]) / 16
    }

    /// The weight of a key of ``BlockWording`` in steps of 1/``wordingSteps`` and where it stands; nil when it has none.
    @inline(__always)
    func wording(_ key: UInt32) -> (slot: Int, weight: Int8)? {
        let check = Int8(truncatingIfNeeded: max(1, key >> 24))
        for probe in 0..<UInt32(TokenEncoder.wordingProbes) {
            let slot = Int((key &+ probe) & UInt32(TokenEncoder.wordingSlots - 1))
            let found = tables[TokenEncoder.wordingStart + 2 * slot]
            if found == check { return (slot, tables[TokenEncoder.wordingStart + 2 * slot + 1]) }
            if found == 0 { return nil }
        }
        return nil
    }

    /// Calls `token` with the hash of each word of a class list: split at case and punctuation, plus the whole word.
    @inline(__always)
    static func tokens(in value: Span<UInt8>, salt: UInt32, _ token: (UInt32) -> Void) {
        value.withUnsafeBufferPointer { bytes in
            var reader = TokenReader(salt: salt)
            reader.read(bytes.count > longest ? bytes.piece(0..<longest) : bytes, token)
        }
    }

    /// Bytes of an attribute's value that are read.
    private static let longest = 512

    /// Spreads a hash over the low bits that index the tables.
    @inline(__always)
    static func mixed(_ hash: UInt32) -> UInt32 {
        var value = hash
        value ^= value >> 15
        value = value &* 0x2c1b_3c6d
        value ^= value >> 13
        return value
    }
}

/// Cuts the value of an attribute into words and parts of words (FNV-1a, small letters, digits as one).
private struct TokenReader {
    private static let most = 48
    private let basis: UInt32
    private var whole: UInt32
    private var part: UInt32
    /// Where the whole word and its open part begin.
    private var wholeStart = 0
    private var partStart = 0
    private var parts = 0
    private var produced = 0

    @inline(__always)
    init(salt: UInt32) {
        basis = FNV.shortEmpty ^ salt
        whole = basis
        part = basis
    }

    @inline(__always)
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ token: (UInt32) -> Void) {
        var isAfterSmall = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte &- 0x61 < 26 || byte >= 0x80 {
                // Most bytes by far.
                whole = FNV.mix(whole, byte)
                part = FNV.mix(part, byte)
                isAfterSmall = true
            } else if byte <= 0x20 {
                endWhole(at: index, token)
                isAfterSmall = false
            } else if byte &- 0x41 < 26 {
                if isAfterSmall { endPart(at: index, next: index, token) }
                whole = FNV.mix(whole, byte | 0x20)
                part = FNV.mix(part, byte | 0x20)
                isAfterSmall = false
            } else {
                whole = FNV.mix(whole, byte &- 0x30 < 10 ? 0x30 : byte)
                endPart(at: index, next: index &+ 1, token)
                isAfterSmall = false
            }
            index &+= 1
        }
        endWhole(at: index, token)
    }

    @inline(__always)
    private mutating func endPart(at end: Int, next: Int, _ token: (UInt32) -> Void) {
        if end > partStart {
            parts &+= 1
            if end &- partStart > 1, produced < Self.most {
                produced &+= 1
                token(TokenEncoder.mixed(part))
            }
        }
        part = basis
        partStart = next
    }

    @inline(__always)
    private mutating func endWhole(at end: Int, _ token: (UInt32) -> Void) {
        let isSingle = parts == 0
        endPart(at: end, next: end &+ 1, token)
        if !isSingle, end &- wholeStart > 2, produced < Self.most {
            produced &+= 1
            token(TokenEncoder.mixed(whole &+ 0x9E37))
        }
        whole = basis
        wholeStart = end &+ 1
        parts = 0
    }
}
