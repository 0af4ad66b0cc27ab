/// Names that the site tells rather than the article: its owner's, and the family name of who signs with a given name.
extension AuthorsField {
    /// The only author with the family name, where the page signs with a given name and gives the whole one elsewhere: in
    /// another claim, as the site's name, or alone on a line behind the text.
    func withFamilyName(_ authors: [Article.Author]) -> [Article.Author] {
        guard authors.count == 1, let author = authors.first, !author.name.contains(" ") else { return authors }
        // A word that is no given name may be a pseudonym: only what tells of the author has his whole name.
        let isGiven = GivenNames.contains(author.name[...])
        guard isGiven || author.name.first?.isUppercase == true && !isHouse(author.name) else { return authors }
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
        let claimed =
            !isGiven
            ? nil
            : candidates.flatMap { candidate in candidate.authors.map { ($0.name, candidate.score) } }
                .filter { isFuller($0.0) }.max { $0.1 < $1.1 }?.0
        let fuller =
            claimed ?? (isGiven ? page.sites.names.first(where: isFuller) : nil)
            ?? linesAboutAuthor(arePartial: !isGiven).first(where: isFuller)
        guard let fuller else { return authors }
        var whole = author
        whole.name = fuller
        return [whole]
    }

    /// What lines around the headline and behind the text begin with, where boxes about authors stand: the whole of short
    /// ones, of others what a dash or a comma parts from the rest.
    ///
    /// - Parameter arePartial: whether something must follow.
    private func linesAboutAuthor(arePartial: Bool) -> [String] {
        guard let end = anchor.bodyEnd else { return [] }
        let regions = [anchor.bylineRegions.first ?? 0..<0, end..<min(page.count, end + Self.reach)]
        return regions.joined().compactMap { block in
            guard block < page.count, page.length(block) < 2000, !page.isOutside(block),
                !anchor.isForeign(page, page.owner(block))
            else {
                return nil
            }
            let start = beforeDash(page.text(block))
            let line = start[..<(start.utf8.firstIndex { $0 == 0x2C || $0 == 0x7C || $0 == 0x3A } ?? start.endIndex)]
            if arePartial, line.utf8.count + Self.longestName > page.length(block) { return nil }
            return line.utf8.count < Self.longestName ? String(line) : nil
        }
    }

    /// The longest that a person's whole name is, in bytes.
    private static let longestName = 40

    /// The person that the site is named after, where nothing else names an author and the text speaks of itself as "I".
    func siteOwner() -> [Article.Author]? {
        guard let words = FirstPersonWords.singular(for: page.language) else { return nil }
        let titles = siteTitles()
        // Few sites are named after a person: the text is only read for those that may be.
        guard titles.contains(where: { ownName($0, isSure: true) != nil }) else { return nil }
        let share = shareOfFirstPerson(words)
        guard share.own > 0 else { return nil }
        let speaksOfItself = share.own > 2 && share.own * 150 > share.all
        let name = titles.lazy.compactMap { title in
            ownName(title, isSure: speaksOfItself)
        }.first
        return name.map { [Article.Author(name: $0)] }
    }

    /// What the site may be called: its names, and the parts of the page's title that are not the article's.
    private func siteTitles() -> [String] {
        let names = page.sites.names + homeNames() + rightsHolders()
        guard let title = page.claims.first(where: { $0.source == "dom:title" })?.value, title.utf8.count < 300 else {
            return names
        }
        let parts = TitleCleaner.parts(of: title)
        return parts.count > 1 ? names + parts : names
    }

    /// What the first links of the page that lead home are called.
    private func homeNames() -> [String] {
        (0..<min(4, page.count)).filter { page.length($0) < Self.longestName && page.linkShare($0) > 0.9 }
            .flatMap { page.links($0) }.filter { $0.address == "/" || $0.address == "./" }.map(\.text)
    }

    /// Who holds the rights of the page by its last lines: "© 2025 Anne Roy".
    private func rightsHolders() -> [String] {
        (max(0, page.count - 8)..<page.count).compactMap { block in
            guard page.length(block) < 120, page.withBytes(block, { $0.contains(0xA9) }) else { return nil }
            let text = page.text(block)
            guard let mark = text.firstIndex(of: "©") else { return nil }
            let rest = text[text.index(after: mark)...].drop { !$0.isLetter }
            let name = rest.prefix { !".,|·•-–—(".contains($0) && !$0.isNumber }
            return name.utf8.count < Self.longestName ? ClaimText.fold(name) : nil
        }
    }

    /// A site's name as a person's: "Anne Roy", with a degree before it or without, or "Anne Roy's notes".
    ///
    /// - Parameter isSure: whether the text speaks of itself as "I" all along; else the address must have the name too.
    private func ownName(_ site: String, isSure: Bool) -> String? {
        let possessive = page.words.possessives.compactMap { site.range(of: $0)?.lowerBound }.min()
        let tokens = NameToken.tokens(of: possessive.map { String(site[..<$0]) } ?? site)
        let isTitled = tokens.count > 2 && tokens[0].text.hasSuffix(".")
        let parts = isTitled ? tokens[1...] : tokens[...]
        guard (2...3).contains(parts.count), names.isName(parts, isTrusted: false),
            !parts.contains(where: { part in
                page.words.notNames.contains(key: part.key) || page.words.roles.contains(key: part.key)
                    || page.words.particles.contains(key: part.key)
            })
        else { return nil }
        let name = parts.joined
        // "Quay International" at quay.example is no person; "Ewan Roy" at ewan.blog.example is one.
        let words = parts.map { String($0.text) }
        let isOwn =
            names.isPerson(name)
            ? isSure || page.sites.isHost(named: words)
            : isSure && words.count == 2 && page.sites.isSubdomain(words[0])
        return isOwn ? name : nil
    }

    /// The words of the first person, singular, where nobody is quoted, and all words there.
    private func shareOfFirstPerson(_ words: SmallWordSet) -> (own: Int, all: Int) {
        var own = 0
        var all = 0
        for block in page.body.prefix(60) where !page.withBytes(block, Self.mayQuote) || !isQuoting(block) {
            page.withBytes(block) { text in
                var reader = SmallWordReader(text)
                while let word = reader.next() {
                    all += 1
                    if words.contains(word) { own += 1 }
                }
            }
        }
        return (own, all)
    }

    private func isQuoting(_ block: Int) -> Bool { page.text(block).contains { "\"«»“”„".contains($0) } }

    /// Whether a text has a byte that quotation marks have.
    private static func mayQuote(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains { $0 == UInt8(ascii: "\"") || $0 == 0xC2 || $0 == 0xE2 }
    }
}
