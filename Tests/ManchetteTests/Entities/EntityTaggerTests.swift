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

    @Test(arguments: ["", " ", "\n\n", "«", "1234", "a", "É", "\u{FEFF}", "A B C D E F G H I J"])
    func survivesOddText(_ text: String) {
        for language in ["fr", "de", "xx", ""] { _ = entities(text, language: language) }
    }

    @Test func survivesBytesThatAreNoText() {
        let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 / 7) }
        let input = AnnotationInput(table: TokenTable(bytes: bytes, language: "fr"), language: "fr")
        let mentions = EntityTagger.tag(input)
        #expect(mentions.allSatisfy { $0.range.upperBound <= bytes.count })
    }
}
