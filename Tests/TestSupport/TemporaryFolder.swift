public import Foundation

/// A folder that goes away with the test.
public final class TemporaryFolder {
    /// Where it is.
    public let path: String

    /// Makes an empty folder.
    public init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "manchette-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // Nothing is lost when it stays.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in it.
    public func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// Writes a file, with the folders above it.
    @discardableResult
    public func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = URL(filePath: self(name))
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return self(name)
    }

    /// Writes a file in UTF-8, with the folders above it.
    @discardableResult
    public func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

    /// The bytes of a file.
    public func read(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: self(name))) }

    /// The files in it or in a folder of it, with their contents.
    public func contents(of name: String = "") throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: self(name)) {
            let inside = name.isEmpty ? file : name + "/" + file
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: self(inside), isDirectory: &isFolder), !isFolder.boolValue {
                contents[file] = try read(inside)
            }
        }
        return contents
    }
}
