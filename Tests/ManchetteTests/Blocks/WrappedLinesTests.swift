import Testing

@testable import Manchette

/// Lines of text that was wrapped become paragraphs again, whatever lines of the page stand among them.
@Suite struct WrappedLinesTests {
    /// A text wrapped to a width, word by word.
    static func wrapped(_ text: String, to width: Int, indent: String = "") -> String {
        var lines: [String] = []
        var line = indent
        for word in text.split(separator: " ") {
            if line.count > indent.count, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty || line == indent ? "" : " ") + word
        }
        return (lines + [line]).joined(separator: "\n")
    }

    static func blocks(_ text: String) -> [String] {
        let table = TextBlockBuilder.blocks(of: Array(text.utf8))
        return table.blocks.indices.map { table.string($0) }
    }

    private static let paragraphs = Array(PlainArticle.french)

    @Test(arguments: [40, 72, 80, 100])
    func paragraphsAreWhole(width: Int) {
        let text = Self.paragraphs.map { Self.wrapped($0, to: width) }.joined(separator: "\n\n")
        #expect(Self.blocks(text) == Self.paragraphs)
    }

    /// Short lines, lists, a long address and the page's head stay lines of their own.
    @Test(arguments: [
        ["Mer", "Par Anne Roy", "12 septembre 2024", "Brest"],
        ["Accueil", "Mer", "Culture", "Monde", "Contact", "Abonnés"],
        ["Tags", "Phare", "Gardien", "Webcode", "DPF8_203114"],
        [
            "https://le-fanal.example/mer/2024/09/12/le-phare-de-kervoal-change-de-gardien-pour-la-premiere-fois-depuis-trente-ans"
        ],
        ["4    Le Fanal                       Mardi 4 juin 2024                         Région et gens de mer    4"],
        ["• Neuf semaines sur l'îlot", "• Trois semaines à terre"],
    ])
    func otherLinesStay(lines: [String]) {
        let text = Self.paragraphs.map { Self.wrapped($0, to: 72) }
        let dump = ([lines.joined(separator: "\n")] + text).joined(separator: "\n\n")
        let bare = lines.map {
            $0.hasPrefix("• ") ? String($0.dropFirst(2)) : $0.split(separator: " ").joined(separator: " ")
        }
        #expect(Self.blocks(dump) == bare + Self.paragraphs)
    }

    /// Without empty lines a paragraph ends where the next word would have had room.
    @Test func paragraphsNeedNoEmptyLines() {
        let text = Self.paragraphs.map { Self.wrapped($0, to: 60) }.joined(separator: "\n")
        #expect(Self.blocks("Mer\nPar Anne Roy\n" + text) == ["Mer", "Par Anne Roy"] + Self.paragraphs)
    }

    /// Lines that are paragraphs, and titles one under the other, are no wrapped text.
    @Test func linesThatAreNotWrappedStay() {
        let titles = ["Le port rouvre ses quais après onze semaines", "la criée", "Un chalutier", "le phare attend"]
        #expect(Self.blocks((Self.paragraphs + titles).joined(separator: "\n")) == Self.paragraphs + titles)
        let short = (1...30).map { "Titre numéro \($0) sur le port" }
        #expect(Self.blocks(short.joined(separator: "\n")) == short)
    }

    /// The hyphen of a break goes, the writer's stays.
    @Test(arguments: [
        ("consom-", "mation", "consommation"), ("con\u{AD}", "sommation", "consommation"), ("dit-", "elle", "dit-elle"),
        ("Saint-", "Malo", "Saint-Malo"), ("Bundes-", "und", "Bundes- und"), ("a-t-", "il", "a-t-il"),
        ("quai-", "école", "quai-école"), ("-", "ou", "- ou"),
    ])
    func hyphensOfBreaksGo(end: String, start: String, expected: String) {
        let filler = "les bateaux reviennent au port et le quai des pêcheurs attend encore"
        let broken = [
            "on répare la jetée du nord avec des pierres de la carrière et du bé-",
            "ton que des barges amènent de nuit, quand le courant du chenal fai-", "blit et que la mer",
        ]
        let lines =
            (0..<6).map { _ in filler } + broken + [
                "et la mer est calme ce matin devant le phare, on voit \(end)", start + " et puis rien",
            ]
        #expect(Self.blocks(lines.joined(separator: "\n")).joined().contains(" \(expected) et puis rien"))
    }

    /// In a text that nobody hyphenated a line's end has the writer's.
    @Test(arguments: [
        ("well-", "known", "well-known"), ("mother-", "in-law", "mother-in-law"),
        ("porte-", "monnaie", "porte-monnaie"),
    ])
    func compoundsKeepTheirs(end: String, start: String, expected: String) {
        let filler = "les bateaux reviennent au port et le quai des pêcheurs attend encore"
        let lines =
            (0..<8).map { _ in filler } + [
                "et la mer est calme ce matin devant le phare, voici \(end)", start + " et puis rien",
            ]
        #expect(Self.blocks(lines.joined(separator: "\n")).joined().contains(" \(expected) et puis rien"))
    }

    /// A stroke under a line is none of the text.
    @Test func strokesAreNoLines() {
        #expect(
            Self.blocks("Le port rouvre\n-----------\nLes bateaux\n* * *\nLa criée\n____") == [
                "Le port rouvre", "Les bateaux", "La criée",
            ])
    }
}
