import DumpReading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes every article as a JSON file of its own, a thousand to a folder: `OUT/000/000000.json` and so on.
///
/// A file's name is the article's number in the output, so that what is written twice after a fall lands on itself.
public final class FolderSink: BatchSink {
    /// How many files a folder has.
    private static let filesPerShard = 1000
    /// More files are not open at once: a process may have few.
    private static let mostOpen = 64

    private let path: String
    private let files: JournalledFiles
    private var articles: Int
    /// Files that the disk may not have yet.
    private var open: [(descriptor: Int32, path: String)] = []
    /// Folders that the disk may not have the files' names of yet.
    private var changedFolders: Set<String> = []
    private var shard: String?

    /// Opens an output or begins one.
    ///
    /// - Parameters:
    ///   - path: the output's folder; the files of the run stand beside it.
    ///   - identity: what tells this run from others.
    ///   - restart: whether what is there is thrown away.
    public init(path: String, identity: String, restart: Bool = false) throws(BatchSinkFailure) {
        let path = Self.plain(path)
        self.path = path
        let isFolder = Self.isFolder(path)
        guard isFolder || !AppendedFile.exists(path) else {
            throw BatchSinkFailure(.foreign, "\(path): is a file; a folder is wanted")
        }
        let hasContent = isFolder ? try !Self.names(in: path).isEmpty : false
        // A folder without a journal is never taken for a run's.
        guard !restart || !hasContent || AppendedFile.exists(path + ".journal") else { throw Self.mixed(path) }
        let discard = { () throws(BatchSinkFailure) in
            try Self.removeShards(in: path)
            if Self.isFolder(path), try !Self.names(in: path).isEmpty { throw Self.mixed(path) }
        }
        files = try JournalledFiles(
            output: path, identity: identity, outputExists: hasContent, discard: restart ? discard : nil)
        articles = files.last.articles
        try Self.makeFolder(path)
    }

    /// The name without slashes at its end.
    private static func plain(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private static func mixed(_ path: String) -> BatchSinkFailure {
        BatchSinkFailure(.foreign, "\(path): holds files that are of no run")
    }

    deinit { for file in open { close(file.descriptor) } }

    /// Whether an output's name asks for a folder.
    public static func isFolderName(_ path: String) -> Bool { path.hasSuffix("/") || isFolder(path) }

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
    /// The folder, and the files beside it.
    public var paths: [String] { Self.paths(of: path) }
    /// What a run with this output writes.
    public static func paths(of output: String) -> [String] { JournalledFiles.paths(output: plain(output)) }
    /// A line is a file's content.
    public var needsLines: Bool { true }

    /// Writes an article's file.
    public func write(_ article: BatchArticle, number: Int) throws(BatchSinkFailure) {
        if open.count >= Self.mostOpen { try closeFiles() }
        let folder = path + "/" + Self.padded(articles / Self.filesPerShard, digits: 3)
        if folder != shard {
            try Self.makeFolder(folder)
            shard = folder
        }
        changedFolders.insert(folder)
        let file = folder + "/" + Self.padded(articles, digits: 6) + ".json"
        let descriptor = openFile(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw AppendedFile.failure(file) }
        open.append((descriptor, file))
        var start = 0
        while start < article.line.count {
            let written = article.line.withUnsafeBytes {
                writeBytes(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
            }
            if written < 0, errno == EINTR { continue }
            guard written >= 0 else { throw AppendedFile.failure(file) }
            start += written
        }
        articles += 1
    }

    /// Takes a fault, as a record of the errors file.
    public func write(_ fault: BatchFault, number: Int) throws(BatchSinkFailure) { try files.write(fault) }
    /// Keeps bytes in a file beside the output.
    public func keep(_ record: [UInt8]) throws(BatchSinkFailure) { try files.keep(record) }
    /// Where it is kept.
    public var recordName: String { files.keptPath }
    /// Gives back all that was kept.
    public func restore(_ take: ([UInt8]) -> Void) throws(BatchSinkFailure) { try files.restore(take) }

    /// Makes durable what was written.
    public func checkpoint(items: Int) throws(BatchSinkFailure) { try checkpoint(items: items, isComplete: false) }
    /// Makes durable what was written.
    public func pause(items: Int) throws(BatchSinkFailure) { try checkpoint(items: items) }
    /// Makes everything durable and says that nothing more comes.
    public func complete(items: Int) throws(BatchSinkFailure) { try checkpoint(items: items, isComplete: true) }

    private func checkpoint(items: Int, isComplete: Bool) throws(BatchSinkFailure) {
        try closeFiles()
        for folder in changedFolders { try Self.synchronize(folder) }
        if !changedFolders.isEmpty { try Self.synchronize(path) }
        changedFolders = []
        try files.checkpoint(items: items, articles: articles, outputLength: 0, isComplete: isComplete)
    }

    /// Closes the files once the disk has them.
    private func closeFiles() throws(BatchSinkFailure) {
        while let file = open.popLast() {
            let isSafe = fsync(file.descriptor) == 0 || errno == EINVAL
            let failure = AppendedFile.failure(file.path)
            close(file.descriptor)
            guard isSafe else { throw failure }
        }
    }

    private static func synchronize(_ folder: String) throws(BatchSinkFailure) {
        let descriptor = openFile(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw AppendedFile.failure(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw AppendedFile.failure(folder) }
    }

    private static func padded(_ number: Int, digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return FileName.withBytes(of: path) { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func makeFolder(_ path: String) throws(BatchSinkFailure) {
        guard FileName.withBytes(of: path, { mkdir($0, 0o777) }) == 0 || (errno == EEXIST && isFolder(path)) else {
            throw AppendedFile.failure(path)
        }
    }

    private static func names(in folder: String) throws(BatchSinkFailure) -> [String] {
        guard let directory = FileName.withBytes(of: folder, { opendir($0) }) else {
            throw AppendedFile.failure(folder)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { FileName.text($0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Removes what has the names of shards and of articles, and nothing else.
    private static func removeShards(in path: String) throws(BatchSinkFailure) {
        guard isFolder(path) else { return }
        for shard in try names(in: path) where shard.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
            let folder = path + "/" + shard
            guard isFolder(folder) else { continue }
            for file in try names(in: folder)
            where file.hasSuffix(".json") && file.utf8.dropLast(5).allSatisfy({ $0 &- 0x30 < 10 }) {
                try AppendedFile.remove(folder + "/" + file)
            }
            // Stays when somebody put something else in it.
            _ = FileName.withBytes(of: folder) { rmdir($0) }
        }
    }
}

/// The system's `open` and `write`, which members of those names hide.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
    FileName.withBytes(of: path) { open($0, flags, mode) }
}
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
