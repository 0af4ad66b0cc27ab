internal import CSequences

/// Finds the best sequence of tags of a document's tokens: Viterbi over the runs of tokens that names can lie in, forwards
/// and backwards, so that every tag's best path is known as well.
struct EntityDecoder {
    /// Where features are gathered, and what their weights are read from; lent for the length of a call.
    struct Workspace {
        fileprivate let rows: EntityRows
        fileprivate let commonRows: UnsafeBufferPointer<SIMD16<Int16>>
        /// Whether only features that hold in every language count.
        fileprivate let universalOnly: Bool
        fileprivate let features: UnsafeMutableBufferPointer<UInt64>

        fileprivate static let capacity = 64
    }

    /// Gathers features, and adds up their weights.
    struct WeightSink: EntityFeatureSink {
        private let workspace: Workspace
        /// How many features wait in the workspace: fewer than there is room for.
        private var count = 0
        private(set) var sum: SIMD16<Int16>

        @inline(__always)
        init(_ workspace: Workspace, sum: SIMD16<Int16> = .zero) { (self.workspace, self.sum) = (workspace, sum) }

        @inline(__always)
        mutating func add(_ feature: UInt64, _ group: EntityFeatures.Group) {
            if workspace.universalOnly, group != .universal { return }
            workspace.features[count] = feature
            count &+= 1
            if count == Workspace.capacity { finish() }
        }

        @inline(__always)
        mutating func add(_ common: EntityCommonFeature) {
            if workspace.universalOnly, common.group != .universal { return }
            sum &+= workspace.commonRows[common.row]
        }

        /// Adds what was gathered.
        @inline(__always)
        mutating func finish() {
            guard let features = workspace.features.baseAddress else { return }
            workspace.rows.add(features, count: count, to: &sum)
            count = 0
        }
    }

    /// Lends a workspace.
    @inline(__always)
    static func withWorkspace(_ model: EntityModel, universalOnly: Bool, _ body: (Workspace) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Workspace.capacity) { features in
            model.commonRows.withUnsafeBufferPointer { commonRows in
                body(
                    Workspace(
                        rows: model.rows, commonRows: commonRows, universalOnly: universalOnly, features: features))
            }
        }
    }

    /// Score of a tag that cannot be.
    static let impossible: Int32 = -100_000_000

    let model: EntityModel
    let universalOnly: Bool
    /// Sums of the features of distinct words at offsets, as far as they were asked for.
    private var sums: [SIMD16<Int16>] = []
    /// Where the sum of each distinct word at each offset is in ``sums``; -1: nowhere yet.
    private var places: [Int32] = []
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

    /// Makes room for the words of a document, and for its longest run of tokens.
    mutating func begin(_ document: EntityDocument, longest: Int) {
        sums.removeAll(keepingCapacity: true)
        sums.reserveCapacity(2 * document.words.count)
        places = [Int32](repeating: -1, count: EntityFeatures.offsets.count * document.words.count)
        forward = [SIMD16<Int32>](repeating: .zero, count: longest)
        backward = forward
    }

    /// Sum of a word's features at an offset.
    @inline(__always)
    private mutating func wordSum(
        _ document: EntityDocument, _ word: Int, _ slot: Int, _ workspace: Workspace
    ) -> SIMD16<Int16> {
        let place = places[5 &* word &+ slot]
        return place >= 0 ? sums[Int(place)] : fill(document, word, slot, workspace)
    }

    @inline(never)
    private mutating func fill(
        _ document: EntityDocument, _ word: Int, _ slot: Int, _ workspace: Workspace
    ) -> SIMD16<Int16> {
        var sink = WeightSink(workspace)
        EntityFeatures.addWord(document.words[word], slot: slot, to: &sink)
        sink.finish()
        places[5 &* word &+ slot] = Int32(truncatingIfNeeded: sums.count)
        sums.append(sink.sum)
        return sink.sum
    }

    /// Appends the scores of the tags of a run of tokens.
    mutating func score(
        _ document: EntityDocument, _ segment: Range<Int>, into emissions: inout [SIMD16<Int16>]
    ) {
        EntityDecoder.withWorkspace(model, universalOnly: universalOnly) { workspace in
            for token in segment { emissions.append(score(document, token, workspace)) }
        }
    }

    /// The scores of the tags of a token.
    @inline(__always)
    private mutating func score(
        _ document: EntityDocument, _ token: Int, _ workspace: Workspace
    ) -> SIMD16<Int16> {
        let count = document.wordOf.count
        var sum = wordSum(document, document.word(token), 0, workspace)
        let opensLine = document.startsLine[token]
        if token > 0, !opensLine {
            sum &+= wordSum(document, document.word(token - 1), 1, workspace)
            if token > 1, !document.startsLine[token - 1] {
                sum &+= wordSum(document, document.word(token - 2), 3, workspace)
            }
        }
        if token + 1 < count, !document.startsLine[token + 1] {
            sum &+= wordSum(document, document.word(token + 1), 2, workspace)
            if token + 2 < count, !document.startsLine[token + 2] {
                sum &+= wordSum(document, document.word(token + 2), 4, workspace)
            }
        }
        var sink = WeightSink(workspace, sum: sum)
        EntityFeatures.addContext(document, at: token, to: &sink)
        sink.finish()
        return sink.sum &+ priors.score(document, token)
    }

    // MARK: - Search

    /// The best tags of a run of tokens, whose scores begin at `first`.
    mutating func decode(
        _ document: EntityDocument, _ segment: Range<Int>, _ emissions: [SIMD16<Int16>], from first: Int,
        into tags: inout [UInt8]
    ) {
        let count = segment.count
        classes.removeAll(keepingCapacity: true)
        for token in segment {
            classes.append(UInt8(document.words[document.word(token)].transitionClass))
        }
        precondition(first >= 0 && first + count <= emissions.count && count <= forward.count)
        precondition(segment.lowerBound >= 0 && segment.upperBound <= tags.count)
        manchette_best_paths(
            model.transitions, model.reversedTransitions, Int64(EntityLabel.count), classes, emissions,
            Int64(first),
            Int64(count), EntityDecoder.first, EntityDecoder.last, EntityDecoder.impossible, &forward,
            &backward)
        tags.withUnsafeMutableBufferPointer { tags in
            guard let result = tags.baseAddress else { return }
            manchette_follow_path(
                forward, backward, Int64(count), Int64(EntityLabel.count), EntityDecoder.followers,
                result + segment.lowerBound)
        }
    }

    /// Scores before a run: outside.
    private static let first: [SIMD16<Int32>] = {
        var scores = SIMD16<Int32>(repeating: impossible)
        scores[0] = 0
        return [scores]
    }()
    /// Scores behind a run: tags that may end a name, or none.
    private static let last: [SIMD16<Int32>] = {
        var scores = SIMD16<Int32>(repeating: impossible)
        for label in 0..<EntityLabel.count where EntityLabel.allows(label, 0) { scores[label] = 0 }
        return [scores]
    }()

    /// The tags that may follow each tag, a bit each.
    private static let followers: [UInt16] = (0..<EntityLabel.count).map { previous in
        (0..<EntityLabel.count).reduce(0) {
            EntityLabel.allows(previous, $1) ? $0 | 1 << UInt16($1) : $0
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
        let shares = NaturalExponential.of((scores - scores.max()) * model.unit)
        var total: Float = 0
        for kind in 0...EntityLabel.kinds.count { total += shares[kind] }
        return shares / total
    }
}

/// The chances of the kinds of a text's tokens, for the few tokens that can be names.
struct EntityChances {
    /// Those of all other tokens, and then those of the tokens that have some.
    private var values: [SIMD8<Float>] = [.zero]
    /// Where each token's are in ``values``.
    private var places: [Int32]

    /// No chances of so many tokens.
    init(count: Int) { places = [Int32](repeating: 0, count: count) }

    /// Those of a token: outside, then the kinds; all zero where it has none.
    subscript(token: Int) -> SIMD8<Float> {
        @inline(__always)
        get { values[Int(places[token])] }
        set {
            if places[token] == 0 {
                places[token] = Int32(truncatingIfNeeded: values.count)
                values.append(newValue)
            } else {
                values[Int(places[token])] = newValue
            }
        }
    }

    /// Calls `body` with each token that has some, in order.
    @inline(__always)
    func visit(_ body: (Int, SIMD8<Float>) -> Void) {
        for (token, place) in places.enumerated() where place != 0 { body(token, values[Int(place)]) }
    }
}

/// e to a power, near enough for weighing and without the C library.
enum NaturalExponential {
    /// e to the powers of numbers that are not above 0.
    static func of(_ values: SIMD8<Float>) -> SIMD8<Float> {
        var x = 1 + values / 1024
        for _ in 0..<10 { x *= x }
        return x.replacing(with: 0, where: values .<= -40)
    }
}
