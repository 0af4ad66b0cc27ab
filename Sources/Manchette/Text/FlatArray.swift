/// Values in a row that nobody changes: in the binary, where they need no building, or in memory of their own.
struct FlatArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // Sendable because nothing writes to the values once they are there.
    private let start: UnsafePointer<Element>?
    let count: Int
    private let owner: Owner?

    private final class Owner {
        let memory: UnsafeMutableBufferPointer<Element>
        init(_ memory: UnsafeMutableBufferPointer<Element>) { self.memory = memory }
        deinit { memory.deallocate() }
    }

    /// A copy of some values.
    init(_ elements: [Element]) {
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = memory.initialize(from: elements)
        start = UnsafePointer(memory.baseAddress)
        count = elements.count
        owner = Owner(memory)
    }

    /// Values that stay where they are for as long as the program runs.
    init(embedded values: UnsafeBufferPointer<Element>) {
        start = values.baseAddress
        count = values.count
        owner = nil
    }

    var isEmpty: Bool { count == 0 }
    var indices: Range<Int> { 0..<count }

    @inline(__always)
    subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count)
        return withExtendedLifetime(owner) { start.unsafelyUnwrapped[index] }
    }

    /// Lends the values for many reads in a row.
    @inline(__always)
    func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        withExtendedLifetime(owner) { body(UnsafeBufferPointer(start: start, count: count)) }
    }
}

/// Writes arrays behind one another so that ``FlatReader`` finds them in place.
///
/// Layout, little-endian: `MFLT`, the ``version`` as UInt32 and as UInt64 the size of the text that the tables were made
/// of, or a hash of its bytes; for each array its count and the size of an element as UInt64, then the elements as they lie in
/// memory, and zero bytes up to a multiple of sixteen. Elements have no padding between their members, so that the same
/// tables make the same bytes.
struct FlatWriter {
    private(set) var bytes: [UInt8] = Array("MFLT".utf8)

    /// The number of the layout, one more whenever what any of the files holds means something else: a file of another
    /// number is not read.
    static let version: UInt32 = 1

    /// - Parameter source: the text's size in bytes, or a hash of them: another text has other tables.
    init(source: Int) {
        withUnsafeBytes(of: Self.version.littleEndian) { bytes.append(contentsOf: $0) }
        withUnsafeBytes(of: UInt64(source).littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) {
        for number in [UInt64(elements.count), UInt64(MemoryLayout<Element>.stride)] {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: repeatElement(0, count: (16 - bytes.count % 16) % 16))
    }
}

/// A C function that gives a file in the binary and its size.
typealias EmbeddedBytes = (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>

/// Reads arrays in place that ``FlatWriter`` wrote.
struct FlatReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 16

    /// A reader of tables in the binary; nil when they are none, or not those of a text of so many bytes.
    init?(_ tables: EmbeddedBytes, source: Int) {
        self.init(embedded: UnsafeRawBufferPointer(FlatReader.bytes(tables)), source: source)
    }

    /// The bytes of a file in the binary.
    static func bytes(_ file: EmbeddedBytes) -> UnsafeBufferPointer<UInt8> {
        var size = 0
        let start = file(&size)
        return UnsafeBufferPointer(start: start, count: size)
    }

    /// A reader of bytes that stay where they are; nil when they are none of these.
    init?(embedded bytes: UnsafeRawBufferPointer, source: Int) {
        guard bytes.count >= 16, bytes.prefix(4).elementsEqual("MFLT".utf8),
            Int(bitPattern: bytes.baseAddress) & 15 == 0,
            1.littleEndian == 1, bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self) == FlatWriter.version,
            bytes.loadUnaligned(fromByteOffset: 8, as: Int.self) == source
        else { return nil }
        self.bytes = bytes
    }

    /// The next array; nil when there is none of such elements.
    mutating func array<Element: BitwiseCopyable & Sendable>(of type: Element.Type) -> FlatArray<Element>? {
        guard position + 16 <= bytes.count else { return nil }
        let count = bytes.loadUnaligned(fromByteOffset: position, as: Int.self)
        let stride = bytes.loadUnaligned(fromByteOffset: position + 8, as: Int.self)
        guard stride == MemoryLayout<Element>.stride, count >= 0, count <= (bytes.count - position - 16) / stride
        else { return nil }
        let part = UnsafeRawBufferPointer(rebasing: bytes[(position + 16)..<(position + 16 + count * stride)])
        position += 16 + (count * stride + 15) / 16 * 16
        return FlatArray(embedded: part.assumingMemoryBound(to: Element.self))
    }
}

/// A ``HashIndex`` that is not added to any more.
struct FlatIndex<Value: BitwiseCopyable & Sendable>: Sendable {
    private let keys: FlatArray<UInt64>
    private let values: FlatArray<Value>
    private let shift: UInt64

    init(_ index: HashIndex<Value>) {
        let (keys, values) = index.packed()
        self.init(keys: FlatArray(keys), values: FlatArray(values))
    }

    private init(keys: FlatArray<UInt64>, values: FlatArray<Value>) {
        self.keys = keys
        self.values = values
        // The number of slots is a power of two.
        shift = 64 - UInt64(keys.count.trailingZeroBitCount)
    }

    init?(_ reader: inout FlatReader) {
        guard let keys = reader.array(of: UInt64.self), let values = reader.array(of: Value.self),
            keys.count == values.count, keys.count > 1, keys.count.nonzeroBitCount == 1
        else { return nil }
        self.init(keys: keys, values: values)
    }

    @inline(__always)
    subscript(key: UInt64) -> Value? {
        guard key != HashIndex<Value>.vacant else { return nil }
        var place = HashIndex<Value>.place(key, shift)
        while true {
            let known = keys[place]
            if known == key { return values[place] }
            if known == HashIndex<Value>.vacant { return nil }
            place = (place &+ 1) & (keys.count &- 1)
        }
    }
}

extension FlatWriter {
    mutating func append<Value>(_ index: HashIndex<Value>) where Value: BitwiseCopyable {
        let (keys, values) = index.packed()
        append(keys)
        append(values)
    }
}
