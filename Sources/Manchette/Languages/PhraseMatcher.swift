internal import CModels

/// Finds phrases in blocks of text, in the tables of the page's language and in the caller's own.
///
/// A value of this type holds the buffer that blocks are folded in, so one is made per page.
struct PhraseMatcher: Sendable {
    /// The page's language and every language's phrases, or, for a page whose language is not known, all tables.
    let table: PhraseTable
    /// The caller's own phrases.
    let userTable: PhraseTable?
    private var folded = FoldedText()

    /// A matcher for a language (BCP 47; nil or unknown: all languages).
    init(language: String?, userPhrases: PhraseTable? = nil) {
        table = PhraseTable.embedded(for: language)
        userTable = userPhrases
    }

    /// What stands in a block of UTF-8 text: matches in order of their ends.
    mutating func matches(in text: UnsafeBufferPointer<UInt8>) -> [PhraseMatch] {
        folded.fold(text)
        if folded.wordCount == 0 { return [] }
        var matches = table.matches(in: folded)
        if let userTable { matches += userTable.matches(in: folded, isUserTable: true) }
        matches.removeAll { $0.share < Self.leastQuotedShare && Self.isQuoted($0.range, in: text) }
        return matches
    }

    /// A quoted phrase that is less of its block is only spoken of.
    private static let leastQuotedShare = 0.6

    /// Whether quotation marks stand right around some bytes: a text that quotes a phrase is about it.
    private static func isQuoted(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        // A mark and a space have three bytes each; a scalar that is cut in two is no mark.
        let before = String(decoding: text[max(0, range.lowerBound - 6)..<range.lowerBound], as: UTF8.self)
        let after = String(decoding: text[range.upperBound..<min(text.count, range.upperBound + 9)], as: UTF8.self)
        let opening = before.unicodeScalars.last { !$0.properties.isWhitespace }
        let closing = after.unicodeScalars.first { !$0.properties.isWhitespace && !"!?.,…".unicodeScalars.contains($0) }
        guard let opening, let closing else { return false }
        return quotationMarks.contains(opening) && quotationMarks.contains(closing)
    }

    private static let quotationMarks = Set("«»“”„‟\"‹›‚‘’".unicodeScalars)

    /// What stands in a string.
    mutating func matches(in text: String) -> [PhraseMatch] {
        var text = text
        return text.withUTF8 { matches(in: $0) }
    }

    /// The phrase of a match, for a label's reasons: `phrase:fr/newsletter "inscrivez-vous à notre newsletter"`.
    func reason(for match: PhraseMatch) -> String {
        let table = match.isUserPhrase ? userTable ?? table : table
        let phrase = table.phrases[match.phrase]
        return "phrase:\(phrase.language)/\(phrase.kind.name) \"\(table.text(of: match.phrase))\""
    }
}

extension PhraseTable {
    /// The shipped phrases for a language (BCP 47), those for every language among them; for nil and languages without
    /// a file, the phrases of all languages.
    static func embedded(for language: String?) -> PhraseTable {
        switch language?.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "fr": french
        case "de": german
        case "en": english
        case "it": italian
        case "es": spanish
        case "pt": portuguese
        case "nl": dutch
        case "pl": polish
        case "ru": russian
        case "el": greek
        default: all
        }
    }

    private static let french = embedded([.fr, .any])
    private static let german = embedded([.de, .any])
    private static let english = embedded([.en, .any])
    private static let italian = embedded([.it, .any])
    private static let spanish = embedded([.es, .any])
    private static let portuguese = embedded([.pt, .any])
    private static let dutch = embedded([.nl, .any])
    private static let polish = embedded([.pl, .any])
    private static let russian = embedded([.ru, .any])
    private static let greek = embedded([.el, .any])
    private static let all = embedded(EmbeddedPhrases.allCases)

    private static func embedded(_ files: [EmbeddedPhrases]) -> PhraseTable {
        var file = PhraseFile()
        for each in files { each.read(into: &file) }
        return PhraseTable(file)
    }
}

/// The shipped phrase files.
enum EmbeddedPhrases: CaseIterable {
    case any, fr, de, en, it, es, pt, nl, pl, ru, el

    /// Reads the file; the shipped ones have no errors, as the tests check.
    func read(into file: inout PhraseFile) {
        let (table, language) = source
        var size = 0
        let bytes = manchette_phrases(table, &size)
        file.read(UnsafeBufferPointer(start: bytes, count: size), language: language)
    }

    private var source: (table: manchette_phrase_table, language: StaticString) {
        switch self {
        case .any: (manchette_phrase_table_any, "any")
        case .fr: (manchette_phrase_table_fr, "fr")
        case .de: (manchette_phrase_table_de, "de")
        case .en: (manchette_phrase_table_en, "en")
        case .it: (manchette_phrase_table_it, "it")
        case .es: (manchette_phrase_table_es, "es")
        case .pt: (manchette_phrase_table_pt, "pt")
        case .nl: (manchette_phrase_table_nl, "nl")
        case .pl: (manchette_phrase_table_pl, "pl")
        case .ru: (manchette_phrase_table_ru, "ru")
        case .el: (manchette_phrase_table_el, "el")
        }
    }
}
