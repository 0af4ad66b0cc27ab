/// The record beside an output of what is in it for good, so that a run that died goes on where it was.
///
/// A text file of lines: the run's identity, then a line for each checkpoint. A line is appended only after the disk has
/// the data that it speaks of; the last line that is whole counts.
final class Journal {
    /// What a checkpoint says.
    struct Checkpoint: Equatable {
        /// Items of the input that are dealt with.
        var items = 0
        /// Articles written.
        var articles = 0
        /// Length of the output in bytes.
        var outputLength = 0
        /// Length of the errors file in bytes.
        var errorsLength = 0
        /// Length of the file of fingerprints in bytes.
        var keptLength = 0
        /// Whether nothing more comes.
        var isComplete = false
        /// What the input is known by; earlier versions did not note it.
        var input: UInt64?
    }

    private(set) var last: Checkpoint
    private let file: AppendedFile

    /// Opens the journal of a run or begins one.
    ///
    /// - Parameters:
    ///   - path: the journal's file.
    ///   - identity: what tells this run from others; another one's journal is refused.
    ///   - foreign: what is there of an output already; without a journal it is refused.
    ///   - output: the output's name, for messages.
    ///   - discard: throws away what an earlier run wrote, and it begins again; called once no other run can be at work.
    init(
        path: String, identity: String, foreign: String?, output: String,
        discard: (() throws(BatchSinkFailure) -> Void)? = nil
    ) throws(BatchSinkFailure) {
        let header = "manchette-journal 2 \(identity)"
        var last = Checkpoint()
        var length = 0
        let isThere = AppendedFile.exists(path)
        if let foreign, !isThere, discard == nil {
            throw BatchSinkFailure(.foreign, "\(foreign): is there already; use --restart to write it anew")
        }
        // Not read before it is locked: another run may be writing a line.
        file = try AppendedFile(path: path)
        guard file.lock() else { throw BatchSinkFailure(.locked, "\(output): another run is writing it") }
        if let discard {
            try discard()
        } else if isThere {
            let text = String(decoding: try AppendedFile.contents(path), as: UTF8.self)
            // The piece behind the last line end was not written whole.
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            guard !lines.isEmpty || header.utf8.starts(with: text.utf8) else {
                throw BatchSinkFailure(.foreign, "\(path): is there already; use --restart to write it anew")
            }
            if let first = lines.first {
                guard first == header else {
                    throw BatchSinkFailure(
                        .foreign,
                        "\(output): belongs to a run with other inputs or options; use --restart to write it anew")
                }
                length = first.utf8.count + 1
                for line in lines.dropFirst() {
                    guard let checkpoint = Self.checkpoint(line) else { break }
                    last = checkpoint
                    length += line.utf8.count + 1
                }
            }
        }
        try file.cut(to: length)
        self.last = last
        if length == 0 {
            try file.append(Array((header + "\n").utf8))
            try file.synchronize()
        }
    }

    /// Adds a checkpoint; the data must be on the disk.
    func append(_ checkpoint: Checkpoint) throws(BatchSinkFailure) {
        guard checkpoint != last else { return }
        last = checkpoint
        try file.append(Array((Self.line(checkpoint) + "\n").utf8))
        try file.synchronize()
    }

    /// Makes the names of the files beside the journal durable.
    func synchronizeFolder() throws(BatchSinkFailure) { try file.synchronizeFolder() }

    private static func line(_ checkpoint: Checkpoint) -> String {
        let numbers = [
            checkpoint.items, checkpoint.articles, checkpoint.outputLength, checkpoint.errorsLength,
            checkpoint.keptLength,
        ]
        let sum = numbers.reduce(0, &+) &+ Int(truncatingIfNeeded: checkpoint.input ?? 0)
        return (checkpoint.isComplete ? "complete" : "checkpoint") + numbers.map { " \($0)" }.joined() + " \(sum)"
            + (checkpoint.input.map { " \($0)" } ?? "")
    }

    private static func checkpoint(_ line: Substring) -> Checkpoint? {
        let words = line.split(separator: " ")
        guard (7...8).contains(words.count), words[0] == "checkpoint" || words[0] == "complete" else { return nil }
        let numbers = words[1..<7].compactMap { Int($0) }
        let input = words.dropFirst(7).first.map { UInt64($0) }
        if case .some(nil) = input { return nil }
        let rest = Int(truncatingIfNeeded: (input ?? nil) ?? 0)
        guard numbers.count == 6, numbers[..<5].reduce(0, &+) &+ rest == numbers[5] else { return nil }
        return Checkpoint(
            items: numbers[0], articles: numbers[1], outputLength: numbers[2], errorsLength: numbers[3],
            keptLength: numbers[4], isComplete: words[0] == "complete", input: input ?? nil)
    }
}
