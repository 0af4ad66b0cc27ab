import Testing

@testable import Manchette

@Suite struct NeedlesTests {
    private static let words = ["/author/", "logo", "gif", "p.g"]
    private static let needles = Needles(
        ["/author/", "logo", "gif", "p.g", "ab"].map { (word: StaticString) in
            UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        })

    @Test(arguments: [
        "", "lo", "log", "logo", "LOGO", "xxLoGo", "logologi", "a/author/b", "/AUTHOR/", "/author", "ogo", "GIF", "p.g",
        // The low bits of these bytes are those of a text's.
        "p\u{e}g", "PnG", "lo\u{7}o", "l\u{2f}go", "été/author/", "/\u{301}author/", "ab", "/a/au/aut/author/",
    ])
    func textsAreFoundInAnyCase(_ text: String) {
        var bytes = text
        let isFound = bytes.withUTF8 { Self.needles.occur(in: $0) }
        let small = String(decoding: text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        #expect(isFound == Self.words.contains { small.range(of: $0) != nil })
    }

    /// Texts of four bytes or more are looked for at every second place.
    private static let longWords = ["/author/", "logo", "by-line"]
    private static let longNeedles = Needles(
        ["/author/", "logo", "by-line"].map { (word: StaticString) in
            UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        })

    @Test(arguments: 0..<6, 0..<6) func longTextsAreFoundAtEachPlace(before: Int, behind: Int) {
        for word in Self.longWords {
            var text = String(repeating: "x", count: before) + word.uppercased() + String(repeating: "y", count: behind)
            #expect(text.withUTF8 { Self.longNeedles.occur(in: $0) }, "\(text)")
            for cut in [String(word.dropLast()), String(word.dropFirst())] {
                var text = String(repeating: "x", count: before) + cut + String(repeating: "y", count: behind)
                #expect(text.withUTF8 { !Self.longNeedles.occur(in: $0) }, "\(text)")
            }
        }
    }

    @Test(arguments: 0..<6, 0..<6) func textsAreFoundAtEachPlace(before: Int, behind: Int) {
        for word in Self.words {
            var text = String(repeating: "x", count: before) + word + String(repeating: "y", count: behind)
            #expect(text.withUTF8 { Self.needles.occur(in: $0) }, "\(text)")
            var cut = String(repeating: "x", count: before) + word.dropLast() + String(repeating: "y", count: behind)
            #expect(cut.withUTF8 { !Self.needles.occur(in: $0) }, "\(cut)")
        }
    }

    @Test(arguments: [
        ("", false), ("web", false), ("Webcode", true), ("le code web : 12", true), ("zwww-web code", true),
        ("w webcod", false), ("wwebcode", true), ("codeweb", false),
        ("Les bateaux attendent au port, WEBCODE", true), ("wewewewewewewewewewewewewewewewewebcode", true),
    ])
    func textsAreFoundByALetterOfAll(text: String, expected: Bool) {
        let needles = LetterNeedles(["webcode", "code web", "web code"].map { Array($0.utf8) })
        var text = text
        #expect(text.withUTF8 { needles.place(in: $0, $0.indices) != nil } == expected, "\(text)")
    }

    /// At each place of a longer text, and not where the range ends before it.
    @Test(arguments: 0..<48)
    func textsAreFoundInTheirRange(before: Int) {
        let needles = LetterNeedles(["webcode", "code web", "web code"].map { Array($0.utf8) })
        var text = String(repeating: "w", count: before) + "Code Web" + String(repeating: "e", count: 20)
        text.withUTF8 { bytes in
            let letter = before + 5
            #expect(needles.place(in: bytes, bytes.indices) == letter)
            #expect(needles.place(in: bytes, before..<(before + 8)) == letter)
            #expect(needles.place(in: bytes, 0..<(before + 7)) == nil)
            #expect(needles.place(in: bytes, (before + 1)..<bytes.count) == nil)
        }
    }

    @Test func textsWithoutALetterInCommonMayOccurAnywhere() {
        let needles = LetterNeedles(["ab", "cd"].map { Array($0.utf8) })
        var text = "xyz"
        #expect(text.withUTF8 { needles.place(in: $0, 1..<3) } == 1)
        #expect(text.withUTF8 { needles.place(in: $0, 1..<1) } == nil)
    }
}
