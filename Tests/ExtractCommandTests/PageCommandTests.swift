import Foundation
import TestSupport
import Testing

@Suite struct PageCommandTests {
    private let files: TemporaryFolder

    init() throws {
        files = try TemporaryFolder()
        try files.write("page.html", SamplePage.html)
    }

    private func extract(_ arguments: String..., input: Data = Data()) async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(arguments, input: input, folder: files.path)
    }

    private func object(_ text: some StringProtocol) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func aPageGivesOneLineInAPipe() async throws {
        let result = try await extract("page.html")
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.lines.count == 1 && result.output.hasSuffix("}\n"))
        let article = try object(result.output)
        #expect(article["headline"] as? String == SamplePage.headline)
        #expect(article["published"] as? String == "2026-02-11T08:30:00+01:00")
        #expect((article["text"] as? String)?.contains("neuf mille abonnés") == true)
        #expect(article["provenance"] == nil)
    }

    @Test func manyInputsGiveAnObjectEachInTheirOrder() async throws {
        let zipped = try await CommandLineTool.shell("gzip -c page.html > zipped.html.gz", folder: files.path)
        #expect(zipped.status == 0)
        let result = try await extract(
            "page.html", "zipped.html.gz", "-", "--fields", "source,headline", input: Data(SamplePage.html.utf8))
        #expect(result.status == 0, "\(result.errors)")
        let articles = try result.lines.map { try object($0) }
        #expect(
            articles.map { ($0["source"] as? [String: Any])?["path"] as? String } == [
                "page.html", "zipped.html.gz", "-",
            ])
        #expect(articles.allSatisfy { $0["headline"] as? String == SamplePage.headline })
    }

    @Test func aLineOfInputsAloneIsReadLikeAnyOther() async throws {
        let plain = try await extract("page.html", "page.html")
        let parsed = try await extract("page", "page.html", "page.html")
        #expect(plain.status == 0)
        #expect(plain.output == parsed.output)
        #expect(try await extract("missing.html").status == 1)
        #expect(try await extract("").status != 0)
    }

    /// A line of common options takes a shorter way: it has to say the same.
    @Test(arguments: [
        ["--annotate", "none"], ["--annotate", "dates,quotes", "--format", "jsonl"], ["--format", "markdown"],
        ["--url", "https://autre.example/x", "--language", "fr-CH"], ["--annotate", "none", "--annotate", "dates"],
    ])
    func commonOptionsAreReadLikeAnyOther(options: [String]) async throws {
        let plain = try await CommandLineTool.run(["page.html"] + options, folder: files.path)
        let parsed = try await CommandLineTool.run(["page"] + options + ["page.html"], folder: files.path)
        #expect(plain.status == 0 && plain.output == parsed.output && plain.errors == parsed.errors)
        let before = try await CommandLineTool.run(options + ["page.html"], folder: files.path)
        #expect(before.output == parsed.output)
    }

    @Test(arguments: [
        ["page.html", "--annotate", "nothing"], ["page.html", "--annotate"], ["page.html", "--format", "pdf"],
        ["page.html", "--url", "no address"], ["page.html", "--language", "?"], ["--annotate", "none"],
        ["page.html", "page.html", "--url", "https://autre.example/x"], ["page.html", "--format", "-"],
    ])
    func aWrongValueOfACommonOptionIsTold(arguments: [String]) async throws {
        let result = try await CommandLineTool.run(arguments, folder: files.path)
        #expect(result.status == 2 && result.output == "" && result.errors.contains("Usage:"))
    }

    @Test func aNameOfAnyBytesIsOpened() async throws {
        let result = try await CommandLineTool.shell(
            #"n=$'pag\xe9.html'; cp page.html "$n"; "$EXTRACT" "$n" --fields headline && "$EXTRACT" "$n" -o $'\xff.json' && "#
                + #"ls -b | grep -c '377.json' && mkdir d && mv "$n" d && "$EXTRACT" batch d --fields headline"#,
            folder: files.path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.lines.count == 3 && result.lines[1] == "1" && result.lines[0] == result.lines[2])
    }

    @Test(arguments: ["html5", "libxml2"]) func bothParsersCanBeAskedFor(parser: String) async throws {
        let result = try await extract("page.html", "--parser", parser)
        #expect(result.status == 0)
        #expect(try object(result.output)["headline"] as? String == SamplePage.headline)
        #expect(try await extract("page.html", "--parser", "none").status == 2)
    }

    @Test func optionsReachTheArticle() async throws {
        let result = try await extract(
            "page.html", "--url", "https://autre.example/x", "--language", "fr-CH", "--provenance", "--no-noise",
            "--annotate", "none", "--pretty")
        let article = try object(result.output)
        #expect(article["url"] as? String == "https://autre.example/x")
        #expect(article["language"] as? String == "fr-CH")
        #expect(article["provenance"] != nil)
        #expect(article["noise"] == nil)
        #expect(article["quotes"] == nil && article["entities"] == nil && article["dates"] == nil)
        #expect(result.lines.count > 20)
    }

    @Test func annotationsAreMadeByName() async throws {
        let article = try await object(extract("page.html", "--annotate", "dates,entities").output)
        #expect(article["quotes"] == nil && article["entities"] != nil && article["dates"] != nil)
    }

    @Test func aDateAfterTheCaptureIsNotTaken() async throws {
        let article = try await object(extract("page.html", "--captured", "2025-01-01T00:00:00Z").output)
        #expect(article["published"] == nil)
    }

    @Test(arguments: [
        ("text", SamplePage.headline + "\n"), ("markdown", "# \(SamplePage.headline)"), ("html", "<!DOCTYPE html>"),
        ("tei", "<?xml version=\"1.0\""), ("ninjs", "{\"uri\":\"https://courrier.example/reseau/panne-cable\""),
        ("newsarticle", "{\"@context\":\"https://schema.org\""), ("jsonl", "{\"source\""),
    ])
    func formatsAreWritten(format: String, beginning: String) async throws {
        let result = try await extract("page.html", "--format", format)
        #expect(result.status == 0)
        #expect(result.output.contains(beginning))
    }

    @Test func outputGoesToAFile() async throws {
        let result = try await extract("page.html", "-o", "out.json")
        #expect(result.status == 0 && result.output == "")
        let text = try String(contentsOfFile: files.path + "/out.json", encoding: .utf8)
        #expect(try object(text)["headline"] as? String == SamplePage.headline)
    }

    @Test func aDashIsStandardOutput() async throws {
        let (named, plain) = (try await extract("page.html", "-o", "-"), try await extract("page.html"))
        #expect(named.output == plain.output && named.status == 0)
        #expect(!FileManager.default.fileExists(atPath: files("-")))
    }

    @Test func badInputsAreALineEachAndTheOthersAreDone() async throws {
        try files.write("empty.html", "")
        try files.write("a.pdf", Data("%PDF-1.7\n%\u{E2}\u{E3}\n1 0 obj\n".utf8))
        try files.write("a.png", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
        var generator = SystemRandomNumberGenerator()
        try files.write("random.bin", Data((0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }))
        try files.write("a.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n")
        try files.write("broken.gz", Data([0x1F, 0x8B, 8, 0, 1, 2]))
        try FileManager.default.createDirectory(atPath: files.path + "/folder", withIntermediateDirectories: false)
        let bad = ["missing.html", "empty.html", "a.pdf", "a.png", "random.bin", "a.warc", "broken.gz", "folder"]
        for input in bad {
            let result = try await extract(input, "page.html", "--fields", "headline")
            #expect(result.status == 1, "\(input)")
            #expect(result.lines.count == 1 && result.output.contains("câble"), "\(input): \(result.output)")
            #expect(result.errorLines.count == 1, "\(input): \(result.errors)")
            #expect(result.errors.hasPrefix("extract: \(input): "), "\(result.errors)")
        }
    }

    @Test(.enabled(if: getuid() != 0, "root reads every file"))
    func aFileWithoutPermissionIsALine() async throws {
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: files.path + "/page.html")
        let result = try await extract("page.html")
        #expect(result.status == 1 && result.errors == "extract: page.html: cannot be read: Permission denied\n")
    }

    @Test func aPageWithoutAnArticleIsSaidSo() async throws {
        try files.write(
            "login.html",
            """
            <!DOCTYPE html><html><head><title>Connexion</title></head><body><form action="/login" method="post">
            <label>Identifiant <input name="user"></label><label>Mot de passe <input type="password" name="p"></label>
            <button>Se connecter</button></form></body></html>
            """)
        let result = try await extract("login.html", "page.html", "--fields", "kind,text,headline")
        #expect(result.status == 1)
        #expect(result.errors == "extract: login.html: no article found, kind notAnArticle\n")
        #expect(result.lines.count == 2)
        let article = try object(try #require(result.lines.first))
        #expect(article["kind"] as? String == "notAnArticle")
        #expect(article["text"] as? String == "")
    }

    @Test(arguments: [
        [], ["--format", "docx", "page.html"], ["--fields", "title", "page.html"],
        ["--annotate", "verbs", "page.html"],
        ["--nonsense", "page.html"], ["--url", "https://a.example", "page.html", "page.html"],
        ["--input", "pdf", "page.html"],
        ["--max-bytes", "0", "page.html"], ["--captured", "yesterday", "page.html"],
        ["--captured", "2026-13-45", "page.html"], ["--url", "nonsense", "page.html"], ["--url", "", "page.html"],
        ["--url", "javascript:alert(1)", "page.html"], ["--url", "https://a.example/a b", "page.html"],
        ["--language", "", "page.html"], ["--language", "français", "page.html"], ["--language", "fr-", "page.html"],
        ["page.html", "-o", ""], ["page.html", "page.html", "--format", "tei"],
        ["page.html", "page.html", "--format", "html"], ["page.html", "--format", "ninjs", "--fields", "headline"],
        ["page.html", "--format", "newsarticle", "--fields", "headline"],
    ])
    func wrongUsageIsTwo(arguments: [String]) async throws {
        let result = try await CommandLineTool.run(arguments, folder: files.path)
        #expect(result.status == 2)
        #expect(result.output == "" && result.errors.contains("Usage: extract"))
    }

    @Test(arguments: [["--bogus"], ["--bogus", "page.html"], ["batch", "--bogus"], ["annotate", "--bogus"]])
    func anOptionThatThereIsNotIsSaid(arguments: [String]) async throws {
        let result = try await CommandLineTool.run(arguments, folder: files.path)
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("Error: Unknown option '--bogus'"), "\(result.errors)")
    }

    @Test(arguments: [[], ["batch"], ["annotate"]]) func anInputThatIsNotNamedIsSaid(arguments: [String]) async throws {
        let result = try await CommandLineTool.run(arguments, folder: files.path)
        #expect(result.status == 2 && result.errors.hasPrefix("Error: no input is named"), "\(result.errors)")
    }

    @Test func provenanceNamesEveryFieldAndWhatLost() async throws {
        let head = """
            <meta name="author" content="admin"><meta name="twitter:title" content="Une panne géante">
            <meta name="date" content="2019-01-01"></head>
            """
        try files.write("claims.html", SamplePage.html.replacing("</head>", with: head))
        let result = try await extract("claims.html", "--provenance", "--url", "https://courrier.example/x")
        let article = try object(result.output)
        let provenance = try #require(article["provenance"] as? [String: [String: Any]])
        for field in ["headline", "published", "site", "canonicalURL", "language", "kind", "access", "body", "url"] {
            #expect(provenance[field]?["source"] is String, "\(field)")
        }
        for field in ["headline", "published", "body"] {
            let confidence = try #require(provenance[field]?["confidence"] as? Double)
            #expect(confidence > 0 && confidence <= 1)
        }
        func lost(_ field: String) -> [[String: Any]] { provenance[field]?["rejected"] as? [[String: Any]] ?? [] }
        let title = lost("headline").first { $0["value"] as? String == "Une panne géante" }
        #expect(title?["source"] as? String == "meta:twitter:title" && title?["score"] is Double)
        let author = lost("authors").first { $0["value"] as? String == "admin" }
        #expect(author?["reason"] is String)
        #expect(lost("published").contains { ($0["value"] as? String)?.hasPrefix("2019-01-01") == true })
        #expect((article["authors"] as? [Any])?.isEmpty == true)
    }

    @Test(arguments: [["--fields", "published", "--provenance"], ["--fields", "published,provenance"]])
    func provenanceOfAFieldIsWrittenWithIt(options: [String]) async throws {
        let result = try await CommandLineTool.run(["page.html"] + options, folder: files.path)
        let article = try object(result.output)
        let provenance = try #require(article["provenance"] as? [String: [String: Any]])
        #expect(article.keys.sorted() == ["provenance", "published"])
        #expect(provenance["published"]?["source"] as? String == "meta:article:published_time")
    }

    @Test func inputOverTheLimitIsRefused() async throws {
        let result = try await extract("page.html", "--max-bytes", "100")
        #expect(result.status == 1 && result.output == "" && result.errors.contains("larger than the limit"))
    }

    @Test func aClosedPipeAndAFullDiskAreSaid() async throws {
        let closed = try await CommandLineTool.shell(
            "$EXTRACT page.html | true; echo ${PIPESTATUS[0]}", folder: files.path)
        // The reader may have been fast enough to see the line.
        if closed.output != "0\n" {
            #expect(closed.output == "1\n" && closed.errors == "extract: standard output: Broken pipe\n")
        }
        let full = try await CommandLineTool.shell("$EXTRACT page.html > /dev/full", folder: files.path)
        #expect(full.status == 1 && full.errors == "extract: standard output: No space left on device\n")
    }

    @Test func helpShowsExamplesAndOptions() async throws {
        let result = try await extract("--help")
        #expect(result.status == 0 && result.errors == "")
        for word in ["EXAMPLES:", "--format", "--faithful", "batch", "EXIT STATUS:"] {
            #expect(result.output.contains(word), "\(word)")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsAreGenerated(shell: String) async throws {
        let result = try await extract("--generate-completion-script", shell)
        #expect(result.status == 0 && result.output.contains("extract"))
    }
}
