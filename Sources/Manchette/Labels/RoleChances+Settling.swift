import HTMLTree

/// Holds each block's chance of being body against what its place on the page asks for.
extension RoleChances {
    /// A block with this chance is surely of the body, and others between two such blocks are in its midst.
    private static let sure: Float = 0.65
    /// Where no block has it, those almost as likely as the likeliest are taken for sure, down to this.
    private static let leastSure: Float = 0.4
    /// What it takes to be of the body between two sure blocks, right behind a block of the body, and elsewhere: at the
    /// edges begin comments, boxes and further stories, most of what a page adds to its article.
    private static let enoughInside: Float = 0.5
    private static let enoughBehind: Float = 0.58
    private static let enoughElsewhere: Float = 0.68
    /// The same for a subhead right before a sure block, a cell, a quotation, an item of a list, and one with a link in it.
    ///
    /// Their few words are doubted too much: of those with a chance from a quarter to a half, three in five were of the
    /// text on sites that the model never saw; of paragraphs, one in two.
    private static let enoughForSubhead: Float = 0.35
    private static let enoughForCell: Float = 0.3
    private static let enoughForQuotation: Float = 0.25
    private static let enoughForItem: Float = 0.42
    private static let enoughForLinkedItem: Float = 0.33
    private static let enoughForLink: Float = 0.72
    static let enoughToGoOn: Float = 0.08
    /// What it takes for a short sentence right behind the last paragraph of the same run.
    private static let enoughToEnd: Float = 0.3
    /// What it takes right in front of a sure paragraph of the same run.
    private static let enoughToLeadOn: Float = 0.4
    /// What it takes behind a heading of comments that stands behind so many words of the body: a link to the comments
    /// stands at its head as often.
    private static let enoughAmongComments: Float = 0.9
    private static let textBeforeComments: Float = 40
    static let headingWords: Float = 12
    /// How far, in blocks, sure ones reach.
    private static let reach = 20
    /// What comments, teasers and offers take from a block's chance, by how likely they are.
    private static let doubt: Float = 0.2

    /// Holds each block's chance against what its place asks for; one that is not enough falls to the threshold.
    ///
    /// A paragraph beside one that was sure, of the same design and called body by the roles too, goes on with the text
    /// however long that is: far from the headline the model doubts what it saw little of. One right in front of such a
    /// paragraph begins with it.
    ///
    /// One that a box parted from the run of its like is of the text still, and so is the one behind it: many a paper
    /// prints a box in front of the last paragraph, which is short, and takes on its neighbours' look.
    ///
    /// - Parameter isArticle: Comments belong to the text of a forum, and to no article's.
    mutating func settle(
        _ features: FeatureTable, _ table: BlockTable, _ phrases: [PhraseHits], isArticle: Bool
    ) {
        let headline = features.headline
        let sure = surest(but: headline)
        var sureDesign: UInt64?
        // How many sure blocks of each design there were.
        var ofDesign: [UInt64: Int] = [:]
        // The paragraphs behind the last box, the first two of which need not be sure.
        var (firstBack, lastBack) = (Int.min / 2, Int.min / 2)
        var nextSure = [Int](repeating: Int.max / 2, count: body.count)
        var next = Int.max / 2
        for index in body.indices.reversed() {
            nextSure[index] = next
            if body[index] >= sure, index != headline { next = index }
        }
        var lastSure = Int.min / 2
        var lastKept = Int.min / 2
        var wordsKept: Float = 0
        var areComments = false
        for index in body.indices where index != headline {
            let chance = body[index]
            let words = features.statistics[index].words
            if isArticle, wordsKept > RoleChances.textBeforeComments, words <= RoleChances.headingWords,
                phrases[index][.comments] > 1.5
            {
                areComments = areComments || !goesOn(behind: index, ofDesign, table, phrases, features)
            }
            let isInside = index - lastSure <= RoleChances.reach && nextSure[index] - index <= RoleChances.reach
            let design = RoleChances.place(of: index, features.containers)
            if chance >= sure {
                lastSure = index
                sureDesign = design
                ofDesign[design, default: 0] += 1
            }
            let isParagraph = isParagraph(index, table, phrases, features)
            let goesOn = index - lastKept <= 3 && design == sureDesign && isParagraph
            let isBack =
                chance > RoleChances.enoughInside
                && (isBehindBox(index, lastKept, phrases, features.containers)
                    || index == firstBack + 1 && lastBack == firstBack)
                && ofDesign[design, default: 0] >= RoleChances.fewestOfRun
                && isBackInRun(index, table, phrases, features)
            let endsText =
                chance > RoleChances.enoughToEnd && nextSure[index] > body.count && lastKept == index - 1
                && design == sureDesign
                && isShortSentence(index, table, phrases, features.statistics)
            let leadsOn =
                nextSure[index] - index <= 2 && isParagraph
                && design == RoleChances.place(of: nextSure[index], features.containers)
            let others = self[index, .comments] + self[index, .related] + self[index, .promotion] + offers(index)
            let atEdge = lastKept == index - 1 ? RoleChances.enoughBehind : RoleChances.enoughElsewhere
            let enough =
                isInside
                ? enoughInside(index, table, phrases, features.statistics, nextSure)
                : atEdge + RoleChances.doubt * others
            if areComments, chance < RoleChances.enoughAmongComments {
                body[index] = min(chance, Labeller.bodyThreshold)
            } else if endsText || isBack || goesOn && chance > RoleChances.enoughToGoOn
                || leadsOn && chance > RoleChances.enoughToLeadOn
            {
                if isBack {
                    if index != lastBack + 1 { firstBack = index }
                    lastBack = index
                }
                lastKept = index
                wordsKept += words
                body[index] = max(chance, Labeller.bodyThreshold + 0.01)
            } else if chance > enough * sure / RoleChances.sure {
                lastKept = index
                wordsKept += words
                body[index] = max(chance, Labeller.bodyThreshold + 0.01)
            } else {
                body[index] = min(chance, Labeller.bodyThreshold)
            }
        }
    }

    /// Whether the roles too call a block running text, without any of the trade's wording.
    private func isParagraph(_ index: Int, _ table: BlockTable, _ phrases: [PhraseHits], _ features: FeatureTable)
        -> Bool
    {
        self[index, .body] > 0.5 && phrases[index].strongestNoise == 0
            && FeatureTable.isProse(features.statistics[index], table.blocks[index])
    }

    /// Whether the text's paragraphs go on, or begin, behind what leads to the comments: a link to them, amid the text or
    /// above it.
    private func goesOn(
        behind link: Int, _ ofDesign: [UInt64: Int], _ table: BlockTable, _ phrases: [PhraseHits],
        _ features: FeatureTable
    ) -> Bool {
        var behind: [UInt64: Int] = [:]
        for index in (link + 1)..<min(body.count, link + 1 + RoleChances.reach)
        where body[index] >= RoleChances.enoughAmongComments && isParagraph(index, table, phrases, features) {
            let place = RoleChances.place(of: index, features.containers)
            behind[place, default: 0] += 1
            if ofDesign[place, default: 0] >= RoleChances.fewestOfRun || behind[place] == RoleChances.fewestOfText {
                return true
            }
        }
        return false
    }

    /// So many sure paragraphs of one run, none of them in front, are a text of its own.
    private static let fewestOfText = 3

    /// Whether a box, and not much more, stands between a block and the last one that was kept.
    ///
    /// It is something in an element of its own, or worded as no text is. A heading alone is none.
    private func isBehindBox(_ index: Int, _ lastKept: Int, _ phrases: [PhraseHits], _ containers: ContainerTable)
        -> Bool
    {
        guard 2...(Int(RoleChances.mostInBox) + 1) ~= index - lastKept else { return false }
        let around = containers.around(index)
        return (lastKept + 1..<index).contains {
            containers.around($0) != around || phrases[$0].proof != nil || phrases[$0].opensRelated
        }
    }

    /// Whether a block is a paragraph of sentences without any of the trade's wording.
    private func isBackInRun(_ index: Int, _ table: BlockTable, _ phrases: [PhraseHits], _ features: FeatureTable)
        -> Bool
    {
        let block = table.blocks[index]
        let statistics = features.statistics[index]
        let said = phrases[index]
        return (block.tag == .p || block.tag == .div) && block.linkBytes == 0 && statistics.endsWithStop
            && statistics.words >= RoleChances.wordsOfShortSentence.lowerBound
            && block.traits.isDisjoint(with: [
                .inHeading, .inListItem, .inTable, .inButton, .inCaption, .inFigure, .afterImage,
            ])
            && said.strongestNoise == 0 && said.proof == nil && said.wording == nil && !said.opensRelated
            && !said.closesWithCredit
    }

    /// So many sure paragraphs make a run that a box may part.
    private static let fewestOfRun = 2

    /// Whether a block is a sentence too short to read like running text, with nothing of the trade's wording in it.
    ///
    /// "Both were acquitted" ends many a text.
    private func isShortSentence(
        _ index: Int, _ table: BlockTable, _ phrases: [PhraseHits], _ statistics: [TextStatistics]
    ) -> Bool {
        statistics[index].endsWithStop && RoleChances.wordsOfShortSentence ~= statistics[index].words
            && table.blocks[index].linkBytes == 0 && phrases[index].scores.isEmpty && !phrases[index].closesInCapitals
            && table.blocks[index].traits.isDisjoint(with: [.inHeading, .inListItem, .inTable, .inButton, .afterImage])
    }

    private static let wordsOfShortSentence: ClosedRange<Float> = 3...9

    /// From which chance on a block is sure on this page: where the model doubts all of it, what it doubts least.
    private func surest(but headline: Int) -> Float {
        var highest: Float = 0
        for index in body.indices where index != headline { highest = max(highest, body[index]) }
        return min(RoleChances.sure, max(RoleChances.leastSure, 0.95 * highest))
    }

    /// What it takes to be of the body between two sure blocks: a subhead right before one of them, cells and items are
    /// doubted less, since their few words say little.
    private func enoughInside(
        _ index: Int, _ table: BlockTable, _ phrases: [PhraseHits], _ statistics: [TextStatistics], _ nextSure: [Int]
    ) -> Float {
        let block = table.blocks[index]
        let isSubhead =
            block.traits.contains(.inHeading) && block.linkBytes == 0 && nextSure[index] == index + 1
            && phrases[index].strongestNoise == 0
        if isSubhead { return RoleChances.enoughForSubhead }
        // Who said it stands below, in few words.
        let isQuotation =
            block.traits.contains(.inBlockQuote) && block.traits.isDisjoint(with: [.inFooter, .inListItem])
            && block.linkBytes == 0 && phrases[index].scores.isEmpty && statistics[index].endsWithStop
        if isQuotation { return RoleChances.enoughForQuotation }
        return switch block.tag {
        case .td, .th: RoleChances.enoughForCell
        case .li: block.linkBytes > 0 ? RoleChances.enoughForLinkedItem : RoleChances.enoughForItem
        default:
            isLoneLink(index, table, statistics) ? RoleChances.enoughForLink : RoleChances.enoughInside
        }
    }

    /// Whether a block is one link and no list of them: most often the title of another story.
    private func isLoneLink(_ index: Int, _ table: BlockTable, _ statistics: [TextStatistics]) -> Bool {
        func isLink(_ index: Int) -> Bool {
            let block = table.blocks[index]
            return 20 * Int(block.linkBytes) >= 19 * block.text.count
        }
        return isLink(index) && statistics[index].words >= RoleChances.wordsOfTitle
            && !table.blocks[index].traits.contains(.inHeading)
            && !(index > 0 && isLink(index - 1)) && !(index + 1 < body.count && isLink(index + 1))
    }

    /// The fewest words of a title.
    private static let wordsOfTitle: Float = 5

    /// How likely a block is an offer, of whatever kind.
    func offers(_ index: Int) -> Float {
        self[index, .newsletter] + self[index, .subscription] + self[index, .paywall] + self[index, .advertisement]
    }

    /// The element around a block's own and the design of its own, as one number: equal for paragraphs of one run.
    private static func place(of index: Int, _ containers: ContainerTable) -> UInt64 {
        let own = containers.ofBlock[index]
        guard own >= 0 else { return 0 }
        let container = containers.containers[Int(own)]
        return UInt64(UInt32(bitPattern: container.parent)) << 32 | UInt64(container.design)
    }
}
