import Testing

@testable import Manchette

/// Forms that the press prints beside its articles, on whole pages: what a reader takes for no part of the text is none,
/// and the fields come out as they are printed.
@Suite struct PressFormTests {
    private static let french = [
        "Le port de Vaurenne a confié la surveillance de ses quais à un logiciel écrit par deux anciens grutiers, après trois mois d'essais menés de nuit.",
        "La décision met fin à une querelle de deux ans entre la capitainerie et les pêcheurs, qui craignaient d'être suivis jusque dans leurs cabines.",
        "Le contrat court sur cinq ans et coûtera 1,4 million d'euros, dont un tiers payé par la région. Les premiers capteurs seront posés au printemps.",
        "Les équipes ont prévu un bilan public chaque semestre, avec les chiffres des alertes et des interventions, quai par quai et mois par mois.",
    ]
    private static let german = [
        "Der Hafen von Lünsforde lässt seine Kais künftig von einer Software überwachen, die zwei frühere Kranführer geschrieben haben, nach drei Monaten Probe.",
        "Der Entscheid beendet einen zweijährigen Streit zwischen dem Hafenamt und den Fischern, die fürchteten, bis in ihre Kajüten verfolgt zu werden.",
        "Der Vertrag läuft fünf Jahre und kostet 1,4 Millionen Franken, ein Drittel davon zahlt der Kanton. Die ersten Fühler werden im Frühling montiert.",
        "Geplant ist ein öffentlicher Bericht jedes Halbjahr, mit den Zahlen der Alarme und der Einsätze, Kai für Kai und Monat für Monat.",
    ]
    private static let english = [
        "The harbour of Lunsford has handed the watch over its quays to software written by two former crane drivers, after three months of trials at night.",
        "The decision ends a two-year quarrel between the harbour office and the fishermen, who feared being followed into their very cabins.",
        "The contract runs for five years and will cost 1.4 million pounds, a third of it paid by the county. The first sensors will be fitted in spring.",
        "The teams plan a public report every half year, with the figures of alarms and of missions, quay by quay and month by month.",
    ]
    private static let texts = ["fr": french, "de": german, "en": english]

    private func article(
        _ language: String = "fr", above: String = "", below: String = "", paragraphs: Int = 4, end: String = "",
        behind: String = ""
    ) throws -> Article {
        let text = (Self.texts[language] ?? Self.french).prefix(paragraphs).map { "<p>\($0)</p>" }.joined()
        let html = """
            <!DOCTYPE html><html lang="\(language)"><head><meta charset="utf-8"><title>Vaurenne / Lunsford</title></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/dossiers">Dossiers</a></li></ul>
            </nav><main><article>\(above)<h1>Vaurenne / Lunsford</h1>\(below)\(text)\(end)</article>\(behind)</main>
            <footer><a href="/cgu">Contact</a> © 2021 Editions du Quai</footer></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8))
    }

    @Test func rubricsOfAMenuAreNoTagsOfTheArticle() throws {
        let noise = try article().noise
        #expect(!noise.contains { $0.text.contains("Dossiers") })
    }

    @Test func theFootersCopyrightIsItsOwn() throws {
        let related = """
            <section><h2>Sur le même thème</h2><p><a href="/a">Les grues se mettent à parler entre elles</a></p></section>
            """
        let noise = try article(behind: related).noise
        #expect(noise.first { $0.text.contains("Les grues") }?.class == .related)
        #expect(!noise.contains { $0.class != .legal && $0.text.contains("© 2021") })
    }

    @Test func aBoxNamedAfterTheAuthorTellsOfTheAuthor() throws {
        let box = """
            <div class="author-mini-bio"><img src="b.jpg" alt="Beth"><div><a href="/beth">Beth Molesworth</a> <span>Senior Harbour
            Reporter</span> Beth is the Quay's Senior Harbour Reporter. She covers cranes.</div></div><a href="#c">133 Comments</a>
            """
        let noise = try article("en", end: box).noise
        #expect(noise.first { $0.text.contains("covers cranes") }?.class == .authorBio)
        #expect(noise.first { $0.text.contains("133") }?.class == .comments)
    }

    private static let walls = [
        """
        <div class="paywall"><h3>Vous voulez lire cet article en entier ?</h3><p>Les abonnements vous donnent accès à tous nos
        textes. Pour 9 CHF le premier mois.</p><a href="/abo">Je m'abonne</a><p>Bonnes raisons de s'abonner au Quai :</p>
        <a href="/login">Déjà abonné ? Se connecter</a></div>
        """,
        """
        <section class="paywallTop"><p>Vous lisez un article réservé aux abonnés.</p><p>La suite de cet article est réservée
        aux abonnés</p><a href="/abo">Profitez de nos offres</a></section>
        """,
    ]

    @Test(arguments: walls) func aWallBehindTwoParagraphsLocksThePageAndIsNotItsText(_ wall: String) throws {
        let article = try article(paragraphs: 2, end: wall)
        #expect(article.text == Self.french.prefix(2).joined(separator: "\n\n"))
        #expect(article.access.state == .locked)
        #expect(article.access.truncated)
    }

    /// The same words under a whole text are an offer of the page.
    @Test func aWallsWordsBehindALongTextLockNothing() throws {
        let long = (1...6).map { "<p>Jour \($0). " + Self.french.joined(separator: " ") + "</p>" }.joined()
        #expect(try !article(end: long + Self.walls[1]).access.truncated)
    }

    /// A call for donations is as long as a part of a short text: with one button it may be the text's last paragraph.
    @Test(arguments: [(1, true), (2, false)]) func aBoxWithTwoOffersIsNoPartOfAShortText(
        _ offers: Int, _ isKept: Bool
    ) throws {
        let plea = """
            La rédaction vit de ses lecteurs et de personne d'autre, ni banque ni usine, et chaque enquête qui paraît ici a
            demandé des semaines de travail à une équipe de neuf personnes.
            """
        let lines = ["<p>Abonnez-vous dès 1 € par mois</p>", "<p>Déjà abonné ? Connectez-vous</p>"].prefix(offers)
        let article = try article(end: "<div class=\"c1\"><p>\(plea)</p>\(lines.joined())</div>")
        #expect(article.text.contains("ni banque ni usine") == isKept)
        #expect(article.text.contains(Self.french[3]))
        #expect(!article.text.contains("Abonnez-vous") && !article.text.contains("Connectez-vous"))
    }

    @Test(arguments: [1, 3]) func cardsUnderAHeadingBehindTheTextAreOtherStories(count: Int) throws {
        let cards = (1...count).map {
            """
            <div class="t"><span>image</span><h4><a href="/\($0)">Möwen gegen Drohnen \($0)</a></h4>
            <p>Ein Fischer hat genug von Drohnen und trainiert nun Möwen, die sie \($0) Mal am Tag vertreiben.</p>
            <span>12.12.2018</span></div>
            """
        }
        let article = try article("de", end: "<h3>Mehr zum Thema</h3>" + cards.joined())
        #expect(article.text == Self.german.joined(separator: "\n\n"))
        #expect(article.noise.contains { $0.class == .related && $0.text.contains("trainiert nun Möwen") })
    }

    // MARK: Authors

    private static let signatures: [(String, [String])] = [
        ("<p>A. LANOIX (avec AFP)</p>", ["A. Lanoix", "AFP"]),
        ("<p>Anne Lanoix (avec AFP)</p>", ["Anne Lanoix", "AFP"]),
        ("<p>agnès lanoix a.lanoix@quaiouest.example</p>", ["agnès lanoix"]),
        ("<p>Agnès Lanoix agnes.lanoix@quaiouest.example</p>", ["Agnès Lanoix"]),
        ("<p>Agnès Lanoix alanoix@quaiouest.example</p>", ["Agnès Lanoix"]),
    ]

    @Test(arguments: signatures) func aSignatureEndsTheText(_ line: String, _ names: [String]) throws {
        let article = try article(end: line)
        #expect(article.authors.map(\.name) == names)
        #expect(article.text == Self.french.joined(separator: "\n\n"))
    }

    @Test func aNameWithItsAddressOpensTheText() throws {
        let article = try article(below: "<p>Agnès Lanoix a.lanoix@quaiouest.example</p>")
        #expect(article.authors.map(\.name) == ["Agnès Lanoix"])
        #expect(article.text == Self.french.joined(separator: "\n\n"))
    }

    /// An address that is made of no name names nobody.
    @Test(arguments: ["Service clients contact@quaiouest.example", "Le Quai Ouest redaction@quaiouest.example"])
    func anOfficesAddressIsNobodys(_ line: String) throws {
        #expect(try article(end: "<p>\(line)</p>").authors.isEmpty)
    }

    private static let weekdays = [
        (
            "en",
            "<div class=\"byline\"><a href=\"/Author/C\">Connor Johns</a> <span>Tue 12 Jan 2021 // 08:30 UTC</span></div>"
        ),
        ("en", "<div class=\"byline\">Connor Johns Sun 12 Jan 2020</div>"),
        ("fr", "<div class=\"byline\">Connor Johns Lun. 11 janvier 2021 à 8h30</div>"),
        ("de", "<div class=\"byline\">Connor Johns Mo 11.01.2021 - 15:30 Uhr</div>"),
    ]

    @Test(arguments: weekdays) func aWeekdayIsNoFamilyName(_ language: String, _ byline: String) throws {
        let article = try article(language, below: byline)
        #expect(article.authors.map(\.name) == ["Connor Johns"])
        #expect(article.published?.hasPrefix("202") == true)
    }

    @Test func theLineOfTheRoleIsNoNoise() throws {
        let byline = """
            <div data-testid="byline"><time datetime="2021-01-12T08:30:00Z">12 January 2021</time><div><span>Zoe
            Kleinert</span><div><span>Technology editor</span></div></div></div>
            """
        let article = try article("en", below: byline)
        #expect(article.authors.first?.role == "Technology editor")
        #expect(!article.noise.contains { $0.text.contains("Technology editor") })
    }

    @Test func whatFollowsTheLinkedNameIsTheRole() throws {
        let byline = "<address><a rel=\"author\" href=\"/p\">Libby Brookes</a> Scotland correspondent</address>"
        let authors = try article("en", below: byline).authors
        #expect(authors.map(\.name) == ["Libby Brookes"])
        #expect(authors.first?.role == "Scotland correspondent")
    }

    @Test func aNameWithOneFamilyNameLessIsNoReasonToCutIt() throws {
        let byline = "<p class=\"autor\">Por <b>Inés Robledo Quiroga</b>, corresponsal</p>"
        let claim = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "author": {"@type": "Person", "name": "Inés Robledo"}}</script>
            """
        let authors = try article("es", below: byline + claim).authors
        #expect(authors.map(\.name) == ["Inés Robledo Quiroga"])
        #expect(authors.first?.role == "corresponsal")
    }

    // MARK: Dates

    @Test func aCountStuckToTheTimeIsNoPartOfIt() throws {
        let line = "<div class=\"meta\"><span>14 mars 2023 à 16h27</span><span class=\"com\">31</span></div>"
        #expect(try article(below: line).published == "2023-03-14T16:27")
    }

    @Test func theFirstOfTwoDatesIsThePublicationsWhateverTheLineIsCalled() throws {
        let line = "<p class=\"is-last-update\">12 gennaio 2021 (modifica il 13 gennaio 2021 | 08:15)</p>"
        let html = """
            <html lang="it"><head><title>Le banchine</title></head><body><article><h1>Le banchine</h1>\(line)
            <p>Il porto di Vallerna ha affidato la sorveglianza delle banchine a un programma scritto da due ex gruisti, dopo tre
            mesi di prove notturne nel bacino nord.</p><p>La decisione chiude una lite di due anni tra la capitaneria e i
            pescatori, che temevano di essere seguiti fin dentro le cabine.</p></article></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.published == "2021-01-12")
        #expect(article.modified == "2021-01-13T08:15")
    }

    // MARK: Over-titles and tags

    @Test func anOverTitleInsideTheHeadingIsNamedByItsOwnPart() throws {
        let html = """
            <html lang="de"><head><title>Die Kais</title></head><body><article><h1 class="headline"><span
            class="headline__eyebrow">KOMMENTAR</span><span class="headline__title">Eine Software bewacht die Kais</span></h1>
            \(Self.german.map { "<p>\($0)</p>" }.joined())</article></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.kicker == "KOMMENTAR")
        #expect(article.headline == "Eine Software bewacht die Kais")
    }

    @Test func aBadgeBesideTheRubricIsCutOff() throws {
        let line =
            "<div class=\"head\"><a class=\"category\" href=\"/eco\">Économie</a> <span>Réservé aux abonnés</span></div>"
        #expect(try article(above: line).kicker == "Économie")
    }

    @Test func aNumberOfCommentsIsNoTag() throws {
        let box = """
            <p class="tags"><a rel="tag" href="/t/port">Port</a>, <a rel="tag" href="/t/quai">Quai</a>, <a rel="tag"
            href="#c">1 commentaire</a></p>
            """
        #expect(try article(end: box.replacing("#c", with: "/c")).tags == ["Port", "Quai"])
    }

    private static let footers = [
        "Étiqueté <a rel=\"tag\" href=\"/tag/port\">port</a>, <a rel=\"tag\" href=\"/tag/quai\">quai</a>",
        "Tagged <a rel=\"tag\" href=\"/tag/port\">port</a>, <a rel=\"tag\" href=\"/tag/quai\">quai</a>",
        "<a rel=\"tag\" href=\"/tag/port\">port</a> <a rel=\"tag\" href=\"/tag/quai\">quai</a>",
        "<a rel=\"tag\" href=\"/tag/port\">port</a> <a rel=\"tag\" href=\"/tag/quai\">quai</a> <a href=\"/x\">Permalink</a>",
    ]

    @Test(arguments: footers) func tagsInTheArticlesOwnFooterAreItsTags(_ line: String) throws {
        let footer = "<footer class=\"entry-footer\"><span class=\"tags-links\">\(line)</span></footer>"
        #expect(try article(end: footer).tags == ["port", "quai"])
    }

    private static let topics = [
        ("fr", "Sujets associés"), ("de", "Mehr zu diesem Thema"), ("en", "Explore more on these topics"),
    ]

    @Test(arguments: topics) func linksBehindTheirLabelAreTags(_ language: String, _ label: String) throws {
        let box = "<div><p>\(label)</p><a href=\"/t/port\">Port</a> <a href=\"/t/quai\">Quai</a></div>"
        #expect(try article(language, end: box).tags == ["Port", "Quai"])
    }

    // MARK: Captions

    private static let captions: [(String, String?, String?)] = [
        (
            "Une grue du bassin, le lundi.<span>Samuel Corral (EFE)</span>", "Une grue du bassin, le lundi.",
            "Samuel Corral (EFE)"
        ),
        (
            "Une grue du bassin en 2020.<span>Akita Misja (dpa)</span>", "Une grue du bassin en 2020.",
            "Akita Misja (dpa)"
        ),
        ("Le bassin, le 4 novembre 2023. (QUAI PRESSE)", "Le bassin, le 4 novembre 2023.", "QUAI PRESSE"),
        (
            "Les quais du bassin nord. [Keystone - Laurent Quillot]", "Les quais du bassin nord.",
            "Keystone - Laurent Quillot"
        ),
        ("Le livre d'Edwin W. Roy – via Wikimedia Commons", "Le livre d'Edwin W. Roy", "Wikimedia Commons"),
        ("<p>© D.R.</p><p>Une grue du bassin nord.</p>", "Une grue du bassin nord.", "D.R."),
        ("Une grue du bassin nord, à Vaurenne. | OUEST-QUAI", "Une grue du bassin nord, à Vaurenne.", "OUEST-QUAI"),
        (
            "Les caméras seront posées au printemps. LQ/Olivier Corsane", "Les caméras seront posées au printemps.",
            "LQ/Olivier Corsane"
        ),
        ("Une grue du bassin nord. Photo by Anne Roy on Unsplash", "Une grue du bassin nord.", "Anne Roy on Unsplash"),
    ]

    @Test(arguments: captions) func captionsAndOwnersComeApart(_ text: String, _ caption: String?, _ credit: String?)
        throws
    {
        let figure =
            "<figure><img src=\"/grue.jpg\" width=\"800\" height=\"500\"><figcaption>\(text)</figcaption></figure>"
        let image = try article(below: figure).images.first
        #expect(image?.caption == caption)
        #expect(image?.credit == credit)
    }

    @Test func aCaptionWithItsOwnerIsNoCredit() throws {
        let figure =
            "<figure><img src=\"/k.jpg\"><figcaption>Kran am Nordbecken. (Foto: Shutterstock)</figcaption></figure>"
        let noise = try article("de", below: figure).noise
        #expect(noise.first { $0.text.contains("Nordbecken") }?.class == .caption)
    }
}
