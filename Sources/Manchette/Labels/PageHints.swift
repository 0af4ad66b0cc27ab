/// What a page's claims say that helps to label its blocks.
struct PageHints: Sendable {
    /// What the page says its title is: `og:title`, JSON-LD `headline`, `title`.
    var titles: [String] = []
    /// `og:description` and its kin.
    var descriptions: [String] = []
    /// JSON-LD `articleBody`, the longest.
    var articleBody: String?

    /// Who the page says wrote it, by their names.
    var authors: [String] = []
    /// Those of ``authors`` that are the site.
    var houses: [String] = []

    /// What the page says its language is.
    static func language(_ claims: [Claim]) -> String? { claims.first { $0.field == .language }?.value }

    /// The hints among a page's claims.
    init(claims: [Claim]) {
        for claim in claims {
            switch claim.field {
            case .headline: titles.append(claim.value)
            case .lead, .description: descriptions.append(claim.value)
            case .author where !authors.contains(claim.value): authors.append(claim.value)
            case .articleBody where claim.value.utf8.count > articleBody?.utf8.count ?? 0: articleBody = claim.value
            default: break
            }
        }
        houses = authors.filter { isOfSite($0, claims) }
    }

    /// Whether an author is the site, as systems claim it: the site's own name, or what stands at the end of the title, which
    /// is no person's.
    private func isOfSite(_ author: String, _ claims: [Claim]) -> Bool {
        guard let first = author.split(separator: " ", maxSplits: 1).first, first.utf8.count < author.utf8.count,
            !GivenNames.contains(first)
        else { return false }
        return claims.contains { ($0.field == .site || $0.field == .publisher) && $0.value == author }
            || titles.contains { $0.utf8.count > author.utf8.count + 3 && $0.hasSuffix(" " + author) }
    }
}

/// The folded words of a text as a set of hashes.
struct WordSet: Sendable {
    /// The words, each once.
    private(set) var words: [UInt32] = []
    private var index: HashIndex<Bool>
    /// A bit for each word's low hash: most words of a page are in no title, and this tells at once.
    fileprivate var filter = WordFilter()

    init(_ text: String) {
        var text = text
        var found: [UInt32] = []
        text.withUTF8 { bytes in
            found.reserveCapacity(bytes.count / 4 + 1)
            _ = TextStatistics(bytes) { found.append($0) }
        }
        index = HashIndex(capacity: found.count, filler: true)
        for word in found where !contains(word) {
            index.insert(true, for: UInt64(word))
            filter.insert(word)
            words.append(word)
        }
    }

    /// Whether a word is in the set.
    @inline(__always)
    func contains(_ word: UInt32) -> Bool { filter.mayContain(word) && index[UInt64(word)] != nil }

    /// Share of the given words that are in the set.
    func share(of own: UnsafeBufferPointer<UInt32>) -> Float {
        own.isEmpty ? 0 : count(of: own) / Float(own.count)
    }

    /// How many of the given words are in the set.
    func count(of own: UnsafeBufferPointer<UInt32>) -> Float {
        var hits: Float = 0
        for word in own where contains(word) { hits += 1 }
        return hits
    }
}

/// A bit for each low hash of some words: so many that a block of a few words seldom has one by chance.
struct WordFilter: Sendable {
    private static let parts = 16
    private var bits = [UInt64](repeating: 0, count: parts)

    mutating func insert(_ word: UInt32) { bits[Int(word >> 6) & (WordFilter.parts - 1)] |= 1 << UInt64(word & 63) }

    mutating func formUnion(_ other: WordFilter) {
        for part in bits.indices { bits[part] |= other.bits[part] }
    }

    @inline(__always)
    func mayContain(_ word: UInt32) -> Bool {
        bits.withUnsafeBufferPointer { $0[Int(word >> 6) & (WordFilter.parts - 1)] & 1 << UInt64(word & 63) != 0 }
    }
}

/// The words of several texts, of which each is asked for; texts that are the same are there once.
struct WordSets: Sendable {
    private(set) var sets: [WordSet] = []
    private var filter = WordFilter()

    init(_ texts: [String]) {
        for (index, text) in texts.enumerated() where !texts[..<index].contains(text) {
            let set = WordSet(text)
            if set.words.isEmpty { continue }
            filter.formUnion(set.filter)
            sets.append(set)
        }
    }

    /// Whether a word of the given ones may be in any of the sets.
    @inline(__always)
    func mayShare(_ own: UnsafeBufferPointer<UInt32>) -> Bool {
        for word in own where filter.mayContain(word) { return true }
        return false
    }

    /// Those of the given words that may be in any of the sets.
    @inline(__always)
    func known(
        of own: UnsafeBufferPointer<UInt32>, into memory: UnsafeMutableBufferPointer<UInt32>
    ) -> UnsafeBufferPointer<UInt32> {
        var count = 0
        for word in own where filter.mayContain(word) {
            memory[count] = word
            count &+= 1
        }
        return UnsafeBufferPointer(rebasing: memory[..<count])
    }

    /// The greatest of the shares of the given words that are in each set.
    func greatestShare(of own: UnsafeBufferPointer<UInt32>) -> Float {
        guard mayShare(own) else { return 0 }
        return sets.reduce(0) { max($0, $1.share(of: own)) }
    }
}
