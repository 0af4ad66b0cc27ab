extension TemporalGrammar {
    /// A rule's pattern while it is read: all sequences that it allows.
    ///
    /// Items stand between spaces: `CLASS`, `word` or a mark; `(a|b)` one of several; `?` behind an item makes it
    /// optional; `~` before it asks that no space stands before it; `[` and `]` enclose the expression itself, when
    /// more is asked for around it; `!` before an item forbids it behind the pattern's end.
    struct Pattern {
        struct Sequence {
            var rule: Int
            var items: [(name: String, isTight: Bool)] = []
            var start = 0
            var end = 0
            var isClosed = false
            var forbidden: [(name: String, isTight: Bool)] = []
        }

        private var open: [Sequence]

        init(rule: Int) { open = [Sequence(rule: rule)] }

        /// The sequences, each with its expression's bounds.
        var sequences: [Sequence] {
            open.map { sequence in
                var sequence = sequence
                if !sequence.isClosed { sequence.end = sequence.items.count }
                return sequence
            }
        }

        mutating func add(_ item: Substring) {
            switch item {
            case "[":
                for index in open.indices { open[index].start = open[index].items.count }
            case "]":
                for index in open.indices {
                    open[index].end = open[index].items.count
                    open[index].isClosed = true
                }
            default: addItem(item)
            }
        }

        private mutating func addItem(_ item: Substring) {
            var item = item
            let isForbidden = item.count > 1 && item.hasPrefix("!")
            if isForbidden { item = item.dropFirst() }
            let isTight = item.count > 1 && item.hasPrefix("~")
            if isTight { item = item.dropFirst() }
            let isOptional = item.count > 1 && item.hasSuffix("?")
            if isOptional { item = item.dropLast() }
            var names = [String(item)]
            if item.count > 2, item.hasPrefix("("), item.hasSuffix(")") {
                names = item.dropFirst().dropLast().split(separator: "|").map(String.init)
            }
            if isForbidden {
                for index in open.indices {
                    open[index].forbidden += names.map { (name: $0, isTight: isTight) }
                }
                return
            }
            var result: [Sequence] = isOptional ? open : []
            for sequence in open {
                for name in names {
                    var longer = sequence
                    longer.items.append((name: name, isTight: isTight))
                    result.append(longer)
                }
            }
            open = result
        }
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
