/// A day of the proleptic Gregorian calendar.
struct CivilDate: Sendable, Hashable, Comparable {
    let year: Int
    /// 1…12.
    let month: Int
    /// 1…31.
    let day: Int

    /// The day, or nil when the calendar has no such day; years 1…9999.
    init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that an ISO 8601 date or date-time begins with (`2021-01-12…`), or nil.
    init?(iso: some StringProtocol) {
        var digits: [Int] = []
        for (place, byte) in iso.utf8.prefix(10).enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard (48...57).contains(byte) else { return nil }
                digits.append(Int(byte) - 48)
            }
        }
        guard digits.count == 8 else { return nil }
        let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
        self.init(year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
    }

    /// The day so many days after 1970-01-01, limited to the years 1…9999.
    ///
    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap day is
    /// the last of its year, and 400 years are 146,097 days.
    init(daysSinceEpoch: Int) {
        let shifted = min(max(daysSinceEpoch, CivilDate.firstDay), CivilDate.lastDay) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    private static let firstDay = -719_162  // 0001-01-01
    private static let lastDay = 2_932_896  // 9999-12-31

    /// Days after 1970-01-01.
    var daysSinceEpoch: Int {
        let year = month <= 2 ? self.year - 1 : self.year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Minutes from 1970 to a time of the day, in UTC where the offset is known.
    func minutes(at time: CivilTime, offset: Int? = nil) -> Int {
        daysSinceEpoch * 1440 + time.hour * 60 + time.minute - (offset ?? time.offset ?? 0)
    }

    /// ISO weekday: Monday is 1, Sunday 7.
    var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 + 1 }

    /// ISO 8601 week and the year that it belongs to.
    var isoWeek: (year: Int, week: Int) {
        let thursday = adding(days: 4 - weekday)
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }

    /// 1…366.
    var dayOfYear: Int {
        daysSinceEpoch - (CivilDate(year: year, month: 1, day: 1) ?? self).daysSinceEpoch + 1
    }

    /// The day so many days later.
    func adding(days: Int) -> CivilDate {
        let bounded = min(max(days, -4_000_000), 4_000_000)
        return CivilDate(daysSinceEpoch: daysSinceEpoch + bounded)
    }

    /// The day so many months later; the last of the month where the month is too short.
    func adding(months: Int) -> CivilDate {
        let bounded = min(max(months, -120_000), 120_000)
        let total = min(max(year * 12 + month - 1 + bounded, 12), 9999 * 12 + 11)
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        let lastDay = CivilDate.days(inMonth: newMonth, of: newYear)
        return CivilDate(year: newYear, month: newMonth, day: min(day, lastDay)) ?? self
    }

    /// `2021-01-12`.
    var iso: String { "\(isoMonth)-\(twoDigits(day))" }

    /// `2021-01`.
    var isoMonth: String { "\(isoYear)-\(twoDigits(month))" }

    /// `2021`.
    var isoYear: String { fourDigits(year) }

    /// Days of a month, 1…12.
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Western Easter Sunday of a year.
    ///
    /// The "anonymous Gregorian computus" as in Jean Meeus, *Astronomical Algorithms*, chapter 8.
    static func easter(of year: Int) -> CivilDate? {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// A time of day as a page prints it.
struct CivilTime: Sendable, Hashable {
    /// 0…23.
    let hour: Int
    /// 0…59.
    let minute: Int
    /// 0…59, where it is given.
    let second: Int?
    /// Minutes east of UTC, where it is given.
    var offset: Int?

    /// The time, or nil when the clock has no such time.
    ///
    /// A leap second counts as the second before.
    init?(hour: Int, minute: Int, second: Int? = nil, offset: Int? = nil) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0),
            (-15 * 60...15 * 60).contains(offset ?? 0)
        else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second.map { min($0, 59) }
        self.offset = offset
    }

    /// `08:30`, `08:30:00`, `08:30+01:00`, `08:30Z`.
    var iso: String {
        var text = "\(twoDigits(hour)):\(twoDigits(minute))"
        if let second { text += ":\(twoDigits(second))" }
        if let offset {
            let size = abs(offset)
            text += offset == 0 ? "Z" : "\(offset < 0 ? "-" : "+")\(twoDigits(size / 60)):\(twoDigits(size % 60))"
        }
        return text
    }
}

/// When a page was fetched.
struct CaptureMoment: Sendable, Hashable {
    let day: CivilDate
    /// The time of day, where it is known.
    let time: CivilTime?

    init(day: CivilDate, time: CivilTime? = nil) { (self.day, self.time) = (day, time) }

    /// The moment that a stamp in ISO 8601 gives, or nil where it gives no day.
    ///
    /// Midnight to the second is how systems write a day alone.
    init?(iso stamp: String) {
        guard let day = CivilDate(iso: stamp) else { return nil }
        let found = DateReader().date(of: stamp)
        let time = found?.date == day ? found?.time : nil
        let isMidnight = time.map { $0.hour == 0 && $0.minute == 0 && $0.second ?? 0 == 0 } ?? true
        self.init(day: day, time: isMidnight ? nil : time)
    }

    /// Whether a day and a time on it are after the capture for sure.
    ///
    /// A time without a zone may be that of any zone as far east as `hoursEast`, a stamp without one that of any at all.
    func isBefore(_ date: CivilDate, _ other: CivilTime?, hoursEast: Int) -> Bool {
        guard let other, let time else { return date > day }
        if other.offset == nil, date > day { return true }
        let latest = day.minutes(at: time, offset: time.offset ?? -12 * 60)
        return date.minutes(at: other, offset: other.offset ?? hoursEast * 60) > latest
    }
}

/// A number with at least two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// A number with at least four digits.
func fourDigits(_ number: Int) -> String {
    number < 10 ? "000\(number)" : number < 100 ? "00\(number)" : number < 1000 ? "0\(number)" : "\(number)"
}
