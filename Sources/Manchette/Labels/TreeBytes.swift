/// The bytes of a table of ``GradientBoostedTrees``: in the binary, or in memory of their own.
///
/// They lie on a boundary of four bytes, and the ``spare`` bytes behind them can be read.
struct TreeBytes: @unchecked Sendable {
    // Sendable because nothing writes to the bytes once they are there.
    private let start: UnsafeRawPointer
    let count: Int
    private let owner: Owner?

    private final class Owner {
        let memory: UnsafeMutableRawPointer
        init(_ memory: UnsafeMutableRawPointer) { self.memory = memory }
        deinit { memory.deallocate() }
    }

    /// Bytes that can be read behind the last: a leaf of several classes is read as a whole vector.
    static let spare = 64

    /// A table that stays where it is for as long as the program runs, zero bytes behind it.
    init(embedded bytes: UnsafePointer<UInt8>, count: Int) {
        start = UnsafeRawPointer(bytes)
        self.count = count
        owner = nil
    }

    /// A copy of some bytes.
    init(copying bytes: [UInt8]) {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + Self.spare, alignment: 16)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: bytes.count + Self.spare)
        bytes.withUnsafeBytes {
            memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
        }
        start = UnsafeRawPointer(memory)
        count = bytes.count
        owner = Owner(memory)
    }

    /// The value that begins at some place in the table.
    @inline(__always)
    func load<Value: BitwiseCopyable>(_ offset: Int, as type: Value.Type) -> Value {
        precondition(offset >= 0 && offset < count)
        return withExtendedLifetime(owner) { start.loadUnaligned(fromByteOffset: offset, as: type) }
    }

    /// How many splits the tree has that begins there.
    @inline(__always)
    func splits(of tree: Int) -> Int { Int(load(tree, as: UInt32.self)) }

    /// Lends the bytes.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeRawPointer) -> Result) -> Result {
        withExtendedLifetime(owner) { body(start) }
    }

    /// A hash of all bytes: tables that were laid out from others do not fit.
    var hash: Int { withBytes { hash(of: $0) } }

    private func hash(of start: UnsafeRawPointer) -> Int {
        var lanes = SIMD4<UInt64>(1, 2, 3, UInt64(count))
        var at = 0
        while at < count {
            // What is behind the last byte is zero.
            for lane in 0..<4 {
                lanes[lane] =
                    (lanes[lane] ^ start.loadUnaligned(fromByteOffset: at &+ 8 &* lane, as: UInt64.self))
                    &* 0x9E37_79B9_7F4A_7C15
                lanes[lane] ^= lanes[lane] >> 29
            }
            at &+= 32
        }
        let mixed = lanes[0] ^ lanes[1] << 1 ^ lanes[2] << 2 ^ lanes[3] << 3
        // Positive, as the size is that stands there for tables of words.
        return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> 1)
    }
}
