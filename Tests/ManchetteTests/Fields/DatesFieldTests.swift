import Testing

@testable import Manchette

@Suite struct DatesFieldTests {
    @Test(
        "Dates keep the precision they are given in",
        arguments: [
            (
                #"<meta property="article:published_time" content="2024-05-06T08:30:00+02:00">"#, "",
                "2024-05-06T08:30:00+02:00"
            ),
            ("", #"<p class="date">Publié le 6 mai 2024</p>"#, "2024-05-06"),
            ("", #"<time datetime="2024-05-06">hier</time>"#, "2024-05-06"),
            ("", #"<p>06/05/2024</p>"#, "2024-05-06"),
            (#"<script>var expires = "2031-05-06";</script>"#, "", nil),
            ("", #"<p>© 2019 La Gazette</p>"#, nil),
        ])
    func datesKeepTheirPrecision(head: String, below: String, expected: String?) {
        #expect(FieldSample.fields(FieldSample.article(head: head, below: below)).published == expected)
    }

    @Test func publishedAndModifiedAreToldApart() {
        let below = #"<p class="meta">Publié le 6 mai 2024 à 08:30 - Mis à jour le 7 mai 2024 à 10:15</p>"#
        let fields = FieldSample.fields(FieldSample.article(below: below))
        #expect(fields.published == "2024-05-06T08:30")
        #expect(fields.modified == "2024-05-07T10:15")
    }

    @Test func partialDatesOfAddressesStayPartial() {
        let fields = FieldSample.fields(FieldSample.article(), url: "https://gazette.example/2023/12/le-port-rouvre")
        #expect(fields.published == "2023-12")
    }

    @Test func noDateComesAfterTheCapture() {
        let head = #"<meta property="article:published_time" content="2031-05-06">"#
        #expect(FieldSample.fields(FieldSample.article(head: head), captured: "2024-05-08").published == nil)
    }

    @Test func datesOfRelatedArticlesAndCommentsAreNotThePages() {
        let related = (1...12).map { "<li><a href=\"/a\($0)\">Un autre sujet du jour numéro \($0)</a></li>" }.joined()
        let after =
            #"<section class="related"><ul>\#(related)</ul><time datetime="2019-01-02">2 janvier 2019</time></section>"#
        #expect(FieldSample.fields(FieldSample.article(after: after)).published == nil)
    }

    @Test func theDayIsTheOneInThePagesTimeZone() {
        let head = #"<meta property="article:published_time" content="2024-05-05T22:00:00Z">"#
        let fields = FieldSample.fields(
            FieldSample.article(head: head, below: #"<p class="date">Publié le 6 mai 2024</p>"#))
        #expect(fields.published?.hasPrefix("2024-05-06") == true)
    }
}
