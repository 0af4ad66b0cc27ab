import DumpReading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file, standard output or standard error to write bytes to.
final class OutputFile {
    /// What kept bytes from being written.
    struct Failure: Error {
        let name: String
        let number: Int32
        /// One line: the file and the cause.
        var message: String { "\(name): \(String(cString: strerror(number)))" }
    }

    static var standardOutput: OutputFile { OutputFile(descriptor: 1, name: "standard output") }
    static var standardError: OutputFile { OutputFile(descriptor: 2, name: "standard error") }

    private let descriptor: Int32
    private let name: String

    private init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Creates a file, or empties it.
    init(creating path: String) throws(Failure) {
        name = path
        descriptor = FileName.withBytes(of: path) { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
        guard descriptor >= 0 else { throw Failure(name: path, number: errno) }
    }

    deinit { if descriptor > 2 { close(descriptor) } }

    /// Whether a person reads it.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes all the bytes.
    func write(_ bytes: [UInt8]) throws(Failure) {
        var start = 0
        while start < bytes.count {
            let written = bytes.withUnsafeBytes {
                platformWrite(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw Failure(name: name, number: errno)
            }
            start += written
        }
    }

    /// Writes a message.
    func write(_ message: String) {
        // There is nobody left to tell that a message could not be written.
        try? write(Array(message.utf8))
    }

    /// Writes a line of a message.
    func writeLine(_ line: String) {
        write(line + "\n")
    }
}

/// The system's `write`, which the method of that name hides.
private func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
