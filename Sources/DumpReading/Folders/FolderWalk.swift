#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The files of a folder and of the folders in it, in the order of their names, each folder once.
///
/// Names that begin with a dot are left out. Symbolic links are followed; a loop of them ends where it begins.
package struct FolderWalk {
    private struct Identity: Hashable {
        let device: UInt64
        let node: UInt64

        init(_ status: stat) {
            device = UInt64(truncatingIfNeeded: status.st_dev)
            node = UInt64(truncatingIfNeeded: status.st_ino)
        }

        /// Nil when nothing is there.
        init?(_ path: String) {
            var status = stat()
            guard FileName.withBytes(of: path, { stat($0, &status) }) == 0 else { return nil }
            self.init(status)
        }
    }

    /// Entries that are still to be visited, the next one last.
    private var waiting: [String]
    private var visited: Set<Identity> = []
    /// Names that are left out, by the folder that they are in.
    private var passedOver: [Identity: Set<String>] = [:]

    /// - Parameters:
    ///   - folder: where the walk begins.
    ///   - paths: files and folders that it leaves out, whether they are there yet or not.
    init(_ folder: String, passingOver paths: [String] = []) {
        waiting = [folder]
        for path in paths {
            let parts = path.split(separator: "/")
            guard let name = parts.last else { continue }
            let parent = parts.dropLast().joined(separator: "/")
            guard let identity = Identity(path.hasPrefix("/") ? "/" + parent : parent.isEmpty ? "." : parent) else {
                continue
            }
            passedOver[identity, default: []].insert(String(name))
        }
    }

    /// The next file; a folder that cannot be read is a fault, the walk goes on behind it.
    mutating func next() throws(DumpFault) -> String? {
        while let path = waiting.popLast() {
            var status = stat()
            guard FileName.withBytes(of: path, { stat($0, &status) }) == 0 else { throw Self.fault(path) }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                if status.st_mode & S_IFMT == S_IFREG { return path }
                continue
            }
            let identity = Identity(status)
            guard visited.insert(identity).inserted else { continue }
            let prefix = path.hasSuffix("/") ? path : path + "/"
            let left = passedOver[identity] ?? []
            waiting += try Self.names(in: path).filter { !left.contains($0) }.sorted(by: >).map { prefix + $0 }
        }
        return nil
    }

    /// Whether there is a folder at this path.
    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return FileName.withBytes(of: path) { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, in no order; those that begin with a dot only when they are asked for.
    package static func names(in folder: String, hidden: Bool = false) throws(DumpFault) -> [String] {
        guard let directory = FileName.withBytes(of: folder, { opendir($0) }) else { throw fault(folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { FileName.text($0) }
            }
            if !name.hasPrefix(".") || hidden && name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    private static func fault(_ path: String) -> DumpFault {
        let number = errno
        return DumpFault(.unreadable, at: DumpPlace(file: path), detail: String(cString: strerror(number)))
    }
}
