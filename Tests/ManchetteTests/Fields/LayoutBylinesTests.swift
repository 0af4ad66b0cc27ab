import Testing

@testable import Manchette

/// By-lines whose pieces a layout alone sets apart, on pages that claim no author.
struct LayoutBylinesTests {
    @Test(
        "Pieces beside the name are not of the name",
        arguments: [
            (
                #"<div>Par <strong><a href="/auteur/redaction-quai">Rédaction Quai</a></strong> <span>Publié le <time>14 Mar 19 à 18:14</time></span></div>"#,
                ["Rédaction Quai"]
            ),
            (
                #"<div class="signatures"><a href="/" title="QTV"><span>QTV</span> </a><span>Hugo Garnier , Journaliste QTV Mer</span></div>"#,
                ["Hugo Garnier"]
            ),
            (
                #"<div class="signature"><div><a class="tag" href="/bretagne/lorient">La Roche-du-Port</a></div><div><span>De</span><ul><li>Cédric Hamel</li></ul></div></div>"#,
                ["Cédric Hamel"]
            ),
            (
                #"<div class="byline"><span>Brigitte Baumer</span> <span>Anna Julia Fink</span> <span>Jan Michel Marcher</span></div>"#,
                ["Brigitte Baumer", "Anna Julia Fink", "Jan Michel Marcher"]
            ),
            (#"<p>Publié le 17 mars à 18h56, Justin Scholler, AFP</p>"#, ["Justin Scholler", "AFP"]),
            (
                #"<h6><a href="/autor/ariel-molinar"><strong>Ariel Molinar Cabral</strong></a> <span>3/5/2022 22:41</span></h6>"#,
                ["Ariel Molinar Cabral"]
            ),
        ])
    func piecesBesideTheName(below: String, expected: [String]) {
        #expect(FieldSample.fields(FieldSample.article(below: below)).authors.map(\.name) == expected)
    }

    @Test(
        "The same in English and German",
        arguments: [
            (
                "en", #"<div><em><time>October 11, 2023</time></em> by <strong>Autumn Harter</strong><br></div>"#,
                ["Autumn Harter"]
            ),
            ("en", #"<p>by <strong>Jacob Trussel</strong>&mdash;10 min read </p>"#, ["Jacob Trussel"]),
            (
                "en", #"<div>By <a href="/author/1">Corin Muller</a><span>Published: Jan 29, 2025</span></div>"#,
                ["Corin Muller"]
            ),
            (
                "en",
                #"<div>By <a href="/author/1">Amanda Farrer</a><span>Updated: Dec 19, 2025 1:06 PM EST</span></div>"#,
                ["Amanda Farrer"]
            ),
            (
                "en",
                #"<p class="entry-meta"><time>12/04/2020</time> by <span class="entry-author"><a rel="author" href="/author/kay/"><span>Kay</span></a></span> <span class="links"><a href="/a?comments">24 Comments</a></span></p>"#,
                ["Kay"]
            ),
            ("en", #"<p>by <a href="/author/h">Harsh Vaidya</a> <span>Quay Commons</span></p>"#, ["Harsh Vaidya"]),
            (
                "de",
                #"<div class="author author-first"><p><a href="/suche?author=x" class="author-link">Interview: Julia Lauer</a></p></div>"#,
                ["Julia Lauer"]
            ),
            (
                "de", #"<div><div>Autor:</div><div><a href="/redaktion">Redaktion Blaue Liste</a></div></div>"#,
                ["Redaktion Blaue Liste"]
            ),
            ("en", #"<p>Published by our engineering team</p>"#, []),
        ])
    func piecesInOtherLanguages(language: String, below: String, expected: [String]) {
        let fields = FieldSample.fields(FieldSample.article(below: below), language: language)
        #expect(fields.authors.map(\.name) == expected)
    }

    @Test(
        "Signatures and boxes behind the text",
        arguments: [
            (
                #"<div class="box"><p>par <!-- -->Anne Alembert</p><div class="job">Enseignante-chercheuse en philosophie, membre du Conseil</div><p>le <!-- -->13 octobre 2021</p></div>"#,
                ["Anne Alembert"]
            ),
            (
                #"<div class="footer"><div>Posté par joskerroy à 11:42 - <a href="/a#c">Commentaires [3]</a></div></div>"#,
                ["joskerroy"]
            ),
            (
                #"<p><strong><em>Ярослав Козин, Антон Зелин, Карина Гасина</em></strong></p>"#,
                ["Ярослав Козин", "Антон Зелин", "Карина Гасина"]
            ),
        ])
    func behindTheText(after: String, expected: [String]) {
        #expect(FieldSample.fields(FieldSample.article(after: after)).authors.map(\.name) == expected)
    }

    @Test(
        "By-lines in columns and footers of the article's own",
        arguments: [
            (
                #"<div class="x y article-sidebar"><a href="/tech/b-1414/"><p>par Sylvain Bigot</p><div>Journaliste</div></a></div>"#,
                ["Sylvain Bigot"]
            ),
            (
                #"<footer><address class="writer"><a href="/pages/b" class="writer__name writer__name--link">Barbara Neimann</a></address></footer>"#,
                ["Barbara Neimann"]
            ),
            (
                #"<footer class="author__meta"><div class="author__list">By <article><div><a href="/user/t">Thomas Ayan</a></div></article></div></footer>"#,
                ["Thomas Ayan"]
            ),
            (#"<div class="sidebar"><p>par Sylvain Bigot</p></div>"#, []),
        ])
    func ownColumns(after: String, expected: [String]) {
        #expect(FieldSample.fields(FieldSample.article(after: after)).authors.map(\.name) == expected)
    }

    @Test func theAuthorOfATeaserAboveTheHeadlineIsNobody() throws {
        let teaser =
            #"<div class="w"><h4>Un autre port ferme ses quais</h4><div>Colin Andersen et Joseph Simon</div></div>"#
        var page = FieldSample.page(
            FieldSample.article(above: teaser, below: "<p>Charles Rossi</p><p>3 mars 2026</p>"), language: "fr")
        page.labels = page.blocks.blocks.indices.map { index in
            let isTeaser = String(decoding: page.blocks.bytes[page.blocks.blocks[index].text], as: UTF8.self).hasPrefix(
                "Colin")
            return Label(
                role: isTeaser ? .noise(.related) : .body, score: 0.8, bodyScore: isTeaser ? 0 : 1, reason: .model)
        }
        #expect(FieldReader.read(page).authors.map(\.name) == ["Charles Rossi"])
    }

    @Test func aNoBreakSpaceBeforeABylineWordParts() {
        let html = FieldSample.article(
            below: "<div><em><time>October 11, 2023</time></em> \u{A0}by <strong>Ann Harter</strong></div>")
        #expect(FieldSample.fields(html, language: "en").authors.map(\.name) == ["Ann Harter"])
    }

    @Test func whoPutInWhatTheTextListsIsNoAuthor() {
        let line = #"<p>Pull request: <a href="/p/2">#20713</a> contributed by <a href="/u/q">Quaifan</a></p>"#
        let html = FieldSample.article(below: #"<a href="/author/s"><div>Spencer Morten</div></a>"#)
            .replacing(FieldSample.text, with: FieldSample.text + line + FieldSample.text)
        #expect(FieldSample.fields(html, language: "en").authors.map(\.name) == ["Spencer Morten"])
    }

    @Test func aSentenceOfTheAuthorsIsNoRole() {
        let below =
            #"<div><a href="/author/e">Emanuel John</a> <span>I'm a software developer, and a writer</span></div>"#
        let fields = FieldSample.fields(FieldSample.article(below: below), language: "en")
        #expect(fields.authors.map(\.name) == ["Emanuel John"])
        #expect(fields.authors.first?.role == nil)
    }

    @Test func whoSignsAQuotedPostIsNoAuthor() {
        let post = """
            <blockquote class="twitter-tweet"><p>Le bassin nord rouvre lundi.</p>— Gérard Marin (@gmarin)
            <a href="https://social.example/1">December 13, 2022</a></blockquote>
            """
        let html = FieldSample.article(below: #"<p><span>Par </span><span class="auteur">Gazette</span></p>"# + post)
        #expect(FieldSample.fields(html).authors.map(\.name) != ["Gérard Marin"])
    }
}
