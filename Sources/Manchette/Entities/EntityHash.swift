/// Hashing of words and of features, the same in training and in decoding.
enum EntityHash {
    /// Spreads a value over all bits.
    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var x = value
        x ^= x >> 32
        x = x &* 0xD6E8_FEB8_6659_FD93
        x ^= x >> 32
        x = x &* 0xD6E8_FEB8_6659_FD93
        x ^= x >> 32
        return x
    }

    /// Two values as one, the order counting.
    @inline(__always)
    static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
        mix(first &* 0x9E37_79B9_7F4A_7C15 &+ second)
    }

    /// Hash of some bytes.
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = FNV.empty
        for byte in bytes { hash = FNV.mix(hash, byte) }
        return mix(hash)
    }

    /// Hash of a word in upper and lower case as written, apostrophes made alike.
    static func exact(_ word: String) -> UInt64 {
        of(Array(word.replacingApostrophes.utf8))
    }
}

extension String {
    /// The same with ' for ’.
    var replacingApostrophes: String { String(map { $0 == "’" ? "'" : $0 }) }
}

/// Lower case of UTF-8 bytes for the Latin, Greek and Cyrillic letters of Europe, without tables and without
/// changing the length.
enum LatinCase {
    /// Writes the bytes, with ’ as ' and in lower case if asked, into as much room at least, and says how many they are.
    static func normalize(
        _ bytes: UnsafeBufferPointer<UInt8>, lowercasing: Bool,
        into out: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        precondition(out.count >= bytes.count)
        var written = 0
        var index = 0
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            if byte < 0x80 {
                let isUpper = byte &- 0x41 < 26
                out[written] = lowercasing && isUpper ? byte | 0x20 : byte
                index &+= 1
                written &+= 1
            } else if byte == 0xE2, index &+ 2 < count, bytes[index &+ 1] == 0x80,
                bytes[index &+ 2] == 0x99
            {
                out[written] = 0x27
                index &+= 3
                written &+= 1
            } else if lowercasing, byte >= 0xC3, byte <= 0xD0, index &+ 1 < count {
                (out[written], out[written &+ 1]) = lowercasedPair(byte, bytes[index &+ 1])
                index &+= 2
                written &+= 2
            } else {
                out[written] = byte
                index &+= 1
                written &+= 1
            }
        }
        return written
    }

    /// The lower case of a letter of two bytes.
    @inline(__always)
    static func lowercasedPair(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
        switch lead {
        case 0xC3 where trail >= 0x80 && trail <= 0x9E && trail != 0x97: (lead, trail + 0x20)
        case 0xC4, 0xC5: loweredExtended(lead, trail)
        case 0xC8 where trail >= 0x98 && trail <= 0x9B: (lead, trail | 1)
        case 0xCE where trail >= 0x91 && trail <= 0x9F: (lead, trail + 0x20)
        case 0xCE where trail >= 0xA0 && trail <= 0xA9: (0xCF, trail - 0x20)
        case 0xD0 where trail >= 0x90 && trail <= 0x9F: (lead, trail + 0x20)
        case 0xD0 where trail >= 0xA0 && trail <= 0xAF: (0xD1, trail - 0x20)
        default: (lead, trail)
        }
    }

    /// Latin Extended-A: capitals and small letters alternate, changing step at U+0139 and U+014A and U+0179.
    private static func loweredExtended(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
        let scalar = UInt32(lead & 0x1F) << 6 | UInt32(trail & 0x3F)
        var lowered = scalar
        switch scalar {
        case 0x100...0x137, 0x14A...0x177: lowered = scalar | 1
        case 0x139...0x148, 0x179...0x17E: lowered = scalar & 1 == 1 ? scalar + 1 : scalar
        case 0x178: lowered = 0xFF
        default: break
        }
        return (UInt8(truncatingIfNeeded: 0xC0 | lowered >> 6), UInt8(truncatingIfNeeded: 0x80 | lowered & 0x3F))
    }

    /// Whether the two bytes are a capital letter.
    @inline(__always)
    static func isUpperPair(_ lead: UInt8, _ trail: UInt8) -> Bool {
        let lowered = lowercasedPair(lead, trail)
        return lowered.0 != lead || lowered.1 != trail
    }
}
