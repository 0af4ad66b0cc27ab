import DumpReading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that grows at its end, and that can be cut back to an earlier length.
final class AppendedFile {
    let path: String
    /// Bytes in the file and in the buffer.
    private(set) var length: Int
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private static let bufferSize = 1 << 18

    /// Opens or creates a file, as it is.
    init(path: String) throws(BatchSinkFailure) {
        self.path = path
        length = 0
        descriptor = FileName.withBytes(of: path) { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    /// Opens or creates a file and cuts it to a length; the file must be at least as long.
    convenience init(path: String, cutTo length: Int) throws(BatchSinkFailure) {
        try self.init(path: path)
        try cut(to: length)
    }

    /// Cuts it to a length and goes to its end; the file must be at least as long.
    func cut(to length: Int) throws(BatchSinkFailure) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure(path) }
        guard status.st_size >= length else {
            throw BatchSinkFailure(
                .foreign, "\(path): shorter than its journal says (\(status.st_size) of \(length) bytes); use --restart"
            )
        }
        guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
            throw Self.failure(path)
        }
        self.length = length
    }

    deinit {
        guard descriptor >= 0 else { return }
        // A process that is being started holds a copy until it is another program: closing alone would leave the lock.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    static func exists(_ path: String) -> Bool { FileName.withBytes(of: path) { access($0, F_OK) } == 0 }

    /// Refuses what is there and is no regular file: a device or a pipe is neither cut nor removed.
    static func checkIsNoOther(_ path: String) throws(BatchSinkFailure) {
        var status = stat()
        guard FileName.withBytes(of: path, { stat($0, &status) }) == 0, status.st_mode & S_IFMT != S_IFREG else {
            return
        }
        throw BatchSinkFailure(.foreign, "\(path): is no file that can be gone on with; standard output can be any")
    }

    /// Removes a regular file, if it is there.
    static func remove(_ path: String) throws(BatchSinkFailure) {
        try checkIsNoOther(path)
        guard FileName.withBytes(of: path, { unlink($0) }) == 0 || errno == ENOENT else { throw failure(path) }
    }

    /// Appends bytes; they may wait in the buffer.
    func append(_ bytes: [UInt8]) throws(BatchSinkFailure) {
        buffer += bytes
        length += bytes.count
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Hands the buffer to the system.
    private func flush() throws(BatchSinkFailure) {
        var start = 0
        while start < buffer.count {
            let written = buffer.withUnsafeBytes {
                write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw Self.failure(path)
            }
            start += written
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Comes back when the disk has everything.
    func synchronize() throws(BatchSinkFailure) {
        try flush()
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw Self.failure(path) }
    }

    /// Makes the names of new files in this one's folder durable.
    func synchronizeFolder() throws(BatchSinkFailure) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = FileName.withBytes(of: folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        // A folder that may not be read cannot be synchronised: the files themselves are.
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw Self.failure(path) }
    }

    /// Keeps other processes away; false when one is at work.
    func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// All its bytes.
    static func contents(_ path: String) throws(BatchSinkFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        try read(path) { bytes += $0 }
        return bytes
    }

    /// All its bytes, in pieces.
    static func read(_ path: String, _ take: ([UInt8]) -> Void) throws(BatchSinkFailure) {
        let descriptor = FileName.withBytes(of: path) { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = platformRead(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            if count == 0 { return }
            take(Array(chunk[..<count]))
        }
    }

    static func failure(_ path: String) -> BatchSinkFailure {
        let number = errno
        return BatchSinkFailure(.system, "\(path): \(String(cString: strerror(number)))")
    }
}

/// The system's `read`, which the method of that name hides.
private func platformRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
