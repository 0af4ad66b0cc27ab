import CSQLite

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A connection to an SQLite database; the only importer of SQLite's C interface.
///
/// Thin on purpose: a file, statements and values. One connection belongs to one thread at a time.
public final class Database {
    private let handle: OpaquePointer

    /// Opens a database, or creates it.
    ///
    /// - Parameters:
    ///   - path: the file's name, whatever bytes it has.
    ///   - isReadOnly: whether the file must be there and is left as it is.
    public init(path: UnsafePointer<CChar>, isReadOnly: Bool = false) throws(SQLiteError) {
        let flags = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        var opened: OpaquePointer?
        let result = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard result == SQLITE_OK, let opened else {
            let failure = SQLiteError(result, handle: opened)
            sqlite3_close_v2(opened)
            throw failure
        }
        handle = opened
    }

    deinit { sqlite3_close_v2(handle) }

    /// How long a statement waits for another connection's lock.
    public func waitForLocks(milliseconds: Int32) { sqlite3_busy_timeout(handle, milliseconds) }

    /// Runs one or more statements that give nothing.
    public func execute(_ sql: String) throws(SQLiteError) {
        let result = sqlite3_exec(handle, sql, nil, nil, nil)
        guard result == SQLITE_OK else { throw SQLiteError(result, handle: handle) }
    }

    /// Compiles a statement.
    public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
        var compiled: OpaquePointer?
        let result = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
        guard result == SQLITE_OK, let compiled else { throw SQLiteError(result, handle: handle) }
        return Statement(compiled, of: self)
    }

    /// The rows of a query, all at once.
    public func rows(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) -> [[SQLValue]] {
        let statement = try prepare(sql)
        try statement.bind(values)
        var rows: [[SQLValue]] = []
        while try statement.step() { rows.append(statement.row) }
        return rows
    }

    /// What went wrong in the last call, by its code.
    func failure(_ code: Int32) -> SQLiteError { SQLiteError(code, handle: handle) }
}

/// Why SQLite could not do something.
public struct SQLiteError: Error, Sendable, Hashable, CustomStringConvertible {
    /// SQLite's primary result code.
    public let code: Int32
    /// SQLite's words, and the system's where it said something.
    public let description: String

    init(_ code: Int32, handle: OpaquePointer?) {
        self.code = code & 0xFF
        let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
        let number = handle.map { sqlite3_system_errno($0) } ?? 0
        let isOfTheSystem = [SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_FULL].contains(code & 0xFF)
        description = isOfTheSystem && number != 0 ? "\(message) (\(String(cString: strerror(number))))" : message
    }

    /// Whether another connection holds the database.
    public var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
    /// Whether the file is no database.
    public var isNoDatabase: Bool { code == SQLITE_NOTADB || code == SQLITE_CORRUPT }
}
