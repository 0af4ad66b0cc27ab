import Testing

@testable import Manchette

/// Lists of short lines, where no sentence tells what a word is.
struct EntityListTests {
    @Test(arguments: [
        """
        Grenoble l'emporte devant son public, au terme d'une rencontre disputée.

        Brisset (6/8)
        Kowalczyk (2/3)
        Delmont (4/5 dont 2 pen.)
        Szarvas (1/4)
        Quentric
        Ibarguren (3/3)
        Maréchaux (0/2)
        """,
        """
        Les premiers du classement à l'arrivée de la course, disputée sous la pluie.

        1. Brisset 42 pts
        2. Kowalczyk 39 pts
        3. Delmont 31 pts
        4. Szarvas 30 pts
        5. Ibarguren 12 pts
        6. Maréchaux 8 pts
        """,
    ])
    func readsBareLastNamesAsPeople(_ text: String) {
        let people = Set(entities(text, language: "fr").filter { $0.type == .person }.map(\.name))
        let names = ["Brisset", "Kowalczyk", "Delmont", "Szarvas", "Ibarguren", "Maréchaux"]
        #expect(people.intersection(names).count >= 5, "\(people)")
    }

    @Test func findsNobodyInListsOfPlainWords() {
        let text = """
            Notre avis sur ce téléphone, après deux semaines avec lui.

            Écran lumineux
            Autonomie confortable
            Appareil photo décevant
            Prix élevé
            Recharge lente
            Finitions soignées
            """
        let found = entities(text, language: "fr").filter { $0.type == .person }
        #expect(found.isEmpty, "\(found.map(\.name))")
    }

    @Test func twoLinesAreNoList() {
        let table = TokenTable(
            bytes: Array("Un titre\n\nUn autre\n\nUne phrase entière suit ces deux lignes.".utf8), language: "fr")
        let document = EntityDocument(table, language: "fr", lexicon: nil) { _ in false }
        #expect(document.lists.count == 0)
        #expect(table.tokens.indices.allSatisfy { document.lists.list($0) == 0 })
    }

    @Test func countsThePlaceOfWordsBehindNumbersAndMarks() {
        let table = TokenTable(bytes: Array("1. Anna Berg\n2. Ole Lund\n- Per Holm".utf8), language: "de")
        let document = EntityDocument(table, language: "de", lexicon: nil) { _ in false }
        #expect(document.lists.count == 1)
        let bytes = table.bytes
        for (index, token) in table.tokens.enumerated() {
            let word = String(decoding: bytes[token.range], as: UTF8.self)
            if ["Anna", "Ole", "Per"].contains(word) { #expect(document.lists.place[index] == 1) }
            if ["Berg", "Lund", "Holm"].contains(word) { #expect(document.lists.place[index] == 2) }
        }
    }

    @Test(arguments: [
        "Conseil national de la sécurité des transports", "Fédération internationale des journalistes",
        "Confédération française démocratique du travail",
    ])
    func keepsTheLongNamesOfBodiesWhole(_ name: String) {
        let found = entities("Le \(name) a ouvert une enquête lundi.".replacing("Le F", with: "La F"), language: "fr")
        #expect(found.contains { $0.name == name && $0.type == .organization }, "\(found.map(\.name))")
    }
}
