import Foundation
import Testing

/// What is published beside the tool is what the tool does.
@Suite struct PublishedFilesTests {
    private static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    @Test func theManualPageIsUpToDate() async throws {
        let result = try await CommandLineTool.shell("python3 Tools/manual.py $EXTRACT", folder: Self.package)
        #expect(result.status == 0, "\(result.errors)")
        let page = try String(contentsOfFile: Self.package + "/Documentation/extract.1", encoding: .utf8)
        #expect(page == result.output, "run `make man`")
    }

    @Test(arguments: [
        ("PressReview", ["Un câble coupé prive trois vallées d’internet", "Les mots de passe partagés"]),
        ("WhoSaysWhat", ["Un câble coupé prive trois vallées d’internet"]),
    ])
    func theSamplesRun(name: String, words: [String]) async throws {
        let folder = (CommandLineTool.path as NSString).deletingLastPathComponent
        let result = try await CommandLineTool.shell("'\(folder)/\(name)' Samples/pages/*", folder: Self.package)
        #expect(result.status == 0, "\(result.errors)")
        for word in words { #expect(result.output.contains(word), "\(result.output)") }
    }

    /// The README's first command is run, and its first block of JSON is what comes out.
    @Test func theReadmesOutputIsReal() async throws {
        let readme = try String(contentsOfFile: Self.package + "/README.md", encoding: .utf8)
        let command = try #require(readme.split(separator: "\n").first { $0.hasPrefix("    extract ") })
        let arguments = command.split(separator: " ").dropFirst().map(String.init)
        let result = try await CommandLineTool.run(arguments + ["--pretty"], folder: Self.package)
        let block = try #require(
            readme.components(separatedBy: "```json\n").dropFirst().first?.components(separatedBy: "```").first)
        #expect(result.output == block)
    }

    @Test func theDemonstrationRuns() async throws {
        let result = try await CommandLineTool.shell("Tools/demo.sh $EXTRACT", folder: Self.package)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("# Un câble coupé prive trois vallées d’internet"))
    }
}
