/// Phrases as lists of words, longer ones first, found by the word that they begin with.
///
/// A class, as many lines are held against them: a copy would count its lists one by one.
final class WordPhrases: Sendable, Sequence {
    /// The words of all phrases, one phrase behind the other.
    private let words: [SmallWord]
    /// Where the words of each phrase are.
    private let ranges: [Range<Int>]
    /// The first phrase that begins with a word, by its hash.
    private let firsts: HashIndex<Int>
    /// The words that a phrase ends with.
    private let lasts: SmallWordSet
    /// By phrase: the next that begins with the same word; -1: none.
    private let next: [Int]

    /// Phrases by their texts: "propos recueillis par" stands before "par", others as they come.
    init(_ texts: [UnsafeBufferPointer<UInt8>]) {
        var words: [SmallWord] = []
        var ranges: [Range<Int>] = []
        words.reserveCapacity(3 * texts.count)
        ranges.reserveCapacity(texts.count)
        var longest = 0
        for text in texts {
            let start = words.count
            var reader = SmallWordReader(text)
            while let word = reader.next() { words.append(word) }
            if words.count > start { ranges.append(start..<words.count) }
            longest = Swift.max(longest, words.count - start)
        }
        let unsorted = ranges
        ranges.removeAll(keepingCapacity: true)
        for length in stride(from: longest, to: 0, by: -1) {
            for range in unsorted where range.count == length { ranges.append(range) }
        }
        var firsts = HashIndex(capacity: ranges.count, filler: -1)
        var next = [Int](repeating: -1, count: ranges.count)
        // From the last on, so that each list begins with its first.
        for phrase in ranges.indices.reversed() {
            let first = words[ranges[phrase].lowerBound].hash
            next[phrase] = firsts[first] ?? -1
            firsts.insert(phrase, for: first)
        }
        lasts = SmallWordSet(ranges.map { words[$0.upperBound - 1].hash })
        (self.words, self.ranges, self.firsts, self.next) = (words, ranges, firsts, next)
    }

    func makeIterator() -> some IteratorProtocol<ArraySlice<SmallWord>> {
        ranges.lazy.map { self.words[$0] }.makeIterator()
    }

    /// Whether a phrase begins with a word.
    func begin(with word: SmallWord) -> Bool { firsts[word.hash] != nil }

    /// Whether a phrase ends with a word.
    func end(with word: SmallWord) -> Bool { lasts.contains(word) }

    /// The first phrase that a list of words begins with.
    func prefix(of words: [SmallWord]) -> ArraySlice<SmallWord>? { phrase(in: words, at: 0).map { self.words[$0] } }

    /// Whether a text holds a word that one of the phrases begins with: told without storage for its words.
    func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var reader = SmallWordReader(text)
        while let word = reader.next() { if begin(with: word) { return true } }
        return false
    }

    /// Whether a list of words holds one of the phrases anywhere.
    func occurs(in words: [SmallWord]) -> Bool { words.indices.contains { phrase(in: words, at: $0) != nil } }

    /// The first phrase of the list that a list of words holds anywhere.
    func first(in words: [SmallWord]) -> [SmallWord]? {
        guard occurs(in: words) else { return nil }
        return ranges.first { phrase in
            words.indices.contains { stands(phrase, in: words, at: $0) }
        }.map { Array(self.words[$0]) }
    }

    /// Whether a list of words is a phrase.
    func contains(_ words: [SmallWord]) -> Bool {
        guard let first = words.first else { return false }
        return holds(first.hash) { $0.count == words.count && stands($0, in: words, at: 0) }
    }

    /// Whether two texts in small letters, by their keys, are a phrase.
    func contains(_ first: UInt64, _ second: UInt64) -> Bool {
        holds(first) { $0.count == 2 && words[$0.upperBound - 1].hash == second }
    }

    /// Whether a text in small letters, by its key, is a phrase of one word.
    func contains(_ word: UInt64) -> Bool { holds(word) { $0.count == 1 } }

    /// Whether one of the phrases that begin with a word is wanted.
    private func holds(_ first: UInt64, where isWanted: (Range<Int>) -> Bool) -> Bool {
        var phrase = firsts[first] ?? -1
        while phrase >= 0 {
            if isWanted(ranges[phrase]) { return true }
            phrase = next[phrase]
        }
        return false
    }

    private func phrase(in words: [SmallWord], at start: Int) -> Range<Int>? {
        guard start < words.count else { return nil }
        var phrase = firsts[words[start].hash] ?? -1
        while phrase >= 0 {
            if stands(ranges[phrase], in: words, at: start) { return ranges[phrase] }
            phrase = next[phrase]
        }
        return nil
    }

    private func stands(_ phrase: Range<Int>, in words: [SmallWord], at place: Int) -> Bool {
        guard place + phrase.count <= words.count else { return false }
        for index in 0..<phrase.count where self.words[phrase.lowerBound + index].hash != words[place + index].hash {
            return false
        }
        return true
    }
}
