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
        language.flatMap { languages[LanguageTag.primary($0)] } ?? common
    }

    private static let everyLanguage = "*"
    private static let languages = tables(of: TextWords.file)
    private static let common = languages[everyLanguage] ?? TokenConventions()

    /// The conventions of each language that a file has, and under "*" what they have in common.
    static func tables(of file: TextWords.Text) -> [String: TokenConventions] {
        var tables: [String: TokenConventions] = [:]
        TextWords.forEachLine(of: file) { line in
            let common = tables[everyLanguage] ?? TokenConventions()
            line.forEachLanguage { tables[$0, default: common].read(line) }
        }
        return tables
    }
}
