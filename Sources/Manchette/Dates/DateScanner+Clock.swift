/// Times of day and time zones.
extension DateScanner {
    /// The time that follows a date, with what may stand between them.
    func timeAfter(_ start: Int) -> (clock: Clock, next: Int)? {
        var index = start
        var isAnnounced = false
        for _ in 0..<3 {
            guard index < tokens.count else { return nil }
            let token = tokens[index]
            if token.kind == .number { break }
            if token.kind == .word {
                let isT = token.hash == DateWords.t && !token.spaceBefore
                let roles = lexicon.sense(token).roles
                let isAt = isT || roles.contains(.at)
                // "2021 г. в 8:30", "2021 r., godz. 8:30": the word for the year stands among those for the hour.
                guard isAt || roles.contains(.oclock) else { return nil }
                isAnnounced = isAnnounced || isAt
                index += 1
                // "kl.", "godz."
                index = skipMarks(index, limit: 1) { $0.isMark(".") }
            } else if isConnector(token) {
                index += 1
            } else {
                return nil
            }
        }
        guard index < tokens.count, tokens[index].kind == .number else { return nil }
        return time(at: index, allowsDot: true, isAnnounced: isAnnounced)
    }

    private func isConnector(_ token: DateToken) -> Bool {
        token.isMark(",") || token.isMark("-") || token.isMark("|") || token.isMark(":") || token.isMark("(")
            || token.isMark("/") || token.isMark("@") || token.isMark(";") || token.isMark(".") || token.isDash
    }

    /// A time of day: `08:30`, `08:30:00.000+01:00`, `8h30`, `8 h`, `8.30 Uhr`, `8:30 p.m. EST`, `083000Z`.
    func time(at start: Int, allowsDot: Bool, isAnnounced: Bool = false) -> (clock: Clock, next: Int)? {
        guard start < tokens.count, tokens[start].kind == .number else { return nil }
        let number = tokens[start]
        if number.digits == 6 || number.digits == 4, start > 0, tokens[start - 1].hash == DateWords.t {
            return compactTime(start)
        }
        guard number.digits <= 2, number.value < 25, start + 1 < tokens.count else { return nil }
        let next = tokens[start + 1]
        if next.isMark(":"), let minute = minute(start + 2) ?? minuteBeforeCount(start + 2) {
            return colonTime(hour: number.value, minute: minute, start)
        }
        if next.kind == .word, lexicon.sense(next).roles.contains(.oclock) || next.hash == DateWords.h {
            // "8h30", "8 h 30", "8 Uhr", "18 heures"
            let minute = minute(start + 2) ?? minuteBeforeCount(start + 2)
            // A bare number of 24 hours is a day's length, or a newspaper's name.
            if minute == nil, number.value == 24 { return nil }
            let isBare = minute == nil
            return finish(
                hour: number.value, minute: minute ?? 0, second: nil, isBare ? start + 2 : start + 3, isBare: isBare)
        }
        if let (hour, after) = twelveHour(number.value, start + 1) {
            return finish(hour: hour, minute: 0, second: nil, after)
        }
        guard allowsDot, next.isMark("."), !next.spaceBefore, let minute = minute(start + 2),
            !tokens[start + 2].spaceBefore, !isGluedAfter(start + 3)
        else { return nil }
        let isFollowed = start + 3 < tokens.count && lexicon.sense(tokens[start + 3]).roles.contains(.oclock)
        guard isAnnounced || isFollowed || number.digits == 2 else { return nil }
        return finish(hour: number.value, minute: minute, second: nil, start + 3)
    }

    private func colonTime(hour: Int, minute: Int, _ start: Int) -> (clock: Clock, next: Int)? {
        var index = start + 3
        var second: Int?
        if index + 1 < tokens.count, tokens[index].isMark(":"), let value = self.minute(index + 1) {
            second = value
            index += 2
            // Fractions of a second are noise to a reader of news.
            if index + 1 < tokens.count, tokens[index].isMark(".") || tokens[index].isMark(","),
                !tokens[index + 1].spaceBefore, tokens[index + 1].kind == .number
            {
                index += 2
            }
        }
        if let (hour, after) = twelveHour(hour, index) {
            return finish(hour: hour, minute: minute, second: second, after)
        }
        return finish(hour: hour, minute: minute, second: second, index)
    }

    private func compactTime(_ start: Int) -> (clock: Clock, next: Int)? {
        let number = tokens[start].value
        return tokens[start].digits == 6
            ? finish(hour: number / 10_000, minute: number / 100 % 100, second: number % 100, start + 1)
            : finish(hour: number / 100, minute: number % 100, second: nil, start + 1)
    }

    /// Two digits, 0…60.
    private func minute(_ index: Int) -> Int? {
        guard index < tokens.count, tokens[index].kind == .number, tokens[index].digits == 2,
            tokens[index].value <= 60
        else { return nil }
        return tokens[index].value
    }

    /// The minute that a layout glued the number of comments to: "17h4429" is 17:44 and 29 comments.
    ///
    /// A count begins with no zero, and before it the hour has two digits: "12:1000" and "1:150" are no times.
    private func minuteBeforeCount(_ index: Int) -> Int? {
        guard index < tokens.count, tokens[index].kind == .number, !tokens[index].spaceBefore,
            (3...5).contains(tokens[index].digits), index >= 2, tokens[index - 2].digits == 2
        else { return nil }
        var unit = 1
        for _ in 2..<tokens[index].digits { unit *= 10 }
        let (minute, count) = tokens[index].value.quotientAndRemainder(dividingBy: unit)
        return minute < 60 && (unit == 10 || 10 * count >= unit) ? minute : nil
    }

    /// What follows the digits: "Uhr", the zone.
    private func finish(hour: Int, minute: Int, second: Int?, _ start: Int, isBare: Bool = false) -> (
        clock: Clock, next: Int
    )? {
        var index = start
        if index < tokens.count, tokens[index].kind == .word, lexicon.sense(tokens[index]).roles.contains(.oclock) {
            index += 1
        }
        let zone = zone(index)
        guard var clock = clock(hour: hour, minute: minute, second: second, offset: zone?.offset) else { return nil }
        clock.hasMinute = !isBare
        return (clock, zone?.next ?? index)
    }

    /// The time of these numbers; 24:00 is the midnight that the day ends with.
    func clock(hour: Int, minute: Int, second: Int?, offset: Int? = nil) -> Clock? {
        let isDaysEnd = hour == 24 && minute == 0 && second ?? 0 == 0
        return CivilTime(hour: isDaysEnd ? 0 : hour, minute: minute, second: second, offset: offset).map {
            Clock(time: $0, isDaysEnd: isDaysEnd)
        }
    }

    /// The hour of 24 that an hour with "a.m." or "p.m." behind it is.
    private func twelveHour(_ hour: Int, _ start: Int) -> (hour: Int, next: Int)? {
        guard start < tokens.count, tokens[start].kind == .word, (0...23).contains(hour) else { return nil }
        let roles = lexicon.sense(tokens[start]).roles
        var isAfternoon = roles.contains(.afternoon)
        var next = start + 1
        if !isAfternoon, !roles.contains(.morning) {
            // "a.m.", "p. m."
            guard start + 2 < tokens.count, tokens[start + 1].isMark("."), tokens[start + 2].kind == .word,
                lexicon.sense(tokens[start + 2]).roles.contains(.meridiem)
            else { return nil }
            isAfternoon = roles.contains(.opensAfternoon)
            guard isAfternoon || roles.contains(.opensMorning) else { return nil }
            next = skipMarks(start + 3, limit: 1) { $0.isMark(".") }
        }
        if hour > 12 { return (hour, next) }
        return (hour % 12 + (isAfternoon ? 12 : 0), next)
    }

    /// `Z`, `UTC`, `GMT+1`, `+01:00`, `+0100`, `CET`.
    private func zone(_ start: Int) -> (offset: Int, next: Int)? {
        var index = skipMarks(start, limit: 1) { $0.isMark("(") }
        guard index < tokens.count else { return nil }
        let token = tokens[index]
        if token.kind == .word {
            let zone = lexicon.sense(token).zone
            guard zone != DateLexicon.Sense.noZone, token.hash != DateWords.z || !token.spaceBefore else { return nil }
            let offset = Int(zone)
            index += 1
            if offset == 0, let (sum, next) = numericZone(index) { return (sum, next) }
            if index < tokens.count, tokens[index].isMark(")"), index > start + 1 { index += 1 }
            return (offset, index)
        }
        return index == start ? numericZone(index) : nil
    }

    private func numericZone(_ start: Int) -> (offset: Int, next: Int)? {
        guard start + 1 < tokens.count, tokens[start].isMark("+") || tokens[start].isMark("-"),
            tokens[start + 1].kind == .number, !tokens[start + 1].spaceBefore
        else { return nil }
        let sign = tokens[start].isMark("-") ? -1 : 1
        let number = tokens[start + 1]
        if number.digits == 4, number.value % 100 < 60, number.value <= 1400 {
            return (sign * (number.value / 100 * 60 + number.value % 100), start + 2)
        }
        guard number.digits <= 2, number.value <= 14 else { return nil }
        if start + 3 < tokens.count, tokens[start + 2].isMark(":"), let minute = minute(start + 3), minute < 60 {
            return (sign * (number.value * 60 + minute), start + 4)
        }
        guard !tokens[start].spaceBefore else { return nil }
        return (sign * number.value * 60, start + 2)
    }
}

/// Letters of time that are the same in every language: those of ISO 8601, and the hour's.
enum DateWords {
    static let t = FoldedWord.hash("t")
    static let z = FoldedWord.hash("z")
    static let h = FoldedWord.hash("h")
}
