/// What an annotator works on: a clean text, tokenised once, and what is known about it.
struct AnnotationInput: Sendable {
    /// The text and its tokens.
    let table: TokenTable
    /// The different tokens.
    let spellings: Spellings
    /// Whether a line, or a cell of a table's row, begins with each token.
    let lineStarts: [Bool]
    /// Primary language subtag (`fr`), or nil when unknown.
    var language: String?
    /// ISO 8601 publication date or time; nil when unknown.
    var published: String?
    /// Byte ranges that the page marks as block quotes, in order.
    var blockQuotes: [Range<Int>]

    init(
        table: TokenTable, language: String?, published: String? = nil, blockQuotes: [Range<Int>] = []
    ) {
        self.table = table
        spellings = Spellings(table)
        lineStarts = table.lineStarts()
        (self.language, self.published, self.blockQuotes) = (language, published, blockQuotes)
    }
}

/// A named mention, in UTF-8 bytes of the text.
struct EntityMention: Sendable, Hashable {
    var range: Range<Int>
    var kind: Entity.Kind
    /// 0…1.
    var confidence: Double
    /// Mentions with the same number are the same entity.
    var cluster: Int
}
