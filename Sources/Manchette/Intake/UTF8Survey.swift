#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// One pass over bytes that tells whether they are UTF-8, and what in them needs a closer look.
struct UTF8Survey: Sendable, Hashable {
    /// Valid characters outside ASCII.
    var multibyte = 0
    /// Maximal parts that are no UTF-8.
    var invalid = 0
    var nuls = 0
    /// Places where UTF-8 may have been read as windows-1252 and encoded again.
    var mojibakeSuspects = 0
    /// The first byte outside ASCII.
    var firstNonASCII: Int?

    var isASCII: Bool { firstNonASCII == nil }

    init() {}

    /// Surveys bytes; many at a time while they are ASCII.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        let count = bytes.count
        // Hardly any page has a NUL: the C library tells faster that there is none than each step below would.
        let holdsNUL = bytes.baseAddress.map { memchr($0, 0, count) != nil } ?? false
        var index = 0
        while index < count {
            index = Self.skipASCII(raw, from: index, holdsNUL: holdsNUL)
            guard index < count else { break }
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == 0 { nuls &+= 1 }
                index &+= 1
                continue
            }
            if firstNonASCII == nil { firstNonASCII = index }
            let length = Self.sequenceLength(bytes, at: index)
            if length > 0 {
                multibyte &+= 1
                if byte == 0xC3, Self.looksReencoded(bytes, at: index) { mojibakeSuspects &+= 1 }
                index &+= length
            } else {
                invalid &+= 1
                index &-= length
            }
        }
    }

    /// The next index whose byte is NUL or not ASCII, or one of the last few.
    @inline(__always)
    private static func skipASCII(_ bytes: UnsafeRawBufferPointer, from start: Int, holdsNUL: Bool) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        // Behind a character that is not ASCII the next often is near.
        if start > 0, start &+ 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let marks = (word | (word &- ones)) & 0x8080_8080_8080_8080
            if marks != 0 { return index &+ Int(UInt64(littleEndian: marks).trailingZeroBitCount) / 8 }
            index &+= 8
        }
        while index &+ 64 <= bytes.count {
            let a = bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            let b = bytes.loadUnaligned(fromByteOffset: index &+ 16, as: SIMD16<UInt8>.self)
            let c = bytes.loadUnaligned(fromByteOffset: index &+ 32, as: SIMD16<UInt8>.self)
            let d = bytes.loadUnaligned(fromByteOffset: index &+ 48, as: SIMD16<UInt8>.self)
            // The top bit of a byte is set where it is not ASCII, or NUL.
            var marks = unsafeBitCast(a | b | c | d, to: SIMD2<UInt64>.self)
            if holdsNUL {
                let none = SIMD16<UInt8>()
                let nuls = (a .== none) .| (b .== none) .| (c .== none) .| (d .== none)
                marks |= unsafeBitCast(nuls, to: SIMD2<UInt64>.self)
            }
            if (marks[0] | marks[1]) & 0x8080_8080_8080_8080 != 0 { break }
            index &+= 64
        }
        while index &+ 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let marks = (word | (word &- ones)) & 0x8080_8080_8080_8080
            if marks != 0 { return index &+ Int(UInt64(littleEndian: marks).trailingZeroBitCount) / 8 }
            index &+= 8
        }
        while index < bytes.count, bytes[index] &- 1 < 0x7F { index &+= 1 }
        return index
    }

    /// Length of the valid sequence at `index`, or minus the length of the maximal invalid part there.
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        let rest = bytes.count &- index
        if first < 0x80 { return 1 }
        guard first >= 0xC2, first <= 0xF4, rest > 1 else { return -1 }
        let second = bytes[index &+ 1]
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch first {
        case 0xE0: low = 0xA0
        case 0xED: high = 0x9F
        case 0xF0: low = 0x90
        case 0xF4: high = 0x8F
        default: break
        }
        guard second >= low, second <= high else { return -1 }
        if first < 0xE0 { return 2 }
        guard rest > 2, bytes[index &+ 2] & 0xC0 == 0x80 else { return -2 }
        if first < 0xF0 { return 3 }
        guard rest > 3, bytes[index &+ 3] & 0xC0 == 0x80 else { return -3 }
        return 4
    }

    /// Whether the character at `index` (its first byte is 0xC3) and the one behind it could be one character's bytes.
    @inline(__always)
    private static func looksReencoded(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index &+ 3 < bytes.count else { return false }
        let second = bytes[index &+ 1]
        let next = bytes[index &+ 2]
        if next == 0xC2 && bytes[index &+ 3] < 0xA0 { return true }  // A C1 control: never meant.
        switch second {
        case 0x82...0x85, 0x8E...0x91: return next >= 0xC2 || (next == 0x20 && second == 0x83)  // Â Ã Ä Å Î Ï Ð Ñ
        case 0xA2: return next == 0xE2 && bytes[index &+ 3] == 0x82  // â€
        case 0xAF: return next == 0xC2 && bytes[index &+ 3] == 0xBF  // ï¿½
        case 0xB0: return next == 0xC5 && bytes[index &+ 3] == 0xB8  // ðŸ
        default: return false
        }
    }

    /// The bytes as valid UTF-8: every maximal invalid part becomes U+FFFD, NUL characters are left out.
    static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 16)
        bytes.withUnsafeBufferPointer { source in
            var index = 0
            var copied = 0
            while index < source.count {
                let length = source[index] == 0 ? 0 : sequenceLength(source, at: index)
                if length > 0 {
                    index &+= length
                    continue
                }
                output.append(contentsOf: source[copied..<index])
                if length == 0 {
                    index &+= 1
                } else {
                    output.append(scalar: 0xFFFD)
                    index &-= length
                }
                copied = index
            }
            output.append(contentsOf: source[copied...])
        }
        return output
    }
}
