import HTMLTree

/// What a reader saw near the article and that is not the article, as data.
struct NoiseCollector {
    /// The noise of a page: neighbouring blocks of one class make one piece.
    static func collect(_ page: Page) -> [Article.Noise] {
        let normalizer = TextNormalizer(language: page.language, faithful: page.options.faithful)
        let article = extent(of: page)
        var isOwn = [Bool](repeating: false, count: page.labels.count)
        for index in page.body.blocks { isOwn[index] = true }
        for index in page.body.lead { isOwn[index] = true }
        if let headline = page.body.headline { isOwn[headline] = true }
        if let kicker = page.body.kicker { isOwn[kicker] = true }
        var collector = NoiseCollector(page: page, normalizer: normalizer)
        for index in page.labels.indices where !isOwn[index] {
            guard let noiseClass = noiseClass(page.labels[index]) else { continue }
            if case .noise = page.labels[index].role {} else if mayName(page, index) { continue }
            // Menus far from the article are the page's frame, not what stood in the reader's way.
            if noiseClass == .navigation, !article.contains(index) { continue }
            if isFrame(page, index, noiseClass, article: article) { continue }
            collector.add(index, noiseClass)
        }
        collector.endPiece()
        return collector.noise
    }

    private let page: Page
    private let normalizer: TextNormalizer
    private var noise: [Article.Noise] = []
    /// The piece that is being read, and its text.
    private var piece: (class: Article.NoiseClass, position: Int)?
    private var text: [UInt8] = []
    /// The last block of it.
    private var last = -2

    private init(page: Page, normalizer: TextNormalizer) {
        self.page = page
        self.normalizer = normalizer
    }

    private mutating func add(_ index: Int, _ noiseClass: Article.NoiseClass) {
        page.blocks.bytes.withUnsafeBufferPointer { bytes in
            let source = bytes.piece(page.blocks.blocks[index].text)
            let changed = normalizer.changed(source)
            // A page left as it came keeps its no-break spaces.
            let holdsWords = { (text: UnsafeBufferPointer<UInt8>) in text.afterSpaces(from: 0) < text.count }
            guard changed.map({ $0.bytes.withUnsafeBufferPointer(holdsWords) }) ?? holdsWords(source) else { return }
            if last == index - 1, piece?.class == noiseClass {
                text.append(0x0A)
            } else {
                endPiece()
                piece = (noiseClass, index)
            }
            if let changed { text += changed.bytes } else { text += source }
            last = index
        }
    }

    private mutating func endPiece() {
        guard let ended = piece else { return }
        noise.append(
            Article.Noise(
                class: ended.class, text: String(checked: text), position: ended.position,
                reason: LabelReasons.text(page.labels[ended.position])))
        piece = nil
        text.removeAll(keepingCapacity: true)
    }

    /// Blocks before the article that a reader takes for its own.
    private static let nearBefore = 4
    /// Blocks behind the article that a reader takes for its own.
    private static let nearBehind = 30
    /// The longest entry of a menu, in bytes.
    private static let longestEntry = 30

    /// Whether a block far from the article is a part of the page's menus: an entry that says "Shop", a rubric that the
    /// model takes for a tag.
    private static func isFrame(
        _ page: Page, _ index: Int, _ noiseClass: Article.NoiseClass, article: Range<Int>
    ) -> Bool {
        guard page.tree != nil, !article.isEmpty else { return false }
        let near = (article.lowerBound - nearBefore)..<(article.upperBound + nearBehind)
        guard !near.contains(index) else { return false }
        let block = page.blocks.blocks[index]
        if noiseClass == .tags { return page.labels[index].reason == .model }
        return block.traits.contains(.inNavigation) && block.text.count <= longestEntry
    }

    /// The blocks from the first to the last that belong to the article.
    private static func extent(of page: Page) -> Range<Int> {
        let own = (page.body.blocks + page.body.lead + [page.body.headline, page.body.kicker].compactMap { $0 })
            .filter { $0 < page.printedBlocks ?? .max }
        guard let first = own.min(), let last = own.max() else { return 0..<0 }
        return first..<(last + 1)
    }

    /// Whether a line that the trees took for one of authors or days may be one after all: it is announced, holds a number,
    /// a given name or the author's, is no longer than a name, or stands in an element named after the author.
    private static func mayName(_ page: Page, _ index: Int) -> Bool {
        guard page.labels[index].role == .byline || page.labels[index].role == .dateline else { return false }
        let text = page.blocks.string(index)
        if text.utf8.contains(where: { $0 &- 0x30 < 10 }) { return true }
        let words = TextSimilarity.words(text)
        if words.count < fewestWordsOfLine || FieldWords.shared.byline.prefix(of: words) != nil { return true }
        if text.split(whereSeparator: { !$0.isLetter && $0 != "-" }).contains(where: GivenNames.contains) {
            return true
        }
        if page.claims.contains(where: { $0.field == .author && text.contains($0.value) }) { return true }
        return page.tree.map { isOfAuthor(Int(page.blocks.blocks[index].owner), $0) } ?? false
    }

    /// Whether an element or one near above it is named after the author.
    private static func isOfAuthor(_ row: Int, _ tree: NodeTable) -> Bool {
        var row = row
        for _ in 0..<levels where row > 0 && row < tree.nodes.count {
            let topics = FieldWords.shared.classes.topics(of: row, in: tree)
            if topics.contains(.author) || topics.contains(.authorBio) { return true }
            row = Int(tree.nodes[row].parent)
        }
        return false
    }

    /// Elements that are looked at: a line's own and those above it.
    private static let levels = 4
    /// Names have fewer words.
    private static let fewestWordsOfLine = 4

    private static func noiseClass(_ label: Label) -> Article.NoiseClass? {
        switch label.role {
        case .noise(let noiseClass): noiseClass
        // Read as one of which there can be but one, and not chosen.
        case .kicker, .lead: label.noise.score > 0 ? label.noise.kind : nil
        // Hardly read as a line of authors or days, and none that a field was read from.
        case .byline, .dateline: label.reason == .model && label.noise.score > 0 ? label.noise.kind : nil
        default: nil
        }
    }
}
