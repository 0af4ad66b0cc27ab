import HTMLTree

/// Reads the claims of a page's microdata (`itemprop`) and RDFa Lite (`property`, `typeof`).
///
/// Of several article items the largest is the page's; properties of the others, and of comments, make no claims.
struct MicrodataReader {
    private let table: NodeTable
    private var claims: [Claim] = []
    /// Items that are open at the walk's row, outermost first.
    private var open: [Item] = []
    /// Row of the page's article item, where there is one.
    private let article: Int?

    private struct Item {
        var row: Int
        var end: Int
        var type: String
        /// Names of the property that the item is the value of, if any.
        var properties: [Substring]
        /// How well its type stands for an article.
        let rank: Int
        /// Whether what it holds is a reader's, or another page's.
        let isApart: Bool

        init(row: Int, end: Int, type: String, properties: [Substring]) {
            self.row = row
            self.end = end
            self.type = type
            self.properties = properties
            rank = StructuredTypes.articleRank(type)
            isApart =
                StructuredTypes.contributions.contains(type)
                || properties.contains { $0 == "comment" || $0 == "itemListElement" }
        }
    }

    /// The claims of the rows that carry microdata or RDFa, in document order.
    static func claims(in table: NodeTable, rows: [Int]) -> [Claim] {
        guard !rows.isEmpty else { return [] }
        var reader = MicrodataReader(table: table, article: articleItem(in: table, rows: rows))
        for row in rows { reader.read(row) }
        return reader.claims
    }

    private init(table: NodeTable, article: Int?) {
        self.table = table
        self.article = article
    }

    /// The article item with the most rows.
    private static func articleItem(in table: NodeTable, rows: [Int]) -> Int? {
        var best: (row: Int, size: Int)?
        for row in rows {
            guard let type = type(of: row, in: table) else { continue }
            let rank = StructuredTypes.articleRank(type)
            guard rank >= 2 else { continue }
            let size = (Int(table.nodes[row].end) - row) * (rank >= 3 ? 4 : 1)
            if best.map({ size > $0.size }) ?? true { best = (row, size) }
        }
        return best?.row
    }

    /// Local name of an item's type, in lower case; nil when the row is no item.
    private static func type(of row: Int, in table: NodeTable) -> String? {
        if let type = table.attribute(row, .itemtype).map(table.string)
            ?? table.attribute(row, .typeof).map(table.string)
        {
            let first = type.split(separator: " ").first.map(String.init) ?? ""
            return StructuredTypes.local(first)
        }
        return table.attribute(row, .itemscope) != nil ? "" : nil
    }

    private mutating func read(_ row: Int) {
        while let item = open.last, item.end <= row { open.removeLast() }
        let properties = names(of: row)
        let type = Self.type(of: row, in: table)
        if let type {
            readItemValue(row, type: type, properties: properties)
            open.append(Item(row: row, end: Int(table.nodes[row].end), type: type, properties: properties))
        } else {
            for name in properties { readProperty(String(name), row) }
        }
    }

    private func names(of row: Int) -> [Substring] {
        let value = table.attribute(row, .itemprop) ?? table.attribute(row, .property)
        guard let value else { return [] }
        // Most are one word.
        let isWord = table.withBytes(value) { bytes in
            bytes.withUnsafeBufferPointer { bytes in
                !bytes.isEmpty && bytes.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") }
            }
        }
        if isWord { return [Substring(table.string(value))] }
        return table.string(value).split(atAny: " \n").prefix(6).map {
            // `schema:name`, `dc:title`: the vocabulary does not matter.
            $0.split(separator: ":").last ?? $0
        }
    }

    /// Whether a property at the walk's row can be the article's: not inside a comment, another article or a list.
    private var isArticleContext: Bool {
        for item in open {
            if item.isApart { return false }
            if item.rank >= 2, let article, item.row != article {
                // An article around the article is a page's wrapper; one beside or in it is another's.
                if !(item.row < article && item.end >= Int(table.nodes[article].end)) { return false }
            }
        }
        return true
    }

    /// The type of the innermost item; empty outside of all.
    private var owner: String { open.last?.type ?? "" }

    // MARK: Items as values

    private mutating func readItemValue(_ row: Int, type: String, properties: [Substring]) {
        guard isArticleContext else { return }
        for property in properties {
            switch property {
            case "author", "creator":
                guard isArticleOwner else { continue }
                readPerson(row, type: type)
            case "publisher", "sourceOrganization":
                if let name = named(in: row) { add(.publisher, name, "publisher", row) }
            case "image", "thumbnail", "primaryImageOfPage":
                readImageItem(row)
            default: break
            }
        }
        if type == "breadcrumblist" { readBreadcrumbs(row) }
    }

    private var isArticleOwner: Bool {
        guard let item = open.last else { return true }
        return item.type.isEmpty || item.rank >= 1 || isQuestion
    }

    /// Whether the innermost item is the question that its page is about.
    private var isQuestion: Bool {
        owner == "question" && (open.last?.properties.contains { $0 == "mainEntity" } ?? false)
            && open.contains { $0.type == "qapage" }
    }

    private mutating func readPerson(_ row: Int, type: String) {
        guard let name = named(in: row) ?? Optional(table.textContent(of: row)) else { return }
        var details = ["type": type]
        if StructuredTypes.postings.contains(owner) { details["posting"] = "1" }
        details["role"] = value(of: "jobTitle", in: row)
        details["organization"] = value(of: "affiliation", in: row) ?? value(of: "worksFor", in: row)
        add(.author, name, "author", row, details)
    }

    private mutating func readImageItem(_ row: Int) {
        guard let url = value(of: "url", in: row) ?? value(of: "contentUrl", in: row) ?? address(of: row) else {
            return
        }
        var details: [String: String] = [:]
        details["width"] = value(of: "width", in: row)
        details["height"] = value(of: "height", in: row)
        details["caption"] = value(of: "caption", in: row)
        details["credit"] = value(of: "creditText", in: row) ?? value(of: "author", in: row)
        add(.image, url, "image", row, details)
    }

    private mutating func readBreadcrumbs(_ row: Int) {
        var names: [(String, Int)] = []
        for inner in (row + 1)..<Int(table.nodes[row].end) where table.nodes[inner].kind == .element {
            if self.names(of: inner).contains("name") || self.names(of: inner).contains("title") {
                names.append((content(of: inner), inner))
            }
        }
        for (place, name) in names.prefix(20).enumerated() {
            add(
                .section, name.0, "BreadcrumbList", name.1,
                ["position": String(place + 1), "count": String(names.count)])
        }
    }

    private func named(in row: Int) -> String? { value(of: "name", in: row) }

    /// The content of the first element in an item that has a property.
    private func value(of property: String, in row: Int) -> String? {
        let end = min(Int(table.nodes[row].end), row + 400)
        for inner in row..<end where table.nodes[inner].kind == .element && inner > row {
            if names(of: inner).contains(where: { $0 == property }) {
                let text = ClaimText.plain(content(of: inner))
                if !text.isEmpty { return text }
            }
        }
        return nil
    }

    // MARK: Plain properties

    private mutating func readProperty(_ name: String, _ row: Int) {
        guard isArticleContext, isArticleOwner, let field = Self.fields[name] else { return }
        switch field {
        case .articleBody:
            claims.append(Claim(.articleBody, "", source: source("articleBody"), row: Int32(row)))
        case .tag:
            for tag in KeywordList.split(content(of: row)) { add(.tag, tag, name, row) }
        case .headline where name == "name" && open.last?.rank ?? 0 < 2: return
        default:
            // Of a question only who asks it is told here.
            if isQuestion, field != .author { return }
            add(field, content(of: row), name, row, ["type": owner])
        }
    }

    private static let fields: [String: Claim.Field] = [
        "headline": .headline, "name": .headline, "alternativeHeadline": .kicker, "author": .author, "creator": .author,
        "datePublished": .published, "dateCreated": .published, "dateModified": .modified, "date": .published,
        "published": .published, "modified": .modified, "created": .published, "issued": .published,
        "articleSection": .section, "description": .description, "keywords": .tag, "image": .image,
        "thumbnailUrl": .image, "articleBody": .articleBody, "publisher": .publisher, "inLanguage": .language,
        "isAccessibleForFree": .isAccessibleForFree, "wordCount": .wordCount,
    ]

    private func content(of row: Int) -> String {
        if let content = table.attributeString(row, .content) { return content }
        switch table.nodes[row].tag {
        case .time: return table.attributeString(row, .datetime) ?? table.textContent(of: row)
        case .link, .img, .image, .source, .video, .audio, .iframe: return address(of: row) ?? ""
        case .meta: return ""
        default:
            if table.nodes[row].tag == .a, names(of: row).contains("url") { return address(of: row) ?? "" }
            return table.textContent(of: row)
        }
    }

    private func address(of row: Int) -> String? {
        for name in [AttributeID.href, .dataSrc, .src, .content] {
            if let value = table.attributeString(row, name), !value.isEmpty, !value.hasPrefix("data:") { return value }
        }
        return nil
    }

    private func source(_ name: String) -> String { "microdata:" + name }

    private mutating func add(
        _ field: Claim.Field, _ value: String, _ name: String, _ row: Int, _ details: [String: String] = [:]
    ) {
        let plain = ClaimText.plain(value)
        guard !plain.isEmpty, plain.utf8.count < 20_000 else { return }
        claims.append(Claim(field, plain, source: source(name), row: Int32(row), details: details))
    }
}
