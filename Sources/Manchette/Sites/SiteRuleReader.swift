import HTMLTree

/// Reads what a site rule says about a page: a function of the rule and of the page's tree, claims and blocks.
struct SiteRuleReader {
    private let rule: SiteRule
    private let tree: NodeTable
    private let blocks: BlockTable
    private let base: String?
    private let url: String?
    private let evaluator: XPathEvaluator
    private var finding: SiteRuleFinding

    /// What a rule says about a page; nothing about a text dump.
    static func read(_ rule: SiteRule, _ page: Page) -> SiteRuleFinding? {
        guard let tree = page.tree else { return nil }
        do throws(XPathError) {
            var reader = try SiteRuleReader(rule, tree, page)
            reader.read()
            return reader.finding
        } catch {
            var finding = SiteRuleFinding(source: rule.source)
            finding.warnings = ["\(rule.source): \(error.code.words); the rule is not applied"]
            return finding
        }
    }

    private init(_ rule: SiteRule, _ tree: NodeTable, _ page: Page) throws(XPathError) {
        self.rule = rule
        self.tree = tree
        blocks = page.blocks
        let fields = FieldPage(page)
        base = AddressFields.base(fields)
        url = fields.url
        evaluator = try XPathEvaluator(tree)
        finding = SiteRuleFinding(source: rule.source)
        finding.prunes = rule.prune
    }

    private mutating func read() {
        finding.title = readings(rule.title, "title", field: .headline).first
        finding.authors = readings(rule.author, "author", field: .authors)
        finding.date = readings(rule.date, "date", field: .published).first
        finding.singlePageLink = link(rule.singlePageLink, "single_page_link")
        finding.nextPageLink = link(rule.nextPageLink, "next_page_link")
        readStripped()
        readBody()
        finding.cuts = finding.stripped.ranges.filter { blocks.isPartly(in: $0, of: blocks.blocks.count) }
    }

    // MARK: Expressions

    /// What an expression finds; nil, with a warning, when it cannot be evaluated.
    private mutating func evaluate(_ expression: SiteRule.Value, _ directive: String) -> XPathResult? {
        do throws(XPathError) {
            return try evaluator.evaluate(expression.text)
        } catch {
            finding.warnings.append(
                "\(rule.source): \(directive), line \(expression.line): \(error.code.words): \(expression.text)")
            return nil
        }
    }

    /// The texts that the first expression finds that finds any.
    private mutating func readings(
        _ expressions: [SiteRule.Value], _ directive: String, field: Article.Field
    ) -> [SiteRuleFinding.Reading] {
        for expression in expressions {
            guard let result = evaluate(expression, directive) else { continue }
            let found = readings(result)
            if !found.isEmpty { return found }
        }
        if !expressions.isEmpty { miss(directive, field) }
        return []
    }

    private func readings(_ result: XPathResult) -> [SiteRuleFinding.Reading] {
        switch result {
        case .nodes(let hits):
            hits.compactMap { hit in
                let text = text(of: hit)
                return text.isEmpty ? nil : SiteRuleFinding.Reading(text: text, rows: rows(of: hit))
            }
        case .string(let text):
            [ClaimText.plain(text)].filter { !$0.isEmpty }.map { SiteRuleFinding.Reading(text: $0) }
        case .number, .boolean: []
        }
    }

    private mutating func miss(_ directive: String, _ field: Article.Field) {
        finding.missed.append(field)
        finding.warnings.append("\(rule.source): \(directive): finds nothing; the generic result is used")
    }

    /// The characters of a node: blocks are apart, as a reader sees them.
    private func text(of hit: XPathHit) -> String {
        if hit.attribute == nil {
            let rows = hit.row..<Int(tree.nodes[hit.row].end)
            let own = blocks.indices(in: rows, of: blocks.blocks.count)
            if own.count > 1 { return own.map(blocks.string).joined(separator: " ") }
        }
        return ClaimText.fold(Array(evaluator.stringValue(of: hit).utf8))
    }

    /// The rows of a node and what is in it; nil for attributes, which print nothing.
    private func rows(of hit: XPathHit) -> Range<Int>? {
        hit.attribute == nil ? hit.row..<Int(tree.nodes[hit.row].end) : nil
    }

    // MARK: Text

    private mutating func readBody() {
        for expression in rule.body {
            guard let result = evaluate(expression, "body") else { continue }
            let found = RowRanges(result.hits.compactMap(rows).filter { !finding.stripped.contains($0.lowerBound) })
            let hasText = found.blocks(of: blocks, first: blocks.blocks.count).contains {
                !finding.stripped.contains(Int(blocks.blocks[$0].firstRow))
            }
            if hasText {
                finding.body = found
                return
            }
        }
        if !rule.body.isEmpty { miss("body", .body) }
    }

    private mutating func readStripped() {
        var stripped: [Range<Int>] = []
        for expression in rule.strip {
            guard let result = evaluate(expression, "strip") else { continue }
            stripped += result.hits.compactMap(rows)
        }
        let names = rule.stripIDOrClass.map { Array($0.text.utf8) }
        let sources = rule.stripImageSource.map { Array($0.text.utf8) }
        finding.strippedImageParts = rule.stripImageSource.map(\.text)
        if !names.isEmpty || !sources.isEmpty {
            var row = 0
            while row < tree.nodes.count {
                let node = tree.nodes[row]
                // What a whole page is called strips nothing.
                let isPage = node.tag == .html || node.tag == .body
                let isStripped =
                    node.kind == .element && !isPage
                    && (holds(row, .class, names) || holds(row, .id, names)
                        || node.tag == .img && holds(row, .src, sources))
                if isStripped { stripped.append(row..<Int(node.end)) }
                row = isStripped ? Int(node.end) : row + 1
            }
        }
        finding.stripped = RowRanges(stripped)
        for range in finding.stripped.ranges {
            for row in range where tree.nodes[row].tag == .img {
                guard let address = ImageSource.address(of: row, in: tree) else { continue }
                finding.strippedImages.insert(AddressResolver.resolve(address, against: base))
            }
        }
    }

    private func holds(_ row: Int, _ name: AttributeID, _ parts: [[UInt8]]) -> Bool {
        guard !parts.isEmpty, let value = tree.attribute(row, name), !value.isEmpty else { return false }
        return tree.withBytes(value) { bytes in
            bytes.withUnsafeBufferPointer { bytes in
                parts.contains { part in part.withUnsafeBufferPointer { bytes.place(of: $0) != nil } }
            }
        }
    }

    // MARK: Links

    private mutating func link(_ links: [SiteRule.Link], _ directive: String) -> String? {
        for link in links {
            if let condition = link.condition {
                guard let result = evaluate(condition, "if_page_contains"), Self.isTrue(result) else { continue }
            }
            guard let result = evaluate(link.expression, directive), let address = address(result) else { continue }
            let absolute = AddressResolver.resolve(address, against: base)
            // A page that links to itself has nothing more to give.
            if let url, absolute == url { continue }
            return absolute
        }
        return nil
    }

    private static func isTrue(_ result: XPathResult) -> Bool {
        switch result {
        case .nodes(let hits): !hits.isEmpty
        case .string(let text): !text.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .boolean(let value): value
        }
    }

    /// The address that a result names: a string, an attribute, or the first link in an element.
    private func address(_ result: XPathResult) -> String? {
        switch result {
        case .string(let text):
            let address = ClaimText.fold(Array(text.utf8))
            return address.isEmpty ? nil : address
        case .nodes(let hits):
            for hit in hits {
                if hit.attribute != nil {
                    let address = ClaimText.fold(Array(evaluator.stringValue(of: hit).utf8))
                    if !address.isEmpty { return address }
                    continue
                }
                for row in hit.row..<Int(tree.nodes[hit.row].end) {
                    if let href = tree.attributeString(row, .href), !href.isEmpty { return href }
                }
            }
            return nil
        case .number, .boolean: return nil
        }
    }
}
