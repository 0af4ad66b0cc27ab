import Testing

@testable import Manchette

@Suite struct CivilDateTests {
    @Test func countsDaysBothWays() {
        for days in stride(from: -200_000, through: 200_000, by: 317) {
            #expect(CivilDate(daysSinceEpoch: days).daysSinceEpoch == days)
        }
        #expect(CivilDate(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
        #expect(CivilDate(year: 2000, month: 3, day: 1)?.daysSinceEpoch == 11_017)
    }

    @Test(arguments: [
        (2021, 2, 29), (2100, 2, 29), (2021, 4, 31), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0), (0, 1, 1),
        (10_000, 1, 1),
    ])
    func rejectsDaysThatTheCalendarLacks(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2021-01-12", 2, 2021, 2), ("2021-01-01", 5, 2020, 53), ("2018-12-31", 1, 2019, 1), ("2016-02-29", 1, 2016, 9),
    ])
    func knowsWeekdaysAndWeeks(iso: String, weekday: Int, year: Int, week: Int) throws {
        let date = try #require(CivilDate(iso: iso))
        #expect(date.weekday == weekday)
        #expect(date.isoWeek == (year, week))
        #expect(date.iso == iso)
    }

    @Test func addsMonthsWithinTheMonth() throws {
        let date = try #require(CivilDate(iso: "2021-01-31T08:00"))
        #expect(date.adding(months: 1).iso == "2021-02-28")
        #expect(date.adding(months: -2).iso == "2020-11-30")
        #expect(date.adding(months: Int.max).year == 9999)
        #expect(date.adding(days: Int.min).year == 1)
    }

    @Test(arguments: [(1999, "1999-04-04"), (2021, "2021-04-04"), (2024, "2024-03-31")])
    func findsEaster(year: Int, iso: String) {
        #expect(CivilDate.easter(of: year)?.iso == iso)
    }
}
