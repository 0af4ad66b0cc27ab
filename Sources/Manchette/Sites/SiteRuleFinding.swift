import HTMLTree

/// What a site rule says about one page: claims, and where its text is and is not.
struct SiteRuleFinding: Sendable {
    /// `rule:example.org`.
    var source: String
    /// The texts that a directive found, and the rows that they stand in.
    struct Reading: Sendable, Hashable {
        var text: String
        var rows: Range<Int>?
    }
    var title: Reading?
    var authors: [Reading] = []
    var date: Reading?
    /// Rows of the elements that hold the text; empty when the rule does not say, or no longer finds it.
    var body = RowRanges()
    /// Whether what looks like noise inside the body is left out of it.
    var prunes = true
    /// Rows of the elements that are no part of the text.
    var stripped = RowRanges()
    /// Those of them that are a part of a block: their characters go, for no label can tell them apart.
    var cuts: [Range<Int>] = []
    /// Addresses of pictures that are not the article's.
    var strippedImages: Set<String> = []
    /// Parts of such addresses.
    var strippedImageParts: [String] = []
    var singlePageLink: String?
    var nextPageLink: String?
    /// Directives that are there and found nothing, as names of fields.
    var missed: [Article.Field] = []
    /// What its user should know.
    var warnings: [String] = []

    /// What the rule says of the fields, beside what the page says of itself.
    var claims: [Claim] {
        var claims: [Claim] = []
        func claim(_ field: Claim.Field, _ reading: Reading) {
            claims.append(
                Claim(field, reading.text, source: source, row: Int32(clamping: reading.rows?.lowerBound ?? -1)))
        }
        if let title { claim(.headline, title) }
        for author in authors { claim(.author, author) }
        if let date { claim(.published, date) }
        return claims
    }
}

// MARK: Labels

extension Page {
    /// Takes the characters of some rows out of the blocks.
    mutating func cut(_ rows: [Range<Int>]) {
        guard !rows.isEmpty, let whole = tree else { return }
        let rest = whole.withoutText(in: rows)
        tree = rest
        blocks = BlockBuilder.blocks(of: rest)
    }

    /// Lays a rule's finding over the labels and the choice of the body.
    mutating func take(_ finding: SiteRuleFinding) {
        let printed = min(printedBlocks ?? .max, blocks.blocks.count)
        for index in finding.stripped.blocks(of: blocks, first: printed) {
            switch labels[index].role {
            case .body, .heading, .quote, .lead:
                labels[index].role = .noise(.navigation)
                // No standfirst is read there either.
                blocks.blocks[index].traits.insert(.hidden)
            case .noise: break
            // Rules strip what must not stand in the text; of a by-line, which never does, they say nothing.
            case .headline, .kicker, .byline, .dateline, .unseen: continue
            }
            decide(index, finding)
        }
        if finding.body.ranges.isEmpty {
            body.blocks.removeAll { !labels[$0].role.isBody }
        } else {
            takeBody(finding, printed: printed)
        }
        body.lead.removeAll { labels[$0].role != .lead }
        siteRule = finding
    }

    private mutating func takeBody(_ finding: SiteRuleFinding, printed: Int) {
        let inside = finding.body.blocks(of: blocks, first: printed).filter {
            !finding.stripped.contains(Int(blocks.blocks[$0].firstRow))
        }
        let isInside = Set(inside)
        for index in body.blocks where !isInside.contains(index) {
            // Text of the page's data has no place on the page where it could be noise.
            labels[index].role = index < printed ? .noise(.navigation) : .unseen
            decide(index, finding)
        }
        var chosen: [Int] = []
        for index in inside where belongsToBody(index, prunes: finding.prunes) {
            let traits = blocks.blocks[index].traits
            if traits.contains(.inHeading) {
                labels[index].role = .heading
            } else if traits.contains(.inBlockQuote) {
                labels[index].role = .quote
            } else if !labels[index].role.isBody {
                labels[index].role = .body
            }
            decide(index, finding)
            chosen.append(index)
        }
        body.blocks = chosen
        body.confidence = SiteRuleFinding.certainty
        // Whoever wrote the rule knows that its pages are articles.
        articleChance = 1
        wallScore = 0
        consentShare = 0
    }

    private mutating func decide(_ index: Int, _ finding: SiteRuleFinding) {
        labels[index].score = 1
        labels[index].bodyScore = labels[index].role.isBody ? 1 : 0
        labels[index].reason = .siteRule(finding.source)
    }

    /// Whether a block inside the rule's body is a part of it.
    private func belongsToBody(_ index: Int, prunes: Bool) -> Bool {
        let label = labels[index]
        let block = blocks.blocks[index]
        switch label.role {
        case .body, .heading, .quote: return true
        case .headline, .lead, .unseen: return false
        // Those that print a field leave the text with the fields.
        case .kicker, .byline, .dateline: return !prunes
        case .noise(.caption), .noise(.credit):
            return block.traits.isDisjoint(with: [.inCaption, .inFigure]) && !isSurelyNoise(label)
        case .noise:
            guard prunes else { return !block.traits.contains(.inCaption) }
            return !isSurelyNoise(label) && block.traits.isDisjoint(with: Self.furniture)
                && block.linkBytes * 2 < Int32(clamping: block.text.count)
        }
    }

    /// Where text inside a body is none of it.
    private static let furniture: Block.Traits = [
        .inNavigation, .inFooter, .inForm, .inButton, .inDialog, .hidden, .inCaption,
    ]

    /// Whether more than a guess of the model's calls a block noise: a rule's body outweighs a guess.
    private func isSurelyNoise(_ label: Label) -> Bool { label.reason != .model || label.bodyScore < 0.2 }
}

extension SiteRuleFinding {
    /// How sure a field is that a rule gives.
    static let certainty = 0.95
}

// MARK: Fields

extension Fields {
    /// Lays a rule's finding over the fields; what they said before is among the claims that lost.
    mutating func take(_ finding: SiteRuleFinding, of page: Page) {
        warnings += finding.warnings
        singlePageLink = finding.singlePageLink
        nextPageLink = finding.nextPageLink
        var missed = finding.missed
        if let title = finding.title {
            override(.headline, \.headline, with: title.text, of: finding)
            take(title, as: .headline, of: page)
        }
        let names = finding.authors.flatMap { Self.authors(in: $0.text, of: page) }
        if !names.isEmpty {
            var seen: Set<String> = []
            let before = authors
            // The rule finds names; what the page says of who they are stays theirs.
            authors = names.filter { seen.insert($0.name).inserted }.map { author in
                author.role == nil && author.organization == nil
                    ? before.first { $0.name == author.name } ?? author : author
            }
            let said = before.map(\.name)
            note(.authors, lost: said == authors.map(\.name) ? nil : said.joined(separator: ", "), of: finding)
            for author in finding.authors { take(author, as: .byline, of: page) }
        }
        if let date = finding.date {
            if let day = Self.date(in: date.text, of: page) {
                override(.published, \.published, with: day, of: finding)
                take(date, as: .dateline, of: page)
            } else {
                missed.append(.published)
                warnings.append("\(finding.source): date: no date can be read in '\(date.text.prefix(80))'")
            }
        }
        if !finding.body.ranges.isEmpty {
            provenance["body"] = Article.Provenance(source: finding.source, confidence: SiteRuleFinding.certainty)
        }
        for field in missed {
            let lost = Article.RejectedClaim("", source: finding.source, reason: "finds nothing")
            // The text is there all the same, as the labels have it.
            let other = Article.Provenance(source: field == .body ? "labels" : "none")
            provenance[field.rawValue, default: other].rejected.append(lost)
        }
        func isStripped(_ url: String) -> Bool {
            finding.strippedImages.contains(url)
                || finding.strippedImageParts.contains { url.range(of: $0) != nil }
        }
        images.removeAll { isStripped($0.url) }
        media.removeAll { $0.block.kind == .figure && isStripped($0.block.url ?? "") }
    }

    private mutating func override(
        _ field: Article.Field, _ path: WritableKeyPath<Fields, String?>, with value: String,
        of finding: SiteRuleFinding
    ) {
        note(field, lost: self[keyPath: path] == value ? nil : self[keyPath: path], of: finding)
        self[keyPath: path] = value
    }

    private mutating func note(_ field: Article.Field, lost value: String?, of finding: SiteRuleFinding) {
        let before = provenance[field.rawValue]
        // What the rule claims is among the claims that the fields weighed.
        var rejected = (before?.rejected ?? []).filter { $0.source != finding.source }
        if let value, !value.isEmpty, let source = before?.source, source != finding.source {
            let lost = Article.RejectedClaim(
                value, source: source, reason: "the site's rule decides", score: confidence[field.rawValue])
            rejected.insert(lost, at: 0)
        }
        provenance[field.rawValue] = Article.Provenance(
            source: finding.source, confidence: SiteRuleFinding.certainty, rejected: rejected)
        confidence[field.rawValue] = SiteRuleFinding.certainty
    }

    /// A field's own block prints nothing else; a rule that points at a larger part of the page names no block.
    private mutating func take(_ reading: SiteRuleFinding.Reading, as role: Role, of page: Page) {
        guard let rows = reading.rows else { return }
        let printed = min(page.printedBlocks ?? .max, page.blocks.blocks.count)
        let indices = page.blocks.indices(in: rows, of: printed)
        let bytes = indices.reduce(0) { $0 + page.blocks.blocks[$1].text.count }
        guard indices.count <= 3, bytes <= 400 else { return }
        for index in indices { blocks[index] = role }
    }

    private static func authors(in text: String, of page: Page) -> [Article.Author] {
        let names = AuthorNames(words: .shared, sites: SiteNames(claims: page.claims, url: page.url))
        let found = names.authors(in: text, isTrusted: true)
        // The rule says that it is a name, whatever it looks like.
        return found.isEmpty && !text.isEmpty && text.utf8.count <= 80 ? [Article.Author(name: text)] : found
    }

    private static func date(in text: String, of page: Page) -> String? {
        DateReader(language: page.regionalLanguage, options: page.options).date(of: text, allowsEpoch: true)?.iso
    }
}
