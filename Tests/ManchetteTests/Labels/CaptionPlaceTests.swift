import Testing

@testable import Manchette

/// Captions are told by where they stand: in what their element calls so, or alone under a picture amid the text.
@Suite struct CaptionPlaceTests {
    private static let text = [
        "Le moulin du village a rouvert samedi après neuf ans de travaux, payés par ses deux cents adhérents.",
        "La commune avait d'abord voulu le vendre, avant qu'une pétition ne la fasse changer d'avis en mars.",
        "Une boulangère du canton y fera moudre son blé noir chaque jeudi, et les écoles pourront assister à la mouture.",
        "Le bief, lui, reste envasé : le curage attend une subvention que le département n'a pas encore votée.",
        "L'inauguration officielle aura lieu en juin, si les pièces de la seconde meule arrivent à temps d'Auvergne.",
        "D'ici là, les visites se font le dimanche matin, par groupes de douze, et l'entrée reste gratuite pour tous.",
    ]

    /// An article with something behind its second paragraph.
    private func article(_ amid: String, paragraphs: Int = 6) throws -> Article {
        let before = Self.text[..<min(2, paragraphs)].map { "<p>\($0)</p>" }.joined()
        let behind = Self.text[min(2, paragraphs)..<paragraphs].map { "<p>\($0)</p>" }.joined()
        let html = """
            <html lang="fr"><head><title>Le moulin rouvre ses portes</title></head><body><main><article>
            <h1>Le moulin rouvre ses portes</h1>\(before)\(amid)\(behind)</article></main></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    /// However little else the page tells.
    @Test(arguments: [1, 2, 6])
    func whatAFigureCaptionsIsNoText(paragraphs: Int) throws {
        let line = "La grande roue a été refaite en chêne, palette après palette, par un charpentier du canton."
        let article = try article(
            "<figure class=\"x\"><img src=\"/roue.jpg\"><figcaption>\(line)</figcaption></figure>",
            paragraphs: paragraphs)
        #expect(!article.text.contains(line))
        #expect(article.noise.contains { $0.class == .caption && $0.text == line })
        #expect(article.text.contains(Self.text[0]))
    }

    /// Slides of a gallery are its pictures' captions, all of them.
    @Test func slidesAreCaptions() throws {
        let lines = [
            "Les meules attendent dans la cour.", "Le toit, avant la pose des bardeaux de châtaignier.",
            "Trois bénévoles devant la vanne.",
        ]
        let slides = lines.enumerated().map { index, line in
            "<li class=\"slide\"><figure><img src=\"/\(index).jpg\"><figcaption><i>\(index + 1)/3</i> \(line) "
                + "<span>Photo Odile Grandin</span></figcaption></figure></li>"
        }
        let article = try article("<ul>\(slides.joined())</ul>", paragraphs: 1)
        for line in lines { #expect(!article.text.contains(line)) }
        #expect(!article.text.contains("Grandin"))
    }

    /// A figure holds more than pictures: its table, its code, its quotation and their headings are text.
    @Test(arguments: [
        "<figure><table><tr><th>Année</th><th>Sacs</th></tr><tr><td>1911</td><td>Neuf cents sacs</td></tr></table></figure>",
        "<figure><pre>mouture = neuf cents sacs</pre><figcaption>Le calcul du meunier</figcaption></figure>",
        "<figure><blockquote><p>Je n'ai jamais vu moudre neuf cents sacs en une saison.</p></blockquote></figure>",
        "<figure><img src=\"/a.jpg\"></figure><p>La roue a donné, en une saison, neuf cents sacs de farine au village.</p>",
    ])
    func otherFiguresAreText(_ amid: String) throws {
        #expect(try article(amid).text.lowercased().contains("neuf cents sacs"))
    }

    /// A class may call a line a caption with other words around it.
    @Test(arguments: [
        "<div class=\"imagecaption left\"><img src=\"/a.png\"><p>La farine tombe dans un coffre, un étage plus bas.</p></div>",
        "<div class=\"visuel\"><img src=\"/a.png\"><p class=\"legende\">La farine tombe dans un coffre, un étage plus bas.</p></div>",
        "<div class=\"bloc\"><a href=\"/a.png\"><img src=\"/a.png\"></a><span class=\"photo-legend\">La farine tombe dans un coffre, un étage plus bas.</span></div>",
    ])
    func classesCallThemCaptions(_ picture: String) throws {
        let article = try article(picture)
        #expect(!article.text.contains("La farine tombe"))
        #expect(article.noise.contains { $0.class == .caption && $0.text.contains("La farine tombe") })
    }

    /// Lines with no other name than their place: what ends as no sentence does, or names what the picture is called.
    @Test(arguments: [
        "<p><img src=\"/a.jpg\" alt=\"meunier\"></p><p><em>Le meunier règle l'écart des pierres avec un coin de bois.</em></p>",
        "<p><img src=\"/2024/le-meunier-3.jpg\"></p><p><em>Le meunier règle l'écart des pierres avec un coin de bois.</em></p>",
        "<p><img src=\"/a.jpg\" alt=\"Un meunier\"><br>Le meunier règle l'écart des pierres avec un coin de bois.</p>",
        "<p><img src=\"/a.jpg\"><br>Le meunier et ses pierres, un matin de janvier</p>",
        "<div><img src=\"/a.jpg\"><p>Le meunier et ses pierres, un matin de janvier</p></div>",
    ])
    func linesAloneUnderPicturesAreCaptions(_ picture: String) throws {
        let article = try article(picture)
        #expect(!article.text.contains("Le meunier"))
        #expect(article.noise.contains { $0.text.contains("Le meunier") && $0.class == .caption }, "\(article.noise)")
        for paragraph in Self.text { #expect(article.text.contains(paragraph) || article.lead == paragraph) }
    }

    /// What goes on, what somebody says, what the page prints at each picture, and what only its form makes a caption.
    @Test(arguments: [
        "<p><img src=\"/a.jpg\" alt=\"meunier\"></p><p><em>Je suis meunier depuis trente ans et je dors mal.</em></p>",
        "<p><img src=\"/a.jpg\" alt=\"meunier\"></p><p><em>Un meunier dort-il jamais la nuit ?</em></p>",
        "<p><img src=\"/a.jpg\" alt=\"pierre\"></p><p><em>La nuit, un meunier ne dort guère, écrit son épouse en 1911.</em></p>",
        "<p><img src=\"/a.jpg\" alt=\"meunier\"><br>Le meunier a dit :<br>la roue ne tournera pas cette année non plus.</p>",
        "<p><img src=\"/a.jpg\" alt=\"meunier\"><br>Le meunier, lui, n'y croyait plus. Il avait vendu ses sacs, puis sa charrette. Il a fallu qu'un voisin insiste trois hivers de suite pour qu'il accepte enfin de revenir.</p>",
        "<p>La pétition avait réuni, dit la mairie,<img src=\"/a.jpg\" alt=\"meunier\"><br>le meunier et tous ses voisins du hameau</p>",
    ])
    func otherLinesAreText(_ amid: String) throws {
        #expect(try article(amid).text.contains("meunier"))
    }

    /// Recipes and walks print a picture at each step.
    @Test(arguments: ["<p><img src=\"/s.jpg\" alt=\"%\"><br>%</p>", "<div><img src=\"/%.jpg\"><p>%</p></div>"])
    func stepsAreText(_ form: String) throws {
        let steps = [
            "Versez la farine en fontaine sur le marbre.", "Cassez deux œufs dans la fontaine.",
            "Pétrissez la pâte jusqu'à ce qu'elle soit lisse.",
        ]
        let article = try article(steps.map { form.replacing("%", with: $0) }.joined())
        for step in steps { #expect(article.text.contains(step)) }
    }

    /// A standfirst in italics under the first picture is none of it.
    @Test func theStandfirstIsNoCaption() throws {
        let html = """
            <html lang="fr"><head><title>Le moulin rouvre ses portes</title></head><body><main><article>
            <h1>Le moulin rouvre ses portes</h1><p><img src="/moulin.jpg" alt="Le moulin"></p>
            <p><em>Neuf ans après sa fermeture, le moulin du village tourne de nouveau, et la farine se vend bien.</em></p>
            \(Self.text.map { "<p>\($0)</p>" }.joined())</article></main></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect("\(article.lead ?? "") \(article.text)".contains("la farine se vend bien"))
    }

    /// A quotation set apart stays with its speaker's name and office below it.
    @Test(arguments: [
        "<footer><span class=\"n\">Odile Grandin</span><span class=\"f\">Présidente des Amis du moulin</span></footer>",
        "<cite>Odile Grandin</cite>",
    ])
    func quotationsStay(_ below: String) throws {
        let quotation = "On n'avait plus entendu tourner cette roue depuis la guerre."
        let article = try article("<blockquote class=\"c\"><p>\(quotation)</p>\(below)</blockquote>")
        #expect(article.body.contains { $0.kind == .blockQuote && $0.text.hasPrefix(quotation) })
    }

    /// One line of code is as short as a heading.
    @Test(arguments: ["<pre>%</pre>", "<pre><span>%</span></pre>", "<pre><code>%</code></pre>"])
    func aLineOfCodeIsNoHeading(_ form: String) throws {
        let article = try article(form.replacing("%", with: "make -C moulin install"))
        #expect(article.body.contains { $0.kind == .code && $0.text == "make -C moulin install" })
    }

    @Test func buttonsAreNoText() throws {
        let article = try article(
            "<button>Voir le plan</button><button>Imprimer</button><p>La vanne s'ouvre au <button>bief</button> amont.</p>"
        )
        #expect(!article.text.contains("Voir le plan") && !article.text.contains("Imprimer"))
        #expect(article.text.contains("bief") && article.text.contains("La vanne s'ouvre au"))
    }
}
