import HTMLTree

/// The lines of a text dump without Markdown's marks, as converters of pages write it: headings, links, pictures and
/// emphasis.
///
/// The marks are taken off only where a heading or a link shows that a dump is Markdown: elsewhere a star is a star.
/// Lists and quotations have the marks of plain text too and are left to ``TextBlockBuilder``.
struct MarkdownLines {
    /// The text, and its lines, one for each line of the source.
    let bytes: [UInt8]
    let lines: LineRanges
    /// By line: the level of a heading, or ``picture``; empty where no line is either.
    private var marks: [UInt8] = []
    private static let picture: UInt8 = 0x80

    /// The level of a line that is a heading.
    func level(of line: Int) -> Int? {
        guard !marks.isEmpty, case let level = marks[line] & ~MarkdownLines.picture, level > 0 else { return nil }
        return Int(level)
    }

    /// Whether a line is nothing but a picture: what is left of it is what it is called.
    func isPicture(_ line: Int) -> Bool { !marks.isEmpty && marks[line] & MarkdownLines.picture != 0 }

    /// - Parameter lines: byte ranges without white space at their ends, those of empty lines empty.
    init(_ source: [UInt8], _ lines: LineRanges) {
        guard lines.contains(where: { MarkdownLines.isMarked(source, $0) }) else {
            self.bytes = source
            self.lines = lines
            return
        }
        var writer = Writer(source: source)
        var ranges = LineRanges()
        ranges.reserveCapacity(lines.count)
        marks = [UInt8](repeating: 0, count: lines.count)
        for (number, line) in lines.enumerated() {
            let start = writer.output.count
            let level = MarkdownLines.level(source, line)
            marks[number] = UInt8(level)
            writer.write(MarkdownLines.content(source, line, level: level))
            if writer.isPicture { marks[number] |= MarkdownLines.picture }
            let isUnderline = MarkdownLines.underlined(source, line)
            // A line of "=" or "-" under a line of text makes it a heading.
            if isUnderline > 0, number > 0, (1...MarkdownLines.longestUnderlined).contains(ranges[number - 1].count),
                marks[number - 1] & ~MarkdownLines.picture == 0,
                writer.output[ranges[number - 1]].last != UInt8(ascii: "."),
                number < 2 || ranges[number - 2].isEmpty
            {
                marks[number - 1] |= UInt8(isUnderline)
                writer.output.removeSubrange(start...)
            }
            ranges.append(start..<writer.output.count)
            writer.output.append(0x0A)
        }
        self.bytes = writer.output
        self.lines = ranges
    }

    /// Whether a line has a mark that only Markdown has.
    private static func isMarked(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        if level(bytes, line) > 0 { return true }
        return bytes.withUnsafeBufferPointer { bytes in
            let line = bytes.piece(line)
            var from = 0
            while let place = line.piece(from: from).place(of: "](") {
                let target = line.piece(from: from + place + 2)
                if isAddress(target) { return true }
                from += place + 2
            }
            return false
        }
    }

    /// Whether a link leads somewhere: that of "f[0](x)" does not.
    private static func isAddress(_ target: UnsafeBufferPointer<UInt8>) -> Bool {
        ["http", "/", "#", "mailto:", "www.", "<http", "./", "../"].contains { target.begins(with: $0) }
    }

    /// The longest line that a stroke under it makes a heading, in bytes; a stroke under a paragraph parts it from the next.
    private static let longestUnderlined = 120
    /// The longest heading, in bytes.
    private static let longestHeading = 200

    /// The level of a heading: 1 to 6 number signs, and a space; 0 for other lines.
    private static func level(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
        let marks = bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(marks), (marks + 2...longestHeading).contains(line.count),
            bytes[line.lowerBound + marks] == 0x20
        else { return 0 }
        // "# 1 of the county", and a sentence about a hashtag.
        let first = bytes[line].dropFirst(marks).first { $0 != 0x20 } ?? 0
        return first &- 0x30 < 10 && marks == 1 || bytes[line].last == UInt8(ascii: ".") ? 0 : marks
    }

    /// The level that a line gives to the one over it.
    private static func underlined(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
        guard line.count > 2, let first = bytes[line].first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
            bytes[line].allSatisfy({ $0 == first })
        else { return 0 }
        return first == UInt8(ascii: "=") ? 1 : 2
    }

    /// A line without the marks of a heading at its ends.
    private static func content(_ bytes: [UInt8], _ line: Range<Int>, level: Int) -> Range<Int> {
        guard level > 0 else { return line }
        var start = line.lowerBound + level
        var end = line.upperBound
        while start < end, bytes[start] == 0x20 { start += 1 }
        // Those at its end are marks where a space stands before them: "C#".
        var marks = end
        while marks > start, bytes[marks - 1] == UInt8(ascii: "#") { marks -= 1 }
        if marks > start, marks < end, bytes[marks - 1] == 0x20 { end = marks }
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    /// Writes lines without the marks inside them.
    private struct Writer {
        let source: [UInt8]
        var output: [UInt8] = []
        /// Whether the last line was a picture alone.
        var isPicture = false

        init(source: [UInt8]) {
            self.source = source
            output.reserveCapacity(source.count)
        }

        /// Most bytes of a link, with its address.
        private static let longestLink = 2000
        /// The brackets and marks of a line that nothing closes, and after how many of them no more are looked for: each
        /// would be in all that follows.
        private static let mostUnclosed = 100
        private var unclosed = 0
        /// Where the runs stand that end emphasis that was begun.
        private var closers: Set<Int> = []
        private static let longestEmphasis = 4000
        /// Deepest that a link's text is looked into: a picture in a link.
        private static let levels = 3

        mutating func write(_ line: Range<Int>) {
            isPicture = false
            unclosed = 0
            closers.removeAll(keepingCapacity: true)
            write(line, level: 0)
        }

        private mutating func write(_ range: Range<Int>, level: Int) {
            var index = range.lowerBound
            while index < range.upperBound {
                let byte = source[index]
                if byte == UInt8(ascii: "\\"), index + 1 < range.upperBound, Writer.isPunctuation(source[index + 1]) {
                    output.append(source[index + 1])
                    index += 2
                } else if byte == UInt8(ascii: "["), level < Writer.levels, let link = link(at: index, range) {
                    write(link.text, level: level + 1)
                    index = link.end
                } else if byte == UInt8(ascii: "!"), index + 1 < range.upperBound, level < Writer.levels,
                    source[index + 1] == UInt8(ascii: "["), let link = link(at: index + 1, range)
                {
                    isPicture = isPicture || index == range.lowerBound && link.end == range.upperBound
                    write(link.text, level: level + 1)
                    index = link.end
                } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") {
                    index = writeMarks(at: index, range)
                } else if byte == UInt8(ascii: "`"), let end = code(at: index, range) {
                    output += source[index..<end]
                    index = end
                } else {
                    output.append(byte)
                    index += 1
                }
            }
        }

        /// The end of code between backticks, which is as it is.
        private func code(at start: Int, _ range: Range<Int>) -> Int? {
            let last = min(range.upperBound, start + Writer.longestLink)
            return source[(start + 1)..<max(start + 1, last)].firstIndex(of: UInt8(ascii: "`")).map { $0 + 1 }
        }

        /// The text and the end of a link whose bracket opens at an index; nil where there is none.
        private mutating func link(at start: Int, _ range: Range<Int>) -> (text: Range<Int>, end: Int)? {
            guard unclosed < Writer.mostUnclosed else { return nil }
            unclosed += 1
            var depth = 0
            var close = start
            let last = min(range.upperBound, start + Writer.longestLink)
            while close < last {
                if source[close] == UInt8(ascii: "[") { depth += 1 }
                if source[close] == UInt8(ascii: "]") {
                    depth -= 1
                    if depth == 0 { break }
                }
                close += 1
            }
            guard close + 1 < last, source[close + 1] == UInt8(ascii: "("),
                source.withUnsafeBufferPointer({ MarkdownLines.isAddress($0.piece((close + 2)..<range.upperBound)) })
            else { return nil }
            var open = 1
            var end = close + 2
            while end < last {
                if source[end] == UInt8(ascii: "(") { open += 1 }
                if source[end] == UInt8(ascii: ")") {
                    open -= 1
                    if open == 0 {
                        unclosed -= 1
                        return ((start + 1)..<close, end + 1)
                    }
                }
                end += 1
            }
            return nil
        }

        /// Leaves out a run of stars or strokes that begins or ends emphasis; returns where it ends.
        ///
        /// Only pairs are marks: stars of footnotes, of births and of what is not to be printed stay.
        private mutating func writeMarks(at start: Int, _ range: Range<Int>) -> Int {
            let end = endOfRun(start, range)
            if closers.remove(start) != nil { return end }
            if opensEmphasis(start..<end, range), let closer = closer(of: start..<end, range) {
                closers.insert(closer)
            } else {
                output += source[start..<end]
            }
            return end
        }

        private func endOfRun(_ start: Int, _ range: Range<Int>) -> Int {
            var end = start
            while end < range.upperBound, source[end] == source[start] { end += 1 }
            return end
        }

        private func opensEmphasis(_ run: Range<Int>, _ range: Range<Int>) -> Bool {
            run.count <= 3 && run.upperBound < range.upperBound && source[run.upperBound] > 0x20
                && (run.lowerBound == range.lowerBound || isApart(run.lowerBound, range))
        }

        /// Whether the byte before a run is a space or a mark, not one inside an address.
        private func isApart(_ start: Int, _ range: Range<Int>) -> Bool {
            let before = source[start - 1]
            if before == UInt8(ascii: "/") || before == UInt8(ascii: "@") { return false }
            // "l’*Histoire*", "«*Histoire*»".
            if before >= 0x80 {
                let bytes = source[max(range.lowerBound, start - 3)..<start]
                return bytes.starts(with: [0xE2, 0x80]) || bytes.suffix(2) == [0xC2, 0xAB]
                    || bytes.suffix(2) == [0xC2, 0xA0]
            }
            return !Writer.isLetter(before)
        }

        /// Whether a run may end emphasis: nothing opens before it, and strokes stand in no word and no file's name.
        private func endsEmphasis(_ start: Int, _ end: Int, _ mark: UInt8, _ range: Range<Int>) -> Bool {
            let before = source[start - 1]
            guard before > 0x20, before != UInt8(ascii: "("), before != UInt8(ascii: "[") else { return false }
            guard mark == UInt8(ascii: "_"), end < range.upperBound else { return true }
            let isBeforePoint = source[end] == UInt8(ascii: ".") && end + 1 < range.upperBound
            let next = isBeforePoint ? source[end + 1] : source[end]
            return !Writer.isLetter(next) && next != UInt8(ascii: "/")
        }

        /// Where the run stands that ends what a run begins; nil where none does.
        private mutating func closer(of run: Range<Int>, _ range: Range<Int>) -> Int? {
            guard unclosed < Writer.mostUnclosed else { return nil }
            let mark = source[run.lowerBound]
            var index = run.upperBound
            let last = min(range.upperBound, run.upperBound + Writer.longestEmphasis)
            while index < last {
                guard source[index] == mark else {
                    index += 1
                    continue
                }
                let end = endOfRun(index, range)
                // One that another has found is its end.
                if end - index == run.count, !closers.contains(index), endsEmphasis(index, end, mark, range) {
                    return index
                }
                index = end
            }
            unclosed += 1
            return nil
        }

        private static func isPunctuation(_ byte: UInt8) -> Bool {
            (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
                || (0x7B...0x7E).contains(byte)
        }

        private static func isLetter(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- 0x30 < 10
        }
    }
}
