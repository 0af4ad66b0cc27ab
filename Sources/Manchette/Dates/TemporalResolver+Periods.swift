/// Weeks and other units around now, durations, sets, and times too long or too vague for a calendar.
extension TemporalResolver {
    /// "la semaine dernière", "this month", "nächstes Jahr", "ce week-end".
    mutating func unit(
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
    func shift(_ rule: TemporalGrammar.Rule, _ slots: TemporalSlots) -> TemporalValue? {
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

    func duration(_ rule: TemporalGrammar.Rule, _ slots: TemporalSlots) -> TemporalValue? {
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

    func set(_ rule: TemporalGrammar.Rule, _ slots: TemporalSlots) -> TemporalValue? {
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

    func decade(_ rule: TemporalGrammar.Rule, _ slots: TemporalSlots) -> TemporalValue? {
        guard let year = slots[.year] ?? slots[.shortYear].map({ $0 + 1900 }) ?? slots[.number].map({ $0 / 2 + 1900 })
        else { return nil }
        // "les années 10", "die Zwanzigerjahre": of this century once they are in the past of it.
        let isRecent = slots[.year] == nil && year < 1920
        let century = isRecent ? year + 100 : year
        return TemporalValue(type: .date, text: "\(century / 10)\(padding.prefix(1))")
    }

    func century(_ slots: TemporalSlots) -> TemporalValue? {
        guard let ordinal = slots[.ordinal] ?? slots[.day], (1...30).contains(ordinal) else { return nil }
        return TemporalValue(type: .date, text: "\(twoDigits(ordinal - 1))\(padding.prefix(2))")
    }

    func reference(_ rule: TemporalGrammar.Rule, _ slots: TemporalSlots) -> TemporalValue? {
        guard let code = slots[.reference] ?? rule.arguments["ref"] else { return nil }
        return TemporalValue(type: .date, text: "\(TemporalGrammar.unpack(code))_REF")
    }
}
