import TextServices

extension TextEncoding {
    /// What the bytes mean in this encoding, as UTF-8; what is no character of it becomes U+FFFD.
    ///
    /// NUL characters, which HTML's parser would drop, are left out.
    func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let text: [UInt8]
        switch name {
        case "UTF-8": return UTF8Survey.repaired(bytes)
        case "windows-1252": text = Self.decodeSingleBytes(bytes, upperHalf: Self.windows1252UpperHalf)
        case "ISO-8859-16": text = Self.decodeSingleBytes(bytes, upperHalf: Self.iso8859Part16UpperHalf)
        case "x-user-defined": text = Self.decodeSingleBytes(bytes, upperHalf: (0x80...0xFF).map { 0xF700 + $0 })
        case "replacement": return [0xEF, 0xBF, 0xBD]
        default: text = CharacterDecoder(converter: converter)?.decode(bytes) ?? UTF8Survey.repaired(bytes)
        }
        return text.contains(0) ? text.filter { $0 != 0 } : text
    }

    private static func decodeSingleBytes(_ bytes: ArraySlice<UInt8>, upperHalf: [UInt32]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 { output.append(byte) } else { output.append(scalar: upperHalf[Int(byte) - 0x80]) }
        }
        return output
    }

    /// windows-1252 from 0x80 on; its five holes stand for the control characters of the same number.
    static let windows1252UpperHalf: [UInt32] =
        [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
            0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
            0x0153, 0x9D, 0x017E, 0x0178,
        ] + Array(0xA0...0xFF)

    /// ISO-8859-16 from 0x80 on, which ICU does not have.
    private static let iso8859Part16UpperHalf: [UInt32] = {
        var table = [UInt32](0x80...0xFF)
        let differences: [(UInt8, UInt32)] = [
            (0xA1, 0x104), (0xA2, 0x105), (0xA3, 0x141), (0xA4, 0x20AC), (0xA5, 0x201E), (0xA6, 0x160), (0xA8, 0x161),
            (0xAA, 0x218), (0xAC, 0x179), (0xAE, 0x17A), (0xAF, 0x17B), (0xB2, 0x10C), (0xB3, 0x142), (0xB4, 0x17D),
            (0xB5, 0x201D), (0xB8, 0x17E), (0xB9, 0x10D), (0xBA, 0x219), (0xBC, 0x152), (0xBD, 0x153), (0xBE, 0x178),
            (0xBF, 0x17C), (0xC3, 0x102), (0xC5, 0x106), (0xD0, 0x110), (0xD1, 0x143), (0xD5, 0x150), (0xD7, 0x15A),
            (0xD8, 0x170), (0xDD, 0x118), (0xDE, 0x21A), (0xE3, 0x103), (0xE5, 0x107), (0xF0, 0x111), (0xF1, 0x144),
            (0xF5, 0x151), (0xF7, 0x15B), (0xF8, 0x171), (0xFD, 0x119), (0xFE, 0x21B),
        ]
        for (byte, scalar) in differences { table[Int(byte) - 0x80] = scalar }
        return table
    }()
}

extension [UInt8] {
    /// Appends a character in UTF-8.
    @inline(__always)
    mutating func append(scalar: UInt32) {
        switch scalar {
        case 0..<0x80: append(UInt8(truncatingIfNeeded: scalar))
        case 0x80..<0x800:
            append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case 0x800..<0x1_0000:
            append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }
}
