/// Finds temporal expressions and their values in a text.
///
/// Types and values are those of TIMEX3 (Pustejovsky et al., "TimeML: Robust Specification of Event and Temporal
/// Expressions in Text", 2003; ISO 24617-1): what is found is bounded by each language's grammar, what it means is
/// reckoned from the publication date, the dates named before it and the tense of its sentence.
enum TemporalTagger {
    /// A temporal expression in the text's bytes.
    struct Mention: Sendable, Hashable {
        /// UTF-8 bytes of the text.
        var range: Range<Int>
        var type: TemporalExpression.Kind
        /// TIMEX3 value.
        var value: String
    }

    /// The temporal expressions of a text, in order and without overlaps; none in a language without a grammar.
    static func tag(_ input: AnnotationInput) -> [Mention] {
        guard let grammar = TemporalGrammar.language(input.language) else { return [] }
        var pass = TemporalPass(grammar: grammar, input: input)
        pass.run()
        return pass.mentions
    }
}

/// One pass over a text, line by line.
struct TemporalPass {
    let grammar: TemporalGrammar
    let table: TokenTable
    private let vocabulary: TemporalVocabulary
    /// The next token of the text.
    private var cursor = 0
    var resolver: TemporalResolver
    private(set) var mentions: [TemporalTagger.Mention] = []
    private var line = TemporalLine()
    /// The senses on the way that is being tried, and on the best one; kept, as most words begin some way.
    private var path: [Int] = []
    private var bestPath: [Int] = []

    init(grammar: TemporalGrammar, input: AnnotationInput) {
        self.grammar = grammar
        table = input.table
        vocabulary = TemporalVocabulary(input, grammar)
        resolver = TemporalResolver(
            grammar: grammar, published: input.published.flatMap { CivilDate(iso: $0) })
    }

    mutating func run() {
        var start = 0
        let bytes = table.bytes
        while start < bytes.count {
            let end = bytes.withUnsafeBufferPointer { $0.piece(from: start).place(of: 0x0A) }.map {
                start + $0
            }
            tagCells(start..<(end ?? bytes.count))
            start = (end ?? bytes.count) + 1
        }
    }

    /// Tags a line; in a table, each of its cells by itself.
    private mutating func tagCells(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let tab = table.bytes.withUnsafeBufferPointer { $0.piece(start..<range.upperBound).place(of: 0x09) }
            let end = tab.map { start + $0 } ?? range.upperBound
            if end > start { tagLine(start..<end) }
            start = end + 1
        }
    }

    private mutating func tagLine(_ range: Range<Int>) {
        let bytes = table.bytes
        line.read(bytes.span, range, grammar, vocabulary, &cursor)
        guard line.hasSenses else { return }
        var index = 0
        while index < line.words.count {
            // Most words begin nothing.
            index = line.words[index].mayBegin ? tag(at: index) : index + 1
        }
    }

    /// Tags the expression that begins with a word, if one does, and gives the word to go on with.
    private mutating func tag(at index: Int) -> Int {
        guard let found = longestMatch(at: index) else { return index + 1 }
        let (match, start) = bestMatch(at: index, found)
        var words = (start + match.ending.start)..<(start + match.ending.end)
        // A comma that only parts an optional word from the rest is no beginning.
        if words.count > 1, table.bytes[line.words[words.lowerBound].start] == UInt8(ascii: ",") {
            words = (words.lowerBound + 1)..<words.upperBound
        }
        if grammar.rules[match.ending.rule].action == .ignore { return words.upperBound }
        let range = line.words[words.lowerBound].start..<line.words[words.upperBound - 1].end
        let context = TemporalContext(line: line, words: words, table: table)
        guard let value = resolver.resolve(grammar.rules[match.ending.rule], match.slots, context) else {
            return index + 1
        }
        mentions.append(TemporalTagger.Mention(range: range, type: value.type, value: value.text))
        return words.upperBound
    }

    // MARK: Matching

    /// The end of a rule's pattern, and what the words on the way there say.
    private struct Match {
        var ending: TemporalGrammar.Ending
        var slots: TemporalSlots
    }

    /// The end of a rule's pattern, and how many words lead there.
    private struct Found {
        var ending: TemporalGrammar.Ending
        var length: Int
    }

    /// The match that was found at a token, and the token at which it begins: a little later where the words that the
    /// found rule takes for its context are not needed and a longer expression begins behind them.
    private mutating func bestMatch(at start: Int, _ found: Found) -> (match: Match, start: Int) {
        let match = Match(ending: found.ending, slots: slots(of: found))
        let inner = start + found.ending.start
        if inner > start, line.words[inner].mayBegin, let other = longestMatch(at: inner), other.ending.start == 0,
            inner + other.ending.end > start + found.ending.end
        {
            return (Match(ending: other.ending, slots: slots(of: other)), inner)
        }
        return (match, start)
    }

    /// What the words of the match that was found last say.
    private func slots(of found: Found) -> TemporalSlots {
        var slots = TemporalSlots()
        for place in bestPath.prefix(found.length) {
            let sense = line.senses[place]
            slots.set(sense.slot, sense.value)
            slots.set(sense.secondSlot, sense.secondValue)
        }
        return slots
    }

    /// The match that consumes most tokens from here; of equal ones the one whose rule stands first.
    private mutating func longestMatch(at start: Int) -> Found? {
        var best: Found?
        // The path is empty: what enters a node leaves it again.
        follow(node: 0, at: start, &best)
        return best
    }

    private mutating func follow(node: UInt32, at index: Int, _ best: inout Found?) {
        guard index < line.words.count else { return }
        let word = line.words[index]
        for place in word.senses {
            let symbol = line.senses[place].symbol
            if let next = grammar.next(node, symbol) { enter(next, place, index, &best) }
            if !word.spaceBefore, let next = grammar.next(node, symbol | TemporalGrammar.tight) {
                enter(next, place, index, &best)
            }
        }
    }

    private mutating func enter(_ node: UInt32, _ place: Int, _ index: Int, _ best: inout Found?) {
        path.append(place)
        for place in grammar.endings(of: node) {
            let ending = grammar.ending(place)
            if isBetter(ending, path.count, best), !isForbidden(ending, index + 1) {
                best = Found(ending: ending, length: path.count)
                bestPath.removeAll(keepingCapacity: true)
                bestPath.append(contentsOf: path)
            }
        }
        follow(node: node, at: index + 1, &best)
        path.removeLast()
    }

    private func isBetter(_ ending: TemporalGrammar.Ending, _ length: Int, _ best: Found?) -> Bool {
        guard let best else { return true }
        return length > best.length || length == best.length && ending.rule < best.ending.rule
    }

    private func isForbidden(_ ending: TemporalGrammar.Ending, _ index: Int) -> Bool {
        guard !ending.forbidden.isEmpty, index < line.words.count else { return false }
        let word = line.words[index]
        return word.senses.contains { place in
            let symbol = line.senses[place].symbol
            return ending.forbidden.contains { other in
                let forbidden = grammar.forbidden[other]
                return forbidden == symbol || !word.spaceBefore && forbidden == symbol | TemporalGrammar.tight
            }
        }
    }
}

/// What the tokens of a match say; the first token of a kind counts.
struct TemporalSlots: Sendable {
    /// By the number of the slot; a bit of `filled` for each that has one.
    private var values = SIMD32<Int>(repeating: 0)
    private var filled: UInt32 = 0

    /// The second month of a span ("from 20 December to 5 January 2021").
    private(set) var laterMonth: Int?

    subscript(slot: TemporalGrammar.Slot) -> Int? {
        filled & (1 << UInt32(slot.rawValue)) == 0 ? nil : values[Int(slot.rawValue)]
    }

    mutating func set(_ slot: TemporalGrammar.Slot, _ value: Int) {
        guard slot != .none else { return }
        guard self[slot] == nil else {
            if slot == .month, laterMonth == nil { laterMonth = value }
            return
        }
        values[Int(slot.rawValue)] = value
        filled |= 1 << UInt32(slot.rawValue)
    }
}

/// Where a match stands.
struct TemporalContext {
    let line: TemporalLine
    /// The expression's words in the line.
    let words: Range<Int>
    let table: TokenTable
}
