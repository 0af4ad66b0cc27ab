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
    var anchor: CivilDate?
    /// Where the last day was named.
    var anchorEnd: Int?
    /// The last year named, and where.
    var lastYear: (year: Int, end: Int)?
    let tenses: TemporalTense
    /// Written behind the digits of decades and centuries, when the language's convention is to fill them up.
    let padding: String
    let isTodayADay: Bool

    init(grammar: TemporalGrammar, published: CivilDate?) {
        self.grammar = grammar
        self.published = published
        anchor = published
        tenses = TemporalTense(grammar: grammar)
        padding = grammar.settings.options["padding"] ?? ""
        isTodayADay = grammar.settings.options["today"] != "present"
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

    // MARK: What the text is at

    /// Keeps a year that was named.
    mutating func note(year: Int?, _ context: TemporalContext) {
        guard let year else { return }
        lastYear = (year, context.end)
    }

    /// The year that the expression gives, with its century; of two months the year is that of the later one.
    func year(_ slots: TemporalSlots) -> Int? {
        if let year = slots[.year] {
            guard let month = slots[.month], let later = slots.laterMonth, later < month else { return year }
            return year - 1
        }
        guard let short = slots[.shortYear] else { return nil }
        let newest = (published?.year ?? 2040) + 10
        let century = newest / 100 * 100
        return century + short <= newest ? century + short : century - 100 + short
    }

    /// A year named shortly before in the same sentence.
    func sentenceYear(_ context: TemporalContext) -> Int? {
        guard let lastYear, context.start - lastYear.end < 160, lastYear.year != published?.year,
            context.isSameSentence(lastYear.end)
        else { return nil }
        return lastYear.year
    }

    /// The day that a weekday means, by its relation or the tense.
    func day(weekday: Int, _ relation: Int?, _ context: TemporalContext) -> CivilDate? {
        guard let published else { return nil }
        let ahead = (weekday - published.weekday + 7) % 7
        if let relation, relation != 0 {
            return published.adding(days: relation > 0 ? (ahead == 0 ? 7 : ahead) : (ahead == 0 ? -7 : ahead - 7))
        }
        let tense = relation ?? tenses.tense(context)
        if ahead == 0 { return published }
        return published.adding(days: tense > 0 || relation == 0 ? ahead : ahead - 7)
    }

    /// A day, with the part of it that the expression names.
    func withPart(_ day: String, _ slots: TemporalSlots) -> TemporalValue {
        guard let part = slots[.part] else { return TemporalValue(type: .date, text: day) }
        return TemporalValue(type: .time, text: "\(day)T\(TemporalGrammar.unpack(part))")
    }

    /// Goes back to the publication's day where the day named last is too far away.
    mutating func leaveAnchor(_ isTooFar: (Int) -> Bool) {
        guard let end = anchorEnd, isTooFar(end) else { return }
        (anchor, anchorEnd) = (published, nil)
    }

    /// Bytes over which a story stays at a day that it named.
    static let storyReach = 400
}
