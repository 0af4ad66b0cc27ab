import DumpReading
import Foundation
import Manchette
import TestSupport
import Testing

@testable import BatchExtraction

/// Whole runs into sinks, with ends that come too early.
@Suite struct BatchRunTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Pages in families of three: a text, the same again, and the same with a sentence more.
    private func writePages(_ count: Int) throws {
        try FileManager.default.createDirectory(atPath: folder("pages"), withIntermediateDirectories: false)
        for number in 0..<count {
            let family = number / 3
            var sentences = (0..<8).map {
                "Le service \(family)x\($0) de la commune \(family * 7 + $0) répond aux questions du quartier \(family)y\($0)."
            }
            if number % 3 == 2 { sentences.append("Une phrase de plus ferme la page.") }
            let paragraphs = sentences.map { "<p>\($0) \($0.replacingOccurrences(of: "répond", with: "écrit"))</p>" }
            let page = """
                <!DOCTYPE html><html lang="fr"><head><title>Titre \(number)</title></head><body><article><h1>Titre \
                \(number)</h1>\(paragraphs.joined())</article></body></html>
                """
            let name = String(format: "%04d.html", number)
            try Data(page.utf8).write(to: URL(filePath: folder("pages/" + name)))
        }
    }

    private func options(_ change: (inout BatchOptions) -> Void = { _ in }) -> BatchOptions {
        var options = BatchOptions()
        options.extraction.annotations = []
        options.writing.fields = [.source, .headline, .text, .duplicateOf]
        change(&options)
        return options
    }

    private func contents(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: folder(name))) }

    private func objects(_ name: String) throws -> [[String: Any]] {
        try contents(name).split(separator: 10).map {
            try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
    }

    /// What waits for its turn is bounded by its bytes, whether they have been read or not.
    @Test func documentsWeighWhatTheyHoldInMemoryOrInAFile() throws {
        try Data(count: 12_345).write(to: URL(filePath: folder("a.html")))
        func weight(_ content: DumpDocument.Content) -> Int {
            BatchExtraction.weight(.document(DumpDocument(place: DumpPlace(file: "a"), content: content)))
        }
        #expect(weight(.file(folder("a.html"))) == 12_345)
        #expect(weight(.file(folder("none.html"))) == 0)
        #expect(weight(.bytes([1, 2, 3])) == 3)
        #expect(BatchExtraction.weight(.passedOver("request", DumpPlace(file: "a"))) == 0)
    }

    @Test func duplicatesPointToTheFirstOfTheirFamily() throws {
        try writePages(30)
        let sink = try LineFileSink(path: folder("o.jsonl"), identity: "a")
        let summary = try BatchExtraction(options: options()).run([folder("pages")], into: sink)
        #expect(summary.articles == 30 && summary.duplicates == 20 && summary.dropped == 0)
        for (number, object) in try objects("o.jsonl").enumerated() {
            let reference = object["duplicateOf"] as? [String: Any]
            let id = (reference?["id"] as? String).map { URL(filePath: $0).lastPathComponent }
            #expect(id == (number % 3 == 0 ? nil : String(format: "%04d.html", number / 3 * 3)), "\(number)")
            let similarity = reference?["similarity"] as? Double
            switch number % 3 {
            case 0: #expect(similarity == nil)
            case 1: #expect(similarity == 1)
            default: #expect(try 0.8..<1 ~= #require(similarity))
            }
        }
    }

    @Test(arguments: [1, 2, 5])
    func duplicatesAreTheSameOnAnyNumberOfCoresAndAfterAnInterruption(workers: Int) throws {
        try writePages(90)
        let whole = try LineFileSink(path: folder("whole.jsonl"), identity: "a")
        _ = try BatchExtraction(options: options { $0.workers = 2 }).run([folder("pages")], into: whole)
        var ends = [7, 31, 40][...]
        while true {
            let sink = try LineFileSink(path: folder("o.jsonl"), identity: "a")
            guard !sink.isComplete else { break }
            let end = ends.popFirst() ?? .max
            _ = try BatchExtraction(options: options { $0.workers = workers }).run([folder("pages")], into: sink) {
                $0.skipped + $0.items < end
            }
        }
        #expect(try contents("o.jsonl") == contents("whole.jsonl"))
        #expect(try !folder.contents().keys.contains { $0.hasSuffix("fingerprints") })
    }

    /// Whether it is damaged in its midst, cut off at its end with the journal, or gone.
    @Test(arguments: ["damaged", "gone"])
    func aRecordOfEarlierTextsThatCannotBeReadEndsTheRun(how: String) throws {
        try writePages(60)
        let batch = BatchExtraction(options: options { $0.workers = 2 })
        _ = try batch.run([folder("pages")], into: LineFileSink(path: folder("o.jsonl"), identity: "a")) {
            $0.items < 40
        }
        let kept = folder("o.jsonl.fingerprints")
        if how == "gone" {
            try FileManager.default.removeItem(atPath: kept)
        } else {
            var bytes = try Data(contentsOf: URL(filePath: kept))
            // The length of the second record.
            let first = bytes.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            bytes[4 + first + 3] = 0xFF
            try bytes.write(to: URL(filePath: kept))
        }
        let failure = #expect(throws: BatchSinkFailure.self) {
            _ = try batch.run([folder("pages")], into: LineFileSink(path: folder("o.jsonl"), identity: "a"))
        }
        #expect(failure?.code == .damaged && failure?.description.contains("o.jsonl.fingerprints") == true)
        let without = BatchExtraction(options: options { $0.duplicates = .ignore })
        let summary = try without.run([folder("pages")], into: LineFileSink(path: folder("o.jsonl"), identity: "a"))
        #expect(summary.skipped + summary.items == 60)
    }

    @Test func aFilterThatIsNoneEndsTheRunBeforeItBegins() throws {
        try writePages(1)
        let batch = BatchExtraction(options: options { $0.filter.since = "soon" })
        #expect(throws: BatchOptionError.self) { try batch.run([folder("pages")]) { _ in true } }
        #expect(throws: BatchOptionError.self) {
            _ = try batch.run([folder("pages")], into: LineFileSink(path: folder("o.jsonl"), identity: "a"))
        }
    }

    @Test func droppedDuplicatesAreCountedAndNotWritten() throws {
        try writePages(30)
        let sink = try SQLiteSink(path: folder("o.sqlite"), identity: "a")
        let batch = BatchExtraction(options: options { $0.duplicates = .drop })
        let summary = try batch.run([folder("pages")], into: sink)
        #expect(summary.articles == 10 && summary.dropped == 20 && summary.items == 30)
    }

    @Test func ignoredDuplicatesAreLikeAnyOther() throws {
        try writePages(6)
        let sink = try LineFileSink(path: folder("o.jsonl"), identity: "a")
        let batch = BatchExtraction(options: options { $0.duplicates = .ignore })
        #expect(try batch.run([folder("pages")], into: sink).duplicates == 0)
        #expect(try objects("o.jsonl").allSatisfy { $0["duplicateOf"] == nil })
    }

    /// The folder goes away under the run, as a share that is unmounted does; then it comes back.
    @Test func aLostInputEndsTheRunAndWhatIsDoneIsKept() throws {
        try writePages(120)
        let batch = BatchExtraction(options: options { $0.workers = 2 })
        _ = try batch.run([folder("pages")], into: LineFileSink(path: folder("whole.jsonl"), identity: "a"))
        let lost = #expect(throws: BatchExtraction.LostInput.self) {
            let sink = try LineFileSink(path: folder("o.jsonl"), identity: "a")
            _ = try batch.run([folder("pages")], into: sink) { summary in
                if summary.items == 5 { rename(folder("pages"), folder("away")) }
                return true
            }
        }
        #expect(lost?.path == folder("pages"))
        #expect(rename(folder("away"), folder("pages")) == 0)
        let sink = try LineFileSink(path: folder("o.jsonl"), identity: "a")
        #expect(sink.itemsDone >= 5 && !sink.isComplete)
        let summary = try batch.run([folder("pages")], into: sink)
        #expect(summary.skipped >= 5 && summary.skipped + summary.items == 120)
        #expect(summary.faultCount == 0)
        #expect(try contents("o.jsonl") == contents("whole.jsonl"))
    }

    @Test func aFileThatIsGoneIsAFaultAmongOthers() throws {
        try Data("{\"id\":\"1\",\"path\":\"none\"}\n{\"id\":\"2\",\"text\":\"Un titre\\n\\nUn texte.\"}\n".utf8)
            .write(to: URL(filePath: folder("rows.jsonl")))
        let sink = try LineFileSink(path: folder("o.jsonl"), identity: "a")
        let summary = try BatchExtraction(options: options()).run([folder("rows.jsonl")], into: sink)
        #expect(summary.articles == 1 && summary.faultCount == 1)
    }

    @Test func aDocumentOverTheTimeLimitIsAFault() throws {
        try writePages(3)
        var html = "<html><body>"
        for number in 0..<3000 { html += "<p>Phrase numéro \(number) d’une page qui n’en finit pas.</p>" }
        try Data(html.utf8).write(to: URL(filePath: folder("pages/0001.html")))
        let sink = try LineFileSink(path: folder("o.jsonl"), identity: "a")
        let batch = BatchExtraction(
            options: options {
                $0.timeLimit = 0.001
                $0.extraction.annotations = .all
            })
        let summary = try batch.run([folder("pages")], into: sink)
        #expect((summary.faults["over the time limit"] ?? 0) >= 1)
        let errors = try objects("o.jsonl.errors.jsonl")
        #expect(errors.contains { ($0["file"] as? String)?.hasSuffix("0001.html") == true })
    }

    /// The caller's day is that of documents which give none of their own.
    @Test func theCallersDateOfPublicationIsTaken() throws {
        let rows = ["", ",\"published\":\"2026-02-12\""].map { more in
            "{\"text\":\"Un câble est coupé\\n\\nLes abonnés de la vallée sont restés sans réseau hier soir.\"\(more)}\n"
        }
        try folder.write("rows.jsonl", rows.joined())
        let batch = BatchExtraction(options: options { $0.extraction.published = "2026-02-11" })
        var days: [String?] = []
        try batch.run([folder("rows.jsonl")]) { outcome in
            if case .article(let item) = outcome { days.append(item.article.published) }
            return true
        }
        #expect(days == ["2026-02-11", "2026-02-12"])
    }

    @Test func theInputsBytesAreCounted() throws {
        try writePages(20)
        var last = BatchSummary()
        let sink = try LineFileSink(path: folder("o.jsonl"), identity: "a")
        _ = try BatchExtraction(options: options()).run([folder("pages")], into: sink) {
            #expect($0.inputBytes >= last.inputBytes)
            last = $0
            return true
        }
        let size = try folder.contents(of: "pages").values.reduce(0) { $0 + $1.count }
        #expect(last.inputBytes == size)
    }

    private func sink(_ name: String) throws -> any BatchSink {
        name.hasSuffix(".sqlite")
            ? try SQLiteSink(path: folder(name), identity: "a") : try LineFileSink(path: folder(name), identity: "a")
    }

    private func run(into name: String, until end: Int = .max) throws -> BatchSummary {
        try BatchExtraction(options: options()).run([folder("pages")], into: sink(name)) { $0.items < end }
    }

    @Test(arguments: ["o.jsonl", "o.sqlite"], ["new", "gone", "changed"])
    func aFolderThatChangedInThePartThatIsDoneIsNotGoneOnWith(name: String, how: String) throws {
        try writePages(30)
        _ = try run(into: name, until: 12)
        let old = folder("pages/0003.html")
        switch how {
        case "new": try folder.write("pages/0003a.html", "<p>Une page de plus.</p>")
        case "gone": try FileManager.default.removeItem(atPath: old)
        default: try folder.write("pages/0003.html", "<p>Une autre page.</p>")
        }
        let failure = #expect(throws: BatchSinkFailure.self) { try run(into: name) }
        #expect(failure?.code == .foreign && failure?.description.contains("has changed") == true)
    }

    @Test(arguments: ["o.jsonl", "o.sqlite"])
    func filesBehindThePartThatIsDoneAreTakenAndLaterOnesAreNoticed(name: String) throws {
        try writePages(30)
        _ = try run(into: name, until: 12)
        try folder.write("pages/0099.html", "<p>Une page de plus.</p>")
        let summary = try run(into: name)
        #expect(summary.skipped >= 12 && summary.skipped + summary.items == 31)
        #expect(try !BatchExtraction.haveChanged([folder("pages")], since: sink(name)))
        try folder.write("pages/0100.html", "<p>Encore une page.</p>")
        #expect(try BatchExtraction.haveChanged([folder("pages")], since: sink(name)))
    }

    /// A journal as the version before wrote it, which noted nothing of the input.
    @Test func aJournalThatKnowsNothingOfTheInputIsGoneOnWith() throws {
        try writePages(30)
        _ = try run(into: "o.jsonl", until: 12)
        let lines = try String(decoding: contents("o.jsonl.journal"), as: UTF8.self).split(separator: "\n").map {
            line in
            let words = line.split(separator: " ")
            guard words.count == 8, let sum = Int(words[6]), let input = UInt64(words[7]) else { return String(line) }
            return (words[..<6] + ["\(sum &- Int(truncatingIfNeeded: input))"]).joined(separator: " ")
        }
        try folder.write("o.jsonl.journal", lines.joined(separator: "\n") + "\n")
        try folder.write("pages/0003.html", "<p>Une autre page.</p>")
        #expect(try run(into: "o.jsonl").skipped >= 12)
    }
}
