/// Forms of a calendar day: in numbers, with a month's name, relative to the capture.
extension DateScanner {
    // MARK: Beginning with a number

    /// `2021-01-12`, `12.01.2021`, `12 janvier 2021`, `2021. január 12.`, `2021年1月12日`.
    func dateAtNumber(_ start: Int, weekday: Int? = nil) -> Match? {
        let first = tokens[start]
        guard first.value >= 0 else { return nil }
        if first.digits == 4 {
            return yearFirst(start) ?? yearMonthName(start)
        }
        if first.digits == 8, let match = compact(start) { return match }
        guard first.digits <= 2, first.value >= 1 else { return nil }
        return numeric(start) ?? dayMonthName(start, weekday: weekday)
    }

    /// `2021-01-12`, `2021/01`, `2021.01.12`, `2021. 01. 12.`, `2021年1月12日`.
    private func yearFirst(_ start: Int) -> Match? {
        let year = tokens[start].value
        guard isPlausible(year), start + 2 < tokens.count else { return nil }
        let separator = tokens[start + 1]
        let isHan = separator.isHan(0x5E74, 0xB144)
        guard isHan || isSeparator(separator, allowsSlash: true), tokens[start + 2].kind == .number,
            isHan || !separator.spaceBefore, tokens[start + 2].digits <= 2
        else { return nil }
        // Spaces only after the dots of Hungarian dates, and then after both.
        let isSpaced = tokens[start + 2].spaceBefore
        guard isHan || !isSpaced || separator.isMark(".") else { return nil }
        let month = tokens[start + 2].value
        guard (1...12).contains(month) else { return nil }
        var next = start + 3
        guard next < tokens.count, isHan ? tokens[next].isHan(0x6708, 0xC6D4) : tokens[next].hash == separator.hash,
            tokens[next].kind == .mark, next + 1 < tokens.count, tokens[next + 1].kind == .number,
            isHan || tokens[next + 1].spaceBefore == isSpaced, tokens[next + 1].digits <= 2
        else {
            // A year and a month in digits: "2023/12", "2021-01"; not "2021-22", not "2021.5".
            guard tokens[start + 2].digits == 2 || isHan, !separator.isMark("."), !isGluedAfter(next),
                let date = CivilDate(year: year, month: month, day: 1)
            else { return nil }
            return Match(date: date, precision: .month, next: next)
        }
        guard let date = CivilDate(year: year, month: month, day: tokens[next + 1].value) else { return nil }
        next += 2
        if isHan, next < tokens.count, tokens[next].isHan(0x65E5, 0xC77C) { next += 1 }
        return Match(date: date, precision: .day, next: next)
    }

    /// `20210112` before a time or where the label or the whole string says so.
    private func compact(_ start: Int) -> Match? {
        let number = tokens[start].value
        let isWhole = tokens.count == 1
        let hasTime =
            start + 2 < tokens.count && tokens[start + 1].hash == DateWords.t && !tokens[start + 1].spaceBefore
        guard isWhole || hasTime, isPlausible(number / 10_000),
            let date = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        else { return nil }
        return Match(date: date, precision: .day, next: start + 1)
    }

    /// `12.01.2021`, `12/01/21`, `1-12-2021`, `12. 1. 2021`.
    private func numeric(_ start: Int) -> Match? {
        guard start + 4 < tokens.count else { return nil }
        let (first, separator, second, again, third) =
            (tokens[start], tokens[start + 1], tokens[start + 2], tokens[start + 3], tokens[start + 4])
        guard isSeparator(separator, allowsSlash: true), again.kind == .mark, again.hash == separator.hash,
            second.kind == .number, third.kind == .number, second.digits <= 2,
            third.digits == 4 || third.digits == 2, !isGluedAfter(start + 5)
        else { return nil }
        // Spaces only after the dots of German and Czech dates.
        let isTight = !separator.spaceBefore && !second.spaceBefore && !again.spaceBefore && !third.spaceBefore
        guard
            isTight || (separator.isMark(".") && !separator.spaceBefore && !again.spaceBefore)
                || (separator.isMark("/") && third.digits == 4)
        else { return nil }
        if third.digits == 2, separator.isMark("-"), first.digits != 2 || second.digits != 2 { return nil }
        let year = third.digits == 4 ? third.value : fullYear(third.value)
        guard isPlausible(year) else { return nil }
        let dayFirst = CivilDate(year: year, month: second.value, day: first.value)
        let monthFirst = separator.isMark(".") ? nil : CivilDate(year: year, month: first.value, day: second.value)
        let candidates = isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
        let possible = candidates.compactMap(\.self).filter { captured == nil || $0 <= (captured ?? $0) }
        guard let date = possible.first else { return nil }
        let isAmbiguous = dayFirst != nil && monthFirst != nil && dayFirst != monthFirst && possible.count > 1
        return Match(date: date, precision: .day, next: start + 5, isOrderAmbiguous: isAmbiguous)
    }

    /// `12 janvier 2021`, `1er janvier`, `12-Jan-2021`, `5. März 2022`, `12 de enero de 2021`.
    private func dayMonthName(_ start: Int, weekday: Int?) -> Match? {
        let day = tokens[start].value
        guard day <= 31 else { return nil }
        var index = start + 1
        index = skipMarks(index, limit: 1) { $0.isMark(".") || $0.isMark("-") || $0.isMark("/") || $0.isMark("°") }
        if index < tokens.count, tokens[index].kind == .word, !tokens[index].spaceBefore,
            lexicon.sense(tokens[index]).roles.contains(.ordinal)
        {
            index = skipMarks(index + 1, limit: 1) { $0.isMark(".") || $0.isMark(",") }
        }
        index = skipOf(index)
        guard index < tokens.count, tokens[index].kind == .word else { return nil }
        var month = Int(lexicon.sense(tokens[index]).month)
        if month == 0, index + 1 < tokens.count, tokens[index + 1].digits == 4, yearAfter(index + 1) != nil {
            month = englishMonth(tokens[index])
        }
        if month == 0 {
            guard let second = secondName(index) else { return nil }
            (month, index) = (Int(lexicon.sense(tokens[second]).month), second)
            guard yearAfter(index + 1) != nil else { return nil }
        }
        index = afterSecondName(of: month, index + 1)
        if let (year, next) = yearAfter(index) {
            guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
            return Match(date: date, precision: .day, next: next)
        }
        return inferringYear(month: month, day: day, weekday: weekday, next: index)
    }

    /// The month's name behind one of two words, of another calendar's tradition: `تشرين الأول / أكتوبر`.
    ///
    /// Names of one word are in the tables; anything else in front of a bar is no name: `5 min / March 2024`.
    private func secondName(_ start: Int) -> Int? {
        let bar = start + 2
        guard bar + 1 < tokens.count, tokens[bar].isMark("/"), tokens[bar].spaceBefore,
            lexicon.sense(tokens[start]).roles.contains(.opensMonth), tokens[start + 1].kind == .word,
            lexicon.sense(tokens[bar + 1]).month != 0
        else { return nil }
        return bar + 1
    }

    /// The token behind a month's second name, of another calendar's tradition: `نيسان / أبريل`, `نيسان (أبريل)`.
    private func afterSecondName(of month: Int, _ start: Int) -> Int {
        guard start + 1 < tokens.count, tokens[start].isMark("/") || tokens[start].isMark("("),
            Int(lexicon.sense(tokens[start + 1]).month) == month
        else { return start }
        let isClosed = tokens[start].isMark("/") || start + 2 < tokens.count && tokens[start + 2].isMark(")")
        return isClosed ? start + (tokens[start].isMark("/") ? 2 : 3) : start
    }

    /// `2021. január 12.`, `2021 Jan 12`.
    private func yearMonthName(_ start: Int) -> Match? {
        let year = tokens[start].value
        guard isPlausible(year) else { return nil }
        var index = skipMarks(start + 1, limit: 1) {
            $0.isMark(".") || $0.isMark(",") || $0.isMark("-") || $0.isMark("/")
        }
        index = skipOf(index)
        guard index + 1 < tokens.count, tokens[index].kind == .word else { return nil }
        let month = Int(lexicon.sense(tokens[index]).month)
        guard month != 0 else { return nil }
        index = skipMarks(index + 1, limit: 1) { $0.isMark(".") || $0.isMark("-") || $0.isMark("/") }
        guard index < tokens.count, tokens[index].kind == .number, tokens[index].digits <= 2,
            let date = CivilDate(year: year, month: month, day: tokens[index].value)
        else { return nil }
        return Match(date: date, precision: .day, next: index + 1)
    }

    // MARK: Beginning with a month's name

    /// `January 12, 2021`, `Jan. 12th`, `mai 2019`, `Jan 12 07:30:00 UTC 2021`.
    func monthFirst(_ start: Int, _ month: Int, weekday: Int?) -> Match? {
        // "/2021-Jan" or "e-mar" are no months.
        if start > 0, !tokens[start].spaceBefore, tokens[start - 1].kind != .mark { return nil }
        var index = skipMarks(start + 1, limit: 1) { $0.isMark(".") || $0.isMark("/") || $0.isMark("-") }
        index = skipOf(index)
        guard index < tokens.count, tokens[index].kind == .number else { return nil }
        let number = tokens[index]
        if number.digits == 4, isPlausible(number.value), !isGluedAfter(index + 1) {
            guard let date = CivilDate(year: number.value, month: month, day: 1) else { return nil }
            return Match(date: date, precision: .month, next: index + 1)
        }
        guard number.digits <= 2, (1...31).contains(number.value) else { return nil }
        let day = number.value
        index += 1
        if index < tokens.count, tokens[index].kind == .word, !tokens[index].spaceBefore {
            guard lexicon.sense(tokens[index]).roles.contains(.ordinal) else { return nil }
            index += 1
        }
        if let (year, next) = yearAfter(index) {
            guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
            return Match(date: date, precision: .day, next: next)
        }
        // The form of C's asctime and of `date`: time and zone stand before the year.
        if let (clock, afterTime) = time(at: index, allowsDot: false), let (year, next) = yearAfter(afterTime),
            let date = CivilDate(year: year, month: month, day: day)
        {
            return Match(date: date, precision: .day, next: next).at(clock)
        }
        return inferringYear(month: month, day: day, weekday: weekday, next: index)
    }

    // MARK: Relative to the capture

    /// `il y a 3 heures`, `hier`, `2 hours ago`.
    func relative(_ start: Int) -> Match? {
        guard let captured else { return nil }
        guard let (phrase, number, next) = phrase(at: start, where: { if case .label = $0 { false } else { true } })
        else { return nil }
        var match = Match(date: captured, precision: .day, next: next, isRelative: true)
        switch phrase.meaning {
        case .label: return nil
        case .now: break
        case .day(let days): match.date = captured.adding(days: days)
        case .past(.week): match.date = captured.adding(days: -7 * number)
        case .past(.day): match.date = captured.adding(days: -number)
        case .past(.month): (match.date, match.precision) = (captured.adding(months: -number), .month)
        case .past(.year): (match.date, match.precision) = (captured.adding(months: -12 * number), .year)
        case .past(.hour): match = before(match, captured, minutes: number * 60)
        case .past(.minute): match = before(match, captured, minutes: number)
        case .past(.second): match = before(match, captured, minutes: number / 60)
        }
        return match
    }

    /// So many minutes before the capture; without its time the day alone, and only whole days are taken off.
    private func before(_ match: Match, _ captured: CivilDate, minutes: Int) -> Match {
        var match = match
        guard let time = capture?.time else {
            match.date = captured.adding(days: -(minutes / 1440))
            return match
        }
        let total = captured.daysSinceEpoch * 1440 + time.hour * 60 + time.minute - minutes
        let day = total >= 0 ? total / 1440 : (total - 1439) / 1440
        let rest = total - day * 1440
        match.date = CivilDate(daysSinceEpoch: day)
        match.time = CivilTime(hour: rest / 60, minute: rest % 60, offset: time.offset)
        return match
    }

    /// The longest phrase of the lexicon that begins at a token, the number in it, and the token after it.
    func phrase(
        at start: Int, where isWanted: (DateLexicon.Meaning) -> Bool
    ) -> (phrase: DateLexicon.Phrase, number: Int, next: Int)? {
        var best: (phrase: DateLexicon.Phrase, number: Int, next: Int)?
        let token = tokens[start]
        let second = skipMarks(start + 1, limit: 1, Self.isInsidePhrase)
        let secondHash =
            second < tokens.count && tokens[second].kind == .word ? tokens[second].hash : DateLexicon.numberSlot
        func look(from first: Int) {
            var place = first
            while place >= 0 {
                let phrase = lexicon.phrases[place]
                place = phrase.next
                guard isWanted(phrase.meaning), let (number, next) = fits(phrase, at: start), next > best?.next ?? 0
                else { continue }
                best = (phrase, number, next)
            }
        }
        func look(at first: UInt64) {
            look(from: lexicon.firstPhrase(first))
            if secondHash != DateLexicon.numberSlot {
                look(from: lexicon.firstPhrase(DateLexicon.start(first, secondHash)))
            }
        }
        if token.kind == .word { look(at: token.hash) }
        if isNumberWord(token) { look(at: DateLexicon.numberSlot) }
        return best
    }

    private func fits(_ phrase: DateLexicon.Phrase, at start: Int) -> (number: Int, next: Int)? {
        var index = start
        var number = 0
        for place in phrase.words {
            let word = lexicon.phraseWords[place]
            // Apostrophes, hyphens and dots inside a phrase do not count.
            if place > phrase.words.lowerBound {
                index = skipMarks(index, limit: 1, Self.isInsidePhrase)
            }
            guard index < tokens.count else { return nil }
            let token = tokens[index]
            if word == DateLexicon.numberSlot {
                guard isNumberWord(token) else { return nil }
                number = token.kind == .number ? token.value : 1
            } else {
                guard token.kind == .word, token.hash == word else { return nil }
            }
            index += 1
        }
        return (number, index)
    }

    /// Whether a mark may stand between two words of a phrase.
    private static func isInsidePhrase(_ token: DateToken) -> Bool {
        token.isMark("'") || token.hash == 0x2019 || token.isMark("-") || token.isMark(".")
    }

    private func isNumberWord(_ token: DateToken) -> Bool {
        switch token.kind {
        case .number: token.digits <= 4
        case .word: lexicon.sense(token).roles.contains(.one)
        case .mark: false
        }
    }

    // MARK: Parts

    /// The year after day and month: four digits, or two with an apostrophe or after a separator.
    private func yearAfter(_ start: Int) -> (year: Int, next: Int)? {
        var index = skipMarks(start, limit: 2) { $0.isMark(".") || $0.isMark(",") || $0.isMark("-") || $0.isMark("/") }
        let separators = index - start
        index = skipOf(index)
        index = skipMarks(index, limit: 1) { $0.isMark("'") || $0.hash == 0x2019 }
        guard index < tokens.count, tokens[index].kind == .number, !isGluedAfter(index + 1) else { return nil }
        let number = tokens[index]
        if number.digits == 4, isPlausible(number.value) { return (number.value, index + 1) }
        if !isClock(index), let year = yearBeforeGluedCount(index) { return (year, index + 1) }
        let isMarked = !number.spaceBefore && (separators > 0 || index > start)
        guard number.digits == 2, isMarked || !isFollowedByTime(index) else { return nil }
        guard isMarked || separators == 0 && index == start else { return nil }
        return (fullYear(number.value), index + 1)
    }

    /// The year that a number begins with where the layout has stuck a count to it: "9 mars 20194 minutes".
    private func yearBeforeGluedCount(_ index: Int) -> Int? {
        let number = tokens[index]
        guard (5...6).contains(number.digits), number.value % 100 != 0, endsLine(index + 1) else { return nil }
        var year = number.value
        while year > 9999 { year /= 10 }
        // Round thousands are counts of people: "le 3 mai 20 000".
        return year > 2004 && year <= min(2099, captured?.year ?? 2099) ? year : nil
    }

    /// The most words of what a line counts: "minutes de lecture".
    private static let wordsOfCount = 3

    /// Whether a line ends, or a mark divides it, behind a few words at most: "3 minutes", "5 comments | Share".
    ///
    /// A sentence goes on: "Le 14 juillet 20123 personnes ont défilé".
    private func endsLine(_ start: Int) -> Bool {
        let end = tokens[start...].prefix(Self.wordsOfCount + 1).firstIndex { $0.kind != .word }
        guard let end else { return tokens.count - start <= Self.wordsOfCount }
        let mark = tokens[end]
        return !mark.isMark(".") && !mark.isMark(",") && !mark.isMark("'") && mark.hash != 0x2019
    }

    /// Whether a number is an hour rather than a year of two digits: "12 janvier 08:30", "12 Jan 10 a.m.".
    private func isFollowedByTime(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        // A bare "12 janvier 21" is a year only where the sentence or a time goes on behind it.
        if next.kind == .number, isClock(index + 1) { return false }
        return !(next.isMark(",") || next.isMark("-") || next.isMark("|") || next.isMark(")") || next.isDash)
    }

    private func inferringYear(month: Int, day: Int, weekday: Int?, next: Int) -> Match? {
        guard let captured else { return nil }
        // A year that is stated and lies ahead stands for no other.
        if let stated = statedYear(next), stated > captured.year { return nil }
        var candidates = (0..<7).compactMap { CivilDate(year: captured.year - $0, month: month, day: day) }
        candidates.removeAll { $0 > captured }
        let date = weekday.flatMap { wanted in candidates.first { $0.weekday == wanted } } ?? candidates.first
        guard let date else { return nil }
        return Match(date: date, precision: .day, next: next, isYearInferred: true)
    }

    /// Four digits behind day and month that can be a year, past or not.
    private func statedYear(_ start: Int) -> Int? {
        let index = skipOf(skipMarks(start, limit: 1) { $0.isMark(".") || $0.isMark(",") || $0.isMark("-") })
        guard index < tokens.count, tokens[index].kind == .number, tokens[index].digits == 4, !isGluedAfter(index + 1)
        else { return nil }
        return (1800..<2200).contains(tokens[index].value) ? tokens[index].value : nil
    }

    private func skipOf(_ start: Int) -> Int {
        var index = start
        while index < min(start + 2, tokens.count), tokens[index].kind == .word,
            lexicon.sense(tokens[index]).roles.contains(.of), lexicon.sense(tokens[index]).month == 0
        {
            index = skipMarks(index + 1, limit: 1) { $0.isMark("'") || $0.hash == 0x2019 }
        }
        return index
    }

    private func isSeparator(_ token: DateToken, allowsSlash: Bool) -> Bool {
        token.isMark(".") || token.isMark("-") || (allowsSlash && token.isMark("/"))
    }

    /// A number that goes on behind its separator: `12/01/21/7`, `1.2.2021.4`, `2021-22`, `2019%`.
    func isGluedAfter(_ index: Int) -> Bool {
        guard index < tokens.count, !tokens[index].spaceBefore else { return false }
        let mark = tokens[index]
        if mark.kind == .number { return true }
        if mark.isMark("%") { return true }
        guard mark.isMark(".") || mark.isMark("-") || mark.isMark("/"), index + 1 < tokens.count else { return false }
        return tokens[index + 1].kind == .number && !tokens[index + 1].spaceBefore && tokens[index + 1].digits <= 4
            && !(mark.isMark("-") && isClock(index + 1))
    }

    /// Whether `08:30` stands here.
    private func isClock(_ index: Int) -> Bool { index + 1 < tokens.count && tokens[index + 1].isMark(":") }

    /// Years in which a page can have been published or an event be dated.
    func isPlausible(_ year: Int) -> Bool { year >= 1800 && year <= captured?.year ?? 2100 }

    /// A year of two digits: the last such year that is not after the capture.
    func fullYear(_ twoDigits: Int) -> Int {
        let newest = captured?.year ?? 2040
        let century = newest / 100 * 100
        return century + twoDigits <= newest ? century + twoDigits : century - 100 + twoDigits
    }
}

extension DateToken {
    /// Whether it is one of these Han or Hangul marks.
    func isHan(_ first: UInt64, _ second: UInt64) -> Bool { kind == .mark && (hash == first || hash == second) }
}
