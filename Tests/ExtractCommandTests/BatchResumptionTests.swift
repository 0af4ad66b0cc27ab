import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// Runs that are killed, interrupted or out of space, and then go on.
@Suite struct BatchResumptionTests {
    private let files: TemporaryFiles

    init() throws {
        files = try TemporaryFiles()
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

    private func contents(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: files.path + "/" + name))
    }

    private static let arguments = [
        "batch", "rows.jsonl", "--annotate", "none", "--fields", "headline,text", "--progress", "none",
    ]

    private func run(into output: String, _ more: String...) throws -> CommandLineTool.Result {
        try CommandLineTool.run(Self.arguments + ["-o", output] + more, folder: files.path)
    }

    /// Starts a run and kills it some milliseconds after its journal is there; says whether it was still at work.
    private func runAndKill(into output: String, after milliseconds: Int, signal: Int32) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: CommandLineTool.path)
        process.arguments = Self.arguments + ["-o", output]
        process.currentDirectoryURL = URL(filePath: files.path)
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<10_000 where process.isRunning && !isLocked(output + ".journal") { usleep(1000) }
        usleep(UInt32(milliseconds) * 1000)
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal || process.terminationStatus == 130
    }

    /// Whether a run holds this file.
    private func isLocked(_ name: String) -> Bool {
        let descriptor = open(files.path + "/" + name, O_RDONLY)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) != 0
    }

    @Test(arguments: ["out.jsonl", "out.jsonl.gz"])
    func aRunThatIsKilledEndsAsIfItHadNotBeen(name: String) throws {
        let undisturbed = try run(into: "whole-" + name)
        #expect(undisturbed.status == 1 && undisturbed.errors == "")
        var generator = SystemRandomNumberGenerator()
        var kills = 0
        for _ in 0..<8 {
            let wait = Int.random(in: 0...600, using: &generator)
            if try runAndKill(into: name, after: wait, signal: SIGKILL) { kills += 1 }
        }
        #expect(kills > 0)
        _ = try run(into: name)
        #expect(try contents(name) == contents("whole-" + name))
        #expect(try contents(name + ".errors.jsonl") == contents("whole-" + name + ".errors.jsonl"))
    }

    @Test func anInterruptedRunSaysSoAndGoesOn() throws {
        _ = try run(into: "whole.jsonl")
        var wasInterrupted = false
        for _ in 0..<3 {
            let atWork = try runAndKill(into: "out.jsonl", after: 100, signal: SIGINT)
            wasInterrupted = wasInterrupted || atWork
        }
        #expect(wasInterrupted)
        let last = try run(into: "out.jsonl")
        #expect(last.errors.contains("items skipped"))
        #expect(try contents("out.jsonl") == contents("whole.jsonl"))
    }

    @Test func aCompleteRunIsNotRepeated() throws {
        _ = try run(into: "out.jsonl")
        let before = try contents("out.jsonl")
        let again = try run(into: "out.jsonl")
        #expect(again.errors.contains("is complete, 600 items skipped"))
        #expect(try contents("out.jsonl") == before)
        let other = try run(into: "out.jsonl", "--min-words", "3")
        #expect(other.status == 2 && other.errors.contains("--restart"))
        #expect(try contents("out.jsonl") == before)
        #expect(try run(into: "out.jsonl", "--min-words", "3", "--restart").status == 1)
    }

    @Test func theSummaryCountsEverything() throws {
        let result = try CommandLineTool.run(
            ["batch", "rows.jsonl", "--annotate", "none", "-o", "o.jsonl", "--progress", "json"], folder: files.path)
        let last = try #require(result.errorLines.last)
        let object = try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: [String: Any]]
        let summary = try #require(object?["summary"])
        #expect(summary["articles"] as? Int == 540)
        #expect(summary["errors"] as? Int == 60)
        #expect(summary["faults"] as? [String: Int] == ["cannot be read": 60])
        #expect(summary["languages"] as? [String: Int] == ["fr": 540])
    }
}
