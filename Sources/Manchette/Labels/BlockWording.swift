/// What the words of a block say: the sum of weights, learned by logistic regression from labelled pages, of the words it
/// has, of its first and last word and, where it is only a few words long, of all of them in a row.
///
/// A block that goes on about "subscribe" and "inbox" is none of an article wherever it stands. Words of languages the
/// weights do not know add nothing, and ``known`` tells so.
struct BlockWording {
    /// Log-odds that the block is part of the body; 0 where no word is known.
    var odds: Float = 0
    /// How many different words of it have a weight.
    var known: Float = 0

    /// The same, less sure of itself the more words there are: they are not independent of each other.
    var evidence: Float { odds / max(1, known).squareRoot() }

    /// A block of no more words is looked up as a whole too.
    private static let fewWords = 5
    /// So many words of a block are read.
    private static let mostWords = 4096
    /// So many keys a block has at most: each word, the first, the last and all of them in a row.
    private static let mostKeys = mostWords + 3

    /// Reads the words of all blocks; a word counts once in a block.
    static func read(_ features: FeatureTable, weights: TokenEncoder) -> [BlockWording] {
        var isSeen = [UInt64](repeating: 0, count: TokenEncoder.wordingSlots / 64)
        return features.words.withUnsafeBufferPointer { words in
            isSeen.withUnsafeMutableBufferPointer { isSeen in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: mostKeys) { seen in
                    features.wordRanges.map { range in
                        var sum: Int32 = 0
                        var count = 0
                        keys(UnsafeBufferPointer(rebasing: words[range])) { key in
                            guard let found = weights.wording(key) else { return }
                            let bit: UInt64 = 1 << UInt64(found.slot & 63)
                            guard isSeen[found.slot >> 6] & bit == 0 else { return }
                            isSeen[found.slot >> 6] |= bit
                            seen[count] = Int32(truncatingIfNeeded: found.slot)
                            count &+= 1
                            sum &+= Int32(found.weight)
                        }
                        for slot in seen[..<count] { isSeen[Int(slot) >> 6] = 0 }
                        return BlockWording(odds: Float(sum) / TokenEncoder.wordingSteps, known: Float(count))
                    }
                }
            }
        }
    }

    /// Calls `body` with what is looked up of a block: folded hashes of its words, each marked with its place.
    @inline(__always)
    static func keys(_ words: UnsafeBufferPointer<UInt32>, _ body: (UInt32) -> Void) {
        guard let first = words.first, let last = words.last else { return }
        for word in words.prefix(mostWords) { body(TokenEncoder.mixed(word)) }
        body(TokenEncoder.mixed(first &+ 0x9E37_79B9))
        body(TokenEncoder.mixed(last ^ 0x5BD1_E995))
        guard words.count <= fewWords else { return }
        var whole: UInt32 = 0x85EB_CA6B
        for word in words { whole = TokenEncoder.mixed(whole &* 0x0100_0193 ^ word) }
        body(whole)
    }
}
