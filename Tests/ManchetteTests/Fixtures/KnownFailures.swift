import Foundation

@testable import Manchette

/// Fields that the library still gets wrong on fixtures, though the gold is right.
///
/// They stand in `Fixtures/known-failures.txt`, a fixture and its fields a line. A listed field that has become right
/// fails the test, so that the list stays honest; recording writes it anew, and its diff is to be read.
struct KnownFailures: Sendable {
    private(set) var fields: [String: Set<String>] = [:]

    static let file = Fixture.root.appending(path: "known-failures.txt")
    static let listed = KnownFailures()

    private init() {
        // Without the file nothing is known to fail.
        let text = (try? String(contentsOf: Self.file, encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            fields[String(parts[0])] = Set(parts[1].split(separator: " ").map(String.init))
        }
    }

    /// Writes what fails now.
    static func record() throws {
        var lines = [
            "# Fields that extraction still gets wrong on fixtures, though gold.json is right. Listed fields that come right",
            "# fail the tests; MANCHETTE_RECORD_FIXTURES=1 writes this file anew: read the diff, a new entry is a regression.",
        ]
        for fixture in Fixture.all {
            let wrong = FixtureComparison(try fixture.article(), fixture).fields
            if !wrong.isEmpty { lines.append("\(fixture.name): \(wrong.sorted().joined(separator: " "))") }
        }
        try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
}
