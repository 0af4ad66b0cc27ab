/// A text cut into words, numbers and marks, and into sentences, once for all annotators.
///
/// Offsets are UTF-8 bytes of the text. White space makes no tokens. A word keeps its inner apostrophe apart in the
/// languages that elide: "l’hébergeur" is `l’` and `hébergeur`; inner hyphens join ("Jean-Pierre", "pro-Trump").
struct TokenTable: Sendable {
    /// One token.
    struct Token: Sendable {
        /// First byte.
        var start: Int32
        /// Byte after the last.
        var end: Int32
        var kind: Kind
        var shape: Shape
        /// Whether white space (or the text's start) stands before it.
        var spaceBefore: Bool
    }

    enum Kind: UInt8, Sendable { case word, number, punctuation, symbol }

    /// How a word is written.
    struct Shape: OptionSet, Sendable {
        let rawValue: UInt8
        static let startsUpper = Shape(rawValue: 1)
        static let allUpper = Shape(rawValue: 2)
        static let hasDigit = Shape(rawValue: 4)
        static let innerUpper = Shape(rawValue: 8)
        static let hasHyphen = Shape(rawValue: 16)
        static let elided = Shape(rawValue: 32)
        static let nonASCII = Shape(rawValue: 64)
        static let paragraphStart = Shape(rawValue: 128)
    }

    /// The text, UTF-8.
    var bytes: [UInt8]
    /// The tokens, in order.
    var tokens: [Token]
    /// First token of each sentence, in order; a line end always ends a sentence.
    var sentences: [Int32]
    /// First token of each paragraph, in order.
    var paragraphs: [Int32]
}
