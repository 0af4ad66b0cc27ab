import HTMLTree
import Testing

@testable import Manchette

@Suite struct ClaimReaderTests {
    static func claims(_ html: String, url: String? = nil) -> [Claim] {
        ClaimReader.claims(in: HTMLParser().parse(Array(html.utf8)), url: url)
    }

    static func values(_ html: String, _ field: Claim.Field, url: String? = nil) -> [String] {
        claims(html, url: url).filter { $0.field == field }.map { "\($0.source)=\($0.value)" }
    }

    static func block(_ json: String) -> String {
        "<html><head><title>Le port rouvre | Gazette</title><script type=\"application/ld+json\">\(json)</script></head></html>"
    }

    // MARK: JSON-LD

    @Test(
        "Authors are read in every form",
        arguments: [
            (#""Anne Roy""#, ["Anne Roy"]),
            (#"{"@type": "Person", "name": "Anne Roy"}"#, ["Anne Roy"]),
            (
                #"[{"@type": "Person", "name": "Anne Roy"}, {"name": ["Luc Blanc", "L. B."]}]"#,
                ["Anne Roy", "Luc Blanc"]
            ),
            (#"{"@type": "Person", "givenName": "Anne", "familyName": "Roy"}"#, ["Anne Roy"]),
            (#"["Anne Roy", "Luc Blanc"]"#, ["Anne Roy", "Luc Blanc"]),
            (##"{"@id": "#anne"}"##, ["Anne Roy"]),
            ("null", []),
        ])
    func authorsAreReadInEveryForm(author: String, names: [String]) {
        let html = Self.block(
            """
            {"@graph": [{"@type": "NewsArticle", "headline": "Le port rouvre", "author": \(author)},
            {"@type": "Person", "@id": "#anne", "name": "Anne Roy", "jobTitle": "Reporter"}]}
            """)
        #expect(Self.claims(html).filter { $0.field == .author }.map(\.value) == names)
    }

    @Test func rolesAndOrganisationsStayWithTheirAuthor() {
        let html = Self.block(
            """
            {"@type": ["Article", "NewsArticle"], "headline": "Le port rouvre", "author": {"@type": "Person",
            "name": "Anne Roy", "jobTitle": "Cheffe de rubrique", "worksFor": {"@type": "Organization", "name": "ATS"}}}
            """)
        let author = Self.claims(html).first { $0.field == .author }
        #expect(author?.details["role"] == "Cheffe de rubrique")
        #expect(author?.details["organization"] == "ATS")
    }

    @Test func aDamagedBlockLosesOnlyItself() {
        let html = """
            <script type="application/ld+json">{"@type": "WebSite", "name": "Gazette", "x": [[[</script>
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le port rouvre"}</script>
            """
        #expect(Self.values(html, .headline) == ["json-ld:headline=Le port rouvre"])
        #expect(Self.values(html, .site) == ["json-ld:WebSite.name=Gazette"])
    }

    @Test func articlesOfListsAreNotThePages() {
        let html = Self.block(
            """
            [{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Autre sujet"}]},
            {"@type": "NewsArticle", "headline": "Le port rouvre", "datePublished": "2024-05-06"}]
            """)
        let headlines = Self.claims(html).filter { $0.field == .headline && $0.source.hasPrefix("json-ld") }
        #expect(headlines.map(\.value) == ["Le port rouvre"])
    }

    @Test func theArticleWithThePagesAddressIsThePages() {
        let html = Self.block(
            """
            [{"@type": "NewsArticle", "headline": "Autre sujet", "url": "https://gazette.example/autre"},
            {"@type": "NewsArticle", "headline": "La réouverture", "mainEntityOfPage": {"@id": "http://www.gazette.example/port/"}}]
            """)
        let claims = Self.claims(html, url: "https://gazette.example/port?utm=1")
        #expect(claims.first { $0.source == "json-ld:headline" }?.value == "La réouverture")
    }

    @Test func manyArticlesNoneOfThemThePagesAreAList() {
        let articles = (1...5).map { #"{"@type": "NewsArticle", "headline": "Sujet numéro \#($0)"}"# }.joined(
            separator: ",")
        #expect(Self.values(Self.block("[\(articles)]"), .headline) == ["dom:title=Le port rouvre | Gazette"])
    }

    @Test(
        "Access is read from booleans and strings",
        arguments: [
            ("false", "false"), (#""False""#, "false"), (#""http://schema.org/True""#, "true"), ("true", "true"),
        ])
    func accessIsRead(written: String, read: String) {
        let html = Self.block(
            """
            {"@type": "NewsArticle", "headline": "Le port rouvre", "isAccessibleForFree": \(written),
            "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".gate"}}
            """)
        let claims = Self.claims(html).filter { $0.field == .isAccessibleForFree }
        #expect(claims.map(\.value) == [read, "false"])
        #expect(claims.last?.details["cssSelector"] == ".gate")
    }

    @Test func breadcrumbsKeywordsAndImagesAreRead() {
        let html = Self.block(
            """
            {"@graph": [{"@type": "BreadcrumbList", "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Accueil"},
            {"@type": "ListItem", "position": 2, "item": {"@id": "/mer", "name": "Mer"}}]},
            {"@type": "NewsArticle", "headline": "Le port rouvre", "keywords": "port, mer , quai",
            "image": [{"@type": "ImageObject", "url": "/quai.jpg", "caption": "Le quai", "creditText": "AFP", "width": 1200}]}]}
            """)
        #expect(Self.claims(html).filter { $0.field == .section }.map(\.value) == ["Accueil", "Mer"])
        #expect(Self.claims(html).filter { $0.field == .tag }.map(\.value) == ["port", "mer", "quai"])
        let image = Self.claims(html).first { $0.field == .image }
        #expect(image?.value == "/quai.jpg")
        #expect(image?.details == ["caption": "Le quai", "credit": "AFP", "width": "1200"])
    }

    @Test(
        "References that were encoded twice are decoded, tags taken out, white space folded",
        arguments: [
            ("L&amp;#039;&amp;eacute;t&amp;eacute;", "L'été"), ("Un &lt;em&gt;titre&lt;/em&gt;  long", "Un titre long"),
            ("R&amp;amp;D", "R&D"), ("a < b & c", "a < b & c"), ("co\u{AD}opé\u{200B}ration", "coopération"),
            ("Ligne&lt;br&gt;suivante", "Ligne suivante"), ("&quot;Oui&quot; &#8211; non", "\"Oui\" – non"),
        ])
    func valuesBecomePlainText(written: String, read: String) {
        #expect(ClaimText.plain(written) == read)
    }

    // MARK: Metas, links, microdata

    @Test(
        "Metas speak of their field",
        arguments: [
            (#"<meta property="og:title" content="Le port">"#, Claim.Field.headline, "meta:og:title=Le port"),
            (#"<meta name="DC.date.issued" content="2021-01-12">"#, .published, "meta:dc.date.issued=2021-01-12"),
            (#"<meta name="dcterms:modified" content="2021-01-13">"#, .modified, "meta:dcterms:modified=2021-01-13"),
            (#"<meta name="parsely-author" content="Anne Roy">"#, .author, "meta:parsely-author=Anne Roy"),
            (#"<meta name="sailthru.tags" content="port">"#, .tag, "meta:sailthru.tags=port"),
            (
                #"<meta name="cXenseParse:recs:publishtime" content="2021-01-12">"#, .published,
                "meta:cxenseparse:recs:publishtime=2021-01-12"
            ),
            (#"<meta property="article:section" content="Mer">"#, .section, "meta:article:section=Mer"),
            (
                #"<meta name="twitter:label1" content="Écrit par"><meta name="twitter:data1" content="Anne Roy">"#,
                .author, "meta:twitter:data1=Anne Roy"
            ),
            (#"<meta property="og:site_name" content="Gazette">"#, .site, "meta:og:site_name=Gazette"),
            (
                #"<meta itemprop="datePublished" content="2021-01-12">"#, .published,
                "microdata:datePublished=2021-01-12"
            ),
            (
                #"<link rel="canonical" href="https://gazette.example/port">"#, .canonicalURL,
                "link:canonical=https://gazette.example/port"
            ),
            (#"<a rel="author" href="/anne">Anne Roy</a>"#, .author, "dom:rel-author=Anne Roy"),
            (#"<html lang="fr-CH"><p>a"#, .language, "dom:html-lang=fr-CH"),
            (#"<time datetime="2021-01-12T08:30">12.1.21</time>"#, .published, "dom:time=2021-01-12T08:30"),
            (#"<span property="dc:date" content="2021-01-12">mardi</span>"#, .published, "microdata:date=2021-01-12"),
        ])
    func elementsSpeakOfTheirField(html: String, field: Claim.Field, expected: String) {
        #expect(
            Self.values("<html><body>" + html, field).contains(expected) || Self.values(html, field).contains(expected))
    }

    @Test func microdataOfCommentsAndOtherArticlesMakesNoClaims() {
        let html = """
            <article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Le port rouvre</h1>
            <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Anne Roy</b>
            <i itemprop="jobTitle">Reporter</i></span>
            <p>Un</p><p>Deux</p><p>Trois</p>
            <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Lecteur12</span>
            <time itemprop="dateCreated" datetime="2024-01-01">1</time></div></article>
            <div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline">Autre</b>
            <span itemprop="author">Paul Vert</span></div>
            """
        #expect(Self.values(html, .author) == ["microdata:author=Anne Roy"])
        #expect(Self.claims(html).first { $0.field == .author }?.details["role"] == "Reporter")
        #expect(Self.values(html, .headline) == ["microdata:headline=Le port rouvre"])
        #expect(Self.claims(html).filter { $0.field == .published && $0.source.hasPrefix("microdata") }.isEmpty)
    }

    @Test func tailOfASourceThatRepeatsItselfIsCut() {
        let metas = (0..<5000).map { "<meta property=\"og:title\" content=\"Titre \($0)\">" }.joined()
        let titles = Self.values(metas + "<meta name=\"author\" content=\"Anne Roy\">", .headline)
        #expect(titles.first == "meta:og:title=Titre 0")
        #expect(titles.count < 500)
    }

    @Test(
        "Addresses give their dates with the precision they have",
        arguments: [
            ("https://a.example/2021/01/12/port", "2021-01-12"),
            ("https://a.example/news/2021-01-12/port", "2021-01-12"),
            ("https://a.example/20210112/port", "2021-01-12"), ("https://a.example/2021/01/port", "2021-01"),
            ("https://a.example/port-2021-01-12.html", "2021-01-12"), ("https://a.example/port_2021", nil),
            ("https://a.example/2021/13/45/port", nil), ("https://a.example/id/48151623/port", nil),
            ("https://a.example/articles/2023/2/5/port", "2023-02-05"), ("https://a.example/?d=2021/01/12", nil),
        ])
    func addressesGiveTheirDates(address: String, date: String?) {
        #expect(AddressDate.date(in: address) == date)
    }
}
