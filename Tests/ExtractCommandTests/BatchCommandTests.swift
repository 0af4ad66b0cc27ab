import Foundation
import TestSupport
import Testing

@Suite struct BatchCommandTests {
    private let files: TemporaryFolder

    init() throws {
        files = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: files.path + "/pages", withIntermediateDirectories: false)
        for number in 1...40 {
            try files.write("pages/\(String(format: "%02d", number)).html", SamplePage.html)
        }
    }

    private func batch(_ arguments: String..., input: Data = Data()) async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(["batch"] + arguments, input: input, folder: files.path)
    }

    private func objects(_ lines: [Substring]) throws -> [[String: Any]] {
        try lines.map { try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    }

    @Test func aFolderGivesALinePerPageInTheOrderOfNames() async throws {
        let result = try await batch("pages", "--fields", "source")
        #expect(result.status == 0 && result.errors == "")
        let paths = try objects(result.lines).map { ($0["source"] as? [String: Any])?["path"] as? String }
        #expect(paths == (1...40).map { "pages/\(String(format: "%02d", $0)).html" })
    }

    @Test func rowsKeepTheirIDsAndErrorsAreRecords() async throws {
        let text = try JSONSerialization.data(withJSONObject: ["id": "t", "text": "Titre\n\nUne phrase. Et une autre."])
        let html = try JSONSerialization.data(withJSONObject: [
            "id": "h", "html": SamplePage.html, "url": "https://courrier.example/u", "captured": "2026-02-12T00:00:00Z",
        ])
        var rows = Data("{\"id\":\"f\",\"path\":\"pages/01.html\"}\n".utf8)
        rows += html + Data("\n{\"id\":\"x\",\"path\":\"pages/none.html\"}\n{\"id\":7,\"text\":\"\"}\n{oops\n".utf8)
        rows += text + Data("\n".utf8)
        try files.write("cases.jsonl", rows)
        let result = try await batch("cases.jsonl", "--annotate", "none")
        #expect(result.status == 1)
        let articles = try objects(result.lines)
        #expect(articles.map { $0["id"] as? String } == ["f", "h", "t"])
        #expect(articles[1]["url"] as? String == "https://courrier.example/u")
        #expect(articles[1]["headline"] as? String == SamplePage.headline)
        let errors = try objects(result.errorLines)
        #expect(errors.map { $0["id"] as? String } == ["x", "7", nil])
        #expect(errors.map { $0["line"] as? Int } == [3, 4, 5])
        #expect(errors.allSatisfy { $0["code"] is String && $0["message"] is String })
    }

    /// A text says no day; the row does, and relative dates are reckoned from it.
    @Test(arguments: [("2026-02-11", "2026-02-11", "2026-02-10"), ("soon", nil, nil)])
    func aRowsDateOfPublicationIsTakenWhereThereIsNoOther(given: String, published: String?, value: String?)
        async throws
    {
        let row = try JSONSerialization.data(withJSONObject: [
            "id": "1", "published": given, "language": "fr",
            "text": """
            Panne de réseau dans trois vallées

            Le câble a été sectionné hier par une pelle mécanique qui creusait une tranchée le long de la route, et neuf \
            mille abonnés sont restés sans connexion pendant de longues heures.

            Les équipes ont ressoudé les fibres une à une, un travail qui prend plusieurs heures. Les communes ont ouvert \
            leurs salles aux entreprises qui devaient transmettre des dossiers.

            L’opérateur promet de tirer un second câble par un autre chemin, pour que la même panne ne se répète pas.
            """,
        ])
        let result = try await batch("-", "--fields", "published,dates", input: row)
        let article = try #require(objects(result.lines).first)
        #expect(article["published"] as? String == published)
        let dates = try #require(article["dates"] as? [[String: Any]])
        if let value { #expect(dates.contains { $0["value"] as? String == value }, "\(dates)") }
    }

    @Test func standardInputIsReadToo() async throws {
        let row = try JSONSerialization.data(withJSONObject: ["id": "1", "html": SamplePage.html])
        let result = try await batch("-", "--fields", "headline", input: row)
        #expect(try objects(result.lines).first?["id"] as? String == "1")
    }

    @Test(arguments: [
        (["--kind", "article"], 1), (["--kind", "video"], 0), (["--language", "fr,de"], 1),
        (["--language", "de"], 0), (["--min-words", "50"], 1), (["--min-words", "5000"], 0),
        (["--since", "2026-02-11"], 1), (["--until", "2026-02-10"], 0), (["--site", "courrier.example"], 1),
        (["--time-limit", "0"], 1),
    ])
    func filtersChooseTheArticles(arguments: [String], count: Int) async throws {
        let result = try await CommandLineTool.run(["batch", "pages/01.html"] + arguments, folder: files.path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.lines.count == count)
    }

    /// Forty times the same page: the first is an article, the others repeat it.
    @Test func duplicatesAreMarkedOrDroppedOrLeftAlone() async throws {
        let marked = try await objects(batch("pages", "--fields", "duplicateOf").lines)
        #expect(marked.count == 40 && marked[0]["duplicateOf"] == nil)
        for object in marked.dropFirst() {
            let reference = try #require(object["duplicateOf"] as? [String: Any])
            #expect(reference["similarity"] as? Int == 1)
            #expect((reference["id"] as? String)?.isEmpty == false)
        }
        #expect(try await batch("pages", "--drop-duplicates").lines.count == 1)
        let alone = try await objects(batch("pages", "--no-duplicates", "--fields", "duplicateOf").lines)
        #expect(alone.count == 40 && alone.allSatisfy { $0["duplicateOf"] == nil })
    }

    @Test func oneWorkerGivesTheSame() async throws {
        #expect(try await batch("pages", "--workers", "1").output == batch("pages").output)
    }

    /// The run's own files lie where it reads.
    @Test(arguments: ["pages/out.jsonl", "pages/out.sqlite", "pages/out/"])
    func anOutputInTheInputsFolderIsNoInput(output: String) async throws {
        for more in [[], ["--restart"]] {
            let result = try await CommandLineTool.run(
                ["batch", "pages", "--progress", "json", "--annotate", "none", "-o", output] + more, folder: files.path)
            #expect(result.status == 0)
            #expect(result.errorLines.last?.contains("\"articles\":40,\"errors\":0,") == true, "\(result.errors)")
        }
    }

    #if os(Linux)
    /// A name can be any bytes: the output, what lies beside it, and the run that finds them again.
    @Test(arguments: ["\\xe9.jsonl", "\\xe9/", "\\xe9.sqlite", "\\xe9/o.jsonl"])
    func anOutputsNameCanBeAnyBytes(name: String) async throws {
        let run = "$EXTRACT batch pages/01.html none.html -o $'\(name)' --annotate none --progress none"
        let first = try await CommandLineTool.shell(
            "mkdir -p $'\(name)' && rmdir $'\(name)'; : > none.html; \(run) && exit 9; test -e $'\(name)' && ls | od -c",
            folder: files.path)
        #expect(first.status == 0, "\(first.errors)")
        #expect(!first.output.contains("364 217"), "\(first.output)")
        #expect(first.output.contains("351"))
        let second = try await CommandLineTool.shell(run, folder: files.path)
        #expect(second.errors.contains("is complete, 2 items skipped"), "\(second.errors)")
        #expect(try await CommandLineTool.shell(run + " --restart", folder: files.path).errors == "")
    }
    #endif

    @Test(arguments: [["batch", "pages/01.html", "zipped.html.gz"], ["pages/01.html", "zipped.html.gz"]])
    func theLargestLimitIsOne(arguments: [String]) async throws {
        #expect(
            try await CommandLineTool.shell("gzip -c pages/01.html > zipped.html.gz", folder: files.path).status == 0)
        let result = try await CommandLineTool.run(
            arguments + ["--max-bytes", "\(Int.max)", "--annotate", "none"], folder: files.path)
        #expect(result.status == 0 && result.lines.count == 2, "\(result.errors)")
    }

    /// An article that is none is an article of a batch, of its own kind.
    @Test func aPageWithoutAnArticleIsWrittenAsSuch() async throws {
        try files.write("empty.html", "<!DOCTYPE html><html><head><title>x</title></head><body><p>OK</p></body></html>")
        let result = try await batch("empty.html", "--fields", "kind")
        #expect(result.status == 0 && result.errors == "")
        #expect(try objects(result.lines).map { $0["kind"] as? String } == ["notAnArticle"])
        #expect(try await batch("empty.html", "--kind", "article").output == "")
    }

    @Test func anInputIsNeverTheOutput() async throws {
        for name in ["x.jsonl.errors.jsonl", "y.sqlite-journal"] { try files.write(name, "{\"id\":\"1\"}\n") }
        for arguments in [
            ["batch", "pages/01.html", "-o", "./pages/01.html", "--restart"], ["pages/01.html", "-o", "pages/01.html"],
            ["pages/02.html", "pages/01.html", "-o", "pages/../pages/01.html"],
            ["batch", "x.jsonl.errors.jsonl", "-o", "x.jsonl", "--restart"],
            ["batch", "x.jsonl.errors.jsonl", "-o", "x.jsonl/", "--restart"],
            ["batch", "y.sqlite-journal", "-o", "y.sqlite", "--restart"],
        ] {
            let result = try await CommandLineTool.run(arguments, folder: files.path)
            #expect(result.status == 2 && result.errors.contains("is an input and the output"), "\(arguments)")
        }
        #expect(try files.read("pages/01.html") == Data(SamplePage.html.utf8))
    }

    @Test func errorsAndWarningsOfRowsNameTheirCause() async throws {
        let text = String(repeating: "Le bac de la rivière ne passe plus depuis la crue de lundi. ", count: 6)
        try files.write(
            "rows.jsonl",
            """
            {"id":"p","path":"not/there.html"}
            [1,2]
            {"id":"c","text":"\(text)","captured":"2026-13-45","published":"demain"}
            {"id":"e","text":"\(text)","captured":"","published":null}

            """)
        let result = try await CommandLineTool.run(
            ["batch", "rows.jsonl", "--fields", "id,published,warnings"], folder: files.path)
        #expect(result.status == 1)
        #expect(result.errors.contains("cannot be read: not/there.html: No such file or directory"), "\(result.errors)")
        #expect(result.errors.contains("not a JSON object"))
        #expect(
            result.lines.first == """
                {"id":"c","warnings":["captured: '2026-13-45' is no day in ISO 8601; it is not taken",\
                "published: 'demain' is no day in ISO 8601; it is not taken"]}
                """)
        #expect(
            result.lines.last?.hasPrefix("{\"id\":\"e\"") == true && result.lines.last?.contains("warnings") == false)
    }

    @Test func wrongUsageIsTwo() async throws {
        for arguments in [
            ["batch"], ["batch", "pages", "--workers", "0"],
            ["batch", "pages", "--workers", "\(Int.max)"], ["batch", "pages", "--time-limit", "-1"],
            ["batch", "pages", "--no-duplicates", "--drop-duplicates"], ["batch", "pages", "--kind", "novel"],
            ["batch", "pages", "--captured", "yesterday"], ["batch", "pages", "-o", ""], ["batch", "pages", "-o", "-"],
            ["annotate", "pages/01.html", "--language", "!"], ["annotate", "pages/01.html", "--published", "today"],
        ] {
            #expect(try await CommandLineTool.run(arguments, folder: files.path).status == 2, "\(arguments)")
        }
    }

    @Test func aClosedPipeEndsTheRun() async throws {
        let result = try await CommandLineTool.shell(
            "$EXTRACT batch pages pages pages | head -n 1 | wc -l; echo ${PIPESTATUS[0]}", folder: files.path)
        #expect(result.lines.first?.trimmingCharacters(in: .whitespaces) == "1")
    }
}
