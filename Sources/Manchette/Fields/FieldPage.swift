import HTMLTree

/// A page as the fields look at it: its parts, and questions about its blocks.
struct FieldPage: Sendable {
    let page: Page
    let words = FieldWords.shared
    /// The names that the site goes by.
    let sites: SiteNames

    init(_ page: Page) {
        self.page = page
        sites = SiteNames(claims: page.claims, url: page.url)
    }

    var tree: NodeTable? { page.tree }
    var claims: [Claim] { page.claims }
    var blocks: BlockTable { page.blocks }
    var labels: [Label] { page.labels }
    /// Indices of the blocks of the body, those of the standfirst among them, in order.
    var body: [Int] { page.body.lead.isEmpty ? page.body.blocks : (page.body.lead + page.body.blocks).sorted() }
    var language: String? { page.language ?? page.options.language }
    /// The address the page was fetched from, or calls its own.
    var url: String? { page.url ?? page.claims.first { $0.field == .canonicalURL || $0.field == .url }?.value }

    /// The number of blocks.
    var count: Int { blocks.blocks.count }

    /// The text of a block.
    func text(_ block: Int) -> String { blocks.string(block) }

    /// The length of a block's text in bytes.
    func length(_ block: Int) -> Int { blocks.blocks[block].text.count }

    func traits(_ block: Int) -> Block.Traits { blocks.blocks[block].traits }

    func role(_ block: Int) -> Role? { block < labels.count ? labels[block].role : nil }

    /// The share of a block's text that is in links, 0…1.
    func linkShare(_ block: Int) -> Double {
        let length = length(block)
        return length == 0 ? 0 : Double(blocks.blocks[block].linkBytes) / Double(length)
    }

    /// The share of a block's text that is bold, 0…1.
    func strongShare(_ block: Int) -> Double {
        let length = length(block)
        return length == 0 ? 0 : Double(blocks.blocks[block].strongBytes) / Double(length)
    }

    /// Whether a block stands where no field of an article is printed.
    func isOutside(_ block: Int) -> Bool {
        !traits(block).isDisjoint(with: [.inNavigation, .inFooter, .inDialog, .hidden, .inForm, .inButton])
    }

    /// The claims of a field, in document order.
    func claims(_ field: Claim.Field) -> [Claim] { claims.filter { $0.field == field } }

    // MARK: Elements

    /// The element of the given tags that a block stands in, at most some levels up.
    func ancestor(of block: Int, in tags: Set<TagID>, levels: Int = 8) -> Int? {
        guard let tree else { return nil }
        var row = Int(blocks.blocks[block].owner)
        var level = 0
        while row > 0, row < tree.nodes.count, level < levels {
            if tags.contains(tree.nodes[row].tag) { return row }
            row = Int(tree.nodes[row].parent)
            level += 1
        }
        return nil
    }

    /// Words of the class, id, itemprop, role and data-type of a block's element and of those around it that hold little
    /// more than it.
    func classWords(_ block: Int, levels: Int = 3, maximumRows: Int = 40) -> Set<String> {
        guard let tree else { return [] }
        var words: Set<String> = []
        var row = Int(blocks.blocks[block].owner)
        // A block's own inline elements (`<p><span class="author">`) name it too when it begins with them.
        let first = Int(blocks.blocks[block].firstRow)
        var inner = first
        while inner > row, inner < tree.nodes.count {
            words.formUnion(ClassWords.words(of: inner, in: tree))
            inner = Int(tree.nodes[inner].parent)
        }
        var level = 0
        while row > 0, row < tree.nodes.count, level < levels {
            if level > 0, Int(tree.nodes[row].end) - row > maximumRows { break }
            words.formUnion(ClassWords.words(of: row, in: tree))
            row = Int(tree.nodes[row].parent)
            level += 1
        }
        return words
    }

    /// Whether one of those words names a topic: ``classWords(_:levels:maximumRows:)`` without a string for each.
    func names(_ topic: ClassTopic, _ block: Int, levels: Int = 3, maximumRows: Int = 40) -> Bool {
        guard let tree else { return false }
        var row = Int(blocks.blocks[block].owner)
        var inner = Int(blocks.blocks[block].firstRow)
        while inner > row, inner < tree.nodes.count {
            if ClassWords.holds(topic, inner, in: tree) { return true }
            inner = Int(tree.nodes[inner].parent)
        }
        var level = 0
        while row > 0, row < tree.nodes.count, level < levels {
            if level > 0, Int(tree.nodes[row].end) - row > maximumRows { break }
            if ClassWords.holds(topic, row, in: tree) { return true }
            row = Int(tree.nodes[row].parent)
            level += 1
        }
        return false
    }

    /// The blocks whose text lies in an element.
    func blocks(in row: Int) -> Range<Int> {
        guard let tree, row >= 0, row < tree.nodes.count else { return 0..<0 }
        let end = tree.nodes[row].end
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if blocks.blocks[middle].firstRow < Int32(row) { low = middle + 1 } else { high = middle }
        }
        var last = low
        while last < count, blocks.blocks[last].firstRow < end { last += 1 }
        return low..<last
    }
}
