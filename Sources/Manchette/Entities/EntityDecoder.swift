/// Finds the best sequence of tags of a document's tokens: Viterbi over the runs of tokens that names can lie in, forwards
/// and backwards, so that every tag's best path is known as well.
struct EntityDecoder {
    /// Adds up the weights of features.
    struct WeightSink: EntityFeatureSink {
        let model: EntityModel
        /// Whether only features that hold in every language count.
        let universalOnly: Bool
        var sum = SIMD16<Int16>()

        @inline(__always)
        mutating func add(_ feature: UInt64, _ group: EntityFeatures.Group) {
            if universalOnly, group != .universal { return }
            model.add(feature, to: &sum)
        }
    }

    /// Score of a tag that cannot be.
    static let impossible: Int32 = -100_000_000
    private static let labels = EntityLabel.count
    private static let width = EntityModel.width

    let model: EntityModel
    let universalOnly: Bool
    /// Sums of each distinct word's features at each offset.
    private var sums: [SIMD16<Int16>] = []
    private var isReady: [UInt8] = []
    /// Room for the search: ``EntityModel/width`` numbers for each token of a run.
    private var forward: [Int32] = []
    private var backward: [Int32] = []

    init(model: EntityModel, universalOnly: Bool) {
        self.model = model
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
        var sink = WeightSink(model: model, universalOnly: universalOnly)
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
            var sink = WeightSink(model: model, universalOnly: universalOnly, sum: sum)
            EntityFeatures.addContext(document, at: token, to: &sink)
            emissions.append(sink.sum)
        }
    }

    // MARK: - Search

    /// The best tags of a run of tokens, whose scores begin at `first`.
    mutating func decode(
        _ document: EntityDocument, _ segment: Range<Int>, _ emissions: [SIMD16<Int16>], from first: Int,
        into tags: inout [UInt8]
    ) {
        let count = segment.count
        if forward.count < count * EntityDecoder.width {
            forward = [Int32](repeating: EntityDecoder.impossible, count: count * EntityDecoder.width * 2)
            backward = forward
        }
        goForward(document, segment, emissions, first)
        goBackward(document, segment, emissions, first)
        follow(document, segment, emissions, first, into: &tags)
    }

    private mutating func goForward(
        _ document: EntityDocument, _ segment: Range<Int>, _ emissions: [SIMD16<Int16>], _ first: Int
    ) {
        let labels = EntityDecoder.labels
        let width = EntityDecoder.width
        for index in 0..<segment.count {
            let table = document.words[document.word(segment.lowerBound + index)].transitionClass * labels * width
            let row = index * width
            let emission = emissions[first + index]
            for label in 0..<labels {
                var best = EntityDecoder.impossible
                if index == 0 {
                    if EntityLabel.allows(0, label) { best = model.transitions[table + label] }
                } else {
                    for previous in EntityLabel.before[label] {
                        let value =
                            forward[row - width + Int(previous)]
                            &+ model.transitions[table + Int(previous) * width + label]
                        if value > best { best = value }
                    }
                }
                forward[row + label] = best &+ Int32(emission[label])
            }
        }
    }

    private mutating func goBackward(
        _ document: EntityDocument, _ segment: Range<Int>, _ emissions: [SIMD16<Int16>], _ first: Int
    ) {
        let labels = EntityDecoder.labels
        let width = EntityDecoder.width
        let count = segment.count
        for label in 0..<labels {
            backward[(count - 1) * width + label] = EntityLabel.allows(label, 0) ? 0 : EntityDecoder.impossible
        }
        for index in stride(from: count - 2, through: 0, by: -1) {
            let table = document.words[document.word(segment.lowerBound + index + 1)].transitionClass * labels * width
            let row = index * width
            let emission = emissions[first + index + 1]
            for label in 0..<labels {
                var best = EntityDecoder.impossible
                for next in EntityLabel.after[label] {
                    let value =
                        backward[row + width + Int(next)] &+ Int32(emission[Int(next)])
                        &+ model.transitions[table + label * width + Int(next)]
                    if value > best { best = value }
                }
                backward[row + label] = best
            }
        }
    }

    /// Reads the best path off the two passes.
    private func follow(
        _ document: EntityDocument, _ segment: Range<Int>, _ emissions: [SIMD16<Int16>], _ first: Int,
        into tags: inout [UInt8]
    ) {
        let width = EntityDecoder.width
        var previous = 0
        for index in 0..<segment.count {
            let table =
                document.words[document.word(segment.lowerBound + index)].transitionClass * EntityDecoder.labels * width
            var best = 0
            var bestValue = Int32.min
            for next in EntityLabel.after[previous] {
                let label = Int(next)
                let value =
                    backward[index * width + label] &+ Int32(emissions[first + index][label])
                    &+ model.transitions[table + previous * width + label]
                if value > bestValue {
                    bestValue = value
                    best = label
                }
            }
            tags[segment.lowerBound + index] = UInt8(best)
            previous = best
        }
    }

    /// The score of the best path through a tag of a token of the run that was decoded last.
    @inline(__always)
    func through(_ index: Int, _ label: Int) -> Int32 {
        forward[index * EntityDecoder.width + label] &+ backward[index * EntityDecoder.width + label]
    }

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
