import HTMLTree

/// What the two models say of every block: the probability that it is part of the body, and of each role.
struct RoleChances: Sendable {
    /// By block, 0…1.
    var body: [Float] = []
    /// Block after block, one probability for each of ``LabelModel/TrainedRole``.
    private(set) var roles: [Float] = []
    /// How many roles there are; worked out when this is compiled, as a lookup of all cases would not be.
    private static var width: Int { LabelModel.TrainedRole.comments.rawValue + 1 }

    /// Asks the models about each row of features; what the roles are may be known already.
    init(rows: FeatureRows, model: LabelModel, roles known: [Float]? = nil) {
        let count = rows.features.statistics.count
        let isKnown = known?.count == count * RoleChances.width
        var body = [Float](repeating: 0, count: count)
        var roles = isKnown ? known ?? [] : [Float](repeating: 0, count: count * RoleChances.width)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: FeatureBatch.capacity * RoleChances.width) { scores in
            rows.eachBatch { blocks, batch in
                model.content.scores(of: batch, into: scores)
                for (row, block) in blocks.enumerated() { body[Int(block)] = LabelModel.probability(scores[row]) }
                if !isKnown { RoleChances.read(blocks, batch, model, scores, into: &roles) }
            }
        }
        self.body = body
        self.roles = roles
        if rows.blocks.hasJoined { takeUsualForJoined(rows.blocks.blocks, besidesRoles: isKnown) }
    }

    /// Gives blocks that were joined the chances that the short ones before them have in the mean: for what it is about, a
    /// joined block is too long, and looks like a paragraph.
    private mutating func takeUsualForJoined(_ blocks: [Block], besidesRoles: Bool) {
        var usual = [Float](repeating: 0, count: 1 + RoleChances.width)
        for (index, block) in blocks.enumerated() {
            let own = (index * RoleChances.width)..<((index + 1) * RoleChances.width)
            if block.traits.contains(.joined) {
                body[index] = usual[0]
                if !besidesRoles { roles.replaceSubrange(own, with: usual[1...]) }
            } else if block.text.count < BlockTable.bytesOfShort {
                usual[0] += RoleChances.shareOfOne * (body[index] - usual[0])
                for (role, place) in own.enumerated() {
                    usual[role + 1] += RoleChances.shareOfOne * (roles[place] - usual[role + 1])
                }
            }
        }
    }

    /// What one short block adds to the mean of those before.
    private static let shareOfOne: Float = 1 / 64

    private static func read(
        _ blocks: ArraySlice<Int32>, _ batch: borrowing FeatureBatch, _ model: LabelModel,
        _ scores: UnsafeMutableBufferPointer<Float>, into roles: inout [Float]
    ) {
        model.role.scores(of: batch, into: scores)
        roles.withUnsafeMutableBufferPointer { roles in
            for (row, block) in blocks.enumerated() {
                let own = UnsafeMutableBufferPointer(rebasing: scores[(row * width)..<((row + 1) * width)])
                LabelModel.softmax(own)
                for role in 0..<width { roles[Int(block) &* width &+ role] = own[role] }
            }
        }
    }

    /// Takes in another opinion on the body, by the chance that it is the right one.
    mutating func mix(_ other: [Float], share: Float) {
        guard other.count == body.count else { return }
        for index in body.indices { body[index] += share * (other[index] - body[index]) }
    }

    /// Sets the scale so that a block is above one half where it raises the F1 to be expected of the text.
    ///
    /// - Returns: The chance that became one half.
    mutating func centre(_ statistics: [TextStatistics], headline: Int) -> Float {
        var chances = body
        if headline >= 0 { chances[headline] = 0 }
        let threshold = ExpectedF1.threshold(chances, words: statistics.map(\.words))
        for index in body.indices { body[index] = ExpectedF1.centred(body[index], on: threshold) }
        return threshold
    }

    subscript(_ block: Int, _ role: LabelModel.TrainedRole) -> Float {
        roles[block * RoleChances.width + role.rawValue]
    }

    /// The phrases that name a role; a block's own wording outweighs the box it stands in.
    private static let phrases: [LabelModel.TrainedRole: PhraseClass] = [
        .paywall: .paywall, .subscription: .subscription, .newsletter: .newsletter, .related: .related, .share: .share,
        .tags: .tags, .advertisement: .advertisement, .promotion: .promotion, .comments: .comments, .caption: .credit,
    ]
    /// The same by the role's number.
    private static let phraseOfRole = LabelModel.TrainedRole.allCases.map { phrases[$0] }
    /// What a point of a phrase's strength adds to a role's probability.
    private static let phraseWeight: Float = 0.2

    /// The roles of blocks outside the body, and those that are noise: a bit for each, by number.
    private static let outside = bits { $0 != .body && $0 != .heading }
    private static let noise = bits {
        $0 != .body && $0 != .heading && ($0 == .other || $0 == .caption || phrases[$0] != nil)
    }

    private static func bits(_ holds: (LabelModel.TrainedRole) -> Bool) -> UInt32 {
        LabelModel.roles.reduce(0) { holds($1) ? $0 | 1 << UInt32($1.rawValue) : $0 }
    }

    /// The likeliest role of a block outside the body, or the likeliest noise, and its score.
    func best(
        _ block: Int, phrases: UnsafeBufferPointer<PhraseHits>, isNoise: Bool = false
    ) -> (role: LabelModel.TrainedRole, score: Float) {
        var best = LabelModel.TrainedRole.other.rawValue
        var highest: Float = 0
        let first = block * RoleChances.width
        let hasPhrases = !phrases[block].scores.isEmpty
        var left = isNoise ? RoleChances.noise : RoleChances.outside
        precondition(first >= 0 && first + RoleChances.width <= roles.count)
        roles.withUnsafeBufferPointer { roles in
            while left != 0 {
                let role = left.trailingZeroBitCount
                left &= left &- 1
                var score = roles[first &+ role]
                if hasPhrases, let phrase = RoleChances.phraseOfRole[role] {
                    score += RoleChances.phraseWeight * phrases[block][phrase]
                }
                guard score > highest else { continue }
                highest = score
                best = role
            }
        }
        return (LabelModel.roles[best], min(1, highest))
    }

    /// The first of the roles that come in runs, by number: a box of links, a form, a row of buttons, a thread of comments.
    ///
    /// They are the last nine of all.
    private static var firstInRuns: Int { LabelModel.TrainedRole.paywall.rawValue }

    /// The chances of those roles for one block: the first, and the eight behind it.
    private struct RunChances {
        var first: Float
        var others: SIMD8<Float>

        /// Those of a block whose roles begin there.
        @inline(__always)
        init(_ roles: UnsafeMutablePointer<Float>) {
            first = roles[RoleChances.firstInRuns]
            others = UnsafeRawPointer(roles + (RoleChances.firstInRuns + 1)).loadUnaligned(as: SIMD8<Float>.self)
        }

        @inline(__always)
        mutating func add(_ other: RunChances, weight: Float) {
            first += weight * other.first
            others += weight * other.others
        }

        @inline(__always)
        func write(_ roles: UnsafeMutablePointer<Float>) {
            roles[RoleChances.firstInRuns] = first
            UnsafeMutableRawPointer(roles + (RoleChances.firstInRuns + 1)).storeBytes(
                of: others, as: SIMD8<Float>.self)
        }
    }

    /// Lets the noise blocks of one box agree on what they are: each takes a part of its neighbours' opinion, the nearer
    /// the more, as far as they share an element and no body stands between.
    mutating func pool(containers: ContainerTable) {
        let width = RoleChances.width
        precondition(RoleChances.firstInRuns + 9 == width && width == 17 && roles.count >= body.count * width)
        // Pairs are asked about from both sides.
        SharedBoxes.with(containers) { boxes in
            roles.withUnsafeMutableBufferPointer { roles in
                body.withUnsafeBufferPointer { body in
                    if let roles = roles.baseAddress { RoleChances.pool(roles, body, boxes) }
                }
            }
        }
    }

    private static func pool(
        _ roles: UnsafeMutablePointer<Float>, _ body: UnsafeBufferPointer<Float>, _ boxes: SharedBoxes
    ) {
        if body.isEmpty { return }
        // What was said of the blocks before, from the nearest on: their own chances have changed by now.
        var before = (RunChances(roles), RunChances(roles), RunChances(roles), RunChances(roles))
        for index in body.indices {
            let own = RunChances(roles + index &* width)
            defer { before = (own, before.0, before.1, before.2) }
            guard body[index] <= Labeller.bodyThreshold else { continue }
            var opinion = own
            func mayAsk(_ other: Int) -> Bool {
                other >= 0 && other < body.count && body[other] <= Labeller.bodyThreshold
            }
            for distance in 0..<weights.scalarCount {
                guard mayAsk(index &- distance &- 1), boxes.share(index &- distance &- 1, distance) else { break }
                let other =
                    switch distance {
                    case 0: before.0
                    case 1: before.1
                    case 2: before.2
                    default: before.3
                    }
                opinion.add(other, weight: weights[distance])
            }
            for distance in 0..<weights.scalarCount {
                let other = index &+ distance &+ 1
                guard mayAsk(other), boxes.share(index, distance) else { break }
                opinion.add(RunChances(roles + other &* width), weight: weights[distance])
            }
            opinion.write(roles + index &* width)
            normalize(roles + index &* width)
        }
    }

    /// Brings the chances of a block's roles back to a sum of at most 1, so that the scores stay comparable.
    @inline(__always)
    private static func normalize(_ roles: UnsafeMutablePointer<Float>) {
        var all = UnsafeRawPointer(roles).loadUnaligned(as: SIMD16<Float>.self)
        let sum = all.sum() + roles[16]
        guard sum > 1 else { return }
        let share = 1 / sum
        all *= share
        UnsafeMutableRawPointer(roles).storeBytes(of: all, as: SIMD16<Float>.self)
        roles[16] *= share
    }

    /// What a neighbour's opinion counts, from the nearest on.
    private static var weights: SIMD4<Float> { SIMD4(0.5, 0.35, 0.2, 0.1) }

    /// A block with this chance is surely of the body, and others between two such blocks are in its midst.
    private static let sure: Float = 0.65
    /// Where no block has it, those almost as likely as the likeliest are taken for sure, down to this.
    private static let leastSure: Float = 0.4
    /// What it takes to be of the body between two sure blocks, right behind a block of the body, and elsewhere: at the
    /// edges begin comments, boxes and further stories, most of what a page adds to its article.
    private static let enoughInside: Float = 0.5
    private static let enoughBehind: Float = 0.58
    private static let enoughElsewhere: Float = 0.68
    /// The same for a subhead right before a sure block, a cell, an item of a list, and one with a link in it.
    ///
    /// Their few words are doubted too much: of those with a chance from a quarter to a half, three in five were of the
    /// text on sites that the model never saw; of paragraphs, one in two.
    private static let enoughForSubhead: Float = 0.35
    private static let enoughForCell: Float = 0.3
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
    /// - Parameter isArticle: Comments belong to the text of a forum, and to no article's.
    mutating func settle(
        _ features: FeatureTable, _ table: BlockTable, _ phrases: [PhraseHits], isArticle: Bool
    ) {
        let headline = features.headline
        let sure = surest(but: headline)
        var sureDesign: UInt64?
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
                areComments = true
            }
            let isInside = index - lastSure <= RoleChances.reach && nextSure[index] - index <= RoleChances.reach
            let design = RoleChances.place(of: index, features.containers)
            if chance >= sure {
                lastSure = index
                sureDesign = design
            }
            let isParagraph =
                self[index, .body] > 0.5 && phrases[index].strongestNoise == 0
                && FeatureTable.isProse(features.statistics[index], table.blocks[index])
            let goesOn = index - lastKept <= 3 && design == sureDesign && isParagraph
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
            } else if endsText || goesOn && chance > RoleChances.enoughToGoOn
                || leadsOn && chance > RoleChances.enoughToLeadOn
            {
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
    private func offers(_ index: Int) -> Float {
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
