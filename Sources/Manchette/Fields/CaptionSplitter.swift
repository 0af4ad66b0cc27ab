/// Splits what stands under a picture into its caption and its credit.
struct CaptionSplitter: Sendable {
    let words: FieldWords

    /// Caption and credit of a text; either may be nil.
    func split(_ text: String) -> (caption: String?, credit: String?) {
        // Labels and names are told by their spaces.
        let text = withoutButtons(ClaimText.fold(Self.withPlainSpaces(text)))
        if isWholeCredit(text) { return (nil, credit(text)) }
        if let parts = splitAtBracket(text) ?? splitAtMark(text) ?? splitAtLabel(text) ?? splitAtSentence(text)
            ?? splitBehindSentence(text) ?? splitAtSeparator(text) ?? splitAtAgency(text)
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

    /// The text with hard spaces as plain ones.
    private static func withPlainSpaces(_ text: String) -> String {
        guard text.range(of: "\u{A0}") != nil || text.range(of: "\u{202F}") != nil else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }))
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
        let before = String(text[..<open])
        if isCredit(inner) {
            // "… le lundi. Anne Roy (EFE)": the photographer stands before the agency.
            if let seam = seamBeforePerson(before) {
                return (String(text[..<seam]), ClaimText.fold(text[seam...]))
            }
            return (before, inner)
        }
        return isInCapitals(inner, behind: before) ? (before, inner) : nil
    }

    /// Where the last sentence of a caption begins when it is a person's name and nothing else, with or without a space
    /// before it: layouts set it apart.
    private func seamBeforePerson(_ text: String) -> String.Index? {
        guard let stop = text.lastIndex(where: { ".!?".contains($0) }), stop > text.startIndex,
            !text[text.index(before: stop)].isUppercase
        else { return nil }
        let seam = text.index(after: stop)
        let name = ClaimText.fold(text[seam...])
        if isPerson(name[...]) { return seam }
        // Stuck to the sentence, any two words with capitals are a name.
        let tokens = name.split(separator: " ")
        let isStuck = (2...3).contains(tokens.count) && text[seam].isLetter
        return isStuck && tokens.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) } ? seam : nil
    }

    /// Whether a text is a name in capitals, as papers sign their own pictures: "OUEST-QUAI".
    static func isInCapitals(_ text: String) -> Bool {
        text.utf8.count >= shortestPaper && text.utf8.count <= longestCapitals && text == text.uppercased()
            && text.allSatisfy { $0.isLetter || $0 == "-" || $0 == " " || $0 == "." || $0 == "’" || $0 == "'" }
    }

    /// Shorter ones may be any abbreviation.
    private static let shortestPaper = 6

    /// Whether brackets behind a sentence's end hold an owner in capitals: "(QUAI PRESSE)".
    private func isInCapitals(_ inner: String, behind text: String) -> Bool {
        guard let last = text.last(where: { $0 != " " }), ".!?»”".contains(last),
            inner.utf8.count <= Self.longestCapitals,
            inner == inner.uppercased(), !inner.contains(where: \.isNumber)
        else { return false }
        let parts = inner.split(atAny: " /")
        return parts.count > 1 && parts.allSatisfy { $0.count > 1 && $0.first?.isLetter == true }
    }

    /// The longest owner in capitals between brackets, in bytes.
    private static let longestCapitals = 40

    /// A credit behind its mark: "… au port © AFP".
    private func splitAtMark(_ text: String) -> (caption: String, credit: String)? {
        let marks = ["©", "(c) ", "(C) ", "&copy;"]
        if let mark = marks.lazy.compactMap({ text.range(of: $0) }).first {
            return (String(text[..<mark.lowerBound]), String(text[mark.upperBound...]))
        }
        return nil
    }

    /// "… au port | Keystone", "… au port - AFP".
    private func splitAtSeparator(_ text: String) -> (caption: String, credit: String)? {
        for separator in [" | ", " / ", " – ", " - ", " • ", " · "] {
            guard let place = text.range(of: separator) else { continue }
            let tail = String(text[place.upperBound...])
            let isOwner =
                (separator == " | " || separator == " / ") && isPerson(tail[...])
                && !isPerson(text[..<place.lowerBound])
            // "ANNE ROY / LA GAZETTE".
            let isPaper = separator == " | " && Self.isInCapitals(tail.filter { $0 != "/" })
            guard isCredit(tail) || isOwner || isPaper, tail.utf8.count < 80 else { continue }
            return (String(text[..<place.lowerBound]), tail)
        }
        return nil
    }

    /// A credit behind its label: "Crédit photo : Anne Roy", "… au port Photo: Keystone", "… Photo ANNE ROY / AFP".
    private func splitAtLabel(_ text: String) -> (caption: String, credit: String)? {
        let tokens = text.split(separator: " ")
        guard tokens.count > 1 else { return nil }
        for index in tokens.indices {
            let isStart = index == 0 || Self.endsPart(tokens[index - 1])
            guard isStart || mayBeginCredit(tokens, at: index) else { continue }
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
            let isName = next.first?.isUppercase == true && (tokens.count - after) <= 8 && index > 0 && isStart
            guard hasColon || isName else { continue }
            if !isStart, !tokens[min(after, tokens.count)...].allSatisfy({ $0.first?.isUppercase == true }) { continue }
            // "Vidéo : Le port vu du ciel" is a caption.
            if index == 0, let colon = tokens.firstIndex(where: { $0.contains(":") }), isKind(tokens[...colon]),
                isSentence(tokens[(colon + 1)...])
            {
                continue
            }
            let credit = tokens[index...].joined(separator: " ")
            return (tokens[..<index].joined(separator: " "), credit)
        }
        return nil
    }

    /// Whether a word ends a sentence or a part of one.
    private static func endsPart(_ token: Substring) -> Bool {
        // Most end with a letter of ASCII.
        guard let last = token.utf8.last, (last | 0x20) &- 0x61 >= 26 else { return false }
        return token.last.map { ".!?»”\")|–-,:".contains($0) } ?? false || token == "//"
    }

    /// Whether a text begins as a credit does, or names an agency.
    private func isCredit(_ text: String) -> Bool {
        let list = TextSimilarity.words(text)
        if text.range(of: "©") != nil { return true }
        if let phrase = words.credits.prefix(of: list), list.count > phrase.count,
            text.holds(byte: UInt8(ascii: ":")) || list.count < 8
        {
            return true
        }
        if text.split(atAny: "/,|").contains(where: { isAgency(ClaimText.fold($0)) }) { return true }
        // "Keystone - Anne Roy".
        guard let dash = [" - ", " – "].lazy.compactMap({ text.range(of: $0) }).first else { return false }
        return isAgency(ClaimText.fold(text[..<dash.lowerBound])) || isAgency(ClaimText.fold(text[dash.upperBound...]))
    }

    /// Whether a text is a credit's label, a colon and who took a picture: "Photo: Anne Roy", not "Video: Der Hafen".
    func isLabelledCredit(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let label = TextSimilarity.words(text[..<colon])
        guard let known = words.credits.prefix(of: label), known.count == label.count else { return false }
        return !words.pictureKinds.contains(ClaimText.fold(text[..<colon]))
            && opensWithOwner(text[text.index(after: colon)...])
    }

    /// A credit without its label.
    private func credit(_ text: String) -> String? {
        var rest = ClaimText.fold(text)
        for _ in 0..<2 {
            let list = TextSimilarity.words(rest)
            guard let phrase = words.credits.prefix(of: list), list.count > phrase.count,
                words.creditKinds.prefix(of: list) == nil
            else { break }
            let tokens = rest.split(separator: " ").drop { !$0.contains(where: \.isLetter) }
            // "picture alliance": a label's word begins an agency's name.
            if words.agencies.contains(tokens.prefix(2).joined(separator: " ")) { break }
            var left = phrase.count
            var index = tokens.startIndex
            while left > 0, index < tokens.endIndex {
                left -= TextSimilarity.count(tokens[index])
                index += 1
            }
            guard left == 0 else { break }
            rest = tokens[index...].joined(separator: " ")
        }
        return Self.cleaned(withoutPreposition(rest))
    }

    /// "by Anne Roy", "von Anne Roy" without the word that belongs to the label: it stands in small letters.
    private func withoutPreposition(_ text: String) -> String {
        let tokens = text.split(separator: " ", maxSplits: 1)
        guard tokens.count == 2, tokens[0].first?.isLowercase == true, words.innerByline.contains(tokens[0]),
            tokens[1].first?.isUppercase == true
        else { return text }
        return String(tokens[1])
    }

    private static func cleaned(_ text: String) -> String? {
        var rest = text[...]
        while let first = rest.first, first.isWhitespace || ":|–—-/•·,;©".contains(first) { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace || ":|–—-/•·,;([".contains(last) { rest.removeLast() }
        return rest.isEmpty ? nil : String(rest)
    }
}
