/// Days, months, years, holidays and the divisions of a year, as a calendar names them.
extension TemporalResolver {
    mutating func calendar(
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

    mutating func numeric(_ slots: TemporalSlots, _ context: TemporalContext) -> TemporalValue? {
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
        switch grammar.settings.options["counted"] {
        case "plural": return !next.startsUpper && next.end - next.start > 3 && bytes[next.end - 1] == UInt8(ascii: "s")
        case "capital": return next.startsUpper && year % 50 == 0
        default: return false
        }
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

    mutating func holiday(
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

    func division(
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
}
