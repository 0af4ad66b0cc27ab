import Testing

@testable import Manchette

/// Addresses without a base, films that decorate a page, and what access rests on.
@Suite struct MediaAndAccessTests {
    @Test(arguments: [
        ("/img/le port.jpg", "/img/le%20port.jpg"), (" photos/quai nord 2.jpg ", "photos/quai%20nord%202.jpg"),
        ("/img/\nquai.jpg", "/img/%20quai.jpg"), ("/img/quai.jpg", "/img/quai.jpg"),
    ])
    func addressesHaveNoSpacesWithoutABase(source: String, expected: String) throws {
        let figure = """
            <figure><img src="\(source)" width="900" height="600"><figcaption>Le quai nord</figcaption></figure>
            """
        let article = try PlainArticle(amid: figure).read()
        #expect(article.images.map(\.url) == [expected])
        #expect(AddressResolver.resolve(source, against: nil) == expected)
    }

    @Test(arguments: [
        ("autoplay muted loop", 0), ("autoplay=\"\" loop=\"loop\" muted playsinline", 0),
        ("autoplay muted loop controls", 1), ("controls", 1), ("autoplay muted", 1), ("loop muted", 1),
    ])
    func filmsThatDecorateAreNoEmbeds(attributes: String, count: Int) throws {
        let film = """
            <video \(attributes) width="640" height="360"><source src="https://fanal.example/vagues.mp4"></video>
            """
        for parser in [ExtractionOptions.Parser.html5, .libxml2] {
            var options = ExtractionOptions()
            options.parser = parser
            let article = try Extractor().extract(html: Array(PlainArticle(amid: film).html.utf8), options: options)
            #expect(article.body.count { $0.kind == .embed } == count)
        }
    }

    private static func claim(_ json: String) -> String {
        """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Le port rouvre ses quais",\(json)}</script>
        """
    }

    @Test func freeAccessSaysWhatItRestsOn() {
        let plain = FieldSample.fields(FieldSample.article()).access
        #expect(plain.state == .free)
        #expect(AccessField.settled(plain, hasText: true).evidence == ["no gate behind the text"])
        #expect(AccessField.settled(plain, hasText: false) == Article.Access())
        let head = Self.claim("\"isAccessibleForFree\": true")
        let claimed = FieldSample.fields(FieldSample.article(head: head)).access
        #expect(claimed.state == .free && claimed.evidence == ["json-ld:isAccessibleForFree: true"])
        #expect(AccessField.settled(claimed, hasText: false) == claimed)
    }

    @Test func aPageWithoutATextIsOfUnknownAccess() {
        let html = "<html><head><title>Erreur</title></head><body><h1>Le port rouvre ses quais</h1></body></html>"
        let access = FieldSample.fields(html).access
        #expect(access.state == .unknown && access.evidence.isEmpty && !access.truncated)
    }

    @Test func evidenceIsGivenOnce() {
        let head = Self.claim("\"isAccessibleForFree\": false") + Self.claim("\"isAccessibleForFree\": false")
        let evidence = FieldSample.fields(FieldSample.article(head: head)).access.evidence
        #expect(!evidence.isEmpty && Set(evidence).count == evidence.count, "\(evidence)")
    }
}
