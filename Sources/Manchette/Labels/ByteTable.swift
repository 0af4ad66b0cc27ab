/// A table of signed bytes, in the binary or in memory of its own.
struct ByteTable: @unchecked Sendable {
    // Sendable because nothing writes to the bytes once they are there.
    private let start: UnsafePointer<Int8>
    let count: Int
    private let owner: Owner?

    private final class Owner {
        let bytes: UnsafeMutableBufferPointer<Int8>
        init(_ bytes: UnsafeMutableBufferPointer<Int8>) { self.bytes = bytes }
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
        let bytes = UnsafeMutableBufferPointer<Int8>.allocate(capacity: max(1, values.count))
        _ = bytes.initialize(from: values)
        start = UnsafePointer(bytes.baseAddress ?? UnsafeMutablePointer<Int8>.allocate(capacity: 1))
        count = values.count
        owner = Owner(bytes)
    }

    @inline(__always)
    subscript(index: Int) -> Int8 {
        precondition(index >= 0 && index < count)
        return start[index]
    }

    /// Sixteen bytes in a row.
    @inline(__always)
    func vector(at index: Int) -> SIMD16<Int8> {
        precondition(index >= 0 && index + 16 <= count)
        return UnsafeRawPointer(start).loadUnaligned(fromByteOffset: index, as: SIMD16<Int8>.self)
    }
}
