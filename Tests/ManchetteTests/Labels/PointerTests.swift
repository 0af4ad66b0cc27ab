import Testing

@testable import Manchette

@Suite struct PointerTests {
    @Test(arguments: [
        (">> Relire: Le cloud suisse cherche sa voie", true),
        ("►Notre reportage dans un centre de données", true),
        ("👉 Le test complet", true),
        ("> Une phrase citée dans un courriel", false),
        ("Le chiffre d'affaires monte >> 3 milliards", false),
        (">>", false),
    ])
    func pointerStandsBeforeTheFirstWord(_ text: String, _ expected: Bool) {
        var text = text
        let found = text.withUTF8 { TextStatistics($0) { _ in }.startsWithPointer }
        #expect(found == expected)
    }

    @Test(arguments: [("h2", ""), ("p", ""), ("p", "/b")])
    func whatIsPointedAtIsTextUnlessItIsLinked(_ tag: String, _ link: String) throws {
        let albums = ["La belle surprise du quatuor", "Un trio ensorcelle la salle", "Le retour d'un clarinettiste"]
        let parts = albums.map { title in
            let name = link.isEmpty ? "► \(title)" : "<a href=\"\(link)\">► \(title)</a>"
            return """
                <\(tag)>\(name)</\(tag)><p>En dix morceaux, le disque raconte un voyage au bord de la mer, avec des cuivres
                que l'on n'attendait pas là, et une voix qui ne force jamais.</p><p>La seconde face, plus lente, rappelle les
                premiers concerts du groupe, dans les caves du port.</p>
                """
        }
        let html = """
            <html lang="fr"><head><title>Trois disques pour finir l'année</title></head><body><nav><a href="/">Accueil</a></nav>
            <article><h1>Trois disques pour finir l'année</h1><div class="text"><p>Notre rédaction a choisi trois albums qui
            ont tourné tout l'hiver sur les platines du bureau.</p>\(parts.joined())</div></article></body></html>
            """
        let text = try Extractor().extract(html: Array(html.utf8)).text
        for title in albums { #expect(text.contains(title) == link.isEmpty, "\(title)") }
    }
}
