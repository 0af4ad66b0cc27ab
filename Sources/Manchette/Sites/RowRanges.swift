/// Some parts of a tree, as rows: in order, none inside another.
struct RowRanges: Sendable, Hashable {
    private(set) var ranges: [Range<Int>] = []

    /// No rows.
    init() {}

    /// The rows of these subtrees; those inside another are that one's.
    init(_ subtrees: [Range<Int>]) {
        for range in subtrees.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
        where !range.isEmpty {
            if let last = ranges.last, range.lowerBound < last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    /// Whether a row is in one of the parts.
    func contains(_ row: Int) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= row { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(row)
    }

    /// The first blocks of a page whose text lies in these rows as a whole, in order.
    func blocks(of table: BlockTable, first count: Int) -> [Int] {
        ranges.flatMap { table.indices(in: $0, of: count) }
    }
}

extension BlockTable {
    /// The first blocks of a page whose text lies in a subtree's rows, as a whole.
    func indices(in rows: Range<Int>, of count: Int) -> Range<Int> {
        let first = firstIndex(fromRow: rows.lowerBound, of: count)
        var last = firstIndex(fromRow: rows.upperBound, of: count)
        // The last one may go on behind the subtree.
        while last > first, blocks[last - 1].lastRow >= Int32(clamping: rows.upperBound) { last -= 1 }
        return first..<last
    }

    /// Whether some text in these rows belongs to a block that has other text too.
    func isPartly(in rows: Range<Int>, of count: Int) -> Bool {
        let first = firstIndex(fromRow: rows.lowerBound, of: count)
        let last = firstIndex(fromRow: rows.upperBound, of: count)
        if first > 0, Int(blocks[first - 1].lastRow) >= rows.lowerBound { return true }
        return last > first && Int(blocks[last - 1].lastRow) >= rows.upperBound
    }

    /// The first block that begins in this row or behind it.
    private func firstIndex(fromRow row: Int, of count: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if Int(blocks[middle].firstRow) < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
