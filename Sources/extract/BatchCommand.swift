import ArgumentParser
import BatchExtraction
import DumpReading
import Manchette

/// Extracts the articles of folders and dumps.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Extracts the articles of many pages, folders and dumps, on all cores.",
        discussion: """
            Inputs are told by their bytes: pages and texts, folders of them, JSON Lines with id, url and html, text \
            or path, WARC and WACZ files, tar and zip archives, each of them also compressed with gzip or Zstandard. One \
            line of JSON is written for each article, in the order of the input; what cannot be read is a record on \
            standard error, and makes the exit status 1. A page that was read and holds no article is written with kind \
            notAnArticle; --kind article leaves it out. A path in JSON Lines may name any file: let no stranger write them.

            With -o the lines go to a file (.jsonl, .jsonl.gz or .jsonl.zst), to a folder with a file for each article \
            (the name of a folder, or one that ends in a slash), or into the tables of a database (.sqlite). Records of \
            what gave no article go to OUT.errors.jsonl, or to the table errors. What is done is noted in \
            OUT.journal, or in the database: the same command again goes on where the run was stopped.

            An article with the text of an earlier one, or nearly (Jaccard's index of their runs of three words 0.8 or \
            more), says so in duplicateOf. Compared are the last 262144 different articles by the very same words, and \
            by similar words the last 65536, or as many as 96 MiB of words hold.

            EXAMPLES:
              extract batch pages/ > articles.jsonl
              extract batch cases.jsonl --annotate none
              extract batch CC-NEWS-*.warc.gz --language fr,de --kind article -o news.jsonl.gz
              extract batch CC-NEWS-*.warc.gz --drop-duplicates -o news.sqlite
            """)

    @Argument(help: "Files, folders and dumps; - is standard input.", completion: .file())
    var inputs: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file, folder or database, to be gone on with.", valueName: "output"),
        completion: .file())
    var output: String?

    @Flag(help: "Throw away what is in the output, and begin again.")
    var restart = false

    @OptionGroup(title: "Filters") var filter: FilterArguments
    @OptionGroup(title: "Extraction") var extraction: ExtractionArguments
    @OptionGroup(title: "Writing") var writing: WritingArguments

    @Option(help: ArgumentHelp("The most bytes that a document may have.", valueName: "bytes"))
    var maxBytes = 64 << 20

    @Option(
        help: ArgumentHelp(
            "The most seconds that a document may take; what takes longer is an error. 0: as long as it takes.",
            valueName: "seconds"))
    var timeLimit = 60.0

    @Flag(help: "Leave articles out that repeat an earlier one.")
    var dropDuplicates = false

    @Flag(inversion: .prefixedNo, help: "Mark articles that repeat an earlier one.")
    var duplicates = true

    @Option(help: ArgumentHelp("How many documents are worked on at once; all cores otherwise.", valueName: "number"))
    var workers: Int?

    @Option(help: "How to tell how the run gets on, on standard error; auto does so with -o only.")
    var progress = BatchProgress.Style.auto

    func validate() throws {
        guard maxBytes > 0 else { throw ValidationError("--max-bytes must be more than 0") }
        guard workers.map({ (1...BatchOptions.mostWorkers).contains($0) }) ?? true else {
            throw ValidationError("--workers must be 1 to \(BatchOptions.mostWorkers)")
        }
        guard timeLimit >= 0 else { throw ValidationError("--time-limit must not be less than 0") }
        guard duplicates || !dropDuplicates else {
            throw ValidationError("--drop-duplicates needs what --no-duplicates leaves out")
        }
        guard output != nil || !restart else { throw ValidationError("--restart is for an output with -o") }
        guard output != "-" else { throw ValidationError("without -o the lines go to standard output") }
        try ArgumentCheck.output(output, besides: inputs) {
            SQLiteSink.isDatabaseName($0) ? SQLiteSink.paths(of: $0) : FolderSink.paths(of: $0)
        }
    }

    func run() throws {
        guard !inputs.isEmpty else { throw ValidationError("no input is named; - is standard input") }
        var options = BatchOptions()
        options.extraction = try extraction.readOptions()
        options.extraction.tracesClaims = writing.writesProvenance
        options.writing = writing.options(pretty: false)
        options.filter = filter.filter
        options.maximumBytes = maxBytes
        options.workers = workers
        options.timeLimit = timeLimit > 0 ? timeLimit : nil
        // Without an output there is nothing to be kept, and a signal ends the process as usual.
        if output != nil { options.interruption = Interruption.observe() }
        options.duplicates = dropDuplicates ? .drop : duplicates ? .mark : .ignore
        let batch = BatchExtraction(options: options)
        do {
            let someFailed =
                if let output { try run(batch, into: output) } else { try runToStandardOutput(batch) }
            if someFailed { throw ExitCode(1) }
        } catch let failure as BatchSinkFailure {
            OutputFile.standardError.writeLine("extract: \(failure)")
            throw ExitCode(failure.code == .foreign ? 2 : 1)
        } catch let failure as OutputFile.Failure {
            OutputFile.standardError.writeLine("extract: \(failure.message)")
            throw ExitCode(1)
        } catch let lost as BatchExtraction.LostInput {
            OutputFile.standardError.writeLine(
                "extract: \(lost.path): is there no longer; when it is back, the same command goes on")
            throw ExitCode(1)
        } catch let stuck as BatchExtraction.Stuck {
            let rest = output == nil ? "" : "; what is done is kept, and the same command goes on"
            OutputFile.standardError.writeLine(
                "extract: \(stuck.fault.place): \(stuck.fault.message), as others before it that have not ended "
                    + "since\(rest)")
            throw ExitCode(1)
        }
    }

    /// - Returns: whether a document gave no article.
    private func runToStandardOutput(_ batch: BatchExtraction) throws -> Bool {
        let (output, errors) = (OutputFile.standardOutput, OutputFile.standardError)
        var someFailed = false
        var warnings = WarningTally()
        defer { write(warnings) }
        try batch.run(inputs) { outcome in
            switch outcome {
            case .article(let article):
                warnings.add(article.article.warnings)
                try output.write(article.line)
            case .fault(let fault):
                someFailed = true
                var record: [UInt8] = []
                fault.write(into: &record)
                try errors.write(record)
            case .passedOver, .filtered, .dropped: break
            }
            return true
        }
        return someFailed
    }

    /// - Returns: whether a document gave no article.
    private func run(_ batch: BatchExtraction, into output: String) throws -> Bool {
        let standardError = OutputFile.standardError
        if let missing = inputs.first(where: { !DumpReader.exists($0) }) {
            standardError.writeLine("extract: \(missing): there is no such file; nothing was done")
            throw ExitCode(1)
        }
        let sink = try sink(output)
        let hadFaults = sink.hasFaults
        if BatchExtraction.haveChanged(inputs, since: sink) {
            standardError.writeLine(
                "extract: \(output): was complete, but files of the input have changed since; nothing was done "
                    + "(--restart begins again)")
            throw ExitCode(1)
        } else if sink.isComplete {
            standardError.writeLine(
                "extract: \(output): is complete, \(sink.itemsDone) items skipped (--restart begins again)")
        } else if sink.itemsDone > 0 {
            standardError.writeLine("extract: \(output): goes on, \(sink.itemsDone) items skipped")
        }
        var progress = BatchProgress(style: self.progress, inputs: inputs)
        let summary = try batch.run(inputs, into: sink) { summary in
            progress.show(summary)
            return !Interruption.isRequested
        }
        progress.finish(summary)
        write(summary.warnings)
        if summary.wasEnded {
            standardError.writeLine("extract: \(output): interrupted; the same command goes on")
            throw ExitCode(130)
        }
        return summary.faultCount > 0 || hadFaults
    }

    /// Tells what the articles warn of, each warning once.
    private func write(_ warnings: WarningTally) {
        for line in warnings.lines { OutputFile.standardError.writeLine("extract: warning: \(line)") }
    }

    /// What the output's name asks for.
    private func sink(_ output: String) throws(BatchSinkFailure) -> any BatchSink {
        if SQLiteSink.isDatabaseName(output) {
            let writing = writing.options(pretty: false)
            return try SQLiteSink(path: output, identity: identity, restart: restart, writing: writing)
        }
        if FolderSink.isFolderName(output) {
            return try FolderSink(path: output, identity: identity, restart: restart)
        }
        return try LineFileSink(path: output, identity: identity, restart: restart)
    }

    /// What tells this run from others: the inputs with their sizes and times, and every option that the output shows.
    private var identity: String {
        let settings: [String] = [
            Extract.configuration.version, extraction.identity, writing.identity, filter.identity, String(maxBytes),
            dropDuplicates ? "drop" : "\(duplicates)",
        ]
        return RunIdentity.hash(inputs: inputs, settings: settings)
    }
}
