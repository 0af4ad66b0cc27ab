/// The tense that the verbs around an expression show.
struct TemporalTense: Sendable {
    private let grammar: TemporalGrammar
    private let symbol: TemporalGrammar.Symbol?
    private let attribute: TemporalGrammar.Symbol?
    private let clock: TemporalGrammar.Symbol?

    /// How many words to each side are looked at.
    private static let reach = 30

    init(grammar: TemporalGrammar) {
        self.grammar = grammar
        symbol = grammar.symbol(named: "TENSE")
        attribute = grammar.symbol(named: "OF")
        clock = grammar.symbol(named: "CLOCK")
    }

    /// -1 for the past, 1 for the future, 0 where no verb tells; the nearest cue of the sentence decides.
    func tense(_ context: TemporalContext) -> Int {
        let sentence = context.sentence
        if isAfterParticiple(context) {
            let before = (2...4).lazy.compactMap { cue(context, context.words.lowerBound - $0, sentence) }
            return before.first ?? -1
        }
        for distance in 1...TemporalTense.reach {
            // A verb before the expression is likelier to be its own than one behind it.
            if let tense = cue(context, context.words.lowerBound - distance, sentence) { return tense }
            if let tense = cue(context, context.words.upperBound - 1 + distance, sentence) { return tense }
        }
        return isBeforeClock(context) ? 1 : 0
    }

    /// Whether a participle stands directly before it: "les modifications annoncées mercredi".
    private func isAfterParticiple(_ context: TemporalContext) -> Bool {
        let index = context.words.lowerBound - 1
        guard index >= 0 else { return false }
        let word = context.line.words[index]
        guard word.senses.isEmpty, !word.startsUpper, !word.isNumber else { return false }
        return grammar.settings.participleEndings.contains { ends(context.table.bytes, word, $0) }
    }

    /// Whether a time of day follows closely, as it does in what is announced without a verb.
    private func isBeforeClock(_ context: TemporalContext) -> Bool {
        guard let clock else { return false }
        let end = min(context.words.upperBound + 7, context.line.words.count)
        return context.line.words[context.words.upperBound..<end].contains { word in
            word.senses.contains { context.line.senses[$0].symbol == clock }
        }
    }

    /// Whether it belongs to the noun before it ("les élections de mars"), so that the verb says nothing of it.
    func isAttribute(_ context: TemporalContext) -> Bool {
        let index = context.words.lowerBound - 1
        guard index >= 0, let symbol = attribute else { return false }
        return context.line.words[index].senses.contains { context.line.senses[$0].symbol == symbol }
    }

    /// Whether the words around speak of the days around the publication: a clock, "yesterday", "tomorrow".
    func isDaily(_ context: TemporalContext) -> Bool { context.line.isDaily }

    private func cue(_ context: TemporalContext, _ index: Int, _ sentence: Range<Int>) -> Int? {
        guard context.line.words.indices.contains(index) else { return nil }
        let word = context.line.words[index]
        guard sentence.contains(word.start), !word.isNumber else { return nil }
        for place in word.senses where context.line.senses[place].symbol == symbol {
            return context.line.senses[place].value
        }
        let isName = word.startsUpper && word.start != sentence.lowerBound
        guard word.senses.isEmpty, !isName, word.end - word.start >= 4 else { return nil }
        return ending(context.table.bytes, word)
    }

    private func ending(_ bytes: [UInt8], _ word: TemporalWord) -> Int? {
        grammar.settings.tenseEndings.first { ends(bytes, word, $0.suffix) }?.tense
    }

    private func ends(_ bytes: [UInt8], _ word: TemporalWord, _ suffix: [UInt8]) -> Bool {
        guard word.end - word.start >= suffix.count + 2 else { return false }
        return bytes[(word.end - suffix.count)..<word.end].elementsEqual(suffix)
    }
}

extension TemporalContext {
    /// The word behind the expression, when it belongs to the same phrase.
    var nextWord: TemporalWord? {
        guard words.upperBound < line.words.count else { return nil }
        let next = line.words[words.upperBound]
        return DateToken.Class(UInt32(table.bytes[next.start])) == .mark && table.bytes[next.start] < 0x80 ? nil : next
    }

    /// The word before the expression, on the same line.
    var wordBefore: TemporalWord? { words.lowerBound > 0 ? line.words[words.lowerBound - 1] : nil }

    /// First byte of the expression.
    var start: Int { line.words[words.lowerBound].start }

    /// Byte after the expression's last.
    var end: Int { line.words[words.upperBound - 1].end }

    /// The bytes of the sentence that the expression stands in.
    var sentence: Range<Int> {
        let token = table.token(atOrAfterByte: start)
        guard token < table.tokens.count else { return start..<end }
        let tokens = table.tokens(ofSentence: table.sentence(ofToken: token))
        return table.byteRange(tokens)
    }

    /// Whether a byte stands in the same sentence.
    func isSameSentence(_ byte: Int) -> Bool {
        let sentence = sentence
        return byte >= sentence.lowerBound && byte <= sentence.upperBound
    }

    /// Whether the expression stands between commas, or between a sentence's start and a comma.
    var isSetOff: Bool {
        guard words.upperBound < line.words.count, isComma(words.upperBound) else { return false }
        return words.lowerBound == 0 || isComma(words.lowerBound - 1) || start == sentence.lowerBound
    }

    private func isComma(_ index: Int) -> Bool { table.bytes[line.words[index].start] == UInt8(ascii: ",") }
}
