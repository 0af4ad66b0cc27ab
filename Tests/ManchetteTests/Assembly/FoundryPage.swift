/// Pages and texts of one invented story, for what is decided once the text is chosen.
enum FoundryPage {
    static let headline = "La fonderie de Brésane rallume son four"
    static let sentences = [
        "La fonderie de Brésane a rallumé son four principal lundi matin, après deux hivers passés à l’arrêt complet.",
        "Les ouvriers ont coulé une première cloche de quatre cents kilos, destinée à l’école du village voisin.",
        "« Nous avons gardé les moules de nos grands-pères », raconte Odile Ferrand, qui dirige l’atelier depuis neuf ans.",
        "La commune a prêté la moitié de la somme, et les habitants ont versé le reste en moins de trois semaines.",
    ]

    /// A page with the story's first sentences, and something amid them and behind them.
    static func html(type: String = "", sentences count: Int = 4, amid: String = "", behind: String = "") -> [UInt8] {
        let data =
            """
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"\(type)","headline":"\(headline)"}</script>
            """
        var text = sentences.prefix(count).map { "<p>\($0)</p>" }
        text.insert(amid, at: text.count / 2)
        return Array(
            """
            <!DOCTYPE html><html lang="fr"><head><title>\(headline)</title>\(type.isEmpty ? "" : data)</head><body>
            <nav><ul><li><a href="/">Accueil</a></li><li><a href="/vie">Vie locale</a></li></ul></nav><main><article>
            <h1>\(headline)</h1><div id="texte">\(text.joined())</div>\(behind)</article></main></body></html>
            """.utf8)
    }
}
