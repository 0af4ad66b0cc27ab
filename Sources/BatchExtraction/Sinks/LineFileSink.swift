import Compression
public import Manchette

/// Writes articles as JSON Lines, also compressed, with the faults in a file beside them and a journal.
public final class LineFileSink: BatchSink {
    /// How the lines are compressed; each checkpoint ends a member or frame.
    public enum Packing: Sendable {
        case plain, gzip, zstd

        /// The packing that a file's name asks for.
        public init(name: String) {
            self = name.hasSuffix(".gz") ? .gzip : name.hasSuffix(".zst") ? .zstd : .plain
        }
    }

    private let output: AppendedFile
    private let errorsPath: String
    private var errors: AppendedFile?
    private let journal: Journal
    private let packing: Packing
    /// Lines that are not compressed yet.
    private var pending: [UInt8] = []
    private var articles: Int

    /// Opens an output or begins one.
    ///
    /// - Parameters:
    ///   - path: the output's file; `.errors.jsonl` and `.journal` are added for the files beside it.
    ///   - identity: what tells this run from others.
    ///   - restart: whether what is there is thrown away.
    public init(path: String, identity: String, restart: Bool = false) throws(BatchSinkFailure) {
        errorsPath = path + ".errors.jsonl"
        let journalPath = path + ".journal"
        packing = Packing(name: path)
        if restart {
            for file in [journalPath, errorsPath, path] { try AppendedFile.remove(file) }
        }
        journal = try Journal(
            path: journalPath, identity: identity, outputExists: AppendedFile.exists(path), output: path)
        articles = journal.last.articles
        output = try AppendedFile(path: path, cutTo: journal.last.outputLength)
        if AppendedFile.exists(errorsPath) {
            errors = try AppendedFile(path: errorsPath, cutTo: journal.last.errorsLength)
        }
    }

    /// How many items of the input an earlier run has dealt with.
    public var itemsDone: Int { journal.last.items }
    /// Whether an earlier run came to the end.
    public var isComplete: Bool { journal.last.isComplete }

    /// Takes an article's line.
    public func write(_ article: Article, line: [UInt8]) throws(BatchSinkFailure) {
        articles += 1
        if packing == .plain { try output.append(line) } else { pending += line }
    }

    /// Takes a fault, as a record of the errors file.
    public func write(_ fault: BatchFault) throws(BatchSinkFailure) {
        var record: [UInt8] = []
        fault.write(into: &record)
        if errors == nil { errors = try AppendedFile(path: errorsPath, cutTo: 0) }
        try errors?.append(record)
    }

    /// Makes durable what was written; a member or frame ends here.
    public func checkpoint(items: Int) throws(BatchSinkFailure) { try checkpoint(items: items, isComplete: false) }
    /// Makes durable what was written when the run ends early; nothing where members would end in other places for it.
    public func pause(items: Int) throws(BatchSinkFailure) {
        if packing == .plain { try checkpoint(items: items) }
    }

    /// Makes everything durable and says that nothing more comes.
    public func complete(items: Int) throws(BatchSinkFailure) { try checkpoint(items: items, isComplete: true) }

    private func checkpoint(items: Int, isComplete: Bool) throws(BatchSinkFailure) {
        try pack()
        try output.synchronize()
        try errors?.synchronize()
        try journal.append(
            Journal.Checkpoint(
                items: items, articles: articles, outputLength: output.length, errorsLength: errors?.length ?? 0,
                isComplete: isComplete))
    }

    private func pack() throws(BatchSinkFailure) {
        guard !pending.isEmpty else { return }
        do throws(CompressionError) {
            let packed = packing == .gzip ? try Gzip.deflate(pending) : try Zstd.deflate(pending)
            pending.removeAll(keepingCapacity: true)
            do throws(BatchSinkFailure) {
                try output.append(packed)
            } catch {
                throw CompressionError(.unavailable, detail: error.description)
            }
        } catch {
            throw BatchSinkFailure(.system, error.detail.isEmpty ? "\(output.path): \(error)" : error.detail)
        }
    }
}
