import Testing

@testable import Manchette

/// Standfirsts of several lines, in lists, over by-lines; lines of dumps that are none.
@Suite struct LeadFormsTests {
    private static let points = [
        "Le bassin nord a été dragué de deux mètres en onze semaines.",
        "La criée rouvre avec un mois d'avance sur le calendrier de la ville.",
        "Les armateurs attendent quarante bateaux avant la fin du mois de mai.",
    ]

    /// A page whose blocks of some words the model takes for a standfirst.
    private func fields(_ text: String, lead: String? = nil) -> Fields {
        let html = """
            <html lang="fr"><body><main><article><h1>Le port rouvre ses quais</h1><div id="text">\(text)</div></article></main>
            </body></html>
            """
        var page = FieldSample.page(html)
        page.labels = page.blocks.blocks.indices.map { block in
            let isLead = lead.map { page.blocks.string(block).hasPrefix($0) } ?? false
            return Label(role: isLead ? .lead : .body, score: 0.8, bodyScore: 0.9, reason: .model)
        }
        return FieldReader.read(page)
    }

    @Test(arguments: ["<li>", "<li><p>"])
    func sentencesInAListThatTheTextOpensWithAreTheStandfirst(item: String) {
        let list = "<ul>" + Self.points.map { item + $0 + "</li>" }.joined() + "</ul>"
        let found = fields(list + FieldSample.text, lead: "La criée rouvre")
        #expect(found.lead == Self.points.joined(separator: "\n"))
    }

    @Test func aListOfLinksIsNone() {
        let list = "<ul>" + Self.points.map { "<li><a href=\"#a\">\($0)</a></li>" }.joined() + "</ul>"
        #expect(fields(list + FieldSample.text, lead: "La criée rouvre").lead == nil)
    }

    @Test func linesBetweenHeadlineAndBylineAreTheStandfirst() {
        let lines =
            "<p>… les armateurs ont attendu onze semaines</p><p>… la criée retrouve enfin tous ses acheteurs</p>"
        let found = fields(lines + "<p>Par Anne Roy</p>" + FieldSample.text)
        #expect(found.lead == "… les armateurs ont attendu onze semaines\n… la criée retrouve enfin tous ses acheteurs")
        #expect(found.authors.map(\.name) == ["Anne Roy"])
    }

    @Test(arguments: [
        ("L'essentiel Après onze semaines, le port rouvre.", "Après onze semaines, le port rouvre."),
        ("L’essentiel : Après onze semaines, le port rouvre.", "Après onze semaines, le port rouvre."),
        ("L'essentiel est sauvé : après onze semaines, le port rouvre.", nil),
    ])
    func theLabelOfItsBoxIsNotOfTheStandfirst(printed: String, expected: String?) {
        let below = "<p class=\"chapo\">\(printed)</p>"
        #expect(FieldSample.fields(FieldSample.article(below: below)).lead == expected ?? printed)
    }

    @Test func ofTwoSentencesOverADumpsBylineTheFirstIsTheHeadline() {
        let found = FieldSample.dump(
            """
            Économie 17/12/2023 15:54

            Les bateaux de pêche ont repris la mer dans le bassin nord

            Comment la ville et ses armateurs ont-ils pu aller aussi vite cette année ?

            Par Anne Roy

            \(HeadFieldTests.paragraph)
            """)
        #expect(found.headline == "Les bateaux de pêche ont repris la mer dans le bassin nord")
        #expect(found.lead == "Comment la ville et ses armateurs ont-ils pu aller aussi vite cette année ?")
    }

    @Test func aLineThatBeginsWithTheCreditBehindItIsACaption() throws {
        let fields = FieldSample.dump(
            """
            Le port rouvre ses quais

            Par Anne Roy

            Le Quai Images Les bateaux de pêche quittent le bassin nord lundi à l'aube, onze semaines après le début des travaux.

            Le Quai Images

            \(HeadFieldTests.paragraph)
            """)
        #expect(fields.lead == nil)
        #expect(fields.blocks.values.contains(.noise(.caption)))
    }

    @Test func whatALinkIsPaidForIsNoStandfirst() {
        let below =
            "<p class=\"chapo\">Cet article contient des liens affiliés : nous touchons une part de vos achats.</p>"
        #expect(FieldSample.fields(FieldSample.article(below: below)).lead == nil)
    }

    @Test func aTrailWithoutLinksIsNoOverTitle() {
        let above = "<p class=\"kicker\">首页 头条新闻 正文</p>"
        #expect(FieldSample.fields(FieldSample.article(above: above), language: "zh").kicker == nil)
    }

    @Test func thePublishersAddressIsNobody() {
        let head = ["Quay House", "Lorient Street", "Tel : 01234 567890"].map {
            "<meta name=\"dc.creator\" content=\"\($0)\">"
        }.joined()
        #expect(FieldSample.fields(FieldSample.article(head: head), language: "en").authors.isEmpty)
    }
}
