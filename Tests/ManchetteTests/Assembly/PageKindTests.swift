import Testing

@testable import Manchette

/// What sort of page it is, by its text and by what it says of itself.
struct PageKindTests {
    @Test(arguments: [
        ("NewsArticle", 4, Article.Kind.article), ("", 4, .article), ("NewsArticle", 1, .article),
        ("LiveBlogPosting", 4, .liveBlog), ("LiveBlogPosting", 0, .notAnArticle), ("VideoObject", 1, .video),
        ("VideoObject", 4, .article), ("ImageGallery", 1, .gallery), ("ImageGallery", 4, .article),
        ("", 0, .notAnArticle),
    ])
    func aTypeCountsAsFarAsTheTextGoes(type: String, sentences: Int, kind: Article.Kind) throws {
        let article = try Extractor().extract(html: FoundryPage.html(type: type, sentences: sentences))
        #expect(article.kind == kind)
        #expect(article.text.isEmpty == (sentences == 0), "\(article.text)")
    }

    /// Walls and errors have no text, though words stand on them.
    @Test(arguments: [
        "<p>Veuillez activer JavaScript et les cookies pour continuer.</p><p>Vérifions que vous êtes humain.</p>",
        "<h1>Page introuvable</h1><p>La page que vous cherchez n’existe pas.</p><p><a href='/'>Accueil</a></p>",
    ])
    func aWallHasNoText(body: String) throws {
        let html = "<!DOCTYPE html><html lang='fr'><head><title>Un instant</title></head><body>\(body)</body></html>"
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.kind == .notAnArticle && article.text == "", "\(article.kind): \(article.text)")
    }
}
