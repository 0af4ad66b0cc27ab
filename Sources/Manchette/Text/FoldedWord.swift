/// Words as date tables match them: lower case, without accents, as a 64-bit hash.
///
/// The tables hold a few thousand words, so that two of them sharing one of 2⁶⁴ values is out of the question, and a
/// hash needs no storage per word of a text.
enum FoldedWord {
    /// The hash of a word's folded bytes.
    static func hash(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        adding(bytes, range, to: FNV.empty)
    }

    /// A hash that goes on over more folded bytes.
    static func adding(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, to before: UInt64) -> UInt64 {
        var hash = before
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            if byte < 0x80 {
                let isUpper = byte &- 65 < 26
                hash = FNV.mix(hash, isUpper ? byte | 0x20 : byte)
                position += 1
                continue
            }
            let (scalar, length) = decode(bytes, at: position, before: range.upperBound)
            position += length
            hash = fold(scalar, into: hash)
        }
        return hash
    }

    /// The hash of a word.
    static func hash(_ word: some StringProtocol) -> UInt64 {
        let bytes = Array(word.utf8)
        return hash(bytes.span, 0..<bytes.count)
    }

    /// The scalar at a position and its length in bytes; a byte that begins none counts as itself.
    @inline(__always)
    static func decode(_ bytes: borrowing Span<UInt8>, at position: Int, before end: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[position])
        if first < 0x80 { return (first, 1) }
        if first >= 0xC2, first < 0xE0, position + 1 < end {
            return ((first & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F), 2)
        }
        if first >= 0xE0, first < 0xF0, position + 2 < end {
            return (
                (first & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F), 3
            )
        }
        if first >= 0xF0, first < 0xF5, position + 3 < end {
            let high = (first & 0x07) << 18 | UInt32(bytes[position + 1] & 0x3F) << 12
            return (high | UInt32(bytes[position + 2] & 0x3F) << 6 | UInt32(bytes[position + 3] & 0x3F), 4)
        }
        return (first, 1)
    }

    private static func fold(_ scalar: UInt32, into hash: UInt64) -> UInt64 {
        switch scalar {
        case 0x00C0...0x024F:
            let letters = latin[Int(scalar - 0xC0)]
            let result = FNV.mix(hash, UInt8(truncatingIfNeeded: letters))
            return letters < 0x100 ? result : FNV.mix(result, UInt8(truncatingIfNeeded: letters >> 8))
        case 0x0300...0x036F, 0x00AD, 0x200B...0x200D: return hash  // accents on their own, invisible characters
        case 0x0370...0x03FF: return mixScalar(hash, greek(scalar))
        case 0x0410...0x042F: return mixScalar(hash, scalar + 0x20)
        case 0x0400...0x040F: return mixScalar(hash, scalar + 0x50)
        default: return mixScalar(hash, scalar)
        }
    }

    private static func mixScalar(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
        if scalar == 0x0451 { return mixScalar(hash, 0x0435) }  // ё
        var result = hash
        var rest = scalar
        while rest > 0 {
            result = FNV.mix(result, UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        return result
    }

    /// Lower case without tonos and dialytika; final sigma as sigma.
    private static func greek(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x0386, 0x03AC: 0x03B1
        case 0x0388, 0x03AD: 0x03B5
        case 0x0389, 0x03AE: 0x03B7
        case 0x038A, 0x03AF, 0x0390, 0x03CA, 0x03AA: 0x03B9
        case 0x038C, 0x03CC: 0x03BF
        case 0x038E, 0x03CD, 0x03B0, 0x03CB, 0x03AB: 0x03C5
        case 0x038F, 0x03CE: 0x03C9
        case 0x03C2: 0x03C3
        case 0x0391...0x03A9: scalar + 0x20
        default: scalar
        }
    }

    /// Base letters of U+00C0…U+024F, lower case: one in the low byte, a second in the high byte.
    private static let latin: [UInt16] = {
        let rows: [(ClosedRange<Int>, String)] = [
            (0xC0...0xC5, "a"), (0xC6...0xC6, "ae"), (0xC7...0xC7, "c"), (0xC8...0xCB, "e"), (0xCC...0xCF, "i"),
            (0xD0...0xD0, "d"), (0xD1...0xD1, "n"), (0xD2...0xD6, "o"), (0xD7...0xD7, "x"), (0xD8...0xD8, "o"),
            (0xD9...0xDC, "u"), (0xDD...0xDD, "y"), (0xDE...0xDE, "th"), (0xDF...0xDF, "ss"), (0xE0...0xE5, "a"),
            (0xE6...0xE6, "ae"), (0xE7...0xE7, "c"), (0xE8...0xEB, "e"), (0xEC...0xEF, "i"), (0xF0...0xF0, "d"),
            (0xF1...0xF1, "n"), (0xF2...0xF6, "o"), (0xF8...0xF8, "o"), (0xF9...0xFC, "u"), (0xFD...0xFD, "y"),
            (0xFE...0xFE, "th"), (0xFF...0xFF, "y"), (0x100...0x105, "a"), (0x106...0x10D, "c"), (0x10E...0x111, "d"),
            (0x112...0x11B, "e"), (0x11C...0x123, "g"), (0x124...0x127, "h"), (0x128...0x131, "i"),
            (0x132...0x133, "ij"), (0x134...0x135, "j"), (0x136...0x138, "k"), (0x139...0x142, "l"),
            (0x143...0x14B, "n"), (0x14C...0x151, "o"), (0x152...0x153, "oe"), (0x154...0x159, "r"),
            (0x15A...0x161, "s"), (0x162...0x167, "t"), (0x168...0x173, "u"), (0x174...0x175, "w"),
            (0x176...0x178, "y"), (0x179...0x17E, "z"), (0x17F...0x17F, "s"), (0x218...0x219, "s"),
            (0x21A...0x21B, "t"),
        ]
        var table = [UInt16](repeating: UInt16(UInt8(ascii: "?")), count: 0x250 - 0xC0)
        for (range, letters) in rows {
            let packed = letters.utf8.reversed().reduce(0) { $0 << 8 | UInt16($1) }
            for scalar in range { table[scalar - 0xC0] = packed }
        }
        return table
    }()
}
