/// The publisher's own code, told by its label.
enum WebcodeField {
    /// The code, and the blocks that print it and its label.
    static func read(_ page: FieldPage) -> (value: FieldValue<String>?, blocks: [Int]) {
        if let claim = page.claims.first(where: { $0.field == .webcode }), let code = code(in: claim.value) {
            return (FieldValue(value: code, source: claim.source, confidence: 0.9), [])
        }
        let labels = page.words.webcode
        guard !labels.isEmpty else { return (nil, []) }
        for block in blocks(with: page.words.webcodes, page) {
            let text = page.text(block)
            guard let end = labelEnd(in: text, labels) else { continue }
            let source = page.isHTML ? "dom:webcode" : "text:line \(page.page.blocks.blocks[block].firstRow + 1)"
            if let code = code(in: String(text[end...])) {
                let isOwnLine = page.length(block) < 60
                return (FieldValue(value: code, source: source, confidence: 0.95), isOwnLine ? [block] : [])
            }
            // The label on a line of its own: the code is on the next.
            guard ClaimText.fold(Array(text[end...].utf8)).utf8.count <= 1, block + 1 < page.count,
                page.length(block + 1) < 60, let code = code(in: page.text(block + 1))
            else { continue }
            return (FieldValue(value: code, source: source, confidence: 0.95), [block, block + 1])
        }
        return (nil, [])
    }

    /// The most bytes of a line with a code.
    private static let longestLine = 200

    /// The lines that hold a label and may hold a code, in order.
    ///
    /// Few pages have any, and the bytes of neighbouring lines are looked through together.
    private static func blocks(with labels: LetterNeedles, _ page: FieldPage) -> [Int] {
        let blocks = page.page.blocks.blocks
        func isLine(_ block: Int) -> Bool { block < blocks.count && blocks[block].text.count < longestLine }
        return page.page.blocks.bytes.withUnsafeBufferPointer { bytes in
            var found: [Int] = []
            var block = 0
            while block < blocks.count {
                let first = block
                while isLine(block),
                    block == first || blocks[block].text.lowerBound >= blocks[block - 1].text.upperBound
                {
                    block += 1
                }
                guard block > first else {
                    block += 1
                    continue
                }
                // Most have none: what stands in which of them is told where there is one.
                let run = blocks[first].text.lowerBound..<blocks[block - 1].text.upperBound
                guard labels.place(in: bytes, run) != nil else { continue }
                found += (first..<block).filter { labels.place(in: bytes, blocks[$0].text) != nil }
            }
            return found.filter { mayHoldCode(page, $0) }
        }
    }

    /// Whether a code may stand in a block or in the next: it has a digit.
    private static func mayHoldCode(_ page: FieldPage, _ block: Int) -> Bool {
        page.hasDigit(block) || block + 1 < page.count && page.hasDigit(block + 1)
    }

    /// Where the label ends in a text; the longest labels first.
    private static func labelEnd(in text: String, _ labels: [String]) -> String.Index? {
        let folded = text.lowercased()
        guard folded.utf8.count == text.utf8.count else { return nil }
        for label in labels {
            guard let range = folded.range(of: label) else { continue }
            let offset = folded.utf8.distance(from: folded.startIndex, to: range.upperBound)
            // A whole word: "webcodes" is none.
            if range.upperBound < folded.endIndex, folded[range.upperBound].isLetter { continue }
            return text.utf8.index(text.startIndex, offsetBy: offset)
        }
        return nil
    }

    /// The code that a text begins with: letters, digits, `_` and `-`, a digit among them.
    private static func code(in text: String) -> String? {
        let rest = text.drop { !$0.isLetter && !$0.isNumber }
        guard text.utf8.count - rest.utf8.count <= 6 else { return nil }
        let code = rest.prefix { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "_" || $0 == "-" || $0 == "/" }
        guard (3...32).contains(code.utf8.count), code.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) else {
            return nil
        }
        return String(code)
    }
}
