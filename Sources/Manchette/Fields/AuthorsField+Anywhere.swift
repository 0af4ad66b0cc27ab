import HTMLTree

/// Authors named farther from the text than by-lines stand, for pages that name nobody nearer.
extension AuthorsField {
    /// Blocks behind the text in which an announced by-line or a box about the author is looked for.
    static let reach = 40

    /// The name that an announced by-line behind the text gives, or an element named after the author: only where all that
    /// is found is one name, for a page's other articles have authors too.
    mutating func readAnywhere() {
        guard let start = anchor.headline ?? anchor.bodyStart, let end = anchor.bodyEnd else { return }
        let range = max(0, start - 8)..<max(start, min(page.count, end + Self.reach))
        let lines = announcedAuthors(in: range)
        let found = lines.isEmpty ? namedElements(in: range) : lines
        guard let first = found.first, found.allSatisfy({ $0.key == first.key }) else { return }
        add(first.authors, source(first.block), 0.4, block: first.block)
    }

    private typealias Named = (authors: [Article.Author], key: [String], block: Int)

    private func named(_ authors: [Article.Author], _ block: Int) -> Named {
        (authors, authors.map { AuthorNames.key($0.name) }, block)
    }

    /// The persons of lines such as "Written by Anne Roy".
    private func announcedAuthors(in range: Range<Int>) -> [Named] {
        range.compactMap { block in
            guard page.length(block) < 90,
                !isOutside(block) || isFootOfText(block),
                !page.traits(block).contains(.inCaption),
                page.withBytes(block, { Self.mayBegin($0) && AuthorNames.mayBegin($0, with: page.words.byline) })
            else { return nil }
            let text = page.text(block)
            guard let rest = names.afterBylineWord(text), !names.namesAnother(text), !isAnothers(block),
                !anchor.isForeign(page, page.owner(block))
            else { return nil }
            // A label alone announces the next line's name, and what he is behind it.
            let isLabel = rest.isEmpty
            guard isLabel ? block + 1 < range.upperBound : page.length(block) > 8 else { return nil }
            let line = isLabel ? String(page.text(block + 1).prefix { $0 != "," }) : rest
            let found = authors(in: line, isTrusted: false)
            // "Written by" announces persons of any name, "by" much else.
            let isSure = TextSimilarity.count(text.dropLast(rest.count)) > 1
            guard !found.isEmpty,
                found.allSatisfy({ names.isPerson($0.name) || isSure && $0.name.contains(" ") && !isHouse($0.name) })
            else { return nil }
            return named(found, block)
        }
    }

    /// The names in lines that read like by-lines wherever they stand, to the model that labels blocks: those of one place,
    /// where the page has no other such line.
    mutating func readLabelled() {
        guard let start = anchor.headline ?? anchor.bodyStart, let end = anchor.bodyEnd else { return }
        var found: [(authors: [Article.Author], block: Int)] = []
        for block in max(0, start - 8)..<max(start, min(page.count, end + Self.reach)) {
            guard page.role(block) == .byline, page.labels[block].score >= Self.leastScoreOfByline,
                page.length(block) < 120, !isOutside(block) || isFootOfText(block), !isAnothers(block),
                !anchor.isForeign(page, page.owner(block))
            else { continue }
            let text = page.text(block)
            guard !names.namesAnother(text) else { continue }
            let authors = authors(in: withPiecesApart(text, page.owner(block)), isTrusted: false)
            guard !authors.isEmpty, authors.allSatisfy({ names.isPerson($0.name) }) else { continue }
            let keys = Set(authors.map { AuthorNames.key($0.name) })
            // The same names once more say nothing new.
            if found.contains(where: { Set($0.authors.map { AuthorNames.key($0.name) }) == keys }) { continue }
            if let last = found.last, block - last.block > Self.reachOfNames { return }
            found.append((authors, block))
        }
        guard let block = found.first?.block, found.count <= Self.mostLabelled else { return }
        add(found.flatMap(\.authors), source(block), 0.4, block: block)
    }

    /// From here on the model's word for a line is taken.
    private static let leastScoreOfByline: Float = 0.5

    /// Blocks between two authors of one text, and how many of them stand in lines of their own.
    private static let (reachOfNames, mostLabelled) = (4, 4)

    /// Whether a block of a footer is the article's own: it stands right behind the text.
    private func isFootOfText(_ block: Int) -> Bool {
        guard let end = anchor.bodyEnd, block > end, block <= end + 6 else { return false }
        return page.traits(block).isDisjoint(with: [.inNavigation, .inDialog, .hidden, .inForm, .inButton])
    }

    /// Whether a block begins with a letter: most lines of a page's furniture that do not are no by-lines.
    private static func mayBegin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        return (first | 0x20) &- 0x61 < 26 || first >= 0x80
    }

    /// The names in elements that are called "author-name" or alike.
    private func namedElements(in range: Range<Int>) -> [Named] {
        guard let tree = page.tree, let first = range.first, let last = range.last else { return [] }
        var found: [Named] = []
        var row = page.owner(first)
        let end = min(tree.nodes.count, Int(page.page.blocks.blocks[last].lastRow) + 1)
        while row < end {
            defer { row += 1 }
            let node = tree.nodes[row]
            guard node.kind == .element, !node.attributeRows.isEmpty, Int(node.end) - row < 12,
                page.holds(.name, row), isNamedAfterAuthor(row, isName: true),
                !anchor.isForeign(page, row)
            else { continue }
            let text = ClaimText.plain(tree.textContent(of: row))
            guard text.utf8.count < 60, let block = page.blocks(in: row).first ?? block(holding: row, in: range),
                !isOutside(block), !isAnothers(block), !names.namesAnother(text)
            else { continue }
            var authors = authors(in: text, isTrusted: false)
            if authors.isEmpty, let name = pseudonym(text) { authors = self.authors(in: name, isTrusted: true) }
            if !authors.isEmpty { found.append(named(authors, block)) }
        }
        return found
    }

    private func block(holding row: Int, in range: Range<Int>) -> Int? {
        range.first { block in
            let entry = page.page.blocks.blocks[block]
            return Int(entry.owner) <= row && Int(entry.lastRow) >= row
        }
    }
}
