/// A quotation mark in the text, and what stands around it.
struct QuotationMark: Sendable {
    /// Marks that can open and close one another.
    enum Family: UInt8, Sendable { case guillemet, curly, straight, singleGuillemet, singleCurly }

    /// What the character itself says: « and “ look like opening, » and ” like closing, „ is opening always.
    enum Face: UInt8, Sendable { case left, right, low, none }

    var start: Int
    var end: Int
    var family: Family
    var face: Face
    /// Whether white space, an opening bracket or a line start stands before it.
    var spaceBefore: Bool
    /// Whether white space, a mark or a line end stands behind it.
    var spaceAfter: Bool
    /// Whether the next character that is no space is a letter or digit.
    var wordAfter: Bool
    /// Whether the last character that is no space is a letter or digit.
    var wordBefore: Bool
    /// Whether only white space stands between it and the line's start.
    var startsLine: Bool
    /// Whether only white space stands between it and the line's end.
    var endsLine: Bool
    /// Number of the line that it stands in.
    var line: Int32

    /// Whether its surroundings are those of an opening mark: a space or line start before it and none behind.
    var standsOpening: Bool { spaceBefore && !spaceAfter }
    /// Whether its surroundings are those of a closing mark.
    var standsClosing: Bool { !spaceBefore && spaceAfter }
}

/// Finds the quotation marks of a text in one pass.
struct QuotationMarkScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether ‘…’ and '…' may stand for outer quotation marks.
    let singles: Bool

    /// All marks in order, and the byte behind each line.
    func marks() -> (marks: [QuotationMark], lineEnds: [Int]) {
        var marks: [QuotationMark] = []
        var lineEnds: [Int] = []
        let bytes = bytes
        var index = 0
        let count = bytes.count
        while index < count {
            index = Self.skipLetters(bytes, from: index)
            guard index < count else { break }
            let byte = bytes[index]
            if byte == 0x0A {
                lineEnds.append(index)
                index &+= 1
                continue
            }
            if byte != 0xE2 && byte != 0xC2 && byte != 0x22 && byte != 0x2C && byte != 0x27 && byte != 0x3C
                && byte != 0x3E
            {
                index &+= 1
                continue
            }
            if let (family, face, length) = mark(at: index) {
                marks.append(describe(index, index &+ length, family, face, line: lineEnds.count))
                index &+= length
            } else {
                index &+= 1
            }
        }
        lineEnds.append(count)
        return (marks, lineEnds)
    }

    /// A byte that no quotation mark begins with may follow, or one that may: eight at a time, those of which none can be
    /// a mark's first are passed over.
    @inline(__always)
    private static func skipLetters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let high: UInt64 = 0x8080_8080_8080_8080
        let low: UInt64 = 0x0101_0101_0101_0101
        var index = start
        while index &+ 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // In the highest bit of each byte: whether it is 0x40 or more, whether it is a space, and whether it is 0xC2
            // or 0xE2. The subtraction finds bytes that are zero; it may take one behind such a byte for zero too: `!`
            // for a space, which begins no mark, or another lead byte for 0xE2, which is then looked at for nothing.
            let isLarge = word | word << 1
            let spaces = word ^ 0x2020_2020_2020_2020
            let leads = (word | 0x2020_2020_2020_2020) ^ 0xE2E2_E2E2_E2E2_E2E2
            let isSpace = (spaces &- low) & ~spaces
            let isLead = (leads &- low) & ~leads
            guard (isLarge | isSpace) & ~isLead & high == high else { break }
            index &+= 8
        }
        return index
    }

    private func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0x0A }

    private func mark(at index: Int) -> (QuotationMark.Family, QuotationMark.Face, Int)? {
        switch byte(index) {
        case 0x22: return (.straight, .none, 1)
        case 0x2C:  // ,,text" stands for „text“
            return byte(index &+ 1) == 0x2C && byte(index &+ 2) != 0x2C && byte(index &- 1) <= 0x20
                ? (.curly, .low, 2) : nil
        case 0x27:  // ''text''
            if byte(index &+ 1) == 0x27 { return (.straight, .none, 2) }
            return singles ? (.singleCurly, .none, 1) : nil
        case 0x3C, 0x3E:  // <<text>>
            guard byte(index &+ 1) == byte(index), byte(index &+ 2) != byte(index) else { return nil }
            return (.guillemet, byte(index) == 0x3C ? .left : .right, 2)
        case 0xC2:
            switch byte(index &+ 1) {
            case 0xAB: return (.guillemet, .left, 2)
            case 0xBB: return (.guillemet, .right, 2)
            default: return nil
            }
        case 0xE2 where byte(index &+ 1) == 0x80:
            switch byte(index &+ 2) {
            case 0x9C: return (.curly, .left, 3)
            case 0x9D, 0x9F: return (.curly, .right, 3)
            case 0x9E: return (.curly, .low, 3)
            case 0xB9: return (.singleGuillemet, .left, 3)
            case 0xBA: return (.singleGuillemet, .right, 3)
            case 0x98: return singles ? (.singleCurly, .left, 3) : nil
            case 0x99: return singles ? (.singleCurly, .right, 3) : nil
            default: return nil
            }
        default: return nil
        }
    }

    private func describe(
        _ start: Int, _ end: Int, _ family: QuotationMark.Family, _ face: QuotationMark.Face, line: Int
    ) -> QuotationMark {
        // Emphasis of Markdown says nothing of the mark: *« … »*.
        let frame = Self.withEmphasis(start..<end, in: bytes)
        let before = skipSpaceBackward(from: frame.lowerBound)
        let after = skipSpaceForward(from: frame.upperBound)
        let nextByte = byte(after)
        let lastByte = byte(before &- 1)
        let isNextMark = nextByte < 0x80 && !Self.isWordByte(nextByte) && nextByte != 0x28 && nextByte != 0x5B
        return QuotationMark(
            start: start, end: end, family: family, face: face,
            spaceBefore: before < frame.lowerBound || lastByte == 0x0A || lastByte == 0x28 || lastByte == 0x5B
                || lastByte == 0x27
                || isTypographicApostropheOrDash(endingAt: before),
            spaceAfter: after > frame.upperBound || nextByte == 0x0A || isNextMark,
            wordAfter: Self.isWordByte(nextByte), wordBefore: Self.isWordByte(lastByte),
            startsLine: lastByte == 0x0A, endsLine: nextByte == 0x0A, line: Int32(truncatingIfNeeded: line))
    }

    /// Bytes with the asterisks and underscores that stand right beside them.
    static func withEmphasis(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > 0, isEmphasis(bytes[start &- 1]) { start &-= 1 }
        while end < bytes.count, isEmphasis(bytes[end]) { end &+= 1 }
        return start..<end
    }

    @inline(__always)
    static func isEmphasis(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x5F }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3 && byte != 0xE2
    }

    /// The "l’" in front of a mark, or a dash.
    private func isTypographicApostropheOrDash(endingAt end: Int) -> Bool {
        guard byte(end &- 3) == 0xE2, byte(end &- 2) == 0x80 else { return false }
        return byte(end &- 1) == 0x99 || byte(end &- 1) == 0x93 || byte(end &- 1) == 0x94
    }

    /// First byte of the white space that ends at `index`; line ends stay.
    private func skipSpaceBackward(from index: Int) -> Int {
        var index = index
        while index > 0 {
            if byte(index &- 1) == 0x20 || byte(index &- 1) == 0x09 || byte(index &- 1) == 0x0D {
                index &-= 1
            } else if byte(index &- 1) == 0xA0, byte(index &- 2) == 0xC2 {
                index &-= 2
            } else if index >= 3, bytes[index &- 3] == 0xE2, bytes[index &- 2] == 0x80,
                bytes[index &- 1] == 0xAF || bytes[index &- 1] &- 0x80 < 0x0C
            {
                index &-= 3
            } else {
                break
            }
        }
        return index
    }

    private func skipSpaceForward(from index: Int) -> Int {
        var index = index
        while index < bytes.count {
            if bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D {
                index &+= 1
            } else if bytes[index] == 0xC2, byte(index &+ 1) == 0xA0 {
                index &+= 2
            } else if bytes[index] == 0xE2, byte(index &+ 1) == 0x80,
                byte(index &+ 2) == 0xAF || byte(index &+ 2) &- 0x80 < 0x0C
            {
                index &+= 3
            } else {
                break
            }
        }
        return index
    }
}
