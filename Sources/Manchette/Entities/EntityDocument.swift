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
        let count = table.tokens.count
        hasGenitiveS = TokenConventions.of(language).hasGenitiveS
        slots = [Int32](repeating: -1, count: 1024)
        lists = EntityLists(words: [], wordOf: [], startsLine: [])
        wordOf.reserveCapacity(count)
        startsLine = [Bool](repeating: false, count: count)
        startsSentence = [Bool](repeating: false, count: count)
        for index in table.sentences where index >= 0 && index < count { startsSentence[Int(index)] = true }
        let number = EntityLexicon.languageNumber(language)
        var scratch: [UInt8] = []
        table.bytes.withUnsafeBufferPointer { bytes in
            var previousEnd = 0
            for (index, token) in table.tokens.enumerated() {
                let start = Int(token.start)
                startsLine[index] = index == 0 || bytes[previousEnd..<start].contains(0x0A)
                previousEnd = Int(token.end)
                let word = UnsafeBufferPointer(rebasing: bytes[start..<previousEnd])
                wordOf.append(
                    intern(
                        word, kind: token.kind, lexicon: lexicon, language: number, scratch: &scratch,
                        isTrigger: isTrigger))
            }
        }
        countCapitals()
        lists = EntityLists(words: words, wordOf: wordOf, startsLine: startsLine)
        if let lexicon { findPhrases(lexicon) }
    }

    /// The word of a token.
    @inline(__always)
    func word(_ token: Int) -> Int { Int(wordOf[token]) }

    /// Index of a word, new or known.
    private mutating func intern(
        _ bytes: UnsafeBufferPointer<UInt8>, kind: TokenTable.Kind, lexicon: EntityLexicon?, language: UInt64,
        scratch: inout [UInt8], isTrigger: (UInt64) -> Bool
    ) -> Int32 {
        var hash = EntityHash.seed
        var hasMultibyte = false
        for byte in bytes {
            hash = EntityHash.step(hash, byte)
            hasMultibyte = hasMultibyte || byte == 0xE2
        }
        if hasMultibyte {
            scratch.removeAll(keepingCapacity: true)
            LatinCase.appendNormalized(bytes, lowercasing: false, to: &scratch)
            hash = EntityHash.seed
            for byte in scratch { hash = EntityHash.step(hash, byte) }
        }
        hash = EntityHash.mix(hash)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let known = Int(slots[slot])
            if words[known].exact == hash {
                words[known].occurrences &+= 1
                return Int32(known)
            }
            slot = (slot &+ 1) & mask
        }
        let index = Int32(words.count)
        slots[slot] = index
        var word = EntityWord(
            bytes, exact: hash, kind: kind, lexicon: lexicon, language: language, scratch: &scratch)
        word.occurrences = 1
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
        for token in wordOf.indices where token > 0 && !startsSentence[token] && !startsLine[token] {
            let word = Int(wordOf[token])
            guard words[word].form == .capitalized, words[word].insideCapitals < 255 else { continue }
            let before = words[Int(wordOf[token - 1])]
            if before.form != .punctuation || before.separatesItems { words[word].insideCapitals += 1 }
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
            let first = words[Int(wordOf[token])]
            guard first.kinds.contains(.phraseStart) else {
                token += 1
                continue
            }
            var key = first.exact
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
