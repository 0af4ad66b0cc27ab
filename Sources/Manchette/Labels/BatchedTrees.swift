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
    private let splits: FlatArray<manchette_tree_split>
    /// By tree: its first split; and one behind.
    private let starts: FlatArray<Int32>
    private let thresholds: FlatArray<Float>
    /// What the first trees ask, and what only the others do.
    private let firstQuestions: FlatArray<manchette_tree_questions>
    private let otherQuestions: FlatArray<manchette_tree_questions>
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
    /// - Parameter first: how many trees are always asked; for another number they were laid out otherwise.
    init?(_ reader: FlatReader, first: Int, isWide: Bool) {
        var reader = reader
        guard let splits = reader.array(of: manchette_tree_split.self), let starts = reader.array(of: Int32.self),
            let thresholds = reader.array(of: Float.self),
            let firstQuestions = reader.array(of: manchette_tree_questions.self),
            let otherQuestions = reader.array(of: manchette_tree_questions.self),
            let width = reader.array(of: Int32.self), width.count == 2, Int(width[1]) == first
        else { return nil }
        self.splits = splits
        self.starts = starts
        self.thresholds = thresholds
        self.firstQuestions = firstQuestions
        self.otherQuestions = otherQuestions
        self.width = Int(width[0])
        self.isWide = isWide && BatchedTrees.isWideProcessor
    }

    init(_ layout: TreeLayout, isWide: Bool) {
        splits = FlatArray(layout.splits)
        starts = FlatArray(layout.starts)
        thresholds = FlatArray(layout.thresholds)
        firstQuestions = FlatArray(layout.firstQuestions)
        otherQuestions = FlatArray(layout.otherQuestions)
        width = Int(layout.width)
        self.isWide = isWide && BatchedTrees.isWideProcessor
    }

    /// Whether any tree asks for one of some columns.
    func asks(anyOf columns: Range<Int>) -> Bool {
        [firstQuestions, otherQuestions].contains { questions in
            questions.withUnsafeBufferPointer { $0.contains { columns.contains(Int($0.feature)) && $0.count > 0 } }
        }
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

    /// Takes the rows of a batch through the first trees, then those rows that `goOn` names through the others.
    ///
    /// - Parameters:
    ///   - first: how many trees are always asked.
    ///   - leaves: by tree, where its leaves begin, in bytes.
    ///   - add: adds the leaves of trees, in their order.
    @inline(__always)
    func walk(
        _ batch: borrowing FeatureBatch, first: Int, leaves: FlatArray<Int32>,
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
                    ask(firstQuestions, batch, rows, scratch.answers)
                    add(&trees, rows, scratch.answers, scratch.slots)
                    let left = first < count ? goOn(rows) : manchette_tree_rows(bits: (0, 0))
                    if left.bits.0 | left.bits.1 == 0 { return }
                    trees.first = first
                    trees.end = count
                    ask(otherQuestions, batch, left, scratch.answers)
                    add(&trees, left, scratch.answers, scratch.slots)
                }
            }
        }
    }

    private func ask(
        _ questions: FlatArray<manchette_tree_questions>, _ batch: borrowing FeatureBatch, _ rows: manchette_tree_rows,
        _ answers: UnsafeMutablePointer<manchette_tree_rows>
    ) {
        withUnsafePointer(to: batch.table) { batch in
            questions.withUnsafeBufferPointer { questions in
                thresholds.withUnsafeBufferPointer { thresholds in
                    guard let first = questions.baseAddress, let threshold = thresholds.baseAddress else { return }
                    manchette_trees_ask(batch, rows, first, questions.count, threshold, answers, isWide)
                }
            }
        }
    }
}
