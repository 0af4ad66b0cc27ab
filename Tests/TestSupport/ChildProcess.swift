public import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A program that a test runs: started and waited for by the system's own calls.
///
/// Foundation's `Process` is told of a child's end by a run loop, and now and then is not told at all; `waitpid` always
/// answers. Output goes to files, so that no child waits for somebody to read it.
public final class ChildProcess {
    /// What a child reads on its standard input.
    public enum Input {
        /// These bytes and then the end.
        case bytes(Data)
        /// What ``ChildProcess/feed(_:)`` writes, until ``ChildProcess/closeInput()``.
        case fed
    }

    /// How a child came to its end.
    public enum Ending: Equatable, Sendable {
        /// By itself, with this status.
        case exit(Int32)
        /// By a signal.
        case signal(Int32)
    }

    /// All that a child has left behind.
    public struct Outcome: Sendable {
        /// How it ended.
        public let ending: Ending
        /// What it wrote on standard output.
        public let output: Data
        /// What it wrote on standard error.
        public let errors: Data
    }

    /// A child that was not started, or did not end.
    public struct Failure: Error, CustomStringConvertible {
        /// What happened, with the child's command.
        public let description: String
    }

    /// How long a child may take: far longer than any does, and short enough for a run of the tests to end.
    public static let usualLimit: Duration = .seconds(600)

    private let command: String
    /// What the system knows the child by.
    public let identifier: pid_t
    private let output: FileHandle
    private let errors: FileHandle
    private var input: FileHandle?
    private var ending: Ending?

    /// Starts a program, which is looked for in `PATH` when its name has no slash.
    ///
    /// - Parameters:
    ///   - environment: what is set besides the environment of the tests.
    ///   - folder: the folder that the child works in.
    public init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], folder: String? = nil,
        input: Input = .bytes(Data())
    ) throws {
        command = ([program] + arguments).joined(separator: " ")
        output = try Self.namelessFile()
        errors = try Self.namelessFile()
        let childsInput: FileHandle
        switch input {
        case .bytes(let bytes):
            childsInput = try Self.namelessFile()
            try childsInput.write(contentsOf: bytes)
            try childsInput.seek(toOffset: 0)
        case .fed:
            // Nobody wants the tests to die of a child that is gone.
            signal(SIGPIPE, SIG_IGN)
            (childsInput, self.input) = try Self.pipe()
        }
        let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        identifier = try Self.spawn(
            [program] + arguments, environment: all.map { "\($0)=\($1)" }, folder: folder,
            descriptors: [childsInput, output, errors].map(\.fileDescriptor))
    }

    deinit {
        guard ending == nil else { return }
        killGroup()
        _ = reap(waiting: true)
    }

    /// Runs a program to its end, on a thread that no task waits for.
    public static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], folder: String? = nil,
        input: Data = Data(), limit: Duration = usualLimit
    ) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            runners.addOperation {
                continuation.resume(
                    with: Result {
                        try ChildProcess(
                            program, arguments, environment: environment, folder: folder, input: .bytes(input)
                        ).wait(limit: limit)
                    })
            }
        }
    }

    /// A child per core: more of them only make each slower.
    private static let runners: OperationQueue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = max(2, ProcessInfo.processInfo.activeProcessorCount)
        return queue
    }()

    /// Whether it has not ended yet.
    public var isRunning: Bool { reap(waiting: false) == nil }

    /// Sends a signal to it, unless it has ended.
    public func send(_ signal: Int32) {
        if isRunning { kill(identifier, signal) }
    }

    /// Writes to its standard input; waits while it does not read.
    public func feed(_ bytes: some Sequence<UInt8>) throws {
        try input?.write(contentsOf: Data(bytes))
    }

    /// Tells it that no more input comes.
    public func closeInput() throws {
        try input?.close()
        input = nil
    }

    /// Waits for its end; one that takes longer than the limit is killed.
    public func wait(limit: Duration = usualLimit) throws -> Outcome {
        let deadline = ContinuousClock.now + limit
        while true {
            if let ending = reap(waiting: false) {
                return Outcome(ending: ending, output: try contents(of: output), errors: try contents(of: errors))
            }
            guard ContinuousClock.now < deadline else { break }
            usleep(2000)
        }
        killGroup()
        _ = reap(waiting: true)
        throw Failure(
            description: "\(command): not at its end after \(limit); it said: "
                + String(decoding: try contents(of: errors), as: UTF8.self))
    }

    /// Its ending, if there is one already.
    private func reap(waiting: Bool) -> Ending? {
        if let ending { return ending }
        var status: Int32 = 0
        while true {
            let found = waitpid(identifier, &status, waiting ? 0 : WNOHANG)
            if found == 0 { return nil }
            if found == identifier { break }
            // Nobody else waits for this child, so only an interruption comes here.
            precondition(found == -1 && errno == EINTR, "\(command): lost")
        }
        // What the macros of <sys/wait.h> do, which Swift does not see.
        ending = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
        return ending
    }

    /// Ends it and what it has started.
    private func killGroup() { kill(-identifier, SIGKILL) }

    private func contents(of file: FileHandle) throws -> Data {
        try file.seek(toOffset: 0)
        return try file.readToEnd() ?? Data()
    }

    /// An open file that is in no folder.
    private static func namelessFile() throws -> FileHandle {
        try beginnings.withLock {
            var template = Array((NSTemporaryDirectory() + "/manchette-child-XXXXXX").utf8CString)
            let descriptor = mkstemp(&template)
            guard descriptor >= 0 else { throw Failure(description: "mkstemp: \(String(cString: strerror(errno)))") }
            unlink(template)
            return ownHandle(descriptor)
        }
    }

    private static func pipe() throws -> (reading: FileHandle, writing: FileHandle) {
        try beginnings.withLock {
            var ends: [Int32] = [-1, -1]
            guard makePipe(&ends) == 0 else { throw Failure(description: "pipe: \(String(cString: strerror(errno)))") }
            return (ownHandle(ends[0]), ownHandle(ends[1]))
        }
    }

    private static func ownHandle(_ descriptor: Int32) -> FileHandle {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// No child is started while a descriptor is not yet marked as none of its business: one that held another child's
    /// input open would hide the end of it.
    static let beginnings = NSLock()
}

/// The system's `pipe`, which the method of that name hides.
private func makePipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { pipe(ends) }
