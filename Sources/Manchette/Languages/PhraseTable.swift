/// The phrases of a language, as one automaton over folded words.
///
/// Aho and Corasick's (1975), with words for letters: a phrase stands where all its words stand in a row, so word
/// boundaries need no check of their own, and reading is linear in the text however many phrases there are.
///
/// A class, since a copy of all its arrays for each block would cost as much as folding it.
final class PhraseTable: Sendable {
    /// All phrases, in the order of their files.
    let phrases: FlatArray<Phrase>
    private let words: FlatWords
    /// State after one word from the start, by word; 0: none.
    private let first: FlatArray<Int32>
    private let transitions: FlatArray<StateTable.Slot>
    private let states: FlatArray<State>
    /// By phrase: the next that ends at the same state, no stronger; -1: none.
    private let nextEndings: FlatArray<Int32>
    /// What the users' phrases are ranges of.
    private let userText: [UInt8]

    private struct State: Sendable {
        /// The words that may lead on from here: a bit for each by its number, modulo 64.
        ///
        /// Most words lead nowhere, and this tells without a look at the transitions.
        var onward: UInt64
        /// The longest proper suffix that is a beginning too.
        var failure: Int32
        /// The nearest state along failures that ends a phrase; 0: none.
        var shorter: Int32
        /// The first of the phrases that end here; -1: none.
        var ending: Int32
        /// How many words lead here.
        var depth: Int16
        /// Whether a phrase that ends here may stand anywhere.
        var isAnywhere: Bool
        /// Whether a phrase that ends here may make up a block.
        var isWhole: Bool
    }

    init(_ file: PhraseFile) {
        let trie = PhraseTrie(file)
        phrases = FlatArray(file.phrases)
        words = FlatWords(trie.words)
        first = FlatArray(Self.first(of: trie))
        transitions = FlatArray(trie.transitions.packed())
        states = FlatArray(Self.states(of: trie, file))
        nextEndings = FlatArray(trie.nextEndings)
        userText = file.userText
    }

    /// Reads the tables in place; nil when they are none.
    init?(_ reader: FlatReader) {
        var reader = reader
        guard let phrases = reader.array(of: Phrase.self), let words = FlatWords(&reader),
            let first = reader.array(of: Int32.self), let transitions = reader.array(of: StateTable.Slot.self),
            let states = reader.array(of: State.self), let nextEndings = reader.array(of: Int32.self),
            transitions.count.nonzeroBitCount == 1, nextEndings.count == phrases.count
        else { return nil }
        (self.phrases, self.words, self.first) = (phrases, words, first)
        (self.transitions, self.states, self.nextEndings, userText) = (transitions, states, nextEndings, [])
    }

    /// Writes the arrays in the order in which they are read.
    static func write(_ file: PhraseFile, into writer: inout FlatWriter) {
        let trie = PhraseTrie(file)
        writer.append(file.phrases)
        FlatWords.write(trie.words, into: &writer)
        writer.append(first(of: trie))
        writer.append(trie.transitions.packed())
        writer.append(states(of: trie, file))
        writer.append(trie.nextEndings)
    }

    private static func first(of trie: PhraseTrie) -> [Int32] {
        (0..<trie.words.count).map { trie.transitions.next(0, Int32($0)) }
    }

    private static func states(of trie: PhraseTrie, _ file: PhraseFile) -> [State] {
        let links = trie.links()
        let onward = trie.onward()
        return trie.depths.indices.map { state in
            var isAnywhere = false
            var isWhole = false
            var ending = trie.endings[state]
            while ending >= 0 {
                isAnywhere = isAnywhere || file.phrases[Int(ending)].position == .anywhere
                isWhole = isWhole || file.phrases[Int(ending)].position == .whole
                ending = trie.nextEndings[Int(ending)]
            }
            return State(
                onward: onward[state], failure: links.failures[state], shorter: links.shorter[state],
                ending: trie.endings[state], depth: Int16(clamping: trie.depths[state]), isAnywhere: isAnywhere,
                isWhole: isWhole)
        }
    }

    /// A phrase as its file writes it.
    func text(of phrase: Int) -> String {
        let phrase = phrases[phrase]
        guard let file = EmbeddedPhrases(phrase.file) else {
            return String(decoding: userText[phrase.written], as: UTF8.self)
        }
        return file.bytes.piece(phrase.written).string
    }

    /// What stands in a text: matches in order of their ends, without those inside a longer one that is as good.
    ///
    /// Single words out of their position are no matches: "photo" in a sentence says nothing. A short block that phrases
    /// for whole blocks make up one behind the other ("Partager Facebook Twitter E-mail") is as good as one of them.
    func matches(
        in text: borrowing FoldedText, isUserTable: Bool = false, scratch: inout Scratch
    ) -> [PhraseMatch] {
        scratch.found.removeAll(keepingCapacity: true)
        // Most texts have no phrase to ask about.
        var edges: Edges?
        text.bytes.withUnsafeBufferPointer { bytes in
            text.words.withUnsafeBufferPointer { textWords in
                states.withUnsafeBufferPointer { states in
                    transitions.withUnsafeBufferPointer { transitions in
                        words.withView { words in
                            scan(
                                text, bytes, textWords, states, transitions, words, &edges, into: &scratch.found)
                        }
                    }
                }
            }
        }
        guard !scratch.found.isEmpty, let edges else { return [] }
        scratch.candidates.removeAll(keepingCapacity: true)
        let isTiled = isTiled(scratch.found, in: text)
        for hit in scratch.found { report(hit, edges, isTiled, in: text, isUserTable, into: &scratch.candidates) }
        return Self.keepLongest(scratch.candidates)
    }

    /// Memory for what is found in one text after the other.
    struct Scratch: Sendable {
        fileprivate var found: [Found] = []
        fileprivate var candidates: [Candidate] = []
    }

    /// The first and last word that are no number or sign, which do not count for positions.
    private struct Edges {
        var first: Int32
        var last: Int32

        init(_ text: borrowing FoldedText) {
            var first = 0
            while first < text.wordCount, text.isSign(first) { first += 1 }
            var last = text.wordCount - 1
            while last >= 0, text.isSign(last) { last -= 1 }
            // Nothing but signs: every sign counts.
            self.first = first == text.wordCount ? 0 : Int32(truncatingIfNeeded: first)
            self.last = Int32(truncatingIfNeeded: last < 0 ? text.wordCount - 1 : last)
        }
    }

    /// More words than a row of buttons has.
    private static let mostTiledWords = 32

    /// Whether phrases for whole blocks cover all words of a short text but numbers and signs.
    private func isTiled(_ found: [Found], in text: borrowing FoldedText) -> Bool {
        guard text.wordCount <= Self.mostTiledWords else { return false }
        var covered: UInt64 = 0
        for hit in found where states[Int(hit.state)].isWhole {
            covered |= (1 << UInt64(hit.end)) &- (1 << UInt64(hit.start))
        }
        return covered != 0
            && (0..<text.wordCount).allSatisfy { covered & 1 << UInt64($0) != 0 || text.isSign($0) }
    }

    /// A state that ends phrases, and the words it spans.
    fileprivate struct Found: Sendable {
        var state: Int32
        var start: Int32
        var end: Int32
    }

    fileprivate struct Candidate: Sendable {
        var match: PhraseMatch
        var start: Int32
        var end: Int32
    }

    private func scan(
        _ text: borrowing FoldedText, _ bytes: UnsafeBufferPointer<UInt8>,
        _ textWords: UnsafeBufferPointer<FoldedText.Word>, _ states: UnsafeBufferPointer<State>,
        _ transitions: UnsafeBufferPointer<StateTable.Slot>, _ words: WordTable.View, _ known: inout Edges?,
        into found: inout [Found]
    ) {
        guard let base = bytes.baseAddress else { return }
        let count = text.wordCount
        let mayBeTiled = count <= Self.mostTiledWords
        var state: Int32 = 0
        for index in 0..<count {
            let start = textWords[index].start
            let word = words.find(base + Int(start), length: Int(textWords[index &+ 1].start &- start))
            if word < 0 {
                state = 0
                continue
            }
            var next: Int32 = 0
            let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: word & 63)
            while state != 0 {
                if states[Int(state)].onward & bit != 0 {
                    next = StateTable.next(state, word, in: transitions)
                    if next != 0 { break }
                }
                state = states[Int(state)].failure
            }
            state = next != 0 ? next : first[Int(word)]
            var ending = state != 0 && states[Int(state)].ending < 0 ? states[Int(state)].shorter : state
            if ending == 0 { continue }
            let edges = known ?? Edges(text)
            known = edges
            let end = Int32(truncatingIfNeeded: index &+ 1)
            while ending != 0 {
                let depth = Int32(states[Int(ending)].depth)
                if depth > 1 || states[Int(ending)].isAnywhere || end &- 1 <= edges.first || end > edges.last
                    || (mayBeTiled && states[Int(ending)].isWhole)
                {
                    found.append(Found(state: ending, start: end &- depth, end: end))
                }
                ending = states[Int(ending)].shorter
            }
        }
    }

    /// The matches of a state: one per class, the strongest that is in its position, else the strongest.
    private func report(
        _ hit: Found, _ edges: Edges, _ isTiled: Bool, in text: borrowing FoldedText, _ isUserTable: Bool,
        into candidates: inout [Candidate]
    ) {
        // Where characters run on without spaces, a short word at an edge may only begin a longer one.
        let isOneWord = text.isOneWord(Int(hit.start)..<Int(hit.end))
        let atStart = hit.start <= edges.first && !(isOneWord && text.isJoined(Int(hit.end)))
        let atEnd = hit.end > edges.last && !(isOneWord && text.isJoined(Int(hit.start)))
        var seen: UInt32 = 0
        for wantsFit in [true, false] where wantsFit || !isOneWord {
            var ending = states[Int(hit.state)].ending
            while ending >= 0 {
                let phrase = phrases[Int(ending)]
                let bit: UInt32 = 1 << UInt32(phrase.kind.rawValue)
                let fits =
                    phrase.position.fits(atStart: atStart, atEnd: atEnd) || (isTiled && phrase.position == .whole)
                if seen & bit == 0, fits == wantsFit {
                    seen |= bit
                    candidates.append(
                        Candidate(
                            match: match(Int(ending), wantsFit, hit, in: text, isUserTable), start: hit.start,
                            end: hit.end))
                }
                ending = nextEndings[Int(ending)]
            }
        }
    }

    private func match(
        _ index: Int, _ fits: Bool, _ hit: Found, in text: borrowing FoldedText, _ isUserTable: Bool
    ) -> PhraseMatch {
        let phrase = phrases[index]
        let first = text.words[Int(hit.start)]
        let last = Int(hit.end) - 1
        return PhraseMatch(
            kind: phrase.kind, strength: Int(phrase.strength), position: phrase.position, isInPosition: fits,
            share: text.byteCount == 0 ? 0 : Double(text.end(of: last) - Int(first.start)) / Double(text.byteCount),
            range: Int(first.sourceStart)..<Int(text.words[last].sourceEnd), phrase: index, isUserPhrase: isUserTable)
    }

    /// Drops what an idiom touches, and what stands inside a longer match unless only the shorter one is in position.
    private static func keepLongest(_ candidates: [Candidate]) -> [PhraseMatch] {
        let holdsIdioms = candidates.contains { $0.match.kind == .idiom }
        // Most texts with a phrase have one.
        if candidates.count == 1 { return holdsIdioms ? [] : [candidates[0].match] }
        let idioms = holdsIdioms ? candidates.filter { $0.match.kind == .idiom } : []
        var kept: [Candidate] = []
        for candidate in candidates where candidate.match.kind != .idiom {
            if idioms.contains(where: { $0.start < candidate.end && candidate.start < $0.end }) { continue }
            // Candidates come by end, the longest of an end first.
            if let last = kept.last, last.end == candidate.end, last.start < candidate.start,
                last.match.isInPosition || !candidate.match.isInPosition
            {
                continue
            }
            while let last = kept.last, last.start >= candidate.start, last.end < candidate.end,
                candidate.match.isInPosition || !last.match.isInPosition
            {
                kept.removeLast()
            }
            kept.append(candidate)
        }
        return kept.map(\.match)
    }
}
