import Testing

@testable import Manchette

/// A passage and the quotations in it, each as "speaker|kind|words"; "-" stands for no speaker.
struct QuoteCase: Sendable, CustomTestStringConvertible {
    var language: String
    var text: String
    var expected: [String]

    init(_ language: String, _ text: String, _ expected: String...) {
        self.language = language
        self.text = text
        self.expected = expected
    }

    var testDescription: String { "\(language): \(text.prefix(60))" }
}

/// What the finder gives for a text, in the notation of the cases.
func foundQuotes(_ text: String, language: String?, blockQuotes: [String] = []) -> [String] {
    let bytes = Array(text.utf8)
    let blocks = blockQuotes.map { block -> Range<Int> in
        let start = text.firstRange(of: block).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
        return start..<(start + block.utf8.count)
    }
    let input = AnnotationInput(
        table: TokenTable(bytes: bytes, language: language), language: language, published: nil, blockQuotes: blocks)
    return QuoteFinder.find(input, mentions: []).quotes(in: bytes)
        .map { "\($0.speaker ?? "-")|\($0.kind.rawValue)|\($0.text)" }
}

/// Whether quotations are pieces of the text that they say to be, in their order.
private func arePieces(_ quotes: [Quote], of bytes: [UInt8]) -> Bool {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    return quotes.allSatisfy { quote in
        guard !quote.range.isEmpty, quote.range.upperBound <= scalars.count else { return false }
        return String(String.UnicodeScalarView(scalars[quote.range])) == quote.text
    } && zip(quotes, quotes.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound }
}

/// The quotations of bytes, in no language's or in one's.
private func quotes(of bytes: [UInt8], language: String) -> [Quote] {
    let input = AnnotationInput(table: TokenTable(bytes: bytes, language: language), language: language)
    return QuoteFinder.find(input, mentions: []).quotes(in: bytes)
}

@Suite struct QuoteFinderTests {
    @Test(
        arguments: QuoteCase.french + QuoteCase.german + QuoteCase.english + QuoteCase.italian + QuoteCase.spanish
            + QuoteCase.portuguese + QuoteCase.dutch + QuoteCase.emphasized)
    func findsQuotationsAndSpeakers(_ example: QuoteCase) {
        #expect(foundQuotes(example.text, language: example.language) == example.expected)
    }

    @Test(arguments: [
        ("fr", "disait dirent annonçait annonce révèle révélera rappelle soutient admet écrivait prévenait"),
        ("de", "sagte erklärt betont räumt warnte"), ("en", "said says added replied stressed warns"),
        ("it", "disse spiega aggiunge annuncia riconosce"), ("es", "dijo explica añadió reconoce anuncia"),
        ("pt", "disse afirmou admite explica garantiu lembra"), ("nl", "zegt zei vertelt stelt waarschuwt schrijft"),
    ])
    func inflectsVerbsOfSpeech(_ language: String, _ forms: String) throws {
        let lexicon = try #require(CueLexicon.of(language))
        for form in forms.split(separator: " ") {
            let classes = lexicon.words[WordHash.of(Array(form.utf8)[...])]
            #expect(!classes.isDisjoint(with: .verb) && classes.contains(.finite), "\(form)")
        }
    }

    @Test func keepsTheSpeakersRole() throws {
        let text =
            "La start-up perd de l’argent. « Nous serons rentables l’an prochain », promet Léa Morand, directrice financière de Nimbo."
        let bytes = Array(text.utf8)
        let input = AnnotationInput(table: TokenTable(bytes: bytes, language: "fr"), language: "fr")
        let quote = try #require(QuoteFinder.find(input, mentions: []).quotes(in: bytes).first)
        #expect(quote.speaker == "Léa Morand")
        #expect(quote.speakerRole == "directrice financière de Nimbo")
        #expect(quote.cue == "promet")
    }

    @Test func givesRangesInScalars() throws {
        let text = "Été 2020 – « Nous n’avons pas dormi de la nuit », raconte Inès Vidal."
        let bytes = Array(text.utf8)
        let input = AnnotationInput(table: TokenTable(bytes: bytes, language: "fr"), language: "fr")
        let quote = try #require(QuoteFinder.find(input, mentions: []).quotes(in: bytes).first)
        let scalars = Array(text.unicodeScalars)[quote.range]
        #expect(String(String.UnicodeScalarView(scalars)) == quote.text)
    }

    @Test func prefersTheTaggersNames() {
        let text = "« Le service reprendra lundi matin », annonce Orbital Services."
        let bytes = Array(text.utf8)
        let input = AnnotationInput(table: TokenTable(bytes: bytes, language: "fr"), language: "fr")
        let start = text.utf8.distance(from: text.startIndex, to: text.firstRange(of: "Orbital")!.lowerBound)
        let mention = EntityMention(range: start..<(start + 16), kind: .organization, confidence: 1, cluster: 0)
        #expect(QuoteFinder.find(input, mentions: [mention]).first?.speaker == "Orbital Services")
    }

    @Test func anOfficesPlaceIsNotOfTheTaggersName() {
        let text = "« Le service reprendra lundi matin », annonce le ministre de Bretagne Marco Vidal."
        let bytes = Array(text.utf8)
        let input = AnnotationInput(table: TokenTable(bytes: bytes, language: "fr"), language: "fr")
        let start = text.utf8.distance(from: text.startIndex, to: text.firstRange(of: "Bretagne")!.lowerBound)
        let mention = EntityMention(range: start..<(start + 20), kind: .person, confidence: 1, cluster: 0)
        #expect(QuoteFinder.find(input, mentions: [mention]).first?.speaker == "Marco Vidal")
    }

    @Test(
        "Somebody from a place that the tagger takes for the place is nobody named",
        arguments: [
            ("fr", "« La grue ne bougera plus d’ici », soupire une Malouine venue en voisine.", "Malouine", nil),
            ("fr", "« La grue ne bougera plus d’ici », soupire un Malouin venu en voisin.", "Malouin", nil),
            ("de", "«Der Kran bleibt stehen», sagte ein Lorienter am Montag.", "Lorienter", nil),
            ("fr", "« La grue ne bougera plus d’ici », prévient Bruxelles.", "Bruxelles", "Bruxelles"),
        ])
    func aPeopleIsNoPlace(_ language: String, _ text: String, _ word: String, _ speaker: String?) throws {
        let bytes = Array(text.utf8)
        let input = AnnotationInput(table: TokenTable(bytes: bytes, language: language), language: language)
        let place = try #require(text.firstRange(of: word))
        let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
        let mention = EntityMention(
            range: start..<(start + word.utf8.count), kind: .location, confidence: 1, cluster: 0)
        let quotes = QuoteFinder.find(input, mentions: [mention]).quotes(in: bytes)
        #expect(quotes.map(\.speaker) == [speaker])
    }

    @Test func takesBlockQuotesThatThePageMarks() {
        let text = """
            Dans un courrier aux clients, Karim Haddad écrit :

            Le centre de données a brûlé cette nuit. Aucune copie ne se trouvait ailleurs.

            Les clients attendent la suite.
            """
        let block = "Le centre de données a brûlé cette nuit. Aucune copie ne se trouvait ailleurs."
        #expect(
            foundQuotes(text, language: "fr", blockQuotes: [block]) == ["Karim Haddad|block|\(block)"])
    }

    @Test func takesNoHeadingForABlockQuote() {
        #expect(
            foundQuotes(
                "Trois questions ouvertes\n\nLa suite demain.", language: "fr",
                blockQuotes: ["Trois questions ouvertes"]
            ).isEmpty)
    }

    @Test func findsQuotationsByFormInOtherLanguages() {
        #expect(
            foundQuotes("“Ontem o sistema parou durante três horas.” A empresa não comentou.", language: "pt")
                == ["-|direct|Ontem o sistema parou durante três horas."])
    }

    @Test(arguments: [
        "", "«", "»", "« « « »", "\"", "„“”\"«»‹›", "« a", "a »\n\n» b «", "– ", "selon", "dit-il", ":\n«",
    ])
    func survivesFragments(_ text: String) {
        for language in ["fr", "de", "en", "it", "es", "xx"] {
            let found = quotes(of: Array(text.utf8), language: language)
            #expect(arePieces(found, of: Array(text.utf8)), "\(language): \(found)")
        }
    }

    @Test func survivesMarksWithoutEnd() {
        for mark in ["« ", "» ", "„a ", "\"", "“a ", "'a ", "( « ", "a « b » selon "] {
            let text = Array(String(repeating: mark, count: 1000).utf8)
            for language in ["fr", "en"] {
                #expect(arePieces(quotes(of: text, language: language), of: text), "\(mark)")
            }
        }
    }

    @Test func survivesBytesThatAreNoText() {
        for seed in 0..<40 {
            var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
            var bytes: [UInt8] = []
            for _ in 0..<400 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(UInt8(truncatingIfNeeded: state >> 33))
                if state >> 60 == 3 { bytes += [0xC2, 0xAB, 0x20] }
                if state >> 60 == 4 { bytes += [0xC2, 0xBB] }
            }
            let input = AnnotationInput(table: TokenTable(bytes: bytes, language: "fr"), language: "fr")
            let found = QuoteFinder.find(input, mentions: [])
            #expect(
                found.allSatisfy { !$0.range.isEmpty && 0 <= $0.range.lowerBound && $0.range.upperBound <= bytes.count }
            )
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
        }
    }
}
