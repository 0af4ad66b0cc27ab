/// The body of a text dump: no element holds it together, so what stands around a line says whether it goes on.
extension RoleChances {
    /// What a change between body and noise costs, in log-odds; and where a line's wording proves that a box begins, or
    /// running text stands right behind such a box.
    private static let switchCost: Float = 1.2
    private static let provenSwitchCost: Float = 0.4
    /// What a phrase counts that proves a box.
    private static let enoughForBox: Float = 2
    /// What it takes to be of a dump's body, in log-odds: a little more than even, for the same reason as at the
    /// edges of a page's.
    private static let enoughInDumps: Float = 0.3
    /// What the likeliest box takes from a line of a dump, in log-odds at certainty: offers are written in sentences too.
    private static let saidOtherwise: Float = 2
    /// What running text without a phrase of the trade gains behind a paragraph of the body.
    private static let plainProse: Float = 0.8
    /// How many lines of a box may stand between the two: a label and a title.
    ///
    /// Short lines that make an offer are not counted, but for more than a few.
    private static let longestBoxInDump = 4
    private static let mostWordsOfCall: Float = 8
    private static let mostCalls = 2
    /// How likely running text is noise of any kind that is surely none.
    private static let littleNoise: Float = 0.15
    /// How likely a sentence is a caption, a comment or another story's teaser that does not go on with the text.
    static let enoughForNote: Float = 0.3
    /// How likely a paragraph right behind a box is a teaser or a caption that belongs to it.
    static let enoughForTeaser: Float = 0.28
    private static let fewestWordsOfSentence: Float = 3
    /// What such a line gains at least right behind one of the text: "Both were acquitted".
    private static let leastOfSentence: Float = 0.4
    /// The same of one that a second reading found to be of the text.
    private static let leastOfReread: Float = 1

    private func strongestBox(_ index: Int) -> Float {
        [LabelModel.TrainedRole.paywall, .subscription, .newsletter, .comments, .advertisement].reduce(0) {
            max($0, self[index, $1])
        }
    }

    /// How likely a block is noise of any kind.
    private func anyNoise(_ index: Int) -> Float {
        strongestBox(index) + self[index, .related] + self[index, .caption] + self[index, .share] + self[index, .tags]
            + self[index, .promotion]
    }

    /// How likely a block is a caption, a comment or another story's teaser: they end in a full stop too.
    func notes(_ index: Int) -> Float { self[index, .related] + self[index, .caption] + self[index, .comments] }

    /// Whether a line is a sentence with nothing of the trade's wording in it.
    static func isSentence(_ statistics: TextStatistics, _ phrases: PhraseHits) -> Bool {
        statistics.endsWithStop && statistics.words >= fewestWordsOfSentence && statistics.atSigns == 0
            && phrases.scores.isEmpty
            && !phrases.closesInCapitals && !phrases.closesWithCredit
    }

    /// Whether a line's wording makes an offer or calls to share: what stands behind such lines is none of theirs.
    private static func isOffer(_ phrases: PhraseHits) -> Bool {
        [PhraseClass.newsletter, .subscription, .paywall, .share, .advertisement].contains { phrases[$0] >= 1 }
    }

    /// What is known of the lines before one.
    private struct LinesBefore {
        /// The last line that looked like the body's; and how many others stand behind it, none but a box's.
        var lastOfBody = -1
        var linesOfBox = RoleChances.longestBoxInDump
        /// Lines of it that are not counted.
        var calls = 0
        /// Whether there was such a line.
        var isInText = false
        /// The last line whose wording proves a box.
        var lastOfBox = -RoleChances.longestBoxInDump

        var isNear: Bool { linesOfBox + 1 < RoleChances.longestBoxInDump }
        func isBehindBox(_ index: Int) -> Bool { index - lastOfBox < RoleChances.longestBoxInDump }
    }

    /// The likeliest sequence of body and noise for a text dump (Viterbi): a dump has no elements that hold its body
    /// together, so a line that stands alone between lines of the other sort needs good reasons.
    mutating func smoothBody(_ isProse: [Bool], _ phrases: [PhraseHits], _ statistics: [TextStatistics]) {
        guard body.count > 1 else { return }
        var cameFromBody: [(noise: Bool, body: Bool)] = []
        var noise: Float = 0
        var inBody: Float = 0
        var before = LinesBefore()
        for (index, chance) in body.enumerated() {
            let isUnmarked = phrases[index].strongestNoise == 0
            let isPlain =
                isProse[index] && isUnmarked
                && (before.isNear || isReread(index) || !before.isInText && anyNoise(index) < RoleChances.littleNoise)
            let goesOn =
                isUnmarked && !isPlain && before.isInText && (before.lastOfBody == index - 1 || isReread(index))
                && RoleChances.isSentence(statistics[index], phrases[index])
                && notes(index) < RoleChances.enoughForNote
            let isProven =
                phrases[index].strongestNoise >= RoleChances.enoughForBox || phrases[index].closesWithCredit
            let toLeave = isProven ? RoleChances.provenSwitchCost : RoleChances.switchCost
            let toReturn =
                isReread(index)
                    || isPlain && before.isBehindBox(index) && !isProse[index - 1]
                        && notes(index) < RoleChances.enoughForTeaser
                ? RoleChances.provenSwitchCost : RoleChances.switchCost
            let gain = gain(index, isPlain: isPlain, goesOn: goesOn)
            let toBody = inBody >= noise - toReturn
            let toNoise = inBody - toLeave > noise
            let newBody = (toBody ? inBody : noise - toReturn) + gain / 2
            let newNoise = (toNoise ? inBody - toLeave : noise) - gain / 2
            cameFromBody.append((noise: toNoise, body: toBody))
            inBody = newBody
            noise = newNoise
            if isProven { before.lastOfBox = index }
            if chance > Labeller.bodyThreshold || isPlain || goesOn {
                before.lastOfBody = index
                (before.linesOfBox, before.calls) = (0, 0)
                before.isInText = true
            } else if isProse[index], isUnmarked {
                before.linesOfBox = RoleChances.longestBoxInDump
            } else if before.calls < RoleChances.mostCalls, RoleChances.isOffer(phrases[index]),
                statistics[index].words <= RoleChances.mostWordsOfCall
            {
                before.calls += 1
            } else {
                before.linesOfBox += 1
            }
        }
        take(cameFromBody, endsInBody: inBody > noise)
    }

    private func isReread(_ index: Int) -> Bool { !isReread.isEmpty && isReread[index] }

    /// What speaks for the body, in log-odds.
    private func gain(_ index: Int, isPlain: Bool, goesOn: Bool) -> Float {
        let chance = min(0.999, max(0.001, body[index]))
        let gain =
            LabelModel.logarithm(chance / (1 - chance))
            - (isReread(index) ? 0 : RoleChances.saidOtherwise * strongestBox(index))
            + (isPlain ? RoleChances.plainProse : -RoleChances.enoughInDumps)
        if isReread(index) { return max(gain, RoleChances.leastOfReread) }
        return goesOn ? max(gain, RoleChances.leastOfSentence) : gain
    }

    /// Walks back along the likeliest sequence.
    private mutating func take(_ cameFromBody: [(noise: Bool, body: Bool)], endsInBody: Bool) {
        var isBody = endsInBody
        for index in body.indices.reversed() {
            if isBody, body[index] <= Labeller.bodyThreshold {
                body[index] = Labeller.bodyThreshold + 0.01
            } else if !isBody, body[index] > Labeller.bodyThreshold {
                body[index] = Labeller.bodyThreshold - 0.01
            }
            isBody = isBody ? cameFromBody[index].body : cameFromBody[index].noise
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
}
