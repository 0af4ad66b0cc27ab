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

    private static let opening = """
        Le port rouvre lundi ses quais aux bateaux de pêche, onze semaines après le début des travaux, et la criée y attend \
        quarante équipages.
        """

    /// Where nothing sets it apart, the first paragraph is the first of the text, though the model takes it for more.
    @Test(arguments: [
        ("<p>\(opening)</p>", "", false),
        ("<p>\(opening)</p>", "<meta name=\"description\" content=\"Le port rouvre lundi ses quais […]\">", false),
        ("<p>\(opening)</p>", "<meta name=\"description\" content=\"\(opening)\">", true),
        ("<p><b>\(opening)</b></p>", "", true), ("<p class=\"chapo\">\(opening)</p>", "", true),
        ("<p>Le port rouvre vraiment ses quais lundi, et pour qui le fait-il donc ?</p>", "", true),
    ])
    func aFirstParagraphLikeAllOthersIsTheText(first: String, head: String, isLead: Bool) throws {
        let paragraphs = PlainArticle.french.map { "<p>\($0)</p>" }.joined()
        var page = FieldSample.page(
            """
            <html lang="fr"><head>\(head)</head><body><main><article><h1>Le port rouvre</h1><div id="text">\(first)\(paragraphs)</div>
            </article></main></body></html>
            """)
        let block = try #require(
            page.blocks.blocks.indices.first { page.blocks.string($0).hasPrefix("Le port rouvre ") })
        page.labels = page.blocks.blocks.indices.map {
            Label(role: $0 == block ? .lead : .body, score: 0.8, bodyScore: 0.9, reason: .model)
        }
        page.body.lead = [block]
        page.body.blocks.removeAll { $0 == block }
        #expect((FieldReader.read(page).lead != nil) == isLead)
    }

    /// A dispatch has no standfirst: its first paragraph begins with the place and the agency.
    @Test(arguments: [
        ("BREST, 12 jan (AFP) - ", true), ("Berne (awp/ats) – ", true), ("Brest (Finistère), 8 mars (EFE).- ", true),
        ("", false), ("À Brest (Finistère), ", false), ("Selon l'agence (AFP), ", false),
    ])
    func dispatchesHaveNoStandfirst(opening: String, isDispatch: Bool) throws {
        let text = PlainArticle.french
        let dump =
            "Le phare change de gardien\n\nPar Anne Roy\n12 septembre 2024\n\n"
            + "\(opening)le port rouvre ses quais lundi, après onze semaines de travaux.\n\n"
            + text.joined(separator: "\n\n")
        let found = try Extractor().extract(text: dump)
        #expect("\(found.lead ?? "")\n\(found.text)".contains("onze semaines de travaux."))
        #expect((found.lead?.contains("onze semaines de travaux.") ?? false) != isDispatch, "\(found.lead ?? "")")
    }

    @Test(arguments: ["<li>", "<li><p>"])
    func sentencesInAListThatTheTextOpensWithAreTheStandfirst(item: String) {
        let list = "<ul>" + Self.points.map { item + $0 + "</li>" }.joined() + "</ul>"
        let found = fields(list + FieldSample.text, lead: "La criée rouvre")
        #expect(found.lead == Self.points.joined(separator: "\n"))
    }

    @Test(arguments: [
        ("Relu par Anne Roy, ingénieure du port et membre du conseil, en mai", nil),
        ("Relu par deux fois, le contrat du port ne prévoit aucune pénalité", "Relu par deux fois"),
        ("Traduit par Jonas en quinze langues, le roman du port revient en scène", "Traduit par Jonas"),
        ("Photos de Paris, de Lyon et de Nantes sous la neige : le port en manque", "Photos de Paris"),
        ("Geprüft von Fachleuten, bezahlt vom Bund: Die neue Mole soll lange halten", "Geprüft von"),
    ])
    func aLineThatNamesAHelperIsNone(line: String, lead: String?) {
        let found = fields("<p class=\"lead\">\(line)</p>" + FieldSample.text, lead: line).lead
        #expect(lead.map { found?.hasPrefix($0) == true } ?? (found == nil))
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

    @Test func paragraphsOfTheTextOverTheBylineAreNone() {
        let lines =
            "<p>Les armateurs ont attendu onze semaines.</p><p>La criée retrouve enfin tous ses acheteurs.</p>"
        #expect(fields(lines + "<p>Par Anne Roy</p>" + FieldSample.text).lead == nil)
    }

    @Test func aStandfirstIsNotIndented() {
        let lead = "Les armateurs ont attendu onze semaines devant le bassin du nord."
        let below = "<p class=\"chapo\">\u{3000}\u{3000}\(lead)&nbsp;</p>"
        #expect(FieldSample.fields(FieldSample.article(below: below)).lead == lead)
    }

    /// Unless the box is called a standfirst, and the text is none of it.
    @Test func twoLongParagraphsInTheirElementAreTheStandfirst() {
        let first = String(repeating: "Les armateurs ont attendu onze semaines devant le bassin. ", count: 8)
        let second = String(repeating: "La criée retrouve enfin tous ses acheteurs de la région. ", count: 8)
        let box = "<div class=\"lead\"><p><b>\(first)</b></p><p><b>\(second)</b></p></div>"
        let lead = FieldSample.fields(FieldSample.article(below: box)).lead
        #expect(lead?.hasPrefix("Les armateurs") == true && lead?.contains("La criée retrouve") == true)
    }

    /// The first paragraphs in a box of their own are too much for a standfirst.
    @Test(arguments: [1, 8])
    func longIntroductionsAreText(_ times: Int) {
        let first = String(repeating: "Les armateurs ont attendu onze semaines devant le bassin. ", count: times)
        let second = String(repeating: "La criée retrouve enfin tous ses acheteurs de la région. ", count: times)
        let box = "<div class=\"teaser\"><p><b>\(first)</b></p><p><b>\(second)</b></p></div>"
        #expect((FieldSample.fields(FieldSample.article(below: box)).lead == nil) == (times > 1))
    }

    @Test(arguments: [
        ("L'essentiel Après onze semaines, le port rouvre.", "Après onze semaines, le port rouvre."),
        ("L’essentiel : Après onze semaines, le port rouvre.", "Après onze semaines, le port rouvre."),
        ("Previous owners left the quays in ruins", nil), ("Join the boats that leave the quays", nil),
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

    /// Papers in Quebec set the photographer and the agency in front of the caption, with no mark between.
    @Test(arguments: [
        ("Anne Roy Agence France-Presse Un chalutier quitte le bassin nord, mardi.", false),
        ("Luc Anders Morel La Presse canadienne Un chalutier quitte le bassin nord, mardi.", false),
        ("Anne Roy dirige le bassin nord, que l'Agence France-Presse visite mardi avec la presse.", true),
        ("Les Quais de Brest Reuters n'y croyait plus, et pourtant le bassin nord rouvre mardi.", true),
    ])
    func aLineThatOpensWithAPhotographerAndAnAgencyIsNoStandfirst(line: String, isLead: Bool) {
        let found = FieldSample.dump(
            """
            Le port rouvre ses quais

            \(line)

            Par Paul Aubin

            12 janvier 2024

            \(HeadFieldTests.paragraph)
            """)
        #expect((found.lead == line) == isLead)
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

    /// The wording is the phrase tables'.
    @Test(arguments: [
        ("Cet article contient des liens affiliés : nous touchons une part de vos achats.", false),
        ("Les liens affiliés rapportent moins au port depuis que ses quais ont fermé.", true),
    ])
    func whatALinkIsPaidForIsNoStandfirst(_ text: String, _ isLead: Bool) throws {
        let html = FieldSample.article(below: "<p class=\"chapo\">\(text)</p>")
        let article = try Extractor().extract(bytes: Array(html.utf8))
        #expect((article.lead == text) == isLead)
    }

    @Test(arguments: [
        ("首页 头条新闻 正文", nil), ("当前位置：首页-港股-正文", nil), ("La Gazette > Mer > Port", nil),
        ("lagazette » La Gazette articles", nil), ("Mer « du Nord »", "Mer « du Nord »"), ("Mer / Port", "Mer / Port"),
        ("Serie »Tatort«", "Serie »Tatort«"), ("»Tatort«", "»Tatort«"), ("»Spiegel«-Gespräch", "»Spiegel«-Gespräch"),
        ("»Dagen»", "»Dagen»"), ("Serie ›Tatort‹", "Serie ›Tatort‹"),
        ("Mer ‹ du Nord › ouest", "Mer ‹ du Nord › ouest"),
        ("Mer › Port", nil), ("Start: Neue Saison", "Start: Neue Saison"), ("Main: Hochwasser", "Main: Hochwasser"),
        ("Home: Leben am Hafen", "Home: Leben am Hafen"), ("You are here: Sea", nil),
        ("Vous êtes ici : Mer", nil), ("当前位置 首页 头条", nil),
    ])
    func aTrailWithoutLinksIsNoOverTitle(_ line: String, _ kicker: String?) {
        let above = "<p class=\"kicker\">\(line)</p>"
        #expect(FieldSample.fields(FieldSample.article(above: above), language: "zh").kicker == kicker)
    }

    @Test(arguments: [
        ("Previous owners", "Previous owners"), ("Join the navy", "Join the navy"), ("Previous", nil), ("Join", nil),
    ])
    func aWordOfThePageAloneIsNoOverTitle(_ line: String, _ kicker: String?) {
        let above = "<p class=\"kicker\">\(line)</p>"
        #expect(FieldSample.fields(FieldSample.article(above: above), language: "en").kicker == kicker)
    }

    /// A claim names the rubric, or the page's trail does.
    @Test(arguments: [
        #"<meta property="article:section" content="Technology">"#,
        #"<script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": {"@id": "/technology/", "name": "Technology"}}]}</script>"#,
    ])
    func aRubricAndTheBylineBehindAMarkAreNone(head: String) {
        let lines = (1...6).map { "<p>Sea \($0)</p>" }.joined()
        let above = #"""
            <div class="post-meta"><a href="/technology/">Technology</a> | By <a href="/author/jane">Jane Smith</a></div>
            """# + lines
        let page = FieldSample.article(head: head, above: above)
        #expect(FieldSample.fields(page, language: "en").kicker?.contains("Jane") != true)
    }

    @Test func aProgrammeAndItsAuthorAreAnOverTitle() {
        let trail = #"""
            <script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem",
            "position": 1, "item": {"@id": "/emissions/quais", "name": "Le journal des quais"}}]}</script>
            """#
        let above =
            #"<div><a href="/emissions/quais">Le journal des quais</a> <span>par <a href="/auteur/roy">Anne Roy</a></span></div>"#
        let fields = FieldSample.fields(FieldSample.article(head: trail, above: above))
        #expect(fields.kicker == "Le journal des quais par Anne Roy")
        #expect(fields.authors.map(\.name) == ["Anne Roy"])
    }

    @Test func thePublishersAddressIsNobody() {
        let head = ["Quay House", "Lorient Street", "Tel : 01234 567890"].map {
            "<meta name=\"dc.creator\" content=\"\($0)\">"
        }.joined()
        #expect(FieldSample.fields(FieldSample.article(head: head), language: "en").authors.isEmpty)
    }

    @Test(
        "A standfirst without the headline that its box repeats, and one that is called a description",
        arguments: [
            #"<div class="chapo"><div><strong>Le port rouvre ses quais</strong> <span>LEAD</span></div></div>"#,
            #"<p class="article__desc">LEAD</p>"#,
        ])
    func boxesUnderTheHeadline(below: String) {
        let lead = "Onze semaines de travaux s'achèvent. Les mareyeurs comptent leurs caisses, et les mouettes aussi."
        let html = FieldSample.article(below: below.replacing("LEAD", with: lead))
        #expect(FieldSample.fields(html).lead == lead)
    }

    @Test func aHeadlineThatIsTheFirstSentenceStays() {
        let lead = "Le port rouvre ses quais. Les mareyeurs comptent leurs caisses, et les mouettes en font autant."
        let html = FieldSample.article(below: "<p class=\"chapo\">\(lead)</p>")
        #expect(FieldSample.fields(html).lead == lead)
    }
}
