import HTMLTree

/// What the links of a line say against its being an over-title.
enum KickerLinks {
    /// The most words of a link that may be a rubric however its address goes on.
    private static let wordsOfRubric = 5

    /// Whether a line that is all links calls to something else: a button, a link to nowhere, another article.
    ///
    /// - Parameters:
    ///   - isNamed: whether its element is called an over-title, as buttons and links to nowhere may be too.
    ///   - sections: the letters of the rubrics that the page claims.
    static func leadElsewhere(
        _ page: FieldPage, _ block: Int, words: Int, isNamed: Bool, sections: SmallWordSet
    ) -> Bool {
        let rows = page.linkRows(block)
        guard let tree = page.tree, !rows.isEmpty else { return false }
        if !isNamed, rows.allSatisfy({ page.holds(.button, $0) || leadsNowhere($0, tree) }) { return true }
        // A programme's name may be long too: the page claims it.
        return words > wordsOfRubric
            && rows.contains { row in
                let text = ClaimText.plain(tree.textContent(of: row))
                if sections.contains(key: TextSimilarity.lettersKey(text).key) { return false }
                let path = AddressForm.path(tree.attributeString(row, .href) ?? "")
                return AddressForm.title(endingPath: path) != nil
            }
    }

    /// Whether a link stays on its page, for a script to do something.
    private static func leadsNowhere(_ row: Int, _ tree: borrowing NodeTable) -> Bool {
        guard let href = tree.attributeString(row, .href) else { return false }
        return href == "#" || href.isEmpty || href.utf8.starts(with: "javascript:".utf8)
    }
}
