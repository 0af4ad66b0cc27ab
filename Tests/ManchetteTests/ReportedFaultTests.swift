import Testing

@testable import Manchette

/// What users of other extractors have complained about, each as a page of our own that has the same difficulty.
///
/// The issue that a test stands for is named as `owner/repository#number`.
@Suite struct ReportedFaultTests {
    // MARK: Pages

    private static let title = "La bibliothèque du quartier prête aussi des outils"

    private static let paragraphs = [
        "La bibliothèque du quartier des Vergers prête depuis lundi des perceuses, des ponceuses et des échelles.",
        "Les habitants réservent l’outil en ligne, passent le chercher le soir et le rendent trois jours plus tard.",
        "L’idée vient d’une menuisière à la retraite qui avait compté dix-sept perceuses dans son seul immeuble.",
        "La commune a payé les premiers achats, une assurance couvre la casse et deux employés ont suivi une formation.",
        "Après un mois d’essai, cent quarante prêts ont été enregistrés et un seul marteau n’est jamais revenu.",
        "Un deuxième atelier doit ouvrir cet automne de l’autre côté de la voie ferrée, dans l’ancienne gare.",
    ]

    private static func marked(_ paragraphs: some Sequence<String>) -> String {
        paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
    }

    private func page(_ body: String, head: String = "", title: String = Self.title) -> String {
        """
        <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>\(title) | Le Courrier des Vergers</title>
        <meta property="og:title" content="\(title)"><meta property="og:type" content="article">
        <meta property="og:site_name" content="Le Courrier des Vergers">\(head)</head><body>
        <header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/region">Région</a></li>
        <li><a href="/culture">Culture</a></li><li><a href="/abos">S’abonner</a></li></ul></nav></header>
        \(body)
        <footer><p>© Le Courrier des Vergers</p><a href="/mentions">Mentions légales</a>
        <a href="/contact">Contact</a></footer></body></html>
        """
    }

    private func framed(_ inner: String) -> String {
        "<main><article><h1>\(Self.title)</h1>\(inner)</article></main>"
    }

    private func extract(
        _ html: String, url: String? = nil, options: ExtractionOptions = ExtractionOptions()
    ) throws -> Article {
        try Extractor().extract(bytes: Array(html.utf8), url: url, options: options)
    }

    /// Lead and text: a first paragraph may be either.
    private func read(_ article: Article) -> String { (article.lead.map { $0 + "\n\n" } ?? "") + article.text }

    private func expectAll(_ paragraphs: some Sequence<String>, in article: Article) {
        let text = read(article)
        for paragraph in paragraphs { #expect(text.contains(paragraph)) }
    }

    // MARK: Text that was lost

    /// Answers adbar/trafilatura#569.
    @Test func anArticleInAnAsideIsReadAndTheBannerIsNot() throws {
        let banner = """
            <div id="cookie-banner" role="dialog"><h2>Vos données</h2><p>Nous et nos partenaires utilisons des cookies pour \
            mesurer l’audience, personnaliser les contenus et afficher de la publicité adaptée à vos goûts.</p>
            <p>Vous pouvez accepter, refuser ou choisir, finalité par finalité, et changer d’avis quand vous voulez.</p>
            <button>Tout accepter</button><button>Continuer sans accepter</button></div>
            """
        let article = try extract(
            page("\(banner)<aside class=\"content\"><h1>\(Self.title)</h1>\(Self.marked(Self.paragraphs))</aside>"))
        expectAll(Self.paragraphs, in: article)
        #expect(!read(article).contains("partenaires"))
        #expect(article.noise.contains { $0.class == .cookies })
    }

    /// Answers adbar/trafilatura#112, miso-belica/jusText#54.
    @Test(arguments: [4, 6])
    func theNewsletterBoxIsNotTheArticle(count: Int) throws {
        let box = """
            <section class="newsletter"><h3>La lettre du matin</h3><p>Chaque matin à sept heures, recevez dans votre boîte \
            l’essentiel de l’actualité de la région, choisi par la rédaction et gratuit. Inscrivez-vous à notre newsletter \
            en un clic et ne manquez plus rien.</p><form><input type="email"><button>Je m’inscris</button></form></section>
            """
        let short = Self.paragraphs.prefix(count)
        let article = try extract(page(framed(Self.marked(short) + box)))
        expectAll(short, in: article)
        #expect(!read(article).contains("sept heures"))
        #expect(article.noise.contains { $0.class == .newsletter && $0.text.contains("sept heures") })
    }

    /// Answers adbar/trafilatura#234, #85, #159.
    @Test func textInManyContainersIsOneText() throws {
        let parts = Self.paragraphs.map { "<div class=\"part\"><p>\($0)</p></div>" }
        let article = try extract(
            page(
                "<main><h1>\(Self.title)</h1><div class=\"grid\">"
                    + parts.joined(separator: "<div class=\"ad-slot\"><span>Publicité</span></div>") + "</div></main>"))
        expectAll(Self.paragraphs, in: article)
        let text = read(article)
        let places = Self.paragraphs.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places == places.sorted())
        #expect(!text.contains("Publicité"))
    }

    /// Answers mozilla/readability#776, #784.
    @Test func textWithoutParagraphElementsIsWhole() throws {
        let article = try extract(
            page(
                "<div class=\"story\"><h1>\(Self.title)</h1>"
                    + Self.paragraphs.map { "<div>\($0)</div>" }.joined() + "</div>"))
        expectAll(Self.paragraphs, in: article)
    }

    /// Answers mozilla/readability#878, obsidianmd/obsidian-clipper#308.
    @Test func aParagraphThatIsALinkStays() throws {
        let link =
            "L’inventaire complet des outils prêtés, tenu par les bibliothécaires, se consulte en ligne depuis mardi."
        let heavy = """
            <p>Le <a href="/a">menuisier</a>, la <a href="/b">couturière</a> et le <a href="/c">réparateur de vélos</a> \
            du quartier y donnent des <a href="/d">cours du soir</a>.</p>
            """
        let article = try extract(
            page(
                framed(
                    Self.marked(Self.paragraphs.prefix(3)) + "<p><a href=\"/liste\">\(link)</a></p>" + heavy
                        + Self.marked(Self.paragraphs.suffix(3)))))
        #expect(article.text.contains(link))
        #expect(article.text.contains("Le menuisier, la couturière et le réparateur de vélos du quartier"))
    }

    /// Answers goose3/goose3#190.
    @Test func smallPrintInASentenceIsPartOfIt() throws {
        let article = try extract(
            page(
                framed(
                    "<p>L<small>A FONDATION</small> du Pont a versé dix mille francs, et <small>la moitié</small> suffira.</p>"
                        + Self.marked(Self.paragraphs))))
        #expect(read(article).contains("LA FONDATION du Pont a versé dix mille francs, et la moitié suffira."))
    }

    /// Answers adbar/trafilatura#43, #4.
    @Test func softHyphensGoAndWordsAreNotGlued() throws {
        let article = try extract(
            page(
                framed(
                    "<p>La biblio\u{AD}thé\u{AD}caire range les outils<br>dans l’ancienne salle <span>de</span> "
                        + "<span>lecture</span> du <b>rez</b>-de-chaussée.</p>" + Self.marked(Self.paragraphs))))
        let text = read(article)
        #expect(text.contains("La bibliothécaire range les outils"))
        #expect(!text.contains("outilsdans"))
        #expect(text.contains("salle de lecture du rez-de-chaussée"))
    }

    // MARK: Text that was doubled

    /// Answers adbar/trafilatura#879, #660, #81.
    @Test(arguments: [1, 2, 3])
    func aBriefIsGivenOnce(count: Int) throws {
        let brief = Self.paragraphs.prefix(count)
        let article = try extract(page(framed(Self.marked(brief))))
        let text = read(article)
        for paragraph in brief { #expect(text.ranges(of: paragraph).count == 1) }
    }

    // MARK: Noise that was kept

    /// Answers buriy/python-readability#28.
    @Test func linksToOtherArticlesInTheTextAreNoise() throws {
        let related = """
            <div class="related"><h3>À lire aussi</h3><ul><li><a href="/1">Le marché couvert change de toit</a></li>
            <li><a href="/2">Une rue sans voitures le samedi</a></li><li><a href="/3">La piscine rouvre en mai</a></li></ul></div>
            """
        let article = try extract(
            page(framed(Self.marked(Self.paragraphs.prefix(3)) + related + Self.marked(Self.paragraphs.suffix(3)))))
        expectAll(Self.paragraphs, in: article)
        for teaser in ["marché couvert", "sans voitures", "piscine"] {
            #expect(!read(article).contains(teaser))
            #expect(article.noise.contains { $0.text.contains(teaser) && $0.class == .related }, "\(teaser)")
        }
    }

    /// Answers mozilla/readability#125, #162.
    @Test func captionsAndPlayersAreNoText() throws {
        let figure = """
            <figure><img src="/i.jpg" alt=""><figcaption>La menuisière montre une ponceuse. © Léa Roy</figcaption></figure>
            <div class="video-player"><p>Votre navigateur ne permet pas de lire cette vidéo.</p></div>
            """
        let article = try extract(
            page(framed(Self.marked(Self.paragraphs.prefix(3)) + figure + Self.marked(Self.paragraphs.suffix(3)))))
        expectAll(Self.paragraphs, in: article)
        #expect(!read(article).contains("montre une ponceuse"))
        #expect(!read(article).contains("navigateur"))
    }

    /// Answers fivefilters/ftr-site-config#925.
    @Test(arguments: [4, 6])
    func theTermsOfASubscriptionAreNoText(count: Int) throws {
        let gate = """
            <div class="paywall"><h2>Cet article est réservé aux abonnés</h2><p>Abonnez-vous dès maintenant : 1 € le premier \
            mois, puis 9,90 € par mois, sans engagement et résiliable à tout moment.</p><p>Déjà abonné ? \
            <a href="/login">Connectez-vous</a></p></div>
            """
        let teaser = Self.paragraphs.prefix(count)
        let article = try extract(page(framed(Self.marked(teaser) + gate)))
        expectAll(teaser, in: article)
        #expect(!read(article).contains("réservé aux abonnés"))
        #expect(!read(article).contains("9,90"))
        #expect(article.access.state == .locked)
        #expect(article.access.truncated == true)
        #expect(!article.access.evidence.isEmpty)
    }

    // MARK: Metadata

    /// Answers adbar/trafilatura#92, #110.
    @Test func theByLineWinsOverTheSystemAndTheComments() throws {
        let system = #"""
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
            "headline":"\#(Self.title)","author":{"@type":"Person","name":"admin"}}</script>
            """#
        let comments = """
            <section id="comments"><h2>2 commentaires</h2><div class="comment"><span class="comment-author">Paul Girard</span>
            <p>Belle idée, à copier chez nous.</p></div></section>
            """
        let article = try extract(
            page(
                framed("<p class=\"byline\">Par Jeanne Morvan</p>" + Self.marked(Self.paragraphs)) + comments,
                head: system))
        #expect(article.authors.map(\.name) == ["Jeanne Morvan"])
    }

    /// Answers codelucas/newspaper#434, #526, #742, AndyTheFactory/newspaper4k#16.
    @Test func namesInABoxOfTrendsAreNoAuthors() throws {
        let trends = """
            <aside class="trending"><h3>Les plus lus</h3><ul><li><a href="/t1">Le pont fermera deux nuits</a>
            <span class="author">Il y a 3 heures Paul Girard</span></li><li><a href="/t2">Un loup près du col</a>
            <span class="author">Anna Berg</span></li></ul></aside>
            """
        let article = try extract(page(framed(Self.marked(Self.paragraphs)) + trends))
        #expect(article.authors.isEmpty, "\(article.authors)")
    }

    /// Answers adbar/trafilatura#72, mediacloud/metadata-lib#103.
    @Test func datesInScriptsAndInTheFutureAreNone() throws {
        let script = "<script>var offer = {expires: '2031-12-31T23:59:59Z', date: \"2030-01-01\"};</script>"
        var options = ExtractionOptions()
        options.captured = "2026-03-05T10:00:00Z"
        #expect(
            try extract(page(framed(Self.marked(Self.paragraphs)), head: script), options: options).published == nil)
        let printed = "<time datetime=\"2030-05-04\">4 mai 2030</time>"
        #expect(
            try extract(page(framed(printed + Self.marked(Self.paragraphs))), options: options).published == nil)
    }

    /// Answers mediacloud/metadata-lib#103.
    @Test func dayAndMonthAreNotExchanged() throws {
        var options = ExtractionOptions()
        options.captured = "2025-11-30"
        let article = try extract(
            page(framed("<p class=\"date\">Publié le 09/02/2025</p>" + Self.marked(Self.paragraphs))), options: options
        )
        #expect(article.published?.hasPrefix("2025-02-09") == true)
        let dated = try extract(
            page(framed(Self.marked(Self.paragraphs))), url: "https://courrier.example/2025-09-02/outils",
            options: options)
        #expect(dated.published == "2025-09-02")
    }

    /// Answers codelucas/newspaper#967.
    @Test func aDateWithoutADayStaysSo() throws {
        let article = try extract(
            page(framed(Self.marked(Self.paragraphs))), url: "https://courrier.example/2023/12/outils-au-quartier")
        #expect(article.published == "2023-12")
    }

    /// Answers adbar/trafilatura#362.
    @Test(arguments: [
        #"{"@type":"NewsArticle","author":[{"@type":"Person","name":"Jeanne Morvan"}],"datePublished":"2026-02-11T08:30:00+01:00"}"#,
        #"[{"@type":"WebSite"},{"@graph":[{"@type":["NewsArticle"],"author":"Jeanne Morvan","datePublished":"2026-02-11T08:30:00+01:00"}]}]"#,
        #"{"@type":"NewsArticle","headline":null,"image":{},"author":{"name":"Jeanne Morvan"},"datePublished":"2026-02-11T08:30:00+01:00","publisher":"#,
    ])
    func structuredDataWithHolesIsReadAsFarAsItGoes(json: String) throws {
        let article = try extract(
            page(
                framed(Self.marked(Self.paragraphs)), head: "<script type=\"application/ld+json\">\(json)</script>"))
        #expect(article.authors.map(\.name) == ["Jeanne Morvan"])
        #expect(article.published == "2026-02-11T08:30:00+01:00")
        #expect(article.headline == Self.title)
    }

    // MARK: Characters

    /// Answers adbar/trafilatura#231, AeternaLabsHQ/pullmd#8, extractus/article-extractor#386.
    @Test(arguments: ["iso-8859-1", "windows-1252", nil])
    func pagesOfOldCharsetsAreRead(declared: String?) throws {
        let html = page(framed(Self.marked(Self.paragraphs)))
            .replacing("charset=\"utf-8\"", with: declared.map { "charset=\"\($0)\"" } ?? "name=\"x\"")
            .replacing("’", with: "'").replacing("œ", with: "oe")
        let bytes = html.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let article = try Extractor().extract(bytes: bytes)
        #expect(
            read(article).contains("Après un mois d’essai, cent quarante prêts ont été enregistrés")
                || read(article)
                    .contains("Après un mois d'essai, cent quarante prêts ont été enregistrés")
        )
    }

    // MARK: Access

    /// Answers forcingfx/feedzero#226.
    @Test func theWordsOfAGateInMenusLockNothing() throws {
        let words = """
            <aside><p>Article réservé aux abonnés</p><a href="/abos">Abonnez-vous pour lire la suite</a></aside>
            <footer><p>La suite est réservée aux abonnés. Déjà abonné ? Connectez-vous.</p></footer>
            """
        let long = Self.paragraphs + Self.paragraphs.map { $0.replacing("La ", with: "Une autre ") + " On en parle." }
        let article = try extract(page(framed(Self.marked(long)) + words))
        #expect(article.access.state != .locked && article.access.truncated != true)
    }

    // MARK: Formats

    /// Answers adbar/trafilatura#562, #752, #819, #351, #404, #583, mozilla/readability#266.
    @Test func tablesCodeAndParagraphsKeepTheirForm() throws {
        let table = """
            <table><tr><th>Outil</th><th>Prêts</th></tr><tr><td>Perceuse</td><td>61</td></tr>
            <tr><td>Échelle | double</td><td>12</td></tr></table>
            """
        let code = "<pre><code>for outil in liste:\n    print(outil)\n</code></pre>"
        let article = try extract(
            page(
                framed(Self.marked(Self.paragraphs.prefix(3)) + table + code + Self.marked(Self.paragraphs.suffix(3))))
        )
        func written(_ format: ArticleFormat) -> String {
            var bytes: [UInt8] = []
            format.write(article, into: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        let markdown = written(.markdown)
        #expect(markdown.contains("| Outil | Prêts |") && markdown.contains("| Perceuse | 61 |"), "\(markdown)")
        #expect(markdown.contains("Échelle \\| double"), "\(markdown)")
        #expect(markdown.contains("```\nfor outil in liste:\n    print(outil)\n```"), "\(markdown)")
        #expect(markdown.contains(Self.paragraphs[3] + "\n\n" + Self.paragraphs[4]))
        let html = written(.html)
        #expect(html.contains("<td>Perceuse</td>") && !html.contains("<row"))
        #expect(article.confidence["body"].map { (0.01...1).contains($0) } == true)
    }
}
