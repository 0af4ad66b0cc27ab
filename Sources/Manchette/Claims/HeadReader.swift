import HTMLTree

/// One walk over a page that reads its metas, links, `time` elements and title, and notes where JSON-LD and microdata are.
struct HeadReader {
    private let table: NodeTable
    private(set) var claims: [Claim] = []
    /// The JSON-LD blocks.
    private(set) var blocks: [(row: Int32, bytes: [UInt8])] = []
    /// Rows with `itemprop`, `itemscope`, `property` or `typeof` outside metas of the head.
    private(set) var itemRows: [Int] = []
    /// Twitter cards label up to two free values: `twitter:label1` names what `twitter:data1` is.
    private var cardLabels: [String: String] = [:]
    private var cardData: [String: String] = [:]
    private var hasTitle = false
    private var times = 0

    /// A page has a handful of `time` elements near its article; a stream of comments has thousands.
    private static let maximumTimes = 200
    /// Bytes of JSON-LD that are read in all.
    private static let maximumBlockBytes = 8 << 20

    init(table: NodeTable) { self.table = table }

    mutating func read() {
        // Not a member while the claims are written to: each look at it would copy the reader.
        let table = self.table
        table.nodes.withUnsafeBufferPointer { nodes in
            table.attributes.withUnsafeBufferPointer { attributes in read(table, nodes, attributes) }
        }
        readCard()
    }

    private mutating func read(
        _ table: NodeTable, _ nodes: UnsafeBufferPointer<Node>, _ attributes: UnsafeBufferPointer<Attribute>
    ) {
        var blockBytes = 0
        // Of a page without microdata and properties the elements need not be asked one by one; what its metas have of
        // Open Graph is none.
        let mayHoldItems = Self.mayHoldItems(nodes, attributes)
        for row in nodes.indices {
            let node = nodes[row]
            guard node.kind == .element, node.namespace == .html else { continue }
            switch node.tag {
            case .meta: readMeta(row)
            case .link: readLink(row)
            case .script:
                guard isJSONLD(row), blockBytes < Self.maximumBlockBytes else { continue }
                var bytes: [UInt8] = []
                for child in (row + 1)..<Int(node.end) { table.append(nodes[child].text, to: &bytes) }
                blockBytes += bytes.count
                blocks.append((Int32(row), bytes))
            case .title: readTitle(row)
            case .html:
                let language = table.attributeString(row, .lang) ?? table.attributeString(row, .xmlLang)
                add(.language, language, "dom:html-lang", row)
            case .time: readTime(row)
            case .a: if let rel = table.attribute(row, .rel) { readAnchor(row, rel) }
            default: break
            }
            if mayHoldItems, node.tag != .meta || node.parent > 0, Self.hasItem(node, attributes) {
                itemRows.append(row)
            }
        }
    }

    /// Whether an element may have microdata, or one that is no meta a property.
    private static func mayHoldItems(
        _ nodes: UnsafeBufferPointer<Node>, _ attributes: UnsafeBufferPointer<Attribute>
    ) -> Bool {
        var properties = 0
        for attribute in attributes {
            if isOfItem(attribute.name) { return true }
            if attribute.name == .property { properties &+= 1 }
        }
        if properties == 0 { return false }
        for node in nodes where node.tag == .meta {
            for index in node.attributeRows where attributes[index].name == .property { properties &-= 1 }
        }
        return properties > 0
    }

    @inline(__always)
    private static func isOfItem(_ name: AttributeID) -> Bool {
        name == .itemprop || name == .itemscope || name == .typeof
    }

    @inline(__always)
    private static func hasItem(_ node: Node, _ attributes: UnsafeBufferPointer<Attribute>) -> Bool {
        for index in node.attributeRows {
            let name = attributes[index].name
            if isOfItem(name) { return true }
            if name == .property { return node.tag != .meta }
        }
        return false
    }

    private func isJSONLD(_ row: Int) -> Bool {
        guard let type = table.attributeString(row, .type) else { return false }
        return type.lowercased().range(of: "ld+json") != nil
    }

    private mutating func add(
        _ field: Claim.Field, _ value: String?, _ source: String, _ row: Int, _ details: [String: String] = [:]
    ) {
        guard let value else { return }
        let plain = ClaimText.plain(value)
        if !plain.isEmpty { claims.append(Claim(field, plain, source: source, row: Int32(row), details: details)) }
    }

    // MARK: Metas

    private mutating func readMeta(_ row: Int) {
        guard let content = table.attribute(row, .content), content.length > 0 else { return }
        for key in [AttributeID.property, .name, .httpEquiv, .itemprop] {
            guard let names = table.attribute(row, key) else { continue }
            // Most metas are for browsers and machines: no string is made of them.
            if table.withBytes(names, { MetaNames.mayMean($0) }) {
                readMeta(names: table.string(names), table.string(content), row)
            }
            if key != .itemprop { return }
        }
    }

    private mutating func readMeta(names: String, _ content: String, _ row: Int) {
        guard names.holds(byte: 0x20) else { return readMeta(names, content, row) }
        // `property="og:title twitter:title"` names two.
        for name in names.split(separator: " ").prefix(4) { readMeta(String(name), content, row) }
        if names.split(separator: " ").allSatisfy({ MetaNames.field(of: String($0)) == nil }) {
            readMeta(names, content, row)
        }
    }

    private mutating func readMeta(_ name: String, _ content: String, _ row: Int) {
        // Most are a field's by their name; what those of cards and pictures say of another has names that are none.
        if let field = MetaNames.field(of: name) {
            addMeta(field, content, name, row)
            return
        }
        let canonical = MetaNames.canonical(name)
        if canonical.hasPrefix("twitter.label") {
            cardLabels[String(canonical.dropFirst(13))] = ClaimText.plain(content)
            return
        }
        if canonical.hasPrefix("twitter.data") {
            cardData[String(canonical.dropFirst(12))] = ClaimText.plain(content)
            return
        }
        if canonical.utf8.count < 20, let detail = Self.imageDetails[canonical] {
            if let last = claims.lastIndex(where: { $0.field == .image }) {
                claims[last].details[detail] = ClaimText.plain(content)
            }
            return
        }
        if let field = MetaNames.dateField(ofPrefixed: canonical) { addMeta(field, content, name, row) }
    }

    /// Adds what a meta of a name says.
    private mutating func addMeta(_ field: Claim.Field, _ content: String, _ name: String, _ row: Int) {
        let source = "meta:" + name.lowercased()
        if field == .tag {
            for tag in KeywordList.split(content) { add(.tag, tag, source, row) }
        } else {
            add(field, content, source, row)
        }
    }

    private static let imageDetails = [
        "og.image.width": "width", "og.image.height": "height", "og.image.alt": "alt", "twitter.image.alt": "alt",
    ]

    private mutating func readCard() {
        for (number, label) in cardLabels.sorted(by: { $0.key < $1.key }) {
            guard let data = cardData[number], FieldWords.shared.cardLabels.contains(label) else { continue }
            claims.append(Claim(.author, data, source: "meta:twitter:data" + number))
        }
    }

    // MARK: Links

    private mutating func readLink(_ row: Int) {
        guard let rel = table.attribute(row, .rel) else { return }
        let relations = relations(rel)
        guard !relations.isEmpty, let href = table.attributeString(row, .href), !href.isEmpty else { return }
        for relation in relations {
            switch relation {
            case .canonical: add(.canonicalURL, href, "link:canonical", row)
            case .amphtml: add(.url, href, "link:amphtml", row, ["variant": "amp"])
            case .image: add(.image, href, "link:image_src", row)
            case .author: add(.author, table.attributeString(row, .title), "link:author", row, ["url": href])
            case .tag, .category: break
            }
        }
    }

    private mutating func readAnchor(_ row: Int, _ rel: TextRange) {
        let relations = relations(rel)
        if relations.contains(.author) {
            let details = table.attributeString(row, .href).map { ["url": $0] } ?? [:]
            add(.author, table.textContent(of: row), "dom:rel-author", row, details)
        }
        if relations.contains(.tag) {
            let details = relations.contains(.category) ? ["category": "1"] : [:]
            add(.tag, table.textContent(of: row), "dom:rel-tag", row, details)
        }
    }

    /// What a link is to its page, as far as fields are told by it.
    private enum Relation {
        case canonical, amphtml, image, author, tag, category

        static let names: [(StaticString, Relation)] = [
            ("canonical", .canonical), ("amphtml", .amphtml), ("image_src", .image), ("author", .author), ("tag", .tag),
            ("category", .category),
        ]
    }

    private func relations(_ rel: TextRange) -> [Relation] {
        table.withBytes(rel) { span in
            span.withUnsafeBufferPointer { bytes in
                var found: [Relation] = []
                var start = 0
                while start < bytes.count {
                    var end = start
                    while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x0A { end += 1 }
                    for (name, relation) in Relation.names
                    where name.utf8CodeUnitCount == end - start && bytes.holds(name, at: start) {
                        found.append(relation)
                    }
                    start = end + 1
                }
                return found
            }
        }
    }

    // MARK: Title and times

    private mutating func readTitle(_ row: Int) {
        // SVG pictures have titles too, but not in the HTML namespace; a second title is an error of the page.
        guard !hasTitle else { return }
        var bytes: [UInt8] = []
        for child in (row + 1)..<Int(table.nodes[row].end) { table.append(table.nodes[child].text, to: &bytes) }
        let text = String(decoding: bytes, as: UTF8.self)
        hasTitle = true
        add(.headline, text, "dom:title", row)
    }

    private mutating func readTime(_ row: Int) {
        guard times < Self.maximumTimes else { return }
        times += 1
        let shown = ClaimText.plain(table.textContent(of: row))
        let stated = table.attributeString(row, .datetime) ?? table.attributeString(row, .content)
        var details = ["text": shown]
        details["itemprop"] = table.attributeString(row, .itemprop)
        details["class"] = table.attributeString(row, .class)
        details["title"] = table.attributeString(row, .title)
        if table.attribute(row, .pubdate) != nil { details["pubdate"] = "1" }
        let value = stated.flatMap { $0.isEmpty ? nil : $0 } ?? shown
        add(.published, value, "dom:time", row, details)
    }
}
