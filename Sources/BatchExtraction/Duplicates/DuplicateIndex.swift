import Manchette

/// Knows the texts of the articles before, to tell which article repeats one of them.
///
/// Only articles that repeat none are kept, so that every duplicate points to the first of its group. Candidates share
/// a band of their MinHash signatures (A. Broder 1997; P. Indyk and R. Motwani 1998) and are then compared shingle by
/// shingle. Memory is bounded: the oldest articles are forgotten first, those over ``Limits``.
///
/// The answers depend on the order of the articles and on nothing else.
struct DuplicateIndex {
    /// How much is remembered.
    struct Limits {
        /// Articles that are known again by the very same words.
        var exact = 1 << 18
        /// Articles that are known again by similar words.
        var near = 1 << 16
        /// Shingles of all those together, four bytes each: 96 MiB, the articles of some 400 words that are `near`.
        var shingles = 24 << 20
    }

    /// What an article repeats.
    struct Match: Equatable {
        /// The other article's name.
        var id: String
        /// The other article's number.
        var number: Int
        var similarity: Double
    }

    private struct Kept {
        var name: String
        var number: Int
        var whole: UInt64
    }

    /// From this similarity on a text is a duplicate.
    static let threshold = 0.8
    /// Most articles that one is compared with, those of the most recent ones that share a band.
    private static let mostCandidates = 256

    private let limits: Limits
    private var names: Ring<Kept>
    private var byWhole: HashChains
    private var near: Ring<(name: Int, fingerprint: Fingerprint)>
    private var byBand: [HashChains]
    private var shinglesKept = 0

    init(limits: Limits = Limits()) {
        self.limits = limits
        names = Ring(capacity: limits.exact)
        byWhole = HashChains(capacity: limits.exact)
        near = Ring(capacity: limits.near)
        byBand = (0..<Fingerprint.bands).map { _ in HashChains(capacity: limits.near) }
    }

    /// The article that one with this fingerprint repeats; nil when it is new.
    func match(_ fingerprint: Fingerprint) -> Match? {
        for sequence in byWhole.chain(UInt32(truncatingIfNeeded: fingerprint.whole)) {
            guard let kept = names[sequence] else { break }
            if kept.whole == fingerprint.whole { return Match(id: kept.name, number: kept.number, similarity: 1) }
        }
        var best: (sequence: Int, similarity: Double)?
        var seen: Set<Int> = []
        search: for (band, key) in fingerprint.bandKeys.enumerated() {
            for sequence in byBand[band].chain(key) {
                guard let candidate = near[sequence] else { break }
                guard candidate.fingerprint.bandKeys[band] == key, seen.insert(sequence).inserted else { continue }
                let similarity = fingerprint.similarity(to: candidate.fingerprint)
                let isBetter =
                    best.map { ($0.similarity, sequence) < (similarity, $0.sequence) } ?? true
                if similarity >= Self.threshold, isBetter { best = (sequence, similarity) }
                if seen.count >= Self.mostCandidates { break search }
            }
        }
        guard let best, let kept = near[best.sequence].flatMap({ names[$0.name] }) else { return nil }
        return Match(id: kept.name, number: kept.number, similarity: best.similarity)
    }

    /// Keeps an article that repeats none.
    mutating func insert(_ fingerprint: Fingerprint, name: String, number: Int) {
        let sequence = names.append(Kept(name: name, number: number, whole: fingerprint.whole))
        byWhole.add(UInt32(truncatingIfNeeded: fingerprint.whole), sequence)
        guard !fingerprint.bandKeys.isEmpty else { return }
        if near.count == limits.near { forgetOldest() }
        let nearSequence = near.append((sequence, fingerprint))
        shinglesKept += fingerprint.shingles.count
        for (band, key) in fingerprint.bandKeys.enumerated() { byBand[band].add(key, nearSequence) }
        while shinglesKept > limits.shingles, near.count > 1 { forgetOldest() }
    }

    private mutating func forgetOldest() {
        shinglesKept -= near.removeOldest()?.fingerprint.shingles.count ?? 0
    }
}

/// The last elements of a sequence, found by their number in it.
private struct Ring<Element> {
    private let capacity: Int
    private var elements: [Element?] = []
    /// Number of the next element.
    private var end = 0
    /// Number of the oldest element that is kept.
    private var start = 0

    init(capacity: Int) { self.capacity = max(1, capacity) }

    var count: Int { end - start }

    subscript(_ number: Int) -> Element? {
        number >= start && number < end ? elements[number % capacity] : nil
    }

    /// Appends an element, in the place of the oldest where there is no room, and gives its number.
    mutating func append(_ element: Element) -> Int {
        if count == capacity { _ = removeOldest() }
        let slot = end % capacity
        if slot < elements.count { elements[slot] = element } else { elements.append(element) }
        end += 1
        return end - 1
    }

    mutating func removeOldest() -> Element? {
        guard start < end else { return nil }
        let slot = start % capacity
        start += 1
        let element = elements[slot]
        elements[slot] = nil
        return element
    }
}

/// For each hash, the numbers of the elements that have it, the latest first.
///
/// A table of the latest number by hash, and for each number the one before: nothing is ever taken out, a number that
/// is too old ends the chain (as the match finder of DEFLATE does it).
private struct HashChains {
    private let capacity: Int
    private let mask: Int
    /// Numbers are kept one higher: 0 is none.
    private var latest: [UInt32] = []
    private var previous: [UInt32] = []

    init(capacity: Int) {
        self.capacity = max(1, capacity)
        var buckets = 2
        while buckets < 2 * self.capacity { buckets *= 2 }
        mask = buckets - 1
    }

    mutating func add(_ hash: UInt32, _ number: Int) {
        if latest.isEmpty { latest = [UInt32](repeating: 0, count: mask + 1) }
        let bucket = Int(hash) & mask
        let slot = number % capacity
        if slot < previous.count { previous[slot] = latest[bucket] } else { previous.append(latest[bucket]) }
        latest[bucket] = UInt32(truncatingIfNeeded: number + 1)
    }

    func chain(_ hash: UInt32) -> some Sequence<Int> {
        var next = latest.isEmpty ? 0 : latest[Int(hash) & mask]
        return AnyIterator {
            guard next > 0 else { return nil }
            let number = Int(next) - 1
            let before = previous[number % capacity]
            // A slot that was used again points to a later number: the chain ends.
            next = before < next ? before : 0
            return number
        }
    }
}
