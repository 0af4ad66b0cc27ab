import Testing

@testable import Manchette

@Suite struct EmbeddedTextTests {
    private static let sentences = [
        "Le canton ouvre mardi un centre de données chauffé par le lac, après trois ans de travaux et deux recours.",
        "«Nous avons hésité», explique la directrice du service informatique, qui gère huit cents serveurs.",
        "Les voisins redoutaient le bruit des pompes, mesuré depuis à trente décibels au bord de la route cantonale.",
        "La facture atteint dix-neuf millions de francs, soit quatre de plus que le crédit voté par le parlement.",
        "Une deuxième étape doit relier les écoles de la rive droite avant la fin des travaux du pont.",
    ]
    private static let title = "Un centre de données chauffé par le lac"
    private static let head =
        #"<html lang="fr"><head><title>\#(title)</title><meta property="og:type" content="article">"#
        + #"<meta property="og:title" content="\#(title)">"#
        + #"<meta property="article:published_time" content="2024-05-07T08:00:00+02:00">"#
    private static let shell =
        #"</head><body><nav><a href="/">Accueil</a><a href="/tech">Tech</a></nav><div><h1>\#(title)</h1></div>"#

    private static func article(_ script: String, printed: String = "") throws -> Article {
        try Extractor().extract(
            html: Array((head + shell + printed + script + "</body></html>").utf8),
            url: "https://example.org/tech/centre-du-lac")
    }

    static let sources: [String] = [
        #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"\#(title)","articleBody":""#
            + sentences.joined(separator: #"\n\n"#) + #""}</script>"#,
        #"<script id="__NEXT_DATA__" type="application/json">{"props":{"article":{"blocks":["#
            + sentences.map { #"{"type":"paragraph","text":"\#($0)"}"# }.joined(separator: ",")
            + #"]},"more":[{"description":"Une phrase courte d'un autre sujet. Elle ne compte pas."}]}}</script>"#,
        #"<script>window.__STATE__ = {"article":{"bodyHtml":""#
            + sentences.map { "<p>\($0)<\\/p>" }.joined() + #""},"user":null};</script>"#,
    ]

    @Test(arguments: sources)
    func textThatStandsOnlyInTheDataIsTheBody(_ script: String) throws {
        let article = try Self.article(script)
        #expect(article.body.map(\.text) == Self.sentences)
        #expect(article.kind == .article)
        #expect(article.headline == Self.title)
    }

    @Test func textOfALockedPageStaysWhereItIs() throws {
        let script = Self.sources[0].replacing(
            #""@type":"NewsArticle","#, with: #""@type":"NewsArticle","isAccessibleForFree":false,"#)
        #expect(!(try Self.article(script).text.contains("dix-neuf millions")))
    }

    @Test func printedBodyWinsOverTheData() throws {
        let printed = "<article>" + Self.sentences.map { "<p>\($0)</p>" }.joined() + "</article>"
        let article = try Self.article(Self.sources[0].replacing("dix-neuf", with: "vingt"), printed: printed)
        #expect(article.text.contains("dix-neuf millions"))
        #expect(!article.text.contains("vingt millions"))
    }

    @Test func teasersInTheDataAreNoBody() throws {
        let teasers = (1...8).map { #"{"title":"Sujet \#($0)","summary":"Un résumé en quelques mots. Sujet \#($0)."}"# }
        let script = #"<script type="application/json">{"teasers":["# + teasers.joined(separator: ",") + "]}</script>"
        #expect(!(try Self.article(script).text.contains("résumé")))
    }
}
