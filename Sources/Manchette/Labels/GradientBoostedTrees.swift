/// A trained table of decision trees whose leaves are summed (gradient boosting; Friedman 2001), read from the binary.
///
/// Layout, little-endian: `MGBT`, then as UInt32 the number of features, classes and trees; for each tree its number of
/// splits (UInt32), the splits of 12 bytes (feature UInt16, left and right child Int16, two bytes of padding, threshold
/// Float32; a negative child is the complement of a leaf's index; a row goes left when its value is at most the
/// threshold) and its leaves (Float32). Trees of several classes alternate.
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

    let features: Int
    let classes: Int
    private var trees: [Tree] = []
    private var splits: [Split] = []
    private var leaves: [Float] = []

    /// Reads a table; nil when the bytes are none, or name a feature or a child that is not there.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var at = 16
        guard bytes.count >= 16, bytes.loadUnaligned(as: UInt32.self) == 0x5442_474D else { return nil }
        features = Int(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        classes = Int(bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        guard classes > 0, features > 0 else { return nil }
        // Splits and leaves are 16 bytes for each split of the table, and a leaf more for each tree.
        trees.reserveCapacity(min(count, bytes.count / 8))
        splits.reserveCapacity(bytes.count / 16)
        leaves.reserveCapacity(bytes.count / 16 + trees.capacity)
        for _ in 0..<count {
            guard at + 4 <= bytes.count else { return nil }
            let splitCount = Int(bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
            at += 4
            guard splitCount < 1 << 15, at + splitCount * 12 + (splitCount + 1) * 4 <= bytes.count else { return nil }
            trees.append(
                Tree(split: Int32(splits.count), leaf: Int32(leaves.count), hasSplits: splitCount > 0))
            for index in 0..<splitCount {
                let split = Split(
                    threshold: bytes.loadUnaligned(fromByteOffset: at + 8, as: Float.self),
                    feature: bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self),
                    left: bytes.loadUnaligned(fromByteOffset: at + 2, as: Int16.self),
                    right: bytes.loadUnaligned(fromByteOffset: at + 4, as: Int16.self))
                at += 12
                // Children stand behind their parents, so every walk ends.
                guard Self.isChild(split.left, of: index, splitCount), Self.isChild(split.right, of: index, splitCount),
                    Int(split.feature) < features
                else { return nil }
                splits.append(split)
            }
            for _ in 0...splitCount {
                leaves.append(bytes.loadUnaligned(fromByteOffset: at, as: Float.self))
                at += 4
            }
        }
    }

    @inline(__always)
    private static func isChild(_ child: Int16, of index: Int, _ splitCount: Int) -> Bool {
        child >= 0 ? Int(child) > index && Int(child) < splitCount : Int(~child) <= splitCount
    }

    /// Adds the raw score of each class for one row of features to `scores`.
    ///
    /// - Parameters:
    ///   - row: ``features`` numbers.
    ///   - scores: ``classes`` sums, zero at first.
    @inline(__always)
    func score(_ row: UnsafeBufferPointer<Float>, into scores: UnsafeMutableBufferPointer<Float>) {
        splits.withUnsafeBufferPointer { splits in
            leaves.withUnsafeBufferPointer { leaves in
                var target = 0
                for tree in trees {
                    var leaf = 0
                    if tree.hasSplits {
                        var node = 0
                        repeat {
                            let split = splits[Int(tree.split) &+ node]
                            node = Int(row[Int(split.feature)] <= split.threshold ? split.left : split.right)
                        } while node >= 0
                        leaf = ~node
                    }
                    scores[target] += leaves[Int(tree.leaf) &+ leaf]
                    target &+= 1
                    if target == classes { target = 0 }
                }
            }
        }
    }

    /// What each feature adds to the score of one class for a row: the sum, over the splits that the row passes, of the
    /// difference that taking the one side made (Saabas 2014); the strongest first.
    func contributions(_ row: UnsafeBufferPointer<Float>, class wanted: Int) -> [(feature: Int, amount: Float)] {
        var amounts = [Float](repeating: 0, count: features)
        for (index, tree) in trees.enumerated() where index % classes == wanted && tree.hasSplits {
            var node = 0
            repeat {
                let split = splits[Int(tree.split) + node]
                let taken = Int(row[Int(split.feature)] <= split.threshold ? split.left : split.right)
                let refused = Int(row[Int(split.feature)] <= split.threshold ? split.right : split.left)
                amounts[Int(split.feature)] += (mean(tree, taken) - mean(tree, refused)) / 2
                node = taken
            } while node >= 0
        }
        return amounts.enumerated().filter { $0.element != 0 }.map { (feature: $0.offset, amount: $0.element) }
            .sorted { abs($0.amount) > abs($1.amount) }
    }

    /// Mean of the leaves under a node of a tree.
    private func mean(_ tree: Tree, _ node: Int) -> Float {
        if node < 0 { return leaves[Int(tree.leaf) + ~node] }
        var sum: Float = 0
        var count: Float = 0
        var open = [node]
        while let next = open.popLast() {
            let split = splits[Int(tree.split) + next]
            for child in [Int(split.left), Int(split.right)] {
                if child >= 0 {
                    open.append(child)
                } else {
                    sum += leaves[Int(tree.leaf) + ~child]
                    count += 1
                }
            }
        }
        return sum / max(1, count)
    }
}
