import Testing

@testable import Manchette

@Suite struct TemporalLineTests {
    /// Lines are cut with the help of the text's tokens; it must be as ``DateToken`` cuts them alone.
    @Test(arguments: [
        "Le 12 mars 2021, à 14h30, l'été s'achève.", "depuis l’automne « dernier » – dit-il –, la semaine…",
        "Am Montag-Abend, dem 3. Mai; um 8.15 Uhr (MEZ)", "on May 5th, 2020's \u{201C}first\u{201D} day-by-day",
        "m\u{AD}ars 20\u{A0}mars a\u{200B}vril\u{202F}: jan\u{301}vier", "x÷y ×2 5G G5 20e XXe siècle n° 3 1º 2ª",
        "東京 2021年3月 Привет мартa 12 مارس", "fin.Le lundi,mardi;mercredi:jeudi/vendredi", "\u{2028}lundi\u{2029} mardi",
        "  lundi   mardi\t mercredi  ", "a", "\u{1F468}\u{200D}", "a·b l·l www.exemple.fr/lundi e@lundi.fr",
    ])
    func cutsLinesAsTheirBytesAlone(_ text: String) throws {
        let grammar = try #require(TemporalGrammar.language("fr"))
        for text in [text, "\n" + text + "\n\n" + text + " fin"] {
            let bytes = Array(text.utf8)
            let input = AnnotationInput(table: TokenTable(bytes: bytes, language: "fr"), language: "fr")
            let vocabulary = TemporalVocabulary(input, grammar)
            var line = TemporalLine()
            var (start, cursor) = (0, 0)
            for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                let range = start..<(start + piece.count)
                start = range.upperBound + 1
                if range.isEmpty { continue }
                line.read(bytes.span, range, grammar, vocabulary, &cursor)
                var plain: [DateToken] = []
                DateToken.scan(bytes.span, range, into: &plain)
                #expect(line.tokens.map { "\($0)" } == plain.map { "\($0)" })
                // What the grammar knows of each word is the same too.
                var alone = TemporalLine()
                let empty = TemporalVocabulary(
                    AnnotationInput(table: TokenTable(bytes: [], language: "fr"), language: "fr"), grammar)
                var none = 0
                alone.read(bytes.span, range, grammar, empty, &none)
                #expect(line.words.map { "\($0)" } == alone.words.map { "\($0)" })
                #expect(line.senses.map { "\($0)" } == alone.senses.map { "\($0)" })
            }
            #expect(cursor == input.table.tokens.count)
        }
    }
}
