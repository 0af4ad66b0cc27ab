/// A text with what the quotation finder knows of every token: its classes, its mark, the quotation it stands in.
struct SpeechText {
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
    private(set) var classes: [WordClass] = []
    private(set) var hashes: [UInt64] = []
    /// One byte per token: `,` `.` `!` `?` `:` `;` `(` `)` `-` (any dash) `"` (any quotation mark), 0 for words.
    private(set) var marks: [UInt8] = []
    /// Outer quotations.
    private(set) var spans: [Span] = []
    /// Quotations inside others, with the outer one's number.
    private(set) var inner: [(outer: Int, span: Span)] = []
    /// The outer quotation that a token stands in, marks included; -1 outside.
    private(set) var spanOf: [Int32] = []
    /// Whether a sentence of the frame around the quotations starts with a token.
    private(set) var starts: [Bool] = []
    /// Whether a sentence starts with a token for the tokenizer.
    private(set) var sentenceStarts: [Bool] = []
    /// The paragraph (or line) of a token, counted from 0.
    private(set) var lineOf: [Int32] = []

    var count: Int { table.tokens.count }

    init(_ input: AnnotationInput, lexicon: CueLexicon) {
        table = input.table
        self.lexicon = lexicon
        classify()
        let isEnglish = lexicon.subjectFirst
        let found = table.bytes.withUnsafeBufferPointer { QuotationPairing.spans(in: $0, singles: isEnglish) }
        place(found)
        markStarts()
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

    func isTerminal(_ index: Int) -> Bool {
        let mark = mark(index)
        return mark == 0x2E || mark == 0x21 || mark == 0x3F
    }

    // MARK: - Preparing

    private mutating func classify() {
        let tokens = table.tokens
        classes = [WordClass](repeating: [], count: tokens.count)
        hashes = [UInt64](repeating: 0, count: tokens.count)
        marks = [UInt8](repeating: 0, count: tokens.count)
        spanOf = [Int32](repeating: -1, count: tokens.count)
        table.bytes.withUnsafeBufferPointer { bytes in
            for (index, token) in tokens.enumerated() {
                let start = Int(token.start)
                let end = Int(token.end)
                guard token.kind == .word else {
                    if token.kind == .number { continue }
                    marks[index] = Self.markByte(bytes, start, end)
                    continue
                }
                let hash = WordHash.of(bytes, start, end)
                hashes[index] = hash
                let isUpper = token.shape.contains(.startsUpper)
                var found = isUpper ? lexicon.classesOfName(hash) : lexicon.words[hash]
                if !isUpper {
                    found.subtract([.given, .givenMasculine, .givenFeminine])
                } else if found.isEmpty {
                    if lexicon.compounds {
                        found = compoundClass(bytes, start, end)
                    } else if token.shape.contains(.hasHyphen) {
                        found = hyphenatedName(bytes, start, end)
                    }
                }
                if !found.isDisjoint(with: [.preposition, .function, .determiner]) {
                    found.subtract([.say, .cue, .label, .finite, .participle, .gerund, .infinitive])
                }
                if found.isEmpty, end - start > 6, endsLikeAdverb(bytes, end), !isUpper {
                    found = .adverb
                }
                classes[index] = found
            }
        }
        matchPhrases()
    }

    private func endsLikeAdverb(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        let ending = lexicon.traits.adverbEnding
        guard !ending.isEmpty, end > ending.count else { return false }
        for (offset, byte) in ending.enumerated() where bytes[end - ending.count + offset] != byte { return false }
        return true
    }

    private static func markByte(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt8 {
        let byte = bytes[start]
        if byte < 0x80 {
            if end - start > 1 { return byte == 0x2E || byte == 0x2D ? byte : 0x22 }
            return byte
        }
        if byte == 0xE2, end - start >= 3, bytes[start + 1] == 0x80 {
            switch bytes[start + 2] {
            case 0xA6: return 0x2E
            case 0x93, 0x94, 0x95: return 0x2D
            case 0x98...0x9F, 0xB9, 0xBA: return 0x22
            default: return 1
            }
        }
        if byte == 0xC2, end - start >= 2, bytes[start + 1] == 0xAB || bytes[start + 1] == 0xBB { return 0x22 }
        return 1
    }

    /// The class of a German compound: that of its last part ("Regierungssprecherin").
    private func compoundClass(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordClass {
        guard end - start > 6, end - start < 48 else { return [] }
        var from = start + 3
        while end - from >= 4 {
            if bytes[from] & 0xC0 != 0x80 {
                let found = lexicon.words[WordHash.of(bytes, from, end)].intersection(
                    [.role, .organization, .person, .masculine, .feminine, .plural])
                if !found.isDisjoint(with: [.role, .organization]) { return found }
            }
            from += 1
        }
        return []
    }

    /// "Marie-Pierre" has the gender of its first part.
    private func hyphenatedName(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordClass {
        guard let hyphen = bytes[start..<end].firstIndex(of: 0x2D) else { return [] }
        let first = lexicon.classesOfName(WordHash.of(bytes, start, hyphen))
        return first.intersection([.given, .givenMasculine, .givenFeminine])
    }

    private mutating func matchPhrases() {
        guard !lexicon.phrases.isEmpty else { return }
        for index in hashes.indices where hashes[index] != 0 {
            guard let known = lexicon.phrases(from: hashes[index]) else { continue }
            for place in known {
                let phrase = lexicon.phrases[place]
                let end = index + phrase.rest.count
                guard end < hashes.count,
                    phrase.rest.allSatisfy({
                        hashes[index + 1 + $0 - phrase.rest.lowerBound] == lexicon.phraseWords[$0]
                    })
                else { continue }
                // The last word carries the class; a verb among the first ones says nothing by itself any more.
                for inner in index..<end { classes[inner] = .phrase }
                classes[end] = phrase.classes
                break
            }
        }
    }

    private mutating func place(_ found: [QuotationSpan]) {
        for span in found {
            var result = tokens(of: span)
            guard result.first < result.end else { continue }
            for index in result.first..<result.end where table.tokens[index].kind == .word { result.words += 1 }
            if span.depth == 0 {
                let number = Int32(truncatingIfNeeded: spans.count)
                spans.append(result)
                for index in result.open..<result.next { spanOf[index] = number }
            } else if let outer = spans.indices.last, spans[outer].content.contains(span.content.lowerBound) {
                inner.append((outer, result))
            }
        }
    }

    private func tokens(of span: QuotationSpan) -> Span {
        let open = table.token(atOrAfterByte: span.whole.lowerBound)
        let first = table.token(atOrAfterByte: span.content.lowerBound)
        let end = table.token(atOrAfterByte: span.content.upperBound)
        let next = max(end, table.token(atOrAfterByte: span.whole.upperBound))
        return Span(
            first: first, end: end, open: min(open, first), next: next, content: span.content, isClosed: span.isClosed,
            isStraight: span.isStraight, words: 0)
    }

    private mutating func markStarts() {
        sentenceStarts = [Bool](repeating: false, count: count)
        for sentence in table.sentences { sentenceStarts[Int(sentence)] = true }
        lineOf = SpeechText.lines(table, sentenceStarts)
        starts = frameStarts()
    }

    /// Whether each token starts a sentence of the frame. (Asking token by token while ``starts`` is being changed would
    /// copy this value every time.)
    private func frameStarts() -> [Bool] {
        var result = [Bool](repeating: false, count: count)
        for index in 0..<count {
            result[index] = startsFrame(index, isNewLine: index == 0 || lineOf[index - 1] != lineOf[index])
        }
        return result
    }

    /// The line of each token.
    private static func lines(_ table: TokenTable, _ sentenceStarts: [Bool]) -> [Int32] {
        var lines = [Int32](repeating: 0, count: table.tokens.count)
        var line: Int32 = 0
        var lastEnd = 0
        table.bytes.withUnsafeBufferPointer { bytes in
            for (index, token) in table.tokens.enumerated() {
                if sentenceStarts[index], token.spaceBefore, bytes[lastEnd..<Int(token.start)].contains(0x0A) {
                    line &+= 1
                }
                lastEnd = Int(token.end)
                lines[index] = line
            }
        }
        return lines
    }

    private func startsFrame(_ index: Int, isNewLine: Bool) -> Bool {
        let span = spanOf[index]
        if span >= 0, spans[Int(span)].open != index { return false }
        if isNewLine { return true }
        let before = spanOf[index - 1]
        if before < 0 || span >= 0 && span != before && !isTerminal(spans[Int(before)].end - 1) {
            return sentenceStarts[index] || (span >= 0 && sentenceStarts[min(index + 1, count - 1)])
        }
        // Behind a quotation: a capital letter after its full stop.
        let last = spans[Int(before)].end - 1
        if span >= 0 { return true }
        return isWord(index) && isUpper(index) && (isTerminal(last) || sentenceStarts[index])
    }
}
