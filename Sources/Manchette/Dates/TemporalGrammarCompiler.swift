/// Reads a grammar file into words, rules and the trie of patterns; ``TemporalGrammar`` keeps the result.
struct TemporalGrammarCompiler {
    typealias Symbol = TemporalGrammar.Symbol
    typealias Sense = TemporalGrammar.Sense
    typealias Slot = TemporalGrammar.Slot

    private(set) var senses: [UInt64: [Sense]] = [:]
    /// Fixed phrases by their first word, longest first.
    private(set) var phrases: [UInt64: [TemporalGrammar.Phrase]] = [:]
    private(set) var rules: [TemporalGrammar.Rule] = []
    private(set) var edges: [UInt64: UInt32] = [:]
    private(set) var endings: [[TemporalGrammar.Ending]] = [[]]
    private(set) var symbols: [String: Symbol] = [:]
    private(set) var tenseEndings: [(suffix: [UInt8], tense: Int)] = []
    private(set) var participleEndings: [[UInt8]] = []
    private(set) var options: [String: String] = [:]
    /// Words by class, for compounds.
    private var compoundParts: [String: [(String, Sense)]] = [:]

    private static let classSlots: [String: Slot] = [
        "YEAR": .year, "YEAR4": .year, "YY": .shortYear, "MONTH": .month, "DAY": .day, "WEEKDAY": .weekday,
        "SEASON": .season, "PART": .part, "UNIT": .unit, "NUM": .number, "ORD": .ordinal, "REL": .relation,
        "DAYREF": .dayOffset, "HOUR": .hour, "MINUTE": .minute, "REF": .reference, "HOLIDAY": .holiday,
        "DIVISION": .division, "MONTHNUM": .monthNumber, "AMPM": .meridiem,
    ]

    /// The slot of a class; what follows `_` in its name only tells classes of one slot apart.
    static func slot(_ name: String) -> Slot {
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
            let tense = TemporalGrammarCompiler.value(argument, .none)
            for entry in entries { tenseEndings.append((Array(entry.utf8), tense)) }
        } else {
            let slot = TemporalGrammarCompiler.slot(String(name))
            let sense = Sense(
                symbol: symbol(String(name)), slot: slot, value: TemporalGrammarCompiler.value(argument, slot))
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
        let words = TemporalGrammarCompiler.words(entry)
        guard let first = words.first else { return }
        if words.count == 1 {
            senses[first, default: []].append(sense)
            return
        }
        var list = phrases[first] ?? []
        if let same = list.firstIndex(where: { $0.words == words }) {
            list[same].senses.append(sense)
        } else {
            list.append(TemporalGrammar.Phrase(words: words, senses: [sense]))
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
        guard parts.count > 1, let action = TemporalGrammar.Action(rawValue: String(parts[1])) else { return }
        var rule = TemporalGrammar.Rule(action: action)
        for part in parts.dropFirst(2) {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            let slot: Slot = pair[0] == "number" ? .number : .none
            rule.arguments[String(pair[0])] = TemporalGrammarCompiler.value(String(pair[1]), slot)
        }
        rules.append(rule)
        let pattern = TemporalPattern(body)
        let forbidden = pattern.forbidden.flatMap { item in item.names.map { edge($0, item.isTight) } }
        for end in extend([Path()], by: pattern.items) {
            guard end.node > 0 else { continue }
            endings[Int(end.node)].append(
                TemporalGrammar.Ending(
                    rule: rules.count - 1, start: end.start, end: end.end ?? end.length, forbidden: forbidden))
        }
    }

    /// A way through the trie that a pattern allows.
    private struct Path {
        var node: UInt32 = 0
        var length = 0
        var start = 0
        var end: Int?
    }

    /// The ways on from some nodes over a pattern's items.
    private mutating func extend(_ paths: [Path], by items: [TemporalPattern.Item]) -> [Path] {
        var paths = paths
        for item in items {
            switch item {
            case .start:
                for index in paths.indices { paths[index].start = paths[index].length }
            case .end:
                for index in paths.indices { paths[index].end = paths[index].length }
            case .words(let words):
                let steps = words.names.map { edge($0, words.isTight) }
                var longer = words.isOptional ? paths : []
                for path in paths {
                    for step in steps {
                        var next = path
                        next.node = node(behind: path.node, step)
                        next.length += 1
                        longer.append(next)
                    }
                }
                paths = longer
            }
        }
        return paths
    }

    private mutating func node(behind node: UInt32, _ edge: Symbol) -> UInt32 {
        let key = UInt64(node) << 12 | UInt64(edge)
        if let known = edges[key] { return known }
        endings.append([])
        edges[key] = UInt32(endings.count - 1)
        return UInt32(endings.count - 1)
    }

    private mutating func edge(_ name: String, _ isTight: Bool) -> Symbol {
        item(name) | (isTight ? TemporalGrammar.tight : 0)
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

    /// A number in halves for numbers, an integer, or a code of letters packed into one.
    static func value(_ text: String, _ slot: Slot) -> Int {
        if slot == .number {
            return text == "X" ? -1 : Int((Double(text) ?? 0) * 2)
        }
        return slot == .holiday ? TemporalGrammar.pack(text) : Int(text) ?? TemporalGrammar.pack(text)
    }
}
