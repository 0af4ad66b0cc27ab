internal import CTrees

/// The splits of ``GradientBoostedTrees``, laid out so that many rows go through a tree together.
///
/// Trees ask the same few questions again and again ("are there at most 14 words?"). Each is answered once for all rows
/// of a batch, a bit for each; a tree is then a few operations on vectors of 128 rows. Lucchese et al.'s QuickScorer (2015)
/// turns trees into bits like this, with a bit for each leaf.
struct BatchedTrees: Sendable {
    /// Most splits of a tree, so that places in bytes fit 16 bits.
    private static let mostSplits = Int(MANCHETTE_TREE_LEAVES) - 1

    /// Splits of all trees.
    private var splits: [manchette_tree_split] = []
    /// By tree: its first split; and one behind.
    private var starts: [Int32] = [0]
    private var thresholds: [Float] = []
    /// What the first trees ask, and what only the others do.
    private var firstQuestions: [manchette_tree_questions] = []
    private var otherQuestions: [manchette_tree_questions] = []
    /// Whether wider vectors are used.
    let isWide: Bool
    /// Whether the processor has them.
    static let isWideProcessor = manchette_trees_can_be_wide()
    /// Most splits and leaves of a tree.
    private var width = 1
    /// Bytes of the bits of a batch's rows.
    private static let size = MemoryLayout<manchette_tree_rows>.stride

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
    ///   - isWide: whether wider vectors are used where the processor has them.
    ///
    /// Nil for trees that share a branch, which no training makes, and for more questions than fit.
    init?(_ sources: [Source], trees: [Int], first: Int, isWide: Bool) {
        self.isWide = isWide && BatchedTrees.isWideProcessor
        guard sources.count < 1 << 15, trees.allSatisfy({ $0 <= Self.mostSplits }) else { return nil }
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
                splits.append(
                    manchette_tree_split(question: 0, left: UInt16(left * Self.size), right: UInt16(right * Self.size)))
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
            var questions: [manchette_tree_questions] = []
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
                    if belongs { splits[split].question = UInt32(question * Self.size) }
                    index += 1
                }
                guard belongs else { continue }
                thresholds.append(source.threshold)
                if questions.last?.feature == UInt32(source.feature) {
                    questions[questions.count - 1].count += 1
                } else {
                    questions.append(
                        manchette_tree_questions(feature: UInt32(source.feature), first: UInt32(question), count: 1))
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

    /// Memory for the answers of a batch and the sets of rows of a tree.
    struct Scratch: ~Copyable {
        fileprivate let answers: UnsafeMutablePointer<manchette_tree_rows>
        fileprivate let slots: UnsafeMutablePointer<manchette_tree_rows>

        fileprivate init(questions: Int, width: Int) {
            answers = .allocate(capacity: questions + width)
            slots = answers + questions
        }

        deinit { answers.deallocate() }
    }

    /// Takes the rows of a batch through the first trees, then those rows that `goOn` names through the others.
    ///
    /// - Parameters:
    ///   - first: how many trees are always asked.
    ///   - leaves: by tree, where its leaves begin.
    ///   - add: adds the leaves of trees, in their order.
    @inline(__always)
    func walk(
        _ batch: borrowing FeatureBatch, first: Int, leaves: [Int32],
        goOn: (_ rows: manchette_tree_rows) -> manchette_tree_rows,
        add: (
            _ trees: inout manchette_trees, _ rows: manchette_tree_rows,
            _ answers: UnsafeMutablePointer<manchette_tree_rows>, _ slots: UnsafeMutablePointer<manchette_tree_rows>
        ) -> Void
    ) {
        let count = starts.count - 1
        let scratch = Scratch(questions: thresholds.count, width: width)
        let rows = batch.everyRow
        splits.withUnsafeBufferPointer { splits in
            starts.withUnsafeBufferPointer { starts in
                leaves.withUnsafeBufferPointer { leaves in
                    var trees = manchette_trees(
                        splits: splits.baseAddress, starts: starts.baseAddress, leaves: leaves.baseAddress, first: 0,
                        end: min(first, count))
                    ask(firstQuestions, batch, scratch.answers)
                    add(&trees, rows, scratch.answers, scratch.slots)
                    let left = first < count ? goOn(rows) : manchette_tree_rows(bits: (0, 0))
                    if left.bits.0 | left.bits.1 == 0 { return }
                    trees.first = first
                    trees.end = count
                    ask(otherQuestions, batch, scratch.answers)
                    add(&trees, left, scratch.answers, scratch.slots)
                }
            }
        }
    }

    private func ask(
        _ questions: [manchette_tree_questions], _ batch: borrowing FeatureBatch,
        _ answers: UnsafeMutablePointer<manchette_tree_rows>
    ) {
        withUnsafePointer(to: batch.table) { batch in
            manchette_trees_ask(batch, questions, questions.count, thresholds, answers, isWide)
        }
    }
}
