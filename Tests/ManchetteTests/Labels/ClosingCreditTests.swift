import Testing

@testable import Manchette

@Suite struct ClosingCreditTests {
    @Test(arguments: [
        ("fr", "Les lauréates devant la mairie (Photo : Jeanne Roc)", true),
        ("fr", "La grue du port, en 2019. Crédit : Archives du port", true),
        ("de", "Die Schleuse vor dem Umbau (Foto: Keystone)", true),
        ("fr", "Le barrage à la fonte des neiges. // © Agence Rive", true),
        ("fr", "Le barrage à la fonte des neiges (© R. Ambre)", true),
        ("en", "The lock before it was rebuilt (c) Harbour Archive", true),
        ("fr", "La grue du port avant son démontage - Photo Jeanne Roc", true),
        ("fr", "La grue du port avant son démontage• Crédits : Jeanne Roc", true),
        ("fr", "La grue du port avant son démontage • Crédits : Rive", true),
        ("fr", "La grue du port, la criée • Crédits accordés au port de Brest", false),
        ("de", "Der Kran im Hafen vor seinem Abbau - Foto Jeanne Roc / Rive", true),
        ("fr", "Des riverains devant la grue avant son départ. Lorient - 6 mai 2019", true),
        ("fr", "Une conférence des amis de la grue du port – Le Havre – 28 avril 2019", true),
        ("de", "Anwohner vor dem Kran am Morgen des Abbaus. Bremen - 6. Mai 2019", true),
        ("fr", "La grue du port quitte la ville / Le journal / le 6 mai 2019", false),
        ("fr", "La réunion des amis de la grue du port aura lieu le 6 mai 2019", false),
        ("fr", "La grue est partie - photo de famille devant le quai vide", false),
        ("fr", "Le port rouvre enfin ses quais - Photo de groupe avant le départ du bateau", false),
        ("en", "The contribution was made under (a), (b) or (c) and nobody changed it", false),
        ("en", "SELECT sum(c) FROM T", false),
        ("fr", "© 2024 La Gazette du quai", false),
        ("fr", "Le port rouvre en mai (le 12 au plus tard)", false),
        ("fr", "Il en parle encore. La photo est restée au mur", false),
        ("fr", "Le procès reprend lundi (lire ci-dessous)", false),
        ("fr", "Une photo : le port, le soir. Une autre : la digue, le matin.", false),
    ])
    func ownerAtTheEndIsFound(_ language: String, _ text: String, _ expected: Bool) {
        let table = TextBlockBuilder.blocks(of: Array(text.utf8))
        let hits = PhraseHits.hits(in: table, language: language)
        #expect(hits.count == 1)
        let closes = hits.first.map { $0.closesWithCredit || $0.closesWithPlaceAndDay }
        #expect(closes == expected)
        // A place and a day name no owner.
        #expect(hits.first?.closesWithPlaceAndDay == (expected && text.hasSuffix("2019")))
    }

    @Test(
        "Capitals behind the last sentence are an owner",
        arguments: [
            ("Les chalutiers rentrent au port, lundi matin. AFP", true),
            ("La grue a été démontée en mars. PHOTO - QUAI NORD", true),
            ("The lock was rebuilt within a year! AP", true),
            ("Il a dit : c'est le port de la N. S. A. DU NORD", false),
            ("Le port rouvre en mai. AU PLUS TARD LE 12 ET ENCORE PAS POUR TOUS", false),
            ("La course est gagnée par l'équipage du Dr. SMITH", false),
            ("La suite des aventures paraît dans le vol. XII", false),
            ("Le port rouvre en mai. Bravo", false), ("LE PORT ROUVRE", false), ("Le port rouvre en MAI", false),
        ])
    func capitalsAtTheEnd(_ text: String, _ expected: Bool) {
        let table = TextBlockBuilder.blocks(of: Array(text.utf8))
        let hits = PhraseHits.hits(in: table, language: "fr")
        #expect(hits.first?.closesInCapitals == expected)
    }
}
