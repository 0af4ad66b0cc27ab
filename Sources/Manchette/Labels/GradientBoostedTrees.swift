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
    struct Split: Sendable {
        var threshold: Float
        var feature: UInt16
        var left: Int16
        var right: Int16
    }

    /// Where a tree's splits and leaves begin.
    private struct Tree: Sendable {
        var split: Int32
        var leaf: Int32
        var hasSplits: Bool
    }

    /// Scores of several classes, summed at once; lanes beyond ``classes`` stay 0.
    typealias Scores = SIMD32<Int16>

    let features: Int
    let classes: Int
    private let scale: Float
    private var trees: [Tree] = []
    private var splits: [Split] = []
    /// Leaves of trees of one class.
    private var leaves: [Float] = []
    /// Leaves of trees of several.
    private var vectors: [Scores] = []
    /// By tree: where its leaves begin.
    private var leafStarts: [Int32] = []
    /// The same trees for many rows at once.
    private var batched: BatchedTrees?

    /// Reads a table; nil when the bytes are none, or name a feature or a child that is not there.
    ///
    /// - Parameter isWide: whether the processor's wider vectors are used, if it has them; the scores are the same.
    init?(_ bytes: UnsafeRawBufferPointer, isWide: Bool = true) {
        var at = 20
        guard bytes.count >= at, bytes.loadUnaligned(as: UInt32.self) == 0x5442_474D else { return nil }
        features = Int(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        classes = Int(bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        scale = bytes.loadUnaligned(fromByteOffset: 16, as: Float.self)
        guard classes > 0, classes <= Scores.scalarCount, features > 0 else { return nil }
        let leafSize = classes == 1 ? 4 : 2 * classes
        trees.reserveCapacity(min(count, bytes.count / 8))
        splits.reserveCapacity(bytes.count / (12 + leafSize))
        if classes == 1 {
            leaves.reserveCapacity(bytes.count / 16 + trees.capacity)
        } else {
            vectors.reserveCapacity(bytes.count / (12 + leafSize) + trees.capacity)
        }
        for _ in 0..<count {
            guard at + 4 <= bytes.count else { return nil }
            let splitCount = Int(bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
            at += 4
            guard splitCount < 1 << 15, at + splitCount * 12 + (splitCount + 1) * leafSize <= bytes.count else {
                return nil
            }
            trees.append(
                Tree(
                    split: Int32(splits.count), leaf: Int32(classes == 1 ? leaves.count : vectors.count),
                    hasSplits: splitCount > 0))
            guard readSplits(bytes, &at, splitCount) else { return nil }
            for _ in 0...splitCount { readLeaf(bytes, &at) }
        }
        leafStarts = trees.map(\.leaf)
        let ends = trees.dropFirst().map { Int($0.split) } + [splits.count]
        batched = BatchedTrees(
            splits.map { .init(feature: $0.feature, threshold: $0.threshold, left: $0.left, right: $0.right) },
            trees: zip(trees, ends).map { $1 - Int($0.split) }, first: alwaysAsked, isWide: isWide)
    }

    /// How many trees are asked about every row.
    private var alwaysAsked: Int { classes == 1 ? Self.firstTrees : Self.firstOfClasses }

    private mutating func readSplits(_ bytes: UnsafeRawBufferPointer, _ at: inout Int, _ count: Int) -> Bool {
        for index in 0..<count {
            let split = Split(
                threshold: bytes.loadUnaligned(fromByteOffset: at + 8, as: Float.self),
                feature: bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self),
                left: bytes.loadUnaligned(fromByteOffset: at + 2, as: Int16.self),
                right: bytes.loadUnaligned(fromByteOffset: at + 4, as: Int16.self))
            at += 12
            // Children stand behind their parents, so every walk ends.
            guard Self.isChild(split.left, of: index, count), Self.isChild(split.right, of: index, count),
                Int(split.feature) < features
            else { return false }
            splits.append(split)
        }
        return true
    }

    @inline(__always)
    private static func isChild(_ child: Int16, of index: Int, _ splitCount: Int) -> Bool {
        child >= 0 ? Int(child) > index && Int(child) < splitCount : Int(~child) <= splitCount
    }

    private mutating func readLeaf(_ bytes: UnsafeRawBufferPointer, _ at: inout Int) {
        if classes == 1 {
            leaves.append(bytes.loadUnaligned(fromByteOffset: at, as: Float.self))
            at += 4
            return
        }
        var vector = Scores()
        for lane in 0..<classes {
            vector[lane] = bytes.loadUnaligned(fromByteOffset: at, as: Int16.self)
            at += 2
        }
        vectors.append(vector)
    }

    /// After so many trees a score as far from 0 as ``certain`` is not asked for further: most blocks of a page are menus
    /// and the like, and what is left of the trees hardly moves them.
    private static let firstTrees = 64
    private static let certain: Float = 4
    /// The same for several classes: after so many trees the first class may lead by so much that it stays first.
    private static let firstOfClasses = 25
    private static let certainLead: Float = 2.5

    /// The raw score of one row of ``features`` numbers, by trees of one class.
    @inline(__always)
    func score(_ row: UnsafeBufferPointer<Float>) -> Float {
        var sum: Float = 0
        splits.withUnsafeBufferPointer { splits in
            leaves.withUnsafeBufferPointer { leaves in
                trees.withUnsafeBufferPointer { trees in
                    for index in trees.indices {
                        if index == Self.firstTrees, abs(sum) > Self.certain { return }
                        sum += leaves[Self.leaf(trees[index], splits, row)]
                    }
                }
            }
        }
        return sum
    }

    /// The raw scores of all classes for one row of ``features`` numbers, by trees of several classes.
    @inline(__always)
    func score(_ row: UnsafeBufferPointer<Float>, into scores: UnsafeMutableBufferPointer<Float>) {
        var sum = Scores()
        splits.withUnsafeBufferPointer { splits in
            vectors.withUnsafeBufferPointer { vectors in
                trees.withUnsafeBufferPointer { trees in
                    for index in trees.indices {
                        if index == Self.firstOfClasses, lead(sum) > Self.certainLead { return }
                        sum &+= vectors[Self.leaf(trees[index], splits, row)]
                    }
                }
            }
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
            leaves.withUnsafeBufferPointer { leaves in
                batched.walk(
                    batch, first: alwaysAsked, leaves: leafStarts,
                    goOn: { Self.filter($0) { !(abs(sums[$0]) > Self.certain) } },
                    add: { manchette_trees_add_numbers(&$0, $1, $2, $3, leaves.baseAddress, sums, batched.isWide) })
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
            vectors.withUnsafeBufferPointer { vectors in
                let leaves = UnsafeRawPointer(vectors.baseAddress)?.assumingMemoryBound(to: Int16.self)
                let lanes = UnsafeMutableRawPointer(sums).assumingMemoryBound(to: Int16.self)
                batched.walk(
                    batch, first: alwaysAsked, leaves: leafStarts,
                    goOn: { Self.filter($0) { !(lead(lanes + $0 * Scores.scalarCount) > Self.certainLead) } },
                    add: { manchette_trees_add_classes(&$0, $1, $2, $3, leaves, lanes, batched.isWide) })
            }
            for row in 0..<batch.count {
                for index in 0..<classes { scores[row &* classes &+ index] = Float(sums[row][index]) * scale }
            }
        }
    }

    /// Those rows that a test holds for.
    @inline(__always)
    private static func filter(_ rows: manchette_tree_rows, _ holds: (Int) -> Bool) -> manchette_tree_rows {
        manchette_tree_rows(bits: (filter(rows.bits.0) { holds($0) }, filter(rows.bits.1) { holds(64 + $0) }))
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

    /// How far the first class is in front of the others.
    @inline(__always)
    private func lead(_ sum: Scores) -> Float {
        withUnsafePointer(to: sum) { sum in
            lead(UnsafeRawPointer(sum).assumingMemoryBound(to: Int16.self))
        }
    }

    @inline(__always)
    private func lead(_ scores: UnsafePointer<Int16>) -> Float {
        var others = Int16.min
        for lane in 1..<max(1, classes) { others = max(others, scores[lane]) }
        return Float(Int32(scores[0]) - Int32(others)) * scale
    }

    /// Index of the leaf that a row comes to.
    @inline(__always)
    private static func leaf(_ tree: Tree, _ splits: UnsafeBufferPointer<Split>, _ row: UnsafeBufferPointer<Float>)
        -> Int
    {
        guard tree.hasSplits else { return Int(tree.leaf) }
        var node = 0
        repeat {
            let split = splits[Int(tree.split) &+ node]
            node = Int(row[Int(split.feature)] <= split.threshold ? split.left : split.right)
        } while node >= 0
        return Int(tree.leaf) &+ ~node
    }

    /// What each feature adds to the score of one class for a row: the sum, over the splits that the row passes, of the
    /// difference that taking the one side made (Saabas 2014); the strongest first.
    func contributions(_ row: UnsafeBufferPointer<Float>, class wanted: Int) -> [(feature: Int, amount: Float)] {
        var amounts = [Float](repeating: 0, count: features)
        amounts.withUnsafeMutableBufferPointer { amounts in
            addContributions(of: row, class: wanted, means: means(class: wanted), to: amounts)
        }
        return amounts.enumerated().filter { $0.element != 0 }.map { (feature: $0.offset, amount: $0.element) }
            .sorted { abs($0.amount) > abs($1.amount) }
    }

    /// The same, added to one number for each feature; ``means(class:)`` is worked out once for many rows.
    func addContributions(
        of row: UnsafeBufferPointer<Float>, class wanted: Int, means: [Float],
        to amounts: UnsafeMutableBufferPointer<Float>
    ) {
        for tree in trees where tree.hasSplits {
            var node = 0
            repeat {
                let index = Int(tree.split) + node
                let split = splits[index]
                node = Int(row[Int(split.feature)] <= split.threshold ? split.left : split.right)
                let taken = node >= 0 ? means[Int(tree.split) + node] : leaf(Int(tree.leaf) + ~node, wanted)
                amounts[Int(split.feature)] += taken - means[index]
            } while node >= 0
        }
    }

    /// For each split, the mean of the leaves under it, for one class.
    func means(class wanted: Int) -> [Float] {
        var sums = [Float](repeating: 0, count: splits.count)
        var counts = sums
        for (number, tree) in trees.enumerated() {
            let end = number + 1 < trees.count ? Int(trees[number + 1].split) : splits.count
            // Children stand behind their parents.
            for index in (Int(tree.split)..<end).reversed() {
                for child in [Int(splits[index].left), Int(splits[index].right)] {
                    let isSplit = child >= 0
                    sums[index] += isSplit ? sums[Int(tree.split) + child] : leaf(Int(tree.leaf) + ~child, wanted)
                    counts[index] += isSplit ? counts[Int(tree.split) + child] : 1
                }
            }
        }
        return zip(sums, counts).map { $0 / max(1, $1) }
    }

    private func leaf(_ index: Int, _ wanted: Int) -> Float {
        classes == 1 ? leaves[index] : Float(vectors[index][wanted]) * scale
    }
}
