@testable import Manchette

/// An article in the plainest markup: no names of elements tell what anything is.
struct PlainArticle {
    static let french = [
        "Le phare de Kervoal change de gardien pour la première fois depuis trente ans, et la relève s'appelle Margot Le Brice, ancienne horlogère de vingt-neuf ans.",
        "Elle a été choisie parmi deux cents candidats pour sa patience, dit la commission, et pour ses mains, car la lentille du phare se règle encore au tournevis.",
        "Le poste n'est pas de tout repos : neuf semaines sur l'îlot, trois à terre, et une relève qui dépend de la houle plus que du calendrier.",
        "L'ancien gardien a laissé un cahier de quatre cents pages, où chaque panne est décrite avec l'heure, le vent et la solution trouvée sur place.",
        "La commune espère ouvrir la lanterne aux visiteurs dès le printemps, par groupes de huit, si la passerelle tient sa promesse.",
        "Les pêcheurs, eux, demandent surtout que la lumière ne s'éteigne plus, comme en novembre, pendant la nuit la plus noire de l'année.",
    ]
    static let english = [
        "The lighthouse of Kervoal has a new keeper for the first time in thirty years, and her name is Margot Brice, a former watchmaker of twenty-nine.",
        "She was chosen among two hundred candidates for her patience, the board says, and for her hands, since the lens is still set with a screwdriver.",
        "The post is no holiday: nine weeks on the rock, three ashore, and a relief boat that obeys the swell more than any calendar.",
        "The old keeper has left a notebook of four hundred pages, in which each failure is told with the hour, the wind and the remedy.",
        "The parish hopes to open the lantern to visitors from spring, in groups of eight, if the footbridge keeps its promise.",
        "What fishermen ask for is that the light stays on, unlike in November, through the darkest night of the year.",
    ]

    var language = "fr"
    /// Inside `head`.
    var head = #"<meta property="og:type" content="article">"#
    /// Between the headline and the text.
    var below = ""
    /// Behind the third paragraph.
    var amid = ""
    /// Behind the text, in its element.
    var end = ""
    /// Before and behind the element of the text.
    var above = ""
    var behind = ""
    var paragraphs = 6
    var title = "Kervoal / Margot Le Brice"
    var site = "Le Fanal"

    var texts: [String] { Array((language == "en" ? Self.english : Self.french).prefix(paragraphs)) }

    var html: String {
        let marked = texts.map { "<p>\($0)</p>" }
        return """
            <!DOCTYPE html><html lang="\(language)"><head><meta charset="utf-8"><title>\(title) - \(site)</title>\(head)</head><body>
            <header><nav><ul><li><a href="/">Home</a></li><li><a href="/mer">Mer</a></li></ul></nav></header>\(above)
            <div class="x1"><h1>\(title)</h1>\(below)\(marked.prefix(3).joined())\(amid)\(marked.dropFirst(3).joined())\(end)</div>
            \(behind)<footer><a href="/contact">Contact</a> © 2024 \(site)</footer></body></html>
            """
    }

    func read() throws -> Article { try Extractor().extract(html: Array(html.utf8)) }
}
