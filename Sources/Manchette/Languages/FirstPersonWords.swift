/// Words by which a text speaks of its own author, by language: a statement that is quoted in full is told by them where a
/// dump has lost the markup of the quotation.
enum FirstPersonWords {
    private static let subjects = TextWords.tables("subject") { Array($0.words.trimmed) }
    private static let singulars = TextWords.tables("self") { SmallWordSet(TextSimilarity.words($0.words).map(\.hash)) }
    private static let hashes = TextWords.tables("author") { Set(WordSet($0.words.string).words) }

    /// The word by which one speaker begins a sentence, in small letters; nil for languages without one.
    ///
    /// Such sentences have capitals in headings.
    static func subject(for language: String?) -> [UInt8]? { LanguageTag.value(of: subjects, for: language) }

    /// The words of a language by which one person speaks of himself; nil for languages without a list.
    static func singular(for language: String?) -> SmallWordSet? { LanguageTag.value(of: singulars, for: language) }

    /// Hashes (as ``TextStatistics`` makes them) of a language's words; none for languages without a list.
    static func hashes(for language: String?) -> Set<UInt32> { LanguageTag.value(of: hashes, for: language) ?? [] }
}
