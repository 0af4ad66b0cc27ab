import Testing

@testable import Manchette

/// Sentences of a text that are links from end to end.
@Suite struct LinkedSentencesTests {
    private static let paragraphs = [
        "Les vannes du moulin de Brévoix se sont relevées samedi matin sous les applaudissements d’une centaine d’habitants.",
        "Douze ans après la crue qui avait emporté la grande roue, le bâtiment moud à nouveau du blé de toute la vallée.",
        "Le chantier a coûté 2,3 millions de francs, dont une moitié vient du canton et le reste d’une association.",
        "La roue, en chêne et en mélèze, a été refaite à l’identique par une entreprise de la région en huit mois.",
    ]

    private static func article(_ amid: String) throws -> Article {
        let text = paragraphs.map { "<p>\($0)</p>" }
        let html = """
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le moulin tourne | Le Meunier</title>
            <link rel="canonical" href="https://www.meunier.example/region/moulin"></head><body><header><ul>
            <li><a href="/">Accueil</a></li><li><a href="/monde">Monde</a></li></ul></header><main><h1>Le moulin tourne</h1>
            <div class="entry-content">\(text[0])\(text[1])\(amid)\(text[2])\(text[3])</div></main></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    private static let sentence = "Le rapport complet est publié par l’Observatoire du patrimoine."

    @Test func aSentenceThatIsALinkToAnotherSiteIsOfTheText() throws {
        let article = try Self.article(
            "<p><a href=\"https://observatoire.example.org/rapport.pdf\">\(Self.sentence)</a></p>")
        #expect(article.text.contains(Self.sentence))
    }

    @Test(arguments: [
        "<p><a href=\"/pluies-1042\">Les pluies ont noyé trois caves à Sarvoy dans la nuit</a></p>",
        "<p><a href=\"https://autre.example.org/pluies\">Les pluies ont noyé trois caves à Sarvoy dans la nuit</a></p>",
        "<p>Lire aussi : <a href=\"https://autre.example.org/pluies\">Les pluies ont noyé trois caves à Sarvoy.</a></p>",
    ]) func titlesAreNot(_ title: String) throws {
        #expect(try !Self.article(title).text.contains("noyé"))
    }
}
