import Testing

@testable import Manchette

/// Lines that papers print among and behind their articles: none is text, wherever it stands, and each has its class.
@Suite struct TradeWordingTests {
    struct Line: Sendable, CustomTestStringConvertible {
        var language: String
        var classes: Set<Article.NoiseClass>
        var text: String

        init(_ language: String, _ text: String, _ classes: Article.NoiseClass...) {
            (self.language, self.classes, self.text) = (language, Set(classes), text)
        }

        var testDescription: String { "\(language): \(text)" }
    }

    /// Whether a line stands between paragraphs, behind them, or behind them in a text dump.
    enum Place: Sendable, CaseIterable { case among, behind, dump }

    private static let wall: [String] = [
        "Il vous reste 72.4% de cet article à lire. La suite est réservée aux abonnés.",
        "Lecture du Quai en cours sur un autre appareil.",
        "Vous pouvez lire Le Quai sur un seul appareil à la fois",
        "Ce message s’affichera sur l’autre appareil.",
        "Parce qu’une autre personne (ou vous) est en train de lire Le Quai avec ce compte sur un autre appareil.",
        "Article réservé à nos abonnés", "L’accès à la totalité de l’article est protégé", "édition abonné",
        "Votre abonnement n’autorise pas la lecture de cet article", "Lecture restreinte",
        "La suite de l’article est réservée aux abonnés.", "Déjà abonné ?", "Vous êtes abonné au journal papier ?",
        "J’active mon compte", "ce contenu est réservé aux abonnés", "Abonnez-vous pour lire la suite",
        "Pour lire la suite de cet article, vous devez être abonné", "Identifiez-vous",
    ]
    private static let offers: [String] = [
        "Abonnez-vous dès maintenant", "1€ le premier mois", "puis 9,80€/mois (résiliable à tout moment)",
        "Tout le monde n’a pas les moyens de payer pour l’information.",
        "Mais si vous le pouvez, voici trois bonnes raisons de soutenir notre travail :",
        "En vous abonnant, vous accédez à tous nos contenus", "Profitez de notre offre", "Je m’abonne", "J’en profite",
    ]
    private static let others: [Line] = [
        Line("fr", "Ajoutez Le Quai à votre écran d’accueil et restez connectés au futur !", .newsletter),
        Line("fr", "Inscrivez-vous à notre newsletter", .newsletter),
        Line("fr", "En vous inscrivant, vous acceptez nos conditions générales", .newsletter),
        Line("fr", "Suivez-nous sur Google Actualités", .newsletter),
        Line("fr", "Lire aussi : Les grues se parlent la nuit", .related),
        Line("fr", "(Re)lire : Les grues se parlent la nuit", .related),
        Line("fr", "Vous aimerez aussi", .related),
        Line(
            "fr", "Vous pouvez partager un article en cliquant sur les icônes de partage en haut à droite de celui-ci.",
            .share
        ),
        Line("fr", "Pour sauvegarder un article vous devez être connecté", .share),
        Line("fr", "Partager sur Facebook", .share),
        Line(
            "fr",
            "La reproduction totale ou partielle d’un article, sans l’autorisation écrite et préalable du Quai, est interdite.",
            .legal),
        Line("fr", "Pour toute demande d’autorisation, contactez droits@quai.example.", .legal),
        Line("fr", "Cet article contient des liens affiliés", .advertisement),
        Line("fr", "PUBLICITÉ", .advertisement),
        Line("fr", "Soyez le premier à commenter", .comments),
        Line("fr", "En savoir plus sur la gestion de vos données", .cookies),
        Line("de", "Jetzt weiterlesen mit K+", .paywall, .subscription),
        Line("de", "Sie haben bereits ein Abo", .paywall, .subscription),
        Line("de", "Noch kein Abo?", .paywall, .subscription),
        Line("de", "Bereits Abonnent(in)?", .paywall, .subscription),
        Line("de", "Jetzt Gratismonat beginnen", .paywall, .subscription),
        Line("de", "Kommentare lesen (12 Beiträge)", .comments),
        Line("de", "Lesen Sie auch: Krane reden miteinander", .related),
        Line("de", "Anzeige", .advertisement),
        Line("es", "Suscríbete para seguir leyendo", .paywall, .subscription),
        Line("es", "¿Ya eres suscriptor?", .paywall, .subscription),
        Line("es", "Lea también: Las grúas hablan de noche", .related),
        Line("en", "To continue reading this premium article", .paywall, .subscription),
        Line("en", "Subscribe to continue reading", .paywall, .subscription),
        Line("en", "Sign up for our daily newsletter", .newsletter),
        Line("it", "Riservato agli abbonati", .paywall, .subscription),
        Line("it", "Leggi anche: Le gru si parlano di notte", .related),
        Line("pt", "Já é assinante? Faça login aqui", .paywall, .subscription),
        Line("fr", "Déjà abonné ? Connectez-vous", .paywall, .subscription),
        Line("de", "Bereits Abonnent? Hier anmelden", .paywall, .subscription),
        Line("en", "Already a subscriber? Log in", .paywall, .subscription),
        Line("en", "Already have an account? Sign in", .paywall, .subscription),
        Line("it", "Sei già abbonato? Accedi", .paywall, .subscription),
        Line("es", "¿Ya eres suscriptor? Inicia sesión", .paywall, .subscription),
        Line("es", "¿Quieres seguir leyendo? Suscríbete", .paywall, .subscription),
        Line("it", "Vuoi continuare a leggere? Abbonati", .paywall, .subscription),
        Line("de", "Sie möchten weiterlesen?", .paywall, .subscription),
        Line("en", "Want to keep reading? Subscribe", .paywall, .subscription),
    ]
    private static let lines =
        wall.map { Line("fr", $0, .paywall, .subscription) } + offers.map { Line("fr", $0, .subscription, .paywall) }
        + others

    private static let texts: [String: [String]] = [
        "fr": [
            "Le port de Vaurenne a confié la surveillance de ses quais à un logiciel écrit par deux anciens grutiers, après trois mois d'essais menés de nuit.",
            "La décision met fin à une querelle de deux ans entre la capitainerie et les pêcheurs, qui craignaient d'être suivis jusque dans leurs cabines.",
            "Le contrat court sur cinq ans et coûtera 1,4 million d'euros, dont un tiers payé par la région. Les premiers capteurs seront posés au printemps.",
            "Les équipes ont prévu un bilan public chaque semestre, avec les chiffres des alertes et des interventions, quai par quai et mois par mois.",
        ],
        "de": [
            "Der Hafen von Lünsforde lässt seine Kais künftig von einer Software überwachen, die zwei frühere Kranführer geschrieben haben, nach drei Monaten Probe.",
            "Der Entscheid beendet einen zweijährigen Streit zwischen dem Hafenamt und den Fischern, die fürchteten, bis in ihre Kajüten verfolgt zu werden.",
            "Der Vertrag läuft fünf Jahre und kostet 1,4 Millionen Franken, ein Drittel davon zahlt der Kanton. Die ersten Fühler werden im Frühling montiert.",
        ],
        "en": [
            "The harbour of Lunsford has handed the watch over its quays to software written by two former crane drivers, after three months of trials at night.",
            "The decision ends a two-year quarrel between the harbour office and the fishermen, who feared being followed into their very cabins.",
            "The contract runs for five years and will cost 1.4 million pounds, a third of it paid by the county. The first sensors will be fitted in spring.",
        ],
        "es": [
            "El puerto de Valderna ha confiado la vigilancia de sus muelles a un programa escrito por dos antiguos gruistas, después de tres meses de pruebas nocturnas.",
            "La decisión pone fin a una disputa de dos años entre la capitanía y los pescadores, que temían ser seguidos hasta sus camarotes.",
            "El contrato dura cinco años y costará 1,4 millones de euros, un tercio pagado por la región. Los primeros sensores se instalarán en primavera.",
        ],
        "it": [
            "Il porto di Vallerna ha affidato la sorveglianza delle banchine a un programma scritto da due ex gruisti, dopo tre mesi di prove notturne.",
            "La decisione chiude una lite di due anni tra la capitaneria e i pescatori, che temevano di essere seguiti fin dentro le cabine.",
            "Il contratto dura cinque anni e costerà 1,4 milioni di euro, un terzo dei quali pagato dalla regione. I primi sensori saranno montati in primavera.",
        ],
        "pt": [
            "O porto de Valderna confiou a vigilância dos seus cais a um programa escrito por dois antigos operadores de gruas, depois de três meses de testes.",
            "A decisão põe fim a uma disputa de dois anos entre a capitania e os pescadores, que temiam ser seguidos até às cabinas.",
            "O contrato dura cinco anos e custará 1,4 milhões de euros, um terço pago pela região. Os primeiros sensores serão instalados na primavera.",
        ],
    ]

    private func article(_ line: Line, _ place: Place) throws -> Article {
        let text = Self.texts[line.language] ?? []
        if place == .dump {
            return try Extractor().extract(
                text: (["Vaurenne veille sur ses quais"] + text + [line.text]).joined(separator: "\n\n"))
        }
        var blocks = text.map { "<p>\($0)</p>" }
        blocks.insert("<div class=\"x\"><p>\(line.text)</p></div>", at: place == .among ? 2 : blocks.count)
        let html = """
            <!DOCTYPE html><html lang="\(line.language)"><head><meta charset="utf-8"><title>Vaurenne</title></head><body><main>
            <article><h1>Vaurenne</h1>\(blocks.joined())</article></main></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    @Test(arguments: lines, Place.allCases) func isNoTextAndHasItsClass(_ line: Line, _ place: Place) throws {
        let article = try article(line, place)
        let text = line.text.replacing("’", with: "'")
        #expect(!article.text.replacing("’", with: "'").contains(text))
        #expect(article.lead == nil || article.lead?.contains(text) == false)
        let found = article.noise.filter {
            $0.text.replacing("’", with: "'").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").contains(
                text)
        }
        #expect(found.contains { line.classes.contains($0.class) }, "\(found.map(\.class))")
    }

    /// The same words inside sentences of an article are the article's.
    private static let sentences = [
        "« Déjà abonné ? » demande l'écran à qui s'approche, et la moitié des passants répond que non.",
        "Le juge rappelle que la reproduction totale ou partielle de l'œuvre appartient à son auteur, et à lui seul.",
        "L'association demande aux lecteurs d'identifier les grues, quai par quai, et de partager leurs photos.",
        "La suite de l'enquête est réservée aux juges, dit le parquet, qui n'a pas voulu en dire davantage.",
    ]

    @Test(arguments: sentences) func sentencesOfAnArticleAreText(_ sentence: String) throws {
        let text = Self.texts["fr"] ?? []
        let html = """
            <html lang="fr"><head><title>Vaurenne</title></head><body><article><h1>Vaurenne</h1>
            \((text.prefix(2) + [sentence] + text.dropFirst(2)).map { "<p>\($0)</p>" }.joined())</article></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.text.contains(String(sentence.suffix(40))))
        #expect(article.access.state != .locked)
    }
}
