import HTMLTree

/// Where the parts of an article came from that are no fields of the page's head, and, on request, every claim that lost.
enum ProvenanceTrace {
    /// Most claims that are listed of one field.
    private static let most = 24

    /// The provenance of all fields.
    static func complete(
        _ fields: Fields, page: Page, confidence: [String: Double], isTraced: Bool
    ) -> [String: Article.Provenance] {
        var provenance = fields.provenance
        for (field, value) in confidence where provenance[field]?.confidence == nil {
            provenance[field]?.confidence = value
        }
        guard isTraced else { return provenance }
        func set(_ field: Article.Field, _ source: String?, _ confidence: Double? = nil) {
            guard let source else { return }
            let known = provenance[field.rawValue]
            if known == nil || known?.source == "none" || known?.source == "labels" {
                provenance[field.rawValue] = Article.Provenance(
                    source: source, confidence: confidence, rejected: known?.rejected ?? [])
            }
        }
        set(.body, bodySource(page), page.body.confidence)
        set(.kind, "labels", confidence["kind"])
        set(.access, accessSource(fields.access))
        set(.language, languageSource(page))
        set(.url, page.url == nil ? nil : "caller")
        addLostClaims(to: &provenance, fields, page)
        let values = values(of: fields, language: page.language)
        for field in [Article.Field.headline, .kicker, .lead, .authors, .section, .tags, .site, .images] {
            provenance[field.rawValue]?.rejected.removeAll { isSaid($0.value, by: values[field] ?? [], field, page) }
        }
        return provenance
    }

    // MARK: Sources

    /// The smallest element that holds the text, or the first line of it.
    private static func bodySource(_ page: Page) -> String? {
        guard let first = page.body.blocks.first, let last = page.body.blocks.last else { return nil }
        guard let tree = page.tree else { return "text:line \(page.blocks.blocks[first].firstRow + 1)" }
        if let printed = page.printedBlocks, first >= printed { return "data of the page" }
        var row = Int(page.blocks.blocks[first].owner)
        let end = page.blocks.blocks[last].lastRow
        while row > 0, tree.nodes[row].end <= end { row = Int(tree.nodes[row].parent) }
        guard row > 0 else { return "dom" }
        let name = tree.attributeString(row, .id).map { "#" + $0 } ?? ""
        return "dom:" + tree.name(of: tree.nodes[row].tag) + name
    }

    private static func accessSource(_ access: Article.Access) -> String? {
        guard let first = access.evidence.first else { return nil }
        return first.range(of: ": ").map { String(first[..<$0.lowerBound]) } ?? first
    }

    private static func languageSource(_ page: Page) -> String? {
        guard let language = page.language else { return nil }
        if page.options.language == language { return "caller" }
        // A tag with a region is the page's word; what the text shows is the language alone.
        let claim = page.claims.first { $0.field == .language }
        return claim.map { $0.value == language && language.contains("-") ? $0.source : "text" } ?? "text"
    }

    // MARK: Claims

    private static func field(of claim: Claim) -> Article.Field? {
        switch claim.field {
        case .headline: .headline
        case .kicker: .kicker
        case .lead, .description: .lead
        case .author: .authors
        case .published: .published
        case .modified: .modified
        case .section: .section
        case .tag: .tags
        case .webcode: .webcode
        case .canonicalURL, .url: .canonicalURL
        case .site: .site
        case .image: .images
        case .language: .language
        case .kind: .kind
        case .isAccessibleForFree: .access
        case .wordCount, .articleBody, .publisher, .identifier: nil
        }
    }

    private static func isList(_ field: Article.Field) -> Bool {
        field == .authors || field == .tags || field == .images
    }

    /// What the fields came to say, folded; dates by their day.
    private static func values(of fields: Fields, language: String?) -> [Article.Field: Set<String>] {
        func fold(_ texts: [String?]) -> Set<String> { Set(texts.compactMap { $0.map(SiteNames.fold) }) }
        return [
            .headline: fold([fields.headline]), .kicker: fold([fields.kicker]), .lead: fold([fields.lead]),
            .authors: fold(fields.authors.map(\.name)), .section: fold([fields.section]), .tags: fold(fields.tags),
            .webcode: fold([fields.webcode]), .canonicalURL: fold([fields.canonicalURL]), .site: fold([fields.site]),
            .images: fold(fields.images.map(\.url)), .language: fold([language]),
            .published: Set([fields.published].compactMap { $0.map { String($0.prefix(10)) } }),
            .modified: Set([fields.modified].compactMap { $0.map { String($0.prefix(10)) } }),
        ]
    }

    /// Whether all that a claim says is among a field's values: one of them, some of a list in one text, or the address
    /// of one without its host.
    private static func isSaid(_ claim: String, by own: Set<String>, _ field: Article.Field, _ page: Page) -> Bool {
        if own.contains(SiteNames.fold(claim)) { return true }
        if field == .images {
            return page.url.map { own.contains(SiteNames.fold(AddressResolver.resolve(claim, against: $0))) } ?? false
        }
        guard isList(field) else { return false }
        let parts = claim.split { $0 == "," || $0 == ";" || $0 == "|" }.map { SiteNames.fold(String($0)) }
            .filter { !$0.isEmpty }
        return parts.count > 1 && parts.allSatisfy(own.contains)
    }

    /// Adds the claims that no field weighed, or weighed and kept silent about.
    private static func addLostClaims(
        to provenance: inout [String: Article.Provenance], _ fields: Fields, _ page: Page
    ) {
        let values = values(of: fields, language: page.language)
        let reader = DateReader(language: page.language, options: page.options)
        let sites = SiteNames(claims: page.claims, url: page.url)
        var seen: Set<String> = []
        for claim in page.claims {
            guard let field = field(of: claim), let own = values[field], !claim.value.isEmpty,
                // One of a list can lose beside others of its source.
                isList(field) || claim.source != provenance[field.rawValue]?.source
            else { continue }
            let reason: String
            if field == .published || field == .modified {
                let day = reader.date(of: claim.value, allowsEpoch: true).map { String($0.iso.prefix(10)) }
                if let day, own.contains(day) { continue }
                let isBefore =
                    field == .modified && fields.modified == nil
                    && day.map { values[.published]?.contains($0) == true } == true
                reason =
                    day == nil
                    ? "no date, or one after the capture" : isBefore ? "before the publication" : "outweighed"
            } else {
                if own.contains(SiteNames.fold(claim.value)) { continue }
                // `fr-CH` says what `fr` says.
                if field == .language,
                    own.contains(SiteNames.fold(String(claim.value.prefix { $0 != "-" && $0 != "_" })))
                {
                    continue
                }
                reason = sites.isExactly(claim.value) && field != .site ? "the site's name" : "outweighed"
            }
            guard seen.insert("\(field.rawValue)\n\(claim.source)\n\(claim.value)").inserted else { continue }
            var origin = provenance[field.rawValue] ?? Article.Provenance(source: "none")
            let isListed = origin.rejected.contains {
                $0.source == claim.source && (field == .published || field == .modified || $0.value == claim.value)
            }
            if !isListed, origin.rejected.count < most {
                origin.rejected.append(Article.RejectedClaim(claim.value, source: claim.source, reason: reason))
            }
            provenance[field.rawValue] = origin
        }
    }
}
