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
        if head.headline == nil {
            guard let start = firstParagraph(page), start > 0 else { return head }
            let lines = (0..<min(start, 12)).filter { isTitleLine(page, $0) }
            // Rubrics come before the title; it is the first line of a title's length.
            let long = lines.first { page.length($0) >= 30 && TextSimilarity.words(page.text($0)).count >= 4 }
            guard let headline = long ?? lines.first else { return head }
            head.headline = headline
        }
        if head.kicker == nil, let headline = head.headline { head.kicker = kicker(over: headline, page) }
        return head
    }

    /// A short line right over the headline, unless it ends a trail of breadcrumbs.
    private static func kicker(over headline: Int, _ page: FieldPage) -> Int? {
        guard headline > 0, isTitleLine(page, headline - 1), page.length(headline - 1) < 50,
            page.length(headline - 1) < page.length(headline)
        else { return nil }
        let text = page.text(headline - 1)
        let words = TextSimilarity.words(text)
        guard words.count <= 6, !page.words.home.contains(text.lowercased()), !page.words.badges.contains(words) else {
            return nil
        }
        let isTrail = (max(0, headline - 4)..<headline).contains {
            page.words.home.contains(page.text($0).lowercased())
        }
        return isTrail ? nil : headline - 1
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
