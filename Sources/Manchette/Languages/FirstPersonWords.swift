/// Words by which a text speaks of its own author, by language: a statement that is quoted in full is told by them where a
/// dump has lost the markup of the quotation.
enum FirstPersonWords {
    private static let lists: [String: String] = [
        "fr": "nous nos notre je j’ai j'ai mon ma mes",
        "de": "wir uns unser unsere unserer unserem unseren ich mein meine",
        "en": "we our us i my",
        "it": "noi nostro nostra nostri nostre abbiamo siamo io mio mia",
        "es": "nosotros nuestro nuestra nuestros nuestras hemos somos yo mi",
    ]

    private static let hashes: [String: Set<UInt32>] = lists.mapValues { Set(WordSet($0).words) }

    /// Hashes (as ``TextStatistics`` makes them) of a language's words; none for languages without a list.
    static func hashes(for language: String?) -> Set<UInt32> {
        language.flatMap { hashes[String($0.prefix { $0 != "-" && $0 != "_" }).lowercased()] } ?? []
    }
}
