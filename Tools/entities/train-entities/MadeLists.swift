import Foundation
import Manchette

/// Puts made-up lists at the end of some texts: line-ups, results, tables, lists of products and of plain words.
///
/// The corpora are prose, and the lists of the press are not. The names come from the texts themselves and from the lists
/// of last names; half of the last names are made of the halves of two, so that the model learns to read the place and
/// not the word. Lists of the texts' own plain words keep it from taking every short line for a name.
struct MadeLists {
    /// A piece of a line: text, and what it is a name of.
    private typealias Piece = (text: String, kind: Int?)

    private var random: SplitMix
    private let lastNames: [String]
    private var named: [[String]] = [[], [], [], []]
    private var people: [String] = []
    private var plain: [String] = []

    /// How lines are written, by what their list is of; the letters in braces stand for a last name, a full name, a name
    /// with an initial, an organization, a location, something else, a number and plain words.
    private static let persons = [
        "{P}", "{P} ({n})", "{P} ({n}/{n})", "{P} ({n}/{n} {w})", "{P} ({n} {w})", "{P} {i} ({n}/{n})", "{P} {i}",
        "{i} {P}",
        "{F}", "{F} ({L})", "{F} ({O})", "{n}. {F}", "{n}. {F} ({L})", "{n}. {P} {n} pts", "{n} {F}", "{F} : {n}",
        "{F} {n}",
        "{F}, {w}", "{F} – {w}", "- {F}", "• {F}, {w}", "{P} – {P}", "{P} - {P} {n}-{n}", "{P}, {P}, {P}",
        "{n}. {F} {n}:{n}",
        "{P}, {n} ans", "{F} (e), {n}", "{P} ; {n}",
    ]
    private static let organizations = [
        "{O}", "{O} {n}", "{n}. {O}", "{n}. {O} {n} pts", "{O} - {O} : {n}-{n}", "{O} ({L})", "- {O}", "{O} : {n} {w}",
        "{O}, {L}",
    ]
    private static let locations = [
        "{L}", "{L} {n}", "{n}. {L}", "{L} : {n}", "- {L}", "{L} ({n})", "{L}, {w}", "{L} {n} {n} {n}",
    ]
    private static let others = ["{M}", "- {M}", "{M} ({n})", "{M} : {w}", "{n}. {M}", "{M}, {P}", "« {M} », {F}"]
    private static let words = [
        "{w}", "- {w}", "{w} : {n}", "{n}. {w}", "{w} ({n})", "{w} : {w}", "{n} {w}", "{w} {n}", "• {w}",
    ]

    init(_ texts: [MarkedText], lastNames: [String], seed: UInt64) {
        random = SplitMix(state: seed)
        self.lastNames = lastNames
        for text in texts where text.weight >= 0.9 && !text.universalOnly {
            for name in text.names {
                let form = String(decoding: text.text[name.range], as: UTF8.self)
                guard !form.contains("\n"), form.first?.isUppercase == true || form.first?.isNumber == true else {
                    continue
                }
                if name.kind == 0, form.contains(" ") { people.append(form) }
                named[name.kind].append(form)
            }
            plain += MadeLists.beginnings(text)
        }
    }

    /// The first words of lines and sentences that hold no name.
    private static func beginnings(_ text: MarkedText) -> [String] {
        var result: [String] = []
        let string = String(decoding: text.text, as: UTF8.self)
        var offset = 0
        for line in string.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.split(separator: " ").prefix(1 + offset % 5)
            let phrase = words.joined(separator: " ")
            let range = offset..<offset + phrase.utf8.count
            offset += line.utf8.count + 1
            guard !phrase.isEmpty, phrase.first?.isUppercase == true,
                !text.names.contains(where: { $0.range.overlaps(range) || $0.range.lowerBound == range.upperBound + 1 })
            else { continue }
            result.append(phrase.trimmingCharacters(in: .punctuationCharacters))
        }
        return result
    }

    private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(max(bound, 1))) }
    private mutating func one(_ list: [String]) -> String { list.isEmpty ? "" : list[below(list.count)] }

    /// A last name: from the texts, from the list, or made of two.
    private mutating func lastName() -> String {
        switch below(4) {
        case 0:
            return one(people).split(separator: " ").last.map(String.init) ?? one(lastNames)
        case 1:
            return one(lastNames)
        default:
            let first = Array(one(lastNames))
            let second = Array(one(lastNames))
            return String(
                first.prefix(max(2, first.count / 2))
                    + second.suffix(max(2, second.count / 2)).map { Character($0.lowercased()) })
        }
    }

    private mutating func fill(_ letter: Character) -> Piece {
        switch letter {
        case "P": (lastName(), 0)
        case "F":
            (
                below(3) == 0
                    ? (one(people).split(separator: " ").first.map(String.init) ?? "") + " " + lastName() : one(people),
                0
            )
        case "O": (one(named[1]), 1)
        case "L": (one(named[2]), 2)
        case "M": (one(named[3]), 3)
        case "n": ("\(below(below(2) == 0 ? 10 : 100))", nil)
        case "w": (one(plain), nil)
        case "i": (String(UnicodeScalar(UInt8(0x41 + below(26)))) + ".", 0)
        default: ("", nil)
        }
    }

    /// Appends a line after a pattern.
    private mutating func append(_ pattern: String, to text: inout MarkedText) {
        var rest = Substring(pattern)
        while let open = rest.first {
            guard open == "{", rest.count > 2 else {
                text.text += Array(String(open).utf8)
                rest.removeFirst()
                continue
            }
            let letter = rest[rest.index(after: rest.startIndex)]
            rest = rest.dropFirst(3)
            var piece = fill(letter)
            // Within a line plain words go on in lower case.
            if letter == "w", let last = text.text.last, last != 0x0A, pattern.first != "{" || !pattern.hasPrefix("{w}")
            {
                piece.text = piece.text.prefix(1).lowercased() + piece.text.dropFirst()
            }
            let start = text.text.count
            text.text += Array(piece.text.utf8)
            guard let kind = piece.kind, !piece.text.isEmpty else { continue }
            let range = start..<text.text.count
            // An initial and the last name beside it are one name.
            if let last = text.names.last, last.range.upperBound == start - 1, text.text[start - 1] == 0x20,
                last.kind == 0, kind == 0
            {
                text.names[text.names.count - 1].range = last.range.lowerBound..<range.upperBound
            } else {
                text.names.append((range, kind))
            }
        }
        text.text.append(0x0A)
    }

    /// Puts lists below a share of the texts.
    mutating func add(to texts: [MarkedText], share: Double) -> [MarkedText] {
        texts.map { text in
            guard text.weight >= 0.9, !text.universalOnly, Double(below(10_000)) < share * 10_000 else { return text }
            var text = text
            text.text += Array("\n\n".utf8)
            for _ in 0..<1 + below(2) {
                let patterns: [String]
                switch below(20) {
                case 0..<8: patterns = MadeLists.persons
                case 8..<11: patterns = MadeLists.organizations
                case 11..<13: patterns = MadeLists.locations
                case 13..<15: patterns = MadeLists.others
                default: patterns = MadeLists.words
                }
                let usual = one(patterns)
                let other = one(patterns)
                for _ in 0..<3 + below(16) { append(below(4) > 0 ? usual : other, to: &text) }
                text.text += Array("\n".utf8)
                if let line = plain.isEmpty ? nil : Optional(one(plain)) { text.text += Array((line + " …\n\n").utf8) }
            }
            return text
        }
    }
}
