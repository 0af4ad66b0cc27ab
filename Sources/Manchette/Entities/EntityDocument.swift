/// The tokens of a text as distinct words, with what the whole document tells about each.
struct EntityDocument {
    /// The distinct words, in order of first appearance.
    private(set) var words: [EntityWord] = []
    /// Index of the word of each token.
    private(set) var wordOf: [Int32] = []
    /// Whether a line begins at the token.
    private(set) var startsLine: [Bool] = []
    /// Whether a sentence begins at the token.
    private(set) var startsSentence: [Bool] = []
    /// What phrase of the lexicon covers the token.
    private(set) var phrases: [Phrase] = []
    /// Whether names take an s in the genitive, as in German ("Israels").
    let hasGenitiveS: Bool
    /// Lists of short lines.
    private(set) var lists: EntityLists

    /// Part of a known phrase.
    struct Phrase {
        var kinds: EntityLexicon.Kinds = []
        /// 0 outside, 1 first, 2 further, 3 alone.
        var position: UInt8 = 0
    }

    private var slots: [Int32]

    /// Reads the tokens of a table.
    init(_ table: TokenTable, language: String?, lexicon: EntityLexicon?, isTrigger: (UInt64) -> Bool) {
        self.init(
            AnnotationInput(table: table, language: language), lexicon: lexicon, isTrigger: isTrigger)
    }

    /// Reads the tokens of a text.
    init(_ input: AnnotationInput, lexicon: EntityLexicon?, isTrigger: (UInt64) -> Bool) {
        let (table, spellings) = (input.table, input.spellings)
        let count = table.tokens.count
        hasGenitiveS = TokenConventions.of(input.language).hasGenitiveS
        slots = [Int32](repeating: -1, count: 1024)
        lists = EntityLists(words: [], wordOf: [], startsLine: [])
        startsLine = input.lineStarts
        startsSentence = [Bool](repeating: false, count: count)
        for index in table.sentences where index >= 0 && index < count { startsSentence[Int(index)] = true }
        words.reserveCapacity(spellings.count)
        var reader = EntityWordReader(
            lexicon: lexicon, language: EntityLexicon.languageNumber(input.language))
        var wordOfSpelling: [Int32] = []
        wordOfSpelling.reserveCapacity(spellings.count)
        table.bytes.withUnsafeBufferPointer { bytes in
            for spelling in 0..<spellings.count {
                let token = table.tokens[Int(spellings.first[spelling])]
                let word = intern(
                    UnsafeBufferPointer(rebasing: bytes[token.range]), kind: token.kind, &reader,
                    isTrigger: isTrigger)
                words[Int(word)].occurrences &+= spellings.occurrences[spelling]
                wordOfSpelling.append(word)
            }
        }
        // Hardly ever are two spellings one word, as with ' and ’.
        wordOf =
            words.count == spellings.count
            ? spellings.number : spellings.number.map { wordOfSpelling[Int($0)] }
        countCapitals()
        lists = EntityLists(words: words, wordOf: wordOf, startsLine: startsLine)
        if let lexicon { findPhrases(lexicon) }
    }

    /// The word of a token.
    @inline(__always)
    func word(_ token: Int) -> Int { Int(wordOf[token]) }

    /// Index of a word, new or known.
    private mutating func intern(
        _ bytes: UnsafeBufferPointer<UInt8>, kind: TokenTable.Kind, _ reader: inout EntityWordReader,
        isTrigger: (UInt64) -> Bool
    ) -> Int32 {
        let spelled = reader.spelled(bytes)
        let hash = spelled.exact
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let known = Int(slots[slot])
            if words[known].exact == hash { return Int32(known) }
            slot = (slot &+ 1) & mask
        }
        let index = Int32(words.count)
        slots[slot] = index
        var word = reader.word(bytes, spelled, kind: kind)
        if !word.isAnchor, word.form == .lower || word.form == .numberWithLetters {
            word.isAnchor = isTrigger(word.lower)
        }
        words.append(word)
        if words.count &* 2 > slots.count { grow() }
        return index
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        let mask = slots.count - 1
        for (index, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: word.exact) & mask
            while slots[slot] >= 0 { slot = (slot &+ 1) & mask }
            slots[slot] = Int32(index)
        }
    }

    /// Index of the word with this hash; nil when the document has none.
    func find(exact hash: UInt64) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            if words[Int(slots[slot])].exact == hash { return Int(slots[slot]) }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// Notes which words are capitalised where a common word would not be, and which also occur in lower case.
    private mutating func countCapitals() {
        let (wordOf, startsLine, startsSentence) = (wordOf, startsLine, startsSentence)
        words.withUnsafeMutableBufferPointer { words in
            for token in wordOf.indices.dropFirst() where !startsSentence[token] && !startsLine[token] {
                let word = Int(wordOf[token])
                guard words[word].form == .capitalized, words[word].insideCapitals < 255 else { continue }
                let before = Int(wordOf[token - 1])
                if words[before].form != .punctuation || words[before].separatesItems {
                    words[word].insideCapitals += 1
                }
            }
        }
        for index in words.indices where words[index].form == .capitalized {
            if let other = find(exact: words[index].lower), words[other].form == .lower {
                words[index].seenLower = true
            }
        }
    }

    /// Marks the longest known phrases, from the left.
    private mutating func findPhrases(_ lexicon: EntityLexicon) {
        phrases = [Phrase](repeating: Phrase(), count: wordOf.count)
        var token = 0
        while token < wordOf.count {
            let first = Int(wordOf[token])
            guard words[first].kinds.contains(.phraseStart) else {
                token += 1
                continue
            }
            var key = words[first].exact
            var best = 0
            var kinds: EntityLexicon.Kinds = []
            var next = token + 1
            while next < wordOf.count, next < token + EntityLexicon.longestPhrase, !startsLine[next] {
                key = EntityHash.join(key, words[Int(wordOf[next])].exact)
                let found = lexicon.phraseKinds(key)
                if !found.isEmpty {
                    best = next - token
                    kinds = found
                }
                next += 1
            }
            if best > 0 {
                for index in token...(token + best) {
                    phrases[index] = Phrase(kinds: kinds, position: index == token ? 1 : 2)
                }
            }
            token += best + 1
        }
    }
}
