import HTMLTree

/// Headings that are the site's logo, and its motto in titles.
extension HeadlineField {
    /// More headings of the first level are no logos.
    private static let mostLogos = 3

    /// The texts of headings that are links to the front page.
    static func logos(_ page: FieldPage) -> [String] {
        guard let tree = page.tree else { return [] }
        var logos: [String] = []
        for row in page.landmarks.headings where logos.count < mostLogos {
            if linksHome(row, in: tree) { logos.append(ClaimText.plain(tree.textContent(of: row))) }
        }
        return logos
    }

    /// A title without the site's motto that its template has stuck to it: "Les quaisLe guide des ports".
    ///
    /// A logo's words that a space parts from the title are the end of its sentence: "Visite à bord du Grand Navire".
    static func without(_ logos: [String], _ title: String) -> String {
        let cuts = logos.lazy.filter { $0.utf8.count > 8 && $0 != title }.compactMap { title.without(suffix: $0) }
        guard let cut = cuts.first else { return title }
        guard let last = cut.unicodeScalars.last, !last.properties.isWhitespace else { return title }
        let rest = ClaimText.fold(cut)
        return TextSimilarity.count(rest[...]) > 0 ? rest : title
    }

    /// Whether all links of a heading lead to the site's front page: its logo.
    static func linksHome(_ row: Int, in tree: NodeTable) -> Bool {
        var found = false
        for inner in row..<Int(tree.nodes[row].end) where tree.nodes[inner].tag == .a {
            if tree.attributeString(inner, .rel)?.lowercased() == "home" { return true }
            // An anchor without an address is a mark in the page.
            guard let href = tree.attribute(inner, .href) else { continue }
            let isHome = tree.withBytes(href) { href in
                href.withUnsafeBufferPointer { $0.equals("/") || $0.equals("./") || AddressForm.isRoot($0) }
            }
            guard isHome else { return false }
            found = true
        }
        return found
    }
}
