import Foundation
import Manchette
import Testing

@testable import BatchExtraction

@Suite struct ArticleFilterTests {
    private static func article(_ json: String) throws -> Article {
        try JSONDecoder().decode(Article.self, from: Data(json.utf8))
    }

    @Test(arguments: [
        ("2026-02-11T08:30:00+01:00", "2026-02-11", nil, true), ("2026-02-11T08:30:00+01:00", "2026-02-12", nil, false),
        ("2026-02-11T08:30:00+01:00", "2026-02", nil, true), ("2026-02-11T08:30:00+01:00", nil, "2026-02-11", true),
        ("2026-02-11T08:30:00+01:00", nil, "2026-02-10", false), ("2026-02-11T08:30:00+01:00", nil, "2026", true),
        ("2026-02", "2026-02-11", nil, true), ("2025", "2026-02-11", nil, false), (nil, "2000", nil, false),
        (nil, nil, nil, true),
        // The same moments, and a minute off, in other offsets.
        ("2026-02-11T08:30:00+01:00", "2026-02-11T07:30:00Z", "2026-02-11T02:30:00-0500", true),
        ("2026-02-11T08:30:00+01:00", "2026-02-11T07:31:00Z", nil, false),
        ("2026-02-11T08:30:00+01:00", nil, "2026-02-11T07:29:59.5Z", false),
        ("2026-03-01T00:30:00+01:00", "2026-02-28T23:30:00Z", "2026-02-28T23:30Z", true),
        ("2024-02-29T23:59:30-03:00", "2024-03-01T02:59Z", "2024-03-01T02:59Z", true),
        ("2026-01-01T00:00:00+14:00", nil, "2025-12-31T09:59:59Z", false),
        ("2026-02-11T08:30:00", "2026-02-11T08:30:00+05:00", nil, true),
    ])
    func datesAreComparedAsFarAsTheyGo(published: String?, since: String?, until: String?, passes: Bool) throws {
        var filter = ArticleFilter()
        (filter.since, filter.until) = (since, until)
        let article = try Self.article(published.map { "{\"published\":\"\($0)\"}" } ?? "{}")
        #expect(filter.accepts(article) == passes)
    }

    @Test(arguments: [
        ("https://www.courrier.example/a", "courrier.example", true),
        ("https://courrier.example", "courrier.example", true),
        ("http://u@Courrier.example:8080?x", "courrier.example", true),
        ("https://autrecourrier.example/", "courrier.example", false),
        ("https://x.example/courrier.example", "courrier.example", false), ("nonsense", "courrier.example", false),
    ])
    func sitesAreHostsAndThoseUnderThem(url: String, site: String, passes: Bool) throws {
        var filter = ArticleFilter()
        filter.sites = [site]
        #expect(try filter.accepts(Self.article("{\"canonicalURL\":\"\(url)\"}")) == passes)
        #expect(try filter.accepts(Self.article("{\"url\":\"\(url)\"}")) == passes)
        #expect(try !filter.accepts(Self.article("{}")))
    }

    @Test(arguments: ["2026", "2026-02", "2026-02-11", "2026-02-11T08:30:00Z"])
    func aDateIsAYearAMonthADayOrATime(date: String) throws {
        var filter = ArticleFilter()
        (filter.since, filter.until) = (date, date)
        try filter.check()
    }

    @Test(arguments: ["", "yesterday", "11.02.2026", "2026-13", "2026-02-30", "26-02-11", "2026-2"])
    func anythingElseIsNamedWithItsCause(text: String) throws {
        var filter = ArticleFilter()
        filter.until = text
        let error = try #require(throws: BatchOptionError.self) { try filter.check() }
        #expect(error.option == "until" && error.value == text && error.description.contains("ISO 8601"))
    }

    @Test func languagesAreComparedByTheirPrimaryTag() throws {
        var filter = ArticleFilter()
        filter.languages = ["fr"]
        for (language, passes) in [("fr", true), ("fr-CH", true), ("FR-ch", true), ("frp", false), ("de", false)] {
            #expect(try filter.accepts(Self.article("{\"language\":\"\(language)\"}")) == passes, "\(language)")
        }
        #expect(try !filter.accepts(Self.article("{}")))
    }

    /// Scripts without spaces have words too; signs are none.
    @Test(arguments: [
        ("机器人在工厂里工作", 9), ("電車が遅れている", 8), ("로봇이 공장에서 일한다", 3), ("Что это ? Ничего !", 3),
        ("Un prix de 12 € — le 3 mai", 7), ("… — !", 0), ("", 0),
    ])
    func wordsOfEveryScriptAreCounted(text: String, count: Int) throws {
        let article = try Self.article("{\"text\":\"\(text)\"}")
        var filter = ArticleFilter()
        filter.minimumWords = count
        #expect(filter.accepts(article))
        filter.minimumWords = count + 1
        #expect(!filter.accepts(article))
    }

    @Test func kindsAndWordsAreCounted() throws {
        let article = try Self.article("{\"kind\":\"video\",\"text\":\" un deux\\n\\ntrois  \"}")
        var filter = ArticleFilter()
        filter.minimumWords = 3
        #expect(filter.accepts(article))
        filter.minimumWords = 4
        #expect(!filter.accepts(article))
        filter.minimumWords = 0
        filter.kinds = [.article]
        #expect(!filter.accepts(article))
        filter.kinds = [.article, .video]
        #expect(filter.accepts(article))
    }
}
