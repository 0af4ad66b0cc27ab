import HTMLTree
import Testing

@testable import Manchette

/// Pages whose likeliest text are links to other pages.
@Suite struct LinksAloneTests {
    private static let titles = [
        "Les pompiers de Vaulruz forment leurs recrues sur simulateur",
        "Un moteur sans terres rares tient mille heures",
        "La poste de Bulle confie son tri de nuit à des robots",
        "Trois communes partagent le même serveur de sauvegarde",
        "Le musée du gruyère rouvre avec un guide qui répond", "Pourquoi les drones agricoles volent plus bas cet été",
    ]

    private static let film = """
        <html lang="fr"><head><title>Le dernier horloger du val filme ses gestes | Télé Sarine</title>
        <meta property="og:type" content="article"><meta property="og:title" content="Le dernier horloger du val filme ses gestes">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
        "headline":"Le dernier horloger du val filme ses gestes","datePublished":"2024-02-20T19:30:00+01:00"}</script></head>
        <body><main><article><h1>Le dernier horloger du val filme ses gestes</h1><video src="/v.mp4"></video></article>
        <section><ul>\(titles.enumerated().map { "<li><a href=\"/v/\($0)\">\($1)</a></li>" }.joined())</ul></section>
        </main></body></html>
        """

    @Test func titlesBesideAFilmAreNoText() throws {
        let article = try Extractor().extract(html: Array(Self.film.utf8))
        #expect(article.text.isEmpty)
        let noise = article.noise.map(\.text).joined(separator: "\n")
        for title in Self.titles { #expect(noise.contains(title)) }
    }

    @Test(arguments: [
        (
            "<p><a href=/a>Un titre</a></p><p><a href=/b>Les trois scieries du val partagent leurs grumes</a> ›</p>",
            true
        ),
        ("<p><a href=/a>Un titre</a></p><p>Une phrase du texte</p>", false),
        (
            "<a href=/a><p>La scierie du val rouvre lundi avec douze ouvriers de moins, après onze mois de travaux et deux "
                + "reports de la commune.</p></a>", false
        ),
    ])
    func onlyLinksAreTakenBack(html: String, isTaken: Bool) {
        let tree = HTMLParser().parse(Array(html.utf8))
        let table = BlockBuilder.blocks(of: tree)
        let features = FeatureTable(tree: tree, table: table, hints: PageHints(claims: []), encoder: .blank)
        var labels = table.blocks.map { _ in Label(role: .body, score: 0.7, bodyScore: 0.7, reason: .model) }
        var selection = BodySelection()
        selection.blocks = Array(table.blocks.indices)
        BodySelector.dropLinks(&selection, labels: &labels, table, features.statistics)
        #expect(selection.blocks.isEmpty == isTaken)
        #expect(labels.allSatisfy { $0.role == (isTaken ? .noise(.related) : .body) })
    }
}
