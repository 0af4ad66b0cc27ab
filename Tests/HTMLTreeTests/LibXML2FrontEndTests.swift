import HTMLTree
import Testing

@Suite struct LibXML2FrontEndTests {
    private func parse(_ html: String) -> NodeTable { HTMLParser(frontEnd: .libxml2).parse(Array(html.utf8)) }

    private func rows(_ table: NodeTable, _ tag: TagID) -> [Int] {
        table.nodes.indices.filter { table.nodes[$0].tag == tag }
    }

    @Test func readsElementsAttributesAndTextInDocumentOrder() {
        let table = parse(
            "<!DOCTYPE html><html><body><p class='a b'>Un &eacute;t&eacute; <b>chaud</b> !</p></body></html>")
        let paragraph = rows(table, .p)[0]
        #expect(table.textContent(of: paragraph) == "Un été chaud !")
        #expect(table.attributeString(paragraph, .class) == "a b")
        #expect(table.nodes[1].kind == .doctype)
        for row in table.nodes.indices.dropFirst() {
            let parent = Int(table.nodes[row].parent)
            #expect(parent < row && Int(table.nodes[row].end) <= Int(table.nodes[parent].end))
        }
    }

    @Test(arguments: [
        "<p>a</p><script>var x = '<p>b</p>';</script><p>c</p>",
        "<p>a</p><script src=x /><p>b</p></script><p>c</p>",
        "<p>a</p><script><!-- <script> </script> b --></script><p>c</p>",
        "<p>a</p><style>p > b { color: red }</style><p>c</p>",
        "<p>a</p><!-- b > <p>b</p> --><p>c</p>",
        "<p>a</p><!--><p>c</p>",
        "<p>a</p><iframe><p>b</p></iframe><p>c</p>",
        "<p>a</p><? php b ?><p>c</p>",
    ])
    func showsNoCodeAndNoComments(html: String) {
        #expect(parse(html).textContent(of: 0) == "ac")
    }

    @Test func keepsStructuredDataReachable() {
        let table = parse("<head><script type=application/ld+json>{\"a\": \"</b> <!-- \"}</script></head><p>x")
        let script = rows(table, .script)[0]
        #expect(table.attributeString(script, .type) == "application/ld+json")
        let content = table.firstChild(of: script).map { table.nodes[$0] }
        #expect(content?.kind == .rawText)
        #expect(content.map { table.string($0.text) } == "{\"a\": \"</b> <!-- \"}")
    }

    @Test func keepsTheTextAfterANulByte() {
        #expect(parse("<p>a\0b</p><p>c</p>").textContent(of: 0) == "a\u{FFFD}bc")
    }

    @Test func keepsTheTextOfTextareasAndTitles() {
        let table = parse("<title>A <b> &amp; B</title><textarea><p>t</textarea>")
        #expect(table.textContent(of: rows(table, .title)[0]) == "A <b> & B")
        #expect(table.textContent(of: rows(table, .textarea)[0]) == "<p>t")
    }

    @Test func readsBytesAsUTF8WhateverTheMetaSays() {
        let table = parse("<meta charset=iso-8859-1><p>été – “ok”</p>")
        #expect(table.textContent(of: 0) == "été – “ok”")
    }

    @Test func readsHundredThousandNestedElements() {
        let table = parse(String(repeating: "<div>", count: 100_000) + "deep")
        #expect(table.textContent(of: 0) == "deep")
        #expect(table.diagnostics.contains { $0.limit == .openElements })
    }

    @Test func cutsAttributesBeyondTheLimit() {
        let names = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
        let table = parse("<p \(names)>x</p>")
        #expect(table.nodes[rows(table, .p)[0]].attributeRows.count <= 1_000)
        #expect(table.diagnostics.map(\.limit) == [.attributesPerElement])
    }

    @Test func staysQuickOnStrayEndTags() {
        let html = String(repeating: "<div>", count: 20_000) + String(repeating: "</p>", count: 200_000) + "x"
        #expect(parse(html).textContent(of: 0) == "x")
    }

    @Test(arguments: [
        "", "<", "</", "<!", "<!-", "<!--", "<p", "<p a", "<p a=", "<p a='", "</p", "&", "&#", "<script>", "\0",
        "<script",
    ])
    func readsCutOffInput(html: String) {
        let table = parse(html)
        #expect(table.nodes[0].kind == .document)
        #expect(Int(table.nodes[0].end) == table.nodes.count)
    }
}
