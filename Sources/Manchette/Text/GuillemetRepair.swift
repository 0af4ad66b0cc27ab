/// Mends guillemets that open where they should close: `« texte« , dit-il` is `« texte », dit-il`.
///
/// Paragraph by paragraph, and only where it is certain: the paragraph's guillemets do not close as they stand; an « is
/// open, in the place of an opening one (behind a space, bracket or apostrophe); the second « stands in the place of a
/// closing one (directly behind a word or mark, in front of a space, mark or the end); and with all such marks turned,
/// the guillemets close. `»texte«`, as German sets it, opens with », so that no « is open in it.
///
/// The space on the wrong side goes to the right one. Where a word follows, its space stays, and the closing mark gets
/// the same space inside as the opening one has.
struct GuillemetRepair {
    /// The mended bytes with their anchors; nil when nothing is mended.
    static func repair(_ bytes: [UInt8]) -> (bytes: [UInt8], anchors: [NormalizedText.Anchor])? {
        // Two « are the least: most texts have fewer.
        bytes.withUnsafeBufferPointer { buffer in
            guard holdsTwoOpening(buffer) else { return nil }
            var repair = GuillemetRepair(bytes: buffer)
            var start = 0
            while start <= buffer.count {
                let end = buffer.first(0x0A, from: start, before: buffer.count)
                repair.read(start..<end)
                start = end + 1
            }
            guard !repair.anchors.isEmpty else { return nil }
            repair.output.append(contentsOf: buffer[repair.copied...])
            return (repair.output, repair.anchors)
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var output: [UInt8] = []
    private var anchors: [NormalizedText.Anchor] = []
    private var copied = 0

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private struct Mark {
        var offset: Int
        var opens: Bool
        /// Whether it stands where an opening or a closing mark stands.
        var isInOpeningPlace: Bool
        var isInClosingPlace: Bool
    }

    private static func holdsTwoOpening(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = 0
        var index = bytes.first(0xAB, from: 0, before: bytes.count)
        while index < bytes.count {
            if index > 0, bytes[index &- 1] == 0xC2 { count &+= 1 }
            if count == 2 { return true }
            index = bytes.first(0xAB, from: index &+ 1, before: bytes.count)
        }
        return false
    }

    private mutating func read(_ line: Range<Int>) {
        let marks = self.marks(in: line)
        guard marks.contains(where: { $0.opens && $0.isInClosingPlace }) else { return }
        guard Self.depth(marks, turning: []) != 0, let turned = Self.reversed(marks) else { return }
        for (mark, opening) in turned { mend(marks[mark], opening: marks[opening], end: line.upperBound) }
    }

    private func marks(in line: Range<Int>) -> [Mark] {
        var marks: [Mark] = []
        var index = line.lowerBound
        while true {
            index = bytes.first(0xC2, from: index, before: line.upperBound)
            guard index &+ 1 < line.upperBound else { return marks }
            let second = bytes[index &+ 1]
            guard second == 0xAB || second == 0xBB else {
                index &+= 1
                continue
            }
            let before = character(before: index, in: line)
            let after = index &+ 2 < line.upperBound ? DecodedScalar(bytes, at: index &+ 2).value : 0x0A
            let opensBehind =
                Self.isSpace(before) || [0x28, 0x5B, 0x27, 0x2019, 0x22, 0x201C, 0x2014, 0x2013].contains(before)
            let kind = ScalarClass(after)
            let closesBefore = kind == .space || kind == .lineEnd || (kind == .punctuation && after != 0x28)
            marks.append(
                Mark(
                    offset: index, opens: second == 0xAB, isInOpeningPlace: opensBehind,
                    isInClosingPlace: !opensBehind && before != 0x2D && closesBefore))
            index &+= 2
        }
    }

    /// The marks to turn, each with the mark that opens its quotation; nil when that is not certain.
    private static func reversed(_ marks: [Mark]) -> [(mark: Int, opening: Int)]? {
        var open: [Int] = []
        var turned: [(mark: Int, opening: Int)] = []
        for (index, mark) in marks.enumerated() {
            if mark.opens, mark.isInClosingPlace, let opening = open.last, marks[opening].isInOpeningPlace {
                turned.append((index, opening))
                open.removeLast()
            } else if mark.opens {
                open.append(index)
            } else if open.popLast() == nil {
                return nil
            }
        }
        // A quotation that goes on in the next paragraph may stay open.
        let isSound = open.isEmpty || (open.count == 1 && open.last.map { marks[$0].isInOpeningPlace } == true)
        return isSound && !turned.isEmpty ? turned : nil
    }

    /// Quotations that stay open; -1 when one is closed that is not open.
    private static func depth(_ marks: [Mark], turning turned: Set<Int>) -> Int {
        var depth = 0
        for mark in marks {
            depth += mark.opens ? 1 : -1
            if depth < 0 { return -1 }
        }
        return depth
    }

    private mutating func mend(_ mark: Mark, opening: Mark, end: Int) {
        let inner = space(at: opening.offset + 2)
        let after = space(at: mark.offset + 2)
        let behind = mark.offset + 2 + after.count
        let isBeforeWord = behind < end && ScalarClass(DecodedScalar(bytes, at: behind).value) != .punctuation
        var replacement = inner
        replacement += [0xC2, 0xBB]
        // In front of a mark or the end, the space that stood on the wrong side moves; in front of a word it stays.
        if isBeforeWord { replacement += after.isEmpty ? [] : [0x20] }
        if !isBeforeWord, inner.isEmpty, !after.isEmpty, keepsSpaceBefore(behind, end: end) { replacement += after }
        replace(mark.offset..<behind, with: replacement)
    }

    /// Whether the mark at `index` has a space in front of it in its own right, as French ; : ! ? and opening ones do.
    private func keepsSpaceBefore(_ index: Int, end: Int) -> Bool {
        guard index < end else { return false }
        return [0x3B, 0x3A, 0x21, 0x3F, 0x28, 0xAB, 0x2013, 0x2014, 0x2D].contains(
            DecodedScalar(bytes, at: index).value)
    }

    private mutating func replace(_ range: Range<Int>, with replacement: [UInt8]) {
        output.append(contentsOf: bytes[copied..<range.lowerBound])
        anchors.append(
            .init(source: Int32(truncatingIfNeeded: range.lowerBound), output: Int32(truncatingIfNeeded: output.count)))
        output.append(contentsOf: replacement)
        anchors.append(
            .init(source: Int32(truncatingIfNeeded: range.upperBound), output: Int32(truncatingIfNeeded: output.count)))
        copied = range.upperBound
    }

    /// The space that stands at `index`, as its bytes.
    private func space(at index: Int) -> [UInt8] {
        guard index < bytes.count else { return [] }
        let scalar = DecodedScalar(bytes, at: index)
        return ScalarClass(scalar.value) == .space ? Array(bytes[index..<(index + scalar.length)]) : []
    }

    private func character(before index: Int, in line: Range<Int>) -> UInt32 {
        guard index > line.lowerBound else { return 0x20 }
        var start = index &- 1
        while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start &-= 1 }
        return DecodedScalar(bytes, at: start).value
    }

    private static func isSpace(_ scalar: UInt32) -> Bool {
        let kind = ScalarClass(scalar)
        return kind == .space || kind == .lineEnd
    }
}
