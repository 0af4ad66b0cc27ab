/// Text that was wrapped to a width, by a terminal's browser, by mail or by whoever made text of a PDF: which of its lines
/// go on with the line before.
///
/// A line goes on where the next word would not have had room at its end. The width is told by the breaks in
/// mid-sentence, before a small letter: lines that are paragraphs of their own have none. So lines of the page's furniture
/// may stand among the wrapped ones.
struct WrappedLines {
    /// Whether each line goes on with the one before it.
    let goesOn: [Bool]

    /// Fewest breaks in mid-sentence, and the widths of lines, in characters, that a text is wrapped to.
    private static let fewestBreaks = 5
    private static let widths = 30...130
    /// A line that is so much wider than the width, as a link or a page's head may be, was not wrapped; more than this
    /// share of such lines, and nothing was.
    private static let tolerance = 1.15
    private static let mostWiderLines = 0.1
    /// The room that a word must not have had, as a part of the width, and the share of breaks that it explains: text of a
    /// PDF has letters of many widths.
    private static let fullWidth = 0.92
    private static let leastExplained = 0.7
    /// A line before a small letter that is at least so wide goes on all the same.
    private static let raggedWidth = 0.7

    /// The lines of a text; nil where it is not wrapped.
    ///
    /// - Parameter lines: byte ranges, those of empty lines empty.
    init?(_ bytes: [UInt8], _ lines: LineRanges) {
        // In one byte each, as a text may have a line for every other byte: none is wrapped to as many characters.
        let widths = lines.map { UInt8(clamping: WrappedLines.width(bytes, $0)) }
        var breaks: [Int32] = []
        var breaksOfWidth = [Int](repeating: 0, count: 256)
        for index in lines.indices.dropLast() where WrappedLines.isMidSentence(bytes, lines[index], lines[index + 1]) {
            breaks.append(Int32(truncatingIfNeeded: index))
            breaksOfWidth[Int(widths[index])] += 1
        }
        guard breaks.count >= WrappedLines.fewestBreaks else { return nil }
        var shorter = 0
        let usual = breaksOfWidth.firstIndex { count in
            shorter += count
            return shorter > breaks.count * 9 / 10
        }
        guard let usual, WrappedLines.widths.contains(usual) else { return nil }
        let most = Int(Double(usual) * WrappedLines.tolerance)
        guard let width = breaksOfWidth[...most].lastIndex(where: { $0 > 0 }) else { return nil }
        let filled = widths.count { $0 > 0 }
        guard widths.count(where: { $0 > most }) <= Int(Double(filled) * WrappedLines.mostWiderLines) else {
            return nil
        }
        func isFull(_ index: Int) -> Bool {
            let next = lines[index + 1]
            let word = bytes[next].firstIndex { $0 == 0x20 || $0 == 0x09 } ?? next.upperBound
            let needed = Int(widths[index]) + 1 + WrappedLines.width(bytes, next.lowerBound..<word)
            return Double(needed) > WrappedLines.fullWidth * Double(width)
        }
        let explained = breaks.count { isFull(Int($0)) }
        guard Double(explained) >= WrappedLines.leastExplained * Double(breaks.count) else { return nil }
        var goesOn = [Bool](repeating: false, count: lines.count)
        for index in lines.indices.dropLast() where widths[index] > 0 && widths[index + 1] > 0 && widths[index] <= most
        {
            goesOn[index + 1] = isFull(index)
        }
        for index in breaks.lazy.map(Int.init) where Double(widths[index]) >= WrappedLines.raggedWidth * Double(width) {
            goesOn[index + 1] = widths[index] <= most
        }
        self.goesOn = goesOn
    }

    /// The characters of a line, as Unicode scalars.
    private static func width(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
        bytes[line].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// Whether a line ends without a stop and the next begins with a small letter.
    private static func isMidSentence(_ bytes: [UInt8], _ line: Range<Int>, _ next: Range<Int>) -> Bool {
        guard let last = bytes[line].last, let first = bytes[next].first else { return false }
        if ".!?:;".utf8.contains(last) { return false }
        if first < 0x80 { return first &- UInt8(ascii: "a") < 26 }
        let start = String(decoding: bytes[next].prefix(4), as: UTF8.self)
        return start.unicodeScalars.first?.properties.isLowercase == true
    }
}

/// Which hyphens at the ends of wrapped lines only the break put there: "consom-" before "mation".
struct LineHyphens {
    /// The words that a text has alone, by their hash: those of its beginning, which are enough.
    private let words: Set<UInt64>
    /// Whether so many lines end with a hyphen that the text was hyphenated.
    private let isHyphenated: Bool
    private static let (fewestHyphens, leastHyphenated) = (2, 0.04)
    private static let mostBytes = 1 << 20

    init(_ bytes: [UInt8], _ lines: LineRanges) {
        var words: Set<UInt64> = []
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for index in 0..<min(bytes.count, LineHyphens.mostBytes) where bytes[index] <= 0x20 {
                if index > start { words.insert(LineHyphens.hash(bytes.piece(start..<index))) }
                start = index + 1
            }
        }
        self.words = words
        let filled = lines.count { !$0.isEmpty }
        let ending = lines.count {
            $0.count > 2 && bytes[$0].last == UInt8(ascii: "-") && bytes[$0.upperBound - 2] > 0x40
        }
        isHyphenated =
            ending >= LineHyphens.fewestHyphens && Double(ending) >= LineHyphens.leastHyphenated * Double(filled)
    }

    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 { ByteHash.hash(word.span) }

    /// What stands between a line and the one that goes on with it.
    enum Joint: Equatable {
        case space
        /// The hyphen is the writer's.
        case nothing
        /// The hyphen, of so many bytes, is the break's.
        case instead(ofBytes: Int)
    }

    /// What stands between a line and the one that goes on with it.
    ///
    /// The hyphen is the writer's before a pronoun that follows its verb with one, behind a word that the text has alone,
    /// in names, in what has more of them or stands elsewhere with it, and in a text that was not hyphenated.
    func joint(_ line: Range<Int>, _ next: Range<Int>, in bytes: [UInt8]) -> Joint {
        // A soft hyphen says itself what it is.
        if line.count > 2, bytes[line].suffix(2).elementsEqual([0xC2, 0xAD]) { return .instead(ofBytes: 2) }
        guard bytes[line].last == UInt8(ascii: "-"), line.count > 2 else { return .space }
        let stem = line.lowerBound..<(line.upperBound - 1)
        let start = bytes[stem].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? stem.lowerBound
        let head = start..<stem.upperBound
        let tail = bytes[next].prefix { $0 >= 0x80 || ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
        guard !head.isEmpty, let initial = tail.first else { return .space }
        let word = String(decoding: tail, as: UTF8.self)
        if TextWords.afterHyphens.contains(word) { return .space }
        guard initial >= 0x80 || initial >= UInt8(ascii: "a"),
            bytes[head].allSatisfy({ $0 >= 0x80 || $0 >= UInt8(ascii: "a") }), !TextWords.hyphenTails.contains(word)
        else { return .nothing }
        // "mother-in-law" goes on with another; compounds are broken at theirs in texts that nobody hyphenated.
        let isCompound = next.lowerBound + tail.count < next.upperBound && bytes[next.lowerBound + tail.count] == 0x2D
        let isWord = bytes.withUnsafeBufferPointer { words.contains(LineHyphens.hash($0.piece(head))) }
        let whole = Array(bytes[head]) + [0x2D] + tail
        let isKnown = whole.withUnsafeBufferPointer { words.contains(LineHyphens.hash($0)) }
        return isWord || isCompound || isKnown || !isHyphenated ? .nothing : .instead(ofBytes: 1)
    }
}
