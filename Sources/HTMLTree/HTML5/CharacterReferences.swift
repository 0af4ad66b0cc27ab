/// A character reference of the source: what it stands for, and where it ends.
struct CharacterReference {
    /// The characters, as UTF-8.
    var value: (UInt64, length: Int)
    /// The index after the reference.
    var end: Int
}

extension ByteScanner {
    /// The character reference whose ampersand stands at `start`, or nil when there is none and the ampersand is text.
    ///
    /// See [Character reference state](https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state).
    func characterReference(at start: Int, in limit: Int, inAttribute: Bool) -> CharacterReference? {
        let next = start + 1
        guard next < limit else { return nil }
        if bytes[next] == 0x23 { return numericReference(at: next + 1, in: limit) }
        var end = next
        while end < limit, isASCIILetter(bytes[end]) || bytes[end] &- 0x30 < 10, end - next < 40 { end += 1 }
        guard end > next + 1 else { return nil }
        if end < limit, bytes[end] == 0x3B, let value = namedValue(next..<(end + 1)) {
            return CharacterReference(value: value, end: end + 1)
        }
        // The names that need no semicolon have two to six letters; the longest counts.
        var length = min(6, end - next)
        while length >= 2 {
            if let value = namedValue(next..<(next + length)) {
                let after = next + length < limit ? bytes[next + length] : 0
                if inAttribute, after == 0x3D || isASCIILetter(after) || after &- 0x30 < 10 { return nil }
                return CharacterReference(value: value, end: next + length)
            }
            length -= 1
        }
        return nil
    }

    private func namedValue(_ name: Range<Int>) -> (UInt64, length: Int)? {
        var hash = UInt32(truncatingIfNeeded: name.count)
        for index in name { hash = hash &* 31 &+ UInt32(bytes[index]) }
        let mask = NamedReferences.slots.count - 1
        var slot = Int(hash ^ (hash &>> 13)) & mask
        while case let number = NamedReferences.slots[slot], number != 0 {
            let entry = NamedReferences.entries[Int(number) - 1]
            if Int((entry &>> 16) & 0xFF) == name.count,
                matches(name, NamedReferences.names.utf8Start + Int(entry & 0xFFFF))
            {
                let start = NamedReferences.values.utf8Start + Int((entry &>> 24) & 0xFFFF)
                let length = Int(entry &>> 40)
                var value: UInt64 = 0
                for index in 0..<length { value |= UInt64(start[index]) &<< UInt64(index &* 8) }
                return (value, length)
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func matches(_ range: Range<Int>, _ name: UnsafePointer<UInt8>) -> Bool {
        for offset in 0..<range.count where bytes[range.lowerBound + offset] != name[offset] { return false }
        return true
    }

    private func numericReference(at start: Int, in limit: Int) -> CharacterReference? {
        var index = start
        var number: UInt32 = 0
        let isHex = index < limit && (bytes[index] | 0x20) == 0x78
        if isHex { index += 1 }
        let digits = index
        while index < limit {
            let byte = bytes[index]
            let digit: UInt32
            if byte &- 0x30 < 10 {
                digit = UInt32(byte &- 0x30)
            } else if isHex, (byte | 0x20) &- 0x61 < 6 {
                digit = UInt32((byte | 0x20) &- 0x61) + 10
            } else {
                break
            }
            number = min(number &* (isHex ? 16 : 10) &+ digit, 0x110000)
            index += 1
        }
        guard index > digits else { return nil }
        if index < limit, bytes[index] == 0x3B { index += 1 }
        return CharacterReference(value: Self.utf8(Self.scalar(number)), end: index)
    }

    /// The scalar that a numeric reference stands for, after the standard's corrections.
    private static func scalar(_ number: UInt32) -> UInt32 {
        if number == 0 || number > 0x10FFFF || (0xD800...0xDFFF).contains(number) { return 0xFFFD }
        guard (0x80...0x9F).contains(number) else { return number }
        let mapped = windows1252[Int(number - 0x80)]
        return mapped == 0 ? number : UInt32(mapped)
    }

    /// Windows-1252's characters for 0x80 to 0x9F; zero where it has none.
    private static let windows1252: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    private static func utf8(_ scalar: UInt32) -> (UInt64, length: Int) {
        let low = UInt64(0x80 | (scalar & 0x3F))
        let middle = UInt64(0x80 | ((scalar &>> 6) & 0x3F))
        let high = UInt64(0x80 | ((scalar &>> 12) & 0x3F))
        switch scalar {
        case 0..<0x80: return (UInt64(scalar), 1)
        case 0x80..<0x800: return (UInt64(0xC0 | (scalar &>> 6)) | low &<< 8, 2)
        case 0x800..<0x1_0000: return (UInt64(0xE0 | (scalar &>> 12)) | middle &<< 8 | low &<< 16, 3)
        default: return (UInt64(0xF0 | (scalar &>> 18)) | high &<< 8 | middle &<< 16 | low &<< 24, 4)
        }
    }
}
