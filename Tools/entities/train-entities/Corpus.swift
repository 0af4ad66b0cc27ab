import Foundation
import Manchette

/// A text with names marked in it.
struct MarkedText {
    var id: String
    var text: [UInt8]
    /// Byte range and kind of each name, in order.
    var names: [(range: Range<Int>, kind: Int)]
    /// What an example of it counts.
    var weight: Float = 1
    /// Language, when it is not that of the model.
    var language: String?
    /// Whether only the features that hold in every language are learned from it.
    var universalOnly = false
}

/// Reads the corpora.
enum Corpus {
    private struct Line: Decodable {
        var id: String
        var text: String
        var entities: [[Value]]
    }

    private enum Value: Decodable {
        case number(Int)
        case word(String)
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .word(try container.decode(String.self))
            }
        }
    }

    /// Texts of a file with one JSON object a line; offsets count Unicode scalars.
    static func readJSONLines(_ path: String) throws -> [MarkedText] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            let document = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
            var offsets = [0]
            for scalar in document.text.unicodeScalars {
                offsets.append(offsets[offsets.count - 1] + scalar.utf8.count)
            }
            let names: [(range: Range<Int>, kind: Int)] = document.entities.compactMap { entity in
                guard entity.count == 3, case .number(let start) = entity[0], case .number(let end) = entity[1],
                    case .word(let name) = entity[2], let kind = EntityTraining.kinds.firstIndex(of: name)
                else { return nil }
                return (offsets[start]..<offsets[end], kind)
            }
            return MarkedText(
                id: document.id, text: Array(document.text.utf8),
                names: names.sorted { $0.range.lowerBound < $1.range.lowerBound })
        }
    }

    /// A word without the marks that the scans of old newspapers hold together with it ("Paris,", "(Wien", "Berlin.");
    /// the full stop of an initial or a short form stays.
    private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        let marks = Set(",;:!?()[]\"'*".utf8)
        while end > start + 1, marks.contains(text[end - 1]) || (text[end - 1] == 0x2E && end - start > 4) { end -= 1 }
        while start < end - 1, marks.contains(text[start]) { start += 1 }
        return start..<end
    }

    /// Texts of a file with one token and tag a line; the spaces between tokens are guessed, `sentences` make a text.
    static func readTags(_ path: String, sentences: Int, weight: Float) throws -> [MarkedText] {
        var result: [MarkedText] = []
        var current = MarkedText(id: "\(path)-0", text: [], names: [], weight: weight)
        var held = 0
        var opensQuote = true
        for line in try String(contentsOfFile: path, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            let fields = line.split(separator: "\t")
            guard fields.count >= 2 else {
                guard current.text.last != 0x0A, !current.text.isEmpty else { continue }
                current.text.append(0x0A)
                opensQuote = true
                held += 1
                if held >= sentences {
                    result.append(current)
                    current = MarkedText(id: "\(path)-\(result.count)", text: [], names: [], weight: weight)
                    held = 0
                }
                continue
            }
            let token = String(fields[0])
            let tag = fields[1]
            let closes =
                [".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "n't", "’s", "“", "»"].contains(token)
                || (token == "\"" && !opensQuote)
            let last = current.text.last ?? 0x0A
            let afterOpening = last == 0x28 || last == 0x5B || last == 0x0A || (last == 0x22 && !opensQuote)
            if !closes, !afterOpening { current.text.append(0x20) }
            if token == "\"" { opensQuote.toggle() }
            let start = current.text.count
            current.text += Array(token.utf8)
            let range = trimmed(start..<current.text.count, in: current.text)
            let parts = tag.split(separator: "-", maxSplits: 1)
            guard parts.count == 2, let kind = EntityTraining.kinds.firstIndex(of: String(parts[1])) else { continue }
            if parts[0] == "I", let open = current.names.last, open.kind == kind,
                current.text[open.range.upperBound..<start].allSatisfy({ $0 == 0x20 || $0 == 0x2E })
            {
                current.names[current.names.count - 1].range = open.range.lowerBound..<range.upperBound
            } else {
                current.names.append((range, kind))
            }
        }
        if !current.text.isEmpty { result.append(current) }
        return result
    }
}
