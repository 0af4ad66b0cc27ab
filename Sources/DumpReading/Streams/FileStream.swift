import Compression

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The bytes of a file or of standard input.
package final class FileStream: ByteStream {
    private let descriptor: Int32
    private let path: String
    /// What ends the waiting for bytes; nil for a file, whose bytes are there.
    private let interruption: ReadInterruption?
    private(set) var fileOffset = 0
    var isLinear: Bool { true }

    /// Opens a file; `-` is standard input.
    package init(path: String, interruption: ReadInterruption? = nil) throws(DumpFault) {
        self.path = path
        descriptor = path == "-" ? 0 : FileName.withBytes(of: path) { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw Self.fault(path) }
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        self.interruption = isKnown && status.st_mode & S_IFMT == S_IFREG ? nil : interruption
        if path != "-", isKnown, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw DumpFault(.isFolder, at: DumpPlace(file: path))
        }
    }

    deinit { if descriptor > 0 { close(descriptor) } }

    /// The file's size, where it has one.
    package var size: Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Whether there is something at this path.
    static func exists(_ path: String) -> Bool { FileName.withBytes(of: path) { access($0, F_OK) } == 0 }

    /// The size of the file at a path.
    static func size(of path: String) -> Int? {
        var status = stat()
        return FileName.withBytes(of: path) { stat($0, &status) } == 0 ? Int(status.st_size) : nil
    }

    package func read(into output: inout [UInt8], upTo count: Int) throws(DumpFault) -> Int {
        if let interruption, interruption.comesFirst(waitingFor: descriptor) {
            throw DumpFault(.interrupted, at: DumpPlace(file: path))
        }
        var result = -1
        output.append(addingCapacity: count) { space in
            repeat {
                result = platformRead(descriptor, space.baseAddress, count)
            } while result < 0 && errno == EINTR
            return max(result, 0)
        }
        guard result >= 0 else { throw Self.fault(path) }
        fileOffset += result
        return result
    }

    /// Bytes from anywhere in the file, fewer than `count` only at its end; what is read next does not move.
    func bytes(at offset: Int, count: Int) throws(DumpFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let result = bytes.withUnsafeMutableBytes { space in
                pread(descriptor, space.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
            }
            if result < 0, errno == EINTR { continue }
            guard result >= 0 else { throw Self.fault(path) }
            if result == 0 { break }
            filled += result
        }
        bytes.removeLast(count - filled)
        return bytes
    }

    /// A whole file, decompressed where it is gzip or Zstandard.
    ///
    /// - Parameters:
    ///   - path: the file; `-` is standard input.
    ///   - limit: more bytes than these, read or decompressed, are a fault.
    /// - Returns: its bytes.
    package static func contents(of path: String, limit: Int) throws(DumpFault) -> [UInt8] {
        let file = try FileStream(path: path)
        var bytes: [UInt8] = []
        // One byte more than the size, so that the end is seen without a second large read.
        var chunk = file.size.map { min($0, limit) + 1 } ?? 1 << 16
        while true {
            let count = try file.read(into: &bytes, upTo: chunk)
            if count == 0 { break }
            guard bytes.count <= limit else {
                throw DumpFault(.tooLarge, at: DumpPlace(file: path), detail: "more than \(limit) bytes")
            }
            // Behind the size there is nothing but the end, unless the file grows: no space is made for more.
            chunk = file.size != nil && count < chunk ? 1 : max(1 << 16, bytes.count / 2)
        }
        do throws(CompressionError) {
            if Gzip.isGzip(bytes) { return try Gzip.inflate(bytes, limit: limit) }
            if Zstd.isZstd(bytes) { return try Zstd.inflate(bytes, limit: limit) }
            return bytes
        } catch {
            throw DumpFault(error, at: DumpPlace(file: path))
        }
    }

    private static func fault(_ path: String) -> DumpFault {
        let number = errno
        return DumpFault(.unreadable, at: DumpPlace(file: path), detail: String(cString: strerror(number)))
    }
}

/// The system's `read`, which the method of that name hides.
private func platformRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

extension [UInt8] {
    /// Appends what the closure writes into fresh space behind the end.
    fileprivate mutating func append(
        addingCapacity count: Int, initializingWith write: (UnsafeMutableBufferPointer<UInt8>) -> Int
    ) {
        let start = self.count
        // A file of its own in one read: no copy when the array is still empty.
        if start == 0, capacity < count {
            self = [UInt8](unsafeUninitializedCapacity: count) { space, used in used = write(space) }
            return
        }
        append(contentsOf: repeatElement(0, count: count))
        let used = withUnsafeMutableBufferPointer { write(UnsafeMutableBufferPointer(rebasing: $0[start...])) }
        removeLast(count - used)
    }
}

extension DumpFault {
    /// What went wrong with compressed data, as a fault of the dump.
    init(_ error: CompressionError, at place: DumpPlace) {
        let code: Code =
            switch error.code {
            case .tooLarge: .tooLarge
            case .truncated: .truncated
            default: .damaged
            }
        self.init(code, at: place, detail: error.description)
    }
}
