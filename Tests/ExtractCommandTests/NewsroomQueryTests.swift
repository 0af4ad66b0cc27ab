import Foundation
import SQLite
import TestSupport
import Testing

/// The README's queries, put to a database that `extract batch` makes.
@Suite struct NewsroomQueryTests {
    private static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    private func rows() async throws -> [[[SQLValue]]] {
        let readme = try String(contentsOfFile: Self.package + "/README.md", encoding: .utf8)
        let queries = readme.components(separatedBy: "```sql\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        let files = try TemporaryFolder()
        let page = try String(contentsOfFile: Self.package + "/Samples/pages/cable-coupe.html", encoding: .utf8)
        try FileManager.default.createDirectory(atPath: files.path + "/pages", withIntermediateDirectories: false)
        try files.write("pages/1.html", page)
        // Another outlet takes the story over and cuts a sentence.
        try files.write("pages/2.html", page.replacingOccurrences(of: "trois vallées", with: "deux régions"))
        try files.write(
            "pages/3.txt", String(contentsOfFile: Self.package + "/Samples/pages/mot-de-passe.txt", encoding: .utf8))
        let result = try await CommandLineTool.run(["batch", "pages", "-o", "news.sqlite"], folder: files.path)
        #expect(result.status == 0, "\(result.errors)")
        let database = try Database(path: files.path + "/news.sqlite", isReadOnly: true)
        return try queries.map { try database.rows($0) }
    }

    @Test func theReadmesQueriesAnswer() async throws {
        let answers = try await rows()
        #expect(answers.count == 3)
        // Where is it written about: the original only, with the word in brackets.
        #expect(answers[0].count == 1)
        #expect(answers[0].first?[2] == .text("Un câble coupé prive trois vallées d’internet"))
        if case .text(let snippet) = answers[0].first?[3] {
            #expect(snippet.contains("["))
        } else {
            Issue.record("no snippet")
        }
        // Who is quoted: both versions quote the same person.
        #expect(answers[1].first?.first == .text("Aline Cordier"))
        #expect(answers[1].first?[2] == .integer(2))
        // What was taken over.
        #expect(answers[2].count == 1)
        #expect(answers[2].first?[1] == .integer(1))
        if case .text(let names) = answers[2].first?[3] { #expect(names.contains("Aline Cordier")) }
    }
}
