import Foundation
import Testing

@testable import Manchette

@Suite struct ExtractorTests {
    private let page = """
        <!doctype html><html lang="fr"><head><title>La commune ouvre son atelier – Le Courrier du Lac</title>
        <meta property="og:site_name" content="Le Courrier du Lac"></head><body>
        <nav><ul><li><a href="/">Accueil</a></li><li><a href="/tech">Technologie</a></li></ul></nav>
        <main><article><h1>La commune ouvre son atelier</h1>
        <p class="chapo">À Morvens, les appareils en panne ont désormais une adresse où aller.</p>
        <div class="article-body"><p>La commune a inauguré mardi un atelier de réparation où chacun peut apporter son ordinateur en panne.</p>
        <p>Les bénévoles y accueillent le public deux soirs par semaine, expliquent la panne et prêtent leurs outils.</p>
        <p>« Nous voulons que les gens apprennent à réparer eux-mêmes », a expliqué Jeanne Perrin, qui dirige l’atelier.</p>
        <p>Le projet a coûté vingt mille francs, dont la moitié vient d’une fondation privée de la région.</p></div>
        </article></main>
        <footer><p>Mentions légales</p><p>© Le Courrier du Lac</p></footer></body></html>
        """

    @Test func pageBecomesAnArticle() throws {
        let article = try Extractor().extract(
            html: Array(page.utf8), url: "https://courrier.example/tech/atelier", id: "a1")
        #expect(article.id == "a1")
        #expect(article.kind == .article)
        #expect(article.headline == "La commune ouvre son atelier")
        #expect(article.language == "fr")
        #expect(article.lead == "À Morvens, les appareils en panne ont désormais une adresse où aller.")
        #expect(article.text.hasPrefix("La commune a inauguré mardi"))
        #expect(article.text.hasSuffix("de la région."))
        #expect(article.body.count == 4)
        #expect(!article.text.contains("Mentions légales"))
    }

    @Test(arguments: ["", "?", "f", "français", "fr_CH", "fr-", "123"])
    func aLanguageThatIsNoneIsAnError(language: String) {
        var options = ExtractionOptions()
        options.language = language
        let error = #expect(throws: ExtractionError.self) {
            try Extractor().extract(html: Array(page.utf8), id: "a1", options: options)
        }
        #expect(error?.code == .wrongOption && error?.input == "a1")
        #expect(error?.detail.contains("'\(language)'") == true && error?.detail.contains("BCP 47") == true)
    }

    @Test func rangesOfTheBodyAreThoseOfTheText() throws {
        let article = try Extractor().extract(html: Array(page.utf8))
        let scalars = Array(article.text.unicodeScalars)
        for block in article.body {
            let range = try #require(block.range)
            #expect(String(String.UnicodeScalarView(scalars[range])) == block.text)
        }
    }

    @Test(arguments: [
        [], Array(" \n\t ".utf8), Array("%PDF-1.7\n1 0 obj".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0],
    ])
    func whatIsNoTextIsRefusedByName(_ bytes: [UInt8]) {
        let error = #expect(throws: ExtractionError.self) { try Extractor().extract(bytes: bytes, path: "x.bin") }
        #expect(error?.description.hasPrefix("x.bin: ") == true)
    }

    @Test func consentBannerIsNoArticle() throws {
        let html = """
            <html lang="fr"><head><title>Vos données</title></head><body><div><h2>Vos données comptent pour nous</h2>
            <p>Avec votre accord, nos partenaires et nous stockons et/ou accédons à des informations sur un terminal, \
            comme un identifiant, pour la mesure de performance des publicités et des contenus et pour leur \
            amélioration au fil du temps.</p><p>Vous pouvez retirer votre consentement quand vous le souhaitez.</p>
            <button>Tout accepter</button></div></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.kind == .notAnArticle)
        #expect(article.text.isEmpty && article.body.isEmpty)
    }

    @Test func partnersDoNotMakeAConsentPageAnArticle() throws {
        let partners = (1...120).map { "<li>Régie numérique \($0)</li>" }.joined()
        let html = """
            <html lang="fr"><head><title>Le Courrier du Pont - Vos choix</title></head><body><main><h1>Vos choix</h1>
            <p>Nous et nos 120 partenaires utilisons des cookies ou technologies similaires pour stocker et accéder à \
            des informations sur votre terminal et mesurer l'audience.</p>
            <p>Vous pouvez retirer votre consentement à tout moment, finalité par finalité.</p>
            <ul>\(partners)</ul><button>Continuer sans accepter</button></main></body></html>
            """
        let article = try Extractor().extract(
            html: Array(html.utf8), url: "https://courrier-du-pont.example/articles/le-pont-rouvre-lundi")
        #expect(article.kind == .notAnArticle)
        #expect(article.text.isEmpty)
    }

    /// The only paragraph of a front page may be its banner's.
    @Test func aBannerDoesNotHideAFrontPage() throws {
        let teasers = (1...14).map {
            "<h2><a href=\"/s/\($0)\">Kettle number \($0) tested and weighed</a></h2><div>Ann Lee, May \($0)</div>"
        }
        let html = """
            <html lang="en"><head><title>Kettle Weekly</title></head><body><main>\(teasers.joined())</main><div><p>We and our \
            partners use cookies and similar technologies to store and access information on your device, and to measure \
            the audience.</p><p>You can withdraw your consent at any time.</p></div></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8), url: "https://kettle.example/")
        #expect(article.text.contains("Kettle number 7"))
    }

    /// Which trees read a page that is no article depends on its language, not on how its tag is written.
    @Test(arguments: ["en-GB", "EN"]) func aRegionDoesNotChangeHowAPageIsRead(tag: String) throws {
        let links = (1...12).map { "<li><a href=\"/t/\($0)\">Thread \($0) about kettles</a> 3 replies</li>" }.joined()
        let html = """
            <html><head><title>Kettles - Hill Forum</title></head><body><div class="forum"><h1>Kettles</h1><ul>\(links)</ul>\
            <div class="post">Mine boils a full pot in three minutes, and the lid opens with one hand.</div></div></body></html>
            """
        func text(_ language: String) throws -> (String, Double?) {
            var options = ExtractionOptions()
            options.language = language
            let article = try Extractor().extract(
                html: Array(html.utf8), url: "https://hill.example/forum/", options: options)
            return (article.text, article.confidence["body"])
        }
        #expect(try text(tag) == text("en"))
        #expect(try text("en") != text("cy"))
    }

    @Test func pageThatIsNoArticleKeepsItsText() throws {
        let html = """
            <html lang="en"><head><title>Kettle 1.7 l - Hill Hardware</title></head><body><nav><a href="/">Home</a> \
            <a href="/kettles">Kettles</a></nav><main><h1>Kettle 1.7 l</h1><p>Boils a full pot in three minutes and \
            switches itself off. The lid opens with one hand.</p><ul><li>1.7 litres</li><li>2200 watts</li></ul>\
            <button>Add to cart</button></main><footer><p>Please enable JavaScript to see the prices.</p></footer>\
            </body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8), url: "https://hardware.example/kettles/17")
        #expect(((article.lead ?? "") + article.text).contains("Boils a full pot"))
        #expect(article.text.contains("1.7 litres"))
    }

    @Test func pleaForScriptsAtTheEndMakesNoWall() throws {
        let html = """
            <html lang="fr"><head><title>Le bac reprend ses traversées</title></head><body><div id="content">
            <h1>Le bac reprend ses traversées</h1><p>Le bac du lac reprend ses traversées lundi, a annoncé la commune. \
            Il avait été mis à l'arrêt en octobre, après la rupture d'un câble, et deux mille pendulaires avaient dû \
            faire le tour par la route. Un second câble a été posé la semaine dernière par une entreprise du canton. \
            Les horaires d'hiver restent ceux de l'an dernier, avec un départ toutes les demi-heures.</p></div>
            <div id="player">Pour lire cette vidéo, activez JavaScript.</div><div>JavaScript is disabled.</div>
            </body></html>
            """
        #expect(try Extractor().extract(html: Array(html.utf8)).text.contains("Un second câble"))
    }

    @Test func commentsBehindTheirHeadingAreNotTheArticle() throws {
        let paragraphs = [
            "Rada miasta zgodziła się we wtorek na budowę nowego mostu przez rzekę, o który mieszkańcy zabiegali od lat.",
            "Prace mają ruszyć wiosną i potrwać dwa lata, a koszt szacuje się na czterdzieści milionów złotych.",
            "Burmistrz zapewnia, że stary most pozostanie otwarty dla pieszych i rowerzystów do końca budowy.",
        ].map { "<p>\($0)</p>" }.joined()
        let comments = [
            "Nareszcie ktoś o tym pomyślał, codziennie stoję w korku na starym moście przez godzinę.",
            "Za te pieniądze można by zbudować trzy szkoły i jeszcze zostałoby na boisko.",
        ].map { "<div><b>sąsiad</b><p>\($0)</p></div>" }.joined()
        let html = """
            <html lang="pl"><head><title>Nowy most przez rzekę</title></head><body><div id="tekst"><h1>Nowy most przez \
            rzekę</h1>\(paragraphs)</div><div><h3>Wasze komentarze</h3>\(comments)</div></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.text.contains("Burmistrz"))
        #expect(!article.text.contains("Nareszcie"))
    }

    @Test func articleAboutCookiesIsAnArticle() throws {
        let html = """
            <html lang="fr"><head><title>Cookies: le régulateur hausse le ton</title><meta property="og:type" content="article">
            </head><body><article><h1>Cookies: le régulateur hausse le ton</h1>
            <p>«Nous utilisons des cookies»: la phrase ouvre neuf sites sur dix, et le régulateur n'en veut plus.</p>
            <p>Dans un avis publié mardi, il rappelle que refuser doit être aussi simple qu'accepter, et que le bouton gris \
            sur fond gris ne trompe plus personne depuis longtemps.</p>
            <p>Trois éditeurs ont six mois pour revoir leur bandeau. «Le bandeau n'est pas une fatalité», dit sa présidente, \
            qui cite deux journaux où la bannière a disparu sans que les recettes baissent.</p>
            </article></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.kind == .article)
        #expect(article.text.contains("fatalité"))
    }

    @Test func withheldTextHasNoAnnotations() throws {
        let html = """
            <html lang="en"><head><title>Just a moment...</title></head><body><h1>port.example</h1>
            <p>Checking your browser before you reach Anne Marie Miller in Geneva. You will be redirected shortly, on
            3 May 2021.</p><p>Please enable JavaScript and cookies to continue</p></body></html>
            """
        let article = try Extractor().extract(html: Array(html.utf8))
        #expect(article.kind == .notAnArticle)
        #expect(article.text.isEmpty)
        #expect(article.entities == [] && article.dates == [])
    }

    @Test func inputOverTheLimitIsRefused() {
        var options = ExtractionOptions()
        options.maximumBytes = 100
        let error = #expect(throws: ExtractionError.self) {
            try Extractor().extract(html: Array(page.utf8), options: options)
        }
        #expect(error?.code == .tooLarge)
    }

    @Test func oneExtractorServesManyThreads() async {
        let extractor = Extractor()
        let bytes = Array(page.utf8)
        let texts = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<16 {
                group.addTask { try? extractor.extract(html: bytes).text }  // a failure is a nil, and so no equal text
            }
            return await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(texts.count == 1)
        #expect(texts.first.flatMap { $0 } != nil)
    }
}

/// The two real dumps that the project began with; they are not part of the repository.
@Suite struct SeedTests {
    static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["MANCHETTE_SHARED"].map { URL(fileURLWithPath: $0) }
        let shared =
            named
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
        let seeds = shared.appendingPathComponent("seeds")
        return FileManager.default.fileExists(atPath: seeds.path) ? seeds : nil
    }()

    private func article(_ prefix: String, faithful: Bool = false) throws -> Article {
        let folder = try #require(SeedTests.folder)
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix(prefix) })
        var options = ExtractionOptions()
        options.faithful = faithful
        return try Extractor().extract(
            bytes: Array(Data(contentsOf: folder.appendingPathComponent(name))), options: options)
    }

    @Test(.enabled(if: SeedTests.folder != nil, "the seeds are not beside this checkout"))
    func firstSeedIsReadField() throws {
        let article = try article("000_")
        #expect(article.kicker == "Services interdits")
        #expect(article.headline?.hasPrefix("AWS coupe") == true && article.headline?.hasSuffix("pro-Trump") == true)
        #expect(article.lead?.hasPrefix("Les géants de la tech") == true)
        #expect(article.lead?.hasSuffix("services cloud.") == true)
        #expect(article.body.map(\.kind) == [.paragraph, .paragraph, .paragraph, .heading, .paragraph, .paragraph])
        #expect(article.body.count > 3 && article.body[3].text == "Amazon alerté depuis longtemps")
        #expect(article.webcode == "DPF8_202827")
        #expect(article.language == "fr")
        #expect(!article.text.contains("Pixabay"))
        #expect(!article.text.contains("Webcode"))
        #expect(article.noise.contains { $0.text.contains("Pixabay") && ($0.class == .caption || $0.class == .credit) })
    }

    @Test(.enabled(if: SeedTests.folder != nil, "the seeds are not beside this checkout"))
    func secondSeedHasNoHeadlineAndAllItsText() throws {
        let article = try article("003_")
        #expect(article.headline == nil)
        #expect(article.lead == nil)
        #expect(article.body.map(\.kind) == [.paragraph, .paragraph, .paragraph, .blockQuote, .blockQuote, .paragraph])
        #expect(article.text.hasPrefix("Amazon explique"))
        #expect(article.text.hasSuffix("de son propre chef."))
        #expect(!article.text.contains("nation«"))
        #expect(Set(article.noise.map(\.class)) == [.subscription, .newsletter])
        #expect(article.noise.last?.class == .newsletter)
        #expect(try self.article("003_", faithful: true).text.contains("nation«"))
    }
}
