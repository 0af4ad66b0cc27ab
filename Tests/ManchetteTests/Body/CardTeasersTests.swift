import Testing

@testable import Manchette

/// Cards of other stories behind a short text: their titles are links, and their sentences go with them.
@Suite struct CardTeasersTests {
    private static let paragraphs = [
        "Les vannes du moulin de Brévoix se sont relevées samedi matin sous les applaudissements d’une centaine d’habitants.",
        "Douze ans après la crue qui avait emporté la grande roue, le bâtiment moud à nouveau du blé de toute la vallée.",
        "Le chantier a coûté 2,3 millions de francs, dont une moitié vient du canton et le reste d’une association.",
    ]

    private static func article(_ paragraphs: Int, _ end: String) throws -> Article {
        let text = Self.paragraphs.prefix(paragraphs).map { "<p>\($0)</p>" }.joined()
        let title = "Le moulin de Brévoix tourne à nouveau"
        let html = """
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>\(title)</title>
            <meta property="og:title" content="\(title)"><meta property="og:type" content="article"></head><body><header><ul>
            <li><a href="/">Accueil</a></li><li><a href="/monde">Monde</a></li></ul></header><main><h1>\(title)</h1>
            <section>\(text)\(end)</section></main><footer><p>© 2026 Le Meunier</p></footer></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    private static let stories = [
        ("Un violent orage inonde les caves de Sarvoy", "Les pompiers sont intervenus à trente reprises dans la nuit."),
        ("Le FC Montbray perd son entraîneur", "Il quitte le club après six défaites de suite."),
        ("Les loyers grimpent encore au bord du lac", "Une étude montre une hausse de 4 % en un an."),
    ]

    @Test(arguments: [2, 3]) func sentencesUnderTitlesOfOtherStoriesGoWithThem(_ paragraphs: Int) throws {
        let cards = Self.stories.map { "<div><h3><a href=\"/a\">\($0)</a></h3><p>\($1)</p></div>" }.joined()
        let article = try Self.article(paragraphs, cards)
        for (_, teaser) in Self.stories { #expect(!article.text.contains(teaser)) }
        for paragraph in Self.paragraphs.prefix(paragraphs) {
            #expect(((article.lead ?? "") + article.text).contains(paragraph))
        }
    }

    /// A list of what the article is about has linked titles too, and says more under them.
    @Test func whatAnArticleListsStays() throws {
        let list = zip(Self.stories, Self.paragraphs).map {
            "<div><h3><a href=\"https://\($1.count).example/\">\($0.0)</a></h3><p>\($0.1) \($1) Une visite prend deux heures.</p></div>"
        }.joined()
        let article = try Self.article(3, list)
        for (_, teaser) in Self.stories { #expect(article.text.contains(teaser)) }
    }

    @Test func subheadsWithoutLinksStay() throws {
        let parts = Self.stories.map { "<div><h3>\($0)</h3><p>\($1)</p></div>" }.joined()
        let article = try Self.article(3, parts)
        for (_, teaser) in Self.stories { #expect(article.text.contains(teaser)) }
    }

    /// Titles that lead to other sites name what a text lists.
    @Test func whatIsFoundElsewhereStays() throws {
        let list = Self.stories.enumerated().map {
            "<div><h3><a href=\"https://lieu\($0).example/\">\($1.0)</a></h3><p>\($1.1)</p></div>"
        }.joined()
        let told = try Self.article(3, list).text
        let before = told.contains(Self.stories[0].1)
        #expect(before)
    }
}
