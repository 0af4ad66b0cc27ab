import Foundation

/// The built `extract`, run as a user runs it.
enum CommandLineTool {
    struct Result {
        let status: Int32
        let output: String
        let errors: String

        var lines: [Substring] { output.split(separator: "\n") }
        var errorLines: [Substring] { errors.split(separator: "\n") }
    }

    /// The binary stands beside the tests' own.
    static let path: String = {
        let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = tests.deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appending(path: "extract").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder = folder.deletingLastPathComponent()
        }
        return "extract"
    }()

    /// Runs the tool and waits for its end.
    static func run(_ arguments: [String], input: Data = Data(), folder: String? = nil) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        let files = try TemporaryFiles()
        let (outputFile, errorFile) = (files.path + "/out", files.path + "/err")
        let inputFile = try files.write("in", input)
        for file in ["out", "err"] { try files.write(file, Data()) }
        process.standardInput = FileHandle(forReadingAtPath: inputFile)
        process.standardOutput = FileHandle(forWritingAtPath: outputFile)
        process.standardError = FileHandle(forWritingAtPath: errorFile)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try String(contentsOfFile: outputFile, encoding: .utf8),
            errors: try String(contentsOfFile: errorFile, encoding: .utf8))
    }

    /// Runs a line of shell in which `$EXTRACT` is the tool.
    static func shell(_ line: String, folder: String) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", line]
        process.environment = ProcessInfo.processInfo.environment.merging(["EXTRACT": path]) { $1 }
        process.currentDirectoryURL = URL(filePath: folder)
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let outputData = try output.fileHandleForReading.readToEnd() ?? Data()
        let errorData = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
            errors: String(decoding: errorData, as: UTF8.self))
    }
}

/// A folder that goes away with the test.
final class TemporaryFiles {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "manchette-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // Nothing is lost when it stays.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file.
    @discardableResult
    func write(_ name: String, _ data: Data) throws -> String {
        let file = path + "/" + name
        try data.write(to: URL(filePath: file))
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }
}

/// A page of a French site, as a content system writes it.
enum SamplePage {
    static let headline = "La panne d’un câble prive trois vallées d’internet"

    static let html = """
        <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>\(headline) | Le Courrier des vallées</title>
        <meta property="og:title" content="\(headline)"><meta property="og:type" content="article">
        <meta property="og:site_name" content="Le Courrier des vallées">
        <meta property="article:published_time" content="2026-02-11T08:30:00+01:00">
        <link rel="canonical" href="https://courrier.example/reseau/panne-cable"></head>
        <body><nav><a href="/">Accueil</a> <a href="/reseau">Réseau</a></nav>
        <article><h1>\(headline)</h1>
        <p>Un câble sectionné pendant des travaux a coupé mercredi la connexion de près de neuf mille abonnés dans trois
        vallées. L’opérateur annonce un retour à la normale dans la soirée.</p>
        <p>L’incident s’est produit vers six heures du matin, au passage d’une pelle mécanique qui creusait une tranchée le
        long de la route cantonale. Les deux brins de la boucle passaient par le même fourreau, ce qui a empêché le réseau de
        basculer sur le chemin de secours.</p>
        <p>Les équipes ont commencé à ressouder les fibres une à une, un travail qui prend plusieurs heures. Les communes
        ont ouvert leurs salles aux entreprises qui devaient transmettre des dossiers avant midi.</p>
        </article><footer><p>© Le Courrier des vallées</p></footer></body></html>
        """
}
