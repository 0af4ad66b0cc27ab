/// Cutting a by-line into the pieces that name somebody or say what somebody is.
extension AuthorNames {
    /// No-break spaces as spaces.
    static func spaced(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value == 0xA0 || $0.value == 0x202F || $0.value == 0x2009 ? " " : $0 }))
    }

    /// Words that a page's layout set apart and its text glued: "ByAnne Roy", "Anne RoyFollow", "Anne Roy13 May".
    func unglued(_ text: String) -> String {
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

    func seam(in token: Substring, isFirst: Bool) -> Substring.Index? {
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
            // "Anne RoyIn Politics": the word that leads to the rubric.
            if !isFirst, words.rubricWords.contains(tail) { return index }
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
    static func isApart(_ name: String, at line: String) -> Bool {
        guard line.hasPrefix(name) else { return false }
        let rest = line.dropFirst(name.count)
        guard let mark = rest.first(where: { $0 != " " }) else { return true }
        return ",-–|•/(".contains(mark)
    }

    static func withoutBrackets(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, "([,:–- ".contains(first) { rest.removeFirst() }
        while let last = rest.last, ")],:–- ".contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// Whether a piece behind a full name says more of that person: a degree, a place.
    func isAddition(_ piece: String, to author: Article.Author) -> Bool {
        let text = piece.filter { !"()[],".contains($0) }
        guard author.name.contains(" "), !text.contains(" "), !words.agencies.contains(text.lowercased()) else {
            return false
        }
        let bare = text.lowercased()
        return Self.degrees.contains(bare) || Self.degrees.contains(bare.filter { $0 != "." })
    }

    /// Whether a piece in brackets is the signature of the name before it: "Anne Roy (aro)".
    func isOwnSignature(_ piece: String, of author: Article.Author) -> Bool {
        guard author.name.contains(" "), piece.hasPrefix("(") || piece.hasPrefix("[") else { return false }
        let bare = piece.filter { !"()[].".contains($0) }
        return Self.isInitials(bare) && !words.agencies.contains(bare.lowercased())
    }

    /// Whether a piece behind a name is that person's role: it ends with the word for one.
    func isRoleBehindName(_ piece: String) -> Bool {
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
    func strippingBylineWords(_ text: String) -> String {
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
    func pieces(of text: String) -> [String] {
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
    static let shortWords: Set<String> = ["en", "e", "y", "i"]

    /// Whether such a word stands between two names.
    func isJoint(_ piece: String, next: Substring?) -> Bool {
        guard let first = next?.first, first.isUppercase else { return false }
        return !TextSimilarity.words(piece).contains { words.roles.contains($0) }
    }

    /// Whether a word with a slash is one signature ("mcc/edel"), not two agencies.
    func areInitials(_ token: Substring) -> Bool {
        Self.isInitials(String(token))
            && !token.split(separator: "/").allSatisfy { words.agencies.contains($0.lowercased()) }
    }

    static let separators: Set<String> = [
        "-", "–", "—", "|", "•", "·", "/", "&", "+", "//", "→", "»", "›", "▪", "●", "⋅", "∙", "‧",
    ]
}
