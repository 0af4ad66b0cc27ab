import Testing

@testable import Manchette

/// Notes and calls of a publisher in the last paragraph of a text, and last paragraphs of a like shape.
@Suite struct BehindTheTextTests {
    private static let paragraphs = [
        "fr": [
            "La tuilerie d'Ossens éteint son dernier four, et douze familles cherchent du travail dans la vallée.",
            "Le syndicat a compté onze millions de pièces par an au temps du grand-père, trois l'an passé.",
            "La commune veut racheter le terrain pour y loger l'école de musique et ses quarante élèves.",
            "Le dernier four sera ouvert au public un dimanche, avant que les maçons ne le démontent.",
        ],
        "en": [
            "The tile works at Ossens is putting out its last kiln, and twelve families are looking for jobs.",
            "The union counted eleven million tiles a year in the days of the founder, and three last year.",
            "The council wants to buy the ground for the music school and the forty children who learn there.",
            "The last kiln will be open to visitors for one Sunday before the masons take it down.",
        ],
        "de": [
            "Die Ziegelei in Ossens löscht ihren letzten Ofen, und zwölf Familien suchen Arbeit im Tal.",
            "Die Gewerkschaft zählte zur Zeit des Gründers elf Millionen Ziegel im Jahr, zuletzt noch drei.",
            "Die Gemeinde will das Gelände kaufen und dort die Musikschule mit vierzig Kindern unterbringen.",
            "Der letzte Ofen steht an einem Sonntag offen, bevor die Maurer ihn abtragen.",
        ],
        "es": [
            "La tejería de Ossens apaga su último horno, y doce familias buscan trabajo en el valle.",
            "El sindicato contó once millones de tejas al año en tiempos del fundador, y tres el año pasado.",
            "El municipio quiere comprar el terreno para la escuela de música y sus cuarenta alumnos.",
            "El último horno abrirá sus puertas un domingo, antes de que los albañiles lo desmonten.",
        ],
        "nl": [
            "De pannenbakkerij in Ossens dooft haar laatste oven, en twaalf gezinnen zoeken werk in het dal.",
            "De vakbond telde elf miljoen dakpannen per jaar in de tijd van de stichter, en drie vorig jaar.",
            "De gemeente wil de grond kopen voor de muziekschool en de veertig kinderen die er leren.",
            "De laatste oven gaat op een zondag open, voordat de metselaars hem afbreken.",
        ],
    ]

    private func article(_ language: String, _ last: String, paragraphs: [String]? = nil, behind: String = "") throws
        -> Article
    {
        let text = try (paragraphs ?? #require(Self.paragraphs[language])) + [last]
        let html = """
            <!DOCTYPE html><html lang="\(language)"><head><title>Ossens</title><meta property="og:type" content="article">
            </head><body><main><article><h1>Ossens, 1874</h1><div>\(text.map { "<p>\($0)</p>" }.joined())\(behind)</div>
            </article></main></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    @Test(arguments: [
        ("fr", "Ne manquez rien de la vallée : vous pouvez nous suivre sur <a href=/w>WhatsApp</a> et sur Bluesky."),
        ("fr", "Activez les alertes dans notre application pour savoir tout de suite quand le four s'éteint."),
        (
            "fr",
            "<em>Cet article est paru dans le numéro 88 de La Tuile, toujours en vente chez les libraires du val.</em>"
        ),
        ("fr", "<em>Cette enquête a bénéficié d'une bourse du fonds pour la presse des vallées.</em>"),
        (
            "fr",
            "Rien de tout cela ne serait écrit sans vous : grâce à nos lecteurs, trois reporters vivent dans la vallée."
        ),
        (
            "en",
            "Help us count the tiles that are left: send us your questions and a picture of your own roof by Friday."
        ),
        ("en", "<em>This article first appeared in the spring issue of The Tile, which you can buy at the works.</em>"),
        ("de", "<em>Dieser Artikel erschien in der Frühlingsnummer der Ziegelpost, die am Kiosk liegt.</em>"),
        (
            "es",
            "Las mejores historias del valle, cada viernes en tu teléfono: síguenos en Bluesky y cuéntaselo a los tuyos."
        ),
        ("nl", "Geen verhaal uit het dal missen, ook niet op zondag? Volg ons op Bluesky en vertel het verder."),
        // No phrase of the trade, but "we" and "you" where the text says neither.
        (
            "fr",
            "Les voisins racontent leurs souvenirs sur notre page, et la vôtre aussi a sa place : écrivez-la en marge."
        ),
        ("fr", "Dites-nous ce que les briques de votre grenier ont à raconter, photo à l'appui."),
    ])
    func thePublishersVoiceIsNoText(_ language: String, _ last: String) throws {
        let article = try article(language, last)
        let paragraphs = try #require(Self.paragraphs[language])
        #expect(article.text == paragraphs.joined(separator: "\n\n"), "\(article.noise)")
        #expect(article.noise.count == 1)
    }

    @Test func twoNotesAndALineBehindThemAreOff() throws {
        let note = "<em>Cette enquête a bénéficié d'une bourse du fonds pour la presse des vallées.</em>"
        let behind =
            "<p>Vous pouvez nous suivre sur Bluesky, où la vallée se raconte chaque soir.</p><p>Adaptation : T. R.</p>"
        let text = try article("fr", note, behind: behind).text
        #expect(!text.contains("bourse") && !text.contains("Bluesky"))
        #expect(text.contains("avant que les maçons"))
    }

    @Test(arguments: [
        ("fr", "Le numéro 88 de La Tuile, où son premier article est paru, se vend trente euros chez les libraires."),
        ("fr", "L'application de la commune prévient les habitants quand le four s'éteint ; elle a coûté cher."),
        ("fr", "« Vous pouvez nous suivre sur WhatsApp », répète le maire, qui n'a que neuf abonnés."),
        ("fr", "Nous avons besoin de vous, disent-ils aux passants, et personne ne s'arrête plus devant le four."),
        ("fr", "Nos grands-pères ont bâti ces murs, et la commune les abat sans un regard."),
        ("fr", "Chez le tuilier, assez de briques restent pour couvrir notre église et son clocher."),
        ("fr", "Cet article de la loi, jamais appliqué depuis 1804, pourrait sauver le dernier four."),
        ("fr", "L'enquête a bénéficié d'une bourse du fonds, que le tribunal juge légale."),
        ("en", "The article first appeared in the spring issue of The Tile, and its author lost the job over it."),
        ("de", "Der Artikel erschien in der Frühlingsnummer der Ziegelpost und kostete ihn die Stelle."),
        ("es", "El alcalde sigue en Bluesky a los albañiles, que cuentan allí cada teja que se rompe."),
        ("nl", "De burgemeester volgt de metselaars op Bluesky, waar zij elke gebroken pan tellen."),
    ])
    func lastParagraphsOfALikeShapeStay(_ language: String, _ last: String) throws {
        #expect(try article(language, last).text.hasSuffix(last))
    }

    /// Amid the text, and in a text that says "we" and "you" throughout, such a sentence is its author's.
    @Test func whoSpeaksSoThroughoutStays() throws {
        let last =
            "Alors, quand le four s'éteindra, nous viendrons tous, et vous ne serez pas seuls devant les braises."
        let own = try #require(Self.paragraphs["fr"])
        let first = ["Nous sommes nés à l'ombre du four, et vous nous demandez de l'oublier avant l'hiver."]
        #expect(try article("fr", last, paragraphs: first + own).text.hasSuffix(last))
        #expect(try article("fr", own[3], paragraphs: [own[0], last] + own[1...2]).text.contains(last))
    }

    @Test func shortTextsKeepTheirLines() throws {
        let last = "<em>Cet article est paru dans le numéro 88 de La Tuile, toujours en vente chez les libraires.</em>"
        let one = try article("fr", last, paragraphs: Array(Self.paragraphs["fr"]!.prefix(1)))
        #expect(one.text.contains("La tuilerie d'Ossens"))
    }
}
