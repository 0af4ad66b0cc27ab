import Testing

@testable import Manchette

/// Pages of these tests are captured on Tuesday, 20 April 2021 at noon.
private func reader(_ language: String?, monthFirst: Bool? = nil) -> DateReader {
    DateReader(
        language: language, monthFirst: monthFirst,
        capture: CivilDate(year: 2021, month: 4, day: 20).map {
            CaptureMoment(day: $0, time: CivilTime(hour: 12, minute: 0))
        })
}

@Suite struct DateReaderTests {
    @Test(arguments: [
        ("2021-01-12T08:30:00+01:00", "2021-01-12T08:30:00+01:00"),
        ("2021-01-12T08:30:00.123456Z", "2021-01-12T08:30:00Z"),
        ("2021-01-12T08:30+0100", "2021-01-12T08:30+01:00"),
        ("2021-01-12T07:30:00-05:00", "2021-01-12T07:30:00-05:00"),
        ("2021-01-12 08:30:00 UTC", "2021-01-12T08:30:00Z"),
        ("2021-01-12 08:30:00", "2021-01-12T08:30:00"),
        ("20210112", "2021-01-12"), ("20210112T083000Z", "2021-01-12T08:30:00Z"),
        ("20210112083000", "2021-01-12T08:30:00"),
        ("2021-01", "2021-01"), ("2021", "2021"), ("2021/01/12", "2021-01-12"), ("202101", "2021-01"),
        ("Tue, 12 Jan 2021 07:30:00 GMT", "2021-01-12T07:30:00Z"),
        ("Tue, 12 Jan 21 07:30 EST", "2021-01-12T07:30-05:00"),
        ("Tue Jan 12 07:30:00 UTC 2021", "2021-01-12T07:30:00Z"),
        ("Tue Jan 12 2021 07:30:00 GMT+0100 (CET)", "2021-01-12T07:30:00+01:00"),
        ("2021年1月12日 08:30", "2021-01-12T08:30"), ("2021년 1월 12일", "2021-01-12"),
    ])
    func readsWhatMachinesWrite(text: String, iso: String) {
        #expect(reader(nil).date(of: text)?.iso == iso)
        #expect(reader("fr").date(of: text)?.iso == iso)
    }

    @Test func readsEpochsOnlyWhereAllowed() {
        #expect(reader("fr").date(of: "1610440200") == nil)
        #expect(reader("fr").date(of: "1610440200", allowsEpoch: true)?.iso == "2021-01-12T08:30:00Z")
        #expect(reader("fr").date(of: "1610440200123", allowsEpoch: true)?.iso == "2021-01-12T08:30:00Z")
        #expect(reader("fr").date(of: "9999999999", allowsEpoch: true) == nil)
    }

    @Test(
        arguments: [
            ("fr", "1er janvier 2021", "2021-01-01"), ("fr", "12/01/21", "2021-01-12"),
            ("fr", "le 12/01/2021 à 8h30", "2021-01-12T08:30"), ("fr", "Lun 11.01.2021 - 15:30", "2021-01-11T15:30"),
            ("fr", "mardi 12 janvier 2021 à 8 h", "2021-01-12T08:00"), ("fr", "MARDI 2 FÉVRIER 2021", "2021-02-02"),
            ("fr", "12 janv. 2021, 08:30", "2021-01-12T08:30"), ("fr", "mai 2019", "2019-05"),
            ("fr", "2020/12", "2020-12"),
            ("fr", "8h30, le 12 janvier 2021", "2021-01-12T08:30"), ("fr", "6 avr. 2021 | 17:05", "2021-04-06T17:05"),
            ("fr", "5\u{202F}août\u{A0}2020", "2020-08-05"), ("fr", "lundi 12 avril, 9h15", "2021-04-12T09:15"),
            ("fr", "12 décembre à 10h", "2020-12-12T10:00"), ("fr-CH", "12.01.2021 08:30", "2021-01-12T08:30"),
            ("de", "12.01.2021, 08:30 Uhr", "2021-01-12T08:30"), ("de", "Samstag, 5. März 2021", "2021-03-05"),
            ("de", "12. 1. 2021", "2021-01-12"), ("de", "Di., 12. Januar 2021 um 8.30 Uhr", "2021-01-12T08:30"),
            ("de-AT", "3. Jänner 2021", "2021-01-03"), ("de", "12.01.21", "2021-01-12"),
            ("de", "12. Jan. 2021 - 8 Uhr", "2021-01-12T08:00"),
            ("en", "January 12, 2021 at 8:30 am EST", "2021-01-12T08:30-05:00"), ("en", "12 Jan 2021", "2021-01-12"),
            ("en", "Jan. 12th, 2021", "2021-01-12"), ("en", "Tuesday 12 January 2021 12.15 GMT", "2021-01-12T12:15Z"),
            ("en", "Published 9:16 PM, Tue January 12, 2021", "2021-01-12T21:16"), ("en", "March 2020", "2020-03"),
            ("en-US", "3/4/2021", "2021-03-04"), ("en-GB", "3/4/2021", "2021-04-03"),
            ("en-US", "13/4/2021", "2021-04-13"),
            ("en", "12th of January 2021", "2021-01-12"), ("en", "12-Jan-2021", "2021-01-12"),
            ("en", "12:05 a.m. Jan 12, 2021", "2021-01-12T00:05"), ("el", "12/1/2021, 8:30 π.μ.", "2021-01-12T08:30"),
            ("el", "12/1/2021, 8:30 μ.μ.", "2021-01-12T20:30"), ("el", "12/1/2021 8:30 μμ", "2021-01-12T20:30"),
            ("de", "12.1.2021 at 8:30 MESZ", "2021-01-12T08:30+02:00"),
            ("gsw", "12. Januar 2021", "2021-01-12"), ("sh", "12. siječnja 2021.", "2021-01-12"),
            ("it", "12 gennaio 2021 alle 8:30", "2021-01-12T08:30"), ("it", "1º marzo 2021", "2021-03-01"),
            ("it", "martedì, 12 gennaio 2021 ore 08.30", "2021-01-12T08:30"),
            ("es", "12 de enero de 2021 a las 8:30", "2021-01-12T08:30"),
            ("es", "martes, 12 enero 2021 - 08:30 h", "2021-01-12T08:30"),
            ("pt", "12 de janeiro de 2021 às 08h30", "2021-01-12T08:30"),
            ("pt-BR", "12 mar 2021", "2021-03-12"), ("nl", "12 januari 2021 om 08:30 uur", "2021-01-12T08:30"),
            ("nl", "di 12 jan. 2021", "2021-01-12"), ("pl", "12 stycznia 2021, godz. 8:30", "2021-01-12T08:30"),
            ("pl", "wtorek, 12 stycznia 2021 r.", "2021-01-12"), ("ru", "12 января 2021 г. в 8:30", "2021-01-12T08:30"),
            ("ru", "12 ЯНВ 2021", "2021-01-12"), ("el", "12 Ιανουαρίου 2021", "2021-01-12"),
            ("el", "Τρίτη, 12 ΜΑΪΟΥ 2020, 08:30", "2020-05-12T08:30"),
            ("sv", "12 januari 2021 kl. 08:30", "2021-01-12T08:30"),
            ("da", "12. januar 2021 kl. 08.30", "2021-01-12T08:30"),
            ("nb", "12. januar 2021", "2021-01-12"), ("fi", "12. tammikuuta 2021 klo 8.30", "2021-01-12T08:30"),
            ("cs", "12. ledna 2021 v 8:30", "2021-01-12T08:30"),
            ("ro", "12 ianuarie 2021, ora 08:30", "2021-01-12T08:30"),
            ("hu", "2021. január 12. 08:30", "2021-01-12T08:30"),
            ("hu", "lassú kilábalás 2020. 08. 18. 21:35", "2020-08-18T21:35"), ("hu", "2020. 8. 8.", "2020-08-08"),
            ("ca", "12 d’octubre de 2020", "2020-10-12"),
            ("tr", "12 Şubat 2021 08:30", "2021-02-12T08:30"), ("uk", "12 січня 2021", "2021-01-12"),
            ("fr", "Anne Roy9 mars 20194 minutes", "2019-03-09"), ("fr", "12 janvier 2021 1747", "2021-01-12"),
            ("en", "by La Gazette January 12, 202101747", "2021-01-12"),
            ("it", "(Napoli, 12 gennaio 21)", "2021-01-12"), ("fr", "(le 12 janvier 21 heures)", "2021-01-12T21:00"),
            ("fr", "le 3 mars 20000 manifestants", "2021-03-03"),
            ("fr", "le 3 mars 2021 à 17h4429", "2021-03-03T17:44"),
            ("fr", "le 3 mars 2021, 12:1000 places", "2021-03-03"),
            ("fr", "le 3 mars 2021, 1:1500e", "2021-03-03"),
            ("en", "3 March 20185 comments | Share", "2018-03-03"),
            ("fr", "Le 3 mars 20183 personnes ont défilé à Lorient.", "2021-03-03"),
            (nil, "12 Φεβρουαρίου 2021", "2021-02-12"), ("fr", "January 12, 2021", "2021-01-12"),
        ] as [(String?, String, String)])
    func readsWhatPagesPrint(language: String?, text: String, iso: String) {
        #expect(reader(language).dates(in: text).map(\.iso) == [iso])
    }

    @Test(
        "A date is read where the layout has stuck a word to it",
        arguments: [
            ("en", "EditorialJanuary 12, 2021", "2021-01-12"), ("en", "Public HealthJAN 12, 2021", "2021-01-12"),
            ("en", "Garden SheddingMay 12, 2020Updated: never", "2020-05-12"),
            ("es", "12 mar 2021Actualizado por Ana Ruiz", "2021-03-12"),
            ("de", "KulturMüllheim12.01.2021", "2021-01-12"),
            ("fr", "Anne RoyMardi 12 janvier 2021Partager", "2021-01-12"),
            ("fr", "Publié le 12 Mar 2021 à 14H47 par Anne Roy", "2021-03-12T14:47"),
            ("de", "12. Januar 2021 @ 18:13 // Autor: Roy", "2021-01-12T18:13"),
            ("de", "12.01.2021 07.57", "2021-01-12T07:57"),
            // What is one word, or a name, is no month.
            ("en", "Dismay 12, 2021", nil), ("en", "McMay 12, 2021", nil), ("en", "EditorialMay 12 people", nil),
        ] as [(String, String, String?)])
    func readsGluedDates(language: String, text: String, iso: String?) {
        #expect(reader(language).dates(in: text).map(\.iso) == [iso].compactMap(\.self))
    }

    @Test(arguments: [
        ("fr", "il y a 3 heures", "2021-04-20T09:00"), ("fr", "il y a 15 h", "2021-04-19T21:00"),
        ("fr", "hier", "2021-04-19"),
        ("fr", "Publié aujourd’hui à 10h", "2021-04-20T10:00"), ("fr", "il y a une semaine", "2021-04-13"),
        ("fr", "avant-hier à 17:30", "2021-04-18T17:30"), ("fr", "il y a 2 mois", "2021-02"),
        ("de", "vor 2 Stunden", "2021-04-20T10:00"), ("de", "gestern, 18:05 Uhr", "2021-04-19T18:05"),
        ("en", "2 hours ago", "2021-04-20T10:00"), ("en", "an hour ago", "2021-04-20T11:00"),
        ("en", "3 days ago", "2021-04-17"),
        ("es", "hace 3 días", "2021-04-17"), ("it", "2 ore fa", "2021-04-20T10:00"),
        ("nl", "5 minuten geleden", "2021-04-20T11:55"),
        ("pl", "wczoraj", "2021-04-19"), ("pt", "há 2 dias", "2021-04-18"), ("ru", "вчера в 18:05", "2021-04-19T18:05"),
    ])
    func reckonsFromTheCapture(language: String, text: String, iso: String) throws {
        let found = try #require(reader(language).dates(in: text).first)
        #expect(found.iso == iso)
        #expect(found.isRelative)
    }

    /// A number that can be no year leaves the day as it is.
    @Test func whatIsNoYearLeavesTheDay() {
        #expect(reader("fr").dates(in: "le 4 mars 9000 personnes").first?.iso == "2021-03-04")
    }

    @Test(arguments: [
        "31/02/2021", "2021-13-01", "2021-02-30", "le 21 avril 2021", "12/05/2021 à 8h", "version 1.2.21.4",
        "10.12.34.56",
        "01 23 45 67 89", "n° 2021-12345", "saison 2020-21", "250.000 euros", "8h30", "en 2020. 12 élus",
        "en 2020. 12. 5000 élus", "vendredi", "42 %", "page 12/20",
        "IMG20210112", "1-800-2021-01-12-9", "le 4 mai 2030", "4. mai 2030", "4 mai, 2030", "mai 4, 2030",
    ])
    func findsNoDateWhereThereIsNone(text: String) {
        #expect(reader("fr").dates(in: text) == [])
    }

    @Test(
        arguments: [
            ("fr", "Publié le 12/01/2021 à 8h30. Mis à jour le 13/01/2021", [.published, .modified]),
            ("fr", "Par Anne Dupuis, publié le 12 janvier 2021", [.published]),
            ("fr", "Créé le 3 mars 2021 - Dernière mise à jour : 4 mars 2021", [.published, .modified]),
            ("fr", "Du 3 au 5 mars 2021, le salon attend du monde", [.event]), ("fr", "12 janvier 2021", [.none]),
            ("de", "Erstellt am 12.01.2021 | Aktualisiert: 13.01.2021", [.published, .modified]),
            ("de", "Stand: 12.01.2021, 08:30 Uhr", [.modified]),
            ("en", "Posted on Jan 12, 2021 (updated)", [.published]),
            ("en", "Jan 12, 2021 (updated)", [.modified]), ("en", "Last updated 12 January 2021", [.modified]),
            ("it", "Pubblicato il 12/01/2021, aggiornato il 13/01/2021", [.published, .modified]),
            (
                "de", "Der Beitrag wurde am Samstag, 3. Dezember 2011 um 10:15 Uhr veröffentlicht und abgelegt.",
                [.published]
            ),
            ("de", "Am 3. Dezember 2011 tagte der Rat. Veröffentlicht hat er nichts.", [.none]),
            ("de", "3. Dezember 2011 Veröffentlicht am 4. Dezember 2011", [.none, .published]),
            ("de", "3. Dezember 2011 zuletzt aktualisiert", [.none]),
            ("fr", "Publié le 29 Mar 2019 à 14H47 Modifié le 6 février 2020", [.published, .modified]),
            ("fr", "Dec 18, 2019. Mis à jour le 6 février 2020", [.none, .modified]),
            ("fr", "Les 3 Set 2019 du club, le 6 février 2020", [.none]),
            ("en", "12 Jan 2021Updated 13 Jan 2021", [.none, .modified]),
            ("fr", "Postée le : mardi 12 janvier 2021", [.published]),
            ("en", "Updated 12 Jan 2021, originally created 3 Jan 2021", [.modified, .published]),
            ("es", "Actualizado el 12/01/2021", [.modified]), ("ru", "Обновлено: 12.01.2021", [.modified]),
        ] as [(String, String, [FoundDate.Label])])
    func readsTheLabelsBeforeDates(language: String, text: String, labels: [FoundDate.Label]) {
        #expect(reader(language).dates(in: text).map(\.label) == labels)
    }

    @Test func takesTheOrderThatIsNotInTheFuture() throws {
        let found = try #require(reader("fr").dates(in: "05/04/2021").first)
        #expect(found.iso == "2021-04-05")
        #expect(found.isOrderAmbiguous == false)  // the 4th of May is still to come
        let other = try #require(reader("fr").dates(in: "03/02/2021").first)
        #expect(other.iso == "2021-02-03")
        #expect(other.isOrderAmbiguous)
        #expect(reader("fr", monthFirst: true).dates(in: "03/02/2021").first?.iso == "2021-03-02")
    }

    @Test func placesTwoDigitYearsBeforeTheCapture() {
        #expect(reader("fr").dates(in: "12/01/99").first?.iso == "1999-01-12")
        #expect(reader("fr").dates(in: "12/01/21").first?.iso == "2021-01-12")
        #expect(reader("fr").dates(in: "12/01/22").first?.iso == "1922-01-12")
    }

    @Test func takesAnUnprintedYearFromTheWeekday() {
        let found = reader("fr").dates(in: "samedi 12 janvier, 8h").first
        #expect(found?.iso == "2019-01-12T08:00")
        #expect(found?.isYearInferred == true)
    }

    @Test func givesTheBytesOfTheWholeDate() throws {
        let text = "Écrit à Genève le mardi 12 janvier 2021 à 8h30, sous la pluie"
        let found = try #require(reader("fr").dates(in: text).first)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[found.range], as: UTF8.self) == "mardi 12 janvier 2021 à 8h30")
    }

    @Test func survivesAnyBytes() {
        var state: UInt64 = 7
        let alphabet =
            Array("0123456789 -/.:,TZhé年jan mars il y a 2021'\u{202F}".utf8) + [0xFF, 0xC3, 0xE2, 0x80, 0xF0]
        for _ in 0..<400 {
            var bytes: [UInt8] = []
            for _ in 0..<120 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            for found in reader("fr").dates(in: bytes.span) {
                #expect(found.range.upperBound <= bytes.count)
                #expect(found.date <= CivilDate(year: 2021, month: 4, day: 20) ?? found.date)
            }
        }
    }
}

@Suite struct URLDateTests {
    @Test(arguments: [
        ("https://example.org/2021/01/12/titre", "2021-01-12"),
        ("https://example.org/news/2021-01-12/titre", "2021-01-12"),
        ("https://example.org/article-20210112.html", "2021-01-12"), ("/2020/12/titre-long", "2020-12"),
        ("https://example.org/2021/jan/12/title", "2021-01-12"),
        ("https://example.org/2021/0112/c1-1.html", "2021-01-12"),
        ("https://example.org/12-01-2021/titre", "2021-01-12"), ("https://example.org/a/2021/1/5/x", "2021-01-05"),
        ("https://example.org/titre_2021-01-12_3.html", "2021-01-12"), ("https://example.org/2020-11/titre", "2020-11"),
    ])
    func readsDatesOfPaths(url: String, iso: String) {
        #expect(reader("fr").urlDate(url)?.iso == iso)
    }

    @Test(arguments: [
        "https://example.org/2021/04/21/demain", "https://example.org/?d=2021-01-12", "https://2021-01-12.example.org/",
        "https://example.org/top-2021-10-telephones", "https://example.org/article-20211399",
        "https://example.org/12345678",
        "https://example.org/2021", "", "://", "https://",
    ])
    func findsNoDateInOtherPaths(url: String) {
        #expect(reader("fr").urlDate(url) == nil)
    }
}

@Suite struct DayFilterTests {
    private func mayHoldDay(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return DateReader.mayHoldDay(bytes.span)
    }

    @Test(arguments: [
        ("fr", "Publié le 12 janvier 2021 à 8h"), ("fr", "le 1er avril 2021"), ("fr", "26/01/22"),
        ("de", "5. März 2022"),
        ("en", "January 12, 2021"), ("en", "Jan 12 07:30:00 UTC 2021"), ("es", "12 de septiembre de 2021"),
        ("el", "12 Σεπτεμβρίου του 2021"), ("hu", "2021. január 12."), ("ja", "2021年1月12日"), (nil, "20210112"),
        ("bg", "публикувано на 12 септември 2021"),
    ])
    func textsWithADayAreRead(language: String?, text: String) throws {
        let found = try #require(DateReader(language: language).dates(in: text).first)
        #expect(found.precision >= .day)
        #expect(mayHoldDay(text))
    }

    @Test(arguments: [
        "La rue compte 14 maisons", "En 2021, la commune", "mai 2021", "Le numéro 1001 et le numéro 1002", "", "12",
        "Les 12 élus ont voté après de longues semaines de négociations avec les communes voisines le budget de 2021",
    ])
    func textsWithoutOneAreNot(text: String) {
        #expect(!mayHoldDay(text))
        #expect(DateReader(language: "fr").dates(in: text).allSatisfy { $0.precision < .day })
    }
}
