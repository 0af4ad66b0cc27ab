import Testing

@testable import Manchette

@Suite struct DatesFieldTests {
    @Test(
        "Dates keep the precision they are given in",
        arguments: [
            (
                #"<meta property="article:published_time" content="2024-05-06T08:30:00+02:00">"#, "",
                "2024-05-06T08:30:00+02:00"
            ),
            ("", #"<p class="date">Publié le 6 mai 2024</p>"#, "2024-05-06"),
            ("", #"<time datetime="2024-05-06">hier</time>"#, "2024-05-06"),
            ("", #"<p>06/05/2024</p>"#, "2024-05-06"),
            (#"<script>var expires = "2031-05-06";</script>"#, "", nil),
            ("", #"<p>© 2019 La Gazette</p>"#, nil),
        ])
    func datesKeepTheirPrecision(head: String, below: String, expected: String?) {
        #expect(FieldSample.fields(FieldSample.article(head: head, below: below)).published == expected)
    }

    @Test("A hidden day between headline and text is read where nothing else gives one")
    func hiddenDays() {
        let below = #"<div class="print" aria-hidden="true">6.5.2024 07.57</div><div>Online seit heute, 7.57 Uhr</div>"#
        #expect(FieldSample.fields(FieldSample.article(below: below), language: "de").published == "2024-05-06T07:57")
        let shown = below + "<p>3.5.2024</p>"
        #expect(FieldSample.fields(FieldSample.article(below: shown), language: "de").published == "2024-05-03")
        let after = #"<div aria-hidden="true">6.5.2024</div>"#
        #expect(FieldSample.fields(FieldSample.article(after: after), language: "de").published == nil)
    }

    @Test("A date is read on a page that is hidden as a whole, and not where it alone is hidden")
    func pagesHiddenAsAWhole() {
        let below = #"<p>Publié le 6 mai 2024</p>"#
        let page = FieldSample.article(below: below)
        let hidden = page.replacing("<main>", with: #"<main style="visibility:hidden">"#)
        #expect(FieldSample.fields(hidden).published == "2024-05-06")
        let alone = FieldSample.article(after: #"<p style="display:none">6 mai 2024</p>"#)
        #expect(FieldSample.fields(alone).published == nil)
    }

    @Test func publishedAndModifiedAreToldApart() {
        let below = #"<p class="meta">Publié le 6 mai 2024 à 08:30 - Mis à jour le 7 mai 2024 à 10:15</p>"#
        let fields = FieldSample.fields(FieldSample.article(below: below))
        #expect(fields.published == "2024-05-06T08:30")
        #expect(fields.modified == "2024-05-07T10:15")
    }

    @Test func partialDatesOfAddressesStayPartial() {
        let fields = FieldSample.fields(FieldSample.article(), url: "https://gazette.example/2023/12/le-port-rouvre")
        #expect(fields.published == "2023-12")
    }

    @Test func theDatesOfAListBeforeTheHeadlineAreOthers() {
        let list = [("03/12/2025", "Une grue neuve"), ("28/11/2025", "Le phare en fête"), ("21/11/2025", "Deux quais")]
            .map {
                #"<div><a href="/x">\#($1)</a><time datetime="\#($0.suffix(4))-11-2\#($1.count % 10)">\#($0)</time></div>"#
            }
            .joined()
        let html = FieldSample.article(
            above: list,
            below: #"<div><time datetime="2017-03-01">01/03/2017</time> par Anne Roy, patronne du port</div>"#)
        #expect(FieldSample.fields(html).published == "2017-03-01")
        // Without one behind the headline the nearest is its own.
        #expect(FieldSample.fields(FieldSample.article(above: list)).published?.hasPrefix("2025-11") == true)
    }

    @Test func theNodesOfOneJSONLDAreOneWitness() {
        let head = """
            <script type="application/ld+json">{"@graph":[
            {"@type":"NewsArticle","headline":"Le port rouvre ses quais","datePublished":"2024-05-03T10:25:56+00:00"},
            {"@type":"WebPage","datePublished":"2024-05-03T10:25:56+00:00"}]}</script>
            <meta property="article:published_time" content="2024-05-06T14:25:00+00:00">
            """
        let html = FieldSample.article(head: head, below: #"<p class="date">6 mai 2024</p>"#)
        #expect(FieldSample.fields(html).published?.hasPrefix("2024-05-06") == true)
    }

    @Test(
        "The place and day that close a release are its date",
        arguments: [
            ("Lorient, le 6 mai 2024", "fr", "2024-05-06"),
            ("Kiel, den 6. Mai 2024", "de", "2024-05-06"),
            ("Kiel, 6. Mai 2024", "de", "2024-05-06"),
        ])
    func theClosingDateline(line: String, language: String, expected: String) {
        let html = FieldSample.article().replacing("</div></article>", with: "<p>\(line)</p></div></article>")
        #expect(FieldSample.fields(html, language: language).published == expected)
    }

    @Test(arguments: [
        ("Lorient, le ", true), ("Kiel, den ", true), ("Bad Homburg, ", true), ("Lundi, ", true),
        ("Bis zum ", false), ("Der Hafen öffnet am ", false), ("Selon lui, après le ", false), ("à Lorient, ", false),
        ("", false),
    ])
    func aPlaceBeforeADay(before: String, expected: Bool) {
        #expect(DatesField.isPlace(before, .shared) == expected)
    }

    @Test("Digits of two scripts in one number are no date", arguments: ["٧/١0/٢٠٢٠", "0٧/١٠/٢٠٢٠", "٧/١٠/٢०२०"])
    func mixedDigitsAreNoDate(line: String) {
        #expect(FieldSample.fields(FieldSample.article(below: "<p>\(line)</p>"), language: "ar").published == nil)
    }

    @Test func noDateComesAfterTheCapture() {
        let head = #"<meta property="article:published_time" content="2031-05-06">"#
        #expect(FieldSample.fields(FieldSample.article(head: head), captured: "2024-05-08").published == nil)
    }

    @Test func datesOfRelatedArticlesAndCommentsAreNotThePages() {
        let related = (1...12).map { "<li><a href=\"/a\($0)\">Un autre sujet du jour numéro \($0)</a></li>" }.joined()
        let after =
            #"<section class="related"><ul>\#(related)</ul><time datetime="2019-01-02">2 janvier 2019</time></section>"#
        #expect(FieldSample.fields(FieldSample.article(after: after)).published == nil)
    }

    @Test func theDayIsTheOneInThePagesTimeZone() {
        let head = #"<meta property="article:published_time" content="2024-05-05T22:00:00Z">"#
        let fields = FieldSample.fields(
            FieldSample.article(head: head, below: #"<p class="date">Publié le 6 mai 2024</p>"#))
        #expect(fields.published?.hasPrefix("2024-05-06") == true)
    }

    @Test(
        "Day and month keep the language's order, and another witness corrects them",
        arguments: [
            ("fr", "https://gazette.example/mer/quais", "2025-02-09"),
            ("de", "https://gazette.example/mer/quais", "2025-02-09"),
            ("it", "https://gazette.example/mer/quais", "2025-02-09"),
            ("en-US", "https://gazette.example/mer/quais", "2025-09-02"),
            ("en-US", "https://gazette.example/2025/02/09/quais", "2025-02-09"),
            ("fr", "https://gazette.example/2025/09/02/quais", "2025-09-02"),
        ])
    func dayAndMonthKeepTheirOrder(language: String, url: String, expected: String) {
        let html = FieldSample.article(below: "<p>09/02/2025</p>")
            .replacing("lang=\"fr\"", with: "lang=\"\(language)\"")
        #expect(FieldSample.fields(html, url: url, language: language, captured: "2025-09-10").published == expected)
    }

    @Test(
        "The date that a text begins with is its dateline's",
        arguments: [
            ("LORIENT, 6 mai 2024 – Les bateaux ont repris la mer à l'aube, a dit la mairie.", "2024-05-06"),
            ("(06.05.2024). Les bateaux ont repris la mer à l'aube, a indiqué la mairie.", "2024-05-06"),
            ("Communiqué du 6 mai 2024 | Les bateaux ont repris la mer à l'aube de ce jour.", "2024-05-06"),
            ("Le 6 mai 2024, les bateaux ont repris la mer, a indiqué la mairie de Lorient.", nil),
            ("Depuis le 6 mai 2024 – et pour de bon – les bateaux ont repris la mer.", nil),
        ])
    func aDatelineGivesTheDate(paragraph: String, expected: String?) {
        let html = FieldSample.article().replacing("<div id=\"text\">", with: "<div id=\"text\"><p>\(paragraph)</p>")
        #expect(FieldSample.fields(html).published == expected)
    }

    @Test func aLabelInABlockOfItsOwnCounts() {
        let below = "<div><span>Mis à jour</span></div><div><time datetime=\"2024-05-07\">7 mai 2024</time></div>"
        let head = #"<meta property="article:published_time" content="2024-05-01">"#
        let fields = FieldSample.fields(FieldSample.article(head: head, below: below))
        #expect(fields.published == "2024-05-01")
        #expect(fields.modified == "2024-05-07")
    }

    @Test func aDateFarFromTheHeadlineCountsWhenItIsCalledThePublications() {
        let filler = String(repeating: "<div class=\"partner\">Lorient</div>", count: 60)
        let after = "\(filler)<h4>Publié le</h4><p>6 mai 2024</p>\(filler)<p>12 mai 2024</p>"
        #expect(FieldSample.fields(FieldSample.article(after: after)).published == "2024-05-06")
    }

    @Test func aPrintedDayInTheMonthOfTheAddressIsTheArticles() {
        let filler = String(repeating: "<div class=\"partner\">Lorient</div>", count: 60)
        let fields = FieldSample.fields(
            FieldSample.article(after: "\(filler)<p>3 mai 2023</p><p>12 décembre 2023</p>"),
            url: "https://gazette.example/2023/12/le-port-rouvre")
        #expect(fields.published == "2023-12-12")
    }

    @Test func anOlderDayAloneByTheHeadlineBeatsAClaimThatWasStampedAnew() {
        let head = """
            <meta property="article:published_time" content="2024-05-06T10:00:00+02:00">
            <meta property="article:modified_time" content="2024-05-06T10:00:00+02:00">
            """
        let fields = FieldSample.fields(FieldSample.article(head: head, below: "<p>12 janvier 2018</p>"))
        #expect(fields.published == "2018-01-12")
    }

    @Test func aDayBetweenTwoClaimsIsTheTimeZones() {
        let head = #"<meta property="article:modified_time" content="2024-05-05T22:40:00Z">"#
        let fields = FieldSample.fields(FieldSample.article(head: head, below: "<p>Publié le 6 mai 2024</p>"))
        #expect(fields.published == "2024-05-06")
    }

    @Test func noonInUTCIsNotTheDayBefore() {
        let head = #"<meta property="article:published_time" content="2024-05-06T11:00:00Z">"#
        let fields = FieldSample.fields(FieldSample.article(head: head, below: "<p>5 mai 2024</p>"))
        #expect(fields.published == "2024-05-06T11:00:00Z")
    }

    @Test func aTeasersDateIsNotThePages() {
        let above = #"<article class="teaser"><span class="teaser-date">26.02.2024</span></article>"#
        #expect(FieldSample.fields(FieldSample.article(above: above)).published == nil)
    }

    @Test(
        "Marks between day, month and year may be spaced out",
        arguments: [("26 | 01 | 2022", "2022-01-26"), ("26 / 01 / 2022", "2022-01-26"), ("26 | 01", nil)])
    func spacedMarksSeparateToo(line: String, expected: String?) {
        #expect(FieldSample.fields(FieldSample.article(below: "<p>\(line)</p>")).published == expected)
    }

    @Test func theDateThatAClaimedTitleBeginsWithCounts() {
        let head = #"<meta property="og:title" content="06.05.2024 | Le port rouvre ses quais">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).published == "2024-05-06")
    }

    @Test(
        "The day of a change alone beats a day of the text beside it",
        arguments: [
            ("fr", "Mis à jour le 17.01.2021"), ("de", "Aktualisiert am 17.01.2021."),
            ("en", "Updated on January 17, 2021"),
            ("es", "Actualizado el 17.01.2021"), ("pl", "Zaktualizowano 17.01.2021"),
        ])
    func aChangeAloneIsTheBestWitness(language: String, line: String) {
        let after = "<p>Dans : La Mer ; tome 3, 15.01.2021, page 4</p><p>\(line)</p>"
        let html =
            "<html><body><h1>Le port rouvre ses quais</h1><div id=\"text\">\(FieldSample.text)</div>\(after)</body></html>"
        let fields = FieldSample.fields(html, language: language)
        #expect(fields.published == "2021-01-17")
        #expect(fields.modified == "2021-01-17")
        #expect(fields.confidence["published"].map { $0 < 0.6 } == true)
    }

    @Test(
        "Months have names in more languages",
        arguments: [
            ("ar", "نشر في 07 أكتوبر 2020"), ("ar", "نشر في ٧ أكتوبر ٢٠٢٠"), ("ar", "٠٧/١٠/٢٠٢٠"),
            ("ar", "الأربعاء 7 تشرين الأول / أكتوبر 2020"), ("ar", "نشر في 7 أكتوبر (أكتوبر) 2020"),
            ("he", "פורסם ב 7 באוקטובר 2020"),
            ("id", "Diterbitkan 7 Oktober 2020"), ("sr", "Објављено 7. октобар 2020"),
            ("sr", "Objavljeno 7. oktobar 2020"),
            ("hi", "प्रकाशित 7 अक्टूबर 2020"),
        ])
    func monthsOfMoreLanguages(language: String, line: String) {
        let html =
            "<html><body><h1>Le port rouvre ses quais</h1><p>\(line)</p><div id=\"text\">\(FieldSample.text)</div></body></html>"
        #expect(FieldSample.fields(html, language: language).published == "2020-10-07")
    }

    @Test func theDayOfTheChangeFillsAMonthUp() {
        let head = #"<meta name="last-modified" content="2023-12-22">"#
        let fields = FieldSample.fields(
            FieldSample.article(head: head), url: "https://gazette.example/2023/12/le-port-rouvre")
        #expect(fields.published == "2023-12-22")
    }

    @Test(
        "A publisher's own word before a date's name",
        arguments: [("xy-published-date", "2024-05-06"), ("event-date", nil), ("xy-expiry", nil)])
    func datesNamesMayHaveAPrefix(name: String, expected: String?) {
        let head = "<meta name=\"\(name)\" content=\"2024-05-06\">"
        #expect(FieldSample.fields(FieldSample.article(head: head)).published == expected)
    }

    @Test func theMicrodataOfACardFarOffLosesToTheHead() {
        let filler = String(repeating: "<div class=\"partner\">Lorient</div>", count: 35)
        let head = #"<meta name="date" content="2024-05-06">"#
        let card = #"<div class="card"><span itemprop="datePublished" content="2024-06-01">1er juin 2024</span></div>"#
        #expect(FieldSample.fields(FieldSample.article(head: head, after: filler + card)).published == "2024-05-06")
    }

    @Test func ofTwoLinesOfTheHeadTheOlderIsTheFirstPublications() {
        let head = """
            <meta name="published-time" content="2026-03-09T08:45:32Z">
            <meta name="published-date" content="2021-02-16">
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).published == "2021-02-16")
    }

    @Test func theHeadsOtherDatesAreNotThePublications() {
        let head = """
            <meta name="pubdate" content="2024-05-06">
            <meta name="date" content="2008-03-01">
            """
        #expect(FieldSample.fields(FieldSample.article(head: head)).published == "2024-05-06")
    }

    @Test(arguments: [
        "5 min / March 2024", "PDF 2 MB / March 2024", "12 pages / mai 2024", "Vol. 3 No. 2 Winter / January 2024",
    ])
    func aNumberInFrontOfABarIsNoDay(_ line: String) {
        let fields = FieldSample.fields(FieldSample.article(below: "<p>\(line)</p>"), language: "en")
        #expect(fields.published.map { !$0.hasPrefix("2024-") || $0.utf8.count < 10 } ?? true)
    }

    @Test func fullWidthDigitsAreADay() {
        let fields = FieldSample.fields(FieldSample.article(below: "<p>２０２４年５月６日</p>"), language: "ja")
        #expect(fields.published == "2024-05-06")
    }

    @Test func aDateLineRightOverTheHeadlineCountsThoughTheTextsPartBeginsWithIt() {
        let line = "<p>06.05.2024 10:16 Uhr - Erste Liga - Mitteilung der Vereine, red</p>"
        let teasers = ["26.04.2024", "25.04.2024"].map { "<p>\($0) · Liga · Nord</p><p><a href=\"/a\">Heim</a></p>" }
        let html = """
            <html lang="de"><body><main>\(teasers.joined())<div id="text">\(line)<h1>Der Hafen öffnet seine Kais</h1>
            \(FieldSample.text)</div></main></body></html>
            """
        #expect(FieldSample.fields(html, language: "de").published?.hasPrefix("2024-05-06") == true)
    }

    @Test func aLineThatPrintsTheClaimedDayIsADateLine() {
        let head = #"<meta property="article:published_time" content="2024-05-06T10:16:00+02:00">"#
        let page = FieldSample.page(FieldSample.article(head: head, below: "<p>6 mai 2024, 10h16</p>"))
        let line = page.blocks.blocks.indices.first { page.blocks.string($0).hasPrefix("6 mai") }
        #expect(line.flatMap { FieldReader.read(page).blocks[$0] } == .dateline)
    }
}
