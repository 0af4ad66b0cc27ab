import Foundation
import Testing

@testable import Manchette

@Suite struct WritersTests {
    private static func written(_ format: ArticleFormat, _ article: Article = SampleArticle.full) -> String {
        var output: [UInt8] = []
        format.write(article, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// XML 1.0 knows neither controls nor U+FFFE and U+FFFF, and takes all their neighbours.
    @Test(arguments: [ArticleFormat.tei, .html])
    func markupHasNoCharacterThatXMLForbids(format: ArticleFormat) {
        var article = SampleArticle.full
        article.headline = "a\u{FFFE}b\u{FFFF}c\u{1}d\u{FFFD}\u{FFBE}\u{1FFFF}\u{FFFE}"
        #expect(Self.written(format, article).contains(">abcd\u{FFFD}\u{FFBE}\u{1FFFF}</"))
    }

    @Test func textIsHeadlineLeadAndText() {
        #expect(
            Self.written(.text) == """
                Le nuage d’Altracom s’éteint & rallume 24/7

                Pendant six heures, *plus rien* n’a répondu.

                Tout est gras ici.

                """)
        var output: [UInt8] = []
        TextWriter.write(SampleArticle.full, fields: [.text], into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "Tout est gras ici.\n")
    }

    @Test func markdownShowsEveryKindOfBlock() {
        #expect(
            Self.written(.markdown) == """
                Panne géante

                # Le nuage d’Altracom s’éteint & rallume 24/7

                **Pendant six heures, \\*plus rien\\* n’a répondu.**

                Ève Ça, Li Wei · 2026-03-04T05:06+01:00

                ![](https://exemple.ch/une.jpg)

                [Tout est](<https://exemple.ch/(lien)>) **gras** ici.

                ### Les causes

                1. un
                    - un et demi
                2. deux

                > Nous regrettons.
                >
                > Vraiment.

                | Heure | État |
                | --- | --- |
                | 6 h | a\\|b |

                ````
                if a < b { ``` }
                ````

                ![La salle \\[B\\]](https://exemple.ch/i.jpg "A. Bé")

                [https://video.exemple/1](https://video.exemple/1)

                """)
    }

    @Test(arguments: [
        ("# pas un titre", "\\# pas un titre"), ("- 5 °C", "\\- 5 °C"), ("1. Premier", "1\\. Premier"),
        ("2026) non", "2026\\) non"), ("v1.2 et 3-4", "v1.2 et 3-4"), ("a_b*c`d", "a\\_b\\*c\\`d"),
        ("AT&T &amp; <b>", "AT\\&T \\&amp; \\<b>"), ("![x](y)", "\\!\\[x\\](y)"), ("~~non~~", "\\~\\~non\\~\\~"),
        ("ligne\n> suite", "ligne\\\n\\> suite"), ("A && B & C", "A && B & C"),
    ])
    func markdownKeepsCharactersCharacters(text: String, expected: String) {
        var article = SampleArticle.empty
        article.body = [BodyBlock(kind: .paragraph, text: text)]
        #expect(Self.written(.markdown, article) == expected + "\n")
    }

    @Test func nestedAndOverlappingInlinesStayNested() {
        var article = SampleArticle.empty
        article.body = [
            BodyBlock(
                kind: .paragraph, text: "Voir ici ! lien code",
                inlines: [
                    BodyBlock.Inline(kind: .emphasis, range: 5..<9),
                    BodyBlock.Inline(kind: .strong, range: 0..<8),
                    BodyBlock.Inline(kind: .link, range: 11..<15, url: "/l"),
                    BodyBlock.Inline(kind: .code, range: 16..<99),
                    BodyBlock.Inline(kind: .strong, range: 4..<5),
                    BodyBlock.Inline(kind: .link, range: 0..<4, url: "javascript:alert(1)"),
                ])
        ]
        #expect(Self.written(.markdown, article) == "**Voir *ici*** ! [lien](/l) `code`\n")
        #expect(
            Self.written(.html, article).contains(
                "<p><strong>Voir <em>ici</em></strong> ! <a href=\"/l\">lien</a> <code>code</code></p>"))
    }

    private static let fieldChoices: [(fields: Set<Article.Field>, there: [String], gone: [String])] = [
        ([.headline], ["rallume 24/7"], ["plus rien", "Ève Ça", "Tout est", "Panne géante", "2026-03-04"]),
        ([.kicker, .lead], ["Panne géante", "plus rien"], ["rallume 24/7", "Ève Ça", "Tout est", "2026-03-04"]),
        ([.authors, .published], ["Li Wei", "2026-03-04T05:06"], ["rallume", "plus rien", "Tout est", "07:08"]),
        ([.text], ["Tout est", "Les causes"], ["rallume", "plus rien", "i.jpg", "une.jpg"]),
        ([.body, .images], ["Tout est", "i.jpg", "une.jpg"], ["rallume", "plus rien", "Ève Ça"]),
    ]

    @Test(arguments: fieldChoices)
    func htmlAndTEIHoldTheFieldsThatAreAskedFor(fields: Set<Article.Field>, there: [String], gone: [String]) throws {
        for format in [ArticleFormat.html, .tei] {
            var output: [UInt8] = []
            format.write(SampleArticle.full, options: ArticleFormat.Options(fields: fields), into: &output)
            let text = String(decoding: output, as: UTF8.self)
            #expect(there.allSatisfy { text.contains($0) }, "\(text)")
            #expect(gone.allSatisfy { !text.contains($0) }, "\(text)")
            if format == .tei { #expect(try WellFormedness.unclosedElements(in: text) == []) }
        }
    }

    /// Lists of a text dump have their numbers in their texts: they are written once.
    @Test(arguments: [
        (["1. un", "2. deux"], "1. un\n2. deux", "<ol>\n<li value=\"1\">un</li>\n<li value=\"2\">deux</li>\n</ol>"),
        (["9) un", "10) deux"], "9. un\n10. deux", "<ol>\n<li value=\"9\">un</li>\n<li value=\"10\">deux</li>\n</ol>"),
        (["un", "3. Liga"], "1. un\n2. 3\\. Liga", "<ol>\n<li>un</li>\n<li>3. Liga</li>\n</ol>"),
        (["3. un", "5. deux"], "- 3\\. un\n- 5\\. deux", "<ul>\n<li>3. un</li>\n<li>5. deux</li>\n</ul>"),
        (["14. Juli war ein Fest."], "14\\. Juli war ein Fest.", "<p>14. Juli war ein Fest.</p>"),
        (
            ["2026. Une année", "2027. Une autre"], "1. 2026\\. Une année\n2. 2027\\. Une autre",
            "<ol>\n<li>2026. Une année"
        ),
    ])
    func numbersOfAListAreWrittenOnce(lines: [String], markdown: String, html: String) {
        var article = SampleArticle.empty
        article.body = lines.map { BodyBlock(kind: .listItem, text: $0, level: 1, ordered: true) }
        #expect(Self.written(.markdown, article) == markdown + "\n")
        #expect(Self.written(.html, article).contains(html))
    }

    @Test func whatIsMarkedInANumberedLineStaysSo() {
        var article = SampleArticle.empty
        article.body = ["1. un", "2. deux"].map {
            BodyBlock(
                kind: .listItem, text: $0, level: 1, ordered: true,
                inlines: [BodyBlock.Inline(kind: .strong, range: 1..<5)])
        }
        #expect(Self.written(.markdown, article) == "1. **un**\n2. **de**ux\n")
        #expect(Self.written(.tei, article).contains("<item n=\"2\"><hi rend=\"bold\">de</hi>ux</item>"))
    }

    /// A list in a list begins behind its item's number, however long that is.
    @Test func longNumbersIndentWhatStandsUnderThem() {
        var article = SampleArticle.empty
        article.body = [
            BodyBlock(kind: .listItem, text: "100. un", level: 1, ordered: true),
            BodyBlock(kind: .listItem, text: "et demi", level: 2, ordered: false),
            BodyBlock(kind: .listItem, text: "101. deux", level: 1, ordered: true),
        ]
        #expect(Self.written(.markdown, article) == "100. un\n     - et demi\n101. deux\n")
    }

    @Test func htmlEscapesAndNests() {
        let html = Self.written(.html)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
        #expect(html.contains("<h1>Le nuage d’Altracom s’éteint &amp; rallume 24/7</h1>"))
        #expect(html.contains("<ol>\n<li>un<ul>\n<li>un et demi</li>\n</ul>\n</li>\n<li>deux</li>\n</ol>\n"))
        #expect(html.contains("<blockquote>\n<p>Nous regrettons.</p>\n<p>Vraiment.</p>\n</blockquote>"))
        #expect(html.contains("<pre><code>if a &lt; b { ``` }</code></pre>"))
        #expect(html.contains("<tr><td>6 h</td><td>a|b</td></tr>"))
        #expect(
            html.contains(
                "<img src=\"https://exemple.ch/i.jpg\" alt=\"La salle [B]\" width=\"800\" height=\"600\">"
                    + "<figcaption>La salle [B] — A. Bé</figcaption>"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:x", "java\nscript:x", "data:text/html,x", "vbscript:x", " javascript:x",
    ])
    func addressesThatRunSomethingAreNoLinks(url: String) {
        #expect(!LinkSafety.isFollowable(url))
        var article = SampleArticle.empty
        article.body = [
            BodyBlock(kind: .embed, text: "", url: url), BodyBlock(kind: .figure, text: "", url: url),
            BodyBlock(kind: .paragraph, text: "a", inlines: [BodyBlock.Inline(kind: .link, range: 0..<1, url: url)]),
        ]
        article.canonicalURL = url
        for format in [ArticleFormat.html, .markdown, .tei] {
            #expect(!Self.written(format, article).lowercased().contains("script:"), "\(format)")
        }
    }

    @Test(arguments: ["https://a.b/c", "/c", "c/d:e", "#x", "mailto:a@b.c", "?q=a:b", ""])
    func addressesThatFetchAreLinks(url: String) {
        #expect(LinkSafety.isFollowable(url))
    }

    @Test(arguments: [SampleArticle.full, SampleArticle.empty])
    func teiIsWellFormed(article: Article) throws {
        var article = article
        article.text += "\u{1}"
        article.lead = "a\u{1}b <c> & \"d\""
        let tei = Self.written(.tei, article)
        #expect(!tei.contains("\u{1}"))
        #expect(tei.contains("<p>ab &lt;c&gt; &amp; &quot;d&quot;</p>"))
        #expect(try WellFormedness.unclosedElements(in: tei) == [])
    }

    /// A dateTime of XML Schema has seconds; what has no time stays a date, a month or a year.
    @Test(arguments: [
        ("2026-03-04T05:06+01:00", "2026-03-04T05:06:00+01:00"), ("2026-03-04T05:06Z", "2026-03-04T05:06:00Z"),
        ("2026-03-04T05:06", "2026-03-04T05:06:00"), ("2026-03-04T05:06:07", "2026-03-04T05:06:07"),
        ("2026-03-04T05:06:07.5-05:00", "2026-03-04T05:06:07.5-05:00"), ("2026-03-04", "2026-03-04"),
        ("2026-03", "2026-03"), ("2026", "2026"),
    ])
    func teiGivesTimesWithSeconds(value: String, expected: String) {
        var article = SampleArticle.full
        (article.published, article.modified) = (value, value)
        let tei = Self.written(.tei, article)
        #expect(tei.ranges(of: "<date when=\"\(expected)\">\(value)</date>").count == 2, "\(tei)")
        #expect(tei.contains("<change when=\"\(expected)\"/>"))
    }

    @Test func teiPutsHeadingsInDivisions() {
        let tei = Self.written(.tei)
        #expect(
            tei.contains("<div>\n<head>Les causes</head>\n<list rend=\"numbered\">\n<item>un<list rend=\"bulleted\">"))
        #expect(tei.contains("<publisher>L’Écho du &lt;Réseau&gt;</publisher>"))
        #expect(tei.contains("<row><cell>6 h</cell><cell>a|b</cell></row>"))
    }

    @Test func ninjsNamesThePartsOfTheItem() throws {
        let item = try #require(
            JSONSerialization.jsonObject(with: Data(Self.written(.ninjs).utf8)) as? [String: Any])
        #expect(item["uri"] as? String == "https://exemple.ch/a")
        #expect(item["contentCreated"] as? String == "2026-03-04T05:06:00+01:00")
        #expect(item["versionCreated"] as? String == "2026-03-04T07:08:09Z")
        #expect(item["by"] as? String == "Ève Ça, Li Wei")
        #expect((item["headlines"] as? [[String: String]])?.map { $0["role"] } == ["kicker", "main"])
        #expect((item["organisations"] as? [[String: String]])?.first?["name"] == "Altracom SA")
        #expect((item["associations"] as? [[String: Any]])?.count == 2)
        #expect(item["representationType"] as? String == "partial")
    }

    @Test(arguments: [
        ("2026-03-04T05:06:07Z", "2026-03-04T05:06:07Z"), ("2026-03-04T05:06Z", "2026-03-04T05:06:00Z"),
        ("2026-03-04T05:06:07.123-05:00", "2026-03-04T05:06:07.123-05:00"), ("2026-03-04", nil),
        ("2026-03-04T05:06", nil), ("2026-03", nil), ("", nil),
    ])
    func ninjsTakesOnlyWholeDateTimes(value: String, expected: String?) {
        #expect(WholeTime.dateTime(value) == expected)
    }

    @Test func anItemWithoutAddressGetsOneOfItsText() {
        var article = SampleArticle.empty
        article.text = "Un"
        let one = NinjsWriter.uri(of: article)
        article.text = "Deux"
        #expect(one.hasPrefix("urn:x-manchette:") && one != NinjsWriter.uri(of: article))
    }

    @Test func newsArticleUsesSchemaOrgTerms() throws {
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(Self.written(.newsarticle).utf8)) as? [String: Any])
        #expect(object["@type"] as? String == "NewsArticle")
        #expect(object["isAccessibleForFree"] as? Bool == false)
        #expect((object["author"] as? [[String: Any]])?.first?["jobTitle"] as? String == "Journaliste")
        #expect(object["keywords"] as? [String] == ["Cloud", "Panne"])
        #expect((object["mentions"] as? [[String: String]])?.first == ["@type": "Organization", "name": "Altracom SA"])
    }

    @Test func everyFormatEndsItsLine() {
        for format in ArticleFormat.allCases {
            #expect(Self.written(format).hasSuffix("\n"), "\(format)")
            #expect(!Self.written(format).hasSuffix("\n\n"), "\(format)")
        }
    }
}

/// A check of tags only: what opens is closed, in order.
enum WellFormedness {
    static func unclosedElements(in xml: String) throws -> [String] {
        var open: [String] = []
        for piece in xml.split(separator: "<").dropFirst() {
            let tag = piece.prefix { $0 != ">" }
            guard !tag.hasPrefix("?"), !tag.hasSuffix("/") else { continue }
            let name = String(tag.prefix { $0 != " " && $0 != "\n" })
            if name.hasPrefix("/") {
                if open.popLast() != String(name.dropFirst()) { return ["/\(name)"] }
            } else {
                open.append(name)
            }
        }
        return open
    }
}
