/// Normalises the text of one block and keeps track of where its characters went.
struct BlockNormalizer: Sendable {
    let language: String?
    let faithful: Bool

    /// Normalised text.
    struct Text {
        /// UTF-8.
        var bytes: [UInt8]
        /// The block's own bytes.
        var original: ArraySlice<UInt8>

        /// Where some bytes of the block stand in the normalised text, in Unicode scalars.
        func scalarRange(_ range: Range<Int>) -> Range<Int> {
            let start = original.startIndex
            let whole = start + min(range.lowerBound, original.count)
            let end = start + min(range.upperBound, original.count)
            let before = BlockNormalizer.scalarCount(original[start..<whole])
            let inside = BlockNormalizer.scalarCount(original[whole..<end])
            return before..<(before + inside)
        }
    }

    func normalize(_ bytes: ArraySlice<UInt8>, preformatted: Bool) -> Text {
        Text(bytes: Array(bytes), original: bytes)
    }

    /// Number of Unicode scalars in valid UTF-8.
    static func scalarCount(_ bytes: some Sequence<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
