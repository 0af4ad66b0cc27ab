import ArgumentParser
import DumpReading
import ProcessStart

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The command line tool.
@main
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Turns a news page, or the text dump of one, into a structured article.",
        usage: """
            extract [<inputs> ...] [<options>]
                   extract <subcommand>
            """,
        discussion: """
            EXAMPLES:
              extract article.html                       one JSON object
              extract *.html dump.txt.gz -               many inputs, standard input too
              extract page.html --format markdown        or text, html, tei, ninjs ...
              extract page.html --url https://exemple.ch/a
              extract page.html --fields headline,lead,text
              extract batch pages/ news.warc.gz -o articles.jsonl
              extract annotate clean.jsonl               quotes, entities, dates of text
              extract explain page.html -o why.html      every block, its label and the reasons
              extract page.html --rules my-rules/        rules of your own for some sites
              extract rules check my-rules/              whether they are right, and still match

            EXIT STATUS:
              0 all inputs gave an article, 1 some did not, 2 usage. Each that did not has a line on standard error; one
              that was read and holds no article is written all the same, with kind notAnArticle.
            """,
        version: "0.1.0",
        subcommands: [
            PageCommand.self, BatchCommand.self, AnnotateCommand.self, ExplainCommand.self, RulesCommand.self,
        ],
        defaultSubcommand: PageCommand.self)

    /// Parses, runs and exits: 2 for wrong usage, so that 1 is left for inputs without an article.
    static func main() {
        // A reader that goes away is an error of the write, with a message, not the end of the process without one.
        signal(SIGPIPE, SIG_IGN)
        manchette_prepare_heap()
        do {
            if let run = PageRun(plain: arguments, besides: subcommandNames) {
                try run.run()
                return
            }
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            leave(error)
        }
    }

    /// The command line, with names as ``FileName`` writes them: a file's name can be any bytes.
    private static let arguments = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
        CommandLine.unsafeArgv[index].map { FileName.text($0) }
    }

    /// What is no input where it stands first.
    private static var subcommandNames: Set<String> {
        Set(configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"])
    }

    private static func leave(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        var message = fullMessage(for: error)
        if code == .success, arguments.allSatisfy({ ["-h", "--help", "help"].contains($0) }) {
            message += optionsOfAPage
        }
        if !message.isEmpty {
            (code == .success ? OutputFile.standardOutput : .standardError).writeLine(message)
        }
        systemExit(code == .validationFailure ? 2 : code.rawValue)
    }

    /// What the help of the tool itself shows of its default subcommand.
    private static var optionsOfAPage: String {
        let help = helpMessage(for: PageCommand.self)
        guard let start = help.firstRange(of: "ARGUMENTS:") else { return "" }
        return "\n\n" + help[start.lowerBound...]
    }
}

/// The system's `exit`, which ArgumentParser's method of that name hides.
private func systemExit(_ code: Int32) -> Never { exit(code) }
