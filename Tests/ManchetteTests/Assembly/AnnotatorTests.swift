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

    @Test func aFormThatOnlyTheLeadHasIsNoneOfTheText() throws {
        let text = "Morvan rencontrera le maire de Brest. Le départ de Morvan surprend."
        let entities = try #require(
            Annotator.annotate(
                Array(text.utf8), introduction: Array(Self.lead.utf8), language: "fr", published: nil,
                layers: .entities
            ).entities)
        #expect(entities.map(\.name) == ["Morvan", "Brest"])
        #expect(entities.allSatisfy { $0.aliases.isEmpty })
    }

    @Test func rangesBelongToTheText() throws {
        let scalars = Array(Self.text.unicodeScalars)
        let result = Annotator.annotate(
            Array(Self.text.utf8), introduction: Array(Self.lead.utf8), language: "fr", published: "2026-02-10",
            layers: .all)
        #expect(result.quotes?.count == 1)
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

    @Test(arguments: [
        ("Au XXe siècle, Paul Verdier vivait à Rennes.", ["Paul Verdier", "Rennes"], ["XXe siècle"]),
        ("Paul Verdier a parlé au Journal du Dimanche hier.", ["Paul Verdier", "Journal du Dimanche"], ["hier"]),
        ("En Mars 2020, Paul Verdier était à Rennes.", ["Paul Verdier", "Rennes"], ["Mars 2020"]),
    ])
    func namesAndDatesDoNotShareWords(_ text: String, _ names: [String], _ dates: [String]) {
        let result = Annotator.annotate(Array(text.utf8), language: "fr", published: "2026-02-10", layers: .all)
        #expect(result.entities?.map(\.name) == names)
        #expect(result.dates?.map(\.text) == dates)
    }
}

struct NamesAndDatesTests {
    private func name(_ range: Range<Int>, _ confidence: Double) -> EntityMention {
        EntityMention(range: range, kind: .organization, confidence: confidence, cluster: 0)
    }

    private func date(_ range: Range<Int>) -> TemporalTagger.Mention {
        TemporalTagger.Mention(range: range, type: .date, value: "XXXX")
    }

    @Test(arguments: [
        // A sure name holds words of a date, an unsure one too; a date holds a name; both are the same words.
        ("Revue du Lundi", 0..<14, 0.8, 9..<14, true, false), ("Revue du Lundi", 0..<14, 0.4, 9..<14, true, true),
        ("Mars 2020", 0..<4, 0.95, 0..<9, false, true), ("Mars", 0..<4, 0.95, 0..<4, true, false),
        ("Mars", 0..<4, 0.5, 0..<4, false, true), ("Coupe 2018", 0..<10, 0.99, 6..<10, true, true),
    ])
    func settlesWhoKeepsTheWords(
        _ text: String, _ named: Range<Int>, _ confidence: Double, _ dated: Range<Int>, _ keepsName: Bool,
        _ keepsDate: Bool
    ) {
        let settled = NamesAndDates.settle([name(named, confidence)], [date(dated)], in: Array(text.utf8))
        #expect(settled.names.count == (keepsName ? 1 : 0))
        #expect(settled.dates.count == (keepsDate ? 1 : 0))
    }
}
