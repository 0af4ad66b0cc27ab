import HTMLTree

/// Where on a page the article's head, text and foot are.
struct PageAnchor {
    /// First and last block that print the headline.
    let headline: Int?
    let headlineEnd: Int?
    /// First and last block of the body.
    let bodyStart: Int?
    let bodyEnd: Int?
    /// The smallest element that holds both headline and text; -1 when there is none.
    let articleRow: Int
    /// Where by-lines stand: around the headline, and at the text's end.
    let bylineRegions: [Range<Int>]
    private let proseLength: [Bool]

    init(_ page: FieldPage, headline: Range<Int>?) {
        let body = page.body
        self.headline = headline?.lowerBound
        headlineEnd = headline.map { $0.upperBound - 1 }
        let first = headline.map { range in body.first { $0 >= range.upperBound } ?? body.first } ?? body.first
        bodyStart = first ?? nil
        bodyEnd = body.last
        let count = page.count
        var regions: [Range<Int>] = []
        let start = headline?.lowerBound ?? bodyStart
        if let start {
            let end = min(count, max(start + 12, min(start + 40, (bodyStart ?? start) + 4)))
            regions.append(max(0, start - 8)..<end)
        }
        if let bodyEnd, let region = regions.first, bodyEnd + 1 >= region.upperBound {
            regions.append(max(region.upperBound, bodyEnd)..<min(count, bodyEnd + 9))
        } else if let bodyEnd, let region = regions.first, region.upperBound < min(count, bodyEnd + 9) {
            regions.append(region.upperBound..<min(count, bodyEnd + 9))
        }
        bylineRegions = regions
        proseLength = (0..<count).map { Self.isSentence(page, $0) }
        articleRow = Self.commonElement(page, headline?.lowerBound, bodyStart)
    }

    /// Whether a block stands where by-lines stand.
    func isByline(_ block: Int) -> Bool { bylineRegions.contains { $0.contains(block) } }

    /// Whether a block is prose: a sentence rather than a line of the page's furniture.
    func isProse(_ block: Int) -> Bool { block < proseLength.count && proseLength[block] }

    /// Whether an element belongs to a comment, a related article or a box of the page.
    func isForeign(_ page: FieldPage, _ row: Int) -> Bool {
        guard page.isHTML else { return false }
        var ancestor = row
        var level = 0
        var isOfAuthors = false
        while ancestor > 0, level < 8, ancestor != articleRow {
            if page.holds(.author, ancestor) { isOfAuthors = true }
            if page.holds(.foreign, ancestor), !Self.isOwnSide(page, ancestor),
                !(isOfAuthors && isColumnOfHead(page, ancestor))
            {
                // A wrapper that holds the headline, or the text, too is the page's.
                return (headline ?? bodyStart).map { !page.blocks(in: ancestor).contains($0) } ?? true
            }
            ancestor = page.parent(of: ancestor)
            level += 1
        }
        return false
    }

    /// The most blocks of a column with who the authors are.
    private static let mostOfColumn = 4

    /// Whether an element stands between headline and text and is, by its name, a column or a box of any content, not one of
    /// other articles or of comments.
    private func isColumnOfHead(_ page: FieldPage, _ row: Int) -> Bool {
        guard let tree = page.tree, let headlineEnd, let bodyStart else { return false }
        let range = page.blocks(in: row)
        guard let first = range.first, let last = range.last, first > headlineEnd, last < bodyStart,
            range.count <= Self.mostOfColumn
        else { return false }
        var isColumn = true
        ClassWords.eachWord(of: row, in: tree) { word in
            if page.words.classes.names(.foreign, word) {
                isColumn = isColumn && page.words.columnWords.contains { $0.elementsEqual(word) }
            }
        }
        return isColumn
    }

    /// Whether an element is a column of the article's own, not of the page: "article-sidebar".
    private static func isOwnSide(_ page: FieldPage, _ row: Int) -> Bool {
        guard let tree = page.tree else { return false }
        var isOwn = false
        ClassWords.eachWord(of: row, in: tree) { word in
            if !isOwn { isOwn = page.words.ownSides.contains { $0.elementsEqual(word) } }
        }
        return isOwn
    }

    private static func isSentence(_ page: FieldPage, _ block: Int) -> Bool {
        let length = page.length(block)
        if length > 220 { return true }
        if length < 60 { return false }
        let last = page.page.blocks.bytes[page.page.blocks.blocks[block].text.upperBound - 1]
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") || length > 140
    }

    private static func commonElement(_ page: FieldPage, _ first: Int?, _ second: Int?) -> Int {
        guard page.isHTML, let first, let second else { return -1 }
        let last = Int(page.page.blocks.blocks[max(first, second)].lastRow)
        var row = page.owner(min(first, second))
        while row > 0, page.end(of: row) <= last { row = page.parent(of: row) }
        return row
    }
}
