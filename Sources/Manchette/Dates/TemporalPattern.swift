/// A rule's pattern, read.
///
/// Items stand between spaces: `CLASS`, `word` or a mark; `(a|b)` one of several; `?` behind an item makes it optional;
/// `~` before it asks that no space stands before it; `[` and `]` enclose the expression itself, when more is asked for
/// around it; `!` before an item forbids it behind the pattern's end.
struct TemporalPattern {
    enum Item {
        case start, end
        case words(Words)
    }

    /// One of some words or classes.
    struct Words {
        var names: [String]
        var isTight = false
        var isOptional = false
    }

    private(set) var items: [Item] = []
    private(set) var forbidden: [Words] = []

    init(_ pattern: Substring) {
        for part in pattern.split(separator: " ") {
            switch part {
            case "[": items.append(.start)
            case "]": items.append(.end)
            default:
                let isForbidden = part.count > 1 && part.hasPrefix("!")
                let words = TemporalPattern.words(isForbidden ? part.dropFirst() : part)
                if isForbidden { forbidden.append(words) } else { items.append(.words(words)) }
            }
        }
    }

    private static func words(_ part: Substring) -> Words {
        var part = part
        var words = Words(names: [])
        if part.count > 1, part.hasPrefix("~") {
            words.isTight = true
            part = part.dropFirst()
        }
        if part.count > 1, part.hasSuffix("?") {
            words.isOptional = true
            part = part.dropLast()
        }
        if part.count > 2, part.hasPrefix("("), part.hasSuffix(")") {
            words.names = part.dropFirst().dropLast().split(separator: "|").map(String.init)
        } else {
            words.names = [String(part)]
        }
        return words
    }
}

extension Substring {
    /// Without the spaces at both ends.
    func trimmingSpaces() -> Substring {
        var part = self
        while part.first == " " { part = part.dropFirst() }
        while part.last == " " { part = part.dropLast() }
        return part
    }
}

extension DateToken {
    /// What a phrase compares: the hash of a word or mark, or a number's value in a range of its own.
    var wordHash: UInt64 {
        kind == .number ? UInt64(bitPattern: Int64(value)) &+ 0x7000_0000_0000_0000 : hash
    }

    /// Whether it is an apostrophe of any form.
    var isApostrophe: Bool { kind == .mark && (hash == 0x27 || hash == 0x2019 || hash == 0x02BC || hash == 0xB4) }
}
