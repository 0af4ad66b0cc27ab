import Testing

@testable import Manchette

/// Polls of readers, which a form with a choice asks for, are none of the text.
@Suite struct PollTests {
    private static let paragraphs = [
        "Les vannes du moulin de Brévoix se sont relevées samedi matin sous les applaudissements d’une centaine d’habitants.",
        "Douze ans après la crue qui avait emporté la grande roue, le bâtiment moud à nouveau du blé de toute la vallée.",
        "Le chantier a coûté 2,3 millions de francs, dont une moitié vient du canton et le reste d’une association.",
        "La roue, en chêne et en mélèze, a été refaite à l’identique par une entreprise de la région en huit mois.",
    ]

    private static func text(_ amid: String) throws -> String {
        let text = paragraphs.map { "<p>\($0)</p>" }
        let html = """
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le moulin tourne | Le Meunier</title>
            <meta property="og:type" content="article"></head><body><main><article><h1>Le moulin tourne</h1>
            <div class="entry-content">\(text[0])\(text[1])\(amid)\(text[2])\(text[3])</div></article></main></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8)).text
    }

    private static let answers = ["Oui, tout à fait", "Non, pas du tout", "Sans opinion"]

    @Test func aPollIsNoText() throws {
        let form = Self.answers.map { "<label><input type=\"radio\" name=\"a\"> \($0)</label>" }.joined()
        let text = try Self.text(
            "<div><h3>Êtes-vous favorable à ce projet ?</h3><form>\(form)<button>Voter</button></form></div>")
        for line in Self.answers + ["favorable"] { #expect(!text.contains(line)) }
        for paragraph in Self.paragraphs.dropFirst() { #expect(text.contains(paragraph)) }
    }

    /// A form around the whole page, as some systems make it, and a list of answers that is told of.
    @Test func whatIsToldOfAnswersStays() throws {
        let list = Self.answers.map { "<li>\($0) : trois habitants sur dix</li>" }.joined()
        let text = try Self.text("<p>La commune avait posé la question à tous :</p><ul>\(list)</ul>")
        for line in Self.answers { #expect(text.contains(line)) }
    }
}
