import HTMLTree

/// The over-title: a short line over the headline, named so by its element or standing alone there.
struct KickerField {
    /// The over-title, and the block that prints it.
    static func read(
        _ page: FieldPage, anchor: PageAnchor, inHeading: String?, taken: [Int: Role], authors: [Article.Author] = []
    ) -> (value: FieldValue<String>?, block: Int?) {
        if let inHeading {
            let text = KickerText.trimmed(inHeading)
            let words = TextSimilarity.words(text)
            if (1...10).contains(words.count), page.dates.dates(in: text).isEmpty {
                return (FieldValue(value: text, source: "dom:h1", confidence: 0.85), nil)
            }
        }
        guard let headline = anchor.headline else { return (claimed(page), nil) }
        var best: (block: Int, score: Double)?
        let sections = SmallWordSet(page.claims(.section).map { TextSimilarity.lettersKey($0.value).key })
        let trail = page.claims(.section).filter { $0.source.hasSuffix("BreadcrumbList") }
        let programmes = trail.isEmpty ? nil : SmallWordSet(trail.map { TextSimilarity.lettersKey($0.value).key })
        for block in stride(from: headline - 1, through: max(0, headline - linesAboveOfProgramme), by: -1)
        where block >= 0 && (taken[block] == nil || taken[block] == .byline) {
            let isProgramme = programmes.map { Self.isProgramme(page, block, $0) } ?? false
            if taken[block] != nil || headline - block > linesAbove, !isProgramme { continue }
            guard var score = score(page, block, headline: headline, distance: headline - block - 1, sections: sections)
            else { continue }
            if isProgramme { score = max(score, programmeScore) }
            guard score >= 0.5, !isAuthor(page.text(block), among: authors) else { continue }
            if best.map({ score > $0.score + 0.001 }) ?? true { best = (block, score) }
        }
        if best == nil, let behind = behindHeadline(page, anchor, sections: sections, taken: taken) { best = behind }
        guard let best else { return (claimed(page), nil) }
        let source: String
        if !page.isHTML {
            source = "text:line \(page.page.blocks.blocks[best.block].firstRow + 1)"
        } else {
            source = "dom:" + (page.nameOf(.kicker, best.block, levels: 2) ?? "line")
        }
        return (
            FieldValue(value: KickerText.text(page, best.block), source: source, confidence: min(1, best.score)),
            best.block
        )
    }

    /// Whether a line is the full name of one of the authors, a person's.
    private static func isAuthor(_ text: String, among authors: [Article.Author]) -> Bool {
        let authors = authors.filter { author in
            author.name.firstIndex(of: " ").map { GivenNames.contains(author.name[..<$0]) } ?? false
        }
        if authors.isEmpty { return false }
        let key = AuthorNames.key(text)
        return authors.contains { AuthorNames.key($0.name) == key }
    }

    /// Lines over the headline in which an over-title may stand, and the name of a programme with its hours and offers.
    private static let (linesAbove, linesAboveOfProgramme) = (6, 10)

    /// What a line scores that begins with a rubric that the page claims and goes on with the author.
    private static let programmeScore = 0.6

    /// Whether a line is the name of a programme, a step of the page's trail, and who makes it: "Le journal des quais par Anne
    /// Roy".
    ///
    /// "Technology | By Anne Roy" is what a layout prints over any article.
    private static func isProgramme(_ page: FieldPage, _ block: Int, _ programmes: SmallWordSet) -> Bool {
        guard page.blocks.blocks[block].linkBytes > 0, page.length(block) < 90, let link = page.links(block).first,
            programmes.contains(key: TextSimilarity.lettersKey(link.text).key)
        else { return false }
        let text = page.text(block)
        guard text.hasPrefix(link.text) else { return false }
        let rest = text.dropFirst(link.text.count).drop(while: \.isWhitespace)
        return rest.first?.isLetter == true && page.words.byline.prefix(of: TextSimilarity.words(rest)) != nil
    }

    /// How sure the labels must be of an over-title behind its headline that no name tells.
    private static let sureLabel: Float = 0.6

    /// An over-title that the layout moves over the headline that it follows in the source: its name tells it, or right
    /// behind the headline the label.
    private static func behindHeadline(
        _ page: FieldPage, _ anchor: PageAnchor, sections: SmallWordSet, taken: [Int: Role]
    ) -> (block: Int, score: Double)? {
        guard page.isHTML, let end = anchor.headlineEnd else { return nil }
        for block in (end + 1)..<max(end + 1, min(page.count, end + 4)) where taken[block] == nil {
            guard page.names(.sureKicker, block, levels: 1) || block == end + 1 && isSurelyLabelled(page, block),
                let score = score(page, block, headline: end, distance: 0, sections: sections)
            else { continue }
            return (block, min(score, 0.7))
        }
        return nil
    }

    private static func isLabelled(_ page: FieldPage, _ block: Int) -> Bool {
        guard case .kicker? = page.role(block) else { return false }
        return true
    }

    private static func isSurelyLabelled(_ page: FieldPage, _ block: Int) -> Bool {
        guard isLabelled(page, block) else { return false }
        return page.labels[block].score >= sureLabel && page.labels[block].reason == .model
    }

    private static func claimed(_ page: FieldPage) -> FieldValue<String>? {
        guard let claim = page.claims.first(where: { $0.field == .kicker }), claim.value.utf8.count < 80 else {
            return nil
        }
        return FieldValue(value: claim.value, source: claim.source, confidence: 0.6)
    }

    /// The most words of a link that is an over-title though nothing calls it so.
    private static let mostLinkedWords = 5

    /// The most rubrics that stand together over a headline.
    private static let mostRubrics = 3

    /// How likely a block is the over-title.
    ///
    /// - Parameters:
    ///   - headline: a block that prints the headline.
    ///   - distance: how many blocks the layout shows between the two.
    private static func score(
        _ page: FieldPage, _ block: Int, headline: Int, distance: Int, sections: SmallWordSet
    ) -> Double? {
        let length = page.length(block)
        guard length >= 2, length <= 90, !page.isOutside(block),
            !page.traits(block).contains(.inCaption)
        else {
            return nil
        }
        let rubric = KickerText.besideBadge(page, block)
        let text = rubric ?? KickerText.trimmed(page.text(block))
        let words = TextSimilarity.words(text)
        let mostWords = distance == 0 && isSurelyLabelled(page, block) ? 12 : 9
        guard !words.isEmpty, words.count <= mostWords, words.contains(where: \.hasLetter) else { return nil }
        let names = page.names(block, levels: 2)
        let isNamed = names.contains(.kicker)
        guard KickerForm.isPossible(text, words, page, isNamed: isNamed) else { return nil }
        if KickerForm.repeats(words, headline: page.knownWordKeys(headline)) { return nil }
        // A long link that is not called so leads to another article.
        if !isNamed, !isLabelled(page, block), words.count > mostLinkedWords, page.linkShare(block) > 0.8,
            !isInClaimedTitle(page, words, headline: headline),
            page.links(block).contains(where: { TextSimilarity.count($0.text[...]) > mostLinkedWords })
        {
            return nil
        }
        if rubric == nil, page.isSurelyApart(block, isLikely: isNamed, isCertain: names.contains(.sureKicker)) {
            return nil
        }
        // What a claim sets before the title is said by the page itself to belong there: "À la une du port. Le quai".
        let furniture = page.words.furniture.prefix(of: words)
        // "News" is a menu's word, and the rubric of an article that claims it.
        let isRubric = isNamed && sections.contains(key: TextSimilarity.lettersKey(text).key)
        // "Home: Leben am Hafen" has a subject of its own.
        let isSubject = isNamed && words.count > 1 && page.words.home.contains(text.prefix { $0 != ":" })
        if furniture.map({ !isNamed || words.count <= $0.count || $0.count == 1 && !isSubject }) ?? false && !isRubric
            && !isInClaimedTitle(page, words, headline: headline)
            || page.words.byline.prefix(of: words).map({ words.count > $0.count }) ?? false
        {
            return nil
        }
        // "Tags: Mer, Port".
        if text.holds(byte: UInt8(ascii: ":")), let colon = text.firstIndex(of: ":"),
            page.words.tags.contains(text[..<colon])
        {
            return nil
        }
        if page.words.home.contains(text) || page.words.furnitureWords.contains(text)
            || page.words.badges.contains(words)
        {
            return nil
        }
        if isBreadcrumb(page, block) || isDatum(text) { return nil }
        // "Categories": what those who hear the page are told before the rubrics.
        if page.linkShare(block) == 0, page.words.sectionLabels.contains(text) { return nil }
        if page.linkShare(block) > 0.8,
            KickerLinks.leadElsewhere(page, block, words: words.count, isNamed: isNamed, sections: sections)
        {
            return nil
        }
        // Many rubrics side by side are a menu.
        if page.linkShare(block) > 0.8, page.links(block).count > mostRubrics { return nil }
        if page.hasDigit(block), !page.dates.dates(in: text).isEmpty { return nil }
        if names.contains(.notKicker) || names.contains(.credit) && !isNamed { return nil }
        var score = 0.25 - 0.08 * Double(distance)
        if isNamed { score += 0.45 }
        // What a badge for subscribers stands beside is the article's rubric.
        if rubric != nil, distance == 0 { score += 0.25 }
        if isInClaimedTitle(page, words, headline: headline) { score += 0.5 }
        if isLabelled(page, block) { score += 0.4 }
        if page.page.body.kicker == block { score += 0.3 }
        if sections.contains(key: TextSimilarity.lettersKey(text).key) { score += 0.2 }
        score += containerScore(page, block, headline: headline)
        if distance == 0, isRubricLink(page, block, headline: headline, words: words.count) { score += 0.15 }
        if page.traits(block).contains(.inListItem) { score -= 0.3 }
        if page.sites.isExactly(text) { score -= 0.5 }
        if words.count > 6 { score -= 0.2 }
        return score
    }

    /// Whether a line is one link of a few words right before the headline, in the same element.
    private static func isRubricLink(_ page: FieldPage, _ block: Int, headline: Int, words: Int) -> Bool {
        guard words <= 3, page.linkShare(block) > 0.95, page.links(block).count == 1 else {
            return false
        }
        var row = page.owner(block)
        for _ in 0..<2 {
            if page.blocks(in: page.parent(of: row)).contains(headline) {
                return page.parent(of: row) == page.parent(of: page.owner(headline))
            }
            row = page.parent(of: row)
        }
        return false
    }

    /// Whether a claim sets a line before the printed headline: "Pêche : le port rouvre ses quais".
    private static func isInClaimedTitle(_ page: FieldPage, _ words: [SmallWord], headline: Int) -> Bool {
        let title = page.knownWordKeys(headline)
        guard title.count > 2 else { return false }
        return page.claims.contains { claim in
            guard claim.field == .headline else { return false }
            let claimed = page.words(of: claim.value)
            return claimed.count >= words.count + title.count && claimed.starts(with: words)
                && claimed.dropFirst(words.count).starts(with: title)
        }
    }

    /// Whether a line is a trail of links that begins with the front page's: "Accueil Mer".
    private static func isBreadcrumb(_ page: FieldPage, _ block: Int) -> Bool {
        guard page.linkShare(block) > 0.5 else { return false }
        let links = page.links(block)
        return links.count > 1 && (links[0].address == "/" || AddressForm.isRoot(links[0].address))
            || links.count > 2 && page.words.home.contains(links[0].text)
    }

    /// Whether a line is a label with its value stuck to it: "Kanal:Heimat".
    private static func isDatum(_ text: String) -> Bool {
        guard text.holds(byte: UInt8(ascii: ":")), let colon = text.firstIndex(of: ":"), colon > text.startIndex
        else { return false }
        let next = text[text.index(after: colon)...].first
        return next?.isLetter == true && text[text.index(before: colon)].isLetter
    }

    /// A line that shares a small container with the headline belongs to it.
    private static func containerScore(_ page: FieldPage, _ block: Int, headline: Int) -> Double {
        guard page.isHTML else { return 0 }
        let last = Int(page.page.blocks.blocks[max(headline, block)].lastRow)
        var row = page.owner(block)
        var level = 0
        while row > 0, page.end(of: row) <= last {
            row = page.parent(of: row)
            level += 1
        }
        let size = page.blocks(in: row).count
        if size <= 12 { return 0.3 }
        if size <= 40 { return level <= 2 ? 0.25 : 0.15 }
        return level <= 2 ? 0.15 : 0
    }
}
