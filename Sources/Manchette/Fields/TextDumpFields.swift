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
        if let headline = selection.headline {
            return Head(kicker: selection.kicker, headline: headline, lead: selection.lead)
        }
        var head = Head(kicker: selection.kicker, headline: nil, lead: selection.lead)
        guard let start = firstParagraph(page), start > 0 else { return head }
        var lines: [Int] = []
        for block in 0..<min(start, 12) where isTitleLine(page, block) { lines.append(block) }
        guard let first = lines.first else { return head }
        // A short line over a longer one is an over-title.
        if lines.count > 1, lines[1] == first + 1, page.length(first) < 45, page.length(lines[1]) > page.length(first),
            TextSimilarity.words(page.text(first)).count <= 6
        {
            head.kicker = first
            head.headline = lines[1]
        } else {
            head.headline = first
        }
        return head
    }

    private static func firstParagraph(_ page: FieldPage) -> Int? {
        (0..<page.count).first { page.length($0) > 200 || (page.length($0) > 120 && page.text($0).hasSuffix(".")) }
    }

    private static func isTitleLine(_ page: FieldPage, _ block: Int) -> Bool {
        let text = page.text(block)
        let words = TextSimilarity.words(text)
        guard !words.isEmpty, page.length(block) < 240, !text.hasPrefix("("), !text.hasPrefix("©") else { return false }
        if page.words.furniture.prefix(of: words) != nil
            || page.words.byline.prefix(of: words).map({ words.count > $0.count && words.count < 9 }) ?? false
        {
            return false
        }
        let dates = DateReader(language: page.language).dates(in: text)
        if let date = dates.first, date.range.count * 2 > page.length(block) { return false }
        return true
    }
}
