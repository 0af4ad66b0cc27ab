import Testing

@testable import Manchette

@Suite struct HeadFieldTests {
    // MARK: Headline

    static let headlines: [(name: String, head: String, h1: String, expected: String)] = [
        (
            "printed title wins over a longer claim",
            #"<meta property="og:title" content="Le port rouvre ses quais après onze semaines">"#,
            "Le port rouvre ses quais", "Le port rouvre ses quais"
        ),
        (
            "site name cut off",
            #"<title>Le port rouvre ses quais | La Gazette</title><meta property="og:site_name" content="La Gazette">"#,
            "Le port rouvre ses quais | La Gazette", "Le port rouvre ses quais"
        ),
        (
            "domain cut off", "<title>Le port rouvre ses quais - gazette.example</title>",
            "Le port rouvre ses quais - gazette", "Le port rouvre ses quais"
        ),
        (
            "badge cut off", #"<meta property="og:title" content="Le port rouvre ses quais">"#,
            "Réservé aux abonnés Le port rouvre ses quais", "Le port rouvre ses quais"
        ),
        (
            "over-title inside the heading", #"<meta property="og:title" content="Le port rouvre ses quais">"#,
            "<span class=\"surtitre\">Pêche</span> <span>Le port rouvre ses quais</span>", "Le port rouvre ses quais"
        ),
        (
            "date inside the heading", #"<meta property="og:title" content="Le port rouvre ses quais">"#,
            "Le port rouvre ses quais <div class=\"date\">Mis à jour le 6 mai 2024</div>", "Le port rouvre ses quais"
        ),
        (
            "colon of the claim", #"<meta property="og:title" content="Le port: la mer revient">"#,
            "<span>Le port</span> <span>la mer revient</span>", "Le port: la mer revient"
        ),
        (
            "a colon that is the title's own", #"<meta property="og:site_name" content="La Gazette">"#,
            "Le port : la mer revient enfin", "Le port : la mer revient enfin"
        ),
        (
            "dash left by an over-title", #"<meta property="og:title" content="Le port rouvre ses quais">"#,
            "<span>- Le port rouvre ses quais</span>", "Le port rouvre ses quais"
        ),
        (
            "rubric behind a bar", #"<meta property="og:title" content="Le port rouvre ses quais">"#,
            "Le port rouvre ses quais | Opinion", "Le port rouvre ses quais"
        ),
        (
            "glued colon", #"<meta property="og:title" content="Le port: la mer revient">"#, "Le port:la mer revient",
            "Le port: la mer revient"
        ),
        (
            "day in front", #"<meta property="og:title" content="Le port rouvre ses quais - Mairie de Lorient">"#,
            "6 mai 2024 Le port rouvre ses quais", "Le port rouvre ses quais"
        ),
        ("zero-width marks and references", "", "Le po\u{FEFF}rt &amp;#x26; les quais", "Le port & les quais"),
    ]

    @Test("The headline is the printed title without what is not title", arguments: headlines)
    func headline(name: String, head: String, h1: String, expected: String) {
        let fields = FieldSample.fields(FieldSample.article(head: head, h1: h1))
        #expect(fields.headline == expected, "\(name)")
        #expect(fields.provenance["headline"]?.source == "dom:h1")
    }

    @Test(
        "Who owns the picture over the headline is no over-title",
        arguments: [#"<div class="figcaption">CC</div>"#, "<p>Getty Images</p>", "<p>AFP</p>"])
    func anOwnerIsNoKicker(above: String) {
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == nil)
    }

    @Test(
        "A rubric right over the headline is its over-title",
        arguments: [
            (#"<a href="/mer">Quais</a>"#, "Quais"),
            (#"<aside class="category"><a href="/news">News</a></aside>"#, "News"),
            (
                #"<p><a href="/mer">Quais</a> <a href="/ville">Ville</a> <a href="/a">Îles</a> <a href="/b">Ports</a></p>"#,
                nil
            ),
            (#"<a href="/">Accueil</a>"#, nil),
        ])
    func aRubricRightOverTheHeadline(above: String, expected: String?) {
        let head = #"<meta property="article:section" content="News">"#
        #expect(FieldSample.fields(FieldSample.article(head: head, above: above)).kicker == expected)
    }

    @Test(
        "Lines over a headline that are no over-titles, and some that are",
        arguments: [
            (#"<p class="kicker">Port rouvre ses quais</p>"#, nil),
            (#"<p><a href="/x">La mairie veut vendre la criée du port</a></p>"#, nil),
            (#"<p class="kicker">Le port</p>"#, "Le port"),
            (#"<p class="kicker">[rt_time] min de lecture</p>"#, nil),
            (#"<p class="kicker">Port</p>"#, "Port"),
        ])
    func linesOverTheHeadline(above: String, expected: String?) {
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == expected)
    }

    @Test func aLogoIsNoHeadline() {
        let html = """
            <html><head><meta property="og:title" content="Le port rouvre ses quais"><meta property="og:site_name" content="La Gazette">
            </head><body><h1><a href="/">La Gazette</a></h1><h2 class="title">Le port rouvre ses quais</h2>
            <div id="text">\(FieldSample.text)</div></body></html>
            """
        let fields = FieldSample.fields(html)
        #expect(fields.headline == "Le port rouvre ses quais")
        #expect(fields.provenance["headline"]?.source == "dom:h2")
    }

    @Test func aMottoThatEndsTheDocumentsTitleIsNoHeadline() {
        let html = """
            <html><head><title>Le port rouvre ses quais | La mer au jour le jour</title></head><body>
            <h1>La mer au jour le jour</h1><h2>Le port rouvre ses quais</h2><div id="text">\(FieldSample.text)</div></body></html>
            """
        #expect(FieldSample.fields(html).headline == "Le port rouvre ses quais")
    }

    @Test func theSitesHostIsNoHeadline() {
        let html = """
            <html><head><title>gazette.example Le port rouvre ses quais</title></head><body><h1>gazette.example</h1>
            <h2>Le port rouvre ses quais</h2><div id="text">\(FieldSample.text)</div></body></html>
            """
        #expect(FieldSample.fields(html).headline == "Le port rouvre ses quais")
    }

    @Test func rubricsBehindSeveralBarsAreNoPartOfTheHeadline() {
        let h1 = "Le port rouvre ses quais aux bateaux | Pêche côtière | Maison de la mer"
        let fields = FieldSample.fields(FieldSample.article(h1: h1))
        #expect(fields.headline == "Le port rouvre ses quais aux bateaux")
    }

    @Test func anOverTitleBehindTheHeadlineInTheSourceIsOne() {
        let below = #"<h2 class="epigraph">Pêche côtière</h2>"#
        #expect(FieldSample.fields(FieldSample.article(below: below)).kicker == "Pêche côtière")
    }

    @Test func aShortStandfirstBeatsADescriptionFartherDown() {
        let below = """
            <p class="chapo">Les bateaux racontent de drôles de choses</p><p>12 min</p>
            <div class="description"><p>Faut-il rouvrir le port en plein hiver ? La question revient chaque année au conseil.</p></div>
            """
        #expect(
            FieldSample.fields(FieldSample.article(below: below)).lead == "Les bateaux racontent de drôles de choses")
    }

    @Test func aFileNameIsNoHeadline() {
        let html = """
            <html><head><title>Le port rouvre ses quais</title><script type="application/ld+json">{"@type": "AudioObject",
            "name": "quais_010.mp3"}</script></head><body><div id="text">\(FieldSample.text)</div></body></html>
            """
        #expect(FieldSample.fields(html).headline == "Le port rouvre ses quais")
    }

    @Test func withoutAPrintedTitleTheClaimStandsWithWhatLost() {
        let html = """
            <html><head><title>Port: les quais rouverts | Gazette</title><meta property="og:title" content="Le port rouvre ses quais">
            </head><body><div id="text">\(FieldSample.text)</div></body></html>
            """
        let fields = FieldSample.fields(html)
        #expect(fields.headline == "Le port rouvre ses quais")
        #expect(fields.provenance["headline"]?.source == "meta:og:title")
        #expect(fields.provenance["headline"]?.rejected.first?.source == "dom:title")
    }

    // MARK: Kicker and lead

    @Test func aDescriptionThatTheBodyPrintsIsNotItsLeadToo() throws {
        let text = "«La flotte de pêche du nord reprend le large lundi, après onze semaines à quai et des retards»"
        let html = """
            <html lang="fr"><head><title>Le port rouvre</title><meta property="og:description" content="\(text)"></head>
            <body><article><h1>Le port rouvre</h1><p>\(text)</p></article></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect([article.lead, article.text].count { $0 == text } == 1)
    }

    @Test(arguments: [
        ("<div id=app></div><p>JavaScript disabled</p>", true),
        ("<div id=app></div>", true),
        (
            "<p>Les quais du port rouvrent lundi matin après onze semaines de travaux, dit la capitainerie.</p>"
                + "<p>Trois bateaux attendent déjà dans le chenal, et la criée reprendra mardi à cinq heures.</p>",
            false
        ),
    ])
    func aPageThatPrintsNoTextHasItsDescriptionAsLead(_ body: String, _ expected: Bool) throws {
        let description =
            "La flotte de pêche du nord reprend le large lundi, après onze semaines à quai et bien des retards."
        let html = """
            <html lang="fr"><head><title>Le port rouvre</title><meta name="description" content="Accueil"><meta \
            property="og:description" content="\(description)"></head><body>\(body)</body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect((article.lead == description) == expected)
    }

    @Test(
        "The kicker is the short line over the headline",
        arguments: [
            (#"<p class="surtitre">Pêche côtière</p>"#, "Pêche côtière"),
            (#"<div class="rubrique"><a href="/mer">Mer</a></div>"#, "Mer"),
            (#"<p>Partager</p>"#, nil),
            (#"<p class="date">Le 6 mai 2024</p>"#, nil),
            (#"<div class="breadcrumb">Accueil</div>"#, nil),
            (#"<p class="label">Réservé aux abonnés</p>"#, nil),
            (#"<p class="rubrique">[object Object]</p>"#, nil),
            ("", nil),
        ])
    func kicker(above: String, expected: String?) {
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == expected)
    }

    @Test(
        "What is surely an advertisement or an offer is no kicker, whatever its element is called",
        arguments: [
            ("rubrique", Article.NoiseClass.advertisement, LabelReason.model, Float(0.9), false),
            ("rubrique", .newsletter, .model, 0.9, false), ("rubrique", .paywall, .model, 0.6, false),
            ("rubrique", .advertisement, .model, 0.3, true), ("rubrique", .share, .model, 0.9, true),
            ("rubrique", .share, .rule("phrase makes up the block"), 0.9, false),
            ("rubrique", .related, .model, 0.9, true),
            ("surtitre", .paywall, .model, 0.9, true), ("surtitre", .advertisement, .model, 0.9, false),
        ])
    func noiseIsNoKicker(
        name: String, noise: Article.NoiseClass, reason: LabelReason, score: Float, isKicker: Bool
    ) throws {
        var page = FieldSample.page(FieldSample.article(above: #"<p class="\#(name)">La suite plus bas</p>"#))
        page.labels = page.blocks.blocks.map { _ in Label(role: .body, score: 0.9, bodyScore: 0.9, reason: .model) }
        let block = try #require(page.blocks.blocks.indices.first { page.blocks.string($0) == "La suite plus bas" })
        page.labels[block] = Label(role: .noise(noise), score: score, bodyScore: 0.1, reason: reason)
        #expect(FieldReader.read(page).kicker == (isKicker ? "La suite plus bas" : nil))
    }

    @Test(
        "The lead is the printed standfirst, not another description",
        arguments: [
            (
                #"<p class="chapo">Après onze semaines de travaux, la flotte de pêche reprend le large.</p>"#,
                "Après onze semaines de travaux, la flotte de pêche reprend le large."
            ),
            (
                #"<h2>Après onze semaines de travaux, la flotte de pêche du nord reprend le large.</h2>"#,
                "Après onze semaines de travaux, la flotte de pêche du nord reprend le large."
            ),
            (
                #"<p itemprop="description">Après onze semaines, la flotte reprend enfin le large.</p>"#,
                "Après onze semaines, la flotte reprend enfin le large."
            ),
            (
                #"<p class="chapo">Après onze semaines, la flotte reprend le large.</p><p class="chapo">Publié le 6 mai 2024</p>"#,
                "Après onze semaines, la flotte reprend le large."
            ),
            (
                """
                <ul class="chapo"><li>Après onze semaines de travaux, la flotte reprend le large.</li>
                <li>La criée a rouvert une heure plus tard, devant une foule d'acheteurs.</li></ul>
                """,
                """
                Après onze semaines de travaux, la flotte reprend le large.
                La criée a rouvert une heure plus tard, devant une foule d'acheteurs.
                """
            ),
            (#"<h2>Pêche : Le port rouvre enfin ses quais à tous</h2>"#, nil),
            (#"<p class="share">Partager cet article sur les réseaux avec vos amis et vos proches</p>"#, nil),
            (#"<p class="byline">Par Anne Roy, à Lorient, avec la rédaction de Rennes</p>"#, nil),
            ("", nil),
        ])
    func lead(below: String, expected: String?) {
        let head = #"<meta name="description" content="Abonnez-vous à la Gazette pour tout savoir de la mer.">"#
        let fields = FieldSample.fields(FieldSample.article(head: head, below: below))
        #expect(fields.lead == expected)
    }

    @Test func theLeadIsNotInTheBody() {
        var page = FieldSample.page(
            FieldSample.article(
                below: #"<div class="chapo"><p>Après onze semaines de travaux, la flotte reprend le large.</p></div>"#))
        let fields = FieldReader.read(page)
        page.take(fields.blocks)
        #expect(page.body.lead.map(page.blocks.string) == [fields.lead])
        #expect(page.body.blocks.count == 3)
        #expect(Set(page.body.lead).isDisjoint(with: page.body.blocks))
    }

    // MARK: Text dumps

    static let paragraph = """
        Les bateaux de pêche ont repris la mer lundi à l'aube, après onze semaines de travaux dans le bassin nord du port, \
        a indiqué la mairie dans un communiqué.
        """

    @Test func theLinesOfADumpAreItsHead() {
        let fields = FieldSample.dump(
            "Pêche côtière\n\nLe port rouvre ses quais après les travaux\n\n\(Self.paragraph)\n\nTags\nWebcode\nGZX4_20817\n"
        )
        #expect(fields.kicker == "Pêche côtière")
        #expect(fields.headline == "Le port rouvre ses quais après les travaux")
        #expect(fields.provenance["headline"]?.source == "text:line 3")
        #expect(fields.webcode == "GZX4_20817")
    }

    @Test func aDumpThatBeginsWithItsTextHasNoHeadline() {
        let fields = FieldSample.dump("\(Self.paragraph)\n\n\(Self.paragraph)\n")
        #expect(fields.headline == nil)
        #expect(fields.kicker == nil)
    }

    @Test(
        "Menus, offers and addresses over a dump's headline are not it",
        arguments: [
            "Je m'abonne dès 2,99€/mois\n\nUne idée de voyage ? Venez à la Fête des lecteurs !\n\n",
            "https://gazette.example/photos/1234\n\n", "Pêche côtière / Économies du littoral / Régions\n\n",
            "Anne Roy Directrice adjointe de la rédaction\n\n", "Pêche côtière, Lorient, Maison de la mer\n\n",
        ])
    func menusAreNoHeadline(above: String) {
        let fields = FieldSample.dump(
            "\(above)Les bateaux de pêche ont repris la mer\n\nPublié le 6 mai 2024\n\n\(Self.paragraph)\n")
        #expect(fields.headline == "Les bateaux de pêche ont repris la mer")
    }

    @Test func theLineUnderTheBylineIsADumpsHeadline() {
        let fields = FieldSample.dump(
            """
            Accueil | Par Anne Roy | 6 mai 2024

            Les bateaux de pêche ont repris la mer : onze semaines et trois quais

            On vous aurait bien dit dix semaines, mais il en fallait onze.

            Pêche côtière, Lorient, Maison de la mer

            Article mis à jour le 7 mai 2024.

            \(Self.paragraph)
            """)
        #expect(fields.headline == "Les bateaux de pêche ont repris la mer : onze semaines et trois quais")
    }

    @Test func theTimeOfReadingIsNoKickerOfADump() {
        let fields = FieldSample.dump(
            "5 min\n\nLes bateaux de pêche ont repris la mer\n\nPublié le 6 mai 2024\n\n\(Self.paragraph)\n")
        #expect(fields.kicker == nil)
    }

    @Test func theFirstParagraphOfADumpIsItsLeadAndACaptionIsNot() {
        let fields = FieldSample.dump(
            """
            Les bateaux de pêche ont repris la mer

            Publié le 6 mai 2024

            Les premiers chalutiers quittent le bassin nord du port, lundi à l'aube. © La Gazette

            Après onze semaines de travaux, la flotte de pêche du nord reprend le large.

            \(Self.paragraph)

            \(Self.paragraph)

            """)
        #expect(fields.lead == "Après onze semaines de travaux, la flotte de pêche du nord reprend le large.")
    }

    @Test func aLineWithAuthorAndDateIsNoLead() {
        let below = #"<div class="intro">By Anne Roy on 6 May 2024 | 3 comments. This page may hold paid links.</div>"#
        #expect(FieldSample.fields(FieldSample.article(below: below), language: "en").lead?.hasPrefix("By") != true)
    }

    /// Sentences begin with the words of by-lines too.
    @Test(arguments: [
        ("fr", "Par un froid matin du 6 mai 2024, les pêcheurs du quai nord ont repris la mer avec trois bateaux."),
        ("en", "By 6 May 2024 every fisherman of the north quay had been told to bring his boat back to the harbour."),
    ])
    func aSentenceWithADayIsALead(_ language: String, _ lead: String) {
        let below = "<p class=\"chapo\">\(lead)</p>"
        #expect(FieldSample.fields(FieldSample.article(below: below), language: language).lead == lead)
    }

    @Test func aBadgeBetweenOverTitleAndHeadlineOfADumpIsPassedOver() {
        let text = (1...3).map { _ in String(repeating: "Les bateaux ont repris la mer, selon la mairie. ", count: 4) }
        let dump = "Marché\nArticle abonné\n\nLe port rouvre ses quais aux bateaux\n\nPar Anne Roy\n\n"
        let fields = FieldSample.dump(dump + text.joined(separator: "\n\n"))
        #expect(fields.headline == "Le port rouvre ses quais aux bateaux")
        #expect(fields.kicker == "Marché")
    }
}
