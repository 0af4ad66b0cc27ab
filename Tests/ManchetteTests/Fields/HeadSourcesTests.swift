import Testing

@testable import Manchette

/// Titles, over-titles and the site's name on pages whose markup says something else than it means.
@Suite struct HeadSourcesTests {
    @Test func aLogoThatLinksToTheFrontPageIsNoHeadline() {
        let html = """
            <html><head><title>Les quaisLe guide des ports de Bretagne | Le guide des ports de Bretagne</title></head><body>
            <h1><a href="https://gazette.example/" rel="home">Le guide des ports de Bretagne</a></h1><main><h1>Les quais</h1>
            <div id="text">\(FieldSample.text)</div></main></body></html>
            """
        #expect(FieldSample.fields(html).headline == "Les quais")
    }

    @Test func theOnlyHeadingOfThePageIsItsTitleWhenOnlyTheDocumentsTitleDiffers() {
        let fields = FieldSample.fields(
            FieldSample.article(head: "<title>Histoire - Chœur de Lorient</title>", h1: "Chorale"))
        #expect(fields.headline == "Chorale")
    }

    @Test func aTitleThatWaitsForItsEndLosesTheDash() {
        let html = """
            <html><head><title>Horaires des bateaux - </title></head><body>\
            <div id="text">\(FieldSample.text)</div></body></html>
            """
        #expect(FieldSample.fields(html).headline == "Horaires des bateaux")
    }

    @Test func behindASeriesNameStandsTheTitleThatAClaimGivesAlone() {
        let head = """
            <title>La recette du jour | Soupe de poissons de roche - Gazette</title>
            <meta property="og:title" content="La recette du jour | Soupe de poissons de roche">
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Soupe de poissons de roche"}</script>
            """
        let fields = FieldSample.fields(
            FieldSample.article(head: head, h1: "<small>La recette du jour</small><br>Soupe de poissons de roche"))
        #expect(fields.headline == "Soupe de poissons de roche")
        #expect(fields.kicker == "La recette du jour")
    }

    @Test func whatTheMarkupKeepsApartIsApartThoughClaimsJoinIt() {
        let head = #"<meta property="og:title" content="Pêche : les bateaux repartent lundi matin">"#
        let fields = FieldSample.fields(
            FieldSample.article(
                head: head,
                h1: """
                    <span class="topic">Pêche</span><span class="hide">: </span>\
                    <span class="headline">les bateaux repartent lundi matin</span>
                    """))
        #expect(fields.headline == "les bateaux repartent lundi matin")
        #expect(fields.kicker == "Pêche")
    }

    @Test func linesOfAHeadingAreNotGlued() {
        let fields = FieldSample.fields(
            FieldSample.article(h1: "<span>Les quais rouvrent</span><span>La mer revient au port</span>"))
        #expect(fields.headline == "Les quais rouvrent La mer revient au port")
    }

    @Test func aLineThatAClaimSetsBeforeTheTitleIsTheOverTitle() {
        let head = #"<meta property="og:title" content="À quai. Le port rouvre ses quais">"#
        let fields = FieldSample.fields(FieldSample.article(head: head, above: "<p>2 vues</p><p><i>À quai.</i></p>"))
        #expect(fields.headline == "Le port rouvre ses quais")
        #expect(fields.kicker == "À quai.")
    }

    @Test func rubricsInLinksOfTheirOwnComeApartInTheOverTitle() {
        let above = #"<p class="kicker"><a href="/a">Économie</a><a href="/b">Mer</a></p>"#
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == "Économie / Mer")
    }

    @Test func aTrailBesideTheOverTitleLeavesItAlone() {
        let above =
            #"<div class="breadcrumb"><a href="/">Accueil</a> &gt; <a href="/port">Port</a></div><a class="category" href="/mer">Mer</a>"#
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == "Mer")
    }

    @Test func wordsForTheReaderBehindARubricsLinkAreNotOfTheOverTitle() {
        let above =
            #"<p class="kicker"><a href="/mer">Mer</a> <span>Thème suivi</span> <span>Ne plus suivre</span></p>"#
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == "Mer")
    }

    @Test(
        "Trails, data and labels are no over-titles",
        arguments: [
            #"<p class="section"><a href="/">Accueil</a> <a href="/mer">Mer</a></p>"#,
            #"<p class="channel">Chaîne:Mer TV</p>"#,
        ])
    func noOverTitle(above: String) {
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == nil)
    }

    @Test func theSitesNameIsNotThePagesTitle() {
        let head = """
            <meta property="og:title" content="Comment rouvrir un port en onze semaines">
            <meta property="og:site_name" content="Comment rouvrir un port en onze semaines | Houle">
            <title>Comment rouvrir un port en onze semaines | Houle</title>
            """
        let fields = FieldSample.fields(
            FieldSample.article(head: head, h1: "Comment rouvrir un port en onze semaines"), url: nil)
        #expect(fields.site == "Houle")
        #expect(fields.headline == "Comment rouvrir un port en onze semaines")
    }

    @Test func ofRubricsBehindTheTitleTheDomainsNameIsTheSites() {
        let head = "<title>Le port rouvre ses quais - Gazette - Une - Bretagne</title>"
        #expect(FieldSample.fields(FieldSample.article(head: head)).site == "Gazette")
    }

    @Test func aChineseTitleEndsAtItsLowLine() {
        let head = "<title>渔港十一周后重新开放_海洋频道_新闻网</title>"
        let html = "<html><head>\(head)</head><body><div id=\"text\">\(FieldSample.text)</div></body></html>"
        #expect(FieldSample.fields(html, language: "zh").headline == "渔港十一周后重新开放")
    }

    @Test func namesOfProgramsKeepTheirLowLines() {
        let cleaner = TitleCleaner(sites: SiteNames(claims: [], url: nil), sections: [], words: .shared)
        #expect(cleaner.withoutTail("关于方法__init__的说明和使用") == "关于方法__init__的说明和使用")
        #expect(cleaner.withoutTail("函数里的max_len参数是什么意思") == "函数里的max_len参数是什么意思")
    }

    @Test(
        "What stands by the headline is a logo where all its links lead home",
        arguments: [
            (##"<a href="#nav"></a><a id="top"></a><a href="/">Le guide des ports</a>"##, "Le port rouvre ses quais"),
            (#"<a href="/">Le guide</a> <a href="/ports">des ports</a>"#, "Le port rouvre ses quais"),
        ])
    func logosAreNoTitles(links: String, expected: String) {
        let head = "<title>Le port rouvre ses quais</title>"
        let html = FieldSample.article(head: head).replacing("<main>", with: "<h1>\(links)</h1><main>")
        #expect(FieldSample.fields(html).headline == expected)
    }

    @Test func theSitesNameAtTheEndOfATitlesSentenceStays() {
        let logo = #"<h1><a href="/">Grand Navire</a></h1>"#
        func headline(_ title: String) -> String? {
            let html = FieldSample.article(head: "<meta property=\"og:title\" content=\"\(title)\">", h1: title)
                .replacing("<main>", with: logo + "<main>")
            return FieldSample.fields(html).headline
        }
        #expect(headline("Une visite à bord du Grand Navire") == "Une visite à bord du Grand Navire")
    }

    @Test func aLineThatAClaimSetsBeforeTheTitleIsTheOverTitleThoughItOpensLikeFurniture() {
        let head = #"<meta property="og:title" content="À lire ce mois. Le port rouvre ses quais">"#
        let fields = FieldSample.fields(
            FieldSample.article(head: head, above: #"<span class="strap">À lire ce mois.</span>"#))
        #expect(fields.kicker == "À lire ce mois.")
        #expect(fields.headline == "Le port rouvre ses quais")
    }

    @Test func aBadgeStuckToTheRubricIsNotOfTheOverTitle() {
        let above = #"<div class="kicker"><a href="/mer">Mer</a><span>Premium</span></div>"#
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == "Mer")
    }

    @Test func manyRubricsOverTheHeadlineAreAMenu() {
        let links = ["Mer", "Ports", "Quais", "Phares", "Bateaux"].map { "<a href=\"/\($0)\">\($0)</a>" }.joined()
        #expect(FieldSample.fields(FieldSample.article(above: "<p class=\"topic\">\(links)</p>")).kicker == nil)
    }

    @Test func aLineOfTagsOverTheHeadlineIsNoOverTitle() {
        let fields = FieldSample.fields(FieldSample.article(above: "<p class=\"topline\">Tags: Hafen, Fischerei</p>"))
        #expect(fields.kicker == nil)
        #expect(fields.tags == ["Hafen", "Fischerei"])
    }

    @Test func aLabelStuckToTheRubricsIsNotOfTheOverTitle() {
        let above = #"<div class="kicker"><span>Posted in</span><a href="/mer">Mer</a>, <a href="/port">Port</a></div>"#
        #expect(FieldSample.fields(FieldSample.article(above: above), language: "en").kicker == "Mer, Port")
    }

    @Test func theLabelThatAForumSetsBeforeATitleIsApart() {
        let h1 =
            #"<span class="label label--primary">News</span><span class="label-append">&nbsp;</span>Le port rouvre ses quais"#
        let head = #"<meta property="og:title" content="News - Le port rouvre ses quais">"#
        let fields = FieldSample.fields(FieldSample.article(head: head, h1: h1))
        #expect(fields.headline == "Le port rouvre ses quais")
    }

    /// What a title ends with behind a bar is who publishes the page, wherever that is printed again.
    @Test func whoPublishesThePageIsNotItsHeadline() {
        let html = """
            <html lang="de"><head><title>Schwimmen - Aktuelles - Schwimmen | Hafenbund Nordsee e.V.</title></head><body>
            <p>Hafenbund Nordsee e.V.&nbsp;</p><div id="text">\(FieldSample.text)</div><p>Hafenbund Nordsee e.V.</p></body></html>
            """
        #expect(FieldSample.fields(html).headline != "Hafenbund Nordsee e.V.")
    }

    @Test(arguments: [
        ("Lexikon der Quais « Löwenhafen", "https://www.loewenhafen.example/q"),
        ("Lexikon der Quais - Chöre am Löwenhafen", "https://choere-am-loewenhafen.example/q"),
        ("Lexikon der Quais - St. Georgs Hafenknaben", "https://www.hafenknaben.example/q"),
    ])
    func namesLikeTheDomainsAreTheSites(title: String, url: String) {
        let html =
            "<html lang=\"de\"><head><title>\(title)</title></head><body><div id=\"text\">\(FieldSample.text)</div></body></html>"
        #expect(FieldSample.fields(html, url: url).headline == "Lexikon der Quais")
    }

    /// "article payant" is a badge.
    @Test func theEndOfABadgeIsNone() {
        let above = #"<p class="kicker">stationnement payant</p>"#
        #expect(FieldSample.fields(FieldSample.article(above: above)).kicker == "stationnement payant")
    }

    @Test func aBadgeBehindAnIconIsNoOverTitle() {
        let above = #"<p class="kicker"><i class="material-icons">lock</i>Para suscriptores</p>"#
        #expect(FieldSample.fields(FieldSample.article(above: above), language: "es").kicker == nil)
    }

    @Test func whatTheTextRepeatsOfItsHeadIsNoText() {
        let title = "Le port rouvre ses quais du bassin nord"
        let lead = "Après onze semaines de travaux, les bateaux de pêche ont repris la mer lundi à l'aube."
        let html = """
            <html lang="fr"><body><main><h1>\(title)</h1><p class="chapo">\(lead)</p>
            <div id="text"><p>\(title)</p><p>\(lead)</p>\(FieldSample.text)</div></main></body></html>
            """
        let fields = FieldSample.fields(html)
        #expect(fields.blocks.values.filter { $0 == .noise(.duplicate) }.count == 2)
    }

    @Test(arguments: ["Detail", "Erweiterte Suche", "Übersicht"])
    func aBreadcrumbOfTheSystemIsNoSection(name: String) {
        let head = """
            <script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem",
            "position": 1, "name": "Mer"}, {"@type": "ListItem", "position": 2, "name": "\(name)"}]}</script>
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).section == "Mer")
    }
}
