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
    private(set) var elisions = WordKeySet()
    /// Words that end in an apostrophe (Italian "po").
    private(set) var truncations = WordKeySet()
    /// Whether "'s" is a token of its own.
    var splitsPossessive = false
    /// Whether the ending behind a name's apostrophe is a token of its own (Turkish "Ankara'da").
    var splitsSuffixes = false
    /// Pronouns that follow their verb with a hyphen, without the hyphen (French "il").
    private(set) var clitics = WordKeySet()
    /// Words in front of a clitic that belong to it all the same ("rendez-vous").
    private(set) var cliticExceptions = WordKeySet()
    /// Abbreviations that end in a full stop, without it, by what they can mean.
    private var titles = WordKeySet()
    private var beforeNumbers = WordKeySet()
    private var abbreviations = WordKeySet()
    /// Usual first words of sentences, which names seldom start with.
    private(set) var starters = WordKeySet()
    /// Whether a full stop makes a number an ordinal (German).
    var dotMakesOrdinal = false
    /// Whether names take an s in the genitive, without an apostrophe (German "Israels").
    var hasGenitiveS = false
    /// Whether every noun has a capital (German).
    var capitalizesNouns = false

    init(
        elisions: String = "", truncations: String = "", clitics: String = "", cliticExceptions: String = "",
        titles: String = "", beforeNumbers: String = "", abbreviations: String = "", starters: String = ""
    ) {
        self.elisions = WordKeySet(elisions)
        self.truncations = WordKeySet(truncations)
        self.clitics = WordKeySet(clitics)
        self.cliticExceptions = WordKeySet(cliticExceptions)
        self.starters = WordKeySet(starters)
        self.titles = WordKeySet(titles)
        self.beforeNumbers = WordKeySet(beforeNumbers)
        self.abbreviations = WordKeySet(abbreviations)
    }

    /// What the full stop behind a word can mean, where the word is an abbreviation.
    func abbreviation(_ word: WordKey) -> Abbreviation? {
        if titles.contains(word) { return .title }
        if beforeNumbers.contains(word) { return .beforeNumber }
        return abbreviations.contains(word) ? .either : nil
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
