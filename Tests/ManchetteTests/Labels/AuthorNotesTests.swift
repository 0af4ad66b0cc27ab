import Testing

@testable import Manchette

@Suite struct AuthorNotesTests {
    private func opens(_ text: String, _ author: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            AuthorNotes.names(of: [author]).contains { AuthorNotes.opens(bytes, $0) }
        }
    }

    @Test(arguments: [
        ("Ann Lee writes about kettles and lids for the weekly.", "Ann Lee", true),
        ("Ann writes about kettles and lids for the weekly.", "Ann Lee", true),
        ("ANN LEE écrit sur les bouilloires depuis dix ans.", "Ann Lee", true),
        // Somebody else of the same given name, a word that begins like it, and the name alone.
        ("Ann Marlow opened her shop yesterday, with forty kettles.", "Ann Lee", false),
        ("Annual sales of kettles fell by a third last year.", "Ann Lee", false),
        ("Ann", "Ann Lee", false),
        ("Ann ", "Ann Lee", false),
        // Short names are words elsewhere.
        ("Li mesure trois pieds de haut et pèse un kilo.", "Li Wen", false),
        ("", "Ann Lee", false),
    ])
    func linesThatTellOfTheAuthorOpenWithAName(_ text: String, _ author: String, _ expected: Bool) {
        #expect(opens(text, author) == expected)
    }

    @Test func whatTellsOfTheAuthorIsNoStandfirst() throws {
        let note = "Ann writes about kettles, lids and everything that boils. She lives by the sea, and drinks coffee."
        let text = (1...6).map {
            "<p>Kettle number \($0) boiled its pot in three minutes, and kept it warm for an hour. The lid held tight.</p>"
        }
        let html = """
            <html lang="en"><head><title>Six kettles tested</title><meta name="author" content="Ann Lee"></head><body><article>
            <h1>Six kettles tested</h1><p class="excerpt">\(note)</p><div class="text">\(text.joined())</div></article></body>
            </html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.lead != note)
        #expect(!article.text.contains("drinks coffee"))
        #expect(article.text.contains("Kettle number 6"))
    }
}
