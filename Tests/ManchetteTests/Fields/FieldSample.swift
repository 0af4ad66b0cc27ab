import HTMLTree

@testable import Manchette

/// Pages for the tests of the fields: the text is what stands in the element with the id `text`.
enum FieldSample {
    static func page(
        _ html: String, url: String? = "https://gazette.example/mer/le-port-rouvre", language: String? = "fr",
        captured: String? = nil
    ) -> Page {
        let tree = HTMLParser().parse(Array(html.utf8))
        var options = ExtractionOptions()
        options.captured = captured
        var page = Page(
            tree: tree, claims: ClaimReader.claims(in: tree, url: url), blocks: BlockBuilder.blocks(of: tree),
            labels: [],
            body: BodySelection(), language: language, url: url, options: options)
        page.body.blocks = page.blocks.blocks.indices.filter { block in
            var row = Int(page.blocks.blocks[block].owner)
            while row > 0 {
                if tree.attributeString(row, .id) == "text" { return true }
                row = Int(tree.nodes[row].parent)
            }
            return false
        }
        return page
    }

    static func fields(
        _ html: String, url: String? = "https://gazette.example/mer/le-port-rouvre", language: String? = "fr",
        captured: String? = nil
    ) -> Fields {
        FieldReader.read(page(html, url: url, language: language, captured: captured))
    }

    /// The fields of a text dump: every line a block, lines of 150 bytes and more the body.
    static func dump(_ text: String, language: String? = "fr") -> Fields {
        let blocks = TextBlockBuilder.blocks(of: Array(text.utf8))
        let body = blocks.blocks.indices.filter { blocks.blocks[$0].text.count >= 150 }
        return FieldReader.read(
            Page(
                tree: nil, claims: [], blocks: blocks, labels: [], body: BodySelection(blocks: Array(body)),
                language: language, url: nil, options: ExtractionOptions()))
    }

    /// Three paragraphs, long enough to be a text.
    static let text = """
        <p>Les bateaux de pêche ont repris la mer lundi à l'aube, après onze semaines de travaux dans le bassin nord du port.</p>
        <p>La criée a rouvert ses portes une heure plus tard, devant une foule d'acheteurs venus de toute la région, selon la mairie.</p>
        <p>« Nous n'avions jamais vu autant de monde sur les quais », raconte le patron d'un chalutier qui attendait ce jour depuis l'automne.</p>
        """

    static func article(
        head: String = "", above: String = "", h1: String = "Le port rouvre ses quais", below: String = "",
        after: String = ""
    ) -> String {
        """
        <html lang="fr"><head>\(head)</head><body><nav><a href="/">Accueil</a> <a href="/mer">Mer</a></nav><main><article>
        <header>\(above)<h1>\(h1)</h1>\(below)</header><div id="text">\(text)</div>\(after)</article></main></body></html>
        """
    }
}
