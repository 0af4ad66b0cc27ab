import HTMLTree

/// The by-line's names: what the page prints near its headline or at the text's end, and what it claims.
///
/// Precision first: names of accounts, comments and other articles never, and rather none than a doubtful one.
struct AuthorsField {
    let page: FieldPage
    let anchor: PageAnchor
    let names: AuthorNames
    let dates: DateReader
    private let known = KnownLines()
    var candidates: [Candidate] = []
    /// Names of links to authors that stand too far from the text to count but as witnesses of a claim.
    private(set) var witnesses: Set<String> = []
    /// More names are not weighed: each is held against all others, and a page with so many lists people.
    private static let mostCandidates = 200

    /// The authors of texts that were read before, by a hash of the text and whether it was trusted.
    private final class KnownLines {
        private var lines: [(key: UInt64, authors: [Article.Author])] = []
        /// More are not remembered: each is looked for among all.
        private static let most = 64

        subscript(key: UInt64) -> [Article.Author]? { lines.first { $0.key == key }?.authors }

        func add(_ authors: [Article.Author], for key: UInt64) {
            if lines.count < Self.most { lines.append((key, authors)) }
        }
    }

    /// What one source says.
    struct Candidate {
        var authors: [Article.Author]
        var source: String
        var score: Double
        var block: Int?
        var keys: Set<String>
        /// Whether the source names authors one by one, not in one line of its own.
        var isGathered = false
        /// Whether only its element makes a word or two a name.
        var isPseudonym = false
        /// Whether a by-line word stands before the names.
        var isAnnounced = false
        /// Whether it is the account that put the text in, which stands as it is.
        var isAccount = false
    }

    /// The authors, the blocks that print them, and whether they are named by the account that put the text in.
    static func read(_ page: FieldPage, anchor: PageAnchor) -> (
        value: FieldValue<[Article.Author]>?, blocks: [Int], isAccount: Bool
    ) {
        var field = AuthorsField(page, anchor: anchor)
        field.readClaims()
        if page.isHTML { field.readElements() }
        field.readLines()
        if page.isHTML { field.readAccounts() }
        if page.isHTML, !field.candidates.contains(where: { $0.score >= 0.2 }) {
            field.readPortraits()
            if !field.candidates.contains(where: { $0.score >= 0.2 }) { field.readAnywhere() }
            if !field.candidates.contains(where: { $0.score >= 0.2 }) { field.readLabelled() }
            if field.candidates.isEmpty, let owner = field.siteOwner() { field.add(owner, "site", 0.42) }
        }
        field.dropRubrics()
        let (value, blocks) = field.choose()
        return (value, blocks, field.candidates.contains(where: \.isAccount))
    }

    private init(_ page: FieldPage, anchor: PageAnchor) {
        self.page = page
        self.anchor = anchor
        names = AuthorNames(words: page.words, sites: page.sites)
        dates = page.dates
    }

    /// The authors that a text names, read once: claims, elements and lines of a page give the same by-line.
    func authors(in text: String, isTrusted: Bool) -> [Article.Author] {
        var bytes = text
        let key = bytes.withUTF8 { ByteHash.hash($0.span, from: isTrusted ? 1 : 0) }
        if let authors = known[key] { return authors }
        let authors = names.authors(in: text, isTrusted: isTrusted)
        known.add(authors, for: key)
        return authors
    }

    mutating func add(
        _ found: [Article.Author], _ source: String, _ score: Double, block: Int? = nil, isGathered: Bool = false,
        isPseudonym: Bool = false, isPerson: Bool = false, isAnnounced: Bool = false,
        isAccount: Bool = false
    ) {
        guard !found.isEmpty, candidates.count < Self.mostCandidates else { return }
        // Beside a person the paper itself, or its newsroom, is no author.
        let isHouse = found.map { self.isHouse($0.name) }
        let persons = zip(found, isHouse).filter { !$0.1 }.map(\.0)
        let hasPerson = persons.contains { $0.name.contains(" ") }
        let authors = hasPerson ? persons : found
        var score = score
        // Who signs as the site, or as its newsroom, says little; a blog may be named after its author.
        let isHouseAlone = persons.isEmpty
        let isOwnName = isHouseAlone && authors.allSatisfy { isOwner($0.name, isCalledPerson: isPerson) }
        if isAccount {
            // Who opens a thread may have any name.
        } else if isHouseAlone {
            score *= isOwnName ? 0.85 : 0.5
        } else if !hasPerson, isHouse.contains(true) {
            score *= 0.7
        }
        // An account in small letters says less than a name that the page prints too.
        if !isAccount, source.hasPrefix("dom:"), authors.allSatisfy({ Self.isAccount($0.name) }) { score -= 0.12 }
        let keys = Set(authors.map { AuthorNames.key($0.name) })
        candidates.append(
            Candidate(
                authors: authors, source: source, score: score, block: block, keys: keys, isGathered: isGathered,
                isPseudonym: isPseudonym, isAnnounced: isAnnounced, isAccount: isAccount))
    }

    /// Whether a name is one word in small letters and no signature of initials.
    private static func isAccount(_ name: String) -> Bool {
        !name.contains(" ") && name.utf8.count > 3 && name == name.lowercased() && name != name.uppercased()
            && !AuthorNames.isInitials(name)
    }

    /// Lowers what elements behind the text say where they name different people: other articles' authors.
    mutating func doubtDifferent(from first: Int, by doubt: Double) {
        guard first < candidates.count else { return }
        let different = Set(candidates[first...].map(\.keys)).count
        guard different > 1 else { return }
        // Which of many it is cannot be told at all.
        let doubt = different > 2 ? 2 * doubt : doubt
        for index in first..<candidates.count { candidates[index].score -= doubt }
    }

    /// Whether a name is the site's or a newsroom's.
    func isHouse(_ name: String) -> Bool {
        page.sites.contains(name) || TextSimilarity.words(name).contains { page.words.newsrooms.contains($0) }
            || names.isFirm(name)
    }

    private func isNewsroom(_ name: String) -> Bool {
        TextSimilarity.words(name).contains { page.words.newsrooms.contains($0) }
    }

    /// Whether a name that the site goes by too is a person's: that of a blog's owner.
    private func isOwner(_ name: String, isCalledPerson: Bool) -> Bool {
        if names.isPerson(name) { return true }
        let tokens = NameToken.tokens(of: name)
        return isCalledPerson && (2...3).contains(tokens.count) && names.isName(tokens, isTrusted: false)
            && !page.sites.isDomain(name) && !tokens.contains { page.words.newsrooms.contains(key: $0.key) }
    }

    // MARK: Claims

    private mutating func readClaims() {
        var bySource: [(source: String, authors: [Article.Author], score: Double, count: Int, isPerson: Bool)] = []
        let claims = page.claims.filter { $0.field == .author }
        // Systems give the publisher's address line by line: "Quay House", "Tel : 01234 567890".
        let addressed = Set(claims.filter { $0.source.hasPrefix("meta:") && Self.holdsNumber($0.value) }.map(\.source))
            .filter { source in claims.count { $0.source == source } >= Self.linesOfAddress }
        let hasNearMicrodata = claims.contains { $0.source.hasPrefix("microdata:") && isNear($0) }
        for claim in claims {
            guard claim.value.range(of: "://") == nil, !claim.value.hasPrefix("@"), claim.value.utf8.count < 200,
                !namesOtherSite(claim.value), !isImprint(claim), !addressed.contains(claim.source)
            else { continue }
            // A paper's post of an article names persons as others do.
            if claim.details["posting"] != nil,
                page.page.isThreadLike || authors(in: claim.value, isTrusted: false).isEmpty
            {
                readPosting(claim)
                continue
            }
            let isPlaced = claim.row >= 0 && !claim.source.hasPrefix("json-ld") && !claim.source.hasPrefix("meta")
            let isFar = isPlaced && !isNear(claim)
            // Teasers have microdata of their own.
            if isFar, hasNearMicrodata, claim.source.hasPrefix("microdata:") { continue }
            // Microdata says whose author it is; a mere link does not.
            if isFar, !claim.source.hasPrefix("microdata:") || anchor.isForeign(page, Int(claim.row)) {
                if claim.source == "dom:rel-author" { witnesses.insert(AuthorNames.key(claim.value)) }
                continue
            }
            let isPerson = claim.details["type"] == "person"
            let isWhole =
                claim.details["type"].map(StructuredTypes.organizations.contains) == true
                || page.sites.isExactly(claim.value) && !claim.value.holds(byte: UInt8(ascii: "@"))
            var found =
                isWhole
                ? [Article.Author(name: claim.value)].filter { isPlausible($0.name) }
                : authors(in: Self.spelledOut(uninverted(claim)), isTrusted: claim.source != "link:author")
            // Of a link to the author's page a word with numbers is a name too.
            let isNumbered =
                claim.source == "dom:rel-author" && !claim.value.contains(" ")
                && claim.value.contains(where: \.isNumber)
            if found.isEmpty, isPerson || isNumbered, isPlausible(claim.value) {
                found = [Article.Author(name: claim.value)]
            }
            for index in found.indices {
                found[index].role = found[index].role ?? claim.details["role"]
                found[index].organization = found[index].organization ?? claim.details["organization"]
            }
            var score = Self.trust(claim) - (isFar ? 0.15 : 0)
            // A newsroom that the article names says more than the tag for all of the site.
            if isWhole, claim.source.hasPrefix("json-ld:author"), found.contains(where: { isNewsroom($0.name) }) {
                score += 0.1
            }
            // A first name or an account's name says less than a full one.
            if found.allSatisfy({ !$0.name.contains(" ") && !page.words.agencies.contains($0.name) }) {
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
                bySource.append((claim.source, found, score, 1, isPerson))
            }
        }
        for entry in bySource {
            var seen: Set<String> = []
            let unique = entry.authors.filter { seen.insert(AuthorNames.key($0.name)).inserted }
            // A list of a newsroom's people is no by-line.
            let isGathered = entry.count > 1 && !entry.source.hasPrefix("json-ld") && !entry.source.hasPrefix("meta")
            let isList = entry.source.hasPrefix("json-ld")
            if unique.count <= (isList ? 40 : 12) {
                // Whose the site is says no more than its imprint.
                if entry.source.hasPrefix("meta"), unique.contains(where: { names.isFirm($0.name) }),
                    unique.allSatisfy({ isHouse($0.name) })
                {
                    continue
                }
                add(Array(unique), entry.source, entry.score, isGathered: isGathered, isPerson: entry.isPerson)
            }
        }
    }

    /// A name as catalogues write it, the family name first, in the order of speech: "Roy, Anne M.".
    private func uninverted(_ claim: Claim) -> String {
        let value = claim.value
        guard value.holds(byte: UInt8(ascii: ",")) else { return value }
        // Of catalogues' own tags each holds one name; elsewhere "Roy, Anne" may be two first names.
        let isOfCatalogue = claim.source.hasPrefix("meta:citation")
        let parts = value.split(separator: ",", omittingEmptySubsequences: false).map { ClaimText.fold($0) }
        guard parts.count == 2, !page.words.agencies.contains(parts[1]), !names.isLegalForm(parts[1][...]) else {
            return value
        }
        let family = parts[0].split(separator: " ")
        let given = parts[1].split(separator: " ")
        func isInitial(_ word: Substring) -> Bool {
            word.count < 3 && word.first?.isUppercase == true && (word.count == 1 || word.last == ".")
        }
        guard let last = family.last, family.count <= 3, (1...3).contains(given.count), let first = given.first,
            last.first?.isUppercase == true, family.dropLast().allSatisfy({ page.words.particles.contains($0) }),
            isOfCatalogue || !GivenNames.contains(last) || given.count > 1,
            GivenNames.contains(first) || isInitial(first) || isOfCatalogue && given.count > 1 && isInitial(given[1]),
            given.dropFirst().allSatisfy({ isInitial($0) || GivenNames.contains($0) })
        else { return value }
        return parts[1] + " " + parts[0]
    }

    /// An account that is made of a name, as the name: "anne.roy".
    private static func spelledOut(_ value: String) -> String {
        guard value.holds(byte: UInt8(ascii: ".")) else { return value }
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count > 2 && $0.allSatisfy { $0.isLetter && $0.isLowercase } })
        else { return value }
        return parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    /// Whether a value has the digits of a telephone number.
    private static func holdsNumber(_ value: String) -> Bool {
        value.utf8.reduce(0) { $1 &- 0x30 < 10 ? $0 + 1 : $0 } >= leastDigits
    }

    /// A name and a telephone alone are no address.
    private static let linesOfAddress = 3

    /// Accounts have numbers too, and years.
    private static let leastDigits = 8

    /// Whether a claim lists who made the site: "Design: Anne Roy, Code: Luc Blanc".
    private func isImprint(_ claim: Claim) -> Bool {
        claim.source.hasPrefix("meta") && claim.value.utf8.reduce(0) { $1 == UInt8(ascii: ":") ? $0 + 1 : $0 } > 1
    }

    /// Whether a claim gives the address of a site that is not the page's: it names who built the site.
    private func namesOtherSite(_ value: String) -> Bool {
        guard let start = value.range(of: "www.")?.lowerBound else { return false }
        let host = value[start...].prefix { !" /,;)".contains($0) }
        return !page.sites.contains(String(host.dropFirst(4)))
    }

    private func isPlausible(_ name: String) -> Bool {
        let words = TextSimilarity.words(name)
        return !words.isEmpty && words.count <= 6 && !page.words.accounts.contains(name)
            && words.contains(where: \.hasLetter)
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
}
