extension TreeBuilder {
    /// The neighbours of a row, once rows are not in document order any more; -1 for none.
    struct Link: BitwiseCopyable {
        var first: Int32 = -1
        var last: Int32 = -1
        var next: Int32 = -1
        var previous: Int32 = -1
    }

    /// A place for a node: in this row, before that child, or at the end.
    struct Place {
        var parent: Int32
        var before: Int32
    }

    /// Links all rows that are there, in the order they are in.
    mutating func linkAll() {
        guard !isLinked else { return }
        isLinked = true
        links.truncate(to: 0)
        links.append(repeating: Link(), count: nodes.count)
        for row in 1..<max(nodes.count, 1) {
            attach(Int32(row), to: Place(parent: nodes[row].parent, before: -1))
        }
    }

    /// Puts a row, which is nowhere in the tree, at a place.
    mutating func attach(_ row: Int32, to place: Place) {
        let (index, parent) = (Int(row), Int(place.parent))
        nodes[index].parent = place.parent
        let previous = place.before < 0 ? links[parent].last : links[Int(place.before)].previous
        links[index].previous = previous
        links[index].next = place.before
        if previous >= 0 { links[Int(previous)].next = row } else { links[parent].first = row }
        if place.before >= 0 { links[Int(place.before)].previous = row } else { links[parent].last = row }
    }

    /// Takes a row out of the tree.
    mutating func detach(_ row: Int32) {
        let index = Int(row)
        let parent = nodes[index].parent
        guard parent >= 0 else { return }
        let link = links[index]
        if link.previous >= 0 {
            links[Int(link.previous)].next = link.next
        } else {
            links[Int(parent)].first = link.next
        }
        if link.next >= 0 {
            links[Int(link.next)].previous = link.previous
        } else {
            links[Int(parent)].last = link.previous
        }
        links[index].previous = -1
        links[index].next = -1
        nodes[index].parent = -1
    }

    /// Moves all children of a row to the end of another.
    mutating func moveChildren(of row: Int32, to target: Int32) {
        while case let child = links[Int(row)].first, child >= 0 {
            detach(child)
            attach(child, to: Place(parent: target, before: -1))
        }
    }

    /// Closes what is open at the end, and brings the rows into document order.
    mutating func finishOpenElements() {
        if isLinked {
            reorder()
            return
        }
        let end = Int32(nodes.count)
        while stack.count > 1 { pop() }
        if stack.count > 0 { nodes[Int(stack[0].row)].end = end }
        nodes[0].end = end
        guard endsAreUnknown else { return }
        for row in 0..<nodes.count { nodes[row].end = Int32(row + 1) }
        var row = nodes.count - 1
        while row > 0 {
            let parent = Int(nodes[row].parent)
            nodes[parent].end = max(nodes[parent].end, nodes[row].end)
            row -= 1
        }
    }

    /// Copies the rows in document order, texts joined that belong together.
    private mutating func reorder() {
        var ordered = GrowableBuffer<Node>(capacity: nodes.count)
        /// The new numbers of the rows above the current one.
        var path = GrowableBuffer<Int32>(capacity: 256)
        var row: Int32 = 0
        var isDone = false
        while !isDone {
            let link = links[Int(row)]
            emit(row, path, &ordered)
            if link.first >= 0 {
                path.append(Int32(ordered.count - 1))
                row = link.first
                continue
            }
            while row != 0, links[Int(row)].next < 0 {
                row = nodes[Int(row)].parent
                ordered[Int(path.removeLast())].end = Int32(ordered.count)
            }
            isDone = row == 0
            row = links[Int(row)].next
        }
        path.deallocate()
        nodes.deallocate()
        nodes = ordered
    }

    private mutating func emit(_ row: Int32, _ path: GrowableBuffer<Int32>, _ ordered: inout GrowableBuffer<Node>) {
        var node = nodes[Int(row)]
        node.parent = path.count == 0 ? -1 : path[path.count - 1]
        if node.kind != .element {
            let continues = node.tag == Self.continuesText
            node.tag = .none
            let last = ordered.count - 1
            if continues, ordered[last].kind == node.kind, ordered[last].parent == node.parent {
                ordered[last].payload = joined(ordered[last].payload, node.payload)
                return
            }
        }
        node.end = Int32(ordered.count + 1)
        ordered.append(node)
    }
}
