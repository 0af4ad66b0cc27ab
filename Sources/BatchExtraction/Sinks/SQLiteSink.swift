import DumpReading
public import Manchette
import SQLite

/// Writes articles and faults into the tables of an SQLite database, with a full-text index.
///
/// The run's journal is a table of the same database: what a transaction holds is there with the note that it is there,
/// or neither is. A process that dies leaves the last checkpoint, whatever it was doing.
public final class SQLiteSink: BatchSink {
    private let path: String
    private let database: Database
    /// Nil when there is nothing left to write.
    private var tables: SQLiteTables?
    /// How many items of the input an earlier run has dealt with.
    public private(set) var itemsDone = 0
    /// Whether an earlier run came to the end.
    public private(set) var isComplete = false

    /// Opens an output or begins one.
    ///
    /// - Parameters:
    ///   - path: the output's file.
    ///   - identity: what tells this run from others.
    ///   - restart: whether what is there is thrown away.
    ///   - writing: what is written of each article.
    public init(
        path: String, identity: String, restart: Bool = false, writing: ArticleFormat.Options = .init()
    ) throws(BatchSinkFailure) {
        self.path = path
        for file in Self.paths(of: path) { try AppendedFile.checkIsNoOther(file) }
        if restart { try Self.discard(path) }
        database = try Self.open(path)
        database.waitForLocks(milliseconds: 1000)
        let state = try Self.translating(path) { () throws(SQLiteError) in try Self.state(of: database) }
        if case .other = state {
            throw BatchSinkFailure(.foreign, "\(path): is there already; use --restart to write it anew")
        }
        if case .run(let owner, let items, let isComplete) = state {
            guard owner == identity else {
                throw BatchSinkFailure(
                    .foreign, "\(path): belongs to a run with other inputs or options; use --restart to write it anew")
            }
            (itemsDone, self.isComplete) = (items, isComplete)
            hasFaults = try Self.translating(path) { () throws(SQLiteError) in
                try !database.rows("SELECT 1 FROM errors LIMIT 1").isEmpty
            }
            inputDigest = try Self.translating(path) { () throws(SQLiteError) in try Self.inputDigest(in: database) }
        }
        guard !isComplete else { return }
        var isTaken = false
        try Self.translating(path) { () throws(SQLiteError) in
            // Readers see the last checkpoint while the run goes on.
            _ = try database.rows("PRAGMA journal_mode = WAL")
            try database.execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; BEGIN IMMEDIATE")
            if case .empty = state {
                // Nobody writes now but this run; one that began at the same time may have been faster.
                guard case .empty = try Self.state(of: database) else {
                    isTaken = true
                    return
                }
                try database.execute(SQLiteSchema.creation)
                try database.prepare("INSERT INTO run VALUES (?, 0, 0, NULL)").run([.text(identity)])
                try database.execute("COMMIT; BEGIN IMMEDIATE")
            }
            if try !Self.notesInput(database) { try database.execute("ALTER TABLE run ADD COLUMN input TEXT") }
            tables = try SQLiteTables(database, writing: writing)
        }
        guard !isTaken else { throw Self.locked(path) }
        try checkOwnership(items: itemsDone)
    }

    /// Whether an output's name asks for a database.
    public static func isDatabaseName(_ path: String) -> Bool {
        [".sqlite", ".sqlite3", ".db"].contains { path.hasSuffix($0) }
    }

    /// What SQLite adds to a database's name for the files beside it.
    private static let suffixes = ["-wal", "-shm", "-journal"]

    /// The database, and the files beside it.
    public var paths: [String] { Self.paths(of: path) }
    /// What a run with this output writes.
    public static func paths(of output: String) -> [String] { [output] + suffixes.map { output + $0 } }
    /// What is known of the input.
    public var inputDigest: UInt64?
    /// Whether an earlier run has written a fault.
    public private(set) var hasFaults = false
    /// The tables take articles, not lines.
    public var needsLines: Bool { false }

    /// Takes an article.
    public func write(_ article: BatchArticle, number: Int) throws(BatchSinkFailure) {
        try Self.translating(path) { () throws(SQLiteError) in try tables?.insert(article, number: number) }
    }

    /// Takes a fault, as a row of the errors.
    public func write(_ fault: BatchFault, number: Int) throws(BatchSinkFailure) {
        try Self.translating(path) { () throws(SQLiteError) in try tables?.insert(fault, number: number) }
    }

    /// Keeps bytes in a table that goes away with the end of the run.
    public func keep(_ record: [UInt8]) throws(BatchSinkFailure) {
        try Self.translating(path) { () throws(SQLiteError) in try tables?.keep(record) }
    }

    /// Where it is kept.
    public var recordName: String { "\(path): table fingerprints" }
    /// Gives back all that was kept.
    public func restore(_ take: ([UInt8]) -> Void) throws(BatchSinkFailure) {
        try Self.translating(path) { () throws(SQLiteError) in
            let statement = try database.prepare("SELECT record FROM fingerprints ORDER BY number")
            while try statement.step() {
                if case .blob(let bytes) = statement.row.first { take(bytes) }
            }
        }
    }

    /// Ends a transaction and begins the next.
    public func checkpoint(items: Int) throws(BatchSinkFailure) {
        try Self.translating(path) { () throws(SQLiteError) in
            try tables?.note(items: items, isComplete: false, input: inputDigest)
            try database.execute("COMMIT; BEGIN IMMEDIATE")
        }
        try checkOwnership(items: items)
    }

    /// Makes durable what was written.
    public func pause(items: Int) throws(BatchSinkFailure) {
        try Self.translating(path) { () throws(SQLiteError) in
            try tables?.note(items: items, isComplete: false, input: inputDigest)
            try database.execute("COMMIT")
        }
    }

    /// Makes everything durable, says that nothing more comes, and leaves one file.
    public func complete(items: Int) throws(BatchSinkFailure) {
        try Self.translating(path) { () throws(SQLiteError) in
            try tables?.note(items: items, isComplete: true, input: inputDigest)
            try database.execute("DELETE FROM fingerprints; INSERT INTO search (search) VALUES ('optimize'); COMMIT")
            tables = nil
            // Not while others read; then the last of them to leave puts everything into the one file.
            if try database.rows("PRAGMA wal_checkpoint(TRUNCATE)").first?.first == .integer(0) {
                do throws(SQLiteError) {
                    _ = try database.rows("PRAGMA journal_mode = DELETE")
                } catch  where error.isBusy {}
            }
        }
    }

    private static func open(_ path: String) throws(BatchSinkFailure) -> Database {
        try translating(path) { () throws(SQLiteError) in
            try FileName.withBytes(of: path) { name in
                Result { () throws(SQLiteError) in try Database(path: name) }
            }.get()
        }
    }

    /// Throws a database away, unless another run is writing it.
    private static func discard(_ path: String) throws(BatchSinkFailure) {
        if AppendedFile.exists(path) {
            let old = try open(path)
            old.waitForLocks(milliseconds: 1000)
            try translating(path) { () throws(SQLiteError) in
                do throws(SQLiteError) {
                    try old.execute("BEGIN IMMEDIATE")
                    // A run that waits for its next transaction sees in this that the output is its own no longer.
                    if case .run = try state(of: old) { try old.execute("DELETE FROM run") }
                    try old.execute("COMMIT")
                } catch  where error.isNoDatabase {}
            }
        }
        for suffix in suffixes + [""] { try AppendedFile.remove(path + suffix) }
    }

    /// Whether the run's table has a place for what the input is known by; that of an earlier version has none.
    private static func notesInput(_ database: Database) throws(SQLiteError) -> Bool {
        try !database.rows("SELECT 1 FROM pragma_table_info('run') WHERE name = 'input'").isEmpty
    }

    private static func inputDigest(in database: Database) throws(SQLiteError) -> UInt64? {
        guard try notesInput(database), case .text(let text) = try database.rows("SELECT input FROM run").first?.first
        else { return nil }
        return UInt64(text)
    }

    /// Between two transactions another process may have had its turn.
    private func checkOwnership(items: Int) throws(BatchSinkFailure) {
        let rows = try Self.translating(path) { () throws(SQLiteError) in
            try database.rows("SELECT items FROM run")
        }
        guard rows == [[.integer(items)]] else { throw Self.locked(path) }
    }

    private enum State {
        case empty
        case run(identity: String, items: Int, isComplete: Bool)
        case other
    }

    private static func state(of database: Database) throws(SQLiteError) -> State {
        do throws(SQLiteError) {
            guard try database.rows("SELECT count(*) FROM sqlite_master") != [[.integer(0)]] else { return .empty }
            guard try database.rows("PRAGMA application_id") == [[.integer(SQLiteSchema.applicationID)]],
                let row = try database.rows("SELECT identity, items, complete FROM run").first, row.count == 3,
                case .text(let identity) = row[0], case .integer(let items) = row[1]
            else { return .other }
            return .run(identity: identity, items: items, isComplete: row[2] == .integer(1))
        } catch  where error.isNoDatabase {
            return .other
        }
    }

    private static func locked(_ path: String) -> BatchSinkFailure {
        BatchSinkFailure(.locked, "\(path): another run is writing it")
    }

    private static func translating<Result>(
        _ path: String, _ body: () throws(SQLiteError) -> Result
    ) throws(BatchSinkFailure) -> Result {
        do throws(SQLiteError) {
            return try body()
        } catch {
            if error.isBusy { throw locked(path) }
            throw BatchSinkFailure(.system, "\(path): \(error)")
        }
    }
}
