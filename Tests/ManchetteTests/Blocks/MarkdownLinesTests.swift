import Testing

@testable import Manchette

/// Dumps in Markdown lose its marks; other dumps keep their stars.
@Suite struct MarkdownLinesTests {
    private static let link = "Voir [le port](https://le-fanal.example/port)"

    /// What becomes of a line behind one with a link.
    private func line(_ text: String) -> String? {
        WrappedLinesTests.blocks(Self.link + "\n\n" + text).dropFirst().first
    }

    @Test(arguments: [
        ("Le **phare** est *éteint*.", "Le phare est éteint."), ("__Le phare__ est _éteint_", "Le phare est éteint"),
        ("*« Le phare est éteint »*, dit-elle", "« Le phare est éteint », dit-elle"),
        ("[Anne Roy](/a/anne-roy \"Ses textes\") (Brest)", "Anne Roy (Brest)"),
        ("[![Le phare](/p.jpg)](/p) au matin", "Le phare au matin"),
        ("[Le phare (Brest)](/wiki/Phare_(Brest))", "Le phare (Brest)"),
        ("1\\. place, 5\\*4 et \\[sic\\]", "1. place, 5*4 et [sic]"),
        ("le_phare_de_brest et 5*4*3", "le_phare_de_brest et 5*4*3"),
        ("Une étoile * au milieu", "Une étoile * au milieu"), ("[sic] et [1]", "[sic] et [1]"),
        ("## Le phare ##", "Le phare"),
        ("#phare et #brest", "#phare et #brest"), ("f***ing, f*** off", "f***ing, f*** off"),
        ("2*(a+b)*h", "2*(a+b)*h"),
        ("Anne R.* et Luc B.**", "Anne R.* et Luc B.**"), ("(*1895, †1972) et (* 1920)", "(*1895, †1972) et (* 1920)"),
        ("https://a.example/_media/_old_/i_1.html", "https://a.example/_media/_old_/i_1.html"),
        ("@_le_pont_ et @mary_", "@_le_pont_ et @mary_"),
        ("`*args, **kw` et __init__.py", "`*args, **kw` et __init__.py"),
        ("l’*Histoire du pont*", "l’Histoire du pont"), ("## F# und C#", "F# und C#"),
        ("l'article [1](p. 12)", "l'article [1](p. 12)"),
        ("# 1 du canton", "# 1 du canton"), ("# MeToo est le mot du jour.", "# MeToo est le mot du jour."),
    ])
    func marksGo(text: String, expected: String) { #expect(line(text) == expected) }

    @Test(arguments: ["Le *phare* est **éteint**", "5 * 4 * 3", "le [port] (Brest)", "a_b_c"])
    func otherDumpsKeepTheirs(text: String) { #expect(WrappedLinesTests.blocks(text) == [text]) }

    @Test func headingsAndListsAreWhatTheySay() throws {
        let text = PlainArticle.french
        let dump = """
            [Accueil](/) / [Mer](/mer)

            # Margot Le Brice garde le phare

            Par [Anne Roy](/a) — 12 septembre 2024

            ![Le phare de Kervoal au matin](/p.jpg)

            \(text[0])

            \(text[1])

            Une lentille
            ------------

            \(text[2])

            ### Ce qui reste à faire

            * Peindre la **rampe**
            * Vernir les volets

            \(text[3])

            \(text[4])
            """
        let article = try Extractor().extract(text: dump)
        #expect(article.headline == "Margot Le Brice garde le phare")
        #expect(article.authors.map(\.name) == ["Anne Roy"])
        let headings = article.body.filter { $0.kind == .heading }
        #expect(headings.map(\.text) == ["Une lentille", "Ce qui reste à faire"] && headings.map(\.level) == [2, 3])
        #expect(article.body.filter { $0.kind == .listItem }.map(\.text) == ["Peindre la rampe", "Vernir les volets"])
        #expect(article.noise.contains { $0.class == .caption && $0.text.contains("au matin") })
    }

    /// Marks that nothing closes are no reason to look through all that follows again and again.
    @Test(arguments: ["[", "*a ", "_a **b ", "`", "![x](", "*a *b* "])
    func openMarksTakeNoLongTime(mark: String) {
        let text = Self.link + "\n" + String(repeating: mark, count: 200_000) + "a* b"
        let start = ContinuousClock.now
        #expect(WrappedLinesTests.blocks(text).count == 2)
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
