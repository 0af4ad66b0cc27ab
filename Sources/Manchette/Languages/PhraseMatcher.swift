internal import CModels

/// Finds phrases in blocks of text, in the tables of the page's language and in the caller's own.
///
/// A value of this type holds the buffer that blocks are folded in, so one is made per page.
struct PhraseMatcher: Sendable {
    /// The page's language and every language's phrases, or, for a page whose language is not known, those of
    /// languages of its script.
    let table: PhraseTable
    /// The caller's own phrases.
    let userTable: PhraseTable?
    private var folded = FoldedText()
    private var scratch = PhraseTable.Scratch()

    /// A matcher for a language (BCP 47; nil or unknown: what the text shows).
    init(language: String?, text: UnsafeBufferPointer<UInt8>, userPhrases: PhraseTable? = nil) {
        table = PhraseTable.embedded(for: language, text: text)
        userTable = userPhrases
    }

    /// A matcher for a language, or without one for the languages of the Latin script.
    init(language: String?, userPhrases: PhraseTable? = nil) {
        self.init(language: language, text: UnsafeBufferPointer(start: nil, count: 0), userPhrases: userPhrases)
    }

    /// What stands in a block of UTF-8 text: matches in order of their ends.
    mutating func matches(in text: UnsafeBufferPointer<UInt8>) -> [PhraseMatch] {
        folded.fold(text)
        if folded.wordCount == 0 { return [] }
        var matches = table.matches(in: folded, scratch: &scratch)
        if let userTable {
            matches += userTable.matches(in: folded, isUserTable: true, scratch: &scratch)
        }
        if matches.isEmpty { return [] }
        matches.removeAll { $0.share < Self.leastQuotedShare && Self.isQuoted($0.range, in: text) }
        return matches
    }

    /// A quoted phrase that is less of its block is only spoken of.
    private static let leastQuotedShare = 0.6

    /// Whether quotation marks stand right around some bytes: a text that quotes a phrase is about it.
    private static func isQuoted(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        // A mark and a space have three bytes each; a scalar that is cut in two is no mark.
        let after = String(decoding: text[range.upperBound..<min(text.count, range.upperBound + 9)], as: UTF8.self)
        let closing = after.unicodeScalars.first { !$0.properties.isWhitespace && !"!?.,…".unicodeScalars.contains($0) }
        guard let closing else { return false }
        return opensQuotation(range, in: text) && quotationMarks.contains(closing)
    }

    /// Whether a quotation mark stands right in front of some bytes: somebody says them.
    static func opensQuotation(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let before = String(decoding: text[max(0, range.lowerBound - 6)..<range.lowerBound], as: UTF8.self)
        return before.unicodeScalars.last { !$0.properties.isWhitespace }.map(quotationMarks.contains) ?? false
    }

    private static let quotationMarks = Set("«»“”„‟\"‹›‚‘’「」『』《》".unicodeScalars)

    /// What stands in a string.
    mutating func matches(in text: String) -> [PhraseMatch] {
        var text = text
        return text.withUTF8 { matches(in: $0) }
    }

    /// The phrase of a match, for a label's reasons: `phrase:fr/newsletter "inscrivez-vous à notre newsletter"`.
    func reason(for match: PhraseMatch) -> String {
        let table = match.isUserPhrase ? userTable ?? table : table
        let phrase = table.phrases[match.phrase]
        return "phrase:\(phrase.file)/\(phrase.kind.name) \"\(table.text(of: match.phrase))\""
    }
}

extension PhraseTable {
    /// The shipped phrases for a language (BCP 47), those for every language among them; for nil and languages without
    /// a file, those of the language that the text shows, or of languages of its script.
    static func embedded(for language: String?, text: UnsafeBufferPointer<UInt8>) -> PhraseTable {
        if let table = embedded(for: language) { return table }
        if let table = embedded(for: LanguageIdentifier.identify(text)?.tag) { return table }
        return switch LanguageIdentifier.script(of: text) {
        case nil, .latin: latin
        case .cyrillic: cyrillic
        case .arabic: semitic
        case .devanagari, .bengali: indian
        default: every
        }
    }

    /// The phrases for a language (BCP 47), those for every language among them; nil for languages without a file.
    private static func embedded(for language: String?) -> PhraseTable? {
        switch language.map(LanguageTag.canonical) {
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
        case "sv": swedish
        case "da": danish
        case "nb": norwegian
        case "fi": finnish
        case "cs": czech
        case "sk": slovak
        case "hu": hungarian
        case "ro": romanian
        case "tr": turkish
        case "hr": croatian
        case "sl": slovenian
        case "id": indonesian
        case "vi": vietnamese
        case "uk": ukrainian
        case "bg": bulgarian
        case "sr": serbian
        case "ja": japanese
        case "zh": chinese
        case "ko": korean
        case "ar": arabic
        case "fa": persian
        case "he": hebrew
        case "hi": hindi
        case "bn": bengali
        default: nil
        }
    }

    // Tables built beforehand are for the languages with the most phrases; the others take a millisecond.
    private static let french = embedded([.fr, .any], manchette_flat_phrases_fr)
    private static let german = PhraseTable(EmbeddedPhrases.read([.de, .any]))
    private static let english = embedded([.en, .any], manchette_flat_phrases_en)
    private static let italian = PhraseTable(EmbeddedPhrases.read([.it, .any]))
    private static let spanish = PhraseTable(EmbeddedPhrases.read([.es, .any]))
    private static let portuguese = PhraseTable(EmbeddedPhrases.read([.pt, .any]))
    private static let dutch = PhraseTable(EmbeddedPhrases.read([.nl, .any]))
    private static let polish = PhraseTable(EmbeddedPhrases.read([.pl, .any]))
    private static let russian = PhraseTable(EmbeddedPhrases.read([.ru, .any]))
    private static let greek = PhraseTable(EmbeddedPhrases.read([.el, .any]))
    private static let swedish = PhraseTable(EmbeddedPhrases.read([.sv, .any]))
    private static let danish = PhraseTable(EmbeddedPhrases.read([.da, .any]))
    private static let norwegian = PhraseTable(EmbeddedPhrases.read([.nb, .any]))
    private static let finnish = PhraseTable(EmbeddedPhrases.read([.fi, .any]))
    private static let czech = PhraseTable(EmbeddedPhrases.read([.cs, .any]))
    private static let slovak = PhraseTable(EmbeddedPhrases.read([.sk, .cs, .any]))
    private static let hungarian = PhraseTable(EmbeddedPhrases.read([.hu, .any]))
    private static let romanian = PhraseTable(EmbeddedPhrases.read([.ro, .any]))
    private static let turkish = PhraseTable(EmbeddedPhrases.read([.tr, .any]))
    private static let croatian = PhraseTable(EmbeddedPhrases.read([.hr, .any]))
    private static let slovenian = PhraseTable(EmbeddedPhrases.read([.sl, .any]))
    private static let indonesian = PhraseTable(EmbeddedPhrases.read([.id, .any]))
    private static let vietnamese = PhraseTable(EmbeddedPhrases.read([.vi, .any]))
    private static let ukrainian = PhraseTable(EmbeddedPhrases.read([.uk, .any]))
    private static let bulgarian = PhraseTable(EmbeddedPhrases.read([.bg, .any]))
    private static let serbian = PhraseTable(EmbeddedPhrases.read([.sr, .hr, .any]))
    private static let japanese = PhraseTable(EmbeddedPhrases.read([.ja, .any]))
    private static let chinese = PhraseTable(EmbeddedPhrases.read([.zh, .any]))
    private static let korean = PhraseTable(EmbeddedPhrases.read([.ko, .any]))
    private static let arabic = PhraseTable(EmbeddedPhrases.read([.ar, .any]))
    private static let persian = PhraseTable(EmbeddedPhrases.read([.fa, .any]))
    private static let hebrew = PhraseTable(EmbeddedPhrases.read([.he, .any]))
    private static let hindi = PhraseTable(EmbeddedPhrases.read([.hi, .any]))
    private static let bengali = PhraseTable(EmbeddedPhrases.read([.bn, .any]))

    // Of a page whose language is not known, by its script. All tables of the Latin script are a lot to compile for one
    // page; these are the languages that others take their trade's words from.
    private static let latin = PhraseTable(EmbeddedPhrases.read([.any, .fr, .de, .en, .it, .es, .pt, .nl, .pl]))
    private static let cyrillic = PhraseTable(EmbeddedPhrases.read([.any, .ru, .uk, .bg, .sr]))
    private static let semitic = PhraseTable(EmbeddedPhrases.read([.any, .ar, .fa]))
    private static let indian = PhraseTable(EmbeddedPhrases.read([.any, .hi, .bn]))
    private static let every = PhraseTable(EmbeddedPhrases.read([.any]))

    /// The phrases of some files from their tables, or where these are of no use, from the files.
    private static func embedded(_ files: [EmbeddedPhrases], _ tables: EmbeddedBytes) -> PhraseTable {
        let size = files.reduce(0) { $0 + $1.bytes.count }
        return FlatReader(tables, source: size).flatMap { PhraseTable($0) } ?? PhraseTable(EmbeddedPhrases.read(files))
    }
}

/// The shipped phrase files.
enum EmbeddedPhrases: UInt8, CaseIterable {
    case any, fr, de, en, it, es, pt, nl, pl, ru, el
    case sv, da, nb, fi, cs, sk, hu, ro, tr, hr, sl, id, vi, uk, bg, sr, ja, zh, ko, ar, fa, he, hi, bn

    /// Reads some files, one behind the other.
    static func read(_ files: [EmbeddedPhrases]) -> PhraseFile {
        var file = PhraseFile()
        for each in files { each.read(into: &file) }
        return file
    }

    /// Reads the file; the shipped ones have no errors, as the tests check.
    func read(into file: inout PhraseFile) { file.read(bytes, source: source) }

    /// The file's bytes.
    var bytes: UnsafeBufferPointer<UInt8> {
        var size = 0
        let start = manchette_phrases(table, &size)
        return UnsafeBufferPointer(start: start, count: size)
    }

    /// The shipped file of a phrase; nil for a user's.
    init?(_ source: PhraseSource) { self.init(rawValue: source.rawValue) }

    /// The same files are in the same order there.
    private var source: PhraseSource { PhraseSource(rawValue: rawValue) ?? .any }

    private var table: manchette_phrase_table {
        switch self {
        case .any: manchette_phrase_table_any
        case .fr: manchette_phrase_table_fr
        case .de: manchette_phrase_table_de
        case .en: manchette_phrase_table_en
        case .it: manchette_phrase_table_it
        case .es: manchette_phrase_table_es
        case .pt: manchette_phrase_table_pt
        case .nl: manchette_phrase_table_nl
        case .pl: manchette_phrase_table_pl
        case .ru: manchette_phrase_table_ru
        case .el: manchette_phrase_table_el
        case .sv: manchette_phrase_table_sv
        case .da: manchette_phrase_table_da
        case .nb: manchette_phrase_table_nb
        case .fi: manchette_phrase_table_fi
        case .cs: manchette_phrase_table_cs
        case .sk: manchette_phrase_table_sk
        case .hu: manchette_phrase_table_hu
        case .ro: manchette_phrase_table_ro
        case .tr: manchette_phrase_table_tr
        case .hr: manchette_phrase_table_hr
        case .sl: manchette_phrase_table_sl
        case .id: manchette_phrase_table_id
        case .vi: manchette_phrase_table_vi
        case .uk: manchette_phrase_table_uk
        case .bg: manchette_phrase_table_bg
        case .sr: manchette_phrase_table_sr
        case .ja: manchette_phrase_table_ja
        case .zh: manchette_phrase_table_zh
        case .ko: manchette_phrase_table_ko
        case .ar: manchette_phrase_table_ar
        case .fa: manchette_phrase_table_fa
        case .he: manchette_phrase_table_he
        case .hi: manchette_phrase_table_hi
        case .bn: manchette_phrase_table_bn
        }
    }
}
