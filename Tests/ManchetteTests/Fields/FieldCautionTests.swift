import Testing

@testable import Manchette

/// What looks like an author, a date, a caption or a label of the page, and is none.
@Suite struct FieldCautionTests {
    @Test(arguments: [
        #"12 mai 2024 · <a href="/user-experience/">Quais</a>"#,
        #"<a href="/user/comments">24 commentaires</a> 12 mai 2024"#,
        #"12 mai 2024 <a href="/members/join">Soutenir notre travail</a>"#,
    ])
    func linksBesideADateAreNoAuthors(_ below: String) {
        let fields = FieldSample.fields(FieldSample.article(below: "<p>\(below)</p>"))
        #expect(fields.authors.isEmpty)
        #expect(fields.published?.hasPrefix("2024-05-12") == true)
    }

    @Test(arguments: ["Inscription", "Registered charity", "Registriert Euch"])
    func aMenuBeforeTheDateIsNoAccounts(_ menu: String) {
        let html = FieldSample.article(below: "<div>\(menu)</div><div>12 mai 2024</div>")
        #expect(FieldSample.fields(html).published?.hasPrefix("2024-05-12") == true)
    }

    @Test(arguments: ["Anne Roy (ORCID 0000-0002-1825-0097)", "20241145"])
    func aNumberAmongTheNamesTakesNoneOfThem(_ other: String) {
        let head =
            #"<meta name="citation_author" content="Luc Blanc"><meta name="citation_author" content="\#(other)">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).authors.map(\.name).contains("Luc Blanc"))
    }

    @Test(arguments: [
        ("Luc Blanc a promis lundi de rouvrir les quais avant le retour des bateaux.", true),
        ("Luc Blanc Les bateaux quittent le bassin nord à l'aube du premier jour.", false),
    ])
    func aSentenceAboutWhoSignsBelowIsNoCaption(_ line: String, _ isText: Bool) {
        let prose =
            "Après onze semaines de travaux, les bateaux de pêche ont repris la mer lundi à l'aube, sans attendre."
        let fields = FieldSample.dump("Le port rouvre ses quais\n\n\(prose)\n\n\(prose) Tous.\n\n\(line)\nLuc Blanc\n")
        #expect(fields.blocks.values.contains(.noise(.caption)) != isText)
    }

    @Test func aMarkedWordIsNoLabelOfTheHeadline() {
        let html = """
            <html lang="fr"><head><title>Le port rouvre après la tempête</title></head><body>
            <h1><span class="label">Le port</span> rouvre après la tempête</h1><div id="text">\(FieldSample.text)</div></body></html>
            """
        #expect(FieldSample.fields(html).headline == "Le port rouvre après la tempête")
    }
}
