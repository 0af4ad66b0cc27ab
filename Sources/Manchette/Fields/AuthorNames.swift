/// Reads names out of what a by-line says: "Par Anne Roy et Luc Blanc, journalistes (avec AFP)".
struct AuthorNames: Sendable {
    let words: FieldWords
    let sites: SiteNames

    /// What a piece of a by-line is.
    private enum Piece {
        case person(String, role: String?)
        case organization(String)
        case role(String)
        /// Two or more lower-case words, digits, marks of the page: the by-line is over.
        case other
    }

    /// The authors that a text names.
    ///
    /// - Parameters:
    ///   - text: the by-line.
    ///   - isTrusted: whether the source names authors and nothing else, so that single words and names of newsrooms count.
    func authors(in text: String, isTrusted: Bool) -> [Article.Author] {
        if text.utf8.count > 400 { return [] }
        var rest = unglued(Self.strippingAddresses(Self.spaced(text)))[...]
        while let first = rest.first, "|•·-–—,: ".contains(first) { rest.removeFirst() }
        rest = strippingBylineWords(String(rest))[...]
        if rest.utf8.count > 240 { return [] }
        var line = Self.undoubled(ClaimText.fold(Array(rest.utf8)))
        var authors: [Article.Author] = []
        var isOver = false
        // A site's name may hold a joining word: it is not taken apart.
        if let site = sites.names.first(where: { $0.utf8.count > 4 && Self.isApart($0, at: line) }) {
            authors.append(Article.Author(name: site))
            line = String(line.dropFirst(site.count).drop { ",-–|•/ ".contains($0) })
        }
        for part in pieces(of: line) where !isOver {
            let piece = strippingBylineWords(part)
            if let last = authors.last, piece == part {
                if isAddition(piece, to: last) { continue }
                if isRoleBehindName(piece) {
                    let role = Self.withoutBrackets(piece)
                    for index in authors.indices where authors[index].role == nil { authors[index].role = role }
                    continue
                }
            }
            switch classify(piece, isTrusted: isTrusted) {
            case .person(let name, let role): authors.append(Article.Author(name: name, role: role))
            case .organization(let name):
                if let last = authors.last, last.organization == nil, last.role != nil || part.hasPrefix("(") {
                    authors[authors.count - 1].organization = name
                    if words.agencies.contains(name.lowercased()) { authors.append(Article.Author(name: name)) }
                } else {
                    authors.append(Article.Author(name: name))
                }
            case .role(let role):
                for index in authors.indices where authors[index].role == nil { authors[index].role = role }
            case .other:
                // What follows a name and is none is the page's; before any name it may be a date.
                isOver = !authors.isEmpty
            }
        }
        var seen: Set<String> = []
        return authors.prefix(12).filter { seen.insert(SiteNames.fold($0.name)).inserted }
    }

    /// Whether a text begins with a word that announces names; what follows it.
    func afterBylineWord(_ line: String) -> String? {
        let text = String(line.drop { "|•·-–—,: ".contains($0) })
        let rest = strippingBylineWords(text)
        return rest.utf8.count < text.utf8.count ? rest : nil
    }

    /// Whether a by-line names somebody who wrote nothing of it: "Reviewed by", "Photos:", "Übersetzung".
    func namesAnother(_ line: String) -> Bool {
        let text = line.drop { "|•·-–—,:( ".contains($0) }.prefix(60)
        return words.notByline.prefix(of: TextSimilarity.words(String(text))) != nil
    }

    /// Whether a text has the form of a person's name and begins with a given name.
    func isPerson(_ text: String) -> Bool {
        let tokens = text.split(separator: " ").map(String.init)
        guard (2...5).contains(tokens.count), let first = tokens.first, isName(tokens, isTrusted: false) else {
            return false
        }
        let lower = tokens.map { $0.lowercased() }
        return !lower.contains { words.notNames.contains($0) || words.roles.contains($0) } && GivenNames.contains(first)
    }

    /// Whether a text is a signature of initials: "J.R.", "mcc/edel", "amw".
    static func isInitials(_ text: String) -> Bool {
        guard text.utf8.count <= 14, text.utf8.count >= 2 else { return false }
        let isDotted = text.contains(".")
        let parts = text.split(whereSeparator: { $0 == "/" || $0 == "." || $0 == "-" })
        guard (1...4).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isLetter) }) else { return false }
        if isDotted { return parts.allSatisfy { $0.count == 1 && $0.first?.isUppercase == true } }
        return parts.allSatisfy { (2...4).contains($0.count) && $0 == $0.lowercased() }
            || parts.count == 1 && text == text.uppercased() && text.count <= 3
    }

    // MARK: Cutting

    /// No-break spaces as spaces.
    private static func spaced(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value == 0xA0 || $0.value == 0x202F || $0.value == 0x2009 ? " " : $0 }))
    }

    /// Words that a page's layout set apart and its text glued: "ByAnne Roy", "Anne RoyFollow", "Anne Roy13 May".
    private func unglued(_ text: String) -> String {
        var result = ""
        for (index, token) in text.split(separator: " ", omittingEmptySubsequences: true).enumerated() {
            if index > 0 { result += " " }
            guard let cut = seam(in: token, isFirst: index == 0) else {
                result += token
                continue
            }
            result += token[..<cut] + " " + token[cut...]
        }
        return result
    }

    private func seam(in token: Substring, isFirst: Bool) -> Substring.Index? {
        var previous: Character?
        var index = token.startIndex
        while index < token.endIndex {
            defer {
                previous = token[index]
                index = token.index(after: index)
            }
            guard let before = previous, before.isLowercase else { continue }
            if token[index].isNumber {
                return token[..<index].count > 2 && token.first?.isUppercase == true ? index : nil
            }
            guard token[index].isUppercase else { continue }
            let tail = token[index...].lowercased()
            guard isFirst || token.first?.isUppercase == true else { return nil }
            if token.first?.isUppercase == true, tail.count > 3,
                words.notNames.contains(tail) || words.roles.contains(tail)
            {
                return index
            }
            let head = [token[..<index].lowercased()]
            if isFirst, !words.particles.contains(head[0]), words.byline.contains(head) { return index }
        }
        return nil
    }

    /// Whether a name stands at a line's start with a mark or the end behind it: "La Gazette, Anne Roy".
    private static func isApart(_ name: String, at line: String) -> Bool {
        guard line.hasPrefix(name) else { return false }
        let rest = line.dropFirst(name.count)
        guard let mark = rest.first(where: { $0 != " " }) else { return true }
        return ",-–|•/(".contains(mark)
    }

    private static func withoutBrackets(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, "([,:–- ".contains(first) { rest.removeFirst() }
        while let last = rest.last, ")],:–- ".contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// Whether a piece behind a full name says more of that person: a degree, a place.
    private func isAddition(_ piece: String, to author: Article.Author) -> Bool {
        let text = piece.filter { !"()[],".contains($0) }
        guard author.name.contains(" "), !text.contains(" "), !words.agencies.contains(text.lowercased()) else {
            return false
        }
        let bare = text.lowercased()
        return Self.degrees.contains(bare) || Self.degrees.contains(bare.filter { $0 != "." })
    }

    /// Whether a piece behind a name is that person's role: it ends with the word for one.
    private func isRoleBehindName(_ piece: String) -> Bool {
        let list = TextSimilarity.words(piece)
        guard list.count > 1, list.count < 10, let last = list.last, let first = list.first else { return false }
        if words.agencies.contains(piece.lowercased()) { return false }
        // Trades are family names too.
        if list.count == 2, let given = piece.split(separator: " ").first, GivenNames.contains(String(given)) {
            return false
        }
        return words.roles.contains(last) || words.roles.contains(first)
    }

    /// The text without by-line words at its start.
    private func strippingBylineWords(_ text: String) -> String {
        let parts = text.split(separator: " ")
        let list = parts.prefix(6).flatMap { TextSimilarity.words(String($0)) }
        guard let phrase = words.byline.prefix(of: list) else { return text }
        var left = phrase.count
        var index = 0
        while left > 0, index < parts.count {
            left -= TextSimilarity.words(String(parts[index])).count
            index += 1
        }
        guard left == 0 else { return text }
        // "par :Anne Roy", "Von: Anne Roy".
        let rest = parts[index...].joined(separator: " ")
        let trimmed = rest.drop { $0 == ":" || $0 == " " || $0 == "-" || $0 == "–" || $0 == "\u{A0}" }
        return String(trimmed)
    }

    /// The text without e-mail addresses, handles and web addresses.
    static func strippingAddresses(_ text: String) -> String {
        guard
            text.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "<") })
        else { return text }
        let kept = text.split(separator: " ").filter { word in
            !(word.utf8.contains(UInt8(ascii: "@")) || word.range(of: "://") != nil || word.hasPrefix("www.")
                || word.range(of: ".com/") != nil)
        }
        return kept.joined(separator: " ")
    }

    /// The pieces between marks and joining words; parentheses open a piece of their own.
    private func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        func close() {
            let trimmed = ClaimText.fold(Array(piece.utf8))
            if !trimmed.isEmpty { pieces.append(trimmed) }
            piece = ""
        }
        let tokens = text.split(separator: " ")
        for (index, token) in tokens.enumerated() {
            let word = token.lowercased()
            if index > 0, words.conjunctions.contains(word) || Self.separators.contains(word),
                !Self.shortWords.contains(word) || isJoint(piece, next: tokens.dropFirst(index + 1).first)
            {
                close()
                continue
            }
            if token.hasPrefix("(") || token.hasPrefix("[") { close() }
            var text = token[...]
            // "Roy,Blanc" and "Roy/Blanc" without white space.
            while let mark = text.firstIndex(where: { ",;|/•·/".contains($0) }) {
                if text[mark] == "/", areInitials(text) { break }
                piece += (piece.isEmpty ? "" : " ") + text[..<mark]
                close()
                text = text[text.index(after: mark)...]
            }
            if !text.isEmpty { piece += (piece.isEmpty ? "" : " ") + text }
            if token.hasSuffix(")") || token.hasSuffix("]") || (token.hasSuffix(":") && index > 0) { close() }
        }
        close()
        return pieces
    }

    /// "en", "e", "y", "i" join names in one language and are prepositions or articles of another.
    private static let shortWords: Set<String> = ["en", "e", "y", "i"]

    /// Whether such a word stands between two names.
    private func isJoint(_ piece: String, next: Substring?) -> Bool {
        guard let first = next?.first, first.isUppercase else { return false }
        return !TextSimilarity.words(piece).contains { words.roles.contains($0) }
    }

    /// Whether a word with a slash is one signature ("mcc/edel"), not two agencies.
    private func areInitials(_ token: Substring) -> Bool {
        Self.isInitials(String(token))
            && !token.split(separator: "/").allSatisfy { words.agencies.contains($0.lowercased()) }
    }

    private static let separators: Set<String> = [
        "-", "–", "—", "|", "•", "·", "/", "&", "+", "et", "and", "und", "y", "e", "och", "og", "en", "i", "и", "και",
        "//", "→", "»", "›",
        "▪", "●", "⋅", "∙", "‧",
    ]

    // MARK: Classifying

    private func classify(_ piece: String, isTrusted: Bool) -> Piece {
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
            return tokens.count <= 7 ? .organization(text) : .other
        }
        // "Texte", "Von": the layout cut the by-line behind its first word.
        if let last = tokens.last?.lowercased(), tokens.count < 4, !words.particles.contains(last) || tokens.count < 3,
            words.innerByline.contains(last)
        {
            return .other
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
    private func withoutDate(_ text: String) -> String {
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
    private func withoutArticle(_ text: String) -> String {
        let tokens = text.split(separator: " ")
        guard tokens.count > 2, words.particles.contains(String(tokens[0])), GivenNames.contains(String(tokens[1])),
            tokens[2].first?.isUppercase == true
        else { return text }
        return tokens.dropFirst().joined(separator: " ")
    }

    /// "Anne Roy Directrice adjointe", "Anne Roy Suivre": a name and, without a mark between, a role or a word of the page.
    private func nameAndRest(_ tokens: [String]) -> (name: String, role: String?)? {
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
        return (tokens[..<end].joined(separator: " "), isRole ? tokens[end...].joined(separator: " ") : nil)
    }

    /// The name that a line with a date begins with: "Anne Roy, le 3 mai 2023", "Anne Roy 03/05/2023".
    func leadingName(of line: String) -> String? {
        let tokens = line.split(separator: " ").prefix { token in
            let word = token.lowercased()
            return !(token.first.map { $0.isNumber || ",|•·-–".contains($0) } ?? true) && !words.notNames.contains(word)
                && word != "le" && word != "am" && word != "on"
        }
        guard (2...4).contains(tokens.count) else { return nil }
        let name = tokens.joined(separator: " ")
        return name.utf8.count < line.utf8.count ? name : nil
    }

    /// A name that was printed twice without a space ("Anne RoyAnne Roy") once.
    private static func undoubled(_ text: String) -> String {
        let half = text.utf8.count / 2
        guard half > 4, text.utf8.count == half * 2, text.utf8.prefix(half).elementsEqual(text.utf8.suffix(half)) else {
            return text
        }
        return String(decoding: Array(text.utf8.prefix(half)), as: UTF8.self)
    }

    private static let degrees: Set<String> = [
        "ma", "phd", "ph.d", "ph.d.", "md", "m.d.", "msc", "ba", "mba", "rn", "jd", "esq", "dds", "cfp", "cpa", "rd",
        "dpt", "dvm", "vmd", "dacvb", "faclm", "cfa", "cepf®", "cpt", "rdn", "ldn", "lcsw", "np", "do", "bsc", "edd",
        "psyd",
        "llm", "pe", "facp", "lmft", "lpc", "cscs", "ea", "mph", "msw", "mfa", "aprn", "dnp", "pharmd", "dmd", "od",
    ]

    /// Whether words have the form of a person's name.
    private func isName(_ tokens: [String], isTrusted: Bool) -> Bool {
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
