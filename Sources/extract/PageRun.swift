import ArgumentParser
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

    /// A run for a command line of inputs and of options that most runs have, each right.
    ///
    /// Building the parser of arguments takes longer than reading a page; it has to see all others, and all that is wrong.
    init?(plain arguments: some Sequence<String>, besides subcommands: Set<String>) {
        var inputs: [String] = []
        var options: [(name: String, value: String)] = []
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            if argument == "-" || !argument.isEmpty && !argument.hasPrefix("-") {
                guard !subcommands.contains(argument) || !inputs.isEmpty && options.isEmpty else { return nil }
                inputs.append(argument)
            } else {
                guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
                options.append((argument, value))
            }
        }
        guard !inputs.isEmpty else { return nil }
        self.init(inputs: inputs)
        for (name, value) in options where !take(name, value) { return nil }
    }

    /// Takes an option of the command line; false when it is none of these, or its value is wrong.
    private mutating func take(_ name: String, _ value: String) -> Bool {
        // What is wrong is told by the parser of arguments, which comes next.
        switch name {
        case "--annotate":
            guard let layers = try? AnnotationLayers(value) else { return false }
            options.annotations = layers.layers
        case "--format":
            guard let format = ArticleFormat(rawValue: value), format.canHoldMany || inputs.count < 2 else {
                return false
            }
            self.format = format
        case "--url":
            guard inputs.count < 2, (try? ArgumentCheck.address(value)) != nil else { return false }
            url = value
        case "--language":
            guard (try? ArgumentCheck.language(value)) != nil else { return false }
            options.language = value
        default: return false
        }
        return true
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
            do throws(PageInput.Failure) {
                article = try self.article(of: input)
            } catch {
                someFailed = true
                standardError.writeLine("extract: \(error.message)")
                continue
            }
            if article.kind == .notAnArticle {
                someFailed = true
                standardError.writeLine("extract: \(PageInput.name(input)): no article found, kind notAnArticle")
            }
            for warning in article.warnings {
                standardError.writeLine("extract: \(PageInput.name(input)): warning: \(warning)")
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

    private func article(of input: String) throws(PageInput.Failure) -> Article {
        let bytes = try PageInput.bytes(of: input, limit: options.maximumBytes)
        return try PageInput.naming(input) { () throws(ExtractionError) in
            try Extractor().extract(bytes: bytes, url: url, path: input, options: options)
        }
    }
}
