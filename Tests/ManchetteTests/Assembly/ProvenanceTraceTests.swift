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

    @Test func claimsThatLostAreListed() throws {
        var html = String(decoding: FoundryPage.html(), as: UTF8.self)
        html.replace("<head>", with: "<head><meta property=\"og:title\" content=\"Un tout autre titre\">")
        let article = try Extractor().extract(html: Array(html.utf8), options: Self.options())
        let lost = article.provenance["headline"]?.rejected.first { $0.value == "Un tout autre titre" }
        #expect(article.headline == FoundryPage.headline)
        #expect(lost?.source == "meta:og:title", "\(article.provenance)")
    }
}
