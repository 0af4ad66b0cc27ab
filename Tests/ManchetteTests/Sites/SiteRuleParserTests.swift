import Testing

@testable import Manchette

@Suite struct SiteRuleParserTests {
    private func parse(_ text: String) -> (rule: SiteRule, issues: [SiteRuleIssue]) {
        SiteRuleParser.parse(Array(text.utf8), file: "quai.example.txt", name: "quai.example")
    }

    @Test func directivesAreReadWithTheirLines() {
        let (rule, issues) = parse(
            """
            \u{FEFF}# The harbour's gazette
            title: //h1[@class='une']
            title : //h1

            author: //a[@rel="author"]
            date: //time/@datetime
            body: //div[@id='texte']
            strip: //div[@class='boite']
            strip_id_or_class: "publicite"
            strip_image_src: '/pixels/'
            prune: no
            tidy: yes
            next_page_link: //a[@rel='next']
            single_page_link: //a[.='Tout lire']
            if_page_contains: //ul[@class='pages']
            test_url: https://quai.example/mer/port
            test_contains: onze semaines
            """)
        #expect(issues == [])
        #expect(rule.title.map(\.text) == ["//h1[@class='une']", "//h1"])
        #expect(rule.title.map(\.line) == [2, 3])
        #expect(rule.author.map(\.text) == ["//a[@rel=\"author\"]"])
        #expect(rule.date.map(\.line) == [6])
        #expect(rule.body.map(\.text) == ["//div[@id='texte']"])
        #expect(rule.strip.map(\.text) == ["//div[@class='boite']"])
        #expect(rule.stripIDOrClass.map(\.text) == ["publicite"])
        #expect(rule.stripImageSource.map(\.text) == ["/pixels/"])
        #expect(!rule.prune)
        #expect(rule.nextPageLink.map(\.condition) == [nil])
        #expect(rule.singlePageLink.first?.condition?.text == "//ul[@class='pages']")
        #expect(rule.tests.map(\.url.text) == ["https://quai.example/mer/port"])
        #expect(rule.tests.first?.contains.map(\.text) == ["onze semaines"])
    }

    @Test func replacementsArePairedInOrder() {
        let (rule, issues) = parse(
            """
            find_string: <font>
            find_string: </font>
            replace_string: <p>
            replace_string: </p>
            replace_string(<b style="a:b">): <strong>
            replace_string(f(x)):
            """)
        #expect(issues == [])
        #expect(rule.replacements.map(\.find.text) == ["<font>", "</font>", "<b style=\"a:b\">", "f(x)"])
        #expect(rule.replacements.map(\.replacement) == ["<p>", "</p>", "<strong>", ""])
    }

    @Test(arguments: [
        ("boddy: //div", 1, "error", "unknown directive 'boddy'"),
        ("# a\n\nboddy(x): //div", 3, "error", "unknown directive 'boddy(…)'"),
        ("body: //p\njust words", 2, "error", "no directive"), ("title:", 1, "error", "'title' has no value"),
        ("prune: perhaps", 1, "error", "yes or no"), ("find_string: a", 1, "error", "without a 'replace_string'"),
        ("replace_string: a", 1, "error", "without a 'find_string'"),
        ("if_page_contains: //p", 1, "error", "without a link"), ("test_url: quai", 1, "error", "is no address"),
        ("test_contains: mer", 1, "error", "without a 'test_url'"),
        ("requires_login: yes", 1, "notice", "pages are not fetched"),
        ("http_header(user-agent): Mozilla", 1, "notice", "pages are not fetched"),
        ("autodetect_on_failure: no", 1, "notice", "no effect"), ("move_into(//p): //div", 1, "notice", "no effect"),
    ])
    func whatIsWrongWithALineIsSaid(text: String, line: Int, severity: String, message: String) {
        let issues = parse(text).issues
        #expect(issues.count == 1)
        #expect(issues.first?.line == line && issues.first?.severity.rawValue == severity, "\(issues)")
        #expect(issues.first?.description.contains(message) == true, "\(issues)")
        #expect(issues.first?.description.hasPrefix("quai.example.txt:\(line): \(severity): ") == true)
    }

    @Test func theRestOfAFileWithWrongLinesIsRead() {
        let (rule, issues) = parse("boddy: //a\nbody: //b\ntitle\r\ntitle: //c\r\n")
        #expect(issues.map(\.line) == [1, 3])
        #expect(rule.body.map(\.text) == ["//b"] && rule.title.map(\.text) == ["//c"])
    }

    @Test func replacementsDoNotGrowWithoutBound() {
        let rule = parse("replace_string(a): aaaaaaaaaa\nreplace_string(b): c").rule
        let source = Array(repeating: UInt8(ascii: "a"), count: 1000) + [UInt8(ascii: "b")]
        #expect(rule.replacing(in: source, limit: 5000) == source.dropLast() + [UInt8(ascii: "c")])
        #expect(rule.replacing(in: source, limit: 20_000)?.count == 10_001)
        #expect(rule.replacing(in: [UInt8(ascii: "x")], limit: 5000) == nil)
    }
}

@Suite struct SiteRulesTests {
    private func rules(_ files: String...) -> SiteRules {
        var rules = SiteRules()
        for file in files { rules.add(file: file, contents: Array("body: //main".utf8)) }
        return rules
    }

    @Test(arguments: [
        ("quai.example", "quai.example"), ("www.quai.example", "quai.example"),
        ("mer.quai.example", "mer.quai.example"),
        ("photos.quai.example", nil), ("rade.example", nil), ("www.rade.example", nil),
        ("m.rade.example", ".rade.example"),
        ("a.b.rade.example", ".rade.example"), ("nord.rade.example", "nord.rade.example"), ("terrade.example", nil),
        ("example", nil), ("", nil), (".", nil),
    ])
    func theNearestFileCounts(host: String, name: String?) {
        let rules = rules(
            "www.Quai.example.txt", "mer.quai.example.txt", ".rade.example.txt", "nord.rade.example.txt")
        #expect(rules.count == 4)
        #expect(rules.rule(forHost: host)?.name == name)
    }

    @Test func thePagesOwnAddressCountsWhereNobodySaysWhereItIsFrom() {
        let rules = rules("quai.example.txt")
        let own = [
            Claim(.canonicalURL, "/mer/port", source: "link:canonical"),
            Claim(.url, "https://www.quai.example/mer/port", source: "meta:og:url"),
        ]
        #expect(rules.rule(forURL: nil, claims: own)?.name == "quai.example")
        #expect(rules.rule(forURL: "https://rade.example/", claims: own) == nil)
        #expect(rules.rule(forURL: nil, claims: []) == nil)
    }

    @Test(arguments: ["README.md", "notes.txt", "global.txt", "..txt", "a b.example.txt", "quai..example.txt"])
    func filesThatAreNamedAfterNoHostAreSaid(file: String) {
        var rules = SiteRules()
        let issues = rules.add(file: file, contents: Array("body: //main".utf8))
        #expect(rules.count == 0)
        #expect(issues.map(\.line) == [0] && issues.first?.severity == .notice)
    }

    @Test func aSecondFileForAHostIsSaid() {
        var rules = rules("quai.example.txt")
        let issues = rules.add(file: "www.quai.example.txt", contents: Array("body: //article".utf8))
        #expect(issues.map(\.severity) == [.notice])
        #expect(rules.count == 1 && rules.rule(forHost: "quai.example")?.body.map(\.text) == ["//article"])
    }

    @Test func expressionsAreChecked() {
        var rules = SiteRules()
        rules.add(
            file: "quai.example.txt",
            contents: Array("title: //h1\nbody: //div[\nstrip: //p[contains(@class, 'x'))]\ndate: foo(1)\n".utf8))
        let issues = rules.faultyExpressions(inFile: "quai.example.txt")
        #expect(issues.map(\.line) == [2, 3])
        let beginning = "quai.example.txt:2: error: 'body': no XPath 1.0 expression"
        #expect(issues.first?.description.hasPrefix(beginning) == true)
    }
}
