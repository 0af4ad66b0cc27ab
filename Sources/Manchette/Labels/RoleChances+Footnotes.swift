/// Footnotes: lines behind the text that open with a mark which the text refers to: "(1)", "[12]", "*", "²".
///
/// To the models they are lines full of names and links behind the end; the mark in the text says whose they are.
extension RoleChances {
    /// How many blocks may stand between the text and its notes, or one note and the next.
    private static let mostBeforeFootnote = 4
    /// The longest footnote, in words, and the most digits of its number.
    private static let (longestFootnote, longestMark): (Float, Int) = (150, 3)
    /// A telephone number has none.
    private static let fewestLetters: Float = 8
    /// More notes are not looked for: each is held against all of the text.
    private static let mostFootnotes = 100

    /// Lets in the footnotes that stand behind the text.
    mutating func heedFootnotes(_ table: BlockTable, _ phrases: [PhraseHits], _ statistics: [TextStatistics]) {
        guard let last = body.lastIndex(where: { $0 > Labeller.bodyThreshold }) else { return }
        var reach = last + RoleChances.mostBeforeFootnote
        var found = 0
        var number = RoleChances.number(RoleChances.mark(opening: table.bytes[table.blocks[last].text]))
        var index = last + 1
        while index < body.count, index <= reach, found < RoleChances.mostFootnotes {
            defer { index += 1 }
            let bytes = table.bytes[table.blocks[index].text]
            guard let mark = RoleChances.mark(opening: bytes), statistics[index].words <= RoleChances.longestFootnote,
                statistics[index].letters >= RoleChances.fewestLetters,
                phrases[index].proof == nil, phrases[index].wording == nil, !phrases[index].opensRelated,
                !phrases[index].addressesReader,
                table.blocks[index].traits.isDisjoint(with: [
                    .inNavigation, .inForm, .inButton, .inCaption, .hidden, .inDialog, .inHeading,
                ]),
                // The text may refer to several at once: "[5-7]".
                number.map({ RoleChances.number(mark) == $0 + 1 }) ?? false || isReferred(mark, in: table, before: last)
            else { continue }
            number = RoleChances.number(mark)
            body[index] = max(body[index], Labeller.bodyThreshold + 0.01)
            reach = index + RoleChances.mostBeforeFootnote
            found += 1
        }
    }

    /// The mark that a line begins with: a number in brackets, asterisks, also in brackets, or a raised number.
    static func mark(opening line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let first = line.first else { return nil }
        let mark: ArraySlice<UInt8>
        switch first {
        case UInt8(ascii: "["), UInt8(ascii: "("):
            let close = first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
            let inside = line.dropFirst().prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: "*") }
            guard (1...longestMark).contains(inside.count), inside.endIndex < line.endIndex,
                line[inside.endIndex] == close
            else { return nil }
            mark = line[line.startIndex...inside.endIndex]
        case UInt8(ascii: "*"):
            mark = line.prefix { $0 == UInt8(ascii: "*") }
        case 0xC2, 0xE2:
            mark = line.prefix(raisedDigit(line))
        default: return nil
        }
        // Behind it the note begins.
        guard !mark.isEmpty, mark.count <= 2 * longestMark, mark.endIndex + 1 < line.endIndex else { return nil }
        return mark
    }

    /// The number in a mark's brackets.
    private static func number(_ mark: ArraySlice<UInt8>?) -> Int? {
        guard let digits = mark?.dropFirst().dropLast(), !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }

    /// The bytes of the raised digit that a text begins with: "¹", "²", "³", "⁴" and on; 0 without one.
    private static func raisedDigit(_ text: ArraySlice<UInt8>) -> Int {
        guard let first = text.first, text.count > 2 else { return 0 }
        let (second, third) = (text[text.startIndex + 1], text[text.startIndex + 2])
        if first == 0xC2 { return second == 0xB9 || second == 0xB2 || second == 0xB3 ? 2 : 0 }
        return first == 0xE2 && second == 0x81 && (0xB4...0xB9).contains(third) ? 3 : 0
    }

    /// Whether a mark stands in the text: right behind a word where it is asterisks alone, which open items, too.
    private func isReferred(_ mark: ArraySlice<UInt8>, in table: BlockTable, before last: Int) -> Bool {
        let isBare = mark.first == UInt8(ascii: "*")
        return table.bytes.withUnsafeBufferPointer { bytes in
            body.indices.prefix(last + 1).contains { index in
                guard body[index] > Labeller.bodyThreshold else { return false }
                let text = bytes[table.blocks[index].text]
                var start = text.startIndex
                while let place = text[start...].firstIndex(of: mark[mark.startIndex]) {
                    start = place + 1
                    guard text[place...].starts(with: mark) else { continue }
                    let end = place + mark.count
                    if !isBare { return place > text.startIndex }
                    // "Kévin*, 34 ans": a word in front, and none that is struck or stressed behind.
                    if place > text.startIndex, text[place - 1] > 0x2E,
                        end == text.endIndex || text[end] <= 0x2E && text[end] != UInt8(ascii: "*")
                    {
                        return true
                    }
                }
                return false
            }
        }
    }
}
