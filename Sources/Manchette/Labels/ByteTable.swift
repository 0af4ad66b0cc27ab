/// A table of signed bytes, in the binary or in memory of its own.
struct ByteTable: @unchecked Sendable {
    // Sendable because nothing writes to the bytes once they are there.
    private let start: UnsafePointer<Int8>
    let count: Int
    private let owner: Owner?

    private final class Owner {
        let bytes: UnsafeMutablePointer<Int8>
        init(_ bytes: UnsafeMutablePointer<Int8>) { self.bytes = bytes }
        deinit { bytes.deallocate() }
    }

    /// A table that stays where it is for as long as the program runs.
    init(embedded bytes: UnsafePointer<UInt8>, count: Int) {
        start = UnsafeRawPointer(bytes).assumingMemoryBound(to: Int8.self)
        self.count = count
        owner = nil
    }

    /// A copy of some bytes.
    init(copying values: [Int8]) {
        let bytes = UnsafeMutablePointer<Int8>.allocate(capacity: max(1, values.count))
        values.withUnsafeBufferPointer { values in
            if let first = values.baseAddress { bytes.initialize(from: first, count: values.count) }
        }
        start = UnsafePointer(bytes)
        count = values.count
        owner = Owner(bytes)
    }

    @inline(__always)
    subscript(index: Int) -> Int8 {
        precondition(index >= 0 && index < count)
        return withExtendedLifetime(owner) { start[index] }
    }

    /// Sixteen bytes in a row.
    @inline(__always)
    func vector(at index: Int) -> SIMD16<Int8> {
        precondition(index >= 0 && index + 16 <= count)
        return withExtendedLifetime(owner) {
            UnsafeRawPointer(start).loadUnaligned(fromByteOffset: index, as: SIMD16<Int8>.self)
        }
    }
}
