import Testing

@testable import Manchette

@Suite struct NoiseClassTests {
    @Test(arguments: ["fr", "de"], Article.NoiseClass.allCases)
    func everyClassOfNoiseHasFixtures(language: String, noise: Article.NoiseClass) {
        let names = Fixture.all.filter { $0.name.contains("/\(language)/") && $0.gold.noise?[noise.rawValue] != nil }
        #expect(!names.isEmpty)
    }

    /// The traps of free articles that look locked, as pages and dumps.
    @Test(arguments: [
        "pages/fr/trap-gate-words-in-frame", "pages/fr/trap-article-about-newsletters",
        "pages/fr/trap-interview-with-call", "dumps/fr/idiom-free", "pages/fr/noise-classes", "pages/de/noise-classes",
    ])
    func freeArticlesAreFree(name: String) throws {
        let article = try #require(Fixture.named(name)).article()
        #expect(article.access.state != .locked && !article.access.truncated, "\(article.access)")
        #expect(article.kind == .article)
    }
}
