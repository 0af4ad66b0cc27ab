/// What a line's own words say against its being an over-title, in pages and in dumps alike.
enum KickerForm {
    /// Whether a line can be an over-title by its wording.
    ///
    /// - Parameter isNamed: whether its element is called so: then it may be a sentence.
    static func isPossible(_ text: String, _ words: [SmallWord], _ page: FieldPage, isNamed: Bool = false) -> Bool {
        // What a template prints for a value that it lacks.
        if text.hasPrefix("["), text.utf8.contains(UInt8(ascii: "_")) { return false }
        if text == "[object Object]" || text == "undefined" || text == "null" || text == "NaN" { return false }
        if text.hasPrefix("©") || page.words.gate.occurs(in: words) || page.words.noTags.contains(text) { return false }
        // "首页 头条 正文": a trail that begins with the front page.
        let steps = text.split(whereSeparator: \.isWhitespace)
        if steps.count > 2, page.words.home.contains(steps[0]) { return false }
        // The name of an icon is stuck to a badge: "lockPara suscriptores".
        if let first = text.first, first.isLowercase, isBadgeBehindIcon(words, page) { return false }
        // Who owns the picture over the headline.
        if !isNamed, page.words.agencies.contains(text) || page.words.pictureAgencies.contains(text) { return false }
        return !isReadingTime(words, page) && (isNamed || !isSentence(text, words))
            && !areSentences(text, words) && !isBracketedDatum(text)
            && !isPager(text)
    }

    /// Whether the words are those of a badge, the first with more letters before it.
    private static func isBadgeBehindIcon(_ words: [SmallWord], _ page: FieldPage) -> Bool {
        page.words.badges.contains { badge in
            badge.count > 1 && badge.count == words.count && badge.dropFirst().elementsEqual(words.dropFirst())
        }
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
        guard let open = text.utf8.firstIndex(of: UInt8(ascii: "(")) else { return false }
        return text.utf8[open...].contains { $0 == UInt8(ascii: ":") || $0 &- 0x30 < 10 }
    }

    /// Whether an arrow leads back to another page: "« Le port", "retour ►".
    private static func isPager(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return first == "«" && !text.contains("»") || "‹←◄".contains(first) || "►▶".contains(last)
    }
}
