import HTMLTree

/// The by-line's names: what the page prints near its headline or at the text's end, and what it claims.
///
/// Precision first: names of accounts, comments and other articles never, and rather none than a doubtful one.
struct AuthorsField {
    let page: FieldPage
    let anchor: PageAnchor
    let names: AuthorNames
    let dates: DateReader
    private var candidates: [Candidate] = []
    /// More names are not weighed: each is held against all others, and a page with so many lists people.
    private static let mostCandidates = 200

    /// What one source says.
    private struct Candidate {
        var authors: [Article.Author]
        var source: String
        var score: Double
        var block: Int?
        var keys: Set<String>
        /// Whether the source names authors one by one, not in one line of its own.
        var isGathered = false
        /// Whether only its element makes a word or two a name.
        var isPseudonym = false
    }

    /// The authors, and the blocks that print them.
    static func read(_ page: FieldPage, anchor: PageAnchor) -> (value: FieldValue<[Article.Author]>?, blocks: [Int]) {
        var field = AuthorsField(page, anchor: anchor)
        field.readClaims()
        if page.tree != nil { field.readElements() }
        field.readLines()
        if page.tree != nil, !field.candidates.contains(where: { $0.score >= 0.2 }) {
            field.readAnywhere()
        }
        return field.choose()
    }

    private init(_ page: FieldPage, anchor: PageAnchor) {
        self.page = page
        self.anchor = anchor
        names = AuthorNames(words: page.words, sites: page.sites)
        dates = DateReader(language: page.language)
    }

    mutating func add(
        _ found: [Article.Author], _ source: String, _ score: Double, block: Int? = nil, isGathered: Bool = false,
        isPseudonym: Bool = false
    ) {
        guard !found.isEmpty, candidates.count < Self.mostCandidates else { return }
        // Beside a person the paper itself, or its newsroom, is no author.
        let persons = found.filter { !isHouse($0.name) }
        let hasPerson = persons.contains { $0.name.contains(" ") }
        let authors = hasPerson ? persons : found
        var score = score
        // Who signs as the site, or as its newsroom, says little; a blog may be named after its author.
        let isHouseAlone = authors.allSatisfy { isHouse($0.name) }
        let isOwnName = isHouseAlone && authors.allSatisfy { names.isPerson($0.name) }
        if isHouseAlone {
            score *= isOwnName ? 0.85 : 0.5
        } else if !hasPerson, authors.contains(where: { isHouse($0.name) }) {
            score *= 0.7
        }
        let keys = Set(authors.map { AuthorNames.key($0.name) })
        candidates.append(
            Candidate(
                authors: authors, source: source, score: score, block: block, keys: keys, isGathered: isGathered,
                isPseudonym: isPseudonym))
    }

    private func isHouse(_ name: String) -> Bool {
        page.sites.contains(name) || TextSimilarity.words(name).contains { page.words.newsrooms.contains($0) }
    }

    // MARK: Claims

    private mutating func readClaims() {
        var bySource: [(source: String, authors: [Article.Author], score: Double, count: Int)] = []
        let claims = page.claims.filter { $0.field == .author }
        let hasNearMicrodata = claims.contains { $0.source.hasPrefix("microdata:") && isNear($0) }
        for claim in claims {
            guard claim.value.range(of: "://") == nil, !claim.value.hasPrefix("@"), claim.value.utf8.count < 200 else {
                continue
            }
            let isPlaced = claim.row >= 0 && !claim.source.hasPrefix("json-ld") && !claim.source.hasPrefix("meta")
            let isFar = isPlaced && !isNear(claim)
            // Teasers have microdata of their own.
            if isFar, hasNearMicrodata, claim.source.hasPrefix("microdata:") { continue }
            // Microdata says whose author it is; a mere link does not.
            if isFar, !claim.source.hasPrefix("microdata:") || anchor.isForeign(page, Int(claim.row)) { continue }
            let isPerson = claim.details["type"] == "person"
            let isWhole =
                claim.details["type"].map(StructuredTypes.organizations.contains) == true
                || page.sites.isExactly(claim.value)
            var found =
                isWhole
                ? [Article.Author(name: claim.value)].filter { isPlausible($0.name) }
                : names.authors(in: Self.spelledOut(claim.value), isTrusted: true)
            if found.isEmpty, isPerson, isPlausible(claim.value) { found = [Article.Author(name: claim.value)] }
            for index in found.indices {
                found[index].role = found[index].role ?? claim.details["role"]
                found[index].organization = found[index].organization ?? claim.details["organization"]
            }
            var score = Self.trust(claim) - (isFar ? 0.15 : 0)
            // A first name or an account's name says less than a full one.
            if found.allSatisfy({ !$0.name.contains(" ") && !page.words.agencies.contains($0.name.lowercased()) }) {
                let isAccount = found.allSatisfy { $0.name == $0.name.lowercased() }
                score -= found.allSatisfy { AuthorNames.isInitials($0.name) } ? 0.05 : isAccount ? 0.3 : 0.15
            }
            if Self.spelledOut(claim.value) != claim.value { score -= 0.1 }
            // Claims of one source belong together: JSON-LD has one for each author.
            if let last = bySource.indices.last, bySource[last].source == claim.source {
                bySource[last].authors += found
                bySource[last].count += 1
            } else if let index = bySource.firstIndex(where: { $0.source == claim.source }),
                claim.source.hasPrefix("json-ld")
            {
                bySource[index].authors += found
            } else {
                bySource.append((claim.source, found, score, 1))
            }
        }
        for entry in bySource {
            var seen: Set<String> = []
            let unique = entry.authors.filter { seen.insert(AuthorNames.key($0.name)).inserted }
            // A list of a newsroom's people is no by-line.
            let isGathered = entry.count > 1 && !entry.source.hasPrefix("json-ld") && !entry.source.hasPrefix("meta")
            let isList = entry.source.hasPrefix("json-ld")
            if unique.count <= (isList ? 40 : 12) {
                add(Array(unique), entry.source, entry.score, isGathered: isGathered)
            }
        }
    }

    /// An account that is made of a name, as the name: "anne.roy".
    private static func spelledOut(_ value: String) -> String {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count > 2 && $0.allSatisfy { $0.isLetter && $0.isLowercase } })
        else { return value }
        return parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
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
        "/redacteur/", "/redaktion/", "/profile/", "/by/", "/firma/", "/firmas/", "/journalist/",
        "/writer/", "/writers/",
        "/signataires/", "/biographie/", "/contributors/", "/contributor/", "/equipe/", "/staff/", "/reporter/",
        "/autor-", "/author-",
        "/auteur-", "author=", "/journalistes/", "/profil/", "/personne-", "/redakteur/", "/redacteurs/", "/autorin/",
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
        guard let block = range.first ?? block(around: row), anchor.isByline(block), !page.isOutside(block),
            page.traits(block).isDisjoint(with: [.inFigure, .inCaption])
        else { return }
        // A link in a sentence leads to whom the text is about.
        if source == "dom:a", anchor.isProse(block), names.afterBylineWord(page.text(block)) == nil { return }
        var text = ""
        if range.isEmpty {
            text = ClaimText.plain(tree.textContent(of: row))
        } else {
            // Name, role and date of a by-line stand in blocks of their own.
            text = range.prefix(6).map(page.text).joined(separator: " | ")
        }
        guard text.utf8.count < 200, !names.namesAnother(text), !isAnothers(block, isInline: range.isEmpty) else {
            return
        }
        let rest = names.afterBylineWord(text)
        let found = names.authors(in: text, isTrusted: false)
        add(found, source, score + (rest != nil ? 0.1 : 0), block: block)
        // An element named after the author may hold a pseudonym of a word or two.
        if found.isEmpty, isNamedAfterAuthor(row), let name = pseudonym(rest ?? text) {
            add(names.authors(in: name, isTrusted: true), source, score - 0.16, block: block, isPseudonym: true)
        }
    }

    /// Whether the line that a name stands in, or a short line right before it, says that it is somebody else's than the
    /// author's: "Fact checked by".
    func isAnothers(_ block: Int, isInline: Bool = false) -> Bool {
        if isInline, page.length(block) < 90, names.namesAnother(page.text(block), leastWords: 2) { return true }
        guard block > 0, page.length(block - 1) < 40 else { return false }
        let label = page.text(block - 1)
        return names.isLabelOfAnother(label)
    }

    /// Whether an element's own name says "author", not only "by-line".
    ///
    /// - Parameter isName: whether it must say that it holds the name, as "author-name" does.
    func isNamedAfterAuthor(_ row: Int, isName: Bool = false) -> Bool {
        guard let tree = page.tree else { return false }
        let words = ClassWords.words(of: row, in: tree)
        if isName {
            return words.contains { $0.hasSuffix("name") || $0.hasSuffix("nom") || $0.hasSuffix("nombre") }
                && words.contains { word in Self.authorWords.contains { word.hasPrefix($0) || word.hasSuffix($0) } }
        }
        return words.contains { word in
            Self.authorWords.contains { word == $0 || word.hasPrefix($0) && word.hasSuffix("name") }
        }
    }

    private static let authorWords: Set<String> = [
        "author", "authors", "auteur", "auteurs", "autor", "autoren", "autore", "autores", "writer", "vcard",
        "redacteur",
        "redakteur", "articleauthor", "postauthor", "metaauthor", "authorname",
    ]

    /// What can only be a name where nothing else stands: one or two words, none of them the page's own.
    func pseudonym(_ text: String) -> String? {
        let line = text.prefix { !"|,(·•".contains($0) }
        let words = TextSimilarity.words(String(line))
        guard (1...2).contains(words.count), line.utf8.count < 40,
            !words.contains(where: { page.words.notNames.contains($0) || page.words.roles.contains($0) }),
            page.words.furniture.prefix(of: words) == nil, words.contains(where: { $0.utf8.contains { $0 > 0x39 } }),
            dates.dates(in: String(line)).isEmpty
        else { return nil }
        return ClaimText.fold(Array(line.utf8))
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

    // MARK: Choice

    private func choose() -> (value: FieldValue<[Article.Author]>?, blocks: [Int]) {
        var best: (index: Int, score: Double)?
        for (index, candidate) in candidates.enumerated() {
            var score = candidate.score
            var agreeing: Set<String> = []
            for other in candidates
            where other.source != candidate.source && !other.isPseudonym && !other.keys.isDisjoint(with: candidate.keys)
            {
                agreeing.insert(other.source)
            }
            score += 0.08 * Double(min(3, agreeing.count))
            if best.map({ score > $0.score + 0.0001 }) ?? true { best = (index, score) }
        }
        guard var best, best.score >= 0.2 else { return (nil, []) }
        if let printed = printedAuthor(insteadOf: candidates[best.index], best.score) {
            best = printed
        }
        // A fuller list of a trusted source that holds all these names wins, when what it adds is said twice.
        for (index, candidate) in candidates.enumerated()
        where candidate.score >= 0.66 && candidate.keys.isStrictSuperset(of: candidates[best.index].keys)
            && candidate.keys.count <= 6 && !candidate.isGathered
            && candidate.keys.subtracting(candidates[best.index].keys).allSatisfy({ isConfirmed($0, beside: candidate) }
            )
        {
            best.index = index
        }
        // What only one printed line says beyond the claimed names is its role, its place, its neighbour.
        if let claimed = completeClaim(within: candidates[best.index]) { best.index = claimed }
        let chosen = candidates[best.index]
        var authors = chosen.authors
        for index in authors.indices {
            let key = AuthorNames.key(authors[index].name)
            for other in candidates {
                guard let same = other.authors.first(where: { AuthorNames.key($0.name) == key }) else { continue }
                authors[index].role = authors[index].role ?? same.role
                authors[index].organization = authors[index].organization ?? same.organization
            }
        }
        var seen: Set<String> = []
        let rejected = candidates.filter { $0.keys != chosen.keys }.compactMap { candidate -> Article.RejectedClaim? in
            let names = candidate.authors.map(\.name).joined(separator: ", ")
            guard seen.insert(candidate.source + ": " + names).inserted else { return nil }
            return Article.RejectedClaim(names, source: candidate.source, score: candidate.score)
        }
        // A line over the headline that says more than the names is its over-title.
        let blocks = candidates.filter { !$0.keys.isDisjoint(with: chosen.keys) }.compactMap(\.block).filter { block in
            guard let headline = anchor.headline, block < headline else { return true }
            return chosen.authors.reduce(0) { $0 + $1.name.utf8.count } * 2 >= page.length(block)
        }
        let value = FieldValue(
            value: authors, source: chosen.source, confidence: min(1, best.score), rejected: rejected)
        return (value, Array(Set(blocks)).sorted())
    }

    /// The person whom the page announces by its headline, where a claim that is printed nowhere names another: systems
    /// claim whose account it was that put the text in.
    private func printedAuthor(insteadOf claim: Candidate, _ score: Double) -> (index: Int, score: Double)? {
        guard claim.block == nil, claim.source != "dom:rel-author", !claim.source.hasPrefix("microdata:"),
            !candidates.contains(where: { $0.block != nil && !$0.keys.isDisjoint(with: claim.keys) })
        else { return nil }
        var best: (index: Int, score: Double)?
        for (index, candidate) in candidates.enumerated() {
            guard let block = candidate.block, candidate.score >= 0.72, candidate.score >= score - 0.3,
                candidate.authors.count <= 2, !sharesWords(candidate, claim),
                anchor.bylineRegions.first?.contains(block) == true,
                candidate.authors.allSatisfy({ names.isPerson($0.name) }),
                !candidates.contains(where: { other in
                    // Two printed names: which is the author's cannot be told.
                    other.block != nil && other.score >= 0.6 && other.keys.isDisjoint(with: candidate.keys)
                })
            else { continue }
            if best.map({ candidate.score > $0.score }) ?? true { best = (index, candidate.score) }
        }
        return best
    }

    /// Whether two sources have words of names in common: a line that glues its names together says the same as the claim.
    private func sharesWords(_ left: Candidate, _ right: Candidate) -> Bool {
        let words = Set(right.authors.flatMap { TextSimilarity.words($0.name) })
        return left.authors.contains { author in
            let key = AuthorNames.key(author.name)
            return TextSimilarity.words(author.name).contains(where: words.contains)
                || right.keys.contains { key.hasPrefix($0) }
        }
    }

    /// Whether a name is an agency's, or stands in another source too.
    private func isConfirmed(_ key: String, beside candidate: Candidate) -> Bool {
        guard let author = candidate.authors.first(where: { AuthorNames.key($0.name) == key }) else { return false }
        if page.words.agencies.contains(author.name.lowercased()) { return true }
        // The same line read in two ways is one witness.
        return candidate.source.hasPrefix("json-ld:author")
            || candidates.contains { other in
                guard other.keys.contains(key), !other.isGathered else { return false }
                // A link of its own to each author says that all of them are.
                let isOwnLink = other.source == "dom:a" && other.keys.count == 1 && candidate.keys.count > 1
                return other.source != candidate.source && (other.block == nil || other.source == "dom:a")
                    || isOwnLink
            }
    }

    /// A claim of persons that a printed candidate holds whole, with more names that nothing else has.
    private func completeClaim(within chosen: Candidate) -> Int? {
        guard chosen.block != nil || chosen.isGathered, chosen.keys.count > 1 else { return nil }
        return candidates.firstIndex { claim in
            claim.block == nil && !claim.isGathered && claim.score >= 0.6 && claim.keys.isStrictSubset(of: chosen.keys)
                && claim.authors.allSatisfy { $0.name.contains(" ") }
                && chosen.keys.subtracting(claim.keys).allSatisfy { !isConfirmed($0, beside: chosen) }
        }
    }
}
