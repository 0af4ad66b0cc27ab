/// A date that a string contains.
struct FoundDate: Sendable, Hashable {
    /// What the words around a date make of it.
    enum Label: Int, Sendable, Hashable { case published, modified, event, none }

    /// How much of the date is given.
    enum Precision: Int, Sendable, Hashable, Comparable {
        case year, month, day, minute, second

        static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    /// The first day that the date can mean.
    var date: CivilDate
    /// The time of day, when it is given.
    var time: CivilTime?
    /// How much of it is given.
    var precision: Precision
    /// UTF-8 bytes of the string, time and weekday included.
    var range: Range<Int>
    /// What the words around it make of it.
    var label: Label = .none
    /// Whether it was reckoned from the day of the capture ("il y a 3 heures").
    var isRelative = false
    /// Whether the year is not printed but follows from the day of the capture.
    var isYearInferred = false
    /// Whether day and month could be exchanged.
    var isOrderAmbiguous = false

    /// ISO 8601 with just the precision given: `2021`, `2021-01`, `2021-01-12`, `2021-01-12T08:30:00+01:00`.
    var iso: String {
        switch precision {
        case .year: date.isoYear
        case .month: date.isoMonth
        case .day, .minute, .second: time.map { "\(date.iso)T\($0.iso)" } ?? date.iso
        }
    }

    /// Whether it is before another date for sure: by the moment where both say their zone, by the minute where neither does.
    func isBefore(_ other: FoundDate) -> Bool {
        guard let time, let otherTime = other.time, (time.offset == nil) == (otherTime.offset == nil) else {
            return date < other.date
        }
        let (mine, its) = (date.minutes(at: time), other.date.minutes(at: otherTime))
        if mine != its { return mine < its }
        guard let second = time.second, let otherSecond = otherTime.second else { return false }
        return second < otherSecond
    }

    /// Whether its time can be that of another date of the same day: without a zone the same clock of another one's.
    func agrees(with other: FoundDate) -> Bool {
        guard let time, let otherTime = other.time else { return true }
        let apart = abs(date.minutes(at: time) - other.date.minutes(at: otherTime))
        if apart == 0 || (time.hour, time.minute) == (otherTime.hour, otherTime.minute) { return true }
        return (time.offset == nil) != (otherTime.offset == nil) && apart % 30 == 0
    }

    /// Whether a time of day is given.
    var hasTime: Bool { time != nil }
}
