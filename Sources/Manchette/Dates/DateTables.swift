import CModels

/// The words of dates while a ``DateLexicon`` is made of the data files.
struct DateTables {
    typealias Sense = DateLexicon.Sense
    typealias Meaning = DateLexicon.Meaning
    typealias Roles = DateLexicon.Roles

    /// Single words.
    var senses: HashIndex<Sense>
    /// The words of ``senses``.
    private var words: [UInt64] = []
    /// All phrases, and for each the next with the same ``DateLexicon/start(_:_:)``, -1 for none.
    private var phrases: [(words: [UInt64], meaning: Meaning, next: Int)] = []
    var phraseEnds = HashIndex(capacity: 32, filler: DateLexicon.PhraseEnds(first: -1, last: -1))
    var isMonthFirst = false
    var dayFirstRegions: Set<String> = []
    var hoursEast: Int?

    private init(capacity: Int) { senses = HashIndex(capacity: capacity, filler: DateLexicon.noSense) }

    /// Bytes of the data files.
    static var sourceSize: Int {
        FlatReader.bytes(manchette_date_names).count + FlatReader.bytes(manchette_date_words).count
    }

    /// All languages in one.
    static func merged() -> DateTables {
        var all = DateTables(capacity: 4096)
        for code in Set(sections.map(\.code)).subtracting([everyLanguage]).sorted() {
            if let tables = read(code) { all.merge(tables) }
        }
        return all
    }

    func flatPhrases() -> (phrases: [DateLexicon.Phrase], words: [UInt64]) {
        var words: [UInt64] = []
        let flat = phrases.map { phrase in
            words += phrase.words
            return DateLexicon.Phrase(
                words: (words.count - phrase.words.count)..<words.count, meaning: phrase.meaning, next: phrase.next)
        }
        return (flat, words)
    }

    /// Writes the arrays in the order in which ``DateLexicon`` reads them.
    func write(into writer: inout FlatWriter) {
        writer.append(senses)
        writer.append(phraseEnds)
        let (phrases, words) = flatPhrases()
        writer.append(phrases)
        writer.append(words)
    }

    private typealias Text = UnsafeBufferPointer<UInt8>

    /// The section of what pages of every language print.
    private static let everyLanguage = "*"

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

extension DateTables {
    private mutating func merge(_ other: DateTables) {
        for word in other.words {
            let sense = other.senses[word] ?? DateLexicon.noSense
            guard let known = senses[word] else {
                add(sense, for: word)
                continue
            }
            var both = known
            both.roles.formUnion(sense.roles)
            if sense.zone != Sense.noZone { both.zone = sense.zone }
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
    static func read(_ code: String) -> DateTables? {
        guard sections.contains(where: { $0.code == code }) else { return nil }
        var tables = DateTables(capacity: 128)
        var tokens: [DateToken] = []
        for section in sections where section.code == code || section.code == everyLanguage {
            section.lines.forEachPiece(separatedBy: UInt8(ascii: "\n")) { line in
                guard line[0] != UInt8(ascii: "#"), let colon = line.place(of: UInt8(ascii: ":")) else { return }
                let head = line.piece(0..<colon)
                let space = head.place(of: UInt8(ascii: " "))
                let entry = LineHead(
                    key: head.piece(0..<(space ?? colon)), argument: head.piece(from: space.map { $0 + 1 } ?? colon))
                line.piece(from: colon + 1).forEachPiece(separatedBy: UInt8(ascii: "|")) {
                    tables.add(entry, value: $0, &tokens)
                }
            }
        }
        return tables
    }

    /// What stands before the colon.
    private struct LineHead {
        let key: Text
        let argument: Text

        var number: UInt8 {
            argument.reduce(0) { $1 &- 48 < 10 ? $0 &* 10 &+ ($1 &- 48) : 0 }
        }

        /// Minutes of so many hours east of UTC: "+1", "-5".
        var offset: Int16 { Int16(number) * (argument.first == UInt8(ascii: "-") ? -60 : 60) }

        var unit: DateLexicon.Unit? {
            let units: [(StaticString, DateLexicon.Unit)] = [
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
            if key.equals("opensMonth") { return .opensMonth }
            if key.equals("am") { return .morning }
            if key.equals("pm") { return .afternoon }
            return key.equals("one") ? .one : []
        }
    }

    private mutating func add(_ head: LineHead, value: Text, _ tokens: inout [DateToken]) {
        if head.key.equals("east") { hoursEast = value.reduce(0) { $1 &- 48 < 10 ? $0 &* 10 &+ Int($1 &- 48) : $0 } }
        DateToken.scan(value.span, 0..<value.count, into: &tokens)
        guard let first = tokens.lazy.compactMap(DateTables.word).first else { return }
        if head.key.equals("month") || head.key.equals("weekday") {
            change(first) { sense in
                if head.key.equals("month") { sense.month = head.number } else { sense.weekday = head.number }
            }
        } else if head.key.equals("zone") {
            change(first) { $0.zone = head.offset }
        } else if let meaning = head.meaning {
            addPhrase(tokens.compactMap(DateTables.word), meaning)
        } else if !head.role.isEmpty {
            addRole(head.role, to: tokens.compactMap(DateTables.word))
        } else if head.key.equals("order") {
            isMonthFirst = true
        } else if head.key.equals("dayFirstRegions") {
            dayFirstRegions.insert(String(decoding: value.filter { $0 > 32 }, as: UTF8.self))
        }
    }

    /// Gives a word a role; "a.m." is two words, each with one of its own.
    private mutating func addRole(_ role: Roles, to words: [UInt64]) {
        guard words.count == 2, role == .morning || role == .afternoon else {
            change(words[0]) { $0.roles.insert(role) }
            return
        }
        change(words[0]) { $0.roles.insert(role == .morning ? .opensMorning : .opensAfternoon) }
        change(words[1]) { $0.roles.insert(.meridiem) }
    }

    private mutating func change(_ word: UInt64, _ change: (inout Sense) -> Void) {
        let known = senses[word]
        var sense = known ?? DateLexicon.noSense
        change(&sense)
        if known == nil { add(sense, for: word) } else { senses.insert(sense, for: word) }
    }

    private mutating func addPhrase(_ words: [UInt64], _ meaning: Meaning) {
        let index = phrases.count
        phrases.append((words, meaning, -1))
        let place = Int32(clamping: index)
        let start = DateLexicon.start(words[0], words.count > 1 ? words[1] : DateLexicon.numberSlot)
        if let ends = phraseEnds[start] {
            phrases[Int(ends.last)].next = index
            phraseEnds.insert(DateLexicon.PhraseEnds(first: ends.first, last: place), for: start)
        } else {
            phraseEnds.insert(DateLexicon.PhraseEnds(first: place, last: place), for: start)
        }
    }

    /// A word of a table's entry; `#` is the number slot, other marks and numbers are passed over.
    private static func word(_ token: DateToken) -> UInt64? {
        switch token.kind {
        case .word: token.hash
        case .mark: token.isMark("#") ? DateLexicon.numberSlot : nil
        case .number: nil
        }
    }
}
