import HTMLTree

/// What the two models say of every block: the probability that it is part of the body, and of each role.
struct RoleChances: Sendable {
    /// By block, 0…1.
    var body: [Float] = []
    /// Block after block, one probability for each of ``LabelModel/TrainedRole``.
    private(set) var roles: [Float] = []
    /// By block of a dump: whether a second reading, without the boxes around it, found it to be of the body.
    var isReread: [Bool] = []
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

    /// Takes over what was said of a block in another reading.
    mutating func takeOver(_ other: RoleChances, _ place: Int, at index: Int) {
        body[index] = other.body[place]
        for role in 0..<RoleChances.width {
            roles[index * RoleChances.width + role] = other.roles[place * RoleChances.width + role]
        }
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
}
