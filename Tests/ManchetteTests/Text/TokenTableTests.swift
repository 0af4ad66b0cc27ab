import Testing

@testable import Manchette

@Suite struct TokenTableTests {
    /// Text, language, and the tokens with bars between them.
    static let tokenCases: [(String, String?, String)] = [
        ("L’hébergeur d'un site", "fr", "L’|hébergeur|d'|un|site"),
        ("lorsqu’il s'agit de qu'elle", "fr", "lorsqu’|il|s'|agit|de|qu'|elle"),
        ("aujourd'hui les prud’hommes", "fr", "aujourd'hui|les|prud’hommes"),
        ("N'Golo Kanté et D'Souza, mais D'Artagnan", "fr", "N'Golo|Kanté|et|D'Souza|,|mais|D'|Artagnan"),
        ("Qu’est-ce que l’« info » ?", "fr", "Qu’|est|-ce|que|l’|«|info|»|?"),
        ("dit-il, a-t-elle répondu au rendez-vous", "fr", "dit|-il|,|a|-t-elle|répondu|au|rendez-vous"),
        ("Jean-Pierre, pro-Trump, Covid-19", "fr", "Jean-Pierre|,|pro-Trump|,|Covid-19"),
        ("les salarié·e·s et lecteur.rice.s", "fr", "les|salarié·e·s|et|lecteur.rice.s"),
        ("250.000 francs, 250’000 ou 250'000 ; 1,5 %", "fr", "250.000|francs|,|250’000|ou|250'000|;|1,5|%"),
        ("250\u{202F}000 et 1\u{A0}846 puis 12\u{A0}34", "fr", "250\u{202F}000|et|1\u{A0}846|puis|12|34"),
        ("le 12/01/2021 à 14h30, 8 h 30 ou 08:30", "fr", "le|12/01/2021|à|14h30|,|8|h|30|ou|08:30"),
        ("2021-01-12 mais 2010-2015", "fr", "2021-01-12|mais|2010|-|2015"),
        ("la 5G, le 1er, la 2e, 3D", "fr", "la|5G|,|le|1er|,|la|2e|,|3D"),
        ("M. Dupont et J. K. Rowling", "fr", "M.|Dupont|et|J.|K.|Rowling"),
        ("Canal+ et C++ chez AT&T", "fr", "Canal+|et|C++|chez|AT&T"),
        (
            "voir https://exemple.ch/a?b=c. Puis info@exemple.ch", "fr",
            "voir|https://exemple.ch/a?b=c|.|Puis|info@exemple.ch"
        ),
        ("C'est la fin.Le début", "fr", "C'|est|la|fin|.|Le|début"),
        ("n° 12 et #MeToo de @nom", "fr", "n°|12|et|#MeToo|de|@nom"),
        ("Quoi... et… non ?!", "fr", "Quoi|...|et|…|non|?|!"),
        ("Trump's and the workers' don't it’s", "en", "Trump|'s|and|the|workers|'|don't|it|’s"),
        ("the U.S. and a 20-year-old", "en", "the|U.S.|and|a|20-year-old"),
        ("dell'Italia, un po' d’acqua", "it", "dell'|Italia|,|un|po'|d’|acqua"),
        ("Ankara'da", "tr", "Ankara|'da"),
        ("z.B. der 3. Januar, Dr. Müller", "de", "z.B.|der|3|.|Januar|,|Dr.|Müller"),
        ("„Gut“, sagte »sie« ‚so‘ <<la>>", "de", "„|Gut|“|,|sagte|»|sie|«|‚|so|‘|<<|la|>>"),
        ("東京のNHK、2021年", "ja", "東|京|の|NHK|、|2021|年"),
        ("Привет, мир. Она", "ru", "Привет|,|мир|.|Она"),
        ("m\u{AD}ot \u{1F44D}\u{1F3FD} 5€", "fr", "m\u{AD}ot|\u{1F44D}\u{1F3FD}|5|€"),
        ("", "fr", ""), (" \n ", nil, ""),
    ]

    @Test(arguments: tokenCases)
    func textIsCutIntoTokens(text: String, language: String?, expected: String) {
        let table = TokenTable(bytes: Array(text.utf8), language: language)
        let found = table.tokens.indices.map { table.string($0) }.joined(separator: "|")
        #expect(found == expected)
    }

    /// Language and sentences; the text is the sentences joined by a space.
    static let sentenceCases: [(String, [String])] = [
        ("fr", ["M. Dupont habite à St. Gall.", "Il arrive.", "« Vraiment ? » demande-t-il.", "Oui !"]),
        ("fr", ["Il dit : « Je pars. »", "Puis plus rien.", "Elle aussi (hélas !)."]),
        ("fr", ["Les prix, les dates, etc.", "Le reste suit."]),
        ("fr", ["Voir p. 12 et art. 5 al. 2 de la loi.", "Le no. 4 suit."]),
        ("fr", ["C'est l'option C.", "Le chef J. Durand l'a choisie.", "Et après… rien."]),
        ("fr", ["Il a coûté 3.50 francs en 2021.", "2022 sera pire."]),
        ("fr", ["« Non. »", "« Si ! »", "– Peut-être."]),
        ("de", ["Am 3. Januar kam der 21. Präsident.", "Er blieb bis 2019.", "Das war z. B. gut."]),
        ("de", ["„Das ist gut.“", "Sie ging.", "»Nein!«", "Ende."]),
        ("de", ["Wer war 1.?", "Die Nr. 7 war es."]),
        ("en", ["Mr. Smith went to the U.S. in May.", "He works at Apple Inc. in D.C. now.", "\"Why?\"", "She left."]),
        ("en", ["I bought an iPhone.", "iPhone sales rose.", "\"It's over.\"", "They agreed."]),
        ("en", ["He lives in the U.S.", "The end."]),
        ("it", ["Il sig. Rossi parla.", "È vero."]),
        ("ru", ["Это г. Москва.", "Он живёт там."]),
    ]

    @Test(arguments: sentenceCases)
    func sentencesEndAtTheirStops(language: String, sentences: [String]) {
        let table = TokenTable(bytes: Array(sentences.joined(separator: " ").utf8), language: language)
        let found = table.sentences.indices.map { table.string(table.tokens(ofSentence: $0)) }
        #expect(found == sentences)
    }

    @Test func ideographicStopsNeedNoSpace() {
        let table = TokenTable(bytes: Array("今天下雨。我们不去！好".utf8), language: "zh")
        #expect(table.sentences.indices.map { table.string(table.tokens(ofSentence: $0)) } == ["今天下雨。", "我们不去！", "好"])
    }

    @Test func lineEndsEndSentencesAndBlankLinesParagraphs() {
        let table = TokenTable(bytes: Array("Un titre\nune ligne\n\nDeux. Trois.\n".utf8), language: "fr")
        #expect(table.sentences.map { table.string(Int($0)) } == ["Un", "une", "Deux", "Trois"])
        #expect(table.paragraphs.map { table.string(Int($0)) } == ["Un", "Deux"])
        #expect(table.tokens.filter { $0.shape.contains(.paragraphStart) }.count == 2)
        #expect(table.sentence(ofToken: 3) == 1 && table.paragraph(ofToken: 6) == 1)
    }

    @Test func withoutBlankLinesEveryLineIsAParagraph() {
        let table = TokenTable(bytes: Array("Un.\nDeux.\r\nTrois.".utf8), language: "fr")
        #expect(table.paragraphs.map { table.string(Int($0)) } == ["Un", "Deux", "Trois"])
    }

    @Test(
        arguments: [
            ("Paris", TokenTable.Shape.startsUpper), ("ONU", [.startsUpper, .allUpper]),
            ("YouTube", [.startsUpper, .innerUpper]),
            ("iPhone", .innerUpper), ("été", .nonASCII), ("Élysée", [.startsUpper, .nonASCII]), ("5G", [.hasDigit]),
            ("Jean-Luc", [.startsUpper, .hasHyphen]), ("mot", []), ("Ž", [.startsUpper, .nonASCII]),
        ] as [(String, TokenTable.Shape)])
    func shapesSayHowAWordIsWritten(word: String, shape: TokenTable.Shape) {
        let table = TokenTable(bytes: Array(word.utf8), language: "fr")
        #expect(table.tokens.count == 1)
        #expect(table.tokens.first?.shape.subtracting(.paragraphStart) == shape)
    }

    @Test func bytesFindTheirToken() {
        let table = TokenTable(bytes: Array("un  deux".utf8), language: "fr")
        #expect(table.token(atOrAfterByte: 0) == 0)
        #expect(table.token(atOrAfterByte: 2) == 1)
        #expect(table.token(atOrAfterByte: 8) == 2)
    }

    /// Whatever the bytes, tokens are in order, apart, inside the text and not empty.
    @Test func anyBytesGiveOrderedTokens() {
        var state: UInt64 = 42
        let pieces: [[UInt8]] =
            ["'", "’", "-", ".", "l", "A", "é", "»", "«", "\"", " ", "\n", "7", "h", "東", "@", "://"]
            .map { Array($0.utf8) } + [[0xE2], [0xC3], [0xFF], [0xE2, 0x80], [0]]
        for language in ["fr", "en", "it", "de", "tr", nil] {
            for _ in 0..<300 {
                var bytes: [UInt8] = []
                for _ in 0..<40 {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    bytes += pieces[Int(state >> 33) % pieces.count]
                }
                let table = TokenTable(bytes: bytes, language: language)
                var end: Int32 = 0
                for token in table.tokens {
                    #expect(token.start >= end && token.end > token.start && Int(token.end) <= bytes.count)
                    end = token.end
                }
                #expect(table.sentences == table.sentences.sorted())
                #expect(table.sentences.allSatisfy { Int($0) < table.tokens.count })
            }
        }
    }
}
