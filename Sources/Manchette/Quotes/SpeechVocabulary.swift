/// The words of a text, each spelling with what the cue tables know of it.
struct SpeechVocabulary {
    /// One spelling.
    private struct Word {
        var classes: WordClass = []
        /// 0 for marks and numbers.
        var hash: UInt64 = 0
        /// The number of the word, small and capital letters alike; 0 for marks and numbers.
        var folded: Int32 = 0
        /// The mark as one byte; 0 for words.
        var mark: UInt8 = 0
        var startsPhrase = false
    }

    private var words: [Word] = []
    private let number: [Int32]
    /// How many words there are, numbered from 1.
    private(set) var count = 0

    init(_ input: AnnotationInput, _ lexicon: CueLexicon) {
        number = input.spellings.number
        words.reserveCapacity(input.spellings.count)
        var numbers = HashIndex<Int32>(capacity: input.spellings.count, filler: 0)
        input.table.bytes.withUnsafeBufferPointer { bytes in
            for first in input.spellings.first {
                var word = SpeechVocabulary.word(input.table.tokens[Int(first)], bytes, lexicon)
                if word.hash != 0 {
                    let known = numbers[word.hash]
                    if known == nil {
                        count += 1
                        numbers.insert(Int32(truncatingIfNeeded: count), for: word.hash)
                    }
                    word.folded = known ?? Int32(truncatingIfNeeded: count)
                }
                words.append(word)
            }
        }
    }

    /// The number of a token's word, small and capital letters alike, from 1; 0 for marks and numbers.
    @inline(__always)
    func folded(_ token: Int) -> Int { Int(words[Int(number[token])].folded) }

    /// Classes, hash and mark of each token.
    func tokens(_ lexicon: CueLexicon) -> (classes: [WordClass], hashes: [UInt64], marks: [UInt8]) {
        words.withUnsafeBufferPointer { words in
            var classes = number.map { words[Int($0)].classes }
            let hashes = number.map { words[Int($0)].hash }
            for (index, spelling) in number.enumerated() where words[Int(spelling)].startsPhrase {
                matchPhrase(at: index, hashes, lexicon, &classes)
            }
            return (classes, hashes, number.map { words[Int($0)].mark })
        }
    }

    /// Gives the words of a phrase its classes.
    private func matchPhrase(
        at index: Int, _ hashes: [UInt64], _ lexicon: CueLexicon, _ classes: inout [WordClass]
    ) {
        guard let known = lexicon.phrases(from: hashes[index]) else { return }
        for place in known {
            let phrase = lexicon.phrases[place]
            let end = index + phrase.rest.count
            guard end < hashes.count,
                phrase.rest.allSatisfy({
                    hashes[index + 1 + $0 - phrase.rest.lowerBound] == lexicon.phraseWords[$0]
                })
            else { continue }
            // The last word carries the class; a verb among the first ones says nothing by itself any more.
            for inner in index..<end { classes[inner] = .phrase }
            classes[end] = phrase.classes
            return
        }
    }

    // MARK: - One spelling

    private static func word(
        _ token: TokenTable.Token, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: CueLexicon
    ) -> Word {
        let start = Int(token.start)
        let end = Int(token.end)
        guard token.kind == .word else {
            return token.kind == .number ? Word() : Word(mark: markByte(bytes, start, end))
        }
        let hash = WordHash.of(bytes, start, end)
        let isUpper = token.shape.contains(.startsUpper)
        var found = isUpper ? lexicon.classesOfName(hash) : lexicon.words[hash]
        if !isUpper {
            found.subtract([.given, .givenMasculine, .givenFeminine])
        } else if found.isEmpty {
            if lexicon.compounds {
                found = compoundClass(bytes, start, end, lexicon)
            } else if token.shape.contains(.hasHyphen) {
                found = hyphenatedName(bytes, start, end, lexicon)
            }
        }
        if !found.isDisjoint(with: [.preposition, .function, .determiner]) {
            found.subtract([.say, .cue, .label, .finite, .participle, .gerund, .infinitive])
        }
        if found.isEmpty, end - start > 6, endsLikeAdverb(bytes, end, lexicon), !isUpper {
            found = .adverb
        }
        return Word(classes: found, hash: hash, startsPhrase: lexicon.phrases(from: hash) != nil)
    }

    private static func endsLikeAdverb(
        _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ lexicon: CueLexicon
    ) -> Bool {
        let ending = lexicon.traits.adverbEnding
        guard !ending.isEmpty, end > ending.count else { return false }
        for (offset, byte) in ending.enumerated() where bytes[end - ending.count + offset] != byte {
            return false
        }
        return true
    }

    private static func markByte(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
        -> UInt8
    {
        let byte = bytes[start]
        if byte < 0x80 {
            if end - start > 1 { return byte == 0x2E || byte == 0x2D || byte == 0x5F ? byte : 0x22 }
            return byte
        }
        if byte == 0xE2, end - start >= 3, bytes[start + 1] == 0x80 {
            switch bytes[start + 2] {
            case 0xA6: return 0x2E
            case 0x93, 0x94, 0x95: return 0x2D
            case 0x98...0x9F, 0xB9, 0xBA: return 0x22
            default: return 1
            }
        }
        if byte == 0xC2, end - start >= 2, bytes[start + 1] == 0xAB || bytes[start + 1] == 0xBB {
            return 0x22
        }
        return 1
    }

    /// The class of a German compound: that of its last part ("Regierungssprecherin").
    private static func compoundClass(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ lexicon: CueLexicon
    ) -> WordClass {
        guard end - start > 6, end - start < 48 else { return [] }
        var from = start + 3
        while end - from >= 4 {
            if bytes[from] & 0xC0 != 0x80 {
                let found = lexicon.words[WordHash.of(bytes, from, end)].intersection(
                    [.role, .organization, .person, .masculine, .feminine, .plural])
                if !found.isDisjoint(with: [.role, .organization]) { return found }
            }
            from += 1
        }
        return []
    }

    /// "Marie-Pierre" has the gender of its first part.
    private static func hyphenatedName(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ lexicon: CueLexicon
    ) -> WordClass {
        guard let hyphen = bytes[start..<end].firstIndex(of: 0x2D) else { return [] }
        let first = lexicon.classesOfName(WordHash.of(bytes, start, hyphen))
        return first.intersection([.given, .givenMasculine, .givenFeminine])
    }
}
