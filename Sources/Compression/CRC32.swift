import CZlib

/// The checksum of zip and gzip (ISO 3309), by zlib.
public struct CRC32: Sendable, Hashable {
    /// The checksum of what was added.
    public private(set) var value: UInt32 = 0

    /// The checksum of nothing.
    public init() {}

    /// Adds bytes.
    public mutating func add(_ bytes: ArraySlice<UInt8>) {
        value = bytes.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: crc32_z(UInt(value), $0.baseAddress, $0.count))
        }
    }
}
