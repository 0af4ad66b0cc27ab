import Foundation
import TestSupport
import Testing

@Suite struct RulesCommandTests {
    private let files: TemporaryFolder

    init() throws {
        files = try TemporaryFolder()
        try files.write("page.html", SamplePage.html)
        for folder in ["rules", "rules/courrier.example"] {
            try FileManager.default.createDirectory(
                atPath: files.path + "/" + folder, withIntermediateDirectories: false)
        }
    }

    private func extract(_ arguments: String...) async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(arguments, folder: files.path)
    }

    private func object(_ text: some StringProtocol) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static let rule = """
        title: //meta[@property='og:title']/@content
        body: //article/p[position() < 3]
        requires_login: yes
        test_url: https://courrier.example/reseau/panne-cable
        test_contains: pelle mécanique
        """

    @Test func rulesDecideInPagesAndBatches() async throws {
        try files.write("rules/courrier.example.txt", Self.rule)
        let result = try await extract("page.html", "--rules", "rules", "--provenance")
        #expect(result.status == 0)
        #expect(
            result.errorLines == [
                "extract: rules: 1 directive about logging in or fetching is ignored (extract rules check lists them)"
            ])
        let article = try object(result.output)
        let text = try #require(article["text"] as? String)
        #expect(text.contains("pelle mécanique") && !text.contains("ressouder"))
        let provenance = try #require(article["provenance"] as? [String: [String: Any]])
        #expect(provenance["body"]?["source"] as? String == "rule:courrier.example")
        let batch = try await extract("batch", "page.html", "--rules", "rules")
        #expect(try object(batch.output)["text"] as? String == text)
    }

    @Test func aRuleThatFindsNothingIsSaid() async throws {
        try files.write("rules/courrier.example.txt", "date: //time\n")
        let message = "rule:courrier.example: date: finds nothing; the generic result is used"
        let page = try await extract("page.html", "--rules", "rules/")
        #expect(page.status == 0 && page.errors == "extract: page.html: warning: \(message)\n")
        #expect(try object(page.output)["warnings"] as? [String] == [message])
        #expect(try object(page.output)["published"] as? String == "2026-02-11T08:30:00+01:00")
        let batch = try await extract("batch", "page.html", "page.html", "--rules", "rules")
        #expect(batch.status == 0)
        #expect(batch.errors == "extract: warning: \(message) (2 articles)\n")
        let stored = try await extract(
            "batch", "page.html", "--rules", "rules", "-o", "out.sqlite", "--progress", "none")
        #expect(stored.status == 0 && stored.errors == "extract: warning: \(message) (1 article)\n")
    }

    /// The first use of libxml2 by two threads at once: in one run of thirty they waited for each other, or fell.
    @Test func rulesBeginOnSeveralThreadsAtOnce() async throws {
        try files.write("rules/courrier.example.txt", "date: //time\n")
        let line = """
            for run in $(seq 60); do
                timeout 30 "$EXTRACT" batch page.html page.html page.html --rules rules > /dev/null || exit 1
            done
            """
        let result = try await CommandLineTool.shell(line, folder: files.path)
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func otherRulesAreAnotherRun() async throws {
        try files.write("rules/courrier.example.txt", "date: //time\n")
        let arguments = ["batch", "page.html", "--rules", "rules", "-o", "out.jsonl", "--progress", "none"]
        #expect(try await CommandLineTool.run(arguments, folder: files.path).status == 0)
        try files.write("rules/courrier.example.txt", "date: //h1[1]\n")
        #expect(try await CommandLineTool.run(arguments, folder: files.path).status == 2)
    }

    @Test func checkTellsWhatIsWrongAndWhatStillMatches() async throws {
        try files.write("rules/courrier.example.txt", Self.rule)
        try files.write("rules/courrier.example/panne.html", SamplePage.html)
        try files.write("rules/notes.md", "not a rule")
        let good = try await extract("rules", "check", "rules")
        #expect(good.status == 0, "\(good.output)\(good.errors)")
        #expect(
            good.lines == [
                "rules/courrier.example.txt:3: notice: 'requires_login' is ignored: pages are not fetched here",
                "rules/courrier.example/panne.html: passes: headline matches, body matches",
            ])
        #expect(good.errors == "1 files, 0 errors, 1 notices, 1 pages pass, 0 fail\n")

        try files.write(
            "rules/courrier.example.txt",
            "title: //h7\nboddy: //p\nbody: //div[\ntest_url: https://courrier.example/reseau/panne-cable\n"
                + "test_contains: aucune de ces lettres\ntest_url: https://courrier.example/ailleurs\n")
        let bad = try await extract("rules", "check", "rules")
        #expect(bad.status == 1)
        #expect(bad.lines.count == 4)
        #expect(bad.lines.first == "rules/courrier.example.txt:2: error: unknown directive 'boddy'")
        #expect(bad.lines.dropFirst().first?.hasPrefix("rules/courrier.example.txt:3: error: 'body': no XPath") == true)
        let page = bad.lines.dropFirst(2).first ?? ""
        #expect(
            page.hasPrefix("rules/courrier.example/panne.html: FAILS: headline does not match, body does not match"))
        #expect(page.contains("the text does not contain 'aucune de ces lettres'"))
        #expect(
            bad.lines.last
                == "rules/courrier.example.txt: notice: no page is stored for https://courrier.example/ailleurs")
        #expect(bad.errors == "1 files, 2 errors, 0 notices, 0 pages pass, 1 fail\n")
    }

    @Test func listNamesTheSites() async throws {
        try files.write("rules/courrier.example.txt", Self.rule)
        try files.write("rules/.vallees.example.txt", "strip: //aside\nstrip: //nav\n")
        let result = try await extract("rules", "list", "rules")
        #expect(result.status == 0)
        // Names that begin with a dot are rules here, not hidden files.
        #expect(result.lines == [".vallees.example\tstrip 2", "courrier.example\ttitle 1, body 1, test_url 1"])
    }

    @Test(arguments: [
        (["page.html", "--rules", "missing"], "missing"), (["rules", "check", "missing"], "missing"),
        (["page.html", "--rules", "rules"], "no rule file"), (["batch", "page.html", "--rules", "missing"], "missing"),
        (["page.html", "--phrases", "missing.txt"], "missing.txt"),
        (["page.html", "--phrases", "bad.txt"], "bad.txt:2: strength has to be 1 to 4"),
        (["batch", "page.html", "--phrases", "bad.txt"], "bad.txt:3: unknown class “nosie”"),
    ])
    func wrongFilesAreWrongUsage(arguments: [String], message: String) async throws {
        try files.write("bad.txt", "# mine\nrelated | 9 | in | à voir\nnosie | 1 | in | à voir\n")
        let result = try await CommandLineTool.run(arguments, folder: files.path)
        #expect(result.status == 2 && result.output == "")
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.errorLines.allSatisfy { $0.hasPrefix("extract: ") })
    }

    @Test func phrasesOfTheUsersMarkNoise() async throws {
        let box = "<p>Le Courrier des vallées vous emmène en croisière fluviale</p></article>"
        try files.write("box.html", SamplePage.html.replacing("</article>", with: box))
        try files.write("mine.txt", "# house phrases\npromotion | 3 | in | vous emmène en croisière fluviale\n")
        try files.write(
            "more.txt", "promotion | 3 | whole | le courrier des vallees vous emmene en croisiere fluviale\n")
        let result = try await extract("box.html", "--phrases", "mine.txt", "--phrases", "more.txt")
        #expect(result.status == 0 && result.errors == "")
        let noise = try #require(object(result.output)["noise"] as? [[String: Any]])
        let found = noise.first { ($0["text"] as? String)?.contains("croisière") == true }
        #expect(found?["class"] as? String == "promotion")
        let batch = try await extract("batch", "box.html", "--phrases", "mine.txt", "--phrases", "more.txt")
        #expect(batch.output.contains("\"class\":\"promotion\""))
    }
}
