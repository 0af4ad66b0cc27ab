import Testing

@testable import Manchette

/// Places, capitals, agencies and rubrics where authors are named.
@Suite struct AuthorFormsTests {
    private func authors(
        by line: String, after: String = "", head: String = "", language: String = "fr", faithful: Bool = false
    ) -> [String] {
        let below = line.isEmpty ? "" : "<p class=\"author\">\(line)</p><p>3 mars 2026</p>"
        let html = FieldSample.article(head: head, below: below, after: after)
        var page = FieldSample.page(html, language: language)
        page.options.faithful = faithful
        return FieldReader.read(page).authors.map(\.name)
    }

    @Test(arguments: [
        ("fr", "Marie Dupont, Le Havre"), ("fr", "Par Marie Dupont (Le Havre)"), ("fr", "Par Marie Dupont, New York"),
        ("fr", "Par Marie Dupont, Saint-Malo"), ("fr", "Par Marie Dupont, La Rochelle"),
        ("de", "Von Marie Dupont, Zürich"), ("de", "Von Marie Dupont, Bad Homburg"),
        ("de", "Von Marie Dupont, Frankfurt am Main"), ("nl", "Door Marie Dupont, Den Haag"),
        ("en", "By Marie Dupont, Los Angeles"), ("it", "di Marie Dupont, Reggio Emilia"),
        ("es", "Por Marie Dupont, Buenos Aires"),
    ])
    func aPlaceIsNoSecondAuthor(language: String, line: String) {
        #expect(authors(by: line, language: language) == ["Marie Dupont"])
        let bare = FieldSample.article(below: "<p>\(line)</p><p>3 mars 2026</p>")
        #expect(FieldSample.fields(bare, language: language).authors.map(\.name) == ["Marie Dupont"])
    }

    @Test func aClaimsPlaceIsNoSecondAuthor() {
        let head = """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Le port rouvre ses quais",
            "author":{"@type":"Person","name":"Marie Dupont, Le Havre"}}</script>
            """
        #expect(authors(by: "", head: head) == ["Marie Dupont"])
    }

    @Test(arguments: [
        ("Par Marie Dupont, Luc Blanc", ["Marie Dupont", "Luc Blanc"]),
        ("Par Marie Dupont et Luc Blanc, Le Havre", ["Marie Dupont", "Luc Blanc"]),
        ("Par Marie Dupont, AFP", ["Marie Dupont", "AFP"]),
    ])
    func otherAuthorsStay(line: String, expected: [String]) { #expect(authors(by: line) == expected) }

    @Test(arguments: [
        ("fr", "Par MARIE DUPONT", "Marie Dupont"), ("fr", "Par Marie DUPONT", "Marie Dupont"),
        ("fr", "Par MARIE DUPONT-AIGNAN", "Marie Dupont-Aignan"), ("fr", "Par HÉLÈNE CÔTÉ", "Hélène Côté"),
        ("fr", "Par JEAN-PAUL D'ORMESSON", "Jean-Paul d'Ormesson"), ("fr", "Par JEAN DE LA TOUR", "Jean de la Tour"),
        ("fr", "Par ANNE LE GOFF", "Anne Le Goff"), ("en", "By JEAN McDONALD", "Jean McDonald"),
        ("en", "By JEAN MCDONALD", "Jean McDonald"), ("en", "By SEAN O'NEIL", "Sean O'Neil"),
        ("fr", "Par J.-P. MARTIN", "J.-P. Martin"), ("nl", "Door VINCENT VAN DER BERG", "Vincent van der Berg"),
        ("it", "di MARIA DE LUCA", "Maria De Luca"), ("de", "Von JÜRGEN MÜLLER", "Jürgen Müller"),
        ("en", "By JOHN SMITH III", "John Smith III"), ("en", "By JOHN SMITH JR.", "John Smith Jr."),
    ])
    func namesInCapitalsAreWrittenAsNames(language: String, line: String, expected: String) {
        #expect(authors(by: line, language: language) == [expected])
        #expect(authors(by: line, language: language, faithful: true) != [expected])
    }

    @Test(arguments: ["AFP", "AGENCE FRANCE-PRESSE", "Keystone-ATS", "JD Vance", "Anne Roy III", "Y. B."])
    func capitalsThatAreNoLayoutsStay(name: String) {
        let names = AuthorNames(words: .shared, sites: SiteNames(claims: [], url: nil))
        #expect(names.withoutCapitals(name, language: "fr") == name)
    }

    @Test func theFormThatAnotherSourceHasIsTaken() {
        let head = "<meta name=\"author\" content=\"Anne McDonald-du Pont\">"
        #expect(authors(by: "Par ANNE MCDONALD-DU PONT", head: head) == ["Anne McDonald-du Pont"])
    }

    @Test(arguments: [
        ("ats/blg/ebz", ["ats"]), ("(ats)", ["ats"]), ("ats, awp", ["ats", "awp"]), ("AFP/ATS/jcg", ["AFP", "ATS"]),
        ("sda/dpa/mab", ["sda", "dpa"]), ("cab avec ats", ["ats"]), ("ats/ebz, afp", ["ats", "afp"]),
        ("Keystone-ATS", ["Keystone-ATS"]), ("A.R. avec AFP", ["A.R.", "AFP"]), ("quai, mer", []),
    ])
    func agenciesSignAndTheirInitialsDoNot(line: String, expected: [String]) {
        #expect(authors(by: "", after: "<p>\(line)</p>") == expected)
    }

    @Test(arguments: [
        (" (ats)", ["ats"]), (" ats/blg/ebz", ["ats"]), (" (ats/jcg)", ["ats"]), (" AFP", ["AFP"]),
        (" (jcg/mla)", []), (" (photo)", []), (" Oui.", []),
    ])
    func theLastParagraphMayEndWithAnAgency(end: String, expected: [String]) {
        let html = FieldSample.article().replacing("depuis l'automne.</p>", with: "depuis l'automne.\(end)</p>")
        #expect(FieldSample.fields(html).authors.map(\.name) == expected)
    }

    @Test func anAccountMayBeCalledAsItsPages() {
        let head = "<meta property=\"article:section\" content=\"Quais et marées\">"
        let html = FieldSample.article(
            head: head, below: "<p>3 mars 2026 <a class=\"username\" href=\"/members/4\">Quais et marées</a></p>")
        #expect(FieldSample.fields(html).authors.map(\.name) == ["Quais et marées"])
    }

    @Test(arguments: ["Mer", "Accueil", "Économie"])
    func aRubricIsNoAuthor(name: String) {
        let head = """
            <meta property="article:section" content="Économie">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Le port rouvre ses quais",
            "author":{"@type":"Person","name":"\(name)"}}</script>
            """
        #expect(authors(by: "", head: head).isEmpty)
        #expect(authors(by: "Par \(name)", head: head).isEmpty)
    }

    @Test(arguments: [
        ("AFP", #""@type":"Organization""#), ("La rédaction", #""@type":"Organization""#),
        ("Le Fanal", #""@type":"Organization""#), ("Anne Roy", #""@type":"Person""#),
        ("jcg/mla", #""author":[{"name""#),
    ])
    func schemaOrgTellsPersonsFromOrganizations(name: String, expected: String) {
        var article = SampleArticle.empty
        article.site = "Le Fanal"
        article.authors = [Article.Author(name: name)]
        var bytes: [UInt8] = []
        NewsArticleWriter.write(article, into: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        let author = text.range(of: "\"author\"").map { String(text[$0.lowerBound...].prefix(60)) } ?? ""
        #expect(author.contains(expected), "\(author)")
    }
}
