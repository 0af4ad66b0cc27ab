import Foundation
import Manchette

/// Copies of texts with other people and towns in them: `--augment names.tsv[:weight[:copies]]`.
///
/// A model that has seen "Zuckerberg" forty times learns the name instead of what surrounds it. Half of the new names
/// come from the lists, half are put together from two of them, so that they are on no list.
func augmented(_ texts: [MarkedText]) throws -> [MarkedText] {
    guard let setting = option("augment") else { return [] }
    let parts = setting.split(separator: ":")
    let weight = parts.count > 1 ? Float(parts[1]) ?? 0.5 : 0.5
    let copies = parts.count > 2 ? Int(parts[2]) ?? 1 : 1
    var names = try NameSource(path: String(parts[0]))
    var result: [MarkedText] = []
    for copy in 0..<copies {
        for text in texts where text.weight >= 0.5 && !text.names.isEmpty {
            var other = names.replaced(text)
            other.id += "-copy\(copy)"
            other.weight = text.weight * weight
            result.append(other)
        }
    }
    return result
}

/// Draws names.
struct NameSource {
    private var lists: [String: [String]] = [:]
    private var known: [String: Set<String>] = [:]
    private var random = SplitMix(state: 7)

    init(path: String) throws {
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t")
            if fields.count == 2 { lists[String(fields[0]), default: []].append(String(fields[1])) }
        }
        for (kind, list) in lists { known[kind] = Set(list) }
    }

    private mutating func draw(_ kind: String) -> String {
        guard let list = lists[kind], !list.isEmpty else { return "" }
        return list[Int(random.next() % UInt64(list.count))]
    }

    /// A name from a list, or one that looks like those on it.
    private mutating func name(_ kind: String) -> String {
        let first = draw(kind)
        guard random.next() & 1 == 0 else { return first }
        let second = draw(kind)
        let head = first.prefix(max(2, first.count / 2))
        let tail = second.lowercased().suffix(max(2, second.count / 2))
        return String(head) + tail.filter { $0.isLetter }
    }

    /// The text with its people, and some of its towns, renamed alike throughout.
    mutating func replaced(_ text: MarkedText) -> MarkedText {
        var map: [String: String] = [:]
        var out = MarkedText(id: text.id, text: [], names: [], weight: text.weight)
        var done = 0
        for name in text.names {
            guard name.range.lowerBound >= done else { continue }
            out.text += text.text[done..<name.range.lowerBound]
            done = name.range.upperBound
            let surface = String(decoding: text.text[name.range], as: UTF8.self)
            let start = out.text.count
            out.text += Array(rename(surface, kind: name.kind, &map).utf8)
            out.names.append((start..<out.text.count, name.kind))
        }
        out.text += text.text[done...]
        return out
    }

    private mutating func rename(_ surface: String, kind: Int, _ map: inout [String: String]) -> String {
        if kind == 0 {
            let words = surface.split(separator: " ")
            return words.enumerated().map { index, word -> String in
                let text = String(word)
                guard word.first?.isUppercase == true, word.last?.isLetter == true, word.count > 2 else { return text }
                if let known = map[text] { return known }
                let isLast = index == words.count - 1
                map[text] = name(isLast ? "last" : "first")
                return map[text] ?? text
            }.joined(separator: " ")
        }
        if kind == 2, known["city"]?.contains(surface) == true, known["country"]?.contains(surface) != true {
            if map[surface] == nil { map[surface] = name("city") }
            return map[surface] ?? surface
        }
        return surface
    }
}
