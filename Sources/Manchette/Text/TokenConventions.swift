import Synchronization

/// What a language's spelling tells the tokenizer: data, one value per language, from `text-words.txt`.
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
    private(set) var splitsPossessive = false
    /// Whether the ending behind a name's apostrophe is a token of its own (Turkish "Ankara'da").
    private(set) var splitsSuffixes = false
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
    private(set) var dotMakesOrdinal = false
    /// Whether names take an s in the genitive, without an apostrophe (German "Israels").
    private(set) var hasGenitiveS = false
    /// Whether every noun has a capital (German).
    private(set) var capitalizesNouns = false

    /// Small words that stand inside names, and those that are small behind one of them alone ("Anne de la Tour").
    private(set) var nameParticles = WordKeySet()
    private(set) var nameArticles = WordKeySet()

    /// Takes what a line of the data file says of a language's spelling.
    private mutating func read(_ line: TextWords.Line) {
        func isTopic(_ topic: StaticString) -> Bool { line.topic.equals(topic) }
        if isTopic("elisions") { elisions = WordKeySet(line.words) }
        if isTopic("truncations") { truncations = WordKeySet(line.words) }
        if isTopic("clitics") { clitics = WordKeySet(line.words) }
        if isTopic("cliticExceptions") { cliticExceptions = WordKeySet(line.words) }
        if isTopic("titles") { titles = WordKeySet(line.words) }
        if isTopic("beforeNumbers") { beforeNumbers = WordKeySet(line.words) }
        if isTopic("abbreviations") { abbreviations = WordKeySet(line.words) }
        if isTopic("starters") { starters = WordKeySet(line.words) }
        if isTopic("nameParticles") { nameParticles = WordKeySet(line.words) }
        if isTopic("nameArticles") { nameArticles = WordKeySet(line.words) }
        guard isTopic("traits") else { return }
        line.forEachWord { trait in
            if trait.equals("splitsPossessive") { splitsPossessive = true }
            if trait.equals("splitsSuffixes") { splitsSuffixes = true }
            if trait.equals("dotMakesOrdinal") { dotMakesOrdinal = true }
            if trait.equals("hasGenitiveS") { hasGenitiveS = true }
            if trait.equals("capitalizesNouns") { capitalizesNouns = true }
        }
    }

    /// What the full stop behind a word can mean, where the word is an abbreviation.
    func abbreviation(_ word: WordKey) -> Abbreviation? {
        if titles.contains(word) { return .title }
        if beforeNumbers.contains(word) { return .beforeNumber }
        return abbreviations.contains(word) ? .either : nil
    }

    /// The conventions for a BCP 47 tag; for unknown languages those that most have in common.
    static func of(_ language: String?) -> TokenConventions {
        guard let code = language.map({ LanguageTag.primary($0) }), languages.contains(code) else { return common }
        return known.withLock { known in
            if let conventions = known[code] { return conventions }
            let conventions = TokenConventions(of: code, in: TextWords.file)
            known[code] = conventions
            return conventions
        }
    }

    /// The conventions of a language in a file: those that all have in common, and its own in their stead.
    init(of language: String, in file: TextWords.Text) {
        TextWords.forEachLine(of: file) { line in
            if line.isOf(Self.everyLanguage) || line.isOf(language) { read(line) }
        }
    }

    private static let everyLanguage = "*"
    private static let common = TokenConventions(of: everyLanguage, in: TextWords.file)
    private static let languages = TextWords.languages

    /// The conventions that were asked for, each language's made once.
    private static let known = Mutex<[String: TokenConventions]>([:])
}
