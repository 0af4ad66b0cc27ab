import Foundation
import Testing

@testable import Manchette

@Suite struct JSONSchemaTests {
    private static let packageRoot = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func validator() throws -> JSONSchemaValidator {
        try JSONSchemaValidator(
            schema: Data(contentsOf: packageRoot.appending(path: "schema/manchette-1.schema.json")))
    }

    private static func json(_ article: Article) -> Data {
        var output: [UInt8] = []
        JSONWriter.write(article, provenance: true, into: &output)
        return Data(output)
    }

    @Test(arguments: [SampleArticle.full, SampleArticle.empty])
    func writtenArticlesAreValid(article: Article) throws {
        #expect(try Self.validator().faults(in: Self.json(article)) == [])
    }

    @Test(arguments: Fixture.all)
    func everyFixturesOutputIsValidAndReadBack(fixture: Fixture) throws {
        let json = Self.json(try fixture.article())
        #expect(try Self.validator().faults(in: json) == [])
        // Shares are rounded when they are written; so it is the second writing that must be the same.
        let decoded = try JSONDecoder().decode(Article.self, from: json)
        #expect(Self.json(decoded) == json)
    }

    @Test func theSchemaListsTheFieldsInOrder() throws {
        let text = try String(
            contentsOf: Self.packageRoot.appending(path: "schema/manchette-1.schema.json"), encoding: .utf8)
        var position = text.startIndex
        for field in Article.Field.allCases {
            let range = try #require(
                text.range(of: "\n    \"\(field.rawValue)\": {", range: position..<text.endIndex), "\(field)")
            position = range.upperBound
        }
    }

    /// Each of these breaks one rule of the schema: the validator must see it.
    @Test(arguments: [
        (#""kind":"article""#, #""kind":"novel""#), (#""bytes":48213"#, #""bytes":-1"#),
        (#""published":"2026-03-04T05:06+01:00""#, #""published":"yesterday""#),
        (#""truncated":true"#, #""truncated":"yes""#), (#""remaining":0.6"#, #""remaining":60"#),
        (#""range":[3,6]"#, #""range":[3]"#), (#""range":[3,6]"#, #""range":[3,6,9]"#),
        (#""webcode":"DPX_1""#, #""webcode":"""#), (#""webcode":"DPX_1""#, #""webCode":"DPX_1""#),
        (#""class":"newsletter""#, #""class":"letter""#), (#""count":2"#, #""count":0"#),
        (#""confidence":{"headline":1"#, #""confidence":{"title":1"#), (#""position":12"#, #""position":1.5"#),
        (#""tags":["Cloud","Panne"]"#, #""tags":[1]"#), (#""text":"Tout est gras ici.","images""#, #""images""#),
    ])
    func damagedArticlesAreNot(original: String, replacement: String) throws {
        let text = String(decoding: Self.json(SampleArticle.full), as: UTF8.self)
        let damaged = text.replacingOccurrences(of: original, with: replacement)
        #expect(damaged != text)
        #expect(try Self.validator().faults(in: Data(damaged.utf8)) != [])
    }
}
