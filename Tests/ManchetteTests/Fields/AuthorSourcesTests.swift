import Testing

@testable import Manchette

/// Where a page tells its author, beside the plain by-line.
@Suite struct AuthorSourcesTests {
    private func authors(
        head: String = "", below: String = "", after: String = "", text: String = FieldSample.text,
        language: String = "fr"
    ) -> [String] {
        let html = FieldSample.article(head: head, below: below, after: after)
            .replacingText(FieldSample.text, with: text)
        return FieldSample.fields(html, language: language).authors.map(\.name)
    }

    @Test(
        "Firms are not cut to names, nicknames stay in theirs",
        arguments: [
            ("Von Meier GmbH & Co. KG", []),
            ("By Mary (Molly) Smith", ["Mary (Molly) Smith"]),
            ("Anne Roy et Luc Blanc", ["Anne Roy", "Luc Blanc"]),
            ("Anne Roy (AFP)", ["Anne Roy", "AFP"]),
            ("roy[at]gazette.example", []),
        ])
    func namesStayWhole(byline: String, expected: [String]) {
        #expect(AuthorsFieldTests.names.authors(in: byline, isTrusted: false).map(\.name) == expected)
    }

    @Test(
        "Accounts keep their numbers, a date glued to a name is none of it",
        arguments: [
            ("Quai06", ["Quai06"]),
            ("Quai2Port", ["Quai2Port"]),
            ("By Anne Roy13 May 2024", ["Anne Roy"]),
        ])
    func accountsKeepTheirNumbers(byline: String, expected: [String]) {
        #expect(AuthorsFieldTests.names.authors(in: byline, isTrusted: true).map(\.name) == expected)
    }

    @Test(
        "A name as catalogues write it is one person's",
        arguments: [
            ("Roy, Anne M.", ["Anne M. Roy"]),
            ("de Roy, Anne", ["Anne de Roy"]),
            ("Anne Roy, Luc Blanc", ["Anne Roy", "Luc Blanc"]),
        ])
    func namesOfCatalogues(name: String, expected: [String]) {
        #expect(authors(head: #"<meta name="citation_author" content="\#(name)">"#) == expected)
    }

    @Test func anAgencysCopyHasAnAuthorToo() {
        let head = """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Le port rouvre ses quais",
            "author":{"@type":"Organization","name":"EFE"}}</script>
            """
        let text = "<p>Por ANNE ROY</p>" + FieldSample.text
        #expect(authors(head: head, text: text, language: "es") == ["Anne Roy"])
        #expect(authors(head: head, language: "es") == ["EFE"])
    }

    @Test func anAddressIsNoPartOfANameThoughTheSiteIsCalledSo() {
        let head = """
            <title>Anne Roy anne@gazette.example</title><meta name="author" content="Anne Roy anne@gazette.example">
            """
        #expect(authors(head: head) == ["Anne Roy"])
    }

    @Test func aVerbBehindANounNamesNobody() {
        #expect(authors(below: "<p>Von Kulturprojekten berichten</p>", language: "de").isEmpty)
    }

    @Test func anAllianceIsOneName() {
        #expect(AuthorsFieldTests.names.pieces(of: "Liste 90/Das Quai") == ["Liste 90/Das Quai"])
        #expect(AuthorsFieldTests.names.pieces(of: "Anne Roy/Luc Blanc") == ["Anne Roy", "Luc Blanc"])
    }

    @Test func whoBeganAThreadIsItsAuthor() {
        let below = #"<p>Thread starter <a href="/members/quai06.12/" class="username">quai06</a> 6 May 2024</p>"#
        #expect(authors(below: below, language: "en") == ["quai06"])
        let after = #"<div class="comments"><a class="username" href="/members/luc.1/">lucblanc</a><p>Great.</p></div>"#
        #expect(authors(after: after, language: "en").isEmpty)
    }

    @Test func sinceWhenSomebodyIsAMemberNamesNobody() {
        #expect(authors(below: "<p>Joined: Sun May 5, 2024 11:18 am</p>", language: "en").isEmpty)
        let agency = "<p>Associated Press, Updated: May 5, 2024 11:18 am</p>"
        #expect(authors(below: agency, language: "en") == ["Associated Press"])
    }

    @Test func aFirmIsOneName() {
        for name in ["Meier GmbH & Co. KG", "Smith & Sons Ltd"] {
            #expect(AuthorsFieldTests.names.authors(in: name, isTrusted: true).map(\.name) == [name])
        }
    }

    @Test func whoBuiltTheSiteIsNoAuthor() {
        let head = #"<meta name="author" content="Agence Houle SARL www.agence-houle.example">"#
        #expect(authors(head: head).isEmpty)
        #expect(authors(head: head, below: #"<p class="byline">Par Anne Roy</p>"#) == ["Anne Roy"])
    }

    @Test func whoMadeTheSitesPartsIsNoAuthor() {
        let head = #"<meta name="author" content="Design: Anne Roy, Code: Luc Blanc">"#
        #expect(authors(head: head).isEmpty)
    }

    @Test func aLinkToTheAuthorMayHoldAnAccountWithNumbers() {
        let below = #"<p>3 mai 2024 // <a rel="author" href="/author/1/">h0ule</a></p>"#
        #expect(authors(below: below) == ["h0ule"])
    }

    @Test func aFirmSignsOnlyWhereNobodyElseDoes() {
        let head = #"<meta name="author" content="Houle Presse SA">"#
        #expect(authors(head: head).isEmpty)
        #expect(authors(below: #"<p class="author">Houle Presse SA</p>"#) == ["Houle Presse SA"])
        #expect(authors(head: head, below: #"<p class="author">Anne Roy</p>"#) == ["Anne Roy"])
    }

    @Test func aGivenNameIsCompletedByTheNameThatThePageGivesElsewhere() {
        let head = #"<meta property="og:site_name" content="Anne Roy">"#
        #expect(authors(head: head, below: #"<p class="byline">Par Anne</p>"#) == ["Anne Roy"])
        let box = "<p>À propos de l'auteure</p><p>Anne Roy</p><p>Anne Roy vit au bord de la mer.</p>"
        #expect(authors(below: #"<p class="byline">Par Anne</p>"#, after: box) == ["Anne Roy"])
    }

    @Test func aTextInTheFirstPersonIsOfWhomTheSiteIsNamedAfter() {
        let head = #"<meta property="og:site_name" content="Anne Roy">"#
        let own = """
            <p>Je me suis levée avant l'aube pour voir rentrer les bateaux, et moi qui croyais tout savoir du port, j'ai appris.</p>
            <p>Mon voisin, lui, ne dormait pas non plus ; je lui ai parlé longtemps de mes projets et des travaux du bassin nord.</p>
            """
        #expect(authors(head: head, text: own) == ["Anne Roy"])
        #expect(authors(head: head).isEmpty)
        #expect(authors(head: #"<meta property="og:site_name" content="La Gazette">"#, text: own).isEmpty)
    }

    @Test(
        "Pseudonyms of announced by-lines end where the day begins",
        arguments: [
            ("Von Menschen am Meer, 11 Wochen lang", []), ("Posté par K le 3 mai 2024", []),
            ("OLG Lorient, 3 mai 2024", []), ("Posté par Houle le 3 mai 2024 à 8h30", ["Houle"]),
            ("par nomade", ["nomade"]),
            ("Posté par Houle le vendredi 3 mai 2024", ["Houle"]),
        ])
    func pseudonymsEndBeforeTheDay(line: String, expected: [String]) {
        #expect(authors(below: "<p>\(line)</p>") == expected)
    }

    @Test func whomAnInterviewIsWithDidNotWriteIt() {
        #expect(authors(below: "<p>Interview par Anne Roy avec Luc Blanc</p>") == ["Anne Roy"])
        #expect(authors(below: "<p>Par Anne Roy avec Luc Blanc</p>") == ["Anne Roy", "Luc Blanc"])
    }

    @Test func whatSaysMoreOfAnAuthorIsNoName() {
        let box = #"<div><p class="author-name">Anne Roy</p><p class="author-description">Pêcheuse Bretonne</p></div>"#
        #expect(authors(below: box) == ["Anne Roy"])
    }

    @Test func namesOfOtherArticlesBehindTheTextLoseToTheHeads() {
        let below = #"<p><span>3 mai 2024</span></p><p>Anne Roy</p>"#
        let after = #"<ul><li><a href="/2">Deux</a><span class="author">Luc Blanc, Anne Roy</span></li></ul>"#
        let text = String(repeating: FieldSample.text, count: 5)
        #expect(authors(below: below, after: after, text: text) == ["Anne Roy"])
    }

    @Test func theFooterRightBehindTheTextMayNameTheAuthor() {
        #expect(authors(after: "<footer><p>Écrit par Anne Roy le 3 mai</p></footer>") == ["Anne Roy"])
    }

    @Test func aLinkInTheHeadOfThePageConfirmsAClaim() {
        let head = """
            <meta name="author" content="Karl Meier">
            <script type="application/ld+json">{"@type": "WebPage", "author": {"@type": "Person", "name": "Anne Roy"}}</script>
            """
        let below = String(repeating: "<p>Le port, la mer et les quais.</p>", count: 60)
        let far = #"<aside><a rel="author" href="/author/roy/">Anne Roy</a></aside>"#
        let html = "<html><head>\(head)</head><body>\(far)\(below)<h1>Le port rouvre ses quais</h1>"
        let fields = FieldSample.fields(html + "<div id=\"text\">\(FieldSample.text)</div></body></html>")
        #expect(fields.authors.map(\.name) == ["Anne Roy"])
    }

    @Test func namesInSmallLettersTakeTheCapitalsThatThePagePrints() {
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le port rouvre ses quais",
            "author": {"@type": "Person", "name": "anne roy"}}</script>
            """
        #expect(authors(head: head, below: "<p>Anne Roy</p>") == ["Anne Roy"])
    }

    @Test func aSentenceAtTheEndMayAnnounceItsAuthor() {
        let head = #"<meta name="author" content="Gazette">"#
        let text =
            FieldSample.text + "<p>Autrice : Anne Roy, directrice du musée de la mer et de la pêche à Lorient.</p>"
        #expect(authors(head: head, text: text) == ["Anne Roy"])
    }

    @Test func anAnnouncedLineNamesAllWhereAClaimNamesTheFirst() {
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le port rouvre ses quais",
            "author": {"@type": "Person", "name": "Anne Roy"}}</script>
            """
        #expect(authors(head: head, below: "<p>Écrit par Anne Roy, Luc Blanc et Ewa Nowak</p>").count == 3)
    }

    @Test func namesThatOpenTheTextBeatTheSitesNameOverIt() {
        let text = "<p><strong>Anne Roy/Luc Blanc</strong></p>" + FieldSample.text
        let head = #"<meta property="og:site_name" content="La Gazette">"#
        #expect(authors(head: head, below: "<p>Par La Gazette</p>", text: text) == ["Anne Roy", "Luc Blanc"])
    }

    @Test func linesOfScriptsWithoutCapitalsAreNoNamesUnannounced() {
        #expect(authors(after: "<p>جريدة البحر بتاريخ 2024/05/03</p>", language: "ar").isEmpty)
        #expect(authors(below: "<p>بقلم ليلى حداد</p>", language: "ar") == ["ليلى حداد"])
    }

    @Test(
        "A firm's legal form is written as such; names of persons that look like one are not",
        arguments: [
            ("Meier mbH", true), ("Novák s.r.o.", true), ("Roy SA", true), ("Walter & Co", true), ("Roy & Sons", true),
            ("Anne Sa", false), ("Luc Co", false), ("Mia Se", false), ("Anne Roy", false),
        ])
    func legalFormsAreWrittenAsSuch(name: String, isFirm: Bool) {
        let names = AuthorNames(words: .shared, sites: SiteNames(claims: [], url: nil))
        #expect(names.isFirm(name) == isFirm)
    }

    @Test(arguments: ["Messenger", "courriel", "WhatsApp"])
    func waysToShareAreNoAuthors(way: String) {
        #expect(authors(below: "<ul><li><span>par \(way)</span></li></ul>").isEmpty)
    }

    @Test func aReportageIsOfItsAuthorAndAFilmIsNot() {
        #expect(authors(below: "<p>Un reportage de Kristen RoyKristen Roy</p>") == ["Kristen Roy"])
        #expect(authors(below: "<p>Un film de Paul Blanc</p>").isEmpty)
    }

    @Test(arguments: [
        ("de", "Bundesamt für Häfen und Küsten"), ("en", "Institute for Ports and Coasts"),
        ("fr", "Agence pour le Climat et la Mer"),
    ])
    func anOfficesNameIsOne(language: String, name: String) {
        let head = "<meta name=\"author\" content=\"\(name)\">"
        #expect(authors(head: head, language: language) == [name])
    }

    /// Those who write for a paper are two.
    @Test(arguments: [
        ("en", "By Jane Roy for Quay Weekly and John Smith", ["Jane Roy", "John Smith"]),
        ("fr", "Par Anne Roy pour Le Quai et Luc Petit", ["Anne Roy", "Luc Petit"]),
        ("en", "By Office for National Statistics and Jane Roy", ["Jane Roy"]),
    ])
    func whoWritesForAPaperIsNoOffice(language: String, line: String, names: [String]) {
        let found = authors(below: "<p class=\"byline\">\(line)</p>", language: language)
        #expect(names.allSatisfy { name in found.contains { $0.contains(name) && !$0.contains(" and ") } })
    }

    @Test func anAgencyIsNotItsOwnEmployer() {
        let head = #"""
            <script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"AGENCE RIVE",
            "worksFor":{"@type":"Organization","name":"Agence Rive"}}}</script>
            """#
        let fields = FieldSample.fields(FieldSample.article(head: head))
        #expect(fields.authors.count == 1)
        #expect(fields.authors.allSatisfy { $0.organization == nil })
    }

    @Test(arguments: [
        ("Reporter", "Reporter"), ("Sr. Editor", "Sr. Editor"), ("Anne is an editor at the Quay", nil),
        ("Anne Roy teaches at the Quay", nil), ("I run the quay office. I sail", nil),
        ("stellv. Chefredakteurin", "stellv. Chefredakteurin"), ("Dr. phil. Historikerin", "Dr. phil. Historikerin"),
        ("wissenschaftl. Mitarbeiterin", "wissenschaftl. Mitarbeiterin"),
    ])
    func aSentenceIsNoRole(_ title: String, _ role: String?) {
        let head = """
            <script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Anne Roy",
            "jobTitle":"\(title)"}}</script>
            """
        let authors = FieldSample.fields(FieldSample.article(head: head, below: "<p>Par Anne Roy</p>")).authors
        #expect(authors.map(\.name) == ["Anne Roy"])
        #expect(authors.first?.role == role)
    }

    @Test func anAccountInSmallLettersLosesToAPrintedName() {
        let below = #"<span class="author">annew</span>"#
        let text = "<p>Par Paul Roy</p>" + FieldSample.text
        #expect(authors(below: below, text: text) == ["Paul Roy"])
    }

    @Test func aGivenNameIsCompletedByTheMostCredibleName() {
        let head = """
            <meta name="author" content="Anne">
            <script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Anne Roy"}}</script>
            """
        let after = #"<p><a rel="author" href="/author/anne-blanc">Anne Blanc</a></p>"#
        let found = authors(head: head, below: "<p>Par Anne</p>", after: after)
        #expect(found == ["Anne Roy"])
    }
}

extension String {
    /// The same with one part exchanged.
    fileprivate func replacingText(_ part: String, with other: String) -> String {
        guard part != other, let place = range(of: part) else { return self }
        return String(self[..<place.lowerBound]) + other + String(self[place.upperBound...])
    }
}
