/// Finds statements quoted in full in text dumps, where nothing but the wording marks them.
///
/// A paragraph that announces something and ends with a colon, and behind it paragraphs in the first person, without
/// quotation marks of their own around them.
enum QuotedStatements {
    /// Fewest words of the announcement and of each paragraph of the statement.
    private static let enoughWords: Float = 12

    /// Labels the statements' paragraphs as quotations.
    static func label(
        _ table: BlockTable, _ selection: BodySelection, labels: inout [Label], features: FeatureTable,
        language: String?
    ) {
        guard table.source == .text else { return }
        let firstPerson = FirstPersonWords.hashes(for: language)
        guard !firstPerson.isEmpty else { return }
        var isOpen = false
        for index in selection.blocks {
            let count = features.statistics[index]
            let speaks = features.words[features.wordRanges[index]].contains { firstPerson.contains($0) }
            if isOpen, labels[index].role == .body, count.words >= enoughWords, speaks, count.endsWithStop,
                !table.blocks[index].traits.contains(.inListItem), !opensWithMark(table, index)
            {
                labels[index].role = .quote
                labels[index].reason = .rule("statement announced by a colon, in the first person")
            } else {
                isOpen = count.endsWithColon && count.words >= enoughWords
            }
        }
    }

    /// Whether a block begins with a quotation mark or a dash: its own marks say what it is.
    private static func opensWithMark(_ table: BlockTable, _ index: Int) -> Bool {
        let text = table.bytes[table.blocks[index].text]
        guard let first = text.first else { return false }
        if first == 0x22 || first == 0x2D { return true }
        let second = text.count > 1 ? text[text.startIndex + 1] : 0
        return first == 0xC2 && second == 0xAB || first == 0xE2 && second == 0x80
    }
}
