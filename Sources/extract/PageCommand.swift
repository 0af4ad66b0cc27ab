import ArgumentParser
import DumpReading
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

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The most bytes that an input may have.", valueName: "bytes"))
    var maxBytes = 256 << 20

    /// How JSON is laid out.
    enum Layout: String, EnumerableFlag {
        case pretty, compact
    }

    func validate() throws {
        guard !inputs.isEmpty else { throw ValidationError("no input is named; - is standard input") }
        guard url == nil || inputs.count == 1 else { throw ValidationError("--url is the address of one input") }
        guard maxBytes > 0 else { throw ValidationError("--max-bytes must be more than 0") }
    }

    func run() throws {
        let standardError = OutputFile.standardError
        var target = output == nil ? OutputFile.standardOutput : nil
        let isPretty = layout.map { $0 == .pretty } ?? (target?.isTerminal ?? false)
        let options = writing.options(pretty: isPretty)
        var someFailed = false
        var isFirst = true
        for input in inputs {
            let article: Article
            do throws(InputFailure) {
                article = try self.article(of: input)
            } catch {
                someFailed = true
                standardError.writeLine("extract: \(error.message)")
                continue
            }
            if article.kind == .notAnArticle { someFailed = true }
            var bytes = isFirst ? [] : separator
            isFirst = false
            format.write(article, options: options, into: &bytes)
            do throws(OutputFile.Failure) {
                if target == nil, let output { target = try OutputFile(creating: output) }
                try target?.write(bytes)
            } catch {
                standardError.writeLine("extract: \(error.message)")
                throw ExitCode(1)
            }
        }
        if someFailed { throw ExitCode(1) }
    }

    /// What stands between two articles of a format that is not a line each.
    private var separator: [UInt8] {
        switch format {
        case .text: [UInt8(ascii: "\n")]
        case .markdown: Array("\n---\n\n".utf8)
        default: []
        }
    }

    /// Why an input gave no article, in one line.
    private struct InputFailure: Error { let message: String }

    private func article(of input: String) throws(InputFailure) -> Article {
        let name = input == "-" ? "standard input" : input
        let bytes: [UInt8]
        do throws(DumpFault) {
            bytes = try FileStream.contents(of: input, limit: maxBytes)
        } catch {
            let hint = error.code == .isFolder ? " (extract batch reads folders)" : ""
            throw InputFailure(message: "\(name): \(error.message)\(hint)")
        }
        if let dump = DumpReader.nameOfDump(bytes) {
            throw InputFailure(message: "\(name): \(dump), not a page (extract batch reads it)")
        }
        var options = extraction.options
        options.language = language
        options.maximumBytes = maxBytes
        do throws(ExtractionError) {
            return try Extractor().extract(bytes: bytes, url: url, path: input, options: options)
        } catch {
            let cause = error.detail.isEmpty ? error.code.description : "\(error.code): \(error.detail)"
            throw InputFailure(message: "\(name): \(cause)")
        }
    }
}
