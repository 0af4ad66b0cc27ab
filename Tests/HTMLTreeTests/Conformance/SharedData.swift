import Foundation

/// Test data that is not part of the repository: beside the package, or where `MANCHETTE_SHARED` says.
enum SharedData {
    /// The folder, or nil when it is not there.
    static let root: URL? = {
        let candidates =
            [ProcessInfo.processInfo.environment["MANCHETTE_SHARED"]].compactMap(\.self) + [besidePackage]
        return candidates.map { URL(fileURLWithPath: $0) }.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    private static var besidePackage: String {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return package.deletingLastPathComponent().appendingPathComponent("shared").path
    }

    /// A folder in the data, or nil when it is not there.
    static func folder(_ path: String) -> URL? {
        guard let folder = root?.appendingPathComponent(path), FileManager.default.fileExists(atPath: folder.path)
        else { return nil }
        return folder
    }

    /// The files of a folder with this extension, sorted.
    static func files(_ path: String, withExtension name: String) throws -> [URL] {
        guard let folder = folder(path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == name }.sorted { $0.path < $1.path }
    }
}
