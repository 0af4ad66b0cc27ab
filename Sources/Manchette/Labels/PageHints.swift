/// What a page's claims say that helps to label its blocks.
struct PageHints: Sendable {
    /// What the page says its title is: `og:title`, JSON-LD `headline`, `title`.
    var titles: [String] = []
    /// `og:description` and its kin.
    var descriptions: [String] = []
    /// JSON-LD `articleBody`, the longest.
    var articleBody: String?

    /// What the page says its language is.
    static func language(_ claims: [Claim]) -> String? { claims.first { $0.field == .language }?.value }

    /// The hints among a page's claims.
    init(claims: [Claim]) {
        for claim in claims {
            switch claim.field {
            case .headline: titles.append(claim.value)
            case .lead, .description: descriptions.append(claim.value)
            case .articleBody where claim.value.utf8.count > articleBody?.utf8.count ?? 0: articleBody = claim.value
            default: break
            }
        }
    }
}

/// The folded words of a text as a set of hashes.
struct WordSet: Sendable {
    private(set) var hashes: Set<UInt32> = []
    private var index: HashIndex<Bool>
    /// A bit for each word's low hash: most words of a page are in no title, and this tells at once.
    private var filter = SIMD4<UInt64>()

    init(_ text: String) {
        var text = text
        var found: Set<UInt32> = []
        text.withUTF8 { bytes in _ = TextStatistics(bytes) { found.insert($0) } }
        hashes = found
        index = HashIndex(capacity: found.count, filler: true)
        for word in found { index.insert(true, for: UInt64(word)) }
        for word in found { filter[Int(word >> 6 & 3)] |= 1 << UInt64(word & 63) }
    }

    /// Whether a word is in the set.
    @inline(__always)
    func contains(_ word: UInt32) -> Bool {
        filter[Int(word >> 6 & 3)] & 1 << UInt64(word & 63) != 0 && index[UInt64(word)] != nil
    }

    /// Share of the given words that are in the set.
    func share(of words: ArraySlice<UInt32>) -> Float {
        guard !words.isEmpty, !hashes.isEmpty else { return 0 }
        var hits: Float = 0
        for word in words where contains(word) { hits += 1 }
        return hits / Float(words.count)
    }
}
