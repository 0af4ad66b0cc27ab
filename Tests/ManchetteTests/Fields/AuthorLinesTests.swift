import Testing

@testable import Manchette

/// By-lines as layouts cut them: labels stuck to names, lines that go on with rubrics, signatures before an appendix.
struct AuthorLinesTests {
    @Test(
        "Names behind labels and before what is none",
        arguments: [
            (#"<p>Written by:Mary Smith</p>"#, ["Mary Smith"]),
            (#"<div class="authors">Authors:Mary Smith, Anna Baker</div>"#, ["Mary Smith", "Anna Baker"]),
            (#"<p>On May 3, 2024 By Mary SmithIn Harbours, Harbour Guides, Travel Tips</p>"#, ["Mary Smith"]),
            (#"<p>Written by</p><p>Eliz – Harbour master</p>"#, ["Eliz"]),
            (#"<p>03.05.2024 13:30 von Olga Symbolbild Archiv</p>"#, ["Olga"]),
            (
                #"<p class="byline">By <a href="/u/1" rel="author">QuaiFan</a><a href="/u/2">atelier Roy</a></p>"#,
                ["QuaiFan"]
            ),
            (
                #"<p class="author"><a href="/author/anne/">Anne</a> <a href="https://social.example/quai">quai</a></p>"#,
                ["Anne"]
            ),
        ])
    func namesBehindLabels(below: String, expected: [String]) {
        let fields = FieldSample.fields(FieldSample.article(below: below), language: "en")
        #expect(fields.authors.map(\.name) == expected)
    }

    @Test(
        "Lines that name nobody",
        arguments: [
            "<p>Ein Speicher auf der Basis von Kohle und CO2-Wandlern</p>",
            "<p>(OLG Lorient, Beschluss vom 10. Januar 2022)</p>",
        ])
    func linesThatNameNobody(line: String) {
        #expect(FieldSample.fields(FieldSample.article(below: line), language: "de").authors.isEmpty)
        #expect(FieldSample.fields(FieldSample.article(after: line), language: "de").authors.isEmpty)
    }

    @Test func theAuthorOfACommentIsNobody() {
        let comment = """
            <section class="comments"><h4>2 comments</h4><div class="item-author"><span>Mary Smith</span></div>
            <a href="#c1">May 3, 2024</a><p>Great!</p></section>
            """
        #expect(FieldSample.fields(FieldSample.article(after: comment), language: "en").authors.isEmpty)
    }

    @Test(
        "The text's own lines announce or sign before an appendix",
        arguments: [
            ("<p><i>Dossier réalisé par Anne Roy</i></p>", ["Anne Roy"]),
            ("<p>Autorin: Anne Roy, Projektleiterin des Museums in Lorient und Brest.</p>", ["Anne Roy"]),
            ("<p><em>Anne Roy</em></p>", ["Anne Roy"]),
        ])
    func linesBeforeAnAppendix(line: String, expected: [String]) {
        let books = (1...5).map { "<li>Blanc, Luc, 20\($0 + 9), Le quai du nord, volume \($0).</li>" }.joined()
        let html = FieldSample.article(head: #"<meta name="author" content="Institut du Quai e.V.">"#)
        let page = html.replacing(
            FieldSample.text,
            with: FieldSample.text + FieldSample.text + line
                + "</div><h3>Pour aller plus loin :</h3><div id=\"text\"><ul>"
                + books + "</ul>")
        #expect(FieldSample.fields(page).authors.map(\.name) == expected)
    }

    @Test func aPersonAnnouncedInTheTextBeatsTheHouse() {
        let head =
            #"<meta property="og:site_name" content="gazette.example">"# + AuthorsFieldTests.claim("La Gazette du Port")
        let html = FieldSample.article(head: head).replacing(
            FieldSample.text,
            with: FieldSample.text + "<p>Dossier réalisé par Anne Roy</p>" + FieldSample.text + FieldSample.text
                + FieldSample.text)
        #expect(FieldSample.fields(html).authors.map(\.name) == ["Anne Roy"])
    }

    @Test func aLineOfLinkedPersonsOpensTheText() {
        let line = """
            <p><a href="https://revue.example/profiles/anne-roy-1">Anne Roy</a>, <a href="/i/1"><em>Université de
            Lorient</em></a> et <a href="https://revue.example/profiles/luc-2">Luc Blanc</a>, <em>Institut du Port</em></p>
            """
        let html = FieldSample.article().replacing("<div id=\"text\">", with: "<div id=\"text\">" + line)
        #expect(FieldSample.fields(html).authors.map(\.name) == ["Anne Roy", "Luc Blanc"])
    }

    /// In the text, or right before it.
    @Test(arguments: [true, false]) func aSentenceThatOpensTheTextAnnouncesAPseudonym(_ isInside: Bool) {
        let line =
            #"<p>Posted by <a href="/u/9">QuaiFan</a> on Friday December 19, 2025 from the no-more-fish department.</p>"#
        let text = "<div id=\"text\">"
        let html = FieldSample.article().replacing(text, with: isInside ? text + line : line + text)
        #expect(FieldSample.fields(html, language: "en").authors.map(\.name) == ["QuaiFan"])
    }

    @Test func aSecondNameOfAnAnnouncedLineCounts() {
        let below = """
            <div class="hero-author">Written by <span>Dr Anne van der Roy</span>, <span>Dr Luc Blanc</span>,
            <span>Eva Huber</span></div>
            """
        let fields = FieldSample.fields(
            FieldSample.article(head: AuthorsFieldTests.claim("Anne van der Roy"), below: below), language: "en")
        #expect(fields.authors.count == 3)
    }

    @Test func aBoxAboutTheAuthorHasTheFamilyName() {
        let after =
            "<p>Sébastien Thomas – Accompagnant en mer, auteur de deux guides et de quelques cartes du littoral</p>"
        let fields = FieldSample.fields(FieldSample.article(below: "<p>par Sébastien</p>", after: after))
        #expect(fields.authors.map(\.name) == ["Sébastien Thomas"])
    }

    @Test(
        "The owner of a personal site signs what speaks of itself as I",
        arguments: [
            ("My harbour | Ewan Roy", "https://ewan.blog.example/harbour", ["Ewan Roy"]),
            ("My harbour | Quay International", "https://quay.example/harbour", []),
            ("My harbour | Anne's Blog", "https://example.org/harbour", []),
            ("My harbour | Anne Roy's notes", "https://example.org/harbour", ["Anne Roy"]),
            ("My harbour | Statistics Quay", "https://statisticsquay.example/harbour", []),
        ])
    func ownersOfSites(title: String, url: String, expected: [String]) {
        let text = """
            <p>I moved to the harbour last year, and I have not looked back since then; my boat is there and so am I.</p>
            <p>When I wake up I see the boats, and I think that I should have come earlier than I did, whatever it cost.</p>
            """
        let html = FieldSample.article(head: "<title>\(title)</title>", h1: "My harbour").replacing(
            FieldSample.text, with: text)
        #expect(FieldSample.fields(html, url: url, language: "en").authors.map(\.name) == expected)
    }

    @Test func aPageInsideAFormHasItsFieldsThere() {
        let below = #"<p>Written by Mary Smith</p>"#
        let html = FieldSample.article(below: below).replacing("<main>", with: "<form><main>").replacing(
            "</main>", with: "</main></form>")
        #expect(FieldSample.fields(html, language: "en").authors.map(\.name) == ["Mary Smith"])
    }

    @Test func aDomainHasNoAccents() {
        let names = SiteNames(claims: [], url: "https://www.telequai.example/a")
        #expect(names.contains("Téléquai du Port"))
        #expect(!names.contains("Téléphone"))
    }

    /// In German any two nouns have the form of a name.
    @Test(arguments: [
        ("Ehrenamt Jugendverbände 3. Mai 2024", []), ("Karl Meier 3. Mai 2024", ["Karl Meier"]),
        ("Presse Aktuell 3. Mai 2024", []),
    ])
    func nounsBesideADayAreNobody(line: String, expected: [String]) {
        let html = FieldSample.article(below: "<p>\(line)</p>")
        #expect(FieldSample.fields(html, language: "de").authors.map(\.name) == expected)
    }

    @Test func aNumberInsideAnAccountsNameIsNoDay() {
        let found = AuthorsFieldTests.names.authors(in: "By News4Port Staff", isTrusted: true)
        #expect(found.map(\.name) == ["News4Port Staff"])
    }
}
