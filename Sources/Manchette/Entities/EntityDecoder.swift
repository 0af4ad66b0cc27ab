internal import CSequences

/// Finds the best sequence of tags of a document's tokens: Viterbi over the runs of tokens that names can lie in, forwards
/// and backwards, so that every tag's best path is known as well.
struct EntityDecoder {
    /// Adds up the weights of features.
    struct WeightSink: EntityFeatureSink {
        let rows: EntityRows
        /// Whether only features that hold in every language count.
        let universalOnly: Bool
        var sum = SIMD16<Int16>()

        @inline(__always)
        mutating func add(_ feature: UInt64, _ group: EntityFeatures.Group) {
            if universalOnly, group != .universal { return }
            rows.add(feature, to: &sum)
        }
    }

    /// Score of a tag that cannot be.
    static let impossible: Int32 = -100_000_000

    let model: EntityModel
    let universalOnly: Bool
    /// Sums of each distinct word's features at each offset.
    private var sums: [SIMD16<Int16>] = []
    private var isReady: [UInt8] = []
    /// Scores of the best paths up to, and from, each tag of each token of a run.
    private var forward: [SIMD16<Int32>] = []
    private var backward: [SIMD16<Int32>] = []
    /// Classes of the words of the run.
    private var classes: [UInt8] = []

    private let priors: EntityPriors

    init(model: EntityModel, universalOnly: Bool) {
        self.model = model
        priors = EntityPriors(unit: model.unit)
        self.universalOnly = universalOnly
    }

    // MARK: - Scores of tags

    /// Makes room for the words of a document.
    mutating func begin(_ document: EntityDocument) {
        sums = [SIMD16<Int16>](repeating: .zero, count: EntityFeatures.offsets.count * document.words.count)
        isReady = [UInt8](repeating: 0, count: document.words.count)
    }

    /// Sum of a word's features at an offset.
    @inline(__always)
    private mutating func wordSum(_ document: EntityDocument, _ word: Int, _ slot: Int) -> SIMD16<Int16> {
        if isReady[word] & (1 << UInt8(slot)) == 0 { fill(document, word, slot) }
        return sums[5 &* word &+ slot]
    }

    @inline(never)
    private mutating func fill(_ document: EntityDocument, _ word: Int, _ slot: Int) {
        var sink = WeightSink(rows: model.rows, universalOnly: universalOnly)
        EntityFeatures.addWord(document.words[word], at: EntityFeatures.offsets[slot], to: &sink)
        sums[5 &* word &+ slot] = sink.sum
        isReady[word] |= 1 << UInt8(slot)
    }

    /// Appends the scores of the tags of a run of tokens.
    mutating func score(
        _ document: EntityDocument, _ segment: Range<Int>, into emissions: inout [SIMD16<Int16>]
    ) {
        let count = document.wordOf.count
        for token in segment {
            var sum = wordSum(document, document.word(token), 0)
            let opensLine = document.startsLine[token]
            if token > 0, !opensLine {
                sum &+= wordSum(document, document.word(token - 1), 1)
                if token > 1, !document.startsLine[token - 1] { sum &+= wordSum(document, document.word(token - 2), 3) }
            }
            if token + 1 < count, !document.startsLine[token + 1] {
                sum &+= wordSum(document, document.word(token + 1), 2)
                if token + 2 < count, !document.startsLine[token + 2] {
                    sum &+= wordSum(document, document.word(token + 2), 4)
                }
            }
            var sink = WeightSink(rows: model.rows, universalOnly: universalOnly, sum: sum)
            EntityFeatures.addContext(document, at: token, to: &sink)
            emissions.append(sink.sum &+ priors.score(document, token))
        }
    }

    // MARK: - Search

    /// The best tags of a run of tokens, whose scores begin at `first`.
    mutating func decode(
        _ document: EntityDocument, _ segment: Range<Int>, _ emissions: [SIMD16<Int16>], from first: Int,
        into tags: inout [UInt8]
    ) {
        let count = segment.count
        if forward.count < count {
            forward = [SIMD16<Int32>](repeating: .zero, count: count * 2)
            backward = forward
        }
        classes.removeAll(keepingCapacity: true)
        for token in segment { classes.append(UInt8(document.words[document.word(token)].transitionClass)) }
        precondition(first >= 0 && first + count <= emissions.count && segment.upperBound <= tags.count)
        findPaths(emissions, from: first)
        tags.withUnsafeMutableBufferPointer { tags in
            guard let result = tags.baseAddress.map({ $0 + segment.lowerBound }) else { return }
            follow(count, into: result)
        }
    }

    /// The two passes over the run whose words' classes are ``classes``.
    private mutating func findPaths(_ emissions: [SIMD16<Int16>], from first: Int) {
        forward.withUnsafeMutableBytes { forward in
            backward.withUnsafeMutableBytes { backward in
                emissions.withUnsafeBytes { emissions in
                    model.transitions.withUnsafeBytes { transitions in
                        model.reversedTransitions.withUnsafeBytes { reversed in
                            let (before, behind) = (EntityDecoder.first, EntityDecoder.last)
                            withUnsafeBytes(of: before) { before in
                                withUnsafeBytes(of: behind) { behind in
                                    guard let transitions = transitions.bindMemory(to: Int32.self).baseAddress,
                                        let reversed = reversed.bindMemory(to: Int32.self).baseAddress,
                                        let emissions = emissions.bindMemory(to: Int16.self).baseAddress,
                                        let before = before.bindMemory(to: Int32.self).baseAddress,
                                        let behind = behind.bindMemory(to: Int32.self).baseAddress,
                                        let forward = forward.bindMemory(to: Int32.self).baseAddress,
                                        let backward = backward.bindMemory(to: Int32.self).baseAddress
                                    else { return }
                                    manchette_best_paths(
                                        transitions, reversed, Int64(EntityLabel.count), classes,
                                        emissions + 16 * first, Int64(classes.count), before, behind,
                                        EntityDecoder.impossible, forward, backward)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Scores before a run: outside.
    private static let first: SIMD16<Int32> = {
        var scores = SIMD16<Int32>(repeating: impossible)
        scores[0] = 0
        return scores
    }()
    /// Scores behind a run: tags that may end a name, or none.
    private static let last: SIMD16<Int32> = {
        var scores = SIMD16<Int32>(repeating: impossible)
        for label in 0..<EntityLabel.count where EntityLabel.allows(label, 0) { scores[label] = 0 }
        return scores
    }()

    /// The tags that may follow each tag, a bit each.
    private static let followers: [UInt16] = (0..<EntityLabel.count).map { previous in
        (0..<EntityLabel.count).reduce(0) { EntityLabel.allows(previous, $1) ? $0 | 1 << UInt16($1) : $0 }
    }

    /// Reads the best path off the two passes: at each token, the best tag that may follow the one before.
    private func follow(_ count: Int, into tags: UnsafeMutablePointer<UInt8>) {
        forward.withUnsafeBytes { forward in
            backward.withUnsafeBytes { backward in
                guard let forward = forward.bindMemory(to: Int32.self).baseAddress,
                    let backward = backward.bindMemory(to: Int32.self).baseAddress
                else { return }
                manchette_follow_path(
                    forward, backward, Int64(count), Int64(EntityLabel.count), EntityDecoder.followers, tags)
            }
        }
    }

    /// The score of the best path through a tag of a token of the run that was decoded last.
    @inline(__always)
    private func through(_ index: Int, _ label: Int) -> Int32 { forward[index][label] &+ backward[index][label] }

    /// How likely each kind is for a token of the run that was decoded last, by the best paths: outside first.
    func chances(_ index: Int) -> SIMD8<Float> {
        var scores = SIMD8<Float>(repeating: -1e9)
        scores[0] = Float(through(index, 0))
        for kind in EntityLabel.kinds.indices {
            let begin = max(through(index, EntityLabel.begin(kind)), through(index, EntityLabel.single(kind)))
            scores[kind + 1] = Float(max(begin, through(index, EntityLabel.inside(kind))))
        }
        let top = scores.max()
        var total: Float = 0
        for kind in 0...EntityLabel.kinds.count {
            scores[kind] = NaturalExponential.of((scores[kind] - top) * model.unit)
            total += scores[kind]
        }
        return (scores / total).replacing(with: 0, where: scores .< 0)
    }
}

/// e to a power, near enough for weighing and without the C library.
enum NaturalExponential {
    /// e to the power of a number that is not above 0.
    static func of(_ value: Float) -> Float {
        guard value > -40 else { return 0 }
        var x = 1 + value / 1024
        for _ in 0..<10 { x *= x }
        return x
    }
}
