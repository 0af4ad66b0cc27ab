import CModels

/// What words mean in printed dates, per language; read from the data files once.
struct DateLexicon: Sendable {
    /// Parts that a single word can play; a word can play several (`mar` is March and Tuesday).
    struct Sense: Sendable {
        /// 1…12, or 0.
        var month: UInt8 = 0
        /// 1…7, or 0.
        var weekday: UInt8 = 0
        var roles: Roles = []
    }

    struct Roles: OptionSet, Sendable {
        let rawValue: UInt8
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
    }

    enum Unit: String, Sendable { case second, minute, hour, day, week, month, year }

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
        /// Hashes; ``DateLexicon/numberSlot`` for a number.
        var words: [UInt64]
        var meaning: Meaning
    }

    /// Stands for a number among a phrase's words.
    static let numberSlot: UInt64 = 0

    /// Single words.
    private(set) var senses: [UInt64: Sense] = [:]
    /// Phrases by their first word.
    private(set) var phrases: [UInt64: [Phrase]] = [:]
    /// Whether `3/4/21` is a day in March.
    private(set) var isMonthFirst = false
    /// Regions of a month-first language that put the day first.
    private(set) var dayFirstRegions: Set<String> = []

    /// The sense of a word that no table holds.
    static let noSense = Sense()

    @inline(__always)
    func sense(_ token: DateToken) -> Sense {
        token.kind == .word ? senses[token.hash] ?? DateLexicon.noSense : DateLexicon.noSense
    }

    /// The table of a language's primary subtag, if there is one.
    static func language(_ tag: String?) -> DateLexicon? {
        guard let tag else { return nil }
        let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        let code = aliases[String(primary)] ?? String(primary)
        return languages[code]
    }

    /// Whether a language tag's dates put the month first.
    static func isMonthFirst(_ tag: String?) -> Bool {
        guard let tag, let lexicon = language(tag), lexicon.isMonthFirst else { return false }
        let parts = tag.uppercased().split { $0 == "-" || $0 == "_" }
        return !parts.dropFirst().contains { lexicon.dayFirstRegions.contains(String($0)) }
    }

    /// All languages in one: words on whose month or weekday they disagree lose it.
    static let merged: DateLexicon = {
        var all = DateLexicon()
        for (_, lexicon) in languages.sorted(by: { $0.key < $1.key }) { all.merge(lexicon) }
        return all
    }()

    private static let aliases = ["no": "nb", "nn": "nb", "bs": "hr", "sr": "hr", "gl": "pt", "lb": "de", "gsw": "de"]

    /// Every language's table.
    private static let languages: [String: DateLexicon] = {
        var tables: [String: DateLexicon] = [:]
        var size = 0
        let names = manchette_date_names(&size)
        read(UnsafeBufferPointer(start: names, count: size), into: &tables)
        let words = manchette_date_words(&size)
        read(UnsafeBufferPointer(start: words, count: size), into: &tables)
        return tables
    }()
}

extension DateLexicon {
    private mutating func merge(_ other: DateLexicon) {
        for (word, sense) in other.senses {
            guard let known = senses[word] else {
                senses[word] = sense
                continue
            }
            var both = known
            both.roles.formUnion(sense.roles)
            if sense.month != 0, known.month != sense.month { both.month = known.month == 0 ? sense.month : 0 }
            if sense.weekday != 0, known.weekday != sense.weekday {
                both.weekday = known.weekday == 0 ? sense.weekday : 0
            }
            senses[word] = both
        }
        for (word, list) in other.phrases { phrases[word, default: []].append(contentsOf: list) }
    }

    private static func read(_ file: UnsafeBufferPointer<UInt8>, into tables: inout [String: DateLexicon]) {
        var language = ""
        for line in file.split(separator: UInt8(ascii: "\n")) {
            switch line.first {
            case UInt8(ascii: "#"): continue
            case UInt8(ascii: "["): language = String(decoding: line.dropFirst().dropLast(), as: UTF8.self)
            default:
                guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
                let key = String(decoding: line[..<colon], as: UTF8.self)
                for value in line[(colon + 1)...].split(separator: UInt8(ascii: "|")) {
                    tables[language, default: DateLexicon()].add(key: key, value: value)
                }
            }
        }
    }

    private mutating func add(key: String, value: Slice<UnsafeBufferPointer<UInt8>>) {
        let bytes = Array(value)
        let words = DateLexicon.words(bytes)
        guard let first = words.first else { return }
        let parts = key.split(separator: " ")
        let argument = parts.count > 1 ? String(parts[1]) : ""
        switch parts[0] {
        case "month": senses[first, default: Sense()].month = UInt8(argument) ?? 0
        case "weekday": senses[first, default: Sense()].weekday = UInt8(argument) ?? 0
        case "past": Unit(rawValue: argument).map { addPhrase(words, .past($0)) }
        case "published": addPhrase(words, .label(.published))
        case "modified": addPhrase(words, .label(.modified))
        case "event": addPhrase(words, .label(.event))
        case "today": addPhrase(words, .day(0))
        case "yesterday": addPhrase(words, .day(-1))
        case "beforeYesterday": addPhrase(words, .day(-2))
        case "now": addPhrase(words, .now)
        case "at": senses[first, default: Sense()].roles.insert(.at)
        case "oclock": senses[first, default: Sense()].roles.insert(.oclock)
        case "of": senses[first, default: Sense()].roles.insert(.of)
        case "ordinal": senses[first, default: Sense()].roles.insert(.ordinal)
        case "one": senses[first, default: Sense()].roles.insert(.one)
        case "order": isMonthFirst = true
        case "dayFirstRegions":
            dayFirstRegions.insert(String(decoding: bytes.filter { $0 > 32 }, as: UTF8.self))
        default: break
        }
    }

    private mutating func addPhrase(_ words: [UInt64], _ meaning: Meaning) {
        phrases[words[0], default: []].append(Phrase(words: words, meaning: meaning))
    }

    /// The words of a table's entry; `#` becomes the number slot, other marks are passed over.
    private static func words(_ bytes: [UInt8]) -> [UInt64] {
        DateToken.scan(bytes.span).compactMap { token in
            switch token.kind {
            case .word: token.hash
            case .mark: token.isMark("#") ? numberSlot : nil
            case .number: nil
            }
        }
    }
}
