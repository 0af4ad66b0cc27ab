/// Which blocks stand in one small part of the page with the next few behind them; each pair is looked at once.
struct SharedBoxes {
    /// By block, two bits for each distance: whether the answer is known, and the answer.
    private var answers: [UInt8]

    init(blocks: Int) { answers = [UInt8](repeating: 0, count: blocks) }

    /// Whether a block and the one so many places and one behind it, fewer than four, share a part of the page.
    @inline(__always)
    mutating func share(_ block: Int, _ distance: Int, _ containers: ContainerTable) -> Bool {
        let place = UInt8(truncatingIfNeeded: 2 &* distance)
        let known = answers[block] >> place & 3
        if known != 0 { return known == 3 }
        let found = Self.share(block, block + distance + 1, containers)
        answers[block] |= (found ? 3 : 1) << place
        return found
    }

    /// Whether two blocks stand in one small part of the page; all of a text dump is one.
    private static func share(_ first: Int, _ second: Int, _ containers: ContainerTable) -> Bool {
        let a = containers.ofBlock[first]
        let b = containers.ofBlock[second]
        guard a != b else { return true }
        // Most neighbours are siblings.
        let parent = a >= 0 && b >= 0 ? containers.containers[Int(a)].parent : -1
        if parent >= 0, parent == containers.containers[Int(b)].parent {
            return containers.containers[Int(parent)].blocks <= 60
        }
        let common = containers.commonAncestor(a, b)
        guard common >= 0 else { return false }
        let depth = containers.containers[Int(common)].depth
        return containers.containers[Int(a)].depth - depth <= 4 && containers.containers[Int(b)].depth - depth <= 4
            && containers.containers[Int(common)].blocks <= 60
    }
}
