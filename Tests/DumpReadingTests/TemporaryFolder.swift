import Foundation

@testable import DumpReading

/// A folder that goes away with the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "manchette-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // Nothing is lost when it stays.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, with the folders above it.
    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = path + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }
}

/// Everything that a reader gives, in short words: `id: text`, `fault: …` and `passed: …`.
func summary(_ inputs: [String], maximumBytes: Int = 1 << 20) -> [String] {
    var options = DumpReader.Options()
    options.maximumBytes = maximumBytes
    var reader = DumpReader(inputs, options: options)
    var lines: [String] = []
    while let item = reader.next() {
        switch item {
        case .document(let document):
            do throws(DumpFault) {
                let bytes = try document.bytes(limit: maximumBytes)
                let name = document.id ?? document.path.map { String($0.split(separator: "/").last ?? "") } ?? "?"
                lines.append("\(name): \(String(decoding: bytes, as: UTF8.self))")
            } catch {
                lines.append("fault: \(error.code)")
            }
        case .fault(let fault): lines.append("fault: \(fault.code)")
        case .passedOver(let sort, _): lines.append("passed: \(sort)")
        }
    }
    return lines
}
