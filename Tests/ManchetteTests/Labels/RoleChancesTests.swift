import HTMLTree
import Testing

@testable import Manchette

/// What a block's place asks of its chance, with chances given by hand.
@Suite struct RoleChancesTests {
    /// Blocks of a page, each with the chance that the trees would give it.
    struct Page: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let blocks: [(html: String, chance: Float, isKept: Bool)]
    }

    /// Lines too short to be paragraphs, and paragraphs.
    private static func line(_ number: Int) -> String { "<p>Ligne courte \(number)</p>" }
    private static func paragraph(_ number: Int) -> String {
        """
        <p>Le conseil municipal a voté hier soir la réparation du pont numéro \(number), après deux heures de débat, et le
        maire a promis que les travaux commenceraient avant la fin de l'année prochaine.</p>
        """
    }

    static let pages = [
        Page(
            testDescription: "a page doubted as a whole is read by what it doubts least",
            blocks: [
                // At the edge nothing is doubted less.
                (line(1), 0.4, false), (line(2), 0.46, true), (line(3), 0.2, false), (line(4), 0.4, true),
                (line(5), 0.45, true),
            ]),
        Page(
            testDescription: "beside what is sure the same doubt is too much",
            blocks: [(line(1), 0.9, true), (line(2), 0.45, false), (line(3), 0.9, true)]),
        Page(
            testDescription: "nothing is sure where all is unlikely",
            blocks: [(line(1), 0.2, false), (line(2), 0.25, false), (line(3), 0.2, false)]),
        Page(
            testDescription: "a subhead right before what is sure is doubted less",
            blocks: [(line(1), 0.9, true), ("<h2>Un pont neuf</h2>", 0.4, true), (line(2), 0.9, true)]),
        Page(
            testDescription: "a subhead before a doubted line is not",
            blocks: [
                (line(1), 0.9, true), ("<h2>Un pont neuf</h2>", 0.4, false), (line(2), 0.1, false),
                (line(3), 0.9, true),
            ]),
        Page(
            testDescription: "a subhead that is a link leads elsewhere",
            blocks: [
                (line(1), 0.9, true), ("<h2><a href=\"/pont\">Un pont neuf</a></h2>", 0.4, false), (line(2), 0.9, true),
            ]),
        Page(
            testDescription: "items of a list amid the text are doubted less, those with a link least",
            blocks: [
                (line(1), 0.9, true), ("<ul><li>Un pont neuf</li>", 0.45, true),
                ("<li>Un pont ancien</li>", 0.4, false),
                ("<li>Voir <a href=\"/pont\">le pont</a></li></ul>", 0.35, true), (line(2), 0.9, true),
            ]),
        Page(
            testDescription: "so are cells of a table",
            blocks: [
                (line(1), 0.9, true), ("<table><tr><th>Pont</th>", 0.35, true), ("<th>Prix</th></tr>", 0.25, false),
                ("<tr><td>Neuf</td>", 0.35, true), ("<td>2 millions</td></tr></table>", 0.35, true),
                (line(2), 0.9, true),
            ]),
        Page(
            testDescription: "behind the text they are links to something else",
            blocks: [
                (line(1), 0.9, true), ("<ul><li>Voir <a href=\"/pont\">le pont</a></li>", 0.45, false),
                ("<li>Un pont neuf</li></ul>", 0.45, false),
            ]),
        Page(
            testDescription: "a paragraph right before a sure one of its run begins with it",
            blocks: [(paragraph(1), 0.45, true), (paragraph(2), 0.9, true), (paragraph(3), 0.9, true)]),
        Page(
            testDescription: "one in a box of its own does not",
            blocks: [
                ("<div class=\"box\">\(paragraph(1))</div>", 0.45, false), (paragraph(2), 0.9, true),
                (paragraph(3), 0.9, true),
            ]),
        Page(
            testDescription: "a paragraph behind a sure one of its run goes on with it",
            blocks: [(paragraph(1), 0.9, true), (paragraph(2), 0.1, true), (line(3), 0.1, false)]),
        Page(
            testDescription: "paragraphs of a run go on behind a box",
            blocks: run + box + [
                (paragraph(3), 0.55, true), (paragraph(4), 0.55, true), (paragraph(6), 0.07, false),
            ]),
        Page(
            testDescription: "whatever element paragraphs stand in",
            blocks: inDivisions(run) + box + inDivisions([(paragraph(3), 0.55, true), (paragraph(4), 0.55, true)])),
        Page(
            testDescription: "a short sentence behind a box needs some chance",
            blocks: run + box + [("<p>Le bac part à midi.</p>", 0.55, true)]),
        Page(
            testDescription: "with less it is no text",
            blocks: run + box + [("<p>Le bac part à midi.</p>", 0.45, false)]),
        Page(
            testDescription: "headings between paragraphs are no box",
            blocks: run + (1...4).map { ("<h3>Le quai n° \($0)</h3>", 0.1, false) } + [(paragraph(3), 0.55, false)]),
        Page(
            testDescription: "a paragraph that leads elsewhere behind a box is no text",
            blocks: run + box + [
                (
                    "<p>Tout sur le pont du port et ses deux nouvelles piles se lit <a href=\"/p\">ici</a>.</p>", 0.05,
                    false
                )
            ]
        ),
        Page(
            testDescription: "one paragraph makes no run",
            blocks: Array(run.prefix(1)) + box + [(paragraph(3), 0.55, false)]),
    ]

    private static func inDivisions(_ blocks: [(html: String, chance: Float, isKept: Bool)])
        -> [(html: String, chance: Float, isKept: Bool)]
    {
        blocks.map { ("<div>" + $0.html.dropFirst(3).dropLast(4) + "</div>", $0.chance, $0.isKept) }
    }

    private static let run: [(html: String, chance: Float, isKept: Bool)] = [
        (paragraph(1), 0.9, true), (paragraph(2), 0.9, true),
    ]
    private static let box: [(html: String, chance: Float, isKept: Bool)] = [
        ("<div class=\"box\"><h3>Le quai</h3>", 0.1, false), ("<p>Le marché</p>", 0.1, false),
        ("<p>Le phare</p>", 0.1, false), ("<p>La criée</p></div>", 0.1, false),
    ]

    @Test(arguments: pages) func placesAskForTheirChance(_ page: Page) throws {
        let html =
            "<html lang=\"fr\"><body><article><h1>Le pont sera réparé l'an prochain</h1>"
            + page.blocks.map(\.html).joined() + "</article></body></html>"
        let tree = HTMLParser().parse(Array(html.utf8))
        let table = BlockBuilder.blocks(of: tree)
        try #require(table.blocks.count == page.blocks.count + 1)
        let hints = PageHints(claims: [])
        let model = try #require(LabelModel.pages)
        let phrases = PhraseHits.hits(in: table, language: "fr")
        var features = FeatureTable(tree: tree, table: table, hints: hints, encoder: model.encoder)
        features.headline = 0
        let rows = FeatureRows(features, table: table, hints: hints, encoder: model.encoder, phrases: phrases)
        var roles = [Float](repeating: 0, count: LabelModel.roles.count)
        roles[LabelModel.TrainedRole.body.rawValue] = 0.9
        var chances = RoleChances(rows: rows, model: model, roles: table.blocks.flatMap { _ in roles })
        chances.body = [0] + page.blocks.map(\.chance)
        chances.settle(features, table, phrases, isArticle: true)
        #expect(chances.body.dropFirst().map { $0 > Labeller.bodyThreshold } == page.blocks.map(\.isKept))
    }

    @Test(arguments: [
        ("3/12", false), ("3 / 12", true), ("/12", true), ("12/", true), ("1983", true), ("24/7", true),
        ("3/4 l", true),
    ])
    func countsOfAGalleryAreNoText(_ text: String, _ isKept: Bool) throws {
        let tree = HTMLParser().parse(Array("<html><body><p>\(text)</p><p>Un pont.</p></body></html>".utf8))
        let table = BlockBuilder.blocks(of: tree)
        let model = try #require(LabelModel.pages)
        let phrases = PhraseHits.hits(in: table, language: "fr")
        let features = FeatureTable(tree: tree, table: table, hints: PageHints(claims: []), encoder: model.encoder)
        let rows = FeatureRows(
            features, table: table, hints: PageHints(claims: []), encoder: model.encoder, phrases: phrases)
        var chances = RoleChances(rows: rows, model: model)
        chances.body = [0.9, 0.9]
        chances.heedCounts(table, features.statistics)
        #expect(chances.body.map { $0 > Labeller.bodyThreshold } == [isKept, true])
    }
}
