import Testing

@testable import Manchette

/// Statements in full in text dumps: announced by a colon, in the first person.
struct QuotedStatementsTests {
    private static let opening = """
        La fonderie de Brésane ferme

        La fonderie de Brésane a éteint son four lundi, et ses quarante ouvriers ont appris la nouvelle par une lettre \
        affichée à l’entrée de l’atelier.
        """
    private static let announced =
        "Dans un message envoyé aux habitants de la vallée, la directrice de l’atelier s’explique en ces termes :"
    private static let first =
        "Je sais ce que cette maison représente pour chacune de nos familles, et je n’ai pris cette décision qu’à regret."
    private static let second =
        "Nous avons frappé à toutes les portes, nous avons vendu le pré et le camion, et rien n’a suffi à payer le gaz."
    private static let others =
        "Le maire réunira mardi les habitants dans la salle des fêtes, et la préfecture enverra quelqu’un les entendre."

    private static func quoted(_ paragraphs: String...) throws -> [String] {
        let text = ([opening] + paragraphs + [others]).joined(separator: "\n\n")
        let article = try Extractor().extract(bytes: Array(text.utf8))
        return article.body.filter { $0.kind == .blockQuote }.map { String($0.text.prefix(8)) }
    }

    @Test func whoSpeaksIsQuotedAsLongAsTheStatementGoesOn() throws {
        #expect(try Self.quoted(Self.announced, Self.first, Self.second) == ["Je sais ", "Nous avo"])
        #expect(try Self.quoted(Self.announced, Self.first) == ["Je sais "])
        #expect(try Self.quoted(Self.announced, Self.first, Self.others, Self.second) == ["Je sais "])
    }

    /// No colon, no first person, marks of its own, or an announcement of a word or two: no statement.
    @Test(arguments: [
        [String(announced.dropLast(2)) + ".", first], [announced, others], [announced, "« " + first + " »"],
        [announced, "– " + first], ["La directrice :", first],
    ])
    func nothingElseIsOne(paragraphs: [String]) throws {
        #expect(try Self.quoted(paragraphs[0], paragraphs[1]) == [])
    }
}
