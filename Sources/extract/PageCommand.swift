import ArgumentParser
import Manchette

/// Extracts the article of each input.
struct PageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Extracts the article of each page or text.",
        usage: "extract [<inputs> ...] [<options>]")

    @Argument(help: "Pages or texts, also gzipped; - is standard input.", completion: .file())
    var inputs: [String] = []

    @Option(help: ArgumentHelp("The address of the page, when the page does not say it.", valueName: "address"))
    var url: String?

    @Option(help: ArgumentHelp("The language of the text, when you know it better than the page.", valueName: "tag"))
    var language: String?

    @Option(help: ArgumentHelp("The format to write.", valueName: "format"))
    var format = ArticleFormat.json

    @Flag(help: "Indented JSON, or one line; a terminal gets the first, a pipe the second.")
    var layout: Layout?

    @OptionGroup var extraction: ExtractionArguments
    @OptionGroup var writing: WritingArguments

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file; - is standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The most bytes that an input may have.", valueName: "bytes"))
    var maxBytes = 256 << 20

    /// How JSON is laid out.
    enum Layout: String, EnumerableFlag {
        case pretty, compact
    }

    func validate() throws {
        guard url == nil || inputs.count < 2 else { throw ValidationError("--url is the address of one input") }
        guard format.canHoldMany || inputs.count < 2 else {
            throw ValidationError("--format \(format.rawValue) writes one document: it takes one input")
        }
        guard format.canLeaveOutFields || writing.fields == nil else {
            throw ValidationError("--fields: what --format \(format.rawValue) holds is given by its schema")
        }
        guard maxBytes > 0 else { throw ValidationError("--max-bytes must be more than 0") }
        try ArgumentCheck.address(url)
        try ArgumentCheck.language(language)
        try ArgumentCheck.output(output, besides: inputs)
    }

    func run() throws {
        // Not before: an option that there is not is what is wrong, whether an input is named or not.
        guard !inputs.isEmpty else { throw ValidationError("no input is named; - is standard input") }
        var run = PageRun(inputs: inputs)
        run.url = url
        run.format = format
        run.layout = layout
        run.options = try extraction.readOptions()
        run.options.tracesClaims = writing.writesProvenance
        run.options.language = language
        run.options.maximumBytes = maxBytes
        run.writing = writing.options(pretty: false)
        run.output = output == "-" ? nil : output
        try run.run()
    }
}
