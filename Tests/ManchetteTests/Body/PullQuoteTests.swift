import Foundation
import Testing

@testable import Manchette

@Suite struct PullQuoteTests {
    private func body(_ between: String, above: String = "") throws -> [String] {
        let html = """
            <html lang="fr"><head><title>Le tunnel rouvre</title><meta property="og:type" content="article"></head><body>
            <article><h1>Le tunnel rouvre après huit mois de travaux</h1>
            <p>Le tunnel routier rouvre lundi à la circulation, huit mois après l'incendie qui avait rongé sa voûte.</p>\(above)
            <p>«Nous avons remplacé neuf kilomètres de câbles sans fermer la galerie de secours», raconte l'ingénieure \\
            cantonale, qui suit le chantier depuis le premier jour et n'a pas pris de vacances.</p>\(between)
            <p>La facture atteint trente millions, dont un tiers à la charge de l'assurance du transporteur.</p>
            <p>Les automobilistes devront encore rouler à soixante jusqu'à la fin des essais de ventilation.</p>
            </article></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8)).body.map(\.text)
    }

    @Test func sentenceSetLargeIsNotPrintedTwice() throws {
        let quote = "Nous avons remplacé neuf kilomètres de câbles sans fermer la galerie de secours"
        #expect(try body("<blockquote><p>\(quote)</p></blockquote>") == body(""))
    }

    @Test func sentenceSetLargeInFrontOfItsParagraphIsNotPrintedTwice() throws {
        let quote = "Nous avons remplacé neuf kilomètres de câbles sans fermer la galerie de secours"
        #expect(try body("", above: "<blockquote><p>\(quote)</p></blockquote>") == body(""))
    }

    /// A page of old may lay itself out with a table.
    @Test func aQuotationInATableIsNotPrintedTwice() throws {
        let quote = "Nous avons remplacé neuf kilomètres de câbles sans fermer la galerie de secours"
        let html = """
            <html lang="fr"><head><title>Le tunnel rouvre</title><meta property="og:type" content="article"></head><body>
            <table><tr><td><h1>Le tunnel rouvre après huit mois de travaux</h1>
            <p>Le tunnel routier rouvre lundi à la circulation, huit mois après l'incendie qui avait rongé sa voûte.</p>
            <p>«\(quote)», raconte l'ingénieure cantonale, qui suit le chantier depuis le premier jour.</p>
            <blockquote><p>\(quote)</p></blockquote>
            <p>La facture atteint trente millions, dont un tiers à la charge de l'assurance du transporteur.</p>
            <p>Les automobilistes devront encore rouler à soixante jusqu'à la fin des essais de ventilation.</p>
            </td></tr></table></body></html>
            """
        let text = try Extractor().extract(html: Array(html.utf8)).text
        #expect(text.components(separatedBy: quote).count == 2)
    }

    @Test func sentenceOfItsOwnStays() throws {
        let quote = "Nous avons remplacé neuf kilomètres de câbles, et il en reste douze à contrôler"
        #expect(try body("<blockquote><p>\(quote)</p></blockquote>").contains(quote))
    }
}
