import Testing

@testable import Manchette

/// Where the parts of an article came from, when somebody asks.
struct ProvenanceTraceTests {
    private static func options(traced: Bool = true) -> ExtractionOptions {
        var options = ExtractionOptions()
        options.tracesClaims = traced
        return options
    }

    @Test(arguments: [(true, ["body", "kind", "language", "access", "url"]), (false, [])])
    func partsWithoutAClaimAreTracedOnRequest(traced: Bool, names: [String]) throws {
        let article = try Extractor().extract(
            html: FoundryPage.html(), url: "https://gazette.example/a", options: Self.options(traced: traced))
        for name in ["body", "kind", "language", "access", "url"] {
            #expect((article.provenance[name] != nil) == names.contains(name), "\(name)")
        }
        #expect(article.provenance["headline"]?.source.isEmpty == false)
    }

    /// Nothing is said of who may read a text that there is none of.
    @Test func aPageWithoutATextHasNoSourceOfItsAccess() throws {
        let html = "<html><head><title>Le port rouvre</title></head><body><h1>Le port rouvre</h1></body></html>"
        let article = try Extractor().extract(html: Array(html.utf8), options: Self.options())
        #expect(article.access == Article.Access() && article.provenance["access"] == nil)
    }

    @Test func theBodyIsTheSmallestElementAroundIt() throws {
        let page = try Extractor().extract(html: FoundryPage.html(), options: Self.options())
        #expect(page.provenance["body"]?.source == "dom:div#texte")
        let text = "\(FoundryPage.headline)\n\n" + FoundryPage.sentences.joined(separator: "\n\n")
        let dump = try Extractor().extract(bytes: Array(text.utf8), options: Self.options())
        let line = dump.provenance["body"]?.source.split(separator: " ").last.flatMap { Int($0) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(try lines[#require(line) - 1] == #require(dump.body.first).text)
    }

    @Test(arguments: [(nil, "text"), ("fr", "caller"), ("de", "caller")])
    func aLanguageIsTheCallersOrTheTexts(language: String?, source: String) throws {
        var options = Self.options()
        options.language = language
        let article = try Extractor().extract(html: FoundryPage.html(), options: options)
        #expect(article.provenance["language"]?.source == source)
    }

    /// All of it said again is no other claim: in one text, one by one, or as an address without a host.
    @Test func whatSaysTheSameHasNotLost() throws {
        let story = String(decoding: FoundryPage.html(type: "NewsArticle"), as: UTF8.self)
        let html = story.replacing(
            "\"@type\":\"NewsArticle\"",
            with: """
                "@type":"NewsArticle","author":[{"@type":"Person","name":"Odile Ferrand"},\
                {"@type":"Person","name":"Luc Marteau"}],"keywords":"cloches, fonderie, Brésane",\
                "articleSection":"Patrimoine",\
                "image":"https://gazette.example/i/le-four-principal.jpg"
                """
        ).replacing(
            "<div id=\"texte\">",
            with: """
                <p class="author">Par <a href="/a/of">Odile Ferrand</a> et <a href="/a/lm">Luc Marteau</a></p>
                <figure><img src="/i/le-four-principal.jpg" width="800" height="600"></figure><div id="texte">
                """
        ).replacing(
            "<head>",
            with: """
                <head><meta name="keywords" content="Fonderie, cloches">
                <meta property="article:section" content="PATRIMOINE">
                <meta property="og:image" content="/i/le-four-principal.jpg">
                <meta property="og:image" content="/i/une-autre-vue.png"><meta name="author" content="rédaction web">
                """)
        let article = try Extractor().extract(
            html: Array(html.utf8), url: "https://gazette.example/a", options: Self.options())
        func lost(_ field: String) -> [String] { article.provenance[field]?.rejected.map(\.value) ?? [] }
        #expect(article.authors.map(\.name) == ["Odile Ferrand", "Luc Marteau"])
        #expect(article.tags == ["cloches", "fonderie", "Brésane"])
        #expect(article.images.map(\.url) == ["https://gazette.example/i/le-four-principal.jpg"])
        #expect(lost("authors") == ["rédaction web"])
        #expect(lost("tags") == [])
        #expect(article.section == "Patrimoine" && lost("section") == [])
        #expect(lost("images") == ["/i/une-autre-vue.png"])
    }

    @Test func theKindHasTheConfidenceOfItsProvenance() throws {
        let article = try Extractor().extract(html: FoundryPage.html(), options: Self.options())
        let confidence = try #require(article.confidence["kind"])
        #expect(confidence > 0.5 && article.provenance["kind"]?.confidence == confidence)
    }

    @Test func claimsThatLostAreListed() throws {
        var html = String(decoding: FoundryPage.html(), as: UTF8.self)
        html.replace("<head>", with: "<head><meta property=\"og:title\" content=\"Un tout autre titre\">")
        let article = try Extractor().extract(html: Array(html.utf8), options: Self.options())
        let lost = article.provenance["headline"]?.rejected.first { $0.value == "Un tout autre titre" }
        #expect(article.headline == FoundryPage.headline)
        #expect(lost?.source == "meta:og:title", "\(article.provenance)")
    }
}
