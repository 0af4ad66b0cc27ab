import HTMLTree

/// Tells tables of data from tables that only lay out a page, among the chosen blocks.
struct DataTables {
    private var tables: [Int: Int32] = [:]
    private var rows: [Int: Int32] = [:]
    private var cells: [Int: Int32] = [:]

    init(_ page: Page) {
        guard let tree = page.tree else { return }
        var blocksOf: [Int32: [Int]] = [:]
        for index in page.body.blocks where page.blocks.blocks[index].traits.contains(.inTable) {
            var row = page.blocks.blocks[index].owner
            var line: Int32 = -1
            var cell: Int32 = -1
            while row >= 0, tree.nodes[Int(row)].tag != .table {
                if tree.nodes[Int(row)].tag == .tr, line < 0 { line = row }
                if tree.nodes[Int(row)].tag == .td || tree.nodes[Int(row)].tag == .th, cell < 0 { cell = row }
                row = tree.nodes[Int(row)].parent
            }
            guard row >= 0 else { continue }
            blocksOf[row, default: []].append(index)
            rows[index] = line
            cells[index] = cell
        }
        for (table, members) in blocksOf {
            let lines = Set(members.compactMap { rows[$0] })
            let cellCount = Set(members.compactMap { cells[$0] }).count
            let bytes = members.reduce(0) { $0 + page.blocks.blocks[$1].text.count }
            // Cells of data are short and stand side by side; a layout table holds the paragraphs of the page.
            guard lines.count >= 2, cellCount > lines.count, bytes / max(1, cellCount) < 120 else { continue }
            for index in members { tables[index] = table }
        }
    }

    /// Row of the `table` element that a block is data of.
    func table(ofBlock index: Int) -> Int32? { tables[index] }
    /// Row of the block's `tr` element.
    func row(ofBlock index: Int) -> Int32 { rows[index] ?? -1 }
    /// Row of the block's cell.
    func cell(ofBlock index: Int) -> Int32 { cells[index] ?? -1 }
}
