import Testing

@testable import Manchette

@Suite struct StringSearchTests {
    private static let texts = [
        "", " ", "Anne Roy", "  Anne   Roy ", "par Anne Roy, le 3 mai", "Élodie à l’étang – 12 €", "Анна и Пётр",
        "Η Άννα",
        "e\u{301}t \u{301}a b", "a\r\nb c", "a\u{200D} b", "\u{600} x", "日本 語", "K et \u{212A}", "a·b\u{387}c",
        "a\u{2000}b\u{2002}c", "x;y\u{37E}z", "l'été|hiver|", "👩‍👩‍👧 a b", "a\u{AD}b c",
    ]
    private static let characters: [Character] = [
        " ", "|", ",", ";", "K", "·", "–", "’", "é", "è", "\n", "\r\n", "语", "語", "\u{2002}", "👩‍👩‍👧", "e\u{301}", "`",
    ]

    @Test(arguments: texts)
    func piecesAreThoseOfTheStandardLibrary(_ text: String) {
        for separator in Self.characters {
            let expected = text.split(separator: separator, maxSplits: .max, omittingEmptySubsequences: true)
            #expect(text.split(separator: separator) == expected)
            #expect(
                text.dropFirst().split(separator: separator).map(String.init)
                    == text.dropFirst().split(maxSplits: .max, omittingEmptySubsequences: true) { $0 == separator }
                    .map(String.init))
        }
    }

    private static let marks: [StaticString] = [" ", "|•·–", "/,;|•·、，", "-'’", " \n", "K`;", "éè", "\u{2002}x"]

    @Test(arguments: texts)
    func piecesBetweenMarksAreThoseOfTheStandardLibrary(_ text: String) {
        for marks in Self.marks {
            func isMark(_ character: Character) -> Bool { marks.description.contains { $0 == character } }
            let expected = text.split(maxSplits: .max, omittingEmptySubsequences: true, whereSeparator: isMark)
            #expect(text.split(atAny: marks) == expected)
            #expect(text.firstIndex(ofAny: marks) == text.firstIndex(where: isMark))
            let rest = text.dropFirst()
            #expect(
                rest.split(atAny: marks)
                    == rest.split(maxSplits: .max, omittingEmptySubsequences: true, whereSeparator: isMark))
            #expect(rest.firstIndex(ofAny: marks) == rest.firstIndex(where: isMark))
        }
    }

    @Test(arguments: texts)
    func charactersAreFoundAsByTheStandardLibrary(_ text: String) {
        for character in Self.characters {
            #expect(text.contains(character) == text.contains { $0 == character })
            #expect(text.dropLast().contains(character) == text.dropLast().contains { $0 == character })
        }
    }
}
