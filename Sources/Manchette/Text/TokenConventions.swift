/// What a language's spelling tells the tokenizer: data, one value per language.
struct TokenConventions: Sendable {
    /// What a full stop behind an abbreviation can mean.
    enum Abbreviation: UInt8, Sendable {
        /// A title in front of a name: it never ends a sentence.
        case title
        /// Stands in front of a number ("p. 12"); it ends a sentence only before a capital letter.
        case beforeNumber
        /// Inside a sentence or at its end ("etc."): it ends one only before a usual first word.
        case either
    }

    /// Words whose last vowel falls away before another word, without their apostrophe (French "l", "qu").
    var elisions: Set<WordKey> = []
    /// Words that end in an apostrophe (Italian "po").
    var truncations: Set<WordKey> = []
    /// Whether "'s" is a token of its own.
    var splitsPossessive = false
    /// Whether the ending behind a name's apostrophe is a token of its own (Turkish "Ankara'da").
    var splitsSuffixes = false
    /// Pronouns that follow their verb with a hyphen, without the hyphen (French "il").
    var clitics: Set<WordKey> = []
    /// Words in front of a clitic that belong to it all the same ("rendez-vous").
    var cliticExceptions: Set<WordKey> = []
    /// Abbreviations that end in a full stop, without it.
    var abbreviations: [WordKey: Abbreviation] = [:]
    /// Usual first words of sentences, which names seldom start with.
    var starters: Set<WordKey> = []
    /// Whether a full stop makes a number an ordinal (German).
    var dotMakesOrdinal = false
    /// Whether names take an s in the genitive, without an apostrophe (German "Israels").
    var hasGenitiveS = false

    init(
        elisions: String = "", truncations: String = "", clitics: String = "", cliticExceptions: String = "",
        titles: String = "", beforeNumbers: String = "", abbreviations: String = "", starters: String = ""
    ) {
        self.elisions = WordKey.set(elisions)
        self.truncations = WordKey.set(truncations)
        self.clitics = WordKey.set(clitics)
        self.cliticExceptions = WordKey.set(cliticExceptions)
        self.starters = WordKey.set(starters)
        for (list, kind) in [
            (abbreviations, Abbreviation.either), (beforeNumbers, .beforeNumber), (titles, .title),
        ] {
            for word in WordKey.set(list) { self.abbreviations[word] = kind }
        }
    }

    /// The conventions for a BCP 47 tag; for unknown languages those that most have in common.
    static func of(_ language: String?) -> TokenConventions {
        guard let subtag = language?.utf8.prefix(while: { $0 != 0x2D && $0 != 0x5F }) else { return common }
        switch String(Substring(subtag)).lowercased() {
        case "fr": return french
        case "de", "gsw", "lb": return german
        case "en": return english
        case "it", "rm": return italian
        case "es", "gl", "ast": return spanish
        case "ca", "oc": return catalan
        case "pt": return portuguese
        case "nl", "af", "fy": return dutch
        case "pl": return polish
        case "ru", "uk", "be", "bg", "sr", "mk": return cyrillic
        case "tr", "az": return turkish
        case "da", "nb", "nn", "no", "fi", "cs", "sk", "sl", "hr", "bs", "hu", "et", "lv", "lt", "is", "eo", "eu":
            return ordinalDot
        default: return common
        }
    }
}
