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
        /// The names, between separators.
        var names: UnsafeBufferPointer<UInt8>
        /// What stands between two names; in none but a list of them.
        var separator: UInt8 = 0
        var isTight = false
        var isOptional = false
    }

    private(set) var items: [Item] = []
    private(set) var forbidden: [Words] = []

    init(_ pattern: UnsafeBufferPointer<UInt8>) {
        pattern.forEachPiece(separatedBy: UInt8(ascii: " ")) { part in
            if part.equals("[") {
                items.append(.start)
            } else if part.equals("]") {
                items.append(.end)
            } else if part.count > 1, part[0] == UInt8(ascii: "!") {
                forbidden.append(TemporalPattern.words(part.piece(from: 1)))
            } else {
                items.append(.words(TemporalPattern.words(part)))
            }
        }
    }

    private static func words(_ part: UnsafeBufferPointer<UInt8>) -> Words {
        var words = Words(names: part)
        if words.names.count > 1, words.names[0] == UInt8(ascii: "~") {
            words.isTight = true
            words.names = words.names.piece(from: 1)
        }
        if words.names.count > 1, words.names.last == UInt8(ascii: "?") {
            words.isOptional = true
            words.names = words.names.piece(0..<(words.names.count - 1))
        }
        if words.names.count > 2, words.names[0] == UInt8(ascii: "("), words.names.last == UInt8(ascii: ")") {
            words.names = words.names.piece(1..<(words.names.count - 1))
            words.separator = UInt8(ascii: "|")
        }
        return words
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
