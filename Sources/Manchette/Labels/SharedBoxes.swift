/// Which blocks stand in one small part of the page with the next few behind them; each pair is looked at once.
struct SharedBoxes {
    /// By block, two bits for each distance: whether the answer is known, and the answer.
    private let answers: UnsafeMutableBufferPointer<UInt8>
    private let ofBlock: UnsafeBufferPointer<Int32>
    private let containers: UnsafeBufferPointer<ContainerTable.Container>

    /// Lends the answers about a page's blocks; nothing of them is known yet.
    static func with(_ table: ContainerTable, _ body: (SharedBoxes) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: table.ofBlock.count) { answers in
            answers.initialize(repeating: 0)
            table.ofBlock.withUnsafeBufferPointer { ofBlock in
                table.containers.withUnsafeBufferPointer { containers in
                    body(SharedBoxes(answers: answers, ofBlock: ofBlock, containers: containers))
                }
            }
        }
    }

    /// Whether a block and the one so many places and one behind it, fewer than four, share a part of the page.
    @inline(__always)
    func share(_ block: Int, _ distance: Int) -> Bool {
        let place = UInt8(truncatingIfNeeded: 2 &* distance)
        let known = answers[block] &>> place & 3
        if known != 0 { return known == 3 }
        let found = share(block, and: block &+ distance &+ 1)
        answers[block] |= (found ? 3 : 1) &<< place
        return found
    }

    /// Whether two blocks stand in one small part of the page; all of a text dump is one.
    private func share(_ first: Int, and second: Int) -> Bool {
        let a = Int(ofBlock[first])
        let b = Int(ofBlock[second])
        guard a != b else { return true }
        guard a >= 0, b >= 0 else { return false }
        // Most neighbours are siblings.
        let parent = containers[a].parent
        if parent >= 0, parent == containers[b].parent { return containers[Int(parent)].blocks <= Self.mostBlocks }
        let (depthA, depthB) = (containers[a].depth, containers[b].depth)
        // What holds both is no deeper than the one that is less deep.
        if abs(depthA - depthB) > Self.mostLevels { return false }
        let found = ContainerTable.commonAncestor(
            ofBlock[first], ofBlock[second], in: containers, steps: 2 * Self.mostLevels)
        guard found >= 0 else { return false }
        let common = Int(found)
        let depth = containers[common].depth
        return depthA - depth <= Self.mostLevels && depthB - depth <= Self.mostLevels
            && containers[common].blocks <= Self.mostBlocks
    }

    /// Levels between a block's element and the part that it shares.
    private static let mostLevels: Int32 = 4
    /// Blocks of a small part.
    private static let mostBlocks: Float = 60
}
