import Testing

@testable import Manchette

struct CharacterClassesTests {
    private static func classes(_ character: Character) -> [Bool] {
        [
            character.isWhitespace, character.isLetter, character.isNumber, character.isUppercase,
            character.isLowercase,
        ]
    }

    @Test func charactersOfOneScalarAreWhatTheStandardLibrarySays() {
        for value in (0..<0x3100 as Range<UInt32>) {
            guard let character = Unicode.Scalar(value).map(Character.init) else { continue }
            #expect(Self.classes(character) == StandardCharacter(character).classes, "\(value)")
        }
    }

    @Test(arguments: [
        "\r\n", "e\u{301}", "E\u{301}", "A\u{345}", "a\u{345}", "1\u{20E3}", " \u{301}", "ǅ", "ß", "ﬁ", "ª", "Ⅷ", "ⅷ",
        "½",
        "٣", "三", "👩‍🔬", "🇨🇭", "가", "i\u{307}", "İ", "x\u{200D}",
    ])
    func charactersOfSeveralScalarsAreWhatTheStandardLibrarySays(text: String) {
        for character in text {
            #expect(Self.classes(character) == StandardCharacter(character).classes, "\(text)")
        }
    }
}
