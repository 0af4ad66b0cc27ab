/// FNV-1a, the hash of words that is made byte by byte while they are read.
enum FNV {
    /// The hash of no bytes at all.
    static let empty: UInt64 = 0xcbf2_9ce4_8422_2325
    /// The same of 32 bits.
    static let shortEmpty: UInt32 = 0x811c_9dc5

    /// A hash that goes on over a byte.
    @inline(__always)
    static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { mix(hash, number: UInt64(byte)) }

    /// A hash that goes on over a number as if it were a byte.
    @inline(__always)
    static func mix(_ hash: UInt64, number: UInt64) -> UInt64 { (hash ^ number) &* 0x0000_0100_0000_01b3 }

    /// A hash of 32 bits that goes on over a byte.
    @inline(__always)
    static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 { mix(hash, number: UInt32(byte)) }

    /// A hash of 32 bits that goes on over a number as if it were a byte.
    @inline(__always)
    static func mix(_ hash: UInt32, number: UInt32) -> UInt32 { (hash ^ number) &* 0x0100_0193 }
}
