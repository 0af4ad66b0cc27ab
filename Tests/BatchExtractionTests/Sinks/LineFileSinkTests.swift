import Compression
import DumpReading
import Foundation
import Manchette
import TestSupport
import Testing

@testable import BatchExtraction

@Suite struct LineFileSinkTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func bytes(_ name: String) throws -> [UInt8] { try Array(folder.read(name)) }

    private static let article: Article = {
        let json = #"{"kind":"article","text":""}"#
        // The text is valid, so this cannot fail.
        return (try? JSONDecoder().decode(Article.self, from: Data(json.utf8))) ?? { preconditionFailure("sample") }()
    }()

    private static let fault = BatchFault(id: "f", place: DumpPlace(file: "x.warc", offset: 7), code: "c", message: "m")

    private func write(_ sink: LineFileSink, _ lines: some Sequence<Int>) throws {
        for line in lines { try sink.write(BatchArticle(Self.article, line: Array("\(line)\n".utf8)), number: line) }
    }

    @Test(arguments: ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst"])
    func whatLiesBehindTheLastCheckpointIsWrittenAgain(name: String) throws {
        do {
            let sink = try LineFileSink(path: folder(name), identity: "a")
            #expect(sink.itemsDone == 0)
            try write(sink, 1...3)
            try sink.write(Self.fault, number: 1)
            try sink.checkpoint(items: 4)
            try write(sink, 4...5)
            try sink.write(Self.fault, number: 1)
        }
        do {
            let sink = try LineFileSink(path: folder(name), identity: "a")
            #expect(sink.itemsDone == 4 && !sink.isComplete)
            try write(sink, 4...6)
            try sink.complete(items: 7)
        }
        let sink = try LineFileSink(path: folder(name), identity: "a")
        #expect(sink.isComplete && sink.itemsDone == 7)
        let packed = try bytes(name)
        let lines =
            switch LineFileSink.Packing(name: name) {
            case .plain: packed
            case .gzip: try Gzip.inflate(packed, limit: 1000)
            case .zstd: try Zstd.inflate(packed, limit: 1000)
            }
        #expect(String(decoding: lines, as: UTF8.self) == "1\n2\n3\n4\n5\n6\n")
        #expect(
            try String(decoding: bytes(name + ".errors.jsonl"), as: UTF8.self)
                == #"{"id":"f","file":"x.warc","offset":7,"code":"c","message":"m"}"# + "\n")
    }

    /// The output is cut at every length, the journal too: whatever of both the disk had, the end is the same.
    @Test func aTornJournalGoesBackToTheCheckpointBefore() throws {
        func run() throws {
            let sink = try LineFileSink(path: folder("o"), identity: "a")
            for item in sink.itemsDone..<6 {
                try write(sink, [item])
                if item % 2 == 1 { try sink.checkpoint(items: item + 1) }
            }
            try sink.complete(items: 6)
        }
        try run()
        let (output, journal) = (try bytes("o"), try bytes("o.journal"))
        for length in 0...journal.count {
            try Data(journal.prefix(length)).write(to: URL(filePath: folder("o.journal")))
            try Data(output).write(to: URL(filePath: folder("o")))
            try run()
            #expect(try bytes("o") == output, "journal of \(length) bytes")
        }
    }

    @Test func anotherRunsOutputIsNotTouched() throws {
        try write(LineFileSink(path: folder("o"), identity: "a"), [1])
        #expect(throws: BatchSinkFailure.self) { try LineFileSink(path: folder("o"), identity: "b") }
        try Data("mine".utf8).write(to: URL(filePath: folder("other")))
        #expect(throws: BatchSinkFailure.self) { try LineFileSink(path: folder("other"), identity: "a") }
        #expect(try bytes("other") == Array("mine".utf8))
        let sink = try LineFileSink(path: folder("other"), identity: "a", restart: true)
        try write(sink, [1])
        try sink.complete(items: 1)
        #expect(try bytes("other") == Array("1\n".utf8))
    }

    @Test func twoRunsAtOnceAreRefused() throws {
        let first = try LineFileSink(path: folder("o"), identity: "a")
        // The first run is in the midst of a line of its journal.
        let journal = try bytes("o.journal") + Array("checkpoi".utf8)
        try folder.write("o.journal", journal)
        let failure = #expect(throws: BatchSinkFailure.self) { try LineFileSink(path: folder("o"), identity: "a") }
        #expect(failure?.code == .locked)
        #expect(try bytes("o.journal") == journal)
        try first.complete(items: 0)
    }

    /// A run that begins again looks at the lock too, before it throws anything away.
    @Test func aRunningRunsOutputIsNotThrownAway() throws {
        let first = try LineFileSink(path: folder("o"), identity: "a")
        try write(first, 1...3)
        try first.write(Self.fault, number: 4)
        try first.checkpoint(items: 4)
        let before = try folder.contents()
        let failure = #expect(throws: BatchSinkFailure.self) {
            try LineFileSink(path: folder("o"), identity: "b", restart: true)
        }
        #expect(failure?.code == .locked)
        #expect(try folder.contents() == before)
        try first.complete(items: 4)
    }

    @Test func beginningAgainThrowsAwayAllThatARunWrote() throws {
        do {
            let sink = try LineFileSink(path: folder("o"), identity: "a")
            try write(sink, 1...3)
            try sink.write(Self.fault, number: 4)
            try sink.keep([1, 2])
            try sink.checkpoint(items: 4)
        }
        #expect(try LineFileSink(path: folder("o"), identity: "a").hasFaults)
        let sink = try LineFileSink(path: folder("o"), identity: "b", restart: true)
        #expect(sink.itemsDone == 0 && !sink.hasFaults)
        #expect(try folder.contents().keys.sorted() == ["o", "o.journal"])
        try sink.complete(items: 0)
    }

    @Test(arguments: [".errors.jsonl", ".fingerprints", ".journal"], ["mine", "mine\n"])
    func filesOfNoRunBesideAnOutputAreNotTouched(suffix: String, text: String) throws {
        try folder.write("o" + suffix, text)
        let failure = #expect(throws: BatchSinkFailure.self) { try LineFileSink(path: folder("o"), identity: "a") }
        #expect(failure?.code == .foreign)
        #expect(try folder.contents() == ["o" + suffix: Data(text.utf8)])
    }

    @Test(arguments: ["o", "o.errors.jsonl", "o.journal"], [false, true])
    func whatIsNoRegularFileIsNeitherCutNorRemoved(name: String, restart: Bool) throws {
        #expect(mkfifo(folder(name), 0o600) == 0)
        let failure = #expect(throws: BatchSinkFailure.self) {
            try LineFileSink(path: folder("o"), identity: "a", restart: restart)
        }
        #expect(failure?.code == .foreign && failure?.description.contains("--restart") == false)
        #expect(access(folder(name), F_OK) == 0)
    }

    @Test func anOutputThatLostBytesIsRefused() throws {
        do {
            let sink = try LineFileSink(path: folder("o"), identity: "a")
            try write(sink, 1...3)
            try sink.checkpoint(items: 3)
        }
        try Data("1\n".utf8).write(to: URL(filePath: folder("o")))
        #expect(throws: BatchSinkFailure.self) { try LineFileSink(path: folder("o"), identity: "a") }
    }

    @Test func aPathThatCannotBeWrittenIsAFailure() {
        let failure = #expect(throws: BatchSinkFailure.self) { try LineFileSink(path: "/nowhere/o", identity: "a") }
        #expect(failure?.code == .system)
    }
}
