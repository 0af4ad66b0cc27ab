/// A text with what the quotation finder knows of every token: its classes, its mark, the quotation it stands in.
///
/// Nothing in it changes, and many hold it: a class, so that no copy is made of it.
final class SpeechText {
    /// A quotation in tokens.
    struct Span {
        /// First token behind the opening mark.
        var first: Int
        /// Token behind the last one of the content: the closing mark, where there is one.
        var end: Int
        /// The opening mark; the same as `first` where there is none (block quotes).
        var open: Int
        /// First token behind the whole.
        var next: Int
        var content: Range<Int>
        var isClosed: Bool
        var isStraight: Bool
        /// Words between the marks.
        var words: Int
    }

    let table: TokenTable
    let lexicon: CueLexicon
    /// The words of the text, small and capital letters alike.
    let vocabulary: SpeechVocabulary
    let classes: [WordClass]
    /// Hash of each word; 0 for others.
    let hashes: [UInt64]
    /// One byte per token: `,` `.` `!` `?` `:` `;` `(` `)` `-` (any dash) `"` (any quotation mark), 0 for words.
    let marks: [UInt8]
    /// Outer quotations.
    let spans: [Span]
    /// The outer quotation that a token stands in, marks included; -1 outside.
    let spanOf: [Int32]
    /// Whether a sentence of the frame around the quotations starts with a token.
    let starts: [Bool]
    /// Whether a sentence starts with a token for the tokenizer.
    let sentenceStarts: [Bool]
    /// The paragraph (or line) of a token, counted from 0.
    let lineOf: [Int32]

    let count: Int

    init(_ input: AnnotationInput, lexicon: CueLexicon) {
        table = input.table
        count = table.tokens.count
        self.lexicon = lexicon
        vocabulary = SpeechVocabulary(input, lexicon)
        (classes, hashes, marks) = vocabulary.tokens(lexicon)
        // English sets single marks around quotations.
        let found = table.bytes.withUnsafeBufferPointer {
            QuotationPairing.spans(in: $0, singles: lexicon.subjectFirst)
        }
        (spans, spanOf) = Self.place(found, in: table)
        var sentenceStarts = [Bool](repeating: false, count: count)
        for sentence in table.sentences { sentenceStarts[Int(sentence)] = true }
        self.sentenceStarts = sentenceStarts
        lineOf = Self.lines(input.lineStarts)
        starts =
            Frame(
                table: table, spans: spans, spanOf: spanOf, marks: marks, sentenceStarts: sentenceStarts,
                lineOf: lineOf
            ).starts
    }

    // MARK: - Reading

    /// Whether a token has any of some classes.
    @inline(__always)
    func has(_ index: Int, _ some: WordClass) -> Bool {
        index >= 0 && index < classes.count && !classes[index].isDisjoint(with: some)
    }

    func mark(_ index: Int) -> UInt8 { index >= 0 && index < marks.count ? marks[index] : 0 }

    func isUpper(_ index: Int) -> Bool {
        index >= 0 && index < count && table.tokens[index].shape.contains(.startsUpper)
    }

    func isWord(_ index: Int) -> Bool { index >= 0 && index < count && table.tokens[index].kind == .word }

    func isOutside(_ index: Int) -> Bool { index >= 0 && index < count && spanOf[index] < 0 }

    func startsSentence(_ index: Int) -> Bool { index < 0 || index >= count || starts[index] }

    func line(_ index: Int) -> Int32 { index >= 0 && index < count ? lineOf[index] : -1 }

    /// Hash of a noun with the words that make a phrase of it: "premier ministre" is not "ministre".
    func phraseHash(_ index: Int) -> UInt64 {
        var hash = hashes[index]
        var token = index - 1
        while token >= 0, index - token < 4, has(token, .phrase) {
            hash = hash &* 31 &+ hashes[token]
            token -= 1
        }
        return hash
    }

    /// Whether a word ends like an adjective of the feminine.
    func endsFeminine(_ index: Int) -> Bool {
        guard isWord(index), classes[index].isDisjoint(with: [.function, .verb, .adverb]) else { return false }
        let bytes = table.bytes[table.tokens[index].range]
        return lexicon.traits.feminineEndings.contains {
            bytes.count > $0.count + 2 && bytes.suffix($0.count).elementsEqual($0)
        }
    }

    /// Whether a word has the form of an adjective or possessive before its noun: "meine", "rechtlichen".
    func endsAttribute(_ index: Int) -> Bool {
        guard isWord(index), !isUpper(index),
            classes[index].isDisjoint(with: [.verb, .adverb, .conjunction, .function])
        else { return false }
        let bytes = table.bytes[table.tokens[index].range]
        return lexicon.traits.attributeEndings.contains {
            bytes.count > $0.count + 2 && bytes.suffix($0.count).elementsEqual($0)
        }
    }

    /// Whether a word with a capital has the form of what is no name: a German noun, a people.
    func endsCommon(_ index: Int) -> Bool {
        let bytes = table.bytes[table.tokens[index].range]
        return lexicon.traits.commonEndings.contains {
            bytes.count > $0.count && bytes.suffix($0.count).elementsEqual($0)
        }
    }

    /// Whether a word with a capital has the form of a genitive: "Kenias".
    func endsGenitive(_ index: Int) -> Bool {
        isWord(index) && isUpper(index) && table.bytes[table.tokens[index].range].last == UInt8(ascii: "s")
    }

    func isTerminal(_ index: Int) -> Bool {
        Self.isTerminal(mark(index))
    }

    fileprivate static func isTerminal(_ mark: UInt8) -> Bool {
        mark == 0x2E || mark == 0x21 || mark == 0x3F
    }

    // MARK: - Preparing

    /// The outer quotations in tokens, those inside others, and the outer one that each token stands in.
    private static func place(_ found: [QuotationSpan], in table: TokenTable) -> ([Span], [Int32]) {
        var spans: [Span] = []
        var spanOf = [Int32](repeating: -1, count: table.tokens.count)
        for span in found where span.depth == 0 {
            var result = tokens(of: span, in: table)
            guard result.first < result.end else { continue }
            for index in result.first..<result.end where table.tokens[index].kind == .word {
                result.words += 1
            }
            let number = Int32(truncatingIfNeeded: spans.count)
            spans.append(result)
            for index in result.open..<result.next { spanOf[index] = number }
        }
        return (spans, spanOf)
    }

    private static func tokens(of span: QuotationSpan, in table: TokenTable) -> Span {
        let open = table.token(atOrAfterByte: span.whole.lowerBound)
        let first = table.token(atOrAfterByte: span.content.lowerBound)
        let end = table.token(atOrAfterByte: span.content.upperBound)
        let next = max(end, table.token(atOrAfterByte: span.whole.upperBound))
        return Span(
            first: first, end: end, open: min(open, first), next: next, content: span.content, isClosed: span.isClosed,
            isStraight: span.isStraight, words: 0)
    }

    /// The line of each token.
    private static func lines(_ starts: [Bool]) -> [Int32] {
        var line: Int32 = -1
        return starts.map { isStart in
            if isStart { line &+= 1 }
            return line
        }
    }
}

/// The sentences of the frame around quotations.
private struct Frame {
    let table: TokenTable
    let spans: [SpeechText.Span]
    let spanOf: [Int32]
    let marks: [UInt8]
    let sentenceStarts: [Bool]
    let lineOf: [Int32]

    /// Whether each token starts one.
    var starts: [Bool] { spanOf.indices.map { starts($0) } }

    private func starts(_ index: Int) -> Bool {
        let span = spanOf[index]
        if span >= 0, spans[Int(span)].open != index { return false }
        if index == 0 || lineOf[index - 1] != lineOf[index] { return true }
        let before = spanOf[index - 1]
        if before < 0 || span >= 0 && span != before && !endsTerminally(spans[Int(before)]) {
            return sentenceStarts[index]
                || (span >= 0 && sentenceStarts[min(index + 1, spanOf.count - 1)])
        }
        // Behind a quotation: a capital letter after its full stop.
        if span >= 0 { return true }
        let token = table.tokens[index]
        return token.kind == .word && token.shape.contains(.startsUpper)
            && (endsTerminally(spans[Int(before)]) || sentenceStarts[index])
    }

    private func endsTerminally(_ span: SpeechText.Span) -> Bool {
        span.end > 0 && SpeechText.isTerminal(marks[span.end - 1])
    }
}
