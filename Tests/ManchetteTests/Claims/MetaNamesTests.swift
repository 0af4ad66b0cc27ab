import Testing

@testable import Manchette

@Suite struct MetaNamesTests {
    private func mayMean(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return MetaNames.mayMean(bytes.span)
    }

    @Test(arguments: [
        "og:title", "OG:Title", "article:published_time", "author", "xy-published-date", "site_modified_time",
        "og:image:width", "twitter:label1", "twitter:data2", "twitter:image:alt", "og:title twitter:title",
        "Author Name",
        "keywords", "dcterms.issued",
    ])
    func namesThatSomethingIsReadFromAreLookedAt(_ name: String) {
        #expect(mayMean(name))
    }

    @Test(arguments: ["viewport", "theme-color", "msapplication-TileImage", "robots", "generator", "fb:app_id", ""])
    func namesForBrowsersAreNot(_ name: String) {
        #expect(!mayMean(name))
        #expect(MetaNames.field(of: name) == nil)
    }
}
