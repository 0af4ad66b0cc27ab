/// What each feature says for a class, to explain a score.
extension GradientBoostedTrees {
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
        var first = 0
        for index in trees.indices {
            let tree = Int(trees[index])
            let count = table.splits(of: tree)
            defer { first += count }
            guard count > 0 else { continue }
            var node = 0
            repeat {
                let split = Self.split(table, tree, node)
                let mean = means[first + node]
                node = Int(row[Int(split.feature)] <= split.threshold ? split.left : split.right)
                let taken = node >= 0 ? means[first + node] : leaf(~node, of: index, wanted)
                amounts[Int(split.feature)] += taken - mean
            } while node >= 0
        }
    }

    /// For each split of all trees, the mean of the leaves under it, for one class.
    func means(class wanted: Int) -> [Float] {
        var all: [Float] = []
        for index in trees.indices {
            let tree = Int(trees[index])
            let count = table.splits(of: tree)
            var sums = [Float](repeating: 0, count: count)
            var counts = sums
            // Children stand behind their parents.
            for node in (0..<count).reversed() {
                let split = Self.split(table, tree, node)
                for child in [Int(split.left), Int(split.right)] {
                    let isSplit = child >= 0
                    sums[node] += isSplit ? sums[child] : leaf(~child, of: index, wanted)
                    counts[node] += isSplit ? counts[child] : 1
                }
            }
            all += zip(sums, counts).map { $0 / max(1, $1) }
        }
        return all
    }

    private func leaf(_ leaf: Int, of tree: Int, _ wanted: Int) -> Float {
        classes == 1
            ? number(Int(leaves[tree]) + 4 * leaf)
            : Float(table.load(Int(leaves[tree]) + 2 * (leaf * classes + wanted), as: Int16.self)) * scale
    }
}
