import Foundation
import Manchette
import SQLite
import TestSupport
import Testing

@testable import BatchExtraction

@Suite struct SQLiteSinkTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func rows(_ sql: String, in name: String = "o.sqlite") throws -> [[SQLValue]] {
        try Database(path: folder(name), isReadOnly: true).rows(sql)
    }

    private func write(_ sink: SQLiteSink, _ numbers: ClosedRange<Int>) throws {
        for number in numbers { try sink.write(SampleItem.item(number), number: number) }
    }

    @Test func everyFieldHasItsPlace() throws {
        let sink = try SQLiteSink(path: folder("o.sqlite"), identity: "a")
        try write(sink, 1...1)
        var copy = try SampleItem.item(2)
        copy.article.duplicateOf = Article.DuplicateReference(id: "a1", similarity: 0.91666)
        copy.duplicateNumber = 1
        try sink.write(copy, number: 2)
        try sink.write(SampleItem.fault, number: 3)
        try sink.complete(items: 3)
        #expect(
            try rows("SELECT id, headline, lead, published, access, truncated, remaining, record FROM articles")
                == [1, 2].map {
                    [
                        .text("a\($0)"), .text("Titre \($0)"), .text("Un chapeau"), .text("2026-02-11"),
                        .text("metered"), .integer(1), .real(0.25), .text("urn:\($0)"),
                    ]
                })
        #expect(
            try rows("SELECT duplicate_of, similarity FROM articles") == [
                [.null, .null], [.integer(1), .real(0.917)],
            ])
        #expect(
            try rows("SELECT name, role FROM authors WHERE article = 1 ORDER BY position") == [
                [.text("Léa Roy"), .text("Journaliste")], [.text("Marc Dubois"), .null],
            ])
        #expect(try rows("SELECT tag FROM tags WHERE article = 2") == [[.text("Réseau")], [.text("Panne")]])
        #expect(
            try rows("SELECT text, speaker, kind, start, \"end\" FROM quotes WHERE article = 1") == [
                [.text("texte"), .text("Léa Roy"), .text("mixed"), .integer(3), .integer(8)]
            ])
        #expect(
            try rows("SELECT name, type, count, aliases, mentions FROM entities WHERE article = 1") == [
                [.text("Éléphant"), .text("organization"), .integer(1), .text("[\"L’Éléphant\"]"), .text("[[13,21]]")]
            ])
        #expect(try rows("SELECT value FROM dates WHERE article = 1") == [[.text("2026-02-10")]])
        #expect(try rows("SELECT class, block FROM noise WHERE article = 1") == [[.text("share"), .integer(4)]])
        #expect(
            try rows("SELECT number, id, file, \"offset\", code FROM errors") == [
                [.integer(3), .text("f"), .text("x.warc"), .integer(7), .text("c")]
            ])
        #expect(
            try rows("SELECT json_extract(body, '$[0].kind'), json_extract(images, '$[0].url') FROM articles LIMIT 1")
                == [[.text("paragraph"), .text("https://exemple.ch/i.jpg")]])
        #expect(
            try rows("SELECT confidence, json_extract(confidences, '$.headline') FROM articles LIMIT 1") == [
                [.real(0.9), .integer(1)]
            ])
    }

    @Test(arguments: ["elephant", "ÉLÉPHANT", "éléphant", "titre", "chapeau"])
    func theFullTextIndexFoldsAccentsAndCase(word: String) throws {
        let sink = try SQLiteSink(path: folder("o.sqlite"), identity: "a")
        try write(sink, 1...2)
        try sink.complete(items: 2)
        #expect(try rows("SELECT count(*) FROM search WHERE search MATCH '\(word)'") == [[.integer(2)]])
        #expect(try rows("SELECT count(*) FROM search WHERE search MATCH 'girafe'") == [[.integer(0)]])
    }

    @Test func anArticleThatIsDeletedIsFoundNoLonger() throws {
        let sink = try SQLiteSink(path: folder("o.sqlite"), identity: "a")
        try write(sink, 1...2)
        try sink.complete(items: 2)
        let database = try Database(path: folder("o.sqlite"))
        try database.execute("PRAGMA foreign_keys = ON; DELETE FROM articles WHERE number = 1")
        #expect(try database.rows("SELECT rowid FROM search WHERE search MATCH 'elephant'") == [[.integer(2)]])
        for table in ["authors", "tags", "quotes", "entities", "dates", "noise"] {
            #expect(try database.rows("SELECT DISTINCT article FROM \(table)") == [[.integer(2)]], "\(table)")
        }
    }

    @Test func whatAnArticleDoesNotSayIsNullOrEmpty() throws {
        let sink = try SQLiteSink(
            path: folder("o.sqlite"), identity: "a", writing: ArticleFormat.Options(provenance: true))
        let bare = try JSONDecoder().decode(Article.self, from: Data(#"{"kind":"article","text":"x"}"#.utf8))
        try sink.write(BatchArticle(bare), number: 1)
        try sink.complete(items: 1)
        #expect(
            try rows("SELECT headline, language, confidence, confidences, provenance FROM articles") == [
                [.null, .null, .null, .text("{}"), .text("{}")]
            ])
    }

    @Test func fieldsThatAreNotWantedAreNull() throws {
        let sink = try SQLiteSink(
            path: folder("o.sqlite"), identity: "a", writing: ArticleFormat.Options(fields: [.headline, .tags]))
        try write(sink, 1...1)
        try sink.complete(items: 1)
        #expect(
            try rows("SELECT id, headline, text, url, access, body, confidence FROM articles") == [
                [.text("a1"), .text("Titre 1"), .null, .null, .null, .null, .null]
            ])
        #expect(
            try rows("SELECT count(*) FROM authors UNION ALL SELECT count(*) FROM tags") == [
                [.integer(0)], [.integer(2)],
            ])
    }

    @Test func whatLiesBehindTheLastCheckpointIsWrittenAgain() throws {
        do {
            let sink = try SQLiteSink(path: folder("o.sqlite"), identity: "a")
            try write(sink, 1...3)
            try sink.keep([1, 2])
            try sink.checkpoint(items: 3)
            try write(sink, 4...5)
            try sink.keep([3])
        }
        let sink = try SQLiteSink(path: folder("o.sqlite"), identity: "a")
        #expect(sink.itemsDone == 3 && !sink.isComplete)
        var kept: [UInt8] = []
        try sink.restore { kept += $0 }
        #expect(kept == [1, 2])
        try write(sink, 4...6)
        try sink.complete(items: 6)
        #expect(try rows("SELECT number FROM articles") == (1...6).map { [.integer($0)] })
        #expect(try rows("SELECT count(*) FROM search WHERE search MATCH 'elephant'") == [[.integer(6)]])
        #expect(try rows("SELECT count(*) FROM fingerprints") == [[.integer(0)]])
        #expect(try SQLiteSink(path: folder("o.sqlite"), identity: "a").isComplete)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["o.sqlite"])
    }

    @Test func anotherRunsOutputIsNotTouched() throws {
        let sink = try SQLiteSink(path: folder("o.sqlite"), identity: "a")
        try write(sink, 1...1)
        try sink.complete(items: 1)
        var failure = #expect(throws: BatchSinkFailure.self) {
            try SQLiteSink(path: folder("o.sqlite"), identity: "b")
        }
        #expect(failure?.code == .foreign)
        try Data(repeating: 65, count: 5000).write(to: URL(filePath: folder("mine.sqlite")))
        failure = #expect(throws: BatchSinkFailure.self) { try SQLiteSink(path: folder("mine.sqlite"), identity: "a") }
        #expect(failure?.code == .foreign)
        try Database(path: folder("other.sqlite")).execute("CREATE TABLE mine (a)")
        failure = #expect(throws: BatchSinkFailure.self) { try SQLiteSink(path: folder("other.sqlite"), identity: "a") }
        #expect(failure?.code == .foreign)
        let again = try SQLiteSink(path: folder("other.sqlite"), identity: "a", restart: true)
        try again.complete(items: 0)
        #expect(try rows("SELECT count(*) FROM articles", in: "other.sqlite") == [[.integer(0)]])
    }

    @Test func twoRunsAtOnceAreRefusedAndReadersAreNot() throws {
        let first = try SQLiteSink(path: folder("o.sqlite"), identity: "a")
        try write(first, 1...2)
        try first.checkpoint(items: 2)
        let failure = #expect(throws: BatchSinkFailure.self) {
            try SQLiteSink(path: folder("o.sqlite"), identity: "a")
        }
        #expect(failure?.code == .locked)
        #expect(try rows("SELECT count(*) FROM articles") == [[.integer(2)]])
        try first.complete(items: 2)
    }

    @Test func aPathThatCannotBeWrittenIsAFailure() {
        let failure = #expect(throws: BatchSinkFailure.self) {
            try SQLiteSink(path: "/nowhere/o.sqlite", identity: "a")
        }
        #expect(failure?.code == .system && failure?.description.hasPrefix("/nowhere/o.sqlite: ") == true)
    }

    @Test func aRunningRunsDatabaseIsNotThrownAway() throws {
        let first = try SQLiteSink(path: folder("o.sqlite"), identity: "a")
        try first.write(SampleItem.item(1), number: 1)
        try first.write(SampleItem.fault, number: 2)
        try first.checkpoint(items: 2)
        let failure = #expect(throws: BatchSinkFailure.self) {
            try SQLiteSink(path: folder("o.sqlite"), identity: "b", restart: true)
        }
        #expect(failure?.code == .locked)
        try first.complete(items: 2)
        let again = try SQLiteSink(path: folder("o.sqlite"), identity: "a")
        #expect(again.isComplete && again.hasFaults)
    }
}
