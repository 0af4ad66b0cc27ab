import HTMLTree

/// The standfirst as the page prints it, told from the text by its place, its element and its likeness to the description.
struct LeadField {
    private let page: FieldPage
    private let anchor: PageAnchor
    private let taken: [Int: Role]
    private let descriptions: [[String]]
    /// Parent element and class words that most paragraphs of the body share.
    private let bodyParent: Int
    private let bodyClasses: Set<String>

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
        descriptions = page.claims(.description).prefix(4).map { TextSimilarity.words($0.value) }.filter {
            $0.count > 4
        }
        var parents: [Int: Int] = [:]
        for block in page.body.dropFirst() { parents[Self.parent(page, block), default: 0] += 1 }
        let parent = parents.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? -1
        bodyParent = parent
        let typical = page.body.dropFirst().first { Self.parent(page, $0) == parent }
        bodyClasses = typical.map { Self.ownClasses(page, $0) } ?? []
    }

    private static func parent(_ page: FieldPage, _ block: Int) -> Int {
        guard let tree = page.tree else { return -1 }
        return Int(tree.nodes[Int(page.blocks.blocks[block].owner)].parent)
    }

    private static func ownClasses(_ page: FieldPage, _ block: Int) -> Set<String> {
        guard let tree = page.tree else { return [] }
        return ClassWords.words(of: Int(page.blocks.blocks[block].owner), in: tree)
    }

    private func read() -> (value: FieldValue<String>?, blocks: [Int]) {
        guard let bodyStart = anchor.bodyStart else { return (nil, []) }
        let first = anchor.headlineEnd.map { $0 < bodyStart ? $0 + 1 : max(0, bodyStart - 8) } ?? max(0, bodyStart - 8)
        let last = min(page.count - 1, bodyStart + 2, first + 40)
        guard first <= last else { return (nil, []) }
        var best: (block: Int, score: Double)?
        for block in first...last where taken[block] == nil {
            guard let score = score(block), score >= 0.45 else { continue }
            if best.map({ score > $0.score + 0.05 }) ?? true { best = (block, score) }
        }
        guard let best else { return (nil, []) }
        let blocks = extended(from: best.block, last: last + 4)
        let text = blocks.map(page.text).joined(separator: "\n")
        let value = FieldValue(
            value: text, source: source(best.block), confidence: min(1, best.score),
            rejected: rejected(but: text))
        return (value, blocks)
    }

    private func source(_ block: Int) -> String {
        guard let tree = page.tree else { return "text:line \(page.blocks.blocks[block].firstRow + 1)" }
        let lead = page.classWords(block).intersection(page.words.classes("lead"))
        return "dom:" + (lead.min() ?? tree.name(of: page.blocks.blocks[block].tag))
    }

    private func rejected(but text: String) -> [String] {
        let words = TextSimilarity.words(text)
        return page.claims(.description).prefix(4).filter {
            TextSimilarity.dice(TextSimilarity.words($0.value), words) < 0.9
        }
        .map { "\($0.source): \($0.value)" }
    }

    // MARK: Score

    /// Whether a block looks like the paragraphs of the body.
    private func isBodyLike(_ block: Int) -> Bool {
        page.tree != nil && Self.parent(page, block) == bodyParent && Self.ownClasses(page, block) == bodyClasses
            && !page.traits(block).contains(.inHeading)
    }

    private func score(_ block: Int) -> Double? {
        let length = page.length(block)
        let traits = page.traits(block)
        guard length >= 30, length < 2500, !page.isOutside(block), !traits.contains(.inCaption),
            !traits.contains(.inFigure)
        else { return nil }
        let text = page.text(block)
        let words = TextSimilarity.words(text)
        guard words.count >= 6, !isFurniture(words) else { return nil }
        let classes = page.classWords(block)
        let isBodyLike = isBodyLike(block)
        var score = 0.0
        let isNamed = !classes.isDisjoint(with: page.words.classes("lead"))
        if isNamed { score += isBodyLike ? 0.15 : 0.5 }
        if !classes.isDisjoint(with: page.words.classes("notlead")) { score -= isNamed ? 0.15 : 0.4 }
        if case .lead? = page.role(block) { score += 0.35 }
        if page.page.body.lead.contains(block) { score += 0.25 }
        score += likenessScore(words, isBodyLike: isBodyLike)
        score += styleScore(block, isBodyLike: isBodyLike)
        if let start = anchor.bodyStart { score += block < start ? 0.15 : block > start ? -0.2 : 0 }
        // In a dump the line between headline and by-line or date is the standfirst.
        if page.tree == nil, let headline = anchor.headlineEnd, block > headline, block <= headline + 2,
            (block + 1...block + 4).contains(where: { taken[$0] == .byline || taken[$0] == .dateline })
        {
            score += 0.45
        }
        if page.linkShare(block) > 0.5 { score -= 0.6 }
        if traits.contains(.inAside) { score -= 0.3 }
        if traits.contains(.inListItem), !isNamed { score -= 0.3 }
        if !anchor.isProse(block), length < 60 { score -= 0.15 }
        return score
    }

    /// What a description says: the same as the printed standfirst, or the first words of the text.
    private func likenessScore(_ words: [String], isBodyLike: Bool) -> Double {
        var best = 0.0
        for description in descriptions {
            let dice = TextSimilarity.dice(description, words)
            let isPrefix = description.count < words.count && words.starts(with: description.dropLast())
            if dice > 0.85 { best = max(best, isBodyLike ? 0.2 : 0.45) }
            if isPrefix || dice > 0.6 { best = max(best, isBodyLike ? 0.05 : 0.3) }
        }
        return best
    }

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

    private func isFurniture(_ words: [String]) -> Bool {
        if let phrase = page.words.furniture.prefix(of: words), words.count <= phrase.count + 6 { return true }
        return page.words.byline.prefix(of: words) != nil && words.count < 12
    }

    // MARK: Extent

    /// The block and those of the same standfirst beside it: pieces of one element, or paragraphs of one small container.
    private func extended(from block: Int, last: Int) -> [Int] {
        var blocks = [block]
        guard let tree = page.tree else { return blocks }
        let owner = page.blocks.blocks[block].owner
        let parent = Int(tree.nodes[Int(owner)].parent)
        let container =
            parent != bodyParent && !page.blocks(in: parent).isEmpty
            && !ClassWords.words(of: parent, in: tree).isDisjoint(with: page.words.classes("lead"))
        var next = block + 1
        while next < page.count, next <= last, blocks.count < 6, taken[next] == nil {
            let isBold = page.strongShare(block) > 0.85
            let sameOwner = page.blocks.blocks[next].owner == owner && (page.strongShare(next) > 0.85) == isBold
            let sameContainer = container && Int(page.blocks.blocks[next].owner) < Int(tree.nodes[parent].end)
            guard sameOwner && !isBodyLike(block) || sameContainer, page.length(next) > 15, page.linkShare(next) < 0.6,
                !isFurniture(TextSimilarity.words(page.text(next)))
            else { break }
            blocks.append(next)
            next += 1
        }
        return blocks
    }
}
