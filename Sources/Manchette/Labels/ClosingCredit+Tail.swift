/// What stands behind the last dash of a line that ends without a full stop.
extension ClosingCredit {
    /// A line's last words behind a dash or a bar, and what stands before that.
    struct Tail {
        /// Bytes before the dash.
        var before: Range<Int>
        /// Bytes behind it.
        var own: Range<Int>
    }

    /// Longest words behind a dash, in bytes.
    private static let longestTail = 70
    /// Shortest line that is looked at, in bytes.
    private static let shortestLine = 40

    /// The words behind the last dash of a line: "… au port - Photo Anne Roy", "… au port – 6 mai 2024".
    static func tail(in text: UnsafeBufferPointer<UInt8>) -> Tail? {
        var end = text.count
        while end > 0, text[end - 1] <= 0x20 { end -= 1 }
        guard end > shortestLine, endsWord(text, before: end) else { return nil }
        var index = end - 2
        let first = max(0, end - longestTail)
        while index > first {
            if index - first > 16, !holdsDash(text, endingAt: index) {
                index -= 16
                continue
            }
            if text[index] == 0x20, let start = dashStart(text, before: index) {
                return Tail(before: 0..<start, own: (index + 1)..<end)
            }
            index -= 1
        }
        return nil
    }

    /// Whether one of sixteen bytes, of which the last stands there, is a space behind what may be a dash: few are.
    @inline(__always)
    private static func holdsDash(_ text: UnsafeBufferPointer<UInt8>, endingAt last: Int) -> Bool {
        let raw = UnsafeRawBufferPointer(text)
        let spaces = raw.loadUnaligned(fromByteOffset: last &- 15, as: SIMD16<UInt8>.self)
        let before = raw.loadUnaligned(fromByteOffset: last &- 16, as: SIMD16<UInt8>.self)
        let dash = before .== SIMD16(repeating: UInt8(ascii: "-"))
        let bar = before .== SIMD16(repeating: UInt8(ascii: "|"))
        // The last bytes of an en dash, an em dash and a bullet.
        let longDash = (before .== SIMD16(repeating: 0x93)) .| (before .== SIMD16(repeating: 0x94))
        let bullet = before .== SIMD16(repeating: 0xA2)
        let found = (spaces .== SIMD16(repeating: 0x20)) .& (dash .| bar .| longDash .| bullet)
        let bits = unsafeBitCast(found, to: SIMD2<UInt64>.self)
        return bits[0] | bits[1] != 0
    }

    /// Whether a letter of whatever script, or a number, stands right before a place.
    private static func endsWord(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
        let last = text[end - 1]
        guard last >= 0x80 else { return (last | 0x20) &- 0x61 < 26 || last &- 0x30 < 10 }
        var start = end - 1
        while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(text, at: start)?.properties.isAlphabetic ?? false
    }

    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Unicode.Scalar? {
        Unicode.Scalar(FoldedWord.decode(text.span, at: place, before: text.count).0)
    }

    /// Where " -", " –", " —" or " |" begins that ends at a place.
    private static func dashStart(_ text: UnsafeBufferPointer<UInt8>, before space: Int) -> Int? {
        if space > 1, text[space - 2] == 0x20,
            text[space - 1] == UInt8(ascii: "-") || text[space - 1] == UInt8(ascii: "|")
        {
            return space - 2
        }
        // A bullet, which needs no space before it.
        if space > 3, text[space - 3] == 0xE2, text[space - 2] == 0x80, text[space - 1] == 0xA2 {
            return text[space - 4] == 0x20 ? space - 4 : space - 3
        }
        // En dash and em dash.
        guard space > 3, text[space - 4] == 0x20, text[space - 3] == 0xE2, text[space - 2] == 0x80,
            text[space - 1] == 0x93 || text[space - 1] == 0x94
        else { return nil }
        return space - 4
    }

    /// Whether all words of a text begin with a capital, a small word inside a name aside: "Photo Anne de Roy / AFP".
    static func areNames(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = 0
        var isFirst = true
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] > 0x20 { end += 1 }
            if end > start {
                let byte = text[start]
                let isCapital = byte &- 0x41 < 26 || byte >= 0xC3 && isCapitalOrUncased(text, at: start)
                let isMark = end - start == 1 && (byte == UInt8(ascii: "/") || byte == UInt8(ascii: "&"))
                let isSmall = !isFirst && end - start <= 3 && byte &- 0x61 < 26
                guard isCapital || isMark || isSmall else { return false }
                count += isCapital ? 1 : 0
                isFirst = false
            }
            start = end + 1
        }
        return count > 0
    }

    /// Whether a letter beyond ASCII is a capital, or of a script without any.
    private static func isCapitalOrUncased(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        scalar(text, at: place).map { !$0.properties.isLowercase } ?? false
    }

    /// Whether a line closes with the place and the day of its picture: "Lorient - 6 mai 2024".
    static func closesWithPlaceAndDay(_ text: UnsafeBufferPointer<UInt8>, _ tail: Tail, language: String?) -> Bool {
        // A year ends it.
        guard tail.own.count > 8, text[(tail.own.upperBound - 4)..<tail.own.upperBound].allSatisfy({ $0 &- 0x30 < 10 })
        else { return false }
        var start = tail.before.upperBound
        while start > 0, tail.before.upperBound - start < longestPlace, !endsPart(text, before: start) { start -= 1 }
        let place = UnsafeBufferPointer(rebasing: text[start..<tail.before.upperBound])
        guard start > shortestLine / 2, place.count > 2, areNames(place) else { return false }
        let own = UnsafeBufferPointer(rebasing: text[tail.own])
        let found = DateReader(language: language).dates(in: own.span)
        return found.count == 1 && found[0].precision >= .day && !found[0].isYearInferred
            && found[0].range == 0..<own.count
    }

    /// Longest length of a recording, in bytes.
    private static let longestLength = 12
    /// Longest day, in bytes.
    private static let longestDay = 40

    /// Whether a line closes with the length and the day of a recording, as players print them.
    ///
    /// "Le port rouvre / Journal de 19h / 2 min. / le 6 mai 2024".
    static func closesWithLengthAndDay(_ text: UnsafeBufferPointer<UInt8>, language: String?) -> Bool {
        // Most lines end with no year.
        guard text.count > shortestLine, text[text.count - 1] &- 0x30 < 10, let last = slash(text, before: text.count),
            text.count - last <= longestDay,
            let before = slash(text, before: last - 1), before > shortestLine / 2,
            isLength(text.piece((before + 1)..<(last - 1)))
        else { return false }
        let own = text.piece(from: last + 1)
        let found = DateReader(language: language).dates(in: own.span)
        return found.count == 1 && found[0].precision >= .day && !found[0].isYearInferred
            && own.count == found[0].range.upperBound
    }

    /// The last slash or bar between spaces before a place.
    private static func slash(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
        var index = end - 2
        while index > max(1, end - longestTail) {
            let isMark = text[index] == UInt8(ascii: "/") || text[index] == UInt8(ascii: "|")
            if isMark, text[index - 1] == 0x20, text[index + 1] == 0x20 { return index }
            index -= 1
        }
        return nil
    }

    /// Whether a text is a number of minutes: "2 min.", "12 mn", "3 Min".
    private static func isLength(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count <= longestLength, let first = text.firstIndex(where: { $0 > 0x20 }),
            text[first] &- 0x30 < 10, let unit = text[first...].firstIndex(where: { $0 &- 0x30 >= 10 && $0 != 0x20 })
        else { return false }
        return FieldWords.shared.minuteWords.contains { word in
            text[unit...].count >= word.count && zip(text[unit...], word).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    /// The longest name of a place, in bytes.
    private static let longestPlace = 40

    /// Whether a sentence or a dash ends right before a place.
    private static func endsPart(_ text: UnsafeBufferPointer<UInt8>, before place: Int) -> Bool {
        guard place > 1, text[place - 1] == 0x20 else { return false }
        return ".!?-\"".utf8.contains(text[place - 2])
            || text[place - 2] >= 0x80 && place > 3 && text[place - 4] == 0xE2
    }
}
