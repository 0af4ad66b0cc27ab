import HTMLTree

/// The lines of a text dump without Markdown's marks, as converters of pages write it: headings, links, pictures and
/// emphasis.
///
/// The marks are taken off only where a heading or a link shows that a dump is Markdown: elsewhere a star is a star.
/// Lists and quotations have the marks of plain text too and are left to ``TextBlockBuilder``.
struct MarkdownLines {
    /// The text, its lines, one for each line of the source, and the levels of those that are headings.
    let bytes: [UInt8]
    let lines: [Range<Int>]
    private(set) var levels: [Int: Int] = [:]
    /// The lines that are nothing but a picture: what is left of them is what it is called.
    private(set) var pictures: Set<Int> = []

    /// - Parameter lines: byte ranges without white space at their ends, those of empty lines empty.
    init(_ source: [UInt8], _ lines: [Range<Int>]) {
        guard lines.contains(where: { MarkdownLines.isMarked(source, $0) }) else {
            self.bytes = source
            self.lines = lines
            return
        }
        var writer = Writer(source: source)
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(lines.count)
        for (number, line) in lines.enumerated() {
            let start = writer.output.count
            let level = MarkdownLines.level(source, line)
            if level > 0 { levels[number] = level }
            writer.write(MarkdownLines.content(source, line, level: level))
            if writer.isPicture { pictures.insert(number) }
            let isUnderline = MarkdownLines.underlined(source, line)
            // A line of "=" or "-" under a line of text makes it a heading.
            if isUnderline > 0, number > 0, ranges[number - 1].count > 0, levels[number - 1] == nil,
                number < 2 || ranges[number - 2].isEmpty
            {
                levels[number - 1] = isUnderline
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
                if ["http", "/", "#", "mailto:", "www."].contains(where: { target.begins(with: $0) }) { return true }
                from += place + 2
            }
            return false
        }
    }

    /// The level of a heading: 1 to 6 number signs, and a space; 0 for other lines.
    private static func level(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
        let marks = bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(marks), line.count > marks + 1, bytes[line.lowerBound + marks] == 0x20 else { return 0 }
        return marks
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
        while end > start, bytes[end - 1] == UInt8(ascii: "#") || bytes[end - 1] == 0x20 { end -= 1 }
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

        /// Most bytes of a link, with its address: brackets that nothing closes are not looked for in all that follows.
        private static let longestLink = 2000
        private static let mostOpenBrackets = 100
        private var openBrackets = 0
        /// Deepest that a link's text is looked into: a picture in a link.
        private static let levels = 3

        mutating func write(_ line: Range<Int>) {
            isPicture = false
            openBrackets = 0
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
                } else {
                    output.append(byte)
                    index += 1
                }
            }
        }

        /// The text and the end of a link whose bracket opens at an index; nil where there is none.
        private mutating func link(at start: Int, _ range: Range<Int>) -> (text: Range<Int>, end: Int)? {
            guard openBrackets < Writer.mostOpenBrackets else { return nil }
            openBrackets += 1
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
            guard close + 1 < last, source[close + 1] == UInt8(ascii: "(") else { return nil }
            var open = 1
            var end = close + 2
            while end < last {
                if source[end] == UInt8(ascii: "(") { open += 1 }
                if source[end] == UInt8(ascii: ")") {
                    open -= 1
                    if open == 0 {
                        openBrackets -= 1
                        return ((start + 1)..<close, end + 1)
                    }
                }
                end += 1
            }
            return nil
        }

        /// Leaves out a run of stars or strokes that begins or ends emphasis; returns where it ends.
        private mutating func writeMarks(at start: Int, _ range: Range<Int>) -> Int {
            var end = start
            while end < range.upperBound, source[end] == source[start] { end += 1 }
            let isBehindSpace = start == range.lowerBound || source[start - 1] <= 0x20
            let isBeforeSpace = end == range.upperBound || source[end] <= 0x20
            let isInWord =
                start > range.lowerBound && end < range.upperBound && Writer.isLetter(source[start - 1])
                && Writer.isLetter(source[end])
            let isEmphasis = end - start <= 3 && isBehindSpace != isBeforeSpace || !isBehindSpace && !isBeforeSpace
            // "snake_case" and "5*4" are as they are written.
            if !isEmphasis || isInWord && (source[start] == UInt8(ascii: "_") || end - start < 2) {
                output += source[start..<end]
            }
            return end
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
