import Testing

@testable import Manchette

/// Forms of by-lines, of lines of dates, of credits and of gates that stand apart from the common ones.
struct BylineFormsTests {
    @Test(
        "Announcements and what stands beside a name",
        arguments: [
            ("Une enquête d'Anne Roy", ["Anne Roy"]), ("Un article d’Anne Roy", ["Anne Roy"]),
            ("Auteure : Anne Roy", ["Anne Roy"]), ("Par Mme Anne Roy", ["Anne Roy"]),
            ("De notre correspondante à Bruxelles, Anne Roy", ["Anne Roy"]),
            ("De notre envoyé spécial Luc Blanc", ["Luc Blanc"]),
            ("Von unserer Korrespondentin Anne Roy", ["Anne Roy"]),
            ("Dalla nostra inviata Anna Moro", ["Anna Moro"]), ("Door onze redacteur Anna Smit", ["Anna Smit"]),
            ("Anne Roy (avec AFP)", ["Anne Roy", "AFP"]), ("Anne Roy/ATS", ["Anne Roy", "ATS"]),
            ("Anne Roy @anneroy", ["Anne Roy"]), ("12.03.2026, Anne Roy", ["Anne Roy"]),
            ("Von Anne Roy (Text) und Luc Blanc (Bilder)", ["Anne Roy"]),
            ("<span>Anne Roy</span><span>Le 12 mars 2026 à 8h30</span>", ["Anne Roy"]),
        ])
    func announced(line: String, expected: [String]) {
        #expect(FieldSample.fields(FieldSample.article(below: "<p>\(line)</p>")).authors.map(\.name) == expected)
    }

    /// A dump with a line between its standfirst and the day.
    private func dump(_ lines: String) -> Fields {
        let paragraph = FieldSample.text.replacing("<p>", with: "").replacing("</p>\n", with: " ")
        return FieldSample.dump(
            "Le port rouvre enfin ses quais aux bateaux\n\n\(lines)\n\n\(paragraph)\n\n\(paragraph)")
    }

    @Test(
        "Lines of a dump above the day",
        arguments: [
            ("Anne Roy (Consulter le profil)", "Anne Roy"), ("Anne Roy/aro", "Anne Roy"), ("A. Roy", "A. Roy"),
            ("Maître Anne Roy, avocate au barreau de Brest", "Anne Roy"),
        ])
    func inDumps(line: String, expected: String) {
        #expect(dump("\(line)\n14 janvier 2025").authors.map(\.name) == [expected])
    }

    @Test(
        "Lines at the text's end that name no author",
        arguments: ["/sgu", "lbm/gab/swi", "Édité par Anne Roy", "Écouter cet article Powered by Anne Roy"])
    func nobody(line: String) {
        let html = FieldSample.article().replacing(FieldSample.text, with: FieldSample.text + "<p>\(line)</p>")
        #expect(FieldSample.fields(html).authors.isEmpty)
        guard line.hasSuffix("Roy") else { return }
        #expect(FieldSample.fields(FieldSample.article(below: "<p>3 mars 2026</p><p>\(line)</p>")).authors.isEmpty)
    }

    @Test func aCaptionsPhotographerIsNoAuthor() {
        let caption = "Un chalutier devant la digue, le 3 juin 2024 (AFP/Archives - Anne Roy)"
        #expect(!dump("AFP\nPublié le 23/07/2025\n\n\(caption)").authors.contains { $0.name.contains("Roy") })
    }

    @Test(
        "A line that says when it was changed says first when it was printed",
        arguments: [
            ("12 février 2025 à 10h04, dernière mise à jour le 14 février 2025", "2025-02-12T10:04", "2025-02-14"),
            ("12/02/2025 (actualisé le 14/02/2025)", "2025-02-12", "2025-02-14"),
        ])
    func changes(line: String, published: String, modified: String) {
        let lead = "Fermés depuis l'automne, les quais accueillent de nouveau les pêcheurs et leurs clients du matin."
        let fields = dump("\(lead)\n\nPar Anne Roy\n\(line)")
        #expect(fields.published == published)
        #expect(fields.modified == modified)
    }

    @Test func aTimeAloneIsTheChanges() {
        let below = "<p>Par Anne Roy</p><div>02 mars 2026 | 10:45 · actualisé 11:20</div>"
        let fields = FieldSample.fields(FieldSample.article(below: below))
        #expect(fields.published == "2026-03-02T10:45")
        #expect(fields.modified == "2026-03-02T11:20")
    }

    @Test(
        "Owners behind and before a caption",
        arguments: [
            ("Le quai nord, lundi.<br>Luc Blanc", "Luc Blanc"), ("Le quai nord, lundi. (Luc Blanc)", "Luc Blanc"),
            ("Le quai nord, lundi. Luc Blanc", "Luc Blanc"),
            ("<p>Le quai nord, lundi.</p><p>Luc Blanc</p>", "Luc Blanc"),
            ("<span>Le quai nord, lundi.</span><span>Keystone/Luc Blanc</span>", "Keystone/Luc Blanc"),
            ("PHOTO LUC BLANC, LE QUAI<br>Le quai nord, lundi.", "LUC BLANC, LE QUAI"),
            ("Le quai nord, lundi. Source : Capture d’écran Rade", "Capture d’écran Rade"),
        ])
    func owners(text: String, credit: String) {
        let figure = "<figure><img src=\"/photos/quai.jpg\"><figcaption>\(text)</figcaption></figure>"
        let html = FieldSample.article().replacing("<div id=\"text\">", with: "<div id=\"text\">\(figure)")
        let image = FieldSample.fields(html).images.first
        #expect(image?.credit == credit)
        #expect(image?.caption == "Le quai nord, lundi.")
    }

    @Test func whomTheTextNamesIsSeen() {
        let figure = "<figure><img src=\"/photos/quai.jpg\"><figcaption>Au quai, lundi. Luc Blanc</figcaption></figure>"
        let html = FieldSample.article()
            .replacing("<div id=\"text\">", with: "<div id=\"text\">\(figure)")
            .replacing("le patron d'un chalutier", with: "Luc Blanc")
        #expect(FieldSample.fields(html).images.first?.credit == nil)
    }

    @Test func titlesOfDumpsHoldNoInvisibleCharacters() {
        let paragraph = FieldSample.text.replacing("<p>", with: "").replacing("</p>\n", with: " ")
        let text = "Le port rou\u{AD}vre enfin\u{200B} ses quais\n\nPar Anne Roy\n14 janvier 2025\n\n\(paragraph)"
        #expect(FieldSample.dump(text).headline == "Le port rouvre enfin ses quais")
        // Persian is written with a joiner.
        #expect(
            FieldSample.dump(text.replacing("\u{AD}", with: "\u{200C}")).headline?.unicodeScalars.contains("\u{200C}")
                == true)
    }

    @Test(
        "Wordings of gates",
        arguments: [
            "80 % de l'article reste à découvrir", "Cet article vous plaît ? Poursuivez votre lecture pour 1 €",
            "Vous souhaitez lire la suite ? Créez un compte.", "Jetzt testen und weiterlesen",
        ])
    func gates(line: String) {
        let paragraph = FieldSample.text.replacing("<p>", with: "").replacing("</p>\n", with: " ")
        let text = "Le port rouvre enfin ses quais\n\nPar Anne Roy\n14 janvier 2025\n\n\(paragraph)\n\n\(line)"
        #expect(FieldSample.dump(text).access.truncated)
    }
}
