import HTMLTree

/// When an article was published and last changed: claims, `time` elements, what is printed near the headline, the address.
struct DatesField {
    let page: FieldPage
    let anchor: PageAnchor
    let reader: DateReader
    /// Whether the page is a forum's thread: of its days the first post's is the oldest.
    let isThread: Bool
    var published: [Candidate] = []
    var modified: [Candidate] = []

    struct Candidate {
        var date: FoundDate
        var source: String
        var score: Double
        var block: Int?
        /// The next block, where the time stands in one of its own.
        var timeBlock: Int?
        /// Whether it is the date that stands alone by the headline.
        var isHeadDate = false
        /// Whether it stands before the headline.
        var isAhead = false
        /// Whether it is a `time` element's in the text.
        var isInText = false
        /// Whether it is that of one of a ticker's entries.
        var isEntry = false
    }

    /// The dates, and the blocks that print them.
    static func read(_ page: FieldPage, anchor: PageAnchor, isThread: Bool = false) -> (
        published: FieldValue<String>?, modified: FieldValue<String>?, blocks: [Int]
    ) {
        var field = DatesField(page, anchor: anchor, isThread: isThread)
        field.readClaims()
        field.readPrinted()
        field.doubtListAhead()
        field.doubtEntries()
        field.readDateline()
        field.readTitles()
        field.readAddress()
        if field.modified.isEmpty,
            !field.published.contains(where: { $0.date.precision >= .day && $0.source != "url:path" })
        {
            field.readClosingDateline()
            field.readAnywhere()
            if !field.published.contains(where: { $0.source != "url:path" }), field.modified.isEmpty {
                field.readHidden()
            }
        }
        field.resolveOrder()
        return field.choose()
    }

    init(_ page: FieldPage, anchor: PageAnchor, isThread: Bool) {
        self.page = page
        self.isThread = isThread
        self.anchor = anchor
        reader = DateReader(language: page.page.regionalLanguage, options: page.page.options)
    }

    mutating func add(
        _ found: FoundDate?, _ source: String, _ score: Double, block: Int? = nil, timeBlock: Int? = nil,
        isModified: Bool = false, isHeadDate: Bool = false, isAhead: Bool = false, isInText: Bool = false
    ) {
        guard let found, found.date.year >= 1990 else { return }
        let candidate = Candidate(
            date: found, source: source, score: score, block: block, timeBlock: timeBlock,
            isHeadDate: isHeadDate && !isModified,
            isAhead: isAhead || block.map { block in anchor.headline.map { block < $0 } ?? false } ?? false,
            isInText: isInText)
        if isModified { modified.append(candidate) } else { published.append(candidate) }
    }

    /// Fewest days of a list, and what each of them is doubted by.
    private static let (daysOfList, doubtOfList) = (3, 0.25)
    /// What a date behind the headline must be worth.
    private static let leastOfOwn = 0.55

    /// Doubts the dates before the headline where there are many, and one behind it: those of a list of other articles.
    mutating func doubtListAhead() {
        let days = Set((published + modified).filter(\.isAhead).map(\.date.date))
        let hasOwn = published.contains {
            !$0.isAhead && $0.score >= Self.leastOfOwn && $0.date.precision >= .day && $0.source.hasPrefix("dom:")
        }
        guard days.count >= Self.daysOfList, hasOwn else { return }
        for index in published.indices where published[index].isAhead { published[index].score -= Self.doubtOfList }
        for index in modified.indices where modified[index].isAhead { modified[index].score -= Self.doubtOfList }
    }

    /// What the times of a ticker's entries are doubted by.
    private static let doubtOfEntries = 0.2

    /// Doubts the `time` elements of the text where they give different times: those of a ticker's entries.
    mutating func doubtEntries() {
        let entries = published.indices.filter { published[$0].isInText }
        guard entries.contains(where: { published[$0].date.iso != published[entries[0]].date.iso }) else { return }
        for index in entries {
            published[index].score -= Self.doubtOfEntries
            published[index].isEntry = true
        }
    }

    // MARK: Claims

    mutating func readClaims() {
        for claim in page.claims where claim.field == .published || claim.field == .modified {
            guard claim.source != "url:path" else { continue }
            let isModified = claim.field == .modified
            if claim.source == "dom:time" {
                readTime(claim)
                continue
            }
            if claim.source.hasPrefix("microdata:"), claim.row >= 0, !isInReach(Int(claim.row)) { continue }
            var score = Self.trust(claim.source)
            // Cards of other articles have microdata of their own.
            if claim.source.hasPrefix("microdata:"), claim.row >= 0,
                page.tree.map({ $0.nodes[Int(claim.row)].tag != .meta }) == true
            {
                score -= 0.012 * Double(min(distance(Int(claim.row)) ?? 30, 30))
            }
            add(reader.date(of: claim.value, allowsEpoch: true), claim.source, score, isModified: isModified)
        }
    }

    static func trust(_ source: String) -> Double {
        switch source {
        case "json-ld:datePublished", "json-ld:dateModified": return 0.95
        case "json-ld:uploadDate": return 0.9
        case "json-ld:dateCreated": return 0.6
        case "microdata:datePublished", "microdata:dateModified": return 0.9
        case "microdata:dateCreated", "microdata:created": return 0.7
        default: break
        }
        if source.hasPrefix("json-ld:WebPage") { return 0.72 }
        if source.range(of: "published") != nil { return 0.92 }
        if source.hasPrefix("microdata:") { return 0.75 }
        if source.range(of: "modified") != nil || source.range(of: "updated") != nil { return 0.85 }
        if source.range(of: "dc") != nil || source.range(of: "date") != nil || source.range(of: "pub") != nil {
            return 0.82
        }
        return 0.7
    }

    /// A `time` element near the headline or at the text's end.
    mutating func readTime(_ claim: Claim) {
        guard claim.row >= 0 else { return }
        let row = Int(claim.row)
        let isMarked = claim.details["pubdate"] != nil || claim.details["itemprop"] == "datePublished"
        guard let distance = distance(row), distance < 60 || isMarked, !anchor.isForeign(page, row) else { return }
        if distance >= 30, !isMarked, contextLabel(row) != .published { return }
        let shown = claim.details["text"].flatMap { reader.date(of: $0) }
        guard let stated = reader.date(of: claim.value, allowsEpoch: true) ?? shown else { return }
        var found = stated
        // Where the attribute has another day than what is called the publication's, a reader goes by what is shown.
        if let shown, shown.label == .published, shown.precision >= .day, !shown.isRelative, !shown.isYearInferred,
            abs(shown.date.daysSinceEpoch - stated.date.daysSinceEpoch) > 1
        {
            found = shown
        }
        let words = TextSimilarity.words((claim.details["class"] ?? "") + " " + (claim.details["itemprop"] ?? ""))
        let isCalledModified = words.contains { Self.modifiedWords.contains($0) }
        let isCalledUpdated = words.contains(Self.updated)
        let isCalledPublished = words.contains(Self.publishedWord)
        let context = contextLabel(row)
        let isModified =
            isCalledModified || isCalledUpdated && !isCalledPublished && context != .published || context == .modified
        let score = (isMarked ? 0.9 : context == .published ? 0.86 : 0.78) - 0.012 * Double(min(distance, 30))
        let isFirst = isModified && isCalledUpdated && (isCalledPublished || words.contains(Self.entry))
        let isAhead = anchor.headline.map { headline in page.blocks(in: row).first.map { $0 < headline } ?? false }
        let place = isMarked ? nil : block(of: row)
        let isInText = place.map { block in anchor.bodyStart.map { $0 <= block } == true } ?? false
        add(
            found, "dom:time", score, isModified: isModified && !isFirst, isAhead: isAhead ?? false,
            isInText: isInText)
    }

    private static let modifiedWords = SmallWordSet(["modified", "datemodified"].map { SmallWord.key($0 as String) })
    private static let updated = SmallWord("updated")
    private static let publishedWord = SmallWord("published")
    private static let entry = SmallWord("entry")

    /// What the words of the block around a `time` element make of its date.
    func contextLabel(_ row: Int) -> FoundDate.Label {
        guard let tree = page.tree else { return .none }
        let shown = ClaimText.plain(tree.textContent(of: row))
        guard let day = reader.dates(in: shown).first?.date else { return labelOfTime(row, shown: shown) }
        let parent = Int(tree.nodes[row].parent)
        let text = page.holdsLittleText(parent) ? ClaimText.plain(tree.textContent(of: parent)) : ""
        if text.utf8.count < 160, let found = reader.dates(in: text).first(where: { $0.date == day }),
            found.label != .none
        {
            return found.label
        }
        guard let block = page.blocks(in: row).first else { return .none }
        return labelBefore(block, of: page.text(block))
    }

    /// What the words in a `time` element, or right in front of it, make of its date where it shows a time of day alone:
    /// "Mis à jour 09:00".
    private func labelOfTime(_ row: Int, shown: String) -> FoundDate.Label {
        // Lists of other stories show such times too.
        guard let tree = page.tree, shown.utf8.count < Self.longestTime, let headline = anchor.headlineEnd,
            let distance = distance(row), distance <= Self.farthestTime,
            block(of: row).map({ $0 > headline && $0 <= anchor.bodyStart ?? $0 }) == true
        else { return .none }
        var words = ClaimText.fold(shown.prefix { !$0.isNumber })
        let parent = Int(tree.nodes[row].parent)
        if words.isEmpty, row > parent + 1,
            let before = ((parent + 1)..<row).last(where: { tree.nodes[$0].kind == .text }),
            Int(tree.nodes[before].parent) == parent
        {
            words = ClaimText.plain(tree.string(tree.nodes[before].text))
        }
        guard !words.isEmpty, words.utf8.count < Self.longestTime else { return .none }
        return reader.dates(in: words + " 2021-01-12").first?.label ?? .none
    }

    private func block(of row: Int) -> Int? {
        var element = row
        while element > 0, page.blocks(in: element).isEmpty { element = page.parent(of: element) }
        return page.blocks(in: element).first
    }

    /// The most blocks from such a time to the headline or the text.
    private static let farthestTime = 4
    /// The longest text of a time of day with its label, in bytes.
    private static let longestTime = 40

    /// The label of a date that begins a block, from the short block before it ("Published", "Mis à jour le") or from the
    /// name of its element.
    func labelBefore(_ block: Int, of text: String) -> FoundDate.Label {
        if block > 0, page.length(block - 1) < 40, !page.hasDigit(block - 1) {
            let label = reader.dates(in: page.text(block - 1) + " " + text).first?.label ?? .none
            if label == .published || label == .modified { return label }
        }
        let names = page.names(block, levels: 2)
        return names.contains(.changed) && !names.contains(.published) ? .modified : .none
    }

    /// Blocks between an element and the headline or the text, whichever is nearer; nil when it is neither's.
    func distance(_ row: Int) -> Int? {
        guard page.isHTML else { return nil }
        var element = row
        var range = page.blocks(in: element)
        while range.isEmpty, element > 0 {
            element = page.parent(of: element)
            range = page.blocks(in: element)
        }
        guard let block = range.first else { return nil }
        if page.traits(block).contains(.inNavigation)
            || page.traits(block).contains(.inFooter) && !page.traits(block).contains(.inArticle)
        {
            return nil
        }
        var best = Int.max
        if let headline = anchor.headline { best = min(best, abs(block - headline)) }
        if let start = anchor.bodyStart, block <= start { best = min(best, start - block + 1) }
        if let end = anchor.bodyEnd, block >= end { best = min(best, block - end + 16) }
        return best == Int.max ? nil : best
    }

    func isInReach(_ row: Int) -> Bool {
        guard let tree = page.tree, row < tree.nodes.count else { return false }
        if tree.nodes[row].tag == .meta || tree.nodes[row].tag == .link { return true }
        return distance(row).map { $0 < 60 } ?? true
    }
}
