/// Tells which texts cannot be like any claimed title, from hashes of their words: most blocks of a page are none, and
/// this costs a fraction of cleaning and comparing each.
struct TitleFilter: Sendable {
    /// The claims that hold a word, a bit each.
    private var words = HashIndex<UInt32>(capacity: 64, filler: 0)
    private var counts: [Int] = []
    private var trusts: [Double] = []

    /// A filter for claimed titles, by their words.
    init(_ claims: [(words: [String], trust: Double)]) {
        guard claims.count <= 32 else { return }
        for (index, claim) in claims.enumerated() {
            counts.append(claim.words.count)
            trusts.append(claim.trust)
            for word in claim.words {
                var word = word
                word.withUTF8 { bytes in
                    var position = 0
                    let hash = Self.nextWord(bytes, &position)?.hash ?? FoldedWord.emptyHash
                    words.insert((words[hash] ?? 0) | 1 << UInt32(index), for: hash)
                }
            }
        }
    }

    /// Whether a text may be at least so much like a claim, as ``HeadlineField`` measures it.
    ///
    /// - Parameter mayBeCut: whether something at the text's ends may be no part of the title.
    func mayBeLike(_ text: UnsafeBufferPointer<UInt8>, atLeast likeness: Double, mayBeCut: Bool) -> Bool {
        guard !counts.isEmpty else { return true }
        var common = [Int](repeating: 0, count: counts.count)
        var count = 0
        var position = 0
        while let word = Self.nextWord(text, &position) {
            count += 1
            var claims = word.isSure ? words[word.hash] ?? 0 : UInt32.max
            while claims != 0 {
                let index = claims.trailingZeroBitCount
                if index < common.count { common[index] += 1 }
                claims &= claims &- 1
            }
        }
        for (index, common) in common.enumerated() where common > 0 {
            // Of a text that may be cut, just the common words may be left.
            let left = mayBeCut ? common : count
            let (shorter, longer) = (min(left, counts[index]), max(left, counts[index]))
            let dice = 2 * Double(common) / Double(left + counts[index])
            let contained =
                mayBeCut
                ? (common > 2 ? 1 : Double(common) / 3)
                : (shorter > 2 && longer <= 3 * shorter + 4 ? Double(common) / Double(shorter) : 0)
            if trusts[index] * max(dice, contained * 0.85) >= likeness - 1e-9 { return true }
        }
        return false
    }

    /// The next word as ``TextSimilarity`` cuts it: a hash that equal words share, and whether others do not.
    private static func nextWord(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
    ) -> (hash: UInt64, isSure: Bool)? {
        var hash = FoldedWord.emptyHash
        var isSure = true
        var isEmpty = true
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                position &+= 1
                let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
                guard lower &- 0x61 < 26 || lower &- 0x30 < 10 else {
                    if isEmpty { continue }
                    return (hash, isSure)
                }
                hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
                isEmpty = false
                continue
            }
            let (scalar, length) = FoldedWord.decode(bytes.span, at: position, before: bytes.count)
            position &+= length
            if TextSimilarity.isSeparator(scalar) {
                if isEmpty { continue }
                return (hash, isSure)
            }
            isEmpty = false
            // Only letters whose small form is sure take part; İ becomes two.
            if scalar == 0x130 { isSure = false }
            switch scalar {
            case 0xC0...0xDE: hash = (hash ^ UInt64(scalar + 0x20)) &* 0x0000_0100_0000_01b3
            case 0xE0...0xFE, 0x430...0x44F: hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
            case 0x410...0x42F: hash = (hash ^ UInt64(scalar + 0x20)) &* 0x0000_0100_0000_01b3
            default: break
            }
        }
        return isEmpty ? nil : (hash, isSure)
    }
}
