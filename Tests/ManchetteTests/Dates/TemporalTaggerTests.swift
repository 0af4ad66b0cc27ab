import Testing

@testable import Manchette

/// A sentence with its gold: `[words|value]`.
struct TemporalExample: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    /// Bytes and value of each expression.
    let gold: [Found]

    struct Found: Sendable, Hashable, CustomStringConvertible {
        var text: String
        var start: Int
        var value: String
        var description: String { "[\(text)|\(value)]@\(start)" }
    }

    var testDescription: String { "\(language): \(text)" }

    init(_ language: String, _ marked: String) {
        self.language = language
        var text = ""
        var gold: [Found] = []
        for (index, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let close = part.firstIndex(of: "]"), let bar = part[..<close].firstIndex(of: "|") else {
                text += part
                continue
            }
            let words = String(part[..<bar])
            gold.append(
                Found(text: words, start: text.utf8.count, value: String(part[part.index(after: bar)..<close])))
            text += words + part[part.index(after: close)...]
        }
        self.text = text
        self.gold = gold
    }

    /// What the tagger finds, with this publication date.
    func found(published: String?) -> [Found] {
        let bytes = Array(text.utf8)
        let input = AnnotationInput(
            table: TokenTable(bytes: bytes, language: language), language: language, published: published)
        return TemporalTagger.tag(input).map { mention in
            Found(
                text: String(decoding: bytes[mention.range], as: UTF8.self), start: mention.range.lowerBound,
                value: mention.value)
        }
    }
}

/// All sentences are of Tuesday, 12 January 2021.
@Suite struct TemporalTaggerTests {
    @Test(arguments: frenchExamples + germanExamples + englishExamples + italianExamples + spanishExamples)
    func findsExpressionsAndValues(example: TemporalExample) {
        #expect(example.found(published: "2021-01-12T08:30") == example.gold)
    }

    @Test(arguments: [frenchExamples, germanExamples, englishExamples, italianExamples, spanishExamples])
    func hasThirtySentencesPerLanguage(examples: [TemporalExample]) {
        #expect(examples.count >= 30)
    }

    @Test(arguments: [
        TemporalExample("fr", "Le patron parlera [mercredi|XXXX-WXX-3] à [14 h|XXXX-XX-XXT14:00]."),
        TemporalExample("fr", "Elle est partie [hier soir|XXXX-XX-XXTEV], [le 3 mai|XXXX-05-03] au plus tard."),
        TemporalExample("fr", "Le budget [2018|2018] a doublé en [trois ans|P3Y]."),
        TemporalExample("de", "Am [Freitag|XXXX-WXX-5] beginnt die Messe, im [März|XXXX-03] endet sie."),
        TemporalExample("en", "The talks begin on [Monday|XXXX-WXX-1] and end [next week|XXXX-WXX]."),
    ])
    func leavesValuesOpenWithoutAPublicationDate(example: TemporalExample) {
        #expect(example.found(published: nil) == example.gold)
    }

    @Test func findsNothingInLanguagesWithoutAGrammar() {
        #expect(TemporalExample("pl", "Spotkanie odbędzie się 12 maja 2021.").found(published: "2021-01-12") == [])
    }

    @Test func survivesAnyBytes() {
        var state: UInt64 = 11
        let words = [
            "le", "3", "mai", "2021", ".", ",", "il", "y", "a", "-", "24", "h", "\u{FF}", "ans", "de", "l'", "été", "'",
            "/",
            "12", "999999999999999999", "à", "tous", "les", "dernier", "vingt", "deux", "\n", "%", "½", "semaine",
        ]
        for language in ["fr", "de", "en", "it", "es"] {
            var bytes: [UInt8] = []
            for _ in 0..<4000 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes += words[Int(state >> 33) % words.count].utf8
                if state >> 61 != 0 { bytes.append(32) }
                if state >> 60 == 3 { bytes.append(UInt8(truncatingIfNeeded: state >> 40)) }
            }
            let input = AnnotationInput(
                table: TokenTable(bytes: bytes, language: language), language: language, published: "2021-01-12")
            var end = 0
            for mention in TemporalTagger.tag(input) {
                #expect(mention.range.lowerBound >= end && mention.range.upperBound <= bytes.count)
                end = mention.range.upperBound
            }
        }
    }
}
