/// What a line's own words say against its being an over-title, in pages and in dumps alike.
enum KickerForm {
    /// Whether a line can be an over-title by its wording.
    ///
    /// - Parameter isNamed: whether its element is called so: then it may be a sentence.
    static func isPossible(_ text: String, _ words: [SmallWord], _ page: FieldPage, isNamed: Bool = false) -> Bool {
        // What a template prints for a value that it lacks.
        if text.hasPrefix("["), text.holds(byte: UInt8(ascii: "_")) { return false }
        if text == "[object Object]" || text == "undefined" || text == "null" || text == "NaN" { return false }
        if text.range(of: "{{") != nil || isIdentifier(text) { return false }
        if text.hasPrefix("©") || page.words.gate.occurs(in: words) || page.words.noTags.contains(text) { return false }
        if isTrail(text, page) { return false }
        if let first = text.first, first.isLowercase, isBadgeBehindIcon(text, page) { return false }
        // Who owns the picture over the headline.
        if !isNamed, page.words.agencies.contains(text) || page.words.pictureAgencies.contains(text) { return false }
        return !isReadingTime(words, page) && (isNamed || !isSentence(text, words))
            && !areSentences(text, words) && !isBracketedDatum(text)
            && !isPager(text)
    }

    /// Whether a text is one word of a program, as layouts name their parts: "hero_top_banner".
    private static func isIdentifier(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: "_")) && text.utf8.first != UInt8(ascii: "#")
            && !text.utf8.contains(UInt8(ascii: " "))
    }

    /// Whether a text is the way from the front page to the article: "首页 头条 正文", "La Gazette > Mer > Port",
    /// "当前位置：首页-财经".
    private static func isTrail(_ text: String, _ page: FieldPage) -> Bool {
        if mayHaveSpaces(text, 2) {
            let first = text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
            if page.words.home.contains(first) || page.words.trailLabels.contains(first),
                text.split(whereSeparator: \.isWhitespace).count > 2
            {
                return true
            }
        }
        // The first bytes of the marks below.
        let holdsArrow = text.holds(byte: 0xE2)
        if holdsArrow || text.holds(byte: 0x3E), text.dropFirst().dropLast().contains(where: { ">→".contains($0) }) {
            return true
        }
        if text.holds(byte: 0xC2), isTrail(text, step: "»", other: "«") { return true }
        if holdsArrow, text.first != "›", text.last != "›", isTrail(text, step: "›", other: "‹") { return true }
        guard text.holds(byte: 0x3A) || text.holds(byte: 0xEF),
            let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" })
        else { return false }
        return page.words.trailLabels.contains(ClaimText.fold(text[..<colon]))
    }

    /// Whether a mark leads from one step to the next: it closes no quotation, and opens none as it does in some languages
    /// ("»Spiegel«", "»Dagen»").
    private static func isTrail(_ text: String, step: Character, other: Character) -> Bool {
        guard let mark = text.firstIndex(of: step), !text[..<mark].contains(other) else { return false }
        let behind = text[text.index(after: mark)...]
        let isOpening =
            behind.first?.isWhitespace == false
            && text[..<mark].last.map { !$0.isLetter && !$0.isNumber } ?? true
        return !isOpening || !behind.contains { $0 == step || $0 == other }
    }

    /// Whether a text may have at least so many spaces, by the bytes that those of all scripts begin with.
    private static func mayHaveSpaces(_ text: String, _ count: Int) -> Bool {
        var found = 0
        for byte in text.utf8 where byte <= 0x20 || byte == 0xC2 || byte &- 0xE1 < 3 { found += 1 }
        return found >= count
    }

    /// Whether a badge begins with the first capital of a text, the name of an icon stuck to it: "lockPara suscriptores".
    private static func isBadgeBehindIcon(_ text: String, _ page: FieldPage) -> Bool {
        guard let capital = text.firstIndex(where: \.isUppercase) else { return false }
        return page.words.badges.contains(TextSimilarity.words(text[capital...]))
    }

    /// Whether several words are most of the headline's and no others: its short form in a trail or a menu.
    static func repeats(_ words: [SmallWord], headline: [SmallWord]) -> Bool {
        words.count > 1 && words.count * 2 > headline.count && TextSimilarity.containment(words, in: headline) == 1
    }

    /// "5 min", "1h30", "5 min de lecture".
    private static func isReadingTime(_ words: [SmallWord], _ page: FieldPage) -> Bool {
        if words.count < 3, words.first?.beginsWithDigit == true { return true }
        return words.contains { !$0.hasLetter } && words.contains { page.words.notNames.contains($0) }
    }

    /// The most words that an over-title with a full stop has, as "À la une de l'hebdo." does.
    private static let wordsBeforeStop = 6

    /// Whether a line is a sentence.
    private static func isSentence(_ text: String, _ words: [SmallWord]) -> Bool {
        words.count > wordsBeforeStop && text.hasSuffix(".") && !text.hasSuffix("...")
    }

    /// Whether a line is two sentences, the first a question or a call.
    private static func areSentences(_ text: String, _ words: [SmallWord]) -> Bool {
        guard words.count > wordsBeforeStop else { return false }
        var isBehindStop = false
        for character in text {
            if isBehindStop, character.isUppercase { return true }
            isBehindStop = character == "?" || character == "!" || isBehindStop && character.isWhitespace
        }
        return false
    }

    /// Whether brackets hold a label or a number: "(Photo: Keystone)", "(1 review)".
    private static func isBracketedDatum(_ text: String) -> Bool {
        guard let open = text.firstIndex(ofByte: UInt8(ascii: "(")) else { return false }
        return text.utf8[open...].contains { $0 == UInt8(ascii: ":") || $0 &- 0x30 < 10 }
    }

    /// Whether an arrow leads back to another page: "« Le port", "retour ►".
    private static func isPager(_ text: String) -> Bool {
        // None of the marks is ASCII.
        guard text.utf8.first ?? 0 >= 0x80 || text.utf8.last ?? 0 >= 0x80 else { return false }
        guard let first = text.first, let last = text.last else { return false }
        return first == "«" && !text.contains("»") || "‹←◄".contains(first) || "►▶".contains(last)
    }
}
