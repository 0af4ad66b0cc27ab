/// A block's characters cut where a link or emphasis begins or ends, properly nested.
struct InlineRuns {
    enum Event {
        case open(BodyBlock.Inline)
        case close(BodyBlock.Inline)
        /// Bytes of ``text``.
        case characters(Range<Int>)
    }

    /// The block's characters, UTF-8.
    let text: [UInt8]
    private(set) var events: [Event] = []

    init(_ block: BodyBlock) {
        text = Array(block.text.utf8)
        guard !block.inlines.isEmpty else {
            if !text.isEmpty { events = [.characters(0..<text.count)] }
            return
        }
        let spans = Self.spans(of: block.inlines, in: text)
        var open: [(inline: BodyBlock.Inline, end: Int)] = []
        var position = 0
        func characters(upTo end: Int, into events: inout [Event]) {
            if end > position { events.append(.characters(position..<end)) }
            position = max(position, end)
        }
        for span in spans {
            while let last = open.last, last.end <= span.bytes.lowerBound {
                characters(upTo: last.end, into: &events)
                events.append(.close(last.inline))
                open.removeLast()
            }
            characters(upTo: span.bytes.lowerBound, into: &events)
            // What would reach over the end of the one around it ends with it: pages nest, so this mends damage only.
            let end = min(span.bytes.upperBound, open.last?.end ?? text.count)
            events.append(.open(span.inline))
            open.append((span.inline, end))
        }
        while let last = open.popLast() {
            characters(upTo: last.end, into: &events)
            events.append(.close(last.inline))
        }
        characters(upTo: text.count, into: &events)
    }

    /// Byte ranges of the inlines, outer before inner, without white space at their ends and without empty ones.
    static func spans(
        of inlines: [BodyBlock.Inline], in text: [UInt8]
    ) -> [(inline: BodyBlock.Inline, bytes: Range<Int>)] {
        let offsets = scalarOffsets(text)
        let last = offsets.count - 1
        var spans: [(inline: BodyBlock.Inline, bytes: Range<Int>)] = []
        for inline in inlines {
            var start = offsets[min(max(inline.range.lowerBound, 0), last)]
            var end = offsets[min(max(inline.range.upperBound, 0), last)]
            while start < end, isSpace(text[start]) { start += 1 }
            while end > start, isSpace(text[end - 1]) { end -= 1 }
            if start < end { spans.append((inline, start..<end)) }
        }
        return spans.enumerated().sorted { first, second in
            let (one, other) = (first.element.bytes, second.element.bytes)
            if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
            if one.upperBound != other.upperBound { return one.upperBound > other.upperBound }
            return first.offset < second.offset
        }.map(\.element)
    }

    /// The byte at which each scalar begins, and the text's end.
    private static func scalarOffsets(_ text: [UInt8]) -> [Int] {
        var offsets: [Int] = []
        offsets.reserveCapacity(text.count + 1)
        for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 { offsets.append(offset) }
        offsets.append(text.count)
        return offsets
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
