/// What the words around a date make of it, and strings that are one number.
extension DateScanner {
    /// How many tokens before a date a label can begin.
    private static let labelWindow = 14
    /// How many tokens can stand between a label and its date: a by-line, a preposition.
    private static let labelDistance = 7

    /// The label of a date from the words before it, back to the date before; then from a bracket behind it.
    func label(of date: Range<Int>, floor: Int) -> FoundDate.Label {
        var best: (label: FoundDate.Label, end: Int, length: Int)?
        var index = max(floor, date.lowerBound - DateScanner.labelWindow)
        while index < date.lowerBound {
            let found = phrase(at: index) { if case .label = $0 { true } else { false } }
            if let found, found.next <= date.lowerBound, case .label(let label) = found.phrase.meaning {
                let distance = date.lowerBound - found.next
                let length = found.next - index
                let isNear = distance <= (label == .event ? 1 : DateScanner.labelDistance)
                // A longer phrase that began before this one contains it: "dernière mise à jour".
                let isBetter = best.map { found.next > $0.end || found.next == $0.end && length > $0.length } ?? true
                // "publié du 3": the preposition does not undo the label that it belongs to.
                let isUndone = label == .event && best.map { $0.label != .event && index - $0.end <= 1 } ?? false
                if isNear, isBetter, !isUndone { best = (label, found.next, length) }
            }
            index += 1
        }
        if let best { return best.label }
        return labelBehind(date.upperBound)
    }

    private func labelBehind(_ index: Int) -> FoundDate.Label {
        let bracketed = bracketedLabel(index)
        return bracketed == .none ? verbBehind(index) : bracketed
    }

    /// The label of a verb that stands last, as German ones do.
    ///
    /// One with a number behind it belongs to the next date.
    private func verbBehind(_ start: Int) -> FoundDate.Label {
        var index = start
        let end = min(tokens.count, start + DateScanner.labelDistance + 1)
        while index < end {
            if tokens[index].kind == .mark, !tokens[index].isMark("%"), !tokens[index].isMark(":") { return .none }
            if tokens[index].kind == .word,
                let found = phrase(at: index, where: { if case .label = $0 { true } else { false } })
            {
                guard case .label(.published) = found.phrase.meaning else { return .none }
                let next = tokens[found.next..<min(tokens.count, found.next + DateScanner.labelDistance)]
                return next.contains { $0.kind == .number } ? .none : .published
            }
            index += 1
        }
        return .none
    }

    private func bracketedLabel(_ index: Int) -> FoundDate.Label {
        guard index + 1 < tokens.count, tokens[index].isMark("("),
            let found = phrase(at: index + 1, where: { if case .label = $0 { true } else { false } }),
            found.next < tokens.count, tokens[found.next].isMark(")"), case .label(let label) = found.phrase.meaning
        else { return .none }
        return label
    }

    /// A string of digits alone: an epoch, `20210112083000`, `202101`, `2021`.
    func wholeNumber(allowsEpoch: Bool) -> FoundDate? {
        guard tokens.count == 1, tokens[0].kind == .number, tokens[0].value > 0 else { return nil }
        let number = tokens[0].value
        let range = tokens[0].start..<tokens[0].end
        var found: FoundDate?
        switch tokens[0].digits {
        case 4 where isPlausible(number):
            found = CivilDate(year: number, month: 1, day: 1).map {
                FoundDate(date: $0, precision: .year, range: range)
            }
        case 6 where isPlausible(number / 100):
            found = CivilDate(year: number / 100, month: number % 100, day: 1).map {
                FoundDate(date: $0, precision: .month, range: range)
            }
        case 10 where allowsEpoch: found = epoch(seconds: number, range)
        case 13 where allowsEpoch: found = epoch(seconds: number / 1000, range)
        case 12, 14:
            let (day, clock) =
                tokens[0].digits == 14
                ? (number / 1_000_000, number % 1_000_000) : (number / 10_000, number % 10_000 * 100)
            let (hour, minute) = (clock / 10_000, clock / 100 % 100)
            let time = self.clock(hour: hour, minute: minute, second: tokens[0].digits == 14 ? clock % 100 : nil)
            if let date = CivilDate(year: day / 10_000, month: day / 100 % 100, day: day % 100), let time,
                isPlausible(date.year)
            {
                let match = Match(date: date, precision: .day, next: 1).at(time)
                found = FoundDate(date: match.date, time: match.time, precision: precision(match), range: range)
            }
        default: break
        }
        guard var found else { return nil }
        if isFuture(found.date, found.time) {
            guard found.time != nil, !isFuture(found.date, nil) else { return nil }
            (found.time, found.precision) = (nil, .day)
        }
        return found
    }

    private func epoch(seconds: Int, _ range: Range<Int>) -> FoundDate? {
        let date = CivilDate(daysSinceEpoch: seconds / 86_400)
        let rest = seconds % 86_400
        guard isPlausible(date.year),
            let time = CivilTime(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, offset: 0)
        else { return nil }
        return FoundDate(date: date, time: time, precision: .second, range: range)
    }
}
