import Foundation
import Testing

@testable import Manchette

/// A page or dump of the Fixtures folder: invented, with hand-written gold.
struct Fixture: Sendable, CustomTestStringConvertible {
    /// `pages/fr/live-blog`.
    var name: String
    var folder: URL
    var gold: Gold
    /// What `gold.json` says is there or is not: a key that it leaves out is not checked.
    var checked: Set<String>

    var testDescription: String { name }
    var isPage: Bool { name.hasPrefix("pages/") }
    var expectedFile: URL { folder.appending(path: "expected.json") }

    /// All fixtures, by name.
    static let all: [Fixture] = load()

    /// The package's Fixtures folder.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    static func named(_ name: String) -> Fixture? { all.first { $0.name == name } }

    /// The bytes of the page or dump.
    func source() throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appending(path: isPage ? "source.html" : "source.txt")))
    }

    /// What the library makes of it.
    func article(faithful: Bool = false) throws -> Article {
        var options = ExtractionOptions()
        options.input = isPage ? .html : .text
        options.captured = "2025-01-31T12:00:00Z"
        options.faithful = faithful
        return try Extractor().extract(bytes: source(), url: gold.url, options: options)
    }

    private static func load() -> [Fixture] {
        var found: [Fixture] = []
        for group in ["pages", "dumps"] {
            for language in entries(root.appending(path: group)) {
                for folder in entries(language) {
                    let file = folder.appending(path: "gold.json")
                    // A folder without readable gold is reported by the test that counts fixtures.
                    guard let data = try? Data(contentsOf: file),
                        let gold = try? JSONDecoder().decode(Gold.self, from: data),
                        let keys = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
                    else { continue }
                    found.append(
                        Fixture(
                            name: "\(group)/\(language.lastPathComponent)/\(folder.lastPathComponent)", folder: folder,
                            gold: gold, checked: Set(keys.keys)))
                }
            }
        }
        return found.sorted { $0.name < $1.name }
    }

    /// The folders in a folder.
    static func entries(_ folder: URL) -> [URL] {
        // A missing folder has none; the test that counts fixtures says so.
        let content = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.isDirectoryKey])
        return (content ?? []).filter(\.hasDirectoryPath)
    }
}

/// The hand-written truth about a fixture.
struct Gold: Sendable, Decodable {
    struct Block: Sendable, Decodable, Hashable {
        var kind: BodyBlock.Kind
        var text: String
    }
    struct Image: Sendable, Decodable, Hashable {
        var url: String
        var caption: String?
        var credit: String?
    }
    struct Access: Sendable, Decodable {
        var state: Article.Access.State
        var truncated: Bool
        var remaining: Double?
    }
    struct Quote: Sendable, Decodable, Hashable {
        var text: String
        var speaker: String?
    }
    struct Entity: Sendable, Decodable, Hashable {
        var name: String
        var type: Manchette.Entity.Kind
    }

    var url: String?
    var kind: Article.Kind
    var language: String?
    var kicker: String?
    var headline: String?
    var lead: String?
    var authors: [Article.Author]?
    var published: String?
    var modified: String?
    var section: String?
    var tags: [String]?
    var webcode: String?
    var access: Access?
    var body: [Block]?
    var images: [Image]?
    var noise: [String: [String]]?
    /// Strings of the site's frame: no line of the article may be one.
    var absent: [String]?
    var quotes: [Quote]?
    var entities: [Entity]?
}
