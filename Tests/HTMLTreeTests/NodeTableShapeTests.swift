import Testing

@testable import HTMLTree

/// What holds of every table, whatever the input.
@Suite struct NodeTableShapeTests {
    /// Says what is wrong with a table's rows, or nil.
    static func defect(of table: NodeTable) -> String? {
        let nodes = table.nodes
        guard let first = nodes.first, first.kind == .document, first.parent == -1, Int(first.end) == nodes.count else {
            return "row 0 is not the document"
        }
        var open: [Int] = [0]
        for row in nodes.indices.dropFirst() {
            while let last = open.last, Int(nodes[last].end) <= row { open.removeLast() }
            let node = nodes[row]
            if open.last != Int(node.parent) { return "row \(row) has parent \(node.parent), not \(open.last ?? -1)" }
            if Int(node.end) <= row || Int(node.end) > Int(nodes[Int(node.parent)].end) {
                return "row \(row) ends at \(node.end)"
            }
            if node.kind != .element, Int(node.end) != row + 1 { return "row \(row) is no element and has children" }
            if node.attributeRows.upperBound > table.attributes.count {
                return "row \(row) has attributes out of range"
            }
            if let wrong = defect(of: node.text, table) { return "row \(row): \(wrong)" }
            if row > 1, node.kind == .text, nodes[row - 1].kind == .text, nodes[row - 1].parent == node.parent {
                continue
            }
            open.append(row)
        }
        return table.attributes.lazy.compactMap { defect(of: $0.value, table) }.first
    }

    private static func defect(of range: TextRange, _ table: NodeTable) -> String? {
        let bytes = range.isDecoded ? table.decoded : table.source
        let end = range.start + Int(range.length)
        guard end <= bytes.count else { return "characters end at \(end) of \(bytes.count)" }
        return String(validating: bytes[range.start..<end], as: UTF8.self) == nil ? "no UTF-8" : nil
    }

    /// Pieces of markup that the random documents are made of.
    private static let pieces = [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href=x>", "</a>", "<i>", "</i>", "<table>", "</table>",
        "<tr>", "<td>", "</td>", "</tr>", "<tbody>", "<caption>", "<col>", "<select>", "<option>", "</select>",
        "<svg>", "</svg>", "<path/>", "<math>", "<mi>", "<foreignObject>", "<title>", "</title>", "<script>",
        "</script>", "<style>", "</style>", "<template>", "</template>", "<form>", "</form>", "<button>", "<li>",
        "</li>", "<ul>", "</ul>", "<h1>", "</h1>", "<nobr>", "<font color=a>", "<font color=b>", "</font>",
        "<marquee>", "</marquee>", "<frameset>", "<frame>", "</frameset>", "<head>", "</head>", "<body c=d>", "</body>",
        "</html>", "<html e=f>", "<!--x-->", "<!DOCTYPE html>", "<br>", "</br>", "<textarea>", "</textarea>", "<pre>",
        "\n", " ", "x", "é", "&amp;", "&", "\0", "\r\n", "<![CDATA[y]]>", "<noscript>", "</noscript>", "<x-y z>",
        "</x-y>", "<input type=hidden>", "<ruby>", "<rt>", "<plaintext>", "<", "</", "<img alt='", "'>", "\"",
    ]

    @Test(arguments: HTMLParser.FrontEnd.allCases, [UInt64(1), 2, 3])
    func isAlwaysATreeInDocumentOrder(frontEnd: HTMLParser.FrontEnd, seed: UInt64) {
        var state = seed
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<2_000 {
            // `plaintext` ends a document early: it comes rarely.
            let html = (0..<(1 + next(40))).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
            let table = HTMLParser(frontEnd: frontEnd).parse(Array(html.utf8))
            if let defect = Self.defect(of: table) {
                Issue.record("\(frontEnd.rawValue): \(defect) in \(html.debugDescription)")
                return
            }
        }
    }

    @Test(arguments: [
        "<!DOCTYPE html><html lang=\"fr\"><head><title>Un titre</title><meta charset=\"utf-8\"></head><body><h1>Un titre</h1><p>Un <b>mot</b>.</p><ul><li>a</li><li>b</li></ul></body></html>",
        "<!DOCTYPE html><html><head></head><body><div id=\"a\" class=\"b c\"><p>x &amp; y</p><img src=\"i.png\" alt=\"é\"></div><table><tbody><tr><td>1</td></tr></tbody></table></body></html>",
        "<!DOCTYPE html><html><head><script>var a = \"<p>\";</script></head><body><!-- c --><p>a<br>b</p></body></html>",
    ])
    func isTheSameFromBothFrontEndsOnWellFormedPages(html: String) {
        func rows(_ frontEnd: HTMLParser.FrontEnd) -> [String] {
            let table = HTMLParser(frontEnd: frontEnd).parse(Array(html.utf8))
            return table.nodes.map { node in
                let attributes = node.attributeRows.map { index in
                    let attribute = table.attributes[index]
                    return "\(table.name(of: attribute.name))=\(table.string(attribute.value))"
                }
                return
                    "\(node.kind) \(table.name(of: node.tag)) \(node.parent) \(node.end) \(attributes) \(table.string(node.text))"
            }
        }
        #expect(rows(.html5) == rows(.libxml2))
    }
}
