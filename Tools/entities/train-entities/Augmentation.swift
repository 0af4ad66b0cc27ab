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
        for text in texts where text.weight >= 0.5 && !text.names.isEmpty && !text.universalOnly {
            var other = names.replaced(text)
            other.id += "-copy\(copy)"
            other.weight = text.weight * weight
            result.append(other)
        }
    }
    return result
}

/// Line-ups and result lists made of names from the lists: `--line-ups names.tsv:count[:weight]`.
///
/// Sports pages print bare last names with numbers between them, which a corpus of a thousand texts hardly shows.
func lineUps() throws -> [MarkedText] {
    guard let setting = option("line-ups") else { return [] }
    let parts = setting.split(separator: ":")
    var names = try NameSource(path: String(parts[0]))
    let weight = parts.count > 2 ? Float(parts[2]) ?? 0.5 : 0.5
    return (0..<(parts.count > 1 ? Int(parts[1]) ?? 50 : 50)).map { names.lineUp($0, weight: weight) }
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

    private mutating func choose(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }

    /// A few lines of names, each with one way of writing them.
    mutating func lineUp(_ number: Int, weight: Float) -> MarkedText {
        var out = MarkedText(id: "line-up-\(number)", text: [], names: [], weight: weight)
        func add(_ text: String, _ kind: Int?) {
            let start = out.text.count
            out.text += Array(text.utf8)
            if let kind, out.text.count > start { out.names.append((start..<out.text.count, kind)) }
        }
        for _ in 0..<4 {
            let team = draw(random.next() & 1 == 0 ? "city" : "country")
            switch random.next() % 5 {
            case 0: add(choose(["Composition : ", "Remplaçants : ", "Buts : ", "Classement : ", "Résultats : "]), nil)
            case 1, 2:
                add(team, 2)
                add(choose([" : ", ": ", " - "]), nil)
            default: break
            }
            let mark = choose(["number", "minute", "country", "other", "none", "number"])
            let separator = choose([" ", ", ", " - ", "; ", ", "])
            let style = random.next() % 4
            let count = 5 + Int(random.next() % 11)
            for place in 0..<count {
                if place > 0 { add(place == count - 1 && separator == ", " ? " et " : separator, nil) }
                if style == 1 { add("\(place + 1). ", nil) }
                add(
                    (style < 2 ? "" : style == 2 ? name("first") + " " : String(draw("first").prefix(1)) + ". ")
                        + name("last"), 0)
                addMark(mark == "none" && separator == " " ? "number" : mark, &out)
            }
            add(choose([".", ""]) + "\n\n", nil)
        }
        return out
    }

    /// What stands in parentheses behind a name.
    private mutating func addMark(_ mark: String, _ out: inout MarkedText) {
        let number = Int(random.next() % 90) + 1
        switch mark {
        case "number": out.text += Array(" (\(number))".utf8)
        case "minute": out.text += Array(" (\(number)\(number == 1 ? "re" : "e"))".utf8)
        case "country", "other":
            out.text += Array(" (".utf8)
            let start = out.text.count
            let isCountry = mark == "country"
            out.text += Array((isCountry ? draw("country") : name("last")).utf8)
            out.names.append((start..<out.text.count, isCountry ? 2 : 0))
            out.text += Array((isCountry ? ")" : ", \(number)e)").utf8)
        default: break
        }
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
