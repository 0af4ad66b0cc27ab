import Testing

@testable import Manchette

@Suite struct TopicAndAccessTests {
    // MARK: Section, tags, webcode, addresses

    @Test func breadcrumbsGiveTheSection() {
        let head = """
            <script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [{"position": 1, "name": "Accueil"},
            {"position": 2, "name": "Mer"}, {"position": 3, "name": "Le port rouvre ses quais"}]}</script>
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).section == "Mer")
    }

    @Test func tagLinksBeatKeywords() {
        let head = #"<meta name="keywords" content="quai, mer, port">"#
        let after =
            #"<ul class="tags"><li><a rel="tag" href="/t/1">Pêche</a></li><li><a rel="tag" href="/t/2">#Lorient</a></li></ul>"#
        #expect(FieldSample.fields(FieldSample.article(head: head, after: after)).tags == ["Pêche", "Lorient"])
        #expect(FieldSample.fields(FieldSample.article(head: head)).tags == ["quai", "mer", "port"])
    }

    @Test(
        "Of a joined list of rubrics the first one counts",
        arguments: [
            ("Mer,Pêche", "Mer"), ("À la une, Mer, Pêche, Bretagne", "Mer"),
            (#"[\"La Gazette\",\"Mer\",\"Pêche\"]"#, "Mer"),
            ("Mer, Pêche", "Mer, Pêche"), ("Sciences, Arts et Lettres", "Sciences, Arts et Lettres"),
        ])
    func joinedRubricsComeApart(section: String, expected: String) {
        let head = """
            <meta property="og:site_name" content="La Gazette"><script type="application/ld+json">{"@type": "NewsArticle",
            "headline": "Le port rouvre ses quais", "articleSection": "\(section)"}</script>
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).section == expected)
    }

    @Test func keywordsOfTheSiteAreNotTheTexts() {
        let text = String(
            repeating: "La criée a rouvert ses portes devant une foule d'acheteurs venus de la région. ", count: 12)
        func tags(_ keywords: String) -> [String] {
            let head = #"<meta name="keywords" content="\#(keywords)">"#
            let html =
                "<html><head>\(head)</head><body><h1>Le port rouvre ses quais</h1><p id=\"text\">\(text)</p></body></html>"
            return FieldSample.fields(html).tags
        }
        #expect(tags("criée, acheteurs, régions").count == 3)
        #expect(tags("journal, annonces, météo, sport, horoscope").isEmpty)
        #expect(tags("le, port, rouvre, ses, quais").isEmpty)
    }

    @Test(arguments: ["9223372036854775807", "9000000000000000000", "-9223372036854775808"])
    func noNumberOfWordsIsTooLarge(stated: String) {
        let head = #"<meta name="wordcount" content="\#(stated)">"#
        let json = #"<script type="application/ld+json">{"@type": "NewsArticle", "wordCount": \#(stated)}</script>"#
        for head in [head, json] {
            #expect(FieldSample.fields(FieldSample.article(head: head)).headline == "Le port rouvre ses quais")
        }
    }

    @Test func theTitleIsNoTag() {
        let head = """
            <meta property="og:title" content="Le port rouvre ses quais lundi">\
            <meta property="article:tag" content="Le port rouvre ses quais lundi">\
            <meta property="article:tag" content="Pêche">
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).tags == ["Pêche"])
    }

    @Test func wordsOfTheAddressAreNoTags() {
        let head = ["port", "rouvre", "quais", "lundi"].map { #"<meta property="article:tag" content="\#($0)">"# }
            .joined()
        let page = FieldSample.article(head: head)
        #expect(FieldSample.fields(page, url: "https://gazette.example/3/port-rouvre-quais-lundi").tags.isEmpty)
        #expect(FieldSample.fields(page, url: "https://gazette.example/3").tags.count == 4)
    }

    @Test func linksUnderTheTagsLabelComeApart() {
        let after = ##"<p>Tags: <a href="/t/1">Pêche</a><a href="/t/2">Mer</a><a href="#avis">Réagir</a></p>"##
        #expect(FieldSample.fields(FieldSample.article(after: after)).tags == ["Pêche", "Mer"])
    }

    @Test func theLabelAndOffersAreNoTags() {
        let after = """
            <ul class="tags"><li><a href="/t">Mots-clés</a></li><li><a href="/t/1">Pêche</a></li>
            <li><a href="/a">» Recevoir une alerte</a></li></ul>
            """
        #expect(FieldSample.fields(FieldSample.article(after: after)).tags == ["Pêche"])
    }

    @Test(arguments: [
        // Nothing else names one: the rubric over the headline is a link, or a part of the address.
        ("", #"<p class="kicker"><a href="/r/7">Pêche</a></p>"#, "Pêche"),
        ("", #"<p class="kicker">Mer</p>"#, "Mer"),
        ("", #"<p class="kicker">Un matin de mai</p>"#, nil),
        // "Actualités" is no answer where there is another.
        (#"<meta property="article:section" content="Actualités">"#, #"<p class="kicker">Mer</p>"#, "Mer"),
        (#"<meta property="article:section" content="Actualités">"#, "", "Actualités"),
        (#"<meta property="article:section" content="Régates">"#, #"<p class="kicker">Mer</p>"#, "Régates"),
        (#"<meta property="article:section" content="- Régates">"#, "", "Régates"),
        (#"<meta property="article:section" content="Rubriques: Régates">"#, "", "Régates"),
        (#"<meta property="article:section" content="Category: Régates">"#, "", "Régates"),
        (#"<meta property="article:section" content="/ Régates">"#, "", "Régates"),
        (##"<meta property="article:section" content="#Régates">"##, "", "Régates"),
        (#"<meta property="article:section" content="Régates:">"#, "", "Régates"),
        (#"<meta property="article:section" content="Rubriques :">"#, "", nil),
        (#"<meta property="article:section" content="Category:">"#, #"<p class="kicker">Mer</p>"#, "Mer"),
        (#"<meta property="article:section" content="Kategorie:">"#, "", nil),
        (#"<meta property="article:section" content="Current Page">"#, "", nil),
    ])
    func theRubricIsTheMostTelling(head: String, above: String, expected: String?) {
        #expect(FieldSample.fields(FieldSample.article(head: head, above: above)).section == expected)
    }

    /// An over-title that leads to the article itself is no rubric.
    @Test(arguments: [nil, "Nachrichten"])
    func aLinkToThePageItselfIsNoRubric(section: String?) {
        let address = "https://quai.example/n/unfall-123.html"
        let claim = section.map { #"<meta property="article:section" content="\#($0)">"# } ?? ""
        for link in [address, "/n/unfall-123.html", "//www.quai.example/n/unfall-123.html?ref=1"] {
            let html = FieldSample.article(
                head: #"<link rel="canonical" href="\#(address)">"# + claim,
                above: #"<p class="kicker"><a href="\#(link)">Unfall auf der A8</a></p>"#)
            #expect(FieldSample.fields(html, url: nil, language: "de").section == section)
            #expect(FieldSample.fields(html, url: address, language: "de").section == section)
        }
    }

    @Test(arguments: [
        ("- Pêche", "Pêche"), ("#Pêche", "Pêche"), ("Pêche (611 articles)", "Pêche"), ("Pêche (57)", "Pêche (57)"),
        ("Dune (2021 film)", "Dune (2021 film)"), ("WM (48 Teams)", "WM (48 Teams)"),
        ("Quai (15 Pro)", "Quai (15 Pro)"),
        ("« Pêche »", "« Pêche »"), ("« Pêche", "Pêche"), ("Fischerei (12 Beiträge)", "Fischerei"),
        ("Pêche (2024 articles)", "Pêche (2024 articles)"),
        ("La Gazette (1980)", "La Gazette (1980)"), ("XIXe siècle (1800-1899)", "XIXe siècle (1800-1899)"),
        ("&lt;&lt; Pêche >>", "Pêche"), ("C#", "C#"), ("Mots-clés:", nil),
        ("Pêche:", "Pêche"), ("&quot;Pêche&quot;", "Pêche"), ("[NAME]", "[NAME]"), ("#8242", nil),
        ("[日本]", "[日本]"), ("[QUAI_NORD]", nil),
    ])
    func keywordsLoseMarksAndCounts(tag: String, expected: String?) {
        let head = #"<meta property="article:tag" content="\#(tag)"><meta property="article:tag" content="Mer">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).tags == [expected, "Mer"].compactMap { $0 })
    }

    @Test(arguments: [
        (["Pêche (57)", "Port (3)", "Mer"], ["Pêche", "Port", "Mer"]), (["Article 49 (3)"], ["Article 49 (3)"]),
        (["Gazette (1980)", "Quai (1991)"], ["Gazette (1980)", "Quai (1991)"]),
        (["[NAME]", "[VEREIN]", "Port"], ["Port"]), (["[REC]", "Port"], ["[REC]", "Port"]),
        (["[日本]", "[港]", "Port"], ["[日本]", "[港]", "Port"]),
    ])
    func countsAndPlaceholdersAreToldByTheirList(tags: [String], expected: [String]) {
        let head = tags.map { #"<meta property="article:tag" content="\#($0)">"# }.joined()
        #expect(FieldSample.fields(FieldSample.article(head: head)).tags == expected)
    }

    @Test func keywordsLoseTheirDashes() {
        let head = #"<meta property="article:tag" content="- Pêche"><meta property="article:tag" content="Mer">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).tags == ["Pêche", "Mer"])
        let list = #"<meta name="keywords" content="port, -, mer, -30 %">"#
        #expect(FieldSample.fields(FieldSample.article(head: list)).tags == ["port", "mer", "-30 %"])
    }

    @Test func ofATrailTheLastRubricCounts() {
        let head = #"<meta property="article:section" content="Région > Mer">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).section == "Mer")
    }

    @Test(
        "A rubric of an address is spelled as the page spells it",
        arguments: [
            ("faits-divers", #"<a href="/x">Faits divers</a>"#, "Faits divers"),
            ("sante", #"<a href="/sante/">Santé</a>"#, "Santé"),
            (
                "societe-politique", #"<a href="https://gazette.example/societe-politique/">Société et politique</a>"#,
                "Société et politique"
            ),
            ("societe-politique", #"<a href="/societe-politique/">Tous nos dossiers</a>"#, "societe-politique"),
            ("mer", #"<a href="/mer">MER</a>"#, "Mer"),
            ("port", "", "port"),
        ])
    func aRubricOfAnAddressIsSpelled(section: String, link: String, expected: String) {
        let html = FieldSample.article(
            head: #"<meta property="article:section" content="\#(section)">"#, after: "<p>\(link)</p>")
        #expect(FieldSample.fields(html).section == expected)
    }

    @Test func keywordsLoseTheNamesOfTheirLists() {
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le port rouvre ses quais",
            "keywords": ["section/mer", "topic/Pêche"]}</script>
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).tags == ["mer", "Pêche"])
    }

    @Test func aBreadcrumbThatRepeatsAClaimedTitleIsNoSection() {
        let head = """
            <meta property="og:title" content="Cinq raisons de revenir au port de Lorient">
            <script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [{"position": 1, "name": "Mer"},
            {"position": 2, "name": "Cinq raisons de revenir au port de Lorient - La Gazette"}]}</script>
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).section == "Mer")
    }

    @Test(
        "Days, authors, numbers and addresses are no tags",
        arguments: [
            (["6 mai 2024", "Pêche"], ["Pêche"]), (["Anne Roy", "Pêche"], ["Pêche"]),
            (["4513257", "Pêche"], ["Pêche"]),
            (["https://gazette.example/t", "Pêche"], ["Pêche"]), (["JO 2024", "1945"], ["JO 2024", "1945"]),
            (["2024-05-06 10:20:11"], []),
        ])
    func whatIsNoTag(tags: [String], expected: [String]) {
        let head = "<meta name=\"keywords\" content=\"\(tags.joined(separator: ","))\">"
        let html = FieldSample.article(head: head, below: #"<p class="signature">Par Anne Roy</p>"#)
        #expect(FieldSample.fields(html).tags == expected)
    }

    @Test func tagLinksWithNothingBetweenComeApart() {
        let after = #"<p class="tags"><a rel="tag" href="/t/1">Pêche</a><a rel="tag" href="/t/2">Lorient</a></p>"#
        #expect(FieldSample.fields(FieldSample.article(after: after)).tags == ["Pêche", "Lorient"])
    }

    @Test(
        "The webcode is what its label announces",
        arguments: [
            ("<p>Webcode: GZX4_20817</p>", "GZX4_20817"), ("<div>Webcode</div><div>8821-B</div>", "8821-B"),
            ("<p><span>Web-Code</span> <b>a17z9</b></p>", "a17z9"), ("<p>Les webcodes sont pratiques</p>", nil),
            ("<p>Webcode</p><p>Newsletter</p>", nil),
        ])
    func webcode(after: String, expected: String?) {
        #expect(FieldSample.fields(FieldSample.article(after: after)).webcode == expected)
    }

    /// Reference and target, as in RFC 3986, section 5.4.
    static let references: [(String, String)] = [
        ("g:h", "g:h"),
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"),
        ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("/../g", "http://a/g"),
        ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"),
        ("g;x=1/../y", "http://a/b/c/y"),
        // And what no address can hold is encoded.
        ("le quai.jpg", "http://a/b/c/le%20quai.jpg"), ("/q?a=le quai#un mot", "http://a/q?a=le%20quai#un%20mot"),
        ("http://b/le quai", "http://b/le%20quai"), (" g ", "http://a/b/c/g"), ("http://b/g\u{1}h", "http://b/g%20h"),
    ]

    @Test("Addresses resolve as RFC 3986 says (section 5.4)", arguments: references)
    func addressesResolve(reference: String, expected: String) {
        #expect(AddressResolver.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    @Test func aFrontPageIsNoCanonicalAddress() {
        let head =
            #"<link rel="canonical" href="https://gazette.example/"><meta property="og:url" content="/mer/port">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).canonicalURL == "https://gazette.example/mer/port")
    }

    // MARK: Images

    static let captions: [(String, String?, String?)] = [
        ("Le quai nord. © AFP", "Le quai nord.", "AFP"),
        ("Le quai nord (Source: anne12 from Pixabay)", "Le quai nord", "anne12 from Pixabay"),
        ("(Source: anne12 from Pixabay)", nil, "anne12 from Pixabay"),
        ("Crédit photo : Anne Roy", nil, "Anne Roy"),
        ("Le quai nord. Photo: Keystone", "Le quai nord.", "Keystone"),
        ("Der Kai im Norden. (Bild: Keystone)", "Der Kai im Norden.", "Keystone"),
        ("Le quai nord. Photo ANNE ROY / AFP", "Le quai nord.", "ANNE ROY / AFP"),
        ("Une photo du quai nord prise hier", "Une photo du quai nord prise hier", nil),
        ("La photo (en noir et blanc) du quai", "La photo (en noir et blanc) du quai", nil),
        ("Le quai nord, en mars. Anne Roy / AFP", "Le quai nord, en mars.", "Anne Roy / AFP"),
        ("Le quai nord, en mars. Pool via Reuters", "Le quai nord, en mars.", "Pool via Reuters"),
        ("Der Kai im Norden. Foto:\u{A0}Keystone", "Der Kai im Norden.", "Keystone"),
        ("© picture alliance / Foto Roy", nil, "picture alliance / Foto Roy"),
        ("Der Kai im Norden. © picture alliance / Anne Roy", "Der Kai im Norden.", "picture alliance / Anne Roy"),
        ("Le quai nord. La mairie appelle Reuters", "Le quai nord. La mairie appelle Reuters", nil),
        ("Les chalutiers au port, lundi. EFE", "Les chalutiers au port, lundi.", "EFE"),
        ("Les chalutiers au port / Źródło:", "Les chalutiers au port", nil),
        ("Photo by Anne Roy on Unsplash", nil, "Anne Roy on Unsplash"),
        ("Anne Roy via Getty Images", nil, "Anne Roy via Getty Images"),
        ("La Gazette / Anne Roy", nil, "La Gazette / Anne Roy"),
        ("Photo Anne Roy - La Gazette", nil, "Anne Roy - La Gazette"),
        ("Le port rouvre-t-il ? Quai Images via Getty Images", "Le port rouvre-t-il ?", "Quai Images via Getty Images"),
        ("The quays on Monday. AP Photo/Anne Roy", "The quays on Monday.", "AP Photo/Anne Roy"),
        ("Los barcos salen de Lorient EFE/ Anne Roy", "Los barcos salen de Lorient", "EFE/ Anne Roy"),
        ("Les quais // Source : Capture Quai", "Les quais", "Capture Quai"),
        ("Les quais du nord / Anne Roy", "Les quais du nord", "Anne Roy"),
        ("Les quais du nord | Lorient, Bretagne", "Les quais du nord | Lorient, Bretagne", nil),
        ("Boats leave the northern quays Photo Credit: Quay Inc.", "Boats leave the northern quays", "Quay Inc."),
        ("Die Boote am Kai. Auf dem Bild: Anne Roy", "Die Boote am Kai. Auf dem Bild: Anne Roy", nil),
        ("Die Gewinnerin auf unserem Foto: Anne Roy", "Die Gewinnerin auf unserem Foto: Anne Roy", nil),
        ("Die Boote im Hafen von Lorient Foto: Keystone", "Die Boote im Hafen von Lorient", "Keystone"),
        ("Roger Perrin / Anne Roy", "Roger Perrin / Anne Roy", nil),
        ("Anne Roy / Les Quais", "Anne Roy / Les Quais", nil),
        ("Foto di Milano", "Foto di Milano", nil),
        ("Capture d'écran:", nil, "Capture d'écran"), ("Infographie : La Gazette", nil, "La Gazette"),
        ("Karte: Anne von der Roy", nil, "Anne von der Roy"),
        ("Archivbild: Die Mole vor dem Umbau", "Archivbild: Die Mole vor dem Umbau", nil),
        (
            "Boats at the quay. Reuters was told the 2023/24 season had begun",
            "Boats at the quay. Reuters was told the 2023/24 season had begun", nil
        ),
        ("Les habitants viennent voir les photos", "Les habitants viennent voir les photos", nil),
        ("The lighthouse is shown in full screen", "The lighthouse is shown in full screen", nil),
        ("View larger image The quays in the north", "The quays in the north", nil),
        ("The quays. Anne Roy/Getty Images hide caption toggle caption", "The quays.", "Anne Roy/Getty Images"),
    ]

    @Test("Captions and credits are told apart", arguments: captions)
    func captionsAndCredits(text: String, caption: String?, credit: String?) {
        let parts = CaptionSplitter(words: .shared).split(text)
        #expect(parts.caption == caption)
        #expect(parts.credit == credit)
    }

    @Test(
        "The largest candidate of a set is taken",
        arguments: [
            ("a.jpg 320w, b.jpg 1280w, c.jpg 640w", "b.jpg"), ("a.jpg, b.jpg 2x", "b.jpg"),
            ("a,b.jpg 1x,c.jpg 3x", "c.jpg"),
            ("a.jpg", "a.jpg"), ("data:image/gif;base64,R0 1w", nil),
        ])
    func largestCandidate(set: String, expected: String?) {
        let found = Array(set.utf8).withUnsafeBufferPointer { ImageSource.largest(in: $0)?.address }
        #expect(found == expected)
    }

    @Test func bannersButtonsAndAuthorsPicturesAreNotTheArticles() {
        let below = """
            <img src="/kopf/banner_355x100px.png"><img src="/img/print_icon.png"><img src="/photos/authors/roy.png">
            <figure><img src="/photos/quai.jpg"><figcaption>Le quai nord</figcaption><button>Agrandir l'image</button></figure>
            """
        let images = FieldSample.fields(FieldSample.article(below: below)).images
        #expect(images.map(\.url) == ["https://gazette.example/photos/quai.jpg"])
        #expect(images.first?.caption == "Le quai nord")
    }

    @Test func aLineOfItsOwnWithTheCreditsLabelIsTheCredit() {
        let below = """
            <figure><img src="/photos/quai.jpg"><figcaption><p>Le quai nord</p><p>Photo : Anne Roy</p></figcaption></figure>
            <figure><img src="/photos/mer.jpg"><figcaption>Photo</figcaption></figure>
            """
        let images = FieldSample.fields(FieldSample.article(below: below)).images
        #expect(images.map(\.caption) == ["Le quai nord", nil])
        #expect(images.first?.credit == "Anne Roy")
    }

    @Test func lazyPicturesAreResolvedWithTheirCaption() {
        let below = """
            <figure><img src="data:image/gif;base64,R0" data-src="../img/quai.jpg" width="1200" alt="x">
            <figcaption>Le quai nord. <span class="credit">© AFP</span></figcaption></figure>
            """
        let image = FieldSample.fields(FieldSample.article(below: below)).images.first
        #expect(image?.url == "https://gazette.example/img/quai.jpg")
        #expect(image?.caption == "Le quai nord.")
        #expect(image?.credit == "AFP")
    }

    // MARK: Access

    static let gate = """
        <div class="paywall"><p>Il vous reste 80.68% de cet article à lire. La suite est réservée aux abonnés.</p><p>Déjà abonné ?</p></div>
        """

    @Test(
        "The share that is left is read",
        arguments: [
            ("Il vous reste 80.68% de cet article à lire.", 0.8068),
            ("Il vous reste 80 % de l'article à découvrir", 0.8),
            ("Il vous reste 69,06 % de cet article", 0.6906), ("Il vous reste trois jours", nil),
            ("Il vous reste 3 articles", nil),
        ])
    func remainingShare(text: String, expected: Double?) {
        #expect(RemainingShare.share(in: text, after: TextSimilarity.words("il vous reste")) == expected)
    }

    @Test func aGateBehindTheTextThatSaysHowMuchIsLeftCutsIt() {
        let access = FieldSample.fields(FieldSample.article(after: Self.gate)).access
        #expect(access.state == .locked)
        #expect(access.truncated)
        #expect(access.remaining == 0.8068)
        #expect(!access.evidence.isEmpty)
    }

    @Test func aTeaserOfALockedArticleIsMarked() {
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le port rouvre ses quais",
            "isAccessibleForFree": "False", "hasPart": {"isAccessibleForFree": false, "cssSelector": ".paywall"}}</script>
            """
        let after = #"<div class="paywall"><p>Réservé aux abonnés. Pour lire la suite, abonnez-vous.</p></div>"#
        let access = FieldSample.fields(FieldSample.article(head: head, after: after)).access
        #expect(access.state == .locked)
        #expect(access.truncated)
    }

    @Test(
        "A phrase alone, or one elsewhere on the page, proves nothing",
        arguments: [
            #"<footer><p>Déjà abonné ? La suite est réservée aux abonnés.</p></footer>"#,
            #"<nav><a href="/abo">Réservé aux abonnés</a></nav>"#,
            #"<p>Déjà abonné ?</p>"#,
            "",
        ])
    func aPhraseProvesNothing(after: String) {
        let access = FieldSample.fields(FieldSample.article(after: after)).access
        #expect(!access.truncated)
    }

    static let claims: [(head: String, state: Article.Access.State)] = [
        (#""isAccessibleForFree": false"#, .locked),
        (#""isAccessibleForFree": true, "hasPart": {"isAccessibleForFree": false}"#, .free),
        (#""hasPart": {"isAccessibleForFree": false}"#, .locked),
    ]

    @Test("A claim about a part is not one about the whole", arguments: claims)
    func partsAreNotTheWhole(head: String, state: Article.Access.State) {
        let json = #"{"@type": "NewsArticle", "headline": "Le port rouvre ses quais", \#(head)}"#
        let page = FieldSample.article(head: "<script type=\"application/ld+json\">\(json)</script>")
        #expect(FieldSample.fields(page).access.state == state)
    }

    @Test func meteredAndContradictoryClaimsAreToldApart() {
        let json =
            #"<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>"#
        func state(_ tier: String) -> Article.Access.State {
            let head = json + #"<meta property="article:content_tier" content="\#(tier)">"#
            return FieldSample.fields(FieldSample.article(head: head)).access.state
        }
        #expect(state("metered") == .metered)
        #expect(state("free") == .unknown)
        #expect(state("locked") == .locked)
    }

    @Test func threePointsAtTheEndOfALongTextAreTheAuthors() {
        let text = String(repeating: "La criée a rouvert ses portes devant une foule venue de la région. ", count: 30)
        let html = "<html><body><h1>Le port rouvre ses quais</h1><p id=\"text\">\(text) Et après…</p></body></html>"
        #expect(FieldSample.fields(html).access.state == .free)
    }

    @Test func aNumberOfCharactersIsNoNumberOfWords() {
        let text = String(repeating: "La criée a rouvert ses portes devant une foule venue de la région. ", count: 30)
        let json = #"{"@type": "NewsArticle", "headline": "Le port rouvre ses quais", "wordCount": \#(text.count)}"#
        let html = """
            <html><head><script type="application/ld+json">\(json)</script></head><body><h1>Le port rouvre ses quais</h1>
            <p id="text">\(text)</p></body></html>
            """
        #expect(FieldSample.fields(html).access.state == .free)
    }

    @Test func anArticleAboutPaywallsIsFree() {
        let html = FieldSample.article(h1: "Les articles réservés aux abonnés, une affaire qui marche")
        #expect(FieldSample.fields(html).access.state == .free)
    }

    @Test func titlesOfArticlesInATagsElementAreNoTags() {
        let after = """
            <div class="tags-related"><a href="/a">Le port de Lorient attend sa nouvelle criée depuis dix ans déjà</a></div>
            <div class="tags"><a href="/t/mer">Mer</a> <a href="/t/peche">Pêche côtière</a></div>
            """
        #expect(FieldSample.fields(FieldSample.article(after: after)).tags == ["Mer", "Pêche côtière"])
    }

    @Test func aCaptionThatIsPrintedTwiceCountsOnce() {
        let html = FieldSample.article(after: "").replacing(
            "<div id=\"text\">",
            with: """
                <div id="text"><figure><img src="/photos/quai.jpg"><p>Le quai nord, lundi</p><span class="credit">Anne Roy</span>
                <p>Le quai nord, lundi</p></figure>
                """)
        #expect(FieldSample.fields(html).images.first?.caption == "Le quai nord, lundi")
    }

    @Test func piecesOfADescriptionAreNoTags() {
        let sentence = "LORIENT: Ein Video, in dem ein Kutter durch die Stadt fährt, ist frei erfunden, sagt der Hafen"
        let head = """
            <meta name="description" content="\(sentence) am Montag."><meta name="keywords" content="\(sentence), ...">
            """
        #expect(FieldSample.fields(FieldSample.article(head: head), language: "de").tags.isEmpty)
    }

    @Test(arguments: [
        ("<p>Schlagworte:</p><p>Hafen, Fischerei, Bretagne</p>", ["Hafen", "Fischerei", "Bretagne"]),
        (
            "<p>Tags</p><p><a href=\"/t/a\">Hafen</a> <a href=\"/t/b\">Fischerei</a></p>", ["Hafen", "Fischerei"]
        ),
        ("<p>Tags</p><p>Der Hafen, der seit Jahren wartet, und die Stadt, die zahlt.</p>", []),
    ])
    func aListBehindTheLabelIsTheTags(after: String, expected: [String]) {
        #expect(FieldSample.fields(FieldSample.article(after: after), language: "de").tags == expected)
    }

    @Test func whoPublishesABlogIsNotTheSitesName() {
        let head = """
            <title>Le port rouvre ses quais - Les quais</title><script type="application/ld+json">
            {"@type":"NewsArticle","publisher":{"@type":"Person","name":"Anne Roy-Blanc"}}</script>
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).site == "Les quais")
    }

    @Test(arguments: ["15 Voir la galerie", "Voir le diaporama 30 photos", "Crédit photo", ".", "{\"url\":\"/a.jpg\"}"])
    func wordsOfThePageAreNoCaption(text: String) {
        let html = FieldSample.article().replacing(
            "<div id=\"text\">",
            with: "<div id=\"text\"><figure><img src=\"/photos/quai.jpg\"><figcaption>\(text)</figcaption></figure>")
        let images = FieldSample.fields(html).images
        #expect(images.count == 1)
        #expect(images.first?.caption == nil)
    }

    @Test func aCaptionMayBeginAsALabelDoes() {
        let html = FieldSample.article().replacing(
            "<div id=\"text\">",
            with:
                "<div id=\"text\"><figure><img src=\"/photos/quai.jpg\"><figcaption>Full screen surgery</figcaption></figure>"
        )
        #expect(FieldSample.fields(html, language: "en").images.first?.caption == "Full screen surgery")
    }

    @Test func aCreditThatHoldsTheCaptionComesApart() {
        let head = """
            <script type="application/ld+json">{"@type":"NewsArticle","image":{"@type":"ImageObject",
            "url":"https://gazette.example/quai-nord.jpg",
            "creditText":"Les bateaux de pêche ont repris la mer lundi à l'aube. © Gazette"}}</script>
            """
        let image = FieldSample.fields(FieldSample.article(head: head)).images.first
        #expect(image?.credit == "Gazette")
        #expect(image?.caption == "Les bateaux de pêche ont repris la mer lundi à l'aube.")
    }

    @Test(arguments: ["Non classé", "Uncategorized", "Not found", "Senza categoria"])
    func aRubricOfWhatHasNoneIsNone(section: String) {
        let head = "<meta property=\"article:section\" content=\"\(section)\">"
        #expect(FieldSample.fields(FieldSample.article(head: head)).section == nil)
    }

    @Test func whatATemplateLeftIsNoTag() {
        let head = #"<meta name="keywords" content="[node:field_tags],Hafen,{{tag}}">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).tags == ["Hafen"])
    }

    @Test func theTitleWordByWordIsNoListOfTags() {
        let head = """
            <title>Les goélands sont-ils bons plongeurs ?</title>
            <meta name="keywords" content="goélands,sont-ils,bons,plongeurs ?">
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).tags.isEmpty)
    }

    @Test func aCreditInFrontOfTheCaptionIsNotPartOfIt() {
        let figure = """
            <figure><img src="/photos/quai.jpg"><span class="credit">Anne Roy via Rive</span>
            <figcaption>Anne Roy via Rive Les bateaux attendent au quai nord.</figcaption></figure>
            """
        let html = FieldSample.article().replacing("<div id=\"text\">", with: "<div id=\"text\">" + figure)
        let image = FieldSample.fields(html).images.first
        #expect(image?.caption == "Les bateaux attendent au quai nord.")
        #expect(image?.credit == "Anne Roy via Rive")
    }

    @Test func aLabelledCreditInAnElementOfItsOwnIsNoCaption() {
        let figure = """
            <figure><img src="/photos/quai.jpg"><figcaption><span>Photo:  Anne Roy Archives La Gazette</span>
            Les bateaux attendent au quai nord.</figcaption></figure>
            """
        let html = FieldSample.article().replacing("<div id=\"text\">", with: "<div id=\"text\">" + figure)
        let image = FieldSample.fields(html).images.first
        #expect(image?.caption == "Les bateaux attendent au quai nord.")
        #expect(image?.credit == "Anne Roy Archives La Gazette")
    }

    @Test(arguments: [
        (
            #"<span class="caption">Symbolbild: Ein Streifenwagen der Wache am Ufer</span> <span class="credit">Keystone</span>"#,
            "Symbolbild: Ein Streifenwagen der Wache am Ufer", "Keystone"
        ),
        ("<span>Vidéo : Le port vu du ciel</span> <small>Keystone</small>", "Vidéo : Le port vu du ciel", "Keystone"),
        ("<span>Source : Les ports de demain, par la mairie</span> <span class=\"credit\">Rive</span>", nil, "Rive"),
        ("<em>Photo: Anne Roy</em> <span>Les bateaux attendent.</span>", "Les bateaux attendent.", "Anne Roy"),
        ("<span>Karte: Keystone</span>", nil, "Keystone"),
        (
            "<span>Reuters</span> ouvre un bureau au port. <small>Keystone</small>", "Reuters ouvre un bureau au port.",
            "Keystone"
        ),
    ])
    func aCaptionThatBeginsAsACreditIsNone(_ text: String, _ caption: String?, _ credit: String) {
        let figure = "<figure><img src=\"/photos/quai.jpg\"><figcaption>\(text)</figcaption></figure>"
        let html = FieldSample.article().replacing("<div id=\"text\">", with: "<div id=\"text\">" + figure)
        let image = FieldSample.fields(html).images.first
        #expect(image?.caption == caption)
        #expect(image?.credit == credit)
    }

    @Test(arguments: [
        "Le quai. Photo: Julia Bauer", "Le quai. © Julia Bauer", "Le quai (Photo : Julia Bauer)",
        "Le quai | Julia Bauer",
    ])
    func aCreditStandsWhereTheTextHasItsLetters(_ text: String) {
        let figure = "<figure><img src=\"/photos/quai.jpg\"><figcaption>\(text)</figcaption></figure>"
        for told in ["raconte Bauer, le patron", "racontent les Bauern", "raconte Julia Bauernfeind"] {
            let html = FieldSample.article().replacing("raconte le patron", with: told)
                .replacing("<div id=\"text\">", with: "<div id=\"text\">" + figure)
            #expect(FieldSample.fields(html).images.first?.credit == "Julia Bauer")
        }
    }

    /// Behind a bar stands who took a picture, or whom it shows: somebody that the text tells of.
    @Test(arguments: [("raconte le patron Marc Vidal", nil), ("raconte le patron", "Marc Vidal")])
    func aPersonOfTheTextTookNoPicture(_ told: String, _ credit: String?) {
        let figure =
            "<figure><img src=\"/photos/quai.jpg\"><figcaption>Le match du jour | Marc Vidal</figcaption></figure>"
        let html = FieldSample.article().replacing("raconte le patron", with: told)
            .replacing("<div id=\"text\">", with: "<div id=\"text\">" + figure)
        let image = FieldSample.fields(html).images.first
        #expect(image?.credit == credit)
        #expect(image?.caption == (credit == nil ? "Le match du jour | Marc Vidal" : "Le match du jour"))
    }

    @Test(arguments: [
        ("/mer/peche", "Pêche côtière", true),
        ("/mer/le-port-ferme-ses-quais-pour-onze-semaines", "Pêche côtière", false),
        ("/mer/peche-cotiere-le-port-ferme-ses-quais-pour-onze-semaines", "Pêche côtière", false),
        ("/sport/coupe-du-monde-de-voile", "Coupe du monde de voile", true),
        ("/sport/coupe-du-monde-de-voile-a-lorient-2024", "Coupe du monde de voile", true),
        ("/jeux-olympiques-de-paris", "Jeux olympiques", true),
        ("/provence-alpes-cote-d-azur/", "Provence-Alpes-Côte d'Azur", true),
    ])
    func aKickerThatLeadsToAnotherArticleIsNoRubric(_ link: String, _ text: String, _ isRubric: Bool) {
        let above = "<p class=\"kicker\"><a href=\"\(link)\">\(text)</a></p>"
        let section = isRubric ? text : nil
        let html = FieldSample.article(above: above)
        #expect(FieldSample.fields(html, url: "https://gazette.example/a/le-port-rouvre").section == section)
    }

    /// The author's portrait is no picture of the article where the page claims another.
    @Test func aSmallPictureAloneGivesWayToTheClaimedOne() {
        let html = FieldSample.article(
            head: "<meta property=\"og:image\" content=\"https://gazette.example/quai.jpg\">"
        )
        .replacing("<div id=\"text\">", with: "<div id=\"text\"><img src=\"/photos/roy-35x35.png\">")
        #expect(FieldSample.fields(html).images.map(\.url) == ["https://gazette.example/quai.jpg"])
    }

    @Test func aSmallPictureStandsBesideTheSitesOwn() {
        let html = FieldSample.article(
            head: "<meta property=\"og:image\" content=\"https://gazette.example/wp/default-share.png\">"
        )
        .replacing("<div id=\"text\">", with: "<div id=\"text\"><img src=\"/photos/digue-150x150.jpg\">")
        #expect(FieldSample.fields(html).images.map(\.url) == ["https://gazette.example/photos/digue-150x150.jpg"])
    }

    /// A credit is looked for in the first elements of a figure.
    @Test(arguments: [(20, "Rive"), (60, nil)]) func aLargeFigureIsNotReadThrough(_ count: Int, _ credit: String?) {
        let figure =
            "<figure><img src=\"/photos/quai.jpg\">" + String(repeating: "<b></b>", count: count)
            + "<span class=\"credit\">Rive</span></figure>"
        let html = FieldSample.article().replacing("<div id=\"text\">", with: "<div id=\"text\">" + figure)
        #expect(FieldSample.fields(html).images.first?.credit == credit)
    }

    @Test(arguments: ["码头在十一周的工程之后终于在星期一早上重新开放了", "码头星期一早上重新开放 渔船十一周之后出海"])
    func aTitleOfFewSpacesIsNoKeyword(title: String) {
        let head = "<meta name=\"keywords\" content=\"\(title),海港\">"
        for name in ["", "_渔港新闻_渔港网"] {
            let html = FieldSample.article(head: "<title>\(title)\(name)</title>" + head, h1: title)
            #expect(FieldSample.fields(html, language: "zh").tags == ["海港"])
        }
    }

    @Test func aLongKeywordAloneInItsElementIsOne() {
        let after = """
            <div class="tag"><a href="/t/1">Familles du port : la vie à quai</a></div>
            <div class="tag"><a href="/t/2">Mer</a></div>
            <div class="tag-more"><a href="/a/1">Le port attend sa criée</a> <a href="/a/1">Read more</a></div>
            """
        #expect(
            FieldSample.fields(FieldSample.article(after: after)).tags == ["Familles du port : la vie à quai", "Mer"])
    }

    @Test func aRubricInAnotherLanguagesJoiningWordIsStillOneOfAList() {
        let head = #"<meta property="article:section" content="Hafen, Fang, Preise, en">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).section == "Hafen")
    }

    @Test func aNumberInCapitalsIsNoJoiningWord() {
        let head = #"<meta property="article:section" content="Port, Régates, Série I">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).section == "Port")
    }

    @Test func aTagInBracketsIsOne() {
        let head = #"<meta name="keywords" content="[Podcast],Hafen,Criée">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).tags.contains("[Podcast]"))
    }
}

/// Keywords of a dump under their label, one a line.
@Suite struct DumpTagsTests {
    private func tags(_ end: String) -> [String] {
        let text = PlainArticle.french.joined(separator: "\n\n")
        return FieldSample.dump("Kervoal change de gardien\n\n\(text)\n\n\(end)\n").tags
    }

    @Test(arguments: [
        ("Tags\nPhares\nMer d'Iroise\nWebcode\nDPF8_203114", ["Phares", "Mer d'Iroise"]),
        ("Tags\n\nPhares\n\nMer\n", ["Phares", "Mer"]),
        ("Tags\nPhares", ["Phares"]), ("Mots-clés\n- Phares\n- Mer", ["Phares", "Mer"]),
        ("Tags\nPhares\n\nUn autre texte", ["Phares"]), ("Tags: Phares, Mer", ["Phares", "Mer"]),
        ("Tags\nWebcode\nDPF8_203114", []), ("Tags\nUne phrase entière se tient ici.", []),
        ("Tags\n12 septembre 2024", []),
    ])
    func linesUnderTheLabelAreTags(end: String, expected: [String]) { #expect(tags(end) == expected) }

    /// In front of the text and amid it stand the parts of the page and of the text.
    @Test(arguments: [0, 3])
    func aLabelBeforeTheTextsEndHeadsNoTags(place: Int) throws {
        var lines = PlainArticle.french
        lines.insert("Thèmes\nLe pont\nLe quai", at: place)
        let dump = "Kervoal change de gardien\n\n" + lines.joined(separator: "\n\n")
        #expect(try Extractor().extract(text: dump).tags == [])
    }
}

/// Exports of press databases begin with a line for each field.
@Suite struct LabelledDumpTests {
    @Test(arguments: [
        ("Titre : Un phare sans gardien\nAuteur : Anne Roy\nRubrique : Mer", "Un phare sans gardien", "Mer"),
        (
            "Title: Un phare sans gardien\nLink: https://le-fanal.example/mer/phare\nCategory: Mer",
            "Un phare sans gardien", "Mer"
        ),
        ("Titel: Un phare sans gardien", "Un phare sans gardien", nil),
        ("Un phare sans gardien : « adieu »\nPar Anne Roy", "Un phare sans gardien : « adieu »", nil),
    ])
    func labelsAreNoPartOfTheirFields(head: String, headline: String, section: String?) throws {
        let article = try Extractor().extract(text: head + "\n\n" + PlainArticle.french.joined(separator: "\n\n"))
        #expect(article.headline == headline && article.section == section)
        #expect(article.lead?.contains("://") != true)
    }
}
