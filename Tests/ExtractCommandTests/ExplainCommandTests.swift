import Foundation
import TestSupport
import Testing

@Suite struct ExplainCommandTests {
    private let files: TemporaryFolder

    init() throws {
        files = try TemporaryFolder()
        try files.write("page.html", SamplePage.html)
    }

    private func explain(_ arguments: String..., input: Data = Data()) async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(["explain"] + arguments, input: input, folder: files.path)
    }

    @Test func aPageIsExplainedInAFile() async throws {
        let result = try await explain("page.html", "-o", "why.html")
        #expect(result.status == 0 && result.output == "" && result.errors == "", "\(result.errors)")
        let html = try String(contentsOfFile: files.path + "/why.html", encoding: .utf8)
        #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
        #expect(html.contains(SamplePage.headline) && html.contains("what tipped it"))
    }

    @Test func standardInputIsExplainedOnStandardOutput() async throws {
        let result = try await explain("-", input: Data(SamplePage.html.utf8))
        #expect(result.status == 0 && result.output.contains("standard input") == false)
        #expect(result.output.contains(SamplePage.headline))
    }

    @Test func anInputThatIsNotThereIsNamed() async throws {
        let result = try await explain("none.html", "-o", "why.html")
        #expect(result.status == 1 && result.output == "" && result.errors.contains("none.html"))
        #expect(!FileManager.default.fileExists(atPath: files.path + "/why.html"))
    }

    @Test(arguments: [["page.html", "-o", "page.html"], ["page.html", "--language", "?"], []])
    func wrongUsageIsTold(arguments: [String]) async throws {
        let result = try await CommandLineTool.run(["explain"] + arguments, folder: files.path)
        #expect(result.status == 2 && result.output == "" && !result.errors.isEmpty)
    }
}
