extension NodeTable {
    /// The table with the characters of some text nodes taken out; every row stays where it is.
    ///
    /// - Parameter ranges: rows whose text goes, such as those of a subtree.
    /// - Returns: a table with the same rows, in which those texts are empty.
    public func withoutText(in ranges: [Range<Int>]) -> NodeTable {
        var table = self
        for range in ranges {
            for row in range.clamped(to: 0..<nodes.count) where nodes[row].kind == .text {
                table.nodes[row].payload = .empty
            }
        }
        return table
    }
}
