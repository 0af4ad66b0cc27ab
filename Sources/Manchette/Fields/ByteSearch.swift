/// Bytes of a kind looked for in eight places at once.
extension UnsafeBufferPointer<UInt8> {
    /// Whether there is an ASCII digit.
    var holdsDigit: Bool {
        holds { word in
            let digits = word ^ 0x3030_3030_3030_3030
            // The top bit of a byte stays off where the byte is below ten.
            let others = ((digits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676) | digits
            return ~others & 0x8080_8080_8080_8080 != 0
        } orByte: {
            $0 &- 0x30 < 10
        }
    }

    /// Whether there is the first byte of a digit of the Arabic, Persian or Indian scripts: most pages have none.
    var holdsLeadOfNativeDigit: Bool {
        // D9, DB, E0: the same but for the bits of 02, or the one byte.
        let (arabic, indian) = (0xDBDB_DBDB_DBDB_DBDB as UInt64, 0xE0E0_E0E0_E0E0_E0E0 as UInt64)
        return holds { word in
            let first = (word | 0x0202_0202_0202_0202) ^ arabic
            let second = word ^ indian
            let zeros = (first &- 0x0101_0101_0101_0101) & ~first | (second &- 0x0101_0101_0101_0101) & ~second
            return zeros & 0x8080_8080_8080_8080 != 0
        } orByte: {
            $0 | 2 == 0xDB || $0 == 0xE0
        }
    }

    /// Whether there is an ASCII letter, given small, in small or as a capital.
    func holds(letter: UInt8) -> Bool {
        let pattern = UInt64(letter) &* 0x0101_0101_0101_0101
        return holds { word in
            let others = (word | 0x2020_2020_2020_2020) ^ pattern
            return (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080 != 0
        } orByte: {
            $0 | 0x20 == letter
        }
    }

    @inline(__always)
    private func holds(_ inWord: (UInt64) -> Bool, orByte: (UInt8) -> Bool) -> Bool {
        let raw = UnsafeRawBufferPointer(self)
        var index = 0
        while index &+ 8 <= count {
            if inWord(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { return true }
            index &+= 8
        }
        while index < count {
            if orByte(self[index]) { return true }
            index &+= 1
        }
        return false
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a text of the source stands first; nil when it does not.
    func place(of text: StaticString) -> Int? {
        place(of: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Whether the text ends with a text of the source.
    func ends(with text: StaticString) -> Bool {
        ends(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
