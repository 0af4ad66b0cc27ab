/// Reads dates as pages print them and machines write them.
///
/// Everything is found in one pass over a string's numbers and words, with bounded look-ahead; dates that the calendar
/// does not have and days after the capture are no dates.
struct DateReader: Sendable {
    /// Words of the page's language, and of all languages where that one finds nothing.
    private let lexicon: DateLexicon?
    /// Whether `3/4/21` is a day in March.
    private let isMonthFirst: Bool
    /// When the page was fetched.
    let capture: CaptureMoment?
    /// The day on which it was fetched.
    var captured: CivilDate? { capture?.day }

    /// A reader for pages of a language.
    ///
    /// - Parameters:
    ///   - language: BCP 47 tag; its region counts for the order of day and month.
    ///   - monthFirst: the order of day and month where it is known better than from the language.
    ///   - capture: when the page was fetched: what relative dates count from and no date comes after.
    init(language: String? = nil, monthFirst: Bool? = nil, capture: CaptureMoment? = nil) {
        lexicon = DateLexicon.language(language)
        isMonthFirst = monthFirst ?? DateLexicon.isMonthFirst(language)
        self.capture = capture
    }

    /// A reader for pages of a language that were fetched when the caller says.
    init(language: String?, options: ExtractionOptions) {
        self.init(language: language, capture: options.captured.flatMap { CaptureMoment(iso: $0) })
    }

    /// All dates of a string, in order and without overlaps.
    func dates(in string: String) -> [FoundDate] {
        var string = string
        return string.withUTF8 { dates(in: $0.span) }
    }

    /// All dates of a string in UTF-8, in order and without overlaps.
    func dates(in bytes: borrowing Span<UInt8>) -> [FoundDate] {
        // Without a digit there are but dates relative to the capture.
        if captured == nil, !bytes.withUnsafeBufferPointer({ $0.holdsDigit || Self.holdsNativeDigit($0) }) { return [] }
        var tokens = DateToken.scan(bytes)
        Self.splitMonths(&tokens, bytes)
        return dates(of: tokens)
    }

    /// The fewest bytes of a word that a layout stuck a month's name to, and of the name.
    private static let (leastGlued, leastMonth) = (4, 3)

    /// Cuts the month off a word that the layout has stuck it to: "EditorialNovember 22, 2018".
    private static func splitMonths(_ tokens: inout [DateToken], _ bytes: borrowing Span<UInt8>) {
        var index = tokens.count - 4
        while index >= 0 {
            defer { index -= 1 }
            let word = tokens[index]
            guard word.kind == .word, word.end - word.start >= leastGlued + leastMonth,
                DateScanner.isDayAndYear(tokens, index + 1)
            else { continue }
            var seam = word.end - leastMonth
            while seam >= word.start + leastGlued,
                bytes[seam] &- 65 >= 26 || bytes[seam - 1] &- 97 >= 26 && bytes[seam - 1] < 0x80
            {
                seam -= 1
            }
            guard seam >= word.start + leastGlued else { continue }
            tokens[index].end = seam
            tokens[index].hash = FoldedWord.hash(bytes, word.start..<seam)
            tokens.insert(
                DateToken(
                    kind: .word, start: seam, end: word.end, spaceBefore: true,
                    hash: FoldedWord.hash(bytes, seam..<word.end)), at: index + 1)
        }
    }

    private func dates(of tokens: [DateToken]) -> [FoundDate] {
        if let lexicon {
            let found = scanner(tokens, lexicon).dates()
            if !found.isEmpty { return found }
        }
        return scanner(tokens, DateLexicon.merged).dates()
    }

    /// The most bytes between the numbers of a date: a month's name, and what stands around it.
    private static let widestGap = 64

    /// Whether a text may hold a day whose year is stated: a number of a day or month near another, or eight digits.
    ///
    /// Most paragraphs with a digit have neither, and need not be cut into words.
    static func mayHoldDay(_ bytes: borrowing Span<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var lastEnd = -widestGap - 1
            var lastDigits = 0
            var start = bytes.firstDigit(from: 0, before: bytes.count)
            while start < bytes.count {
                var end = start &+ 1
                while end < bytes.count, bytes[end] &- 48 < 10 { end &+= 1 }
                let digits = end - start
                if digits == 8 { return true }
                if digits <= 4 {
                    if start - lastEnd <= widestGap, min(digits, lastDigits) <= 2 { return true }
                    (lastEnd, lastDigits) = (end, digits)
                }
                start = bytes.firstDigit(from: end, before: bytes.count)
            }
            return holdsNativeDigit(bytes)
        }
    }

    /// Whether a digit of a script of its own stands in a text (U+0660…, U+06F0…, U+0966…, U+09E6…, U+FF10…).
    static func holdsNativeDigit(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = bytes.firstLeadOfNativeDigit(from: 0, before: bytes.count)
        while index < bytes.count {
            if isNativeDigit(bytes, index) { return true }
            index = bytes.firstLeadOfNativeDigit(from: index &+ 1, before: bytes.count)
        }
        return false
    }

    @inline(__always)
    private static func isNativeDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index &+ 1 < bytes.count else { return false }
        let next = bytes[index &+ 1]
        switch bytes[index] {
        case 0xD9: return next &- 0xA0 < 10
        case 0xDB: return next &- 0xB0 < 10
        case 0xE0: return (next == 0xA5 || next == 0xA7) && index &+ 2 < bytes.count && bytes[index &+ 2] >= 0xA6
        case 0xEF: return next == 0xBC && index &+ 2 < bytes.count && bytes[index &+ 2] &- 0x90 < 10
        default: return false
        }
    }

    /// The one date that a string consists of, such as an attribute's value; machine forms first.
    ///
    /// With `allowsEpoch`, ten digits are seconds and thirteen are milliseconds after 1970.
    func date(of string: String, allowsEpoch: Bool = false) -> FoundDate? {
        var string = string
        let tokens = string.withUTF8 { DateToken.scan($0.span) }
        let scanner = scanner(tokens, lexicon ?? DateLexicon.merged)
        if let found = scanner.wholeNumber(allowsEpoch: allowsEpoch) { return found }
        let found = dates(of: tokens)
        // "Publié le … Mis à jour le …" in one attribute: the label decides before the order does.
        return found.first { $0.label == .published && !$0.isRelative } ?? found.first
    }

    private func scanner(_ tokens: [DateToken], _ lexicon: DateLexicon) -> DateScanner {
        DateScanner(
            tokens: tokens, lexicon: lexicon, isMonthFirst: isMonthFirst, capture: capture,
            hoursEast: (self.lexicon ?? lexicon).hoursEast)
    }
}

/// One pass over a string's tokens with the words of one language, or of all.
struct DateScanner {
    let tokens: [DateToken]
    let lexicon: DateLexicon
    let isMonthFirst: Bool
    let capture: CaptureMoment?
    /// Hours east of UTC of the farthest zone that a time without one can be of.
    let hoursEast: Int
    var captured: CivilDate? { capture?.day }

    /// A date at some token, before its surroundings are looked at.
    struct Match {
        var date: CivilDate
        var precision: FoundDate.Precision
        var time: CivilTime?
        var next: Int
        var isRelative = false
        var isYearInferred = false
        var isOrderAmbiguous = false
        /// Whether it was written as the end of the day before.
        var isNextMidnight = false

        /// The same day at a time; the end of a day is the next one's midnight.
        func at(_ clock: Clock) -> Match {
            var match = self
            match.time = clock.time
            if clock.isDaysEnd { (match.date, match.isNextMidnight) = (date.adding(days: 1), true) }
            return match
        }
    }

    /// A time of day, before its day is known.
    struct Clock {
        let time: CivilTime
        /// Whether it was written as 24:00, which ISO 8601 allows.
        var isDaysEnd = false
        /// Whether it says more than the hour.
        var hasMinute = true
    }

    /// All dates, in order.
    func dates() -> [FoundDate] {
        var found: [FoundDate] = []
        var position = 0
        var floor = 0
        while position < tokens.count {
            guard var match = match(at: position) else {
                position += 1
                continue
            }
            if isFuture(match.date, match.time) {
                // The day may be right where its time is not: of another zone than it says, or of what is planned.
                if match.isNextMidnight { match.date = match.date.adding(days: -1) }
                guard match.time != nil, !isFuture(match.date, nil) else {
                    position = match.next
                    continue
                }
                match.time = nil
            }
            found.append(
                FoundDate(
                    date: match.date, time: match.time, precision: precision(match),
                    range: tokens[position].start..<tokens[match.next - 1].end,
                    label: label(of: position..<match.next, floor: floor), isRelative: match.isRelative,
                    isYearInferred: match.isYearInferred, isOrderAmbiguous: match.isOrderAmbiguous))
            position = match.next
            floor = position
        }
        return found
    }

    func precision(_ match: Match) -> FoundDate.Precision {
        guard let time = match.time else { return match.precision }
        return time.second == nil ? .minute : .second
    }

    /// Whether a day and a time on it are after the capture.
    func isFuture(_ date: CivilDate, _ time: CivilTime?) -> Bool {
        capture?.isBefore(date, time, hoursEast: hoursEast) ?? false
    }

    // MARK: What can begin at a token

    private func match(at start: Int) -> Match? {
        let token = tokens[start]
        switch token.kind {
        case .mark: return nil
        case .number:
            if isGluedBefore(start) { return nil }
            if let match = dateAtNumber(start) { return withTimeAfter(match) }
            if captured != nil, let match = relative(start) { return match }
            return timeThenDate(start)
        case .word:
            if captured != nil, let match = relative(start) {
                return match.precision == .day ? withTimeAfter(match) : match
            }
            let sense = lexicon.sense(token)
            if sense.weekday != 0, let match = afterWeekday(start, Int(sense.weekday)) { return match }
            let month =
                sense.month == 0 && Self.isDayAndYear(tokens, start + 1) ? englishMonth(token) : Int(sense.month)
            if month != 0, let match = monthFirst(start, month, weekday: nil) {
                return withTimeAfter(match)
            }
            return nil
        }
    }

    /// A number that goes on before this one: a version, an amount, a telephone number, an identifier.
    private func isGluedBefore(_ index: Int) -> Bool {
        guard index > 0, !tokens[index].spaceBefore else { return false }
        let before = tokens[index - 1]
        // The layout may have stuck a day to the name before it: "Anne Roy13 novembre 2021".
        if before.kind == .word { return !isDayOfNamedMonth(index) && !isFullDay(index) }
        guard before.isMark("-") || before.isMark(".") || before.isMark("/") || before.isMark("+") else { return false }
        return index > 1 && !before.spaceBefore && tokens[index - 2].kind != .mark
    }

    /// Whether a number is a day with a month's name and a year behind it.
    private func isDayOfNamedMonth(_ index: Int) -> Bool {
        guard index + 2 < tokens.count, tokens[index].digits <= 2, tokens[index + 1].kind == .word,
            tokens[index + 1].spaceBefore, tokens[index + 2].kind == .number, tokens[index + 2].digits >= 4
        else { return false }
        return lexicon.sense(tokens[index + 1]).month != 0
    }

    /// Whether a number begins a whole day in digits behind a word: "Kultur12.01.2021".
    private func isFullDay(_ index: Int) -> Bool {
        guard index + 4 < tokens.count, tokens[index - 1].end - tokens[index - 1].start >= 4 else { return false }
        return tokens[index].digits == 2 && tokens[index + 1].isMark(".") && tokens[index + 2].digits == 2
            && tokens[index + 3].isMark(".") && tokens[index + 4].digits == 4
    }

    /// Whether a day, a comma and a year stand here: what a month's name goes before.
    static func isDayAndYear(_ tokens: [DateToken], _ index: Int) -> Bool {
        guard index + 2 < tokens.count, tokens[index].kind == .number, tokens[index].spaceBefore else { return false }
        return tokens[index].digits <= 2 && tokens[index + 1].isMark(",") && tokens[index + 2].digits == 4
    }

    /// The month that a word is in English: systems print "29 Mar 2019" on pages of any language.
    func englishMonth(_ word: DateToken) -> Int {
        word.end - word.start < 3 ? 0 : DateLexicon.language("en").map { Int($0.sense(word).month) } ?? 0
    }

    private func afterWeekday(_ start: Int, _ weekday: Int) -> Match? {
        var index = start + 1
        // "Lun.", "Tue,", "Samstag, den", "dimanche le"
        index = skipMarks(index, limit: 2) { $0.isMark(".") || $0.isMark(",") || $0.isMark("-") || $0.isMark("|") }
        guard index < tokens.count else { return nil }
        if tokens[index].kind == .word, lexicon.sense(tokens[index]).month == 0, isShortWord(tokens[index]) {
            index += 1
        }
        guard index < tokens.count else { return nil }
        switch tokens[index].kind {
        case .number:
            guard let match = dateAtNumber(index, weekday: weekday) else { return nil }
            return withTimeAfter(match)
        case .word:
            let month = Int(lexicon.sense(tokens[index]).month)
            guard month != 0, let match = monthFirst(index, month, weekday: weekday), match.precision == .day
            else { return nil }
            return withTimeAfter(match)
        case .mark: return nil
        }
    }

    private func timeThenDate(_ start: Int) -> Match? {
        guard let (clock, next) = time(at: start, allowsDot: false) else { return nil }
        var index = skipMarks(next, limit: 2) { $0.isMark(",") || $0.isMark("-") || $0.isMark("|") || $0.isDash }
        var shortWords = 0
        while index < tokens.count, tokens[index].kind == .word {
            let sense = lexicon.sense(tokens[index])
            if sense.month != 0, let match = monthFirst(index, Int(sense.month), weekday: nil) {
                return combined(match, clock)
            }
            if sense.weekday != 0 {
                index = skipMarks(index + 1, limit: 1) { $0.isMark(",") || $0.isMark(".") }
                continue
            }
            shortWords += 1
            guard shortWords == 1, isShortWord(tokens[index]) else { return nil }
            index += 1
        }
        guard index < tokens.count, tokens[index].kind == .number, !isGluedBefore(index),
            let match = dateAtNumber(index)
        else { return nil }
        // "5 h | 3 mars 2026": behind a bar a number of hours is a length or a name.
        if !clock.hasMinute, tokens[next..<index].contains(where: { $0.isMark("|") }) { return nil }
        return combined(match, clock)
    }

    private func combined(_ match: Match, _ clock: Clock) -> Match? {
        guard match.precision == .day else { return nil }
        return match.time == nil ? match.at(clock) : match
    }

    private func withTimeAfter(_ match: Match) -> Match {
        guard match.precision == .day, match.time == nil, let (clock, next) = timeAfter(match.next) else {
            return match
        }
        var match = match.at(clock)
        match.next = next
        return match
    }

    func isShortWord(_ token: DateToken) -> Bool { token.end - token.start <= 4 }

    /// The first token from here on that is not such a mark; at most so many are passed over.
    func skipMarks(_ index: Int, limit: Int, _ isPassed: (DateToken) -> Bool) -> Int {
        var index = index
        let end = min(tokens.count, index + limit)
        while index < end, tokens[index].kind == .mark, isPassed(tokens[index]) { index += 1 }
        return index
    }
}

extension DateToken {
    /// En dash, em dash, bullet, middle dot.
    var isDash: Bool {
        kind == .mark && (hash == 0x2013 || hash == 0x2014 || hash == 0x2022 || hash == 0xB7 || hash == 0x2219)
    }
}
