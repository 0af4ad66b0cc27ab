import CModels
import Synchronization

/// What words mean in printed dates, per language; read from the data files once.
///
/// A class: each text that is looked for dates takes hold of it, and a copy would count all its tables one by one.
final class DateLexicon: Sendable {
    /// Parts that a single word can play; a word can play several (`mar` is March and Tuesday).
    struct Sense: Sendable {
        /// 1…12, or 0.
        var month: UInt8 = 0
        /// 1…7, or 0.
        var weekday: UInt8 = 0
        var roles: Roles = []
        /// Minutes east of UTC of the time zone that it is short for, or ``noZone``.
        var zone = noZone

        /// No minutes of a zone.
        static let noZone = Int16.min
    }

    struct Roles: OptionSet, Sendable {
        let rawValue: UInt16
        /// Between date and time.
        static let at = Roles(rawValue: 1)
        /// After the hour.
        static let oclock = Roles(rawValue: 2)
        /// Between day, month and year.
        static let of = Roles(rawValue: 4)
        /// Stuck to the day.
        static let ordinal = Roles(rawValue: 8)
        /// The number one.
        static let one = Roles(rawValue: 16)
        /// The first of two words of a month's name.
        static let opensMonth = Roles(rawValue: 32)
        /// Behind an hour before noon: "am".
        static let morning = Roles(rawValue: 64)
        /// Behind an hour after noon: "pm".
        static let afternoon = Roles(rawValue: 128)
        /// The first letter of the two that stand for these with full stops: "a", "p".
        static let opensMorning = Roles(rawValue: 256)
        static let opensAfternoon = Roles(rawValue: 512)
        /// The second of the two letters: "m".
        static let meridiem = Roles(rawValue: 1024)
    }

    enum Unit: Int16, Sendable { case second, minute, hour, day, week, month, year }

    enum Meaning: Sendable, Hashable {
        /// What the words before a date make of it.
        case label(FoundDate.Label)
        /// Days after the capture.
        case day(Int)
        /// The capture itself.
        case now
        /// So many units before the capture.
        case past(Unit)
    }

    /// Several words that mean something together.
    struct Phrase: Sendable {
        private let firstWord: Int32
        private let wordCount: Int16
        private let kind: Int16
        private let value: Int32
        private let following: Int32

        init(words: Range<Int>, meaning: Meaning, next: Int) {
            (firstWord, wordCount) = (Int32(clamping: words.lowerBound), Int16(clamping: words.count))
            following = Int32(clamping: next)
            switch meaning {
            case .label(let label): (kind, value) = (0, Int32(label.rawValue))
            case .day(let days): (kind, value) = (1, Int32(clamping: days))
            case .past(let unit): (kind, value) = (2, Int32(unit.rawValue))
            case .now: (kind, value) = (3, 0)
            }
        }

        /// Its part of ``DateLexicon/phraseWords``.
        var words: Range<Int> { Int(firstWord)..<(Int(firstWord) + Int(wordCount)) }
        /// The next phrase with the same ``DateLexicon/start(_:_:)``, -1 for none.
        var next: Int { Int(following) }
        var meaning: Meaning {
            switch kind {
            case 0: .label(FoundDate.Label(rawValue: Int(value)) ?? .none)
            case 1: .day(Int(value))
            case 2: Unit(rawValue: Int16(truncatingIfNeeded: value)).map { .past($0) } ?? .now
            default: .now
            }
        }
    }

    /// The first and last phrase of one ``start(_:_:)``.
    struct PhraseEnds: Sendable {
        var first: Int32
        var last: Int32
    }

    /// Stands for a number among a phrase's words.
    static let numberSlot: UInt64 = 0

    /// Single words.
    private let senses: FlatIndex<Sense>
    /// All phrases; those with the same ``start(_:_:)`` are linked.
    let phrases: FlatArray<Phrase>
    /// Hashes of the words of ``phrases``; ``numberSlot`` for a number.
    let phraseWords: FlatArray<UInt64>
    private let phraseEnds: FlatIndex<PhraseEnds>
    /// Whether `3/4/21` is a day in March.
    let isMonthFirst: Bool
    /// Regions of a month-first language that put the day first.
    let dayFirstRegions: Set<String>
    /// Hours east of UTC of the farthest zone whose pages are written in the language.
    let hoursEast: Int

    /// Of all zones the farthest, in hours east of UTC.
    private static let farthestEast = 14

    /// The sense of a word that no table holds.
    static let noSense = Sense()

    private init(_ tables: DateTables) {
        (senses, phraseEnds) = (FlatIndex(tables.senses), FlatIndex(tables.phraseEnds))
        let (phrases, words) = tables.flatPhrases()
        (self.phrases, phraseWords) = (FlatArray(phrases), FlatArray(words))
        (isMonthFirst, dayFirstRegions) = (tables.isMonthFirst, tables.dayFirstRegions)
        hoursEast = tables.hoursEast ?? Self.farthestEast
    }

    /// Reads the tables of all languages in one in place; nil when they are none.
    private init?(merged reader: FlatReader) {
        var reader = reader
        guard let senses = FlatIndex<Sense>(&reader), let phraseEnds = FlatIndex<PhraseEnds>(&reader),
            let phrases = reader.array(of: Phrase.self), let phraseWords = reader.array(of: UInt64.self)
        else { return nil }
        (self.senses, self.phraseEnds, self.phrases, self.phraseWords) = (senses, phraseEnds, phrases, phraseWords)
        (isMonthFirst, dayFirstRegions, hoursEast) = (false, [], Self.farthestEast)
    }

    @inline(__always)
    func sense(_ token: DateToken) -> Sense { token.kind == .word ? sense(of: token.hash) : DateLexicon.noSense }

    /// The sense of a word by its folded hash.
    @inline(__always)
    func sense(of word: UInt64) -> Sense { senses[word] ?? DateLexicon.noSense }

    /// The first phrase that begins so, -1 for none; ``Phrase/next`` leads to the others.
    ///
    /// - Parameter start: what ``start(_:_:)`` makes of the first two words.
    @inline(__always)
    func firstPhrase(_ start: UInt64) -> Int { phraseEnds[start].map { Int($0.first) } ?? -1 }

    /// What a phrase is looked up by: its first word, and the second unless that is a number or missing.
    ///
    /// A number, or "vor", begins phrases of many units and of all languages.
    @inline(__always)
    static func start(_ first: UInt64, _ second: UInt64) -> UInt64 {
        second == numberSlot ? first : (first ^ second &* 0x9E37_79B9_7F4A_7C15) | 1
    }

    /// The table of a language's primary subtag, if there is one.
    static func language(_ tag: String?) -> DateLexicon? {
        guard let tag else { return nil }
        let code = LanguageTag.ofWords(tag)
        return languages.withLock { languages in
            if let known = languages[code] { return known }
            guard let lexicon = DateTables.read(code).map({ DateLexicon($0) }) else { return nil }
            languages[code] = lexicon
            return lexicon
        }
    }

    /// Whether a language tag's dates put the month first.
    static func isMonthFirst(_ tag: String?) -> Bool {
        guard let tag, let lexicon = language(tag), lexicon.isMonthFirst else { return false }
        let parts = tag.uppercased().split { $0 == "-" || $0 == "_" }
        return !parts.dropFirst().contains { lexicon.dayFirstRegions.contains(String($0)) }
    }

    /// All languages in one: words on whose month or weekday they disagree lose it.
    static let merged =
        FlatReader(manchette_flat_date_names, source: DateTables.sourceSize).flatMap { DateLexicon(merged: $0) }
        ?? DateLexicon(DateTables.merged())

    /// The tables that were asked for, each read once.
    private static let languages = Mutex<[String: DateLexicon]>([:])
}
