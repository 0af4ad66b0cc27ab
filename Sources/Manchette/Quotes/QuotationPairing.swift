/// A stretch of text between quotation marks.
struct QuotationSpan: Sendable {
    /// Bytes between the marks, white space at both ends left out.
    var content: Range<Int>
    /// Bytes with the marks.
    var whole: Range<Int>
    /// Whether a closing mark was found.
    var isClosed: Bool
    /// Whether straight marks stand around it, which say less.
    var isStraight: Bool
    /// 0 for outer quotations, 1 and more for quotations inside them.
    var depth: Int
}

/// Pairs quotation marks from left to right, with the mistakes that pages make: marks that face the wrong way, are of
/// two kinds, reopen in every paragraph, or never close.
struct QuotationPairing {
    private struct Opening {
        var mark: Int
        /// The last line that is known to belong to the quotation.
        var line: Int32
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let marks: [QuotationMark]
    private let lineEnds: [Int]
    /// For each line, its number among those with text in them.
    private var paragraphNumbers: [Int32] = []
    /// Left-facing and right-facing marks of a family before each mark, to count those of a line at once.
    private var lefts: [Int32] = []
    private var rights: [Int32] = []
    private var lineLastMark: [Int32] = []
    /// Whether the text writes »so« (German).
    private var isReversed = false
    private var open: [Opening] = []
    private var spans: [QuotationSpan] = []

    /// Quotations longer than this without a closing mark end with their first sentence.
    private static let unclosedLimit = 1500

    /// The quotations of a text, outer and inner, by their start.
    static func spans(in bytes: UnsafeBufferPointer<UInt8>, singles: Bool) -> [QuotationSpan] {
        var pairing = QuotationPairing(bytes, singles: singles)
        pairing.run()
        return pairing.spans.sorted { ($0.whole.lowerBound, $0.depth) < ($1.whole.lowerBound, $1.depth) }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, singles: Bool) {
        self.bytes = bytes
        (marks, lineEnds) = QuotationMarkScanner(bytes: bytes, singles: singles).marks()
        numberLines()
        countMarks()
    }

    private mutating func numberLines() {
        paragraphNumbers.reserveCapacity(lineEnds.count)
        var start = 0
        var number: Int32 = 0
        for end in lineEnds {
            if bytes[start..<end].contains(where: { $0 > 0x20 }) { number &+= 1 }
            paragraphNumbers.append(number)
            start = end &+ 1
        }
    }

    private mutating func countMarks() {
        lefts = [Int32](repeating: 0, count: marks.count + 1)
        rights = lefts
        lineLastMark = [Int32](repeating: -1, count: lineEnds.count)
        var openingRights = 0
        var openingLefts = 0
        for (index, mark) in marks.enumerated() {
            let isDouble = mark.family == .guillemet || mark.family == .curly
            lefts[index + 1] = lefts[index] + (isDouble && mark.face == .left ? 1 : 0)
            rights[index + 1] = rights[index] + (isDouble && mark.face == .right ? 1 : 0)
            lineLastMark[Int(mark.line)] = Int32(truncatingIfNeeded: index)
            if mark.family == .guillemet, mark.standsOpening, mark.wordAfter {
                if mark.face == .right { openingRights += 1 } else { openingLefts += 1 }
            }
        }
        isReversed = openingRights > openingLefts
    }

    private mutating func run() {
        for index in marks.indices { take(index) }
        while !open.isEmpty { abandon() }
    }

    // MARK: - One mark

    private mutating func take(_ index: Int) {
        let mark = marks[index]
        let paragraph = paragraphNumbers[Int(mark.line)]
        // What is open from an earlier paragraph goes on only if this mark continues or closes it.
        while let top = open.last, paragraphNumbers[Int(top.line)] < paragraph {
            let isNext = paragraphNumbers[Int(top.line)] + 1 == paragraph
            if isNext, mark.startsLine, opensLike(mark, marks[top.mark]) {
                open[open.count - 1].line = mark.line
                return
            }
            if isNext, closes(mark, marks[top.mark]), !mark.standsOpening {
                close(index)
                return
            }
            abandon()
        }
        guard let top = open.last else {
            if canOpen(index) { open.append(Opening(mark: index, line: mark.line)) }
            return
        }
        let opener = marks[top.mark]
        if mark.family == opener.family {
            takeSame(index, opener)
        } else if closes(mark, opener), mark.standsClosing {
            close(index)
        } else if mark.family != .singleCurly, open.count < 4, canOpen(index), !mark.standsClosing {
            open.append(Opening(mark: index, line: mark.line))
        } else if open.count > 1, closes(mark, marks[open[open.count - 2].mark]) {
            // The inner quotation was never closed.
            open.removeLast()
            close(index)
        }
    }

    /// A mark of the family of what is open: it closes it or opens a quotation inside.
    private mutating func takeSame(_ index: Int, _ opener: QuotationMark) {
        let mark = marks[index]
        switch mark.family {
        case .straight:
            let next = index + 1 < marks.count ? marks[index + 1] : nil
            let isInner =
                mark.standsOpening && mark.wordAfter && next?.line == mark.line && next?.family == .straight
                && next?.standsClosing == true && remaining(index) >= 2 && open.count == 1
            if isInner { open.append(Opening(mark: index, line: mark.line)) } else { close(index) }
        case .singleCurly:
            if mark.face != .left, mark.standsClosing { close(index) }
        case .guillemet, .curly, .singleGuillemet:
            if mark.face != opener.face, mark.face != .low {
                // „A“: a left-facing mark closes what a low one opened.
                close(index)
                return
            }
            takeRepeated(index)
        }
    }

    /// The very mark that is open, once more: « … «.
    private mutating func takeRepeated(_ index: Int) {
        let mark = marks[index]
        if mark.standsClosing || !mark.wordAfter && !mark.standsOpening {
            close(index)
            return
        }
        let closing = mark.face == .right ? lefts : rights
        let opening = mark.face == .right ? rights : lefts
        let last = Int(lineLastMark[Int(mark.line)])
        let balance = Int(closing[last + 1] - closing[index + 1]) - Int(opening[last + 1] - opening[index + 1])
        if mark.face == .low || balance >= 2, open.count < 4 {
            if mark.face == .low { abandon(before: mark.start) }
            open.append(Opening(mark: index, line: mark.line))
        } else if balance == 1 {
            // « A. « B »: the first was never closed; « A « B »: both end together.
            if endsSentence(before: mark.start) {
                abandon(before: mark.start)
                open.append(Opening(mark: index, line: mark.line))
            }
        } else {
            close(index)
        }
    }

    // MARK: - What a mark can do

    private func remaining(_ index: Int) -> Int { Int(lineLastMark[Int(marks[index].line)]) - index }

    private func canOpen(_ index: Int) -> Bool {
        let mark = marks[index]
        switch mark.family {
        case .guillemet, .singleGuillemet:
            if mark.face == .left && !isReversed { return !mark.standsClosing }
            if mark.face == .right && isReversed { return !mark.standsClosing && mark.wordAfter }
            guard remaining(index) > 0, marks[index + 1].family == mark.family else { return false }
            // »text» or »text« where the text's other marks face the usual way.
            return !mark.standsClosing && !mark.endsLine && mark.wordAfter
                && (marks[index + 1].face == .right || !marks[index + 1].standsOpening)
        case .curly:
            switch mark.face {
            case .low: return true
            case .left: return !mark.standsClosing
            default: return mark.standsOpening && remaining(index) > 0
            }
        case .straight: return !mark.standsClosing && !mark.endsLine
        case .singleCurly: return mark.standsOpening && mark.wordAfter && mark.face != .right && findsSingleEnd(index)
        }
    }

    /// Whether a single mark that closes stands on the line, behind a mark of punctuation or at its end.
    private func findsSingleEnd(_ index: Int) -> Bool {
        var next = index + 1
        while next < marks.count, next < index + 32, marks[next].line == marks[index].line {
            let mark = marks[next]
            if mark.family == .singleCurly, mark.face != .left, mark.standsClosing {
                return mark.start - marks[index].end > 12
            }
            if mark.family != .singleCurly { return false }
            next += 1
        }
        return false
    }

    private func opensLike(_ mark: QuotationMark, _ opener: QuotationMark) -> Bool {
        mark.family == opener.family && !mark.endsLine
    }

    private func closes(_ mark: QuotationMark, _ opener: QuotationMark) -> Bool {
        switch opener.family {
        case .guillemet, .singleGuillemet: return mark.family == opener.family && mark.face != opener.face
        case .curly:
            if mark.family == .straight { return mark.standsClosing }
            return mark.family == .curly && (opener.face == .low ? mark.face != .low : mark.face == .right)
        case .straight: return mark.family == .straight || mark.family == .curly && mark.face == .right
        case .singleCurly: return mark.family == .singleCurly && mark.face != .left
        }
    }

    // MARK: - Closing

    private mutating func close(_ index: Int) {
        guard let top = open.popLast() else { return }
        add(top, contentEnd: marks[index].start, wholeEnd: marks[index].end, isClosed: true)
    }

    /// Ends the innermost quotation, whose closing mark is missing, with its line or earlier.
    private mutating func abandon(before limit: Int? = nil) {
        guard let top = open.popLast() else { return }
        let mark = marks[top.mark]
        guard mark.family != .straight, mark.family != .singleCurly else { return }
        var end = min(limit ?? Int.max, lineEnds[Int(top.line)])
        if end - mark.end > Self.unclosedLimit { end = firstSentenceEnd(from: mark.end, to: end) }
        add(top, contentEnd: end, wholeEnd: end, isClosed: false)
    }

    private mutating func add(_ opening: Opening, contentEnd: Int, wholeEnd: Int, isClosed: Bool) {
        let mark = marks[opening.mark]
        let content = withoutEmphasis(TextTrimming.trimmed(mark.end..<max(mark.end, contentEnd), in: bytes))
        guard !content.isEmpty else { return }
        spans.append(
            QuotationSpan(
                content: content, whole: QuotationMarkScanner.withEmphasis(mark.start..<wholeEnd, in: bytes),
                isClosed: isClosed,
                isStraight: mark.family == .straight,
                depth: open.count))
    }

    /// The words of « *…* » without the asterisks around all of them.
    private func withoutEmphasis(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while range.count > 2, let first = bytes[range].first, QuotationMarkScanner.isEmphasis(first),
            bytes[range.upperBound - 1] == first
        {
            range = (range.lowerBound + 1)..<(range.upperBound - 1)
        }
        return range
    }

    private func endsSentence(before index: Int) -> Bool {
        var index = index
        while index > 0, bytes[index - 1] <= 0x20 || bytes[index - 1] == 0xA0 || bytes[index - 1] == 0xC2 { index -= 1 }
        guard index > 0 else { return false }
        return [0x2E, 0x21, 0x3F].contains(bytes[index - 1])
    }

    private func firstSentenceEnd(from start: Int, to end: Int) -> Int {
        var index = start
        while index + 1 < end {
            if [0x2E, 0x21, 0x3F].contains(bytes[index]), bytes[index + 1] == 0x20 { return index + 1 }
            index += 1
        }
        return min(end, start + Self.unclosedLimit)
    }
}

/// White space at the ends of byte ranges.
enum TextTrimming {
    /// The range without the white space (also no-break) at its ends.
    static func trimmed(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            if bytes[start] <= 0x20 {
                start += 1
            } else if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA0 {
                start += 2
            } else if isWideSpace(bytes, start, end) {
                start += 3
            } else {
                break
            }
        }
        while end > start {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - 2 >= start, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                end -= 2
            } else if end - 3 >= start, isWideSpace(bytes, end - 3, end) {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }

    /// U+2000…U+200B and U+202F.
    private static func isWideSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        start + 2 < end && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
            && (bytes[start + 2] == 0xAF || bytes[start + 2] &- 0x80 < 0x0C)
    }
}
