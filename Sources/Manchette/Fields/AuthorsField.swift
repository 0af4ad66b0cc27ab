import HTMLTree

/// The by-line's names: what the page prints near its headline or at the text's end, and what it claims.
///
/// Precision first: names of accounts, comments and other articles never, and rather none than a doubtful one.
struct AuthorsField {
    private let page: FieldPage
    private let anchor: PageAnchor
    private let names: AuthorNames
    private let dates: DateReader
    private var candidates: [Candidate] = []

    /// What one source says.
    private struct Candidate {
        var authors: [Article.Author]
        var source: String
        var score: Double
        var block: Int?
        var keys: Set<String>
    }

    /// The authors, and the blocks that print them.
    static func read(_ page: FieldPage, anchor: PageAnchor) -> (value: FieldValue<[Article.Author]>?, blocks: [Int]) {
        var field = AuthorsField(page, anchor: anchor)
        field.readClaims()
        if page.tree != nil { field.readElements() }
        field.readLines()
        return field.choose()
    }

    private init(_ page: FieldPage, anchor: PageAnchor) {
        self.page = page
        self.anchor = anchor
        names = AuthorNames(words: page.words, sites: page.sites)
        dates = DateReader(language: page.language)
    }

    private mutating func add(_ authors: [Article.Author], _ source: String, _ score: Double, block: Int? = nil) {
        guard !authors.isEmpty else { return }
        var score = score
        // Who signs as the site, or as its newsroom, says little.
        if authors.allSatisfy({ isHouse($0.name) }) { score *= 0.5 }
        let keys = Set(authors.map { SiteNames.fold($0.name) })
        candidates.append(Candidate(authors: authors, source: source, score: score, block: block, keys: keys))
    }

    private func isHouse(_ name: String) -> Bool {
        page.sites.contains(name) || TextSimilarity.words(name).contains { page.words.newsrooms.contains($0) }
    }

    // MARK: Claims

    private mutating func readClaims() {
        var bySource: [(source: String, authors: [Article.Author], score: Double)] = []
        for claim in page.claims where claim.field == .author {
            guard claim.value.range(of: "://") == nil, !claim.value.hasPrefix("@"), claim.value.utf8.count < 200 else {
                continue
            }
            let isPlaced = claim.row >= 0 && !claim.source.hasPrefix("json-ld") && !claim.source.hasPrefix("meta")
            let isFar = isPlaced && !isNear(claim)
            // Microdata says whose author it is; a mere link does not.
            if isFar, !claim.source.hasPrefix("microdata:") || anchor.isForeign(page, Int(claim.row)) { continue }
            let isPerson = claim.details["type"] == "person"
            let isWhole =
                claim.details["type"].map(StructuredTypes.organizations.contains) == true
                || page.sites.isExactly(claim.value)
            var found =
                isWhole
                ? [Article.Author(name: claim.value)].filter { isPlausible($0.name) }
                : names.authors(in: claim.value, isTrusted: true)
            if found.isEmpty, isPerson, isPlausible(claim.value) { found = [Article.Author(name: claim.value)] }
            for index in found.indices {
                found[index].role = found[index].role ?? claim.details["role"]
                found[index].organization = found[index].organization ?? claim.details["organization"]
            }
            var score = Self.trust(claim) - (isFar ? 0.15 : 0)
            // A first name or an account's name says less than a full one.
            if found.allSatisfy({ !$0.name.contains(" ") && !page.words.agencies.contains($0.name.lowercased()) }) {
                score -= 0.15
            }
            // Claims of one source belong together: JSON-LD has one for each author.
            if let last = bySource.indices.last, bySource[last].source == claim.source {
                bySource[last].authors += found
            } else if let index = bySource.firstIndex(where: { $0.source == claim.source }),
                claim.source.hasPrefix("json-ld")
            {
                bySource[index].authors += found
            } else {
                bySource.append((claim.source, found, score))
            }
        }
        for entry in bySource {
            var seen: Set<String> = []
            let unique = entry.authors.filter { seen.insert(SiteNames.fold($0.name)).inserted }
            // A list of a newsroom's people is no by-line.
            if unique.count <= 12 { add(Array(unique), entry.source, entry.score) }
        }
    }

    private func isPlausible(_ name: String) -> Bool {
        let words = TextSimilarity.words(name)
        return !words.isEmpty && words.count <= 6 && !page.words.accounts.contains(name.lowercased())
            && words.contains { $0.utf8.contains { $0 > 0x39 } }
    }

    private static func trust(_ claim: Claim) -> Double {
        if claim.source.hasPrefix("json-ld:WebPage") { return 0.6 }
        if claim.source.hasPrefix("json-ld:") {
            switch claim.details["type"] {
            case "person"?: return 0.85
            case nil: return 0.75
            default: return 0.6
            }
        }
        // Pictures have creators too.
        if claim.source == "microdata:creator" { return 0.5 }
        if claim.source.hasPrefix("microdata:") { return 0.8 }
        if claim.source == "meta:twitter:data1" || claim.source == "meta:twitter:data2" { return 0.75 }
        if claim.source.hasPrefix("dom:") || claim.source.hasPrefix("link:") { return 0.7 }
        return 0.68
    }

    /// Whether an element stands where by-lines stand.
    private func isNear(_ claim: Claim) -> Bool {
        guard let tree = page.tree else { return false }
        if claim.source == "link:author" { return true }
        let row = Int(claim.row)
        // Metas inside the body print nothing.
        if tree.nodes[row].tag == .meta || tree.nodes[row].tag == .link { return true }
        guard let block = page.blocks(in: row).first ?? block(around: row) else { return false }
        return anchor.isByline(block) && !anchor.isForeign(page, row)
    }

    // MARK: Elements

    private static let profilePaths: [StaticString] = [
        "/author/", "/auteur/", "/auteurs/", "/autor/", "/autoren/", "/autore/", "/autores/", "/authors/",
        "/journaliste/",
        "/redacteur/", "/redaktion/", "/people/", "/profile/", "/by/", "/firma/", "/firmas/", "/journalist/",
        "/writer/", "/writers/",
        "/signataires/", "/biographie/", "/contributors/", "/contributor/", "/equipe/", "/staff/", "/reporter/",
        "/autor-", "/author-",
        "/auteur-", "/journalistes/", "/profil/",
    ]

    private mutating func readElements() {
        guard let tree = page.tree else { return }
        let authorWords = page.words.classes("author")
        let authorTopic = page.words.topic("author")
        for range in anchor.bylineRegions where !range.isEmpty {
            guard range.upperBound <= page.count else { continue }
            let first = Int(page.blocks.blocks[range.lowerBound].owner)
            let last = Int(page.blocks.blocks[range.upperBound - 1].lastRow)
            var row = min(first, Int(page.blocks.blocks[range.lowerBound].firstRow))
            while row <= last, row < tree.nodes.count {
                defer { row += 1 }
                let node = tree.nodes[row]
                guard node.kind == .element, !node.attributeRows.isEmpty else { continue }
                if node.tag == .a, let href = tree.attribute(row, .href),
                    tree.withBytes(href, { $0.withUnsafeBufferPointer { $0.holdsAny(Self.profilePaths) } })
                {
                    readElement(row, score: 0.68, source: "dom:a")
                    continue
                }
                if ClassWords.holds(authorTopic, row, in: tree) {
                    let words = ClassWords.words(of: row, in: tree)
                    readElement(row, score: 0.72, source: "dom:" + (words.intersection(authorWords).min() ?? "author"))
                }
            }
        }
    }

    private mutating func readElement(_ row: Int, score: Double, source: String) {
        guard let tree = page.tree, Int(tree.nodes[row].end) - row < 120, !anchor.isForeign(page, row) else { return }
        let range = page.blocks(in: row)
        guard let block = range.first ?? block(around: row), anchor.isByline(block), !page.isOutside(block) else {
            return
        }
        var text = ""
        if range.isEmpty {
            text = ClaimText.plain(tree.textContent(of: row))
        } else {
            // Name, role and date of a by-line stand in blocks of their own.
            text = range.prefix(6).map(page.text).joined(separator: " | ")
        }
        guard text.utf8.count < 200 else { return }
        let isAnnounced = names.afterBylineWord(text) != nil
        add(names.authors(in: text, isTrusted: false), source, score + (isAnnounced ? 0.1 : 0), block: block)
    }

    /// The block that an inline element's text lies in.
    private func block(around row: Int) -> Int? {
        for range in anchor.bylineRegions {
            for block in range where block < page.count {
                let entry = page.blocks.blocks[block]
                if Int(entry.owner) <= row, Int(entry.lastRow) >= row { return block }
            }
        }
        return nil
    }

    // MARK: Lines

    private mutating func readLines() {
        for (place, range) in anchor.bylineRegions.enumerated() {
            for block in range where block < page.count && !page.isOutside(block) && page.length(block) < 220 {
                let text = page.text(block)
                let isTail = place > 0
                if let headline = anchor.headline, let end = anchor.headlineEnd, (headline...end).contains(block) {
                    continue
                }
                if page.traits(block).contains(.inCaption) { continue }
                if let rest = names.afterBylineWord(text), !anchor.isProse(block) {
                    let line = rest.isEmpty && block + 1 < page.count ? page.text(block + 1) : rest
                    // Announced, a single word can be a pseudonym.
                    let found = names.authors(
                        in: line, isTrusted: TextSimilarity.words(line).count < 3 && line.first?.isUppercase == true)
                    if let tree = page.tree, anchor.isForeign(page, Int(page.blocks.blocks[block].owner)),
                        tree.nodes.count > 0
                    {
                        continue
                    }
                    add(found, source(block), isTail ? 0.66 : 0.8, block: block)
                } else if !anchor.isProse(block), !page.traits(block).contains(.inHeading),
                    let line = afterInnerBylineWord(text)
                {
                    add(names.authors(in: line, isTrusted: false), source(block), isTail ? 0.5 : 0.7, block: block)
                } else if page.length(block) < 110, !page.traits(block).contains(.inHeading),
                    let name = names.leadingName(of: text),
                    dates.dates(in: text).contains(where: { $0.precision >= .day })
                {
                    add(names.authors(in: name, isTrusted: false), source(block), isTail ? 0.4 : 0.64, block: block)
                } else if !anchor.isProse(block), page.linkShare(block) < 0.95, isBareByline(block, text) {
                    add(names.authors(in: text, isTrusted: false), source(block), isTail ? 0.35 : 0.5, block: block)
                }
            }
        }
        for block in page.body where page.length(block) < 60 && page.text(block).hasSuffix(")") {
            readAgencyLine(block)
        }
        if let end = anchor.bodyEnd {
            for block in (end + 1)..<max(end + 1, min(page.count, end + 4)) where page.length(block) < 60 {
                readAgencyLine(block)
            }
        }
    }

    /// "(AFP)", "(Quelle: APA/sda)", "Bron: BELGA": only agencies are told by it.
    private mutating func readAgencyLine(_ block: Int) {
        let text = page.text(block)
        let isAnnounced = text.split(separator: ":").first.map { page.words.with.contains($0.lowercased()) } == true
        guard text.hasPrefix("(") || isAnnounced else { return }
        let inner = String(text.drop { $0 == "(" }.prefix { $0 != ")" })
        let bare = inner.split(separator: ":").last.map(String.init) ?? inner
        let found = bare.split(whereSeparator: { "/,".contains($0) }).map { ClaimText.fold(Array($0.utf8)) }
        guard !found.isEmpty, found.allSatisfy({ page.words.agencies.contains($0.lowercased()) }) else { return }
        add(found.map { Article.Author(name: $0) }, source(block), 0.72, block: block)
    }

    /// Whether a line holds nothing but names, beside a date or named as the article's data.
    private func isBareByline(_ block: Int, _ text: String) -> Bool {
        guard page.length(block) < 70, !page.traits(block).contains(.inHeading),
            !page.traits(block).contains(.inListItem)
        else { return false }
        let found = names.authors(in: text, isTrusted: false)
        let words = found.flatMap { TextSimilarity.words($0.name) }
        guard !found.isEmpty, words.count > 1,
            words.count == TextSimilarity.words(text).filter({ !page.words.conjunctions.contains($0) }).count
        else { return false }
        if page.names(page.words.topic("byinfo"), block, levels: 2) { return true }
        // A text dump keeps the signature right behind the text.
        if page.tree == nil, block == anchor.bodyEnd.map({ $0 + 1 }) { return true }
        return [block - 1, block + 1, block + 2].contains { near in
            near >= 0 && near < page.count && page.length(near) < 90 && !dates.dates(in: page.text(near)).isEmpty
        }
    }

    private func source(_ block: Int) -> String {
        page.tree == nil ? "text:line \(page.blocks.blocks[block].firstRow + 1)" : "dom:byline"
    }

    /// What follows a by-line word inside a short line: "Publié le 3 mai par Anne Roy".
    private func afterInnerBylineWord(_ text: String) -> String? {
        let tokens = text.split(separator: " ")
        guard tokens.count > 2, tokens.count < 30 else { return nil }
        for index in 1..<(tokens.count - 1) where page.words.innerByline.contains(tokens[index].lowercased()) {
            // A by-line's line has a date, or begins with the trade's words.
            guard text.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) || index <= 2 else { return nil }
            return tokens[(index + 1)...].joined(separator: " ")
        }
        return nil
    }

    // MARK: Choice

    private func choose() -> (value: FieldValue<[Article.Author]>?, blocks: [Int]) {
        var best: (index: Int, score: Double)?
        for (index, candidate) in candidates.enumerated() {
            var score = candidate.score
            var agreeing: Set<String> = []
            for other in candidates
            where other.source != candidate.source && !other.keys.isDisjoint(with: candidate.keys) {
                agreeing.insert(other.source)
            }
            score += 0.08 * Double(min(3, agreeing.count))
            if best.map({ score > $0.score + 0.0001 }) ?? true { best = (index, score) }
        }
        guard var best, best.score >= 0.28 else { return (nil, []) }
        // A fuller list of a trusted source that holds all these names wins.
        for (index, candidate) in candidates.enumerated()
        where candidate.score >= 0.66 && candidate.keys.isStrictSuperset(of: candidates[best.index].keys)
            && candidate.keys.count <= 6
        {
            best.index = index
        }
        let chosen = candidates[best.index]
        var authors = chosen.authors
        for index in authors.indices {
            let key = SiteNames.fold(authors[index].name)
            for other in candidates {
                guard let same = other.authors.first(where: { SiteNames.fold($0.name) == key }) else { continue }
                authors[index].role = authors[index].role ?? same.role
                authors[index].organization = authors[index].organization ?? same.organization
            }
        }
        var seen: Set<String> = []
        let rejected = candidates.filter { $0.keys != chosen.keys }.compactMap { candidate -> String? in
            let text = candidate.source + ": " + candidate.authors.map(\.name).joined(separator: ", ")
            return seen.insert(text).inserted ? text : nil
        }
        let blocks = candidates.filter { !$0.keys.isDisjoint(with: chosen.keys) }.compactMap(\.block)
        let value = FieldValue(
            value: authors, source: chosen.source, confidence: min(1, best.score), rejected: rejected)
        return (value, Array(Set(blocks)).sorted())
    }
}
