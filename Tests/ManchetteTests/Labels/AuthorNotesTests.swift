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
        // The first word of a paper's name is a word of the language; a rare given name is told by what its owner does.
        ("Les bateaux de pêche ont repris la mer lundi à l'aube.", "Les Nouvelles du Quai", false),
        ("The ways in which people boil water have changed.", "The Kettle Team", false),
        ("Die meisten Kessel kochen in drei Minuten.", "Die Kesselzeitung", false),
        ("Izarelle est journaliste et vit au bord de la mer.", "Izarelle Quint", true),
    ])
    func linesThatTellOfTheAuthorOpenWithAName(_ text: String, _ author: String, _ expected: Bool) {
        #expect(opens(text, author) == expected)
    }

    @Test func paragraphsThatOpenWithAWordOfThePapersNameStay() throws {
        let html = """
            <html lang="fr"><head><title>Le port rouvre ses quais</title><meta name="author" content="Les Nouvelles du Quai">
            </head><body><article><h1>Le port rouvre ses quais</h1><p class="byline">Par Les Nouvelles du Quai</p><div>
            <p>Les bateaux de pêche ont repris la mer lundi à l'aube, après onze semaines de travaux dans le bassin nord.</p>
            <p>La criée a rouvert ses portes une heure plus tard, devant une foule d'acheteurs venus de toute la région.</p>
            <p>Les patrons de pêche attendaient ce jour depuis l'automne, et la plupart avaient repeint leur bateau.</p>
            <p>Les travaux reprendront en janvier dans le bassin sud, où deux cents mètres de quai sont à refaire.</p>
            </div></article></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.text.contains("Les bateaux de pêche"))
        #expect(article.text.contains("Les travaux reprendront"))
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
