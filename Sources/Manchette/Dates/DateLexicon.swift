import CModels
import Synchronization

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

    enum Unit: Sendable { case second, minute, hour, day, week, month, year }

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
        /// The next phrase with the same first word, -1 for none.
        fileprivate(set) var next = -1
    }

    /// Stands for a number among a phrase's words.
    static let numberSlot: UInt64 = 0

    /// Single words.
    private var senses: HashIndex<Sense>
    /// The words of ``senses``.
    private var words: [UInt64] = []
    /// All phrases; those with the same first word are linked.
    private(set) var phrases: [Phrase] = []
    /// The first and last phrase of each first word.
    private var phraseEnds = HashIndex<(first: Int, last: Int)>(capacity: 32, filler: (-1, -1))
    /// Whether `3/4/21` is a day in March.
    private(set) var isMonthFirst = false
    /// Regions of a month-first language that put the day first.
    private(set) var dayFirstRegions: Set<String> = []

    /// The sense of a word that no table holds.
    static let noSense = Sense()

    private init(capacity: Int) { senses = HashIndex(capacity: capacity, filler: DateLexicon.noSense) }

    @inline(__always)
    func sense(_ token: DateToken) -> Sense { token.kind == .word ? sense(of: token.hash) : DateLexicon.noSense }

    /// The sense of a word by its folded hash.
    @inline(__always)
    func sense(of word: UInt64) -> Sense { senses[word] ?? DateLexicon.noSense }

    /// The first phrase that begins with a word, -1 for none; ``Phrase/next`` leads to the others.
    @inline(__always)
    func firstPhrase(_ word: UInt64) -> Int { phraseEnds[word]?.first ?? -1 }

    /// The table of a language's primary subtag, if there is one.
    static func language(_ tag: String?) -> DateLexicon? {
        guard let tag else { return nil }
        let primary = String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
        let code = aliases[primary] ?? primary
        return languages.withLock { languages in
            if let known = languages[code] { return known }
            guard let lexicon = read(code) else { return nil }
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
    static let merged: DateLexicon = {
        var all = DateLexicon(capacity: 4096)
        for code in Set(sections.map(\.code)).sorted() {
            if let lexicon = read(code) { all.merge(lexicon) }
        }
        return all
    }()

    private static let aliases = ["no": "nb", "nn": "nb", "bs": "hr", "sr": "hr", "gl": "pt", "lb": "de", "gsw": "de"]

    /// The tables that were asked for, each read once.
    private static let languages = Mutex<[String: DateLexicon]>([:])

    private typealias Text = UnsafeBufferPointer<UInt8>

    /// A part of a data file, of one language; it stays where it is, in the binary.
    private struct Section: @unchecked Sendable {
        // Sendable because the bytes are constant data of the binary, which nobody changes or frees.
        let code: String
        let lines: Text
    }

    /// The parts of the data files, in order.
    private static let sections: [Section] = {
        var sections: [Section] = []
        var size = 0
        let names = manchette_date_names(&size)
        addSections(of: Text(start: names, count: size), to: &sections)
        let words = manchette_date_words(&size)
        addSections(of: Text(start: words, count: size), to: &sections)
        return sections
    }()

    private static func addSections(of file: Text, to sections: inout [Section]) {
        var code = ""
        var start = 0
        var index = 0
        while index < file.count {
            let end = file.piece(from: index).place(of: UInt8(ascii: "\n")).map { index + $0 } ?? file.count
            if file[index] == UInt8(ascii: "["), end > index + 1 {
                if !code.isEmpty { sections.append(Section(code: code, lines: file.piece(start..<index))) }
                code = file.piece((index + 1)..<(end - 1)).string
                start = end
            }
            index = end + 1
        }
        if !code.isEmpty { sections.append(Section(code: code, lines: file.piece(start..<file.count))) }
    }
}

extension DateLexicon {
    private mutating func merge(_ other: DateLexicon) {
        for word in other.words {
            let sense = other.sense(of: word)
            guard let known = senses[word] else {
                add(sense, for: word)
                continue
            }
            var both = known
            both.roles.formUnion(sense.roles)
            if sense.month != 0, known.month != sense.month { both.month = known.month == 0 ? sense.month : 0 }
            if sense.weekday != 0, known.weekday != sense.weekday {
                both.weekday = known.weekday == 0 ? sense.weekday : 0
            }
            senses.insert(both, for: word)
        }
        for phrase in other.phrases { addPhrase(phrase.words, phrase.meaning) }
    }

    private mutating func add(_ sense: Sense, for word: UInt64) {
        words.append(word)
        senses.insert(sense, for: word)
    }

    /// The table of a language; nil when there is none.
    private static func read(_ code: String) -> DateLexicon? {
        var lexicon: DateLexicon?
        var tokens: [DateToken] = []
        for section in sections where section.code == code {
            var known = lexicon ?? DateLexicon(capacity: 128)
            lexicon = nil
            section.lines.forEachPiece(separatedBy: UInt8(ascii: "\n")) { line in
                guard line[0] != UInt8(ascii: "#"), let colon = line.place(of: UInt8(ascii: ":")) else { return }
                let head = line.piece(0..<colon)
                let space = head.place(of: UInt8(ascii: " "))
                let entry = LineHead(
                    key: head.piece(0..<(space ?? colon)), argument: head.piece(from: space.map { $0 + 1 } ?? colon))
                line.piece(from: colon + 1).forEachPiece(separatedBy: UInt8(ascii: "|")) {
                    known.add(entry, value: $0, &tokens)
                }
            }
            lexicon = known
        }
        return lexicon
    }

    /// What stands before the colon.
    private struct LineHead {
        let key: Text
        let argument: Text

        var number: UInt8 {
            argument.reduce(0) { $1 &- 48 < 10 ? $0 &* 10 &+ ($1 &- 48) : 0 }
        }

        var unit: Unit? {
            let units: [(StaticString, Unit)] = [
                ("second", .second), ("minute", .minute), ("hour", .hour), ("day", .day), ("week", .week),
                ("month", .month), ("year", .year),
            ]
            return units.first { argument.equals($0.0) }?.1
        }

        /// What a phrase of this line means.
        var meaning: Meaning? {
            if key.equals("past") { return unit.map { .past($0) } }
            if key.equals("published") { return .label(.published) }
            if key.equals("modified") { return .label(.modified) }
            if key.equals("event") { return .label(.event) }
            if key.equals("today") { return .day(0) }
            if key.equals("yesterday") { return .day(-1) }
            if key.equals("beforeYesterday") { return .day(-2) }
            return key.equals("now") ? .now : nil
        }

        /// What a word of this line can be between the parts of a date.
        var role: Roles {
            if key.equals("at") { return .at }
            if key.equals("oclock") { return .oclock }
            if key.equals("of") { return .of }
            if key.equals("ordinal") { return .ordinal }
            return key.equals("one") ? .one : []
        }
    }

    private mutating func add(_ head: LineHead, value: Text, _ tokens: inout [DateToken]) {
        DateToken.scan(value.span, 0..<value.count, into: &tokens)
        guard let first = tokens.lazy.compactMap(DateLexicon.word).first else { return }
        if head.key.equals("month") || head.key.equals("weekday") {
            var sense = senses[first]
            let isKnown = sense != nil
            if head.key.equals("month") {
                sense = Sense(month: head.number, weekday: sense?.weekday ?? 0, roles: sense?.roles ?? [])
            } else {
                sense = Sense(month: sense?.month ?? 0, weekday: head.number, roles: sense?.roles ?? [])
            }
            guard let sense else { return }
            if isKnown { senses.insert(sense, for: first) } else { add(sense, for: first) }
        } else if let meaning = head.meaning {
            addPhrase(tokens.compactMap(DateLexicon.word), meaning)
        } else if !head.role.isEmpty {
            if var known = senses[first] {
                known.roles.insert(head.role)
                senses.insert(known, for: first)
            } else {
                add(Sense(roles: head.role), for: first)
            }
        } else if head.key.equals("order") {
            isMonthFirst = true
        } else if head.key.equals("dayFirstRegions") {
            dayFirstRegions.insert(String(decoding: value.filter { $0 > 32 }, as: UTF8.self))
        }
    }

    private mutating func addPhrase(_ words: [UInt64], _ meaning: Meaning) {
        let index = phrases.count
        phrases.append(Phrase(words: words, meaning: meaning))
        if let ends = phraseEnds[words[0]] {
            phrases[ends.last].next = index
            phraseEnds.insert((ends.first, index), for: words[0])
        } else {
            phraseEnds.insert((index, index), for: words[0])
        }
    }

    /// A word of a table's entry; `#` is the number slot, other marks and numbers are passed over.
    private static func word(_ token: DateToken) -> UInt64? {
        switch token.kind {
        case .word: token.hash
        case .mark: token.isMark("#") ? numberSlot : nil
        case .number: nil
        }
    }
}
