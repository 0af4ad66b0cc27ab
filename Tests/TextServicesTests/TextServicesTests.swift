import Testing

@testable import TextServices

@Suite struct TextServicesTests {
    @Test func convertersAreFoundByName() {
        #expect(CharacterDecoder(converter: "windows-1251") != nil)
        #expect(CharacterDecoder(converter: "no such thing") == nil)
    }

    @Test(
        arguments: [
            ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"), ("utf-16le", [0x3D, 0xD8, 0x00, 0xDE, 0x41, 0x00], "😀A"),
            ("utf-16le", [0x3D, 0xD8], "\u{FFFD}"), ("shift_jis", [0x93, 0xFA, 0x81], "日\u{FFFD}"), ("gb18030", [], ""),
        ] as [(String, [UInt8], String)])
    func legacyTextIsDecoded(converter: String, bytes: [UInt8], expected: String) {
        let decoder = CharacterDecoder(converter: converter)
        #expect(decoder.map { String(decoding: $0.decode(bytes), as: UTF8.self) } == expected)
    }

    /// Surrogates and characters of two bytes that fall on the border of ICU's buffer.
    @Test(arguments: 4090...4100)
    func longTextIsDecodedWhole(padding: Int) {
        let text = String(repeating: "a", count: padding) + "😀é" + String(repeating: "b", count: 5000)
        let bytes = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        #expect(
            CharacterDecoder(converter: "utf-16be").map { String(decoding: $0.decode(bytes), as: UTF8.self) } == text)
    }

    @Test func encodingsAreDetected() {
        let text = String(repeating: "これは日本語の文章です。", count: 10)
        let bytes = text.unicodeScalars.flatMap { scalar -> [UInt8] in
            // ISO-2022-JP and EUC-JP need tables; UTF-8 is detected as well.
            Array(String(scalar).utf8)
        }
        #expect(CharacterDetector.detect(bytes[...], stripsTags: false)?.name == "UTF-8")
    }

    @Test(arguments: [("e\u{301}", false), ("\u{E9}", true), ("plain", true), ("", true), ("\u{212B}", false)])
    func theQuickCheckKnowsNFC(text: String, isNFC: Bool) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { UnicodeNormalizer.isNFC($0) } == isNFC)
    }

    @Test(arguments: [
        ("e\u{301}te\u{301}", UnicodeNormalizer.Form.nfc, "\u{E9}t\u{E9}"), ("ﬁn ２０", .folded, "fin 20"),
        ("ÉTÉ Straße Ærø", .folded, "ete strasse ærø"), ("Ελλάδα", .folded, "ελλαδα"), ("Łódź", .folded, "łodz"),
        ("", .nfc, ""),
    ])
    func formsAreMade(text: String, form: UnicodeNormalizer.Form, expected: String) {
        #expect(UnicodeNormalizer.normalize(Array(text.utf8), to: form) == Array(expected.utf8))
    }
}
