/// Names of a site's sections where an author's should stand: "Par Économie".
extension AuthorsField {
    /// The longest name of a section that somebody may be taken for, and the longest block of links to sections, in bytes.
    private static let (longestRubric, longestNavigation) = (30, 400)

    /// Drops the best candidate while it is but the name of a section, or of the front page.
    ///
    /// Only of that one the links of the page are asked: most are persons, and those are read for nothing.
    mutating func dropRubrics() {
        while let best = candidates.max(by: { $0.score < $1.score }), !best.isAccount, best.authors.count == 1,
            isRubric(best.authors[0].name)
        {
            candidates.removeAll { !$0.isAccount && $0.keys == best.keys }
        }
    }

    /// Whether a name is no person's, agency's or newsroom's, but one that the page has for a section or its front page.
    private func isRubric(_ name: String) -> Bool {
        guard name.first?.isUppercase == true, name.utf8.count <= Self.longestRubric else { return false }
        if page.words.home.contains(name) { return true }
        guard !names.isPerson(name), !page.words.agencies.contains(name), !isHouse(name) else { return false }
        let key = TextSimilarity.lettersKey(name).key
        if page.claims(.section).contains(where: { TextSimilarity.lettersKey($0.value).key == key }) { return true }
        // A link of several words may be the owner's: "Children's Hospital".
        guard !name.contains(" ") else { return false }
        return (0..<page.count).contains { block in
            page.traits(block).contains(.inNavigation) && page.length(block) < Self.longestNavigation
                && (TextSimilarity.lettersKey(page.text(block)).key == key
                    || page.links(block).contains { TextSimilarity.lettersKey($0.text).key == key })
        }
    }
}
