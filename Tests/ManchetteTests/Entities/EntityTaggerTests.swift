import Testing

@testable import Manchette

/// What the tagger gives for a text, as `type name`.
func entities(_ text: String, language: String) -> [Entity] {
    let input = AnnotationInput(table: TokenTable(bytes: Array(text.utf8), language: language), language: language)
    return EntityTagger.entities(from: EntityTagger.tag(input), in: input)
}

struct EntityTaggerTests {
    @Test func findsPeopleAndPlacesInFrench() {
        let found = entities(
            "Le ministre Jean-Luc Perrin a rencontré Sophie Marchand à Lyon. Mme Marchand repartira ensuite pour Berlin.",
            language: "fr")
        #expect(found.contains { $0.name == "Jean-Luc Perrin" && $0.type == .person })
        #expect(found.contains { $0.name == "Sophie Marchand" && $0.type == .person && $0.mentions.count == 2 })
        #expect(found.contains { $0.name == "Lyon" && $0.type == .location })
        #expect(found.contains { $0.name == "Berlin" && $0.type == .location })
    }

    @Test func mentionsAreRangesOfScalars() {
        let text = "Été 2020 : l’équipe d’Élodie Garçon a quitté Zürich."
        let scalars = Array(text.unicodeScalars)
        for entity in entities(text, language: "fr") {
            for mention in entity.mentions {
                var words = String.UnicodeScalarView()
                words.append(contentsOf: scalars[mention])
                #expect([entity.name].contains(String(words)) || entity.aliases.contains(String(words)))
            }
        }
        #expect(entities(text, language: "fr").contains { $0.name == "Zürich" })
    }

    @Test func joinsAnAcronymWithTheNameItStandsFor() {
        let found = entities(
            "Le Fonds monétaire international (FMI) prévoit une reprise. Le FMI a publié ses chiffres à Washington.",
            language: "fr")
        let fund = found.first { $0.name == "Fonds monétaire international" }
        #expect(fund?.type == .organization)
        #expect(fund?.aliases == ["FMI"])
        #expect(fund?.mentions.count == 3)
    }

    /// In a line of capitals they tell nothing; a name that is known, or alone in its line, stays.
    @Test(arguments: [
        ("en", "HOW TO FIND THE LEADING LINES\nThe lines of Robert Miller lead the eye.", ["Robert Miller"]),
        ("de", "DIE BESTEN TIPPS FÜR DEN HERBST\nKatrin Vogel wohnt in Berlin.", ["Katrin Vogel", "Berlin"]),
        ("fr", "LES CHIFFRES DE LA RENTRÉE\nSophie Marchand habite à Lyon.", ["Sophie Marchand", "Lyon"]),
        ("en", "Robert Miller works for NASA.", ["Robert Miller", "NASA"]),
    ])
    func linesInCapitalsAreNoNames(_ language: String, _ text: String, _ expected: [String]) {
        #expect(Set(entities(text, language: language).map(\.name)) == Set(expected))
    }

    /// Names in one long line of capitals are all held against it, and the line is read once.
    @Test func aTextInCapitalsIsReadOnce() throws {
        let text = (0..<900).map { $0 % 3 == 2 ? "THE" : "QUAYS" }.joined(separator: " ")
        let model = try #require(EntityModel.shared(for: "en")).model
        let reader = EntityReader(model: model, lexicon: EntityLexicon.shared, universalOnly: false)
        let table = TokenTable(bytes: Array(text.utf8), language: "en")
        let document = reader.document(AnnotationInput(table: table, language: "en"))
        let tokens = document.wordOf.count
        var lines = ShoutedLines([0..<tokens])
        let held = stride(from: 0, to: tokens - 1, by: 3).filter { lines.hold($0..<($0 + 1), document) }
        #expect(held.count == tokens / 3)
        #expect(lines.tokensRead == tokens)
    }

    @Test(arguments: [
        "Le rapport se lit sur https://www.exemple.fr/Rapport/Annuel.pdf et sur www.Exemple.org.",
        "Écrivez à Redaction@Exemple.fr avant midi.",
    ])
    func addressesAreNoNames(_ text: String) {
        for language in ["fr", "en", "it"] {
            let found = entities(text, language: language).map(\.name)
            #expect(found.allSatisfy { !$0.contains("://") && !$0.contains("@") && !$0.hasPrefix("www.") }, "\(found)")
        }
    }

    @Test(arguments: [
        ("fr", "Les Français et les Italiens se retrouvent à Lyon.", "Lyon"),
        ("en", "The American company sold its Chinese branch for ten million Euro, said Helen Carter.", "Helen Carter"),
        ("de", "Die Franzosen zahlten zehn Millionen Euro, sagte Katrin Vogel auf Englisch.", "Katrin Vogel"),
    ])
    func peoplesLanguagesAndCurrenciesAreNoNames(_ language: String, _ text: String, _ only: String) {
        #expect(entities(text, language: language).map(\.name) == [only])
    }

    @Test(arguments: [
        ("fr", "L'équipe a quitté Le Caire mardi. Elle était au Caire depuis un an.", "Le Caire|Caire"),
        ("de", "Der Krieg in Syrien dauert an. Die Hauptstadt Syriens ist zerstört.", "Syrien|Syriens"),
        (
            "de", "Präsident Joe Biden reist nach Berlin. Der Sprecher Bidens sagte die Reise ab.",
            "Joe Biden|Bidens"
        ),
    ])
    func joinsFormsOfOneName(_ language: String, _ text: String, _ forms: String) {
        let found = entities(text, language: language)
        let form = forms.split(separator: "|").map(String.init)
        let entity = found.first { $0.name == form[0] }
        #expect(entity?.mentions.count == 2, "\(found.map(\.name))")
        #expect(entity?.aliases == [form[1]])
    }

    @Test(arguments: [
        // The last name alone is who is named in full most often.
        (
            "fr",
            "Sophie Marchand dirige le port de Lorient. Son frère, Paul Marchand, vit à Lyon. Marchand a signé hier. Sophie Marchand partira.",
            ["Sophie Marchand 3", "Paul Marchand 1"]
        ),
        // Or else who was named last.
        (
            "fr",
            "Sophie Marchand dirige le port de Lorient. Marchand a signé hier. Paul Marchand vit à Lyon. Marchand a écrit mardi.",
            ["Sophie Marchand 2", "Paul Marchand 2"]
        ),
        (
            "fr", "Alexandre Morin dirige le port. Morin partira. Alex Morin habite à Lyon. Morin partira mardi.",
            ["Alexandre Morin 4"]
        ),
        (
            "fr", "Jean Morin dirige le port. Jeanne Morin habite à Lyon. Jean Morin partira. Morin le regrette.",
            ["Jean Morin 3", "Jeanne Morin 1"]
        ),
        // An initial is no other given name.
        (
            "fr",
            "Sophie Marchand dirige le port de Lorient. Marchand a signé hier, écrit S. Marchand à Lyon. Marchand partira.",
            ["Sophie Marchand 4"]
        ),
    ])
    func peopleOfOneLastNameAreSeveral(_ language: String, _ text: String, _ expected: [String]) {
        let people = entities(text, language: language).filter { $0.type == .person }
        #expect(people.map { "\($0.name) \($0.mentions.count)" } == expected)
    }

    @Test func contractionsAreNoNames() {
        let found = entities(
            "I’ve been making stews lately. They asked Anna Miller, and I’d say she’s right. It's late, We'll see.",
            language: "en")
        #expect(found.map(\.name) == ["Anna Miller"])
    }

    @Test func twoPeopleAreTwoNames() {
        let found = entities("Hélène Morin et Paul Verdier ont quitté Rennes.", language: "fr").map(\.name)
        #expect(found == ["Hélène Morin", "Paul Verdier", "Rennes"])
    }

    @Test(arguments: ["", " ", "\n\n", "«", "1234", "a", "É", "\u{FEFF}", "A B C D E F G H I J"])
    func survivesOddText(_ text: String) {
        for language in ["fr", "de", "xx", ""] {
            for entity in entities(text, language: language) {
                #expect(!entity.name.isEmpty && !entity.mentions.isEmpty)
                #expect(entity.mentions.allSatisfy { !$0.isEmpty && $0.upperBound <= text.unicodeScalars.count })
            }
        }
    }

    @Test func survivesBytesThatAreNoText() {
        let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 / 7) }
        let input = AnnotationInput(table: TokenTable(bytes: bytes, language: "fr"), language: "fr")
        let mentions = EntityTagger.tag(input)
        #expect(mentions.allSatisfy { $0.range.upperBound <= bytes.count })
    }
}
