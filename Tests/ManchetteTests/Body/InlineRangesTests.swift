import Testing

@testable import Manchette

/// The ranges of links and emphasis in a block: what they cover has characters at both ends, and each says something new.
struct InlineRangesTests {
    private static func inlines(_ markup: String) throws -> [String] {
        let article = try Extractor().extract(
            html: FoundryPage.html(amid: "<p>Le maire \(markup) a parlé longtemps de la cloche et de son école.</p>"))
        let block = try #require(article.body.first { $0.text.hasPrefix("Le maire") })
        let scalars = Array(block.text.unicodeScalars)
        return block.inlines.map { inline in
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[inline.range])
            return "\(inline.kind.rawValue): \(text)"
        }
    }

    @Test(arguments: [
        ("<b><strong>du bourg</strong></b>", ["strong: du bourg"]),
        ("<b>du <strong>bourg</strong> même</b>", ["strong: du bourg même"]),
        ("<i>du <b>bourg</b></i>", ["emphasis: du bourg", "strong: bourg"]),
        ("<b>du <i>bourg</i> <b>même</b></b>", ["strong: du bourg même", "emphasis: bourg"]),
        ("<b>du </b><b>bourg</b>", ["strong: du", "strong: bourg"]),
        ("du<a href='/a'> </a>bourg<b>\u{A0}</b>", []), ("<a href='/a'>\u{A0}du bourg\u{202F}</a>", ["link: du bourg"]),
        ("<b> du bourg </b>", ["strong: du bourg"]),
        ("<code>du</code><code>bourg</code>", ["code: du", "code: bourg"]),
        ("<a href='/a'><a href='/b'>du</a> bourg</a>", ["link: du"]),
    ])
    func rangesAreTrimmedAndSaidOnce(markup: String, expected: [String]) throws {
        #expect(try Self.inlines(markup) == expected)
    }
}
