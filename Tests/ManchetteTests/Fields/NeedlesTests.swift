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
}
