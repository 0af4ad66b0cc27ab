/// Tells which texts cannot be like any claimed title, from the words they have in common with it: most blocks of a page
/// are none, and this costs a fraction of cleaning and comparing each.
struct TitleFilter: Sendable {
    /// The claims that hold a word, a bit each.
    private var words = HashIndex<UInt32>(capacity: 64, filler: 0)
    private var counts: [Int] = []
    private var trusts: [Double] = []

    /// A filter for claimed titles, by their words.
    init(_ claims: [(words: [SmallWord], trust: Double)]) {
        guard claims.count <= 32 else { return }
        for (index, claim) in claims.enumerated() {
            counts.append(claim.words.count)
            trusts.append(claim.trust)
            for word in claim.words { words.insert((words[word.hash] ?? 0) | 1 << UInt32(index), for: word.hash) }
        }
    }

    /// How many words a text has when no claim has one of them; nil otherwise.
    func wordsOfStranger(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !counts.isEmpty else { return nil }
        var count = 0
        var reader = SmallWordReader(text)
        while let word = reader.next() {
            if words[word.hash] != nil { return nil }
            count += 1
        }
        return count
    }

    /// Whether a text may be at least so much like a claim, as ``HeadlineField`` measures it.
    ///
    /// - Parameter mayBeCut: whether something at the text's ends may be no part of the title.
    func mayBeLike(
        _ text: UnsafeBufferPointer<UInt8>, atLeast likeness: Double, mayBeCut: () -> Bool
    ) -> Bool {
        guard !counts.isEmpty else { return true }
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: counts.count) { common in
            common.initialize(repeating: 0)
            var count = 0
            var isAny = false
            var reader = SmallWordReader(text)
            while let word = reader.next() {
                count += 1
                guard var claims = words[word.hash] else { continue }
                isAny = true
                while claims != 0 {
                    common[claims.trailingZeroBitCount] += 1
                    claims &= claims &- 1
                }
            }
            guard isAny else { return false }
            let whole = isLike(common, count: count, atLeast: likeness, isCut: false)
            let cut = isLike(common, count: count, atLeast: likeness, isCut: true)
            return whole == cut ? whole : mayBeCut() ? cut : whole
        }
    }

    private func isLike(
        _ common: UnsafeMutableBufferPointer<Int>, count: Int, atLeast likeness: Double, isCut: Bool
    ) -> Bool {
        for (index, common) in common.enumerated() where common > 0 {
            // Of a text that is cut, just the common words may be left.
            let left = isCut ? common : count
            let (shorter, longer) = (min(left, counts[index]), max(left, counts[index]))
            let dice = 2 * Double(common) / Double(left + counts[index])
            let contained =
                isCut
                ? (common > 2 ? 1 : Double(common) / 3)
                : (shorter > 2 && longer <= 3 * shorter + 4 ? Double(common) / Double(shorter) : 0)
            if trusts[index] * max(dice, contained * 0.85) >= likeness - 1e-9 { return true }
        }
        return false
    }
}
