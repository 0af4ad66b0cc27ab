import Compression
import Foundation
import TestSupport
import Testing

@testable import DumpReading

@Suite struct DumpReaderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func foldersAreReadInTheOrderOfTheirNames() throws {
        try folder.write("in/b.html", "b".utf8)
        try folder.write("in/a/2.html", "a2".utf8)
        try folder.write("in/a/1.html.gz", Gzip.deflate(Array("a1".utf8)))
        try folder.write("in/.hidden", "no".utf8)
        try folder.write("in/c.jsonl", Array(#"{"id":"j","text":"t"}"#.utf8))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/in/a/loop", withDestinationPath: folder.path + "/in")
        #expect(summary([folder.path + "/in"]) == ["1.html.gz: a1", "2.html: a2", "b.html: b", "j: t"])
    }

    @Test func inputsCanBeMixed() throws {
        let page = try folder.write("p.html", "<p>".utf8)
        let rows = try folder.write("r.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n\n{\"id\":\"2\",\"text\":\"y\"}".utf8)
        #expect(summary([rows, page, rows]) == ["1: x", "2: y", "p.html: <p>", "1: x", "2: y"])
    }

    @Test(arguments: [0, 1, 2])
    func rowsPointToFilesBesideThem(compression: Int) throws {
        try folder.write("d/pages/x.html", "<p>x".utf8)
        try folder.write("d/pages/y.html.gz", Gzip.deflate(Array("<p>y".utf8)))
        var rows = Array(
            """
            {"id":"x","path":"pages/x.html"}
            {"id":"y","path":"pages/y.html.gz"}
            {"id":"z","path":"pages/z.html"}

            """.utf8)
        if compression == 1 { rows = try Gzip.deflate(rows) }
        if compression == 2 { rows = try Zstd.deflate(rows) }
        let file = try folder.write("d/cases.jsonl", rows)
        #expect(summary([file]) == ["x: <p>x", "y: <p>y", "fault: cannot be read"])
    }

    @Test func aDamagedLineIsAFaultOfItsOwn() throws {
        let file = try folder.write(
            "r.jsonl",
            "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"y\n{\"id\":\"3\"}\n{\"id\":\"4\",\"text\":\"z\"}\n"
                .utf8)
        #expect(summary([file]) == ["1: x", "fault: malformed record", "fault: malformed record", "4: z"])
    }

    @Test func aLineOverTheLimitIsAFault() throws {
        let long = String(repeating: "x", count: 5000)
        let file = try folder.write(
            "r.jsonl", "{\"id\":\"1\",\"text\":\"\(long)\"}\n{\"id\":\"2\",\"text\":\"y\"}\n".utf8)
        #expect(summary([file], maximumBytes: 1000) == ["fault: larger than the limit", "2: y"])
    }

    @Test func whatCannotBeReadIsAFaultAndTheRestIsRead() throws {
        let page = try folder.write("p.html", "<p>".utf8)
        let damaged = try folder.write("d.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3])
        #expect(
            summary([folder.path + "/missing", damaged, page]) == [
                "fault: cannot be read", "fault: truncated", "p.html: <p>",
            ])
    }

    /// A length of a record and a limit that no file reaches: neither is a number to reckon with.
    @Test(arguments: [Int.max, .max - 1, 1 << 62])
    func theLargestLimitsAreLimits(limit: Int) throws {
        let page = try folder.write("p.html", "<p>".utf8)
        let zipped = try folder.write("z.html.gz", Gzip.deflate(Array("<p>z".utf8)))
        let rows = try folder.write("r.jsonl.gz", Gzip.deflate(Array(#"{"id":"1","text":"x"}"#.utf8)))
        let tar = try folder.write("twice.gz", Gzip.deflate(Gzip.deflate(Array("<p>".utf8))))
        var record = WARCBuilder.response(id: "w1", body: WARCBuilder.page("w1"))
        record += Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(Int.max)\r\n\r\nHTTP/1.1 200".utf8)
        let warc = try folder.write("w.warc", record)
        #expect(
            summary([page, zipped, rows, tar, warc], maximumBytes: limit) == [
                "p.html: <p>", "z.html.gz: <p>z", "1: x", "fault: unsupported", "urn:w1: <p>w1</p>", "fault: truncated",
            ])
    }

    /// A pipe gives its bytes once, so it is opened once.
    @Test func aPipeWithANameIsReadWhole() throws {
        let text = "<p>" + String(repeating: "x", count: 100_000)
        let pipe = folder("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        let page = try folder.write("p.html", text.utf8)
        let writer = try ChildProcess("/bin/sh", ["-c", "cat '\(page)' > '\(pipe)'"])
        #expect(summary([pipe]) == ["pipe: " + text])
        #expect(try writer.wait().ending == .exit(0))
    }

    @Test func aZipArchiveInAPipeIsNamed() throws {
        let pipe = folder("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        let writer = try ChildProcess("/bin/sh", ["-c", "printf 'PK\\003\\004' > '\(pipe)'"])
        #expect(summary([pipe]) == ["fault: unsupported"])
        #expect(try writer.wait().ending == .exit(0))
    }

    @Test func aDocumentOverTheLimitIsAFault() throws {
        let bomb = try folder.write("b.html.gz", Gzip.deflate([UInt8](repeating: 65, count: 1 << 20)))
        let page = try folder.write("p.html", [UInt8](repeating: 65, count: 2000))
        #expect(
            summary([bomb, page], maximumBytes: 1000) == [
                "fault: larger than the limit", "fault: larger than the limit",
            ])
    }
}
