extension TreeBuilder {
    // MARK: Where nodes go

    /// The row that new children go to: the current node's, or the deepest allowed one above it.
    @inline(__always)
    var insertionRow: Int32 {
        let count = stack.count
        if count == 0 { return 0 }
        return stack[(count <= Self.depthLimit ? count : Self.depthLimit) &- 1].row
    }

    @inline(__always)
    var current: OpenElement {
        stack[stack.count &- 1]
    }

    /// Whether the current node is an HTML element of this name.
    @inline(__always)
    func currentIs(_ tag: TagID) -> Bool {
        stack.count > 0 && current.tag == tag && current.namespace == .html
    }

    /// Appends a row at the end of the current node.
    @inline(__always)
    mutating func appendRow(_ kind: NodeKind, _ namespace: NodeNamespace, _ tag: TagID, _ payload: TextRange) -> Int32 {
        if isLinked || mayBeOutOfOrder || fosterParenting { return placeRow(kind, namespace, tag, payload) }
        let row = Int32(truncatingIfNeeded: nodes.count)
        nodes.append(
            Node(kind: kind, namespace: namespace, tag: tag, parent: insertionRow, end: row &+ 1, payload: payload))
        return row
    }

    /// Appends a row where the appropriate place for inserting a node is, in whatever state the tree is.
    @inline(never)
    private mutating func placeRow(
        _ kind: NodeKind, _ namespace: NodeNamespace, _ tag: TagID, _ payload: TextRange
    ) -> Int32 {
        let place = appropriatePlace(for: stack.count - 1)
        return insertRow(kind, namespace, tag, payload, at: place)
    }

    /// Appends a row and puts it at a place in the tree.
    mutating func insertRow(
        _ kind: NodeKind, _ namespace: NodeNamespace, _ tag: TagID, _ payload: TextRange, at place: Place
    ) -> Int32 {
        if !isLinked, place.before < 0, let row = lastRow(inside: place.parent) {
            if place.parent != insertionRow {
                mayBeOutOfOrder = true
                endsAreUnknown = true
            }
            nodes.insert(
                Node(
                    kind: kind, namespace: namespace, tag: tag, parent: place.parent, end: Int32(row + 2),
                    payload: payload), at: row + 1)
            return Int32(row + 1)
        }
        linkAll()
        let row = Int32(truncatingIfNeeded: nodes.count)
        nodes.append(
            Node(kind: kind, namespace: namespace, tag: tag, parent: place.parent, end: row &+ 1, payload: payload))
        links.append(Link())
        attach(row, to: place)
        return row
    }

    /// How many comments after the body a row can be inserted before.
    static let trailingCommentLimit = 16

    /// The last row of a subtree when a row may be inserted behind it: only comments further up stand after it.
    ///
    /// Pages have comments after the body, and white space after those, which belongs into the body again.
    private func lastRow(inside parent: Int32) -> Int? {
        var last = nodes.count - 1
        let lowest = last - Self.trailingCommentLimit
        while last > lowest, last > Int(parent), nodes[last].kind == .comment, nodes[last].parent < parent { last -= 1 }
        return isOnRightEdge(parent, of: last) ? last : nil
    }

    /// Whether a row placed behind this one, the last in document order, can be a child of the parent.
    func isOnRightEdge(_ parent: Int32, of last: Int) -> Bool {
        var row = Int32(last)
        while row > parent { row = nodes[Int(row)].parent }
        return row == parent
    }

    /// The appropriate place for inserting a node in the open element at an index of the stack.
    ///
    /// See [creating and inserting nodes](https://html.spec.whatwg.org/multipage/parsing.html#creating-and-inserting-nodes).
    func appropriatePlace(for index: Int) -> Place {
        guard index >= 0 else { return Place(parent: 0, before: -1) }
        let target = stack[index]
        if fosterParenting, target.traits & ElementTraits.tablePart != 0, target.namespace == .html {
            return fosterPlace()
        }
        return Place(parent: stack[min(index, Self.depthLimit - 1)].row, before: -1)
    }

    private func fosterPlace() -> Place {
        var index = stack.count - 1
        while index > 0 {
            let element = stack[index]
            if element.namespace == .html {
                if element.tag == .template { return Place(parent: element.row, before: -1) }
                if element.tag == .table {
                    let parent = nodes[Int(element.row)].parent
                    if parent >= 0 { return Place(parent: parent, before: element.row) }
                    return Place(parent: stack[index - 1].row, before: -1)
                }
            }
            index -= 1
        }
        return Place(parent: stack[0].row, before: -1)
    }

    // MARK: Elements

    /// Inserts an HTML element for the current token and opens it.
    @inline(__always)
    mutating func insertElement() {
        let row = appendRow(.element, .html, tokenizer.tag, tokenizer.attributePayload)
        tokenizer.commit()
        push(row, tokenizer.tag)
    }

    /// Inserts an HTML element for the current token that has no content.
    @inline(__always)
    mutating func insertVoidElement() {
        _ = appendRow(.element, .html, tokenizer.tag, tokenizer.attributePayload)
        tokenizer.commit()
    }

    /// Inserts an HTML element that no token stands for, and opens it.
    mutating func insertImplied(_ tag: TagID) {
        let row = appendRow(.element, .html, tag, .empty)
        push(row, tag)
    }

    @inline(__always)
    mutating func insertLeaf(_ kind: NodeKind, _ range: TextRange) {
        _ = appendRow(kind, .html, .none, range)
    }

    /// Opens an HTML element.
    @inline(__always)
    mutating func push(_ row: Int32, _ tag: TagID) {
        let isKnown = tag.rawValue < 256
        stack.append(
            OpenElement(
                row: row, traits: isKnown ? tables.traits[Int(tag.rawValue)] : 0, tag: tag, namespace: .html))
        if stack.count > Self.depthLimit { elementsCut.note(at: tokenizer.tokenStart) }
        count(tag, 1)
    }

    @inline(__always)
    mutating func count(_ tag: TagID, _ change: Int32) {
        let index = Int(tag.rawValue)
        if index >= openCounts.count { openCounts.append(repeating: 0, count: index + 256 - openCounts.count) }
        openCounts[index] = openCounts[index] &+ change
    }

    /// How many HTML elements of this name are open.
    @inline(__always)
    func openCount(_ tag: TagID) -> Int32 {
        Int(tag.rawValue) < openCounts.count ? openCounts[Int(tag.rawValue)] : 0
    }

    /// Closes the current node; the root stays open, so that there always is a current node.
    @inline(__always)
    mutating func pop() {
        guard stack.count > 1 else { return }
        let element = stack.removeLast()
        if element.namespace == .html { count(element.tag, -1) }
        if element.isFormatting { markClosed(element.row) }
        if stack.count < Self.depthLimit { nodes[Int(element.row)].end = Int32(truncatingIfNeeded: nodes.count) }
    }

    /// Takes an element out of the middle of the stack.
    mutating func removeFromStack(at index: Int) {
        let element = stack[index]
        if element.namespace == .html { count(element.tag, -1) }
        if element.isFormatting { markClosed(element.row) }
        stack.remove(at: index)
        endsAreUnknown = true
    }

    /// The index in the stack of the element of a row, or nil.
    func stackIndex(of row: Int32) -> Int? {
        var index = stack.count - 1
        let last = max(0, stack.count - Self.searchLimit)
        while index >= last {
            if stack[index].row == row { return index }
            index -= 1
        }
        return nil
    }

    // MARK: Characters

    /// The bytes of some characters.
    func bytes(of range: TextRange) -> UnsafeBufferPointer<UInt8> {
        let base = range.isDecoded ? UnsafePointer(tokenizer.decoded.base) : tokenizer.source.bytes
        return UnsafeBufferPointer(start: base + range.start, count: Int(range.length))
    }

    /// How many white space characters the characters start with.
    func leadingSpace(_ range: TextRange) -> Int {
        let characters = bytes(of: range)
        var index = 0
        while index < characters.count, isHTMLSpace(characters[index]) { index += 1 }
        return index
    }

    /// The characters without the first ones.
    func dropFirst(_ count: Int, _ range: TextRange) -> TextRange {
        var rest = range
        rest.offset += UInt32(count)
        rest.length -= UInt32(count)
        return rest
    }

    func prefix(_ count: Int, _ range: TextRange) -> TextRange {
        var first = range
        first.length = UInt32(count)
        return first
    }

    /// The characters with each NUL dropped, or replaced by U+FFFD.
    mutating func withoutNUL(_ range: TextRange, replacing: Bool) -> TextRange {
        let first = tokenizer.decoded.count
        for offset in 0..<Int(range.length) {
            // The buffer may move as it grows.
            let byte = bytes(of: range)[offset]
            if byte != 0 {
                tokenizer.decoded.append(byte)
            } else if replacing {
                for byte: UInt8 in [0xEF, 0xBF, 0xBD] { tokenizer.decoded.append(byte) }
            }
        }
        return TextRange(decodedOffset: UInt32(first), length: UInt32(tokenizer.decoded.count - first))
    }

    /// Inserts characters at the appropriate place, as part of the text that ends there if there is one.
    @inline(__always)
    mutating func insertCharacters(_ range: TextRange, _ kind: NodeKind = .text) {
        if range.isEmpty { return }
        if isLinked || mayBeOutOfOrder || fosterParenting {
            insertLinkedCharacters(range, kind)
        } else {
            let last = nodes.count &- 1
            let node = nodes[last]
            if node.kind == kind, node.parent == insertionRow {
                merge(range, into: last)
            } else {
                _ = appendRow(kind, .html, .none, range)
            }
        }
        tokenizer.commit()
    }

    private mutating func insertLinkedCharacters(_ range: TextRange, _ kind: NodeKind) {
        let place = appropriatePlace(for: stack.count - 1)
        // Characters in the document itself are dropped.
        guard place.parent > 0 else { return }
        if !isLinked, place.before < 0, let last = lastRow(inside: place.parent), nodes[last].kind == kind,
            nodes[last].parent == place.parent
        {
            merge(range, into: last)
            return
        }
        let row = insertRow(kind, .html, .none, range, at: place)
        if isLinked, case let previous = links[Int(row)].previous, previous >= 0, nodes[Int(previous)].kind == kind {
            nodes[Int(row)].tag = Self.continuesText
        }
    }

    /// Marks a text row that the last pass joins with the one before it.
    static let continuesText = TagID(rawValue: 1)

    /// Adds characters to a text row.
    mutating func merge(_ range: TextRange, into row: Int) {
        nodes[row].payload = joined(nodes[row].payload, range)
    }

    /// The characters of two ranges as one range.
    mutating func joined(_ first: TextRange, _ second: TextRange) -> TextRange {
        let firstEnd = first.start + Int(first.length)
        let count = first.length + second.length
        if first.isDecoded == second.isDecoded, firstEnd == second.start {
            return TextRange(offset: first.offset, length: count)
        }
        // Beyond this the offsets would not fit; such a text is over a gigabyte long.
        guard tokenizer.decoded.count + Int(count) < Int(TextRange.decodedBit) else { return first }
        let isAtEnd = first.isDecoded && firstEnd == tokenizer.decoded.count
        let start = isAtEnd ? first.start : tokenizer.decoded.count
        if !isAtEnd { copy(first) }
        copy(second)
        return TextRange(decodedOffset: UInt32(start), length: count)
    }

    private mutating func copy(_ range: TextRange) {
        if range.isDecoded {
            tokenizer.decoded.append(own: range.start..<(range.start + Int(range.length)))
        } else {
            tokenizer.decoded.append(tokenizer.source.bytes + range.start, count: Int(range.length))
        }
    }

    // MARK: Comments, raw text

    /// Appends the comment to the document or the root element.
    mutating func appendComment(to parent: Int32) {
        _ = insertRow(.comment, .html, .none, tokenizer.text, at: Place(parent: parent, before: -1))
    }

    /// Inserts the element for the current token with its whole content, which holds no markup.
    mutating func insertRawElement(_ model: Tokenizer.ContentModel, _ kind: NodeKind) {
        let tag = tokenizer.tag
        insertElement()
        tokenizer.readRawContent(of: tag, model)
        var content = tokenizer.text
        if tag == .textarea, !content.isEmpty, bytes(of: content)[0] == 0x0A { content = dropFirst(1, content) }
        insertCharacters(content, kind)
        pop()
    }
}
