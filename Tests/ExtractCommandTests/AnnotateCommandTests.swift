import Foundation
import TestSupport
import Testing

/// Texts that are clean already, and what is none.
@Suite struct AnnotateCommandTests {
    private let files: TemporaryFolder
    private static let text = "« L’été sera bref », prévient Odile Ferrand, maire de Genève, depuis le 3 mars 2026."

    init() throws { files = try TemporaryFolder() }

    private func annotate(_ arguments: String...) async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(["annotate"] + arguments, folder: files.path)
    }

    @Test(arguments: [String.Encoding.utf8, .windowsCP1252, .utf16LittleEndian, .utf16BigEndian])
    func textsOfEveryEncodingAreReadAlike(encoding: String.Encoding) async throws {
        try files.write("a.txt", try #require(Self.text.data(using: encoding)))
        try files.write("b.txt", Self.text)
        let (encoded, plain) = (
            try await annotate("a.txt", "--language", "fr"), try await annotate("b.txt", "--language", "fr")
        )
        #expect(encoded.status == 0 && encoded.errors == "")
        #expect(encoded.output == plain.output && plain.output.contains("L’été sera bref"))
    }

    @Test(arguments: [
        ("a.pdf", Data("%PDF-1.7\n1 0 obj\n".utf8), "neither HTML nor text"),
        ("a.png", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]), "neither HTML nor text"),
        ("a.bin", Data((0..<2000).map { UInt8($0 % 40 + 1) }), "neither HTML nor text"),
        ("a.txt", Data(), "empty input"), ("a.html", Data(SamplePage.html.utf8), "unsupported"),
        ("a.jsonl", Data("{\"id\":\"r\",\"html\":\"<p>Un mot\"}\n".utf8), "unsupported"),
        ("a.jsonl", Data("{\"id\":\"r\",\"text\":\"Un mot\",\"published\":\"hier\"}\n".utf8), "malformed record"),
    ])
    func whatIsNoCleanTextIsAnError(name: String, bytes: Data, code: String) async throws {
        try files.write(name, bytes)
        try files.write("z.txt", Self.text)
        let result = try await annotate(name, "z.txt")
        #expect(result.status == 1 && result.lines.count == 1)
        let record = try #require(
            JSONSerialization.jsonObject(with: Data(result.errors.utf8)) as? [String: Any])
        #expect(record["code"] as? String == code && record["file"] as? String == name, "\(record)")
        if code == "unsupported" { #expect((record["message"] as? String)?.contains("(extract") == true) }
    }

    /// A date that is no whole day is one all the same: relative days then count from none.
    @Test(arguments: ["2024", "2024-01", "20240112T100000Z", "2024-01-12", ""])
    func datesOfRowsNeedNoDay(published: String) async throws {
        try files.write("a.jsonl", "{\"text\":\"\(Self.text)\",\"language\":\"fr\",\"published\":\"\(published)\"}\n")
        let result = try await annotate("a.jsonl")
        #expect(result.status == 0 && result.output.contains("\"quotes\":"), "\(result.output)")
    }

    /// The characters of a row are what its ranges count.
    @Test func rowsAreTakenAsTheyAre() async throws {
        try files.write("a.jsonl", "{\"text\":\"\\u00c3\\u00a9 \(Self.text)\",\"language\":\"fr\"}\n{\"text\":\"\"}\n")
        let result = try await annotate("a.jsonl")
        #expect(result.status == 0 && result.lines.count == 2, "\(result.errors)")
        #expect(result.lines.first?.contains("\"range\":[5,20]") == true, "\(result.output)")
    }
}
