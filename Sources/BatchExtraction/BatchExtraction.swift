import DumpReading
import Manchette

/// Extracts the articles of files, folders and dumps on all cores, in the order of the input.
public struct BatchExtraction: Sendable {
    private let options: BatchOptions
    private let extractor = Extractor()

    /// A batch with these options.
    public init(options: BatchOptions = BatchOptions()) {
        self.options = options
    }

    /// Runs over the inputs.
    ///
    /// - Parameters:
    ///   - inputs: files, folders and dumps; `-` is standard input.
    ///   - skipping: how many items of the inputs are passed over, because an earlier run has dealt with them.
    ///   - deliver: takes each outcome in the order of the input; false ends the run.
    public func run(
        _ inputs: [String], skipping: Int = 0, deliver: (BatchOutcome) throws -> Bool
    ) async throws {
        var readerOptions = DumpReader.Options()
        readerOptions.maximumBytes = options.maximumBytes
        var reader = DumpReader(inputs, options: readerOptions)
        for _ in 0..<skipping {
            guard reader.next() != nil else { break }
        }
        let workers = max(1, options.workers ?? Self.cores)
        let map = OrderedMap<DumpItem, BatchOutcome>(
            window: 16 * workers, heaviest: 64 << 20, weight: Self.weight, transform: outcome)
        try await map.run(next: { reader.next() }, deliver: deliver)
    }

    /// Runs over the inputs into a sink, behind what an earlier run has put there.
    ///
    /// - Parameters:
    ///   - inputs: files, folders and dumps; `-` is standard input.
    ///   - sink: takes the articles and the faults.
    ///   - summary: sees the numbers after every item; false ends the run, with what is done kept.
    /// - Returns: the numbers of this run.
    public func run(
        _ inputs: [String], into sink: some BatchSink, summary report: (BatchSummary) -> Bool = { _ in true }
    ) async throws -> BatchSummary {
        var summary = BatchSummary()
        summary.skipped = sink.itemsDone
        guard !sink.isComplete else { return summary }
        var items = sink.itemsDone
        var wasEnded = false
        try await run(inputs, skipping: items) { outcome in
            switch outcome {
            case .article(let article, let line): try sink.write(article, line: line)
            case .fault(let fault): try sink.write(fault)
            case .passedOver, .filtered: break
            }
            items += 1
            summary.add(outcome)
            // By number and not by time, so that a run that was interrupted gives the very same bytes.
            if items % Self.itemsPerCheckpoint == 0 { try sink.checkpoint(items: items) }
            wasEnded = !report(summary)
            return !wasEnded
        }
        if wasEnded { try sink.pause(items: items) } else { try sink.complete(items: items) }
        return summary
    }

    /// How many items of the input lie between two checkpoints.
    static let itemsPerCheckpoint = 256

    private static func weight(_ item: DumpItem) -> Int {
        if case .document(let document) = item, case .bytes(let bytes) = document.content { return bytes.count }
        return 0
    }

    /// What becomes of one item.
    @Sendable private func outcome(of item: DumpItem) -> BatchOutcome {
        switch item {
        case .fault(let fault): return .fault(BatchFault(fault))
        case .passedOver(let sort, _): return .passedOver(sort)
        case .document(let document):
            do throws(BatchFault) {
                let article = try article(of: document)
                guard options.filter.accepts(article) else { return .filtered(bytes: article.source.bytes) }
                var line: [UInt8] = []
                ArticleFormat.jsonl.write(article, options: options.writing, into: &line)
                return .article(article, line: line)
            } catch {
                return .fault(error)
            }
        }
    }

    private func article(of document: DumpDocument) throws(BatchFault) -> Article {
        var extraction = options.extraction
        extraction.language = document.language ?? extraction.language
        extraction.transportCharset = document.charset ?? extraction.transportCharset
        extraction.captured = document.captured ?? extraction.captured
        switch document.kind {
        case .html: extraction.input = .html
        case .text: extraction.input = .text
        case nil: break
        }
        extraction.maximumBytes = options.maximumBytes
        let bytes: [UInt8]
        do throws(DumpFault) {
            bytes = try document.bytes(limit: options.maximumBytes)
        } catch {
            throw BatchFault(error)
        }
        do throws(ExtractionError) {
            var article = try extractor.extract(
                bytes: bytes, url: document.url, id: document.id, path: document.path, options: extraction)
            article.source.record = document.record
            return article
        } catch {
            let message = error.detail.isEmpty ? error.code.description : "\(error.code): \(error.detail)"
            throw BatchFault(id: document.id, place: document.place, code: error.code.description, message: message)
        }
    }
}
