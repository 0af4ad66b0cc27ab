import Foundation
import Testing

@testable import Manchette

@Suite struct TextFoldingTests {
    @Test(arguments: [
        ("Déjà  abonné\u{A0}?", "deja abonne ?"), ("L’ÉTÉ « œuvre »…", "l'ete « oeuvre »..."),
        ("Straße – Łódź", "strasse - lodz"),
        ("e\u{301}TE\u{301}", "ete"), (" \n a \u{200B}b ", "a b"), ("ΕΛΛΆΔΑ", "ελλαδα"), ("Ёлка", "елка"),
        ("İstanbul ığ", "istanbul ig"),
        ("ĲSSEL", "ijssel"), ("", ""),
    ])
    func textIsFolded(text: String, expected: String) { #expect(TextFolding.fold(text) == expected) }

    /// Every Latin letter against what ICU makes of it, but for letters that no accent was put on.
    @Test func theTableAgreesWithUnicode() {
        let ownLetters: Set<Character> = [
            "æ", "ð", "ø", "þ", "đ", "ħ", "ı", "ĸ", "ł", "ŋ", "œ", "ŧ", "ß", "ſ", "×", "÷", "ĳ", "ŉ", "ŀ",
        ]
        for value in UInt32(0xC0)..<0x180 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let lower = Character(String(scalar).lowercased())
            if ownLetters.contains(lower) || lower.unicodeScalars.count > 1 { continue }
            let expected = String(scalar).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.first.map {
                String($0)
            }
            #expect(TextFolding.fold(String(scalar)) == expected, "U+\(String(value, radix: 16))")
        }
    }
}
