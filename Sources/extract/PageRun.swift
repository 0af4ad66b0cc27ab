import ArgumentParser
import DumpReading
import Manchette

/// What `extract` does with its inputs once it is known what was asked for.
struct PageRun {
    let inputs: [String]
    var url: String?
    var format = ArticleFormat.json
    var layout: PageCommand.Layout?
    var options = ExtractionOptions()
    var writing = ArticleFormat.Options()
    var output: String?

    /// A run with the default options.
    init(inputs: [String]) { self.inputs = inputs }

    /// A run for a command line of inputs and nothing else, which needs no parser of arguments: building one takes
    /// longer than reading a page.
    init?(plain arguments: some Sequence<String>, besides subcommands: Set<String>) {
        let inputs = Array(arguments)
        guard let first = inputs.first, !subcommands.contains(first),
            inputs.allSatisfy({ $0 == "-" || !$0.isEmpty && !$0.hasPrefix("-") })
        else { return nil }
        self.init(inputs: inputs)
    }

    func run() throws {
        let standardError = OutputFile.standardError
        var target = output == nil ? OutputFile.standardOutput : nil
        let isPretty = layout.map { $0 == .pretty } ?? (target?.isTerminal ?? false)
        var writing = writing
        writing.pretty = isPretty
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
            for warning in article.warnings {
                standardError.writeLine("extract: \(input == "-" ? "standard input" : input): warning: \(warning)")
            }
            var bytes = isFirst ? [] : separator
            isFirst = false
            format.write(article, options: writing, into: &bytes)
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
            bytes = try FileStream.contents(of: input, limit: options.maximumBytes)
        } catch {
            let hint = error.code == .isFolder ? " (extract batch reads folders)" : ""
            throw InputFailure(message: "\(name): \(error.message)\(hint)")
        }
        if let dump = DumpReader.nameOfDump(bytes) {
            throw InputFailure(message: "\(name): \(dump), not a page (extract batch reads it)")
        }
        do throws(ExtractionError) {
            return try Extractor().extract(bytes: bytes, url: url, path: input, options: options)
        } catch {
            let cause = error.detail.isEmpty ? error.code.description : "\(error.code): \(error.detail)"
            throw InputFailure(message: "\(name): \(cause)")
        }
    }
}
