/// A 64-bit hash of bytes for tables that live as long as a page is read: eight bytes at a time, not the same on machines
/// of another byte order.
enum ByteHash {
    /// The hash of some bytes; goes on from what came before them.
    @inline(__always)
    static func hash(_ bytes: Span<UInt8>, from start: UInt64 = 0) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            var hash = start ^ mixed(UInt64(truncatingIfNeeded: bytes.count))
            if bytes.count >= 8 {
                var index = 0
                let last = bytes.count &- 8
                while index < last {
                    hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                    index &+= 8
                }
                // The last eight, some of them for the second time.
                return mixed(hash ^ bytes.loadUnaligned(fromByteOffset: last, as: UInt64.self))
            }
            var rest: UInt64 = 0
            for byte in bytes { rest = rest << 8 | UInt64(byte) }
            return mixed(hash ^ rest)
        }
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        // Both halves of the product: every byte reaches every bit, so that no difference is undone by the next eight.
        let product = (value ^ 0x8EBC_6AF0_9C88_C6E3).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
