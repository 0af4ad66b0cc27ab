/// Splits what stands under a picture into its caption and its credit.
struct CaptionSplitter: Sendable {
    let words: FieldWords

    /// Caption and credit of a text; either may be nil.
    func split(_ text: String) -> (caption: String?, credit: String?) {
        // Labels and names are told by their spaces.
        let text = ClaimText.fold(Self.withPlainSpaces(text))
        if isWholeCredit(text) { return (nil, credit(text)) }
        if let parts = splitAtBracket(text) ?? splitAtMark(text) ?? splitAtLabel(text) ?? splitAtSentence(text)
            ?? splitAtSeparator(text)
        {
            return (Self.cleaned(parts.caption), credit(parts.credit))
        }
        var bytes = text
        if let owner = bytes.withUTF8({ text in
            ClosingCredit.capitals(in: text).map {
                (caption: text.piece(0..<$0.lowerBound).string, credit: text.piece($0).string)
            }
        }) {
            return (Self.cleaned(owner.caption), owner.credit)
        }
        return (Self.cleaned(withoutLabel(text)), nil)
    }

    /// The longest text that is nothing but a credit, in bytes.
    private static let longestWholeCredit = 60

    /// Whether a text is nothing but who took a picture: an agency's name or a label, and words with capitals.
    ///
    /// "Anne Roy / Getty Images", "Fot. Anne Roy".
    private func isWholeCredit(_ text: String) -> Bool {
        guard text.utf8.count <= Self.longestWholeCredit, let first = text.split(separator: " ").first else {
            return false
        }
        let tokens = text.split { " /|,".contains($0) }
        guard tokens.count > 1, tokens.count <= 7 else { return false }
        let isNamed = tokens.dropFirst().allSatisfy { token in
            token.first?.isUppercase == true || words.particles.contains(token) || Self.joints.contains(String(token))
        }
        guard isNamed, first.first?.isUppercase == true else { return false }
        if text.split(whereSeparator: { "/|,".contains($0) }).contains(where: { isAgency(ClaimText.fold($0)) }) {
            return tokens.count > 2 || text.utf8.contains { "/|,".utf8.contains($0) }
        }
        // "Photo Anne Roy", not "Image satellite" nor "Carte Bretagne".
        guard let label = words.credits.prefix(of: TextSimilarity.words(text)), label.count < tokens.count else {
            return false
        }
        return first.last == "." || GivenNames.contains(tokens[label.count]) && tokens.count > label.count + 1
    }

    private static let joints: Set<String> = ["via", "for", "pour", "für", "per", "para", "and", "et", "und"]

    private func isAgency(_ name: String) -> Bool {
        words.agencies.contains(name) || words.pictureAgencies.contains(name)
    }

    /// The text with hard spaces as plain ones.
    private static func withPlainSpaces(_ text: String) -> String {
        guard text.range(of: "\u{A0}") != nil || text.range(of: "\u{202F}") != nil else { return text }
        return String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    }

    /// A caption without the credit's label at its end: the credit stands in an element of its own.
    private func withoutLabel(_ text: String) -> String {
        guard text.last == ":" else { return text }
        let tokens = text.dropLast().split(separator: " ")
        guard let last = tokens.last, words.credits.contains(TextSimilarity.words(last)) else { return text }
        return tokens.dropLast().joined(separator: " ")
    }

    /// "… au port (Photo: Keystone)", "… (Source: anne from Pixabay)".
    private func splitAtBracket(_ text: String) -> (caption: String, credit: String)? {
        guard let last = text.last(where: { $0 != "." && $0 != " " }), last == ")" || last == "]",
            let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }),
            let close = text.lastIndex(where: { $0 == ")" || $0 == "]" }),
            open < close
        else { return nil }
        let inner = String(text[text.index(after: open)..<close])
        guard isCredit(inner) else { return nil }
        return (String(text[..<open]), inner)
    }

    /// A credit behind its mark: "… au port © AFP".
    private func splitAtMark(_ text: String) -> (caption: String, credit: String)? {
        let marks = ["©", "(c) ", "(C) ", "&copy;"]
        if let mark = marks.lazy.compactMap({ text.range(of: $0) }).first {
            return (String(text[..<mark.lowerBound]), String(text[mark.upperBound...]))
        }
        return nil
    }

    /// The longest owner behind a sentence and its stop, in bytes.
    private static let longestTail = 72

    /// An agency behind the caption's last sentence, as "Anne Roy / AFP" or "Pool via Reuters".
    private func splitAtSentence(_ text: String) -> (caption: String, credit: String)? {
        let bytes = text.utf8
        guard text.last?.isLetter == true,
            let stop = bytes.suffix(Self.longestTail).indices.last(where: {
                bytes[$0] == 0x2E && bytes.index(after: $0) < bytes.endIndex && bytes[bytes.index(after: $0)] == 0x20
            })
        else { return nil }
        let tail = ClaimText.fold(text[bytes.index(after: stop)...])
        guard tail.first?.isUppercase == true else { return nil }
        let owners = tail.split(whereSeparator: { "/,|".contains($0) }).map { part in
            part.range(of: " via ").map { part[$0.upperBound...] } ?? part
        }
        guard owners.contains(where: { isAgency(ClaimText.fold($0)) }) else { return nil }
        return (String(text[...stop]), tail)
    }

    /// "… au port | Keystone", "… au port - AFP".
    private func splitAtSeparator(_ text: String) -> (caption: String, credit: String)? {
        for separator in [" | ", " / ", " – ", " - ", " • ", " · "] {
            guard let place = text.range(of: separator) else { continue }
            let tail = String(text[place.upperBound...])
            if isCredit(tail), tail.utf8.count < 80 { return (String(text[..<place.lowerBound]), tail) }
        }
        return nil
    }

    /// A credit behind its label: "Crédit photo : Anne Roy", "… au port Photo: Keystone", "… Photo ANNE ROY / AFP".
    private func splitAtLabel(_ text: String) -> (caption: String, credit: String)? {
        let tokens = text.split(separator: " ", omittingEmptySubsequences: true)
        guard tokens.count > 1 else { return nil }
        for index in tokens.indices {
            let isStart = index == 0 || tokens[index - 1].last.map { ".!?»”\")|–-,:".contains($0) } ?? false
            guard isStart else { continue }
            let rest = tokens[index...].prefix(5)
            let list = rest.flatMap { TextSimilarity.words($0) }
            guard let phrase = words.credits.prefix(of: list) else { continue }
            let label = tokens[index..<min(tokens.count, index + phrase.count)]
            let after = index + phrase.count
            let hasColon =
                label.last?.hasSuffix(":") == true || (after < tokens.count && tokens[after] == ":")
                || label.last.map { $0.contains(":") } == true
            // "Photo AFP": without a colon a name must follow, in capitals.
            let next = after < tokens.count ? tokens[after] : ""
            let isName = next.first?.isUppercase == true && (tokens.count - after) <= 8 && index > 0
            guard hasColon || isName else { continue }
            let credit = tokens[index...].joined(separator: " ")
            return (tokens[..<index].joined(separator: " "), credit)
        }
        return nil
    }

    /// Whether a text begins as a credit does, or names an agency.
    private func isCredit(_ text: String) -> Bool {
        let list = TextSimilarity.words(text)
        if text.range(of: "©") != nil { return true }
        if let phrase = words.credits.prefix(of: list), list.count > phrase.count,
            text.utf8.contains(UInt8(ascii: ":")) || list.count < 8
        {
            return true
        }
        return text.split(whereSeparator: { "/,|".contains($0) }).contains { isAgency(ClaimText.fold($0)) }
    }

    /// A credit without its label.
    private func credit(_ text: String) -> String? {
        var rest = ClaimText.fold(text)
        for _ in 0..<2 {
            let list = TextSimilarity.words(rest)
            guard let phrase = words.credits.prefix(of: list), list.count > phrase.count else { break }
            let tokens = rest.split(separator: " ")
            // "picture alliance": a label's word begins an agency's name.
            if words.agencies.contains(tokens.prefix(2).joined(separator: " ")) { break }
            var left = phrase.count
            var index = 0
            while left > 0, index < tokens.count {
                left -= TextSimilarity.count(tokens[index])
                index += 1
            }
            guard left == 0 else { break }
            rest = tokens[index...].joined(separator: " ")
        }
        return Self.cleaned(rest)
    }

    private static func cleaned(_ text: String) -> String? {
        var rest = text[...]
        while let first = rest.first, first.isWhitespace || ":|–—-/•·,;©".contains(first) { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace || ":|–—-/•·,;([".contains(last) { rest.removeLast() }
        return rest.isEmpty ? nil : String(rest)
    }
}
