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
    /// Bytes of all tables: class words, text words, class words by role, text words by role.
    static let size = 2 * slots + 2 * roleSlots * roles
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
    func roleOdds(_ hash: UInt32, kind: Int) -> SIMD16<Float> {
        let slot = Int(hash & UInt32(TokenEncoder.roleSlots - 1)) + kind * TokenEncoder.roleSlots
        let start = 2 * TokenEncoder.slots + slot * TokenEncoder.roles
        return SIMD16<Float>(tables.vector(at: start))
    }

    /// The same in whole steps.
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

    /// Calls `token` with the hash of each word of a class list: split at case and punctuation, plus the whole word.
    static func tokens(in value: Span<UInt8>, salt: UInt32, _ token: (UInt32) -> Void) {
        var whole: UInt32 = 0x811c_9dc5 ^ salt
        var part: UInt32 = 0x811c_9dc5 ^ salt
        var wholeLength = 0
        var partLength = 0
        var parts = 0
        var previousLower = false
        var produced = 0
        func endPart() {
            if partLength > 1, produced < 48 {
                token(mixed(part))
                produced += 1
                parts += 1
            } else if partLength > 0 {
                parts += 1
            }
            part = 0x811c_9dc5 ^ salt
            partLength = 0
        }
        func endWhole() {
            let single = parts == 0
            endPart()
            if !single, wholeLength > 2, produced < 48 {
                token(mixed(whole &+ 0x9E37))
                produced += 1
            }
            whole = 0x811c_9dc5 ^ salt
            wholeLength = 0
            parts = 0
        }
        for index in 0..<min(value.count, 512) {
            let byte = value[index]
            if byte <= 0x20 {
                endWhole()
                previousLower = false
                continue
            }
            let isUpper = byte >= 0x41 && byte <= 0x5A
            let isLower = byte >= 0x61 && byte <= 0x7A || byte >= 0x80
            let isDigit = byte >= 0x30 && byte <= 0x39
            let folded = isUpper ? byte | 0x20 : (isDigit ? 0x30 : byte)
            whole = (whole ^ UInt32(folded)) &* 0x0100_0193
            wholeLength += 1
            if isUpper && previousLower || !(isUpper || isLower) { endPart() }
            if isUpper || isLower {
                part = (part ^ UInt32(folded)) &* 0x0100_0193
                partLength += 1
            }
            previousLower = isLower
        }
        endWhole()
    }

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
