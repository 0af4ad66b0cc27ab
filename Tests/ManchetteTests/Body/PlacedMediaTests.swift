import Testing

@testable import Manchette

/// Pictures and embeds stand among the paragraphs where the page shows them, and have no place in the text.
@Suite struct PlacedMediaTests {
    private static let page = "https://fanal.example/mer/phare"

    private func read(_ amid: String, below: String = "", end: String = "") throws -> Article {
        var page = PlainArticle()
        (page.amid, page.below, page.end) = (amid, below, end)
        return try Extractor().extract(html: Array(page.html.utf8), url: Self.page)
    }

    /// What stands behind the third paragraph, and whether all else of the body has its place in the text.
    private func third(_ article: Article) -> BodyBlock? {
        let parts = article.body.filter { !$0.isMedia }
        let texts = parts.map(\.text)
        #expect(texts == PlainArticle.french && article.text == texts.joined(separator: "\n\n"))
        let scalars = Array(article.text.unicodeScalars)
        for part in parts {
            #expect(part.range.map { String(String.UnicodeScalarView(scalars[$0])) } == part.text)
        }
        return article.body.count == 7 && article.body[3].isMedia ? article.body[3] : nil
    }

    @Test(arguments: [
        "<figure><img src=\"/i/phare.jpg\" width=\"800\"><figcaption>Le phare en novembre. © Rive</figcaption></figure>",
        "<p><img src=\"/i/phare.jpg\" width=\"800\"></p>",
        "<div><picture><source srcset=\"/i/phare.jpg 800w\"><img src=\"data:image/gif;base64,R0lG\"></picture></div>",
    ])
    func picturesAreFigures(_ picture: String) throws {
        let article = try read(picture)
        let figure = try #require(third(article))
        #expect(figure == BodyBlock(kind: .figure, text: "", url: "https://fanal.example/i/phare.jpg"))
        #expect(article.images.map(\.url) == [figure.url])
    }

    @Test(arguments: [
        (
            "<iframe src=\"https://video.example/e/1\" title=\"La  relève\"></iframe>", "https://video.example/e/1",
            "La relève"
        ),
        (
            "<div class=\"player\"><iframe src=\"about:blank\" data-src=\"//video.example/e/1\"></iframe></div>",
            "https://video.example/e/1", ""
        ),
        (
            "<video controls><source src=\"/films/r.mp4\" type=\"video/mp4\"></video>",
            "https://fanal.example/films/r.mp4", ""
        ),
        ("<p><audio src=\"/sons/corne.mp3\"></audio></p>", "https://fanal.example/sons/corne.mp3", ""),
    ])
    func framesAndPlayersAreEmbeds(_ frame: String, _ address: String, _ title: String) throws {
        let embed = try #require(third(try read(frame)))
        #expect(embed == BodyBlock(kind: .embed, text: title, url: address))
    }

    /// Frames that count visits, hold advertisements or lead nowhere show nothing of the article.
    @Test(arguments: [
        "<iframe src=\"https://count.example/1\" width=\"1\" height=\"1\"></iframe>",
        "<iframe src=\"https://count.example/1\" style=\"display: none\"></iframe>",
        "<iframe src=\"about:blank\"></iframe>", "<iframe src=\"javascript:void(0)\"></iframe>",
        "<iframe src=\"https://www.facebook.com/plugins/like.php?href=x\"></iframe>",
        "<div class=\"ad\"><iframe src=\"https://ads.example/x\"></iframe></div>",
        "<aside><iframe src=\"https://video.example/e/1\"></iframe></aside>",
        "<noscript><iframe src=\"https://count.example/1\"></iframe></noscript>",
        "<video src=\"blob:https://fanal.example/1\"></video>",
    ])
    func whatShowsNothingIsNone(_ frame: String) throws {
        let article = try read(frame)
        #expect(third(article) == nil && article.body.count == 6)
    }

    /// One under the headline stands before the first paragraph, the same one again nowhere.
    @Test func anEmbedUnderTheHeadlineComesFirst() throws {
        let frame = "<iframe src=\"https://video.example/e/1\"></iframe>"
        let article = try read(frame, below: frame)
        #expect(article.body.map(\.isMedia) == [true] + [Bool](repeating: false, count: 6))
    }

    /// A caption that no element holds together with its picture is the picture's all the same.
    @Test(arguments: [
        "<p><img src=\"/i/a.jpg\" width=\"800\"></p><p class=\"legende\">Le phare au lever du jour. © Anne Roy / Rive</p>",
        "<p><img src=\"/i/a.jpg\" width=\"800\"></p><p><em>Le phare au lever du jour. © Anne Roy / Rive</em></p>",
        "<div><figure><img src=\"/i/a.jpg\" width=\"800\"></figure><div>Le phare au lever du jour. © Anne Roy / Rive</div></div>",
    ])
    func captionsBehindPicturesAreTheirs(_ picture: String) throws {
        let article = try read(picture)
        let image = try #require(article.images.first)
        #expect(image.caption == "Le phare au lever du jour." && image.credit == "Anne Roy / Rive")
    }

    /// A picture in a list does not end it.
    @Test func listsGoOnBehindPictures() throws {
        let item = { BodyBlock(kind: .listItem, text: $0, level: 1, ordered: true) }
        let figure = BodyBlock(kind: .figure, text: "", url: "https://fanal.example/i.jpg")
        var article = SampleArticle.empty
        article.body = [item("un"), figure, item("deux"), figure, BodyBlock(kind: .paragraph, text: "fin")]
        var output: [UInt8] = []
        MarkdownWriter.write(article, fields: [.body, .images], into: &output)
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
        let picture = "![](https://fanal.example/i.jpg)"
        #expect(lines == ["1. un", "2. deux", picture, picture, "fin"])
    }
}
