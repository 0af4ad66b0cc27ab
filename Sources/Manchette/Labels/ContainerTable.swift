import HTMLTree

/// The elements that hold blocks, each with sums over all blocks inside it.
///
/// Parents stand before their children, so one pass backwards sums a whole tree.
struct ContainerTable {
    /// One element.
    struct Container {
        /// Row in the tree.
        var row: Int32
        /// Index of the parent container; -1 for the root.
        var parent: Int32
        var depth: Int32
        var tag: TagID
        /// Index of the first block inside.
        var firstBlock: Int32
        var blocks: Float = 0
        var words: Float = 0
        /// Words in links.
        var linkWords: Float = 0
        /// Words of blocks that read like prose.
        var proseWords: Float = 0
        var proseBlocks: Float = 0
        /// Score in the manner of Readability: long low-link blocks credit their element and its ancestors.
        var read: Float = 0
        /// Hash of tag and class, equal for elements of the same design.
        var design: UInt32 = 0
        /// Elements of the same design under the same parent, itself among them.
        var siblings: Float = 1
        /// Encodings of the class and id words (see ``TokenEncoder``).
        var encoding = TokenEncoder.Encoding()
        /// Index in ``ContainerTable/roleWords``.
        var roleWords: Int32 = 0
    }

    /// What an element's words say of each role.
    struct RoleWords {
        /// Sums of the words' log-odds.
        var odds = SIMD16<Float>(repeating: 0)
        /// How many words there are.
        var count: Float = 0
    }

    var containers: [Container] = []
    /// The words of elements, those of the same attributes once; the first entry is that of elements without words.
    var roleWords = [RoleWords()]
    /// Container of each block's owner.
    var ofBlock: [Int32] = []
    /// The nearest containers around the fields that a mail address is entered in, in order.
    var aroundMailFields: [Int32] = []
    /// The nearest containers around the buttons that choose one of several answers, in order.
    var aroundChoices: [Int32] = []

    /// The element around the one that a block stands in; -1 where there is none.
    func around(_ block: Int) -> Int32 { ofBlock[block] < 0 ? -1 : containers[Int(ofBlock[block])].parent }

    /// Collects the elements above the blocks of a page.
    ///
    /// A text dump has no tree: all its blocks share one container.
    init(tree: NodeTable?, blocks: [Block]) {
        guard let tree else {
            containers = [Container(row: -1, parent: -1, depth: 0, tag: .body, firstBlock: 0)]
            ofBlock = [Int32](repeating: 0, count: blocks.count)
            return
        }
        ofBlock.reserveCapacity(blocks.count)
        // There are between one and two for each block.
        containers.reserveCapacity(2 * blocks.count)
        // By row of the tree.
        var known = [Int32](repeating: -1, count: tree.nodes.count)
        var path: [Int32] = []
        for (index, block) in blocks.enumerated() {
            var row = block.owner
            path.removeAll(keepingCapacity: true)
            var found: Int32 = -1
            while row >= 0 {
                if known[Int(row)] >= 0 {
                    found = known[Int(row)]
                    break
                }
                if tree.nodes[Int(row)].kind == .element { path.append(row) }
                row = tree.nodes[Int(row)].parent
            }
            for row in path.reversed() {
                let depth = found < 0 ? 0 : containers[Int(found)].depth + 1
                containers.append(
                    Container(
                        row: row, parent: found, depth: depth, tag: tree.nodes[Int(row)].tag,
                        firstBlock: Int32(truncatingIfNeeded: index)))
                found = Int32(truncatingIfNeeded: containers.count - 1)
                known[Int(row)] = found
            }
            ofBlock.append(found)
        }
        for row in tree.nodes.indices where tree.nodes[row].tag == .input {
            let isChoice = ContainerTable.isChoice(row, tree)
            guard isChoice || ContainerTable.takesMail(row, tree) else { continue }
            var around = tree.nodes[row].parent
            while around >= 0, known[Int(around)] < 0 { around = tree.nodes[Int(around)].parent }
            guard around >= 0 else { continue }
            if isChoice {
                aroundChoices.append(known[Int(around)])
            } else {
                aroundMailFields.append(known[Int(around)])
            }
        }
    }

    /// Whether a field chooses one of several answers.
    private static func isChoice(_ row: Int, _ tree: NodeTable) -> Bool {
        guard tree.nodes[row].kind == .element, let type = tree.attribute(row, .type) else { return false }
        return tree.withBytes(type) { $0.equals("radio") }
    }

    /// Whether a field of a form takes a mail address, by its type, its name or what stands in it.
    private static func takesMail(_ row: Int, _ tree: NodeTable) -> Bool {
        guard tree.nodes[row].kind == .element else { return false }
        if let type = tree.attribute(row, .type) {
            if tree.withBytes(type, { $0.equals("email") }) { return true }
            guard tree.withBytes(type, { $0.equals("text") }) else { return false }
        }
        return [AttributeID.name, .placeholder].contains { name in
            tree.attribute(row, name).map { value in tree.withBytes(value) { holdsMail($0) } } ?? false
        }
    }

    /// "email" or "e-mail", in whatever case.
    private static func holdsMail(_ value: Span<UInt8>) -> Bool {
        guard value.count >= 5 else { return false }
        func letter(_ index: Int) -> UInt8 { value[index] | 0x20 }
        return (1...(value.count - 4)).contains { start in
            guard letter(start) == UInt8(ascii: "m"), letter(start + 1) == UInt8(ascii: "a"),
                letter(start + 2) == UInt8(ascii: "i"), letter(start + 3) == UInt8(ascii: "l")
            else { return false }
            let before = letter(start - 1) == UInt8(ascii: "-") ? start - 2 : start - 1
            return before >= 0 && letter(before) == UInt8(ascii: "e")
        }
    }

    /// Adds the sums of children to their parents, read scores excepted.
    mutating func sumUp() {
        var index = containers.count - 1
        while index > 0 {
            let parent = Int(containers[index].parent)
            if parent >= 0 {
                containers[parent].blocks += containers[index].blocks
                containers[parent].words += containers[index].words
                containers[parent].linkWords += containers[index].linkWords
                containers[parent].proseWords += containers[index].proseWords
                containers[parent].proseBlocks += containers[index].proseBlocks
            }
            index -= 1
        }
    }

    /// Counts the elements of one design beside each other.
    mutating func countSiblings() {
        var counts = HashIndex<Float>(capacity: containers.count, filler: 0)
        func key(_ container: Container) -> UInt64 {
            UInt64(UInt32(bitPattern: container.parent)) << 32 | UInt64(container.design)
        }
        for container in containers { counts.update(key(container)) { $0 += 1 } }
        for index in containers.indices { containers[index].siblings = counts[key(containers[index])] ?? 1 }
    }

    /// By container: the nearest one that holds both it and another; -1: none.
    func shared(with other: Int32) -> [Int32] {
        var shared = [Int32](repeating: -1, count: containers.count)
        var around = other
        while around >= 0 {
            shared[Int(around)] = around
            around = containers[Int(around)].parent
        }
        // Parents stand before their children.
        for index in containers.indices where shared[index] < 0 {
            let parent = containers[index].parent
            if parent >= 0 { shared[index] = shared[Int(parent)] }
        }
        return shared
    }

    /// The nearest container of two that holds both.
    func commonAncestor(_ first: Int32, _ second: Int32) -> Int32 {
        containers.withUnsafeBufferPointer { Self.commonAncestor(first, second, in: $0) }
    }

    /// The nearest container of two that holds both; -1 where there is none, or none in so many steps up.
    @inline(__always)
    static func commonAncestor(
        _ first: Int32, _ second: Int32, in containers: UnsafeBufferPointer<Container>, steps: Int32 = .max
    ) -> Int32 {
        var a = first
        var b = second
        var left = steps
        while a != b, a >= 0, b >= 0 {
            if left == 0 { return -1 }
            left &-= 1
            if containers[Int(a)].depth >= containers[Int(b)].depth {
                a = containers[Int(a)].parent
            } else {
                b = containers[Int(b)].parent
            }
        }
        return a == b ? a : -1
    }
}
