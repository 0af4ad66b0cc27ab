/// Where the lines of a text are: byte ranges, in eight bytes a line, since a text may have a line for every other byte.
struct LineRanges: RandomAccessCollection, Sendable {
    /// Offsets in texts of up to four gigabytes.
    private var bounds: [SIMD2<UInt32>] = []

    var startIndex: Int { 0 }
    var endIndex: Int { bounds.count }

    subscript(line: Int) -> Range<Int> {
        let bounds = bounds[line]
        return Int(bounds.x)..<Int(bounds.y)
    }

    /// Adds a line.
    mutating func append(_ line: Range<Int>) {
        bounds.append(
            SIMD2(UInt32(truncatingIfNeeded: line.lowerBound), UInt32(truncatingIfNeeded: line.upperBound)))
    }

    /// Makes room for so many lines: room that grows is there twice for a while.
    mutating func reserveCapacity(_ count: Int) { bounds.reserveCapacity(count) }
}
