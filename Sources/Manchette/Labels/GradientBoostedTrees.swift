internal import CTrees

/// A trained table of decision trees whose leaves are summed (gradient boosting; Friedman 2001), read from the binary.
///
/// Layout, little-endian: `MGBT`, then as UInt32 the number of features, classes and trees, and as Float32 what a unit
/// of a leaf is worth; for each tree its number of splits (UInt32), the splits of 12 bytes (feature UInt16, left and
/// right child Int16, two bytes of padding, threshold Float32; a negative child is the complement of a leaf's index; a
/// row goes left when its value is at most the threshold) and its leaves: a Float32 each for one class, a row of Int16,
/// one for each class, for several.
struct GradientBoostedTrees: Sendable {
    /// One decision.
    struct Split {
        var threshold: Float
        var feature: UInt16
        var left: Int16
        var right: Int16
    }

    /// Scores of several classes, summed at once; lanes behind ``classes`` mean nothing.
    typealias Scores = SIMD32<Int16>

    let features: Int
    let classes: Int
    let scale: Float
    let table: TreeBytes
    /// By tree: where it begins in the table, its number of splits in front.
    let trees: FlatArray<Int32>
    /// By tree: where its leaves begin in the table.
    let leaves: FlatArray<Int32>
    /// The same trees for many rows at once.
    private let batched: BatchedTrees?

    /// Whether any tree asks for one of some columns, as far as is known.
    func asks(anyOf columns: Range<Int>) -> Bool { batched?.asks(anyOf: columns) ?? true }

    /// Reads a table; nil when the bytes are none, or name a feature or a child that is not there.
    ///
    /// - Parameters:
    ///   - layout: the tables that ``write(into:)`` made of these very bytes, as their hash says; without them they are
    ///     made anew, which takes longer than a page.
    ///   - isWide: whether the processor's wider vectors are used, if it has them; the scores are the same.
    ///   - isForRows: whether many rows are asked about at once.
    ///   - stops: when a row goes on to no further tree; nil: as most trees of so many classes do.
    init?(
        _ table: TreeBytes, layout: FlatReader? = nil, isWide: Bool = true, isForRows: Bool = true,
        stops: [Stop]? = nil
    ) {
        guard let header = Header(table) else { return nil }
        (features, classes, scale) = (header.features, header.classes, header.scale)
        self.stops = stops ?? Self.stops(ofClasses: header.classes)
        precondition(
            !isForRows || self.stops.map(\.trees) == Self.stages(ofClasses: header.classes), "rows stop at stages alone"
        )
        self.table = table
        if var layout, let trees = layout.array(of: Int32.self), let leaves = layout.array(of: Int32.self),
            let batched = BatchedTrees(layout, stages: Self.stages(ofClasses: classes), isWide: isWide)
        {
            (self.trees, self.leaves, self.batched) = (trees, leaves, batched)
            return
        }
        guard let (trees, leaves) = header.places(in: table) else { return nil }
        self.trees = FlatArray(trees)
        self.leaves = FlatArray(leaves)
        batched =
            isForRows
            ? Self.layout(table, trees, header).map { BatchedTrees($0, isWide: isWide) } : nil
    }

    /// Writes what ``init(_:layout:isWide:isForRows:stops:)`` reads beside the table; nil for a table that is none.
    static func write(_ table: TreeBytes, into writer: inout FlatWriter) {
        guard let header = Header(table), let (trees, leaves) = header.places(in: table),
            let layout = layout(table, trees, header)
        else { return }
        writer.append(trees)
        writer.append(leaves)
        layout.write(into: &writer)
    }

    private static func layout(_ table: TreeBytes, _ trees: [Int32], _ header: Header) -> TreeLayout? {
        var sources: [BatchedTrees.Source] = []
        for tree in trees {
            for node in 0..<table.splits(of: Int(tree)) {
                let split = split(table, Int(tree), node)
                sources.append(
                    .init(feature: split.feature, threshold: split.threshold, left: split.left, right: split.right))
            }
        }
        return TreeLayout(
            sources, trees: trees.map { table.splits(of: Int($0)) }, stages: stages(ofClasses: header.classes))
    }

    /// What a table says of itself.
    private struct Header {
        let features: Int
        let classes: Int
        let trees: Int
        let scale: Float

        init?(_ table: TreeBytes) {
            guard table.count >= 20, table.load(0, as: UInt32.self) == 0x5442_474D else { return nil }
            features = Int(table.load(4, as: UInt32.self))
            classes = Int(table.load(8, as: UInt32.self))
            trees = Int(table.load(12, as: UInt32.self))
            scale = table.load(16, as: Float.self)
            guard classes > 0, classes <= Scores.scalarCount, features > 0 else { return nil }
            // Leaves of several classes are steps of it.
            guard classes == 1 || scale > 0 && scale.isFinite else { return nil }
        }

        /// Where the trees and their leaves begin; nil when a tree is not whole.
        func places(in table: TreeBytes) -> (trees: [Int32], leaves: [Int32])? {
            let leafSize = classes == 1 ? 4 : 2 * classes
            var trees: [Int32] = []
            var leaves: [Int32] = []
            var at = 20
            for _ in 0..<self.trees {
                guard at + 4 <= table.count else { return nil }
                let count = table.splits(of: at)
                let first = at + 4 + count * 12
                guard count < 1 << 15, first + (count + 1) * leafSize <= table.count, isTree(table, at, count) else {
                    return nil
                }
                trees.append(Int32(at))
                leaves.append(Int32(first))
                at = first + (count + 1) * leafSize
            }
            return (trees, leaves)
        }

        private func isTree(_ table: TreeBytes, _ tree: Int, _ count: Int) -> Bool {
            (0..<count).allSatisfy { node in
                let split = split(table, tree, node)
                // Children stand behind their parents, so every walk ends.
                return Self.isChild(split.left, of: node, count) && Self.isChild(split.right, of: node, count)
                    && Int(split.feature) < features && split.threshold.isFinite
            }
        }

        private static func isChild(_ child: Int16, of index: Int, _ splitCount: Int) -> Bool {
            child >= 0 ? Int(child) > index && Int(child) < splitCount : Int(~child) <= splitCount
        }
    }

    /// A split of the tree at some place of the table.
    @inline(__always)
    static func split(_ table: TreeBytes, _ tree: Int, _ node: Int) -> Split {
        let at = tree &+ 4 &+ node &* 12
        return Split(
            threshold: table.load(at &+ 8, as: Float.self), feature: table.load(at, as: UInt16.self),
            left: table.load(at &+ 2, as: Int16.self), right: table.load(at &+ 4, as: Int16.self))
    }

    /// When a row goes on to no further tree.
    ///
    /// Most blocks of a page are menus and the like, and no tree behind makes text of them. What the trees would add is
    /// estimated by how much scores so far grow. The shares that `Tools/labeller/train.py stops` prints say how often the
    /// last tree would have come to something else.
    struct Stop {
        /// After so many trees, one of ``stages(ofClasses:)``.
        var trees: Int
        /// A score of one class below this stops; of several classes none does.
        var below: Float = -.infinity
        /// A score of one class above this stops; of several, that of the first which is so far in front of all others.
        var above: Float = .infinity
        /// What a score of one class is multiplied by then.
        var growth: Float = 1

        @inline(__always)
        func isCertain(_ score: Float) -> Bool { score < below || score > above }
    }

    private let stops: [Stop]

    /// How far the first of several classes must be in front to stop, in steps of ``scale``.
    private func lead(of stop: Stop) -> Int32 { Int32(min(stop.above / scale, 65_536)) }

    /// After how many trees rows may stop.
    static func stages(ofClasses classes: Int) -> [Int] { stops(ofClasses: classes).map(\.trees) }

    private static func stops(ofClasses classes: Int) -> [Stop] {
        classes == 1
            ? [
                Stop(trees: 24, below: -1.9, growth: 3.6), Stop(trees: 64, below: -3, above: 3, growth: 1.5),
                Stop(trees: 128, below: -2.6, above: 3, growth: 1.2),
            ]
            : [Stop(trees: 25, above: 2.5)]
    }

    /// Those of an article's body: its trees are smaller steps than others'.
    static let stopsOfArticles = [
        Stop(trees: 24, below: -1.45, growth: 3.6), Stop(trees: 64, below: -2.6, above: 3, growth: 1.6),
        Stop(trees: 128, below: -2.6, above: 3, growth: 1.15),
    ]

    /// Those of trees that are asked about a few rows, of which each counts: what is certain is left as it is.
    static let stopsOfFew = [Stop(trees: 64, below: -4, above: 4)]

    /// The raw score of one row of ``features`` numbers, by trees of one class.
    @inline(__always)
    func score(_ row: UnsafeBufferPointer<Float>) -> Float {
        var sum: Float = 0
        var stop = 0
        for index in trees.indices {
            if stop < stops.count, index == stops[stop].trees {
                if stops[stop].isCertain(sum) { return sum * stops[stop].growth }
                stop += 1
            }
            sum += number(leaf(index, row))
        }
        return sum
    }

    /// The raw scores of all classes for one row of ``features`` numbers, by trees of several classes.
    @inline(__always)
    func score(_ row: UnsafeBufferPointer<Float>, into scores: UnsafeMutableBufferPointer<Float>) {
        var sum = Scores()
        var stop = 0
        for index in trees.indices {
            if stop < stops.count, index == stops[stop].trees {
                if lead(sum) > lead(of: stops[stop]) { break }
                stop += 1
            }
            sum &+= table.load(leaf(index, row), as: Scores.self)
        }
        for index in 0..<min(classes, scores.count) { scores[index] = Float(sum[index]) * scale }
    }

    /// The raw scores of all rows of a batch, by trees of one class or of several: row after row, a score for each class.
    ///
    /// Each score is the sum that ``score(_:)`` makes, of the same leaves in the same order.
    func scores(of batch: borrowing FeatureBatch, into scores: UnsafeMutableBufferPointer<Float>) {
        precondition(scores.count >= batch.count * classes && batch.width >= features)
        guard let batched, batch.count > Self.fewRows else { return eachScore(of: batch, into: scores) }
        if classes == 1 { sum(batch, batched, scores) } else { sumClasses(batch, batched, scores) }
    }

    /// So many rows are faster one by one.
    private static let fewRows = 8

    private func eachScore(of batch: borrowing FeatureBatch, into scores: UnsafeMutableBufferPointer<Float>) {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: batch.width) { numbers in
            for row in 0..<batch.count {
                batch.copy(row, into: numbers)
                if classes == 1 {
                    scores[row] = score(UnsafeBufferPointer(numbers))
                } else {
                    score(
                        UnsafeBufferPointer(numbers),
                        into: UnsafeMutableBufferPointer(rebasing: scores[(row * classes)..<((row + 1) * classes)]))
                }
            }
        }
    }

    private func sum(
        _ batch: borrowing FeatureBatch, _ batched: BatchedTrees, _ scores: UnsafeMutableBufferPointer<Float>
    ) {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: FeatureBatch.capacity) { memory in
            memory.initialize(repeating: 0)
            guard let sums = memory.baseAddress else { return }
            table.withBytes { table in
                batched.walk(
                    batch, leaves: leaves,
                    goOn: { stage, rows in
                        let stop = stops[stage]
                        return Self.filter(rows) { row in
                            guard stop.isCertain(sums[row]) else { return true }
                            sums[row] *= stop.growth
                            return false
                        }
                    },
                    add: { manchette_trees_add_numbers(&$0, $1, $2, $3, table, sums, batched.isWide) })
            }
            for row in 0..<batch.count { scores[row] = sums[row] }
        }
    }

    private func sumClasses(
        _ batch: borrowing FeatureBatch, _ batched: BatchedTrees, _ scores: UnsafeMutableBufferPointer<Float>
    ) {
        withUnsafeTemporaryAllocation(of: Scores.self, capacity: FeatureBatch.capacity) { memory in
            memory.initialize(repeating: Scores())
            guard let sums = memory.baseAddress else { return }
            table.withBytes { table in
                let lanes = UnsafeMutableRawPointer(sums).assumingMemoryBound(to: Int16.self)
                batched.walk(
                    batch, leaves: leaves,
                    goOn: { stage, rows in
                        manchette_trees_close(rows, lanes, classes, lead(of: stops[stage]), batched.isWide)
                    },
                    add: { manchette_trees_add_classes(&$0, $1, $2, $3, table, classes, lanes, batched.isWide) })
            }
            for row in 0..<batch.count {
                for index in 0..<classes { scores[row &* classes &+ index] = Float(sums[row][index]) * scale }
            }
        }
    }

    /// Those rows that a test holds for.
    @inline(__always)
    private static func filter(_ rows: manchette_tree_rows, _ holds: (Int) -> Bool) -> manchette_tree_rows {
        manchette_tree_rows(
            bits: (
                filter(rows.bits.0) { holds($0) }, filter(rows.bits.1) { holds(64 + $0) },
                filter(rows.bits.2) { holds(128 + $0) }, filter(rows.bits.3) { holds(192 + $0) }
            ))
    }

    /// Those rows that a test holds for, by their bits.
    @inline(__always)
    private static func filter(_ rows: UInt64, _ holds: (Int) -> Bool) -> UInt64 {
        var left = rows
        var kept: UInt64 = 0
        while left != 0 {
            let row = left.trailingZeroBitCount
            if holds(row) { kept |= 1 << UInt64(row) }
            left &= left &- 1
        }
        return kept
    }

    /// How far the first class is in front of the others, in steps of ``scale``.
    @inline(__always)
    private func lead(_ scores: Scores) -> Int32 {
        var others = Int16.min
        for lane in 1..<max(1, classes) { others = max(others, scores[lane]) }
        return Int32(scores[0]) - Int32(others)
    }

    /// Where the leaf of a tree that a row comes to begins in the table.
    @inline(__always)
    private func leaf(_ index: Int, _ row: UnsafeBufferPointer<Float>) -> Int {
        let tree = Int(trees[index])
        guard table.splits(of: tree) > 0 else { return Int(leaves[index]) }
        var node = 0
        repeat {
            let split = Self.split(table, tree, node)
            node = Int(row[Int(split.feature)] <= split.threshold ? split.left : split.right)
        } while node >= 0
        return Int(leaves[index]) &+ ~node &* (classes == 1 ? 4 : 2 &* classes)
    }

    /// The leaf of a tree of one class that begins there.
    @inline(__always)
    func number(_ leaf: Int) -> Float { table.load(leaf, as: Float.self) }
}
