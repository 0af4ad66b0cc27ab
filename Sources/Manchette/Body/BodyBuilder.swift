import HTMLTree

/// Turns the chosen blocks into body blocks, and puts pictures and embeds between them: paragraphs, headings, lists,
/// quotations, tables, code, figures, embeds.
struct BodyBuilder {
    /// The body, its text, and the byte range of each body block in it.
    struct Result {
        var blocks: [BodyBlock] = []
        /// UTF-8 of the article's text.
        var text: [UInt8] = []
        /// Byte ranges of the block quotes in ``text``, in order.
        var blockQuotes: [Range<Int>] = []

        /// The article's text as a string, which takes the place of its bytes.
        ///
        /// Those of a large page are not to be there twice: its text is put together of the blocks' own.
        mutating func takeText() -> String {
            if text.count > Result.large {
                text = []
                return joinedText
            }
            let taken = String(checked: text)
            text = []
            return taken
        }

        /// From so many bytes on a copy of the text is worth the time it takes to do without.
        private static let large = 1 << 20

        /// The article's text, of the blocks' own: they were checked when they were made.
        var joinedText: String {
            var joined = ""
            joined.reserveCapacity(blocks.reduce(0) { $0 + $1.text.utf8.count + 2 })
            // Pictures and embeds have no place in the text.
            for block in blocks where !block.isMedia {
                if !joined.isEmpty { joined += "\n\n" }
                joined += block.text
            }
            return joined
        }
    }

    private let page: Page
    /// What relative addresses count from.
    private let base: String?
    /// Its scheme and host.
    private let origin: String?
    private let normalizer: TextNormalizer
    private var result = Result()
    private var scalars = 0
    /// What is to be put between the blocks, the next of it last.
    private var media: [PlacedMedia]

    private init(page: Page, base: String?, media: [PlacedMedia]) {
        self.page = page
        self.base = base
        origin = base.map { AddressResolver.resolve("/", against: $0) }.map { String($0.dropLast()) }
        normalizer = TextNormalizer(language: page.language, faithful: page.options.faithful)
        self.media = media.reversed()
    }

    /// The body of a page.
    ///
    /// - Parameters:
    ///   - base: the address that those of its links count from; nil leaves them as they are.
    ///   - media: pictures and embeds, in the order of the page.
    static func build(_ page: Page, base: String?, media: [PlacedMedia]) -> Result {
        var builder = BodyBuilder(page: page, base: base, media: media)
        let tables = DataTables(page)
        var index = 0
        let chosen = page.body.blocks
        // Normalising makes texts shorter, if anything: the text of a large page is not to move while it grows.
        // The string that takes its place has a few bytes more.
        builder.result.text.reserveCapacity(64 + chosen.reduce(0) { $0 + page.blocks.blocks[$1].text.count + 2 })
        builder.result.blocks.reserveCapacity(chosen.count + media.count)
        while index < chosen.count {
            builder.placeMedia(before: page.blocks.blocks[chosen[index]].firstRow)
            if let table = tables.table(ofBlock: chosen[index]) {
                var end = index + 1
                while end < chosen.count, tables.table(ofBlock: chosen[end]) == table { end += 1 }
                builder.appendTable(chosen[index..<end], tables)
                index = end
            } else {
                builder.append(chosen[index])
                index += 1
            }
        }
        // A picture inside the last block stands behind it.
        if !chosen.isEmpty { builder.placeMedia(before: .max) }
        return builder.result
    }

    private mutating func placeMedia(before row: Int32) {
        while let next = media.last, next.row < row {
            result.blocks.append(next.block)
            media.removeLast()
        }
    }

    /// Adds one block of the page.
    private mutating func append(_ index: Int) {
        let block = page.blocks.blocks[index]
        page.blocks.bytes.withUnsafeBufferPointer { bytes in
            let source = bytes.piece(block.text)
            let isPreformatted = block.traits.contains(.preformatted)
            if let changed = normalizer.changed(source, preformatted: isPreformatted) {
                changed.bytes.withUnsafeBufferPointer { append(index, block, $0, changed) }
            } else {
                append(index, block, source, nil)
            }
        }
    }

    /// Adds a block by its text, which is nil where that is the page's own.
    private mutating func append(
        _ index: Int, _ block: Block, _ bytes: UnsafeBufferPointer<UInt8>, _ text: NormalizedText?
    ) {
        guard !bytes.isEmpty else { return }
        let count = ScalarMap.count(bytes)
        place(body(index, block, bytes, text, scalars: count), bytes, scalars: count)
    }

    /// A block of so many scalars.
    private func body(
        _ index: Int, _ block: Block, _ bytes: UnsafeBufferPointer<UInt8>, _ text: NormalizedText?, scalars: Int
    ) -> BodyBlock {
        var body = BodyBlock(kind: kind(of: index), text: String(checked: bytes))
        switch body.kind {
        case .heading:
            let level = FeatureTable.headingLevel(block.tag)
            body.level = level > 0 ? level : enclosingHeadingLevel(block)
        case .listItem:
            body.level = listDepth(block)
            body.ordered = block.traits.contains(.inOrderedList)
        default: break
        }
        if !block.runs.isEmpty { body.inlines = inlines(of: block, bytes, text, scalars: scalars) }
        return body
    }

    /// An address as the article gives it: absolute where a base is known.
    private func absolute(_ address: String) -> String {
        guard let base, let origin else { return AddressResolver.resolve(address, against: nil) }
        // Most are addresses already or begin at the site's root, with nothing in them to be resolved.
        var path = address
        let isPlain = path.withUTF8 { bytes in
            bytes.count > 1 && bytes[0] == UInt8(ascii: "/") && bytes[1] != UInt8(ascii: "/")
                && !bytes.indices.contains {
                    bytes[$0] <= 0x20 || bytes[$0] == UInt8(ascii: ".") && bytes[$0 - 1] == 0x2F
                }
        }
        return isPlain ? origin + path : AddressResolver.resolve(address, against: base)
    }

    private mutating func appendTable(_ cells: ArraySlice<Int>, _ tables: DataTables) {
        var text: [UInt8] = []
        var (row, lastCell): (Int32, Int32) = (-1, -1)
        for index in cells {
            let own = tables.row(ofBlock: index)
            let cell = tables.cell(ofBlock: index)
            if !text.isEmpty {
                text.append(own == row ? (cell == lastCell ? 0x20 : 0x09) : 0x0A)
            }
            (row, lastCell) = (own, cell)
            text += normalizer.normalize(page.blocks.bytes[page.blocks.blocks[index].text], preformatted: false).bytes
        }
        text.withUnsafeBufferPointer { bytes in
            place(BodyBlock(kind: .table, text: String(checked: bytes)), bytes, scalars: ScalarMap.count(bytes))
        }
    }

    /// Gives a block of so many scalars its place in the text.
    private mutating func place(_ body: consuming BodyBlock, _ bytes: UnsafeBufferPointer<UInt8>, scalars count: Int) {
        if !result.text.isEmpty {
            result.text.append(0x0A)
            result.text.append(0x0A)
            scalars += 2
        }
        let start = scalars
        let startByte = result.text.count
        result.text.append(contentsOf: bytes)
        scalars += count
        body.range = start..<scalars
        if body.kind == .blockQuote { result.blockQuotes.append(startByte..<result.text.count) }
        result.blocks.append(consume body)
    }

    private func kind(of index: Int) -> BodyBlock.Kind {
        let block = page.blocks.blocks[index]
        if page.labels[index].role == .heading { return .heading }
        if block.traits.contains(.preformatted) { return .code }
        if page.labels[index].role == .quote || block.traits.contains(.inBlockQuote) { return .blockQuote }
        if block.traits.contains(.inListItem) { return .listItem }
        return .paragraph
    }

    private func enclosingHeadingLevel(_ block: Block) -> Int {
        guard let tree = page.tree else { return 2 }
        var row = block.owner
        while row >= 0 {
            let level = FeatureTable.headingLevel(tree.nodes[Int(row)].tag)
            if level > 0 { return level }
            row = tree.nodes[Int(row)].parent
        }
        return 2
    }

    private func listDepth(_ block: Block) -> Int {
        guard let tree = page.tree else { return 1 }
        var depth = 0
        var row = block.owner
        while row >= 0 {
            let tag = tree.nodes[Int(row)].tag
            if tag == .ul || tag == .ol { depth += 1 }
            row = tree.nodes[Int(row)].parent
        }
        return max(1, depth)
    }

    /// The links and emphasis of a block of so many scalars; its text is nil where that is the page's own.
    private func inlines(
        of block: Block, _ bytes: UnsafeBufferPointer<UInt8>, _ text: NormalizedText?, scalars: Int
    ) -> [BodyBlock.Inline] {
        guard let tree = page.tree else { return [] }
        // In ASCII scalars are bytes.
        let map = scalars == bytes.count ? nil : ScalarMap(bytes)
        var inlines: [BodyBlock.Inline] = []
        inlines.reserveCapacity(block.runs.count)
        for index in block.runs {
            let run = page.blocks.runs[index]
            func place(_ offset: Int32) -> Int {
                text?.offset(ofSource: Int(offset)) ?? min(max(0, Int(offset)), bytes.count)
            }
            let begin = place(run.range.lowerBound)
            let end = bytes.beforeSpaces(max(begin, place(run.range.upperBound)), from: begin)
            let start = min(bytes.afterSpaces(from: begin), end)
            guard start < end else { continue }
            let range = map.map { $0.scalarRange(ofBytes: start..<end) } ?? start..<end
            var url: String?
            if run.kind == .link {
                guard let href = tree.attributeString(Int(run.row), .href) else { continue }
                url = absolute(href)
            }
            let inline = BodyBlock.Inline(kind: run.kind, range: range, url: url)
            if run.kind == .link || !Self.absorb(inline, in: &inlines) { inlines.append(inline) }
        }
        return inlines
    }

    /// Whether one of the same kind holds the new one, or is held by it and gives way to it.
    private static func absorb(_ new: BodyBlock.Inline, in inlines: inout [BodyBlock.Inline]) -> Bool {
        // They come in the order of their beginnings, so only the last of a kind can share characters with it.
        guard let index = inlines.lastIndex(where: { $0.kind == new.kind }) else { return false }
        let known = inlines[index].range
        if known.clamped(to: new.range) == new.range { return true }
        guard new.range.clamped(to: known) == known else { return false }
        inlines[index] = new
        return true
    }
}
