/// Where two words meet without white space between them, as pieces do that only a page's layout sets apart.
enum WordSeam {
    /// Whether the bytes of a text and those of the next one are of two words: a small letter, a number or a stop, and a
    /// capital letter.
    ///
    /// - Parameter text: the last bytes of what is there, two of them are looked at.
    static func isBetween(_ text: some BidirectionalCollection<UInt8>, _ next: some Collection<UInt8>) -> Bool {
        guard let last = text.last, let first = next.first else { return false }
        let isSmall = last &- 0x61 < 26
        // Capitals of Latin letters beyond ASCII: À to Þ.
        let isCapital =
            first &- 0x41 < 26 || first == 0xC3 && next.dropFirst().first.map { $0 &- 0x80 < 0x1F } ?? false
        guard isCapital else { return false }
        // One digit is a part of a formula.
        if last &- 0x30 < 10 { return text.dropLast().last.map { $0 &- 0x30 < 10 } ?? false }
        return isSmall || last >= 0x80 || [".", "!", "?", ")"].contains { last == UInt8(ascii: $0) }
    }
}
