/// Telling the names of firms, institutions and offices, which have joining words in them.
extension AuthorNames {
    /// Whether a joining word, or "&", stands inside a firm's name: "Roy GmbH & Co KG", "Roy & Sons Ltd".
    func isOfFirm(_ tokens: [Substring], joint: Int) -> Bool {
        guard joint + 1 < tokens.count else { return false }
        if isLegalForm(tokens[joint - 1])
            || words.legalTails.contains(key: SmallWord.exactKey(Self.bare(tokens[joint + 1])))
        {
            return true
        }
        for word in tokens[(joint + 1)...].prefix(3) {
            if isLegalForm(word) { return true }
            if word.last == "," { return false }
        }
        return false
    }

    /// Whether a joining word stands inside the name of an institution: "Quay Fishery and Harbour University".
    func isOfInstitution(_ piece: Substring, _ tokens: [Substring], joint: Int) -> Bool {
        let before = piece.split(separator: " ")
        guard let first = before.first, before.allSatisfy({ $0.first?.isUppercase == true }),
            !GivenNames.contains(first)
        else { return false }
        for word in tokens[(joint + 1)...].prefix(3) {
            if words.institutions.contains(Self.bare(word)) { return true }
            if word.last == "," || word.first?.isUppercase != true { return false }
        }
        return false
    }

    /// Whether an author is an agency, a newsroom, a firm or the site itself.
    static func isOrganization(_ name: String, site: String?) -> Bool {
        let words = FieldWords.shared
        let isSite = site.map { SiteNames.fold($0) == SiteNames.fold(name) } ?? false
        if isSite || words.agencies.contains(name) { return true }
        let names = AuthorNames(words: words, sites: SiteNames(claims: [], url: nil))
        return names.isFirm(name) || TextSimilarity.words(name).contains { words.newsrooms.contains($0) }
    }

    /// Whether a name has a firm's legal form: who owns the site or has made it.
    func isFirm(_ name: String) -> Bool {
        let parts = name.split(separator: " ")
        if parts.dropFirst().contains(where: isLegalForm) { return true }
        guard parts.count > 2, let joint = parts[1...].dropLast().firstIndex(of: "&") else { return false }
        return words.legalTails.contains(key: SmallWord.exactKey(Self.bare(parts[joint + 1])))
    }

    /// Whether a word is a firm's legal form, as such are written: "Anne Sa" and "Luc Co" are no firms.
    func isLegalForm(_ word: Substring) -> Bool {
        if words.legalForms.contains(key: SmallWord.exactKey(word)) { return true }
        let bare = Self.bare(word)
        return bare.utf8.count < word.utf8.count && words.legalForms.contains(key: SmallWord.exactKey(bare))
    }

    /// Whether what stands before a joining word is the beginning of an office's name, which goes on behind it: "Ministère
    /// pour le Climat et l'Énergie".
    ///
    /// A person's name goes on with a place or a paper instead: "Anne Roy pour Le Quai et Luc Petit".
    func isOffice(_ piece: Substring) -> Bool {
        let tokens = piece.split(separator: " ")
        guard tokens.count > 2, tokens[0].first?.isUppercase == true, !GivenNames.contains(tokens[0]) else {
            return false
        }
        return tokens.dropFirst().dropLast().contains { words.officeWords.contains($0) }
    }
}
