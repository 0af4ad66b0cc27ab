@testable import Manchette

/// Articles that the writers' tests write.
enum SampleArticle {
    /// Every field has a value, and every kind of block is there.
    static let full: Article = {
        var article = empty
        article.id = "a-1"
        article.source = Article.Source(
            kind: .html, path: "pages/panne.html", bytes: 48_213, encoding: "windows-1252",
            encodingEvidence: "meta; 3 sequences of mojibake repaired")
        article.url = "https://exemple.ch/a?x=1&y=\"2\""
        article.canonicalURL = "https://exemple.ch/a"
        article.site = "L’Écho du <Réseau>"
        article.kicker = "Panne géante"
        article.headline = "Le nuage d’Altracom s’éteint & rallume 24/7"
        article.lead = "Pendant six heures, *plus rien* n’a répondu."
        article.authors = [
            Article.Author(name: "Ève Ça", role: "Journaliste", organization: "ATS"), Article.Author(name: "Li Wei"),
        ]
        article.published = "2026-03-04T05:06+01:00"
        article.modified = "2026-03-04T07:08:09Z"
        article.section = "Réseaux"
        article.tags = ["Cloud", "Panne"]
        article.webcode = "DPX_1"
        article.access = Article.Access(state: .metered, truncated: true, remaining: 0.6, evidence: ["json-ld"])
        article.body = body
        article.text = "Tout est gras ici."
        article.images = [
            Article.Image(
                url: "https://exemple.ch/i.jpg", caption: "La salle [B]", credit: "A. Bé", width: 800, height: 600),
            Article.Image(url: "https://exemple.ch/une.jpg"),
        ]
        article.quotes = [
            Quote(text: "Non", speaker: "Li Wei", speakerRole: "CTO", cue: "a dit", kind: .direct, range: 3..<6)
        ]
        article.entities = [
            Entity(
                name: "Altracom SA", type: .organization, mentions: [0..<4, 8..<12], aliases: ["Altracom"],
                confidence: 0.875)
        ]
        article.dates = [TemporalExpression(text: "hier", value: "2026-03-03", type: .date, range: 1..<5)]
        article.noise = [
            Article.Noise(class: .newsletter, text: "Inscrivez-vous", position: 12, reason: "phrase:fr/newsletter")
        ]
        article.confidence = ["body": 0.912, "headline": 1, "lead": 0]
        article.provenance = [
            "headline": Article.Provenance(
                source: "dom:h1", confidence: 0.9,
                rejected: [Article.RejectedClaim("Autre", source: "meta:og:title", reason: "outweighed", score: 0.5)])
        ]
        article.duplicateOf = Article.DuplicateReference(id: "a-0", similarity: 0.94)
        article.singlePageLink = "https://exemple.ch/a?print"
        article.nextPageLink = "https://exemple.ch/a?page=2"
        article.warnings = ["rule:exemple.ch: date: finds nothing; the generic result is used"]
        return article
    }()

    /// Only what must be there.
    static let empty = Article(
        source: Article.Source(kind: .text, bytes: 0, encoding: "utf-8", encodingEvidence: "utf-8-validity"),
        kind: .article, language: "fr", authors: [], tags: [], access: Article.Access(), body: [], text: "", images: [],
        noise: [], confidence: [:], provenance: [:])

    private static let body = [
        BodyBlock(
            kind: .paragraph, text: "Tout est gras ici.", range: 0..<18,
            inlines: [
                BodyBlock.Inline(kind: .link, range: 0..<8, url: "https://exemple.ch/(lien)"),
                BodyBlock.Inline(kind: .strong, range: 9..<13),
            ]),
        BodyBlock(kind: .heading, text: "Les causes", range: 20..<30, level: 3),
        BodyBlock(kind: .listItem, text: "un", range: 32..<34, level: 1, ordered: true),
        BodyBlock(kind: .listItem, text: "un et demi", range: 35..<45, level: 2, ordered: false),
        BodyBlock(kind: .listItem, text: "deux", range: 46..<50, level: 1, ordered: true),
        BodyBlock(kind: .blockQuote, text: "Nous regrettons.", range: 52..<68),
        BodyBlock(kind: .blockQuote, text: "Vraiment.", range: 70..<79),
        BodyBlock(kind: .table, text: "Heure\tÉtat\n6 h\ta|b", range: 81..<99),
        BodyBlock(kind: .code, text: "if a < b { ``` }", range: 101..<117),
        BodyBlock(kind: .figure, text: "La salle [B]", url: "https://exemple.ch/i.jpg"),
        BodyBlock(kind: .embed, text: "", url: "https://video.exemple/1"),
    ]
}
