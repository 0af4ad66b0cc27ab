import HTMLTree

/// The elements by the headline that name authors: links to profiles, and those whose class says so.
extension AuthorsField {
    mutating func readElements() {
        guard let tree = page.tree else { return }
        let paths = page.words.profilePaths
        for (region, range) in anchor.bylineRegions.enumerated() where !range.isEmpty {
            guard range.upperBound <= page.count else { continue }
            // Behind the text stand the names of other articles' authors too.
            let doubt = region > 0 ? 0.25 : 0
            let before = candidates.count
            let first = page.owner(range.lowerBound)
            let last = Int(page.page.blocks.blocks[range.upperBound - 1].lastRow)
            var row = min(first, Int(page.page.blocks.blocks[range.lowerBound].firstRow))
            var place = 0
            while row <= last, row < tree.nodes.count {
                defer { row += 1 }
                let node = tree.nodes[row]
                // An element without content names nobody, and neither does one with much.
                let rows = Int(node.end) - row
                guard node.kind == .element, !node.attributeRows.isEmpty, rows > 1, rows < Self.mostRowsOfName else {
                    continue
                }
                // Where its first line stands is told faster than what it is called.
                if let block = page.firstBlock(in: row, from: &place), !mayName(block) { continue }
                if node.tag == .a, let href = tree.attribute(row, .href),
                    tree.withBytes(href, { $0.withUnsafeBufferPointer { paths.occur(in: $0) } })
                {
                    readElement(row, score: 0.68, doubt: doubt, source: "dom:a")
                    continue
                }
                // A box of an account holds more than its name.
                let isAccount = page.holds(.account, row) && page.blocks(in: row).count < 2
                if isAccount || page.holds(.author, row) && !page.holds(.aboutAuthor, row) {
                    let name = page.words.classes.name(of: row, in: tree, for: .author)
                    readElement(row, score: 0.72, doubt: doubt, source: "dom:" + (name ?? "author"))
                }
            }
            if region > 0 { doubtDifferent(from: before, by: 0.2) }
        }
    }

    /// Whether a block stands in a part of the page that names no authors, such as its footer; that of the article may.
    func isOutside(_ block: Int) -> Bool { page.isOutside(block) && !page.isInFooterOfArticle(block) }

    /// Whether a block stands where elements name the author.
    private func mayName(_ block: Int) -> Bool {
        anchor.isByline(block) && !isOutside(block)
            && page.traits(block).isDisjoint(with: [.inFigure, .inCaption])
    }

    /// An element with more rows holds more than who wrote the text.
    static let mostRowsOfName = 120

    /// Name, role and date of a by-line stand in blocks of their own.
    private static let mostBlocksOfByline = 6

    private mutating func readElement(_ row: Int, score: Double, doubt: Double, source: String) {
        guard let tree = page.tree, !anchor.isForeign(page, row) else { return }
        let range = page.blocks(in: row)
        guard let block = range.first ?? block(around: row), mayName(block) else { return }
        // A link in a sentence leads to whom the text is about.
        if source == "dom:a", anchor.isProse(block), names.afterBylineWord(page.text(block)) == nil { return }
        var text = ""
        if range.isEmpty {
            text = ClaimText.plain(tree.textContent(of: row))
        } else {
            text = line(of: range.prefix(Self.mostBlocksOfByline))
        }
        guard text.utf8.count < 200, !names.namesAnother(text), !isAnothers(block, isInline: range.isEmpty) else {
            return
        }
        let rest = names.afterBylineWord(text)
        // A link begins the block that it is said to hold.
        let whole = range.count == 1 ? page.owner(block) : row
        let found = authors(in: withPiecesApart(text, whole), isTrusted: false).filter { !isOfHeadline($0.name) }
        let doubt = doubt + (isOfTeaser(block) ? Self.doubtOfTeaser : 0)
        add(
            found, source, score + (rest != nil ? 0.1 : 0) - (rest == nil || isOfTeaser(block) ? doubt : 0),
            block: block)
        // An element named after the author may hold a pseudonym of a word or two.
        if found.isEmpty, isNamedAfterAuthor(row), let name = pseudonym(firstLink(of: row, in: rest ?? text)) {
            add(authors(in: name, isTrusted: true), source, score - doubt - 0.16, block: block, isPseudonym: true)
        }
    }

    /// The first of several links in an element whose text begins with it and that leads to an author's page: behind it
    /// stand those to other sites where he writes.
    private func firstLink(of row: Int, in text: String) -> String {
        guard let tree = page.tree,
            let link = (row..<Int(tree.nodes[row].end)).first(where: { tree.nodes[$0].tag == .a }),
            let href = tree.attribute(link, .href),
            tree.withBytes(href, { $0.withUnsafeBufferPointer { page.words.profilePaths.occur(in: $0) } })
        else { return text }
        let name = ClaimText.plain(tree.textContent(of: link))
        return !name.isEmpty && text.hasPrefix(name) ? name : text
    }

    /// Whether the line that a name stands in, or a short line right before it, says that it is somebody else's than the
    /// author's: "Fact checked by".
    func isAnothers(_ block: Int, isInline: Bool = false) -> Bool {
        if isInline, page.length(block) < 90, names.namesAnother(page.text(block), leastWords: 2) { return true }
        guard block > 0, page.length(block - 1) < 40 else { return false }
        return page.withBytes(block - 1) { names.isLabelOfAnother($0) }
    }

    /// Whether a block above the headline is, to the model, of a box of other articles.
    func isOfTeaser(_ block: Int) -> Bool {
        guard let headline = anchor.headline, block < headline, page.role(block) == .noise(.related) else {
            return false
        }
        return page.labels[block].score >= Self.sureOfTeaser
    }

    /// From here on the model is sure of a teaser; what its author's name counts less.
    private static let sureOfTeaser: Float = 0.6
    static let doubtOfTeaser = 0.3

    /// Whether words that are no person's name are the headline's: a link to the article.
    private func isOfHeadline(_ name: String) -> Bool {
        guard let headline = anchor.headline, name.contains(" "), !names.isPerson(name) else { return false }
        return TextSimilarity.containment(TextSimilarity.words(name), in: page.wordKeys(headline)) == 1
    }

    /// Whether an element's own name says "author", not only "by-line".
    ///
    /// - Parameter isName: whether it must say that it holds the name, as "author-name" does.
    func isNamedAfterAuthor(_ row: Int, isName: Bool = false) -> Bool {
        guard let tree = page.tree else { return false }
        let (authorWords, nameWords) = (page.words.authorWords, page.words.nameWords)
        var (saysName, saysAuthor, saysBoth) = (false, false, false)
        ClassWords.eachWord(of: row, in: tree) { word in
            if isName, !saysName { saysName = nameWords.contains { $0.withUnsafeBufferPointer(word.ends) } }
            for author in authorWords {
                author.withUnsafeBufferPointer { author in
                    let isBefore = word.count >= author.count && word.piece(0..<author.count).ends(with: author)
                    if isBefore || isName && word.ends(with: author) { saysAuthor = true }
                    if isBefore, word.count == author.count || word.ends(with: "name") { saysBoth = true }
                }
            }
        }
        return isName ? saysName && saysAuthor : saysBoth
    }

    /// What can only be a name where nothing else stands: one or two words, none of them the page's own.
    func pseudonym(_ text: String) -> String? {
        let line = beforeDate(beforeDash(text).prefix { !"|,(·•".contains($0) })
        let words = TextSimilarity.words(line)
        guard (1...2).contains(words.count), line.utf8.count < 40,
            !words.contains(where: { page.words.notNames.contains($0) || page.words.roles.contains($0) }),
            words.count == 1 && !text.utf8.contains(where: { $0 &- 0x30 < 10 })
                || !words.allSatisfy({ page.words.weekdays.contains($0) }),
            page.words.furniture.prefix(of: words) == nil, words.contains(where: \.hasLetter),
            !words.allSatisfy({ page.words.particles.contains($0) || $0.count < 2 }),
            dates.dates(in: String(line)).isEmpty
        else { return nil }
        return ClaimText.fold(line)
    }

    /// What stands in front of a dash between spaces: "Anne – Product marketer".
    func beforeDash(_ text: String) -> Substring {
        let dashes = [" - ", " – ", " — "].compactMap { text.range(of: $0)?.lowerBound }
        return dashes.min().map { text[..<$0] } ?? text[...]
    }

    /// The words in front of the first that is the page's own or leads to a day: "Anne Symbolbild", "nomade on Friday".
    func beforePageWord(_ line: String) -> String {
        var place = line.startIndex
        for (index, piece) in line.split(separator: " ", maxSplits: 4).prefix(4).enumerated() {
            let isPageWord = piece.first?.isUppercase == true && page.words.notNames.contains(piece)
            if index > 0, isPageWord || page.words.dayWords.contains(piece) { return String(line[..<place]) }
            place = piece.endIndex
        }
        return line
    }

    /// The words in front of a day, or of the word that leads to one: "Nomade on Friday 3 May", "Nomade3 mai 2023".
    private func beforeDate(_ line: Substring) -> Substring {
        guard line.contains(where: \.isNumber), dates.dates(in: String(line)).contains(where: { $0.precision >= .day })
        else { return line }
        var place = line.startIndex
        for (index, piece) in line.split(separator: " ").enumerated() {
            if index > 0, piece.first?.isNumber == true || page.words.dayWords.contains(piece) { return line[..<place] }
            if index > 0, page.words.notNames.contains(piece) {
                // The layout set the number apart.
                while place > line.startIndex, line[line.index(before: place)].isNumber {
                    place = line.index(before: place)
                }
                return line[..<place]
            }
            place = piece.endIndex
        }
        return line
    }

    /// The block that an inline element's text lies in.
    func block(around row: Int) -> Int? {
        for range in anchor.bylineRegions {
            for block in range where block < page.count {
                let entry = page.page.blocks.blocks[block]
                if Int(entry.owner) <= row, Int(entry.lastRow) >= row { return block }
            }
        }
        return nil
    }
}
