import TextServices

/// A word in small letters as a 64-bit hash: equal words have equal keys, and among the few thousand words of a page and
/// of the tables no others have.
struct SmallWord: Sendable, Hashable {
    /// FNV-1a of the word's bytes in small letters, composed (NFC).
    let hash: UInt64
    /// Bytes of the word in small letters.
    let count: Int32
    /// Whether its first byte is a digit.
    let beginsWithDigit: Bool
    /// Whether it has anything but digits.
    let hasLetter: Bool

    static func == (left: SmallWord, right: SmallWord) -> Bool { left.hash == right.hash }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension SmallWord {
    /// The key of a word of ASCII in small letters.
    init(_ word: StaticString) {
        let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        self.init(
            hash: bytes.reduce(FNV.empty, FNV.mix), count: Int32(bytes.count), beginsWithDigit: false,
            hasLetter: true)
    }

    /// The key of a whole text in small letters, marks and white space included: what ``SmallWordSet`` is asked for.
    static func key(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = FNV.empty
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                hash = FNV.mix(hash, byte &- 0x41 < 26 ? byte | 0x20 : byte)
                position &+= 1
                continue
            }
            let (scalar, length) = FoldedWord.decode(text.span, at: position, before: text.count)
            let small = small(scalar)
            guard small != 0 else { return slowHash(text).hash }
            hash = mix(hash, scalar: small)
            position &+= length
        }
        return hash
    }

    /// The key of a whole text in small letters, marks and white space included.
    static func key(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { key($0) }
    }

    /// The key of a part of a text in small letters.
    static func key(_ text: Substring) -> UInt64 {
        var text = text
        return text.withUTF8 { key($0) }
    }

    /// The key of a text as it is written, capitals and all.
    static func exactKey(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 { text.reduce(FNV.empty, FNV.mix) }

    /// The key of a part of a text as it is written.
    static func exactKey(_ text: Substring) -> UInt64 {
        var text = text
        return text.withUTF8 { exactKey($0) }
    }

    /// A step for each UTF-8 byte of a scalar beyond ASCII and below U+10000.
    @inline(__always)
    static func mix(_ hash: UInt64, scalar: UInt32) -> UInt64 {
        if scalar < 0x800 {
            return FNV.mix(
                FNV.mix(hash, UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)),
                UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
        let first = FNV.mix(hash, UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
        return FNV.mix(
            FNV.mix(first, UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)),
            UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }

    /// The small letter of a scalar beyond ASCII; 0 where only Unicode's tables tell, or where a scalar beside it may
    /// compose with it.
    @inline(__always)
    static func small(_ scalar: UInt32) -> UInt32 {
        // The letters of most texts first.
        if scalar &- 0xC0 < 0x40 { return scalar <= 0xDE && scalar != 0xD7 ? scalar &+ 0x20 : scalar }
        if scalar &- 0x430 < 0x30 { return scalar }
        return rarerSmall(scalar)
    }

    private static func rarerSmall(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0...0xDE: scalar == 0xD7 ? scalar : scalar &+ 0x20
        case 0x80...0xFF: scalar
        // Latin with a dot above or below, Vietnamese; the long s and the capital ß are others.
        case 0x130, 0x1E96...0x1E9F: 0
        case 0x200...0x21F, 0x1E00...0x1EFF: scalar | 1
        // Hebrew, Arabic, Indic letters, Thai and Hangul have no capitals; marks that compose with letters are left out.
        case 0x5D0...0x5EA, 0x620...0x64A, 0x671...0x6D3, 0x900...0x939, 0x93E...0x94D, 0xE01...0xE30: scalar
        case 0x980...0x9BB, 0x9BF...0x9D6, 0xAC00...0xD7A3: scalar
        // Kana, whose marks of voice compose with them.
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE: scalar
        case 0x100...0x137, 0x14A...0x177: scalar | 1
        case 0x139...0x148, 0x179...0x17E: (scalar &+ 1) & ~1
        case 0x178: 0xFF
        case 0x138, 0x149, 0x17F, 0x390, 0x3AC...0x3CE, 0x430...0x45F, 0x2002...0x206F, 0x4E00...0x9FFF: scalar
        case 0x386: 0x3AC
        case 0x388...0x38A: scalar &+ 0x25
        case 0x38C: 0x3CC
        case 0x38E, 0x38F: scalar &+ 0x3F
        case 0x391...0x3A1, 0x3A3...0x3AB, 0x410...0x42F: scalar &+ 0x20
        case 0x400...0x40F: scalar &+ 0x50
        default: 0
        }
    }

    /// Whether nothing in a text may compose, but for the dot that Turkish small letters keep above an i: what composes
    /// takes a library that a process loads for it.
    private static func isSurelyComposed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = 0
        while position < text.count {
            let scalar = DecodedScalar(text, at: position)
            let isDot = scalar.value == 0x307 && position > 0 && text[position - 1] == UInt8(ascii: "i")
            if NormalizationPass.mayCompose(scalar.value), !isDot { return false }
            position += scalar.length
        }
        return true
    }

    /// Hash and length of any text in small letters, by Unicode's tables.
    static func slowHash(_ text: UnsafeBufferPointer<UInt8>) -> (hash: UInt64, count: Int) {
        let small = Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
        return small.withUnsafeBufferPointer { bytes in
            let isComposed = isSurelyComposed(bytes) || UnicodeNormalizer.isNFC(bytes)
            let composed = isComposed ? small : UnicodeNormalizer.normalize(bytes, to: .nfc)
            return (composed.reduce(FNV.empty, FNV.mix), bytes.count)
        }
    }
}

/// Cuts a text into its words, in small letters, without storage for any.
struct SmallWordReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Byte behind the last word.
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next run of letters and digits.
    @inline(__always)
    mutating func next() -> SmallWord? {
        var hash = FNV.empty
        var start = position
        var hasLetter = false
        var isRare = false
        while position < bytes.count {
            let byte = bytes[position]
            // Nearly all are letters of ASCII, and no byte beyond it looks like one.
            let lower = byte | 0x20
            if lower &- 0x61 < 26 {
                hash = FNV.mix(hash, lower)
                hasLetter = true
                position &+= 1
                continue
            }
            if byte < 0x80 {
                if byte &- 0x30 < 10 {
                    hash = FNV.mix(hash, byte)
                    position &+= 1
                    continue
                }
                if position > start { break }
                position &+= 1
                start = position
                continue
            }
            let (scalar, length) = FoldedWord.decode(bytes.span, at: position, before: bytes.count)
            if TextSimilarity.isSeparator(scalar) {
                if position > start { break }
                position &+= length
                start = position
                continue
            }
            hasLetter = true
            let small = SmallWord.small(scalar)
            if small == 0 { isRare = true } else { hash = SmallWord.mix(hash, scalar: small) }
            position &+= length
        }
        guard position > start else { return nil }
        let beginsWithDigit = bytes[start] &- 0x30 < 10
        guard isRare else {
            return SmallWord(
                hash: hash, count: Int32(truncatingIfNeeded: position &- start), beginsWithDigit: beginsWithDigit,
                hasLetter: hasLetter)
        }
        let (slowHash, slowCount) = SmallWord.slowHash(UnsafeBufferPointer(rebasing: bytes[start..<position]))
        return SmallWord(
            hash: slowHash, count: Int32(clamping: slowCount), beginsWithDigit: beginsWithDigit, hasLetter: hasLetter)
    }
}

/// A set of words or short texts in small letters.
struct SmallWordSet: Sendable {
    /// Keys by open addressing; 0 is a free slot.
    private var slots: [UInt64]
    private let shift: UInt64

    /// A set of texts by their ``SmallWord/key(_:)-(UnsafeBufferPointer<UInt8>)``.
    init(_ keys: [UInt64]) {
        var bits: UInt64 = 3
        while 1 << bits < keys.count * 2 { bits += 1 }
        slots = [UInt64](repeating: 0, count: 1 << bits)
        shift = 64 - bits
        for key in keys {
            var place = SmallWordSet.place(key, shift)
            while slots[place] != 0, slots[place] != key { place = (place &+ 1) & (slots.count &- 1) }
            slots[place] = key
        }
    }

    @inline(__always)
    private static func place(_ key: UInt64, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    /// Whether the text of a key is in the set.
    @inline(__always)
    func contains(key: UInt64) -> Bool {
        var place = SmallWordSet.place(key, shift)
        while slots[place] != 0 {
            if slots[place] == key { return true }
            place = (place &+ 1) & (slots.count &- 1)
        }
        return false
    }

    @inline(__always)
    func contains(_ word: SmallWord) -> Bool { contains(key: word.hash) }

    /// Whether a text, in small letters, is in the set.
    func contains(_ text: String) -> Bool { contains(key: SmallWord.key(text)) }

    /// Whether a part of a text, in small letters, is in the set.
    func contains(_ text: Substring) -> Bool { contains(key: SmallWord.key(text)) }
}
