import Testing

@testable import Manchette

/// People whom a page names beside its author, and what stands stuck to an author's name.
struct OtherPeopleTests {
    /// The fields of a page that a quay gazette claims to have written, with one line more at its text's end.
    private static func fields(_ line: String, claim: String? = nil, language: String = "fr") -> Fields {
        let head = claim.map { AuthorsFieldTests.claim($0) } ?? ""
        let html = FieldSample.article(head: head).replacing(
            FieldSample.text, with: FieldSample.text + "<p>\(line)</p>")
        return FieldSample.fields(html, language: language)
    }

    @Test(
        "Who asked, who changed the text and who made what stands beside it is not its author",
        arguments: [
            ("fr", "Question posée par Zoé Blanc, le 16 mars"), ("fr", "Question posée par Zoé, le 16 mars"),
            ("fr", "Une vidéo réalisée par Zoé Blanc"), ("fr", "Page modifiée par Zoé Blanc le 20 mars"),
            ("fr", "Montage réalisé par Zoé Blanc"), ("fr", "Commentaire posté par Zoé Blanc, le 3 mai 2024"),
            ("de", "Frage gestellt von Eva Huber, 16. März"), ("de", "Zuletzt geändert von Eva Huber am 3. Mai 2024"),
            ("en", "Question asked by Mary Smith on 16 March"), ("en", "Last edited by Mary Smith on 3 May 2024"),
            ("es", "Pregunta enviada por Ana Ruiz, el 16 de marzo"), ("es", "Vídeo grabado por Ana Ruiz"),
            ("nl", "Bericht gewijzigd door Anna Bakker op 3 mei 2024"),
        ])
    func othersAreNoAuthors(language: String, line: String) {
        #expect(Self.fields(line, language: language).authors.isEmpty)
    }

    @Test(
        "Who wrote the text is, whatever was done beside that",
        arguments: [
            "Propos recueillis par Zoé Blanc", "Entretien réalisé par Zoé Blanc",
            "Reportage et photos réalisés par Zoé Blanc",
            "Vidéo | Publié le 3 mai 2024 par Zoé Blanc", "Une enquête menée par Zoé Blanc",
        ])
    func authorsStay(line: String) {
        #expect(Self.fields(line).authors.map(\.name) == ["Zoé Blanc"])
    }

    @Test func aClaimStandsAgainstWhoAsked() {
        let head = #"""
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le port rouvre ses quais",
            "author": {"@type": "Organization", "name": "La Gazette du quai"}}</script>
            """#
        let html = FieldSample.article(head: head).replacing(
            FieldSample.text, with: FieldSample.text + "<p>Question posée par Zoé Blanc, le 16 mars</p>")
        #expect(FieldSample.fields(html).authors.map(\.name) == ["La Gazette du quai"])
    }

    @Test(
        "What is stuck to a name is none of it",
        arguments: [
            (#"<p>Par <a href="/zoe">Nomade</a> ⚓️ - Publié le 3 mai 2024</p>"#, "Nomade", nil),
            (#"<p class="author">🦀 Zoé Blanc</p>"#, "Zoé Blanc", nil),
            (#"<p class="author">ZOÉ BLANC Gazette du Quai</p>"#, "Zoé Blanc", "Gazette du Quai"),
            (#"<div class="author"><span>Gazette du Quai</span> <span>Zoé Blanc</span></div>"#, "Zoé Blanc", nil),
        ])
    func piecesOfNames(below: String, name: String, paper: String?) {
        let url = "https://www.gazetteduquai.example/mer/le-port-rouvre"
        let authors = FieldSample.fields(FieldSample.article(below: below), url: url).authors
        #expect(authors == [Article.Author(name: name, organization: paper)])
    }

    @Test(
        "A family name is not the paper, and a newsroom's name holds it",
        arguments: [("Anne Marie Le Bris", "lebris"), ("Rédaction Web Le Quai", "lequai")])
    func papersThatAreNone(name: String, host: String) {
        let html = FieldSample.article(below: "<p class=\"author\">\(name)</p>")
        let authors = FieldSample.fields(html, url: "https://www.\(host).example/quais").authors
        #expect(authors.map(\.name) == [name])
    }
}
