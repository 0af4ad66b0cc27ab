import Testing

@testable import Manchette

/// What stands under a heading of further stories is none of the text, in languages that the models never saw too.
@Suite struct FurtherStoriesTests {
    private static let languages = [
        (
            "el", "Τελευταία Νέα",
            "Το δημοτικό συμβούλιο ενέκρινε χθες το βράδυ την επισκευή της παλιάς γέφυρας του λιμανιού.",
            "Οι εργάτες του σιδηροδρόμου συνεχίζουν για δεύτερη ημέρα την απεργία τους στον σταθμό."
        ),
        (
            "pl", "Zobacz także", "Rada miejska przyjęła wczoraj wieczorem plan naprawy starego mostu w porcie.",
            "Kolejarze drugi dzień z rzędu prowadzą strajk na dworcu głównym."
        ),
        (
            "fr", "Sur le même sujet", "Le conseil municipal a voté hier soir la réparation du vieux pont du port.",
            "Les cheminots poursuivent leur grève pour le deuxième jour à la gare centrale."
        ),
    ]

    private func article(_ language: String, _ text: String, _ box: String) throws -> Article {
        let html = """
            <html lang="\(language)"><head><title>\(text.prefix(40))</title></head><body><div class="c1"><h1>\(text.prefix(40))</h1>
            <p>\(text) \(text)</p><p>\(text)</p><p>\(text) \(text)</p></div>\(box)</body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    @Test(arguments: languages)
    func theListUnderItIsNotTheText(_ language: String, _ heading: String, _ text: String, _ story: String) throws {
        let items = (1...5).map { "<li><a href=\"/\($0)\">\(story) \($0).</a></li>" }.joined()
        let article = try article(
            language, text, "<div class=\"c2\"><h3>\(heading)</h3></div><ul class=\"c3\">\(items)</ul>")
        #expect(article.text.contains(text))
        #expect(!article.text.contains(story))
    }

    @Test(arguments: languages)
    func theBoxItOpensIsNotTheText(_ language: String, _ heading: String, _ text: String, _ story: String) throws {
        let items = (1...4).map { "<div class=\"c4\"><a href=\"/\($0)\">\(story)</a></div>" }.joined()
        let article = try article(language, text, "<div class=\"c2\"><h3>\(heading)</h3>\(items)</div>")
        #expect(article.text.contains(text))
        #expect(!article.text.contains(story))
    }

    /// Books to read are none of the site's stories.
    @Test(arguments: ["Further reading", "See also", "Recommended"])
    func aListWithoutLinksIsTheTextsOwn(_ heading: String) throws {
        let text = (1...6).map {
            "<p>Kettle number \($0) boiled its pot in three minutes, and kept it warm for an hour. The lid held tight.</p>"
        }
        let books = [
            "Ann Lee, Copper and Steam, 1950", "Luke Marlow, A Short History of Kettles, 1987", "The Lid, 2003",
        ]
        let html = """
            <html lang="en"><head><title>Six kettles tested</title></head><body><article><h1>Six kettles tested</h1>
            \(text.joined())<h2>\(heading)</h2><ul>\(books.map { "<li>\($0)</li>" }.joined())</ul></article></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        let blocks = try Extractor().explain(bytes: Array(html.utf8)).blocks
        #expect(article.text.contains("Kettle number 6"))
        for book in books {
            let score = try #require(blocks.first { $0.text == book }).bodyScore
            #expect(score > 0.1)
        }
    }

    /// The heading of such a box may be the first thing in the element that the text goes on in.
    @Test(arguments: languages)
    func theTextGoesOnBehindTheBox(_ language: String, _ heading: String, _ text: String, _ story: String) throws {
        let paragraphs = (1...6).map { "<p>\($0). \(text) \(text)</p>" }.joined()
        let html = """
            <html lang="\(language)"><head><title>\(text.prefix(40))</title></head><body><h1>\(text.prefix(40))</h1>
            <p>\(text) \(text)</p><p>\(text) \(text)</p><div class="c1"><div class="c2"><h3>\(heading)</h3><ul><li>\
            <a href="/1">\(story.prefix(30))</a></li></ul></div>\(paragraphs)</div></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.text.contains("6. \(text)"))
        #expect(!article.text.contains(story.prefix(30)))
    }

    private static let essays = [
        (
            "fr", "A lire aussi :",
            "Les quais ont rouvert lundi après deux ans de travaux, et la ville y attend déjà ses premiers promeneurs.",
            "Revue <em>Marées</em> : <a href=\"https://marees.example/12\">Le port sans bateaux</a>. Douze auteurs y racontent ce que devient une rade quand ses chantiers ferment, et ce que les habitants en font."
        ),
        (
            "de", "Lesen Sie auch:",
            "Die Kais sind seit Montag wieder offen, und die Stadt wartet schon auf ihre ersten Spaziergänger am Abend.",
            "Zeitschrift <em>Gezeiten</em>: <a href=\"https://gezeiten.example/12\">Der Hafen ohne Schiffe</a>. Zwölf Autoren erzählen, was aus einer Reede wird, wenn ihre Werften schließen, und was die Leute daraus machen."
        ),
    ]

    private func essay(_ language: String, _ text: String, end: String) throws -> Article {
        let paragraphs = (1...7).map { "<p>\($0). \(text) \(text)</p>" }.joined()
        let html = """
            <html lang="\(language)"><head><title>\(text.prefix(40))</title><meta property="og:type" content="article"></head>
            <body><h1>\(text.prefix(40))</h1><div class="content-body">\(paragraphs)\(end)</div></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    /// A column that ends with what it commends, each in a paragraph of its own with what it is about.
    @Test(arguments: essays)
    func paragraphsThatCommendAStoryEachAreNotTheText(
        _ language: String, _ label: String, _ text: String, _ entry: String
    ) throws {
        let entries = (1...2).map { "<p>\(entry) \($0)</p>" }.joined()
        let article = try essay(language, text, end: "<p>\(label)</p>\(entries)")
        #expect(article.text.hasSuffix(text))
        #expect(article.text.contains("7. \(text)"))
        #expect(article.noise.contains { $0.class == .related && $0.text.contains(label) && $0.text.hasSuffix("2") })
    }

    /// Where the text goes on, or its links stand within their sentences, it is the text.
    @Test(arguments: essays)
    func paragraphsWithLinksOfTheirOwnAreTheText(
        _ language: String, _ label: String, _ text: String, _ entry: String
    ) throws {
        let linked = "<p>\(text) \(text) <a href=\"/quai\">Quai</a> \(text)</p>"
        let title = "<p><a href=\"/autre\">\(text.prefix(48))</a></p>"
        let goesOn = try essay(language, text, end: "<p>\(label)</p>\(title)<p>8. \(text) \(text)</p>")
        #expect(goesOn.text.contains("8. \(text)"))
        let within = try essay(language, text, end: "<p>\(label)</p>\(linked)\(linked)")
        #expect(within.text.contains("Quai"))
    }
}
