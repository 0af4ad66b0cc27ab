import Testing

@testable import Manchette

/// Boxes amid a text that no class name tells, in the markup of sites whose names are made by a machine.
@Suite struct UnnamedBoxTests {
    private static let boxes = [
        // A field for a mail address, without any of the trade's words.
        """
        <div class="a9"><h3>Le courrier du phare</h3><p>Chaque dimanche, une histoire de mer racontée par ceux qui y étaient.</p>
        <form><input type="email"><button>Oui, volontiers</button></form></div>
        """,
        """
        <div class="a9"><h3>Le courrier du phare</h3><p>Chaque dimanche, une histoire de mer racontée par ceux qui y étaient.</p>
        <div><input name="e-mail" type="text"><button>Oui, volontiers</button></div></div>
        """,
    ]

    @Test(arguments: boxes) func aBoxIsNoPartOfTheText(_ box: String) throws {
        let plain = PlainArticle()
        let article = try PlainArticle(amid: box).read()
        #expect(article.text == plain.texts.joined(separator: "\n\n"))
    }

    /// Steps with a button each, questions that open, a table and a text to be copied.
    @Test(arguments: [
        "<div><h3>Pourquoi un tournevis ?</h3><p>Parce que la lentille pèse deux tonnes et demie.</p></div>",
        "<div><button>Pourquoi un tournevis ?</button><div><p>Parce que la lentille pèse deux tonnes et demie.</p></div></div>",
        "<div><pre>set lens 42</pre><p>Parce que la lentille pèse deux tonnes et demie.</p><button>Copier</button></div>",
    ])
    func whatOnlyLooksLikeABoxStays(_ part: String) throws {
        #expect(try PlainArticle(amid: part).read().text.contains("deux tonnes et demie"))
    }

    @Test(arguments: [
        "<div><h3>Le rendez-vous du dimanche</h3><p>Déjà abonné ? Connectez-vous</p><p>Abonnez-vous dès 1 € par mois</p></div>",
        "<div><h3>Le rendez-vous du dimanche</h3><p>Inscrivez-vous à notre newsletter</p></div>",
    ])
    func aHeadingOverAnOfferGoesWithIt(_ box: String) throws {
        let article = try PlainArticle(amid: box).read()
        #expect(!article.text.contains("rendez-vous du dimanche"))
        #expect(article.noise.contains { $0.text.contains("Le rendez-vous du dimanche") })
    }

    @Test func aHeadingOverAPictureStays() throws {
        let part =
            "<h2>La lanterne</h2><figure><img src=\"/l.jpg\"><figcaption>La lanterne. © Anne Roy</figcaption></figure>"
        #expect(try PlainArticle(amid: part).read().text.contains("La lanterne"))
    }

    @Test func theAuthorsNameIsNoSubhead() throws {
        let below = "<p>Par Loïc Trévarez</p>"
        let article = try PlainArticle(below: below, end: "<h4>Loïc Trévarez</h4>").read()
        #expect(article.authors.map(\.name) == ["Loïc Trévarez"])
        #expect(!article.text.contains("Trévarez"))
    }

    @Test(arguments: [
        "Une erreur dans cet article ? Signalez-la à la rédaction", "Vous avez aimé cet article ? Dites-le-nous",
        "Suivez toute l'actualité de la mer sur notre chaîne WhatsApp",
    ])
    func questionsToTheReaderAreNoText(_ line: String) throws {
        #expect(try !PlainArticle(amid: "<p>\(line)</p>").read().text.contains(line.prefix(20)))
    }

    @Test(arguments: [
        "« Une erreur dans cet article et je ferme boutique », plaisantait son rédacteur en chef.",
        "Le gardien a ouvert sa chaîne WhatsApp en mars, et neuf cents personnes la suivent.",
    ])
    func whatIsToldOfThemStays(_ line: String) throws {
        #expect(try PlainArticle(amid: "<p>\(line)</p>").read().text.contains(line))
    }

    @Test(arguments: ["Une affaire à suivre.", "La commune n'a pas répondu.", "Tous deux ont été relaxés."])
    func aShortLastSentenceIsText(_ line: String) throws {
        for behind in ["", "<div><a href=\"/f\">Facebook</a> <a href=\"/x\">X</a></div>"] {
            #expect(try PlainArticle(end: "<p>\(line)</p>", behind: behind).read().text.hasSuffix(line))
        }
    }
}
