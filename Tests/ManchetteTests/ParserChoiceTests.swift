import Foundation
import Testing

@testable import Manchette

/// The two parsers held against each other: on pages that are written well, which one reads them makes no difference.
@Suite struct ParserChoiceTests {
    private func article(_ fixture: Fixture, _ parser: ExtractionOptions.Parser) throws -> Article {
        var options = ExtractionOptions()
        options.input = .html
        options.parser = parser
        options.annotations = []
        options.captured = "2025-01-31T12:00:00Z"
        return try Extractor().extract(bytes: fixture.source(), url: fixture.gold.url, options: options)
    }

    @Test(arguments: Fixture.all.filter(\.isPage))
    func bothParsersGiveTheSameArticle(fixture: Fixture) throws {
        let standard = try article(fixture, .html5)
        let other = try article(fixture, .libxml2)
        #expect(other.kind == standard.kind)
        #expect(other.headline == standard.headline)
        #expect(other.lead == standard.lead)
        #expect(other.published == standard.published)
        #expect(other.authors == standard.authors)
        #expect(other.text == standard.text)
    }

    /// Where HTML 4 and the standard part: the standard's table moves what is no cell in front of it.
    @Test func aPageCanTellWhichParserReadIt() throws {
        let sentence = "Les bénévoles y accueillent le public deux soirs par semaine, et prêtent leurs outils à chacun."
        let page =
            "<h1>La commune ouvre son atelier</h1><table><tr><td>\(sentence)</td></tr><p>\(sentence.uppercased())</p></table>"
        func text(_ parser: ExtractionOptions.Parser) throws -> [String] {
            var options = ExtractionOptions()
            options.parser = parser
            let pipeline = Pipeline.Input(bytes: Array(page.utf8), options: options)
            let blocks = try Pipeline.run(pipeline).page.blocks
            return blocks.blocks.indices.map { blocks.string($0) }
        }
        let standard = try text(.html5)
        let other = try text(.libxml2)
        #expect(Set(standard) == Set(other))
        #expect(standard != other)
    }
}
