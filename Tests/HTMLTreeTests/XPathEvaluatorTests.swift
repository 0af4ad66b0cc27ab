import HTMLTree
import Testing

@Suite struct XPathEvaluatorTests {
    private let table = HTMLParser().parse(
        Array(
            """
            <!DOCTYPE html><html><head><title>Un titre</title><meta name=author content="A &amp; B"></head><body>
            <div class="post main" id=first><h1>Un &eacute;t&eacute;</h1><p>un</p><p class=x>deux <b>gras</b></p></div>
            <div class=aside><p>trois</p><!-- note --></div><table><tr><td>4</table><script>var a</script>
            </body></html>
            """.utf8))

    @Test(arguments: [
        ("//div[@class='post main']/p", ["un", "deux gras"]),
        ("//*[contains(concat(' ', normalize-space(@class), ' '), ' post ')]//b", ["gras"]),
        ("//meta[@name='author']/@content", ["A & B"]),
        ("//p[last()] | //h1", ["Un été", "deux gras", "trois"]),
        ("//table/tbody/tr/td", ["4"]),
        ("//comment()", [" note "]),
        ("//p/text()", ["un", "deux ", "trois"]),
        ("id('first')/h1", ["Un été"]),
        ("//script/text()", ["var a"]),
        ("//nothing", []),
    ])
    func findsTheRowsThatMatch(expression: String, expected: [String]) throws {
        let evaluator = try XPathEvaluator(table)
        let hits = try evaluator.evaluate(expression).hits
        #expect(hits.map(evaluator.stringValue) == expected)
    }

    @Test func givesTheRowsOfTheTable() throws {
        let evaluator = try XPathEvaluator(table)
        let rows = table.nodes.indices.filter { table.nodes[$0].tag == .p }
        #expect(try evaluator.evaluate("//p").hits == rows.map { XPathHit(row: $0) })
        let hit = try #require(try evaluator.evaluate("//p/@class").hits.first)
        #expect(hit.row == rows[1])
        #expect(hit.attribute.map { table.attributes[$0].name } == .class)
    }

    @Test func startsFromTheRowThatIsGiven() throws {
        let evaluator = try XPathEvaluator(table)
        let aside = try #require(try evaluator.evaluate("//div[@class='aside']").hits.first)
        #expect(try evaluator.evaluate("p", from: aside.row).hits.map(evaluator.stringValue) == ["trois"])
        #expect(try evaluator.evaluate("//p", from: aside.row).hits.count == 3)
    }

    @Test func givesStringsNumbersAndTruthValues() throws {
        let evaluator = try XPathEvaluator(table)
        #expect(try evaluator.evaluate("string(//h1)") == .string("Un été"))
        #expect(try evaluator.evaluate("count(//p)") == .number(3))
        #expect(try evaluator.evaluate("boolean(//h2)") == .boolean(false))
        #expect(try evaluator.evaluate("substring-after(//title, 'Un ')") == .string("titre"))
    }

    @Test(arguments: ["//div[", "", "//p[@", "///", "a b", "//p)", "1 +"])
    func refusesWhatIsNoXPath(expression: String) {
        #expect {
            try XPathExpression(expression)
        } throws: { error in
            (error as? XPathError)?.code == .invalidExpression
        }
    }

    @Test func refusesUnknownFunctions() throws {
        let evaluator = try XPathEvaluator(table)
        #expect {
            try evaluator.evaluate("lower-case(//p)")
        } throws: { error in
            (error as? XPathError)?.code == .invalidCall
        }
        #expect(try evaluator.evaluate("count(//p)") == .number(3))
    }

    @Test func stopsExpressionsWithoutEnd() throws {
        let html = String(repeating: "<div><p>x</p>", count: 400)
        let evaluator = try XPathEvaluator(HTMLParser().parse(Array(html.utf8)))
        #expect {
            try evaluator.evaluate("count(//*//*//*[count(//*[count(//*) > 1]) > 1])")
        } throws: { error in
            (error as? XPathError)?.code == .tooExpensive
        }
    }

    @Test func readsTheDeepestTree() throws {
        let table = HTMLParser().parse(Array((String(repeating: "<div>", count: 100_000) + "x").utf8))
        let evaluator = try XPathEvaluator(table)
        #expect(try evaluator.evaluate("count(//div)") == .number(100_000))
    }
}
