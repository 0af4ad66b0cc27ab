import Testing

@testable import Manchette

/// What the headline and the lead tell about names in the text.
struct AnnotatorTests {
    private static let lead =
        "Jeanne Morvan, directrice de la société Alvéo, défend son choix de quitter Rennes."
    private static let text =
        "La directrice ne regrette rien. « Nous ne pouvions plus attendre le raccordement », explique Jeanne Morvan. "
        + "Mercredi, Morvan rencontrera le maire."

    @Test func namesOfTheLeadAreKnownButNotCounted() throws {
        let result = Annotator.annotate(
            Array(Self.text.utf8), introduction: Array(Self.lead.utf8), language: "fr", published: "2026-02-10",
            layers: .all)
        let entities = try #require(result.entities)
        #expect(!entities.contains { $0.name == "Rennes" })
        let person = try #require(entities.first { $0.name == "Jeanne Morvan" })
        #expect(person.mentions.count == 2)
        let scalars = Array(Self.text.unicodeScalars)
        let last = try #require(person.mentions.last)
        #expect(String(String.UnicodeScalarView(scalars[last])) == "Morvan")
    }

    @Test func rangesBelongToTheText() throws {
        let scalars = Array(Self.text.unicodeScalars)
        let result = Annotator.annotate(
            Array(Self.text.utf8), introduction: Array(Self.lead.utf8), language: "fr", published: "2026-02-10",
            layers: .all)
        for quote in try #require(result.quotes) {
            #expect(String(String.UnicodeScalarView(scalars[quote.range])) == quote.text)
        }
        for date in try #require(result.dates) {
            #expect(String(String.UnicodeScalarView(scalars[date.range])) == date.text)
        }
        #expect(result.dates?.contains { $0.text == "Mercredi" && $0.value == "2026-02-11" } == true)
    }

    @Test func aRoleGivenInTheLeadNamesTheSpeaker() throws {
        let text = "« Le chantier finira au printemps », assure la directrice."
        let alone = Annotator.annotate(Array(text.utf8), language: "fr", published: nil, layers: .quotes)
        #expect(alone.quotes?.first?.speaker != "Jeanne Morvan")
        let introduced = Annotator.annotate(
            Array(text.utf8), introduction: Array(Self.lead.utf8), language: "fr", published: nil, layers: .quotes)
        #expect(introduced.quotes?.map(\.speaker) == ["Jeanne Morvan"])
    }

    @Test func headlinesInCapitalisedWordsTellNothing() {
        #expect(Annotator.introduction(headline: "Why Big Phones Are Dying", lead: nil).isEmpty)
        #expect(
            Annotator.introduction(headline: "Anna Berg quitte la banque", lead: "Un départ.")
                == Array("Anna Berg quitte la banque\n\nUn départ.".utf8))
    }
}
