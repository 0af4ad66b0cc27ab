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

    /// Runs over the inputs; comes back at the end.
    ///
    /// - Parameters:
    ///   - inputs: files, folders and dumps; `-` is standard input.
    ///   - deliver: takes each outcome in the order of the input; false ends the run.
    /// - Throws: ``Stuck`` when documents do not end, ``BatchOptionError``, and what `deliver` throws.
    public func run(_ inputs: [String], deliver: (BatchOutcome) throws -> Bool) throws {
        try options.filter.check()
        var reader = self.reader(inputs)
        var marker = DuplicateMarker()
        var number = 0
        func take(_ outcome: BatchOutcome) throws -> Bool {
            number += 1
            return try deliver(marked(outcome, &marker, number: number) { _ in })
        }
        do {
            let next = { () -> DumpItem? in
                let item = reader.next()
                return isInterrupted ? nil : item
            }
            try map(needsLines: true).run(next: next, deliver: take)
        } catch let exhausted as OrderedMap<DumpItem, BatchOutcome>.Exhausted {
            guard case .fault(let fault) = exhausted.late else { throw exhausted }
            throw Stuck(fault: fault)
        }
    }

    /// Runs over the inputs into a sink, behind what an earlier run has put there; comes back at the end.
    ///
    /// - Parameters:
    ///   - inputs: files, folders and dumps; `-` is standard input.
    ///   - sink: takes the articles and the faults.
    ///   - summary: sees the numbers after every item; false ends the run, with what is done kept, as an interruption does
    ///     (``BatchOptions/interruption``).
    /// - Returns: the numbers of this run.
    /// - Throws: ``BatchSinkFailure`` when the output cannot be written or is damaged, ``LostInput`` when an input is there
    ///   no longer, ``Stuck`` when documents do not end, ``BatchOptionError``; what is done is kept.
    public func run(
        _ inputs: [String], into sink: some BatchSink, summary report: (BatchSummary) -> Bool = { _ in true }
    ) throws -> BatchSummary {
        try options.filter.check()
        var summary = BatchSummary()
        summary.skipped = sink.itemsDone
        guard !sink.isComplete else { return summary }
        let folders = InputDigest.ofFolders(inputs, passingOver: sink.paths)
        var reader = self.reader(inputs, passingOver: sink.paths)
        guard var digest = try digestOfPart(of: &reader, doneBy: sink) else {
            summary.wasEnded = true
            return summary
        }
        // What the input was known by up to each item that is in work, and up to the last that is done.
        var digests: [UInt64] = []
        var marker = try restoredMarker(from: sink)
        var items = sink.itemsDone
        summary.inputBytesBefore = reader.position
        func take(_ outcome: BatchOutcome) throws -> Bool {
            if case .fault(let fault) = outcome { try checkInputs(inputs, after: fault, sink: sink, items: items) }
            let outcome = try marked(outcome, &marker, number: items + 1) { try sink.keep($0) }
            switch outcome {
            case .article(let article): try sink.write(article, number: items + 1)
            case .fault(let fault): try sink.write(fault, number: items + 1)
            case .passedOver, .filtered, .dropped: break
            }
            items += 1
            sink.inputDigest = digests.removeFirst()
            summary.add(outcome)
            summary.inputBytes = reader.position
            // By number and not by time, so that a run that was interrupted gives the very same bytes.
            if items % Self.itemsPerCheckpoint == 0 { try sink.checkpoint(items: items) }
            if !report(summary) { summary.wasEnded = true }
            return !summary.wasEnded
        }
        do {
            let next = { () -> DumpItem? in
                let item = reader.next()
                // What came is the beginning of an item, or one that nobody waits for.
                if isInterrupted { summary.wasEnded = true }
                guard !summary.wasEnded, let item else { return nil }
                digest.add(item)
                digests.append(digest.value)
                return item
            }
            try map(needsLines: sink.needsLines).run(next: next, deliver: take)
        } catch let exhausted as OrderedMap<DumpItem, BatchOutcome>.Exhausted {
            guard case .fault(let fault) = exhausted.late else { throw exhausted }
            try sink.pause(items: items)
            throw Stuck(fault: fault)
        }
        guard !summary.wasEnded else {
            try sink.pause(items: items)
            return summary
        }
        sink.inputDigest = folders
        try sink.complete(items: items)
        return summary
    }

    /// Whether files in the inputs' folders are others than when a run came to its end.
    public static func haveChanged(_ inputs: [String], since sink: some BatchSink) -> Bool {
        guard sink.isComplete, let known = sink.inputDigest else { return false }
        return InputDigest.ofFolders(inputs, passingOver: sink.paths) != known
    }

    private var isInterrupted: Bool { options.interruption?.isRequested == true }

    /// Passes over what an earlier run has done, which must be what it was then; nil when the run is interrupted there.
    private func digestOfPart(of reader: inout DumpReader, doneBy sink: some BatchSink) throws -> InputDigest? {
        var digest = InputDigest()
        var count = 0
        while count < sink.itemsDone, let item = reader.next() {
            digest.add(item)
            count += 1
        }
        if isInterrupted { return nil }
        if let known = sink.inputDigest, sink.itemsDone > 0, count < sink.itemsDone || digest.value != known {
            throw BatchSinkFailure(
                .foreign,
                "\(sink.paths[0]): the input has changed since: its first \(sink.itemsDone) items are not those that were "
                    + "done; use --restart to write it anew")
        }
        return digest
    }

    /// An input that was there when the run began.
    public struct LostInput: Error {
        /// As the caller named it.
        public let path: String
    }

    /// A document took too long after others that have not ended since: no more can be left behind.
    public struct Stuck: Error {
        /// The document, and how long it was given.
        public let fault: BatchFault
    }

    /// A file that cannot be read is a fault; an input that is gone would be one for everything that was in it.
    private func checkInputs(
        _ inputs: [String], after fault: BatchFault, sink: some BatchSink, items: Int
    ) throws {
        guard fault.code == DumpFault.Code.unreadable.description,
            let lost = inputs.first(where: { !DumpReader.exists($0) })
        else { return }
        try sink.pause(items: items)
        throw LostInput(path: lost)
    }

    private func restoredMarker(from sink: some BatchSink) throws -> DuplicateMarker {
        var marker = DuplicateMarker()
        guard options.duplicates != .ignore else { return marker }
        var pending: [UInt8] = []
        var restored = 0
        try sink.restore { piece in
            pending += piece
            var rest = pending[...]
            while let record = FingerprintRecord(takenFrom: &rest) { marker.restore(record) }
            restored += pending.count - rest.count
            pending = Array(rest)
        }
        // Without them the run would go on and find no duplicate of what they are of.
        guard pending.isEmpty else {
            throw BatchSinkFailure(
                .damaged,
                "\(sink.recordName): damaged at byte \(restored), so that repeated articles cannot be told "
                    + "(--no-duplicates goes on without, --restart begins again)")
        }
        return marker
    }

    /// The outcome with the article that it repeats, if it repeats one.
    private func marked(
        _ outcome: BatchOutcome, _ marker: inout DuplicateMarker, number: Int, keep: ([UInt8]) throws -> Void
    ) rethrows -> BatchOutcome {
        guard options.duplicates != .ignore, case .article(var item) = outcome else { return outcome }
        switch marker.find(item.article, item.fingerprint, number: number) {
        case .wordless: return outcome
        case .new(let record):
            try keep(record)
            return outcome
        case .duplicate(let reference, let original):
            if options.duplicates == .drop { return .dropped(bytes: item.article.source.bytes) }
            item.article.duplicateOf = reference
            item.duplicateNumber = original
            if !item.line.isEmpty { item.line = line(of: item.article) }
            return .article(item)
        }
    }

    private func reader(_ inputs: [String], passingOver paths: [String] = []) -> DumpReader {
        var readerOptions = DumpReader.Options()
        readerOptions.passedOver = paths
        readerOptions.maximumBytes = options.maximumBytes
        readerOptions.interruption = options.interruption
        return DumpReader(inputs, options: readerOptions)
    }

    private func map(needsLines: Bool) -> OrderedMap<DumpItem, BatchOutcome> {
        let workers = min(max(1, options.workers ?? Self.cores), BatchOptions.mostWorkers)
        let limit = options.timeLimit.map { seconds in
            OrderedMap<DumpItem, BatchOutcome>.TimeLimit(seconds: seconds) { Self.late($0, seconds: seconds) }
        }
        return OrderedMap(
            workers: workers, window: 16 * workers, heaviest: Self.heaviest, weight: Self.weight, timeLimit: limit,
            transform: { outcome(of: $0, needsLine: needsLines) })
    }

    private static func late(_ item: DumpItem, seconds: Double) -> BatchOutcome {
        guard case .document(let document) = item else { return .passedOver("late") }
        let code = "over the time limit"
        return .fault(
            BatchFault(id: document.id, place: document.place, code: code, message: "\(code) of \(seconds) seconds"))
    }

    private func line(of article: Article) -> [UInt8] {
        var line: [UInt8] = []
        ArticleFormat.jsonl.write(article, options: options.writing, into: &line)
        return line
    }

    /// How many items of the input lie between two checkpoints.
    static let itemsPerCheckpoint = 256

    /// The bytes of documents that are in work or wait for their turn: a page takes several times its size while it is
    /// read, and a few of the largest are not to be there at once.
    static let heaviest = 64 << 20

    static func weight(_ item: DumpItem) -> Int {
        if case .document(let document) = item { return document.size }
        return 0
    }

    /// What becomes of one item.
    private func outcome(of item: DumpItem, needsLine: Bool) -> BatchOutcome {
        switch item {
        case .fault(let fault): return .fault(BatchFault(fault))
        case .passedOver(let sort, _): return .passedOver(sort)
        case .document(let document):
            do throws(BatchFault) {
                let article = try article(of: document)
                guard options.filter.accepts(article) else { return .filtered(bytes: article.source.bytes) }
                var result = BatchArticle(article, line: needsLine ? line(of: article) : [])
                if options.duplicates != .ignore { result.fingerprint = Fingerprint(article) }
                return .article(result)
            } catch {
                return .fault(error)
            }
        }
    }

    /// The day that a row gives; one that is none is not taken, and the article says so.
    private static func day(_ text: String?, _ name: String, _ warnings: inout [String]) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if ExtractionOptions.beginsWithDay(text) { return text }
        warnings.append("\(name): '\(text.prefix(40))' is no day in ISO 8601; it is not taken")
        return nil
    }

    private func article(of document: DumpDocument) throws(BatchFault) -> Article {
        var extraction = options.extraction
        // What a row gives for a language and is none says nothing; an option of the caller's would be an error.
        let own = document.language.flatMap { ExtractionOptions.isLanguageTag($0) ? $0 : nil }
        extraction.language = own ?? extraction.language
        extraction.transportCharset = document.charset ?? extraction.transportCharset
        var warnings: [String] = []
        extraction.captured = Self.day(document.captured, "captured", &warnings) ?? extraction.captured
        extraction.published = Self.day(document.published, "published", &warnings) ?? extraction.published
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
            article.warnings += warnings
            return article
        } catch {
            let message = error.detail.isEmpty ? error.code.description : "\(error.code): \(error.detail)"
            throw BatchFault(id: document.id, place: document.place, code: error.code.description, message: message)
        }
    }
}
