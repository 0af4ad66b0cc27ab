/// Tells lines that are the caption of a numbered figure.
///
/// "Figure 1 – The quays in May", "Abb. 2: Der Kran".
enum NumberedFigure {
    /// Longest word for a figure, in bytes.
    private static let longestWord = 24
    /// Longest number of a figure, in bytes.
    private static let longestNumber = 3

    /// Whether a text begins with the word for a figure, its number, and a mark that parts both from what is shown.
    static func opens(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let most = min(text.count, longestWord)
        var index = 0
        while index < most, text[index] > 0x20, text[index] != UInt8(ascii: "."),
            text[index] != 0xC2 || text.afterSpaces(from: index) == index
        {
            index += 1
        }
        let end = index
        guard end > 2, end < text.count, end < longestWord else { return false }
        if text[index] == UInt8(ascii: ".") { index += 1 }
        index = text.afterSpaces(from: index)
        let start = index
        // Few blocks have a number behind their first word.
        guard start < text.count, text[start] &- 0x30 < 10,
            FieldWords.shared.figureWords.contains(key: SmallWord.key(text.piece(0..<end)))
        else { return false }
        // "Figure 4-1" is a manual's, whose captions are part of its text.
        while index < text.count, index - start <= longestNumber, text[index] &- 0x30 < 10 { index += 1 }
        guard index > start, index - start <= longestNumber else { return false }
        let behind = text.afterSpaces(from: index)
        guard behind + 2 < text.count else { return false }
        switch text[behind] {
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "|"), UInt8(ascii: "-"):
            return text.afterSpaces(from: behind + 1) > behind + 1
        // En dash and em dash.
        case 0xE2: return text[behind + 1] == 0x80 && (text[behind + 2] == 0x93 || text[behind + 2] == 0x94)
        default: return false
        }
    }
}
