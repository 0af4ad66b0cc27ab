import Compression

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
    private let files: JournalledFiles
    private let packing: Packing
    /// Lines that are not compressed yet.
    private var pending: [UInt8] = []
    private var articles: Int

    /// Opens an output or begins one.
    ///
    /// - Parameters:
    ///   - path: the output's file; names are added to it for the files beside it.
    ///   - identity: what tells this run from others.
    ///   - restart: whether what is there is thrown away.
    public init(path: String, identity: String, restart: Bool = false) throws(BatchSinkFailure) {
        packing = Packing(name: path)
        try AppendedFile.checkIsNoOther(path)
        let discard = { () throws(BatchSinkFailure) in try AppendedFile.remove(path) }
        files = try JournalledFiles(
            output: path, identity: identity, outputExists: AppendedFile.exists(path), discard: restart ? discard : nil)
        articles = files.last.articles
        output = try AppendedFile(path: path, cutTo: files.last.outputLength)
    }

    /// How many items of the input an earlier run has dealt with.
    public var itemsDone: Int { files.last.items }
    /// Whether an earlier run came to the end.
    public var isComplete: Bool { files.last.isComplete }
    /// What is known of the input.
    public var inputDigest: UInt64? {
        get { files.inputDigest }
        set { files.inputDigest = newValue }
    }
    /// Whether an earlier run has written a fault.
    public var hasFaults: Bool { files.hasFaults }
    /// The file, and those beside it.
    public var paths: [String] { JournalledFiles.paths(output: output.path) }
    /// Lines are all that is written.
    public var needsLines: Bool { true }

    /// Takes an article's line.
    public func write(_ article: BatchArticle, number: Int) throws(BatchSinkFailure) {
        articles += 1
        if packing == .plain { try output.append(article.line) } else { pending += article.line }
    }

    /// Takes a fault, as a record of the errors file.
    public func write(_ fault: BatchFault, number: Int) throws(BatchSinkFailure) { try files.write(fault) }
    /// Keeps bytes in a file beside the output.
    public func keep(_ record: [UInt8]) throws(BatchSinkFailure) { try files.keep(record) }
    /// Where it is kept.
    public var recordName: String { files.keptPath }
    /// Gives back all that was kept.
    public func restore(_ take: ([UInt8]) -> Void) throws(BatchSinkFailure) { try files.restore(take) }

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
        try files.checkpoint(items: items, articles: articles, outputLength: output.length, isComplete: isComplete)
    }

    private func pack() throws(BatchSinkFailure) {
        guard !pending.isEmpty else { return }
        let packed: [UInt8]
        do throws(CompressionError) {
            packed = packing == .gzip ? try Gzip.deflate(pending) : try Zstd.deflate(pending)
        } catch {
            throw BatchSinkFailure(.system, "\(output.path): \(error)")
        }
        pending.removeAll(keepingCapacity: true)
        try output.append(packed)
    }
}
