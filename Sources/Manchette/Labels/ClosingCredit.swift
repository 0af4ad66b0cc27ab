/// Finds what may be the owner of a picture at the end of a block: its last words in brackets, or those from a copyright
/// sign on.
enum ClosingCredit {
    /// Longest credit, in bytes: a few names.
    private static let longest = 160
    /// Shortest sentence that is looked at: what is shorter ends with an initial or "etc.".
    private static let shortest = 8

    /// The bytes inside the brackets that end a text, from its last copyright sign to its end, or of its last sentence.
    static func range(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var end = text.count
        while end > 0, isSpaceOrStop(text[end - 1]) { end -= 1 }
        guard end > 2 else { return nil }
        let isBracketed = text[end - 1] == UInt8(ascii: ")") || text[end - 1] == UInt8(ascii: "]")
        let first = max(0, end - longest)
        var index = end - 2
        // Where the sixteen bytes begin that were looked at together.
        var known = end
        while index >= first {
            if index < known, index - first >= 15 {
                known = index - 15
                if !holdsMark(text, from: known) {
                    index = known - 1
                    continue
                }
            }
            switch text[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["):
                let sign = isSign(text, at: index)
                if isBracketed, !sign { return trimmed(text, (index + 1)..<(end - 1)) }
                if !isBracketed, sign, opensWithSign(UnsafeBufferPointer(rebasing: text[index..<end])),
                    index == 0 || text[index - 1] <= 0x20
                {
                    return index..<end
                }
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                // Another pair of brackets: "(c)" is a sign.
                if isBracketed, index < 2 || !isSign(text, at: index - 2) { return nil }
            case 0xC2 where !isBracketed && isSign(text, at: index): return index..<end
            case UInt8(ascii: ".") where !isBracketed && text[index + 1] <= 0x20 && end - index > shortest:
                return trimmed(text, (index + 1)..<end)
            default: break
            }
            index -= 1
        }
        return nil
    }

    /// Whether a text ends with a closing bracket, a stop behind it passed over.
    static func endsWithBracket(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = text.count
        while end > 0, isSpaceOrStop(text[end - 1]) { end -= 1 }
        return end > 0 && (text[end - 1] == UInt8(ascii: ")") || text[end - 1] == UInt8(ascii: "]"))
    }

    /// Whether sixteen bytes hold one that ``range(in:)`` looks at: most sixteen have none.
    @inline(__always)
    private static func holdsMark(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
        let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        let evenBits = SIMD16<UInt8>(repeating: 0xFE)
        let round = (bytes & evenBits) .== SIMD16<UInt8>(repeating: UInt8(ascii: "("))
        let opening = bytes .== SIMD16<UInt8>(repeating: UInt8(ascii: "["))
        let closing = bytes .== SIMD16<UInt8>(repeating: UInt8(ascii: "]"))
        let stop = bytes .== SIMD16<UInt8>(repeating: UInt8(ascii: "."))
        let sign = bytes .== SIMD16<UInt8>(repeating: 0xC2)
        let marks = unsafeBitCast(round .| opening .| closing .| stop .| sign, to: SIMD2<UInt64>.self)
        return marks[0] | marks[1] != 0
    }

    /// The owner in capitals behind the last sentence of a text, as "AFP" or "DDM - JR".
    static func capitals(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var end = text.count
        while end > 0, text[end - 1] <= 0x20 { end -= 1 }
        var start = end
        var letters = 0
        while start > 0, end - start <= longestCapitals {
            let byte = text[start - 1]
            if byte &- 0x41 < 26 {
                letters += 1
            } else if byte != 0x20, byte != UInt8(ascii: "/"), byte != UInt8(ascii: "-") {
                break
            }
            start -= 1
        }
        guard letters > 1, start > shortest, end - start <= longestCapitals, text[start] == 0x20,
            endsSentence(text, at: start - 1), let tail = trimmed(text, start..<end)
        else { return nil }
        let first = text[tail].prefix { $0 &- 0x41 < 26 }
        // "Mr. SMITH", "vol. II": a title or the sign of a number, and no sentence's end.
        let isNumeral = text[tail].allSatisfy { "IVXLCDM".utf8.contains($0) }
        return !isNumeral && first.count > 1 && text[tail].reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) } < 4 ? tail : nil
    }

    /// Longest owner in capitals, in bytes.
    private static let longestCapitals = 26

    /// Whether a mark that ends a sentence stands there, behind a small letter, a number or a closing mark, and behind no
    /// abbreviation of two letters.
    private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place > 1 else { return false }
        let before = text[place - 1]
        if text[place] == UInt8(ascii: "."), place > 3, before &- 0x61 < 26, text[place - 3] == 0x20 { return false }
        switch text[place] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            return before &- 0x61 < 26 || before &- 0x30 < 10 || before >= 0x80 || before == UInt8(ascii: ")")
                || before == UInt8(ascii: "\"")
        default: return false
        }
    }

    /// Whether a text begins with the copyright sign or "(c)" and a name: a year follows at the foot of pages, and "(c)"
    /// may be the third of a list.
    static func opensWithSign(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isSign(text, at: 0) else { return false }
        var index = text[0] == 0xC2 ? 2 : 3
        while index < text.count,
            text[index] <= 0x20 || text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
        {
            index += text[index] == 0xC2 ? 2 : 1
        }
        guard index < text.count else { return false }
        return text[index] &- 0x41 < 26 || text[index] >= 0x80 || text[0] == 0xC2 && text[index] &- 0x61 < 26
    }

    /// Whether there is a colon or a sign at all: most last sentences have none, and need not be searched for phrases.
    static func mayNameOwner(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.indices.contains { text[$0] == UInt8(ascii: ":") || isSign(text, at: $0) }
    }

    /// Whether a label is followed by a colon, or by a sign: "Photo : Keystone", not "photo by night".
    static func namesOwner(_ text: UnsafeBufferPointer<UInt8>, behind label: Int) -> Bool {
        var index = label
        while index < min(text.count, label + 12) {
            if text[index] == UInt8(ascii: ":") || isSign(text, at: index) { return true }
            index += 1
        }
        return false
    }

    private static func isSign(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        if index + 1 < text.count, text[index] == 0xC2, text[index + 1] == 0xA9 { return true }
        return index + 2 < text.count && text[index] == UInt8(ascii: "(") && text[index + 1] | 0x20 == UInt8(ascii: "c")
            && text[index + 2] == UInt8(ascii: ")")
    }

    private static func isSpaceOrStop(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ".") }

    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound, text[start] <= 0x20 { start += 1 }
        return start < range.upperBound ? start..<range.upperBound : nil
    }
}
