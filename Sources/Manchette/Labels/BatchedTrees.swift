internal import CTrees

/// The splits of ``GradientBoostedTrees``, laid out so that many rows go through a tree together.
///
/// Trees ask the same few questions again and again ("are there at most 14 words?"). Each is answered once for all rows
/// of a batch, a bit for each; a tree is then a few operations on vectors of 256 rows. Lucchese et al.'s QuickScorer (2015)
/// turns trees into bits like this, with a bit for each leaf.
struct BatchedTrees: Sendable {
    /// Most splits of a tree, so that places in bytes fit 16 bits.
    private static let mostSplits = Int(MANCHETTE_TREE_LEAVES) - 1

    /// Splits of all trees.
    private let splits: FlatArray<manchette_tree_split>
    /// By tree: its first split; and one behind.
    private let starts: FlatArray<Int32>
    private let thresholds: FlatArray<Float>
    /// What is asked, stage after stage: of each what no tree before it asks.
    private let questions: FlatArray<manchette_tree_questions>
    /// By stage: its first question; and one behind.
    private let questionStarts: FlatArray<Int32>
    /// By stage: behind its last tree; rows may stop after each.
    private let stages: FlatArray<Int32>
    /// Most splits and leaves of a tree.
    private let width: Int
    /// Whether wider vectors are used.
    let isWide: Bool
    /// Whether the processor has them.
    static let isWideProcessor = manchette_trees_can_be_wide()

    /// What a split says while the table is built.
    struct Source {
        var feature: UInt16
        var threshold: Float
        var left: Int16
        var right: Int16
    }

    /// The tables that were laid out beforehand; nil when they are none.
    ///
    /// - Parameter stages: after how many trees rows may stop; for others they were laid out otherwise.
    init?(_ reader: FlatReader, stages expected: [Int], isWide: Bool) {
        var reader = reader
        guard let splits = reader.array(of: manchette_tree_split.self), let starts = reader.array(of: Int32.self),
            let thresholds = reader.array(of: Float.self),
            let questions = reader.array(of: manchette_tree_questions.self),
            let questionStarts = reader.array(of: Int32.self), let stages = reader.array(of: Int32.self),
            let width = reader.array(of: Int32.self), width.count == 1, questionStarts.count == stages.count + 1,
            stages.indices.map({ stages[$0] }) == Self.stages(expected, trees: starts.count - 1)
        else { return nil }
        self.splits = splits
        self.starts = starts
        self.thresholds = thresholds
        self.questions = questions
        self.questionStarts = questionStarts
        self.stages = stages
        self.width = Int(width[0])
        self.isWide = isWide && BatchedTrees.isWideProcessor
    }

    init(_ layout: TreeLayout, isWide: Bool) {
        splits = FlatArray(layout.splits)
        starts = FlatArray(layout.starts)
        thresholds = FlatArray(layout.thresholds)
        questions = FlatArray(layout.questions)
        questionStarts = FlatArray(layout.questionStarts)
        stages = FlatArray(layout.stages)
        width = Int(layout.width)
        self.isWide = isWide && BatchedTrees.isWideProcessor
    }

    /// Where the stages of so many trees end, the last behind all of them.
    static func stages(_ stops: [Int], trees: Int) -> [Int32] {
        (stops.filter { $0 < trees } + [trees]).map { Int32($0) }
    }

    /// Whether any tree asks for one of some columns.
    func asks(anyOf columns: Range<Int>) -> Bool {
        questions.withUnsafeBufferPointer { $0.contains { columns.contains(Int($0.feature)) && $0.count > 0 } }
    }

    /// Memory for the answers of a batch and the sets of rows of a tree.
    struct Scratch: ~Copyable {
        fileprivate let answers: UnsafeMutablePointer<manchette_tree_rows>
        fileprivate let slots: UnsafeMutablePointer<manchette_tree_rows>

        fileprivate init(questions: Int, width: Int) {
            answers = .allocate(capacity: questions + width + Int(MANCHETTE_TREE_SPARE))
            slots = answers + questions
        }

        deinit { answers.deallocate() }
    }

    /// Takes the rows of a batch through the trees, stage by stage those that `goOn` names.
    ///
    /// - Parameters:
    ///   - leaves: by tree, where its leaves begin, in bytes.
    ///   - goOn: which of some rows go on after the stage of a number, from 0 on.
    ///   - add: adds the leaves of trees, in their order.
    @inline(__always)
    func walk(
        _ batch: borrowing FeatureBatch, leaves: FlatArray<Int32>,
        goOn: (_ stage: Int, _ rows: manchette_tree_rows) -> manchette_tree_rows,
        add: (
            _ trees: inout manchette_trees, _ rows: manchette_tree_rows,
            _ answers: UnsafeMutablePointer<manchette_tree_rows>, _ slots: UnsafeMutablePointer<manchette_tree_rows>
        ) -> Void
    ) {
        let scratch = Scratch(questions: thresholds.count, width: width)
        var rows = batch.everyRow
        splits.withUnsafeBufferPointer { splits in
            starts.withUnsafeBufferPointer { starts in
                leaves.withUnsafeBufferPointer { leaves in
                    var trees = manchette_trees(
                        splits: splits.baseAddress, starts: starts.baseAddress, leaves: leaves.baseAddress, first: 0,
                        end: 0)
                    for stage in stages.indices {
                        trees.first = trees.end
                        trees.end = Int(stages[stage])
                        ask(Int(questionStarts[stage])..<Int(questionStarts[stage + 1]), batch, rows, scratch.answers)
                        add(&trees, rows, scratch.answers, scratch.slots)
                        if stage == stages.count - 1 { return }
                        rows = goOn(stage, rows)
                        if rows.bits.0 | rows.bits.1 | rows.bits.2 | rows.bits.3 == 0 { return }
                    }
                }
            }
        }
    }

    private func ask(
        _ range: Range<Int>, _ batch: borrowing FeatureBatch, _ rows: manchette_tree_rows,
        _ answers: UnsafeMutablePointer<manchette_tree_rows>
    ) {
        withUnsafePointer(to: batch.table) { batch in
            questions.withUnsafeBufferPointer { questions in
                thresholds.withUnsafeBufferPointer { thresholds in
                    guard let first = questions.baseAddress, let threshold = thresholds.baseAddress else { return }
                    manchette_trees_ask(
                        batch, rows, first + range.lowerBound, range.count, threshold, answers, isWide)
                }
            }
        }
    }
}
