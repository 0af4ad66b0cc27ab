import HTMLTree

/// The elements of a page: what they are called, where they end, which links and blocks they hold.
extension FieldPage {
    /// Whether an element's own names name one of some topics.
    func holds(_ topics: ClassTopics, _ row: Int) -> Bool { !self.topics(of: row).isDisjoint(with: topics) }

    /// What the class, id, itemprop, role and data-type of a block's element name, and those of the elements around it that
    /// hold little more than it.
    func names(_ block: Int, levels: Int = 3, maximumRows: Int = 40) -> ClassTopics {
        var found: ClassTopics = []
        eachNamedRow(block, levels: levels, maximumRows: maximumRows) { row in
            found.formUnion(topics(of: row))
            return true
        }
        return found
    }

    /// Whether one of those names a topic.
    func names(_ topic: ClassTopics, _ block: Int, levels: Int = 3, maximumRows: Int = 40) -> Bool {
        var isFound = false
        eachNamedRow(block, levels: levels, maximumRows: maximumRows) { row in
            isFound = holds(topic, row)
            return !isFound
        }
        return isFound
    }

    /// The first word, in the alphabet, of those that names a topic.
    func nameOf(_ topic: ClassTopics, _ block: Int, levels: Int = 3) -> String? {
        guard let tree = page.tree else { return nil }
        var first: String?
        eachNamedRow(block, levels: levels, maximumRows: 40) { row in
            if holds(topic, row), let name = words.classes.name(of: row, in: tree, for: topic),
                first.map({ name < $0 }) ?? true
            {
                first = name
            }
            return true
        }
        return first
    }

    /// The elements that name a block, innermost first, until `body` gives false.
    @inline(__always)
    private func eachNamedRow(_ block: Int, levels: Int, maximumRows: Int, _ body: (Int) -> Bool) {
        guard page.tree != nil else { return }
        let entry = page.blocks.blocks[block]
        var row = Int(entry.owner)
        // A block's own inline elements (`<p><span class="author">`) name it too when it begins with them.
        var inner = Int(entry.firstRow)
        while inner > row, inner < rowCount {
            if !body(inner) { return }
            inner = parent(of: inner)
        }
        var level = 0
        while row > 0, row < rowCount, level < levels {
            if level > 0, end(of: row) - row > maximumRows { break }
            if !body(row) { return }
            row = parent(of: row)
            level += 1
        }
    }

    /// The row of the element around an element; -1 without a tree.
    @inline(__always)
    func parent(of row: Int) -> Int { page.tree.map { Int($0.nodes[row].parent) } ?? -1 }

    /// The row behind an element's last descendant.
    @inline(__always)
    func end(of row: Int) -> Int { page.tree.map { Int($0.nodes[row].end) } ?? 0 }

    /// The element of the given tags that a block stands in, at most some levels up.
    func ancestor(of block: Int, in tags: [TagID], levels: Int = 8) -> Int? {
        var row = owner(block)
        var level = 0
        while row > 0, row < rowCount, level < levels {
            guard let tag = page.tree?.nodes[row].tag else { return nil }
            if tags.contains(tag) { return row }
            row = parent(of: row)
            level += 1
        }
        return nil
    }

    /// The most bytes of text, tags left out, that are little: a line with its white space, an account's box.
    private static let littleText = 4000

    /// Whether an element holds little text, told without putting it together: boxes may lie in one another.
    func holdsLittleText(_ row: Int) -> Bool {
        guard let tree = page.tree else { return false }
        var length = 0
        for inner in row..<Int(tree.nodes[row].end) where tree.nodes[inner].kind == .text {
            length += Int(tree.nodes[inner].text.length)
            if length > Self.littleText { return false }
        }
        return true
    }

    /// The texts of a block's links, and where they lead.
    ///
    /// Link by link, not run by run: a block's text joins links that nothing stands between.
    func links(_ block: Int) -> [(text: String, address: String)] {
        guard let tree = page.tree else { return [] }
        return linkRows(block).compactMap { row in
            let text = ClaimText.plain(tree.textContent(of: row))
            return text.isEmpty ? nil : (text, tree.attributeString(row, .href) ?? "")
        }
    }

    /// The links of a block, or the one around it.
    func linkRows(_ block: Int) -> [Int] {
        guard let tree = page.tree else { return [] }
        let entry = page.blocks.blocks[block]
        var row = Int(entry.firstRow)
        var ancestor = row
        while ancestor > Int(entry.owner), ancestor < tree.nodes.count {
            if tree.nodes[ancestor].tag == .a { row = ancestor }
            ancestor = Int(tree.nodes[ancestor].parent)
        }
        if Int(entry.owner) < tree.nodes.count, tree.nodes[Int(entry.owner)].tag == .a { row = Int(entry.owner) }
        var found: [Int] = []
        while row <= Int(entry.lastRow), row < tree.nodes.count {
            if tree.nodes[row].tag == .a, tree.nodes[row].kind == .element { found.append(row) }
            row += 1
        }
        if found.isEmpty, entry.linkBytes > 0, let around = linkAround(Int(entry.owner), tree) { found.append(around) }
        return found
    }

    /// How far the link stands around the heading that it holds: `<a><div><h2>`.
    private static let levelsOfLink = 3

    private func linkAround(_ owner: Int, _ tree: borrowing NodeTable) -> Int? {
        var row = owner
        for _ in 0..<FieldPage.levelsOfLink where row > 0 && row < tree.nodes.count {
            row = Int(tree.nodes[row].parent)
            if row > 0, tree.nodes[row].tag == .a { return row }
        }
        return nil
    }

    /// Whether a picture or a frame stands in an element, from the first row on, that holds none of the article.
    func isInPartApart(_ row: Int, from first: Int) -> Bool {
        guard let tree = page.tree else { return false }
        var ancestor = Int(tree.nodes[row].parent)
        while ancestor >= first {
            if isPartApart(ancestor, tree) { return true }
            ancestor = Int(tree.nodes[ancestor].parent)
        }
        return false
    }

    /// The most rows of an element that only its name makes a part of the page's own.
    private static let mostRowsApart = 400

    private func isPartApart(_ row: Int, _ tree: borrowing NodeTable) -> Bool {
        switch tree.nodes[row].tag {
        case .nav, .aside, .footer, .noscript, .template, .button, .form: return true
        case .div, .section, .ul, .li, .a, .span, .p:
            guard !tree.nodes[row].attributeRows.isEmpty, Int(tree.nodes[row].end) - row < FieldPage.mostRowsApart
            else { return false }
            return holds(.notPicture, row)
        default: return false
        }
    }

    /// The blocks whose text lies in an element.
    func blocks(in row: Int) -> Range<Int> {
        guard row >= 0, row < rowCount else { return 0..<0 }
        let first = firstBlock(from: Int32(row), in: 0..<count)
        return first..<firstBlock(from: Int32(end(of: row)), in: first..<count)
    }

    /// The blocks whose text begins between two rows.
    func blocks(from row: Int, to end: Int) -> Range<Int> {
        let first = firstBlock(from: Int32(row), in: 0..<count)
        return first..<firstBlock(from: Int32(end), in: first..<count)
    }

    /// The first block whose text lies in an element, for elements in the order of the page.
    ///
    /// - Parameter place: where it is looked for from: what was found for the element before, 0 for the first.
    func firstBlock(in row: Int, from place: inout Int) -> Int? {
        // Text of the page's data stands behind all others, not in the order of the rows.
        guard page.printedBlocks == nil else { return blocks(in: row).first }
        let blocks = page.blocks.blocks
        while place < blocks.count, Int(blocks[place].firstRow) < row { place += 1 }
        return place < blocks.count && Int(blocks[place].firstRow) < end(of: row) ? place : nil
    }

    /// The first block of a range whose text begins at a row or behind it.
    private func firstBlock(from row: Int32, in range: Range<Int>) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if page.blocks.blocks[middle].firstRow < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
