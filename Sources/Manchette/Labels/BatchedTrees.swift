/// The splits of ``GradientBoostedTrees``, laid out so that many rows go through a tree together.
///
/// Trees ask the same few questions again and again ("are there at most 14 words?"). Each is answered once for all rows
/// of a batch, a bit for each; a tree is then a few operations on words of 64 rows. Lucchese et al.'s QuickScorer (2015)
/// turns trees into bits like this, with a bit for each leaf.
struct BatchedTrees: Sendable {
    /// A split: what it asks, and where its rows go: to another split, or, behind those, to a leaf.
    private struct Split: Sendable {
        var question: UInt16
        var left: UInt16
        var right: UInt16
    }

    /// The questions about one feature, from the lowest threshold on.
    private struct Questions: Sendable {
        var feature: UInt16
        var first: Int32
        var count: Int32
    }

    /// Splits of all trees.
    private var splits: [Split] = []
    /// By tree: its first split; and one behind.
    private var starts: [Int32] = [0]
    private var thresholds: [Float] = []
    /// What the first trees ask, and what only the others do.
    private var firstQuestions: [Questions] = []
    private var otherQuestions: [Questions] = []
    /// Most splits and leaves of a tree.
    private var width = 1

    /// What a split says while the table is built.
    struct Source {
        var feature: UInt16
        var threshold: Float
        var left: Int16
        var right: Int16
    }

    /// - Parameters:
    ///   - trees: how many splits each tree has.
    ///   - first: how many trees are always asked.
    ///
    /// Nil for trees that share a branch, which no training makes, and for more questions than fit.
    init?(_ sources: [Source], trees: [Int], first: Int) {
        guard sources.count < 1 << 15 else { return nil }
        splits.reserveCapacity(sources.count)
        starts.reserveCapacity(trees.count + 1)
        var at = 0
        var parents: [UInt8] = []
        for count in trees {
            parents.removeAll(keepingCapacity: true)
            parents.append(contentsOf: repeatElement(0, count: 2 * count + 1))
            for source in sources[at..<(at + count)] {
                let left = BatchedTrees.slot(source.left, count)
                let right = BatchedTrees.slot(source.right, count)
                parents[left] |= parents[left] << 1 | 1
                parents[right] |= parents[right] << 1 | 1
                splits.append(Split(question: 0, left: UInt16(left), right: UInt16(right)))
            }
            guard count == 0 || parents.dropFirst().allSatisfy({ $0 == 1 }) else { return nil }
            at += count
            starts.append(Int32(at))
            width = max(width, 2 * count + 1)
        }
        number(sources, firstSplits: Int(starts[min(first, trees.count)]))
    }

    private static func slot(_ child: Int16, _ splits: Int) -> Int { child >= 0 ? Int(child) : splits + Int(~child) }

    /// Gives the same question the same number wherever it is asked.
    private mutating func number(_ sources: [Source], firstSplits: Int) {
        let order = BatchedTrees.byFeatureAndThreshold(sources)
        for isFirst in [true, false] {
            var questions: [Questions] = []
            var index = 0
            while index < order.count {
                let source = sources[Int(order[index])]
                // The first split to ask comes first.
                let belongs = (Int(order[index]) < firstSplits) == isFirst
                let question = thresholds.count
                while index < order.count {
                    let split = Int(order[index])
                    guard sources[split].feature == source.feature, sources[split].threshold == source.threshold else {
                        break
                    }
                    if belongs { splits[split].question = UInt16(question) }
                    index += 1
                }
                guard belongs else { continue }
                thresholds.append(source.threshold)
                if questions.last?.feature == source.feature {
                    questions[questions.count - 1].count += 1
                } else {
                    questions.append(Questions(feature: source.feature, first: Int32(question), count: 1))
                }
            }
            if isFirst { firstQuestions = questions } else { otherQuestions = questions }
        }
    }

    /// The splits by feature, those of a feature by threshold, those of a threshold as they come.
    private static func byFeatureAndThreshold(_ sources: [Source]) -> [Int32] {
        let features = sources.reduce(0) { max($0, Int($1.feature)) } + 1
        var places = [Int](repeating: 0, count: features + 1)
        for source in sources { places[Int(source.feature) + 1] += 1 }
        for feature in 0..<features { places[feature + 1] += places[feature] }
        let starts = places
        var order = [Int32](repeating: 0, count: sources.count)
        for (index, source) in sources.enumerated() {
            // There are a few dozen splits of a feature.
            var place = places[Int(source.feature)]
            places[Int(source.feature)] += 1
            while place > starts[Int(source.feature)], sources[Int(order[place - 1])].threshold > source.threshold {
                order[place] = order[place - 1]
                place -= 1
            }
            order[place] = Int32(index)
        }
        return order
    }

    /// Takes the rows of a batch through the first trees, then those rows that `goesOn` names through the others.
    ///
    /// - Parameters:
    ///   - first: how many trees are always asked.
    ///   - take: gets each tree's leaves with the rows that come to them, in the order of the trees.
    @inline(__always)
    func walk(
        _ batch: borrowing FeatureBatch, first: Int, goesOn: (_ rows: UInt64) -> UInt64,
        take: (_ tree: Int, _ leaf: Int, _ rows: UInt64) -> Void
    ) {
        let rows = batch.everyRow
        let trees = starts.count - 1
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: thresholds.count + width) { memory in
            memory.initialize(repeating: 0)
            guard let answers = memory.baseAddress else { return }
            ask(firstQuestions, batch, answers)
            walk(0..<min(first, trees), rows, answers, answers + thresholds.count, take)
            guard first < trees else { return }
            let left = goesOn(rows)
            if left == 0 { return }
            ask(otherQuestions, batch, answers)
            walk(first..<trees, left, answers, answers + thresholds.count, take)
        }
    }

    private func ask(
        _ questions: [Questions], _ batch: borrowing FeatureBatch, _ answers: UnsafeMutablePointer<UInt64>
    ) {
        thresholds.withUnsafeBufferPointer { thresholds in
            for question in questions {
                let range = Int(question.first)..<Int(question.first + question.count)
                batch.compare(
                    column: Int(question.feature), with: UnsafeBufferPointer(rebasing: thresholds[range]),
                    into: answers + range.lowerBound)
            }
        }
    }

    @inline(__always)
    private func walk(
        _ trees: Range<Int>, _ rows: UInt64, _ answers: UnsafeMutablePointer<UInt64>,
        _ slots: UnsafeMutablePointer<UInt64>, _ take: (_ tree: Int, _ leaf: Int, _ rows: UInt64) -> Void
    ) {
        splits.withUnsafeBufferPointer { splits in
            for tree in trees {
                let start = Int(starts[tree])
                let count = Int(starts[tree + 1]) - start
                guard let own = splits.baseAddress.map({ $0 + start }) else { return take(tree, 0, rows) }
                slots[0] = rows
                for index in 0..<count {
                    let split = own[index]
                    let here = slots[index]
                    let left = here & answers[Int(split.question)]
                    slots[Int(split.left)] = left
                    slots[Int(split.right)] = here ^ left
                }
                for leaf in 0...count where slots[count &+ leaf] != 0 { take(tree, leaf, slots[count &+ leaf]) }
            }
        }
    }
}
