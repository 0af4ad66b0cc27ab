import Testing

@testable import Manchette

/// Tables of data keep their rows and cells; those that lay out a page are read as paragraphs.
struct DataTablesTests {
    private static let rows =
        "<tr><th>Cloche</th><th>Poids</th></tr><tr><td>École</td><td>400 kg</td></tr><tr><td>Mairie</td><td>250 kg</td></tr>"
    private static let data = "Cloche\tPoids\nÉcole\t400 kg\nMairie\t250 kg"

    @Test(arguments: [
        (
            "two lines of two cells",
            "<table><tr><td>École</td><td>400 kg</td></tr><tr><td>Mairie</td><td>250 kg</td></tr></table>",
            "École\t400 kg\nMairie\t250 kg"
        ),
        ("a head", "<table>\(rows)</table>", data),
        ("inside a table that lays out", "<table><tr><td><table>\(rows)</table></td></tr></table>", data),
        ("one line", "<table><tr><td>École</td><td>400 kg</td><td>bronze</td></tr></table>", nil),
        ("one column", "<table><tr><td>École</td></tr><tr><td>Mairie</td></tr><tr><td>Chapelle</td></tr></table>", nil),
        (
            "cells of sentences",
            """
            <table><tr><td>Le maire attend la sienne depuis dix ans, et il a déjà choisi la note que donnera le bronze une fois \
            refroidi dans la fosse.</td><td>Le curé de la chapelle haute préfère une cloche plus petite, que deux enfants \
            puissent mettre en branle sans aide.</td></tr><tr><td>Le carillon de la mairie sonnera à midi dès le printemps, \
            quand le charpentier aura fini de renforcer le beffroi.</td><td>Une centaine de visiteurs ont assisté à la coulée, \
            derrière une barrière de fer forgé que l’atelier avait dressée pour eux.</td></tr></table>
            """, nil
        ),
    ])
    func cellsOfDataAreShortAndStandSideBySide(what: String, table: String, text: String?) throws {
        let article = try Extractor().extract(html: FoundryPage.html(type: "NewsArticle", amid: table))
        #expect(article.body.filter { $0.kind == .table }.map(\.text) == (text.map { [$0] } ?? []), "\(what)")
        #expect(article.body.filter { $0.kind == .paragraph }.count >= 4)
    }
}
