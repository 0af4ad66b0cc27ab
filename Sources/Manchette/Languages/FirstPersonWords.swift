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

    /// Words of one who speaks alone, those left out that mean something else in the same language.
    private static let singularLists: [String: String] = [
        "fr": "je j moi mon mes", "de": "ich mich mir mein meine meinem meinen",
        "en": "i me my mine", "it": "io mio mia miei mie", "es": "yo mi mis conmigo",
        "pt": "eu meu minha meus minhas", "nl": "ik mij mijn", "pl": "ja mnie mój moja moje moim",
        "sv": "jag mig min mitt",
        "da": "jeg mig min mit", "nb": "jeg meg min mitt", "fi": "minä minun minua minulle", "cs": "já můj moje mě mně",
        "ru": "я меня мне мой моя мои", "uk": "я мене мені мій моя мої", "el": "εγώ μου εμένα",
        "tr": "ben bana beni benim",
        "ro": "eu mine mea meu mele", "hu": "én engem nekem",
    ]

    /// The word by which one speaker begins a sentence, by language; such sentences have capitals in headings.
    private static let subjects: [String: [UInt8]] = ["en": "i", "de": "ich", "fr": "je", "es": "yo", "nl": "ik"]
        .mapValues { Array($0.utf8) }

    /// That word of a language, in small letters; nil for languages without one.
    static func subject(for language: String?) -> [UInt8]? {
        language.flatMap { subjects[LanguageTag.primary($0)] }
    }

    private static let singulars: [String: SmallWordSet] = singularLists.mapValues { list in
        SmallWordSet(TextSimilarity.words(list).map(\.hash))
    }

    /// The words of a language by which one person speaks of himself; nil for languages without a list.
    static func singular(for language: String?) -> SmallWordSet? {
        language.flatMap { singulars[LanguageTag.primary($0)] }
    }

    private static let hashes: [String: Set<UInt32>] = lists.mapValues { Set(WordSet($0).words) }

    /// Hashes (as ``TextStatistics`` makes them) of a language's words; none for languages without a list.
    static func hashes(for language: String?) -> Set<UInt32> {
        language.flatMap { hashes[LanguageTag.primary($0)] } ?? []
    }
}
