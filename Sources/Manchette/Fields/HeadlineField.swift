import HTMLTree

/// The title: what the page prints as such, when that and what the page claims agree at least loosely.
final class HeadlineField {
    private let page: FieldPage
    private let cleaner: TitleCleaner
    private let sites: SiteNames
    private let claimed: [ClaimedTitle]
    private let filter: TitleFilter
    /// The document's title.
    private let documentTitle: String?

    private struct ClaimedTitle {
        var text: String
        var source: String
        var words: [SmallWord]
        /// How far the source is trusted, 0…1.
        var trust: Double
        var row: Int

        /// Whether the claim is made by a heading itself (microdata).
        func isPrinted(in heading: Int) -> Bool { source.hasPrefix("microdata:") && row == heading }
    }

    /// A title as the page prints it.
    private struct PrintedTitle {
        var blocks: Range<Int>
        /// 1…6 for headings, 0 for other elements.
        var level: Int
        var row: Int
        /// Likeness to the most alike claim, 0…1.
        var likeness = 0.0
        var score = 0.0
    }

    /// What is known of the title.
    struct Result: Sendable {
        var value: FieldValue<String>?
        /// The blocks that print it.
        var blocks: Range<Int>?
        /// An over-title that stands in the same heading.
        var kicker: String?
    }

    /// The title and the blocks that print it.
    static func read(_ page: FieldPage) -> Result { HeadlineField(page).read() }

    private init(_ page: FieldPage) {
        self.page = page
        sites = page.sites
        cleaner = TitleCleaner(sites: sites, sections: page.claims(.section).map(\.value), words: page.words)
        var claimed: [ClaimedTitle] = []
        let claims = page.claims(.headline).filter { $0.details["alternative"] == nil }
        // Titles that a claim gives without a bar, to be known behind the bar of another.
        let plain = Set(claims.filter { $0.source != "dom:title" }.map { SiteNames.fold($0.value) })
        let logos = Self.logos(page)
        for claim in claims {
            let cleaned = cleaner.clean(claim.value)
            let text = Self.without(
                logos, Self.titleBehindBar(of: cleaned, among: plain) ?? cleaner.withoutTail(cleaned))
            let words = TextSimilarity.words(text)
            guard !words.isEmpty, !sites.isExactly(text), !Self.isFileName(text) else { continue }
            claimed.append(
                ClaimedTitle(
                    text: text, source: claim.source, words: words, trust: Self.trust(claim.source), row: Int(claim.row)
                ))
        }
        self.claimed = claimed
        filter = TitleFilter(claimed.map { ($0.words, $0.trust) })
        documentTitle = page.claims.first { $0.field == .headline && $0.source == "dom:title" }?.value
    }

    /// What stands behind a title's bar, where another claim calls just that the title: a series' name stands before it.
    private static func titleBehindBar(of text: String, among titles: Set<String>) -> String? {
        guard let bar = text.range(of: " | ") else { return nil }
        let tail = String(text[bar.upperBound...])
        return TextSimilarity.count(tail[...]) > 2 && titles.contains(SiteNames.fold(tail)) ? tail : nil
    }

    /// Names of sound and picture files, which structured data give to what they belong to.
    private static func isFileName(_ text: String) -> Bool {
        guard !text.contains(" "), let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let ending = String(text[text.index(after: dot)...]).lowercased()
        return ["mp3", "mp4", "jpg", "jpeg", "png", "webp", "gif", "wav", "m4a", "pdf"].contains(ending)
    }

    private static func trust(_ source: String) -> Double {
        if source.hasSuffix("og:title") { return 1 }
        if source == "json-ld:headline" { return 0.95 }
        if source.hasPrefix("microdata:") { return 0.9 }
        if source.hasPrefix("json-ld:WebPage") { return 0.7 }
        if source.hasPrefix("json-ld:") { return 0.85 }
        if source == "dom:title" { return 0.8 }
        if source.hasSuffix("twitter:title") { return 0.9 }
        return 0.75
    }

    // MARK: Choice

    private func read() -> Result {
        let titles = printedTitles()
        let own = titles.filter { !isSiteTail($0, among: titles) }
        let printed = own.max { $0.score < $1.score }
        if let printed, isAccepted(printed) { return result(of: printed) }
        guard let best = claimed.max(by: { support($0) < support($1) }) else {
            guard let printed, printed.level > 0, printed.level < 3, !sites.isExactly(text(of: printed)) else {
                return Result()
            }
            let source = "dom:h\(printed.level)"
            return Result(
                value: FieldValue(
                    value: cleaner.finished(cleaner.clean(text(of: printed))), source: source, confidence: 0.3),
                blocks: printed.blocks)
        }
        let value = FieldValue(
            value: cleaner.finished(best.text), source: best.source, confidence: 0.4 + 0.3 * min(1, support(best) / 2),
            rejected: rejected(but: best.text))
        return Result(value: value)
    }

    /// The printed title, without an over-title or a date inside the heading, where a claim says which part is the title.
    private func result(of printed: PrintedTitle) -> Result {
        var text = cleaner.clean(text(of: printed))
        let source = "dom:" + (printed.level > 0 ? "h\(printed.level)" : tagName(printed.row))
        var kicker: String?
        let words = TextSimilarity.words(text)
        let same = claimed.filter { $0.words == words && !$0.isPrinted(in: printed.row) }
        let parts = page.tree.flatMap { tree in
            printed.level == 0 ? nil : HeadingParts(of: printed.row, in: tree, of: page)
        }
        let split = parts.flatMap {
            $0.splitByNames() ?? $0.splitByLabel() ?? $0.split(claims: claimed.map { ($0.words, $0.trust) })
        }
        if let split, split.score > same.reduce(0, { $0 + $1.trust }) {
            text = cleaner.clean(split.title)
            kicker = split.before.isEmpty ? nil : split.before
        } else if let same = same.first(where: {
            // Most claims are what is printed.
            $0.text != text
                && ($0.text.first?.isPunctuation != true && Self.colons($0.text) > Self.colons(text)
                    || Self.isLessGlued($0.text, text))
        }) {
            // The layout sets an over-title apart without a mark; a claim has the colon that belongs there, or the space.
            text = same.text
        } else {
            text = withoutDate(cleaner.withoutTail(parts?.unglued(text) ?? text))
        }
        text = cleaner.finished(text)
        let confidence = min(1, 0.5 + printed.likeness / 2)
        let value = FieldValue(value: text, source: source, confidence: confidence, rejected: rejected(but: text))
        return Result(value: value, blocks: printed.blocks, kicker: kicker)
    }

    /// Whether a title has a space behind a mark that the other glues to the next word.
    private static func isLessGlued(_ left: String, _ right: String) -> Bool {
        left.utf8.count > right.utf8.count && left.filter { $0 != " " } == right.filter { $0 != " " }
    }

    /// The title without the day that its heading begins with, where no claim has it.
    private func withoutDate(_ text: String) -> String {
        guard let first = text.utf8.first, first >= 48, first <= 57,
            let date = page.dates.dates(in: text).first, date.precision >= .day,
            date.range.lowerBound == 0
        else { return text }
        let rest = String(decoding: Array(text.utf8.dropFirst(date.range.upperBound)), as: UTF8.self)
        let words = TextSimilarity.words(rest)
        guard words.count > 3, let claim = claimed.first, words.starts(with: claim.words.prefix(3)) else { return text }
        return rest
    }

    /// Whether a printed title is the site's motto: what the document's title ends with, behind a title that stands in
    /// another heading.
    private func isSiteTail(_ title: PrintedTitle, among titles: [PrintedTitle]) -> Bool {
        guard let document = documentTitle, mayEnd(document, with: title) else { return false }
        let printed = text(of: title)
        let own = Self.withoutSpaceBehind(printed)
        guard document.utf8.count > own.utf8.count + 4, let rest = document.without(suffix: own) else { return false }
        guard let mark = rest.unicodeScalars.last(where: { !$0.properties.isWhitespace }).map(Character.init),
            "|-–—«»·•".contains(mark),
            !claimed.contains(where: { $0.source != "dom:title" && $0.words == TextSimilarity.words(printed) })
        else { return false }
        let head = TextSimilarity.words(rest)
        // Lines that are no headings print the name of who publishes the page.
        if title.level == 0 { return mark == "|" && head.count > 1 && TextSimilarity.count(printed[...]) < 7 }
        return head.count > 1
            && titles.contains { $0.row != title.row && $0.level > 0 && TextSimilarity.words(text(of: $0)) == head }
    }

    /// Whether a document's title may end with a printed one, by the last byte of each: most do not, and of those no string
    /// is made.
    private func mayEnd(_ document: String, with title: PrintedTitle) -> Bool {
        let block = title.blocks.count == 1 ? nil : ownBlocks(of: title).last
        let last = page.withBytes(block ?? title.blocks.lowerBound) { $0.last }
        // What stands behind the last letter may be a space, or a part of one.
        guard let last, last > 0x20, last < 0x80 else { return true }
        return document.utf8.last == last
    }

    /// A text without the white space at its end, which may be a no-break space.
    private static func withoutSpaceBehind(_ text: String) -> String {
        guard let last = text.utf8.last, last <= 0x20 || last >= 0x80 else { return text }
        guard let end = text.unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(text.unicodeScalars[...end])
    }

    private static func colons(_ text: String) -> Int { text.utf8.reduce(0) { $1 == UInt8(ascii: ":") ? $0 + 1 : $0 } }

    private func isAccepted(_ title: PrintedTitle) -> Bool {
        let text = text(of: title)
        if sites.isExactly(text) { return false }
        if title.likeness >= 0.5 { return true }
        // Claims that speak of something else may be the site's; a title of several words over the text is the page's.
        let count = TextSimilarity.count(text[...])
        if title.level == 1, title.score >= 1.5, count >= 3 { return true }
        guard !claimed.contains(where: { $0.source != "dom:title" }) else { return false }
        return title.level == 1 && title.score >= 1.2 && isLoneHeading(title)
    }

    /// Whether a heading is the only one of the first level, right over the text.
    private func isLoneHeading(_ title: PrintedTitle) -> Bool {
        guard let tree = page.tree, let start = page.body.first, title.blocks.lowerBound <= start,
            start - title.blocks.upperBound < 8, text(of: title).utf8.count > 3
        else { return false }
        return tree.nodes.reduce(0) { $0 + ($1.tag == .h1 && $1.kind == .element ? 1 : 0) } == 1
    }

    private func isLogo(_ title: PrintedTitle) -> Bool {
        guard let tree = page.tree, title.level > 0, title.row >= 0 else { return false }
        return Self.linksHome(title.row, in: tree)
    }

    /// Trust in a claimed title, and in those that say the same.
    private func support(_ title: ClaimedTitle) -> Double {
        claimed.reduce(title.trust / 10 + title.trust) { sum, other in
            sum + (TextSimilarity.dice(title.words, other.words) > 0.8 ? other.trust / 4 : 0)
        }
    }

    private func rejected(but text: String) -> [Article.RejectedClaim] {
        // A few claims: found faster one by one than by a table.
        var seen = [TextSimilarity.lettersKey(text).key]
        return claimed.filter { claim in
            let form = TextSimilarity.lettersKey(claim.text).key
            defer { seen.append(form) }
            return !seen.contains(form)
        }.map {
            Article.RejectedClaim($0.text, source: $0.source, score: $0.trust)
        }
    }

    private func tagName(_ row: Int) -> String {
        guard let tree = page.tree, row >= 0 else { return "text" }
        return tree.name(of: tree.nodes[row].tag)
    }

    // MARK: Candidates

    private static let headingTags: [TagID] = [.h1, .h2, .h3, .h4, .h5, .h6]
    /// Most texts of a page that are held against the claims.
    private static let mostTitles = 600

    private func printedTitles() -> [PrintedTitle] {
        var titles: [PrintedTitle] = []
        var block = 0
        let lengths = claimed.map(\.text.utf8.count)
        let shortest = (lengths.min() ?? 0) / 3
        let longest = (lengths.max() ?? 0) * 3
        var seen = 0
        while block < page.count, seen < Self.mostTitles {
            if page.traits(block).contains(.inHeading), let row = page.ancestor(of: block, in: Self.headingTags) {
                // A heading of several blocks (line breaks, kickers in it) is one title.
                var end = block + 1
                while end < page.count, page.ancestor(of: end, in: Self.headingTags) == row { end += 1 }
                seen += 1
                let title = PrintedTitle(blocks: block..<end, level: level(of: row), row: row)
                if let title = scored(title) { titles.append(title) }
                block = end
                continue
            }
            let length = page.length(block)
            if length >= max(8, shortest), length <= longest, !page.isOutside(block) {
                seen += 1
                if mayBeTitle(block),
                    let title = scored(PrintedTitle(blocks: block..<(block + 1), level: 0, row: page.owner(block)))
                {
                    titles.append(title)
                }
            }
            block += 1
        }
        return titles
    }

    /// The blocks whose text is a title's: of a heading those that are not an advertiser's label, if there are others.
    private func ownBlocks(of title: PrintedTitle) -> [Int] {
        let own = title.blocks.filter { !isLabelOfAdvertiser($0) }
        return own.isEmpty ? Array(title.blocks) : own
    }

    /// A title as it is printed.
    ///
    /// Most that are looked at are another article's, of which no string is made.
    private func text(of title: PrintedTitle) -> String {
        if title.blocks.count == 1 { return page.text(title.blocks.lowerBound) }
        return ownBlocks(of: title).map(page.text).joined(separator: " ")
    }

    /// The bytes of a title as it is printed.
    private func withBytes<R>(of title: PrintedTitle, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        if title.blocks.count == 1 { return page.withBytes(title.blocks.lowerBound, body) }
        var text = text(of: title)
        return text.withUTF8(body)
    }

    /// Whether a block of a heading is the label of who pays for the page: "Sponsored by".
    private func isLabelOfAdvertiser(_ block: Int) -> Bool {
        page.role(block) == .noise(.advertisement) && page.labels[block].reason != .model
    }

    private func level(of row: Int) -> Int {
        guard let tree = page.tree else { return 0 }
        switch tree.nodes[row].tag {
        case .h1: return 1
        case .h2: return 2
        case .h3: return 3
        case .h4: return 4
        case .h5: return 5
        default: return 6
        }
    }

    /// What a text that is no heading must have of a claim to be the title.
    private static let leastLikeness = 0.6

    private func mayBeTitle(_ block: Int) -> Bool {
        page.withBytes(block) { text in
            filter.mayBeLike(text, atLeast: Self.leastLikeness) { cleaner.mayBeCut(text) }
        }
    }

    private func scored(_ title: PrintedTitle) -> PrintedTitle? {
        var title = title
        if title.level > 0, let count = withBytes(of: title, wordsOfStranger) {
            guard count > 0 else { return nil }
            title.score = placeScore(title, words: count)
            return title
        }
        let words = TextSimilarity.words(cleaner.clean(text(of: title)))
        guard !words.isEmpty, words.count < Self.mostWords else { return nil }
        for claim in claimed {
            // Dice's coefficient, and the share of the shorter one's words that the longer one holds.
            let common = Double(TextSimilarity.common(words, claim.words))
            let dice = 2 * common / Double(words.count + claim.words.count)
            // A printed title that holds the whole claim, or a claim cut short, says the same.
            let (shorter, longer) = (min(words.count, claim.words.count), max(words.count, claim.words.count))
            let contained =
                shorter > (title.level == 0 ? 3 : 2) && longer <= 3 * shorter + 4 ? common / Double(shorter) : 0
            title.likeness = max(title.likeness, claim.trust * max(dice, contained * 0.85))
        }
        if title.level == 0, title.likeness < Self.leastLikeness { return nil }
        // Of a claim of two words a line of three is another one's.
        if title.level == 0, words.count < 4, !claimed.contains(where: { $0.words == words }) { return nil }
        title.score = 4 * title.likeness + placeScore(title, words: words.count)
        return title
    }

    /// How many words a heading has that holds none of any claim's, as most do, and of which nothing is cut; nil for others.
    private func wordsOfStranger(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let count = filter.wordsOfStranger(text), count < Self.mostWords, !cleaner.mayBeCut(text) else {
            return nil
        }
        return count
    }

    /// A title has fewer words.
    private static let mostWords = 80

    private func placeScore(_ title: PrintedTitle, words: Int) -> Double {
        var score = [0, 1.2, 0.5, 0.25, 0.1, 0, 0][title.level]
        let first = title.blocks.lowerBound
        let traits = page.traits(first)
        if let start = page.body.first {
            if first < start { score += start - first <= 15 ? 0.7 : 0.2 } else { score -= first == start ? 0 : 1 }
        }
        if !traits.isDisjoint(with: [.inNavigation, .inFooter, .inDialog]) { score -= 1.5 }
        if traits.contains(.inAside) { score -= 0.7 }
        if traits.contains(.hidden) { score -= 0.6 }
        if !traits.isDisjoint(with: [.inListItem, .inTable]) { score -= 0.4 }
        if page.linkShare(first) > 0.8 { score -= isLogo(title) ? 2 : 0.6 }
        if withBytes(of: title, { sites.isExactly($0) }) { score -= 3 }
        if words < 2 { score -= 0.5 }
        if title.level != 1, title.level < 4 || title.level == 0,
            page.names(.title, first, levels: 2)
        {
            score += 0.4
        }
        if title.level > 0, page.names(.breadcrumb, first, levels: 3, maximumRows: 60) { score -= 1.2 }
        if case .headline? = page.role(first) { score += 0.4 }
        return score
    }
}
