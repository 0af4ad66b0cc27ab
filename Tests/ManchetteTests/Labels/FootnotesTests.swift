import Testing

@testable import Manchette

@Suite struct FootnotesTests {
    @Test(arguments: [
        ("[12] Une revue", "[12]"), ("(1) Une revue", "(1)"), ("(*) Une revue", "(*)"), ("**Une revue", "**"),
        ("*Une revue", "*"), ("² Une revue", "²"), ("⁴ Une revue", "⁴"), ("[a] Une revue", nil),
        ("(2021) Une revue", nil),
        ("1. Une revue", nil), ("( Une revue", nil), ("(1)", nil), ("*", nil), ("", nil), ("« Une revue »", nil),
        ("[1", nil), ("⁴", nil),
    ])
    func marksOpenNotes(_ line: String, _ mark: String?) {
        #expect(RoleChances.mark(opening: Array(line.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } == mark)
    }

    private func text(_ body: String, _ behind: String) throws -> String {
        let html = """
            <html lang="fr"><head><title>La criée rouvre ses portes</title></head><body><nav><a href="/">Accueil</a></nav>
            <article><h1>La criée rouvre ses portes</h1><div class="text"><p>Les bateaux ont repris la mer lundi à l'aube, après
            onze semaines de travaux dans le bassin nord du port.</p><p>\(body)</p><p>Le chantier reprendra en janvier dans le
            bassin sud, où deux cents mètres de quai sont à refaire avant l'été.</p></div>\(behind)</article>
            <footer><a href="/mentions">Mentions légales</a></footer></body></html>
            """
        return try Extractor().extract(html: Array(html.utf8)).text
    }

    @Test(arguments: [
        (
            "Selon une étude (1), la pêche nourrit ici trois mille familles, et bien plus en été.",
            "(1) Ports et métiers de la côte, cahiers du littoral, n° 12."
        ),
        (
            "Selon une étude [1], la pêche nourrit ici trois mille familles, et bien plus en été.",
            "[1] Ports et métiers de la côte, <a href='https://cahiers.example/12'>cahiers du littoral, n° 12</a>"
        ),
        (
            "Kévin*, patron d'un chalutier, attendait ce jour depuis l'automne avec ses deux fils.",
            "*Le prénom a été modifié"
        ),
        (
            "Le poisson manquait², disent les mareyeurs, qui ont fait venir le leur de l'autre côté de la mer.",
            "² Relevé de la criée, de janvier à mars."
        ),
    ])
    func whatTheTextRefersToIsItsOwn(_ body: String, _ note: String) throws {
        let behind = "<div class='tags'><a href='/t/mer'>Mer</a></div><div class='bottom'><p>\(note)</p></div>"
        let words = note.split(separator: " ").prefix(3).joined(separator: " ")
        #expect(try text(body, behind).contains(words))
    }

    @Test func notesGoOnBehindThoseThatTheTextNames() throws {
        let notes = (1...4).map { "<p>[\($0)] Cahiers du littoral, n° \($0 + 10)</p>" }.joined()
        let found = try text(
            "Des études [1-4] montrent que la pêche nourrit ici trois mille familles. La première [1] a vingt ans.",
            "<div class='bottom'>\(notes)</div>")
        for number in 1...4 { #expect(found.contains("[\(number)] Cahiers")) }
    }

    @Test(arguments: [
        "* Champs obligatoires",
        "(1) Offre sans engagement, réservée aux nouveaux abonnés, <a href='/abo'>voir conditions</a>",
        "(02) 98 00 00 00",
    ])
    func whatTheTextDoesNotReferToIsNot(_ line: String) throws {
        let behind = "<form class='abo'><p>Abonnez-vous à partir d'un euro par mois</p><p>\(line)</p></form>"
        let found = try text("La pêche nourrit ici trois mille familles (02), et bien plus quand vient l'été.", behind)
        #expect(!found.contains(line.prefix(10)))
    }
}
