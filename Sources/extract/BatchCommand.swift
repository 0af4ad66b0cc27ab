import ArgumentParser
import BatchExtraction
import Manchette

/// Extracts the articles of folders and dumps.
struct BatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Extracts the articles of many pages, folders and dumps, on all cores.",
        discussion: """
            Inputs are told by their bytes: pages and texts, folders of them, JSON Lines with id, url and html, text \
            or path, WARC and WACZ files, tar and zip archives, each of them also compressed with gzip or Zstandard. One line of JSON is written \
            for each article, in the order of the input; what gives none is a record on standard error.

            With -o the lines go to a file (.jsonl, .jsonl.gz or .jsonl.zst), the records to FILE.errors.jsonl, and \
            FILE.journal keeps what is done: the same command again goes on where the run was stopped.

            EXAMPLES:
              extract batch pages/ > articles.jsonl
              extract batch cases.jsonl --annotate none
              extract batch CC-NEWS-*.warc.gz --language fr,de --kind article -o news.jsonl.gz
            """)

    @Argument(help: "Files, folders and dumps; - is standard input.", completion: .file())
    var inputs: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file, to be gone on with.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Throw away what is in the output, and begin again.")
    var restart = false

    @OptionGroup(title: "Filters") var filter: FilterArguments
    @OptionGroup(title: "Extraction") var extraction: ExtractionArguments
    @OptionGroup(title: "Writing") var writing: WritingArguments

    @Option(help: ArgumentHelp("The most bytes that a document may have.", valueName: "bytes"))
    var maxBytes = 64 << 20

    @Option(help: ArgumentHelp("How many documents are worked on at once; all cores otherwise.", valueName: "number"))
    var workers: Int?

    @Option(help: "How to tell how the run gets on, on standard error; auto does so with -o only.")
    var progress = BatchProgress.Style.auto

    func validate() throws {
        guard !inputs.isEmpty else { throw ValidationError("no input is named; - is standard input") }
        guard maxBytes > 0 else { throw ValidationError("--max-bytes must be more than 0") }
        guard workers.map({ $0 > 0 }) ?? true else { throw ValidationError("--workers must be more than 0") }
        guard output != nil || !restart else { throw ValidationError("--restart is for an output with -o") }
    }

    func run() async throws {
        var options = BatchOptions()
        options.extraction = extraction.options
        options.writing = writing.options(pretty: false)
        options.filter = filter.filter
        options.maximumBytes = maxBytes
        options.workers = workers
        let batch = BatchExtraction(options: options)
        do {
            let someFailed =
                if let output { try await run(batch, into: output) } else { try await runToStandardOutput(batch) }
            if someFailed { throw ExitCode(1) }
        } catch let failure as BatchSinkFailure {
            OutputFile.standardError.writeLine("extract: \(failure)")
            throw ExitCode(failure.code == .foreign ? 2 : 1)
        } catch let failure as OutputFile.Failure {
            OutputFile.standardError.writeLine("extract: \(failure.message)")
            throw ExitCode(1)
        }
    }

    /// - Returns: whether a document gave no article.
    private func runToStandardOutput(_ batch: BatchExtraction) async throws -> Bool {
        let (output, errors) = (OutputFile.standardOutput, OutputFile.standardError)
        var someFailed = false
        try await batch.run(inputs) { outcome in
            switch outcome {
            case .article(_, let line): try output.write(line)
            case .fault(let fault):
                someFailed = true
                var record: [UInt8] = []
                fault.write(into: &record)
                try errors.write(record)
            case .passedOver, .filtered: break
            }
            return true
        }
        return someFailed
    }

    /// - Returns: whether a document gave no article.
    private func run(_ batch: BatchExtraction, into output: String) async throws -> Bool {
        let standardError = OutputFile.standardError
        let sink = try LineFileSink(path: output, identity: identity, restart: restart)
        if sink.isComplete {
            standardError.writeLine(
                "extract: \(output): is complete, \(sink.itemsDone) items skipped (--restart begins again)")
        } else if sink.itemsDone > 0 {
            standardError.writeLine("extract: \(output): goes on, \(sink.itemsDone) items skipped")
        }
        Interruption.observe()
        var progress = BatchProgress(style: self.progress)
        var wasInterrupted = false
        let summary = try await batch.run(inputs, into: sink) { summary in
            progress.show(summary)
            wasInterrupted = Interruption.isRequested
            return !wasInterrupted
        }
        progress.finish(summary)
        if wasInterrupted {
            standardError.writeLine("extract: \(output): interrupted; the same command goes on")
            throw ExitCode(130)
        }
        return summary.faultCount > 0
    }

    /// What tells this run from others: the inputs with their sizes and times, and every option that the output shows.
    private var identity: String {
        let settings: [String] = [
            Extract.configuration.version, extraction.identity, writing.identity, filter.identity, String(maxBytes),
        ]
        return RunIdentity.hash(inputs: inputs, settings: settings)
    }
}
