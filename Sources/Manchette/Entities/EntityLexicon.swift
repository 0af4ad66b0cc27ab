import CModels

/// What is known of words before any training.
///
/// Word clusters, names of people and places, head words, and names of the tech press: one read-only table in the
/// binary, built by the tool in Tools/entities.
struct EntityLexicon: @unchecked Sendable {
    // Sendable because its pointers are to constant data of the binary, which nobody changes or frees.

    /// What a word is known as; bits of a mask.
    struct Kinds: OptionSet, Sendable, Hashable {
        let rawValue: UInt32
        static let firstName = Kinds(rawValue: 1 << 0)
        static let lastName = Kinds(rawValue: 1 << 1)
        static let city = Kinds(rawValue: 1 << 2)
        static let country = Kinds(rawValue: 1 << 3)
        static let region = Kinds(rawValue: 1 << 4)
        static let language = Kinds(rawValue: 1 << 5)
        static let calendar = Kinds(rawValue: 1 << 6)
        static let title = Kinds(rawValue: 1 << 7)
        static let organizationHead = Kinds(rawValue: 1 << 8)
        static let organizationSuffix = Kinds(rawValue: 1 << 9)
        static let placeHead = Kinds(rawValue: 1 << 10)
        static let eventHead = Kinds(rawValue: 1 << 11)
        static let productHead = Kinds(rawValue: 1 << 12)
        static let says = Kinds(rawValue: 1 << 13)
        static let knownPerson = Kinds(rawValue: 1 << 14)
        static let knownOrganization = Kinds(rawValue: 1 << 15)
        static let knownPlace = Kinds(rawValue: 1 << 16)
        static let knownProduct = Kinds(rawValue: 1 << 17)
        static let knownEvent = Kinds(rawValue: 1 << 18)
        static let wordIn = Kinds(rawValue: 1 << 19)
        static let wordOf = Kinds(rawValue: 1 << 20)
        static let wordArticle = Kinds(rawValue: 1 << 21)
        static let wordBy = Kinds(rawValue: 1 << 22)
        static let wordAnd = Kinds(rawValue: 1 << 23)
        static let wordWith = Kinds(rawValue: 1 << 24)
        static let particle = Kinds(rawValue: 1 << 25)
        /// A known name that is also a common word or another name.
        static let ambiguous = Kinds(rawValue: 1 << 26)
        /// Stands with a capital and is none of the kinds that are given: a people, a language, a currency.
        ///
        /// Corpora count some of these among the names.
        static let common = Kinds(rawValue: 1 << 27)
        /// Some phrase of the table begins with this word.
        static let phraseStart = Kinds(rawValue: 1 << 31)

        /// What features speak of.
        static let features = Kinds(rawValue: (1 << 27) - 1)
        /// Head words and titles.
        static let heads: Kinds = [.title, .organizationHead, .placeHead, .eventHead, .productHead]
        /// Small words.
        static let function: Kinds = [.wordIn, .wordOf, .wordArticle, .wordBy, .wordAnd, .wordWith, .particle]
        /// Names of the tech press.
        static let known: Kinds = [.knownPerson, .knownOrganization, .knownPlace, .knownProduct, .knownEvent]
    }

    /// Longest phrase, in tokens.
    static let longestPhrase = 6
    static let magic: UInt32 = 0x3158_4C4D

    private let clusters: UnsafeRawPointer
    private let clusterMask: Int
    private let coarse: UnsafeRawPointer
    private let words: UnsafeRawPointer
    private let wordMask: Int
    private let phrases: UnsafeRawPointer
    private let phraseMask: Int
    private let masks: UnsafeRawPointer
    private let maskCount: Int
    private let coarseMask: Int
    /// A bit for each language whose words have clusters of their own.
    private let clusteredLanguages: UInt64

    /// The table in the binary.
    static let shared = EntityLexicon(
        UnsafeRawBufferPointer(start: manchette_entity_lexicon(), count: manchette_entity_lexicon_size()))

    /// Reads a table; nil when it is not one.
    init?(_ data: UnsafeRawBufferPointer) {
        guard data.count >= 32, let base = data.baseAddress,
            base.loadUnaligned(fromByteOffset: 0, as: UInt32.self) == EntityLexicon.magic
        else { return nil }
        func field(_ index: Int) -> Int { Int(base.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)) }
        let clusterSlots = field(1)
        let wordSlots = field(2)
        let phraseSlots = field(3)
        maskCount = field(4)
        let coarseCount = max(field(5), 1024)
        coarseMask = coarseCount - 1
        clusteredLanguages = UInt64(field(6))
        guard data.count >= 32 + coarseCount + 4 * (clusterSlots + wordSlots + phraseSlots + maskCount) else {
            return nil
        }
        clusterMask = clusterSlots - 1
        wordMask = wordSlots - 1
        phraseMask = phraseSlots - 1
        coarse = base + 32
        clusters = coarse + coarseCount
        words = clusters + 4 * clusterSlots
        phrases = words + 4 * wordSlots
        masks = phrases + 4 * phraseSlots
    }

    /// Key of a word that is known in the case it is written in.
    @inline(__always)
    static func nameKey(_ exact: UInt64) -> UInt64 { EntityHash.join(exact, 1) }
    /// Key of a word that is known in any case.
    @inline(__always)
    static func headKey(_ lower: UInt64) -> UInt64 { EntityHash.join(lower, 2) }
    /// Key of a word that is known in one language.
    @inline(__always)
    static func functionKey(_ lower: UInt64, language: UInt64) -> UInt64 { EntityHash.join(lower, language &+ 3) }
    /// Key of a word in the clusters of its language.
    @inline(__always)
    static func clusterKey(_ exact: UInt64, language: UInt64) -> UInt64 { EntityHash.join(exact, language &+ 40) }
    /// The number of a language in keys.
    static func languageNumber(_ language: String?) -> UInt64 {
        switch language {
        case "fr": 1
        case "de": 2
        case "en": 3
        case "it": 4
        case "es": 5
        default: 0
        }
    }

    @inline(__always)
    private func find(_ table: UnsafeRawPointer, _ mask: Int, _ key: UInt64) -> UInt16? {
        var slot = Int(truncatingIfNeeded: key) & mask
        let mark = UInt32(truncatingIfNeeded: key >> 48) | 1
        for _ in 0..<64 {
            let entry = table.loadUnaligned(fromByteOffset: 4 &* slot, as: UInt32.self)
            if entry == 0 { return nil }
            if entry >> 16 == mark { return UInt16(truncatingIfNeeded: entry) }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// The fine cluster of a word, from 1; 0 when it has none.
    ///
    /// The clusters of a language come first; those of French, whose words were counted in far more text, hold many names
    /// that every language has.
    @inline(__always)
    func cluster(_ exact: UInt64, language: UInt64) -> UInt16 {
        if clusteredLanguages & (1 << language) != 0,
            let own = find(clusters, clusterMask, EntityLexicon.clusterKey(exact, language: language))
        {
            return own
        }
        return find(clusters, clusterMask, exact) ?? 0
    }

    /// The coarse cluster that a fine one belongs to.
    @inline(__always)
    func coarseCluster(_ fine: UInt16) -> UInt8 { coarse.load(fromByteOffset: Int(fine) & coarseMask, as: UInt8.self) }

    /// What a key is known as.
    @inline(__always)
    func kinds(_ key: UInt64) -> Kinds {
        guard let index = find(words, wordMask, key), Int(index) < maskCount else { return [] }
        return Kinds(rawValue: masks.loadUnaligned(fromByteOffset: 4 &* Int(index), as: UInt32.self))
    }

    /// What a phrase is known as.
    @inline(__always)
    func phraseKinds(_ key: UInt64) -> Kinds {
        guard let index = find(phrases, phraseMask, key), Int(index) < maskCount else { return [] }
        return Kinds(rawValue: masks.loadUnaligned(fromByteOffset: 4 &* Int(index), as: UInt32.self))
    }
}
