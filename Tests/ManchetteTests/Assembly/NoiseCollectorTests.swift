import Testing

@testable import Manchette

/// What stands near an article and is none of it, as pieces of one class.
struct NoiseCollectorTests {
    private static let letter =
        "<div class='newsletter'><p>Inscrivez-vous à notre lettre d’information</p>"
        + "<p>Chaque matin, l’essentiel dans votre boîte mail</p></div>"
    private static let related =
        "<div class='related'><h3>À lire aussi</h3><ul><li><a href='/1'>Le pont de Brésane ferme pour six mois</a></li>"
        + "<li><a href='/2'>Une école ouvre ses portes à Morvens</a></li></ul></div>"

    private static func noise(_ html: [UInt8], faithful: Bool = false) throws -> (Article, [Article.Noise]) {
        var options = ExtractionOptions()
        options.faithful = faithful
        let article = try Extractor().extract(html: html, options: options)
        return (article, article.noise)
    }

    @Test func neighboursOfOneClassAreOnePiece() throws {
        let (article, noise) = try Self.noise(FoundryPage.html(behind: Self.letter + Self.related))
        #expect(noise.map(\.class) == [.newsletter, .related])
        #expect(noise.first?.text.split(separator: "\n").count == 2)
        #expect(noise.last?.text.split(separator: "\n").count == 3)
        #expect(noise.map(\.position) == noise.map(\.position).sorted())
        #expect(noise.allSatisfy { !$0.reason.isEmpty && !article.text.contains($0.text) })
    }

    @Test func whatStandsApartIsPiecesOfItsOwn() throws {
        let (article, noise) = try Self.noise(FoundryPage.html(amid: Self.letter, behind: Self.letter))
        #expect(noise.map(\.class) == [.newsletter, .newsletter])
        #expect(noise.count == 2 && noise[0].position < noise[1].position && noise[0].text == noise[1].text)
        #expect(FoundryPage.sentences.allSatisfy { article.text.contains($0.prefix(30)) })
    }

    /// What the trees take for a line of authors with little trust, and no field was read from, is not lost.
    @Test(arguments: [(LabelReason.model, Float(0.2), true), (.model, 0, false), (.rule("field"), 0.2, false)])
    func aDoubtfulBylineIsNoise(reason: LabelReason, score: Float, isNoise: Bool) {
        var page = FieldSample.page(FieldSample.article(after: "<p>– Avec le concours du Chantier des Roches –</p>"))
        page.labels = page.blocks.blocks.indices.map { block in
            let isLine = page.blocks.string(block).hasPrefix("–")
            var label = Label(
                role: isLine ? .byline : .body, score: 0.2, bodyScore: 0.1, reason: isLine ? reason : .model)
            if isLine { label.noise = (.advertisement, score) }
            return label
        }
        #expect(NoiseCollector.collect(page).map(\.class) == (isNoise ? [.advertisement] : []))
    }

    /// A name may stand in it, whoever it is; a number may be a day's.
    @Test(arguments: [
        "<p>– Avec le concours du Chantier des Roches –</p>": true,
        "<p>– Avec le concours de Solveig Tardieu –</p>": false, "<p>– Avec le concours du quai numéro 9 –</p>": false,
        "<p>– Avec le concours d'Ilmari Vossen –</p>": false, "<p>– par le Chantier des Roches –</p>": false,
        "<p>– Chantier des Roches –</p>": false,
        "<div class='author-line'><p>– Avec le concours du Chantier des Roches –</p></div>": false,
    ])
    func aLineThatMayNameSomebodyIsNone(line: String, isNoise: Bool) {
        let meta = "<meta name='author' content='Ilmari Vossen'>"
        var page = FieldSample.page(FieldSample.article(head: meta, after: line))
        page.labels = page.blocks.blocks.indices.map { block in
            let isLine = page.blocks.string(block).hasPrefix("–")
            var label = Label(role: isLine ? .byline : .body, score: 0.2, bodyScore: 0.1, reason: .model)
            if isLine { label.noise = (.advertisement, 0.2) }
            return label
        }
        #expect(NoiseCollector.collect(page).map(\.class) == (isNoise ? [.advertisement] : []))
    }

    /// The page's menu is its frame; nobody reads it as a part of the article.
    @Test func menusAreNoNoise() throws {
        let (_, noise) = try Self.noise(FoundryPage.html())
        #expect(noise.isEmpty, "\(noise)")
    }

    /// Boxes that hold a no-break space and nothing else say nothing, even in a page left as it came.
    @Test func whiteSpaceIsNoNoise() throws {
        let blank = "<div class='newsletter'><p>&nbsp;</p></div><p>Fin.</p>"
        for box in [blank, "<div class='newsletter'><p>\u{202F}&nbsp;</p><p>\u{A0}</p></div>"] {
            let (_, noise) = try Self.noise(FoundryPage.html(amid: box, behind: box + Self.related), faithful: true)
            #expect(!noise.isEmpty && noise.allSatisfy { $0.text.contains { $0.isLetter } }, "\(noise)")
        }
    }

    @Test func theTextIsMendedUnlessItIsToStayAsItCame() throws {
        let soft = Self.letter.replacing("information", with: "infor\u{AD}mation")
        let (_, mended) = try Self.noise(FoundryPage.html(behind: soft))
        let (_, faithful) = try Self.noise(FoundryPage.html(behind: soft), faithful: true)
        #expect(mended.first?.text.contains("information") == true, "\(mended)")
        #expect(faithful.first?.text.contains("infor\u{AD}mation") == true, "\(faithful)")
    }
}
