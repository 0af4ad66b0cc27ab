import Foundation
import SQLite
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}

/// Runs that are killed, interrupted or out of space, and then go on.
@Suite struct BatchResumptionTests {
    private let files: TemporaryFolder

    init() throws {
        files = try TemporaryFolder()
        var rows = Data()
        for number in 0..<600 {
            // One in ten is a fault, so that the errors file is torn too.
            let row: [String: Any] =
                number % 10 == 7
                ? ["id": "\(number)", "path": "missing-\(number)"]
                : [
                    "id": "\(number)",
                    "html": SamplePage.html.replacingOccurrences(of: "mercredi", with: "le \(number)"),
                ]
            rows += try JSONSerialization.data(withJSONObject: row) + Data("\n".utf8)
        }
        try files.write("rows.jsonl", rows)
    }

    private func contents(_ name: String) throws -> Data { try files.read(name) }

    private static let arguments = [
        "batch", "-", "--annotate", "none", "--fields", "headline,text", "--progress", "none",
    ]

    private func run(into output: String, _ more: String...) async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(
            Self.arguments + ["-o", output] + more, input: contents("rows.jsonl"), folder: files.path)
    }

    /// Starts a run that is given only a part of the rows and so waits for more, and sends it a signal.
    ///
    /// - Parameter more: whether the rest of the rows follows the signal.
    /// - Returns: how the run ended.
    private func disturb(into name: String, rows: Int, signal: Int32, more: Bool) throws -> ChildProcess.Ending {
        let child = try ChildProcess(
            CommandLineTool.path, Self.arguments + ["-o", name], folder: files.path, input: .fed)
        let lines = try contents("rows.jsonl").split(separator: 10, omittingEmptySubsequences: true)
        func feed(_ lines: ArraySlice<Data>) throws {
            for line in lines { try child.feed(line + Data("\n".utf8)) }
        }
        try feed(lines[..<rows])
        let output = files(name.trimmingSuffix("/"))
        // The write-ahead log, or the journal's first line, is there as soon as there is something to lose.
        for _ in 0..<60_000 where child.isRunning {
            if ["-wal", ".journal"].contains(where: { FileManager.default.fileExists(atPath: output + $0) }) { break }
            usleep(1000)
        }
        if signal == SIGKILL {
            usleep(UInt32.random(in: 0...400_000))
        } else {
            // Once something is done it listens to signals.
            while child.isRunning,
                try !String(decoding: contents(name + ".journal"), as: UTF8.self).contains("\ncheck")
            {
                usleep(1000)
            }
        }
        #expect(child.isRunning)
        child.send(signal)
        // The child may be gone before it has read everything.
        if more { try? feed(lines[rows...]) }
        try child.closeInput()
        return try child.wait().ending
    }

    /// All that an output holds, in a form to compare.
    private func everything(in name: String) throws -> [String: [[SQLValue]]] {
        if name.hasSuffix(".sqlite") {
            let database = try Database(path: files.path + "/" + name, isReadOnly: true)
            #expect(try database.rows("PRAGMA integrity_check") == [[.text("ok")]])
            var tables = ["found": try database.rows("SELECT rowid FROM search WHERE search MATCH 'cable' ORDER BY 1")]
            for table in ["articles", "authors", "tags", "noise", "errors"] {
                tables[table] = try database.rows("SELECT * FROM \(table) ORDER BY 1, 2")
            }
            return tables
        }
        var all: [String: [[SQLValue]]] = [:]
        let errors = try contents(name.trimmingSuffix("/") + ".errors.jsonl")
        all["errors"] = [[.blob(Array(errors))]]
        guard name.hasSuffix("/") else {
            all["lines"] = [[.blob(Array(try contents(name)))]]
            return all
        }
        for file in try FileManager.default.subpathsOfDirectory(atPath: files.path + "/" + name)
        where file.hasSuffix(".json") {
            all[file] = [[.blob(Array(try contents(name + file)))]]
        }
        return all
    }

    @Test(arguments: ["out.jsonl", "out.jsonl.gz", "out.sqlite", "out/"])
    func aRunThatIsKilledEndsAsIfItHadNotBeen(name: String) async throws {
        let undisturbed = try await run(into: "whole-" + name)
        #expect(undisturbed.status == 1 && undisturbed.errors == "")
        for rows in [Int.random(in: 1...590), Int.random(in: 300...590)] {
            let ending = try disturb(into: name, rows: rows, signal: SIGKILL, more: false)
            #expect(ending == .signal(SIGKILL))
        }
        _ = try await run(into: name)
        let (resumed, whole) = try (everything(in: name), everything(in: "whole-" + name))
        #expect(resumed.keys.sorted() == whole.keys.sorted())
        for (part, rows) in whole { #expect(resumed[part] == rows, "\(part) differs") }
    }

    @Test func anInterruptedRunSaysSoAndGoesOn() async throws {
        _ = try await run(into: "whole.jsonl")
        let ending = try disturb(into: "out.jsonl", rows: 300, signal: SIGINT, more: true)
        #expect(ending == .exit(130))
        let last = try await run(into: "out.jsonl")
        #expect(last.errors.contains("items skipped"))
        #expect(try contents("out.jsonl") == contents("whole.jsonl"))
    }

    /// Whether a child has a handler of its own for a signal, where the system says so.
    private func listens(_ child: ChildProcess, to signal: Int32) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(child.identifier)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("SigCgt:") }),
            let caught = UInt64(line.dropFirst(7).drop { $0 == "\t" }, radix: 16)
        else {
            sleep(3)
            return true
        }
        return caught & 1 << UInt64(signal - 1) != 0
    }

    /// Starts a run on a pipe that stays open and gives no more than so many bytes, and ends it by a signal.
    private func interrupt(into name: String, bytes: Int, signal: Int32) throws -> ChildProcess.Outcome {
        let child = try ChildProcess(
            CommandLineTool.path, Self.arguments + ["-o", name], folder: files.path, input: .fed)
        try child.feed(contents("rows.jsonl").prefix(bytes))
        for _ in 0..<60_000 where child.isRunning && !listens(child, to: signal) { usleep(1000) }
        // It reads what there is, and waits.
        usleep(200_000)
        #expect(child.isRunning)
        child.send(signal)
        for _ in 0..<20_000 where child.isRunning { usleep(1000) }
        #expect(!child.isRunning, "it still waits for its input")
        try child.closeInput()
        return try child.wait()
    }

    /// Nothing comes out of the pipe any more: neither a row nor the end of one that has begun.
    @Test(arguments: [("out.jsonl", SIGINT), ("out.jsonl.gz", SIGTERM), ("out.sqlite", SIGTERM), ("out/", SIGINT)])
    func aRunThatWaitsForAPipeEndsAtASignalAndGoesOn(name: String, signal: Int32) async throws {
        let rows = try contents("rows.jsonl").split(separator: 10).prefix(100).map { $0 + Data("\n".utf8) }
        try files.write("rows.jsonl", Data(rows.joined()))
        _ = try await run(into: "whole-" + name)
        let size = try contents("rows.jsonl").count
        // Before the first row; in the midst of one; before as much as is done already; a little later.
        for bytes in [0, size / 2, size / 8, size / 2 + size / 16] {
            let outcome = try interrupt(into: name, bytes: bytes, signal: signal)
            #expect(outcome.ending == .exit(130))
            let errors = String(decoding: outcome.errors, as: UTF8.self)
            #expect(errors.contains("interrupted; the same command goes on"), "\(errors)")
            #expect(!errors.contains("changed"), "\(errors)")
        }
        _ = try await run(into: name)
        let (resumed, whole) = try (everything(in: name), everything(in: "whole-" + name))
        #expect(resumed.keys.sorted() == whole.keys.sorted())
        for (part, rows) in whole { #expect(resumed[part] == rows, "\(part) differs") }
    }

    /// The system lets no file grow over a size, as a full disk does; later there is room.
    @Test(arguments: ["out.jsonl", "out.sqlite"])
    func aFullDiskIsSaidAndTheRunGoesOnWhenThereIsRoom(name: String) async throws {
        _ = try await run(into: "whole-" + name)
        let command = (Self.arguments + ["-o", name]).joined(separator: " ")
        let full = try await CommandLineTool.shell(
            "trap '' XFSZ; ulimit -f 40; $EXTRACT \(command) < rows.jsonl", folder: files.path)
        #expect(full.status == 1)
        #expect(full.errorLines.last?.hasPrefix("extract: \(name): ") == true, "\(full.errors)")
        #expect(full.errors.contains("File too large") || name.hasSuffix("sqlite"), "\(full.errors)")
        #expect(try await run(into: name).status == 1)
        let (resumed, whole) = try (everything(in: name), everything(in: "whole-" + name))
        for (part, rows) in whole { #expect(resumed[part] == rows, "\(part) differs") }
    }

    /// Between two checkpoints lie more files than a process may have open.
    @Test func aFolderIsWrittenWhereFewFilesMayBeOpen() async throws {
        let command = (Self.arguments + ["-o", "out/"]).joined(separator: " ")
        let result = try await CommandLineTool.shell(
            "ulimit -n 100; $EXTRACT \(command) < rows.jsonl", folder: files.path)
        #expect(result.status == 1 && result.errors == "", "\(result.errors)")
        #expect(try files.contents(of: "out").count == 540)
    }

    @Test(arguments: ["/sys/out.jsonl", "/sys/out.sqlite", "/sys/out/"])
    func aTargetThatCannotBeWrittenIsNamed(name: String) async throws {
        let result = try await run(into: name)
        #expect(result.status == 1 && result.output == "")
        #expect(result.errorLines.count == 1 && result.errors.hasPrefix("extract: /sys/out"), "\(result.errors)")
    }

    @Test func aMissingInputIsNamedAndNothingIsDone() async throws {
        let result = try await run(into: "out.jsonl", "none.warc.gz")
        #expect(result.status == 1 && result.errors.contains("extract: none.warc.gz: "))
        #expect(!FileManager.default.fileExists(atPath: files.path + "/out.jsonl"))
        _ = try await run(into: "out.jsonl")
        let before = try contents("out.jsonl")
        try FileManager.default.moveItem(atPath: files.path + "/rows.jsonl", toPath: files.path + "/away")
        let gone = try await CommandLineTool.run(
            ["batch", "rows.jsonl", "-o", "out.jsonl", "--restart"], folder: files.path)
        #expect(gone.status == 1 && gone.errors.contains("extract: rows.jsonl: "))
        #expect(try contents("out.jsonl") == before)
    }

    @Test func aCompleteRunIsNotRepeated() async throws {
        _ = try await run(into: "out.jsonl")
        let before = try contents("out.jsonl")
        let again = try await run(into: "out.jsonl")
        #expect(again.errors.contains("is complete, 600 items skipped"))
        // What gave no article then gives none now.
        #expect(again.status == 1)
        #expect(try contents("out.jsonl") == before)
        let other = try await run(into: "out.jsonl", "--min-words", "3")
        #expect(other.status == 2 && other.errors.contains("--restart"))
        #expect(try contents("out.jsonl") == before)
        #expect(try await run(into: "out.jsonl", "--min-words", "3", "--restart").status == 1)
    }

    @Test func theSummaryCountsEverything() async throws {
        let result = try await CommandLineTool.run(
            ["batch", "rows.jsonl", "--annotate", "none", "-o", "o.jsonl", "--progress", "json"], folder: files.path)
        let last = try #require(result.errorLines.last)
        let object = try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: [String: Any]]
        let summary = try #require(object?["summary"])
        #expect(summary["articles"] as? Int == 540)
        #expect(summary["errors"] as? Int == 60)
        #expect(summary["faults"] as? [String: Int] == ["cannot be read": 60])
        #expect(summary["languages"] as? [String: Int] == ["fr": 540])
    }

    /// Another stream with as many rows: none of it is taken for what was done.
    @Test func anotherStreamIsNotGoneOnWith() async throws {
        let ending = try disturb(into: "out.jsonl", rows: 300, signal: SIGINT, more: true)
        #expect(ending == .exit(130))
        let before = try contents("out.jsonl")
        let rows = try String(decoding: contents("rows.jsonl"), as: UTF8.self)
        try files.write("rows.jsonl", rows.replacingOccurrences(of: "sectionn", with: "arrach"))
        let other = try await run(into: "out.jsonl")
        #expect(other.status == 2 && other.errors.contains("the input has changed since"), "\(other.errors)")
        #expect(try contents("out.jsonl") == before)
        try files.write("rows.jsonl", rows)
        #expect(try await run(into: "out.jsonl").status == 1)
    }
}
