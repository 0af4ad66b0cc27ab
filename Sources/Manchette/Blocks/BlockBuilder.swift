import HTMLTree

/// Stage 4: cuts a page into blocks, the text between two block boundaries.
///
/// One pass over the rows of the tree; nothing is scored or dropped here except what no reader sees in any browser
/// (`head`, scripts, styles, templates, form values).
struct BlockBuilder {
    private let tree: NodeTable
    private var result = BlockTable()
    private var frames: [Frame] = []
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
    private var readsNoScript = false
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

    private init(tree: NodeTable) { self.tree = tree }

    /// The blocks of a page, in document order.
    ///
    /// What stands in `noscript` is left out, unless it is most of the page: forums and applications print their text
    /// there and let scripts print it again.
    static func blocks(of tree: NodeTable) -> BlockTable {
        var builder = BlockBuilder(tree: tree)
        builder.run()
        guard builder.noScriptRows > fewRows else { return builder.result }
        var other = BlockBuilder(tree: tree)
        other.readsNoScript = true
        other.run()
        return other.result.bytes.count > 2 * builder.result.bytes.count + fewBytes ? other.result : builder.result
    }

    /// Rows inside `noscript` that hold a picture or two and a plea to turn scripts on.
    private static let fewRows = 20
    /// Bytes of such a plea.
    private static let fewBytes = 300

    private mutating func run() {
        result.bytes.reserveCapacity(tree.source.count / 4)
        var row = 0
        let count = tree.nodes.count
        while row < count {
            closeFrames(before: Int32(truncatingIfNeeded: row))
            let node = tree.nodes[row]
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
    }

    /// Enters an element; returns the row to go on with.
    private mutating func open(_ row: Int, _ node: Node) -> Int {
        let tag = node.tag
        if tag == .br {
            flush()
            breaks += 1
            return row + 1
        }
        if ElementTraits.isImage(tag) { seeImage() }
        if ElementTraits.isSkipped(node) && !(readsNoScript && tag == .noscript) {
            if tag == .noscript { noScriptRows += Int(node.end) - row - 1 }
            return Int(node.end)
        }
        let isBlock = ElementTraits.isBlock(tag)
        frames.append(
            Frame(end: node.end, traits: traits, owner: owner, isBlock: isBlock, openInlines: openInlines.count))
        if isBlock {
            flush()
            breaks = 0
            owner = Int32(truncatingIfNeeded: row)
        }
        traits.formUnion(ElementTraits.traits(of: tag))
        if node.payloadCount > 0 { readAttributes(row) }
        if let kind = ElementTraits.inlineKind(tag), openInlines.count < 64 {
            openInlines.append(
                OpenInline(kind: kind, row: Int32(truncatingIfNeeded: row), start: result.bytes.count))
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

    private mutating func readAttributes(_ row: Int) {
        for index in tree.nodes[row].attributeRows {
            let attribute = tree.attributes[index]
            switch attribute.name {
            case .hidden:
                traits.insert(.hidden)
            case .ariaHidden:
                if tree.withBytes(attribute.value, { $0.count == 4 && $0[0] | 0x20 == UInt8(ascii: "t") }) {
                    traits.insert(.hidden)
                }
            case .style:
                if tree.withBytes(attribute.value, { ElementTraits.hides(style: $0) }) { traits.insert(.hidden) }
            case .role:
                traits.formUnion(tree.withBytes(attribute.value) { ElementTraits.traits(ofRole: $0) })
            default:
                break
            }
        }
    }

    private mutating func read(_ row: Int, _ node: Node) {
        let isPreformatted = traits.contains(.preformatted)
        let before = result.bytes.count
        tree.withBytes(node.text) { bytes in
            if isPreformatted {
                appendPreformatted(bytes)
            } else {
                appendFolded(bytes)
            }
        }
        if result.bytes.count > before {
            if firstRow < 0 {
                firstRow = Int32(truncatingIfNeeded: row)
                if isAfterImage { traitsOfBlock.insert(.afterImage) }
                isAfterImage = false
            }
            lastRow = Int32(truncatingIfNeeded: row)
        }
    }

    /// Appends text with runs of white space folded to one space, none at the block's start.
    private mutating func appendFolded(_ bytes: Span<UInt8>) {
        var index = 0
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            if byte <= 0x20 {
                pendingSpace = true
                index += 1
                continue
            }
            if pendingSpace {
                if result.bytes.count > blockStart { result.bytes.append(0x20) }
                pendingSpace = false
            }
            var end = index + 1
            while end < count {
                if bytes[end] > 0x20 {
                    end += 1
                } else if bytes[end] == 0x20, end + 1 < count, bytes[end + 1] > 0x20 {
                    // One space between two words is as it is to be.
                    end += 2
                } else {
                    break
                }
            }
            bytes.extracting(index..<end).withUnsafeBufferPointer { result.bytes.append(contentsOf: $0) }
            index = end
        }
    }

    private mutating func appendPreformatted(_ bytes: Span<UInt8>) {
        if pendingSpace, result.bytes.count > blockStart { result.bytes.append(0x20) }
        pendingSpace = false
        bytes.withUnsafeBufferPointer { result.bytes.append(contentsOf: $0) }
    }

    private mutating func closeInlines(downTo depth: Int) {
        while openInlines.count > depth {
            let inline = openInlines.removeLast()
            addRun(inline)
        }
    }

    private mutating func addRun(_ inline: OpenInline) {
        var start = max(inline.start, blockStart)
        let end = result.bytes.count
        while start < end, result.bytes[start] == 0x20 { start += 1 }
        guard start < end else { return }
        result.runs.append(
            InlineRun(kind: inline.kind, range: Int32(start - blockStart)..<Int32(end - blockStart), row: inline.row))
    }

    /// Ends the block being read, if it has any text.
    private mutating func flush() {
        pendingSpace = false
        var end = result.bytes.count
        while end > blockStart, BlockBuilder.isTrailingSpace(result.bytes, end) { end -= 1 }
        guard end > blockStart, firstRow >= 0 else {
            result.bytes.removeSubrange(blockStart...)
            result.runs.removeSubrange(firstRunOfBlock...)
            firstRow = -1
            return
        }
        // Links and emphasis that go on behind the boundary are cut in two there.
        for index in openInlines.indices {
            addRun(openInlines[index])
        }
        result.bytes.removeSubrange(end...)
        let text = blockStart..<end
        var blockTraits = traits.union(traitsOfBlock)
        traitsOfBlock = []
        if breaks > 0 { blockTraits.insert(.afterBreak) }
        if breaks > 1 { blockTraits.insert(.gapBefore) }
        var block = Block(
            text: text, owner: owner, firstRow: firstRow, lastRow: lastRow, tag: tree.nodes[Int(owner)].tag,
            traits: blockTraits, runs: firstRunOfBlock..<result.runs.count, linkBytes: 0, strongBytes: 0,
            emphasisBytes: 0)
        measureRuns(&block)
        result.blocks.append(block)
        result.bytes.append(0x0A)
        blockStart = result.bytes.count
        for index in openInlines.indices { openInlines[index].start = blockStart }
        firstRunOfBlock = result.runs.count
        firstRow = -1
        breaks = 0
    }

    /// Sums the bytes in links and emphasis, nested runs once.
    private mutating func measureRuns(_ block: inout Block) {
        let length = Int32(block.text.count)
        var linkEnd: Int32 = 0
        var strongEnd: Int32 = 0
        var emphasisEnd: Int32 = 0
        // Runs are appended when they close, inner before outer; sums are of the union.
        if block.runs.count > 1 {
            result.runs[block.runs].sort { $0.range.lowerBound < $1.range.lowerBound }
        }
        for index in block.runs {
            let clipped =
                min(result.runs[index].range.lowerBound, length)..<min(result.runs[index].range.upperBound, length)
            result.runs[index].range = clipped
            func add(_ sum: inout Int32, _ reached: inout Int32) {
                let from = max(clipped.lowerBound, reached)
                if clipped.upperBound > from {
                    sum += clipped.upperBound - from
                    reached = clipped.upperBound
                }
            }
            switch result.runs[index].kind {
            case .link: add(&block.linkBytes, &linkEnd)
            case .strong: add(&block.strongBytes, &strongEnd)
            case .emphasis: add(&block.emphasisBytes, &emphasisEnd)
            case .code: break
            }
        }
    }

    /// Whether the character before `end` is white space (ASCII, or a no-break space).
    private static func isTrailingSpace(_ bytes: [UInt8], _ end: Int) -> Bool {
        if bytes[end - 1] <= 0x20 { return true }
        return false
    }
}

extension Node {
    /// Number of attributes of an element.
    fileprivate var payloadCount: Int { attributeRows.count }
}
