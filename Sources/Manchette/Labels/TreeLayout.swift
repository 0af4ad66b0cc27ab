internal import CTrees

/// Lays the splits of trees out as ``BatchedTrees`` reads them; for the shipped trees this is done before the library is
/// built (`make tables`).
struct TreeLayout {
    /// Most splits of a tree, so that places in bytes fit 16 bits.
    private static let mostSplits = Int(MANCHETTE_TREE_LEAVES) - 1
    /// Bytes of the bits of a batch's rows.
    private static let size = MemoryLayout<manchette_tree_rows>.stride

    /// Splits of all trees.
    private(set) var splits: [manchette_tree_split] = []
    /// By tree: its first split; and one behind.
    private(set) var starts: [Int32] = [0]
    private(set) var thresholds: [Float] = []
    /// What is asked, stage after stage: of each what no tree before it asks.
    private(set) var questions: [manchette_tree_questions] = []
    /// By stage: its first question; and one behind.
    private(set) var questionStarts: [Int32] = [0]
    /// Most splits and leaves of a tree.
    private(set) var width: Int32 = 1
    /// By stage: behind its last tree.
    private(set) var stages: [Int32] = []

    /// - Parameters:
    ///   - trees: how many splits each tree has.
    ///   - stages: after how many trees rows may stop (``GradientBoostedTrees/stages(ofClasses:)``).
    ///
    /// Nil for trees that share a branch, which no training makes, and for more questions than fit.
    init?(_ sources: [BatchedTrees.Source], trees: [Int], stages: [Int]) {
        guard sources.count < 1 << 15, trees.allSatisfy({ $0 <= Self.mostSplits }) else { return nil }
        self.stages = BatchedTrees.stages(stages, trees: trees.count)
        splits.reserveCapacity(sources.count)
        starts.reserveCapacity(trees.count + 1)
        var at = 0
        var parents: [UInt8] = []
        for count in trees {
            parents.removeAll(keepingCapacity: true)
            parents.append(contentsOf: repeatElement(0, count: 2 * count + 1))
            for source in sources[at..<(at + count)] {
                let left = TreeLayout.slot(source.left, count)
                let right = TreeLayout.slot(source.right, count)
                parents[left] |= parents[left] << 1 | 1
                parents[right] |= parents[right] << 1 | 1
                splits.append(
                    manchette_tree_split(question: 0, left: UInt16(left * Self.size), right: UInt16(right * Self.size)))
            }
            guard count == 0 || parents.dropFirst().allSatisfy({ $0 == 1 }) else { return nil }
            at += count
            starts.append(Int32(at))
            width = max(width, Int32(2 * count + 1))
        }
        number(sources)
    }

    private static func slot(_ child: Int16, _ splits: Int) -> Int { child >= 0 ? Int(child) : splits + Int(~child) }

    /// Gives the same question the same number wherever it is asked.
    private mutating func number(_ sources: [BatchedTrees.Source]) {
        let order = TreeLayout.byFeatureAndThreshold(sources)
        var firstSplit = 0
        for end in stages {
            let splitsOfStage = firstSplit..<Int(starts[Int(end)])
            firstSplit = splitsOfStage.upperBound
            var index = 0
            var last: UInt16?
            while index < order.count {
                let source = sources[Int(order[index])]
                // The first split to ask comes first.
                let belongs = splitsOfStage.contains(Int(order[index]))
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
                if last == source.feature {
                    questions[questions.count - 1].count += 1
                } else {
                    questions.append(
                        manchette_tree_questions(feature: UInt32(source.feature), first: UInt32(question), count: 1))
                }
                last = source.feature
            }
            questionStarts.append(Int32(questions.count))
        }
    }

    /// The splits by feature, those of a feature by threshold, those of a threshold as they come.
    private static func byFeatureAndThreshold(_ sources: [BatchedTrees.Source]) -> [Int32] {
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

    /// Writes the tables in the order in which ``BatchedTrees`` reads them.
    func write(into writer: inout FlatWriter) {
        writer.append(splits)
        writer.append(starts)
        writer.append(thresholds)
        writer.append(questions)
        writer.append(questionStarts)
        writer.append(stages)
        writer.append([width])
    }
}
