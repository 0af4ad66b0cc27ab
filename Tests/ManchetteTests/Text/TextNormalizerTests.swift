import Testing
import TextServices

@testable import Manchette

private func normalized(_ text: String, _ language: String? = "fr", faithful: Bool = false) -> String {
    TextNormalizer(language: language, faithful: faithful).normalize(text)
}

@Suite struct TextNormalizerTests {
    /// Language, text, and what becomes of it.
    static let cases: [(String?, String, String)] = [
        ("fr", "Un texte sans histoire.", "Un texte sans histoire."),
        ("fr", "  deux \t mots \r\n une ligne ", "deux mots\nune ligne"),
        ("fr", "un\n\n\n\ndeux", "un\n\ndeux"),
        ("fr", "e\u{301}te\u{301} a\u{327}\u{301}", "\u{E9}t\u{E9} \u{E1}\u{327}"),
        ("vi", "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "Tiếng Việt"),
        ("ko", "\u{1112}\u{1161}\u{11AB}\u{AE00}", "한글"),
        ("fr", "\u{212B} et \u{2126}", "\u{C5} et \u{3A9}"),
        ("fr", "hé\u{AD}ber\u{AD}geur\u{200B} \u{FEFF}x\u{2060}y\u{0}\u{7}z\u{85}fin", "hébergeur xyz\nfin"),
        ("fr", "a\u{202E}b\u{202C}c\u{2066}d\u{2069}\u{200E}", "abcd"),
        ("ar", "سلام\u{200F} \u{202B}x", "سلام\u{200F} x"),
        ("fa", "می\u{200C}خواهم", "می\u{200C}خواهم"), ("fr", "mot\u{200C}mot\u{200D}", "motmot"),
        ("fr", "👩\u{200D}💻 ok", "👩\u{200D}💻 ok"), ("hi", "क्\u{200D}ष", "क्\u{200D}ष"),
        (
            "fr", "Quoi\u{A0}? Oui\u{2009}! Bon\u{202F}; dit\u{202F}: 5\u{202F}% et 3\u{2009}€",
            "Quoi\u{202F}? Oui\u{202F}! Bon\u{202F}; dit\u{A0}: 5\u{A0}% et 3\u{A0}€"
        ),
        ("fr", "Quoi ? Dit : oui !", "Quoi ? Dit : oui !"), ("fr", "Quoi? Dit: oui!", "Quoi? Dit: oui!"),
        ("fr", "«\u{202F}Mot\u{202F}» et «\u{2009}mot\u{A0}»", "«\u{A0}Mot\u{A0}» et «\u{A0}mot\u{A0}»"),
        ("fr", "250\u{A0}000 et M.\u{A0}Dupont, 5\u{A0}km", "250\u{202F}000 et M. Dupont, 5 km"),
        ("de", "Frage\u{A0}? 250\u{202F}000\u{A0}Euro", "Frage ? 250 000 Euro"),
        (nil, "a\u{A0}: b\u{3000}c", "a : b c"),
        ("fr", "\u{A0}\u{A0}bord\u{A0}\n\u{A0}bord\u{A0}", "bord\nbord"), ("fr", "a \u{A0} b", "a b"),
        ("fr", "e\u{FB03}cace, \u{FB01}n, cœur, æ, Œuvre", "efficace, fin, cœur, æ, Œuvre"),
        ("fr", "ＡＷＳ　２０２１！", "AWS 2021!"), ("ja", "ＡＷＳは２０２１年！", "ＡＷＳは２０２１年！"),
        (nil, "今天（星期一）很好！", "今天（星期一）很好！"),
        ("fr", "l'eau l’eau – — … “a” \u{FFFD}", "l'eau l’eau – — … “a” \u{FFFD}"), ("fr", "", ""),
        ("fr", " \u{200B} ", ""),
    ]

    @Test(arguments: cases)
    func textIsMadeRegular(language: String?, text: String, expected: String) {
        let result = normalized(text, language)
        #expect(Array(result.utf8) == Array(expected.utf8), "\(result.debugDescription)")
        #expect(Array(normalized(result, language).utf8) == Array(result.utf8))
    }

    @Test func faithfulLeavesTheCharacters() {
        let text = "e\u{301} ﬁn\u{A0}« texte« , dit\u{AD}-il"
        #expect(Array(normalized(text, faithful: true).utf8) == Array(text.utf8))
        #expect(normalized(" a \n\t b\u{1} ", faithful: true) == "a\nb")
    }

    @Test func preformattedTextKeepsItsSpaces() {
        let bytes = Array("  if a {\r\n\t\treturn\u{200B}\n  }".utf8)
        let result = TextNormalizer(language: "en").normalize(bytes[...], preformatted: true)
        #expect(String(decoding: result.bytes, as: UTF8.self) == "  if a {\n\t\treturn\n  }")
    }

    /// Guillemets that open where they should close, and what must stay.
    @Test(arguments: [
        ("« Toujours la même sécurité« , écrivions-nous.", "« Toujours la même sécurité », écrivions-nous."),
        (
            "Il dit que « tout va (…), sans dommage à personne« . Puis rien.",
            "Il dit que « tout va (…), sans dommage à personne ». Puis rien."
        ),
        ("«Oui«, dit-il. «Non»", "«Oui», dit-il. «Non»"), ("« Un« a dit", "« Un » a dit"),
        ("L’« art« . D'accord", "L’« art ». D'accord"), ("«\u{A0}Mot«\u{A0}, dit-il", "«\u{A0}Mot\u{A0}», dit-il"),
        ("« Un« , puis « deux » et « trois«", "« Un », puis « deux » et « trois »"),
        ("« Un« , dit-il. « Deux", "« Un », dit-il. « Deux"),
        ("« A « b » c »", "« A « b » c »"), ("« A puis mot« B » fin »", "« A puis mot« B » fin »"),
        ("»Texte« , sagte er »so«.", "»Texte« , sagte er »so«."), ("« Un » mot« , deux", "« Un » mot« , deux"),
        ("mot« , autre«", "mot« , autre«"), ("« Un\nDeux« , trois", "« Un\nDeux« , trois"),
    ])
    func reversedGuillemetsAreMended(text: String, expected: String) {
        #expect(normalized(text) == expected)
    }

    @Test func finnishGuillemetsAreLeftAlone() {
        #expect(normalized("« Yksi« , kaksi", "fi") == "« Yksi« , kaksi")
    }

    @Test func sourceOffsetsAreFollowed() {
        let source = Array("a\u{AD}b  « été« , fin e\u{301} mot".utf8)
        let result = TextNormalizer(language: "fr").normalize(source[...])
        let text = Array(String(decoding: result.bytes, as: UTF8.self).unicodeScalars)
        #expect(String(decoding: result.bytes, as: UTF8.self) == "ab « été », fin é mot")
        func moved(_ part: String) -> String {
            let bytes = Array(part.utf8)
            guard let start = source.indices.first(where: { source[$0...].starts(with: bytes) }) else { return "?" }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text[result.scalarRange(start..<(start + bytes.count))])
            return String(view)
        }
        #expect(moved("été") == "été" && moved("fin") == "fin" && moved("mot") == "mot" && moved("a\u{AD}b") == "ab")
        #expect(moved("e\u{301}") == "é" && moved(", ") == ", ")
        #expect(result.scalarRange(0..<source.count) == 0..<text.count)
    }

    @Test func scalarMapsCountFromAnyByte() {
        let bytes = Array(String(repeating: "aé€😀", count: 300).utf8)
        let map = ScalarMap(bytes)
        for offset in stride(from: 0, through: bytes.count, by: 10) {
            #expect(
                map.scalarOffset(ofByte: offset)
                    == String(decoding: bytes[..<offset], as: UTF8.self).unicodeScalars.count)
        }
        #expect(ScalarMap([]).scalarOffset(ofByte: 0) == 0)
    }

    /// Whatever the characters, the result is NFC by the standard library, without change in a second pass.
    @Test func anyCharactersComeOutNormal() {
        let scalars: [UInt32] = [
            0x20, 0x0A, 0xA0, 0x61, 0x65, 0x301, 0x323, 0x302, 0xE9, 0xAD, 0x200D, 0x1100, 0x1161, 0x11A8, 0xAC00,
            0x212B,
            0x3AC, 0x345, 0x915, 0x93C, 0x9BE, 0x9C7, 0xAB, 0xBB, 0x2C, 0x1F468, 0xFF21, 0xFB01, 0x3099, 0x304B, 0x654,
            0x627,
        ]
        var state: UInt64 = 77
        for _ in 0..<3000 {
            var view = String.UnicodeScalarView()
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                if let scalar = Unicode.Scalar(scalars[Int(state >> 40) % scalars.count]) { view.append(scalar) }
            }
            let source = Array(String(view).utf8)
            let result = TextNormalizer(language: "fr").normalize(source[...])
            let text = String(decoding: result.bytes, as: UTF8.self)
            let oracle = TextNormalizer(language: "fr").normalize(text)
            #expect(Array(oracle.utf8) == result.bytes, "\(String(view).debugDescription)")
            #expect(result.scalarRange(0..<source.count).count == text.unicodeScalars.count)
        }
    }

    @Test(arguments: 0..<48)
    func changesAreFoundWhereverTheyStand(_ place: Int) {
        let plain = Array("Le canton ouvre mardi un centre de calcul au bord du lac.")
        let (head, tail) = (String(plain[..<place]), String(plain[place...]))
        for (inserted, expected) in [
            ("x", "x"), ("\u{7}", ""), ("\u{7F}", ""), ("\u{200B}", ""), ("e\u{301}", "é"), ("-  -", "- -"),
            ("-\t-", "- -"),
        ] {
            #expect(normalized(head + inserted + tail) == head + expected + tail)
        }
    }

    @Test(arguments: [
        "हिन्दी में समाचार", "क\u{94D}\u{93C}", "न\u{94D}\u{93C}म", "न\u{93C}\u{94D}म", "\u{958}लम", "क\u{951}\u{94D}",
        "ক\u{9C7}\u{9BE}", "ড\u{9BC}", "ন\u{9CD}\u{9BC}", "কি\u{9CD}\u{9CD}", "a\u{94D}b", "\u{94D}",
        "न\u{94D}\u{951}\u{93C}",
    ])
    func indianScriptsAreComposed(_ text: String) {
        let composed = Array(text.utf8).withUnsafeBufferPointer { UnicodeNormalizer.normalize($0, to: .nfc) }
        #expect(Array(normalized(text, "hi").utf8) == composed)
    }
}
