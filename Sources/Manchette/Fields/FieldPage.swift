import HTMLTree

/// A page as the fields look at it: its parts, and questions about its blocks.
///
/// A class, so that the fields share one: it is built once and only what is worked out once for all of them is written.
final class FieldPage {
    let page: Page
    let words = FieldWords.shared
    /// The names that the site goes by.
    let sites: SiteNames
    /// Finds dates as the page's language writes them.
    let dates: DateReader
    /// Indices of the blocks of the body, those of the standfirst among them, in order.
    let body: [Int]
    /// Whether each block is of the body.
    private let isBody: [Bool]
    /// The places of a page in which no field is printed.
    let outside: Block.Traits
    /// What the names of each element of the tree name, where that was asked for; the top bit says so.
    private let topics: UnsafeMutableBufferPointer<UInt32>
    private static let known: UInt32 = 1 << 31
    /// The most values that are remembered: a page may give each element another.
    private static let mostKnownValues = 20_000
    /// The same by a hash of an attribute's value: elements of one design have the same.
    ///
    /// Behind a pointer: it is looked into for each element, and a class has each look at a variable of its own checked.
    private let topicsOfValues: UnsafeMutablePointer<HashIndex<ClassTopics>>

    /// The claims of each field that was asked for.
    private var claimsOfFields: [(field: Claim.Field, claims: [Claim])] = []
    /// The words of claims and of other texts that several fields compare with, by a hash of the text.
    private var knownWords: [(key: UInt64, words: [SmallWord])] = []
    /// More texts are not remembered: each is looked for among all.
    private static let mostKnownWords = 32
    /// The last blocks of which it was asked whether they have a date, and the place of the oldest of them.
    private var datedBlocks: [(block: Int, isDated: Bool)] = []
    private var oldestDated = 0
    private static let mostDatedBlocks = 8

    /// The rows of headings of the first level, and of `base`.
    private(set) lazy var landmarks: (headings: [Int], bases: [Int]) = {
        var rows: (headings: [Int], bases: [Int]) = ([], [])
        // Lent for the one pass: each row of the tree would be looked for anew.
        page.tree?.nodes.withUnsafeBufferPointer { nodes in
            for row in nodes.indices {
                let tag = nodes[row].tag
                if tag == .h1 { rows.headings.append(row) } else if tag == .base { rows.bases.append(row) }
            }
        }
        return rows
    }()

    init(_ page: Page) {
        self.page = page
        sites = SiteNames(claims: page.claims, url: page.url)
        dates = DateReader(language: page.language)
        body = page.body.lead.isEmpty ? page.body.blocks : (page.body.lead + page.body.blocks).sorted()
        topics = .allocate(capacity: page.tree?.nodes.count ?? 0)
        topics.initialize(repeating: 0)
        topicsOfValues = .allocate(capacity: 1)
        topicsOfValues.initialize(to: HashIndex(capacity: 256, filler: []))
        var isBody = [Bool](repeating: false, count: page.blocks.blocks.count)
        for block in body where block < isBody.count { isBody[block] = true }
        self.isBody = isBody
        // A page that is one form, or one dialog, has its article in there.
        let places: Block.Traits = [.inNavigation, .inFooter, .inDialog, .hidden, .inForm, .inButton]
        let blocks = page.blocks.blocks
        let ends = [page.body.headline, body.first, body.last].compactMap { $0 }.filter { $0 < blocks.count }.map {
            blocks[$0].traits
        }
        outside = ends.isEmpty ? places : places.subtracting(ends.reduce(places) { $0.intersection($1) })
    }

    deinit {
        topics.deallocate()
        topicsOfValues.deinitialize(count: 1)
        topicsOfValues.deallocate()
    }

    var tree: NodeTable? { page.tree }
    /// Whether the page is HTML, not a text dump.
    var isHTML: Bool { page.tree != nil }
    var claims: [Claim] { page.claims }
    var blocks: BlockTable { page.blocks }
    var labels: [Label] { page.labels }
    var language: String? { page.language ?? page.options.language }
    /// The address the page was fetched from, or calls its own.
    var url: String? { page.url ?? page.claims.first { $0.field == .canonicalURL || $0.field == .url }?.value }

    /// The number of blocks.
    var count: Int { page.blocks.blocks.count }

    /// The text of a block.
    func text(_ block: Int) -> String { page.blocks.string(block) }

    /// The length of a block's text in bytes.
    func length(_ block: Int) -> Int { page.blocks.blocks[block].text.count }

    /// The bytes of a block's text.
    @inline(__always)
    func withBytes<R>(_ block: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        let range = page.blocks.blocks[block].text
        return page.blocks.bytes.withUnsafeBufferPointer { body($0.piece(range)) }
    }

    /// The words of a block's text.
    func wordKeys(_ block: Int) -> [SmallWord] { withBytes(block) { TextSimilarity.words($0) } }

    /// The words of a text that several fields compare with, such as a claim: cut once.
    func words(of text: String) -> [SmallWord] {
        var text = text
        return text.withUTF8 { knownWords(of: $0) }
    }

    /// The words of a block's text that several fields compare with, such as the headline's: cut once.
    func knownWordKeys(_ block: Int) -> [SmallWord] { withBytes(block) { knownWords(of: $0) } }

    private func knownWords(of text: UnsafeBufferPointer<UInt8>) -> [SmallWord] {
        let key = ByteHash.hash(text.span)
        if let known = knownWords.first(where: { $0.key == key }) { return known.words }
        let words = TextSimilarity.words(text)
        if knownWords.count < Self.mostKnownWords { knownWords.append((key, words)) }
        return words
    }

    /// Whether there is a date in a block's text.
    func hasDate(_ block: Int) -> Bool {
        if let known = datedBlocks.first(where: { $0.block == block }) { return known.isDated }
        let isDated = !foundDates(block).isEmpty
        // Those of the last lines are asked for again by their neighbours.
        if datedBlocks.count < Self.mostDatedBlocks {
            datedBlocks.append((block, isDated))
        } else {
            datedBlocks[oldestDated] = (block, isDated)
            oldestDated = (oldestDated + 1) % Self.mostDatedBlocks
        }
        return isDated
    }

    /// Whether a block's text has a digit: without one there is no date in it.
    func hasDigit(_ block: Int) -> Bool { withBytes(block) { $0.holdsDigit || DateReader.holdsNativeDigit($0) } }

    /// Whether a block is one of the body's.
    func isOfBody(_ block: Int) -> Bool { isBody[block] }

    /// The dates in a block's text; none is without a digit.
    func foundDates(_ block: Int) -> [FoundDate] {
        guard hasDigit(block) else { return [] }
        return withBytes(block) { dates.dates(in: $0.span) }
    }

    func traits(_ block: Int) -> Block.Traits { page.blocks.blocks[block].traits }

    /// The row of the element that a block belongs to.
    func owner(_ block: Int) -> Int { Int(page.blocks.blocks[block].owner) }

    func role(_ block: Int) -> Role? { block < page.labels.count ? page.labels[block].role : nil }

    /// The share of a block's text that is in links, 0…1.
    func linkShare(_ block: Int) -> Double {
        let length = length(block)
        return length == 0 ? 0 : Double(page.blocks.blocks[block].linkBytes) / Double(length)
    }

    /// The share of a block's text that is bold, 0…1.
    func strongShare(_ block: Int) -> Double {
        let length = length(block)
        return length == 0 ? 0 : Double(page.blocks.blocks[block].strongBytes) / Double(length)
    }

    /// Whether a block stands where no field of an article is printed.
    func isOutside(_ block: Int) -> Bool {
        !traits(block).isDisjoint(with: outside)
    }

    /// Whether a block of a footer is the article's own: HTML's `footer` in the `article` that the text stands in.
    func isInFooterOfArticle(_ block: Int) -> Bool {
        guard traits(block).intersection(outside) == .inFooter, let tree, let first = body.first else { return false }
        var row = owner(block)
        while row > 0, tree.nodes[row].tag != .footer { row = parent(of: row) }
        while row > 0, tree.nodes[row].tag != .article { row = parent(of: row) }
        return row > 0 && row < owner(first) && owner(first) < Int(tree.nodes[row].end)
    }

    /// Whether a block is surely labelled as an advertisement, a wall, an offer or another part of the page that no field
    /// is printed in.
    ///
    /// - Parameters:
    ///   - isLikely: whether its element is named as a field's, or it stands where one does: then what only the model takes
    ///     for a caption or a call to share is in doubt.
    ///   - isCertain: whether its element's name has no other meaning: then it is apart only as an advertisement.
    func isSurelyApart(_ block: Int, isLikely: Bool, isCertain: Bool = false) -> Bool {
        guard case .noise(let kind)? = role(block), page.labels[block].score >= 0.5 else { return false }
        switch kind {
        case .advertisement: return true
        case .paywall, .subscription, .newsletter: return !isCertain
        case .cookies, .comments, .share, .caption, .credit: return !isLikely || page.labels[block].reason != .model
        default: return false
        }
    }

    /// The claims of a field, in document order.
    func claims(_ field: Claim.Field) -> [Claim] {
        // A few fields: found faster one by one than by a table.
        if let known = claimsOfFields.first(where: { $0.field == field }) { return known.claims }
        let claims = page.claims.filter { $0.field == field }
        claimsOfFields.append((field, claims))
        return claims
    }

    /// How many elements and texts the tree has.
    var rowCount: Int { topics.count }

    /// What an element's own class, id and other naming attributes name.
    func topics(of row: Int) -> ClassTopics {
        guard row >= 0, row < topics.count else { return [] }
        let found = topics[row]
        if found & Self.known != 0 { return ClassTopics(rawValue: found & ~Self.known) }
        guard let tree = page.tree else { return [] }
        var named: ClassTopics = []
        for index in tree.nodes[row].attributeRows {
            let name = tree.attributes[index].name
            guard ClassWords.isNaming(name) else { continue }
            named.formUnion(
                tree.withBytes(tree.attributes[index].value) { value in
                    // No other element has its id.
                    name == .id ? words.classes.topics(in: value) : topics(ofValue: value)
                })
        }
        topics[row] = named.rawValue | Self.known
        return named
    }

    private func topics(ofValue value: Span<UInt8>) -> ClassTopics {
        let key = ByteHash.hash(value)
        if let known = topicsOfValues.pointee[key] { return known }
        // What a value names its tokens name, and elements of another design have many of the same.
        let named = value.withUnsafeBufferPointer { bytes in
            var named: ClassTopics = []
            let count = min(bytes.count, ClassWords.longestValue)
            var start = 0
            while start < count {
                var end = start
                while end < count, bytes[end] > 0x20 { end &+= 1 }
                let token = bytes.piece(start..<end).span
                if end &- start == bytes.count { return words.classes.topics(in: token) }
                if end > start { named.formUnion(topics(ofValue: token)) }
                start = end &+ 1
            }
            return named
        }
        if topicsOfValues.pointee.count < Self.mostKnownValues { topicsOfValues.pointee.insert(named, for: key) }
        return named
    }
}
