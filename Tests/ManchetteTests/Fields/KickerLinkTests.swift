import Testing

@testable import Manchette

/// What a line over the headline links to, and what else stands on it.
@Suite struct KickerLinkTests {
    @Test(
        "A button, a link to nowhere or another article is no over-title",
        arguments: [
            (#"<div><a class="et_pb_button" href="/visite/">Venir au port</a></div>"#, nil),
            (#"<div><a class="btn btn-large" href="/visite/">Venir au port</a></div>"#, nil),
            (#"<div><a href="javascript:void(0)">Grande image</a></div>"#, nil),
            (##"<div><a href="#" class="petit">Petite image</a></div>"##, nil),
            (
                #"<div class="une"><a class="topline" href="/a/la-mairie-de-lorient-ferme-les-quais-du-nord.html">La mairie de Lorient ferme les quais</a></div>"#,
                nil
            ),
            (#"<div><a href="/visite/">Venir au port</a></div>"#, "Venir au port"),
            (##"<div class="rubrique"><a href="#">Pêche côtière</a></div>"##, "Pêche côtière"),
            (#"<div class="rubrique"><a class="btn" href="/mer/">Pêche côtière</a></div>"#, "Pêche côtière"),
        ])
    func links(above: String, expected: String?) {
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == expected)
    }

    @Test(
        "Of a line of rubrics the rubrics are the over-title",
        arguments: [
            (#"<p class="kicker"><a href="/mer">Mer</a><span class="jour">May 6, 2024</span></p>"#, "Mer"),
            (#"<p class="kicker"><span>Mer</span><span>Ports</span></p>"#, "Mer / Ports"),
            (#"<p class="kicker"><span>M</span>er</p>"#, "Mer"),
            (#"<p class="kicker"><a href="/nc">Non classé</a>, <a href="/mer">Mer</a></p>"#, "Mer"),
            (
                #"<p class="kicker"><a href="/mer">Mer</a> <a href="/s"><span>Sujet suivi</span> <span>Ne plus suivre</span></a></p>"#,
                "Mer"
            ),
        ])
    func rubrics(above: String, expected: String?) {
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == expected)
    }

    @Test(
        "What a template leaves, labels and names of parts are no over-titles",
        arguments: ["12 {{ votes | court }}", "quai_haut_gauche", "Catégories"])
    func noOverTitle(line: String) {
        #expect(FieldSample.fields(FieldSample.article(above: "<p class=\"category\">\(line)</p>")).kicker == nil)
    }

    @Test func theAuthorIsNoOverTitle() {
        let head = #"<meta name="author" content="Anne Roy">"#
        let above = #"<p class="category"><a href="/equipe/anne">Anne Roy</a></p>"#
        let fields = FieldSample.fields(FieldSample.article(head: head, above: above))
        #expect(fields.kicker == nil)
        #expect(fields.authors.map(\.name) == ["Anne Roy"])
    }

    @Test(
        "A rubric is printed without marks, colons and the names of icons",
        arguments: [("/ Mer", "Mer"), ("/\u{A0}Mer", "Mer"), ("Mer:", "Mer"), ("Mer keyboard_arrow_right", "Mer")])
    func sections(printed: String, expected: String) {
        let above = #"<p class="kicker"><a href="/mer/">\#(printed)</a></p>"#
        #expect(FieldSample.fields(FieldSample.article(above: above)).section == expected)
    }
}
