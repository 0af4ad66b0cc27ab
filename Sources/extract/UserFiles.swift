import ArgumentParser
import DumpReading
import Manchette

/// Reads the files that a user's options name: site rules and phrases.
enum UserFiles {
    /// More bytes than a rule or phrase file has.
    private static let limit = 16 << 20
    /// More lines than a user wants to read of one folder before the run.
    private static let mostLines = 10

    /// The site rules of a folder; what is wrong with them is said on standard error.
    ///
    /// - Throws: when the folder cannot be read, or has no rules.
    static func rules(in path: String) throws -> SiteRules {
        let folder: RuleFolder
        do throws(DumpFault) {
            folder = try RuleFolder(path)
        } catch {
            throw Failure(message: "--rules \(path): \(error.message)")
        }
        guard folder.rules.count > 0 else { throw Failure(message: "--rules \(path): no rule file is in it") }
        let standardError = OutputFile.standardError
        let errors = folder.files.flatMap(\.issues).filter { $0.severity == .error }
        for error in errors.prefix(mostLines) { standardError.writeLine("extract: \(path)/\(error)") }
        let network = folder.files.flatMap(\.issues).filter(\.isAboutNetwork).count
        var rest: [String] = []
        if errors.count > mostLines { rest.append("\(errors.count - mostLines) more errors") }
        if network > 0 {
            rest.append(
                network == 1
                    ? "1 directive about logging in or fetching is ignored"
                    : "\(network) directives about logging in and fetching are ignored")
        }
        if !rest.isEmpty {
            standardError.writeLine(
                "extract: \(path): \(rest.joined(separator: ", ")) (extract rules check lists them)")
        }
        return folder.rules
    }

    /// The phrases of some files; nil of none.
    ///
    /// - Throws: when one cannot be read, or has a line that is no phrase.
    static func phrases(in paths: [String]) throws -> UserPhrases? {
        var phrases: UserPhrases?
        for path in paths {
            let contents: [UInt8]
            do throws(DumpFault) {
                contents = try FileStream.contents(of: path, limit: limit)
            } catch {
                throw Failure(message: "--phrases \(path): \(error.message)")
            }
            do throws(PhraseFileError) {
                if phrases == nil { phrases = try UserPhrases(contents) } else { try phrases?.add(contents) }
            } catch {
                let lines = error.lines.prefix(mostLines).map { "\(path):\($0.line): \($0.reason)" }
                let more = error.lines.count - lines.count
                throw Failure(
                    message: lines.joined(separator: "\nextract: ") + (more > 0 ? "\nextract: \(more) more" : ""))
            }
        }
        return phrases
    }

    /// Why the tool cannot begin: wrong usage, like an option that there is not.
    struct Failure: Error { let message: String }

    /// Does something with the files; what is wrong with them ends the tool as wrong usage.
    static func reading<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let failure as Failure {
            OutputFile.standardError.writeLine("extract: \(failure.message)")
            throw ExitCode(2)
        }
    }
}

/// A folder of site rules: files named after hosts, `example.org.txt`, and beside each, in a folder of that name,
/// `example.org/`, pages to test it with.
struct RuleFolder {
    /// A rule file and what is wrong with its lines.
    struct File {
        var name: String
        var issues: [SiteRuleIssue]
    }
    let path: String
    private(set) var rules = SiteRules()
    private(set) var files: [File] = []
    /// All names in the folder.
    private let names: [String]

    /// Reads the rule files of a folder, not those of the folders in it.
    init(_ path: String) throws(DumpFault) {
        self.path = path
        // `.example.org.txt` is for a host and those under it.
        names = try FolderWalk.names(in: path, hidden: true).sorted()
        for name in names where name.hasSuffix(".txt") {
            let contents = try FileStream.contents(of: path + "/" + name, limit: 16 << 20)
            files.append(File(name: name, issues: rules.add(file: name, contents: contents)))
        }
    }

    /// The pages that are stored for a file, by path.
    func pages(of file: File) throws(DumpFault) -> [String] {
        let folder = String(file.name.dropLast(4))
        guard names.contains(folder), FolderWalk.isFolder(path + "/" + folder) else { return [] }
        return try FolderWalk.names(in: path + "/" + folder).sorted().map { "\(path)/\(folder)/\($0)" }
    }

    /// The rule files by path, for what depends on their contents.
    var paths: [String] { files.map { path + "/" + $0.name } }
}
