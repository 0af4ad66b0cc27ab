/// Names that the site tells rather than the article: its owner's, and the family name of who signs with a given name.
extension AuthorsField {
    /// The only author with the family name, where the page signs with a given name and gives the whole one elsewhere: in
    /// another claim, as the site's name, or alone on a line behind the text.
    func withFamilyName(_ authors: [Article.Author]) -> [Article.Author] {
        guard authors.count == 1, let author = authors.first, !author.name.contains(" "),
            GivenNames.contains(author.name[...])
        else { return authors }
        func isFuller(_ name: String) -> Bool {
            let tokens = NameToken.tokens(of: name)
            return (2...3).contains(tokens.count) && tokens[0].key == SmallWord.key(author.name)
                && tokens[tokens.count - 1].text.count > 2
                && names.isName(tokens, isTrusted: false)
                && !tokens.contains {
                    page.words.notNames.contains(key: $0.key) || page.words.roles.contains(key: $0.key)
                }
        }
        // The most credible of the other claims, not the first one.
        let claimed = candidates.flatMap { candidate in candidate.authors.map { ($0.name, candidate.score) } }
            .filter { isFuller($0.0) }.max { $0.1 < $1.1 }?.0
        let fuller =
            claimed ?? page.sites.names.first(where: isFuller) ?? linesAboutAuthor().first(where: isFuller)
        guard let fuller else { return authors }
        var whole = author
        whole.name = fuller
        return [whole]
    }

    /// Short lines around the headline and behind the text, where boxes about authors stand.
    private func linesAboutAuthor() -> [String] {
        guard let end = anchor.bodyEnd else { return [] }
        let regions = [anchor.bylineRegions.first ?? 0..<0, end..<min(page.count, end + Self.reach)]
        return regions.joined().filter { block in
            block < page.count && page.length(block) < 40 && !page.isOutside(block)
                && !anchor.isForeign(page, page.owner(block))
        }.map(page.text)
    }

    /// The person that the site is named after, where nothing else names an author and the text speaks of itself as "I".
    func siteOwner() -> [Article.Author]? {
        let name = page.sites.names.lazy.compactMap(ownName).first
        guard let name, speaksOfItself() else { return nil }
        return [Article.Author(name: name)]
    }

    /// A site's name as a person's: "Anne Roy", with a degree before it or without.
    private func ownName(_ site: String) -> String? {
        let tokens = NameToken.tokens(of: site)
        let isTitled = tokens.count > 2 && tokens[0].text.hasSuffix(".")
        let name = (isTitled ? tokens[1...] : tokens[...]).joined
        guard (2...3).contains(NameToken.tokens(of: name).count), names.isPerson(name) else { return nil }
        return name
    }

    /// Whether the text has words of the first person, singular, where nobody is quoted.
    private func speaksOfItself() -> Bool {
        guard let words = FirstPersonWords.singular(for: page.language) else { return false }
        var own = 0
        var all = 0
        for block in page.body.prefix(60) where !page.text(block).contains(where: { "\"«»“”„".contains($0) }) {
            let keys = page.wordKeys(block)
            all += keys.count
            own += keys.reduce(0) { $0 + (words.contains($1) ? 1 : 0) }
        }
        return own > 2 && own * 150 > all
    }
}
