import Testing

@testable import Manchette

/// Over-titles, keywords, captions and pictures by their form alone.
struct FieldFormsTests {
    static let lines: [(String, String?)] = [
        ("Le quai", "Le quai"),
        ("À la une de l'hebdo.", "À la une de l'hebdo."),
        ("© Les Amis du Port", nil),
        ("1 min de lecture", nil),
        ("Une idée de quai ? Venez donc au port !", nil),
        ("3 von 5 (1 Bewertung)", nil),
        ("Fischer am Kai (Foto: Keystone)", nil),
        ("« Logbuch des Hafens", nil),
        ("URL:", nil),
    ]

    @Test(
        "Lines of the page are no over-titles",
        arguments: lines)
    func kickers(line: String, expected: String?) {
        let html = FieldSample.article(above: "<p class=\"rubric\">\(line)</p>")
        #expect(FieldSample.fields(html).kicker == expected)
    }

    @Test func aDumpsFirstLineIsNoOverTitleWhenItTellsOfReading() {
        let text =
            "1 min de lecture\nLe port rouvre ses quais après onze semaines\n"
            + String(
                repeating:
                    "Les bateaux ont repris la mer lundi à l'aube, après onze semaines de travaux dans le bassin nord du port. ",
                count: 3)
        #expect(FieldSample.dump(text).kicker == nil)
    }

    @Test(
        "Keywords that a system keeps for itself are none",
        arguments: [
            (["Port", "Uncategorized", "Slider", "has_slides", "Mer"], ["Port", "Mer"]),
            (["locale: US", "contentId: 12-ab", "hasProduct: true", "Port"], ["Port"]),
            (["Port: le quai nord", "Mer"], ["Port: le quai nord", "Mer"]),
            (["Port", "Chine'"], ["Port", "Chine"]),
            (["Port d'Iroise", "l'Île"], ["Port d'Iroise", "l'Île"]),
        ])
    func housekeeping(tags: [String], expected: [String]) {
        #expect(TagForm.withoutHousekeeping(tags, .shared) == expected)
    }

    @Test func aTitleCutToWordsInTheAlphabetsOrderIsNoListOfKeywords() {
        let head = #"<meta name="keywords" content="le,port,pour,quais,rouvre,ses,semaine">"#
        let html = FieldSample.article(head: head, h1: "Le port rouvre ses quais pour une semaine")
        #expect(FieldSample.fields(html).tags.isEmpty)
    }

    static let texts: [(String, String?, String?)] = [
        ("Fot. Anna Nowak", nil, "Anna Nowak"),
        ("Treehouse / Getty Images", nil, "Treehouse / Getty Images"),
        ("Photo Anne Roy", nil, "Anne Roy"),
        ("Image satellite", "Image satellite", nil),
        ("Carte Bretagne", "Carte Bretagne", nil),
        ("Anne Roy", "Anne Roy", nil),
        ("Le quai vu de la mer / (C) Anne Roy", "Le quai vu de la mer", "Anne Roy"),
        (
            "Der Kapitän (l.) sichert das Boot. Der Hafen bleibt zu. | picture alliance / Foto Roy",
            "Der Kapitän (l.) sichert das Boot. Der Hafen bleibt zu.", "picture alliance / Foto Roy"
        ),
        ("The quays were closed illegally. AP", "The quays were closed illegally.", "AP"),
        ("Le quai, fermé depuis 2020. (Anne Roy/Quai Images)", "Le quai, fermé depuis 2020.", "Anne Roy/Quai Images"),
        ("Les candidats du quai (Anne Roy/Les Marins)", "Les candidats du quai (Anne Roy/Les Marins)", nil),
        ("Les deux rivaux. (Anne Roy/Marc Vidal)", "Les deux rivaux. (Anne Roy/Marc Vidal)", nil),
        ("Le quai a dix mètres de fond. - Anne Roy.", "Le quai a dix mètres de fond.", "Anne Roy"),
        ("Le quai a dix mètres de fond. – Anne Roy", "Le quai a dix mètres de fond.", "Anne Roy"),
        ("Le quai du nord - Anne Roy", "Le quai du nord - Anne Roy", nil),
        ("Le bar, neuf euros. | ANNE ROY / LE GRAND QUAI", "Le bar, neuf euros.", "ANNE ROY / LE GRAND QUAI"),
        ("Le bar. ANNE ROY POUR « LA GAZETTE »", "Le bar.", "ANNE ROY POUR « LA GAZETTE »"),
        ("Le bar. Anne Roy lit « La Gazette »", "Le bar. Anne Roy lit « La Gazette »", nil),
    ]

    @Test(
        "Captions and credits part",
        arguments: texts)
    func captions(text: String, caption: String?, credit: String?) {
        let parts = CaptionSplitter(words: .shared).split(text)
        #expect(parts.caption == caption)
        #expect(parts.credit == credit)
    }

    @Test(
        arguments: [
            ("https://a.example/quai-200x200.jpg", true), ("https://a.example/quai_160x160.webp?v=1", true),
            ("https://a.example/quai-1200x800.jpg", false), ("https://a.example/quai.jpg", false),
            ("https://a.example/quai-2024.jpg", false), ("https://a.example/quai-200x800.jpg", false),
        ])
    func thumbnails(address: String, expected: Bool) { #expect(ImageAddress.isThumbnail(address) == expected) }

    @Test func aPictureIsListedOnce() {
        let pictures = """
            <figure><img src="/images/1061135/1920/1080/image.jpg"><img src="/images/1061135/1920/1440/image.jpg"></figure>
            <figure><img src="/p/tannenfall_fe4206fb09.jpg"><img src="/p/tannenfall_40e3b6147c.jpg">
            <figcaption>Bûcherons en forêt</figcaption></figure>
            <img src="/p/autre-sujet-200x200.jpg">
            """
        let html = FieldSample.article().replacing("<div id=\"text\">", with: "<div id=\"text\">" + pictures)
        #expect(FieldSample.fields(html).images.count == 2)
    }

    @Test func theDayBehindAStandfirstIsNotOfIt() {
        let lead =
            #"<p class="standfirst">Que cache la réouverture du port ? Les pêcheurs attendaient ce jour depuis l’automne, les acheteurs de la région aussi, et la mairie promet que les quais ne fermeront plus avant longtemps : est-ce vrai ?<span>Lundi 3 mai 2026</span></p>"#
        let fields = FieldSample.fields(FieldSample.article(below: lead))
        #expect(
            fields.lead
                == "Que cache la réouverture du port ? Les pêcheurs attendaient ce jour depuis l’automne, les acheteurs de la région aussi, et la mairie promet que les quais ne fermeront plus avant longtemps : est-ce vrai ?"
        )
    }
}
