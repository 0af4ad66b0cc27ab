import Foundation
import Testing

@testable import Manchette

/// The shared data beside the package: `MANCHETTE_SHARED`, or `../shared`.
private let seeds: URL? = {
    let environment = ProcessInfo.processInfo.environment["MANCHETTE_SHARED"]
    let root =
        environment.map { URL(filePath: $0) }
        ?? URL(filePath: FileManager.default.currentDirectoryPath).deletingLastPathComponent().appending(path: "shared")
    let folder = root.appending(path: "seeds")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()

@Suite struct SeedNormalizationTests {
    @Test(.enabled(if: seeds != nil, "the shared seeds are not here"))
    func reversedGuillemetsOfTheSeedsAreMended() throws {
        let folder = try #require(seeds)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            let intake = try Intake.read(bytes, options: ExtractionOptions())
            #expect(intake.kind == .text && intake.bytes == bytes)
            let before = String(decoding: bytes, as: UTF8.self)
            let text = TextNormalizer(language: "fr").normalize(before)
            #expect(!text.contains(/[^\s]«/))
            #expect(text.count { $0 == "«" } == text.count { $0 == "»" })
            #expect(text.count { $0 == "«" || $0 == "»" } == before.count { $0 == "«" || $0 == "»" })
        }
    }
}
