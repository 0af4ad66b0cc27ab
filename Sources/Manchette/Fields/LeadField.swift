import HTMLTree

/// The standfirst as the page prints it, told from the text by its place, its element and its likeness to the description.
///
/// Of a page that prints no text at all it is the description.
struct LeadField {
    let page: FieldPage
    let anchor: PageAnchor
    let taken: [Int: Role]
    let descriptions: [[SmallWord]]
    /// Parent element and class words that most paragraphs of the body share.
    let bodyParent: Int
    let bodyClasses: UInt64
    /// The words of the headline.
    let headline: [SmallWord]
    /// The names that the page claims for its authors.
    let authorNames: [[UInt8]]
    /// In a dump, the first block of prose behind the headline.
    let firstProse: Int?

    /// The standfirst, and the blocks that print it.
    static func read(_ page: FieldPage, anchor: PageAnchor, taken: [Int: Role]) -> (
        value: FieldValue<String>?, blocks: [Int]
    ) {
        LeadField(page, anchor: anchor, taken: taken).read()
    }

    private init(_ page: FieldPage, anchor: PageAnchor, taken: [Int: Role]) {
        self.page = page
        self.anchor = anchor
        self.taken = taken
        var descriptions: [[SmallWord]] = []
        for claim in page.claims(.description).prefix(4) {
            let words = page.words(of: claim.value)
            // Most sources say the same.
            if words.count > 4, !descriptions.contains(words) { descriptions.append(words) }
        }
        self.descriptions = descriptions
        let parent = Self.mostFrequent(page.body.dropFirst().map { Self.parent(page, $0) }) ?? -1
        bodyParent = parent
        let typical = page.body.dropFirst().first { Self.parent(page, $0) == parent }
        bodyClasses = typical.map { Self.ownClasses(page, $0) } ?? 0
        headline = anchor.headline.map { page.knownWordKeys($0) } ?? []
        authorNames = AuthorNotes.names(of: page.claims(.author).map(\.value))
        firstProse = !page.isHTML ? Self.firstProse(page, anchor, taken) : nil
    }

    /// The number that is there most often; of several the lowest.
    private static func mostFrequent(_ numbers: [Int]) -> Int? {
        var best: (number: Int, count: Int)?
        var run = 0
        let sorted = numbers.sorted()
        for (index, number) in sorted.enumerated() {
            run = index > 0 && sorted[index - 1] == number ? run + 1 : 1
            if run > best?.count ?? 0 { best = (number, run) }
        }
        return best?.number
    }

    static func parent(_ page: FieldPage, _ block: Int) -> Int {
        page.isHTML ? page.parent(of: page.owner(block)) : -1
    }

    static func ownClasses(_ page: FieldPage, _ block: Int) -> UInt64 {
        page.page.tree.map { page.words.classes.signature(of: page.owner(block), in: $0) } ?? 0
    }

    private func read() -> (value: FieldValue<String>?, blocks: [Int]) {
        guard let bodyStart = anchor.bodyStart else { return (claimed(), []) }
        let first = anchor.headlineEnd.map { $0 < bodyStart ? $0 + 1 : max(0, bodyStart - 8) } ?? max(0, bodyStart - 8)
        let last = min(page.count - 1, bodyStart + 2, first + 40)
        guard first <= last else { return (claimed(), []) }
        var best: (block: Int, score: Double)?
        for block in first...last where taken[block] == nil {
            guard let score = score(block), score >= 0.45 else { continue }
            if best.map({ score > $0.score + 0.05 }) ?? true { best = (block, score) }
        }
        guard let best else { return (claimed(), []) }
        if !page.isHTML, page.isOfBody(best.block), opensWithAgency(best.block) { return (nil, []) }
        let blocks = before(best.block) + extended(from: best.block, last: last + 4)
        if blocks.count > 1, isIntroduction(blocks) { return (nil, []) }
        if isBrief(blocks) { return (nil, []) }
        let text = withoutLabel(
            blocks.map { ClaimText.withoutBreaks(Self.trimmed(withoutGluedDay($0))) }.joined(separator: "\n"))
        let value = FieldValue(
            value: text, source: source(best.block), confidence: min(1, best.score),
            rejected: rejected(but: text))
        return (value, blocks)
    }

    /// A text without the hard and ideographic spaces that it is indented by.
    private static func trimmed(_ text: String) -> String {
        guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
        let start = text.drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }

    /// The shortest text, in bytes, that has a standfirst where no name of an element tells of one.
    private static let shortestBehind = 200

    /// Whether blocks are what a brief begins with, or all of it: too little stands behind them for a standfirst.
    private func isBrief(_ blocks: [Int]) -> Bool {
        guard page.isHTML, blocks.allSatisfy({ page.isOfBody($0) }) else { return false }
        let behind = page.body.reduce(0) { blocks.contains($1) ? $0 : $0 + page.length($1) }
        let names = blocks.map { page.names($0, levels: 2) }
        // What a video's page says of it is all its text.
        if behind == 0, names.allSatisfy({ $0.contains(.description) }) { return true }
        guard names.allSatisfy({ !$0.contains(.lead) }) else { return false }
        // Bold, or large, it stands out from what there is.
        let standsOut = blocks.allSatisfy { page.strongShare($0) > 0.8 || page.traits($0).contains(.inHeading) }
        if standsOut, behind > 0 { return false }
        return behind < Self.shortestBehind
    }

    /// The most words of a standfirst of several paragraphs, where no name of a standfirst alone calls it so.
    private static let mostWordsOfParagraphs = 150

    /// Whether several paragraphs are the first of the text rather than its standfirst: they say too much.
    private func isIntroduction(_ blocks: [Int]) -> Bool {
        !blocks.contains { page.names($0, levels: 2).contains(.sureLead) || page.traits($0).contains(.inListItem) }
            && !isBoxOfLead(blocks)
            && blocks.reduce(0) { $0 + page.wordKeys($1).count } > Self.mostWordsOfParagraphs
    }

    /// Whether paragraphs are all that stands in an element that is called a lead: "teaser" and the like name more.
    private func isBoxOfLead(_ blocks: [Int]) -> Bool {
        guard page.isHTML, let first = blocks.first else { return false }
        let box = page.parent(of: page.owner(first))
        return box > 0 && page.blocks(in: box).elementsEqual(blocks) && page.holds(.leadBox, box)
    }

    /// The description of a page that prints no running text: a script was to fetch it, and no more of it is there.
    private func claimed() -> FieldValue<String>? {
        guard page.isHTML, !(0..<page.count).contains(where: { anchor.isProse($0) }),
            page.body.allSatisfy({ page.wordKeys($0).count < Self.fewestClaimedWords })
        else { return nil }
        let texts = page.claims(.description).filter {
            page.words(of: $0.value).count >= Self.fewestClaimedWords
        }
        guard let longest = texts.max(by: { $0.value.utf8.count < $1.value.utf8.count }) else { return nil }
        return FieldValue(value: longest.value, source: longest.source, confidence: 0.4)
    }

    /// A description of fewer words is a name or a slogan.
    private static let fewestClaimedWords = 10

    /// A standfirst without what its box begins with: the headline once more, or the label "L'essentiel".
    private func withoutLabel(_ text: String) -> String {
        let words = TextSimilarity.words(text)
        if headline.count > 2, words.count > headline.count + 5, words.starts(with: headline) {
            let rest = Self.dropping(headline.count, of: text)
            // With a stop behind it the headline is the first sentence of what is told.
            return text.dropLast(rest.count).last { !$0.isWhitespace } == "." ? text : rest
        }
        guard let label = page.words.leadLabels.prefix(of: words), words.count > label.count + 5 else { return text }
        return Self.dropping(label.count, of: text)
    }

    /// A text without its first words, where what follows begins like a sentence.
    private static func dropping(_ count: Int, of text: String) -> String {
        var left = count
        var rest = text[...]
        while left > 0, let space = rest.firstIndex(where: \.isWhitespace) {
            left -= TextSimilarity.count(rest[..<space])
            rest = rest[space...].drop(while: \.isWhitespace)
        }
        while let mark = rest.first, ":–—-".contains(mark) || mark.isWhitespace { rest.removeFirst() }
        return left == 0 && rest.first?.isUppercase == true ? String(rest) : text
    }

    /// The longest day that a layout sets behind a standfirst, in bytes: "Wednesday, 23 September 2026".
    private static let longestDay = 32

    /// A block's text without the day that stands right behind its last stop: "Le port rouvre.Lundi 3 mai 2026".
    private func withoutGluedDay(_ block: Int) -> String {
        let text = page.text(block)
        guard page.hasDigit(block), text.last?.isNumber == true else { return text }
        let bytes = text.utf8
        guard
            let stop = bytes.suffix(Self.longestDay).indices.last(where: { ".!?".utf8.contains(bytes[$0]) }),
            bytes.index(after: stop) < bytes.endIndex, text[bytes.index(after: stop)].isLetter
        else { return text }
        let day = String(text[bytes.index(after: stop)...])
        guard let date = page.dates.dates(in: day).first, date.precision >= .day else { return text }
        return String(text[...stop])
    }

    private func source(_ block: Int) -> String {
        guard let tree = page.tree else { return "text:line \(page.page.blocks.blocks[block].firstRow + 1)" }
        return "dom:" + (page.nameOf(.lead, block) ?? tree.name(of: page.page.blocks.blocks[block].tag))
    }

    private func rejected(but text: String) -> [Article.RejectedClaim] {
        let words = TextSimilarity.words(text)
        var known: [(words: [SmallWord], isOther: Bool)] = []
        return page.claims(.description).prefix(4).filter { claim in
            let own = page.words(of: claim.value)
            if let same = known.first(where: { $0.words == own }) { return same.isOther }
            let isOther = TextSimilarity.dice(own, words) < 0.9
            known.append((own, isOther))
            return isOther
        }
        .map { Article.RejectedClaim($0.value, source: $0.source, reason: "the page prints another") }
    }

    // MARK: Extent

    /// The block and those of the same standfirst beside it: pieces of one element, or paragraphs of one small container.
    private func extended(from block: Int, last: Int) -> [Int] {
        var blocks = [block]
        guard page.isHTML else { return block == firstProse ? extendedInDump(from: block) : blocks }
        let owner = page.owner(block)
        let parent = page.parent(of: owner)
        let container = parent != bodyParent && !page.blocks(in: parent).isEmpty && page.holds(.lead, parent)
        var next = block + 1
        let own = Self.ownClasses(page, block)
        let isNamed = page.holds(.lead, owner)
        while next < page.count, next <= last, blocks.count < 6, taken[next] == nil {
            if isDateLine(next) { break }
            let isBold = page.strongShare(block) > 0.85
            let sameOwner = page.owner(next) == owner && (page.strongShare(next) > 0.85) == isBold
            let sameContainer = container && page.owner(next) < page.end(of: parent)
            let sameKind = isSameKind(next, as: block, isNamed: isNamed, classes: own)
            guard sameOwner && !isBodyLike(block) || sameContainer || sameKind, page.length(next) > 15,
                page.linkShare(next) < 0.6,
                !isFurniture(page.wordKeys(next))
            else { break }
            blocks.append(next)
            next += 1
        }
        return blocks
    }

    /// Blocks of the same standfirst before one that was found: lines of one small element between headline and text.
    private func before(_ block: Int) -> [Int] {
        guard page.isHTML, let headline = anchor.headlineEnd, block > headline + 1, block - headline <= 4 else {
            return []
        }
        let parent = Self.parent(page, block)
        let isOpen = isOverByline(block)
        guard parent > 0, isOpen || parent != bodyParent && page.blocks(in: parent).count <= 4 else { return [] }
        var first = block
        while first - 1 > headline, taken[first - 1] == nil, Self.parent(page, first - 1) == parent,
            page.page.blocks.blocks[first - 1].tag == page.page.blocks.blocks[block].tag,
            page.length(first - 1) >= 30, page.linkShare(first - 1) < 0.3, !isDateLine(first - 1),
            !page.isOutside(first - 1), !isFurniture(page.wordKeys(first - 1)),
            isOpen || !page.names(first - 1, levels: 1).contains(.notLead)
        {
            first -= 1
        }
        return Array(first..<block)
    }

    /// Whether a block is the next item of the same list, or the next element named as the standfirst.
    private func isSameKind(_ next: Int, as block: Int, isNamed: Bool, classes: UInt64) -> Bool {
        guard anchor.isProse(next) || isNamed || isKeyPoint(block) else { return false }
        let isItem = page.traits(block).contains(.inListItem) && page.traits(next).contains(.inListItem)
        let parent = Self.parent(page, block)
        if isItem, let list = list(of: block), list == self.list(of: next), page.blocks(in: list).count <= 8 {
            return true
        }
        return isNamed && classes != 0 && !isBodyLike(next) && Self.ownClasses(page, next) == classes
            && Self.parent(page, next) == parent
            && page.page.blocks.blocks[next].tag == page.page.blocks.blocks[block].tag
    }

    func isDateLine(_ block: Int) -> Bool {
        guard page.length(block) < 70 else { return false }
        return page.foundDates(block).first.map { $0.precision >= .day && $0.range.count * 3 > page.length(block) }
            ?? false
    }
}
