import Foundation
import TestSupport

/// The built `extract`, run as a user runs it.
enum CommandLineTool {
    struct Result {
        /// As a shell tells it: 128 and the signal's number when there was one.
        let status: Int32
        let output: String
        let errors: String

        init(_ outcome: ChildProcess.Outcome) {
            switch outcome.ending {
            case .exit(let status): self.status = status
            case .signal(let signal): status = 128 + signal
            }
            output = String(decoding: outcome.output, as: UTF8.self)
            errors = String(decoding: outcome.errors, as: UTF8.self)
        }

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
    static func run(_ arguments: [String], input: Data = Data(), folder: String? = nil) async throws -> Result {
        try await Result(ChildProcess.run(path, arguments, folder: folder, input: input))
    }

    /// Runs a line of shell in which `$EXTRACT` is the tool.
    static func shell(_ line: String, folder: String) async throws -> Result {
        try await Result(
            ChildProcess.run("/bin/bash", ["-c", line], environment: ["EXTRACT": path], folder: folder))
    }
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
