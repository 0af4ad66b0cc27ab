import HTMLTree

/// The title: what the page prints as such, when that and what the page claims agree at least loosely.
final class HeadlineField {
    let page: FieldPage
    let cleaner: TitleCleaner
    let sites: SiteNames
    let claimed: [ClaimedTitle]
    let filter: TitleFilter
    /// The document's title.
    private let documentTitle: String?

    struct ClaimedTitle {
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
    struct PrintedTitle {
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
        let logos = Self.logos(page)
        // Most of a page's sources claim the same: it is read once.
        var known: [(claim: String, text: String, words: [SmallWord])] = []
        for claim in claims {
            let text: String
            let words: [SmallWord]
            if let same = known.first(where: { $0.claim == claim.value }) {
                (text, words) = (same.text, same.words)
            } else {
                let value =
                    claim.source == "dom:title" ? cleaner.withoutDomain(claim.value, url: page.url) : claim.value
                let cleaned = cleaner.clean(value)
                text = Self.without(
                    logos, Self.titleBehindBar(of: cleaned, among: claims) ?? cleaner.withoutTails(cleaned))
                let isTitle = !sites.isExactly(text) && !Self.isFileName(text)
                words = isTitle ? TextSimilarity.words(text) : []
                known.append((claim.value, text, words))
            }
            guard !words.isEmpty else { continue }
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
    private static func titleBehindBar(of text: String, among claims: [Claim]) -> String? {
        guard let bar = text.range(of: " | ") else { return nil }
        let tail = String(text[bar.upperBound...])
        guard TextSimilarity.count(tail[...]) > 2 else { return nil }
        let form = SiteNames.fold(tail)
        return claims.contains { $0.source != "dom:title" && SiteNames.fold($0.value) == form } ? tail : nil
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
        let printed = bestPrinted()
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
                ?? $0.splitByKicker()
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
            text = withoutDate(cleaner.withoutTail(parts?.unglued(text) ?? text), part: parts?.parts.first?.text)
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

    /// The title without the day that its heading begins with, where no claim has it, or where the layout sets it apart in an
    /// element of its own that the title is stuck to.
    private func withoutDate(_ text: String, part: String?) -> String {
        guard let first = text.utf8.first, first >= 48, first <= 57,
            let date = page.dates.dates(in: text).first, date.precision >= .day,
            date.range.lowerBound == 0
        else { return text }
        let rest = String(decoding: Array(text.utf8.dropFirst(date.range.upperBound)), as: UTF8.self)
        let words = TextSimilarity.words(rest)
        if let part, part.utf8.count == date.range.upperBound, words.count > 2, rest.first?.isUppercase == true {
            return rest
        }
        guard words.count > 3, let claim = claimed.first, words.starts(with: claim.words.prefix(3)) else { return text }
        return rest
    }

    /// Whether a printed title is the site's motto: what the document's title ends with, behind a title that stands in
    /// another heading.
    func isSiteTail(_ title: PrintedTitle, among titles: [PrintedTitle]) -> Bool {
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
            && titles.contains {
                $0.row != title.row && $0.level > 0 && TextSimilarity.words(text(of: $0)) == head && scored($0) != nil
            }
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
        if isOutclaimed(title, text, words: count) { return false }
        if title.level == 1, title.score >= 1.5, count >= 3 { return true }
        guard !claimed.contains(where: { $0.source != "dom:title" }) else { return false }
        return title.level == 1 && title.score >= 1.2 && isLoneHeading(title)
    }

    /// Whether a heading is but a part of an article whose title two sources claim alike: the first question of a talk that
    /// is called by a quote, or a standfirst.
    private func isOutclaimed(_ title: PrintedTitle, _ text: String, words: Int) -> Bool {
        guard let best = claimed.filter({ $0.words.count > 2 }).max(by: { support($0) < support($1) }),
            claimed.contains(where: { $0.source != best.source && TextSimilarity.dice($0.words, best.words) > 0.8 })
        else { return false }
        if text.hasSuffix("?") { return best.text.contains { "«“„\"»".contains($0) } && !best.text.hasSuffix("?") }
        return endsSentence(title) && words >= best.words.count + Self.wordsBeyondTitle
    }

    /// Whether a heading is the only one of the first level, right over the text.
    private func isLoneHeading(_ title: PrintedTitle) -> Bool {
        guard let tree = page.tree, let start = page.body.first, title.blocks.lowerBound <= start,
            start - title.blocks.upperBound < 8, text(of: title).utf8.count > 3
        else { return false }
        return tree.nodes.reduce(0) { $0 + ($1.tag == .h1 && $1.kind == .element ? 1 : 0) } == 1
    }

    func isLogo(_ title: PrintedTitle) -> Bool {
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
}
