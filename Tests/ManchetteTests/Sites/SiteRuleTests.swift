import Testing

@testable import Manchette

/// Pages of an invented gazette, each with a rule, and what the rule makes of the page.
@Suite struct SiteRuleTests {
    private static let host = "gazette-du-quai.example"
    private static let source = "rule:gazette-du-quai.example"

    private static func page(title: String = "Le port rouvre ses quais", extra: String = "", head: String = "")
        -> String
    {
        """
        <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>\(title) | La Gazette du quai</title>
        <meta property="og:title" content="\(title)">
        <meta property="article:published_time" content="2026-02-10T07:00:00+01:00">\(head)</head>
        <body class="page-article"><nav><a href="/">Accueil</a> <a href="/mer">Mer</a></nav>
        <main><article><h1>\(title)</h1><h2 class="vrai-titre">Au port, les quais rouvrent</h2>
        <p class="signature">Texte : <span class="nom">Maud Kerven</span> et <span class="nom">Loïc Abgrall</span></p>
        <p class="jour">11 février 2026</p>
        <div class="texte"><p>Les bateaux de pêche ont repris la mer lundi à l'aube, après onze semaines de travaux dans le
        bassin nord du port. La criée a rouvert une heure plus tard.</p>
        <img src="https://img.example/reclames/une-grande-photo.jpg" width="800" height="600">
        <img src="https://img.example/photos/les-bateaux-du-port.jpg" width="800" height="600">
        <p>« Nous n'avions jamais vu autant de monde sur les quais », raconte le patron d'un chalutier qui attendait ce jour
        depuis l'automne.</p><div class="encart-42"><p>Le chantier en chiffres : onze semaines, quatre grues, deux cents
        ouvriers et un budget de trois millions d'euros, selon la mairie.</p></div>
        <p>La municipalité promet que le bassin sud suivra <span class="renvoi">(voir notre plan en page 4)</span> avant la fin
        de l'année prochaine.</p></div>
        <div class="suite"><p>Le comité des pêches demande aussi que la glacière du port soit agrandie avant l'été, car la
        flotte doit compter six navires de plus au mois de juin.</p></div>\(extra)
        </article></main><footer><p>© La Gazette du quai</p></footer></body></html>
        """
    }

    private static func article(_ rule: String, _ html: String = page(), file: String = "\(host).txt") throws -> Article
    {
        var options = ExtractionOptions()
        var rules = SiteRules()
        #expect(rules.add(file: file, contents: Array(rule.utf8)).filter { $0.severity == .error } == [])
        options.siteRules = rules
        options.annotations = []
        return try Extractor().extract(
            html: Array(html.utf8), url: "https://www.\(host)/mer/port", options: options)
    }

    private static func words(_ article: Article) -> String { article.text.replacing("\n", with: " ") }

    @Test func pagesOfOtherSitesAreAsWithoutRules() throws {
        let html = Array(Self.page().utf8)
        let plain = try Extractor().extract(html: html, url: "https://\(Self.host)/mer/port")
        var options = ExtractionOptions()
        var rules = SiteRules()
        rules.add(file: "rade.example.txt", contents: Array("body: //h1\ntitle: //p".utf8))
        options.siteRules = rules
        #expect(try Extractor().extract(html: html, url: "https://\(Self.host)/mer/port", options: options) == plain)
    }

    @Test func titleAuthorAndDateAreTheRules() throws {
        let article = try Self.article(
            "title: //h2[@class='vrai-titre']\nauthor: //span[@class='nom']\ndate: //p[@class='jour']")
        #expect(article.headline == "Au port, les quais rouvrent")
        #expect(article.authors.map(\.name) == ["Maud Kerven", "Loïc Abgrall"])
        #expect(article.published == "2026-02-11")
        for field in ["headline", "authors", "published"] {
            #expect(article.provenance[field]?.source == Self.source)
        }
        let lost = article.provenance["headline"]?.rejected.first
        #expect(lost?.value == "Le port rouvre ses quais" && lost?.reason == "the site's rule decides")
        #expect(article.provenance["published"]?.rejected.contains { $0.value.hasPrefix("2026-02-10") } == true)
        #expect(article.warnings == [])
        #expect(article.authors.first?.role == nil)
        for line in ["vrai-titre", "Maud Kerven", "11 février"] { #expect(!article.text.contains(line)) }
    }

    @Test func expressionsMayGiveStringsAndAttributes() throws {
        let article = try Self.article(
            """
            title: substring-before(//title, ' |')
            date: //meta[@property='article:published_time']/@content
            author: concat('Par ', //span[@class='nom'][2])
            """)
        #expect(article.headline == "Le port rouvre ses quais")
        #expect(article.published == "2026-02-10T07:00:00+01:00")
        #expect(article.authors.map(\.name) == ["Loïc Abgrall"])
    }

    @Test func theBodyIsTheRules() throws {
        let article = try Self.article("body: //div[@class='texte']")
        #expect(article.body.count { !$0.isMedia } == 4)
        #expect(article.text.contains("onze semaines de travaux") && article.text.contains("quatre grues"))
        #expect(!article.text.contains("glacière"))
        #expect(article.provenance["body"]?.source == Self.source && article.confidence["body"] == 0.95)
        #expect(article.kind == .article)
    }

    @Test func severalElementsMakeOneBody() throws {
        let article = try Self.article(
            "body: //div[@class='nulle-part']\nbody: //div[@class='texte' or @class='suite']")
        #expect(article.text.contains("onze semaines") && article.text.hasSuffix("au mois de juin."))
        #expect(article.warnings == [])
    }

    @Test(arguments: [
        "strip: //div[starts-with(@class, 'encart')]", "strip_id_or_class: encart-", "strip_id_or_class: \"encart\"",
    ])
    func whatIsStrippedIsLabelled(rule: String) throws {
        let article = try Self.article(rule)
        #expect(article.text.contains("onze semaines de travaux") && !article.text.contains("quatre grues"))
        let noise = article.noise.first { $0.text.contains("quatre grues") }
        #expect(noise?.reason == Self.source)
        #expect(article.provenance["body"]?.source != Self.source)
    }

    @Test func aPartOfAParagraphIsCutOut() throws {
        let article = try Self.article("strip: //span[@class='renvoi']\nbody: //div[@class='texte']")
        #expect(Self.words(article).contains("bassin sud suivra avant la fin"))
        #expect(!article.text.contains("page 4"))
    }

    @Test func aStrippedByLineIsReadAllTheSame() throws {
        let article = try Self.article("strip: //p[@class='signature']\nstrip: //h1\nstrip: //p[@class='jour']")
        #expect(article.headline == "Le port rouvre ses quais")
        #expect(article.authors.map(\.name) == ["Maud Kerven", "Loïc Abgrall"])
        #expect(!article.text.contains("Kerven"))
    }

    @Test func namesOfTheWholePageStripNothing() throws {
        let article = try Self.article("strip_id_or_class: page-article")
        #expect(article.text.contains("onze semaines"))
    }

    @Test func picturesAreStripped() throws {
        let all = try Self.article("body: //div[@class='texte']").images.map(\.url)
        #expect(all.contains { $0.contains("/reclames/") })
        let rest = try Self.article("strip_image_src: /reclames/").images.map(\.url)
        #expect(rest.contains { $0.contains("bateaux") } && !rest.contains { $0.contains("/reclames/") })
    }

    @Test(arguments: [("yes", false), ("no", true)])
    func pruningTakesNoiseOutOfTheBody(prune: String, isThere: Bool) throws {
        let box = """
            <div class="lettre"><p>Abonnez-vous à notre newsletter</p></div>
            """
        let html = Self.page(extra: box)
        let article = try Self.article("body: //article\nprune: \(prune)", html)
        #expect(article.text.contains("glacière"))
        #expect(article.text.contains("newsletter") == isThere)
        #expect(!article.text.contains("Kerven") && !article.text.contains("Le port rouvre ses quais"))
    }

    @Test func theSourceIsReplacedBeforeItIsRead() throws {
        let html = Self.page().replacing("<div class=\"suite\">", with: "<!--suite--><div class=\"suite\">")
        let article = try Self.article(
            "replace_string(<!--suite-->): <p>Une phrase que la page ne montre qu'aux lecteurs, selon le port.</p>\n"
                + "find_string: Maud Kerven\nreplace_string: Anne Le Goff\n"
                + "author: //span[@class='nom'][1]\nbody: //article", html)
        #expect(article.text.contains("aux lecteurs, selon le port"))
        #expect(article.authors.map(\.name) == ["Anne Le Goff"])
    }

    @Test func linksAreGivenAbsolute() throws {
        let links = """
            <a class="suivante" href="?page=2">Page suivante</a> <div id="entier"><a href="port/imprimer">Imprimer</a></div>
            """
        let rule = "next_page_link: //a[@class='suivante']/@href\nsingle_page_link: //div[@id='entier']"
        let article = try Self.article(rule, Self.page(extra: links))
        #expect(article.nextPageLink == "https://www.\(Self.host)/mer/port?page=2")
        #expect(article.singlePageLink == "https://www.\(Self.host)/mer/port/imprimer")
        #expect(article.warnings == [])
        let none = try Self.article(rule)
        #expect(none.nextPageLink == nil && none.singlePageLink == nil && none.warnings == [])
        let conditional = try Self.article(
            "single_page_link: //div[@id='entier']\nif_page_contains: //ul[@class='pages']", Self.page(extra: links))
        #expect(conditional.singlePageLink == nil)
    }

    @Test(arguments: [
        ("title: //h3", "headline", "title"), ("author: //b[@class='auteur']", "authors", "author"),
        ("date: //time", "published", "date"), ("body: //div[@id='contenu']", "body", "body"),
        ("body: //img", "body", "body"), ("date: //h1", "published", "date"),
    ])
    func aRuleThatFindsNothingFallsBackAndSaysSo(rule: String, field: String, directive: String) throws {
        let plain = try Self.article("prune: yes")
        let article = try Self.article(rule)
        #expect(article.warnings.count == 1)
        #expect(article.warnings.first?.hasPrefix("\(Self.source): \(directive): ") == true, "\(article.warnings)")
        #expect(article.headline == plain.headline && article.published == plain.published)
        #expect(article.authors == plain.authors && article.text == plain.text)
        #expect(article.provenance[field]?.source != Self.source)
        #expect(
            article.provenance[field]?.rejected.contains { $0.source == Self.source && $0.reason == "finds nothing" }
                == true)
    }

    @Test(arguments: ["body: //div[", "body: nothing()", "strip: //p[@class='a'"])
    func anExpressionThatCannotBeReadIsAWarning(rule: String) throws {
        let article = try Self.article(rule)
        #expect(article.warnings.contains { $0.contains("line 1: no ") }, "\(article.warnings)")
        #expect(article.text.contains("onze semaines"))
    }

    @Test func strippedEverythingLeavesNoText() throws {
        let article = try Self.article("strip: //article\nbody: //div[@class='texte']")
        #expect(!article.text.contains("onze semaines"))
        #expect(article.warnings.contains { $0.hasPrefix("\(Self.source): body:") })
    }

    @Test(arguments: [100, 2000])
    func hostilePagesDoNotHang(depth: Int) throws {
        let html = String(repeating: "<div class='a'><span>x ", count: depth)
        let rule = "strip: //div//div//span\nstrip_id_or_class: a\nbody: //div[.//div[.//div]]\ntitle: //span//span"
        let clock = ContinuousClock()
        let began = clock.now
        let article = try Self.article(rule, html)
        // A hundredth of it on a machine with nothing else to do; XPath without a bound would take hours.
        #expect(clock.now - began < .seconds(60))
        #expect(article.text.utf8.count <= html.utf8.count)
    }

    // MARK: Stored pages

    @Test func storedPagesAreTested() throws {
        var rules = SiteRules()
        let file = "\(Self.host).txt"
        rules.add(
            file: file,
            contents: Array(
                """
                title: //h2[@class='vrai-titre']
                body: //div[@class='texte']
                date: //time
                test_url: https://\(Self.host)/autre
                test_url: https://\(Self.host)/mer/port
                test_contains: onze semaines de   travaux
                test_contains: quarante semaines
                """.utf8))
        let link = "<link rel=\"canonical\" href=\"https://www.\(Self.host)/mer/port/\">"
        let check = try #require(
            try rules.check(file: file, page: Array(Self.page(head: link).utf8), path: "port.html"))
        #expect(check.url == "https://\(Self.host)/mer/port")
        #expect(check.fields.map(\.name) == [.headline, .published, .body])
        #expect(check.fields.map(\.isFound) == [true, false, true])
        #expect(check.missingTexts == ["quarante semaines"])
        #expect(!check.passes)
        #expect(rules.testURLs(ofFile: file).count == 2)
        #expect(rules.summaries.map(\.name) == [Self.host])
        #expect(rules.summaries.first?.directives.map(\.name) == ["title", "date", "body"])
    }

    @Test func aWildcardIsTestedWithPagesOfASubDomain() throws {
        var rules = SiteRules()
        rules.add(file: ".quai.example.txt", contents: Array("body: //div[@class='texte']".utf8))
        let link = "<link rel=\"canonical\" href=\"https://nord.quai.example/mer/port\">"
        let check = try rules.check(
            file: ".quai.example.txt", page: Array(Self.page(head: link).utf8), path: "port.html")
        #expect(check?.passes == true && check?.url == "https://nord.quai.example/mer/port")
    }
}
