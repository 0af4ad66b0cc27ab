import ArgumentParser
import DumpReading
import Manchette

/// Checks and lists site rules.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Checks and lists site rules.",
        discussion: """
            A folder of site rules has a file for each site, example.org.txt, in the format of FiveFilters' \
            site-config files. .example.org.txt is for the hosts under example.org. Pages to test a rule with \
            lie beside it in a folder of the same name, example.org/.

            EXAMPLES:
              extract page.html --rules my-rules/
              extract rules check my-rules/
              extract rules list my-rules/
            """,
        subcommands: [Check.self, List.self])

    /// Validates rule files and tests them with their stored pages.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Validates the rules of a folder, and tests them with the pages stored beside them.",
            discussion: """
                Each thing that is wrong is a line: file, line, what. A stored page is tested as the test_url that it \
                calls its own address: the rule's title, author, date and body have to be found, and its \
                test_contains to stand in the text. Exit status 1 when something is wrong.
                """)

        @Argument(help: "A folder of site rules.", completion: .directory)
        var folder: String

        func run() throws {
            let folder = try UserFiles.reading { try readFolder(self.folder) }
            var count = CheckCount()
            for file in folder.files {
                var issues = file.issues + folder.rules.faultyExpressions(inFile: file.name)
                issues.sort { $0.line < $1.line }
                for issue in issues { count.add(issue, in: folder.path) }
                try check(file, in: folder, &count)
            }
            try writeLines(count.lines)
            OutputFile.standardError.writeLine(count.summary(files: folder.files.count))
            if count.errors > 0 || count.failedPages > 0 { throw ExitCode(1) }
        }

        private func check(_ file: RuleFolder.File, in folder: RuleFolder, _ count: inout CheckCount) throws {
            var tested: Set<String> = []
            for path in try UserFiles.reading({ try readPages(of: file, in: folder) }) {
                let outcome: String
                do {
                    let bytes = try FileStream.contents(of: path, limit: 256 << 20)
                    guard let check = try folder.rules.check(file: file.name, page: bytes, path: path) else { continue }
                    if let url = check.url { tested.insert(url) }
                    outcome = Self.outcome(check)
                    count.addPage(passes: check.passes)
                } catch let fault as DumpFault {
                    outcome = "FAILS: \(fault.message)"
                    count.addPage(passes: false)
                } catch let error as ExtractionError {
                    outcome = "FAILS: \(error.code): \(error.detail)"
                    count.addPage(passes: false)
                }
                count.write("\(path): \(outcome)")
            }
            for url in folder.rules.testURLs(ofFile: file.name) where !tested.contains(url) {
                count.write("\(folder.path)/\(file.name): notice: no page is stored for \(url)")
            }
        }

        private static func outcome(_ check: SiteRules.PageCheck) -> String {
            var parts = check.fields.map { "\($0.name.rawValue) \($0.isFound ? "matches" : "does not match")" }
            parts += check.missingTexts.map { "the text does not contain '\($0)'" }
            // Warnings about fields are said already, by the fields.
            parts += check.warnings.filter { !$0.hasSuffix("the generic result is used") }
            return (check.passes ? "passes" : "FAILS") + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
        }
    }

    /// Lists the rules of a folder.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the sites that a folder has rules for, and what each rule has.")

        @Argument(help: "A folder of site rules.", completion: .directory)
        var folder: String

        func run() throws {
            let folder = try UserFiles.reading { try readFolder(self.folder) }
            let lines = folder.rules.summaries.map { rule in
                var parts = rule.directives.map { "\($0.name) \($0.count)" }
                if !rule.testURLs.isEmpty { parts.append("test_url \(rule.testURLs.count)") }
                return "\(rule.name)\t\(parts.joined(separator: ", "))"
            }
            try writeLines(lines)
        }
    }
}

/// What a check has found so far.
private struct CheckCount {
    private(set) var lines: [String] = []
    private(set) var errors = 0
    private(set) var notices = 0
    private(set) var passedPages = 0
    private(set) var failedPages = 0

    mutating func add(_ issue: SiteRuleIssue, in folder: String) {
        if issue.severity == .error { errors += 1 } else { notices += 1 }
        write("\(folder)/\(issue)")
    }

    mutating func addPage(passes: Bool) {
        if passes { passedPages += 1 } else { failedPages += 1 }
    }

    mutating func write(_ line: String) { lines.append(line) }

    func summary(files: Int) -> String {
        var parts = ["\(files) files", "\(errors) errors", "\(notices) notices"]
        if passedPages + failedPages > 0 { parts.append("\(passedPages) pages pass, \(failedPages) fail") }
        return parts.joined(separator: ", ")
    }
}

private func writeLines(_ lines: [String]) throws {
    do throws(OutputFile.Failure) {
        try OutputFile.standardOutput.write(lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] })
    } catch {
        OutputFile.standardError.writeLine("extract: \(error.message)")
        throw ExitCode(1)
    }
}

private func readFolder(_ path: String) throws -> RuleFolder {
    do throws(DumpFault) {
        return try RuleFolder(path)
    } catch {
        throw UserFiles.Failure(message: "\(path): \(error.message)")
    }
}

private func readPages(of file: RuleFolder.File, in folder: RuleFolder) throws -> [String] {
    do throws(DumpFault) {
        return try folder.pages(of: file)
    } catch {
        throw UserFiles.Failure(message: "\(folder.path): \(error.message)")
    }
}
