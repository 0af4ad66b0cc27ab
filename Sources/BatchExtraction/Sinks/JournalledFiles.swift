/// What sinks that write files have in common: the journal, the errors file and the file of fingerprints.
final class JournalledFiles {
    private let output: String
    private let journal: Journal
    private var errors: AppendedFile?
    private var kept: AppendedFile?
    private var hasNewFiles = true
    /// What the next checkpoint says of the input.
    var inputDigest: UInt64?

    private var errorsPath: String { output + ".errors.jsonl" }
    var keptPath: String { output + ".fingerprints" }

    /// Opens the files beside an output or begins them.
    ///
    /// - Parameters:
    ///   - output: the output's path; `.journal`, `.errors.jsonl` and `.fingerprints` are added for the files beside it.
    ///   - identity: what tells this run from others.
    ///   - outputExists: whether there is something at the output's path.
    ///   - discard: throws away the output, to begin again; nil to go on with what is there.
    init(
        output: String, identity: String, outputExists: Bool, discard: (() throws(BatchSinkFailure) -> Void)? = nil
    ) throws(BatchSinkFailure) {
        self.output = output
        let besides = Self.suffixes.map { output + $0 }
        for path in besides { try AppendedFile.checkIsNoOther(path) }
        let there = (outputExists ? [output] : []) + besides.dropFirst().filter(AppendedFile.exists)
        var discardAll: (() throws(BatchSinkFailure) -> Void)?
        if let discard {
            discardAll = { () throws(BatchSinkFailure) in
                try discard()
                // The journal itself is locked, and written anew.
                for path in besides.dropFirst() { try AppendedFile.remove(path) }
            }
        }
        journal = try Journal(
            path: besides[0], identity: identity, foreign: there.first, output: output, discard: discardAll)
        inputDigest = journal.last.input
        guard !journal.last.isComplete else {
            try AppendedFile.remove(keptPath)
            return
        }
        if AppendedFile.exists(errorsPath) {
            errors = try AppendedFile(path: errorsPath, cutTo: journal.last.errorsLength)
        }
        if AppendedFile.exists(keptPath) {
            kept = try AppendedFile(path: keptPath, cutTo: journal.last.keptLength)
        }
    }

    /// What is added to an output's name; the journal first.
    private static let suffixes = [".journal", ".errors.jsonl", ".fingerprints"]

    /// An output and the files beside it.
    static func paths(output: String) -> [String] { [output] + suffixes.map { output + $0 } }

    /// The last checkpoint.
    var last: Journal.Checkpoint { journal.last }

    /// Whether an earlier run has written a fault.
    var hasFaults: Bool { journal.last.errorsLength > 0 }

    func write(_ fault: BatchFault) throws(BatchSinkFailure) {
        var record: [UInt8] = []
        fault.write(into: &record)
        if errors == nil {
            errors = try AppendedFile(path: errorsPath, cutTo: 0)
            hasNewFiles = true
        }
        try errors?.append(record)
    }

    func keep(_ record: [UInt8]) throws(BatchSinkFailure) {
        if kept == nil {
            kept = try AppendedFile(path: keptPath, cutTo: 0)
            hasNewFiles = true
        }
        try kept?.append(record)
    }

    func restore(_ take: ([UInt8]) -> Void) throws(BatchSinkFailure) {
        guard kept == nil else { return try AppendedFile.read(keptPath, take) }
        guard journal.last.keptLength == 0 else {
            throw BatchSinkFailure(
                .damaged,
                "\(keptPath): is there no longer, so that repeated articles cannot be told "
                    + "(--no-duplicates goes on without, --restart begins again)")
        }
    }

    /// Notes that the first `items` items are dealt with; the output must be on the disk.
    func checkpoint(items: Int, articles: Int, outputLength: Int, isComplete: Bool) throws(BatchSinkFailure) {
        try errors?.synchronize()
        try kept?.synchronize()
        try journal.append(
            Journal.Checkpoint(
                items: items, articles: articles, outputLength: outputLength, errorsLength: errors?.length ?? 0,
                keptLength: kept?.length ?? 0, isComplete: isComplete, input: inputDigest))
        if hasNewFiles { try journal.synchronizeFolder() }
        hasNewFiles = false
        // Nobody will ask again what an output repeats that nothing is added to.
        if isComplete { try AppendedFile.remove(keptPath) }
    }
}
