import HTMLTree

/// Finds captions by the pictures that they stand at: those that their element calls so, lines that repeat what a
/// picture's own attributes say of it, and ``LinesUnderPictures``.
///
/// Whoever sends a picture in writes its caption once, and the page prints it beside the picture and in its `alt` or
/// `title`. Headings and the titles of other articles stand there too, so headings and links are none.
enum PictureCaptions {
    /// Fewest and most words of a caption.
    private static let words: ClosedRange<Float> = 5...90
    /// Most rows from a picture to its caption.
    private static let mostRows = 60
    /// Most blocks between a picture and its caption: a credit, a button.
    private static let mostBlocks = 2
    /// Fewest letters of a caption.
    private static let fewestLetters = 20
    /// Most letters of a credit before a caption.
    private static let mostLettersOfCredit = 40

    /// The most lines that only what they say makes captions: steps of a recipe and portraits in a row have a picture each,
    /// called like the line.
    private static let mostUnnamed = 2

    /// Marks the blocks that are captions by their place, or by repeating what the picture before them is called.
    static func note(
        in phrases: inout [PhraseHits], _ table: BlockTable, tree: NodeTable, _ features: FeatureTable,
        language: String?
    ) {
        let statistics = features.statistics
        var sinceImage = Int.max / 2
        var unnamed: [Int] = []
        var lines = LinesUnderPictures(table, tree, features, language: language)
        var isBehindProse = false
        for index in table.blocks.indices {
            let block = table.blocks[index]
            sinceImage = block.traits.contains(.afterImage) ? 0 : sinceImage + 1
            defer { isBehindProse = isBehindProse || FeatureTable.isProse(statistics[index], block) }
            if isBehindProse { lines.see(index, isUnderPicture: sinceImage == 0) }
            let isNear = sinceImage <= mostBlocks || block.traits.contains(.inCaption)
            if isNear, isNamed(index, table, tree, statistics) { phrases[index].isNamedCaption = true }
            guard sinceImage <= mostBlocks || block.traits.contains(.beforeImage), !block.traits.contains(.inHeading),
                block.linkBytes == 0, words.contains(statistics[index].words),
                sinceImage <= mostBlocks && repeatsPicture(index, table, tree) || holdsPicture(index, table, tree)
            else { continue }
            if isInFigure(block, tree) {
                phrases[index].repeatsPicture = true
            } else if isBehindProse, !block.traits.contains(.inListItem) {
                // The picture at its head may be called by the text's first paragraph.
                unnamed.append(index)
            }
        }
        for index in lines.captions { phrases[index].isUnderPicture = true }
        guard unnamed.count <= mostUnnamed else { return }
        for index in unnamed { phrases[index].repeatsPicture = true }
    }

    // MARK: Elements of captions

    /// The longest block of a caption that its element calls so, in words, and the most blocks beside it.
    private static let (mostNamedWords, mostBlocksOfFigure): (Float, Int) = (90, 6)
    /// The most elements above a block that may call it a caption, and of so many rows it is asked what they hold.
    private static let (levelsOfName, mostRowsOfFigure) = (3, 200)

    /// Whether a block stands in what its tag or its class calls a caption, and a picture stands beside it.
    private static func isNamed(
        _ index: Int, _ table: BlockTable, _ tree: NodeTable, _ statistics: [TextStatistics]
    ) -> Bool {
        let block = table.blocks[index]
        guard statistics[index].words <= mostNamedWords, 2 * Int(block.linkBytes) <= block.text.count,
            block.traits.isDisjoint(with: [.inHeading, .inTable, .preformatted, .inBlockQuote, .inButton])
        else { return false }
        // The innermost element may be none of blocks: `<span class="legende">`.
        var row = Int(tree.nodes[Int(block.firstRow)].parent)
        for _ in 0..<levelsOfName where row > 0 {
            let isFigcaption = tree.nodes[row].tag == .figcaption
            if tree.nodes[row].end > block.lastRow, isFigcaption || isCalledCaption(row, tree) {
                let figure = figure(around: row, tree, isFigcaption: isFigcaption)
                return figure.map { holdsPictureAlone($0, index, table, tree) } ?? false
            }
            row = Int(tree.nodes[row].parent)
        }
        return false
    }

    /// Whether a word of an element's class holds one for a caption: "imagecaption", "legende-photo".
    private static func isCalledCaption(_ row: Int, _ tree: NodeTable) -> Bool {
        guard let name = tree.attribute(row, .class) else { return false }
        return tree.withBytes(name) { name in
            name.withUnsafeBufferPointer { FieldWords.shared.captionClasses.occur(in: $0) }
        }
    }

    /// The element that holds a caption's picture: the figure around it, or the nearest with a picture.
    private static func figure(around caption: Int, _ tree: NodeTable, isFigcaption: Bool) -> Int? {
        var row = caption
        for _ in 0..<levelsOfName where row > 0 {
            let end = min(Int(tree.nodes[row].end), row + mostRowsOfFigure)
            if (row..<end).contains(where: { isPicture(tree.nodes[$0].tag) }) { return row }
            if isFigcaption, tree.nodes[row].tag == .figure { return nil }
            row = Int(tree.nodes[row].parent)
        }
        return nil
    }

    private static func isPicture(_ tag: TagID) -> Bool {
        tag == .img || tag == .picture || tag == .video || tag == .iframe || tag == .audio || tag == .embed
    }

    /// Whether the few blocks of an element are what a picture has beside it: no heading, no quotation, no table.
    private static func holdsPictureAlone(
        _ row: Int, _ index: Int, _ table: BlockTable, _ tree: NodeTable
    ) -> Bool {
        let end = tree.nodes[row].end
        var first = index
        while first > 0, table.blocks[first - 1].firstRow > row, index - first <= mostBlocksOfFigure { first -= 1 }
        var last = index
        while last + 1 < table.blocks.count, table.blocks[last + 1].firstRow < end, last - first <= mostBlocksOfFigure {
            last += 1
        }
        let others: Block.Traits = [.inHeading, .inTable, .preformatted, .inBlockQuote]
        return last - first <= mostBlocksOfFigure
            && table.blocks[first...last].allSatisfy { $0.traits.isDisjoint(with: others) }
    }

    /// Whether an element near above a block is a picture's, by its tag or its name.
    private static func isInFigure(_ block: Block, _ tree: NodeTable) -> Bool {
        if !block.traits.isDisjoint(with: [.inFigure, .inCaption]) { return true }
        var row = Int(block.owner)
        for _ in 0..<levels where row >= 0 {
            if FieldWords.shared.classes.topics(of: row, in: tree).contains(.figure) { return true }
            row = Int(tree.nodes[row].parent)
        }
        return false
    }

    /// Elements above a line, its own among them, that may be named as a picture's.
    private static let levels = 3

    /// Whether a block repeats what the nearest picture before it is called.
    private static func repeatsPicture(_ index: Int, _ table: BlockTable, _ tree: NodeTable) -> Bool {
        let block = table.blocks[index]
        var row = Int(block.firstRow) - 1
        let first = max(0, row - mostRows)
        while row >= first {
            if tree.nodes[row].kind == .element, tree.nodes[row].tag == .img {
                return isSame(table.bytes[block.text], row, .alt, tree)
                    || isSame(table.bytes[block.text], row, .title, tree)
            }
            row -= 1
        }
        return false
    }

    /// Whether a picture stands inside a block, and behind it only what it is called: a credit before it, both in one line.
    private static func holdsPicture(_ index: Int, _ table: BlockTable, _ tree: NodeTable) -> Bool {
        let block = table.blocks[index]
        guard block.traits.contains(.beforeImage), block.lastRow > block.firstRow + 1 else { return false }
        for row in Int(block.firstRow + 1)..<Int(block.lastRow)
        where tree.nodes[row].kind == .element && tree.nodes[row].tag == .img {
            guard let value = tree.attribute(row, .alt), value.length >= fewestLetters,
                Int(value.length) < 8 * (block.text.count + mostLettersOfCredit)
            else { return false }
            let own = letters(ClaimText.plain(tree.string(value)))
            let all = letters(String(decoding: table.bytes[block.text], as: UTF8.self))
            return own.count >= fewestLetters && all.count <= own.count + mostLettersOfCredit
                && all.reversed().starts(with: own.reversed())
        }
        return false
    }

    /// Whether an attribute has the letters of a text, and perhaps a credit behind them.
    ///
    /// One that is shorter or goes on is the beginning of the article, as systems put it there where nobody wrote a caption.
    private static func isSame(
        _ text: ArraySlice<UInt8>, _ row: Int, _ name: AttributeID, _ tree: NodeTable
    ) -> Bool {
        // What is much shorter or longer need not be read.
        guard let value = tree.attribute(row, name), 2 * Int(value.length) > text.count,
            Int(value.length) < 8 * (text.count + mostLettersOfCredit),
            tree.withBytes(value, { mayBegin($0, with: text) })
        else { return false }
        let letters = letters(String(decoding: text, as: UTF8.self))
        guard letters.count >= fewestLetters else { return false }
        let own = self.letters(ClaimText.plain(tree.string(value)))
        return own.count <= letters.count + mostLettersOfCredit && own.starts(with: letters)
    }

    /// Whether an attribute may begin with the letters of a text, as far as both are plain: most pictures are called
    /// otherwise, and their names need not be read as characters.
    private static func mayBegin(_ value: Span<UInt8>, with text: ArraySlice<UInt8>) -> Bool {
        var index = 0
        for byte in text {
            if byte >= 0x80 { return true }
            guard isLetterOrDigit(byte) else { continue }
            while index < value.count, !isLetterOrDigit(value[index]) {
                // A reference, an element or a character of more bytes.
                if value[index] >= 0x80 || value[index] == UInt8(ascii: "&") || value[index] == UInt8(ascii: "<") {
                    return true
                }
                index += 1
            }
            guard index < value.count, value[index] == byte else { return false }
            index += 1
        }
        return true
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }

    private static func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
