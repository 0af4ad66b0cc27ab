/// Where the pieces of an array are that stand one behind the other: by piece, the places of its elements.
///
/// Only the ends are kept, in four bytes each: a large page has a hundred thousand blocks.
struct PieceRanges: RandomAccessCollection, Sendable {
    private(set) var ends: [Int32] = []

    var startIndex: Int { 0 }
    var endIndex: Int { ends.count }

    subscript(piece: Int) -> Range<Int> { Int(piece > 0 ? ends[piece &- 1] : 0)..<Int(ends[piece]) }

    /// Adds the piece between the last one's end and this one.
    mutating func append(upTo end: Int) { ends.append(Int32(truncatingIfNeeded: end)) }

    /// Makes room for so many pieces.
    mutating func reserveCapacity(_ count: Int) { ends.reserveCapacity(count) }
}
