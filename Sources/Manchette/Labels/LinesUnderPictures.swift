import HTMLTree

/// Lines that stand alone under a picture amid a text: in italics, behind a break in the picture's own paragraph, or alone
/// with it in an element.
///
/// No element names them, and each of the three forms is also one of running text: so they are told by all of their kind
/// on the page, and by what they say.
struct LinesUnderPictures {
    private let table: BlockTable
    private let tree: NodeTable
    private let features: FeatureTable
    private let firstPerson: Set<UInt32>

    /// Lines wholly in italics under pictures, and how many stand elsewhere.
    private var italics: [Int] = []
    private var italicsElsewhere = 0
    /// Lines behind a break or alone with their picture, and how many of these forms are plainly text.
    private var others: [Int] = []
    private var othersOfText = 0

    init(_ table: BlockTable, _ tree: NodeTable, _ features: FeatureTable, language: String?) {
        self.table = table
        self.tree = tree
        self.features = features
        firstPerson = FirstPersonWords.hashes(for: language)
    }

    /// Fewest and most words of a caption that only its place or its letters tell.
    private static let words: ClosedRange<Float> = 3...60
    /// The most words of one that is set as the text is, and its most sentences.
    private static let (mostWordsOfOthers, mostSentences): (Float, Float) = (30, 2)
    private static let notLines: Block.Traits = [
        .inHeading, .inListItem, .inBlockQuote, .inButton, .inFigure, .inCaption, .hidden,
    ]
    private static let notAmidText: Block.Traits = [.inNavigation, .inFooter, .inForm, .inAside, .preformatted]

    /// Looks at a block behind the text's beginning.
    @inline(__always)
    mutating func see(_ index: Int, isUnderPicture: Bool) {
        let block = table.blocks[index]
        let isItalic = 20 * Int(block.emphasisBytes) >= 19 * block.text.count
        guard isItalic || isUnderPicture, block.traits.isDisjoint(with: Self.notLines) else { return }
        if isUnderPicture {
            seeUnderPicture(index, block, isItalic: isItalic)
        } else {
            italicsElsewhere += 1
        }
    }

    private mutating func seeUnderPicture(_ index: Int, _ block: Block, isItalic: Bool) {
        let statistics = features.statistics[index]
        let mayBe =
            Self.words.contains(statistics.words) && 4 * Int(block.linkBytes) <= block.text.count
            && statistics.questionMarks == 0 && (statistics.quotationMarks == 0 || !opensQuotation(block))
            && !features.words[features.wordRanges[index]].contains { firstPerson.contains($0) }
        if isItalic {
            if mayBe { italics.append(index) } else { italicsElsewhere += 1 }
        } else if standsApart(index, block) {
            let isShort =
                statistics.words <= Self.mostWordsOfOthers && statistics.sentenceEnds <= Self.mostSentences
                && !statistics.startsLower && !statistics.endsWithColon
            if mayBe, isShort { others.append(index) } else { othersOfText += 1 }
        }
    }

    private func opensQuotation(_ block: Block) -> Bool {
        let start = table.bytes[block.text].prefix(3)
        return start.first == UInt8(ascii: "\"") || start.starts(with: [0xC2, 0xAB])
            || start.starts(with: [0xE2, 0x80])
    }

    /// The lines that are captions.
    var captions: [Int] { captionsInItalics + captionsAmongOthers }

    /// Where a page sets paragraphs of its own in italics, its questions or its verses, they say nothing; and a sentence
    /// that is alone in them may be a quotation, a letter or a note: then it has to name what its picture is called, and
    /// the text has to go on behind it.
    private var captionsInItalics: [Int] {
        guard let first = italics.first else { return [] }
        let isUsual = italics.count > 1 || !features.statistics[first].endsWithStop
        if isUsual, italics.count > italicsElsewhere { return italics }
        // A note about the author ends many a text.
        guard italicsElsewhere <= Self.mostNotes else { return [] }
        return italics.filter { isAmidText($0) && namesPicture($0) }
    }

    private static let mostNotes = 1

    /// In the letters of the text a line is a caption that ends as no sentence does or names what its picture is called,
    /// amid the text, where few pictures have one: some sites print a picture at the head of each paragraph, and recipes
    /// at each step.
    private var captionsAmongOthers: [Int] {
        guard !others.isEmpty, othersOfText == 0 else { return [] }
        let prose = table.blocks.indices.count {
            FeatureTable.isProse(features.statistics[$0], table.blocks[$0])
        }
        guard Self.textPerLine * others.count <= prose else { return [] }
        let captions = others.filter {
            isAmidText($0) && (!features.statistics[$0].endsWithStop || namesPicture($0))
        }
        // One that is none speaks for all of them.
        return 2 * captions.count > others.count ? captions : []
    }

    /// So many blocks of running text a page has for each such line.
    private static let textPerLine = 3

    // MARK: Place

    /// Whether a line is all that stands behind a break in its picture's paragraph, or all that stands in an element beside
    /// its picture.
    private func standsApart(_ index: Int, _ block: Block) -> Bool {
        guard block.traits.isDisjoint(with: Self.notAmidText), block.owner > 0 else { return false }
        let owner = Int(block.owner)
        guard isAlone(index, in: owner) else { return false }
        if block.traits.contains(.afterBreak) { return holdsPicture(from: owner, to: Int(block.firstRow)) }
        let around = Int(tree.nodes[owner].parent)
        return around > 0 && Int(block.firstRow) - around <= Self.mostRowsBefore && isAlone(index, in: around)
            && holdsPicture(from: around, to: owner)
    }

    /// The most rows from an element to the line in it, its picture between them.
    private static let mostRowsBefore = 12

    /// Whether a block is all the text of an element.
    private func isAlone(_ index: Int, in row: Int) -> Bool {
        (index == 0 || table.blocks[index - 1].lastRow < row)
            && (index + 1 == table.blocks.count || table.blocks[index + 1].firstRow >= tree.nodes[row].end)
    }

    private func holdsPicture(from row: Int, to end: Int) -> Bool {
        row < end && (row..<end).contains { tree.nodes[$0].tag == .img }
    }

    /// So many blocks away from a line the text goes on.
    private static let reach = 8

    /// Whether running text stands before the picture and goes on behind the line with a sentence of its own.
    private func isAmidText(_ index: Int) -> Bool {
        func isText(_ other: Int) -> Bool {
            table.blocks.indices.contains(other)
                && FeatureTable.isProse(features.statistics[other], table.blocks[other])
        }
        // Subheads, credits and boxes may stand between.
        let next = (1...Self.reach).lazy.map { index + $0 }.first(where: isText)
        return next.map { !features.statistics[$0].startsLower } == true
            && (1...Self.reach).contains { isText(index - $0) }
    }

    // MARK: Names of pictures

    /// The most rows from a picture to its line.
    private static let mostRows = 60
    /// Shorter words are of every text.
    private static let fewestLetters = 5

    /// Whether a line has a word of what the picture before it is called: of its attributes or its file.
    private func namesPicture(_ index: Int) -> Bool {
        let block = table.blocks[index]
        let first = Int(block.firstRow)
        guard let row = (max(0, first - Self.mostRows)..<first).last(where: { tree.nodes[$0].tag == .img }) else {
            return false
        }
        var named: [SmallWord] = []
        for attribute in [AttributeID.alt, .title] {
            if let text = tree.attributeString(row, attribute) { named += TextSimilarity.words(ClaimText.plain(text)) }
        }
        if let address = tree.attributeString(row, .src), !address.utf8.starts(with: "data:".utf8) {
            let path = address.prefix { $0 != "?" && $0 != "#" }
            named += TextSimilarity.words(path.suffix(from: path.lastIndex(of: "/") ?? path.startIndex))
        }
        let own = TextSimilarity.words(String(decoding: table.bytes[block.text], as: UTF8.self))
        return own.contains { word in
            word.count >= Self.fewestLetters && named.contains(word)
        }
    }
}
