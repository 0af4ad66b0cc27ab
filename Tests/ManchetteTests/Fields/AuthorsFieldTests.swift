import Testing

@testable import Manchette

@Suite struct AuthorsFieldTests {
    static let names = AuthorNames(words: .shared, sites: SiteNames(claims: [], url: nil))

    static let bylines: [(String, [String])] = [
        ("Par Anne Roy", ["Anne Roy"]),
        ("par Anne Roy et Luc Blanc", ["Anne Roy", "Luc Blanc"]),
        ("Anne Roy, Luc Blanc & Jean-Marc de La Tour", ["Anne Roy", "Luc Blanc", "Jean-Marc de La Tour"]),
        ("Propos recueillis par Anne Roy", ["Anne Roy"]),
        ("Anne Roy, journaliste", ["Anne Roy"]),
        ("Par Anne ROY (avec AFP)", ["Anne ROY", "AFP"]),
        ("Anne Roy anne.roy@gazette.example @anneroy", ["Anne Roy"]),
        ("Anne Roy | il y a 3 heures", ["Anne Roy"]),
        ("By Mary Smith, Senior Reporter", ["Mary Smith"]),
        ("Von Karl Meier und Eva Huber", ["Karl Meier", "Eva Huber"]),
        ("di Carla Bianchi", ["Carla Bianchi"]),
        ("Por Ana Ruiz y Luis Gil", ["Ana Ruiz", "Luis Gil"]),
        ("AFP", ["AFP"]),
        ("Keystone-ATS", ["Keystone-ATS"]),
        ("APA/dpa", ["APA", "dpa"]),
        ("3 min read", []),
        ("Publié le 12 janvier 2021", []),
        ("Email The Author", []),
        ("Minute Read", []),
        ("Lire plus tard", []),
        ("Anne Roy Directrice adjointe", ["Anne Roy"]),
        ("Anne Roy Suivre", ["Anne Roy"]),
    ]

    @Test("Names come clean out of by-lines", arguments: bylines)
    func namesComeClean(byline: String, expected: [String]) {
        #expect(Self.names.authors(in: byline, isTrusted: false).map(\.name) == expected)
    }

    @Test func rolesStandApart() {
        let authors = Self.names.authors(in: "Par Anne Roy, cheffe de rubrique", isTrusted: false)
        #expect(authors.first?.role == "cheffe de rubrique")
    }

    @Test func thePrintedBylineBeatsAClaimThatNamesTheSite() {
        let head = """
            <meta property="og:site_name" content="La Gazette"><script type="application/ld+json">{"@type": "NewsArticle",
            "headline": "Le port rouvre ses quais", "author": {"@type": "Organization", "name": "La Gazette"}}</script>
            """
        let fields = FieldSample.fields(
            FieldSample.article(head: head, below: #"<p class="signature">Par Anne Roy</p>"#))
        #expect(fields.authors.map(\.name) == ["Anne Roy"])
        #expect(fields.provenance["authors"]?.rejected.contains { $0.hasPrefix("json-ld:author") } == true)
    }

    @Test(
        "Names of comments, related articles and boxes are nobody's",
        arguments: [
            #"<section class="comments"><span class="author">Luc Blanc</span><p>Bravo.</p></section>"#,
            #"<aside class="related"><h3>Autre sujet</h3><span class="author">Luc Blanc</span></aside>"#,
            #"<div class="trending"><a href="/author/luc">Luc Blanc</a> Hours Ago</div>"#,
            #"<div class="teaser"><p>Par Luc Blanc</p></div>"#,
        ])
    func foreignNamesAreNobodys(after: String) {
        #expect(FieldSample.fields(FieldSample.article(after: after)).authors.isEmpty)
    }

    @Test(
        "Accounts and addresses are no authors",
        arguments: [
            #"<meta name="author" content="admin">"#,
            #"<meta property="article:author" content="https://www.example.com/gazette">"#,
            #"<meta name="author" content="@gazette">"#,
        ])
    func accountsAreNoAuthors(head: String) {
        #expect(FieldSample.fields(FieldSample.article(head: head)).authors.isEmpty)
    }

    @Test func anAgencyLineAtTheEndSigns() {
        let fields = FieldSample.fields(FieldSample.article(after: "<p>(Keystone-ATS)</p>"))
        #expect(fields.authors.map(\.name) == ["Keystone-ATS"])
    }
}
