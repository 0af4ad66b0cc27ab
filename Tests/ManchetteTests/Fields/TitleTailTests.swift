import Testing

@testable import Manchette

/// What is no part of a title on pages whose head says little: the site's domain, rubrics, lines inside the heading.
@Suite struct TitleTailTests {
    private func headline(_ title: String, h1: String? = nil, url: String = "https://quayside.example/mer/port")
        -> String?
    {
        let heading = h1.map { "<h1>\($0)</h1>" } ?? ""
        let html = """
            <html><head><title>\(title)</title></head><body><main>\(heading)<div id="text">\(FieldSample.text)</div></main></body></html>
            """
        return FieldSample.fields(html, url: url).headline
    }

    @Test(
        "A domain at a title's end is the site's, and so is the rubric of the address before it",
        arguments: [
            ("Le port rouvre ses quais - LGA.fr", "Le port rouvre ses quais"),
            ("Le port rouvre ses quais - Mer - LGA.fr", "Le port rouvre ses quais"),
            ("Le port rouvre ses quais » quayside.example | au fil de l'eau", "Le port rouvre ses quais"),
            // No rubric of the address, a program's name, a host inside the sentence.
            ("Le port rouvre ses quais - Hiver - LGA.fr", "Le port rouvre ses quais - Hiver"),
            ("Le port rouvre ses quais - Node.js", "Le port rouvre ses quais - Node.js"),
            ("Le port passe à LGA.fr", "Le port passe à LGA.fr"),
            ("Le port rouvre ses quais - Mer", "Le port rouvre ses quais - Mer"),
        ])
    func domains(title: String, expected: String) { #expect(headline(title) == expected) }

    @Test func theNameThatBeginsWithALongDomainIsTheSites() {
        let url = "https://www.bluegreycrane.example/mer/port"
        #expect(headline("Le port - Blue Grey Crane Harbour Works", url: url) == "Le port")
        #expect(
            headline("Le port - Blue Grey Whales of the Harbour", url: url)
                == "Le port - Blue Grey Whales of the Harbour")
    }

    @Test(
        "A line named after over-titles, or a day, is no part of the heading it stands in",
        arguments: [
            (
                #"<span class="header__roofline">Lorient</span> Le port rouvre ses quais"#, "Le port rouvre ses quais",
                "Lorient"
            ),
            (
                #"<span class="title__toptitle">Fin des travaux</span> Onze semaines : le port rouvre"#,
                "Onze semaines : le port rouvre", "Fin des travaux"
            ),
            (#"<span><i class="d">27.01.2022</i></span>Le port rouvre ses quais"#, "Le port rouvre ses quais", nil),
            // A marked word that the sentence goes on behind, a day that belongs to it.
            (
                #"<span class="tag">Lorient</span> rouvre ses quais au public"#, "Lorient rouvre ses quais au public",
                nil
            ),
            (#"Le port rouvre le <b>27.01.2022</b>"#, "Le port rouvre le 27.01.2022", nil),
            (#"<b>27.01.2022</b> au port : un jour sans marée"#, "27.01.2022 au port : un jour sans marée", nil),
        ] as [(String, String, String?)])
    func linesOfHeadings(heading: String, expected: String, kicker: String?) {
        let html = FieldSample.article(head: "<title>Le port et ses quais | Gazette</title>", h1: heading)
        let fields = FieldSample.fields(html)
        #expect(fields.headline == expected)
        #expect(fields.kicker == kicker)
    }

    @Test func aClaimOfTheWholeHeadingStands() {
        let title = "Lorient : Le port rouvre ses quais"
        let html = FieldSample.article(
            head: "<title>\(title)</title><meta property=\"og:title\" content=\"\(title)\">",
            h1: #"<span class="header__roofline">Lorient</span> Le port rouvre ses quais"#)
        #expect(FieldSample.fields(html).headline == title)
    }
}
