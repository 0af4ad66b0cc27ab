import HTMLTree
import Testing

@testable import Manchette

/// Paragraphs that are the linked title of another story, and others that are a link.
@Suite struct StrayTitlesTests {
    private static let text = [
        "Le phare de Kerzou ne sera pas vendu : la commune l'a classé hier, à une voix près, après trois heures de débat.",
        "L'acheteur, un hôtelier de Vannes, voulait y loger douze chambres et un bassin d'eau de mer.",
        "Les deux derniers gardiens, à la retraite depuis trente ans, ont pleuré dans les bras du maire.",
        "La lampe, elle, tourne toujours, et personne ne sait qui paiera son courant l'hiver prochain.",
    ]

    private func article(_ blocks: [String]) throws -> Article {
        let html = """
            <!DOCTYPE html><html lang="fr"><head><title>Le phare de Kerzou reste à la commune</title>
            <link rel="canonical" href="https://www.journal-du-large.example/phare-kerzou"></head><body><article>
            <h1>Le phare de Kerzou reste à la commune</h1><div>\(blocks.joined(separator: "\n"))</div></article></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    private func article(amid line: String) throws -> Article {
        let text = Self.text.map { "<p>\($0)</p>" }
        return try article(text[...1] + [line] + text[2...])
    }

    /// Whatever the models think of them.
    private func dropped(_ blocks: [String]) -> [String] {
        let head = "<html lang=\"fr\"><head><title>t</title></head><body><article><h1>Le phare</h1>"
        let tree = HTMLParser().parse(Array((head + blocks.joined() + "</article></body></html>").utf8))
        let table = BlockBuilder.blocks(of: tree)
        var page = Page(
            tree: tree, claims: [], blocks: table, labels: [], body: BodySelection(), language: "fr", url: nil,
            options: ExtractionOptions())
        page.labels = table.blocks.map {
            Label(role: $0.traits.contains(.inHeading) ? .heading : .body, score: 1, bodyScore: 1, reason: .model)
        }
        page.words = table.blocks.indices.map { Float(table.string($0).split(separator: " ").count) }
        page.body.blocks = Array(table.blocks.indices.dropFirst())
        StrayTitles.drop(from: &page, address: "https://www.journal-du-large.example/phare-kerzou")
        return table.blocks.indices.filter {
            page.labels[$0].role == .noise(.related) && !page.body.blocks.contains($0)
        }
        .map(table.string)
    }

    @Test(arguments: [
        "<p><a href=\"/2031/sept-phares\">Sept phares de la côte cherchent un gardien</a></p>",
        "<p><strong><a href=\"https://journal-du-large.example/a/7.html\">Sept phares de la côte cherchent un gardien</a></strong></p>",
        "<p>👉 <a href=\"/2031/sept-phares\">Sept phares de la côte cherchent un gardien</a></p>",
        "<p><a href=\"sept-phares.php?id=3\">Qui veut encore garder un phare breton ?</a></p>",
    ])
    func titlesOfOtherStoriesAreRelated(line: String) throws {
        let text = Self.text.map { "<p>\($0)</p>" }
        #expect(dropped(text[...1] + [line] + text[2...]).count == 1)
        let article = try article(amid: line)
        #expect(article.text == Self.text.joined(separator: "\n\n"))
        #expect(article.noise.map(\.class) == [.related])
    }

    @Test(arguments: [
        // Sources, shops and documents are elsewhere.
        ["<p><a href=\"https://registre.example/kerzou\">Registre des phares et balises, édition de 1911</a></p>"],
        ["<p><a href=\"/docs/kerzou.pdf\">Délibération du conseil sur le phare de Kerzou</a></p>"],
        ["<p><a href=\"mailto:maire@kerzou.example\">Écrire au maire de la commune de Kerzou</a></p>"],
        // Sentences, words that lead to a link, and what a heading or a colon introduces.
        ["<p><a href=\"/2031/sept-phares\">Sept phares de la côte cherchent un gardien cet hiver.</a></p>"],
        ["<p>Aussi : <a href=\"/2031/sept-phares\">Sept phares de la côte cherchent un gardien</a></p>"],
        ["<p>On peut relire ceci :</p>", "<p><a href=\"/2031/a\">Le rapport de la commission sur le phare</a></p>"],
        ["<h2>Le phare voisin</h2>", "<p><a href=\"/2031/a\">Sept phares de la côte cherchent un gardien</a></p>"],
        ["<ul><li><a href=\"/2031/a\">Sept phares de la côte cherchent un gardien</a></li></ul>"],
        ["<p><a href=\"/2031/a\">Sept phares</a></p>"],
        ["<p><a href=\"#notes\">Les notes de bas de page du texte</a></p>"],
    ])
    func otherLinksStay(lines: [String]) {
        let text = Self.text.map { "<p>\($0)</p>" }
        #expect(dropped(text[...1] + lines + text[2...]).isEmpty)
    }

    /// A list that its author made has a link for each entry, in paragraphs as well.
    @Test func listsOfLinksStay() {
        let links = (1...4).map { "<p><a href=\"/\($0)\">Le phare numéro \($0) de la côte sauvage</a></p>" }
        let text = Self.text.map { "<p>\($0)</p>" }
        #expect(dropped(text + links + text).isEmpty)
        #expect(dropped(Array(text[...1] + links[...1])).isEmpty)
    }
}
