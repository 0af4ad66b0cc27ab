import Testing

@testable import Manchette

@Suite struct LongArticleTests {
    private static let words =
        "le conseil a voté hier soir après deux heures de débat une somme pour la salle commune selon le maire et le quartier"
        .split(separator: " ").map(String.init)

    /// Sentences that differ, and say the same sort of thing.
    private func sentence(_ number: Int) -> String {
        let turned = (0..<30).map { Self.words[($0 * 7 + number * 5 + $0 * number % 11) % Self.words.count] }
        return "Article \(number), " + turned.joined(separator: " ") + "."
    }

    @Test(arguments: [40, 400, 4000])
    func textGoesOnHoweverLongItIs(_ count: Int) throws {
        let html =
            #"<html lang="fr"><head><title>Le règlement de la commune</title></head><body><article>"#
            + "<h1>Le règlement de la commune</h1>" + (1...count).map { "<p>\(sentence($0))</p>" }.joined()
            + "</article></body></html>"
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.body.count + (article.lead == nil ? 0 : 1) == count)
    }
}
