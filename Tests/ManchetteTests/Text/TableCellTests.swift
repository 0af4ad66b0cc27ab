import Testing

@testable import Manchette

/// The cells of a table's row, with a tab between: nothing reaches from one into the next.
@Suite struct TableCellTests {
    private func input(_ text: String) -> AnnotationInput {
        AnnotationInput(
            table: TokenTable(bytes: Array(text.utf8), language: "fr"), language: "fr", published: "2026-02-10")
    }

    private func string(_ range: Range<Int>, of text: String) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }

    @Test func namesEndWithTheirCell() {
        let text = """
            Le classement de la régate est connu depuis dimanche soir sur le quai.

            Marc Aubert\tLausanne\tSuisse
            Paul Castel\tMarseille\tFrance
            """
        let names = EntityTagger.tag(input(text)).map { string($0.range, of: text) }
        #expect(!names.contains { $0.contains("\t") })
        #expect(names.contains("Marc Aubert") && names.contains("Paul Castel"))
    }

    @Test func datesEndWithTheirCell() {
        let text = "Hier\t10\tfévrier 2026\tdix\tmai 2026"
        #expect(
            TemporalTagger.tag(input(text)).map { "\(string($0.range, of: text)) \($0.value)" } == [
                "Hier 2026-02-09", "février 2026 2026-02", "mai 2026 2026-05",
            ])
    }

    @Test func speakersStandInTheCellOfTheirWords() {
        let text = "« La pompe tourne depuis mardi matin »\tassure Élodie Jourdan"
        let quotes = QuoteFinder.find(input(text), mentions: []).quotes(in: Array(text.utf8))
        #expect(quotes.map(\.speaker) == [nil])
    }

    @Test func cellsEndSentences() {
        let table = TokenTable(bytes: Array("un\tdeux trois\t« quatre »\n\tcinq".utf8), language: "fr")
        let starts = table.sentences.map { table.string(Int($0)) }
        #expect(starts == ["un", "deux", "«", "cinq"])
        #expect(table.lineStarts() == [true, true, false, true, false, false, true])
    }
}
