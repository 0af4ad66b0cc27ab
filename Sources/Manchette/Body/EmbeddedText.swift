import HTMLTree

/// The text of a page that prints none: what a script would have put there stands in the page's data, as JSON-LD
/// `articleBody` or in a framework's state (`__NEXT_DATA__` and its like).
///
/// Only asked when the blocks of the page hold no body worth the name.
struct EmbeddedText {
    /// The `script` element.
    var row: Int32
    /// Name of the member that holds the text.
    var key: String
    /// Plain text or HTML, a paragraph each or the whole in one.
    var strings: [String]
    /// Words of strings that read like prose.
    var words: Float

    /// Fewest words that are an article's.
    static let enoughWords: Float = 80
    /// A string of so many words is a text of its own: beside others like it stand other stories.
    private static let wholeText: Float = 150
    /// Bytes of data that are read in all.
    private static let maximumBytes = 8 << 20
    /// Members that hold texts; those of other names hold teasers and captions as a rule.
    private static let textKeys: Set<String> = [
        "articleBody", "body", "bodyHtml", "content", "contents", "html", "text", "value", "paragraph", "paragraphs",
        "richText", "rendered", "markup", "copy", "texte", "contenu", "inhalt", "fullText",
    ]

    /// The longest text in a page's data; nil when there is none of ``enoughWords``.
    static func longest(in tree: NodeTable) -> EmbeddedText? {
        var best: EmbeddedText?
        var read = 0
        for row in tree.nodes.indices where tree.nodes[row].tag == .script && tree.nodes[row].kind == .element {
            guard mayHoldData(tree, row) else { continue }
            var bytes: [UInt8] = []
            for child in (row + 1)..<max(row + 1, Int(tree.nodes[row].end)) {
                tree.append(tree.nodes[child].text, to: &bytes)
            }
            guard bytes.count >= 400 else { continue }
            read += bytes.count
            guard read <= maximumBytes else { break }
            var collector = Collector(row: Int32(row))
            for value in TolerantJSONParser.values(in: bytes) { collector.walk(value, key: "", path: 0) }
            if let found = collector.longest(), found.weight > best?.weight ?? 0 { best = found }
        }
        guard let best, best.words >= enoughWords else { return nil }
        return best
    }

    private var weight: Float { EmbeddedText.textKeys.contains(key) ? 2 * words : words }

    /// Whether a script's own text is JSON or assigns JSON to a variable of the page.
    private static func mayHoldData(_ tree: NodeTable, _ row: Int) -> Bool {
        if let type = tree.attributeString(row, .type)?.lowercased(), !type.isEmpty {
            return type.hasSuffix("json") || type.hasSuffix("javascript") && assigns(tree, row)
        }
        return assigns(tree, row)
    }

    private static func assigns(_ tree: NodeTable, _ row: Int) -> Bool {
        guard row + 1 < Int(tree.nodes[row].end) else { return false }
        var head: [UInt8] = []
        tree.append(tree.nodes[row + 1].text, to: &head)
        let start = String(decoding: head.prefix(120), as: UTF8.self)
        return ["window.", "window[", "var ", "self.", "globalThis.", "Fusion."].contains { start.contains($0) }
            && start.contains("=") && (start.contains("{") || start.contains("["))
    }

    /// Strings of one place in the data (array positions apart), in order.
    private struct Collector {
        let row: Int32
        private var groups: [EmbeddedText] = []
        private var groupOf: [Int: Int] = [:]

        init(row: Int32) { self.row = row }

        mutating func walk(_ value: JSONValue, key: String, path: Int) {
            switch value {
            case .object(let members):
                for member in members {
                    var hasher = Hasher()
                    hasher.combine(path)
                    hasher.combine(member.key)
                    walk(member.value, key: member.key, path: hasher.finalize())
                }
            case .array(let values): for value in values { walk(value, key: key, path: path) }
            case .string(let text): add(text, key, path)
            default: break
            }
        }

        private mutating func add(_ string: String, _ key: String, _ path: Int) {
            guard string.utf8.count >= 20, string.contains(" ") else { return }
            var text = string
            let count = text.withUTF8 { TextStatistics($0) { _ in } }
            let isProse = count.words >= 6 && (count.sentenceEnds > 0 || text.contains("</p>"))
            let prose = isProse ? count.words : 0
            if count.words >= EmbeddedText.wholeText {
                groups.append(EmbeddedText(row: row, key: key, strings: [string], words: prose))
            } else if let group = groupOf[path] {
                groups[group].strings.append(string)
                groups[group].words += prose
            } else {
                groupOf[path] = groups.count
                groups.append(EmbeddedText(row: row, key: key, strings: [string], words: prose))
            }
        }

        func longest() -> EmbeddedText? { groups.max { $0.weight < $1.weight } }
    }

    // MARK: Blocks

    /// Adds the text's paragraphs behind a page's blocks, with labels; returns their indices.
    func append(to table: inout BlockTable, labels: inout [Label]) -> Range<Int> {
        let first = table.blocks.count
        for string in strings {
            // Line ends part paragraphs where no tag does.
            let hasTags = string.contains("<p") || string.contains("<br") || string.contains("<div")
            let source = hasTags ? string : string.split(whereSeparator: \.isNewline).map { "<p>\($0)</p>" }.joined()
            let own = BlockBuilder.blocks(of: HTMLParser().parse(Array(source.utf8)))
            for block in own.blocks { add(block, own.bytes[block.text], to: &table, labels: &labels) }
        }
        return first..<table.blocks.count
    }

    private static let kept: Block.Traits = [
        .inHeading, .inListItem, .inOrderedList, .inBlockQuote, .preformatted, .inCaption,
    ]

    private func add(_ block: Block, _ bytes: ArraySlice<UInt8>, to table: inout BlockTable, labels: inout [Label]) {
        let start = table.bytes.count
        table.bytes += bytes
        table.blocks.append(
            Block(
                text: start..<table.bytes.count, owner: row, firstRow: row, lastRow: row, tag: block.tag,
                traits: block.traits.intersection(EmbeddedText.kept), runs: 0..<0, linkBytes: block.linkBytes,
                strongBytes: 0, emphasisBytes: 0))
        table.bytes.append(0x0A)
        var role = Role.body
        if block.traits.contains(.inHeading) { role = .heading }
        if block.traits.contains(.inBlockQuote) { role = .quote }
        if block.traits.contains(.inCaption) { role = .noise(.caption) }
        labels.append(
            Label(role: role, score: 0.6, bodyScore: 0.6, reason: .rule("text in the page's data")))
    }
}
