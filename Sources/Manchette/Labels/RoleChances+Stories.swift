/// What a heading like "Sur le même sujet" opens: boxes, cards and paragraphs that commend further stories.
extension RoleChances {
    /// So many words of the text stand in front of the first box of further stories.
    private static let textBeforeStories: Float = 20
    /// The most words of such a box, and how much of it may be running text.
    private static let wordsOfStories: Float = 300
    private static let proseOfStories: Float = 0.7
    /// The least part of a box's blocks that are links: titles are, teasers are not.
    private static let linkedOfStories: Float = 0.3

    /// Takes further stories out of the body: what a heading like "Sur le même sujet" opens behind the beginning of the
    /// text, in whatever language the phrases know it, while titles and teasers look like text in those that the models
    /// saw little of.
    mutating func heedHeadings(_ features: FeatureTable, _ table: BlockTable, _ phrases: [PhraseHits]) {
        guard phrases.contains(where: { $0.proof == .related }) else { return }
        var total: Float = 0
        for index in body.indices where body[index] > Labeller.bodyThreshold {
            total += features.statistics[index].words
        }
        let last = body.lastIndex { $0 > Labeller.bodyThreshold } ?? 0
        var before: Float = 0
        for index in body.indices where index > features.headline {
            let words = features.statistics[index].words
            if before >= RoleChances.textBeforeStories, words <= RoleChances.headingWords,
                phrases[index].proof == .related
            {
                for other in RoleChances.stories(under: index, features, table, ofText: total, last: last) {
                    // Not even to go on with a text of its design.
                    body[other] = min(body[other], RoleChances.enoughToGoOn / 2)
                }
            }
            if body[index] > Labeller.bodyThreshold { before += words }
        }
    }

    /// How much of the text, themselves counted in, cards may be that nothing of it follows.
    private static let bodyShareOfLastCards: Float = 0.5
    /// The most links of such cards: a list of many may be the article.
    private static let mostLastCards = 4

    /// The most blocks and words of a card: title, teaser, day.
    private static let (blocksOfCard, wordsOfCard): (Float, Float) = (8, 80)

    /// Where the cards end that stand side by side from a block on: small elements with a title that is a link, and more.
    private static func behindCards(_ start: Int, _ features: FeatureTable, _ table: BlockTable) -> Int {
        let all = features.containers.containers
        var end = start
        while end < table.blocks.count {
            var card = -1
            var around = features.containers.ofBlock[end]
            while around >= 0, all[Int(around)].firstBlock == end, all[Int(around)].blocks <= blocksOfCard,
                all[Int(around)].words <= wordsOfCard
            {
                card = Int(around)
                around = all[card].parent
            }
            guard card >= 0, all[card].blocks > 1 else { break }
            let next = end + Int(all[card].blocks)
            guard next <= table.blocks.count, (end..<next).contains(where: { isLinked(table.blocks[$0]) }) else {
                break
            }
            end = next
        }
        return end
    }

    private static func isLinked(_ block: Block) -> Bool { 2 * Int(block.linkBytes) > block.text.count }

    /// What a heading opens, itself included: the largest small element whose first words it is, or the list behind it.
    ///
    /// Books to read and hints that a recipe lists under such words are no links: they stay.
    ///
    /// - Parameters:
    ///   - total: the words of the text: cards amid it that are much of it may be what it lists.
    ///   - last: the last block of the text.
    private static func stories(
        under heading: Int, _ features: FeatureTable, _ table: BlockTable, ofText total: Float, last: Int
    ) -> Range<Int> {
        var end = heading + 1
        var around = features.containers.ofBlock[heading]
        while around >= 0 {
            let container = features.containers.containers[Int(around)]
            // The text itself may go on in the element that holds the box.
            guard container.firstBlock == heading, container.words <= RoleChances.wordsOfStories,
                container.proseWords <= RoleChances.proseOfStories * container.words
            else { break }
            end = max(end, heading + Int(container.blocks))
            around = container.parent
        }
        if end == heading + 1 {
            while end < table.blocks.count, table.blocks[end].traits.contains(.inListItem) { end += 1 }
        }
        // Each of the cards that stand in no element of their own has its link.
        let isCards = end == heading + 1
        if isCards { end = RoleChances.behindCards(heading + 1, features, table) }
        let box = (heading + 1)..<min(end, table.blocks.count)
        let words = box.reduce(Float(0)) { $0 + features.statistics[$1].words }
        let linked = box.count { RoleChances.isLinked(table.blocks[$0]) }
        let isLast = linked <= RoleChances.mostLastCards && last < box.upperBound
        guard words <= RoleChances.wordsOfStories,
            isCards
                ? words <= (isLast ? RoleChances.bodyShareOfLastCards : RoleChances.bodyShareInBox) * total
                : Float(linked) >= RoleChances.linkedOfStories * Float(box.count),
            !box.contains(where: { table.blocks[$0].traits.contains(.inTable) })
        else { return heading..<heading }
        if box.isEmpty { return heading..<entries(under: heading, features, table, ofText: total, last: last) }
        return heading..<box.upperBound
    }

    /// The most paragraphs that commend a story each, and the longest words before the link that opens one, in bytes.
    private static let (mostEntries, longestBeforeLink) = (6, 80)

    /// Where the paragraphs end that commend a story each behind such a heading, in the markup of the text and at its very
    /// end: "In the Review: [A title]. What it is about."
    private static func entries(
        under heading: Int, _ features: FeatureTable, _ table: BlockTable, ofText total: Float, last: Int
    ) -> Int {
        let containers = features.containers
        var end = heading + 1
        var words: Float = 0
        while end < table.blocks.count, end - heading <= mostEntries,
            containers.around(end) == containers.around(heading),
            opensWithLink(table, end)
        {
            words += features.statistics[end].words
            end += 1
        }
        return last < end && words <= min(wordsOfStories, bodyShareInBox * total) ? end : heading + 1
    }

    /// Whether a block opens with a label, a colon and a link: books to read and references open with the link.
    private static func opensWithLink(_ table: BlockTable, _ index: Int) -> Bool {
        let block = table.blocks[index]
        guard block.linkBytes > 0, block.traits.isDisjoint(with: [.inHeading, .inTable]),
            let link = table.runs[block.runs].first(where: { $0.kind == .link })
        else { return false }
        let before = table.bytes[block.text].prefix(Int(link.range.lowerBound))
        return before.count <= longestBeforeLink && before.last { $0 != 0x20 } == UInt8(ascii: ":")
            && !before.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }
    }
}
