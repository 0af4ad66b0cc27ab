import Testing

@testable import Manchette

/// A dump's text goes on behind boxes, and to its last sentence.
@Suite struct DumpBodyTests {
    private static let head = "Kervoal change de gardien\n\nPar Anne Roy, 12 septembre 2024\n\n"

    private func read(_ paragraphs: [String], end: String = "") throws -> String {
        let dump = Self.head + paragraphs.joined(separator: "\n\n") + end + "\n"
        let article = try Extractor().extract(text: dump)
        return (article.lead ?? "") + "\n" + article.text
    }

    private static let endings = [
        "", "\n\nTags\nPhares\nMer\nWebcode\nDPF8_203114", "\n\n3 commentaires\nRéagir à cet article",
        "\n\nInscrivez-vous à notre newsletter\nVotre adresse e-mail", "\n\nDéjà abonné ? Se connecter",
        "\n\nPartager\nFacebook\nTwitter", "\n\nÀ lire aussi\nUn autre phare s'éteint à Lorient", "\n\n(AFP)",
    ]

    /// However short, a sentence right behind the text ends it.
    @Test(
        arguments: ["Un projet de suite est abandonné.", "Reste à savoir où.", "Le tribunal tranchera vendredi."],
        endings)
    func shortSentencesEndTheText(sentence: String, end: String) throws {
        let text = try read(PlainArticle.french.prefix(4) + [sentence], end: end)
        #expect(text.contains(sentence))
        for line in end.split(separator: "\n") { #expect(!text.contains(line)) }
    }

    /// What is no sentence does not, nor what a phrase of the trade names.
    @Test(arguments: ["Lire la suite", "Abonnez-vous dès maintenant.", "Anne Roy", "Photo : Anne Roy / Rive."])
    func otherLinesDoNot(line: String) throws {
        #expect(try !read(PlainArticle.french.prefix(4) + [line]).contains(line))
    }

    private static let boxes = [
        "PUBLICITÉ", "Déjà abonné ? Se connecter",
        "Inscrivez-vous à notre newsletter\nVotre adresse e-mail\nS'inscrire",
    ]

    /// A paragraph between two boxes is as much of the text as the others.
    @Test(arguments: boxes, boxes)
    func paragraphsBetweenBoxesAreText(first: String, second: String) throws {
        let paragraphs = PlainArticle.french
        let text = try read([paragraphs[0], first, paragraphs[1], second] + paragraphs[2...])
        for paragraph in paragraphs { #expect(text.contains(paragraph)) }
        for line in "\(first)\n\(second)".split(separator: "\n") { #expect(!text.contains(line)) }
    }
}
