/// A text cut into words, numbers and marks, and into sentences, once for all annotators.
///
/// Offsets are UTF-8 bytes of the text. White space makes no tokens. A word keeps its inner apostrophe apart in the
/// languages that elide: "l’hébergeur" is `l’` and `hébergeur`; inner hyphens join ("Jean-Pierre", "pro-Trump").
/// ``Tokenizer`` says what else is one token.
struct TokenTable: Sendable {
    /// One token.
    struct Token: Sendable, Hashable {
        /// First byte.
        var start: Int32
        /// Byte after the last.
        var end: Int32
        var kind: Kind
        var shape: Shape
        /// Whether white space (or the text's start) stands before it.
        var spaceBefore: Bool

        /// Its bytes.
        var range: Range<Int> { Int(start)..<Int(end) }
    }

    enum Kind: UInt8, Sendable { case word, number, punctuation, symbol }

    /// How a word is written.
    struct Shape: OptionSet, Sendable, Hashable {
        let rawValue: UInt8
        static let startsUpper = Shape(rawValue: 1)
        /// Two letters or more, all of them capital.
        static let allUpper = Shape(rawValue: 2)
        static let hasDigit = Shape(rawValue: 4)
        /// A capital letter behind small ones ("YouTube", "iPhone").
        static let innerUpper = Shape(rawValue: 8)
        static let hasHyphen = Shape(rawValue: 16)
        /// Ends in the apostrophe of an elision.
        static let elided = Shape(rawValue: 32)
        static let nonASCII = Shape(rawValue: 64)
        static let paragraphStart = Shape(rawValue: 128)
    }

    /// The text, UTF-8.
    var bytes: [UInt8]
    /// The tokens, in order.
    var tokens: [Token]
    /// First token of each sentence, in order.
    ///
    /// A line end always ends a sentence, and so does a tab, which parts the cells of a table.
    var sentences: [Int32]
    /// First token of each paragraph, in order.
    ///
    /// Blank lines part paragraphs; in a text without any, line ends do.
    var paragraphs: [Int32]
}

extension TokenTable {
    /// Cuts a text into tokens and sentences, in one pass.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, at most 2 GB; what goes beyond makes no tokens.
    ///   - language: BCP 47 tag, which chooses elisions, abbreviations and the like.
    init(bytes: [UInt8], language: String?) {
        let conventions = TokenConventions.of(language)
        let (tokens, sentences, paragraphs) = bytes.withUnsafeBufferPointer { buffer in
            let text = UnsafeBufferPointer(rebasing: buffer.prefix(Int(Int32.max)))
            var tokenizer = Tokenizer(bytes: text, conventions: conventions)
            tokenizer.run()
            return (tokenizer.tokens, tokenizer.sentences, tokenizer.paragraphs)
        }
        self.init(bytes: bytes, tokens: tokens, sentences: sentences, paragraphs: paragraphs)
    }

    /// The characters of a token.
    func string(_ index: Int) -> String { String(decoding: bytes[tokens[index].range], as: UTF8.self) }

    /// The characters from the first to the last of some tokens.
    func string(_ indices: Range<Int>) -> String { String(decoding: bytes[byteRange(indices)], as: UTF8.self) }

    /// The bytes from the first to the last of some tokens.
    func byteRange(_ indices: Range<Int>) -> Range<Int> {
        guard let first = indices.first, let last = indices.last else { return 0..<0 }
        return Int(tokens[first].start)..<Int(tokens[last].end)
    }

    /// The tokens of a sentence.
    func tokens(ofSentence sentence: Int) -> Range<Int> {
        let end = sentence + 1 < sentences.count ? Int(sentences[sentence + 1]) : tokens.count
        return Int(sentences[sentence])..<end
    }

    /// The tokens of a paragraph.
    func tokens(ofParagraph paragraph: Int) -> Range<Int> {
        let end = paragraph + 1 < paragraphs.count ? Int(paragraphs[paragraph + 1]) : tokens.count
        return Int(paragraphs[paragraph])..<end
    }

    /// The sentence that a token stands in.
    func sentence(ofToken token: Int) -> Int { Self.lastIndex(in: sentences, upTo: token) }

    /// The paragraph that a token stands in.
    func paragraph(ofToken token: Int) -> Int { Self.lastIndex(in: paragraphs, upTo: token) }

    /// The first token that ends behind a byte of the text; the number of tokens when there is none.
    func token(atOrAfterByte offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].end) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func lastIndex(in starts: [Int32], upTo token: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= token { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
