import HTMLTree

/// Where the head's lines are in a text dump: short lines before the first paragraph.
enum TextDumpFields {
    struct Head: Sendable, Equatable {
        var kicker: Int?
        var headline: Int?
        var lead: [Int] = []
    }

    /// The lines of the head; none when the text begins with its first paragraph.
    static func head(of page: FieldPage) -> Head {
        let selection = page.page.body
        var head = Head(kicker: selection.kicker, headline: selection.headline, lead: selection.lead)
        guard let start = firstParagraph(page), start > 0 || head.headline != nil else { return head }
        if let line = (0..<min(start, mostLabelledLines)).first(where: {
            labelled($0, page.words.titleLabels, page) != nil
        }) {
            return Head(headline: line, lead: selection.lead)
        }
        let names = AuthorNames(words: page.words, sites: page.sites)
        let topic = topicWords(page, from: start)
        var best: (line: Int, score: Double)?
        for line in max(0, start - 60)..<max(start, (head.headline ?? 0) + 1) {
            guard let score = score(page, line, start: start, topic: topic, names: names) else { continue }
            if best.map({ score > $0.score + 0.001 }) ?? true { best = (line, score) }
        }
        if let best, best.score > 0.3 { head.headline = lineOver(best, page, start, topic, names) ?? best.line }
        if head.headline != selection.headline { head.kicker = nil }
        if head.kicker == nil, let headline = head.headline { head.kicker = kicker(over: headline, page) }
        return head
    }

    // MARK: Labelled lines

    /// The lines that exports of press databases and feeds begin with, a field each: "Titre : …", "Rubrique : …".
    static let mostLabelledLines = 12
    private static let longestLabel = 30

    /// What stands behind a label and its colon in a line; nil without one.
    static func labelled(_ line: Int, _ labels: SmallWordSet, _ page: FieldPage) -> String? {
        guard !page.isHTML, page.length(line) < 300 else { return nil }
        let text = page.text(line)
        guard let colon = text.utf8.prefix(longestLabel).firstIndex(of: UInt8(ascii: ":")),
            labels.contains(ClaimText.fold(text[..<colon]))
        else { return nil }
        let value = ClaimText.fold(text[text.index(after: colon)...])
        return value.isEmpty ? nil : value
    }

    // MARK: Headline

    /// How much less like a headline the line over the best one may be: a standfirst of a line stands nearer to the by-line.
    private static let marginOfFirst = 0.35

    /// The line right over the one that looks most like the headline, where both are sentences that may be it: then that is
    /// its standfirst.
    private static func lineOver(
        _ best: (line: Int, score: Double), _ page: FieldPage, _ start: Int, _ topic: Set<SmallWord>,
        _ names: AuthorNames
    ) -> Int? {
        let line = best.line - 1
        guard line >= 0, line != page.page.body.kicker, TextSimilarity.count(page.text(line)[...]) > 4,
            let score = score(page, line, start: start, topic: topic, names: names),
            score >= best.score - marginOfFirst, !page.text(line).contains(where: { "/·|".contains($0) })
        else { return nil }
        // Offers and rubrics that stand there have none of the text's words.
        let (own, nearer) = (known(page, line, topic), known(page, best.line, topic))
        return own > 1 && own > nearer ? line : nil
    }

    /// How many words of a line the text's first paragraphs have.
    private static func known(_ page: FieldPage, _ line: Int, _ topic: Set<SmallWord>) -> Int {
        page.wordKeys(line).reduce(0) { $0 + ($1.count > 4 && topic.contains($1) ? 1 : 0) }
    }

    /// How much a line looks like the headline of the text that begins at `start`; nil when it cannot be one.
    private static func score(
        _ page: FieldPage, _ line: Int, start: Int, topic: Set<SmallWord>, names: AuthorNames
    ) -> Double? {
        let text = page.text(line)
        guard isTitleLine(page, line), !text.holds(byte: UInt8(ascii: "<")), !text.holds(byte: UInt8(ascii: "@")),
            text.range(of: "://") == nil, text.range(of: "€") == nil, text.range(of: "©") == nil,
            page.words.credits.prefix(of: TextSimilarity.words(text)) == nil || text.range(of: ":") == nil,
            !isAge(text, page), !isCreditedCaption(text, page)
        else { return nil }
        let words = TextSimilarity.words(text)
        var score = 0.0
        switch words.count {
        case 1: score -= 0.4
        case 2: score += 0
        case 3: score += 0.3
        case 4...22: score += 0.6
        default: score += 0.1
        }
        // Of single short lines the labels are no more than a hint.
        let trust = line < page.labels.count ? Double(page.labels[line].score) : 0
        switch page.role(line) {
        case .headline?: score += 0.35 * trust
        case .noise(.caption)?, .noise(.duplicate)?: break
        case .noise?: score -= 0.5 * trust
        case .kicker?, .byline?, .dateline?: score -= 0.6 * trust
        default: break
        }
        if page.page.body.headline == line { score += 0.1 }
        // Marked as one; the page's name and its parts are marked so too.
        if page.traits(line).contains(.inHeading) { score += isMainHeading(page, line) ? 0.8 : 0.2 }
        // Rubrics stand in rows.
        let marks = text.reduce(0) { $0 + ("/·|".contains($1) ? 1 : 0) }
        score -= 0.25 * Double(min(2, marks))
        let tokens = text.split(separator: " ")
        if tokens.count > 2, Set(tokens).count * 3 < tokens.count * 2 { score -= 0.4 }
        var content = words.filter { $0.count > 4 }
        if content.isEmpty { content = words.filter { $0.count > 3 } }
        let known = content.filter(topic.contains).count
        score += content.isEmpty ? 0 : 0.8 * Double(known) / Double(content.count)
        if text.hasSuffix("."), !text.hasSuffix("...") { score -= 0.4 }
        if text.first?.isLowercase == true { score -= 0.4 }
        if names.authors(in: text, isTrusted: false).contains(where: { names.isPerson($0.name) }), words.count < 9 {
            score -= 0.8
        }
        if let distance = linesToData(page, line, names: names) {
            score += [0.65, 0.4, 0.3][min(2, distance - 1)]
        } else if line > 0, page.length(line - 1) < 90, isData(page, line - 1, names: names) {
            // Some layouts set the by-line over the headline.
            score += 0.5
        }
        if isNameList(text) { score -= 0.6 }
        // A sentence between quotation marks is more often one of the text's.
        if text.hasPrefix("«") && text.hasSuffix("»") || text.hasPrefix("“") && text.hasSuffix("”") { score -= 0.3 }
        return score
    }

    private static func isMainHeading(_ page: FieldPage, _ line: Int) -> Bool {
        page.page.blocks.blocks[line].tag == .h1
    }

    /// Whether a line is a list of keywords: short items, most with a capital, commas between them.
    private static func isNameList(_ text: String) -> Bool {
        let items = text.split(separator: ",").map { $0.drop { $0 == " " } }
        return items.count > 2 && !text.hasSuffix(".")
            && items.allSatisfy { $0.split(separator: " ").count <= 4 && $0.first?.isUppercase == true }
    }

    /// Whether a line is a by-line or a date's.
    private static func isData(_ page: FieldPage, _ line: Int, names: AuthorNames) -> Bool {
        let text = page.text(line)
        let date = page.foundDates(line).first
        if date.map({ $0.precision >= .day }) == true { return true }
        return names.afterBylineWord(text).map { names.isPerson(String($0.prefix(40))) } ?? false
    }

    /// How many lines on a by-line or a date stands, at most five.
    private static func linesToData(_ page: FieldPage, _ line: Int, names: AuthorNames) -> Int? {
        for next in (line + 1)..<max(line + 1, min(page.count, line + 6)) where page.length(next) < 90 {
            let text = page.text(next)
            if let date = page.foundDates(next).first, date.precision >= .day { return next - line }
            if let rest = names.afterBylineWord(text), names.isPerson(String(rest.prefix(40))) || rest.utf8.count < 30 {
                return next - line
            }
        }
        return nil
    }

    /// The longer words of the text's first paragraphs.
    private static func topicWords(_ page: FieldPage, from start: Int) -> Set<SmallWord> {
        var words: Set<SmallWord> = []
        var bytes = 0
        for block in start..<page.count where page.length(block) > 80 {
            words.formUnion(page.wordKeys(block).filter { $0.count > 3 })
            bytes += page.length(block)
            if bytes > 6000 { break }
        }
        return words
    }

    /// Whether a line says no more than how long ago something was: "Il y a 5 jours".
    private static func isAge(_ text: String, _ page: FieldPage) -> Bool {
        guard text.utf8.count < longestAge, text.contains(where: \.isNumber) else { return false }
        // Any day will do to reckon from.
        let someDay = CivilDate(year: 2021, month: 4, day: 20).map { CaptureMoment(day: $0) }
        let reader = DateReader(language: page.page.language, capture: someDay)
        return reader.dates(in: text).first.map { $0.isRelative && 5 * $0.range.count > 4 * text.utf8.count } ?? false
    }

    /// The longest such line, in bytes.
    private static let longestAge = 30

    /// Whether a line is a picture's caption with its owner behind it: "The quay at dawn (Photo: Anne Roy)".
    private static func isCreditedCaption(_ text: String, _ page: FieldPage) -> Bool {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ":") }) else { return false }
        let parts = CaptionSplitter(words: page.words).split(text)
        return parts.caption != nil && parts.credit != nil
    }

    // MARK: Captions

    /// Lines of a dump that begin with the credit that the next line repeats, and those: "Le Quai Le port à l'aube", "Le Quai".
    ///
    /// And what pictures are called that are lines of their own.
    static func creditedCaptions(of page: FieldPage) -> [Int] {
        guard !page.isHTML, page.count > 1 else { return [] }
        let pictures = (0..<page.count).filter { page.traits($0).contains(.inFigure) }
        return pictures
            + (0..<(page.count - 1)).filter { line in
                let length = page.length(line + 1)
                guard (6...40).contains(length), length + 20 < page.length(line), page.length(line) < 300 else {
                    return false
                }
                let credit = page.wordKeys(line + 1)
                // "Anne Roy plaide pour …" is a sentence: behind a credit a caption begins anew.
                let rest = page.text(line).dropFirst(page.text(line + 1).count + 1)
                return (2...4).contains(credit.count) && page.text(line).hasPrefix(page.text(line + 1) + " ")
                    && rest.first(where: \.isLetter)?.isUppercase == true
                    && page.text(line + 1).split(separator: " ").allSatisfy { $0.first?.isUppercase == true }
            }.flatMap { [$0, $0 + 1] }
    }

    // MARK: Over-title

    /// The most lines of badges over a headline.
    private static let mostBadges = 2

    /// A short line right over the headline or over its date, unless it ends a trail of breadcrumbs.
    private static func kicker(over headline: Int, _ page: FieldPage) -> Int? {
        var line = headline - 1
        if line > 0, page.length(line) < 60,
            let date = page.foundDates(line).first,
            date.precision >= .day
        {
            line -= 1
        }
        // "Article abonné" stands between the over-title and the headline.
        for _ in 0..<mostBadges where line > 0 && page.words.badges.contains(page.wordKeys(line)) { line -= 1 }
        guard line >= 0, !page.isSurelyApart(line, isLikely: true), isTitleLine(page, line), page.length(line) < 90,
            page.length(line) < page.length(headline) + 30
        else { return nil }
        let text = page.text(line)
        let words = TextSimilarity.words(text)
        // "12'16 Port".
        if words.count < 4, words.first?.beginsWithDigit == true { return nil }
        guard KickerForm.isPossible(text, words, page), words.count <= 9,
            page.length(line) < 50 || !text.hasSuffix("."),
            !page.words.home.contains(text), !page.words.badges.contains(words)
        else { return nil }
        let isTrail = (max(0, line - 3)...line).contains {
            page.words.home.contains(page.text($0))
        }
        return isTrail ? nil : line
    }

    private static func firstParagraph(_ page: FieldPage) -> Int? {
        if let first = page.body.first(where: { page.length($0) > 150 }) { return first }
        return (0..<page.count).first {
            page.length($0) > 200 || (page.length($0) > 120 && page.text($0).hasSuffix("."))
        }
    }

    private static func isTitleLine(_ page: FieldPage, _ block: Int) -> Bool {
        let text = page.text(block)
        let words = TextSimilarity.words(text)
        guard !words.isEmpty, page.length(block) < 240, !text.hasPrefix("("), !text.hasPrefix("©") else { return false }
        if page.words.furniture.contains(where: { phrase in
            words.starts(with: phrase) && (words.count == phrase.count || phrase.count == 1 && words.count <= 4)
        })
            || page.words.byline.prefix(of: words).map({ words.count > $0.count && words.count < 9 }) ?? false
        {
            return false
        }
        if let date = page.foundDates(block).first, date.range.count * 2 > page.length(block) { return false }
        return true
    }
}
