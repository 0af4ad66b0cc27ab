import HTMLTree

/// Names that stand beside a portrait of the same name.
extension AuthorsField {
    /// Blocks from the headline to such a name, from it to a day, and levels and rows of the element around name and portrait.
    private static let (reachOfPortrait, reachOfDay, levels, rows) = (4, 2, 4, 30)
    private static let longestName = 40
    private static let trustInPortrait = 0.45

    /// The name by the headline that a portrait's description repeats, where a day or a time of reading stands beside it.
    ///
    /// A picture called "Writer: Anne Roy", "Anne Roy", "6 May", "5 min read". What is no known person's name is read so, too.
    mutating func readPortraits() {
        guard let end = anchor.headlineEnd else { return }
        for block in end + 1..<max(end + 1, min(page.count, end + 1 + Self.reachOfPortrait))
        where page.length(block) <= Self.longestName && !page.hasDigit(block) && !isOutside(block)
            && !page.traits(block).contains(.inHeading)
        {
            guard isByDigits(block), !anchor.isForeign(page, page.owner(block)), !isAnothers(block) else { continue }
            let name = page.text(block)
            let words = page.wordKeys(block)
            guard (1...3).contains(words.count), name.first?.isUppercase == true,
                !name.contains(where: { ":!?|".contains($0) }),
                name.split(separator: " ").allSatisfy({ $0.first?.isUppercase == true }),
                !words.contains(where: { page.words.notNames.contains($0) }), !isHouse(name),
                page.words.furniture.prefix(of: words) == nil, hasPortrait(block, of: words)
            else { continue }
            add(authors(in: name, isTrusted: true), source(block), Self.trustInPortrait, block: block)
            return
        }
    }

    /// Whether a short line with a number stands right behind a block: a day, a time of reading.
    private func isByDigits(_ block: Int) -> Bool {
        (block + 1..<min(page.count, block + 1 + Self.reachOfDay)).contains {
            page.length($0) < 30 && page.hasDigit($0)
        }
    }

    /// Whether the element around a block holds a picture that is described by these words, at most behind what announces a
    /// name: "Writer: Anne Roy", "Photo of Anne Roy".
    private func hasPortrait(_ block: Int, of words: [SmallWord]) -> Bool {
        guard let tree = page.tree else { return false }
        var element = page.owner(block)
        for _ in 0..<Self.levels {
            guard Int(tree.nodes[element].end) - element <= Self.rows else { return false }
            for row in element..<Int(tree.nodes[element].end) where tree.nodes[row].tag == .img {
                guard let alt = tree.attributeString(row, .alt), alt.utf8.count < 2 * Self.longestName else { continue }
                let described = TextSimilarity.words(alt)
                guard described.count >= words.count, Array(described.suffix(words.count)) == words else { continue }
                let before = Array(described.dropLast(words.count))
                if before.isEmpty { return words.count > 1 }
                if before.allSatisfy({ page.words.roles.contains($0) || page.words.portraitWords.contains($0) }) {
                    return true
                }
            }
            element = page.parent(of: element)
        }
        return false
    }
}
