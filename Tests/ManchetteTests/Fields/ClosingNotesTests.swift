import Testing

@testable import Manchette

/// What a page tells of its author behind the text, in the markup of its paragraphs.
@Suite struct ClosingNotesTests {
    private static let text = [
        "La scierie de Mauborget a rallumé sa chaudière lundi, après onze mois de silence et deux faillites évitées.",
        "Quatorze ouvriers ont repris leur poste, la moitié de ceux qui travaillaient là avant l'incendie de novembre.",
        "Le canton a prêté la somme, la commune a donné le terrain, et les forestiers ont promis leurs grumes.",
        "Reste à vendre les planches : le prix du mètre cube a perdu un tiers depuis le printemps.",
    ]

    private func article(
        _ last: [String], byline: String? = "Noémie Valloton", head: String = "", text: [String] = text
    ) throws -> Article {
        let by = byline.map { "<div class=\"meta\"><span class=\"auteur\">Par <a href=\"/a\">\($0)</a></span></div>" }
        let html = """
            <html lang="fr"><head><meta charset="utf-8"><title>La scierie repart</title>\(head)</head><body><article>
            <h1>La scierie de Mauborget repart</h1>\(by ?? "")<div class="texte">
            \((text + last).map { "<p>\($0)</p>" }.joined(separator: "\n"))</div></article></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    /// No claim says who wrote it; the by-line does.
    @Test(arguments: [
        ["Noémie Valloton est géographe et enseigne à la haute école du bois. Elle a publié « Sciures » au printemps."],
        ["<em>Noémie Valloton, qui a grandi au pied du Suchet, suit les métiers du bois depuis neuf ans.</em>"],
        ["<strong>Noémie Valloton</strong> couvre la forêt et l'énergie pour la rédaction du Nord."],
        ["Noémie écrit sur la forêt et les vallées. Avant, elle tenait la chronique des marchés."],
        ["Noémie Valloton est géographe et vit à Grandson.", "(Adaptation : le bureau du Nord)"],
    ])
    func notesAreNoText(_ last: [String]) throws {
        let article = try article(last)
        #expect(article.authors.map(\.name) == ["Noémie Valloton"])
        #expect(!article.text.contains("Noémie"), "\(article.text)")
        #expect(article.noise.contains { $0.class == .authorBio && $0.text.contains("Noémie") }, "\(article.noise)")
        #expect(article.text.contains("Reste à vendre"))
    }

    /// Somebody else, a house, an author that the text tells of, and one who answers.
    @Test(arguments: [
        (
            ["Aline Perrod est géographe et enseigne à la haute école du bois, à deux pas de la scierie."],
            "Noémie Valloton"
        ),
        (["Noémie, elle, n'a pas attendu : son stock est parti avant l'hiver."], "Noémie Valloton"),
        (["Bois Romand a contacté le repreneur, qui n'a pas donné suite à cette heure."], "Bois Romand"),
        (["Mauborget est resté prudent, et la commune n'a rien signé à cette heure."], "Radio Mauborget"),
        (["Le Courrier reste prudent et attend les comptes du premier semestre."], "Le Courrier"),
    ])
    func sentencesOfTheTextStay(_ last: [String], author: String) throws {
        #expect(try article(last, byline: author).text.contains(last[0].prefix(12)))
    }

    /// A guest is named there alone, in italics behind the text.
    @Test(arguments: [
        "<em>Ariane Perrod est géographe et enseigne à la haute école du bois. Dernier livre : « Sciures » (Le Copeau).</em>",
        "<em>Ariane Perrod, journaliste, tient la chronique des métiers du bois dans trois feuilles de la vallée.</em>",
    ])
    func guestsAreIntroducedBehindTheText(_ last: String) throws {
        for byline in [nil, "Noémie Valloton"] {
            let article = try article([last], byline: byline)
            #expect(!article.text.contains("Perrod"))
            #expect(article.noise.contains { $0.class == .authorBio && $0.text.contains("Perrod") })
        }
    }

    /// In the letters of the text, told of before, or told of what no author's note tells.
    @Test(arguments: [
        (
            ["Ariane Perrod est géographe et enseigne à la haute école du bois, où elle a appris la nouvelle lundi."],
            "enseigne"
        ),
        (["<em>Ariane Perrod a été condamnée à verser neuf mille francs. Elle a fait appel.</em>"], "fait appel"),
        (["<em>Ariane Perrod est morte la veille de l'incendie, dans la maison du contremaître.</em>"], "est morte"),
        (
            [
                "La géographe Perrod avait prévenu la commune dès le printemps, et deux fois encore l'automne suivant.",
                "<em>Ariane Perrod est géographe et enseigne à la haute école du bois, au-dessus de la scierie.</em>",
            ], "enseigne"
        ),
    ])
    func othersAreOfTheText(_ last: [String], part: String) throws {
        #expect(try article(last, byline: nil).text.contains(part))
    }

    @Test func whoIsWrittenAboutStays() throws {
        let head = "<meta name=\"author\" content=\"Noémie Valloton\">"
        let text = ["Voilà dix ans que Noémie Valloton dirige la scierie de Mauborget, et elle n'a jamais vu cela."]
        let last = "Noémie Valloton quittera la direction en mars, quand la chaudière aura passé son premier hiver."
        #expect(
            try article([last], byline: nil, head: head, text: text + Self.text).text.contains("quittera la direction"))
    }

    /// A house that the text tells of is its own author in a release.
    @Test func housesThatAreWrittenAboutStay() throws {
        let text = ["Le repreneur, Bois Romand, a promis de garder les quatorze ouvriers jusqu'au printemps prochain."]
        let last = "Bois Romand est entré au capital en mars, et il en détient aujourd'hui les deux tiers."
        #expect(try article([last], byline: "Bois Romand", text: text + Self.text).text.contains("entré au capital"))
    }

    @Test func answersStay() throws {
        let answers = [
            "Noémie Valloton, vous avez repris la scierie. Pourquoi ?", "Noémie Valloton, la banque a-t-elle suivi ?",
        ]
        #expect(try article(answers).text.contains("la banque a-t-elle suivi"))
    }
}
