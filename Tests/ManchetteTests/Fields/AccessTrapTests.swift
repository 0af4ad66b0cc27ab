import Testing

@testable import Manchette

/// Free articles whose words, or whose frames' words, are those of a gate: none is locked, and all of their text is text.
@Suite struct AccessTrapTests {
    struct Trap: Sendable, CustomTestStringConvertible {
        var name: String
        var language: String
        var headline: String
        var paragraphs: [String]
        /// What the page's frame says, in its navigation, behind the text and in its footer.
        var navigation: [String] = []
        var aside: [String] = []
        var footer: [String] = []

        var testDescription: String { name }

        var html: String {
            func lines(_ texts: [String]) -> String { texts.map { "<li><a href=\"/x\">\($0)</a></li>" }.joined() }
            let text = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
            let box = aside.isEmpty ? "" : "<aside class=\"teasers\"><ul>\(lines(aside))</ul></aside>"
            return """
                <!DOCTYPE html><html lang="\(language)"><head><meta charset="utf-8"><title>\(headline) | Quai</title>
                <meta property="og:type" content="article"><meta property="og:title" content="\(headline)">
                <meta property="og:site_name" content="Quai"></head>
                <body><header><nav><ul>\(lines(navigation + ["Quai", "Mer"]))</ul></nav></header>
                <main><article><h1>\(headline)</h1><div class="text">\(text)</div></article>\(box)</main>
                <footer><ul>\(lines(footer + ["Contact"]))</ul></footer></body></html>
                """
        }
    }

    private static let harbour = [
        "Les bateaux de pêche ont repris la mer lundi à l'aube, après onze semaines de travaux dans le bassin nord du port.",
        "La criée a rouvert ses portes une heure plus tard, devant une foule d'acheteurs venus de toute la région, dit la mairie.",
        "Le bassin sud doit suivre avant la fin de l'année prochaine, si la commission du budget vote la dernière tranche.",
    ]
    private static let hafen = [
        "Die Kutter sind am Montag im Morgengrauen wieder ausgelaufen, nach elf Wochen Bauarbeiten im nördlichen Hafenbecken.",
        "Die Auktionshalle öffnete eine Stunde später, vor einer Menge von Händlern aus der ganzen Region, wie die Stadt mitteilt.",
        "Das südliche Becken soll vor Ende des nächsten Jahres folgen, wenn der Haushaltsausschuss die letzte Rate bewilligt.",
    ]

    static let traps: [Trap] = [
        Trap(
            name: "gate words in the frame, French", language: "fr", headline: "Le port rouvre ses quais",
            paragraphs: harbour,
            navigation: ["Abonnez-vous", "Déjà abonné ? Se connecter", "Réservé aux abonnés"],
            aside: [
                "Réservé aux abonnés : la criée vue de l'intérieur", "Pour lire la suite : notre dossier sur la pêche",
            ],
            footer: ["S'abonner pour lire sans engagement", "Contenu réservé aux abonnés"]),
        Trap(
            name: "gate words in the frame, German", language: "de", headline: "Der Hafen öffnet wieder",
            paragraphs: hafen,
            navigation: ["Jetzt abonnieren", "Bereits Abonnent? Anmelden", "Nur für Abonnenten"],
            aside: ["Nur für Abonnenten: die Auktionshalle von innen"],
            footer: ["Jetzt abonnieren und weiterlesen", "Sie haben bereits ein Abo?"]),
        Trap(
            name: "idiom at the end", language: "fr", headline: "Le ferry de minuit ne répond plus",
            paragraphs: harbour + ["Interrogée trois fois cette semaine, la compagnie est restée aux abonnés absents."]),
        Trap(
            name: "idiom in the middle", language: "fr", headline: "Les secours aux abonnés absents",
            paragraphs: [
                "Les secours étaient aux abonnés absents dimanche soir, quand le chalutier a commencé à prendre l'eau au large."
            ] + harbour),
        Trap(
            name: "article about newsletters", language: "fr", headline: "La newsletter, vieille idée qui rapporte",
            paragraphs: [
                "« Inscrivez-vous à notre newsletter » : la formule a trente ans, et elle remplit encore les caisses des journaux.",
                "Un lecteur qui reçoit la newsletter du matin s'abonne quatre fois plus souvent qu'un autre, selon une étude du port.",
                "Les rédactions s'abonnent donc aux conseils de spécialistes, qui leur disent à quelle heure envoyer la leur.",
                "Reste que la moitié des newsletters ne sont jamais ouvertes, et que se désinscrire demande souvent trois clics.",
            ]),
        Trap(
            name: "article about paywalls", language: "de", headline: "Warum Bezahlschranken tiefer werden",
            paragraphs: [
                "„Jetzt weiterlesen mit einem Abo“: Der Satz steht inzwischen auf jeder zweiten Seite, wie eine Zählung zeigt.",
                "Die Verlage setzen die Bezahlschranke tiefer an, weil der Text davor die Leser überzeugen soll, nicht danach.",
                "Nur für Abonnenten ist bei vielen Häusern heute ein Drittel der Artikel, vor fünf Jahren war es die Hälfte.",
                "Ob das reicht, bezweifelt die Studie. Wer schon drei Zeitungen bezahlt, schließt selten noch ein viertes Abo ab.",
            ]),
        Trap(
            name: "article about paywalls, French", language: "fr", headline: "Le mur payant recule",
            paragraphs: [
                "« Cet article est réservé aux abonnés » : la phrase s'affiche moins souvent depuis le printemps, selon une étude.",
                "Les éditeurs laissent lire davantage, car un mur payant trop haut fait fuir ceux qui auraient fini par payer.",
                "Pour lire la suite, il fallait hier s'abonner ; il suffit maintenant, dans trois journaux sur dix, d'une adresse.",
                "Le calcul n'est pas le même partout : la presse du port gagne moins par la publicité que celle de la capitale.",
            ]),
        Trap(
            name: "quotation with a call", language: "fr", headline: "Le vieux crieur reprend du service",
            paragraphs: harbour + [
                "« Abonnez-vous, mes bons messieurs, le poisson n'attend pas ! » criait-il encore samedi à qui voulait l'entendre."
            ]),
        Trap(
            name: "quotation with a call, German", language: "de", headline: "Der alte Ausrufer ist zurück",
            paragraphs: hafen + [
                "„Abonnieren Sie, meine Herren, der Fisch wartet nicht!“, rief er noch am Samstag jedem zu, der es hören wollte."
            ]),
        Trap(
            name: "further reading behind the text", language: "de", headline: "Der Löwe als Begleiter",
            paragraphs: hafen + [
                "Und dann, sagt der alte Fischer, geht man hinaus an den Ort, an dem alles begonnen hat, und wartet…",
                "Zum Weiterlesen: Rika Moorland, Die Kutter kommen wieder, Verlag am Deich",
            ]),
    ]

    @Test(arguments: traps) func nothingIsLocked(trap: Trap) throws {
        let article = try Extractor().extract(html: Array(trap.html.utf8), url: "https://quai.example/mer/port")
        #expect(article.access.state != .locked && !article.access.truncated, "\(article.access)")
        #expect(article.access.remaining == nil)
        #expect(article.kind == .article)
        let text = Self.plain(article.text + "\n" + (article.lead ?? ""))
        for paragraph in trap.paragraphs where !paragraph.hasPrefix("Zum Weiterlesen") {
            #expect(text.contains(Self.plain(paragraph)), "\(paragraph)")
            #expect(!article.noise.contains { Self.plain($0.text).contains(Self.plain(paragraph)) })
        }
        for phrase in trap.navigation + trap.aside + trap.footer { #expect(!text.contains(Self.plain(phrase))) }
    }

    /// The same as a text dump, without tags that tell the frame.
    @Test(arguments: traps.filter { $0.navigation.isEmpty && $0.name != "further reading behind the text" })
    func nothingOfADumpIsLocked(trap: Trap) throws {
        let dump = ([trap.headline] + trap.paragraphs).joined(separator: "\n\n")
        let article = try Extractor().extract(text: dump)
        #expect(article.access.state != .locked && !article.access.truncated, "\(article.access)")
        let text = Self.plain(article.text + "\n" + (article.lead ?? ""))
        for paragraph in trap.paragraphs where !paragraph.hasPrefix("Zum Weiterlesen") {
            #expect(text.contains(Self.plain(paragraph)), "\(paragraph)")
        }
    }

    /// Without the spaces that typography changes.
    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}
