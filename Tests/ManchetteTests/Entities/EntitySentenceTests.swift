import Testing

@testable import Manchette

struct EntitySentenceTests {
    private static let kinds: [String: Entity.Kind] = [
        "PER": .person, "ORG": .organization, "LOC": .location, "PRD": .product, "EVT": .event,
    ]

    private struct Name: Hashable {
        var range: Range<Int>
        var kind: Entity.Kind
    }

    /// The sentence without its marks, and the names that were marked, in bytes.
    private static func parse(_ line: Substring) -> (text: [UInt8], names: Set<Name>) {
        var text: [UInt8] = []
        var names: Set<Name> = []
        var rest = line
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            text += Array(rest[..<open].utf8)
            let mark = rest[rest.index(after: open)..<close]
            let name = mark.dropFirst(4)
            if let kind = kinds[String(mark.prefix(3))] {
                names.insert(Name(range: text.count..<text.count + name.utf8.count, kind: kind))
            }
            text += Array(name.utf8)
            rest = rest[rest.index(after: close)...]
        }
        return (text + Array(rest.utf8), names)
    }

    /// F1 on exact range and kind, each sentence read by itself.
    @Test(arguments: [("fr", 0.85), ("de", 0.80), ("en", 0.80), ("it", 0.75), ("es", 0.75)])
    func findsTheNamesOfTheSentences(_ language: String, _ floor: Double) throws {
        let lines = try #require(EntitySentences.all[language]).split(separator: "\n")
        #expect(lines.count == 30)
        var right = 0
        var total = 0
        var wrong: [String] = []
        for line in lines {
            let (text, gold) = Self.parse(line)
            let input = AnnotationInput(table: TokenTable(bytes: text, language: language), language: language)
            let found = Set(EntityTagger.tag(input).map { Name(range: $0.range, kind: $0.kind) })
            right += found.intersection(gold).count
            total += found.count + gold.count
            for name in found.symmetricDifference(gold) {
                let words = String(decoding: text[name.range], as: UTF8.self)
                wrong.append("\(gold.contains(name) ? "missed" : "extra") \(name.kind.rawValue) \(words)")
            }
        }
        let f1 = 2 * Double(right) / Double(max(total, 1))
        #expect(f1 >= floor, "\(language): F1 \(f1); \(wrong.sorted().joined(separator: "; "))")
    }
}
