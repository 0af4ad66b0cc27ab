import Testing

@testable import Manchette

/// The forms of the owner of a picture at a line's end, in letters beyond ASCII too.
struct ClosingCreditFormsTests {
    @Test(
        arguments: [
            ("Photo Anne de Roy / AFP", true), ("Éric Roché", true), ("photo", false), ("École de pêche", false),
            ("Anne été", false), ("élan du port", false), ("Фото Анна", true), ("写真 毎日", true),
        ])
    func namesBeginWithCapitals(text: String, expected: Bool) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { ClosingCredit.areNames($0) } == expected)
    }

    @Test(
        arguments: [
            ("Les bateaux de pêche ont repris la mer lundi - Photo André Roché", true),
            ("Les bateaux de pêche ont repris la mer lundi - Photo Anne Roy", true),
            ("Les bateaux de pêche ont repris la mer lundi - « le port »", false),
        ])
    func aTailEndsWithALetter(text: String, expected: Bool) {
        #expect((Array(text.utf8).withUnsafeBufferPointer { ClosingCredit.tail(in: $0) } != nil) == expected)
    }

    @Test(
        "The caption of a numbered figure is told by its beginning",
        arguments: [
            ("Figure 1 – Les quais en mai", true), ("Fig. 2: The quays", true), ("Abbildung 3: Der Kran", true),
            ("Figure\u{A0}4. The quays", true), ("Figure 1 -\u{A0}Les quais", true), ("Figure 4-1: The quays", false),
            ("Рис. 5. Порт", true),
            ("Figure 2 shows the quays in May.", false), ("Figures 1: none", false), ("Figure: the quays", false),
            ("Fig 1", false), ("", false), ("Figurez-vous : 12 quais", false),
        ])
    func aNumberedFigure(text: String, expected: Bool) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { NumberedFigure.opens($0) } == expected)
    }

    @Test(
        "A player's line closes with length and day",
        arguments: [
            ("Le port rouvre enfin ses quais / Journal du soir / 2 min. / le 6 mai 2024", true),
            ("Le port rouvre enfin ses quais | 12 min | 6 mai 2024", true),
            ("Le port rouvre enfin ses quais / Journal du soir / le 6 mai 2024", false),
            ("Le port rouvre enfin ses quais / 2 min. / chaque jour", false),
            ("Le port rouvre / 2 moteurs / le 6 mai 2024, et la foule est venue nombreuse ce jour", false),
            ("/ 2 min. / ", false),
        ])
    func aPlayersLine(text: String, expected: Bool) {
        let table = TextBlockBuilder.blocks(of: Array(text.utf8))
        let hits = PhraseHits.hits(in: table, language: "fr")
        #expect(hits.first?.closesWithPlaceAndDay ?? false == expected)
        #expect(hits.first?.closesWithCredit ?? false == false)
    }

    @Test(arguments: [
        ("© 2024 Gazette", true), ("© 1998-2024", true), ("© 20 Minutes / AFP", false), ("© 20240", false),
    ])
    func anImprintHasAYear(text: String, expected: Bool) {
        #expect(NoiseNames.holdsYear(Array(text.utf8)) == expected)
    }
}
