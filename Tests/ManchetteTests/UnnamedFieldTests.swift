import Testing

@testable import Manchette

/// Fields on pages whose markup says little: pieces that only the layout sets apart, trails, walls in many languages.
@Suite struct UnnamedFieldTests {
    // MARK: Pieces without white space between them

    @Test(arguments: [
        ("<div class=\"author\"><a href=\"/auteur/a\">Anne Castel</a><span>Lyon</span></div>", ["Anne Castel"]),
        ("<div class=\"author\"><span>Anne Castel</span><span>Journaliste</span></div>", ["Anne Castel"]),
        (
            "<div class=\"signature\"><span>Cyrielle Masson</span><span>Yann Le Bihan</span></div>",
            ["Cyrielle Masson", "Yann Le Bihan"]
        ),
        (
            "<div class=\"author\"><span>Anne Castel</span><time datetime=\"2024-05-03\">Mis en ligne le 3 mai</time></div>",
            ["Anne Castel"]
        ),
    ])
    func whatTheLayoutSetsApartIsTwoThings(_ byline: String, _ names: [String]) throws {
        #expect(try PlainArticle(below: byline).read().authors.map(\.name) == names)
    }

    @Test(arguments: [
        ("gauche.", "Photo", true), ("Anne", "Lyon", true), ("mai", "12 h", false), ("2023", "Mis", true),
        ("et", "Été", true),
        ("a", "b", false), ("H", "2", false), ("H2", "O", false), ("L", "A NUIT", false), ("1", "2", false),
        ("", "A", false),
        ("a", "", false),
    ])
    func wordsMeetAtSeams(_ before: String, _ behind: String, _ isSeam: Bool) {
        #expect(WordSeam.isBetween(before.utf8, behind.utf8) == isSeam)
    }

    // MARK: Dates

    @Test(arguments: [
        """
        <p><time datetime="2024-05-03T06:30:00+02:00">Publié 06:30</time> <time datetime="2024-05-03T09:00:00+02:00">Mis à jour
        09:00</time></p>
        """,
        """
        <p>Publié <time datetime="2024-05-03T06:30:00+02:00">06:30</time> Mis à jour <time
        datetime="2024-05-03T09:00:00+02:00">09:00</time></p>
        """,
    ])
    func timesOfDayAreToldByTheirLabels(_ line: String) throws {
        let article = try PlainArticle(below: line).read()
        #expect(article.published == "2024-05-03T06:30:00+02:00")
        #expect(article.modified == "2024-05-03T09:00:00+02:00")
    }

    @Test func theTextsLanguageOrdersDayAndMonth() throws {
        let html = PlainArticle(below: "<p>Publié le 03/04/2024</p>").html
        let article = try Extractor().extract(html: Array(html.replacing("lang=\"fr\"", with: "lang=\"en-US\"").utf8))
        #expect(article.published == "2024-04-03")
    }

    // MARK: Section, kicker, lead

    @Test(arguments: [
        "<nav class=\"breadcrumb\"><a href=\"/\">Accueil</a> › <a href=\"/mer\">Mer et littoral</a></nav>",
        "<ol class=\"fil-ariane\"><li><a href=\"/\">Accueil</a></li><li><a href=\"/mer\">Mer et littoral</a></li></ol>",
        """
        <ul id="breadcrumbs"><li><a href="/">Accueil</a></li><li><a href="/regions">Régions</a></li><li><a href="/mer">Mer et
        littoral</a></li><li>Kervoal / Margot Le Brice</li></ul>
        """,
    ])
    func theTrailNamesTheSection(_ trail: String) throws {
        #expect(try PlainArticle(above: trail).read().section == "Mer et littoral")
    }

    @Test func aTrailWithoutANameIsNoLineOfTags() throws {
        let trail =
            "<div><a href=\"/\">Accueil</a> &gt; <a href=\"/mer\">Mer et littoral</a> &gt; <span>Kervoal</span></div>"
        let noise = try PlainArticle(above: trail).read().noise
        #expect(!noise.contains { $0.class == .tags })
    }

    @Test func theSitesNameOverTheHeadlineIsNoKicker() throws {
        let article = try PlainArticle(above: "<div class=\"hd\"><a href=\"/\">Le Fanal</a></div>").read()
        #expect(article.site == "Le Fanal")
        #expect(article.kicker == nil && article.section == nil)
    }

    @Test(arguments: [1, 2]) func aBriefHasNoStandfirst(_ paragraphs: Int) throws {
        let plain = PlainArticle(paragraphs: paragraphs)
        let head =
            "<meta property=\"og:type\" content=\"article\"><meta name=\"description\" content=\"\(plain.texts[0])\">"
        let article = try PlainArticle(head: head, below: "<p>3 mai 2024</p>", paragraphs: paragraphs).read()
        #expect(article.lead == nil)
        #expect(article.text == plain.texts.joined(separator: "\n\n"))
    }

    /// An over-title behind the headline and nothing more.
    @Test func aPageThatEndsWithItsKickerIsRead() throws {
        let html = "<h1>Le phare rouvre après onze semaines</h1><p class=\"kicker\">Ponant</p>"
        for parser in [ExtractionOptions.Parser.html5, .libxml2] {
            var options = ExtractionOptions()
            options.parser = parser
            _ = try Extractor().extract(html: Array(html.utf8), options: options)
        }
    }

    // MARK: Dumps

    @Test(arguments: [
        "Il y a 5 jours", "Margot Le Brice sur la passerelle (Photo : Loïc Trévarez)",
        "La lanterne du phare. Photo : Loïc Trévarez",
    ])
    func whatDatesATextOrAPictureIsNoHeadline(_ line: String) throws {
        let title = "Une horlogère prend la garde du phare de Kervoal"
        let text = [line, title, "Par Anne Castel, le 3 mai 2024"].joined(separator: "\n") + "\n\n"
        let article = try Extractor().extract(text: text + PlainArticle().texts.joined(separator: "\n\n"))
        #expect(article.headline == title)
    }

    @Test(arguments: [
        "Port : les quais rouvrent après onze semaines", "Les quais (enfin) rouvrent après onze semaines",
    ])
    func marksInAHeadlineAreNoCredit(_ title: String) throws {
        let text = title + "\nPar Anne Castel, le 3 mai 2024\n\n" + PlainArticle().texts.joined(separator: "\n\n")
        #expect(try Extractor().extract(text: text).headline == title)
    }

    // MARK: Access

    @Test(arguments: [
        "Vous avez lu 3 de vos 5 articles gratuits ce mois-ci", "Noch 3 von 5 Gratisartikeln in diesem Monat",
        "You have 2 free articles remaining this month", "Le quedan 2 artículos gratis este mes",
    ])
    func aCountOfFreeArticlesIsAMeter(_ line: String) throws {
        let access = try PlainArticle(behind: "<div class=\"bar\"><p>\(line)</p></div>").read().access
        #expect(access.state == .metered && !access.truncated)
        #expect(access.evidence.contains { $0.hasPrefix("meter") })
    }

    @Test(arguments: [
        ("tr", "Bu içerik abonelere özeldir. Devamını okumak için abone olun."),
        ("cs", "Tento článek je pouze pro předplatitele."), ("el", "Το άρθρο είναι διαθέσιμο μόνο για συνδρομητές."),
        ("ru", "Материал доступен только подписчикам."),
        ("sv", "Den här artikeln är låst. Logga in för att läsa vidare."),
        ("pl", "Dalsza część artykułu dostępna tylko dla subskrybentów."),
    ])
    func wallsAreReadInMoreLanguages(_ language: String, _ wall: String) throws {
        let end = "<div class=\"paywall\"><p>\(wall)</p></div>"
        let access = try PlainArticle(language: language, end: end, paragraphs: 2).read().access
        #expect(access.truncated && access.state == .locked)
    }

    // MARK: Quotes

    /// From each word of a long run the name would be walked to its end.
    @Test(.timeLimit(.minutes(4))) func aLongRunOfCapitalsIsNoName() throws {
        let run = String(repeating: "Le Brice Margot Anne ", count: 8_000)
        let html = PlainArticle(amid: "<p>« Oui », dit \(run).</p>").html
        var options = ExtractionOptions()
        options.annotations = [.quotes]
        let article = try Extractor().extract(html: Array(html.utf8), options: options)
        #expect(article.quotes?.map(\.text) == ["Oui"])
    }
}
