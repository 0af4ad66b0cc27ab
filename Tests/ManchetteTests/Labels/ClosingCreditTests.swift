import Testing

@testable import Manchette

@Suite struct ClosingCreditTests {
    @Test(arguments: [
        ("Les lauréates devant la mairie (Photo : Jeanne Roc)", true),
        ("La grue du port, en 2019. Crédit : Archives du port", true),
        ("Die Schleuse vor dem Umbau (Foto: Keystone)", true),
        ("Le barrage à la fonte des neiges. // © Agence Rive", true),
        ("Le barrage à la fonte des neiges (© R. Ambre)", true),
        ("The lock before it was rebuilt (c) Harbour Archive", true),
        ("The contribution was made under (a), (b) or (c) and nobody changed it", false),
        ("SELECT sum(c) FROM T", false),
        ("© 2024 La Gazette du quai", false),
        ("Le port rouvre en mai (le 12 au plus tard)", false),
        ("Il en parle encore. La photo est restée au mur", false),
        ("Le procès reprend lundi (lire ci-dessous)", false),
        ("Une photo : le port, le soir. Une autre : la digue, le matin.", false),
    ])
    func ownerAtTheEndIsFound(_ text: String, _ expected: Bool) {
        let table = TextBlockBuilder.blocks(of: Array(text.utf8))
        let hits = PhraseHits.hits(in: table, language: nil, userPhrases: nil)
        #expect(hits.count == 1)
        #expect(hits.first?.closesWithCredit == expected)
    }
}
