import Testing

@testable import Manchette

@Suite struct PhraseMatcherTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var language: String?
        var text: String
        var kind: PhraseClass
        var strength = 3
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(language: "fr", text: "Il vous reste 80.68% de cet article à lire.", kind: .paywall, strength: 4),
        Case(language: "fr", text: "La suite est réservée aux abonnés.", kind: .paywall),
        Case(language: "fr", text: "ARTICLE RÉSERVÉ AUX ABONNÉS", kind: .paywall),
        Case(language: "fr-CH", text: "Abonnez‑vous", kind: .subscription),
        Case(language: "fr", text: "Inscrivez-vous à notre newsletter hebdomadaire", kind: .newsletter, strength: 4),
        Case(language: "fr", text: "À lire aussi : le cloud souverain", kind: .related),
        Case(language: "fr", text: "Partager l’article", kind: .share),
        Case(language: "fr", text: "Mots-clés : cloud, sécurité", kind: .tags),
        Case(language: "fr", text: "Cet article contient des liens affiliés.", kind: .advertisement, strength: 4),
        Case(language: "fr", text: "12 commentaires", kind: .comments),
        Case(language: "fr", text: "À propos de l'auteur", kind: .authorBio),
        Case(
            language: "fr", text: "Potier à la retraite, Armel tient cette rubrique. Retrouver tous ses articles",
            kind: .authorBio, strength: 4),
        Case(language: "en", text: "She keeps bees. View all posts by Ada Quill", kind: .authorBio, strength: 4),
        Case(language: "fr", text: "Suivez-nous sur Google Actualités", kind: .follow),
        Case(language: "fr", text: "Tout accepter", kind: .cookies),
        Case(language: "fr", text: "Aller au contenu principal", kind: .navigation),
        Case(language: "fr", text: "Tous droits réservés", kind: .legal),
        Case(language: "fr", text: "Crédit photo : Marie Exemple", kind: .credit),
        Case(language: "fr", text: "(Source: Jeanne from Pixabay)", kind: .credit),
        Case(language: "fr", text: "Par Jean Exemple", kind: .byline),
        Case(language: "fr", text: "Publié le 12 janvier 2021 à 08:30", kind: .dateline),
        Case(language: "fr", text: "Mis à jour le 12/01/2021", kind: .modified),
        Case(language: "fr", text: "3 min de lecture", kind: .readingTime),
        Case(language: "fr", text: "Temps de lecture : 1 min", kind: .readingTime),
        Case(language: "fr", text: "Webcode", kind: .webcode),
        Case(language: "fr", text: "Vérifiez que vous êtes humain", kind: .notAnArticle),
        Case(language: "de", text: "Lesen Sie auch: Mehr Netz", kind: .related),
        Case(language: "de", text: "Sie haben bereits ein Abo?", kind: .paywall, strength: 2),
        Case(language: "de-CH", text: "Kommentare lesen (12 Beiträge)", kind: .comments),
        Case(language: "de", text: "Newsletter abonnieren", kind: .newsletter),
        Case(language: "de", text: "Anzeige", kind: .advertisement),
        Case(language: "de", text: "Lesezeit: 3 Min.", kind: .readingTime),
        Case(language: "it", text: "Leggi anche", kind: .related),
        Case(language: "it", text: "Contenuto riservato agli abbonati", kind: .paywall),
        Case(language: "es", text: "¿Ya eres suscriptor?", kind: .paywall, strength: 2),
        Case(language: "es", text: "Suscríbete para seguir leyendo", kind: .paywall),
        Case(language: "en", text: "Sign up for our daily newsletter", kind: .newsletter, strength: 4),
        Case(language: "en", text: "4 min read", kind: .readingTime),
        Case(language: "pt", text: "Leia também: a nova rede", kind: .related),
        Case(language: "nl", text: "Lees ook", kind: .related),
        Case(language: "pl", text: "Czytaj także", kind: .related),
        Case(language: "ru", text: "Читайте также", kind: .related),
        Case(language: "el", text: "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", kind: .related),
        Case(language: "fr", text: "Just a moment...", kind: .notAnArticle),
        Case(language: nil, text: "Lesen Sie auch", kind: .related),
        Case(language: "lb", text: "Inscrivez-vous à notre newsletter", kind: .newsletter, strength: 4),
    ])
    func phraseIsFound(_ example: Case) {
        var matcher = PhraseMatcher(language: example.language)
        let found = matcher.matches(in: example.text).filter(\.isInPosition)
        #expect(
            found.contains { $0.kind == example.kind && $0.strength == example.strength },
            "\(found.map { matcher.reason(for: $0) })")
    }

    @Test(arguments: [
        "Google aux abonnés absents", "Le ministre est resté aux abonnés absents pendant trois jours.",
        "La chaîne a perdu 2 000 abonnés sur YouTube.",
    ])
    func idiomIsNoPaywall(text: String) {
        var matcher = PhraseMatcher(language: "fr")
        #expect(matcher.matches(in: text).filter { $0.kind == .paywall || $0.kind == .subscription }.isEmpty)
    }

    @Test func phraseInsideAWordIsNoMatch() {
        var matcher = PhraseMatcher(language: "fr")
        #expect(matcher.matches(in: "Parisiens, départagez-les").isEmpty)
        #expect(matcher.matches(in: "Les commentairesque").isEmpty)
    }

    @Test func phraseOutOfItsPositionSaysSo() throws {
        var matcher = PhraseMatcher(language: "fr")
        let text = "Le texte que chacun doit lire aussi attentivement que possible."
        let match = try #require(matcher.matches(in: text).first { $0.kind == .related })
        #expect(!match.isInPosition)
        #expect(match.share < 0.25)
    }

    @Test func singleWordOutOfItsPositionIsNoMatch() {
        var matcher = PhraseMatcher(language: "fr")
        #expect(matcher.matches(in: "Elle a pris une photo par temps de pluie").isEmpty)
    }

    @Test(arguments: [
        ("Partager Facebook Twitter E-mail", PhraseClass.share), ("3 Répondre Signaler (2)", .comments),
        ("J'aime Imprimer Copier le lien", .share),
    ])
    func rowOfButtonsIsAsGoodAsOne(text: String, kind: PhraseClass) {
        var matcher = PhraseMatcher(language: "fr")
        let found = matcher.matches(in: text)
        #expect(found.contains { $0.kind == kind && $0.position == .whole && $0.isInPosition })
    }

    @Test func rowWithAnotherWordIsNoRowOfButtons() {
        var matcher = PhraseMatcher(language: "fr")
        let found = matcher.matches(in: "Partager Facebook avec Twitter E-mail")
        #expect(!found.contains { $0.position == .whole && $0.isInPosition })
    }

    @Test(arguments: [
        ("広告：春の旅", true), ("広告", true), ("広告業界では規則が変わる。", false),
        ("新しい規則は広告", false), ("町の人が見た広告の数は減った。", false),
    ])
    func aShortWordWithoutSpacesHasToStandAlone(text: String, isFound: Bool) {
        let line = "advertisement | 3 | start | 広告"
        guard let phrases = try? UserPhrases(Array(line.utf8)) else {
            Issue.record("the line is right")
            return
        }
        var matcher = PhraseMatcher(language: "fr", userPhrases: phrases.table)
        #expect(matcher.matches(in: text).contains { $0.isInPosition && $0.isUserPhrase } == isFound)
    }

    @Test(arguments: [
        ("Der Hafen wird im nächsten Jahr für größere Schiffe ausgebaut.\nLesen Sie auch", "Lesen Sie auch", true),
        ("Le port sera agrandi l’an prochain pour de plus grands navires.\nAnzeige", "Weiterlesen", false),
        ("ポートは来年、より大きな船のために拡張される。", "関連記事", true),
        ("პორტი მომავალ წელს გაფართოვდება", "Lire aussi", false),
        ("პორტი მომავალ წელს გაფართოვდება", "Share on Facebook", true),
    ])
    func unknownLanguageIsToldFromTheText(text: String, phrase: String, isFound: Bool) {
        var text = text
        let isMatched = text.withUTF8 { bytes in
            var matcher = PhraseMatcher(language: nil, text: bytes)
            return !matcher.matches(in: phrase).isEmpty
        }
        #expect(isMatched == isFound)
    }

    @Test func longestPhraseWins() {
        var matcher = PhraseMatcher(language: "fr")
        let kinds = matcher.matches(in: "Abonnez-vous à notre newsletter").map(\.kind)
        #expect(kinds == [.newsletter])
    }

    @Test func matchKnowsItsBytesAndShare() throws {
        let text = "« Inscrivez-vous à notre newsletter » et lisez"
        var matcher = PhraseMatcher(language: "fr")
        let match = try #require(matcher.matches(in: text).first)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[match.range], as: UTF8.self) == "Inscrivez-vous à notre newsletter")
        #expect(abs(match.share - 29.0 / 36.0) < 0.02)
        #expect(matcher.reason(for: match) == "phrase:fr/newsletter \"inscrivez-vous à notre newsletter\"")
    }

    @Test(arguments: [
        ("« Inscrivez-vous à notre newsletter » : la formule a trente ans, et elle remplit encore les caisses.", false),
        (
            "La formule « Inscrivez-vous à notre newsletter ! », vieille de trente ans, remplit encore les caisses.",
            false
        ),
        (
            "Le journal écrit “inscrivez-vous à notre newsletter” sous chaque article, et personne ne le lit plus.",
            false
        ),
        ("Inscrivez-vous à notre newsletter pour recevoir chaque matin « Le Quai », la revue de presse du port.", true),
        ("« Inscrivez-vous à notre newsletter »", true),
    ])
    func aPhraseThatIsQuotedIsOnlySpokenOf(text: String, isFound: Bool) {
        var matcher = PhraseMatcher(language: "fr")
        #expect(matcher.matches(in: text).contains { $0.kind == .newsletter && $0.strength >= 3 } == isFound)
    }

    @Test(arguments: [
        ("promotion | 3 | in", "expected class | strength | position | phrase"),
        ("promo | 3 | in | x", "unknown class “promo”"),
        ("share | 5 | in | x", "strength has to be 1 to 4, not “5”"),
        ("share | 3 | middle | x", "position has to be whole, start, end or in, not “middle”"),
        ("share | 3 | in | ", "the phrase is missing"),
    ])
    func wrongLineIsNamed(line: String, reason: String) {
        #expect(throws: PhraseFileError(lines: [PhraseSyntaxError(line: 2, reason: reason)])) {
            try UserPhrases(Array(("# comment\n" + line).utf8))
        }
    }
}

@Suite struct PhraseFileTests {
    @Test(arguments: EmbeddedPhrases.allCases)
    func shippedFileIsRight(file: EmbeddedPhrases) {
        var read = PhraseFile()
        file.read(into: &read)
        #expect(read.errors.isEmpty)
        #expect(read.phrases.count >= 300)
    }

    @Test(arguments: [EmbeddedPhrases.fr, .de, .en, .it, .es])
    func everyClassHasPhrases(file: EmbeddedPhrases) {
        var read = PhraseFile()
        file.read(into: &read)
        let kinds = Set(read.phrases.map(\.kind))
        for kind in PhraseClass.allCases where kind != .webcode {
            #expect(kinds.contains(kind), "\(kind.name)")
        }
    }
}
