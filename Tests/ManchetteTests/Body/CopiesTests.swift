import Testing

@testable import Manchette

@Suite struct CopiesTests {
    private let paragraphs = [
        "La coopérative du plateau a ouvert samedi sa première épicerie sans caissier, dans l'ancienne laiterie du bourg.",
        "Les clients entrent avec une carte, se servent et paient à une borne; trois bénévoles passent deux fois par jour.",
        "L'assortiment compte quatre cents articles, dont la moitié vient de fermes situées à moins de dix kilomètres.",
    ]

    /// An article with a cross-head before each paragraph behind the first.
    private func text(_ heads: [String]) -> String {
        "<p>\(paragraphs[0])</p><h2>\(heads[0])</h2><p>\(paragraphs[1])</p><h2>\(heads[1])</h2><p>\(paragraphs[2])</p>"
    }

    private func body(_ inside: String) throws -> [String] {
        let html = """
            <html lang="fr"><head><title>Une épicerie sans caissier</title><meta property="og:type" content="article">
            </head><body><article><h1>Une épicerie sans caissier au plateau</h1>\(inside)</article></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8)).body.map(\.text)
    }

    @Test func textPrintedTwiceIsReadOnceWithItsCrossHeads() throws {
        let once = text(["Une carte pour clé", "Du lait d'à côté"])
        let twice = "<div class=\"desktop\">\(once)</div><div class=\"mobile\">\(once)</div>"
        let got = try body(twice)
        #expect(got == (try body("<div class=\"desktop\">\(once)</div>")))
        #expect(got.filter { $0 == "Une carte pour clé" }.count == 1)
    }

    @Test func crossHeadThatRecursStays() throws {
        let got = try body("<div>\(text(["À retenir", "À retenir"]))</div>")
        #expect(got.filter { $0 == "À retenir" }.count == 2)
    }
}
