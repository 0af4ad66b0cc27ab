import Testing

@testable import Manchette

/// Dates against the moment of the capture, and the parts of a stamp.
@Suite struct CaptureDatesTests {
    /// The dates of a page with these lines under its headline, captured on 5 March 2026.
    private func dates(
        _ below: String, head: String = "", language: String = "fr", captured: String? = "2026-03-05T10:20:30Z"
    ) -> [String?] {
        let html = FieldSample.article(head: head, below: below).replacing("lang=\"fr\"", with: "lang=\"\(language)\"")
        let fields = FieldSample.fields(html, language: language, captured: captured)
        return [fields.published, fields.modified]
    }

    @Test(arguments: [
        ("fr", "Publié il y a 3 heures", "2026-03-05T07:20Z"), ("fr", "Publié il y a 11 heures", "2026-03-04T23:20Z"),
        ("fr", "il y a 25 minutes", "2026-03-05T09:55Z"), ("fr", "Publié hier à 14h", "2026-03-04T14:00"),
        ("fr", "Publié hier, 14:05", "2026-03-04T14:05"), ("de", "vor 2 Stunden", "2026-03-05T08:20Z"),
        ("de", "Gestern, 14:05 Uhr", "2026-03-04T14:05"), ("en", "12 hours ago", "2026-03-04T22:20Z"),
        ("it", "Pubblicato 2 ore fa", "2026-03-05T08:20Z"), ("es", "hace 2 horas", "2026-03-05T08:20Z"),
    ])
    func relativeDatesCountFromTheMomentOfTheCapture(language: String, line: String, expected: String) {
        #expect(dates("<p class=\"date\">\(line)</p>", language: language)[0] == expected)
    }

    @Test(arguments: ["2026-03-05", "2026-03-05T00:00:00Z"])
    func aDayAloneGivesADay(captured: String) {
        #expect(dates("<p class=\"date\">Publié il y a 3 heures</p>", captured: captured)[0] == "2026-03-05")
    }

    @Test(arguments: [
        // A zone that is stated: the moment counts, not the day of its zone.
        ("fr", "2026-03-05T11:30:00Z", "2026-03-05"), ("fr", "2026-03-05T10:00:00Z", "2026-03-05T10:00:00Z"),
        ("fr", "2026-03-05T11:00:00+01:00", "2026-03-05T11:00:00+01:00"), ("fr", "2026-03-06T12:00:00+01:00", nil),
        // None: that of the language's press.
        ("fr", "2026-03-05T12:10:00", "2026-03-05T12:10:00"), ("fr", "2026-03-05T18:00:00", "2026-03-05"),
        ("en", "2026-03-05T18:00:00", "2026-03-05T18:00:00"), ("ja", "2026-03-05T18:00:00", "2026-03-05T18:00:00"),
        ("fr", "2026-03-06T00:10:00", nil),
    ])
    func noTimeComesAfterTheCapture(language: String, stamp: String, expected: String?) {
        let head = "<meta property=\"article:published_time\" content=\"\(stamp)\">"
        #expect(dates("", head: head, language: language)[0] == expected)
    }

    @Test func aMidnightAheadLeavesItsDay() {
        let below = "<p class=\"date\">Publié le 5 mars 2026 à 24h00</p>"
        #expect(dates(below, captured: "2026-03-05T20:00:00Z")[0] == "2026-03-05")
        #expect(dates(below, captured: "2026-03-06T20:00:00Z")[0] == "2026-03-06T00:00")
    }

    @Test func aDayThatHasBegunFartherEastIsNotAhead() {
        let head = "<meta property=\"article:published_time\" content=\"2026-03-06T08:10:00+11:00\">"
        #expect(dates("", head: head, captured: "2026-03-05T22:00:00Z")[0] == "2026-03-06T08:10:00+11:00")
        #expect(dates("", head: head, captured: "2026-03-05T21:00:00Z")[0] == nil)
    }

    @Test(arguments: [
        ("2026-03-04T24:00:00Z", "2026-03-05T00:00:00Z"), ("2025-12-31T24:00:00+01:00", "2026-01-01T00:00:00+01:00"),
        ("20260304240000", "2026-03-05T00:00:00"), ("2026-03-04T24:00:30Z", "2026-03-04"),
    ])
    func twentyFourHoursEndTheDay(stamp: String, expected: String) {
        #expect(DateReader(language: "fr").date(of: stamp)?.iso == expected)
    }

    @Test(arguments: [
        ("fr", "24 heures | Mardi 3 mars 2026", "2026-03-03"), ("fr", "Mardi 3 mars 2026 | 24 heures", "2026-03-03"),
        ("fr", "Les 24 heures - 3 mars 2026", "2026-03-03"), ("de", "24 Stunden | 3. März 2026", "2026-03-03"),
        ("fr", "20 heures | 3 mars 2026", "2026-03-03"), ("fr", "20 heures, mardi 3 mars 2026", "2026-03-03T20:00"),
        ("fr", "mardi 3 mars 2026 à 24h00", "2026-03-04T00:00"), ("en", "24 hours | 3 March 2026", "2026-03-03"),
    ])
    func aNumberOfHoursAloneIsNoTime(language: String, line: String, expected: String) {
        #expect(DateReader(language: language).dates(in: line).map(\.iso) == [expected])
    }

    @Test(arguments: [
        "<p>Publié le 3 mars 2026</p><p>à 14h05</p>", "<div>Publié le 3 mars 2026</div><div>14:05</div>",
        "<p>Publié le 3 mars 2026<br>à 14h05</p>",
        "<ul><li>Publié le mardi 3 mars 2026</li><li>à 14 h 05</li></ul>",
    ])
    func aTimeOnTheNextLineIsTheStamps(_ below: String) {
        #expect(dates(below, captured: nil)[0] == "2026-03-03T14:05")
    }

    @Test(arguments: [
        "<p>Publié le 3 mars 2026</p><p>14 h 05 de sport</p>", "<p>Publié le 3 mars 2026</p><p>3 photos</p>",
        "<p>Publié le 3 mars 2026</p><p>12.30 francs</p>", "<p>Publié le 3 mars 2026</p><div><b>04:35</b></div>",
        "<p>Publié le 3 mars 2026</p><p>à 4 km</p>",
    ])
    func whatIsNoTimeBehindADayIsNone(_ below: String) {
        #expect(dates(below, captured: nil)[0] == "2026-03-03")
    }

    @Test func inATextTheTimeMayHaveALineOfItsOwn() throws {
        let text = "Le port rouvre ses quais\nPublié le 3 mars 2026\nà 14h05\n\n"
        let article = try Extractor().extract(text: text + PlainArticle().texts.joined(separator: "\n\n"))
        #expect(article.published == "2026-03-03T14:05")
        #expect(!article.text.contains("14h05"))
    }

    @Test(arguments: [
        ("2026-03-03T14:05:00+01:00", "2026-03-03T13:50:00+01:00", nil),
        ("2026-03-03T14:05:00+01:00", "2026-03-03T12:50:00Z", nil),
        ("2026-03-03T14:05:00+01:00", "2026-03-03T13:50:00Z", "2026-03-03T13:50:00Z"),
        ("2026-03-03T14:05:00", "2026-03-03T13:50:00", nil),
        ("2026-03-03T14:05:00+01:00", "2026-03-03", "2026-03-03"),
        ("2026-03-03T14:05:00+01:00", "2026-03-03T14:05:00+01:00", "2026-03-03T14:05:00+01:00"),
        ("2026-03-03T00:15:00+01:00", "2026-03-02T23:30:00Z", "2026-03-02T23:30:00Z"),
    ])
    func nothingChangesBeforeItIsPublished(published: String, modified: String, expected: String?) {
        let head = """
            <meta property="article:published_time" content="\(published)">
            <meta property="article:modified_time" content="\(modified)">
            """
        #expect(dates("", head: head) == [published, expected])
    }

    @Test func aChangeThatIsDroppedSaysWhy() throws {
        let head = """
            <meta property="article:published_time" content="2026-03-03T14:05:00+01:00">
            <meta property="article:modified_time" content="2026-03-03T13:50:00+01:00">
            """
        var options = ExtractionOptions()
        options.tracesClaims = true
        let html = FieldSample.article(head: head)
        let article = try Extractor().extract(html: Array(html.utf8), options: options)
        #expect(article.modified == nil)
        let lost = article.provenance["modified"]?.rejected.first
        #expect(lost?.value == "2026-03-03T13:50:00+01:00" && lost?.reason == "before the publication")
    }

    private static let entries = """
        <div class="entry"><time datetime="2026-03-04T18:02:00+01:00">18:02</time><h3>Le bac reprend son service</h3>
        <p>Le bac a quitté la cale nord avec deux heures de retard, a fait savoir la capitainerie ce soir.</p></div>
        <div class="entry"><time datetime="2026-03-04T16:40:00+01:00">16:40</time><h3>La digue tient</h3>
        <p>Selon les services techniques, la digue de l'est n'a pas bougé malgré la houle de la nuit dernière.</p></div>
        <div class="entry"><time datetime="2026-03-04T11:15:00+01:00">11:15</time><h3>Le port est fermé</h3>
        <p>Plus aucun bateau ne sort depuis dix heures, et les passagers attendent dans la halle aux poissons.</p></div>
        """

    @Test(arguments: [
        "<p class=\"date\">Publié le 4 mars 2026 à 10h12</p>",
        "<div class=\"stamp\">Publié le 4 mars 2026 à 10h12, mis à jour le 4 mars 2026 à 18h03</div>",
        "<p>Par Anne Roy</p><p><time>4 mars 2026 à 10h12</time></p>",
    ])
    func aTickersDateIsThePagesAndNoEntrys(_ below: String) throws {
        let html = FieldSample.article(h1: "Tempête : suivez la journée en direct", below: below)
            .replacing(FieldSample.text, with: Self.entries)
        var options = ExtractionOptions()
        options.captured = "2026-03-05T10:20:30Z"
        #expect(FieldSample.fields(html, captured: options.captured).published == "2026-03-04T10:12")
        #expect(try Extractor().extract(html: Array(html.utf8), options: options).published == "2026-03-04T10:12")
    }

    @Test(arguments: ["<p>4 mars 2026</p>", "<p><time datetime=\"2026-03-04\">4 mars 2026</time></p>"])
    func anEntryDatesNoPage(_ below: String) {
        let html = FieldSample.article(h1: "Tempête : suivez la journée en direct", below: below)
        #expect(FieldSample.fields(html.replacing(FieldSample.text, with: Self.entries)).published == "2026-03-04")
        let nextDay = html.replacing(FieldSample.text, with: Self.entries.replacing("2026-03-04", with: "2026-03-05"))
        #expect(FieldSample.fields(nextDay).published == "2026-03-04")
    }
}
