/// Works out what is known of words: from their bytes, and from the lexicon.
struct EntityWordReader {
    private let lexicon: EntityLexicon?
    /// The language's number in keys.
    private let language: UInt64
    /// Room for a word's lower-case form, which is never longer than the word.
    private var scratch: [UInt8] = []

    init(lexicon: EntityLexicon?, language: UInt64) {
        (self.lexicon, self.language) = (lexicon, language)
    }

    /// A word's hash, and what its first pass over the bytes found besides.
    struct Spelled {
        /// Hash of the word as written, with apostrophes made alike.
        fileprivate(set) var exact: UInt64 = 0
        /// Hashes of the first letters, of a word of small ASCII letters.
        fileprivate var prefix2: UInt64 = 0
        fileprivate var prefix3: UInt64 = 0
        /// Whether it has small ASCII letters only.
        fileprivate(set) var isSmall = false
    }

    /// Reads a word's bytes.
    mutating func spelled(_ bytes: UnsafeBufferPointer<UInt8>) -> Spelled {
        var spelled = Spelled()
        var hash = FNV.empty
        var index = 0
        while index < bytes.count, bytes[index] &- 0x61 < 26 {
            if index == 2 { spelled.prefix2 = hash }
            if index == 3 { spelled.prefix3 = hash }
            hash = FNV.mix(hash, bytes[index])
            index &+= 1
        }
        spelled.isSmall = index == bytes.count
        var hasMultibyte = false
        while index < bytes.count {
            hash = FNV.mix(hash, bytes[index])
            hasMultibyte = hasMultibyte || bytes[index] == 0xE2
            index &+= 1
        }
        spelled.exact =
            hasMultibyte ? withNormalized(bytes, lowercasing: false) { EntityHash.of($0) } : EntityHash.mix(hash)
        return spelled
    }

    /// What is known of a word.
    mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ spelled: Spelled, kind: TokenTable.Kind) -> EntityWord {
        var word =
            spelled.isSmall
            ? smallWord(bytes, spelled, kind)
            : asciiWord(bytes, exact: spelled.exact, kind) ?? longWord(bytes, exact: spelled.exact, kind)
        guard kind == .word || word.form == .numberWithLetters || word.form == .number else { return word }
        if let lexicon { lookUp(&word, bytes, lexicon) }
        return word
    }

    /// Calls `body` with a word with ’ as ' and in lower case if asked.
    private mutating func withNormalized<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, lowercasing: Bool,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        if scratch.count < bytes.count { scratch = [UInt8](repeating: 0, count: 2 * bytes.count) }
        return scratch.withUnsafeMutableBufferPointer { room in
            let count = LatinCase.normalize(bytes, lowercasing: lowercasing, into: room)
            return body(UnsafeBufferPointer(rebasing: room[..<count]))
        }
    }

    // MARK: - Bytes

    /// A word of small ASCII letters: nothing in it is to be lowered, and its pattern is one run.
    func smallWord(_ bytes: UnsafeBufferPointer<UInt8>, _ spelled: Spelled, _ kind: TokenTable.Kind) -> EntityWord {
        var word = EntityWord(
            bytes, exact: spelled.exact, lower: spelled.exact, EntityWord.Pattern(small: bytes.count))
        if bytes.first == 0x77 { EntityWordReader.setAddress(&word, bytes) }
        guard kind == .word else { return word }
        (word.prefix2, word.prefix3) = (spelled.prefix2, spelled.prefix3)
        EntityWordReader.setSuffixes(&word, bytes)
        return word
    }

    /// A word of ASCII, in one pass; nil for others.
    func asciiWord(
        _ bytes: UnsafeBufferPointer<UInt8>, exact: UInt64, _ kind: TokenTable.Kind
    ) -> EntityWord? {
        var pattern = EntityWord.Pattern()
        var hash = FNV.empty
        var (prefix2, prefix3): (UInt64, UInt64) = (0, 0)
        var mayBeAddress = bytes.first == 0x77
        var index = 0
        while index < bytes.count {
            var byte = bytes[index]
            if index == 2 { prefix2 = hash }
            if index == 3 { prefix3 = hash }
            if byte &- 0x61 < 26 {
                pattern.add(.lower, byte)
            } else if byte &- 0x41 < 26 {
                pattern.add(.upper, byte)
                byte |= 0x20
            } else if byte &- 0x30 < 10 {
                pattern.add(.digit, byte)
            } else {
                guard byte < 0x80 else { return nil }
                pattern.add(.mark, byte)
                mayBeAddress = mayBeAddress || byte == 0x3A || byte == 0x40
            }
            hash = FNV.mix(hash, byte)
            index &+= 1
        }
        var word = EntityWord(bytes, exact: exact, lower: EntityHash.mix(hash), pattern)
        if mayBeAddress { EntityWordReader.setAddress(&word, bytes) }
        guard kind == .word || word.form == .numberWithLetters || word.form == .number else {
            return word
        }
        (word.prefix2, word.prefix3) = (prefix2, prefix3)
        EntityWordReader.setSuffixes(&word, bytes)
        return word
    }

    /// Hashes the last letters of a word of ASCII.
    @inline(__always)
    private static func setSuffixes(_ word: inout EntityWord, _ bytes: UnsafeBufferPointer<UInt8>) {
        var hash = FNV.empty
        for letters in 1...4 where letters <= bytes.count {
            let byte = bytes[bytes.count &- letters]
            hash = FNV.mix(hash, byte &- 0x41 < 26 ? byte | 0x20 : byte)
            if letters == 2 { word.suffix2 = hash }
            if letters == 3 { word.suffix3 = hash }
            if letters == 4 { word.suffix4 = hash }
        }
    }

    /// A word with any letters.
    mutating func longWord(
        _ bytes: UnsafeBufferPointer<UInt8>, exact: UInt64, _ kind: TokenTable.Kind
    ) -> EntityWord {
        let pattern = EntityWordReader.pattern(bytes, kind: kind)
        return withNormalized(bytes, lowercasing: true) { lower in
            var word = EntityWord(bytes, exact: exact, lower: EntityHash.of(lower), pattern)
            EntityWordReader.setAddress(&word, bytes)
            if kind == .word || word.form == .numberWithLetters || word.form == .number {
                EntityWordReader.setAffixes(&word, lower)
            }
            return word
        }
    }

    /// The pattern of a word with letters outside ASCII.
    private static func pattern(_ bytes: UnsafeBufferPointer<UInt8>, kind: TokenTable.Kind)
        -> EntityWord.Pattern
    {
        var pattern = EntityWord.Pattern()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var sign = EntityWord.Sign.mark
            var width = 1
            if byte &- 0x61 < 26 {
                sign = .lower
            } else if byte &- 0x41 < 26 {
                sign = .upper
            } else if byte &- 0x30 < 10 {
                sign = .digit
            } else if byte >= 0xC3, byte < 0xE0, index + 1 < bytes.count {
                width = 2
                sign = LatinCase.isUpperPair(byte, bytes[index + 1]) ? .upper : .lower
            } else if byte >= 0xE0 {
                width = byte >= 0xF0 ? 4 : 3
                sign = kind == .word && byte != 0xE2 ? .lower : .mark
            }
            pattern.add(sign, byte)
            index += width
        }
        return pattern
    }

    /// Notes an address ("https://…", "www.…", "name@site.org"), which names nobody.
    private static func setAddress(_ word: inout EntityWord, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard word.form != .punctuation, isAddress(bytes) else { return }
        word.isAddress = true
        word.isAnchor = false
    }

    private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 5 else { return false }
        if bytes.begins(with: "www.") { return true }
        var sawAt = false
        for index in 1..<(bytes.count - 2) {
            if bytes[index] == 0x3A, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F { return true }
            if bytes[index] == 0x40 { sawAt = true }
            if sawAt, bytes[index] == 0x2E { return true }
        }
        return false
    }

    /// Hashes the first and last letters of the lower-case form.
    private static func setAffixes(_ word: inout EntityWord, _ lower: UnsafeBufferPointer<UInt8>) {
        var hash = FNV.empty
        var letters = 0
        for byte in lower {
            if byte & 0xC0 != 0x80 {
                if letters == 2 { word.prefix2 = hash }
                if letters == 3 {
                    word.prefix3 = hash
                    break
                }
                letters += 1
            }
            hash = FNV.mix(hash, byte)
        }
        hash = FNV.empty
        letters = 0
        var index = lower.count
        while index > 0, letters < 4 {
            index -= 1
            hash = FNV.mix(hash, lower[index])
            if lower[index] & 0xC0 != 0x80 {
                letters += 1
                if letters == 2 { word.suffix2 = hash }
                if letters == 3 { word.suffix3 = hash }
                if letters == 4 { word.suffix4 = hash }
            }
        }
    }

    // MARK: - Lexicon

    /// English words that a verb leans on, as in "I’ve" and "They'd": with an apostrophe they are no name, whatever text
    /// they are quoted in.
    private static let contracting = WordKeySet("i you he she it we they there here that who what how where let")

    /// Whether a word is one of those with one or two letters behind its apostrophe.
    private static func isContraction(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= 10 else { return false }
        for place in bytes.indices.dropFirst() {
            let isTypographic = bytes[place] == 0xE2 && bytes[place...].starts(with: [0xE2, 0x80, 0x99])
            guard isTypographic || bytes[place] == 0x27 else { continue }
            let tail = bytes.count - place - (isTypographic ? 3 : 1)
            return (1...2).contains(tail) && contracting.contains(WordKey(bytes, 0, place))
        }
        return false
    }

    private mutating func lookUp(
        _ word: inout EntityWord, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: EntityLexicon
    ) {
        let (exact, lower) = (word.exact, word.lower)
        word.cluster = lexicon.cluster(exact, language: language)
        if word.cluster == 0, lower != exact {
            word.cluster = lexicon.cluster(lower, language: language)
        }
        if word.cluster != 0 { word.coarse = lexicon.coarseCluster(word.cluster) }
        let function = lexicon.kinds(EntityLexicon.functionKey(lower, language: language))
        word.isFunction = !function.isDisjoint(with: .function)
        var kinds = function.union(lexicon.kinds(EntityLexicon.headKey(lower)))
        if bytes.count > 1, bytes.last == 0x2E {
            // "Dr." and "Inc." are listed without the full stop.
            let base = withNormalized(bytes, lowercasing: true) { EntityHash.of($0.dropLast()) }
            kinds.formUnion(lexicon.kinds(EntityLexicon.headKey(base)))
        }
        word.isContraction = word.form != .lower && EntityWordReader.isContraction(bytes)
        if word.form != .lower {
            kinds.formUnion(lexicon.kinds(EntityLexicon.nameKey(exact)))
            if word.form == .allCapitals,
                kinds.isDisjoint(with: [.firstName, .lastName, .city, .country])
            {
                let name = withNormalized(bytes, lowercasing: true) {
                    EntityWordReader.capitalized(bytes, lower: $0)
                }
                kinds.formUnion(lexicon.kinds(EntityLexicon.nameKey(name)))
            }
        } else {
            kinds.formUnion(
                lexicon.kinds(EntityLexicon.nameKey(lower)).intersection([.language, .calendar, .known]))
            if !kinds.isDisjoint(with: .known) { word.isAnchor = true }
        }
        word.kinds = kinds
    }

    /// Hash of the word with only its first letter in upper case.
    private static func capitalized(
        _ bytes: UnsafeBufferPointer<UInt8>, lower: UnsafeBufferPointer<UInt8>
    ) -> UInt64 {
        var hash = FNV.empty
        let head = bytes.first.map { $0 < 0x80 ? 1 : 2 } ?? 0
        for index in lower.indices {
            hash = FNV.mix(hash, index < head ? bytes[index] : lower[index])
        }
        return EntityHash.mix(hash)
    }
}
