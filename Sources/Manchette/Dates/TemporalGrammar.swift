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
        var value: Int
        /// The second part of a compound ("Montagabend").
        var secondValue = 0
        var symbol: Symbol
        var spelling: Spelling = .any
        var slot: Slot
        var secondSlot: Slot = .none
        /// No byte between the members is left open; see ``FlatWriter``.
        private var unused: (UInt8, UInt8, UInt8) = (0, 0, 0)

        init(symbol: Symbol, slot: Slot = .none, value: Int = 0) {
            (self.symbol, self.slot, self.value) = (symbol, slot, value)
        }
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
    enum Action: Int, Sendable, CaseIterable {
        case calendar, numeric, dayOffset, dayPart, dayFrom, unit, shift, duration, set, clock, decade, century,
            reference
        case holiday, division
        /// What looks like a temporal expression and is none, such as an age.
        case ignore

        /// The name that grammars use.
        var name: StaticString {
            switch self {
            case .calendar: "calendar"
            case .numeric: "numeric"
            case .dayOffset: "dayOffset"
            case .dayPart: "dayPart"
            case .dayFrom: "dayFrom"
            case .unit: "unit"
            case .shift: "shift"
            case .duration: "duration"
            case .set: "set"
            case .clock: "clock"
            case .decade: "decade"
            case .century: "century"
            case .reference: "reference"
            case .holiday: "holiday"
            case .division: "division"
            case .ignore: "ignore"
            }
        }
    }

    struct Rule: Sendable {
        /// The constants in the rule's head.
        var arguments = Arguments()
        private let actionNumber: Int

        init(action: Action) { actionNumber = action.rawValue }

        var action: Action { Action(rawValue: actionNumber) ?? .ignore }
    }

    /// Constants by name, of which a rule has one or two.
    struct Arguments: Sendable {
        private var first = (name: 0, value: 0)
        private var second = (name: 0, value: 0)

        /// A constant; nil when the rule has none of that name, which is its first seven ASCII characters.
        subscript(name: StaticString) -> Int? {
            if first.name == 0 { return nil }
            let packed = TemporalGrammar.pack(name)
            return second.name == packed ? second.value : first.name == packed ? first.value : nil
        }

        /// Adds a constant; there is no place for a third.
        mutating func add(_ value: Int, named name: Int) {
            if first.name == 0 { first = (name, value) } else if second.name == 0 { second = (name, value) }
        }
    }

    /// The end of a rule's pattern: which tokens of the match are the expression, and what must not follow.
    struct Ending: Sendable {
        private let ruleNumber: Int32
        private let firstForbidden: Int32
        private let forbiddenCount: Int16
        private let startToken: Int16
        private let endToken: Int16
        private let unused: Int16 = 0

        init(rule: Int, start: Int, end: Int, forbidden: Range<Int>) {
            ruleNumber = Int32(clamping: rule)
            (startToken, endToken) = (Int16(clamping: start), Int16(clamping: end))
            (firstForbidden, forbiddenCount) = (Int32(clamping: forbidden.lowerBound), Int16(clamping: forbidden.count))
        }

        var rule: Int { Int(ruleNumber) }
        var start: Int { Int(startToken) }
        var end: Int { Int(endToken) }
        /// Its part of ``TemporalGrammar/forbidden``.
        var forbidden: Range<Int> { Int(firstForbidden)..<(Int(firstForbidden) + Int(forbiddenCount)) }
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
        private let firstWord: Int32
        private let firstSense: Int32
        private let wordCount: Int16
        private let senseCount: Int16

        init(words: Range<Int>, senses: Range<Int>) {
            (firstWord, wordCount) = (Int32(clamping: words.lowerBound), Int16(clamping: words.count))
            (firstSense, senseCount) = (Int32(clamping: senses.lowerBound), Int16(clamping: senses.count))
        }

        /// Its part of ``TemporalGrammar/phraseWords``.
        var words: Range<Int> { Int(firstWord)..<(Int(firstWord) + Int(wordCount)) }
        /// Its part of ``TemporalGrammar/senses``.
        var senses: Range<Int> { Int(firstSense)..<(Int(firstSense) + Int(senseCount)) }
    }

    /// Words by their folded hash.
    private let entries: FlatIndex<Entry>
    private let trie: TemporalTrie
    /// Of all words and phrases.
    let senses: FlatArray<Sense>
    /// Of all words, longest first.
    let phrases: FlatArray<Phrase>
    /// Hashes of the words of ``phrases``.
    let phraseWords: FlatArray<UInt64>
    let rules: FlatArray<Rule>
    /// The different endings.
    private let endingKinds: FlatArray<Ending>
    /// Numbers of those of all nodes, a node's in a row.
    private let endings: FlatArray<UInt16>
    /// Where each node's part of ``endings`` begins, and where the last one's ends.
    private let endingStarts: FlatArray<UInt16>
    /// What must not follow an ending.
    let forbidden: FlatArray<Symbol>
    /// Symbols by the hash of their names.
    private let symbols: FlatIndex<Symbol>
    /// What the file says of the language as a whole.
    let settings: TemporalSettings
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
    func next(_ node: UInt32, _ symbol: Symbol) -> UInt32? { trie.next(node, symbol) }

    /// An ending by its place.
    @inline(__always)
    func ending(_ place: Int) -> Ending { endingKinds[Int(endings[place])] }

    /// The places of the endings that a node has.
    @inline(__always)
    func endings(of node: UInt32) -> Range<Int> { Int(endingStarts[Int(node)])..<Int(endingStarts[Int(node) + 1]) }

    /// The symbol of a class of words; nil when the grammar has none of that name.
    func symbol(named name: StaticString) -> Symbol? { symbols[TemporalGrammarCompiler.key(name)] }

    /// The grammar of a language's primary subtag, if there is one.
    static func language(_ tag: String?) -> TemporalGrammar? {
        switch tag.map(LanguageTag.ofWords) {
        case "fr": french
        case "de": german
        case "en": english
        case "it": italian
        case "es": spanish
        default: nil
        }
    }

    private static let french = shipped(manchette_flat_dates_fr, manchette_dates_fr)
    private static let german = TemporalGrammar(FlatReader.bytes(manchette_dates_de))
    private static let english = shipped(manchette_flat_dates_en, manchette_dates_en)
    private static let italian = TemporalGrammar(FlatReader.bytes(manchette_dates_it))
    private static let spanish = TemporalGrammar(FlatReader.bytes(manchette_dates_es))

    /// A grammar from its tables, or where these are of no use, from its file.
    private static func shipped(_ tables: EmbeddedBytes, _ file: EmbeddedBytes) -> TemporalGrammar {
        let file = FlatReader.bytes(file)
        return FlatReader(tables, source: file.count).flatMap { TemporalGrammar($0) } ?? TemporalGrammar(file)
    }

    /// Reads the tables of a grammar in place; nil when they are none.
    private init?(_ reader: FlatReader) {
        var reader = reader
        guard let entries = FlatIndex<Entry>(&reader), let symbols = FlatIndex<Symbol>(&reader),
            let trie = TemporalTrie(&reader), let senses = reader.array(of: Sense.self),
            let phrases = reader.array(of: Phrase.self), let phraseWords = reader.array(of: UInt64.self),
            let rules = reader.array(of: Rule.self), let endingKinds = reader.array(of: Ending.self),
            let endings = reader.array(of: UInt16.self), let endingStarts = reader.array(of: UInt16.self),
            let forbidden = reader.array(of: Symbol.self),
            let settings = reader.array(of: UInt8.self)
        else { return nil }
        (self.entries, self.symbols, self.trie, self.senses) = (entries, symbols, trie, senses)
        (self.phrases, self.phraseWords, self.rules) = (phrases, phraseWords, rules)
        (self.endingKinds, self.endings, self.endingStarts) = (endingKinds, endings, endingStarts)
        self.forbidden = forbidden
        self.settings = settings.withUnsafeBufferPointer { TemporalSettings($0) }
        (numberClasses, dailySymbol, jointSymbol) = Self.classes(symbols)
    }

    /// Compiles a grammar; a line that cannot be read is passed over.
    init(_ file: UnsafeBufferPointer<UInt8>) {
        let tables = TemporalTables(file)
        (entries, symbols) = (FlatIndex(tables.entries), FlatIndex(tables.symbols))
        trie = TemporalTrie(tables.edges, nodes: tables.endingStarts.count - 1)
        (senses, phrases) = (FlatArray(tables.senses), FlatArray(tables.phrases))
        (phraseWords, rules) = (FlatArray(tables.phraseWords), FlatArray(tables.rules))
        endingKinds = FlatArray(tables.endingKinds)
        (endings, endingStarts) = (FlatArray(tables.endings), FlatArray(tables.endingStarts))
        forbidden = FlatArray(tables.forbidden)
        settings = tables.settings.withUnsafeBufferPointer { TemporalSettings($0) }
        (numberClasses, dailySymbol, jointSymbol) = Self.classes(symbols)
    }

    /// What the tagger asks for by name.
    private static func classes(_ symbols: FlatIndex<Symbol>) -> ([NumberClass], daily: Symbol?, joint: Symbol?) {
        func symbol(_ name: StaticString) -> Symbol? { symbols[TemporalGrammarCompiler.key(name)] }
        let numbers = NumberClass.Form.allCases.compactMap { form in
            symbol(form.name).map {
                NumberClass(form: form, slot: TemporalGrammarCompiler.slot(form.name), symbol: $0)
            }
        }
        return (numbers, symbol("DAILY"), symbol("JOINT"))
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
