import HTMLTree

/// How likely a block is the standfirst: what its names, its look, its place and its words say.
extension LeadField {
    /// Whether a block looks like the paragraphs of the body.
    func isBodyLike(_ block: Int) -> Bool {
        page.isHTML && Self.parent(page, block) == bodyParent && Self.ownClasses(page, block) == bodyClasses
            && !page.traits(block).contains(.inHeading)
    }

    func score(_ block: Int) -> Double? {
        let length = page.length(block)
        let traits = page.traits(block)
        guard length >= 30, length < 2500, !page.isOutside(block), !traits.contains(.inCaption),
            !traits.contains(.inFigure)
        else { return nil }
        let words = page.wordKeys(block)
        guard words.count >= 6, !isFurniture(words), !opensWithByline(block, words), !isOffer(block),
            !isAuthorNote(block), page.isHTML || !isAddress(block)
        else { return nil }
        // The headline once more, with its over-title.
        if headline.count > 3, words.count <= headline.count + 6, TextSimilarity.containment(headline, in: words) > 0.9
        {
            return nil
        }
        if !page.isHTML, block != firstProse, Self.isCaption(page, block) { return nil }
        let names = page.names(block)
        let isBodyLike = isBodyLike(block)
        var score = 0.0
        let isNamed = names.contains(.lead)
        if isNamed { score += isBodyLike ? 0.15 : 0.5 }
        // "description" and "teaser" name much else; a short line named as the standfirst is one.
        let isSure = isNamed && names.contains(.sureLead)
        if isSure { score += 0.15 }
        if names.contains(.notLead) { score -= isNamed ? 0.15 : 0.4 }
        if case .lead? = page.role(block) { score += 0.35 }
        if page.page.body.lead.contains(block) { score += 0.25 }
        score += likenessScore(words, isBodyLike: isBodyLike)
        let style = styleScore(block, isBodyLike: isBodyLike)
        score += style
        // What looks as all paragraphs do, and is as long, is the first of them, whatever the model says.
        if isBodyLike, !isNamed, style == 0, block == anchor.bodyStart, length >= Self.shortestParagraph {
            score -= 0.25
        }
        if let start = anchor.bodyStart { score += block < start ? 0.15 : block > start ? -0.2 : 0 }
        // In a dump the line between headline and by-line or date is the standfirst.
        if !page.isHTML, let headline = anchor.headlineEnd, block > headline, block <= headline + 2,
            (block + 1...block + 4).contains(where: { taken[$0] == .byline || taken[$0] == .dateline })
        {
            score += 0.45
        }
        if block == firstProse, length <= 700, isSetApart(block) { score += 0.5 }
        if page.linkShare(block) > 0.5 { score -= 0.6 }
        if traits.contains(.inAside) { score -= 0.3 }
        if isOverByline(block) { score += block == anchor.bodyStart ? 0.6 : 0.8 }
        if traits.contains(.inListItem), !isNamed { score += isKeyPoint(block) ? 0.45 : -0.3 }
        if !anchor.isProse(block), length < 60, !isSure { score -= 0.15 }
        return score
    }

    /// Whether a block of a page is the text's first, with a by-line between it and the next.
    func isOverByline(_ block: Int) -> Bool {
        guard page.isHTML, block == anchor.bodyStart || block - 1 == anchor.bodyStart, taken[block + 1] == .byline,
            let headline = anchor.headlineEnd, block > headline, block + 2 < page.count
        else { return false }
        guard anchor.isProse(block + 2), page.length(block) < page.length(block + 2) else { return false }
        // Two paragraphs of the text before the by-line are text; lines of a standfirst have another form, or no stop.
        return block == anchor.bodyStart || block - 1 <= headline || !isBodyLike(block)
            || last(of: block) != UInt8(ascii: ".")
    }

    /// Whether a block begins a list of two to six sentences that the text opens with: what it says, in short.
    func isKeyPoint(_ block: Int) -> Bool {
        guard page.isHTML, block == anchor.bodyStart, let list = list(of: block), let tree = page.tree else {
            return false
        }
        let items = page.blocks(in: list)
        guard items.lowerBound == block, (2...6).contains(items.count), items.upperBound < page.count,
            items.allSatisfy({ page.length($0) > 40 && page.linkShare($0) < 0.3 && ".!?".utf8.contains(last(of: $0)) }),
            items.reduce(0, { $0 + page.length($1) }) < 900, tree.nodes[list].tag == .ul
        else { return false }
        return items.contains { page.role($0) == .lead } || page.page.body.lead.contains(where: items.contains)
    }

    /// The last byte of a block's text.
    func last(of block: Int) -> UInt8 { page.withBytes(block) { $0.last ?? 0 } }

    /// The list that a block stands in, itself or as a paragraph of an item.
    func list(of block: Int) -> Int? { page.ancestor(of: block, in: [.ul, .ol], levels: 3) }

    /// What a description says: the same as the printed standfirst, or the first words of the text.
    private func likenessScore(_ words: [SmallWord], isBodyLike: Bool) -> Double {
        var best = 0.0
        for description in descriptions {
            let dice = TextSimilarity.dice(description, words)
            let isPrefix = description.count < words.count && words.starts(with: description.dropLast())
            if dice > 0.85 { best = max(best, isBodyLike ? 0.2 : 0.45) }
            if isPrefix || dice > 0.6 { best = max(best, isBodyLike ? 0.05 : 0.3) }
        }
        return best
    }

    /// The shortest first paragraph that is none of a line's length, in bytes.
    private static let shortestParagraph = 120

    private func styleScore(_ block: Int, isBodyLike: Bool) -> Double {
        var score = 0.0
        let next = page.body.first { $0 > block }
        let isNextBold = next.map { page.strongShare($0) > 0.5 } ?? false
        if page.strongShare(block) > 0.85, !isNextBold, page.length(block) > 60 { score += 0.4 }
        if page.traits(block).contains(.inHeading), page.length(block) > 60 { score += 0.4 }
        if !isBodyLike, bodyParent >= 0 {
            // An element of its own between headline and text.
            score += Self.parent(page, block) != bodyParent ? 0.2 : 0.15
            if !page.traits(block).contains(.inHeading), anchor.isProse(block) { score += 0.1 }
        }
        return score
    }

    func isFurniture(_ words: [SmallWord]) -> Bool {
        if let phrase = page.words.furniture.prefix(of: words), words.count <= phrase.count + 6 { return true }
        return page.words.byline.prefix(of: words) != nil && words.count < 12
    }

    /// Whether a block tells of the author: "Ann writes about kettles …".
    private func isAuthorNote(_ block: Int) -> Bool {
        page.withBytes(block) { bytes in authorNames.contains { AuthorNotes.opens(bytes, $0) } }
    }

    /// Whether a block begins with who wrote the text and when: "By Anne Roy on 6 May 2024 | 3 comments".
    ///
    /// Or with who helped: "Reviewed by Anne Roy, engineer".
    private func opensWithByline(_ block: Int, _ words: [SmallWord]) -> Bool {
        if words.count <= Self.mostWordsOfHelper, let phrase = page.words.helpers.prefix(of: words) {
            return capitals(block, behind: phrase.count) > 1
        }
        guard let phrase = page.words.byline.prefix(of: words), let date = page.foundDates(block).first,
            date.precision >= .day, date.range.lowerBound < 60
        else { return false }
        // "By 6 May every boat …" and "Par un froid matin du 6 mai …" tell of a day: a name has its capital.
        return capitals(block, behind: phrase.count) > 0
    }

    /// The most words of a line that names a helper, with what that one does.
    private static let mostWordsOfHelper = 25

    /// How many of the two words behind a block's first ones begin with a capital, from the nearest on.
    private func capitals(_ block: Int, behind count: Int) -> Int {
        page.withBytes(block) { bytes in
            var reader = SmallWordReader(bytes)
            for _ in 0..<count { _ = reader.next() }
            let rest = String(decoding: bytes.piece(from: reader.position), as: UTF8.self).prefix(60)
            return rest.split { $0.isWhitespace || $0 == ":" }.prefix(2).prefix { $0.first?.isUppercase == true }.count
        }
    }

    /// Whether a block's wording proves it to be an offer or a notice.
    private func isOffer(_ block: Int) -> Bool {
        guard case .noise(let kind)? = page.role(block), page.labels[block].reason != .model else { return false }
        switch kind {
        case .advertisement, .paywall, .subscription, .newsletter, .legal, .cookies, .share: return true
        default: return false
        }
    }
}
