import Foundation
import Manchette
import TestSupport
import Testing

@testable import BatchExtraction

@Suite struct FolderSinkTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func everyArticleIsAFileInAShard() throws {
        do {
            let sink = try FolderSink(path: folder("out/"), identity: "a")
            let article = try SampleItem.article(1)
            for number in 1...1002 {
                try sink.write(BatchArticle(article, line: Array("{\(number)}\n".utf8)), number: number)
                if number % 256 == 0 { try sink.checkpoint(items: number) }
            }
            try sink.write(SampleItem.fault, number: 1003)
            try sink.complete(items: 1003)
        }
        let contents = try folder.contents(of: "out")
        #expect(contents.count == 1002)
        #expect(contents["000/000000.json"] == Data("{1}\n".utf8))
        #expect(contents["000/000999.json"] == Data("{1000}\n".utf8))
        #expect(contents["001/001001.json"] == Data("{1002}\n".utf8))
        #expect(try folder.contents()["out.errors.jsonl"]?.isEmpty == false)
        #expect(try FolderSink(path: folder("out"), identity: "a").isComplete)
    }

    @Test func whatLiesBehindTheLastCheckpointIsWrittenAgain() throws {
        do {
            let sink = try FolderSink(path: folder("out"), identity: "a")
            for number in 1...3 { try sink.write(SampleItem.item(number), number: number) }
            try sink.checkpoint(items: 3)
            try sink.write(BatchArticle(SampleItem.article(4), line: [UInt8](repeating: 65, count: 9000)), number: 4)
        }
        let sink = try FolderSink(path: folder("out"), identity: "a")
        #expect(sink.itemsDone == 3)
        for number in 4...5 { try sink.write(SampleItem.item(number), number: number) }
        try sink.complete(items: 5)
        let contents = try folder.contents(of: "out")
        #expect(contents.count == 5)
        #expect(try contents["000/000003.json"] == Data(SampleItem.item(4).line))
    }

    @Test func aFolderOfSomebodyElsesIsNotTouched() throws {
        try FileManager.default.createDirectory(atPath: folder("mine"), withIntermediateDirectories: false)
        try Data("x".utf8).write(to: URL(filePath: folder("mine/notes.txt")))
        let failure = #expect(throws: BatchSinkFailure.self) { try FolderSink(path: folder("mine"), identity: "a") }
        #expect(failure?.code == .foreign)
        #expect(throws: BatchSinkFailure.self) { try FolderSink(path: folder("mine/notes.txt"), identity: "a") }
        #expect(try folder.contents(of: "mine") == ["notes.txt": Data("x".utf8)])
    }

    @Test func restartTakesAwayTheArticlesAndNothingElse() throws {
        do {
            let sink = try FolderSink(path: folder("out"), identity: "a")
            for number in 1...3 { try sink.write(SampleItem.item(number), number: number) }
            try sink.complete(items: 3)
        }
        try Data("x".utf8).write(to: URL(filePath: folder("out/000/notes.txt")))
        #expect(throws: BatchSinkFailure.self) { try FolderSink(path: folder("out"), identity: "b") }
        #expect(throws: BatchSinkFailure.self) { try FolderSink(path: folder("out"), identity: "b", restart: true) }
        #expect(try folder.contents(of: "out") == ["000/notes.txt": Data("x".utf8)])
        try FileManager.default.removeItem(atPath: folder("out/000/notes.txt"))
        let sink = try FolderSink(path: folder("out"), identity: "b", restart: true)
        try sink.write(SampleItem.item(1), number: 1)
        try sink.complete(items: 1)
        #expect(try folder.contents(of: "out").count == 1)
    }
}
