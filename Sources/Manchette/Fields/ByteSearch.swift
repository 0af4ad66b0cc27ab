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
    /// Where the first ASCII digit of a range stands; the range's end where there is none.
    @inline(__always)
    func firstDigit(from start: Int, before end: Int) -> Int {
        first(from: start, before: end) { word in
            let digits = word ^ 0x3030_3030_3030_3030
            // The top bit of a byte stays off where the byte is below ten.
            return ~(((digits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676) | digits)
        } isByte: {
            $0 &- 0x30 < 10
        }
    }

    /// Where the first byte stands that a digit of the Arabic, Persian or Indian scripts, or one of full width, may begin
    /// with; the range's end where there is none.
    @inline(__always)
    func firstLeadOfNativeDigit(from start: Int, before end: Int) -> Int {
        first(from: start, before: end) { word in
            // D9 and DB are the same but for the bit of 02.
            let arabic = (word | 0x0202_0202_0202_0202) ^ 0xDBDB_DBDB_DBDB_DBDB
            let indian = word ^ 0xE0E0_E0E0_E0E0_E0E0
            let wide = word ^ 0xEFEF_EFEF_EFEF_EFEF
            return (arabic &- 0x0101_0101_0101_0101) & ~arabic | (indian &- 0x0101_0101_0101_0101) & ~indian
                | (wide &- 0x0101_0101_0101_0101) & ~wide
        } isByte: {
            $0 | 2 == 0xDB || $0 == 0xE0 || $0 == 0xEF
        }
    }

    /// Where a byte stands first in a range; the range's end where it does not.
    @inline(__always)
    func first(_ byte: UInt8, from start: Int, before end: Int) -> Int {
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        return first(from: start, before: end) { word in
            let others = word ^ pattern
            return (others &- 0x0101_0101_0101_0101) & ~others
        } isByte: {
            $0 == byte
        }
    }

    /// Where an ASCII letter, given small, stands first in a range, in small or as a capital; the range's end where it does
    /// not.
    @inline(__always)
    func first(letter: UInt8, from start: Int, before end: Int) -> Int {
        let pattern = UInt64(letter) &* 0x0101_0101_0101_0101
        return first(from: start, before: end) { word in
            let others = (word | 0x2020_2020_2020_2020) ^ pattern
            return (others &- 0x0101_0101_0101_0101) & ~others
        } isByte: {
            $0 | 0x20 == letter
        }
    }

    /// Where the first byte that is no ASCII stands in a range; the range's end where there is none.
    @inline(__always)
    func firstBeyondASCII(from start: Int, before end: Int) -> Int {
        first(from: start, before: end) {
            $0
        } isByte: {
            $0 >= 0x80
        }
    }

    /// Where the first byte of a kind stands in a range, eight at a time.
    ///
    /// - Parameter marks: sets the top bit of each of eight bytes that is of the kind; behind the lowest of them it may set
    ///   others too.
    @inline(__always)
    private func first(
        from start: Int, before end: Int, marks: (UInt64) -> UInt64, isByte: (UInt8) -> Bool
    ) -> Int {
        let raw = UnsafeRawBufferPointer(self)
        var index = start
        while index &+ 8 <= end {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let found = marks(word) & 0x8080_8080_8080_8080
            if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < end, !isByte(self[index]) { index &+= 1 }
        return index
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
