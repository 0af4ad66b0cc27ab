import HTMLTree

/// The words of an over-title, without what its line holds beside them.
enum KickerText {
    /// The text of an over-title, with a mark between rubrics that stand in elements of their own without a space.
    static func text(_ page: FieldPage, _ block: Int) -> String {
        let text = trimmed(page.text(block))
        let links = page.links(block).map(\.text)
        if links.count == 1, text.hasPrefix(links[0]), links[0] != text,
            isBeside(text.dropFirst(links[0].count), links[0], page)
        {
            return links[0]
        }
        // A label for those who hear the page is stuck to the rubrics: "Posted inMer, Port".
        if let first = links.first, let place = text.range(of: first), place.lowerBound > text.startIndex,
            page.words.tags.contains(ClaimText.fold(text[..<place.lowerBound]))
        {
            return String(text[place.lowerBound...])
        }
        if page.linkShare(block) > 0.8, links.count > 1 {
            // "Mer Suivre", "Non classé, Mer": the rubrics that say something.
            let rubrics = links.enumerated().filter { place, link in
                !page.words.noSections.contains(link) && (place == 0 || !isForReader(link, page))
            }.map(\.element)
            if !rubrics.isEmpty, rubrics.count < links.count {
                return rubrics.joined(separator: text.utf8.contains(UInt8(ascii: ",")) ? ", " : " / ")
            }
            return links.joined() == text ? links.joined(separator: " / ") : text
        }
        return chips(page, block, text) ?? text
    }

    /// The link of a rubric that has a badge beside it and nothing else: "Mer Réservé aux abonnés".
    static func besideBadge(_ page: FieldPage, _ block: Int) -> String? {
        guard page.linkShare(block) > 0, page.linkShare(block) < 1, page.length(block) < 60 else { return nil }
        let links = page.links(block)
        let text = trimmed(page.text(block))
        guard links.count == 1, text.hasPrefix(links[0].text), links[0].text != text,
            page.words.badges.contains(TextSimilarity.words(text.dropFirst(links[0].text.count)))
        else { return nil }
        return links[0].text
    }

    /// Whether what stands behind the link of a rubric is not of it: words for the reader ("Mer Suivre Ne plus suivre"), a
    /// badge that is stuck to it ("MerPREMIUM"), a day ("Mer12 mai 2024").
    private static func isBeside(_ rest: Substring, _ link: String, _ page: FieldPage) -> Bool {
        if rest.first == " ", link.utf8.count < rest.utf8.count, rest.dropFirst().first?.isLetter == true {
            return true
        }
        return page.words.badges.contains(TextSimilarity.words(rest)) || !page.dates.dates(in: String(rest)).isEmpty
    }

    /// Whether a link behind a rubric offers something to the reader.
    private static func isForReader(_ link: String, _ page: FieldPage) -> Bool {
        let words = TextSimilarity.words(link)
        return page.words.furniture.prefix(of: words).map { $0.count > 1 || $0.count == words.count } ?? false
    }

    /// The most rubrics that stand side by side.
    private static let mostChips = 3

    /// Rubrics in elements of their own, nothing between them, as layouts print them side by side.
    private static func chips(_ page: FieldPage, _ block: Int, _ text: String) -> String? {
        guard let tree = page.tree else { return nil }
        var row = page.owner(block) + 1
        let end = page.end(of: page.owner(block))
        var texts: [String] = []
        while row < end, row < tree.nodes.count, texts.count <= mostChips {
            guard tree.nodes[row].kind == .element, tree.nodes[row].tag == .span || tree.nodes[row].tag == .a else {
                return nil
            }
            texts.append(ClaimText.plain(tree.textContent(of: row)))
            row = page.end(of: row)
        }
        guard (2...mostChips).contains(texts.count), texts.allSatisfy({ $0.first?.isLetter == true }),
            texts.joined() == text
        else { return nil }
        return texts.joined(separator: " / ")
    }

    /// A line without the marks at its ends.
    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        // Most begin and end with a letter of ASCII.
        while !rest.endsWithLetter, let last = rest.last,
            last.isWhitespace || "-–—|:•·/›>".contains(last)
                || last == "»" && !rest.dropLast().contains(where: { "«»".contains($0) })
        {
            rest.removeLast()
        }
        while !rest.beginsWithLetter, let first = rest.first,
            first.isWhitespace || "-–—|•·/>".contains(first) || first == "›" && !rest.contains("‹")
        {
            rest.removeFirst()
        }
        return String(rest)
    }
}
