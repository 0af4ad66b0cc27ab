import Foundation
import Testing

@testable import Manchette

/// Annotates a suite of JSON Lines for the scorer: `MANCHETTE_TIMEX_SUITE=in.jsonl MANCHETTE_TIMEX_OUT=out.jsonl`.
///
/// The environment decides; without it there is nothing to run.
@Suite struct TemporalSuiteRun {
    private struct Line: Decodable {
        var id: String
        var language: String
        var published: String?
        var text: String
    }

    private struct Prediction: Encodable {
        struct Item: Encodable {
            var text: String
            var value: String
            var type: String
            var range: [Int]
        }
        var id: String
        var dates: [Item]
    }

    private static let suite = ProcessInfo.processInfo.environment["MANCHETTE_TIMEX_SUITE"]

    @Test(.enabled(if: suite != nil, "MANCHETTE_TIMEX_SUITE is not set"))
    func writesPredictions() throws {
        let path = try #require(TemporalSuiteRun.suite)
        let out = ProcessInfo.processInfo.environment["MANCHETTE_TIMEX_OUT"] ?? "/dev/stdout"
        var result = Data()
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let document = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
            let bytes = Array(document.text.utf8)
            let input = AnnotationInput(
                table: TokenTable(bytes: bytes, language: document.language), language: document.language,
                published: document.published)
            let items = TemporalTagger.tag(input).map { mention in
                let start = String(decoding: bytes[..<mention.range.lowerBound], as: UTF8.self).unicodeScalars.count
                let text = String(decoding: bytes[mention.range], as: UTF8.self)
                return Prediction.Item(
                    text: text, value: mention.value, type: mention.type.rawValue,
                    range: [start, start + text.unicodeScalars.count])
            }
            result.append(try JSONEncoder().encode(Prediction(id: document.id, dates: items)))
            result.append(UInt8(ascii: "\n"))
        }
        try result.write(to: URL(fileURLWithPath: out))
    }
}
