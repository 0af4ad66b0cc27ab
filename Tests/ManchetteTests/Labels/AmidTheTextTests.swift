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
        "en": [
            "The town council of Northmere voted last night to repair the old harbour bridge, closed for two years now.",
            "Work will begin in spring and is to last ten months, according to the town’s own engineering department.",
            "Fishermen will have to use the northern quay, which adds twenty minutes to their journey every morning.",
        ],
    ]

    /// An article with a line behind its second paragraph.
    private func article(_ text: String, says claimed: String, _ line: String) throws -> Article {
        let paragraphs = try #require(Self.paragraphs[text]).map { "<p>\($0) \($0)</p>" }
        let html = """
            <!DOCTYPE html><html lang="\(claimed)"><head><title>Le pont, die Brücke, el puente</title>
            <meta property="og:type" content="article"></head><body>
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
        (
            "fr", "Regarder : c’est tout ce que les pêcheurs peuvent faire depuis deux ans, disent-ils.", "Regarder",
            true
        ),
        (
            "fr", "Regarder la mer ne suffit plus : les <a href=\"/2\">pêcheurs</a> demandent une aide.", "Regarder",
            true
        ),
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

    @Test(arguments: [
        ("fr", "Suivez Le Courrier sur WhatsApp", Article.NoiseClass.newsletter),
        ("fr", "Vous utilisez Google Actualités ? Suivez Le Courrier pour ne rater aucune actu.", .newsletter),
        ("fr", "Ne manquez aucun article : activez les notifications.", .newsletter),
        ("fr", "Rejoignez-nous sur Facebook et Twitter", .newsletter),
        ("fr", "La suite de votre contenu après cette annonce", .advertisement),
        ("fr", "Déjà abonné ? Connectez-vous", .paywall),
        ("fr", "Une information à nous transmettre ? Contactez la rédaction.", .promotion),
        ("fr", "Tags : pont, port, pêche", .tags),
        ("fr", "Mots-clés : pont, port", .tags),
        ("fr", "Crédit photo : Anne Roy", .credit),
        ("fr", "Crédits : Anne Roy", .credit),
        ("fr", "Le vieux port de Morvanne. (Photo Anne Roy)", .caption),
        ("fr", "Le vieux port de Morvanne. (photo d’archives)", .caption),
        ("de", "Folgen Sie uns auf WhatsApp", .newsletter),
        ("de", "Bereits Abonnent? Hier anmelden", .paywall),
        ("de", "Haben Sie Hinweise? Schreiben Sie an redaktion@bote.example", .promotion),
        ("de", "Schlagwörter: Brücke, Hafen", .tags),
        ("de", "Foto: Keystone", .credit),
        ("de", "Symbolbild", .caption),
        ("de", "Fehler gefunden? Jetzt melden.", .legal),
        ("fr", "Photo Anne Roy", .credit),
        ("es", "Síguenos en WhatsApp", .newsletter),
        ("es", "Foto de Ana Ruiz", .credit),
        ("es", "El viejo puente del puerto. (Foto EFE)", .caption),
        ("es", "¿Tienes una pista? Escribe a redaccion@villaluna.example", .promotion),
        ("es", "Escuchar el artículo", .share),
        ("en", "Follow Northmere News on WhatsApp", .newsletter),
        ("en", "Never miss a story: turn on notifications", .newsletter),
        ("en", "Already a subscriber? Log in", .paywall),
        ("en", "Got a tip? Write to tips@northmere.example", .promotion),
        ("en", "Did you like this article? Share it!", .share),
        ("en", "Tags: bridge, harbour", .tags),
        ("en", "Article continues below advertisement", .advertisement),
    ])
    func callsAndLabels(language: String, line: String, expected: Article.NoiseClass) throws {
        let article = try article(language, says: language, line)
        #expect(!article.text.contains(line.prefix(12)))
        #expect(article.noise.first { $0.text.hasPrefix(line.prefix(12)) }?.class == expected)
    }

    /// A dump has no links: a label before a line that is no sentence is enough.
    @Test(arguments: [
        ("fr", "Regarder : la digue du vieux port cède", false),
        ("de", "Lesetipp: Der Deich am alten Hafen bricht", false),
        ("es", "Mira: cede el dique del puerto viejo", false),
        ("fr", "Regarder : c’est tout ce que les pêcheurs peuvent faire, disent-ils.", true),
    ])
    func labelsInDumps(language: String, line: String, isText: Bool) throws {
        let paragraphs = try #require(Self.paragraphs[language])
        let lines = ["Le pont, die Brücke, el puente", paragraphs[0], paragraphs[1], line, paragraphs[2]]
        let article = try Extractor().extract(text: lines.joined(separator: "\n\n"))
        #expect(article.text.contains(line) == isText)
        #expect(article.text.contains(paragraphs[2]))
    }

    /// What an article says of apps, letters and pictures, in as few words.
    @Test(arguments: [
        ("fr", "L’application est disponible sur iOS et Android."),
        ("fr", "Les usagers pourront télécharger l’application dès lundi."),
        ("fr", "Pour cela, activez les notifications dans les réglages."),
        ("fr", "La newsletter compte trois mille abonnés."),
        ("fr", "« Abonnez-vous ! » lance la maire en riant."),
        ("fr", "On peut suivre le chantier en direct sur YouTube."),
        ("fr", "Suivez la rivière jusqu’au pont, puis prenez à gauche."),
        ("fr", "Image : c’est le mot que la maire préfère."),
        ("fr", "Mots-clés : c’est ainsi que la maire résume son programme."),
        ("fr", "Connectez-vous au site de la commune pour signaler une panne."),
        ("fr", "Pour en savoir plus, il faudra attendre le printemps."),
        ("fr", "Image du port, image d’un monde qui change, dit la maire."),
        ("fr", "Suivez l’argent, répète-t-il depuis des mois sur Facebook."),
        ("fr", "« Téléchargez l’application », répète le maire."),
        ("fr", "Le forfait coûte dix euros par mois, résiliable à tout moment, indique l’opérateur."),
        ("fr", "La licence permet de lire sur un seul appareil à la fois, et pas davantage, note le service."),
        ("fr", "Réservez votre place à la capitainerie avant vendredi."),
        ("fr", "Photo : le mot revient sans cesse dans la bouche des pêcheurs"),
        ("fr", "Rubriques : ce qui va changer pour les pêcheurs du port"),
        ("fr", "Le pont tiendra encore un an, a indiqué le préfet lundi. (Keystone-ATS)"),
        ("es", "Sigue la polémica entre los vecinos y el alcalde en Facebook."),
        ("es", "Ver más allá de la crisis es el objetivo del plan que presentó la alcaldesa."),
        ("de", "Folgt nun das Ende der Mauer? Das fragt der Präsident auf Facebook."),
        ("de", "Siehe dazu den Bericht des Bauamts, sagt die Präsidentin und lacht."),
        ("en", "“Follow the money,” the council leader wrote on X."),
        ("en", "Full access to the harbour was denied."),
        ("en", "Unlimited access to the beach is a right."),
        ("en", "Existing subscriber numbers fell."),
        ("en", "See more than the guidebooks show: that is the plan of the town."),
        ("en", "Sign up for free at the town hall before Friday."),
        ("de", "Wer will, kann die App herunterladen und den Bau verfolgen."),
        ("de", "Fotos: das ist alles, was bleibt, sagt der Fischer."),
        ("de", "Folgen Sie dem Fluss bis zur Brücke, dann links."),
        ("de", "Die Zeitung verlor die Hälfte ihrer Abonnenten."),
        ("en", "The app is available on the App Store and Google Play."),
        ("en", "Turn on notifications in the settings to be warned of closures."),
        ("en", "Log in to the town’s site to report a fault."),
        ("en", "Photos: that is all that will be left, says the fisherman."),
    ])
    func sentences(language: String, line: String) throws {
        #expect(try article(language, says: language, line).text.contains(line))
    }
}
