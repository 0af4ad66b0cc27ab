/// The list of active formatting elements and the adoption agency.
///
/// See [The list of active formatting elements](https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements)
/// and [the adoption agency algorithm](https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm).
extension TreeBuilder {
    /// Notes that an element of the list is no longer open.
    @inline(never)
    mutating func markClosed(_ row: Int32) {
        var index = formatting.count - 1
        while index >= 0 {
            if formatting[index].row == row {
                formatting[index].isOpen = false
                return
            }
            index -= 1
        }
    }

    /// Puts the current node on the list.
    @inline(__always)
    mutating func pushFormatting() {
        let row = current.row
        let tag = current.tag
        var sameName = 0
        var index = formatting.count &- 1
        while index >= 0, !formatting[index].isMarker {
            if formatting[index].tag == tag { sameName &+= 1 }
            index &-= 1
        }
        let isFull = formatting.count &- 1 &- index >= Self.formattingLimit
        let signature = sameName >= 3 || isFull ? makeRoom(for: row, tag, first: index + 1) : 0
        stack[stack.count &- 1].isFormatting = true
        formatting.append(FormattingElement(row: row, tag: tag, isOpen: true, signature: signature))
    }

    /// Keeps at most three entries of the same name and attributes, and ``formattingLimit`` in all, since the marker.
    ///
    /// Returns the signature of the element that needs the room.
    @inline(never)
    private mutating func makeRoom(for row: Int32, _ tag: TagID, first: Int) -> UInt32 {
        let signature = attributeSignature(row)
        var same = 0
        var earliest = first
        for index in (first..<formatting.count).reversed() {
            let entry = formatting[index]
            // The first three of a name have no signature.
            guard entry.tag == tag, entry.signature == 0 || entry.signature == signature,
                hasSameAttributes(entry.row, row)
            else { continue }
            same += 1
            earliest = index
        }
        if same >= 3 {
            removeFormatting(at: earliest)
        } else if formatting.count - first >= Self.formattingLimit {
            formattingCut.note(at: tokenizer.tokenStart)
            removeFormatting(at: first)
        }
        return signature
    }

    /// Takes an entry off the list; its element stays open.
    mutating func removeFormatting(at index: Int) {
        let entry = formatting[index]
        if entry.isOpen, let position = stackIndex(of: entry.row) { stack[position].isFormatting = false }
        formatting.remove(at: index)
    }

    mutating func insertMarker() { formatting.append(FormattingElement(row: -1, tag: .none, isOpen: false)) }

    mutating func clearFormattingToMarker() {
        while formatting.count > 0 {
            let isMarker = formatting[formatting.count - 1].isMarker
            removeFormatting(at: formatting.count - 1)
            if isMarker { return }
        }
    }

    /// A number of an element's attributes, whatever order they are in; never zero.
    private func attributeSignature(_ row: Int32) -> UInt32 {
        let payload = nodes[Int(row)].payload
        var signature: UInt32 = 0
        for index in payload.start..<(payload.start + Int(payload.length)) {
            let attribute = tokenizer.attributes[index]
            var hash = UInt32(attribute.name.rawValue) &* 0x9E37_79B1 &+ attribute.value.length
            for byte in bytes(of: attribute.value).suffix(8) { hash = hash &* 31 &+ UInt32(byte) }
            signature = signature &+ hash
        }
        return signature | 1
    }

    private func hasSameAttributes(_ first: Int32, _ second: Int32) -> Bool {
        let (a, b) = (nodes[Int(first)].payload, nodes[Int(second)].payload)
        if a == b { return true }
        guard a.length == b.length else { return false }
        for index in 0..<Int(a.length) {
            let attribute = tokenizer.attributes[a.start + index]
            let isThere = (0..<Int(b.length)).contains { other in
                let candidate = tokenizer.attributes[b.start + other]
                return candidate.name == attribute.name && hasSameBytes(candidate.value, attribute.value)
            }
            if !isThere { return false }
        }
        return true
    }

    private func hasSameBytes(_ first: TextRange, _ second: TextRange) -> Bool {
        guard first.length == second.length else { return false }
        let (a, b) = (bytes(of: first), bytes(of: second))
        for index in 0..<a.count where a[index] != b[index] { return false }
        return true
    }

    /// Opens the formatting elements again that were closed by the way.
    @inline(__always)
    mutating func reconstructFormatting() {
        guard formatting.count > 0 else { return }
        let last = formatting[formatting.count &- 1]
        if last.isMarker || last.isOpen { return }
        reopenFormatting()
    }

    @inline(never)
    private mutating func reopenFormatting() {
        var index = formatting.count - 1
        while index > 0, !formatting[index - 1].isMarker, !formatting[index - 1].isOpen { index -= 1 }
        while index < formatting.count {
            if reconstructionBudget <= 0 {
                formattingCut.note(at: tokenizer.tokenStart)
                formatting.truncate(to: index)
                return
            }
            reconstructionBudget -= 1
            let entry = formatting[index]
            let row = appendRow(.element, .html, entry.tag, nodes[Int(entry.row)].payload)
            push(row, entry.tag)
            stack[stack.count - 1].isFormatting = true
            formatting[index].row = row
            formatting[index].isOpen = true
            index += 1
        }
    }

    /// Runs the adoption agency for the end of a formatting element.
    mutating func adopt(_ subject: TagID) {
        if currentIs(subject) {
            if !current.isFormatting { return pop() }
            // Most often nothing is misnested: the last element opened is the one to close.
            if formatting[formatting.count &- 1].row == current.row {
                stack[stack.count &- 1].isFormatting = false
                formatting.truncate(to: formatting.count &- 1)
                return pop()
            }
        }
        for _ in 0..<8 {
            guard let entry = formattingIndex(of: subject) else { return ordinaryEndTag(subject) }
            guard formatting[entry].isOpen, let position = stackIndex(of: formatting[entry].row) else {
                removeFormatting(at: entry)
                return
            }
            guard isInScope(position) else { return }
            var block = position + 1
            while block < stack.count, stack[block].traits & ElementTraits.special == 0 { block += 1 }
            // So deep that the elements are siblings already, there is nothing to move.
            if block == stack.count || stack.count > Self.depthLimit {
                while stack.count > position { pop() }
                // Popping leaves the entry on the list, closed.
                formatting.remove(at: entry)
                return
            }
            moveIntoBlock(entry, position, block)
        }
    }

    /// The last entry of this name since the last marker.
    func formattingIndex(of tag: TagID) -> Int? {
        var index = formatting.count - 1
        while index >= 0, !formatting[index].isMarker {
            if formatting[index].tag == tag { return index }
            index -= 1
        }
        return nil
    }

    /// Whether no element that bounds a scope stands above this one in the stack.
    private func isInScope(_ position: Int) -> Bool {
        var index = stack.count - 1
        while index > position {
            if stack[index].traits & ElementTraits.scope != 0 { return false }
            index -= 1
        }
        return true
    }

    /// One round of the adoption agency: steps 9 to 19 of the standard.
    private mutating func moveIntoBlock(_ entryIndex: Int, _ position: Int, _ blockPosition: Int) {
        linkAll()
        let formattingRow = formatting[entryIndex].row
        let tag = formatting[entryIndex].tag
        let blockRow = stack[blockPosition].row
        var bookmark = entryIndex
        var lastRow = blockRow
        var index = blockPosition
        var round = 0
        while true {
            round += 1
            index -= 1
            if index == position { break }
            let row = stack[index].row
            var entry = stack[index].isFormatting ? formattingIndex(ofRow: row) : nil
            if round > 3, let found = entry {
                removeFormatting(at: found)
                if found < bookmark { bookmark -= 1 }
                entry = nil
            }
            guard let entry else {
                // Left out of the stack; the one above it is next.
                removeFromStack(at: index)
                continue
            }
            let clone = insertDetached(tag: stack[index].tag, payload: nodes[Int(row)].payload)
            stack[index].row = clone
            formatting[entry].row = clone
            if lastRow == blockRow { bookmark = entry + 1 }
            detach(lastRow)
            attach(lastRow, to: Place(parent: clone, before: -1))
            lastRow = clone
        }
        detach(lastRow)
        attach(lastRow, to: appropriatePlace(for: position - 1))
        let clone = insertDetached(tag: tag, payload: nodes[Int(formattingRow)].payload)
        moveChildren(of: blockRow, to: clone)
        attach(clone, to: Place(parent: blockRow, before: -1))
        replaceFormatting(formattingRow, by: clone, bookmark)
        reopen(clone, tag, above: blockRow, insteadOf: position)
    }

    private mutating func replaceFormatting(_ old: Int32, by clone: Int32, _ bookmark: Int) {
        guard let index = formattingIndex(ofRow: old) else { return }
        var entry = formatting[index]
        entry.row = clone
        entry.isOpen = true
        formatting.remove(at: index)
        formatting.insert(entry, at: min(max(bookmark - (index < bookmark ? 1 : 0), 0), formatting.count))
    }

    private mutating func reopen(_ clone: Int32, _ tag: TagID, above blockRow: Int32, insteadOf position: Int) {
        stack[position].isFormatting = false
        removeFromStack(at: position)
        guard let block = stackIndex(of: blockRow) else { return }
        stack.insert(
            OpenElement(
                row: clone, traits: tables.traits[Int(tag.rawValue)], tag: tag, namespace: .html, isFormatting: true),
            at: block + 1)
        count(tag, 1)
    }

    private func formattingIndex(ofRow row: Int32) -> Int? {
        var index = formatting.count - 1
        while index >= 0 {
            if formatting[index].row == row { return index }
            index -= 1
        }
        return nil
    }

    /// Makes an element that is nowhere in the tree yet.
    private mutating func insertDetached(tag: TagID, payload: TextRange) -> Int32 {
        let row = Int32(nodes.count)
        nodes.append(
            Node(kind: .element, namespace: .html, tag: tag, parent: -1, end: row + 1, payload: payload))
        links.append(Link())
        return row
    }
}
