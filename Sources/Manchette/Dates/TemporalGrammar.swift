import CModels

/// A language's grammar of temporal expressions: word classes and rules, compiled from its data file to a trie.
///
/// The trie's edges are symbols (a word class, a literal word, a mark); a token carries few symbols, patterns are short
/// and bounded, so that matching at every token is linear in the text. The file format is described in
/// `data/dates.fr.txt`.
struct TemporalGrammar: Sendable {
    typealias Symbol = UInt16

    /// What a matched token says to the rule's action.
    enum Slot: UInt8, Sendable, CaseIterable {
        case none, year, shortYear, month, day, weekday, season, part, unit, number, ordinal, relation, dayOffset
        case hour, minute, reference, holiday, division, monthNumber, meridiem
    }

    /// One meaning of a word.
    struct Sense: Sendable {
        var symbol: Symbol
        var spelling: Spelling = .any
        var slot: Slot = .none
        var value = 0
        /// The second part of a compound ("Montagabend").
        var secondSlot: Slot = .none
        var secondValue = 0
    }

    /// How a word must be written to have a sense.
    enum Spelling: UInt8, Sendable {
        case any
        /// With a capital letter ("Morgen", "May").
        case upper
        /// With a small letter.
        case lower
        /// Without an accent on its first letter ("a", which is not "à").
        case ascii
    }

    /// What a rule does with its slots.
    enum Action: String, Sendable {
        case calendar, numeric, dayOffset, dayPart, dayFrom, unit, shift, duration, set, clock, decade, century,
            reference
        case holiday, division
        /// What looks like a temporal expression and is none, such as an age.
        case ignore
    }

    struct Rule: Sendable {
        var action: Action
        /// The constants in the rule's head.
        var arguments = Arguments()
    }

    /// Constants by name, of which a rule has one or two.
    struct Arguments: Sendable {
        private var values: [(name: Int, value: Int)] = []

        /// A constant; nil when the rule has none of that name, which is its first seven ASCII characters.
        subscript(name: StaticString) -> Int? {
            if values.isEmpty { return nil }
            let packed = TemporalGrammar.pack(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
            return values.last { $0.name == packed }?.value
        }

        mutating func add(_ value: Int, named name: Int) { values.append((name, value)) }
    }

    /// The end of a rule's pattern: which tokens of the match are the expression, and what must not follow.
    struct Ending: Sendable {
        var rule: Int
        var start: Int
        var end: Int
        var forbidden: [Symbol] = []
    }

    /// Marks an edge whose token has no space before it.
    static let tight: Symbol = 0x0800

    /// What one word begins or is.
    struct Entry: Sendable {
        private var firstSense: Int32
        private var firstPhrase: Int32
        private var senseCount: UInt16
        private var phraseCount: UInt16

        /// A word without meaning.
        static let none = Entry(senses: 0..<0, phrases: 0..<0)

        init(senses: Range<Int>, phrases: Range<Int>) {
            firstSense = Int32(truncatingIfNeeded: senses.lowerBound)
            firstPhrase = Int32(truncatingIfNeeded: phrases.lowerBound)
            senseCount = UInt16(clamping: senses.count)
            phraseCount = UInt16(clamping: phrases.count)
        }

        /// Its senses in ``senses``.
        var senses: Range<Int> { Int(firstSense)..<(Int(firstSense) + Int(senseCount)) }
        /// The fixed phrases that it begins, in ``phrases``.
        var phrases: Range<Int> { Int(firstPhrase)..<(Int(firstPhrase) + Int(phraseCount)) }
    }

    /// Words that are one token for the rules.
    struct Phrase: Sendable {
        var words: [UInt64]
        var senses: [Sense]
    }

    /// Words by their folded hash.
    private let entries: HashIndex<Entry>
    /// Nodes by the node before and the symbol between.
    private let edges: HashIndex<UInt32>
    /// Of all words.
    let senses: [Sense]
    /// Of all words, longest first.
    let phrases: [Phrase]
    let rules: [Rule]
    /// Each node's part of ``endings``.
    let endingRanges: [Range<Int>]
    let endings: [Ending]
    /// Symbols by the hash of their names.
    private let symbols: HashIndex<Symbol>
    /// Endings of verb forms and the tense that they show.
    let tenseEndings: [(suffix: [UInt8], tense: Int)]
    /// Endings of past participles.
    let participleEndings: [[UInt8]]
    let options: [String: String]
    /// What numbers can be, as far as a rule asks.
    let numberClasses: [NumberClass]
    /// Symbols that say something of a whole line.
    let dailySymbol: Symbol?
    /// What joins the parts of a spelled-out number.
    let jointSymbol: Symbol?

    /// A class of numbers.
    struct NumberClass: Sendable {
        enum Form: Sendable, CaseIterable {
            case year, nearYear, anyYear, shortYear, day, number, hour, minute, month

            /// The name that grammars use.
            var name: StaticString {
                switch self {
                case .year: "YEAR"
                case .nearYear: "YEAR_N"
                case .anyYear: "YEAR4"
                case .shortYear: "YY"
                case .day: "DAY"
                case .number: "NUM"
                case .hour: "HOUR"
                case .minute: "MINUTE"
                case .month: "MONTHNUM"
                }
            }
        }
        var form: Form
        var slot: Slot
        var symbol: Symbol
    }

    /// What the tables know of a word.
    @inline(__always)
    func entry(_ hash: UInt64) -> Entry? { entries[hash] }

    /// The node behind a node on a symbol.
    @inline(__always)
    func next(_ node: UInt32, _ symbol: Symbol) -> UInt32? { edges[UInt64(node) << 12 | UInt64(symbol)] }

    /// The symbol of a class of words; nil when the grammar has none of that name.
    func symbol(named name: StaticString) -> Symbol? { symbols[TemporalGrammarCompiler.key(name)] }

    /// The grammar of a language's primary subtag, if there is one.
    static func language(_ tag: String?) -> TemporalGrammar? {
        switch tag?.lowercased().prefix(while: { $0 != "-" && $0 != "_" }) {
        case "fr": french
        case "de": german
        case "en": english
        case "it": italian
        case "es": spanish
        default: nil
        }
    }

    private static let french = TemporalGrammar(file: manchette_dates_fr)
    private static let german = TemporalGrammar(file: manchette_dates_de)
    private static let english = TemporalGrammar(file: manchette_dates_en)
    private static let italian = TemporalGrammar(file: manchette_dates_it)
    private static let spanish = TemporalGrammar(file: manchette_dates_es)

    private init(file: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>) {
        var size = 0
        let start = file(&size)
        self.init(UnsafeBufferPointer(start: start, count: size))
    }

    /// Compiles a grammar; a line that cannot be read is passed over.
    init(_ file: UnsafeBufferPointer<UInt8>) {
        var compiler = TemporalGrammarCompiler()
        compiler.compile(file)
        let words = compiler.words
        var senses: [Sense] = []
        var phrases: [Phrase] = []
        var entries = HashIndex(capacity: words.count, filler: Entry.none)
        senses.reserveCapacity(compiler.senses.count)
        for word in words {
            let (firstSense, firstPhrase) = (senses.count, phrases.count)
            var sense = word.firstSense
            while sense >= 0 {
                senses.append(compiler.senses[sense].sense)
                sense = compiler.senses[sense].next
            }
            phrases += word.phrases
            entries.insert(
                Entry(senses: firstSense..<senses.count, phrases: firstPhrase..<phrases.count), for: word.hash)
        }
        (self.entries, edges, symbols) = (entries, compiler.edges, compiler.symbols)
        (self.senses, self.phrases, rules) = (senses, phrases, compiler.rules)
        (endingRanges, endings) = compiler.sortedEndings()
        options = compiler.options
        (tenseEndings, participleEndings) = (compiler.tenseEndings, compiler.participleEndings)
        numberClasses = NumberClass.Form.allCases.compactMap { form in
            compiler.symbols[TemporalGrammarCompiler.key(form.name)].map {
                NumberClass(form: form, slot: TemporalGrammarCompiler.slot(form.name), symbol: $0)
            }
        }
        dailySymbol = compiler.symbols[TemporalGrammarCompiler.key("DAILY")]
        jointSymbol = compiler.symbols[TemporalGrammarCompiler.key("JOINT")]
    }

    /// The characters of a code that the compiler packed into a number.
    static func unpack(_ code: Int) -> String {
        var bytes: [UInt8] = []
        var rest = code
        while rest > 0 {
            bytes.insert(UInt8(rest & 0xFF), at: 0)
            rest >>= 8
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Up to seven ASCII characters as one number.
    static func pack(_ code: UnsafeBufferPointer<UInt8>) -> Int { code.prefix(7).reduce(0) { $0 << 8 | Int($1) } }

    /// Up to seven ASCII characters as one number.
    static func pack(_ code: StaticString) -> Int {
        pack(UnsafeBufferPointer(start: code.utf8Start, count: code.utf8CodeUnitCount))
    }
}
