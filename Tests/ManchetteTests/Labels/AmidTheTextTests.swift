import Testing

@testable import Manchette

/// Lines of a publisher between the paragraphs of an article, in the markup of the paragraphs.
@Suite struct AmidTheTextTests {
    private static let paragraphs = [
        "fr": [
            "Le conseil municipal de Morvanne a voté hier soir la réparation du vieux pont du port, fermé depuis deux ans.",
            "Les travaux commenceront au printemps et dureront dix mois, selon le service technique de la commune.",
            "Les pêcheurs devront passer par le quai nord, ce qui rallonge leur trajet de vingt minutes chaque matin.",
        ],
        "de": [
            "Der Gemeinderat von Oberwiesen hat gestern Abend die Reparatur der alten Brücke am Hafen beschlossen.",
            "Die Arbeiten beginnen im Frühling und dauern zehn Monate, wie das Tiefbauamt der Gemeinde mitteilte.",
            "Die Fischer müssen so lange über den Nordkai fahren, was jeden Morgen zwanzig Minuten länger dauert.",
        ],
        "es": [
            "El ayuntamiento de Villaluna aprobó anoche la reparación del viejo puente del puerto, cerrado hace dos años.",
            "Las obras empezarán en primavera y durarán diez meses, según el servicio técnico del municipio.",
            "Los pescadores tendrán que pasar por el muelle norte, lo que alarga su viaje veinte minutos cada mañana.",
        ],
    ]

    /// An article with a line behind its second paragraph.
    private func article(_ text: String, says claimed: String, _ line: String) throws -> Article {
        let paragraphs = try #require(Self.paragraphs[text]).map { "<p>\($0) \($0)</p>" }
        let html = """
            <!DOCTYPE html><html lang="\(claimed)"><head><title>Le pont, die Brücke, el puente</title></head><body>
            <article><h1>Le pont, die Brücke, el puente</h1>\(paragraphs[0])\(paragraphs[1])<p>\(line)</p>\(paragraphs[2])
            </article></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    /// What a template says of the language is often not true.
    @Test(arguments: [
        ("fr", "en-US", "À lire aussi : <a href=\"/2\">La digue cède</a>", "À lire aussi"),
        ("de", "en", "Lesen Sie auch: <a href=\"/2\">Der Deich bricht</a>", "Lesen Sie auch"),
        ("es", "en", "Lea también: <a href=\"/2\">Cede el dique</a>", "Lea también"),
        ("fr", "fr", "À lire aussi : <a href=\"/2\">La digue cède</a>", "À lire aussi"),
    ])
    func phrasesAreOfTheTextsLanguage(text: String, claimed: String, line: String, opening: String) throws {
        let article = try article(text, says: claimed, line)
        #expect(!article.text.contains(opening))
        #expect(article.noise.contains { $0.class == .related && $0.text.hasPrefix(opening) })
    }

    @Test(arguments: [
        ("es", "Lea: <a href=\"/2\">Cede el dique del puerto viejo</a>", "Lea", false),
        ("de", "Siehe: <a href=\"/2\">Der Deich am alten Hafen bricht</a>", "Siehe", false),
        ("fr", "Regarder : <a href=\"/2\">La digue du vieux port cède</a>.", "Regarder", false),
        // No link, or no more of one than a word.
        ("fr", "Regarder : c’est tout ce que les pêcheurs peuvent faire depuis deux ans, disent-ils.", "Regarder", true),
        ("fr", "Regarder la mer ne suffit plus : les <a href=\"/2\">pêcheurs</a> demandent une aide.", "Regarder", true),
    ])
    func aLabelBeforeALink(language: String, line: String, opening: String, isText: Bool) throws {
        #expect(try article(language, says: language, line).text.contains("\n\(opening)") == isText)
    }

    @Test(arguments: [
        ("fr", "Temps de lecture : 3 minutes", false),
        ("fr", "© 2019 Le Courrier de Morvanne. Tous droits réservés. Utilisation autorisée pour cet article.", false),
        ("fr", "Le temps de lecture des plans du pont, lui, a pris trois minutes au maire.", true),
        ("fr", "Tous droits réservés, répète le maire de Morvanne à qui veut copier les plans du pont.", true),
    ])
    func stampsAndRights(language: String, line: String, isText: Bool) throws {
        #expect(try article(language, says: language, line).text.contains(line) == isText)
    }
}
