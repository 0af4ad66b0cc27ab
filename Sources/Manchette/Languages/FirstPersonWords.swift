/// Words by which a text speaks of its own author, by language: a statement that is quoted in full is told by them where a
/// dump has lost the markup of the quotation.
enum FirstPersonWords {
    private static let subjects = TextWords.tables("subject") { Array($0.words.trimmed) }
    private static let singulars = TextWords.tables("self") { SmallWordSet(TextSimilarity.words($0.words).map(\.hash)) }
    private static let publishers = TextWords.tables("publisher") {
        SmallWordSet(TextSimilarity.words($0.words).map(\.hash))
    }
    private static let readers = TextWords.tables("reader") { Set(WordSet($0.words.string).words) }
    private static let endings = lists("readerEndings")
    private static let reports = lists("reported")
    private static let hashes = TextWords.tables("author") { Set(WordSet($0.words.string).words) }

    /// The word by which one speaker begins a sentence, in small letters; nil for languages without one.
    ///
    /// Such sentences have capitals in headings.
    static func subject(for language: String?) -> [UInt8]? { LanguageTag.value(of: subjects, for: language) }

    /// The words of a language by which one person speaks of himself; nil for languages without a list.
    static func singular(for language: String?) -> SmallWordSet? { LanguageTag.value(of: singulars, for: language) }

    /// The words of a language by which a publisher speaks for itself, or of the text before a line; nil for languages
    /// without a list.
    static func publisher(for language: String?) -> SmallWordSet? { LanguageTag.value(of: publishers, for: language) }

    /// Hashes of the words by which a text in a language speaks to its reader.
    static func reader(for language: String?) -> Set<UInt32> { LanguageTag.value(of: readers, for: language) ?? [] }

    /// How commands to a reader end in a language, and then the words that are none.
    static func readerEndings(for language: String?) -> [[UInt8]] {
        LanguageTag.value(of: endings, for: language) ?? []
    }

    /// How verbs end in a language by which a sentence is somebody else's: "disent-ils".
    static func reported(for language: String?) -> [[UInt8]] { LanguageTag.value(of: reports, for: language) ?? [] }

    private static func lists(_ topic: StaticString) -> [String: [[UInt8]]] {
        TextWords.tables(topic) { line in
            var words: [[UInt8]] = []
            line.forEachWord { words.append(Array($0)) }
            return words
        }
    }

    /// Hashes (as ``TextStatistics`` makes them) of a language's words; none for languages without a list.
    static func hashes(for language: String?) -> Set<UInt32> { LanguageTag.value(of: hashes, for: language) ?? [] }
}
