import ArgumentParser
import Manchette

/// Shows why a page came out as it did.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Writes a page that shows every block, its label and the reasons.",
        discussion: """
            An HTML page that needs no script and fetches nothing: the fields with their provenance and the claims that \
            lost, and every block of the input in order, with its role, its score, whether it is in the body, what decided \
            it, and the features that tipped it with what each added to the score (Saabas' method).

            EXAMPLES:
              extract explain page.html -o why.html
              extract explain --rules my-rules/ page.html > why.html
              extract explain dump.txt -o why.html
            """)

    @Argument(help: "A page or a text, also gzipped; - is standard input.", completion: .file())
    var input: String

    @Option(help: ArgumentHelp("The address of the page, when the page does not say it.", valueName: "address"))
    var url: String?

    @Option(help: ArgumentHelp("The language of the text, when you know it better than the page.", valueName: "tag"))
    var language: String?

    @OptionGroup var extraction: ExtractionArguments

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file; - is standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The most bytes that the input may have.", valueName: "bytes"))
    var maxBytes = 256 << 20

    func validate() throws {
        guard maxBytes > 0 else { throw ValidationError("--max-bytes must be more than 0") }
        try ArgumentCheck.address(url)
        try ArgumentCheck.language(language)
        try ArgumentCheck.output(output, besides: [input])
    }

    func run() throws {
        var options = try extraction.readOptions()
        options.language = language
        options.maximumBytes = maxBytes
        do {
            let bytes = try PageInput.bytes(of: input, limit: maxBytes)
            let explanation = try PageInput.naming(input) { () throws(ExtractionError) in
                try Extractor().explain(bytes: bytes, url: url, path: input, options: options)
            }
            var page: [UInt8] = []
            ExplanationWriter.write(explanation, into: &page)
            let target = try output.flatMap { $0 == "-" ? nil : try OutputFile(creating: $0) } ?? .standardOutput
            try target.write(page)
        } catch let failure as PageInput.Failure {
            OutputFile.standardError.writeLine("extract: \(failure.message)")
            throw ExitCode(1)
        } catch let failure as OutputFile.Failure {
            OutputFile.standardError.writeLine("extract: \(failure.message)")
            throw ExitCode(1)
        }
    }
}
