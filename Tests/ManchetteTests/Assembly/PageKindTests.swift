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

    /// Error and log-in pages are none in the frame of their site either.
    @Test(arguments: [
        "<h1>Page non trouvée</h1><p>Désolé, la page que vous demandez est introuvable. Elle a peut-être été déplacée.</p>",
        "<h1>Erreur 404</h1><p>La page que vous cherchez n’existe plus. Utilisez la recherche ou revenez à l’accueil.</p>",
        "<h1>Une erreur est survenue</h1><p>Le service est momentanément indisponible. Merci de réessayer plus tard.</p>",
        "<h1>404</h1><p>Die gewünschte Seite wurde leider nicht gefunden. Bitte prüfen Sie die Adresse.</p>",
        "<h1>Connectez-vous</h1><form><label>Adresse</label><input type=email><input type=password></form><p>Pas encore de compte ? Créez-en un pour continuer.</p>",
    ])
    func errorAndLoginPagesAreNoArticles(main: String) throws {
        let article = try Extractor().extract(html: Self.framed(main))
        #expect(article.kind == .notAnArticle && article.text == "", "\(article.kind): \(article.text)")
    }

    /// A brief about error pages, and one beside a form for a password in the page's head, are articles.
    @Test(arguments: [
        "<h1>Une panne au port</h1><p>Par Anne Roy</p><time datetime=2026-02-10>10 février 2026</time><p>« Page introuvable » : le site du port a affiché ce message toute la nuit de mardi, dit la mairie.</p>",
        "<h1>Une panne au port</h1><p>Le site du port est resté muet toute la nuit de mardi, dit la mairie de Kervoal, qui cherche la cause avec son hébergeur.</p>",
    ])
    func briefsAreArticles(main: String) throws {
        let article = try Extractor().extract(html: Self.framed(main))
        #expect(article.kind == .article && article.text.contains("toute la nuit"), "\(article.kind): \(article.text)")
    }

    private static func framed(_ main: String) -> [UInt8] {
        Array(
            """
            <!DOCTYPE html><html lang="\(main.contains("Seite") ? "de" : "fr")"><head><title>Le Fanal</title></head><body><header><nav><ul><li><a href="/a">Accueil</a>
            </li><li><a href="/b">Mer</a></li><li><a href="/c">Sport</a></li></ul></nav><form><input type=password></form></header>
            <main>\(main)</main><footer><p>© 2026 Le Fanal. Tous droits réservés. <a href="/m">Mentions légales</a></p></footer></body></html>
            """.utf8)
    }

    /// Pictures with captions and little else are a gallery, and the article's pictures.
    @Test(arguments: [
        (8, "", "", Article.Kind.gallery), (3, "ImageGallery", "", .gallery),
        (3, "ImageGallery", PlainArticle.french[0], .gallery),
        (3, "", PlainArticle.french.joined(separator: " "), .article),
    ])
    func picturesMakeAGallery(pictures: Int, type: String, text: String, kind: Article.Kind) throws {
        let figures = (1...pictures).map {
            "<figure><img src='/i/\($0).jpg' width=1200 height=800><figcaption>Le quai numéro \($0) sous l’eau. © Anne Roy</figcaption></figure>"
        }
        let script =
            type.isEmpty
            ? "" : "<script type='application/ld+json'>{\"@type\":\"\(type)\",\"name\":\"La crue\"}</script>"
        let main = "\(script)<article><h1>La crue en images</h1><p>\(text)</p>\(figures.joined())</article>"
        let article = try Extractor().extract(html: Self.framed(main))
        #expect(article.kind == kind && article.images.count == pictures, "\(article.kind), \(article.images.count)")
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
