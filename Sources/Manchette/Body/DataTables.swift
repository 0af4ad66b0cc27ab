import HTMLTree

/// Tells tables of data from tables that only lay out a page, among the chosen blocks.
struct DataTables {
    /// Where a block of a table stands: the rows of the elements around it, -1 for none.
    private struct Place {
        var table: Int32 = -1
        var line: Int32 = -1
        var cell: Int32 = -1
        /// Whether the table is one of data.
        var isData = false
    }

    /// The places of the blocks from the first one in a table to the last.
    private var places: [Place] = []
    private var first = 0

    init(_ page: Page) {
        let members = page.body.blocks.filter { page.blocks.blocks[$0].traits.contains(.inTable) }
        guard let tree = page.tree, let first = members.min(), let last = members.max() else { return }
        self.first = first
        places = Array(repeating: Place(), count: last - first + 1)
        var tables: [(table: Int32, block: Int)] = []
        for block in members {
            guard let place = Self.place(of: page.blocks.blocks[block].owner, in: tree) else { continue }
            places[block - first] = place
            tables.append((place.table, block))
        }
        tables.sort { $0 < $1 }
        var start = 0
        while start < tables.count {
            let end = tables[start...].firstIndex { $0.table != tables[start].table } ?? tables.count
            let blocks = tables[start..<end].map(\.block)
            if isData(blocks, page) { for block in blocks { places[block - first].isData = true } }
            start = end
        }
    }

    /// The innermost table around an element, with the line and the cell in it; nil without one.
    private static func place(of owner: Int32, in tree: borrowing NodeTable) -> Place? {
        var place = Place()
        var row = owner
        while row >= 0, tree.nodes[Int(row)].tag != .table {
            let tag = tree.nodes[Int(row)].tag
            if tag == .tr, place.line < 0 { place.line = row }
            if tag == .td || tag == .th, place.cell < 0 { place.cell = row }
            row = tree.nodes[Int(row)].parent
        }
        place.table = row
        return row < 0 ? nil : place
    }

    /// Whether the blocks of a table are data: cells of data are short and stand side by side; a layout table holds the
    /// paragraphs of the page.
    private func isData(_ blocks: [Int], _ page: Page) -> Bool {
        let lines = Self.count(blocks.map { places[$0 - first].line })
        let cells = Self.count(blocks.map { places[$0 - first].cell })
        let bytes = blocks.reduce(0) { $0 + page.blocks.blocks[$1].text.count }
        return lines >= 2 && cells > lines && bytes / max(1, cells) < 120
    }

    /// How many different rows there are.
    private static func count(_ rows: [Int32]) -> Int {
        let sorted = rows.sorted()
        return sorted.indices.reduce(0) { $0 + ($1 == 0 || sorted[$1] != sorted[$1 - 1] ? 1 : 0) }
    }

    private func place(_ block: Int) -> Place? {
        block >= first && block - first < places.count ? places[block - first] : nil
    }

    /// Row of the `table` element that a block is data of.
    func table(ofBlock index: Int) -> Int32? { place(index).flatMap { $0.isData ? $0.table : nil } }
    /// Row of the block's `tr` element.
    func row(ofBlock index: Int) -> Int32 { place(index)?.line ?? -1 }
    /// Row of the block's cell.
    func cell(ofBlock index: Int) -> Int32 { place(index)?.cell ?? -1 }
}
