import Testing

@testable import Manchette

/// What stands at the very end of a text, in the element that holds its paragraphs: tables, lists, answers, boxes are
/// of it there as they are amid it, and what offers or links is not.
@Suite struct EndOfTextTests {
    private static let paragraphs = [
        "Les vannes du moulin de Brévoix se sont relevées samedi matin sous les applaudissements d’une centaine d’habitants.",
        "Douze ans après la crue qui avait emporté la grande roue, le bâtiment moud à nouveau du blé de toute la vallée.",
        "Le chantier a coûté 2,3 millions de francs, dont une moitié vient du canton et le reste d’une association.",
        "La roue, en chêne et en mélèze, a été refaite à l’identique par une entreprise de la région en huit mois.",
    ]

    /// The markup around a text, by how the site is made.
    enum Frame: String, CaseIterable, Sendable { case named, field, hashed, plain, bare }

    private static func page(_ frame: Frame, end: String, behind: String = "") -> String {
        let text = paragraphs.map { frame == .bare ? "<div>\($0)</div>" : "<p>\($0)</p>" }.joined()
        let title = "Le moulin de Brévoix tourne à nouveau"
        let body =
            switch frame {
            case .named:
                """
                <article class="post hentry"><header class="entry-header"><h1 class="entry-title">\(title)</h1></header>
                <div class="entry-content">\(text)\(end)</div></article>\(behind)
                """
            case .field:
                """
                <article class="node node--type-article"><h1 class="page-title">\(title)</h1>
                <div class="field field--name-body">\(text)\(end)</div></article>\(behind)
                """
            case .hashed:
                """
                <div class="a81f3"><h2 class="c77e0"><span>\(title)</span></h2><div class="e20b9">\(text)\(end)</div></div>\(behind)
                """
            case .plain: "<h1>\(title)</h1><section>\(text)\(end)</section>\(behind)"
            case .bare: "<div><h1>\(title)</h1><div>\(text)\(end)</div>\(behind)</div>"
            }
        return """
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>\(title)</title>
            <meta property="og:title" content="\(title)"><meta property="og:type" content="article"></head><body><header><ul>
            <li><a href="/">Accueil</a></li>
            <li><a href="/monde">Monde</a></li><li><a href="/sport">Sport</a></li></ul></header><main>\(body)
            <section class="f0c11"><h2>Lire aussi</h2><h3><a href="/pluies">Les pluies ont noyé trois caves à Sarvoy</a></h3>
            <p>Les pompiers sont sortis trente fois.</p><h3><a href="/loyers">Les loyers montent encore à Brévoix</a></h3>
            <p>Une étude montre une hausse de 4 %.</p></section></main><footer><p>© 2026 Le Meunier</p></footer></body></html>
            """
    }

    private static func article(_ frame: Frame, end: String, behind: String = "") throws -> Article {
        try Extractor().extract(html: Array(page(frame, end: end, behind: behind).utf8))
    }

    /// Something at the end, and what of it a reader must find in the text.
    struct End: Sendable, CustomTestStringConvertible {
        let name: String
        let html: String
        let told: [String]
        var testDescription: String { name }
    }

    private static let content = [
        End(
            name: "table",
            html: """
                <table><thead><tr><th>Année</th><th>Passagers</th><th>Recettes</th></tr></thead><tbody><tr><td>2022</td>
                <td>41 200</td><td>310 000 francs</td></tr><tr><td>2023</td><td>48 900</td><td>355 000 francs</td></tr>
                <tr><td>2024</td><td>52 100</td><td>402 000 francs</td></tr></tbody></table>
                """, told: ["Année", "48", "355", "52", "402"]),
        End(
            name: "list",
            html: """
                <p>Le projet prévoit encore :</p><ul><li>un chemin pédestre le long de la rive</li><li>une passerelle en bois</li>
                <li>douze bancs et deux fontaines</li><li>un éclairage qui s’éteint à minuit</li></ul>
                """, told: ["chemin pédestre", "passerelle", "fontaines", "éclairage"]),
        End(
            name: "answers",
            html: """
                <details><summary>Quand les travaux commenceront-ils ?</summary><p>Le chantier doit débuter au mois d’avril, si la
                météo le permet.</p></details><details><summary>Qui paiera la facture ?</summary><p>La commune et le canton se
                partagent les frais à parts égales.</p></details><details><summary>La route sera-t-elle fermée ?</summary><p>Non,
                une voie restera ouverte pendant toute la durée du chantier.</p></details>
                """, told: ["débuter", "facture", "parts égales", "fermée", "une voie restera"]),
        End(
            name: "code",
            html: """
                <p>La commande suivante affiche l’état du service :</p>
                <pre><code>sudo systemctl status meule.service
                journalctl -u meule --since today</code></pre>
                """, told: ["affiche l’état", "systemctl"]),
        End(
            name: "post",
            html: """
                <blockquote class="twitter-tweet"><p lang="fr">Très fier de ce que cette équipe a accompli en douze ans. Merci à toutes
                et à tous !</p>&mdash; Bastien Cornuz (@bcornuz) <a href="https://twitter.com/b/status/1981">11 février 2026</a>
                </blockquote>
                """, told: ["Très fier"]),
        End(
            name: "quotation",
            html: "<blockquote><p>Nous n’avons jamais douté, même quand la banque a dit non.</p></blockquote>",
            told: ["jamais douté"]),
        End(
            name: "box",
            html: """
                <div class="d4e91"><h3>À savoir</h3><p>Le bâtiment date de 1784 et a servi de scierie jusqu’en 1931.</p>
                <p>Il est inscrit à l’inventaire des monuments depuis quarante ans.</p></div>
                """, told: ["scierie", "inventaire"]),
        End(
            name: "box with a list",
            html: """
                <div class="encadre"><h3>L’essentiel</h3><ul><li>Le bâtiment date de 1784 et a servi de scierie.</li>
                <li>Il est inscrit à l’inventaire des monuments.</li></ul></div>
                """, told: ["scierie", "inventaire"]),
        End(
            name: "boxed paragraph",
            html: """
                <div><div>Le conseil a par ailleurs validé l’achat d’une parcelle voisine, où vingt places de stationnement seront
                aménagées avant l’été.</div></div>
                """, told: ["parcelle voisine"]),
    ]

    @Test(arguments: content, Frame.allCases) func contentStays(_ end: End, _ frame: Frame) throws {
        let article = try Self.article(frame, end: end.html)
        for told in end.told { #expect(article.text.contains(told), "\(told) in \(frame)") }
        #expect(!article.text.contains("pompiers") && !article.text.contains("Les loyers"))
    }

    private static let noise = [
        End(
            name: "links",
            html:
                "<ul><li><a href=\"/a\">Les grues se mettent à parler</a></li><li><a href=\"/b\">Le port ferme</a></li></ul>",
            told: ["Les grues", "Le port"]),
        End(
            name: "tags", html: "<ul><li><a href=\"/t/a\">Moulins</a></li><li><a href=\"/t/b\">Brévoix</a></li></ul>",
            told: ["Moulins"]),
        End(
            name: "letter",
            html: """
                <div class="d4e91"><h3>Restez informé</h3><p>Recevez chaque matin notre newsletter et ne manquez rien de l’actualité.</p>
                <form><input type="email" name="email"><button>Je m’inscris</button></form></div>
                """, told: ["Recevez", "Je m’inscris"]),
        End(
            name: "cards",
            html: """
                <div><h3><a href="/a">Le FC Montbray perd son entraîneur</a></h3><p>Il quitte le club après six défaites.</p></div>
                <div><h3><a href="/b">Un orage inonde les caves de Sarvagny</a></h3><p>Trente interventions dans la nuit.</p></div>
                """, told: ["FC Montbray", "six défaites", "Trente interventions"]),
        End(name: "share", html: "<div><span>Partager</span><button>Copier le lien</button></div>", told: ["Copier"]),
    ]

    @Test(arguments: noise, Frame.allCases) func whatOffersAndLinksIsNoText(_ end: End, _ frame: Frame) throws {
        let article = try Self.article(frame, end: end.html)
        for told in end.told { #expect(!article.text.contains(told), "\(told) in \(frame)") }
        for paragraph in Self.paragraphs {
            #expect((article.lead ?? "" + article.text).contains(paragraph) || article.text.contains(paragraph))
        }
    }
}
