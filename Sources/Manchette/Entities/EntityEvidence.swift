/// What the first reading of a whole document says of a word or a name, as features for the second.
///
/// One decision per name and document is worth several points: a name is clear in one sentence and not in the next. The
/// two-stage scheme follows Krishnan and Manning, "An Effective Two-Stage Model for Exploiting Non-Local Dependencies
/// in Named Entity Recognition" (2006).
struct EntityEvidence {
    /// Votes of a word's occurrences: outside, then the kinds.
    private var votes: [SIMD8<Float>]
    /// Kinds (a bit each) of the longer names that the word begins or ends.
    private var endsName: [UInt8]
    private var beginsName: [UInt8]
    /// Votes of whole names of several tokens, by the hash of their words; the lengths that occur after a first word.
    private var names: [UInt64: SIMD8<Float>] = [:]
    private var lengths: [UInt8]
    /// Initials of names of several words, with their kinds.
    private var initials: [UInt64: UInt8] = [:]
    /// Votes of the words that begin the lines of each list.
    private var lists: [SIMD8<Float>]
    /// First reading.
    private let tags: [UInt8]
    /// Index of the name before and after each token in ``mentions``, within the line.
    private var previousKind: [UInt8]
    private var nextKind: [UInt8]

    /// Longest name that is looked for elsewhere.
    private static let longest = 8

    /// Gathers what the first reading found; `chances` gives the likelihoods of a token's kinds.
    init(_ document: EntityDocument, tags: [UInt8], chances: EntityChances) {
        let words = document.words.count
        votes = [SIMD8<Float>](repeating: .zero, count: words)
        endsName = [UInt8](repeating: 0, count: words)
        beginsName = endsName
        lengths = endsName
        lists = [SIMD8<Float>](repeating: .zero, count: document.lists.count + 1)
        self.tags = tags
        previousKind = [UInt8](repeating: 0, count: tags.count)
        nextKind = previousKind
        chances.visit { token, chance in
            votes[document.word(token)] += chance
            let list = document.lists.list(token)
            if list > 0, document.lists.place[token] == 1 { lists[list] += chance }
        }
        EntityNames.forEach(tags) { range, kind in
            guard range.count > 1, range.count <= EntityEvidence.longest else { return }
            let first = document.word(range.lowerBound)
            beginsName[first] |= 1 << UInt8(kind)
            endsName[document.word(range.upperBound - 1)] |= 1 << UInt8(kind)
            lengths[first] |= 1 << UInt8(range.count - 1)
            var sum = SIMD8<Float>.zero
            for token in range { sum += chances[token] }
            names[EntityEvidence.key(document, range), default: .zero] += sum / Float(range.count)
            if let hash = EntityEvidence.initials(document, range) { initials[hash, default: 0] |= 1 << UInt8(kind) }
        }
        noteNeighbours(document)
    }

    /// Hash of a name's words.
    static func key(_ document: EntityDocument, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0
        for token in range { hash = EntityHash.join(hash, document.words[document.word(token)].exact) }
        return hash
    }

    /// Hash of the first letters of a name's capitalised words; nil when there are fewer than two.
    static func initials(_ document: EntityDocument, _ range: Range<Int>) -> UInt64? {
        var hash = FNV.empty
        var count = 0
        for token in range {
            let word = document.words[document.word(token)]
            guard word.form == .capitalized || word.form == .mixed, word.initial != 0 else { continue }
            hash = FNV.mix(hash, word.initial)
            count += 1
        }
        return count > 1 ? EntityHash.mix(hash) : nil
    }

    /// Notes the kinds of the nearest names to the left and right in the line.
    private mutating func noteNeighbours(_ document: EntityDocument) {
        var last: UInt8 = 0
        for token in tags.indices {
            if document.startsLine[token] { last = 0 }
            previousKind[token] = last
            if let kind = EntityLabel.kind(of: Int(tags[token])) { last = UInt8(kind + 1) }
        }
        last = 0
        for token in tags.indices.reversed() {
            nextKind[token] = last
            if let kind = EntityLabel.kind(of: Int(tags[token])) { last = UInt8(kind + 1) }
            if document.startsLine[token] { last = 0 }
        }
    }

    @inline(__always)
    private static func key(_ template: Int, _ value: UInt64) -> UInt64 {
        EntityHash.mix(value &+ UInt64(300 + template) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// Longest name found elsewhere that begins at a token, as its length; 0 for none.
    func nameLength(_ document: EntityDocument, at token: Int) -> (length: Int, votes: SIMD8<Float>) {
        let possible = lengths[document.word(token)]
        guard possible != 0 else { return (0, .zero) }
        var hash: UInt64 = 0
        var best = 0
        var found = SIMD8<Float>.zero
        for length in 1...EntityEvidence.longest {
            let index = token + length - 1
            guard index < document.wordOf.count, length == 1 || !document.startsLine[index] else { break }
            hash = EntityHash.join(hash, document.words[document.word(index)].exact)
            if possible & (1 << UInt8(length - 1)) != 0, let sum = names[hash] {
                best = length
                found = sum
            }
        }
        return (best, found)
    }

    /// The kind with the most votes, 0 for outside, and its share in quarters.
    private static func leader(_ votes: SIMD8<Float>) -> (kind: UInt64, share: UInt64) {
        var best = 0
        for kind in 1...4 where votes[kind] > votes[best] { best = kind }
        let total = max(votes.sum(), 1e-6)
        return (UInt64(best), UInt64(min(3, votes[best] / total * 4)))
    }

    /// Gives the features of a token; `inName` is its place in the longest name found elsewhere.
    func addFeatures(
        _ document: EntityDocument, at token: Int, inName: (place: Int, length: Int, votes: SIMD8<Float>)?,
        to sink: inout some EntityFeatureSink
    ) {
        let index = document.word(token)
        let word = document.words[index]
        let own = UInt64(EntityLabel.kind(of: Int(tags[token])).map { $0 + 1 } ?? 0)
        let form = UInt64(word.form.rawValue)
        if word.form != .lower, word.form != .punctuation, word.form != .number {
            let (kind, share) = EntityEvidence.leader(votes[index])
            let many = UInt64(min(word.occurrences, 4))
            sink.add(EntityEvidence.key(1, (kind << 8 | share) << 8 | min(many, 2)), .universal)
            sink.add(EntityEvidence.key(2, (kind << 8 | own) << 8 | many), .universal)
            for other in 1...4 where votes[index][other] > 0.2 {
                let level = UInt64(min(3, votes[index][other]))
                sink.add(EntityEvidence.key(3, (UInt64(other) << 8 | level) << 8 | min(many, 2)), .universal)
            }
            if endsName[index] != 0 { sink.add(EntityEvidence.key(4, UInt64(endsName[index]) << 8 | own), .universal) }
            if beginsName[index] != 0 {
                sink.add(EntityEvidence.key(5, UInt64(beginsName[index]) << 8 | own), .universal)
            }
            if word.form == .allCapitals, let kinds = initials[word.spelling] {
                sink.add(EntityEvidence.key(6, UInt64(kinds)), .universal)
            }
            addSurroundings(document, at: token, own: own, form: form, to: &sink)
            addList(document, at: token, own: own, to: &sink)
        }
        if let inName {
            let (kind, _) = EntityEvidence.leader(inName.votes)
            let count = UInt64(min(4, inName.votes.sum().rounded()))
            let isLast: UInt64 = inName.place == inName.length - 1 ? 1 : 0
            let place = UInt64(min(inName.place, 1)) << 1 | isLast
            sink.add(EntityEvidence.key(7, (kind << 8 | place) << 8 | min(count, 2)), .universal)
            sink.add(EntityEvidence.key(8, (kind << 8 | place) << 8 | own), .universal)
        }
    }

    /// What the lines of the same list begin with.
    private func addList(
        _ document: EntityDocument, at token: Int, own: UInt64, to sink: inout some EntityFeatureSink
    ) {
        let list = document.lists.list(token)
        guard list > 0 else { return }
        let (kind, share) = EntityEvidence.leader(lists[list])
        let place = UInt64(document.lists.place[token])
        sink.add(EntityEvidence.key(20, (kind << 8 | share) << 8 | place), .universal)
        sink.add(EntityEvidence.key(21, (kind << 8 | own) << 8 | place), .universal)
        for other in 1...4 {
            let level = min(3, lists[list][other] / max(lists[list].sum(), 1e-6) * 5)
            sink.add(EntityEvidence.key(22, (UInt64(other) << 8 | UInt64(level)) << 8 | place), .universal)
        }
    }

    /// The names on both sides, which tell in lists.
    private func addSurroundings(
        _ document: EntityDocument, at token: Int, own: UInt64, form: UInt64,
        to sink: inout some EntityFeatureSink
    ) {
        let before = UInt64(previousKind[token])
        let after = UInt64(nextKind[token])
        let left = token > 0 && !document.startsLine[token] ? document.words[document.word(token - 1)] : nil
        let right =
            token + 1 < tags.count && !document.startsLine[token + 1]
            ? document.words[document.word(token + 1)] : nil
        let leftMark = left.map { $0.form == .punctuation ? $0.lower : UInt64($0.form.rawValue) } ?? 0
        let rightMark = right.map { $0.form == .punctuation ? $0.lower : UInt64($0.form.rawValue) } ?? 0
        sink.add(EntityEvidence.key(10, before << 16 | after << 8 | own), .universal)
        sink.add(EntityEvidence.key(11, EntityHash.join(before << 8 | form, leftMark)), .universal)
        sink.add(EntityEvidence.key(12, EntityHash.join(after << 8 | form, rightMark)), .universal)
        sink.add(
            EntityEvidence.key(13, EntityHash.join(EntityHash.join(before << 8 | after, leftMark), rightMark)),
            .universal)
    }
}

/// Names as tags spell them.
enum EntityNames {
    /// Calls the body with the tokens and kind of each name.
    static func forEach(_ tags: [UInt8], _ body: (Range<Int>, Int) -> Void) {
        var token = 0
        while token < tags.count {
            guard let kind = EntityLabel.kind(of: Int(tags[token])) else {
                token += 1
                continue
            }
            let start = token
            token += 1
            while token < tags.count, Int(tags[token]) == EntityLabel.inside(kind) { token += 1 }
            body(start..<token, kind)
        }
    }
}
