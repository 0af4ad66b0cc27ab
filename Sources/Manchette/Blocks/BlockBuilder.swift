import HTMLTree

/// Stage 4: cuts a page into blocks, the text between two block boundaries.
///
/// One pass over the rows of the tree; nothing is scored or dropped here except what no reader sees in any browser
/// (`head`, scripts, styles, templates, form values).
struct BlockBuilder {
    // The tree's arrays and the table of elements, lent for the one pass.
    private let nodes: UnsafeBufferPointer<Node>
    private let attributes: UnsafeBufferPointer<Attribute>
    private let source: UnsafeBufferPointer<UInt8>
    private let decoded: UnsafeBufferPointer<UInt8>
    private let elements: UnsafeBufferPointer<ElementTraits>

    private var result = BlockTable()
    /// The text of all blocks: room, and how much of it is written.
    private let text: UnsafeMutableBufferPointer<UInt8>
    private var textEnd = 0
    /// Whether there was too little room.
    private var isFull = false
    private var frames: [Frame] = []
    /// Where the innermost frame ends.
    private var frameEnd = Int32.max
    private var traits: Block.Traits = []
    private var owner: Int32 = 0
    private var openInlines: [OpenInline] = []

    // The block being read.
    private var blockStart = 0
    private var firstRow: Int32 = -1
    private var lastRow: Int32 = -1
    private var firstRunOfBlock = 0
    private var pendingSpace = false
    private var breaks = 0
    private var isAfterImage = false
    private var traitsOfBlock: Block.Traits = []

    /// Whether `noscript` is read like any other element.
    private let readsNoScript: Bool
    /// How many rows stand inside `noscript`.
    private var noScriptRows = 0

    /// What to restore at the end of an element.
    private struct Frame {
        var end: Int32
        var traits: Block.Traits
        var owner: Int32
        var isBlock: Bool
        var openInlines: Int
    }

    /// A link or emphasis that is open.
    private struct OpenInline {
        var kind: BodyBlock.Inline.Kind
        var row: Int32
        var start: Int
    }

    private init(
        nodes: UnsafeBufferPointer<Node>, attributes: UnsafeBufferPointer<Attribute>,
        source: UnsafeBufferPointer<UInt8>, decoded: UnsafeBufferPointer<UInt8>,
        elements: UnsafeBufferPointer<ElementTraits>, text: UnsafeMutableBufferPointer<UInt8>, readsNoScript: Bool
    ) {
        self.nodes = nodes
        self.attributes = attributes
        self.source = source
        self.decoded = decoded
        self.elements = elements
        self.text = text
        self.readsNoScript = readsNoScript
    }

    /// The blocks of a page, in document order.
    ///
    /// What stands in `noscript` is left out, unless it is most of the page: forums and applications print their text
    /// there and let scripts print it again.
    static func blocks(of tree: NodeTable) -> BlockTable {
        let (plain, noScriptRows) = run(tree, readsNoScript: false)
        guard noScriptRows > fewRows else { return plain }
        let (other, _) = run(tree, readsNoScript: true)
        return other.bytes.count > 2 * plain.bytes.count + fewBytes ? other : plain
    }

    private static func run(_ tree: NodeTable, readsNoScript: Bool) -> (blocks: BlockTable, noScriptRows: Int) {
        tree.nodes.withUnsafeBufferPointer { nodes in
            tree.attributes.withUnsafeBufferPointer { attributes in
                tree.source.withUnsafeBufferPointer { source in
                    tree.decoded.withUnsafeBufferPointer { decoded in
                        ElementTraits.table.withUnsafeBufferPointer { elements in
                            // No text is longer than its page, but for a few characters that are given by shorter names;
                            // memory that is not written to costs nothing.
                            var room = source.count + fewBytes
                            while true {
                                var found: BlockBuilder?
                                let bytes = [UInt8](unsafeUninitializedCapacity: room) { text, count in
                                    var builder = BlockBuilder(
                                        nodes: nodes, attributes: attributes, source: source, decoded: decoded,
                                        elements: elements, text: text, readsNoScript: readsNoScript)
                                    builder.run()
                                    count = builder.textEnd
                                    found = builder
                                }
                                if var found, !found.isFull {
                                    found.result.bytes = bytes
                                    return (found.result, found.noScriptRows)
                                }
                                room *= 2
                            }
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private func bytes(_ range: TextRange) -> UnsafeBufferPointer<UInt8> {
        let start = range.start
        return UnsafeBufferPointer(
            rebasing: (range.isDecoded ? decoded : source)[start..<(start + Int(range.length))])
    }

    /// Rows inside `noscript` that hold a picture or two and a plea to turn scripts on.
    private static let fewRows = 20
    /// Bytes of such a plea.
    private static let fewBytes = 300

    private mutating func run() {
        var row = 0
        let count = nodes.count
        while row < count {
            if frameEnd <= Int32(truncatingIfNeeded: row) { closeFrames(before: Int32(truncatingIfNeeded: row)) }
            let node = nodes[row]
            switch node.kind {
            case .element:
                row = open(row, node)
            case .text:
                read(row, node)
                row += 1
            case .document, .doctype, .comment, .rawText:
                row += 1
            }
        }
        closeFrames(before: Int32.max)
        flush()
    }

    private mutating func closeFrames(before row: Int32) {
        while let frame = frames.last, frame.end <= row {
            frames.removeLast()
            if openInlines.count > frame.openInlines { closeInlines(downTo: frame.openInlines) }
            if frame.isBlock {
                flush()
                breaks = 0
            }
            traits = frame.traits
            owner = frame.owner
        }
        frameEnd = frames.last?.end ?? .max
    }

    /// In so many open links and elements of emphasis, emphasis in emphasis of its kind is not noted: it adds nothing, and
    /// each that is open is a run in every block inside.
    private static let mostNested = 8

    /// Enters an element; returns the row to go on with.
    private mutating func open(_ row: Int, _ node: Node) -> Int {
        let tag = node.tag
        if tag == .br {
            flush()
            breaks += 1
            return row + 1
        }
        let element = elements[min(Int(tag.rawValue), elements.count - 1)]
        if element.isImage { seeImage() }
        if (node.namespace != .html || element.isSkipped) && !(readsNoScript && tag == .noscript) {
            if tag == .noscript { noScriptRows += Int(node.end) - row - 1 }
            return Int(node.end)
        }
        frames.append(
            Frame(
                end: node.end, traits: traits, owner: owner, isBlock: element.isBlock,
                openInlines: openInlines.count))
        frameEnd = node.end
        if element.isBlock {
            flush()
            breaks = 0
            owner = Int32(truncatingIfNeeded: row)
        }
        traits.formUnion(element.traits)
        readAttributes(node)
        if let kind = element.inlineKind, openInlines.count < 64,
            openInlines.count < BlockBuilder.mostNested || kind == .link
                || !openInlines.contains(where: { $0.kind == kind })
        {
            openInlines.append(
                OpenInline(kind: kind, row: Int32(truncatingIfNeeded: row), start: textEnd))
        }
        return row + 1
    }

    /// Notes a picture for the blocks around it.
    private mutating func seeImage() {
        if firstRow >= 0 {
            // Inside a block: it stands behind what has been read of it.
            traitsOfBlock.insert(.beforeImage)
        } else if let last = result.blocks.indices.last {
            result.blocks[last].traits.insert(.beforeImage)
        }
        isAfterImage = true
    }

    @inline(__always)
    private mutating func readAttributes(_ node: Node) {
        for index in node.attributeRows {
            let name = attributes[index].name
            if name == .hidden || name == .ariaHidden || name == .style || name == .role {
                read(attributes[index])
            }
        }
    }

    private mutating func read(_ attribute: Attribute) {
        let value = bytes(attribute.value)
        switch attribute.name {
        case .hidden: traits.insert(.hidden)
        case .ariaHidden: if value.count == 4, value[0] | 0x20 == UInt8(ascii: "t") { traits.insert(.hidden) }
        case .style: if ElementTraits.hides(style: value.span) { traits.insert(.hidden) }
        default: traits.formUnion(ElementTraits.traits(ofRole: value.span))
        }
    }

    private mutating func read(_ row: Int, _ node: Node) {
        let before = textEnd
        let bytes = bytes(node.text)
        if traits.contains(.preformatted) { appendPreformatted(bytes) } else { appendFolded(bytes) }
        if textEnd > before {
            if firstRow < 0 {
                firstRow = Int32(truncatingIfNeeded: row)
                if isAfterImage { traitsOfBlock.insert(.afterImage) }
                isAfterImage = false
            }
            lastRow = Int32(truncatingIfNeeded: row)
        }
    }

    /// Appends text with runs of white space folded to one space, none at the block's start.
    private mutating func appendFolded(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        let count = bytes.count
        while index < count {
            if bytes[index] <= 0x20 {
                pendingSpace = true
                index = BlockBuilder.endOfSpace(bytes, from: index &+ 1)
                continue
            }
            if pendingSpace {
                if textEnd > blockStart { write(0x20) }
                pendingSpace = false
            }
            let end = BlockBuilder.endOfFolded(bytes, from: index &+ 1)
            write(UnsafeBufferPointer(rebasing: bytes[index..<end]))
            index = end
        }
    }

    /// Where white space and control characters end.
    @inline(__always)
    private static func endOfSpace(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let tops = ones &* 0x80
        var end = start
        while end &+ 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: end, as: UInt64.self)
            // The top bit of each byte above 0x20.
            if ((word & ~tops) &+ ones &* (0x80 - 0x21) | word) & tops != 0 { break }
            end &+= 8
        }
        while end < bytes.count, bytes[end] <= 0x20 { end &+= 1 }
        return end
    }

    /// Where text ends that has no white space but single spaces between words; the byte before is part of a word.
    private static func endOfFolded(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let count = bytes.count
        var end = start
        while end < count {
            // Eight characters at once, while there are no control characters and each space has a word behind it.
            while end &+ 9 <= count {
                let raw = UnsafeRawBufferPointer(bytes)
                let here = raw.loadUnaligned(fromByteOffset: end, as: UInt64.self)
                let next = raw.loadUnaligned(fromByteOffset: end &+ 1, as: UInt64.self)
                let isBlankNext = zeros(next ^ spaces) | zeros(next & aboveControls)
                if zeros(here ^ spaces) & isBlankNext | zeros(here & aboveControls) != 0 { break }
                end &+= 8
            }
            if end >= count { break }
            if bytes[end] > 0x20 {
                end &+= 1
            } else if bytes[end] == 0x20, end &+ 1 < count, bytes[end &+ 1] > 0x20 {
                // One space between two words is as it is to be.
                end &+= 2
            } else {
                break
            }
        }
        return end
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let spaces: UInt64 = 0x2020_2020_2020_2020
    /// Bits of which control characters have none.
    private static let aboveControls: UInt64 = 0xE0E0_E0E0_E0E0_E0E0

    /// The high bit of each byte that is zero, and perhaps of some behind one that is.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & 0x8080_8080_8080_8080 }

    private mutating func appendPreformatted(_ bytes: UnsafeBufferPointer<UInt8>) {
        if pendingSpace, textEnd > blockStart { write(0x20) }
        pendingSpace = false
        write(bytes)
    }

    @inline(__always)
    private mutating func write(_ byte: UInt8) {
        guard textEnd < text.count else {
            isFull = true
            return
        }
        text[textEnd] = byte
        textEnd &+= 1
    }

    @inline(__always)
    private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let from = bytes.baseAddress, let to = text.baseAddress, textEnd + bytes.count <= text.count else {
            isFull = isFull || !bytes.isEmpty
            return
        }
        (to + textEnd).update(from: from, count: bytes.count)
        textEnd &+= bytes.count
    }

    private mutating func closeInlines(downTo depth: Int) {
        while openInlines.count > depth {
            let inline = openInlines.removeLast()
            addRun(inline)
        }
    }

    private mutating func addRun(_ inline: OpenInline) {
        var start = max(inline.start, blockStart)
        let end = textEnd
        while start < end, text[start] == 0x20 { start += 1 }
        guard start < end else { return }
        result.runs.append(
            InlineRun(kind: inline.kind, range: Int32(start - blockStart)..<Int32(end - blockStart), row: inline.row))
    }

    /// Ends the block being read, if it has any text.
    private mutating func flush() {
        pendingSpace = false
        var end = textEnd
        while end > blockStart, text[end - 1] <= 0x20 { end -= 1 }
        guard end > blockStart, firstRow >= 0 else {
            textEnd = blockStart
            if result.runs.count > firstRunOfBlock { result.runs.removeSubrange(firstRunOfBlock...) }
            firstRow = -1
            return
        }
        if traits.contains(.inHeading) { end = endBeforePermalink(end) }
        // Links and emphasis that go on behind the boundary are cut in two there.
        for index in openInlines.indices {
            addRun(openInlines[index])
        }
        textEnd = end
        var blockTraits = traits.union(traitsOfBlock)
        traitsOfBlock = []
        if breaks > 0 { blockTraits.insert(.afterBreak) }
        if breaks > 1 { blockTraits.insert(.gapBefore) }
        var block = Block(
            text: blockStart..<end, owner: owner, firstRow: firstRow, lastRow: lastRow, tag: nodes[Int(owner)].tag,
            traits: blockTraits, runs: firstRunOfBlock..<result.runs.count, linkBytes: 0, strongBytes: 0,
            emphasisBytes: 0)
        result.measureRuns(&block)
        result.add(block) { [text] in text[$0] = 0x20 }
        write(0x0A)
        blockStart = textEnd
        for index in openInlines.indices { openInlines[index].start = blockStart }
        firstRunOfBlock = result.runs.count
        firstRow = -1
        breaks = 0
    }

    /// Where a heading's text ends before a link to a place of the page that is nothing but a mark: "¶", "#", "§", a chain.
    private func endBeforePermalink(_ end: Int) -> Int {
        guard result.runs.count > firstRunOfBlock, let run = result.runs.last, run.kind == .link,
            leadsIntoPage(Int(run.row))
        else { return end }
        var start = blockStart + Int(run.range.lowerBound)
        let mark = text[min(start, end)..<end]
        let isMark =
            mark.elementsEqual([0xC2, 0xB6]) || mark.elementsEqual([0xC2, 0xA7])
            || mark.elementsEqual([UInt8(ascii: "#")]) || mark.count == 4 && mark.starts(with: [0xF0, 0x9F])
        guard isMark else { return end }
        while start > blockStart, text[start - 1] <= 0x20 { start -= 1 }
        return start > blockStart ? start : end
    }

    /// Whether a link's address names a place in a page, as "#quais" and "/guide#quais" do.
    ///
    /// Without an address it leads nowhere else.
    private func leadsIntoPage(_ row: Int) -> Bool {
        guard row >= 0 else { return false }
        guard let href = nodes[row].attributeRows.first(where: { attributes[$0].name == .href }) else { return true }
        return bytes(attributes[href].value).contains(UInt8(ascii: "#"))
    }
}
