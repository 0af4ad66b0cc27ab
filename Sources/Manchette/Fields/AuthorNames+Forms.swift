/// Telling what a piece of a by-line is, from its form and its words.
extension AuthorNames {
    func classify(_ piece: String, isTrusted: Bool) -> Piece {
        var text = piece
        while let first = text.first, "([\"'«“ :.-–*".contains(first) { text.removeFirst() }
        while let last = text.last, ")]\"'»” :-–*,".contains(last) { text.removeLast() }
        // A full stop ends a by-line; an initial keeps its own.
        if text.hasSuffix("."), let last = text.split(separator: " ").last, last.count > 3,
            !last.dropLast().contains(".")
        {
            text.removeLast()
        }
        for elision in ["l'", "l’", "L'", "L’"] where text.hasPrefix(elision) {
            if words.agencies.contains(text.dropFirst(2).lowercased()) { text.removeFirst(2) }
        }
        if text.contains("+") { return .other }
        guard !text.isEmpty else { return .other }
        text = withoutDate(withoutArticle(text))
        let folded = text.lowercased()
        if words.agencies.contains(folded) { return .organization(text) }
        let tokens = text.split(separator: " ").map(String.init)
        // "avec AFP".
        if tokens.count > 1, words.with.contains(tokens[0].lowercased()) {
            let name = tokens.dropFirst().joined(separator: " ")
            return words.agencies.contains(name.lowercased()) ? .organization(name) : .other
        }
        let list = TextSimilarity.words(text)
        if list.isEmpty || list.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x3A } }) { return .other }
        if isTrusted, words.accounts.contains(folded) || Self.degrees.contains(folded) { return .other }
        if sites.isExactly(text) { return .organization(text) }
        if let split = nameAndRest(tokens), split.role != nil { return .person(split.name, role: split.role) }
        if list.contains(where: { words.newsrooms.contains($0) }) || words.newsrooms.contains(folded) {
            // A date or the time of reading may stand behind it.
            let name = tokens.prefix { !$0.contains(where: \.isNumber) }.joined(separator: " ")
            let isNewsroom = TextSimilarity.words(name).contains { words.newsrooms.contains($0) }
            return tokens.count <= 7 ? .organization(isNewsroom ? name : text) : .other
        }
        // "Texte", "Von": the layout cut the by-line behind its first word.
        if let last = tokens.last?.lowercased(), tokens.count < 4, !words.particles.contains(last) || tokens.count < 3,
            words.innerByline.contains(last)
        {
            return .other
        }
        // "Md" is a degree behind a name and short for a given name before one.
        let isGivenName = tokens.count > 2 && Self.degrees.contains(tokens[0].lowercased())
        if isGivenName, isName(tokens, isTrusted: false), !list[1...].contains(where: words.roles.contains) {
            return .person(text, role: nil)
        }
        if tokens.count > 2, words.roles.contains(tokens[0].lowercased()),
            isName(Array(tokens[1...]), isTrusted: false),
            !tokens[1...].contains(where: { words.roles.contains($0.lowercased()) })
        {
            return .person(tokens[1...].joined(separator: " "), role: tokens[0])
        }
        if let split = nameAndRest(tokens) { return .person(split.name, role: split.role) }
        if list.contains(where: { words.roles.contains($0) }),
            !isName(tokens, isTrusted: false) || list.count > 3
                || list.first.map(words.roles.contains) == true
        {
            return .role(text)
        }
        if list.contains(where: words.notNames.contains), !isTrusted || list.count > 4 { return .other }
        if isName(tokens, isTrusted: isTrusted) {
            return sites.contains(text) ? .organization(text) : .person(text, role: nil)
        }
        if isTrusted, tokens.count <= 8, text.utf8.count <= 60,
            tokens[0].first?.isUppercase == true || tokens.count == 1
        {
            return .organization(text)
        }
        return .other
    }

    /// "Anne Roy le 3 mai à 8h" without what begins with its first number.
    func withoutDate(_ text: String) -> String {
        let tokens = text.split(separator: " ")
        guard let end = tokens.firstIndex(where: { $0.contains(where: \.isNumber) }), end > 1 else { return text }
        var kept = tokens[..<end]
        while let last = kept.last, last.first?.isLowercase == true || words.particles.contains(last.lowercased()) {
            kept.removeLast()
        }
        // Without a word between them the number may belong to another line that was glued on.
        guard kept.count > 1, kept.count < end || kept.count == 2, isName(kept.map(String.init), isTrusted: false)
        else {
            return text
        }
        return kept.joined(separator: " ")
    }

    /// "de Anne Roy" without the small word that belongs to the line before.
    func withoutArticle(_ text: String) -> String {
        let tokens = text.split(separator: " ")
        guard tokens.count > 2, words.particles.contains(String(tokens[0])), GivenNames.contains(String(tokens[1])),
            tokens[2].first?.isUppercase == true
        else { return text }
        return tokens.dropFirst().joined(separator: " ")
    }

    /// "Anne Roy Directrice adjointe", "Anne Roy Suivre": a name and, without a mark between, a role or a word of the page.
    func nameAndRest(_ tokens: [String]) -> (name: String, role: String?)? {
        guard tokens.count > 2,
            let end = tokens.indices.dropFirst(2).first(where: { index in
                let word = tokens[index].lowercased()
                return words.roles.contains(word) || words.notNames.contains(word)
            }), isName(Array(tokens[..<end]), isTrusted: false),
            !tokens[..<end].contains(where: {
                words.notNames.contains($0.lowercased()) || words.roles.contains($0.lowercased())
            })
        else { return nil }
        let isRole = words.roles.contains(tokens[end].lowercased())
        var name = tokens[..<end].joined(separator: " ")
        // "Anne Roy. Updated": the full stop is the line's.
        if name.hasSuffix("."), tokens[end - 1].count > 3 { name.removeLast() }
        return (name, isRole ? tokens[end...].joined(separator: " ") : nil)
    }

    /// The name that a line with a date begins with: "Anne Roy, le 3 mai 2023", "Anne Roy 03/05/2023".
    func leadingName(of line: String) -> String? {
        let tokens = line.split(separator: " ").prefix { token in
            let word = token.lowercased()
            return !(token.first.map { $0.isNumber || ",|•·-–".contains($0) } ?? true) && !words.notNames.contains(word)
                && !words.dayWords.contains(word)
        }
        guard (2...4).contains(tokens.count) else { return nil }
        let name = tokens.joined(separator: " ")
        return name.utf8.count < line.utf8.count ? name : nil
    }

    /// A name that was printed twice ("Anne RoyAnne Roy", "Anne Roy Anne Roy") once.
    static func undoubled(_ text: String) -> String {
        let half = text.utf8.count / 2
        guard half > 4, text.utf8.prefix(half).elementsEqual(text.utf8.suffix(half)) else { return text }
        if text.utf8.count > half * 2 {
            let middle = text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: half)]
            guard middle == UInt8(ascii: " ") else { return text }
        }
        return String(decoding: Array(text.utf8.prefix(half)), as: UTF8.self)
    }

    static let degrees: Set<String> = [
        "ma", "phd", "ph.d", "ph.d.", "md", "m.d.", "msc", "ba", "mba", "rn", "jd", "esq", "dds", "cfp", "cpa", "rd",
        "dpt", "dvm", "vmd", "dacvb", "faclm", "cfa", "cepf®", "cpt", "ldn", "lcsw", "np", "do", "bsc", "edd",
        "psyd", "ms", "fand", "lvt", "vts", "foma", "dabom", "rdn", "crnp", "dacvim", "ccc-slp",
        "llm", "pe", "facp", "lmft", "lpc", "cscs", "ea", "mph", "msw", "mfa", "aprn", "dnp", "pharmd", "dmd", "od",
    ]

    /// Whether words have the form of a person's name.
    func isName(_ tokens: [String], isTrusted: Bool) -> Bool {
        guard tokens.count <= 6, tokens.count > 1 || isTrusted else { return false }
        var capitals = 0
        for (index, token) in tokens.enumerated() {
            let folded = token.lowercased()
            if token.contains(where: { $0.isNumber }) { return false }
            guard let first = token.first(where: { $0.isLetter }) else { return false }
            if first.isUppercase || !first.isCased {
                capitals += 1
            } else if folded.hasPrefix("d'") || folded.hasPrefix("d’") || folded.hasPrefix("l'")
                || folded.hasPrefix("al-")
            {
                continue
            } else if !words.particles.contains(folded) || index == tokens.count - 1 {
                // A pseudonym of one lower-case word counts only where nothing else can stand.
                return isTrusted && tokens.count == 1
            }
            if words.notNames.contains(folded), tokens.count < 3, !isTrusted { return false }
        }
        return capitals >= (tokens.count > 1 ? 2 : 1)
    }
}
