import Testing

@testable import Manchette

/// Pages made to take all time or memory, through the whole extraction: an article in the midst of each is still found
/// where a reader would see it, and what is written stays in proportion to the page.
@Suite struct HostileShapeTests {
    /// A shape by its name, and what makes a page of it; `size` is about its number of elements.
    struct Shape: Sendable, CustomTestStringConvertible {
        let name: String
        /// Whether a reader of the page sees what stands behind the shape.
        var isReadable = true
        let before: @Sendable (_ size: Int) -> String

        var testDescription: String { name }
    }

    static let shapes = [
        Shape(name: "nested div") { String(repeating: "<div>", count: $0) },
        Shape(name: "attributes") { "<div " + (0..<$0).map { "a\($0)=1 " }.joined() + "></div>" },
        Shape(name: "stray </p>") { String(repeating: "</p>", count: $0) },
        Shape(name: "a run of <") { String(repeating: "<", count: $0) + " " },
        Shape(name: "unclosed comment", isReadable: false) { "<!-- " + String(repeating: "x ", count: $0) },
        Shape(name: "nested tables") { String(repeating: "<table><tr><td>", count: $0) },
        Shape(name: "formatting elements") { String(repeating: "<a href=x>", count: $0) + "</a>" },
        Shape(name: "entities") { String(repeating: "&amp;", count: $0) + "<br>" },
        Shape(name: "no tag") { String(repeating: "mot ", count: $0) + "<br>" },
        Shape(name: "script") { "<script>" + String(repeating: "f(); ", count: $0) + "</script>" },
        Shape(name: "NULs") {
            String(repeating: "mo\0t mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot ", count: $0)
                + "<br>"
        },
    ]

    private static let paragraphs = [
        "La commune a inauguré mardi un atelier de réparation où chacun peut apporter son ordinateur en panne.",
        "Les bénévoles y accueillent le public deux soirs par semaine, expliquent la panne et prêtent leurs outils.",
        "Le projet a coûté vingt mille francs, dont la moitié vient d’une fondation privée de la région.",
    ]

    private func page(_ shape: Shape, size: Int) -> [UInt8] {
        let article = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
        return Array(
            """
            <!doctype html><html lang="fr"><head><title>La commune ouvre son atelier</title></head><body>\
            \(shape.before(size))<article><h1>La commune ouvre son atelier</h1>\(article)</article></body></html>
            """.utf8)
    }

    @Test(arguments: shapes)
    func theArticleIsStillRead(shape: Shape) throws {
        let article = try Extractor().extract(html: page(shape, size: 2_000))
        guard shape.isReadable else {
            #expect(Self.paragraphs.allSatisfy { !article.text.contains($0) })
            return
        }
        let all = (article.lead ?? "") + article.text + article.noise.map(\.text).joined()
        for paragraph in Self.paragraphs { #expect(all.contains(paragraph)) }
    }

    /// Ten times the shape gives no more than about ten times the output: nothing is repeated for each element.
    @Test(arguments: shapes)
    func outputGrowsNoFasterThanThePage(shape: Shape) throws {
        func written(_ size: Int) throws -> (page: Int, output: Int) {
            let bytes = page(shape, size: size)
            var output: [UInt8] = []
            ArticleFormat.json.write(try Extractor().extract(html: bytes), into: &output)
            return (bytes.count, output.count)
        }
        let small = try written(1_000)
        let large = try written(10_000)
        #expect(large.output <= 2 * small.output + 3 * (large.page - small.page))
    }

    /// Blocks are never more than the page has tags, and text never more than the page.
    @Test(arguments: shapes)
    func blocksStayInProportion(shape: Shape) throws {
        let bytes = page(shape, size: 5_000)
        let (_, read) = try Pipeline.run(Pipeline.Input(bytes: bytes, options: ExtractionOptions()))
        #expect(read.blocks.bytes.count <= 3 * bytes.count)
        #expect(read.blocks.blocks.count <= bytes.count / 3)
    }
}
