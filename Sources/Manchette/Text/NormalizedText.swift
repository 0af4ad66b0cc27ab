/// A normalised text, and where its source's bytes went.
struct NormalizedText: Sendable {
    /// UTF-8.
    private(set) var bytes: [UInt8]
    /// Size of the source.
    let sourceCount: Int
    /// The changes of each stage, in order.
    private var stages: [[Anchor]] = []

    /// A place where source and result are in step; up to the next one they stay so.
    struct Anchor: Sendable {
        var source: Int32
        var output: Int32
    }

    init(bytes: [UInt8], sourceCount: Int, anchors: [Anchor]) {
        self.bytes = bytes
        self.sourceCount = sourceCount
        if !anchors.isEmpty { stages = [anchors] }
    }

    /// Whether source and result are the same, so far as the normaliser knows.
    var isUnchanged: Bool { stages.isEmpty }

    /// Takes what a further stage made of the bytes.
    mutating func apply(_ bytes: [UInt8], anchors: [Anchor]) {
        self.bytes = bytes
        if !anchors.isEmpty { stages.append(anchors) }
    }

    /// Where a byte of the source stands in the result.
    func offset(ofSource offset: Int) -> Int {
        var result = min(max(0, offset), sourceCount)
        for anchors in stages {
            var low = 0
            var high = anchors.count
            while low < high {
                let middle = (low + high) / 2
                if Int(anchors[middle].source) <= result { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { continue }
            let anchor = anchors[low - 1]
            let moved = Int(anchor.output) + result - Int(anchor.source)
            result = low < anchors.count ? min(moved, Int(anchors[low].output)) : moved
        }
        return min(result, bytes.count)
    }

    /// Where some bytes of the source stand in the result, in Unicode scalars.
    ///
    /// For many ranges of a long text, use a ``ScalarMap`` of ``bytes``.
    func scalarRange(_ source: Range<Int>) -> Range<Int> {
        let start = offset(ofSource: source.lowerBound)
        let end = max(start, offset(ofSource: source.upperBound))
        let before = ScalarMap.count(bytes[..<start])
        return before..<(before + ScalarMap.count(bytes[start..<end]))
    }
}

/// Turns offsets in UTF-8 bytes into offsets in Unicode scalars, in constant time each.
struct ScalarMap: Sendable {
    private let bytes: [UInt8]
    /// Scalars that start before the first byte of each stretch.
    private let checkpoints: [Int32]
    /// Bytes of a stretch.
    private static let stretch = 128

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(Array(bytes)) }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        checkpoints = bytes.withUnsafeBytes { bytes in
            var total: Int32 = 0
            return stride(from: 0, to: bytes.count, by: Self.stretch).map { start in
                defer {
                    let end = min(start + Self.stretch, bytes.count)
                    total &+= Int32(truncatingIfNeeded: Self.count(bytes, start..<end))
                }
                return total
            }
        }
    }

    /// The number of scalars that start before a byte.
    func scalarOffset(ofByte offset: Int) -> Int {
        let offset = min(max(0, offset), bytes.count)
        let block = min(offset / Self.stretch, checkpoints.count - 1)
        guard block >= 0 else { return 0 }
        return Int(checkpoints[block]) + bytes.withUnsafeBytes { Self.count($0, (block * Self.stretch)..<offset) }
    }

    /// The scalars of a range of bytes.
    func scalarRange(ofBytes range: Range<Int>) -> Range<Int> {
        let start = scalarOffset(ofByte: range.lowerBound)
        return start..<max(start, scalarOffset(ofByte: range.upperBound))
    }

    /// Number of Unicode scalars in valid UTF-8.
    static func count(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBytes { count($0, 0..<$0.count) }
    }

    /// Number of Unicode scalars in valid UTF-8.
    static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        // Most texts are ASCII as far as their first letter with an accent.
        let first = bytes.endOfOthers(from: 0, before: bytes.count) { $0 .>= SIMD16(repeating: 0x80) }
        return first + count(UnsafeRawBufferPointer(bytes), first..<bytes.count)
    }

    /// Number of bytes that begin a scalar, eight at a time.
    private static func count(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
        var continuing = 0
        var index = range.lowerBound
        while index &+ 8 <= range.upperBound {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // A byte that goes on has the highest bit and not the next: its lowest bit is set here, and no other.
            let marks = word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
            continuing &+= Int(truncatingIfNeeded: (marks &* 0x0101_0101_0101_0101) >> 56)
            index &+= 8
        }
        while index < range.upperBound {
            if bytes[index] & 0xC0 == 0x80 { continuing &+= 1 }
            index &+= 1
        }
        return range.count &- continuing
    }
}
