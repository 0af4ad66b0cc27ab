/// Reads a grammar file into words, rules and the trie of patterns; ``TemporalGrammar`` keeps the result.
///
/// It works on the file's bytes, because the first page waits for it.
struct TemporalGrammarCompiler {
    typealias Symbol = TemporalGrammar.Symbol
    typealias Sense = TemporalGrammar.Sense
    typealias Slot = TemporalGrammar.Slot
    typealias Text = UnsafeBufferPointer<UInt8>

    /// A word, the first of its senses in ``senses``, -1 for none, and the phrases that it begins, longest first.
    struct Word {
        var hash: UInt64
        var firstSense = -1
        var lastSense = -1
        var phrases: [(words: [UInt64], senses: [Sense])] = []
    }

    /// The end of a rule's pattern at a node of the trie.
    struct Ending {
        var node: UInt32
        var rule: Int
        var start: Int
        var end: Int
        /// Number of its rule's list in ``forbidden``.
        var forbidden: Int
    }

    private(set) var words: [Word] = []
    /// Senses, each with the next of the same word; -1: none.
    private(set) var senses: [(sense: Sense, next: Int)] = []
    private(set) var rules: [TemporalGrammar.Rule] = []
    /// Nodes by the node before and the symbol between.
    private(set) var edges = HashIndex<UInt32>(capacity: 4096, filler: 0)
    private(set) var symbols = HashIndex<Symbol>(capacity: 512, filler: 0)
    /// The lines of ``TemporalSettings``, each with its line end.
    private(set) var settings: [UInt8] = []
    private(set) var nodeCount: UInt32 = 1
    private(set) var endings: [Ending] = []
    /// What must not follow the patterns that say so; the first list is empty.
    private(set) var forbidden: [[Symbol]] = [[]]
    private var wordIndex = HashIndex<Int>(capacity: 2048, filler: 0)
    /// Words by the symbol of their class, for compounds.
    private var compoundParts: [Symbol: [(Text, Sense)]] = [:]
    private var tokens: [DateToken] = []

    private static let classSlots: [(name: StaticString, slot: Slot)] = [
        ("YEAR", .year), ("YEAR4", .year), ("YY", .shortYear), ("MONTH", .month), ("DAY", .day), ("WEEKDAY", .weekday),
        ("SEASON", .season), ("PART", .part), ("UNIT", .unit), ("NUM", .number), ("ORD", .ordinal), ("REL", .relation),
        ("DAYREF", .dayOffset), ("HOUR", .hour), ("MINUTE", .minute), ("REF", .reference), ("HOLIDAY", .holiday),
        ("DIVISION", .division), ("MONTHNUM", .monthNumber), ("AMPM", .meridiem),
    ]

    /// The slot of a class; what follows `_` in its name only tells classes of one slot apart.
    static func slot(_ name: Text) -> Slot {
        let name = name.piece(0..<(name.place(of: UInt8(ascii: "_")) ?? name.count))
        return classSlots.first { name.equals($0.name) }?.slot ?? .none
    }

    /// The slot of a class.
    static func slot(_ name: StaticString) -> Slot {
        slot(Text(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// What a name is looked up by: FNV-1a.
    @inline(__always)
    static func key(_ name: Text) -> UInt64 { name.reduce(FNV.empty, FNV.mix) }

    /// What a name is looked up by.
    static func key(_ name: StaticString) -> UInt64 {
        key(Text(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// Compiles a grammar, which has to stay where it is; a line that cannot be read is passed over.
    mutating func compile(_ file: Text) {
        var compounds: [(head: Text, body: Text)] = []
        var rules: [(head: Text, body: Text)] = []
        file.forEachPiece(separatedBy: UInt8(ascii: "\n")) { line in
            guard line[0] != UInt8(ascii: "#"), let colon = line.place(of: UInt8(ascii: ":")) else { return }
            let (head, body) = (line.piece(0..<colon), line.piece(from: colon + 1))
            if head.begins(with: "rule ") {
                rules.append((head, body))
            } else if head.begins(with: "compound ") {
                compounds.append((head, body))
            } else if TemporalSettings.has(head) {
                settings += line
                settings.append(UInt8(ascii: "\n"))
            } else {
                addWords(head, body)
            }
        }
        for (head, body) in compounds { addCompounds(head, body) }
        for (head, body) in rules { addRule(head, body) }
    }

    private mutating func symbol(_ key: UInt64) -> Symbol {
        if let known = symbols[key] { return known }
        let symbol = Symbol(min(symbols.count + 1, 2047))
        symbols.insert(symbol, for: key)
        return symbol
    }

    // MARK: Words

    /// `CLASS VALUE: word | word`.
    private mutating func addWords(_ head: Text, _ body: Text) {
        let parts = head.pieces(separatedBy: UInt8(ascii: " "))
        guard let name = parts.first else { return }
        let argument = parts.count > 1 ? parts[1] : name.piece(0..<0)
        let slot = Self.slot(name)
        let symbol = symbol(Self.key(name))
        let sense = Sense(symbol: symbol, slot: slot, value: Self.value(argument, slot))
        var members = compoundParts.removeValue(forKey: symbol) ?? []
        body.forEachPiece(separatedBy: UInt8(ascii: "|")) { entry in
            let entry = entry.trimmed
            add(entry, sense)
            let bare = entry.firstIndex {
                $0 != UInt8(ascii: "^") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "=")
            }
            members.append((entry.piece(from: bare ?? entry.count), sense))
        }
        compoundParts[symbol] = members
    }

    private mutating func word(_ hash: UInt64) -> Int {
        if let known = wordIndex[hash] { return known }
        wordIndex.insert(words.count, for: hash)
        words.append(Word(hash: hash))
        return words.count - 1
    }

    private mutating func add(_ sense: Sense, to hash: UInt64) {
        let word = word(hash)
        let last = words[word].lastSense
        if last < 0 { words[word].firstSense = senses.count } else { senses[last].next = senses.count }
        words[word].lastSense = senses.count
        senses.append((sense, -1))
    }

    private mutating func add(_ entry: Text, _ sense: Sense) {
        var sense = sense
        var entry = entry
        switch entry.first {
        case UInt8(ascii: "^"): sense.spelling = .upper
        case UInt8(ascii: "_"): sense.spelling = .lower
        case UInt8(ascii: "="): sense.spelling = .ascii
        default: break
        }
        if sense.spelling != .any { entry = entry.piece(from: 1) }
        DateToken.scan(entry.span, 0..<entry.count, into: &tokens)
        // Apostrophes are no tokens.
        tokens.removeAll { $0.isApostrophe }
        guard let first = tokens.first?.wordHash else { return }
        if tokens.count == 1 {
            add(sense, to: first)
            return
        }
        let hashes = tokens.map(\.wordHash)
        let word = word(first)
        if let same = words[word].phrases.firstIndex(where: { $0.words == hashes }) {
            words[word].phrases[same].senses.append(sense)
        } else {
            let place = words[word].phrases.firstIndex { $0.words.count < hashes.count } ?? words[word].phrases.count
            words[word].phrases.insert((hashes, [sense]), at: place)
        }
    }

    /// `compound NAME: FIRST joint SECOND` makes words of two classes: "Montag" and "abend"; a joint in small letters
    /// stands between them, and with `+` the values are added up ("zweiundzwanzig").
    private mutating func addCompounds(_ head: Text, _ body: Text) {
        let parts = body.trimmed.pieces(separatedBy: UInt8(ascii: " "))
        guard let name = head.pieces(separatedBy: UInt8(ascii: " ")).last, let first = parts.first,
            let second = parts.last
        else { return }
        let joint = parts.count == 3 ? parts[1] : name.piece(0..<0)
        let isSum = head.begins(with: "compound + ")
        let symbol = symbol(Self.key(name))
        func words(_ name: Text) -> [(Text, Sense)] { symbols[Self.key(name)].flatMap { compoundParts[$0] } ?? [] }
        let (left, right) = (words(first), words(second))
        for (prefix, prefixSense) in left {
            var start = FoldedWord.hash(prefix.span, 0..<prefix.count)
            start = FoldedWord.adding(joint.span, 0..<joint.count, to: start)
            for (suffix, suffixSense) in right {
                var sense = prefixSense
                (sense.symbol, sense.spelling) = (symbol, suffixSense.spelling == .lower ? .lower : .any)
                if isSum {
                    sense.value += suffixSense.value
                } else {
                    (sense.secondSlot, sense.secondValue) = (suffixSense.slot, suffixSense.value)
                }
                add(sense, to: FoldedWord.adding(suffix.span, 0..<suffix.count, to: start))
            }
        }
    }

    // MARK: Rules

    /// `rule ACTION name=value …: pattern`.
    private mutating func addRule(_ head: Text, _ body: Text) {
        let parts = head.pieces(separatedBy: UInt8(ascii: " "))
        guard parts.count > 1, let action = TemporalGrammar.Action.allCases.first(where: { parts[1].equals($0.name) })
        else { return }
        var rule = TemporalGrammar.Rule(action: action)
        for part in parts.dropFirst(2) {
            guard let equals = part.place(of: UInt8(ascii: "=")), equals > 0, equals + 1 < part.count else { continue }
            let name = part.piece(0..<equals)
            let slot: Slot = name.equals("number") ? .number : .none
            rule.arguments.add(Self.value(part.piece(from: equals + 1), slot), named: TemporalGrammar.pack(name))
        }
        rules.append(rule)
        let pattern = TemporalPattern(body)
        let forbidden = pattern.forbidden.flatMap { edges(of: $0) }
        if !forbidden.isEmpty { self.forbidden.append(forbidden) }
        for end in extend([Path()], by: pattern.items) where end.node > 0 {
            endings.append(
                Ending(
                    node: end.node, rule: rules.count - 1, start: end.start, end: end.end ?? end.length,
                    forbidden: forbidden.isEmpty ? 0 : self.forbidden.count - 1))
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
                let steps = edges(of: words)
                var longer = words.isOptional ? paths : []
                longer.reserveCapacity(longer.count + paths.count * steps.count)
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
        edges.insert(nodeCount, for: key)
        nodeCount += 1
        return nodeCount - 1
    }

    private mutating func edges(of words: TemporalPattern.Words) -> [Symbol] {
        var edges: [Symbol] = []
        let tight = words.isTight ? TemporalGrammar.tight : 0
        words.names.forEachPiece(separatedBy: words.separator) { edges.append(item($0) | tight) }
        return edges
    }

    /// The symbol of a pattern's item; a literal word becomes a sense of that word.
    private mutating func item(_ name: Text) -> Symbol {
        let key = Self.key(name)
        if let known = symbols[key] { return known }
        let symbol = symbol(key)
        let isClass = name.allSatisfy { (65...90).contains($0) || $0 == UInt8(ascii: "_") }
        if !isClass { add(name, Sense(symbol: symbol)) }
        return symbol
    }

    // MARK: Values

    /// A number in halves for numbers, an integer, or a code of letters packed into one.
    static func value(_ text: Text, _ slot: Slot) -> Int {
        if slot == .number { return text.equals("X") ? -1 : halves(text) ?? 0 }
        return slot == .holiday ? TemporalGrammar.pack(text) : integer(text) ?? TemporalGrammar.pack(text)
    }

    private static func integer(_ text: Text) -> Int? {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = isNegative ? text.piece(from: 1) : text
        guard !digits.isEmpty, digits.count < 16, digits.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        return isNegative ? -value : value
    }

    /// A decimal number in halves, what is less than a half dropped.
    private static func halves(_ text: Text) -> Int? {
        let point = text.place(of: UInt8(ascii: ".")) ?? text.count
        guard let whole = integer(text.piece(0..<point)) else { return nil }
        let hasHalf = point + 1 < text.count && text[point + 1] >= UInt8(ascii: "5")
        return whole * 2 + (hasHalf ? (text.first == UInt8(ascii: "-") ? -1 : 1) : 0)
    }
}
