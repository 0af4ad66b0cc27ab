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
        var arguments: [String: Int] = [:]
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

    private(set) var senses: [UInt64: [Sense]] = [:]
    /// Fixed phrases by their first word, longest first.
    private(set) var phrases: [UInt64: [(words: [UInt64], senses: [Sense])]] = [:]
    private(set) var rules: [Rule] = []
    private(set) var edges: [UInt32: UInt32] = [:]
    private(set) var endings: [[Ending]] = [[]]
    private(set) var symbols: [String: Symbol] = [:]
    /// Endings of verb forms and the tense that they show.
    private(set) var tenseEndings: [(suffix: [UInt8], tense: Int)] = []
    /// Endings of past participles.
    private(set) var participleEndings: [[UInt8]] = []
    /// Words by class, for compounds.
    private var compoundParts: [String: [(String, Sense)]] = [:]
    private(set) var options: [String: String] = [:]
    /// Symbols of numbers, by what the number can be; 0 where no rule asks.
    private(set) var numberSymbols: [(name: String, slot: Slot, symbol: Symbol)] = []

    /// The node behind a node on a symbol.
    @inline(__always)
    func next(_ node: UInt32, _ symbol: Symbol) -> UInt32? { edges[node << 12 | UInt32(symbol)] }

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
        self.init(text: String(decoding: UnsafeBufferPointer(start: start, count: size), as: UTF8.self))
    }
}

// MARK: - Compilation

extension TemporalGrammar {
    private static let classSlots: [String: Slot] = [
        "YEAR": .year, "YEAR4": .year, "YY": .shortYear, "MONTH": .month, "DAY": .day, "WEEKDAY": .weekday,
        "SEASON": .season, "PART": .part, "UNIT": .unit, "NUM": .number, "ORD": .ordinal, "REL": .relation,
        "DAYREF": .dayOffset, "HOUR": .hour, "MINUTE": .minute, "REF": .reference, "HOLIDAY": .holiday,
        "DIVISION": .division, "MONTHNUM": .monthNumber, "AMPM": .meridiem,
    ]

    /// The slot of a class; what follows `_` in its name only tells classes of one slot apart.
    private static func slot(_ name: String) -> Slot {
        name.split(separator: "_").first.flatMap { classSlots[String($0)] } ?? .none
    }

    /// Compiles a grammar; a line that cannot be read is passed over.
    init(text: String) {
        var lines: [(head: Substring, body: Substring)] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            lines.append((line[..<colon], line[line.index(after: colon)...]))
        }
        for (head, body) in lines where !head.hasPrefix("rule ") { addWords(head, body) }
        for (head, body) in lines where head.hasPrefix("compound ") { addCompounds(head, body) }
        for (head, body) in lines where head.hasPrefix("rule ") { addRule(head, body) }
        compoundParts = [:]
        for name in ["YEAR", "YEAR_N", "YEAR4", "YY", "DAY", "NUM", "HOUR", "MINUTE", "MONTHNUM"] {
            guard let symbol = symbols[name] else { continue }
            numberSymbols.append((name, TemporalGrammar.slot(name), symbol))
        }
    }

    private mutating func symbol(_ name: String) -> Symbol {
        if let known = symbols[name] { return known }
        let symbol = Symbol(min(symbols.count + 1, 2047))
        symbols[name] = symbol
        return symbol
    }

    /// `CLASS VALUE: word | word`, `ending TENSE: suffix | suffix`, `option NAME: value`.
    private mutating func addWords(_ head: Substring, _ body: Substring) {
        let parts = head.split(separator: " ")
        guard let name = parts.first, name != "compound" else { return }
        let argument = parts.count > 1 ? String(parts[1]) : ""
        let entries = body.split(separator: "|").map { $0.trimmingSpaces() }
        if name == "option" {
            options[argument] = entries.first.map(String.init)
        } else if name == "ending", argument == "participle" {
            participleEndings += entries.map { Array($0.utf8) }
        } else if name == "ending" {
            let tense = TemporalGrammar.value(argument, .none)
            for entry in entries { tenseEndings.append((Array(entry.utf8), tense)) }
        } else {
            let slot = TemporalGrammar.slot(String(name))
            let sense = Sense(
                symbol: symbol(String(name)), slot: slot, value: TemporalGrammar.value(argument, slot))
            for entry in entries {
                add(entry, sense)
                let bare = entry.drop { $0 == "^" || $0 == "_" || $0 == "=" }
                compoundParts[String(name), default: []].append((String(bare), sense))
            }
        }
    }

    private mutating func add(_ entry: Substring, _ sense: Sense) {
        var sense = sense
        var entry = entry
        if entry.hasPrefix("^") { sense.spelling = .upper }
        if entry.hasPrefix("_") { sense.spelling = .lower }
        if entry.hasPrefix("=") { sense.spelling = .ascii }
        if sense.spelling != .any { entry = entry.dropFirst() }
        let words = TemporalGrammar.words(entry)
        guard let first = words.first else { return }
        if words.count == 1 {
            senses[first, default: []].append(sense)
            return
        }
        var list = phrases[first] ?? []
        if let same = list.firstIndex(where: { $0.words == words }) {
            list[same].senses.append(sense)
        } else {
            list.append((words, [sense]))
            list.sort { $0.words.count > $1.words.count }
        }
        phrases[first] = list
    }

    /// `compound NAME: FIRST joint SECOND` makes words of two classes: "Montag" and "abend"; a joint in small letters
    /// stands between them, and with `+` the values are added up ("zweiundzwanzig").
    private mutating func addCompounds(_ head: Substring, _ body: Substring) {
        let parts = body.split(separator: " ").map(String.init)
        guard let name = head.split(separator: " ").last, let first = parts.first, let second = parts.last else {
            return
        }
        let joint = parts.count == 3 ? parts[1] : ""
        let isSum = head.hasPrefix("compound + ")
        let symbol = symbol(String(name))
        let (left, right) = (compoundParts[first] ?? [], compoundParts[second] ?? [])
        for (prefix, prefixSense) in left {
            for (suffix, suffixSense) in right {
                var sense = prefixSense
                (sense.symbol, sense.spelling) = (symbol, suffixSense.spelling == .lower ? .lower : .any)
                if isSum {
                    sense.value += suffixSense.value
                } else {
                    (sense.secondSlot, sense.secondValue) = (suffixSense.slot, suffixSense.value)
                }
                senses[FoldedWord.hash(prefix + joint + suffix), default: []].append(sense)
            }
        }
    }

    /// `rule ACTION name=value …: pattern`.
    private mutating func addRule(_ head: Substring, _ body: Substring) {
        let parts = head.split(separator: " ")
        guard parts.count > 1, let action = Action(rawValue: String(parts[1])) else { return }
        var rule = Rule(action: action)
        for part in parts.dropFirst(2) {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            let slot: Slot = pair[0] == "number" ? .number : .none
            rule.arguments[String(pair[0])] = TemporalGrammar.value(String(pair[1]), slot)
        }
        rules.append(rule)
        var pattern = Pattern(rule: rules.count - 1)
        for item in body.split(separator: " ") { pattern.add(item) }
        for sequence in pattern.sequences { insert(sequence) }
    }

    private mutating func insert(_ sequence: Pattern.Sequence) {
        var node: UInt32 = 0
        for (name, isTight) in sequence.items {
            let edge = item(name) | (isTight ? TemporalGrammar.tight : 0)
            let key = node << 12 | UInt32(edge)
            if let known = edges[key] {
                node = known
            } else {
                endings.append([])
                edges[key] = UInt32(endings.count - 1)
                node = UInt32(endings.count - 1)
            }
        }
        let forbidden = sequence.forbidden.map { item($0.name) | ($0.isTight ? TemporalGrammar.tight : 0) }
        guard node > 0 else { return }
        endings[Int(node)].append(
            Ending(rule: sequence.rule, start: sequence.start, end: sequence.end, forbidden: forbidden))
    }

    /// The symbol of a pattern's item; a literal word becomes a sense of that word.
    private mutating func item(_ name: String) -> Symbol {
        if let known = symbols[name] { return known }
        let symbol = symbol(name)
        let isClass = name.utf8.allSatisfy { (65...90).contains($0) || $0 == UInt8(ascii: "_") }
        if !isClass { add(Substring(name), Sense(symbol: symbol)) }
        return symbol
    }

    /// Hashes of an entry's tokens; apostrophes are no tokens.
    private static func words(_ entry: Substring) -> [UInt64] {
        let bytes = Array(entry.utf8)
        return DateToken.scan(bytes.span).compactMap { token in
            if token.kind == .mark, token.isApostrophe { return nil }
            return token.wordHash
        }
    }

    /// A number in halves for ``Slot/number``, an integer, or a code of letters packed into one.
    static func value(_ text: String, _ slot: Slot) -> Int {
        if slot == .number {
            return text == "X" ? -1 : Int((Double(text) ?? 0) * 2)
        }
        return slot == .holiday ? pack(text) : Int(text) ?? pack(text)
    }

    /// Up to seven ASCII characters as one number.
    static func pack(_ code: String) -> Int { code.utf8.prefix(7).reduce(0) { $0 << 8 | Int($1) } }

    /// The characters of a packed code.
    static func unpack(_ code: Int) -> String {
        var bytes: [UInt8] = []
        var rest = code
        while rest > 0 {
            bytes.insert(UInt8(rest & 0xFF), at: 0)
            rest >>= 8
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
