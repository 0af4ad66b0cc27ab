import Foundation
import Testing

@testable import Manchette

@Suite struct ExplanationTests {
    private static let page = """
        <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le pont rouvre après trois mois | Le Quai</title>
        <meta property="og:title" content="Le pont rouvre après trois mois"><meta property="og:site_name" content="Le Quai">
        <meta property="og:type" content="article"><meta name="author" content="Nina Perrot"></head>
        <body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/ville">Ville</a></li></ul></nav>
        <article class="story"><h1>Le pont rouvre après trois mois</h1><p class="byline">Par Nina Perrot</p>
        <p>Le pont du Moulin est de nouveau ouvert aux voitures depuis lundi matin, après trois mois de travaux \
        sur les piles &amp; le tablier. Les cyclistes y passaient déjà depuis la semaine dernière.</p>
        <p id="second">La ville a payé deux millions de francs, un peu moins que prévu. Le chantier a commencé en retard, à cause de la \
        crue, mais les équipes ont travaillé de nuit pour tenir la date.</p>
        <p>« C’est une bonne nouvelle pour les commerçants de la rive gauche », estime la maire, qui promet \
        d’autres travaux au printemps.</p>
        <p class="newsletter">Inscrivez-vous à notre newsletter</p></article>
        <footer><p>© Le Quai &lt;2026&gt; <script>alert("x")</script></p></footer></body></html>
        """

    private func explain(_ text: String) throws -> Explanation {
        try Extractor().explain(bytes: Array(text.utf8), path: "pont.html")
    }

    private func html(_ explanation: Explanation) -> String {
        var bytes: [UInt8] = []
        ExplanationWriter.write(explanation, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func everyBlockIsThereInOrderWithItsLabel() throws {
        let explanation = try explain(Self.page)
        let texts = explanation.blocks.map(\.text)
        #expect(texts.first == "Accueil" && texts.contains { $0.contains("newsletter") })
        let headline = try #require(explanation.blocks.first { $0.text == "Le pont rouvre après trois mois" })
        #expect(headline.role == "headline" && headline.place == .headline)
        let second = try #require(explanation.blocks.first { $0.text.hasPrefix("La ville a payé") })
        #expect(second.role == "body" && second.place == .body && second.origin == "p#second")
        #expect(second.bodyScore > 0.5)
        let newsletter = try #require(explanation.blocks.first { $0.text.contains("newsletter") })
        #expect(newsletter.isNoise && newsletter.place == .elsewhere)
        #expect(newsletter.phrases.contains { $0.hasPrefix("phrase:fr/newsletter") })
    }

    @Test func itShowsTheVeryArticleOfAnExtraction() throws {
        var options = ExtractionOptions()
        options.tracesClaims = true
        let article = try Extractor().extract(bytes: Array(Self.page.utf8), path: "pont.html", options: options)
        let explanation = try explain(Self.page)
        #expect(explanation.article == article)
        #expect(explanation.blocks.count { $0.place == .body } == article.body.count)
    }

    /// What the tree's splits added comes near the score itself: both say body for a body.
    @Test func featuresThatTippedABlockSpeakForItsScore() throws {
        let explanation = try explain(Self.page)
        let first = try #require(explanation.blocks.first { $0.text.hasPrefix("La ville a payé") })
        #expect(!first.bodyFeatures.isEmpty && first.bodyFeatures.reduce(0) { $0 + $1.contribution } > 0)
        #expect(Set(first.bodyFeatures.map(\.name)).isSubset(of: FeatureTable.names))
        let strengths = first.bodyFeatures.map { abs($0.contribution) }
        #expect(strengths == strengths.sorted(by: >))
        let menu = try #require(explanation.blocks.first { $0.text == "Accueil" })
        #expect(menu.bodyFeatures.reduce(0) { $0 + $1.contribution } < 0)
    }

    @Test func thePageNeedsNoScriptAndIsEscaped() throws {
        let html = html(try explain(Self.page))
        #expect(
            !html.contains("<script") && !html.contains("alert(") && !html.contains(" src=") && !html.contains("href="))
        #expect(html.contains("piles &amp; le tablier") && html.contains("© Le Quai &lt;2026&gt;"))
        #expect(html.contains("default-src 'none'"))
        for element in ["li", "p", "table", "details", "ol", "span"] {
            let opened = html.ranges(of: "<\(element)>").count + html.ranges(of: "<\(element) ").count
            #expect(opened == html.ranges(of: "</\(element)>").count, "\(element)")
        }
    }

    @Test func aFieldIsShownWithWhereItCameFrom() throws {
        let html = html(try explain(Self.page))
        #expect(html.contains("<td>authors</td><td>Nina Perrot"))
        #expect(html.contains("<td>site</td><td>Le Quai"))
        #expect(html.contains("og:site_name"))
    }

    @Test func aTextDumpIsExplainedByItsLines() throws {
        let text = """
            Société
            Le pont rouvre après trois mois
            Par Nina Perrot

            Le pont du Moulin est de nouveau ouvert aux voitures depuis lundi matin, après trois mois de travaux.

            La ville a payé deux millions de francs, un peu moins que prévu, et promet d’autres travaux au printemps.

            Inscrivez-vous à notre newsletter
            """
        let explanation = try explain(text)
        #expect(explanation.article.source.kind == .text)
        #expect(explanation.blocks.map(\.origin).prefix(2) == ["line 1", "line 2"])
        #expect(explanation.blocks.contains { $0.place == .body })
        #expect(html(explanation).contains("line 2"))
    }

    @Test func nothingIsExplainedOfNothing() {
        #expect(throws: ExtractionError.self) { try explain("") }
    }
}
