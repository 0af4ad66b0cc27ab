import HTMLTree
import Testing

@testable import Manchette

@Suite struct NoiseNamesTests {
    /// A page with something behind its article, and something between its second and third paragraphs.
    private func article(between: String = "", behind: String = "", author: String = "Maud Kerven") throws -> Article {
        let page = """
            <!DOCTYPE html><html lang="fr"><head><title>La criée de Port-Renan passe au tout-électrique</title>
            <meta name="author" content="\(author)"></head><body><nav><a href="/">Accueil</a><a href="/ports">Ports</a></nav>
            <article class="post"><h1>La criée de Port-Renan passe au tout-électrique</h1>
            <div class="post-content">
            <p>La criée de Port-Renan a remplacé en trois mois ses deux chaudières au fioul par une pompe à chaleur qui \
            puise l'eau du bassin, a annoncé mardi la chambre de commerce, propriétaire des murs.</p>
            <p>Le chantier a coûté 1,2 million d'euros, dont la moitié vient de la région. « Nous avons perdu deux jours de \
            vente, pas un de plus », assure le directeur, qui attend une facture réduite d'un tiers.</p>
            \(between)
            <p>Les mareyeurs, d'abord réservés, demandent maintenant que la halle frigorifique suive le même chemin. Une \
            étude doit être rendue avant l'été.</p>
            <p>À Lorient et à Concarneau, deux criées plus grandes regardent l'essai de près : leurs chaudières ont \
            le même âge, et le prix du fioul y pèse autant.</p>
            </div>\(behind)</article><footer><p>Plan du site</p></footer></body></html>
            """
        return try Extractor().extract(html: Array(page.utf8))
    }

    @Test(arguments: [
        (
            "<div class=\"box\"><p>Maud Kerven est correspondante sur la côte depuis 2016. Elle suit la pêche et les "
                + "ports, et tient une chronique le samedi.</p></div>", Article.NoiseClass.authorBio,
            "chronique le samedi"
        ),
        (
            "<p>Ancien mareyeur devenu chroniqueur, Yann raconte les ports par leurs machines. Retrouvez tous ses "
                + "articles.</p>", .authorBio, "par leurs machines"
        ),
        (
            "<div class=\"embed\"><p>Ce contenu est bloqué car vous n'avez pas accepté les cookies. Il est fourni par un "
                + "hébergeur de vidéos.</p></div>", .cookies, "hébergeur de vidéos"
        ),
        (
            "<div class=\"copyright\"><p>Tous droits réservés. Reproduction interdite sans accord.</p></div>", .legal,
            "Reproduction interdite"
        ),
        (
            "<p>Votre adresse e-mail sera utilisée pour vous envoyer notre lettre du matin, et pour rien d'autre.</p>",
            .newsletter, "lettre du matin"
        ),
    ])
    func blockBehindTheTextHasItsClass(_ html: String, _ expected: Article.NoiseClass, _ part: String) throws {
        let article = try article(behind: html)
        #expect(!article.text.contains(part))
        #expect(article.noise.filter { $0.text.contains(part) }.map(\.class) == [expected])
        #expect(article.text.contains("Lorient et à Concarneau"))
    }

    /// What an element's name, or the rel of a link, says of lines whose words say nothing.
    @Test(arguments: [
        (
            "<div id=\"paywall\"><div class=\"fond\"><h2>Le reste du récit est au large</h2><p>Embarquez avec nous pour "
                + "trois euros</p><a href=\"/x\" class=\"btn\">J'ai déjà mon billet</a>"
                + "<p><a href=\"/y\">Je m'abonne</a></p></div></div>",
            Article.NoiseClass.paywall, ["est au large", "Embarquez avec nous", "mon billet"]
        ),
        (
            "<div class=\"deal\"><h4>Cirés jaunes</h4><a rel=\"nofollow sponsored\" href=\"/o/1\">129 € chez Voilerie</a>"
                + "</div>", .advertisement, ["129 € chez Voilerie"]
        ),
        (
            "<div class=\"td-author-box author-box-wrap\"><div class=\"td-author-name\"><a href=\"/a\">Maud Kerven</a>"
                + "</div><div class=\"td-author-description\">Marcheuse de grèves, Maud écrit sur les ports depuis "
                + "neuf ans.</div></div>", .authorBio, ["Marcheuse de grèves"]
        ),
    ])
    func boxesDecideForTheirLines(_ html: String, _ expected: Article.NoiseClass, _ parts: [String]) throws {
        let article = try article(behind: html)
        for part in parts {
            #expect(
                article.noise.filter { $0.text.contains(part) }.map(\.class) == [expected], "\(part): \(article.noise)")
        }
    }

    /// Teasers are called after who signs them, menus hold partners, and some pages keep all their text behind the wall.
    @Test(arguments: [
        (
            "<section><article class=\"teaser teaser--signature\"><a href=\"/2\">Les casiers reviennent</a><div>Trente "
                + "pêcheurs ont remis leurs casiers à l'eau après deux ans d'arrêt.</div></article></section>",
            Article.NoiseClass.authorBio, "Trente pêcheurs"
        ),
        (
            "<footer><ul><li><a rel=\"sponsored\" href=\"/p\">Les conserves du port vendues en gros</a></li></ul></footer>",
            .advertisement, "conserves du port"
        ),
        (
            "<div id=\"paywall\"><p>Les mareyeurs de Douarnenez comptent leurs caisses une à une, à la lampe, avant que les "
                + "camions partent pour Rungis, et ils les recomptent quand ils reviennent vides le lendemain.</p></div>",
            .paywall, "comptent leurs caisses"
        ),
    ])
    func boxesDoNotDecideForOthers(_ html: String, _ other: Article.NoiseClass, _ part: String) throws {
        let article = try article(behind: html)
        #expect(!article.noise.contains { $0.class == other && $0.text.contains(part) }, "\(article.noise)")
    }

    @Test func theSitesNameIsNoAuthorsNote() {
        func houses(_ name: String, title: String) -> [String] {
            PageHints(claims: [
                Claim(.headline, title, source: "dom:title"), Claim(.author, name, source: "meta:author"),
            ]).houses
        }
        #expect(houses("La Revue des quais", title: "La criée rouvre • La Revue des quais") == ["La Revue des quais"])
        #expect(houses("Maud Kerven", title: "La criée rouvre - Maud Kerven").isEmpty)
        #expect(houses("Kerven Maud", title: "La criée rouvre").isEmpty)
        var hints = PageHints(claims: [])
        (hints.authors, hints.houses) = (["La Revue des quais", "Maud Kerven"], ["La Revue des quais"])
        let table = TextBlockBuilder.blocks(
            of: Array(
                "La Revue des quais vit de ses lecteurs, et de rien d'autre.\n\nMaud Kerven vit à Brest, où elle écrit."
                    .utf8))
        let statistics = table.blocks.map { block in
            Array(table.bytes[block.text]).withUnsafeBufferPointer { TextStatistics($0) { _ in } }
        }
        #expect(AuthorNotes.find(hints, in: table, statistics).map(\.isOfHouse) == [true, false])
    }

    @Test(arguments: [
        (
            "<figure><img src=\"/halle.jpg\" alt=\"\"><figcaption>© Agence Rive</figcaption></figure>",
            Article.NoiseClass.credit, "Agence Rive"
        ),
        (
            "<figure><img src=\"/halle.jpg\" alt=\"\"><figcaption>La halle, lundi matin, avant la vente.</figcaption>"
                + "</figure>", .caption, "avant la vente"
        ),
        ("<p>La pompe à chaleur sous le quai, lundi (Photo : Jeanne Roc)</p>", .caption, "sous le quai"),
    ])
    func pictureLineHasItsClass(_ html: String, _ expected: Article.NoiseClass, _ part: String) throws {
        let article = try article(between: html)
        #expect(!article.text.contains(part))
        #expect(article.noise.filter { $0.text.contains(part) }.map(\.class) == [expected])
        #expect(article.text.contains("Les mareyeurs"))
    }

    @Test func boxWithAnOfferIsNoBody() throws {
        let box = """
            <div class="appel"><p>Les ports changent vite, et nous sommes peu à les raconter chaque semaine, quai par \
            quai, sans propriétaire ni annonceur.</p><p>Ce travail est possible grâce à vos dons.</p></div>
            """
        let article = try article(behind: box)
        #expect(!article.text.contains("quai par quai"))
        #expect(article.text.contains("Lorient et à Concarneau"))
    }

    @Test(arguments: ["<p>Publié le 9 décembre 2023 à 07:35. / Modifié le 9 décembre 2023 à 14:49.</p>"])
    func lineOfDatesIsNoBody(_ html: String) throws {
        let article = try article(between: html)
        #expect(!article.text.contains("Modifié le"))
        #expect(article.text.contains("Les mareyeurs"))
    }

    /// The author of another page may be spoken of, and the text may be about what boxes say.
    @Test(arguments: [
        "<p>Maud Kerven préside la coopérative depuis dix ans. Elle ne veut pas d'une seconde pompe.</p>",
        "<p>La chambre a écrit « vous pouvez vous désinscrire à tout moment » au bas de chaque lettre aux mareyeurs, "
            + "qui n'en demandaient pas tant.</p>",
        "<p>Publié en 2019, le rapport de la chambre proposait déjà de fermer les chaudières de 12 criées.</p>",
        "<p>Le devis tient en une page (lire ci-dessous), et la région l'a signé sans discuter.</p>",
    ])
    func paragraphOfTheTextStays(_ html: String) throws {
        let article = try article(between: html, author: "Rédaction du Quai")
        let text = html.dropFirst(3).prefix(30)
        #expect(article.text.contains(text))
    }

    @Test(arguments: [
        ("<p>Suivez-nous sur les réseaux sociaux</p>", Article.NoiseClass.newsletter, "Suivez-nous"),
        ("<p>Suivez toute l'actualité de Port-Renan sur Google News</p>", .newsletter, "Google News"),
        ("<p>Téléchargez notre application</p>", .newsletter, "application"),
        ("<p>Tentez de gagner</p>", .promotion, "gagner"),
    ])
    func offersToFollowStandWithTheNewsletters(
        _ html: String, _ expected: Article.NoiseClass, _ part: String
    ) throws {
        let article = try article(behind: "<div class=\"box\">\(html)</div>")
        #expect(article.noise.filter { $0.text.contains(part) }.map(\.class) == [expected])
    }

    @Test func whatStandsBetweenTwoLinesOfAWallIsTheWalls() throws {
        let wall = """
            <div class="wall"><p>Cet article est réservé aux abonnés</p><p>Accédez à tout pendant une semaine</p>
            <p>Déjà abonné ? Connectez-vous</p></div>
            """
        let article = try article(behind: wall)
        let piece = article.noise.first { $0.text.contains("pendant une semaine") }
        #expect(piece?.class == .paywall || piece?.class == .subscription)
    }

    @Test func whoOwnsThePageIsNoPicturesOwner() throws {
        let article = try article(behind: "<div class=\"bas\"><p>© 2024 Le Quai Éditions</p></div>")
        #expect(article.noise.allSatisfy { !$0.text.contains("Le Quai Éditions") || $0.class == .legal })
        #expect(!article.text.contains("Le Quai Éditions"))
    }

    /// What the trees alone take for a wall is one where they know the language and the page has the words of one, where
    /// they are sure, or where it is called so.
    @Test(arguments: [
        (false, Float(0.4), "", Article.NoiseClass.navigation), (true, 0.4, "", .navigation),
        (true, 0.4, "Чтобы читать дальше", .paywall), (false, 0.8, "", .paywall),
        (true, 0.8, "", .paywall), (false, 0.4, "paywall", .paywall),
    ])
    func formAloneMakesNoWall(isKnown: Bool, score: Float, name: String, expected: Article.NoiseClass) throws {
        let words = name.contains(" ") ? "<p>\(name)</p>" : ""
        let html = """
            <h1>Порт</h1><p>Лодки вышли в море.</p>\(words)
            <div class="\(words.isEmpty ? name : "")"><p>Мелкий средний крупный</p></div>
            """
        let tree = HTMLParser().parse(Array(html.utf8))
        let table = BlockBuilder.blocks(of: tree)
        let result = Labeller.label(tree: tree, blocks: table, hints: PageHints(claims: []), language: "ru")
        var labels = result.labels
        let last = try #require(labels.indices.last)
        labels[last] = Label(role: .noise(.paywall), score: score, bodyScore: 0.1, reason: .model)
        NoiseNames.refine(
            &labels, tree: tree, containers: result.features.containers, phrases: result.phrases,
            statistics: result.features.statistics, authorNotes: [], table: table, isKnown: isKnown)
        #expect(labels[last].role == .noise(expected))
    }

    /// What the trees said of a page's last block, and what its own words and form make of it.
    @Test(arguments: [
        (
            "<a href=\"/1\">La criée de Saint-Brec vend ses caisses de bois aux enchères</a>",
            Article.NoiseClass.tags, Float(0.5), Article.NoiseClass.related
        ),
        ("<a href=\"/2\">Pêche côtière</a>", .tags, 0.5, .tags),
        (
            "<a href=\"/3\">Pêche</a> <a href=\"/4\">Ports de la côte</a> <a href=\"/5\">Criées et halles aux poissons</a>",
            .tags, 0.5, .tags
        ),
        ("<a href=\"/6\">Télécharger le guide des marées</a>", .related, 0.5, .promotion),
        ("<a href=\"/7\">Cirés jaunes : le modèle long à 129 € sur Amazon</a>", .related, 0.5, .advertisement),
        ("<a href=\"/8\">Cirés jaunes : le modèle long à 129 € sur Amazon</a>", .related, 0.9, .related),
        ("<p>Abonnez-vous gratuitement à l'actualité du quai</p>", .related, 0.5, .newsletter),
        ("<a href=\"/9\">Jeux concours : ce que dit la loi des ports</a>", .related, 0.9, .related),
    ])
    func wordsAndFormDecideWhereTheTreesDoubt(
        _ html: String, _ given: Article.NoiseClass, _ score: Float, _ expected: Article.NoiseClass
    ) throws {
        let page = "<h1>La criée rouvre</h1><p>Les bateaux ont repris la mer lundi.</p><div>\(html)</div>"
        let tree = HTMLParser().parse(Array(page.utf8))
        let table = BlockBuilder.blocks(of: tree)
        let result = Labeller.label(tree: tree, blocks: table, hints: PageHints(claims: []), language: "fr")
        var labels = result.labels
        let last = try #require(labels.indices.last)
        labels[last] = Label(role: .noise(given), score: score, bodyScore: 0.1, reason: .model)
        NoiseNames.refine(
            &labels, tree: tree, containers: result.features.containers, phrases: result.phrases,
            statistics: result.features.statistics, authorNotes: [], table: table, isKnown: true)
        #expect(labels[last].role == .noise(expected), "\(labels[last])")
    }
}
