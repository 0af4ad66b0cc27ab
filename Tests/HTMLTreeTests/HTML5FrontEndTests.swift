import Testing

@testable import HTMLTree

/// What the HTML standard says of bad and of good markup, as the rows that come of it.
@Suite struct HTML5FrontEndTests {
    /// The rows as one line: `<name>` opens an element, `/` closes it, text in quotes.
    private func outline(_ html: String, isScripting: Bool = false) -> String {
        var parser = HTMLParser(frontEnd: .html5)
        parser.isScripting = isScripting
        return Self.outline(parser.parse(Array(html.utf8)))
    }

    private static func outline(_ table: NodeTable) -> String {
        var result = ""
        var open: [Int] = []
        for row in table.nodes.indices.dropFirst() {
            while let last = open.last, Int(table.nodes[last].end) <= row {
                result += "/"
                open.removeLast()
            }
            let node = table.nodes[row]
            switch node.kind {
            case .element:
                result += "<\(table.name(of: node.tag))>"
                open.append(row)
            case .text, .rawText: result += "'\(table.string(node.text))'"
            case .comment: result += "#\(table.string(node.text))#"
            case .doctype, .document: break
            }
        }
        return result + String(repeating: "/", count: open.count)
    }

    private func body(_ html: String) -> String {
        let whole = outline("<!DOCTYPE html><body>" + html)
        return String(whole.dropFirst("<html><head>/<body>".count).dropLast(2))
    }

    @Test(arguments: [
        ("<p>un<p>deux", "<p>'un'/<p>'deux'/"),
        ("<ul><li>a<li>b</ul>c", "<ul><li>'a'/<li>'b'//'c'"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>'a'/<dd>'b'/<dt>'c'//"),
        ("a</p>b", "'a'<p>/'b'"),
        ("a</br>b", "'a'<br>/'b'"),
        ("<h1>a<h2>b</h2>", "<h1>'a'/<h2>'b'/"),
        ("<h1>a</h3>b", "<h1>'a'/'b'"),
        ("<pre>\n\nx</pre>", "<pre>'\nx'/"),
        ("<textarea>\nx<b></textarea>", "<textarea>'x<b>'/"),
        ("<image src=x>", "<img>/"),
        ("a < b & c &ampe; &notit; &eacute;", "'a < b & c &e; ¬it; é'"),
        ("<select><option>a<option>b</select>", "<select><option>'a'/<option>'b'//"),
        ("<ruby>a<rt>b<rt>c</ruby>", "<ruby>'a'<rt>'b'/<rt>'c'//"),
        ("a</x>b", "'ab'"),
        ("<div/>a", "<div>'a'/"),
        ("x<!-- a -- b --!>y<!>z", "'x'# a -- b #'y'##'z'"),
        ("<svg><path/><title>t<b>u</b></title></svg>v", "<svg><path>/<title>'t'<b>'u'///'v'"),
        ("<svg viewbox=0><foreignobject><p>a</p></svg>b", "<svg><foreignObject><p>'a'///'b'"),
        ("<svg><g><p>out", "<svg><g>//<p>'out'/"),
        ("<math><mi>x<p>y</math>z", "<math><mi>'x'<p>'yz'///"),
        ("<template><td>a</template>b", "<template><td>'a'//'b'"),
    ])
    func readsTheBody(html: String, expected: String) {
        #expect(body(html) == expected)
    }

    @Test(arguments: [
        ("<b>1<i>2</b>3</i>4", "<b>'1'<i>'2'//<i>'3'/'4'"),
        ("<b>1<p>2</b>3</p>", "<b>'1'/<p><b>'2'/'3'/"),
        ("<a>1<a>2</a>", "<a>'1'/<a>'2'/"),
        ("<a>1<div>2</a>3</div>", "<a>'1'/<div><a>'2'/'3'/"),
        ("<p><b>1<p>2", "<p><b>'1'//<p><b>'2'//"),
        ("<b><b><b><b>x</p><p>y", "<b><b><b><b>'x'<p>/<p>'y'/////"),
    ])
    func mendsMisnestedFormatting(html: String, expected: String) {
        #expect(body(html) == expected)
    }

    @Test(arguments: [
        ("<table>a<tr><td>b</table>", "'a'<table><tbody><tr><td>'b'////"),
        ("<table><tr>a<td>b</td>c</table>", "'ac'<table><tbody><tr><td>'b'////"),
        ("<table><div>a</div><tr><td>b</table>", "<div>'a'/<table><tbody><tr><td>'b'////"),
        ("<table><caption>a<tr><td>b</table>c", "<table><caption>'a'/<tbody><tr><td>'b'////'c'"),
        ("<table><col><td>a<td>b", "<table><colgroup><col>//<tbody><tr><td>'a'/<td>'b'////"),
        ("<table><tr><td><table><tr><td>x", "<table><tbody><tr><td><table><tbody><tr><td>'x'////////"),
        ("<table><input type=hidden><input>", "<input>/<table><input>//"),
    ])
    func readsTables(html: String, expected: String) {
        #expect(body(html) == expected)
    }

    @Test(arguments: [
        ("", "<html><head>/<body>//"),
        ("a", "<html><head>/<body>'a'//"),
        ("<title>t</title>a", "<html><head><title>'t'//<body>'a'//"),
        ("<head></head> <script>s</script>x", "<html><head><script>'s'//' '<body>'x'//"),
        ("<body>a</body>\n</html><!--c-->\nb", "<html><head>/<body>'a\n\nb'//#c#"),
        ("<body>a</body><!--c--> b", "<html><head>/<body>'a b'/#c#/"),
        ("<frameset><frame></frameset>", "<html><head>/<frameset><frame>///"),
        ("<!--a--><html><!--b--><head><!--c-->", "#a#<html>#b#<head>#c#/<body>//"),
    ])
    func readsTheDocument(html: String, expected: String) {
        #expect(outline(html) == expected)
    }

    @Test func readsNoscriptAsMarkupUnlessScriptsRun() {
        let html = "<body><noscript><p>a</noscript>"
        #expect(outline(html) == "<html><head>/<body><noscript><p>'a'////")
        #expect(outline(html, isScripting: true) == "<html><head>/<body><noscript>'<p>a'///")
    }

    @Test func addsTheAttributesOfALaterBodyTag() {
        let table = HTMLParser(frontEnd: .html5).parse(Array("<body a=1 b=2>x<body b=3 c=4>".utf8))
        let row = table.nodes.firstIndex { $0.tag == .body } ?? 0
        let attributes = table.nodes[row].attributeRows.map { index in
            let attribute = table.attributes[index]
            return "\(table.name(of: attribute.name))=\(table.string(attribute.value))"
        }
        #expect(attributes == ["a=1", "b=2", "c=4"])
    }

    @Test func pointsIntoTheSourceWhereItsBytesAreTheCharacters() {
        let table = HTMLParser(frontEnd: .html5).parse(Array("<p title='a b'>café</p><p>&eacute;<p>a\r\nb".utf8))
        let texts = table.nodes.filter { $0.kind == .text }
        #expect(texts.map(\.text.isDecoded) == [false, true, true])
        #expect(texts.map { table.string($0.text) } == ["café", "é", "a\nb"])
    }

    @Test func keepsTheFirstOfRepeatedAttributes() {
        let table = HTMLParser(frontEnd: .html5).parse(Array("<p ID=a id=b data-X='1' data-x=2>".utf8))
        let row = table.nodes.firstIndex { $0.tag == .p } ?? 0
        #expect(table.attributeString(row, .id) == "a")
        #expect(table.nodes[row].attributeRows.count == 2)
    }

    @Test func readsAFragmentInItsContext() {
        let table = HTML5Parser.parseFragment(Array("<td>a<td>b".utf8), in: .tr)
        #expect(Self.outline(table) == "<html><td>'a'/<td>'b'//")
    }
}
