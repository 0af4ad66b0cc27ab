/// Days counted from the publication or from the day that the text is at, their parts and their hours.
extension TemporalResolver {
    mutating func dayOffset(
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

    mutating func dayPart(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        guard rule.arguments["base"] == TemporalGrammar.pack("anchor") else {
            return withPart(published?.iso ?? "XXXX-XX-XX", slots)
        }
        // "In the evening" goes on from the day that the sentences before are at.
        leaveAnchor { context.start - $0 > TemporalResolver.storyReach }
        return withPart(anchor?.iso ?? "XXXX-XX-XX", slots)
    }

    mutating func dayFrom(
        _ rule: TemporalGrammar.Rule, _ slots: TemporalSlots, _ context: TemporalContext
    ) -> TemporalValue? {
        guard let day = anchor else { return withPart("XXXX-XX-XX", slots) }
        let halves = slots[.number] ?? 2
        let date = day.adding(days: (rule.arguments["offset"] ?? 0) * max(halves / 2, 1))
        (anchor, anchorEnd) = (date, context.end)
        return withPart(date.iso, slots)
    }

    mutating func clock(
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
}
