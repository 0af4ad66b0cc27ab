import ArgumentParser
import BatchExtraction
import DumpReading
import Manchette

/// Annotates text that is clean already.
struct AnnotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract: "Finds the quotes, entities and dates of text that is already clean.",
        discussion: """
            Inputs are texts, or JSON Lines with id, text, language and published. One line of JSON is written for \
            each text. Ranges are [start, end) in Unicode scalars of that very text. A page is no clean text: \
            extract takes its text out and annotates it.

            EXAMPLES:
              extract annotate clean.jsonl > annotations.jsonl
              extract annotate --language de --published 2026-02-11 text.txt
            """)

    @Argument(help: "Texts or JSON Lines; - is standard input.", completion: .file())
    var inputs: [String] = []

    @Option(help: ArgumentHelp("The language of texts that do not say theirs.", valueName: "tag"))
    var language: String?

    @Option(help: ArgumentHelp("When texts that do not say it were published, in ISO 8601.", valueName: "date"))
    var published: String?

    @Option(
        help: ArgumentHelp("The annotations to make: quotes, entities, dates.", valueName: "layers"),
        transform: AnnotationLayers.init)
    var annotate = AnnotationLayers.all

    func validate() throws {
        try ArgumentCheck.language(language)
        try ArgumentCheck.day(published)
    }

    private enum Outcome: Sendable {
        case line([UInt8])
        case fault(BatchFault)
        case nothing
    }

    func run() throws {
        // Not before: an option that there is not is what is wrong, whether an input is named or not.
        guard !inputs.isEmpty else { throw ValidationError("no input is named; - is standard input") }
        let (output, errors) = (OutputFile.standardOutput, OutputFile.standardError)
        var reader = DumpReader(inputs)
        let annotation = TextAnnotation(language: language, published: published, layers: annotate.layers)
        let map = OrderedMap<DumpItem, Outcome>(
            workers: BatchExtraction.cores, window: 64, heaviest: 64 << 20, weight: { _ in 0 },
            transform: { Self.outcome(of: $0, annotation) })
        var someFailed = false
        do {
            try map.run(
                next: { reader.next() },
                deliver: { outcome in
                    switch outcome {
                    case .line(let line): try output.write(line)
                    case .fault(let fault):
                        someFailed = true
                        var record: [UInt8] = []
                        fault.write(into: &record)
                        try errors.write(record)
                    case .nothing: break
                    }
                    return true
                })
        } catch let failure as OutputFile.Failure {
            errors.writeLine("extract: \(failure.message)")
            throw ExitCode(1)
        }
        if someFailed { throw ExitCode(1) }
    }

    private static func outcome(of item: DumpItem, _ annotation: TextAnnotation) -> Outcome {
        switch item {
        case .passedOver: return .nothing
        case .fault(let fault): return .fault(BatchFault(fault))
        case .document(let document):
            do throws(BatchFault) {
                return .line(annotation.line(for: document, try text(of: document)))
            } catch {
                return .fault(error)
            }
        }
    }

    /// Whether a row's `published` is a date: relative days count from a whole one, a year or a month says none.
    private static func isDate(_ text: String) -> Bool {
        let text = text.drop { $0 == " " }
        if ExtractionOptions.beginsWithDay(String(text)) { return true }
        let digits = text.prefix { $0.isASCII && $0.isNumber }.count
        let month = text.dropFirst(4)
        return digits == 8 || digits == 4 && (month.allSatisfy { $0 == " " } || month.count == 3 && month.first == "-")
    }

    /// The text of a document, UTF-8; a page is a fault, and so is what is neither.
    private static func text(of document: DumpDocument) throws(BatchFault) -> [UInt8] {
        let limit = 64 << 20
        let bytes: [UInt8]
        do throws(DumpFault) {
            guard document.kind != .html else { throw isPage(document) }
            if let day = document.published, !day.isEmpty, !isDate(day) {
                throw DumpFault(
                    .malformed, at: document.place, id: document.id,
                    detail: "published: '\(day.prefix(40))' is no day in ISO 8601")
            }
            bytes = try document.bytes(limit: limit)
        } catch {
            throw BatchFault(error)
        }
        // The characters of a row of JSON are what they are.
        if document.kind == .text, case .bytes = document.content { return bytes }
        let text: CleanText
        do throws(ExtractionError) {
            text = try CleanText(bytes, charset: document.charset, limit: limit)
        } catch {
            throw BatchFault(
                id: document.id, place: document.place, code: error.code.description,
                message: error.detail.isEmpty ? error.code.description : "\(error.code): \(error.detail)")
        }
        guard !text.isPage else { throw BatchFault(isPage(document)) }
        return text.bytes
    }

    private static func isPage(_ document: DumpDocument) -> DumpFault {
        DumpFault(
            .unsupported, at: document.place, id: document.id,
            detail: "a page, not clean text (extract and extract batch take its text out, and annotate it)")
    }
}

/// How texts are annotated.
private struct TextAnnotation: Sendable {
    let language: String?
    let published: String?
    let layers: ExtractionOptions.Annotations

    /// A text's annotations as one line of JSON.
    func line(for document: DumpDocument, _ bytes: [UInt8]) -> [UInt8] {
        // What is no UTF-8 in a row of JSON is replaced, and the ranges count the replacements.
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        let language = document.language ?? self.language ?? Annotator.language(of: text)
        let result = Annotator.annotate(
            text, language: language, published: document.published ?? published, layers: layers)
        var emitter = JSONEmitter()
        emitter.object { emitter in
            emitter.member("id", document.id)
            emitter.member("language", language)
            if let quotes = result.quotes { emitter.member("quotes", each: quotes) { $0.quote($1) } }
            if let entities = result.entities { emitter.member("entities", each: entities) { $0.entity($1) } }
            if let dates = result.dates { emitter.member("dates", each: dates) { $0.temporalExpression($1) } }
        }
        return emitter.take() + [UInt8(ascii: "\n")]
    }
}
