internal import CModels

/// The quotation cues of one language: which words announce speech, name sources, roles and people.
struct CueLexicon: Sendable {
    /// A phrase of several words; its class belongs to the last one.
    struct Phrase: Sendable {
        /// Hashes of the words behind the first.
        var rest: [UInt64]
        var classes: WordClass
    }

    var words = CueTable(capacity: 16_384)
    /// Phrases by the hash of their first word, longest first.
    var phrases: [UInt64: [Phrase]] = [:]
    /// Hashes of the first words of phrases; a filter in front of ``phrases``.
    var phraseStarts = CueTable(capacity: 256)
    /// Whether nouns are written with capitals and joined into compounds, and participles stand at the clause's end.
    var compounds = false
    /// What adverbs made from adjectives end in; empty where nothing does.
    var adverbEnding: [UInt8] = []
    /// What adjectives of the feminine end in, and others do not.
    var feminineEndings: [[UInt8]] = []
    /// Whether adjectives stand behind their noun, but for those listed.
    var hasPrenominals = false
    /// Whether a subject may stand before its verb right behind a quotation ("…," Smith said).
    var subjectFirst = false

    /// Whether the language has no table.
    var isEmpty: Bool { words.count == 0 }

    /// The table for a primary language subtag; nil when there is none.
    static func of(_ language: String?) -> CueLexicon? {
        switch language?.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "fr": return french
        case "de", "gsw": return german
        case "en": return english
        case "it": return italian
        case "es": return spanish
        default: return nil
        }
    }

    // Static lets are compiled on first use, once, by whichever thread comes first.
    private static let french = read("fr", manchette_cues_fr)
    private static let german = read("de", manchette_cues_de)
    private static let english = read("en", manchette_cues_en)
    private static let italian = read("it", manchette_cues_it)
    private static let spanish = read("es", manchette_cues_es)

    private typealias Table = (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>

    private static func read(_ language: String, _ table: Table) -> CueLexicon {
        var reader = CueLexiconReader(language: language)
        reader.read(text(of: table))
        reader.readGivenNames(text(of: manchette_given_names))
        return reader.lexicon
    }

    private static func text(of table: Table) -> UnsafeBufferPointer<UInt8> {
        var size = 0
        let start = table(&size)
        return UnsafeBufferPointer(start: start, count: size)
    }
}
