import Foundation
import Testing

@testable import Manchette

/// All pages and dumps of Fixtures/, compared with their gold field by field and with their recorded output.
@Suite struct FixtureTests {
    @Test(arguments: Fixture.all)
    func fieldsAreThoseOfTheGold(fixture: Fixture) throws {
        let comparison = FixtureComparison(try fixture.article(), fixture)
        let known = KnownFailures.listed.fields[fixture.name] ?? []
        for (field, detail) in comparison.differences where !known.contains(field) {
            Issue.record("\(field): \(detail)")
        }
        for field in known.subtracting(comparison.fields).sorted() {
            Issue.record("\(field) is right now: take it out of Fixtures/known-failures.txt")
        }
    }

    @Test(arguments: Fixture.all)
    func outputIsTheRecordedOne(fixture: Fixture) throws {
        var bytes: [UInt8] = []
        JSONWriter.write(try fixture.article(), pretty: true, provenance: true, into: &bytes)
        let output = String(decoding: bytes, as: UTF8.self) + "\n"
        if isRecording {
            try output.write(to: fixture.expectedFile, atomically: true, encoding: .utf8)
            return
        }
        let expected = try String(contentsOf: fixture.expectedFile, encoding: .utf8)
        let lines = zip(expected.split(separator: "\n"), output.split(separator: "\n"))
        let first = lines.first { $0 != $1 }
        #expect(
            output == expected,
            "first difference: expected \(first?.0 ?? "another number of lines"), got \(first?.1 ?? "")")
    }

    /// Set MANCHETTE_RECORD_FIXTURES=1 to write expected.json and known-failures.txt anew; that run fails.
    @Test func nothingIsBeingRecorded() throws {
        if isRecording { try KnownFailures.record() }
        #expect(!isRecording, "recorded: review the differences against gold.json")
    }

    private var isRecording: Bool { ProcessInfo.processInfo.environment["MANCHETTE_RECORD_FIXTURES"] == "1" }

    @Test func thereAreFixturesOfEveryKind() {
        let pages = Fixture.all.filter(\.isPage)
        #expect(pages.count >= 28)
        #expect(Fixture.all.count - pages.count >= 10)
        #expect(pages.filter { $0.name.hasPrefix("pages/fr/") && $0.gold.kind == .article }.count >= 14)
        for kind in Article.Kind.allCases { #expect(pages.contains { $0.gold.kind == kind }, "\(kind)") }
        for group in ["pages", "dumps"] {
            for language in Fixture.entries(Fixture.root.appending(path: group)) {
                for folder in Fixture.entries(language) {
                    let name = "\(group)/\(language.lastPathComponent)/\(folder.lastPathComponent)"
                    #expect(Fixture.named(name) != nil, "\(name) has no readable gold.json")
                }
            }
        }
        for name in KnownFailures.listed.fields.keys { #expect(Fixture.named(name) != nil, "\(name) is no fixture") }
    }

    @Test(arguments: ["fr", "de"], Article.NoiseClass.allCases)
    func everyClassOfNoiseHasAFixture(language: String, noise: Article.NoiseClass) {
        let holders = Fixture.all.filter {
            $0.name.contains("/\(language)/") && $0.gold.noise?[noise.rawValue]?.isEmpty == false
        }
        #expect(!holders.isEmpty)
    }

    @Test(arguments: [
        // Gate phrases in the navigation and the footer, and the idiom as a heading.
        "pages/fr/trap-gate-words-in-frame",
        // An article about newsletters and paywalls.
        "pages/fr/trap-article-about-newsletters",
        // An interview whose words are "abonnez-vous".
        "pages/fr/trap-interview-with-call",
        "dumps/fr/idiom-free",
    ])
    func gateWordsOfFreeArticlesAreNoGate(name: String) throws {
        let fixture = try #require(Fixture.named(name))
        let article = try fixture.article()
        #expect(article.access.state != .locked && article.access.state != .metered)
        #expect(!article.access.truncated)
        let texts = Set(article.body.map(\.text))
        for block in fixture.gold.body ?? [] {
            let isThere = texts.contains { Self.sameWords($0, block.text) }
            #expect(isThere, "the body misses “\(block.text)”")
        }
        for noise in article.noise {
            let isBody = (fixture.gold.body ?? []).contains { Self.sameWords($0.text, noise.text) }
            #expect(!isBody, "“\(noise.text)” is called \(noise.class)")
        }
    }

    private static func sameWords(_ one: String, _ other: String) -> Bool {
        FoldedText(one).string == FoldedText(other).string
    }
}
