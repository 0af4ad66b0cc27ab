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
    /// Scalars that start before every 512th byte.
    private let checkpoints: [Int32]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var checkpoints: [Int32] = []
        var total: Int32 = 0
        for start in stride(from: 0, to: bytes.count, by: 512) {
            checkpoints.append(total)
            total &+= Int32(truncatingIfNeeded: Self.count(bytes[start..<min(start + 512, bytes.count)]))
        }
        self.checkpoints = checkpoints
    }

    /// The number of scalars that start before a byte.
    func scalarOffset(ofByte offset: Int) -> Int {
        let offset = min(max(0, offset), bytes.count)
        let block = min(offset / 512, checkpoints.count - 1)
        guard block >= 0 else { return 0 }
        return Int(checkpoints[block]) + Self.count(bytes[(block * 512)..<offset])
    }

    /// The scalars of a range of bytes.
    func scalarRange(ofBytes range: Range<Int>) -> Range<Int> {
        let start = scalarOffset(ofByte: range.lowerBound)
        return start..<max(start, scalarOffset(ofByte: range.upperBound))
    }

    /// Number of Unicode scalars in valid UTF-8.
    static func count(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
        return count
    }
}
