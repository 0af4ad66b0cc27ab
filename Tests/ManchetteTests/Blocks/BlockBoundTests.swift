import HTMLTree
import Testing

@testable import Manchette

/// Pages of more blocks than anybody reads: those behind the first ones are joined where they are short.
@Suite struct BlockBoundTests {
    private static let most = BlockTable.mostApart

    /// A piece of a page by its name, and what makes it of a number.
    struct Shape: Sendable, CustomTestStringConvertible {
        let name: String
        var kind = Article.Source.Kind.html
        let piece: @Sendable (_ number: Int) -> String

        var testDescription: String { name }

        func table(_ count: Int) -> BlockTable {
            let text = (0..<count).map(piece).joined()
            return kind == .text
                ? TextBlockBuilder.blocks(of: Array(text.utf8))
                : BlockBuilder.blocks(of: HTMLParser().parse(Array(text.utf8)))
        }
    }

    static let shapes = [
        Shape(name: "lines", kind: .text) { "m\($0)\n" },
        Shape(name: "lines apart", kind: .text) { "m\($0)\n\n" },
        Shape(name: "bullets", kind: .text) { "- m\($0)\n" },
        Shape(name: "headings of Markdown", kind: .text) { "## m\($0)\n" },
        Shape(name: "pictures of Markdown", kind: .text) { "![m\($0)](/m.png)\n" },
        Shape(name: "paragraphs") { "<p>m\($0)" },
        Shape(name: "list items") { "<li>m\($0)" },
        Shape(name: "lines of one element") { "m\($0)<br>" },
        Shape(name: "cells") { "\($0 == 0 ? "<table><tr>" : "")<td>m\($0)" },
        Shape(name: "headings and paragraphs") { $0.isMultiple(of: 2) ? "<h2>m\($0)</h2>" : "<p>m\($0)</p>" },
        Shape(name: "links") { "<li><a href=/\($0)>m\($0)</a>" },
    ]

    @Test(arguments: shapes)
    func shortBlocksBehindTheFirstOnesAreJoined(_ shape: Shape) {
        let count = Self.most + 4000
        let table = shape.table(count)
        #expect(table.blocks.count > Self.most)
        // What is joined is at least half as long as it may get.
        let bytes = (Self.most..<count).reduce(0) { $0 + "m\($1) ".utf8.count }
        #expect(table.blocks.count - Self.most <= 2 + 2 * bytes / BlockTable.mostJoined)
        #expect(table.blocks.allSatisfy { $0.text.count <= BlockTable.mostJoined })
        // Nothing is lost, and nothing moves.
        let words = table.blocks.indices.flatMap { table.string($0).split(separator: " ").map(String.init) }
        #expect(words == (0..<count).map { "m\($0)" })
        #expect(table.boundWarning != nil)
    }

    @Test(arguments: shapes)
    func asManyBlocksAsAPageMayHaveStayApart(_ shape: Shape) {
        let table = shape.table(Self.most)
        #expect(table.blocks.count == Self.most)
        #expect(table.boundWarning == nil)
    }

    @Test func paragraphsBehindTheFirstBlocksStayApart() {
        let first = String(repeating: "<p>a", count: Self.most)
        let long = String(repeating: "Le bac passe. ", count: 6)
        let table = BlockBuilder.blocks(of: HTMLParser().parse(Array("\(first)<p>\(long)<p>\(long)<p>b<p>c".utf8)))
        let texts = (Self.most..<table.blocks.count).map { table.string($0) }
        let text = String(long.dropLast())
        #expect(texts == [text, text, "b c"])
    }

    @Test func whatNobodySeesIsNotJoinedWithWhatAllSee() {
        let first = String(repeating: "<p>a", count: Self.most)
        let table = BlockBuilder.blocks(
            of: HTMLParser().parse(Array("\(first)<p>b<p>c<p hidden>d<p hidden>e<h2>f</h2><p>g".utf8)))
        let texts = (Self.most..<table.blocks.count).map { table.string($0) }
        #expect(texts == ["d e", "f g"])
        #expect(table.string(Self.most - 1) == "a b c")
        #expect(!table.blocks[Self.most + 1].traits.contains(.inHeading))
    }

    @Test func linksAndEmphasisOfJoinedBlocksKeepTheirPlaces() throws {
        let first = String(repeating: "<p>a", count: Self.most - 1)
        let table = BlockBuilder.blocks(
            of: HTMLParser().parse(
                Array(
                    "\(first)<p>ab <a href=/x>cd</a><p><a href=/y>ef</a> gh<div><b><i>ij<p>kl</p><p>mn</p></i></b>".utf8
                )))
        let block = try #require(table.blocks.last)
        #expect(table.string(table.blocks.count - 1) == "ab cd ef gh ij kl mn")
        let runs = table.runs[block.runs]
        #expect(runs.count == table.runs.count)
        #expect(runs.filter { $0.kind == .link }.map(\.range) == [3..<5, 6..<8])
        #expect(runs.filter { $0.kind == .strong }.map(\.range) == [12..<20])
        #expect(runs.filter { $0.kind == .emphasis }.map(\.range) == [12..<20])
        #expect(block.linkBytes == 4)
    }

    /// Each open element of emphasis is a run in every block: sixty of them would be sixty for a letter.
    @Test func emphasisInEmphasisIsFewRunsInEachBlock() {
        let html = String(repeating: "<b><i>", count: 30) + "<a href=/x>un<br>deux<br>trois"
        let table = BlockBuilder.blocks(of: HTMLParser().parse(Array(html.utf8)))
        #expect(table.blocks.map(\.runs.count) == [9, 9, 9])
        for kind in [BodyBlock.Inline.Kind.link, .strong, .emphasis] {
            #expect(table.runs.count { $0.kind == kind && $0.range.lowerBound == 0 } >= 3)
        }
    }

    /// What the short blocks before them are, joined ones are too: long lines of letters are no paragraphs.
    @Test(arguments: [Article.Source.Kind.html, .text])
    func joinedBlocksAreWhatTheShortOnesBeforeThemAre(_ kind: Article.Source.Kind) throws {
        let piece = kind == .html ? "<p>a" : "a\n"
        var options = ExtractionOptions()
        options.input = kind
        let few = try Extractor().extract(bytes: Self.bytes(piece, Self.most), options: options)
        #expect(few.warnings.isEmpty)
        let many = try Extractor().extract(bytes: Self.bytes(piece, Self.most + 60_000), options: options)
        #expect(many.kind == few.kind && many.text == few.text)
        #expect(many.warnings.count == 1)
        #expect(many.warnings.first?.contains("more than \(Self.most) blocks") == true)
    }

    private static func bytes(_ piece: String, _ count: Int) -> [UInt8] {
        Array(String(repeating: piece, count: count).utf8)
    }
}
