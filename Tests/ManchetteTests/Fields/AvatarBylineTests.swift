import Testing

@testable import Manchette

/// By-lines that only their place, and the picture beside them, tell.
@Suite struct AvatarBylineTests {
    private func authors(_ below: String, language: String = "en") -> [String] {
        FieldSample.fields(FieldSample.article(below: below), language: language).authors.map(\.name)
    }

    private func list(_ name: String, alt: String, second: String = "May 6", third: String = "5 min read") -> String {
        """
        <ul><li><div><img src="/a.jpg" alt="\(alt)"></div><span><span>\(name)</span></span></li><li>\(second)</li>
        <li>\(third)</li></ul>
        """
    }

    @Test(
        "A name by the headline with a portrait of the same name and a day beside it is the author's",
        arguments: [
            ("Kalira Quen", "Writer: Kalira Quen", ["Kalira Quen"]), ("Kalira Quen", "Kalira Quen", ["Kalira Quen"]),
            ("Dr. Quen", "Photo of Dr. Quen", ["Dr. Quen"]), ("Gabo", "Writer: Gabo", ["Gabo"]),
            // No picture of that name, one of a thing, a line that is no name.
            ("Kalira Quen", "A boat", []), ("Harbours", "View of the Harbours", []), ("Share", "Share", []),
            ("the quay", "the quay", []), ("Kalira Quen", "", []), ("News", "News", []),
        ])
    func portraits(name: String, alt: String, expected: [String]) {
        #expect(authors(list(name, alt: alt)) == expected)
    }

    @Test func withoutADayANameIsNone() {
        #expect(authors(list("Kalira Quen", alt: "Writer: Kalira Quen", second: "Boats", third: "Quays")) == [])
    }

    @Test func anotherNameByTheHeadlineStands() {
        let below = #"<p class="author">By Anne Roy</p>"# + list("Kalira Quen", alt: "Kalira Quen")
        #expect(authors(below) == ["Anne Roy"])
    }

    @Test(
        "An author's box in a column between headline and text is the article's",
        arguments: [
            (
                #"<div class="content-sidebar"><section class="content-authors"><a href="/roy"><span>Anne Roy</span></a></section></div>"#,
                ["Anne Roy"]
            ),
            (
                #"<p>Onze semaines de travaux.</p><p>Et un quai.</p><div class="author widget brief"><div class="author__body"><a class="author__name" href="mailto:a">Anne Roy</a></div></div>"#,
                ["Anne Roy"]
            ),
            (
                #"<div class="sidebar"><div class="related"><a href="/x">Un quai</a> <span class="author">Luc Blanc</span></div></div>"#,
                []
            ),
        ])
    func ownColumns(below: String, expected: [String]) {
        #expect(authors(below, language: "fr") == expected)
    }

    @Test(
        "A name before a bar and the time since the publication is the author's",
        arguments: [
            ("Anne Roy|Published 4 months ago", ["Anne Roy"]), ("Anne Roy | Updated 2 hours ago", ["Anne Roy"]),
            ("Boats|Published 4 months ago", []), ("Anne Roy | 4 quays", []),
        ])
    func sincePublication(line: String, expected: [String]) {
        #expect(authors("<div>\(line)</div>") == expected)
    }
}
