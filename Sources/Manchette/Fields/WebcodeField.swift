/// The publisher's own code, told by its label.
enum WebcodeField {
    /// The code, and the blocks that print it and its label.
    static func read(_ page: FieldPage) -> (value: FieldValue<String>?, blocks: [Int]) {
        if let claim = page.claims.first(where: { $0.field == .webcode }), let code = code(in: claim.value) {
            return (FieldValue(value: code, source: claim.source, confidence: 0.9), [])
        }
        let labels = page.words.webcode
        guard !labels.isEmpty else { return (nil, []) }
        for block in 0..<page.count where page.length(block) < 200 && mayHoldLabel(page, block) {
            let text = page.text(block)
            guard let place = labelEnd(in: text, labels) else { continue }
            let source = page.isHTML ? "dom:webcode" : "text:line \(page.page.blocks.blocks[block].firstRow + 1)"
            if let code = code(in: String(text[place...])) {
                let isOwnLine = page.length(block) < 60
                return (FieldValue(value: code, source: source, confidence: 0.95), isOwnLine ? [block] : [])
            }
            // The label on a line of its own: the code is on the next.
            guard ClaimText.fold(Array(text[place...].utf8)).utf8.count <= 1, block + 1 < page.count,
                page.length(block + 1) < 60, let code = code(in: page.text(block + 1))
            else { continue }
            return (FieldValue(value: code, source: source, confidence: 0.95), [block, block + 1])
        }
        return (nil, [])
    }

    /// Whether a label with a code may stand in a block's bytes.
    private static func mayHoldLabel(_ page: FieldPage, _ block: Int) -> Bool {
        guard page.withBytes(block, { page.words.webcodes.mayOccur(in: $0) }) else { return false }
        // A code has a digit, in the same block or in the next.
        return page.hasDigit(block) || block + 1 < page.count && page.hasDigit(block + 1)
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
