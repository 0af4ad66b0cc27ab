internal import CModels

/// The quotation cues of one language: which words announce speech, name sources, roles and people.
struct CueLexicon: Sendable {
    /// A phrase of several words; its class belongs to the last one.
    struct Phrase: Sendable {
        private let firstWord: Int32
        private let wordCount: Int32
        var classes: WordClass

        init(rest: Range<Int>, classes: WordClass) {
            (firstWord, wordCount) = (Int32(clamping: rest.lowerBound), Int32(clamping: rest.count))
            self.classes = classes
        }

        /// The words behind the first, in ``CueLexicon/phraseWords``.
        var rest: Range<Int> { Int(firstWord)..<(Int(firstWord) + Int(wordCount)) }
    }

    /// What the cue file says of its words, and the given names that are of a gender in this language only.
    private(set) var words = FlatCues()
    /// Given names of all languages.
    private(set) var names = FlatCues()
    /// Those with the same first word in a row, longest first.
    private(set) var phrases = FlatArray<Phrase>([])
    /// Hashes of the words of ``phrases``, but the first.
    private(set) var phraseWords = FlatArray<UInt64>([])
    /// Phrases by the hash of their first word.
    private var phraseRanges: FlatIndex<PhraseRange>?
    /// How the language's sentences are made.
    private(set) var traits = CueTraits()

    /// A part of ``phrases``.
    struct PhraseRange: Sendable {
        var first: Int32
        var count: Int32
    }

    /// A lexicon without words.
    init() {}

    init(_ tables: CueTables) {
        (words, names) = (FlatCues(tables.words), CueLexicon.givenNames)
        let (ranges, phrases, phraseWords) = tables.flatPhrases()
        (self.phrases, self.phraseWords) = (FlatArray(phrases), FlatArray(phraseWords))
        phraseRanges = FlatIndex(ranges)
        traits = tables.traits
    }

    /// Reads the tables of a language in place; nil when they are none.
    private init?(_ reader: FlatReader, names: FlatCues) {
        var reader = reader
        guard let words = FlatCues(&reader), let ranges = FlatIndex<PhraseRange>(&reader),
            let phrases = reader.array(of: Phrase.self), let phraseWords = reader.array(of: UInt64.self),
            let traits = reader.array(of: UInt8.self)
        else { return nil }
        (self.words, self.names, phraseRanges) = (words, names, ranges)
        (self.phrases, self.phraseWords) = (phrases, phraseWords)
        self.traits = traits.withUnsafeBufferPointer { CueTraits($0) }
    }

    /// The classes of a capitalized word: it may be a given name.
    @inline(__always)
    func classesOfName(_ hash: UInt64) -> WordClass {
        let own = words[hash]
        return own.contains(.given) ? own : own.union(names[hash])
    }

    /// The phrases that a word begins.
    @inline(__always)
    func phrases(from hash: UInt64) -> Range<Int>? {
        phraseRanges?[hash].map { Int($0.first)..<(Int($0.first) + Int($0.count)) }
    }

    /// Whether nouns are written with capitals and joined into compounds, and participles stand at the clause's end.
    var compounds: Bool { traits.compounds }
    /// Whether a subject may stand before its verb right behind a quotation ("…," Smith said).
    var subjectFirst: Bool { traits.subjectFirst }

    /// What verbs of the plural end in, where a pronoun that is a subject is left out; empty where it is kept.
    var pluralVerbEnding: [UInt8] { traits.pluralVerbEnding }

    /// Whether the language has no table.
    var isEmpty: Bool { words.isEmpty }

    /// The table for a primary language subtag; nil when there is none.
    static func of(_ language: String?) -> CueLexicon? {
        switch language.map(LanguageTag.ofWords) {
        case "fr": return french
        case "de": return german
        case "en": return english
        case "it": return italian
        case "es": return spanish
        case "pt": return portuguese
        case "nl": return dutch
        default: return nil
        }
    }

    // Made on first use, once, by whichever thread comes first.
    private static let french = shipped("fr", manchette_flat_cues_fr, manchette_cues_fr)
    private static let german = CueLexicon(CueTables(language: "de", file: FlatReader.bytes(manchette_cues_de)))
    private static let english = shipped("en", manchette_flat_cues_en, manchette_cues_en)
    private static let italian = CueLexicon(CueTables(language: "it", file: FlatReader.bytes(manchette_cues_it)))
    private static let spanish = CueLexicon(CueTables(language: "es", file: FlatReader.bytes(manchette_cues_es)))

    private static let portuguese = CueLexicon(CueTables(language: "pt", file: FlatReader.bytes(manchette_cues_pt)))
    private static let dutch = CueLexicon(CueTables(language: "nl", file: FlatReader.bytes(manchette_cues_nl)))

    private static let givenNames: FlatCues = {
        guard var reader = FlatReader(manchette_flat_given_names, source: CueTables.namesSize),
            let names = FlatCues(&reader)
        else {
            return CueTables.givenNames
        }
        return names
    }()

    /// A language's lexicon from its tables, or where these are of no use, from its file.
    private static func shipped(_ language: String, _ tables: EmbeddedBytes, _ file: EmbeddedBytes) -> CueLexicon {
        let file = FlatReader.bytes(file)
        return FlatReader(tables, source: file.count + CueTables.namesSize)
            .flatMap { CueLexicon($0, names: givenNames) } ?? CueLexicon(CueTables(language: language, file: file))
    }
}

/// How a language's sentences are made, as far as quotations depend on it.
struct CueTraits: Sendable {
    /// Whether nouns are written with capitals and joined into compounds, and participles stand at the clause's end.
    var compounds = false
    /// Whether adjectives stand behind their noun, but for those listed.
    var hasPrenominals = false
    /// Whether a subject may stand before its verb right behind a quotation ("…," Smith said).
    var subjectFirst = false
    /// What verbs of the plural end in, where a pronoun that is a subject is left out ("dijo" for "él dijo"); empty in
    /// languages that keep it.
    var pluralVerbEnding: [UInt8] = []
    /// What adverbs made from adjectives end in; empty where nothing does.
    var adverbEnding: [UInt8] = []
    /// What adjectives and possessives before a noun end in, where nouns are told from names by such words.
    var attributeEndings: [[UInt8]] = []
    /// What words with a capital end in that are no names: nouns in German, peoples elsewhere ("l'Angevine", "a Bolivian
    /// miner").
    var commonEndings: [[UInt8]] = []
    /// What a verb at the beginning of its sentence ends in where it is no command, in languages whose subject comes first:
    /// "Says", "Proposed", not "Note".
    var statementEndings: [[UInt8]] = []
    /// What adjectives of the feminine end in, and others do not.
    var feminineEndings: [[UInt8]] = []

    init() {}

    /// Reads what ``line`` writes.
    init(_ line: UnsafeBufferPointer<UInt8>) {
        let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map { Array($0) }
        guard parts.count >= 8 else { return }
        (compounds, hasPrenominals, subjectFirst) = (parts[0] == [49], parts[1] == [49], parts[2] == [49])
        (adverbEnding, pluralVerbEnding, feminineEndings) = (parts[3], parts[4], Array(parts[8...]))
        attributeEndings = parts[5].split(separator: UInt8(ascii: ",")).map { Array($0) }
        commonEndings = parts[6].split(separator: UInt8(ascii: ",")).map { Array($0) }
        statementEndings = parts[7].split(separator: UInt8(ascii: ",")).map { Array($0) }
    }

    /// All of it: the three truths as 0 or 1, the adverb's ending, the plural verb's, those before a noun, those
    /// of no names and those of statements with commas, those of the feminine, with spaces between.
    var line: [UInt8] {
        let truths = [compounds, hasPrenominals, subjectFirst].map { [UInt8($0 ? 49 : 48)] }
        let lists = [attributeEndings, commonEndings, statementEndings].map {
            Array($0.joined(separator: [UInt8(ascii: ",")]))
        }
        return Array(
            (truths + [adverbEnding, pluralVerbEnding] + lists + feminineEndings)
                .joined(separator: [UInt8(ascii: " ")]))
    }
}
