/// Finds bytes in the source, sixteen at a time.
///
/// The pointer is only read below ``count``.
struct ByteScanner {
    let bytes: UnsafePointer<UInt8>
    let count: Int

    @inline(__always)
    init(_ source: UnsafeBufferPointer<UInt8>) {
        // An empty array may have no storage; nothing is read from it then.
        bytes = source.baseAddress ?? UnsafePointer(bitPattern: 16).unsafelyUnwrapped
        count = source.count
    }

    @inline(__always)
    subscript(index: Int) -> UInt8 {
        assert(index >= 0 && index < count)
        return bytes[index]
    }

    /// The byte, or zero past the end.
    @inline(__always)
    func byte(at index: Int) -> UInt8 { index < count ? bytes[index] : 0 }

    /// Eight bytes as a little-endian number, zeros past the end.
    @inline(__always)
    func word(at index: Int) -> UInt64 {
        if index &+ 8 <= count {
            return UInt64(littleEndian: UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self))
        }
        return tailWord(at: index)
    }

    @inline(never)
    private func tailWord(at index: Int) -> UInt64 {
        var word: UInt64 = 0
        var offset = 0
        while index + offset < count {
            word |= UInt64(bytes[index + offset]) &<< UInt64(offset &* 8)
            offset += 1
        }
        return word
    }

    @inline(__always)
    private func vector(at index: Int) -> SIMD16<UInt8> {
        UnsafeRawPointer(bytes + index).loadUnaligned(as: SIMD16<UInt8>.self)
    }

    @inline(__always)
    private func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
        unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    }

    @inline(__always)
    private func firstSet(_ bits: SIMD2<UInt64>) -> Int {
        bits[0] != 0
            ? bits[0].trailingZeroBitCount &>> 3 : 8 &+ (bits[1].trailingZeroBitCount &>> 3)
    }

    /// The first index from `start` on that holds the byte, or ``count``.
    @inline(__always)
    func firstIndex(of byte: UInt8, from start: Int) -> Int {
        var index = start
        let needle = SIMD16<UInt8>(repeating: byte)
        while index &+ 16 <= count {
            let hits = bits(vector(at: index) .== needle)
            if hits[0] | hits[1] != 0 { return index &+ firstSet(hits) }
            index &+= 16
        }
        while index < count, bytes[index] != byte { index &+= 1 }
        return index
    }

    /// The first index that holds `byte`, and whether an ampersand, a carriage return or a NUL stands before it.
    @inline(__always)
    func run(to byte: UInt8, from start: Int) -> (end: Int, special: Bool) {
        var index = start
        let needle = SIMD16<UInt8>(repeating: byte)
        let ampersand = SIMD16<UInt8>(repeating: 0x26)
        let carriageReturn = SIMD16<UInt8>(repeating: 0x0D)
        let zero = SIMD16<UInt8>(repeating: 0)
        var special: UInt64 = 0
        while index &+ 16 <= count {
            let chunk = vector(at: index)
            let hits = bits(chunk .== needle)
            let others = bits((chunk .== ampersand) .| (chunk .== carriageReturn) .| (chunk .== zero))
            if hits[0] | hits[1] != 0 {
                let offset = firstSet(hits)
                // The bits of the bytes before the hit.
                if offset < 8 {
                    special |= others[0] & ((1 &<< UInt64(offset &* 8)) &- 1)
                } else {
                    special |= others[0] | (others[1] & ((1 &<< UInt64((offset &- 8) &* 8)) &- 1))
                }
                return (index &+ offset, special != 0)
            }
            special |= others[0] | others[1]
            index &+= 16
        }
        var found = special != 0
        while index < count, bytes[index] != byte {
            let other = bytes[index]
            if other == 0x26 || other == 0x0D || other == 0 { found = true }
            index &+= 1
        }
        return (index, found)
    }

    /// The first index from `start` on, below `end`, of a carriage return, a NUL or, where references are read, an
    /// ampersand, or `end`.
    func firstSpecial(from start: Int, to end: Int, references: Bool) -> Int {
        var index = start
        // Scripts are full of ampersands that are none; looking for NUL twice is looking for no third byte.
        let third: UInt8 = references ? 0x26 : 0
        let ampersand = SIMD16<UInt8>(repeating: third)
        let carriageReturn = SIMD16<UInt8>(repeating: 0x0D)
        let zero = SIMD16<UInt8>(repeating: 0)
        while index &+ 16 <= end {
            let chunk = vector(at: index)
            let hits = bits((chunk .== ampersand) .| (chunk .== carriageReturn) .| (chunk .== zero))
            if hits[0] | hits[1] != 0 { return index &+ firstSet(hits) }
            index &+= 16
        }
        while index < end {
            let byte = bytes[index]
            if byte == third || byte == 0x0D || byte == 0 { return index }
            index &+= 1
        }
        return end
    }

    /// Whether this ASCII text, given in lower case, stands here in either case.
    func matches(_ text: StaticString, at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<text.utf8CodeUnitCount
        where asciiLowercase(bytes[start + offset]) != text.utf8Start[offset] { return false }
        return true
    }
}
