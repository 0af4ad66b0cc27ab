import HTMLTree

/// Stage 4 for text dumps: a line is a block; in text that was wrapped to a width, a paragraph is.
///
/// What a page says by markup a dump says by blank lines, bullets and numbers, or in Markdown: they become the same
/// traits.
struct TextBlockBuilder {
    /// The blocks of a text dump, in order.
    ///
    /// - Parameter bytes: valid UTF-8.
    static func blocks(of bytes: [UInt8]) -> BlockTable {
        var table = BlockTable()
        table.source = .text
        let source = MarkdownLines(bytes, split(bytes))
        let (bytes, lines) = (source.bytes, source.lines)
        let wrapped = WrappedLines(bytes, lines)
        let isWrapped = wrapped == nil && looksWrapped(lines)
        let hyphens = isWrapped || wrapped != nil ? LineHyphens(bytes, lines) : nil
        table.bytes.reserveCapacity(bytes.count + lines.count)
        var gap = false
        var isInText = false
        for (number, line) in lines.enumerated() {
            if line.isEmpty || isRule(bytes, line) {
                gap = true
                continue
            }
            let (marker, content) = TextBlockBuilder.marker(bytes, line)
            guard !content.isEmpty else { continue }
            // Behind the first paragraph the highest headings are the text's.
            let level = source.level(of: number).map { isInText ? max(2, $0) : $0 } ?? 0
            let goesOn = wrapped?.goesOn[number] ?? isWrapped
            if goesOn, !gap, marker == nil, level == 0, let hyphens,
                table.blocks.last?.traits.contains(.inHeading) == false
            {
                let joint = hyphens.joint(lines[number - 1], content, in: bytes)
                join(&table, bytes, content, Int32(number), joint)
                continue
            }
            var traits = traits(marker, gap: gap)
            if source.isPicture(number) { traits.formUnion([.inFigure, .inCaption]) }
            append(&table, bytes, content, Int32(number), traits, level: level)
            isInText = isInText || level == 0 && content.count >= bytesOfParagraph
            gap = level > 0
        }
        return table
    }

    /// A line of so many bytes is a paragraph.
    private static let bytesOfParagraph = 160

    /// Whether a line is a stroke: nothing but some of the same marks.
    private static func isRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        let first = bytes[line.lowerBound]
        return line.count > 2 && "-=_*~".utf8.contains(first) && bytes[line].allSatisfy { $0 == first || $0 == 0x20 }
    }

    /// Byte ranges of the lines, white space around them left out.
    private static func split(_ bytes: [UInt8]) -> LineRanges {
        var lines = LineRanges()
        lines.reserveCapacity(1 + bytes.count { $0 == 0x0A || $0 == 0x0D })
        var start = 0
        var index = 0
        while index <= bytes.count {
            if index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D {
                lines.append(trimmed(bytes, start..<index))
                if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        return lines
    }

    /// A range without the white space (ASCII and no-break) at its ends.
    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            if bytes[start] <= 0x20 {
                start += 1
            } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while end > start {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - 1 > start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }

    /// Whether the text was wrapped to a width: paragraphs of several lines, nearly all of them about as long as the
    /// longest and broken in mid-sentence.
    private static func looksWrapped(_ lines: LineRanges) -> Bool {
        var longest = 0
        for line in lines { longest = max(longest, line.count) }
        guard longest >= 40, longest <= 120 else { return false }
        var inner = 0
        var full = 0
        for index in lines.indices.dropLast() where !lines[index].isEmpty && !lines[index + 1].isEmpty {
            inner += 1
            if lines[index].count * 10 >= longest * 7 { full += 1 }
        }
        return inner >= 6 && full * 10 >= inner * 8
    }

    private enum Marker { case bullet, number, quote }

    /// The list or quotation mark that a line begins with, and the rest.
    private static func marker(_ bytes: [UInt8], _ line: Range<Int>) -> (Marker?, Range<Int>) {
        let start = line.lowerBound
        func rest(_ skip: Int) -> Range<Int> { trimmed(bytes, (start + skip)..<line.upperBound) }
        let first = bytes[start]
        if first == 0x3E, line.count > 1, bytes[start + 1] == 0x20 { return (.quote, rest(1)) }
        if first == 0x2A || first == 0x2D, line.count > 1, bytes[start + 1] == 0x20 { return (.bullet, rest(1)) }
        if line.count > 3, first == 0xE2 {
            // • ‣ ◦ ▪ ● – as bullets; a dash may open dialogue too, which reads the same.
            let second = bytes[start + 1]
            let third = bytes[start + 2]
            let isBullet =
                second == 0x80 && (third == 0xA2 || third == 0xA3 || third == 0x93 || third == 0x94)
                || second == 0x97 && (third == 0xA6 || third == 0x8F || third == 0x8B)
                || second == 0x96 && third == 0xAA
            if isBullet, bytes[start + 3] == 0x20 || bytes[start + 3] == 0x09 || bytes[start + 3] == 0xC2 {
                let content = rest(3)
                return (
                    second == 0x80 && third != 0xA2 && third != 0xA3 ? nil : .bullet,
                    second == 0x80 && third != 0xA2 && third != 0xA3 ? line : content
                )
            }
        }
        var digits = 0
        while digits < 3, digits < line.count, bytes[start + digits] >= 0x30, bytes[start + digits] <= 0x39 {
            digits += 1
        }
        if digits > 0, digits + 1 < line.count, bytes[start + digits] == 0x2E || bytes[start + digits] == 0x29,
            bytes[start + digits + 1] == 0x20
        {
            return (.number, line)
        }
        return (nil, line)
    }

    private static func traits(_ marker: Marker?, gap: Bool) -> Block.Traits {
        var traits: Block.Traits = gap ? [.gapBefore] : [.afterBreak]
        switch marker {
        case .bullet: traits.insert(.inListItem)
        case .number: traits.formUnion([.inListItem, .inOrderedList])
        case .quote: traits.insert(.inBlockQuote)
        case nil: break
        }
        return traits
    }

    private static func append(
        _ table: inout BlockTable, _ bytes: [UInt8], _ content: Range<Int>, _ line: Int32, _ traits: Block.Traits,
        level: Int
    ) {
        let start = table.bytes.count
        fold(bytes, content, into: &table.bytes)
        let headings: [TagID] = [.h1, .h2, .h3, .h4, .h5, .h6]
        let tag = level > 0 ? headings[level - 1] : traits.contains(.inListItem) ? .li : .p
        let block = Block(
            text: start..<table.bytes.count, owner: -1, firstRow: line, lastRow: line,
            tag: tag, traits: level > 0 ? traits.union(.inHeading) : traits, runs: 0..<0, linkBytes: 0,
            strongBytes: 0, emphasisBytes: 0)
        var joint: Int?
        table.add(block) { joint = $0 }
        if let joint { table.bytes[joint] = 0x20 }
        table.bytes.append(0x0A)
    }

    /// Adds a wrapped line to the block before it.
    private static func join(
        _ table: inout BlockTable, _ bytes: [UInt8], _ content: Range<Int>, _ line: Int32, _ joint: LineHyphens.Joint
    ) {
        let last = table.blocks.count - 1
        switch joint {
        case .space: table.bytes[table.bytes.count - 1] = 0x20
        case .nothing: table.bytes.removeLast()
        case .instead(let hyphen): table.bytes.removeLast(1 + hyphen)
        }
        fold(bytes, content, into: &table.bytes)
        table.blocks[last].text = table.blocks[last].text.lowerBound..<table.bytes.count
        table.blocks[last].lastRow = line
        table.bytes.append(0x0A)
    }

    private static func fold(_ bytes: [UInt8], _ range: Range<Int>, into output: inout [UInt8]) {
        var space = false
        for index in range {
            let byte = bytes[index]
            if byte <= 0x20 {
                if !space { output.append(0x20) }
                space = true
            } else {
                output.append(byte)
                space = false
            }
        }
    }
}
