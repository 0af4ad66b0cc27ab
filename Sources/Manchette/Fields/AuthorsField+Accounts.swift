import HTMLTree

/// Authors who sign with an account: who opens a forum's thread, who asks a question, who puts an offer on a list.
extension AuthorsField {
    /// The account that a posting's own data claim.
    mutating func readPosting(_ claim: Claim) {
        guard let name = accountName(claim.value, isSure: true) else { return }
        add([Article.Author(name: name)], claim.source, 0.9, isAccount: true)
    }

    /// The first account that a thread prints by its first post; on an article's page one beside a date by the headline,
    /// where nothing else names an author.
    mutating func readAccounts() {
        guard let tree = page.tree, let bodyStart = anchor.bodyStart, let start = anchor.bylineRegions.first?.first,
            !candidates.contains(where: \.isAccount)
        else { return }
        let isThread = page.page.isThreadLike
        if isThread ? isMostlyLinks : candidates.contains(where: { $0.score >= 0.4 }) { return }
        let end = min(page.count, max((anchor.headlineEnd ?? start) + Self.accountReach, bodyStart + 4))
        let last = min(tree.nodes.count - 1, Int(page.page.blocks.blocks[end - 1].lastRow))
        var row = page.owner(start)
        while row <= last {
            defer { row += 1 }
            let node = tree.nodes[row]
            guard node.kind == .element, !node.attributeRows.isEmpty, Int(node.end) - row < 120 else { continue }
            let isNamed = page.holds(.account, row) || isThread && page.holds(.poster, row)
            guard isNamed || leadsToAccount(row), let (name, block) = printedAccount(row),
                isThread && isNamed || isBesideDate(block),
                isThread || isNamed || addresses(row, name)
            else { continue }
            add([Article.Author(name: name)], "dom:account", isThread ? 0.9 : 0.6, block: block, isAccount: true)
            return
        }
        if !isThread { readSigned(tree) }
    }

    /// A name of any form that the page itself calls its author's, where nothing else names one: the text of a link to what
    /// the author wrote, or of a card's name.
    ///
    /// Only where all of them by the text say the same.
    private mutating func readSigned(_ tree: borrowing NodeTable) {
        guard candidates.allSatisfy({ $0.score < 0.2 }) else { return }
        var found: (name: String, block: Int)?
        for range in anchor.bylineRegions where !range.isEmpty && range.upperBound <= page.count {
            let last = Int(page.page.blocks.blocks[range.upperBound - 1].lastRow)
            var row = page.owner(range.lowerBound)
            while row <= last, row < tree.nodes.count {
                defer { row += 1 }
                let node = tree.nodes[row]
                guard node.kind == .element, !node.attributeRows.isEmpty, Int(node.end) - row < 20,
                    isSigned(row, tree), let (name, block) = printedAccount(row), anchor.isByline(block)
                else { continue }
                if let found, AuthorNames.key(found.name) != AuthorNames.key(name) { return }
                found = found ?? (name, block)
            }
        }
        guard let found else { return }
        add([Article.Author(name: found.name)], "dom:author", 0.45, block: found.block, isAccount: true)
    }

    /// Whether an element is the name of a card of the author, or a link to what the author wrote.
    private func isSigned(_ row: Int, _ tree: borrowing NodeTable) -> Bool {
        if tree.nodes[row].tag == .a, let href = tree.attribute(row, .href) {
            return tree.withBytes(href) { $0.withUnsafeBufferPointer { page.words.profilePaths.occur(in: $0) } }
        }
        // `<span class="post-author vcard"><span class="fn">`: hCard's "formatted name".
        guard page.holds(.cardName, row) else { return false }
        let around = page.parent(of: row)
        return around > 0 && page.holds(.author, around)
    }

    /// Blocks behind the headline in which the account that opens a thread is looked for.
    private static let accountReach = 16

    /// Whether the text is a list of links, of threads or of products: those have many authors, or none.
    private var isMostlyLinks: Bool {
        let (linked, all) = page.body.reduce(into: (0.0, 0.0)) { sums, block in
            sums.0 += page.linkShare(block) * Double(page.length(block))
            sums.1 += Double(page.length(block))
        }
        return linked > 0.4 * all
    }

    /// Whether an element is a link to a reader's account.
    private func leadsToAccount(_ row: Int) -> Bool {
        guard let tree = page.tree, tree.nodes[row].tag == .a, let href = tree.attribute(row, .href) else {
            return false
        }
        return tree.withBytes(href) { bytes in
            bytes.withUnsafeBufferPointer { href in
                page.words.accountPaths.occur(in: href) && !page.words.loginPaths.occur(in: href)
            }
        }
    }

    /// Whether the last part of a link's address is a number or holds the first word of a name: "/members/anne-roy" leads to
    /// Anne, and "/user-experience/" to no Ports.
    private func addresses(_ row: Int, _ name: String) -> Bool {
        guard let tree = page.tree, let href = tree.attribute(row, .href), let word = name.split(separator: " ").first,
            word.first?.isNumber == false
        else { return false }
        let address = tree.withBytes(href) {
            $0.withUnsafeBufferPointer { String(decoding: $0.suffix(200), as: UTF8.self) }
        }
        guard let last = address.split(atAny: "/=&?").last else { return false }
        if last.allSatisfy(\.isNumber) { return true }
        func letters(_ text: Substring) -> String { ClaimText.fold(String(text)).lowercased().filter(\.isLetter) }
        return letters(last).contains(letters(word)) && !letters(word).isEmpty
    }

    /// The name that such an element prints: that of the account which a box holds, or its first line.
    private func printedAccount(_ box: Int) -> (name: String, block: Int)? {
        guard let tree = page.tree, !anchor.isForeign(page, box), page.holdsLittleText(box) else { return nil }
        let inner = (box..<Int(tree.nodes[box].end)).first { row in
            tree.nodes[row].kind == .element && (page.holds(.account, row) || leadsToAccount(row))
                && !ClaimText.plain(tree.textContent(of: row)).isEmpty
        }
        let row = inner ?? box
        let inside = page.blocks(in: row)
        guard let block = inside.first ?? line(around: row), !isOutsidePosts(block),
            page.traits(block).isDisjoint(with: [.inFigure, .inCaption])
        else { return nil }
        // A link in a sentence leads to whom the text is about.
        if inside.isEmpty, anchor.isProse(block) { return nil }
        if names.namesAnother(page.text(block)) || isAnothers(block) { return nil }
        // Of a box that holds more than the name the first line has it.
        let whole = ClaimText.plain(tree.textContent(of: row))
        let text = inside.isEmpty || inner != nil ? whole : page.text(block)
        return accountName(names.afterBylineWord(text) ?? text, isSure: inner != nil || !page.holds(.poster, box)).map {
            ($0, block)
        }
    }

    /// The block in the reach of accounts that an inline element's text lies in.
    private func line(around row: Int) -> Int? {
        guard let start = anchor.bylineRegions.first?.first else { return nil }
        return (start..<min(page.count, start + 3 * Self.accountReach)).first { block in
            let entry = page.page.blocks.blocks[block]
            return Int(entry.owner) <= row && Int(entry.lastRow) >= row
        }
    }

    /// Whether a block stands where no post does; all posts of a thread may stand in one form.
    private func isOutsidePosts(_ block: Int) -> Bool {
        guard let start = anchor.bodyStart, page.traits(start).contains(.inForm) else { return page.isOutside(block) }
        return !page.traits(block).isDisjoint(with: [.inNavigation, .inFooter, .inDialog, .hidden, .inButton])
    }

    /// Whether a block has a date, or one next to it.
    private func isBesideDate(_ block: Int) -> Bool {
        anchor.isByline(block)
            && (block - 1...block + 1).contains { near in
                near >= 0 && near < page.count && page.length(near) < 90 && page.hasDate(near)
            }
    }

    /// What may be the name of an account: a few words of any form, none of them what the page says to its readers.
    ///
    /// - Parameter isSure: whether it leads to the account, so that it may hold words that few names do.
    private func accountName(_ text: String, isSure: Bool) -> String? {
        var name = ClaimText.fold(text)
        if name.hasPrefix("@") { name.removeFirst() }
        name = names.withoutAccountWord(name)
        let words = TextSimilarity.words(name)
        guard (1...4).contains(words.count), (2...40).contains(name.utf8.count), name.last != ":",
            words.contains(where: \.hasLetter), !page.words.accounts.contains(name),
            words.last.map({ page.words.accountWords.contains($0) }) != true,
            page.words.furniture.prefix(of: words) == nil, page.words.byline.prefix(of: words)?.count != words.count,
            !words.allSatisfy({ page.words.notNames.contains($0) }),
            isSure || !words.contains(where: { page.words.notNames.contains($0) }),
            name.range(of: "://") == nil, words.count == 1 || dates.dates(in: name).isEmpty
        else { return nil }
        return name
    }
}
