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
    /// Strings with fewer bytes are no sentences.
    private static let shortestString = 20
    /// Bytes of data that are read in all.
    private static let maximumBytes = 8 << 20

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
            for value in TolerantJSONParser.texts(in: bytes, ofAtLeast: shortestString) {
                collector.walk(value, key: "", path: 0)
            }
            if let found = collector.longest(), found.weight > best?.weight ?? 0 { best = found }
        }
        guard let best, best.words >= enoughWords else { return nil }
        return best
    }

    /// Members of some names hold texts; those of others hold teasers and captions as a rule.
    private var weight: Float {
        FieldWords.shared.textKeys.contains(key: SmallWord.exactKey(key[...])) ? 2 * words : words
    }

    /// Whether a script's own text is JSON or assigns JSON to a variable of the page.
    private static func mayHoldData(_ tree: NodeTable, _ row: Int) -> Bool {
        if let type = tree.attributeString(row, .type)?.lowercased(), !type.isEmpty {
            return type.hasSuffix("json") || type.hasSuffix("javascript") && assigns(tree, row)
        }
        return assigns(tree, row)
    }

    private static func assigns(_ tree: NodeTable, _ row: Int) -> Bool {
        guard row + 1 < Int(tree.nodes[row].end) else { return false }
        return tree.withBytes(tree.nodes[row + 1].text) { text in
            text.extracting(0..<min(120, text.count)).withUnsafeBufferPointer { start in
                let holdsName =
                    holds(start, "window.") || holds(start, "window[") || holds(start, "var ")
                    || holds(start, "self.") || holds(start, "globalThis.") || holds(start, "Fusion.")
                return holdsName && holds(start, "=") && (holds(start, "{") || holds(start, "["))
            }
        }
    }

    /// Strings of one place in the data (array positions apart), in order.
    private struct Collector {
        let row: Int32
        private var groups: [EmbeddedText] = []
        private var groupOf: [UInt64: Int] = [:]

        init(row: Int32) { self.row = row }

        /// - Parameter path: a hash of the names of the members that lead to the value.
        mutating func walk(_ value: JSONValue, key: String, path: UInt64) {
            switch value {
            case .object(let members):
                for member in members {
                    var name = member.key
                    let own = name.withUTF8 { ByteHash.hash($0.span, from: path &* 31) }
                    walk(member.value, key: member.key, path: own)
                }
            case .array(let values): for value in values { walk(value, key: key, path: path) }
            case .string(let text): add(text, key, path)
            default: break
            }
        }

        private mutating func add(_ string: String, _ key: String, _ path: UInt64) {
            var text = string
            let (count, isProse) = text.withUTF8 { bytes in
                guard bytes.count >= EmbeddedText.shortestString, EmbeddedText.holds(bytes, " ") else {
                    return (TextStatistics?.none, false)
                }
                let count = TextStatistics(bytes) { _ in }
                return (count, count.words >= 6 && (count.sentenceEnds > 0 || EmbeddedText.holds(bytes, "</p>")))
            }
            guard let count else { return }
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
            var string = string
            let source = string.withUTF8(EmbeddedText.markup)
            let own = BlockBuilder.blocks(of: HTMLParser().parse(source))
            for block in own.blocks { add(block, own.bytes[block.text], to: &table, labels: &labels) }
        }
        return first..<table.blocks.count
    }

    /// A string as markup: line ends part paragraphs where no tag does.
    private static func markup(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if holds(bytes, "<p") || holds(bytes, "<br") || holds(bytes, "<div") { return Array(bytes) }
        var source: [UInt8] = []
        source.reserveCapacity(bytes.count + 64)
        var start = 0
        var index = 0
        func endLine() {
            guard index > start else { return }
            source.append(contentsOf: "<p>".utf8)
            source.append(contentsOf: bytes[start..<index])
            source.append(contentsOf: "</p>".utf8)
        }
        while index < bytes.count {
            let length = lineEnd(bytes, index)
            if length > 0 {
                endLine()
                start = index + length
            }
            index += max(1, length)
        }
        endLine()
        return source
    }

    /// How many bytes a line end (Unicode's mandatory breaks) has; 0: there is none.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0x0A...0x0D: 1
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] & 0xFE) == 0xA8 ? 3 : 0
        default: 0
        }
    }

    private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard let first = length > 0 ? word.utf8Start[0] : nil, bytes.count >= length else { return false }
        for start in 0...(bytes.count - length) where bytes[start] == first {
            var matched = 1
            while matched < length, bytes[start + matched] == word.utf8Start[matched] { matched += 1 }
            if matched == length { return true }
        }
        return false
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
