import Foundation
import Manchette

/// A linear-chain conditional random field, trained with FTRL-Proximal (McMahan et al., "Ad Click Prediction: a View
/// from the Trenches", 2013): its first-order penalty leaves most weights at nought, which keeps the model small.
final class Trainer {
    struct Settings {
        var epochs = 12
        var rate: Float = 0.12
        var l1: Float = 0.6
        var l2: Float = 0.02
        /// Share of capitalised words whose own letters are hidden in a pass, so that names never seen are learned.
        var hiding: Float = 0.15
        var minimumCount = 2
        var universalOnly = false
    }

    typealias Row = SIMD16<Float>
    static let labels = EntityTraining.labels

    struct Token {
        var features: Range<Int>
        var transitionClass: Int
        var gold: Int
        var isLower: Bool
        /// Scores that are given.
        var base = Row.zero
    }

    struct Segment {
        var tokens: Range<Int>
        var weight: Float
    }

    var settings: Settings
    /// Index of a feature's row, by its key.
    private(set) var index: [UInt64: Int32] = [:]
    private var tokens: [Token] = []
    private var segments: [Segment] = []
    private var features: [Int32] = []
    private var groups: [UInt8] = []
    private(set) var weights: [Row] = []
    private var z: [Row] = []
    private var n: [Row] = []
    private(set) var transitions: [Row] = []
    private var transitionZ: [Row] = []
    private var transitionN: [Row] = []
    private(set) var triggers: Set<UInt64> = []
    /// Names that no run of tokens can give, for the record.
    private(set) var unreachable = 0
    private(set) var names = 0

    init(_ settings: Settings) { self.settings = settings }

    // MARK: - Reading

    /// Learns with which lower-case words names begin.
    func findTriggers(_ texts: [MarkedText], language: String, lexicon: UnsafeRawBufferPointer) {
        guard !settings.universalOnly else { return }
        var starts: [UInt64: Int] = [:]
        var all: [UInt64: Int] = [:]
        for text in texts where text.weight >= 0.5 && !text.universalOnly {
            let document = EntityTraining(text.text, language: text.language ?? language, lexicon: lexicon) { _ in false
            }
            let ranges = document.tokens
            var begins = Set<Int>()
            for name in text.names { begins.insert(name.range.lowerBound) }
            for (token, range) in ranges.enumerated() where document.isLower(token) {
                all[document.lower(token), default: 0] += 1
                if begins.contains(range.lowerBound) { starts[document.lower(token), default: 0] += 1 }
            }
        }
        triggers = Set(starts.filter { $0.value >= 2 && Double($0.value) >= 0.02 * Double(all[$0.key] ?? 1) }.keys)
    }

    /// Takes the texts as examples.
    func read(_ texts: [MarkedText], language: String, lexicon: UnsafeRawBufferPointer) {
        let triggers = triggers
        var counts: [UInt64: Int32] = [:]
        let documents = texts.map {
            EntityTraining($0.text, language: $0.language ?? language, lexicon: lexicon) { triggers.contains($0) }
        }
        for (text, document) in zip(texts, documents) {
            for segment in document.segments {
                for token in segment {
                    for feature in document.features(token) where isUsed(feature, text) {
                        counts[feature.key, default: 0] += 1
                    }
                }
            }
        }
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) where Int(count) >= settings.minimumCount {
            index[key] = Int32(index.count)
        }
        for (text, document) in zip(texts, documents) { add(text, document) }
        weights = [Row](repeating: .zero, count: index.count)
        z = weights
        n = weights
        transitions = [Row](repeating: .zero, count: EntityTraining.transitionClasses * Trainer.labels)
        transitionZ = transitions
        transitionN = transitions
    }

    private func isUsed(_ feature: EntityTraining.Feature, _ text: MarkedText) -> Bool {
        !(settings.universalOnly || text.universalOnly) || feature.group == 2
    }

    private func add(_ text: MarkedText, _ document: EntityTraining) {
        let gold = Trainer.tags(text, document)
        names += text.names.count
        var covered = 0
        for segment in document.segments {
            let start = tokens.count
            for token in segment {
                let first = features.count
                for feature in document.features(token) where isUsed(feature, text) {
                    guard let row = index[feature.key] else { continue }
                    features.append(row)
                    groups.append(feature.group)
                }
                let tag = gold[token]
                tokens.append(
                    Token(
                        features: first..<features.count, transitionClass: document.transitionClass(token), gold: tag,
                        isLower: document.isLower(token)))
                if let kind = EntityTraining.kind(of: tag), tag != EntityTraining.inside(kind) { covered += 1 }
            }
            repair(start..<tokens.count)
            segments.append(Segment(tokens: start..<tokens.count, weight: text.weight))
        }
        unreachable += text.names.count - covered
    }

    /// Makes the tags of a run a sequence that the model allows, where a name is cut by the run's edge.
    private func repair(_ range: Range<Int>) {
        for index in range {
            let previous = index > range.lowerBound ? tokens[index - 1].gold : 0
            if let kind = EntityTraining.kind(of: tokens[index].gold) {
                let next = index + 1 < range.upperBound ? tokens[index + 1].gold : 0
                let continues = next == EntityTraining.inside(kind)
                if !EntityTraining.allows(previous, tokens[index].gold) { tokens[index].gold = 0 }
                if tokens[index].gold == EntityTraining.begin(kind), !continues {
                    tokens[index].gold = EntityTraining.single(kind)
                }
            }
        }
    }

    /// The tags of the tokens of a text.
    static func tags(_ text: MarkedText, _ document: EntityTraining) -> [Int] {
        let ranges = document.tokens
        var tags = [Int](repeating: 0, count: ranges.count)
        var token = 0
        for name in text.names {
            while token < ranges.count, ranges[token].upperBound <= name.range.lowerBound { token += 1 }
            let start = token
            while token < ranges.count, ranges[token].lowerBound < name.range.upperBound { token += 1 }
            guard token > start else { continue }
            for index in start..<token {
                tags[index] =
                    index > start
                    ? EntityTraining.inside(name.kind)
                    : token - start == 1 ? EntityTraining.single(name.kind) : EntityTraining.begin(name.kind)
            }
        }
        return tags
    }

    // MARK: - Learning

    /// Goes over the examples again and again.
    func train(quiet: Bool = false) {
        if segments.isEmpty { return }
        powers = transitions
        for row in powers.indices { setPower(row) }
        var random = SplitMix(state: 20_240_101)
        var order = Array(segments.indices)
        for epoch in 1...settings.epochs {
            for place in stride(from: order.count - 1, to: 0, by: -1) {
                order.swapAt(place, Int(random.next() % UInt64(place + 1)))
            }
            var loss: Double = 0
            for place in order { loss += step(segments[place], &random) }
            if !quiet {
                let used = weights.reduce(0) { $0 + ($1 != .zero ? 1 : 0) }
                FileHandle.standardError.write(Data("epoch \(epoch): loss \(Int(loss)), rows in use \(used)\n".utf8))
            }
        }
    }

    private var emissions: [Row] = []
    private var alpha: [Row] = []
    private var beta: [Row] = []
    private var kept: [[Int32]] = []

    private func step(_ segment: Segment, _ random: inout SplitMix) -> Double {
        let count = segment.tokens.count
        if emissions.count < count {
            emissions = [Row](repeating: .zero, count: count * 2)
            alpha = emissions
            beta = emissions
        }
        while kept.count < count { kept.append([]) }
        for position in 0..<count {
            let token = tokens[segment.tokens.lowerBound + position]
            let hides = !token.isLower && Float(random.next() >> 40) / Float(1 << 24) < settings.hiding
            kept[position].removeAll(keepingCapacity: true)
            var sum = token.base
            for place in token.features where !(hides && groups[place] == 0) {
                kept[position].append(features[place])
                sum += weights[Int(features[place])]
            }
            emissions[position] = sum
        }
        return learn(segment, count)
    }

    private func learn(_ segment: Segment, _ count: Int) -> Double {
        let labels = Trainer.labels
        let first = segment.tokens.lowerBound
        // Work in the probability domain, scaled at each token.
        var scale = [Float](repeating: 0, count: count)
        var logZ: Double = 0
        var score: Double = 0
        var previous = 0
        for position in 0..<count {
            let token = tokens[first + position]
            var top = emissions[position][0]
            for label in 1..<labels where emissions[position][label] > top { top = emissions[position][label] }
            var lifted = Row.zero
            for label in 0..<labels { lifted[label] = expf(emissions[position][label] - top) }
            score += Double(emissions[position][token.gold])
            score += Double(transitions[token.transitionClass * labels + previous][token.gold])
            previous = token.gold
            var row = Row.zero
            for label in 0..<labels {
                guard position > 0 ? alpha[position - 1][label] > 0 : label == 0 else { continue }
                let value = position > 0 ? alpha[position - 1][label] : 1
                row += value * power(token.transitionClass, label)
            }
            row *= lifted
            scale[position] = 1 / max(row.sum(), 1e-30)
            alpha[position] = row * scale[position]
            logZ += Double(top) - Double(log(scale[position]))
            emissions[position] = lifted
        }
        var end = Row.zero
        for label in 0..<labels where EntityTraining.allows(label, 0) { end[label] = 1 }
        let closing = (alpha[count - 1] * end).sum()
        logZ += Double(log(max(closing, 1e-30)))
        beta[count - 1] = end / max(closing, 1e-30)
        for position in stride(from: count - 2, through: 0, by: -1) {
            let next = tokens[first + position + 1]
            let ahead = beta[position + 1] * emissions[position + 1] * scale[position + 1]
            var row = Row.zero
            for label in 0..<labels { row[label] = (power(next.transitionClass, label) * ahead).sum() }
            beta[position] = row
        }
        update(segment, count, scale)
        return logZ - score
    }

    /// Exponential of the transitions from a tag; 0 where the tags may not follow.
    @inline(__always)
    private func power(_ table: Int, _ label: Int) -> Row { powers[table * Trainer.labels + label] }

    /// Works out the exponentials of a row of transitions after it changed.
    private func setPower(_ row: Int) {
        let label = row % Trainer.labels
        var result = Row.zero
        for next in 0..<Trainer.labels where allowed[label * Trainer.labels + next] {
            result[next] = expf(transitions[row][next])
        }
        powers[row] = result
    }
    private var powers: [Row] = []
    private let allowed: [Bool] = (0..<labels * labels).map { EntityTraining.allows($0 / labels, $0 % labels) }

    /// Takes texts as examples of the second stage: the scores of the first are given, what the document says is learned.
    func readSecondStage(
        _ parts: [(texts: [MarkedText], trial: EntityTrial)], language: String, lexicon: UnsafeRawBufferPointer
    ) {
        learnsTransitions = false
        transitions = [Row](repeating: .zero, count: EntityTraining.transitionClasses * Trainer.labels)
        transitionZ = transitions
        transitionN = transitions
        for part in parts {
            let given = part.trial.transitions
            for row in transitions.indices {
                for label in 0..<16 { transitions[row][label] += given[row * 16 + label] / Float(parts.count) }
            }
            for text in part.texts {
                let document = EntityTraining(text.text, language: text.language ?? language, lexicon: lexicon) {
                    part.trial.isTrigger($0)
                }
                let gold = Trainer.tags(text, document)
                let stage = part.trial.secondStage(document)
                var place = 0
                for segment in document.segments {
                    let start = tokens.count
                    for token in segment {
                        let first = features.count
                        for key in stage[place].features {
                            if index[key] == nil { index[key] = Int32(index.count) }
                            features.append(index[key] ?? 0)
                            groups.append(2)
                        }
                        var base = Row.zero
                        for label in 0..<Trainer.labels { base[label] = stage[place].scores[label] }
                        tokens.append(
                            Token(
                                features: first..<features.count, transitionClass: document.transitionClass(token),
                                gold: gold[token], isLower: document.isLower(token), base: base))
                        place += 1
                    }
                    repair(start..<tokens.count)
                    segments.append(Segment(tokens: start..<tokens.count, weight: text.weight))
                }
            }
        }
        weights = [Row](repeating: .zero, count: index.count)
        z = weights
        n = weights
    }
    private var learnsTransitions = true

    /// Takes over the rows of the second stage.
    func adopt(_ other: Trainer) {
        for (key, row) in other.index.sorted(by: { $0.key < $1.key }) where index[key] == nil {
            index[key] = Int32(weights.count)
            weights.append(other.weights[Int(row)])
            adopted.insert(key)
        }
    }
    /// Rows that are kept whatever their size.
    private(set) var adopted: Set<UInt64> = []

    private func update(_ segment: Segment, _ count: Int, _ scale: [Float]) {
        let labels = Trainer.labels
        let first = segment.tokens.lowerBound
        for position in 0..<count {
            let token = tokens[first + position]
            var gradient = alpha[position] * beta[position]
            let total = max(gradient.sum(), 1e-30)
            gradient /= total
            gradient[token.gold] -= 1
            gradient *= segment.weight
            for row in kept[position] { apply(gradient, Int(row)) }
            guard learnsTransitions else { continue }
            let ahead = beta[position] * emissions[position] * scale[position]
            let goldPrevious = position > 0 ? tokens[first + position - 1].gold : 0
            for label in 0..<labels {
                let mass = position > 0 ? alpha[position - 1][label] : label == 0 ? 1 : 0
                guard mass > 1e-6 || label == goldPrevious else { continue }
                var slope = power(token.transitionClass, label) * ahead * mass
                if label == goldPrevious { slope[token.gold] -= 1 }
                applyTransition(slope * segment.weight, token.transitionClass * labels + label)
            }
        }
    }

    @inline(__always)
    private func apply(_ gradient: Row, _ row: Int) {
        let old = n[row]
        let new = old + gradient * gradient
        let sigma = (new.squareRoot() - old.squareRoot()) / settings.rate
        z[row] += gradient - sigma * weights[row]
        n[row] = new
        weights[row] = solve(z[row], new, l1: settings.l1)
    }

    @inline(__always)
    private func applyTransition(_ gradient: Row, _ row: Int) {
        let old = transitionN[row]
        let new = old + gradient * gradient
        let sigma = (new.squareRoot() - old.squareRoot()) / settings.rate
        transitionZ[row] += gradient - sigma * transitions[row]
        transitionN[row] = new
        transitions[row] = solve(transitionZ[row], new, l1: 0)
        setPower(row)
    }

    @inline(__always)
    private func solve(_ z: Row, _ n: Row, l1: Float) -> Row {
        let size = z.replacing(with: -z, where: z .< 0)
        let shrunk = size - l1
        let signed = shrunk.replacing(with: -shrunk, where: z .< 0)
        let divisor = (1 + n.squareRoot()) / settings.rate + settings.l2
        return (-signed / divisor).replacing(with: 0, where: shrunk .<= 0)
    }
}

/// A small generator of random numbers with a fixed start.
struct SplitMix {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var x = state
        x = (x ^ x >> 30) &* 0xBF58_476D_1CE4_E5B9
        x = (x ^ x >> 27) &* 0x94D0_49BB_1331_11EB
        return x ^ x >> 31
    }
}
