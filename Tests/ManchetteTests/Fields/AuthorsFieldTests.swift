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
        ("Zoé LenoéSuivre", ["Zoé Lenoé"]),
        ("Par Zoé Lenoé13 mai 2024", ["Zoé Lenoé"]),
        ("ByÉlise Roy", ["Élise Roy"]),
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
        ("Olivier Marchand Olivier Marchand", ["Olivier Marchand"]),
        ("Anne Roy (aro), Luc Blanc (lbc.)", ["Anne Roy", "Luc Blanc"]),
        ("Anne Roy (AFP)", ["Anne Roy", "AFP"]),
        ("Redaktion Gazette 18.07.2024", ["Redaktion Gazette"]),
        ("Mary Smith. Updated", ["Mary Smith"]),
        ("Mary SmithIn Travel Guides", ["Mary Smith"]),
        ("Md Karim Hassan", ["Md Karim Hassan"]),
        ("Mary Smith Moderator", ["Mary Smith"]),
        ("By Mary Smith Health reporter, BBC News", ["Mary Smith"]),
        ("By MARY SMITH AP Science Writer", ["MARY SMITH"]),
        ("Von Karl Meier, Lorient", ["Karl Meier"]),
        ("Mary A. Smith, PSP", ["Mary A. Smith"]),
        ("By Mary A. Smith", ["Mary A. Smith"]),
        ("Por EFE EFE", ["EFE"]),
        ("Text Size", []),
        ("記者 3小時前", []),
        ("Quay Moderator", []),
        ("By Mary Smith, Politics, Green Energy", ["Mary Smith"]),
        ("By Mary Smith, Travel, Luxury Hotels", ["Mary Smith"]),
        ("By Mary Smith, Health, Royal Family", ["Mary Smith"]),
        ("By Mary Smith, Opinion, Climate Change", ["Mary Smith"]),
        ("Von Karl Meier, Lorient, und Eva Huber, Brest", ["Karl Meier", "Eva Huber"]),
        ("Par Marie Anne Royal journaliste", ["Marie Anne Royal"]),
        ("Par Marie Anne Sport journaliste", ["Marie Anne Sport"]),
        ("By John B. Money reporter", ["John B. Money"]),
        ("By John B. Sport reporter", ["John B. Sport"]),
        ("Par Ali Ali", ["Ali Ali"]),
    ]

    @Test("Names come clean out of by-lines", arguments: bylines)
    func namesComeClean(byline: String, expected: [String]) {
        #expect(Self.names.authors(in: byline, isTrusted: false).map(\.name) == expected)
    }

    @Test func aRubricBehindARubricIsNoRole() {
        let authors = Self.names.authors(in: "Von Karl Meier, Politik, Freie Demokraten", isTrusted: false)
        #expect(authors.map(\.name) == ["Karl Meier"])
        #expect(authors.first?.role == nil)
    }

    /// A claim of authors holds no places.
    @Test(arguments: [
        ("Mary Smith, Kovacs", ["Mary Smith", "Kovacs"]), ("Anne Roy, Zendaya", ["Anne Roy", "Zendaya"]),
        ("Ali Ali", ["Ali Ali"]), ("EFE EFE", ["EFE"]), ("王小明、李雷", ["王小明", "李雷"]), ("王小明，李雷", ["王小明", "李雷"]),
        ("【碼頭晚報╱報導】", []),
    ])
    func claimsNameAuthorsOnly(claim: String, expected: [String]) {
        let head = #"<script type="application/ld+json">{"@type": "NewsArticle", "author": "\#(claim)"}</script>"#
        #expect(Self.names.authors(in: claim, isTrusted: true).map(\.name) == expected)
        #expect(FieldSample.fields(FieldSample.article(head: head)).authors.map(\.name) == expected)
    }

    @Test func theFieldOfARoleIsTheRoles() {
        let authors = Self.names.authors(in: "By Mary Smith Health reporter, BBC News", isTrusted: false)
        #expect(authors.first?.role == "Health reporter")
    }

    @Test func rolesStandApart() {
        let authors = Self.names.authors(in: "Par Anne Roy, cheffe de rubrique", isTrusted: false)
        #expect(authors.first?.role == "cheffe de rubrique")
    }

    /// Labels with more bytes than letters are measured in neither against the names behind them.
    @Test(arguments: ["Авторы:", "Συντάκτες:", "Par", "Autoren:"])
    func listsUnderALabelOfAnyScriptAreRead(label: String) {
        let below = "<ul class=\"authors\"><li>\(label)</li><li>Anne Roy</li><li>Luc Blanc</li></ul>"
        let fields = FieldSample.fields(FieldSample.article(below: below))
        #expect(fields.authors.allSatisfy { ["Anne Roy", "Luc Blanc"].contains($0.name) })
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

    @Test func printedNamesBeatTheSitesOwnThatSeveralClaimsSay() {
        let head = """
            <meta property="og:site_name" content="La Gazette"><meta name="author" content="La Gazette">
            <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="La Gazette">
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le port rouvre ses quais",
            "author": {"@type": "Person", "name": "La Gazette"}}</script>
            """
        let html = """
            <html lang="fr"><head>\(head)</head><body><main><article><h1>Le port rouvre ses quais</h1>
            <div id="text"><p><em>Les quais sont pleins comme jamais.</em></p><p><strong>Anne Roy/Luc Blanc</strong></p>
            \(FieldSample.text)</div></article></main></body></html>
            """
        #expect(FieldSample.fields(html).authors.map(\.name) == ["Anne Roy", "Luc Blanc"])
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

    /// A claim of JSON-LD that a person wrote the text.
    static func claim(_ name: String) -> String {
        """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le port rouvre ses quais",
        "author": {"@type": "Person", "name": "\(name)"}}</script>
        """
    }

    @Test(
        "Who checked a text is not its author, wherever that is said",
        arguments: [
            #"<div><span>Fact checked by</span><div><a class="author" href="/people/1">Mary Smith</a></div></div>"#,
            #"<div class="byline">Reviewed by <a class="author-link" href="/author/2">Mary Smith</a></div>"#,
            #"<div class="author">Relu par</div><div class="author">Mary Smith</div>"#,
        ])
    func checkersAreNoAuthors(below: String) {
        #expect(FieldSample.fields(FieldSample.article(below: below)).authors.isEmpty)
        let fields = FieldSample.fields(FieldSample.article(head: Self.claim("Anne Roy"), below: below))
        #expect(fields.authors.map(\.name) == ["Anne Roy"])
    }

    @Test(
        "The person announced by the headline beats an account that only a claim names",
        arguments: [
            (#"<p class="byline">Par Anne Roy</p>"#, ["Anne Roy"]),
            (#"<p class="byline">Par Anne Roy</p><p class="author">Luc Blanc</p>"#, ["Luc Blanc"]),
            (#"<p>Lorient</p>"#, ["Luc Blanc"]),
        ])
    func theAnnouncedPersonBeatsAnAccount(below: String, expected: [String]) {
        let fields = FieldSample.fields(FieldSample.article(head: Self.claim("Luc Blanc"), below: below))
        #expect(fields.authors.map(\.name) == expected)
    }

    @Test func aBlogNamedAfterItsAuthorHasThatAuthor() {
        let head = #"<meta property="og:site_name" content="Anne Roy">"# + Self.claim("Anne Roy")
        let after = #"<div class="author">Author</div><ul><li>Recent Posts</li></ul>"#
        #expect(
            FieldSample.fields(FieldSample.article(head: head, after: after)).authors.map(\.name) == ["Anne Roy"])
    }

    @Test func aTitleOfStudyMakesNoSecondPerson() {
        let below = #"<p class="author">Dr Anne Roy</p>"#
        let fields = FieldSample.fields(FieldSample.article(head: Self.claim("Anne Roy"), below: below))
        #expect(fields.authors.count == 1)
        #expect(AuthorNames.key("Dr Anne Roy") == AuthorNames.key("Anne Roy"))
    }

    @Test func eachLinkedAuthorOfALineIsOne() {
        let head = #"<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Anne Roy">"#
        let below = """
            <p class="byline">Par <a href="/author/anne">Anne Roy</a>, <a href="/author/luc">Luc Blanc</a> et
            <a href="/author/eva">Eva Huber</a></p>
            """
        #expect(
            FieldSample.fields(FieldSample.article(head: head, below: below)).authors.map(\.name)
                == ["Anne Roy", "Luc Blanc", "Eva Huber"])
    }

    @Test(
        "Signatures at the end: initials before the picture's credit, a newsroom set apart",
        arguments: [
            ("<p><span>aro, lbc; Foto: Keystone</span></p>", ["aro", "lbc"]),
            ("<p><em>LG-Redaktion</em></p>", ["LG-Redaktion"]),
            ("<p>Redaktion</p>", []),
            ("<p>quai, mer; port</p>", []),
        ])
    func signaturesAtTheEnd(after: String, expected: [String]) {
        #expect(FieldSample.fields(FieldSample.article(after: after)).authors.map(\.name) == expected)
    }

    @Test func twoNamesSetInBoldOverTheTextSignIt() {
        let html = FieldSample.article().replacing(
            "<div id=\"text\">", with: "<div id=\"text\"><p><strong>Thabo Mokoena/Palesa Letsie</strong></p>")
        #expect(FieldSample.fields(html).authors.map(\.name) == ["Thabo Mokoena", "Palesa Letsie"])
    }

    @Test(
        "Far from the text only one announced name counts",
        arguments: [
            ("<h3>Written by Mary Smith</h3>", ["Mary Smith"]),
            (#"<div><p class="author-box__name">Mary Smith</p></div>"#, ["Mary Smith"]),
            ("<h3>Written by Mary Smith</h3><h3>Written by Anna Baker</h3>", []),
            (#"<div class="related"><h3>Written by Mary Smith</h3></div>"#, []),
            ("<p>Mary Smith</p>", []),
        ])
    func farNamesCountAlone(box: String, expected: [String]) {
        let filler = String(repeating: "<div class=\"partner\">Lorient</div>", count: 15)
        #expect(FieldSample.fields(FieldSample.article(after: filler + box)).authors.map(\.name) == expected)
    }

    @Test func labelledListsNameAllAuthors() {
        let below = """
            <h6>Authors</h6><ul><li><a href="/library?who=1">Mary Smith</a></li><li><a href="/library?who=2">Anna Baker</a></li></ul>
            """
        #expect(
            FieldSample.fields(FieldSample.article(below: below), language: "en").authors.map(\.name)
                == ["Mary Smith", "Anna Baker"])
    }
}
