import Testing

@testable import Manchette

/// A role, a comma and the name of who has it: "le maire, Paul Aubin, …".
@Suite struct AppositionTests {
    /// The quotations of a text, each as "speaker|role".
    private func speakers(_ text: String, _ language: String, tagged: [(String, Entity.Kind)] = []) -> [String] {
        let bytes = Array(text.utf8)
        let input = AnnotationInput(table: TokenTable(bytes: bytes, language: language), language: language)
        let mentions = tagged.enumerated().compactMap { number, name -> EntityMention? in
            guard let place = text.firstRange(of: name.0) else { return nil }
            let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
            return EntityMention(
                range: start..<(start + name.0.utf8.count), kind: name.1, confidence: 0.9, cluster: number)
        }
        return QuoteFinder.find(input, mentions: mentions).quotes(in: bytes).map {
            "\($0.speaker ?? "-")|\($0.speakerRole ?? "-")"
        }
    }

    @Test(arguments: [
        ("fr", "« La saison a bien commencé », plaisante son président, Marc Tholozan.", "Marc Tholozan|président"),
        (
            "fr", "« Le toit fuit depuis deux hivers », explique le directeur, Rémi Castel, dans une lettre.",
            "Rémi Castel|directeur"
        ),
        (
            "fr", "« La taxe baissera au printemps », a déclaré le ministre de la Pêche, Hugo Vasseur, mardi soir.",
            "Hugo Vasseur|ministre de la Pêche"
        ),
        (
            "fr", "« La taxe baissera au printemps », a déclaré le ministre de la Pêche, M. Hugo Vasseur.",
            "Hugo Vasseur|ministre de la Pêche"
        ),
        (
            "fr", "Le maire, Louis Aubertin, a déclaré : « La halle rouvrira lundi matin. »",
            "Louis Aubertin|maire"
        ),
        ("fr", "« La halle rouvrira », selon le maire, Louis Aubertin.", "Louis Aubertin|maire"),
        (
            "fr", "Le maire, Louis Aubertin, a visité la halle. « Elle rouvrira lundi », a-t-il promis.",
            "Louis Aubertin|maire"
        ),
        (
            "fr",
            "« Rien ne presse », dit Odile Vernet.\n\nLe maire, Louis Aubertin, a visité la halle jeudi. « Elle rouvrira lundi », a-t-il promis.",
            "Odile Vernet|- Louis Aubertin|maire"
        ),
        (
            "es", "El alcalde, Braulio Perdices, replica: «No vamos a cerrar el mercado este año».",
            "Braulio Perdices|alcalde"
        ),
        (
            "de", "„Die Brücke bleibt bis Ostern gesperrt“, sagte der Bürgermeister, Jonas Hartwig, am Montag.",
            "Jonas Hartwig|Bürgermeister"
        ),
        (
            "it", "«Il ponte resta chiuso fino a Pasqua», spiega il sindaco, Dario Bellucci.",
            "Dario Bellucci|sindaco"
        ),
        (
            "en", "“The pier stays closed until Easter,” said its chairman, Graham Tolley, on Friday.",
            "Graham Tolley|chairman"
        ),
        (
            "en", "“The pier stays closed until Easter,” its chairman, Graham Tolley, said on Friday.",
            "Graham Tolley|chairman"
        ),
    ]) func namesWhoHasTheRole(_ language: String, _ text: String, _ expected: String) {
        #expect(speakers(text, language).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        // An enumeration.
        ("« Tout le monde dehors », ont crié le maire, Louis Aubertin et la foule.", "maire|-"),
        ("« Tout le monde dehors », ont crié le maire, Louis Aubertin, Odile Vernet et la foule.", "maire|-"),
        // A day, a place.
        ("« La halle rouvrira en juin », a déclaré le maire, mardi, devant la presse.", "maire|-"),
        // Somebody who is the subject of the next clause, or stands by.
        ("« La halle rouvrira en juin », selon le maire, Louis Aubertin n’ayant rien dit.", "maire|-"),
        ("« La halle rouvrira en juin », promet le maire, Louis Aubertin à ses côtés.", "maire|-"),
    ]) func doesNotTakeTheNextNameForIt(_ text: String, _ expected: String) {
        #expect(speakers(text, "fr").joined(separator: " ") == expected)
    }

    @Test func doesNotTakeAPlaceForIt() {
        let text = "« La halle rouvrira en juin », explique le directeur, Valmer."
        #expect(speakers(text, "fr", tagged: [("Valmer", .location)]) == ["directeur|-"])
        #expect(speakers(text, "fr") == ["directeur|-"])
    }

    @Test func takesUpACompanyThatMayBeAPerson() {
        let text =
            "La halle vend aussi aux écoles de la Région Centre. Claire Halage, qui réunit trente bateliers, a salué « un signe attendu depuis deux ans ». L’association regrette que la halle ferme le lundi."
        let bytes = Array(text.utf8)
        let input = AnnotationInput(table: TokenTable(bytes: bytes, language: "fr"), language: "fr")
        let names: [(String, Entity.Kind, Double)] = [
            ("Région Centre", .organization, 0.99), ("Claire Halage", .person, 0.5),
        ]
        let mentions = names.enumerated().compactMap { number, name -> EntityMention? in
            guard let place = text.firstRange(of: name.0) else { return nil }
            let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
            return EntityMention(
                range: start..<(start + name.0.utf8.count), kind: name.1, confidence: name.2, cluster: number)
        }
        #expect(
            QuoteFinder.find(input, mentions: mentions).quotes(in: bytes).map(\.speaker)
                == ["Claire Halage", "Claire Halage"])
    }

    @Test func knowsTheRoleAfterwards() {
        let text =
            "Le préfet, Louis Aubertin, est arrivé à midi. Odile Vernet dirige la halle. « Elle ferme », a annoncé le préfet."
        #expect(speakers(text, "fr") == ["Louis Aubertin|préfet"])
    }

    @Test func whoIsSpokenToHasTheRoleThatStandsBesideTheName() {
        let text =
            "Vous avez lu ce que dit le directeur, Odile Vernet, dans la presse ? La maire Odile Vernet dit que la halle ferme lundi."
        #expect(speakers(text, "fr").last == "Odile Vernet|maire")
        let later = text + " Odile Vernet ajoute que la grue part demain matin."
        #expect(speakers(later, "fr").last == "Odile Vernet|maire")
    }

    @Test func theRoleOfTheNextInAnEnumerationIsTheirs() {
        let text =
            "Al molo c’erano Ivo Sabatini, il deputato Mario Neri e la giunta. «Il ponte riapre a maggio», ha detto Sabatini."
        #expect(speakers(text, "it") == ["Ivo Sabatini|-"])
    }

    @Test func theFullerOfTwoEqualRolesIsGiven() {
        let text =
            "La grue est à quai, dit le directeur du port, Rémi Castel. Le directeur Rémi Castel est parti. « Elle reste », a dit Castel."
        #expect(speakers(text, "fr").last == "Rémi Castel|directeur du port")
    }

    @Test func doesNotGiveTheRoleOfOneToAnother() {
        // What is said behind the name is what Odile Vernet is.
        let text =
            "Depuis le départ du préfet, Odile Vernet, directrice de la halle, attend. « Elle ferme », a annoncé le préfet."
        #expect(speakers(text, "fr") == ["préfet|-"])
    }
}
