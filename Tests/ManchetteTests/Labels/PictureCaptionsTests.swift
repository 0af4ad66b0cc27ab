import Testing

@testable import Manchette

/// Lines at a picture that repeat what it is called are its captions, and no part of the text.
@Suite struct PictureCaptionsTests {
    private static let caption =
        "Des dockers regardent partir la dernière grue du quai, à la tombée du jour, près du phare."
    private static let text =
        "Le conseil municipal a voté hier soir la réparation du vieux pont du port, que les pluies avaient emporté."

    private func article(_ picture: String) throws -> Article {
        let html = """
            <html lang="fr"><head><title>Le pont du port sera réparé</title></head><body><div class="c1">
            <h1>Le pont du port sera réparé</h1><p>\(Self.text) \(Self.text)</p><p>\(Self.text)</p>\(picture)
            <p>\(Self.text) \(Self.text)</p><p>\(Self.text)</p></div></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    @Test(arguments: [
        "<div class=\"m\"><img src=\"/a.jpg\" alt=\"\(caption)\"> <span class=\"l\">\(caption)</span></div>",
        "<p><img src=\"/a.jpg\" title=\"\(caption) © Rive\"></p><p>\(caption)</p>",
        "<span><span>Jeanne Roc/Rive</span><img src=\"/a.jpg\" alt=\"\(caption)\"></span><span>\(caption)</span>",
        "<div><img src=\"/a.jpg\" alt=\"\(caption)\"><div>Jeanne Roc</div><div>\(caption)</div></div>",
    ])
    func theyAreCaptions(_ picture: String) throws {
        let article = try article(picture)
        #expect(!article.text.contains(Self.caption))
        #expect(article.noise.contains { $0.class == .caption && $0.text.hasSuffix(Self.caption) })
        #expect(article.text.contains(Self.text))
    }

    /// A page that sets no other text so sets its captions in italics.
    @Test(arguments: [
        "<p><img src=\"/a.jpg\" alt=\"\"></p><p><em>Les grues du vieux port avant leur départ</em></p>",
        "<div><a href=\"/a.jpg\"><img src=\"/a.jpg\"></a></div><div><i>Les grues du vieux port</i> <i>avant leur départ</i></div>",
        "<table><tr><td><img src=\"/a.jpg\"><p><em>Les grues du vieux port avant leur départ</em></p></td></tr></table>",
    ])
    func linesInItalicsUnderPicturesAreCaptions(_ picture: String) throws {
        let article = try article(picture)
        #expect(!article.text.contains("Les grues"))
        #expect(article.noise.contains { $0.class == .caption && $0.text.contains("Les grues") }, "\(article.noise)")
    }

    /// Where questions or verses are in italics, one under a picture is as much of the text as the others; so is what
    /// only begins so, and what no picture stands over.
    @Test(arguments: [
        "<p><em>Pourquoi les grues partent-elles ?</em></p><p>\(text)</p><img src=\"/a.jpg\"><p><em>Les grues reviendront-elles ?</em></p>",
        "<img src=\"/a.jpg\"><p><em>Les grues</em> reviendront-elles au port, demande le maire.</p>",
        "<p><em>Les grues reviendront-elles ?</em></p>",
        "<img src=\"/a.jpg\"><h2><em>Les grues reviendront-elles ?</em></h2>",
        "<img src=\"/a.jpg\"><p><em>« Les grues, c'est ma vie », dit Anne Roy, qui les conduit depuis trente ans</em></p>",
        "<img src=\"/a.jpg\"><p><em>Les grues sont parties, corrige la mairie, qui avait annoncé le contraire lundi.</em></p>",
    ])
    func otherItalicsAreText(_ amid: String) throws {
        #expect(try article(amid).text.contains("Les grues"))
    }

    /// In whatever script.
    @Test func captionsInOtherScriptsAreCaptions() throws {
        let caption = "Рыбаки смотрят, как уходит последний кран набережной."
        let article = try article("<p><img src=\"/a.jpg\" alt=\"\(caption)\"></p><p>\(caption)</p>")
        #expect(!article.text.contains(caption))
    }

    /// A heading is called like its picture, and systems call one by the beginning of the text.
    @Test(arguments: [
        "<img src=\"/a.jpg\" alt=\"Le vieux pont et la dernière grue\"><h2>Le vieux pont et la dernière grue</h2>",
        "<img src=\"/a.jpg\" alt=\"\(caption.prefix(70))\"><p>\(caption) \(text)</p>",
        "<img src=\"/a.jpg\" alt=\"\(caption) \(text.prefix(60)) […]\"><p>\(caption)</p>",
    ])
    func headingsAndBeginningsAreText(_ picture: String) throws {
        let article = try article(picture)
        #expect(article.text.contains("la dernière grue"))
    }

    /// Steps and portraits have a picture each that is called like what they say.
    @Test(arguments: ["li", "p"])
    func stepsWithAPictureEachAreText(_ tag: String) throws {
        let steps = [
            "Coupez les poireaux du jardin en rondelles épaisses de deux doigts.",
            "Faites fondre le beurre salé à feu très doux dans une cocotte.",
            "Versez la crème d'un trait, puis couvrez jusqu'au premier bouillon.",
        ]
        let list = steps.map { "<\(tag)><img src=\"/s.jpg\" alt=\"\($0)\"><span>\($0)</span></\(tag)>" }.joined()
        let article = try article(tag == "li" ? "<ol>\(list)</ol>" : list)
        for step in steps { #expect(article.text.contains(step)) }
    }

    /// The picture over the text is called by its first paragraph.
    @Test func theFirstParagraphIsText() throws {
        let html = """
            <html lang="fr"><head><title>Le pont du port sera réparé</title></head><body><article>
            <h1>Le pont du port sera réparé</h1><img src="/a.jpg" alt="\(Self.text)"><p>\(Self.text)</p>
            <p>\(Self.caption) \(Self.caption)</p><p>Les travaux durent onze semaines, et le bac passe toutes les heures.</p>
            </article></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect("\(article.lead ?? "") \(article.text)".contains(Self.text))
    }

    /// A caption with an owner in a paragraph of its own is none of the text that it stands in.
    @Test func aCreditedParagraphDoesNotGoOnWithTheText() throws {
        let line = "Les grues du vieux port et leurs équipes avant le départ, en 1892. Crédit : Agence Rive"
        let article = try article("<div><img src=\"/a.jpg\"></div><p>\(line)</p>")
        #expect(!article.text.contains("Agence Rive"))
    }
}
