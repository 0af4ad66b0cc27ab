import Foundation
import Manchette

/// Prints one JSON object with the entities of each text of a file, as the annotator does.
func predict(_ path: String, language: String?) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let text = object["text"] as? String
        else { continue }
        let entities = EntityTraining.entities(Array(text.utf8), language: language ?? object["language"] as? String)
        let result: [String: Any] = [
            "id": object["id"] ?? "",
            "entities": entities.map {
                [
                    "name": $0.name, "type": $0.type.rawValue,
                    "mentions": $0.mentions.map { [$0.lowerBound, $0.upperBound] },
                ] as [String: Any]
            },
        ]
        print(String(decoding: try JSONSerialization.data(withJSONObject: result), as: UTF8.self))
    }
}

/// Prints the entities of a text file.
func read(_ path: String, language: String?) throws {
    let text = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for entity in EntityTraining.entities(text, language: language) {
        let also = entity.aliases.isEmpty ? "" : "  also \(entity.aliases.joined(separator: ", "))"
        let confidence = String(format: "%.2f", entity.confidence)
        print("\(entity.type.rawValue)\t\(entity.name)\t\(entity.mentions.count)\t\(confidence)\(also)")
    }
}

/// Prints how fast the texts of a file are read: in one piece of 5 MB, and one after the other.
func measure(_ path: String, language: String?) throws {
    let texts = try Corpus.readJSONLines(path).map(\.text)
    var whole: [UInt8] = []
    while whole.count < 5_000_000 {
        for text in texts { whole += text + [10, 10] }
    }
    func show(_ name: String, _ bytes: Int, _ body: () -> Int) {
        var best = Double.infinity
        var result = 0
        for _ in 0..<3 {
            let start = DispatchTime.now().uptimeNanoseconds
            result = body()
            best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
        }
        print("\(name): \(String(format: "%.1f", Double(bytes) / best / 1e6)) MB/s (\(result))")
    }
    let total = texts.reduce(0) { $0 + $1.count }
    show("tokens, one by one", total) { texts.reduce(0) { $0 + EntityTraining.countTokens($1, language: language) } }
    show("tokens and names, one by one", total) {
        texts.reduce(0) { $0 + EntityTraining.count($1, language: language) }
    }
    show("tokens and names, one piece", whole.count) { EntityTraining.count(whole, language: language) }
}
