/// What the two models say of every block: the probability that it is part of the body, and of each role.
struct RoleChances: Sendable {
    /// By block, 0…1.
    private(set) var body: [Float] = []
    /// Block after block, one probability for each of ``LabelModel/TrainedRole``.
    private(set) var roles: [Float] = []
    private static let width = LabelModel.TrainedRole.allCases.count

    /// Asks the models about each row of features; what the roles are may be known already.
    init(rows: FeatureRows, model: LabelModel, roles known: [Float]? = nil) {
        let count = rows.features.statistics.count
        let isKnown = known?.count == count * RoleChances.width
        var body = [Float](repeating: 0, count: count)
        var roles = isKnown ? known ?? [] : [Float](repeating: 0, count: count * RoleChances.width)
        body.withUnsafeMutableBufferPointer { body in
            rows.eachBatch { first, batch in
                let own = UnsafeMutableBufferPointer(rebasing: body[first..<(first + batch.count)])
                model.content.scores(of: batch, into: own)
                for index in own.indices { own[index] = LabelModel.probability(own[index]) }
                if !isKnown { RoleChances.read(first, batch, model, into: &roles) }
            }
        }
        self.body = body
        self.roles = roles
    }

    private static func read(
        _ first: Int, _ batch: borrowing FeatureBatch, _ model: LabelModel, into roles: inout [Float]
    ) {
        roles.withUnsafeMutableBufferPointer { roles in
            let own = UnsafeMutableBufferPointer(rebasing: roles[(first * width)..<((first + batch.count) * width)])
            model.role.scores(of: batch, into: own)
            for row in 0..<batch.count {
                LabelModel.softmax(UnsafeMutableBufferPointer(rebasing: own[(row * width)..<((row + 1) * width)]))
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

    /// The roles of blocks outside the body, and those that are noise; by number.
    private static let outside = LabelModel.roles.filter { $0 != .body && $0 != .heading }.map(\.rawValue)
    private static let noise = outside.filter {
        $0 == LabelModel.TrainedRole.other.rawValue || $0 == LabelModel.TrainedRole.caption.rawValue
            || phraseOfRole[$0] != nil
    }

    /// The likeliest role of a block outside the body, or the likeliest noise, and its score.
    func best(
        _ block: Int, phrases: PhraseHits, isNoise: Bool = false
    ) -> (role: LabelModel.TrainedRole, score: Float) {
        var best = LabelModel.TrainedRole.other.rawValue
        var highest: Float = 0
        let first = block * RoleChances.width
        let hasPhrases = !phrases.scores.isEmpty
        for role in isNoise ? RoleChances.noise : RoleChances.outside {
            var score = roles[first + role]
            if hasPhrases, let phrase = RoleChances.phraseOfRole[role] {
                score += RoleChances.phraseWeight * phrases[phrase]
            }
            guard score > highest else { continue }
            highest = score
            best = role
        }
        return (LabelModel.roles[best], min(1, highest))
    }

    /// Roles that come in runs, by number: a box of links, a form, a row of buttons, a thread of comments.
    private static let inRuns = LabelModel.TrainedRole.paywall.rawValue...LabelModel.TrainedRole.comments.rawValue

    /// Lets the noise blocks of one box agree on what they are: each takes a part of its neighbours' opinion, the nearer
    /// the more, as far as they share an element and no body stands between.
    mutating func pool(containers: ContainerTable) {
        let own = roles
        let body = body
        let width = RoleChances.width
        let inRuns = RoleChances.inRuns
        // Pairs are asked about from both sides.
        var boxes = SharedBoxes(blocks: body.count)
        roles.withUnsafeMutableBufferPointer { roles in
            own.withUnsafeBufferPointer { own in
                for index in body.indices where body[index] <= Labeller.bodyThreshold {
                    let start = index * width
                    for step in 0..<2 {
                        for distance in 0..<RoleChances.weights.scalarCount {
                            let other = step == 0 ? index - distance - 1 : index + distance + 1
                            guard other >= 0, other < body.count, body[other] <= Labeller.bodyThreshold,
                                boxes.share(min(index, other), distance, containers)
                            else { break }
                            let weight = RoleChances.weights[distance]
                            for role in inRuns {
                                roles[start &+ role] += weight * own[other &* width &+ role]
                            }
                        }
                    }
                    // Back to a sum of 1, so that the scores stay comparable.
                    var sum: Float = 0
                    for role in start..<(start + width) { sum += roles[role] }
                    for role in start..<(start + width) { roles[role] /= max(1, sum) }
                }
            }
        }
    }

    /// What a neighbour's opinion counts, from the nearest on.
    private static let weights = SIMD4<Float>(0.5, 0.35, 0.2, 0.1)

    /// Longest line, in words, that an opening like "Lire aussi" makes a link to another story.
    private static let longestLink: Float = 35

    /// Takes blocks that are worded as none of an article is out of the body, before the sequence is looked at: short ones
    /// that open as a link to another story, and those that speak to the reader of cookies, letters or subscriptions.
    mutating func heed(_ phrases: [PhraseHits], _ statistics: [TextStatistics]) {
        for index in body.indices
        where (phrases[index].opensRelated || statistics[index].startsWithPointer)
            && statistics[index].words <= RoleChances.longestLink
            && !(statistics[index].endsWithStop && statistics[index].sentenceEnds > 1)
        {
            body[index] = min(body[index], 0.1)
        }
        for index in body.indices where RoleChances.isStamp(phrases[index], statistics[index]) {
            // Not even to go on with a text of its design.
            body[index] = min(body[index], RoleChances.enoughToGoOn / 2)
        }
        for index in body.indices where phrases[index].addressesReader { body[index] = min(body[index], 0.1) }
    }

    /// How much of the body may follow a line about its author.
    private static let bodyBehindAuthor: Float = 0.2

    /// Takes lines about the author out of the body where they stand behind the text or in front of it.
    mutating func heedAuthors(_ notes: [Int], _ statistics: [TextStatistics]) {
        guard !notes.isEmpty else { return }
        var total: Float = 0
        for index in body.indices where body[index] > Labeller.bodyThreshold { total += statistics[index].words }
        var before: Float = 0
        var next = 0
        for index in body.indices {
            let words = body[index] > Labeller.bodyThreshold ? statistics[index].words : 0
            if next < notes.count, notes[next] == index {
                next += 1
                if before == 0 || total - before - words <= RoleChances.bodyBehindAuthor * total {
                    body[index] = min(body[index], 0.1)
                }
            }
            before += words
        }
    }

    /// Whether a block is a line of dates: "Publié le 9 décembre 2023 à 07:35, modifié à 14:49".
    private static func isStamp(_ phrases: PhraseHits, _ statistics: TextStatistics) -> Bool {
        max(phrases[.dateline], phrases[.modified]) >= 1.2 && statistics.words <= longestStamp
            && statistics.digits >= fewestDigitsOfStamp && 4 * statistics.digits >= statistics.letters
    }

    /// The longest line of dates, in words: two of them.
    private static let longestStamp: Float = 20
    /// A day and a year.
    private static let fewestDigitsOfStamp: Float = 5

    /// The most blocks and words of a box, and the most it may hold of what looks like body.
    private static let mostInBox: Float = 12
    private static let wordsInBox: Float = 200
    private static let bodyShareInBox: Float = 0.25

    /// Takes the rest of a box out of the body that holds an offer in so many words: a call for donations is written like
    /// an article, its button is not.
    ///
    /// A box is the largest element around the offer that is small, beside the body and beside the page.
    mutating func heedBoxes(_ containers: ContainerTable, _ phrases: [PhraseHits], _ statistics: [TextStatistics]) {
        guard let offers = RoleChances.offers(phrases) else { return }
        let all = containers.containers
        var inBody = [Float](repeating: 0, count: all.count)
        var total: Float = 0
        for index in body.indices where body[index] > Labeller.bodyThreshold && containers.ofBlock[index] >= 0 {
            inBody[Int(containers.ofBlock[index])] += statistics[index].words
            total += statistics[index].words
        }
        guard total > 0 else { return }
        for index in all.indices.reversed() where all[index].parent >= 0 {
            inBody[Int(all[index].parent)] += inBody[index]
        }
        var isBox = [Bool](repeating: false, count: all.count)
        for offer in offers {
            var around = containers.ofBlock[offer]
            while around >= 0, all[Int(around)].blocks <= RoleChances.mostInBox,
                all[Int(around)].words <= RoleChances.wordsInBox,
                inBody[Int(around)] <= RoleChances.bodyShareInBox * total
            {
                isBox[Int(around)] = true
                around = all[Int(around)].parent
            }
        }
        // Parents stand before their children.
        for index in all.indices where all[index].parent >= 0 && isBox[Int(all[index].parent)] { isBox[index] = true }
        for index in body.indices where containers.ofBlock[index] >= 0 && isBox[Int(containers.ofBlock[index])] {
            body[index] = min(body[index], 0.1)
        }
    }

    /// Blocks that offer a subscription, a letter or a way past a wall in so many words; nil: none.
    private static func offers(_ phrases: [PhraseHits]) -> [Int]? {
        let offers = phrases.indices.filter {
            switch phrases[$0].proof {
            case .subscription, .newsletter, .paywall, .cookies: true
            default: false
            }
        }
        return offers.isEmpty ? nil : offers
    }

    /// Longest caption, in words.
    static let longestCaption: Float = 60

    /// Takes blocks that close with a picture's owner out of the body: captions, wherever they stand.
    ///
    /// Running text names an owner in brackets too, so one of several sentences stays.
    mutating func heedCredits(_ phrases: [PhraseHits], _ statistics: [TextStatistics]) {
        // At the text's end capitals are the signature of its author or its agency.
        let last = body.lastIndex { $0 > 0.5 } ?? 0
        for index in body.indices
        where (phrases[index].closesWithCredit || phrases[index].closesInCapitals && index < last)
            && statistics[index].words <= RoleChances.longestCaption && statistics[index].sentenceEnds <= 2
        {
            body[index] = min(body[index], 0.1)
        }
    }

    /// Takes out of a dump's body what its lines alone tell: captions that close with their picture's owner, and what
    /// stands under a heading like "Sur le même sujet".
    ///
    /// The latter up to the next empty line, only where empty lines part the paragraphs, and only as much as the title
    /// and the teaser of another story have.
    mutating func heedLines(_ table: BlockTable, _ phrases: [PhraseHits], _ statistics: [TextStatistics]) {
        for index in body.indices where statistics[index].copyright > 0 && !statistics[index].endsWithStop {
            body[index] = min(body[index], 0.1)
        }
        let gaps = table.blocks.reduce(0) { $0 + ($1.traits.contains(.gapBefore) ? 1 : 0) }
        guard 3 * gaps > table.blocks.count else { return }
        for index in body.indices
        where phrases[index].proof == .related && statistics[index].words <= RoleChances.headingWords {
            var end = index + 2
            while end < body.count, !table.blocks[end].traits.contains(.gapBefore) { end += 1 }
            guard end <= body.count, index + 1 < end else { continue }
            let box = (index + 1)..<end
            let words = box.reduce(Float(0)) { $0 + statistics[$1].words }
            let isTitle = box.count == 1 && !statistics[index + 1].endsWithStop && words <= RoleChances.titleWords
            guard isTitle || box.count > 1 && words <= RoleChances.teaserWords else { continue }
            for line in box { body[line] = min(body[line], 0.1) }
        }
    }

    /// The longest title, and the longest box of titles and teasers, in words.
    private static let titleWords: Float = 25
    private static let teaserWords: Float = 100

    /// A block with this chance is surely of the body, and others between two such blocks are in its midst.
    private static let sure: Float = 0.65
    /// What it takes to be of the body between two sure blocks, right behind a block of the body, and elsewhere: at the
    /// edges begin comments, boxes and further stories, most of what a page adds to its article.
    private static let enoughInside: Float = 0.5
    private static let enoughBehind: Float = 0.58
    private static let enoughElsewhere: Float = 0.68
    private static let enoughToGoOn: Float = 0.08
    /// What it takes behind a heading of comments that stands behind so many words of the body: a link to the comments
    /// stands at its head as often.
    private static let enoughAmongComments: Float = 0.9
    private static let textBeforeComments: Float = 40
    private static let headingWords: Float = 12
    /// How far, in blocks, sure ones reach.
    private static let reach = 20
    /// What comments, teasers and offers take from a block's chance, by how likely they are.
    private static let doubt: Float = 0.2

    /// Holds each block's chance against what its place asks for; one that is not enough falls to the threshold.
    ///
    /// A paragraph beside one that was sure, of the same design and called body by the roles too, goes on with the text
    /// however long that is: far from the headline the model doubts what it saw little of.
    ///
    /// - Parameter isArticle: Comments belong to the text of a forum, and to no article's.
    mutating func settle(
        _ features: FeatureTable, _ table: BlockTable, _ phrases: [PhraseHits], isArticle: Bool
    ) {
        let headline = features.headline
        var sureDesign: UInt64?
        var nextSure = [Int](repeating: Int.max / 2, count: body.count)
        var next = Int.max / 2
        for index in body.indices.reversed() {
            nextSure[index] = next
            if body[index] >= RoleChances.sure, index != headline { next = index }
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
            if chance >= RoleChances.sure {
                lastSure = index
                sureDesign = design
            }
            let goesOn =
                index - lastKept <= 3 && design == sureDesign && self[index, .body] > 0.5
                && phrases[index].strongestNoise == 0
                && FeatureTable.isProse(features.statistics[index], table.blocks[index])
            let others = self[index, .comments] + self[index, .related] + self[index, .promotion] + offers(index)
            let behind = lastKept == index - 1 ? RoleChances.enoughBehind : RoleChances.enoughElsewhere
            if areComments, chance < RoleChances.enoughAmongComments {
                body[index] = min(chance, Labeller.bodyThreshold)
            } else if goesOn, chance > RoleChances.enoughToGoOn {
                lastKept = index
                wordsKept += words
                body[index] = max(chance, Labeller.bodyThreshold + 0.01)
            } else if chance > (isInside ? RoleChances.enoughInside : behind + RoleChances.doubt * others) {
                lastKept = index
                wordsKept += words
            } else {
                body[index] = min(chance, Labeller.bodyThreshold)
            }
        }
    }

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

    /// What a change between body and noise costs, in log-odds.
    private static let switchCost: Float = 1.2
    /// What it takes to be of a dump's body, in log-odds: a little more than even, for the same reason as at the
    /// edges of a page's.
    private static let enoughInDumps: Float = 0.3
    /// What the likeliest box takes from a line of a dump, in log-odds at certainty: offers are written in sentences too.
    private static let saidOtherwise: Float = 2

    private func strongestBox(_ index: Int) -> Float {
        [LabelModel.TrainedRole.paywall, .subscription, .newsletter, .comments, .advertisement].reduce(0) {
            max($0, self[index, $1])
        }
    }

    /// What running text without a phrase of the trade gains right behind a paragraph of the body.
    private static let plainProse: Float = 0.8

    /// The likeliest sequence of body and noise for a text dump (Viterbi): a dump has no elements that hold its body
    /// together, so a line that stands alone between lines of the other sort needs good reasons.
    mutating func smoothBody(_ isProse: [Bool], _ phrases: [PhraseHits]) {
        guard body.count > 1 else { return }
        var cameFromBody: [(noise: Bool, body: Bool)] = []
        var noise: Float = 0
        var inBody: Float = 0
        for (index, chance) in body.enumerated() {
            let bounded = min(0.999, max(0.001, chance))
            let isPlain =
                isProse[index] && phrases[index].strongestNoise == 0 && index > 0
                && body[index - 1] > Labeller.bodyThreshold
            let gain =
                logit(bounded) - RoleChances.saidOtherwise * strongestBox(index)
                + (isPlain ? RoleChances.plainProse : -RoleChances.enoughInDumps)
            let toBody = inBody >= noise - RoleChances.switchCost
            let toNoise = inBody - RoleChances.switchCost > noise
            let newBody = (toBody ? inBody : noise - RoleChances.switchCost) + gain / 2
            let newNoise = (toNoise ? inBody - RoleChances.switchCost : noise) - gain / 2
            cameFromBody.append((noise: toNoise, body: toBody))
            inBody = newBody
            noise = newNoise
        }
        var isBody = inBody > noise
        for index in body.indices.reversed() {
            if isBody, body[index] <= Labeller.bodyThreshold {
                body[index] = Labeller.bodyThreshold + 0.01
            } else if !isBody, body[index] > Labeller.bodyThreshold {
                body[index] = Labeller.bodyThreshold - 0.01
            }
            isBody = isBody ? cameFromBody[index].body : cameFromBody[index].noise
        }
    }

    private func logit(_ chance: Float) -> Float { LabelModel.logarithm(chance / (1 - chance)) }
}
