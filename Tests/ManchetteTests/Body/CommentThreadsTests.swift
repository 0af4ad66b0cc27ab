import Testing

@testable import Manchette

/// Readers' comments behind a text, in whatever markup and under whatever heading, and what has nearly their shape.
@Suite struct CommentThreadsTests {
    private static let paragraphs = [
        "Les vannes du moulin de Brévoix se sont relevées samedi matin sous les applaudissements d’une centaine d’habitants.",
        "Douze ans après la crue qui avait emporté la grande roue, le bâtiment moud à nouveau du blé de toute la vallée.",
        "Le chantier a coûté 2,3 millions de francs, dont une moitié vient du canton et le reste d’une association.",
    ]

    private static let said = [
        (
            name: "Jean-Paul M.", ago: "il y a 2 heures", day: "13/02/2026 à 13:42",
            text: "Il était temps que la commune se bouge."
        ),
        (
            name: "Cricri74", ago: "il y a 5 heures", day: "13/02/2026 à 11:08",
            text: "Et qui va payer l’entretien dans dix ans ? Personne ne répond jamais à cette question."
        ),
        (
            name: "Mireille", ago: "il y a 1 jour", day: "12/02/2026 à 19:51",
            text: "Je passe devant tous les jours, c’est réussi."
        ),
        (
            name: "Le Râleur", ago: "il y a 2 jours", day: "12/02/2026 à 17:27",
            text: "Encore de l’argent jeté par les fenêtres alors que nos routes sont pleines de trous."
        ),
    ]

    private static func article(_ paragraphs: Int, end: String = "", behind: String = "") throws -> Article {
        let text = Self.paragraphs.prefix(paragraphs).map { "<p>\($0)</p>" }.joined()
        let title = "Le moulin de Brévoix tourne à nouveau"
        let html = """
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>\(title)</title>
            <meta property="og:title" content="\(title)"><meta property="og:type" content="article"></head><body><header><ul>
            <li><a href="/">Accueil</a></li><li><a href="/monde">Monde</a></li></ul></header><main><h1>\(title)</h1>
            <div class="e20b9">\(text)\(end)</div>\(behind)</main><footer><p>© 2026 Le Meunier</p></footer></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    private static let threads: [(String, String)] = [
        (
            "a line of name and time",
            "<div class=\"q1\">"
                + said.map { "<div><p><b>\($0.name)</b> – \($0.ago)</p><p>\($0.text)</p></div>" }.joined() + "</div>"
        ),
        (
            "a list under a heading",
            "<section><h2>Discussion</h2><ul>"
                + said.map { "<li><strong>\($0.name)</strong> <time>\($0.day)</time><p>\($0.text)</p></li>" }.joined()
                + "</ul></section>"
        ),
        (
            "name and day in lines of their own",
            "<div><h4>Vos avis</h4>"
                + said.map { "<div><div>\($0.name)</div><div>\($0.day)</div><div>\($0.text)</div></div>" }.joined()
                + "</div>"
        ),
        (
            "paragraphs without a box",
            "<h3>15 réactions</h3>" + said.map { "<p><b>\($0.name)</b>, \($0.day)</p><p>\($0.text)</p>" }.joined()
        ),
        (
            "name and day without a space",
            "<div>"
                + said.map { "<div><b>\($0.name)</b><span>\($0.day)</span><p>\($0.text)</p></div>" }.joined() + "</div>"
        ),
        (
            "a table",
            "<table>" + said.map { "<tr><td>\($0.name)<br>\($0.day)</td><td>\($0.text)</td></tr>" }.joined()
                + "</table>"
        ),
    ]

    @Test(arguments: threads.indices, [2, 3]) func commentsAreNoText(_ thread: Int, _ paragraphs: Int) throws {
        let (name, html) = Self.threads[thread]
        for article in [
            try Self.article(paragraphs, end: html), try Self.article(paragraphs, behind: html),
        ] {
            for comment in Self.said {
                #expect(!article.text.contains(comment.text), "\(name)")
                #expect(article.noise.contains { $0.class == .comments && $0.text.contains(comment.text) }, "\(name)")
            }
            for paragraph in Self.paragraphs.prefix(paragraphs) {
                #expect(((article.lead ?? "") + article.text).contains(paragraph))
            }
        }
    }

    private static let told = [
        "La police ferme le pont au trafic dans les deux sens.", "Les secours arrivent sur place avec un hélicoptère.",
        "Trois personnes ont été conduites à l’hôpital.", "Le pont rouvre sur une seule voie, dit la gendarmerie.",
    ]

    /// What is content though it has nearly the shape of comments.
    private static let content: [(String, String, [String])] = [
        (
            "a live blog",
            "<ul>"
                + told.enumerated().map { "<li><time>1\(8 - $0):4\($0)</time> <b>Hugo Delorme</b><p>\($1)</p></li>" }
                .joined()
                + "</ul>", told
        ),
        (
            "one reporter's messages",
            "<ul>"
                + told.enumerated().map {
                    "<li><b>Hugo Delorme</b> <time>12/02/2026 à 1\(8 - $0):4\($0)</time><p>\($1)</p></li>"
                }
                .joined() + "</ul>", told
        ),
        (
            "hour by hour, with titles",
            zip(["Le pont ferme", "Les secours arrivent", "Trois blessés", "Le pont rouvre"], told.enumerated())
                .map {
                    "<div><h3>\($0)</h3><div>12/02/2026 à 1\(8 - $1.offset):4\($1.offset)</div><p>\($1.element)</p></div>"
                }
                .joined(), told
        ),
        (
            "hour by hour, with titles in bold",
            zip(
                ["Le pont est fermé", "Les secours arrivent", "Trois blessés graves", "Le pont rouvre"],
                told.enumerated()
            )
            .map { "<p><b>\($0)</b></p><p>il y a \($1.offset + 2) heures</p><p>\($1.element)</p>" }.joined(), told
        ),
        (
            "a timeline",
            "<ul>" + told.enumerated().map { "<li><b>\(12 + $0) mai 20\(10 + $0)</b><p>\($1)</p></li>" }.joined()
                + "</ul>", told
        ),
        (
            "a timeline with titles",
            zip(["Fermeture", "Secours", "Blessés", "Réouverture"], told.enumerated())
                .map { "<div><b>\($0)</b> <span>\(12 + $1.offset) mai 2025</span><p>\($1.element)</p></div>" }.joined(),
            told
        ),
        (
            "a programme",
            zip(["Concert", "Marché", "Atelier", "Visite guidée"], told.enumerated())
                .map { "<div><b>\($0)</b><div>1\($1.offset)/03/2026 à 19:30</div><p>\($1.element)</p></div>" }.joined(),
            told
        ),
        (
            "voices from the street",
            zip(["Anne Morel", "Bastien Roy", "Claire Aubry", "Denis Favre"], told.enumerated())
                .map { "<div><b>\($0)</b><div>\(34 + $1.offset) ans</div><p>« \($1.element) »</p></div>" }.joined(),
            told
        ),
        (
            "letters",
            said.map { "<div><p>\($0.text)</p><p><b>\($0.name), Brévoix</b></p></div>" }.joined(), said.map(\.text)
        ),
    ]

    @Test(arguments: content.indices) func whatHasNearlyTheirShapeStays(_ index: Int) throws {
        let (name, html, texts) = Self.content[index]
        let article = try Self.article(3, end: html)
        for text in texts { #expect(article.text.contains(text), "\(name)") }
    }

    @Test func titlesUnderRubricAndDayAreOtherStories() throws {
        let stories = zip(["Sports", "Culture", "Monde", "Région"], Self.said).map {
            "<div><span>\($0), \($1.day)</span><h3><a href=\"/a\">\($1.text)</a></h3></div>"
        }
        let article = try Self.article(3, behind: "<section>\(stories.joined())</section>")
        #expect(!article.noise.contains { $0.class == .comments })
    }

    @Test func postsOfOneShapeAreTheText() throws {
        let posts = (Self.paragraphs + Self.said.map(\.text)).enumerated().map {
            "<div><p><b>\(["Jo", "Mireille", "Bastien", "Claire"][$0 % 4])</b> – 1\($0)/02/2026 à 13:42</p><p>\($1)</p></div>"
        }
        let html = """
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>La roue du moulin</title></head><body><main>
            <h1>La roue du moulin</h1><div>\(posts.joined())</div></main></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(!article.noise.contains { $0.class == .comments })
    }

    /// The line of the article's own author may be a paragraph as theirs are.
    @Test func theArticlesOwnLineIsNoneOfThem() throws {
        let text = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
        let comments = Self.said.map { "<div class=\"r\"><p><b>\($0.name)</b> – \($0.ago)</p><p>\($0.text)</p></div>" }
            .joined()
        let html = """
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le moulin de Brévoix tourne</title>
            <meta property="og:type" content="article"></head><body><main><h1>Le moulin de Brévoix tourne</h1><p><i>Par Hugo Delorme, le
            12 février 2026 à 08:32</i></p>\(text)<div>\(comments)</div></main></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        for comment in Self.said { #expect(!article.text.contains(comment.text)) }
        for paragraph in Self.paragraphs { #expect(((article.lead ?? "") + article.text).contains(paragraph)) }
    }
}
