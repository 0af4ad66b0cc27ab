/// What a grammar knows of a text's words, looked up once for each spelling.
struct TemporalVocabulary {
    /// One spelling.
    struct Word {
        /// Hash of the word by ``FoldedWord``.
        var hash: UInt64 = 0
        var entry = TemporalGrammar.Entry.none
        /// Whether the spelling is one word of letters, so that ``DateToken`` and the tokenizer cut it alike.
        var isPlain = false
        /// Whether the grammar has an entry for it.
        var isKnown = false
    }

    private let words: [Word]
    private let number: [Int32]
    private let tokens: [TokenTable.Token]

    init(_ input: AnnotationInput, _ grammar: TemporalGrammar) {
        number = input.spellings.number
        tokens = input.table.tokens
        let bytes = input.table.bytes
        let table = input.table
        words = input.spellings.first.map { first in
            let token = table.tokens[Int(first)]
            guard token.kind == .word, Self.isPlain(bytes.span, token.range) else { return Word() }
            let hash = FoldedWord.hash(bytes.span, token.range)
            guard let entry = grammar.entry(hash) else { return Word(hash: hash, isPlain: true) }
            return Word(hash: hash, entry: entry, isPlain: true, isKnown: true)
        }
    }

    var tokenCount: Int { tokens.count }

    /// The word of a token's spelling, and where it stands.
    @inline(__always)
    func word(_ token: Int) -> (word: Word, start: Int, end: Int) {
        (words[Int(number[token])], Int(tokens[token].start), Int(tokens[token].end))
    }

    /// First byte of a token.
    @inline(__always)
    func start(_ token: Int) -> Int { Int(tokens[token].start) }

    /// Whether a token is letters only.
    private static func isPlain(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            let (scalar, length) = FoldedWord.decode(bytes, at: position, before: range.upperBound)
            guard DateToken.Class(scalar) == .letter else { return false }
            position += length
        }
        return true
    }

    /// Whether no letter ends right before a byte: what stands there is ASCII without letters, or one of the marks and
    /// spaces that stand beside words most often.
    @inline(__always)
    static func isBoundary(_ bytes: borrowing Span<UInt8>, before index: Int, from start: Int) -> Bool {
        guard index > start else { return true }
        let byte = bytes[index &- 1]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 >= 26 }
        if index >= start &+ 3, bytes[index &- 3] == 0xE2, bytes[index &- 2] == 0x80 {
            return isMark(byte)
        }
        return index >= start &+ 2 && bytes[index &- 2] == 0xC2 && isLatinMark(byte)
    }

    /// The same for what begins at a byte.
    @inline(__always)
    static func isBoundary(_ bytes: borrowing Span<UInt8>, behind index: Int, to end: Int) -> Bool {
        guard index < end else { return true }
        let byte = bytes[index]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 >= 26 }
        if byte == 0xE2, index &+ 2 < end, bytes[index &+ 1] == 0x80 {
            return isMark(bytes[index &+ 2])
        }
        return byte == 0xC2 && index &+ 1 < end && isLatinMark(bytes[index &+ 1])
    }

    /// U+2010…U+2027, dashes, quotation marks and points, and U+202F, a space, by their last byte.
    @inline(__always)
    private static func isMark(_ last: UInt8) -> Bool { last &- 0x90 < 0x18 || last == 0xAF }

    /// A no-break space or a guillemet, by its last byte.
    @inline(__always)
    private static func isLatinMark(_ last: UInt8) -> Bool {
        last == 0xA0 || last == 0xAB || last == 0xBB
    }
}
