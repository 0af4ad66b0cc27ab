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
        ("Anne RoySuivre", ["Anne Roy"]),
        ("ByMary Smith", ["Mary Smith"]),
        ("By\u{A0}Mary Smith", ["Mary Smith"]),
        ("Par Anne Roy13 mai 2024", ["Anne Roy"]),
        ("Par Anne Roy C. le 13.05.2024 à 8h30", ["Anne Roy C."]),
        ("Mary Smith, PhD, RDN", ["Mary Smith"]),
        ("Mary Smith | Senior Marketing Director", ["Mary Smith"]),
        ("Mary Smith | Digital Editor and Master Gardener", ["Mary Smith"]),
        ("Mary Smith and Anna Baker", ["Mary Smith", "Anna Baker"]),
        ("Rechtsanwältin Eva Huber", ["Eva Huber"]),
        ("Anne Roy Professeure en sciences de la mer", ["Anne Roy"]),
        ("aro/lbc", []),
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
        #expect(fields.provenance["authors"]?.rejected.contains { $0.source.hasPrefix("json-ld:author") } == true)
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

    @Test func aTradeBeforeTheNameIsItsRole() {
        let authors = Self.names.authors(in: "Rechtsanwältin Eva Huber", isTrusted: false)
        #expect(authors.first?.role == "Rechtsanwältin")
    }

    @Test(
        "A name alone behind the text signs it",
        arguments: [
            ("<p>Anne Roy</p>", ["Anne Roy"]),
            ("<p><strong>Zorah Kertsch</strong></p>", ["Zorah Kertsch"]),
            ("<p>aro/lbc</p>", ["aro/lbc"]),
            ("<p>A.R. avec AFP</p>", ["A.R.", "AFP"]),
            ("<p>Bassin Nord</p>", []),
            ("<p>Photos : Anne Roy</p>", []),
        ])
    func aNameBehindTheTextSignsIt(after: String, expected: [String]) {
        #expect(FieldSample.fields(FieldSample.article(after: after)).authors.map(\.name) == expected)
    }

    @Test(
        "Who checked, translated or photographed is no author",
        arguments: [
            #"<p class="byline">Reviewed by Mary Smith</p>"#, #"<p class="author">Photos : Anne Roy</p>"#,
            #"<p class="author">Übersetzung: Eva Huber</p>"#,
            #"<figure><img src="/a.jpg"><figcaption class="author">Anne Roy</figcaption></figure>"#,
        ])
    func helpersAreNoAuthors(below: String) {
        #expect(FieldSample.fields(FieldSample.article(below: below)).authors.isEmpty)
    }

    @Test func aRoleBesideTheNameIsNoSecondAuthor() {
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le port rouvre ses quais",
            "author": {"@type": "Person", "name": "Mary Smith"}}</script>
            """
        let below = #"<div class="author"><span>Mary Smith</span><p>Harbour Matters Lately</p></div>"#
        let fields = FieldSample.fields(FieldSample.article(head: head, below: below))
        #expect(fields.authors.map(\.name) == ["Mary Smith"])
    }

    @Test func besideAPersonThePaperIsNoAuthor() {
        let head = """
            <meta property="og:site_name" content="La Gazette"><script type="application/ld+json">{"@type": "NewsArticle",
            "headline": "Le port rouvre ses quais", "author": [{"@type": "Person", "name": "Anne Roy"},
            {"@type": "Organization", "name": "La Gazette"}]}</script>
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).authors.map(\.name) == ["Anne Roy"])
    }

    @Test func anAccountMadeOfANameIsSpelledOut() {
        let head = #"<meta name="author" content="anne.roy">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).authors.map(\.name) == ["Anne Roy"])
    }

    @Test(
        "The lines of a dump name its author",
        arguments: [
            ("Mer - Anne Roy - 6 mai 2024", ["Anne Roy"]),
            ("Anne Roy\n6 mai 2024", ["Anne Roy"]),
            ("Anne Roy Directrice adjointe de la rédaction\n6 mai 2024", ["Anne Roy"]),
            ("Mer, Lorient, Bretagne\nPublié le 6 mai 2024", []),
        ])
    func linesOfADumpNameItsAuthor(lines: String, expected: [String]) {
        let fields = FieldSample.dump(
            "Le port rouvre ses quais après les travaux\n\n\(lines)\n\n\(HeadFieldTests.paragraph)\n")
        #expect(fields.authors.map(\.name) == expected)
    }

    /// Each name is held against all others, so not any number of them is.
    @Test func ofThousandsOfNamesOnlySomeAreWeighed() {
        let letters = Array("abcdefghijklmnopqrst")
        let names = (0..<4000).map { number in
            "<span class=\"author\">Anne R\(letters[number % 20])\(letters[number / 20 % 20])\(letters[number / 400])</span>"
        }
        let fields = FieldSample.fields(
            """
            <html lang="fr"><head><title>Le port rouvre</title></head><body><article><h1>Le port rouvre</h1>
            <p>\(names.joined(separator: " "))</p><p id="text">Le port a rouvert lundi après deux ans de travaux.</p>
            </article></body></html>
            """)
        let rejected = fields.provenance["authors"]?.rejected ?? []
        #expect(rejected.count < 500)
    }
}
