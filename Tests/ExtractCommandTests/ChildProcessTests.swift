import Foundation
import TestSupport
import Testing

/// What the other tests of this folder stand on.
@Suite struct ChildProcessTests {
    @Test func moreOutputThanAPipeHoldsDoesNotStopAChild() async throws {
        let outcome = try await ChildProcess.run(
            "/bin/bash", ["-c", "head -c 300000 /dev/zero >&2; cat"], input: Data(repeating: 120, count: 300_000))
        #expect(outcome.ending == .exit(0))
        #expect(outcome.output == Data(repeating: 120, count: 300_000) && outcome.errors.count == 300_000)
    }

    @Test(arguments: [
        ("exit 3", ChildProcess.Ending.exit(3)), ("kill -9 $$", .signal(9)), ("kill -13 $$", .signal(13)),
    ])
    func anEndingIsToldAsItWas(line: String, ending: ChildProcess.Ending) async throws {
        #expect(try await ChildProcess.run("/bin/bash", ["-c", line]).ending == ending)
    }

    @Test func aChildOverItsTimeIsEndedWithAllThatItStarted() async throws {
        let folder = try TemporaryFolder()
        let failure = await #expect(throws: ChildProcess.Failure.self) {
            try await ChildProcess.run(
                "/bin/bash", ["-c", "echo slow >&2; sleep 1000 & echo $! > child; wait"], folder: folder.path,
                limit: .seconds(1))
        }
        #expect(failure?.description.contains("it said: slow") == true)
        let grandchild = try #require(
            Int32(String(decoding: folder.read("child"), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
        )
        // It is gone, or dead and not yet taken note of by its new parent.
        let state = try await ChildProcess.run("ps", ["-o", "state=", "-p", "\(grandchild)"]).output
        #expect(state.isEmpty || state.first == UInt8(ascii: "Z"))
    }

    @Test func aChildReadsWhatItIsFed() throws {
        let child = try ChildProcess("cat", [], input: .fed)
        for piece in ["a", "b"] { try child.feed(piece.utf8) }
        #expect(child.isRunning)
        try child.closeInput()
        #expect(try child.wait().output == Data("ab".utf8))
    }

    @Test func aProgramThatIsNotThereIsNamed() async throws {
        let failure = await #expect(throws: ChildProcess.Failure.self) { try await ChildProcess.run("/none", ["x"]) }
        #expect(failure?.description == "/none x: No such file or directory")
    }
}
