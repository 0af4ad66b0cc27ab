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

    /// Where an ASCII letter, given small, stands first in a range, in small or as a capital, and behind it a second one
    /// where there is one to be looked for; the range's end where it does not.
    @inline(__always)
    func first(letter: UInt8, then second: UInt8?, from start: Int, before end: Int) -> Int {
        let raw = UnsafeRawBufferPointer(self)
        let (one, two) = (SIMD16<UInt8>(repeating: letter), SIMD16<UInt8>(repeating: second ?? 0))
        var index = start
        // Sixteen at a time, and those behind them.
        while index &+ 17 <= end {
            let here = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self) | 0x20 .== one
            let next = raw.loadUnaligned(fromByteOffset: index &+ 1, as: SIMD16<UInt8>.self) | 0x20 .== two
            let found = second == nil ? here : here .& next
            // A mask has all bits of a byte on, or none.
            let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
            if halves.x | halves.y != 0 {
                let isInFirst = halves.x != 0
                let half = UInt64(littleEndian: isInFirst ? halves.x : halves.y)
                return index &+ (isInFirst ? 0 : 8) &+ half.trailingZeroBitCount / 8
            }
            index &+= 16
        }
        while index < end {
            let isFollowed = second.map { index &+ 1 < end && self[index &+ 1] | 0x20 == $0 } ?? true
            if self[index] | 0x20 == letter, isFollowed { break }
            index &+= 1
        }
        return index
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

    /// How far a range has no byte of a kind, told by pieces of 16 bytes: as far as its end where there is none, of a range
    /// that is no shorter; otherwise the first of them, if any, is in the next piece.
    @inline(__always)
    func endOfOthers(
        from start: Int, before end: Int, _ isOfKind: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
    ) -> Int {
        let raw = UnsafeRawBufferPointer(self)
        func found(at place: Int) -> SIMDMask<SIMD16<Int8>> {
            isOfKind(raw.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self))
        }
        func isAny(_ found: SIMDMask<SIMD16<Int8>>) -> Bool {
            // A mask has all bits of a byte on, or none.
            let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
            return halves.x | halves.y != 0
        }
        var index = start
        while index &+ 32 <= end {
            if isAny(found(at: index) .| found(at: index &+ 16)) { break }
            index &+= 32
        }
        while index &+ 16 <= end {
            if isAny(found(at: index)) { return index }
            index &+= 16
        }
        // The last ones, some of them for the second time.
        return end &- start >= 16 && !isAny(found(at: end &- 16)) ? end : index
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
    /// How far bytes behind a printable character stay as they are where white space is folded; not always as far as they
    /// do.
    ///
    /// They are printable ASCII, and spaces of which each has a printable character behind it.
    @inline(__always)
    func endOfRegular(from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(self)
        var index = start
        while index &+ 9 <= count {
            let here = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let next = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index &+ 1, as: UInt64.self))
            // The top bits of bytes that are not, up to the first of them.
            let others =
                (Self.unprintable(here) | Self.spaces(here) & (Self.unprintable(next) | Self.spaces(next)))
                & 0x8080_8080_8080_8080
            if others != 0 { return index &+ others.trailingZeroBitCount / 8 }
            index &+= 8
        }
        return index
    }

    /// The top bit of each of eight bytes that is zero, and perhaps of some behind one that is.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

    /// The top bit of each byte that is a space, and perhaps of some behind one that is.
    @inline(__always)
    private static func spaces(_ word: UInt64) -> UInt64 { zeros(word ^ 0x2020_2020_2020_2020) }

    /// The top bit of each byte that is no ASCII or a control character, and perhaps of some behind one that is.
    @inline(__always)
    private static func unprintable(_ word: UInt64) -> UInt64 {
        word | (word &- 0x2020_2020_2020_2020) & ~word | zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
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
