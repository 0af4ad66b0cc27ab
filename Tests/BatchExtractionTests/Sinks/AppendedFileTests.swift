import Foundation
import TestSupport
import Testing

@testable import BatchExtraction

@Suite struct AppendedFileTests {
    #if os(Linux)
    /// A copy of the descriptor that a file is open under, as a child has one between its start and its program's.
    private func copy(of path: String) throws -> Int32? {
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            // Descriptors of other tests come and go.
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)"),
                target == path, let descriptor = Int32(name)
            else { continue }
            return dup(descriptor)
        }
        return nil
    }

    @Test func lockEndsWithItsFileThoughAChildHoldsACopy() throws {
        let folder = try TemporaryFolder()
        var file: AppendedFile? = try AppendedFile(path: folder("o"))
        #expect(file?.lock() == true)
        let held = try #require(try copy(of: folder("o")))
        defer { close(held) }
        #expect(try !AppendedFile(path: folder("o")).lock())
        file = nil
        #expect(try AppendedFile(path: folder("o")).lock())
    }
    #endif
}
