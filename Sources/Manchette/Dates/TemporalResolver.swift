/// The type and the value of a temporal expression.
struct TemporalValue: Sendable, Hashable {
    var type: TemporalExpression.Kind
    /// As TIMEX3 writes it.
    var text: String
}

/// Reckons what matched words mean: from the publication date, the days named before and the tense.
struct TemporalResolver {
    let grammar: TemporalGrammar
    /// The day that relative expressions count from; nil leaves them unresolved.
    let published: CivilDate?
    /// The day that the text is at: the last one named, at first the publication's.
    private(set) var anchor: CivilDate?
    /// Where the last day was named.
    private var anchorEnd: Int?
    /// The last year named, and where.
    private var lastYear: (year: Int, end: Int)?
    private let tenses: TemporalTense
    /// Written behind the digits of decades and centuries, when the language's convention is to fill them up.
    private let padding: String
    private let isTodayADay: Bool

    init(grammar: TemporalGrammar, published: CivilDate?) {
        self.grammar = grammar
        self.published = published
        anchor = published
        tenses = TemporalTense(grammar: grammar)
        padding = grammar.options["padding"] ?? ""
        isTodayADay = grammar.options["today"] != "present"
    }

    /// The value of a match, or nil when it is no temporal expression after all.
    mutating func resolve(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        switch rule.action {
        case .calendar: return calendar(rule, slots, context)
        case .numeric: return numeric(slots, context)
        case .dayOffset: return dayOffset(rule, slots, context)
        case .dayPart: return dayPart(rule, slots, context)
        case .dayFrom: return dayFrom(rule, slots, context)
        case .unit: return unit(rule, slots, context)
        case .shift: return shift(rule, slots)
        case .duration: return duration(rule, slots)
        case .set: return set(rule, slots)
        case .clock: return clock(rule, slots, context)
        case .decade: return decade(rule, slots)
        case .century: return century(slots)
        case .reference: return reference(rule, slots)
        case .holiday: return holiday(rule, slots, context)
        case .division: return division(rule, slots, context)
        case .ignore: return nil
        }
    }

    // MARK: Days, months, years

    private mutating func calendar(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        let relation = slots[.relation] ?? rule.arguments["rel"]
        var year = year(slots)
        if let shift = rule.arguments["year"], let published { year = published.year + shift }
        if let day = slots[.day] ?? rule.arguments["day"] {
            guard let month = slots[.month] ?? slots[.monthNumber] ?? monthOfDay(day, slots[.weekday], context)
            else { return nil }
            return named(day: day, month: month, year: year, relation, slots, context)
        }
        if let month = slots[.month] {
            guard let found = year ?? yearOfMonth(month, relation, context) else {
                return TemporalValue(type: .date, text: "XXXX-\(twoDigits(month))")
            }
            note(year: year, context)
            return TemporalValue(type: .date, text: "\(fourDigits(found))-\(twoDigits(month))")
        }
        if let season = slots[.season] {
            let code = TemporalGrammar.unpack(season)
            guard let found = year ?? yearOfSeason(code, relation, context) else {
                return TemporalValue(type: .date, text: "XXXX-\(code)")
            }
            note(year: year, context)
            return TemporalValue(type: .date, text: "\(fourDigits(found))-\(code)")
        }
        if let weekday = slots[.weekday] {
            guard let date = day(weekday: weekday, relation, context) else {
                return withPart("XXXX-WXX-\(weekday)", slots)
            }
            (anchor, anchorEnd) = (date, context.end)
            return withPart(date.iso, slots)
        }
        guard let year, rule.arguments["bare"] == nil || !isCount(year, context) else { return nil }
        note(year: year, context)
        return TemporalValue(type: .date, text: fourDigits(year))
    }

    private mutating func named(
        day: Int, month: Int, year: Int?, _ relation: Int?, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        if let year {
            guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
            note(year: year, context)
            (anchor, anchorEnd) = (date, context.end)
            return withPart(date.iso, slots)
        }
        guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
        guard let date = nearest(day: day, month: month, weekday: slots[.weekday], relation, context) else {
            return withPart("XXXX-\(twoDigits(month))-\(twoDigits(day))", slots)
        }
        (anchor, anchorEnd) = (date, context.end)
        return withPart(date.iso, slots)
    }

    private mutating func numeric(_ slots: TemporalSlots, _ context: TemporalContext) -> TemporalValue? {
        guard let day = slots[.day], let month = slots[.monthNumber], let year = year(slots),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        (anchor, anchorEnd) = (date, context.end)
        return withPart(date.iso, slots)
    }

    /// Whether four digits count what the next word names: "1900 foyers", "2000 Teilnehmer".
    private func isCount(_ year: Int, _ context: TemporalContext) -> Bool {
        guard let next = context.nextWord, next.senses.isEmpty, !next.isNumber else { return false }
        let bytes = context.table.bytes
        switch grammar.options["counted"] {
        case "plural": return !next.startsUpper && next.end - next.start > 3 && bytes[next.end - 1] == UInt8(ascii: "s")
        case "capital": return next.startsUpper && year % 50 == 0
        default: return false
        }
    }

    private mutating func note(year: Int?, _ context: TemporalContext) {
        guard let year else { return }
        lastYear = (year, context.end)
    }

    private func year(_ slots: TemporalSlots) -> Int? {
        if let year = slots[.year] { return year }
        guard let short = slots[.shortYear] else { return nil }
        let newest = (published?.year ?? 2040) + 10
        let century = newest / 100 * 100
        return century + short <= newest ? century + short : century - 100 + short
    }

    /// The day in the year that the sentence is at or that is nearest; its weekday decides where it is named.
    private func nearest(
        day: Int, month: Int, weekday: Int?, _ relation: Int?, _ context: TemporalContext
    ) -> CivilDate? {
        guard let published else { return nil }
        if relation == nil, weekday == nil, let year = sentenceYear(context),
            let date = CivilDate(year: year, month: month, day: day)
        {
            return date
        }
        var candidates = (-1...1).compactMap { CivilDate(year: published.year + $0, month: month, day: day) }
        if let weekday, candidates.contains(where: { $0.weekday == weekday }) {
            candidates.removeAll { $0.weekday != weekday }
        }
        let today = published.daysSinceEpoch
        candidates.sort { abs($0.daysSinceEpoch - today) < abs($1.daysSinceEpoch - today) }
        guard let first = candidates.first else { return nil }
        let isNear = abs(first.daysSinceEpoch - today) <= 75
        let tense = relation ?? (isNear ? 0 : tenses.tense(context))
        if tense < 0 { return candidates.first { $0 <= published } ?? first }
        if tense > 0 { return candidates.first { $0 >= published } ?? first }
        return first
    }

    /// The month of a day that stands alone ("le 3"): the one that the text is at.
    private func monthOfDay(_ day: Int, _ weekday: Int?, _ context: TemporalContext) -> Int? {
        guard let anchor else { return nil }
        guard let weekday else { return anchor.month }
        let near = (-1...1).map { anchor.adding(months: $0) }
        return near.first { CivilDate(year: $0.year, month: $0.month, day: day)?.weekday == weekday }?.month
    }

    private func yearOfMonth(_ month: Int, _ relation: Int?, _ context: TemporalContext) -> Int? {
        guard let published else { return nil }
        if relation == nil, let year = sentenceYear(context) { return year }
        switch relation ?? (tenses.isAttribute(context) ? 0 : tenses.tense(context)) {
        case ..<0: return month <= published.month ? published.year : published.year - 1
        case 1...: return month >= published.month ? published.year : published.year + 1
        default:
            if relation == 0 { return published.year }
            // The nearest one: as far back as ahead.
            let distance = month - published.month
            return distance > 7 ? published.year - 1 : distance < -7 ? published.year + 1 : published.year
        }
    }

    private func yearOfSeason(_ code: String, _ relation: Int?, _ context: TemporalContext) -> Int? {
        guard let published else { return nil }
        if relation == nil, let year = sentenceYear(context) { return year }
        let months = ["SP": 3, "SU": 6, "FA": 9, "WI": 12]
        guard let start = months[code], let relation, relation != 0 else { return published.year }
        if relation < 0 { return published.month > start + 2 ? published.year : published.year - 1 }
        return published.month < start ? published.year : published.year + 1
    }

    /// A year named shortly before in the same sentence.
    private func sentenceYear(_ context: TemporalContext) -> Int? {
        guard let lastYear, context.start - lastYear.end < 160, lastYear.year != published?.year,
            context.isSameSentence(lastYear.end)
        else { return nil }
        return lastYear.year
    }

    private func day(weekday: Int, _ relation: Int?, _ context: TemporalContext) -> CivilDate? {
        guard let published else { return nil }
        let ahead = (weekday - published.weekday + 7) % 7
        if let relation, relation != 0 {
            return published.adding(days: relation > 0 ? (ahead == 0 ? 7 : ahead) : (ahead == 0 ? -7 : ahead - 7))
        }
        let tense = relation ?? tenses.tense(context)
        if ahead == 0 { return published }
        return published.adding(days: tense > 0 || relation == 0 ? ahead : ahead - 7)
    }

    // MARK: Days and their parts

    private mutating func dayOffset(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        let offset = slots[.dayOffset] ?? rule.arguments["offset"] ?? 0
        if rule.arguments["today"] != nil, slots[.part] == nil, isPresent(context) {
            return TemporalValue(type: .date, text: "PRESENT_REF")
        }
        guard let published else { return withPart("XXXX-XX-XX", slots) }
        let date = published.adding(days: offset)
        anchor = date
        anchorEnd = context.end
        return withPart(date.iso, slots)
    }

    /// Whether "today" means these times rather than this day.
    private func isPresent(_ context: TemporalContext) -> Bool {
        if context.isSetOff { return true }
        return isTodayADay ? false : !tenses.isDaily(context)
    }

    private mutating func dayPart(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        guard rule.arguments["base"] == TemporalGrammar.pack("anchor") else {
            return withPart(published?.iso ?? "XXXX-XX-XX", slots)
        }
        // "In the evening" goes on from the day that the sentences before are at.
        leaveAnchor { context.start - $0 > TemporalResolver.storyReach }
        return withPart(anchor?.iso ?? "XXXX-XX-XX", slots)
    }

    /// Bytes over which a story stays at a day that it named.
    private static let storyReach = 400

    /// Goes back to the publication's day where the day named last is too far away.
    private mutating func leaveAnchor(_ isTooFar: (Int) -> Bool) {
        guard let end = anchorEnd, isTooFar(end) else { return }
        (anchor, anchorEnd) = (published, nil)
    }

    private mutating func dayFrom(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        guard let day = anchor else { return withPart("XXXX-XX-XX", slots) }
        let halves = slots[.number] ?? 2
        let date = day.adding(days: (rule.arguments["offset"] ?? 0) * max(halves / 2, 1))
        (anchor, anchorEnd) = (date, context.end)
        return withPart(date.iso, slots)
    }

    private func withPart(_ day: String, _ slots: TemporalSlots) -> TemporalValue {
        guard let part = slots[.part] else { return TemporalValue(type: .date, text: day) }
        return TemporalValue(type: .time, text: "\(day)T\(TemporalGrammar.unpack(part))")
    }

    private mutating func clock(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        guard var hour = slots[.hour] ?? rule.arguments["hour"] ?? slots[.number].map({ $0 / 2 }) else { return nil }
        let minute = slots[.minute] ?? rule.arguments["minute"] ?? 0
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        let part = slots[.part].map(TemporalGrammar.unpack)
        if let shift = slots[.meridiem], hour <= 12 {
            hour = hour % 12 + shift
        } else if let part, hour < 12, part == "EV" || part == "AF" {
            hour += 12
        }
        if let weekday = slots[.weekday], let date = day(weekday: weekday, nil, context) {
            (anchor, anchorEnd) = (date, context.end)
        }
        // A day holds for the times of its sentence; elsewhere they are those of the publication's day.
        leaveAnchor { !context.isSameSentence($0) }
        let day = anchor?.iso ?? "XXXX-XX-XX"
        return TemporalValue(type: .time, text: "\(day)T\(twoDigits(hour)):\(twoDigits(minute))")
    }

    // MARK: Holidays and divisions of the year

    private mutating func holiday(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        guard let code = slots[.holiday].map(TemporalGrammar.unpack) else { return nil }
        // "Noël Martin", "Natale Rossi".
        if let next = context.nextWord, next.startsUpper, next.senses.isEmpty { return nil }
        if let before = context.wordBefore, before.startsUpper, before.senses.isEmpty { return nil }
        let relation = slots[.relation] ?? rule.arguments["rel"]
        func date(_ year: Int) -> CivilDate? {
            if code.hasPrefix("E") {
                return CivilDate.easter(of: year)?.adding(days: Int(code.dropFirst()) ?? 0)
            }
            guard let number = Int(code) else { return nil }
            return CivilDate(year: year, month: number / 100, day: number % 100)
        }
        if let year = year(slots) {
            return date(year).map { TemporalValue(type: .date, text: $0.iso) }
        }
        guard let published else {
            let isFixed = !code.hasPrefix("E")
            let text = isFixed ? "XXXX-\(code.prefix(2))-\(code.suffix(2))" : "XXXX-XX-XX"
            return TemporalValue(type: .date, text: text)
        }
        let candidates = (-1...1).compactMap { date(published.year + $0) }
        let tense = relation ?? tenses.tense(context)
        let today = published.daysSinceEpoch
        let nearest = candidates.min { abs($0.daysSinceEpoch - today) < abs($1.daysSinceEpoch - today) }
        let chosen =
            tense < 0
            ? candidates.last { $0 <= published } : tense > 0 ? candidates.first { $0 >= published } : nearest
        guard let found = chosen ?? nearest else { return nil }
        (anchor, anchorEnd) = (found, context.end)
        return TemporalValue(type: .date, text: found.iso)
    }

    private func division(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        guard let code = slots[.division].map(TemporalGrammar.unpack), let ordinal = slots[.ordinal] ?? slots[.day]
        else { return nil }
        let length = code == "Q" ? 4 : 2
        let number = ordinal == -1 ? length : ordinal
        guard (1...length).contains(number) else { return nil }
        let relation = slots[.relation] ?? rule.arguments["rel"] ?? 0
        let year = year(slots) ?? sentenceYear(context) ?? published.map { $0.year + relation }
        return TemporalValue(type: .date, text: "\(year.map(fourDigits) ?? "XXXX")-\(code)\(number)")
    }

    // MARK: Units

    /// "la semaine dernière", "this month", "nächstes Jahr", "ce week-end".
    private mutating func unit(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        guard let unit = (slots[.unit] ?? rule.arguments["unit"]).map(TemporalGrammar.unpack) else { return nil }
        let relation = slots[.relation] ?? rule.arguments["rel"]
        guard let published else {
            let unresolved = ["D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"]
            return TemporalValue(type: .date, text: unresolved[unit] ?? "XXXX")
        }
        let step = relation ?? 0
        let text: String
        switch unit {
        case "D": text = published.adding(days: step).iso
        case "W": text = week(published.adding(days: 7 * step))
        case "WE": text = week(weekend(published, relation, context)) + "-WE"
        case "M": text = published.adding(months: step).isoMonth
        case "Q":
            let quarter = (published.year * 4 + (published.month - 1) / 3) + step
            text = "\(fourDigits(quarter / 4))-Q\(quarter % 4 + 1)"
        case "Y":
            lastYear = (published.year + step, context.end)
            text = fourDigits(min(max(published.year + step, 0), 9999))
        case "DE": text = "\(published.year / 10 + step)\(padding.prefix(1))"
        case "CE": text = "\(published.year / 100 + step)\(padding.prefix(2))"
        default: return nil
        }
        return TemporalValue(type: .date, text: text)
    }

    private func week(_ day: CivilDate) -> String {
        let (year, week) = day.isoWeek
        return "\(fourDigits(year))-W\(twoDigits(week))"
    }

    private func weekend(_ published: CivilDate, _ relation: Int?, _ context: TemporalContext) -> CivilDate {
        if published.weekday >= 6, relation ?? 0 == 0 { return published }
        if let relation, relation != 0 {
            // From the weekend itself, "next" and "last" are a week away.
            return published.adding(days: relation > 0 && published.weekday < 6 ? 0 : 7 * relation)
        }
        // At the week's beginning it is the one that was, later on the one that comes, unless a verb says otherwise.
        let tense = tenses.isAttribute(context) ? -1 : tenses.tense(context)
        let isPast = tense < 0 || tense == 0 && published.weekday <= 2
        return isPast ? published.adding(days: -7) : published
    }

    /// "il y a trois ans", "two weeks ago", "fra tre giorni".
    private func shift(_ rule: TemporalGrammar.Rule, _ slots: TemporalSlots) -> TemporalValue? {
        guard let unit = slots[.unit].map(TemporalGrammar.unpack) else { return nil }
        let sign = rule.arguments["sign"] ?? -1
        guard let halves = slots[.number] ?? rule.arguments["number"], halves >= 0 else {
            return TemporalValue(type: .date, text: sign < 0 ? "PAST_REF" : "FUTURE_REF")
        }
        guard let published else {
            let unresolved = ["D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "TH": "XXXX-XX-XXTXX"]
            return TemporalValue(type: .date, text: unresolved[unit] ?? "XXXX")
        }
        let number = min(halves / 2, 100_000) * sign
        let date: String
        switch unit {
        case "D": date = published.adding(days: number).iso
        case "W": date = week(published.adding(days: 7 * number))
        case "M": date = published.adding(months: number).isoMonth
        case "Y": date = published.year + number > 0 ? fourDigits(published.year + number) : "PAST_REF"
        case "DE": date = "\((published.year + 10 * number) / 10)\(padding.prefix(1))"
        case "CE": date = "\((published.year + 100 * number) / 100)\(padding.prefix(2))"
        default: date = published.iso
        }
        return TemporalValue(type: .date, text: date)
    }

    private func duration(_ rule: TemporalGrammar.Rule, _ slots: TemporalSlots) -> TemporalValue? {
        if let literal = rule.arguments["value"] {
            return TemporalValue(type: .duration, text: TemporalGrammar.unpack(literal))
        }
        guard let unit = slots[.unit].map(TemporalGrammar.unpack), unit != "WE" || slots[.number] != nil else {
            return nil
        }
        // "one and a half" is said with a word of its own.
        var halves = rule.arguments["number"] ?? slots[.number] ?? 2
        if rule.arguments["half"] != nil, halves > 0 { halves += 1 }
        return TemporalValue(type: .duration, text: period(halves, unit))
    }

    private func period(_ halves: Int, _ unit: String) -> String {
        let number = halves < 0 ? "X" : halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5"
        return unit.hasPrefix("T") ? "PT\(number)\(unit.dropFirst())" : "P\(number)\(unit)"
    }

    private func set(_ rule: TemporalGrammar.Rule, _ slots: TemporalSlots) -> TemporalValue? {
        if let literal = rule.arguments["value"] {
            return TemporalValue(type: .set, text: TemporalGrammar.unpack(literal))
        }
        if let weekday = slots[.weekday] {
            let part = slots[.part].map { "T\(TemporalGrammar.unpack($0))" } ?? ""
            return TemporalValue(type: .set, text: "XXXX-WXX-\(weekday)\(part)")
        }
        if let part = slots[.part] {
            return TemporalValue(type: .set, text: "XXXX-XX-XXT\(TemporalGrammar.unpack(part))")
        }
        if let season = slots[.season] {
            return TemporalValue(type: .set, text: "XXXX-\(TemporalGrammar.unpack(season))")
        }
        if let month = slots[.month] {
            let day = slots[.day].map { "-\(twoDigits($0))" } ?? ""
            return TemporalValue(type: .set, text: "XXXX-\(twoDigits(month))\(day)")
        }
        guard let unit = slots[.unit].map(TemporalGrammar.unpack) else { return nil }
        return TemporalValue(type: .set, text: period(slots[.number] ?? rule.arguments["number"] ?? 2, unit))
    }

    // MARK: Long times and references

    private func decade(_ rule: TemporalGrammar.Rule, _ slots: TemporalSlots) -> TemporalValue? {
        guard let year = slots[.year] ?? slots[.shortYear].map({ $0 + 1900 }) ?? slots[.number].map({ $0 / 2 + 1900 })
        else { return nil }
        // "les années 10", "die Zwanzigerjahre": of this century once they are in the past of it.
        let isRecent = slots[.year] == nil && year < 1920
        let century = isRecent ? year + 100 : year
        return TemporalValue(type: .date, text: "\(century / 10)\(padding.prefix(1))")
    }

    private func century(_ slots: TemporalSlots) -> TemporalValue? {
        guard let ordinal = slots[.ordinal] ?? slots[.day], (1...30).contains(ordinal) else { return nil }
        return TemporalValue(type: .date, text: "\(twoDigits(ordinal - 1))\(padding.prefix(2))")
    }

    private func reference(_ rule: TemporalGrammar.Rule, _ slots: TemporalSlots) -> TemporalValue? {
        guard let code = slots[.reference] ?? rule.arguments["ref"] else { return nil }
        return TemporalValue(type: .date, text: "\(TemporalGrammar.unpack(code))_REF")
    }
}
