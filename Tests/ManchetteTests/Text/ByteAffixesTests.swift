import Testing

@testable import Manchette

@Suite struct ByteAffixesTests {
    @Test(arguments: [
        ("Les quais", "quais", "Les "), ("Les quais", "Les quais", ""), ("quais", "Les quais", nil), ("été", "é", "ét"),
        ("Les quais", "", "Les quais"), ("", "", ""), ("", "a", nil), ("🇫🇷🇨🇭", "🇨🇭", "🇫🇷"),
    ])
    func anEndingIsCutByItsBytes(_ text: String, _ ending: String, _ expected: String?) {
        #expect(text.without(suffix: ending) == expected)
    }

    /// Flags follow one another without a mark between them: each step back from their end looks at all.
    @Test func flagsAreReadInOnePass() throws {
        let flags = String(repeating: "🇫🇷", count: 30_000)
        let html = """
            <html><head><title>Les quais | \(flags)</title></head><body><h1><a href="/">\(flags)</a></h1><h2>Les quais</h2>
            <img src="/a.jpg" data-caption="Un bateau. \(flags) a"><p>Les bateaux ont repris la mer, selon la mairie.</p></body>
            </html>
            """
        #expect(try Extractor().extract(html: Array(html.utf8)).headline == "Les quais")
    }
}
