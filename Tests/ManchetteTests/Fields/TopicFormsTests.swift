import Testing

@testable import Manchette

/// Rubrics, keywords and the site's name as layouts print them without saying in a class what they are.
struct TopicFormsTests {
    @Test(
        "A trail is told by its label, to those who see it and to those who hear it",
        arguments: [
            (
                #"<nav aria-label="Fil d’Ariane"><ol><li><a href="/">Accueil</a><li><a href="/mer">Quais</a></ol></nav>"#,
                "Quais"
            ),
            (#"<nav aria-label="Breadcrumb"><a href="/">Start</a> <a href="/mer">Quays</a></nav>"#, "Quays"),
            (#"<nav aria-label="Principal"><a href="/">Accueil</a> <a href="/mer">Quais</a></nav>"#, nil),
            (
                #"<p class="arbo"><a href="/">Accueil</a> &gt; <a href="/mer">Quais</a> &gt; <b>Le port</b></p>"#,
                "Quais"
            ),
            (
                #"<p>Vous êtes ici : <a href="/">Accueil</a> / <a href="/mer">Mer</a> / <a href="/q">Quais</a></p>"#,
                "Quais"
            ),
            (#"<p>Sie sind hier: <a href="/mer">Quais</a></p>"#, "Quais"),
        ])
    func trails(above: String, expected: String?) {
        let html = FieldSample.article().replacing("<main>", with: "<main>" + above)
        #expect(FieldSample.fields(html, url: nil).section == expected)
    }

    @Test(
        "What an article is filed in is its rubric",
        arguments: [
            (#"<p>Publié dans <a href="/q" rel="category tag">Quais</a></p>"#, "", "Quais"),
            (#"<p>le 3 mai 2024, <a href="/q" rel="category tag">Quais</a></p>"#, "", "Quais"),
            ("", #"<footer>Posted in <a href="/q" rel="category tag">Quays</a></footer>"#, "Quays"),
            ("", #"<div>Classé dans : <a href="/q">Quais</a>, <a href="/m">Mer</a></div>"#, "Quais"),
            // Of another article.
            ("", #"<div><h4>Le phare fermé</h4><a href="/q" rel="category tag">Quais</a></div>"#, nil),
        ])
    func files(below: String, after: String, expected: String?) {
        #expect(FieldSample.fields(FieldSample.article(below: below, after: after), url: nil).section == expected)
    }

    /// A page may print its headline far behind its text.
    @Test func aHeadlineBehindTheText() {
        let lines = (1...20).map { "<p>Quai \($0)</p>" }.joined()
        var page = FieldSample.page(
            "<html><body><main><div id=\"text\">\(FieldSample.text)</div>\(lines)<h1>Le port rouvre</h1></main></body></html>"
        )
        page.body.headline = page.blocks.blocks.count - 1
        #expect(FieldReader.read(page).section == nil)
    }

    @Test(
        "Keywords behind labels, in lists and behind the mark of networks",
        arguments: [
            (
                #"<h4>Thématiques associées</h4><div><a href="/t/1">Quais</a><a href="/t/2">Grues</a></div>"#,
                ["Quais", "Grues"]
            ),
            (#"<div>Classé sous : <a href="/t/1">quais</a>, <a href="/t/2">grues</a></div>"#, ["quais", "grues"]),
            (#"<p>En savoir plus sur : <a href="/t/1">quais</a> <a href="/t/2">grues</a></p>"#, ["quais", "grues"]),
            (#"<p>En savoir plus sur : <a href="/t/1">Le grutier qui parlait aux mouettes</a></p>"#, []),
            (
                #"<p>Explore more on these topics</p><ul><li><a href="/t/1">Quays</a></li><li><a href="/t/2">Tower cranes</a></li></ul>"#,
                ["Quays", "Tower cranes"]
            ),
            (
                #"<p>Sujets associés</p><ul><li><a href="/1">Le grutier et ses mouettes</a></li><li><a href="/2">Une grue de trop au bassin</a></li></ul>"#,
                []
            ),
            (#"<p>#quais #grues</p>"#, ["quais", "grues"]),
            (##"<p>#1 des ventes, #2 des quais</p>"##, []),
        ])
    func keywords(after: String, expected: [String]) {
        #expect(FieldSample.fields(FieldSample.article(after: after)).tags == expected)
    }

    @Test(
        "A link around the element that is named after tags says whether it is a title or a keyword",
        arguments: [
            (
                #"<div><a href="/1"><h4 class="tag-abonne">Le grutier qui parlait aux mouettes sort du port</h4></a></div>"#,
                0
            ),
            (
                #"<div><a href="/1"><div><span class="tags">Quais</span> <span>Le grutier qui parlait aux mouettes</span></div></a></div>"#,
                0
            ),
            (#"<div><a href="/t/1"><div class="tag"><span>Quais</span></div></a></div>"#, 1),
        ])
    func linkAroundKeywords(after: String, count: Int) {
        let fields = FieldSample.fields(FieldSample.article(after: after))
        #expect(fields.blocks.values.count { $0 == .noise(.tags) } == count)
        #expect(fields.tags.count == count)
    }

    @Test func keywordsUnderTheHeadline() {
        let below = "<span>#<a href=\"/t/1\">quais</a>&nbsp;#<a href=\"/t/2\">grues</a></span>"
        #expect(FieldSample.fields(FieldSample.article(below: below)).tags == ["quais", "grues"])
    }

    @Test(
        "The site's name behind the title",
        arguments: [
            (" - quai.example - Bretagne", "quai.example"), (" | Bretagne | La Gazette", "La Gazette"),
            (" - La Gazette - Tout des quais de Lorient et de Brest", "La Gazette"), (" @ La Gazette", "La Gazette"),
            (" : le récit de Zoé", nil), (" : Le Phare", "Le Phare"),
        ])
    func siteNames(tail: String, expected: String?) {
        let html = FieldSample.article(head: "<title>Le port rouvre ses quais\(tail)</title>")
        #expect(FieldSample.fields(html, url: "https://www.lephare.example/a").site == expected)
    }
}
