/// A word, number or mark of a line of text, with what the grammar knows of it.
struct TemporalWord: Sendable {
    /// First byte of the text.
    var start: Int
    /// Byte after the last.
    var end: Int
    var spaceBefore: Bool
    var startsUpper: Bool
    var isNumber: Bool
    /// Whether a rule's pattern begins with it.
    var mayBegin: Bool
    /// Its senses in the line's ``TemporalLine/senses``.
    var senses: Range<Int>
}

/// A line of text, cut into words with their senses.
struct TemporalLine: Sendable {
    private(set) var words: [TemporalWord] = []
    private(set) var senses: [TemporalGrammar.Sense] = []
    /// Whether any word can begin a match.
    private(set) var hasSenses = false
    /// Whether a word speaks of the days around the publication.
    private(set) var isDaily = false
    private(set) var tokens: [DateToken] = []
    /// What was looked up of each token before.
    private var known: [TemporalVocabulary.Word] = []

    /// Reads a line in place of the one before.
    ///
    /// - Parameter cursor: the text's next token; behind the line's last one afterwards.
    mutating func read(
        _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ grammar: TemporalGrammar,
        _ vocabulary: TemporalVocabulary, _ cursor: inout Int
    ) {
        words.removeAll(keepingCapacity: true)
        senses.removeAll(keepingCapacity: true)
        cut(bytes, range, vocabulary, &cursor)
        var index = 0
        while index < tokens.count {
            let first = senses.count
            var next = index + 1
            // Most words are plain and mean nothing to the grammar.
            if !known[index].isPlain || known[index].isKnown {
                if tokens[index].isApostrophe {
                    index += 1
                    continue
                }
                next = tokens[index].kind == .number ? addNumber(index, grammar) : addWord(index, bytes, grammar)
            }
            let start = tokens[index].start
            words.append(
                TemporalWord(
                    start: start, end: tokens[next - 1].end, spaceBefore: tokens[index].spaceBefore,
                    startsUpper: TemporalLine.startsUpper(bytes, start), isNumber: tokens[index].kind == .number,
                    mayBegin: first < senses.count && mayBegin(first..<senses.count, grammar),
                    senses: first..<senses.count))
            index = next
        }
        hasSenses = !senses.isEmpty
        let daily = grammar.dailySymbol
        isDaily = daily != nil && senses.contains { $0.symbol == daily }
    }

    /// Cuts a line as ``DateToken`` does: plain words as the tokenizer found them, what stands between them byte by byte.
    private mutating func cut(
        _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ vocabulary: TemporalVocabulary,
        _ cursor: inout Int
    ) {
        tokens.removeAll(keepingCapacity: true)
        known.removeAll(keepingCapacity: true)
        var position = range.lowerBound
        var space = true
        while cursor < vocabulary.tokenCount, vocabulary.start(cursor) < range.upperBound {
            let (word, start, end) = vocabulary.word(cursor)
            cursor &+= 1
            guard word.isPlain, start >= position, end <= range.upperBound,
                TemporalVocabulary.isBoundary(bytes, before: start, from: range.lowerBound),
                TemporalVocabulary.isBoundary(bytes, behind: end, to: range.upperBound)
            else { continue }
            if start == position &+ 1, bytes[position] == 0x20 {
                space = true
            } else if start > position {
                space = scan(bytes, position..<start, isAfterSpace: space)
            }
            tokens.append(
                DateToken(kind: .word, start: start, end: end, spaceBefore: space, hash: word.hash))
            known.append(word)
            space = false
            position = end
        }
        if position < range.upperBound {
            _ = scan(bytes, position..<range.upperBound, isAfterSpace: space)
        }
    }

    /// Cuts what stands between plain words.
    private mutating func scan(
        _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, isAfterSpace: Bool
    ) -> Bool {
        let space = DateToken.scan(bytes, range, isAfterSpace: isAfterSpace, addingTo: &tokens)
        while known.count < tokens.count { known.append(TemporalVocabulary.Word()) }
        return space
    }

    /// What the grammar knows of a token that is no number.
    @inline(__always)
    private func entry(_ index: Int, _ grammar: TemporalGrammar) -> TemporalGrammar.Entry? {
        let word = known[index]
        if word.isPlain { return word.isKnown ? word.entry : nil }
        return grammar.entry(tokens[index].hash)
    }

    /// Whether a rule's pattern begins with one of some senses.
    private func mayBegin(_ some: Range<Int>, _ grammar: TemporalGrammar) -> Bool {
        for place in some {
            let symbol = senses[place].symbol
            if grammar.next(0, symbol) != nil || grammar.next(0, symbol | TemporalGrammar.tight) != nil { return true }
        }
        return false
    }

    // MARK: Words

    /// What a word's spelling is judged by.
    private struct Spelling {
        /// Its first letter.
        var isUpper: Bool
        /// All of it: "la" is no "là".
        var isASCII: Bool
    }

    private mutating func addWord(_ index: Int, _ bytes: borrowing Span<UInt8>, _ grammar: TemporalGrammar) -> Int {
        let token = tokens[index]
        guard let entry = entry(index, grammar) else { return index + 1 }
        let spelling = Spelling(
            isUpper: TemporalLine.startsUpper(bytes, token.start),
            isASCII: (token.start..<token.end).allSatisfy { bytes[$0] < 0x80 })
        for place in entry.phrases {
            let phrase = grammar.phrases[place]
            guard let next = end(of: phrase, in: grammar, from: index) else { continue }
            let first = senses.count
            for sense in phrase.senses where TemporalLine.fits(grammar.senses[sense], spelling) {
                senses.append(grammar.senses[sense])
            }
            if senses.count > first { return next }
        }
        for place in entry.senses where TemporalLine.fits(grammar.senses[place], spelling) {
            senses.append(grammar.senses[place])
        }
        return spelledSum(index, grammar) ?? index + 1
    }

    /// Two number words that a hyphen joins, or "et", "and", "y": the sum ("quarante-huit", "treinta y dos").
    private mutating func spelledSum(_ index: Int, _ grammar: TemporalGrammar) -> Int? {
        guard index + 2 < tokens.count, let place = senses.indices.last, senses[place].slot == .number,
            senses[place].value >= 40, senses[place].value % 20 == 0
        else { return nil }
        let joint = tokens[index + 1]
        let isJoint = joint.isMark("-") && !joint.spaceBefore
        let isAnd = grammar.jointSymbol.map { symbol in
            grammar.entry(joint.hash)?.senses.contains { grammar.senses[$0].symbol == symbol } ?? false
        }
        guard isJoint || isAnd ?? false, let entry = grammar.entry(tokens[index + 2].hash),
            let unit = entry.senses.lazy.map({ grammar.senses[$0] }).first(where: { $0.slot == .number }),
            unit.value > 0, unit.value < 40
        else { return nil }
        senses[place].value += unit.value
        return index + 3
    }

    private func end(of phrase: TemporalGrammar.Phrase, in grammar: TemporalGrammar, from start: Int) -> Int? {
        var index = start
        for place in phrase.words {
            let word = grammar.phraseWords[place]
            while index < tokens.count, tokens[index].isApostrophe { index += 1 }
            guard index < tokens.count else { return nil }
            guard tokens[index].wordHash == word else { return nil }
            index += 1
        }
        return index
    }

    @inline(__always)
    private static func fits(_ sense: TemporalGrammar.Sense, _ word: Spelling) -> Bool {
        switch sense.spelling {
        case .any: true
        case .upper: word.isUpper
        case .lower: !word.isUpper
        case .ascii: word.isASCII
        }
    }

    /// Whether a capital letter of Latin-1 stands here.
    private static func startsUpper(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return byte &- 65 < 26 }
        return byte == 0xC3 && index + 1 < bytes.count && bytes[index + 1] < 0x9F
    }

    // MARK: Numbers

    /// Adds what a number can be; numbers with marks for thousands or decimals are one word.
    private mutating func addNumber(_ index: Int, _ grammar: TemporalGrammar) -> Int {
        let token = tokens[index]
        if let (halves, next) = TemporalLine.groupedNumber(tokens, index) {
            for number in grammar.numberClasses where number.form == .number {
                senses.append(TemporalGrammar.Sense(symbol: number.symbol, slot: number.slot, value: halves))
            }
            return next
        }
        let value = token.value
        guard value >= 0 else { return index + 1 }
        let (digits, isGlued) = (token.digits, TemporalLine.isGlued(tokens, index))
        for number in grammar.numberClasses {
            let isPossible =
                switch number.form {
                case .year: digits == 4 && !isGlued && (1000...2100).contains(value)
                case .nearYear: digits == 4 && !isGlued && (1800...2100).contains(value)
                case .anyYear: digits == 4 && (1000...2100).contains(value)
                case .shortYear: digits == 2
                case .day: digits <= 2 && (1...31).contains(value)
                case .hour: digits <= 2 && value <= 24
                case .minute: digits == 2 && value <= 59
                case .month: digits <= 2 && (1...12).contains(value)
                case .number: digits <= 6
                }
            guard isPossible else { continue }
            let halves = number.slot == .number ? value * 2 : value
            senses.append(TemporalGrammar.Sense(symbol: number.symbol, slot: number.slot, value: halves))
        }
        return index + 1
    }

    /// `10.000`, `10 000`, `10'000`, `1,5`: the value in halves and the token behind it.
    private static func groupedNumber(_ tokens: [DateToken], _ start: Int) -> (halves: Int, next: Int)? {
        guard start + 1 < tokens.count, tokens[start].digits <= 3, tokens[start].value >= 0 else { return nil }
        var value = tokens[start].value
        var index = start + 1
        while index + 1 < tokens.count, value < 1_000_000,
            tokens[index].isMark(".") || tokens[index].isMark(",") || tokens[index].isApostrophe,
            !tokens[index].spaceBefore, !tokens[index + 1].spaceBefore, tokens[index + 1].kind == .number,
            tokens[index + 1].digits == 3
        {
            value = value * 1000 + tokens[index + 1].value
            index += 2
        }
        // "10 000", with any kind of space.
        while index < tokens.count, value > 0, value < 1_000_000, tokens[index].kind == .number,
            tokens[index].digits == 3, tokens[start].digits <= 3, index == start + 1 || tokens[index - 1].digits == 3
        {
            value = value * 1000 + tokens[index].value
            index += 1
        }
        if index > start + 1 { return (value * 2, index) }
        guard start + 2 < tokens.count else { return nil }
        let (mark, fraction) = (tokens[start + 1], tokens[start + 2])
        guard mark.isMark(","), !mark.spaceBefore, fraction.kind == .number, !fraction.spaceBefore,
            fraction.digits <= 2, !isGlued(tokens, start + 2, after: true)
        else { return nil }
        let isHalf = fraction.value == 5 && fraction.digits == 1 || fraction.value == 50
        return (value * 2 + (isHalf ? 1 : 0), start + 3)
    }

    /// Whether a number is part of a longer one: `1.976`, `12,2003`, `A4`.
    private static func isGlued(_ tokens: [DateToken], _ index: Int, after only: Bool = false) -> Bool {
        if index + 2 < tokens.count, !tokens[index + 1].spaceBefore, !tokens[index + 2].spaceBefore,
            tokens[index + 1].isMark(".") || tokens[index + 1].isMark(","), tokens[index + 2].kind == .number
        {
            return true
        }
        if only { return false }
        guard index > 0, !tokens[index].spaceBefore else { return false }
        if tokens[index - 1].kind == .word { return true }
        return index > 1 && (tokens[index - 1].isMark(".") || tokens[index - 1].isMark(","))
            && !tokens[index - 1].spaceBefore
            && tokens[index - 2].kind == .number
    }
}
