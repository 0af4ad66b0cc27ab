import Testing

@testable import HTMLTree

/// Documents made to take all time or memory: each is read whole, in one pass, with its limit reported.
@Suite struct HostileInputTests {
    private func parse(_ html: String) -> NodeTable {
        let table = HTMLParser(frontEnd: .html5).parse(Array(html.utf8))
        #expect(NodeTableShapeTests.defect(of: table) == nil)
        return table
    }

    private func depth(_ table: NodeTable) -> Int {
        var depths = [Int](repeating: 0, count: table.nodes.count)
        for row in table.nodes.indices.dropFirst() { depths[row] = depths[Int(table.nodes[row].parent)] + 1 }
        return depths.max() ?? 0
    }

    @Test(arguments: ["<div>", "<table><tr><td>", "<svg><g>", "<x-a>", "<template>", "<ul><li>", "<b><div>"])
    func keepsTheTreeShallow(tag: String) {
        let table = parse(String(repeating: tag, count: 20_000) + "text")
        #expect(table.nodes.contains { $0.kind == .text && table.string($0.text) == "text" })
        #expect(depth(table) <= TreeBuilder.depthLimit + 8)
        #expect(table.diagnostics.contains { $0.limit == .openElements })
    }

    @Test func keepsOneThousandAttributesOfATag() {
        let table = parse("<p " + (0..<20_000).map { "a\($0)=1" }.joined(separator: " ") + ">x</p>")
        let paragraph = table.nodes.first { $0.tag == .p }
        #expect(paragraph?.attributeRows.count == Tokenizer.attributeLimit)
        #expect(table.diagnostics.map(\.limit) == [.attributesPerElement])
        #expect(table.textContent(of: 0) == "x")
    }

    @Test func keepsFewFormattingElements() {
        let table = parse("<p>" + (0..<5_000).map { "<font size=\($0)>x<p>" }.joined())
        #expect(table.diagnostics.contains { $0.limit == .formattingElements })
        #expect(table.textContent(of: 0) == String(repeating: "x", count: 5_000))
        #expect(table.nodes.count < 400_000)
    }

    @Test(arguments: [
        String(repeating: "<", count: 10_000), "<!--" + String(repeating: "-", count: 10_000),
        String(repeating: "&", count: 10_000), String(repeating: "&amp;", count: 10_000),
        String(repeating: "</p>", count: 10_000), String(repeating: "<a>", count: 10_000),
        String(repeating: "<b><p>x</b>", count: 3_000), String(repeating: "\0", count: 10_000),
        "<table>" + String(repeating: "x<b>", count: 5_000), String(repeating: "<script><!--<script>", count: 2_000),
        "<b>" + String(repeating: "<div>", count: 2_000) + String(repeating: "</b>", count: 2_000),
        String(repeating: "<p><object>", count: 2_000) + String(repeating: "</p>", count: 2_000),
        String(repeating: "a</b", count: 5_000), String(repeating: "<![CDATA[", count: 5_000),
        String(repeating: "<select><table>", count: 2_000), String(repeating: "<frameset>", count: 2_000),
    ])
    func readsToTheEnd(html: String) {
        #expect(parse(html).nodes.count > 1)
    }
}
