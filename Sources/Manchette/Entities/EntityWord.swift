/// What is known of one distinct word of a document, worked out once however often it occurs.
struct EntityWord {
    /// How a word is written, in few classes.
    enum Form: UInt8 {
        case lower, capitalized, allCapitals, initial, mixed, number, numberWithLetters, punctuation
    }

    /// Hash of the word as written.
    var exact: UInt64
    /// Hash of its lower-case form.
    var lower: UInt64
    var prefix2: UInt64 = 0
    var prefix3: UInt64 = 0
    var suffix2: UInt64 = 0
    var suffix3: UInt64 = 0
    var suffix4: UInt64 = 0
    /// First byte.
    var initial: UInt8 = 0
    /// Bytes.
    var length: UInt8 = 0
    /// Hash of the word as written without its last letter, where that is an s; 0 else.
    var withoutS: UInt64 = 0
    /// Hash of the bytes as letters of an acronym.
    var spelling: UInt64 = 0
    /// Hash of the pattern of upper case, lower case, digits and marks.
    var shape: UInt64 = 0
    var kinds: EntityLexicon.Kinds = []
    var cluster: UInt16 = 0
    var coarse: UInt8 = 0
    var form: Form = .lower
    /// A small word (article, preposition, conjunction).
    var isFunction = false
    /// A name can begin here.
    var isAnchor = false
    /// It has a letter in upper case.
    var hasUpper = false
    /// It is a web or mail address.
    var isAddress = false
    /// In the document: the same word is written in lower case elsewhere.
    var seenLower = false
    /// In the document: times it stands capitalised where a common word would not.
    var insideCapitals: UInt8 = 0
    /// In the document: times it stands.
    var occurrences: UInt32 = 0

    /// Whether it is a mark after which no sentence begins, such as a comma, a bracket or a hyphen.
    var separatesItems: Bool {
        length == 1
            && (initial == 0x2C || initial == 0x3B || initial == 0x28 || initial == 0x29 || initial == 0x2D
                || initial == 0x2F)
    }

    /// Class of the word for transitions between tags.
    @inline(__always)
    var transitionClass: Int {
        switch form {
        case .lower: isFunction ? 1 : 2
        case .number: 3
        case .punctuation: 4
        case .allCapitals, .initial: 5
        default: 0
        }
    }
    static let transitionClasses = 6

    /// Letter, digit or mark, in words of the pattern.
    private enum Sign: UInt8 {
        case upper = 1
        case lower, digit, mark
    }

    /// Works out what the bytes themselves tell.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, exact: UInt64, kind: TokenTable.Kind, lexicon: EntityLexicon?,
        language: UInt64, scratch: inout [UInt8]
    ) {
        self.exact = exact
        scratch.removeAll(keepingCapacity: true)
        LatinCase.appendLowercased(bytes, to: &scratch)
        lower = EntityHash.of(scratch)
        initial = bytes.first ?? 0
        length = UInt8(min(bytes.count, 255))
        setForm(bytes, kind: kind)
        if form == .allCapitals {
            var hash = EntityHash.seed
            for byte in bytes where byte != 0x2E { hash = EntityHash.step(hash, byte) }
            spelling = EntityHash.mix(hash)
        }
        if form == .capitalized || form == .mixed, bytes.count > 3, bytes.last == 0x73, !bytes.contains(0xE2) {
            withoutS = EntityHash.of(bytes.dropLast())
        }
        guard kind == .word || form == .numberWithLetters || form == .number else { return }
        setAffixes(scratch)
        guard let lexicon else { return }
        cluster = lexicon.cluster(exact, language: language)
        if cluster == 0 { cluster = lexicon.cluster(lower, language: language) }
        if cluster != 0 { coarse = lexicon.coarseCluster(cluster) }
        let function = lexicon.kinds(EntityLexicon.functionKey(lower, language: language))
        isFunction = !function.isDisjoint(with: .function)
        kinds = function.union(lexicon.kinds(EntityLexicon.headKey(lower)))
        if scratch.count > 1, scratch.last == 0x2E {
            // "Dr." and "Inc." are listed without the full stop.
            kinds.formUnion(lexicon.kinds(EntityLexicon.headKey(EntityHash.of(scratch.dropLast()))))
        }
        if form != .lower {
            kinds.formUnion(lexicon.kinds(EntityLexicon.nameKey(exact)))
            if form == .allCapitals, kinds.isDisjoint(with: [.firstName, .lastName, .city, .country]) {
                kinds.formUnion(lexicon.kinds(EntityLexicon.nameKey(EntityWord.capitalized(bytes, lower: scratch))))
            }
        } else {
            kinds.formUnion(lexicon.kinds(EntityLexicon.nameKey(lower)).intersection([.language, .calendar, .known]))
        }
        if form == .lower, !kinds.isDisjoint(with: .known) { isAnchor = true }
    }

    /// Hash of the word with only its first letter in upper case.
    private static func capitalized(_ bytes: UnsafeBufferPointer<UInt8>, lower: [UInt8]) -> UInt64 {
        var hash = EntityHash.seed
        let head = bytes.first.map { $0 < 0x80 ? 1 : 2 } ?? 0
        for index in lower.indices { hash = EntityHash.step(hash, index < head ? bytes[index] : lower[index]) }
        return EntityHash.mix(hash)
    }

    /// Reads the pattern of the letters.
    private mutating func setForm(_ bytes: UnsafeBufferPointer<UInt8>, kind: TokenTable.Kind) {
        var uppers = 0
        var lowers = 0
        var digits = 0
        var first = Sign.mark
        var pattern = EntityHash.seed
        var last: Sign?
        var runs = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var sign = Sign.mark
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
            switch sign {
            case .upper: uppers += 1
            case .lower: lowers += 1
            case .digit: digits += 1
            case .mark: break
            }
            if index == 0 { first = sign }
            if sign != last, runs < 8 {
                pattern = EntityHash.step(pattern, sign == .mark ? byte : sign.rawValue)
                runs += 1
                last = sign
            }
            index += width
        }
        if uppers + lowers + digits == 0 {
            form = .punctuation
        } else if digits > 0 {
            form = uppers + lowers == 0 ? .number : .numberWithLetters
        } else if uppers == 0 {
            form = .lower
        } else if lowers == 0 {
            form = uppers == 1 ? .initial : .allCapitals
        } else {
            form = first == .upper && (uppers == 1 || last == .lower && runs > 3) ? .capitalized : .mixed
        }
        if form == .allCapitals || form == .initial { pattern = EntityHash.step(pattern, UInt8(min(uppers, 5))) }
        shape = form == .punctuation ? lower : EntityHash.mix(pattern)
        hasUpper = uppers > 0
        isAddress = form != .punctuation && EntityWord.isAddress(bytes)
        isAnchor = hasUpper && !isAddress
    }

    /// Whether a word is an address ("https://…", "www.…", "name@site.org"), which names nobody.
    private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 5 else { return false }
        if bytes.starts(with: "www.".utf8) { return true }
        var sawAt = false
        for index in 1..<(bytes.count - 2) {
            if bytes[index] == 0x3A, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F { return true }
            if bytes[index] == 0x40 { sawAt = true }
            if sawAt, bytes[index] == 0x2E { return true }
        }
        return false
    }

    /// Hashes the first and last letters of the lower-case form.
    private mutating func setAffixes(_ word: [UInt8]) {
        var hash = EntityHash.seed
        var letters = 0
        for index in word.indices {
            if word[index] & 0xC0 != 0x80 {
                if letters == 2 { prefix2 = hash }
                if letters == 3 {
                    prefix3 = hash
                    break
                }
                letters += 1
            }
            hash = EntityHash.step(hash, word[index])
        }
        hash = EntityHash.seed
        letters = 0
        var index = word.count
        while index > 0, letters < 4 {
            index -= 1
            hash = EntityHash.step(hash, word[index])
            if word[index] & 0xC0 != 0x80 {
                letters += 1
                if letters == 2 { suffix2 = hash }
                if letters == 3 { suffix3 = hash }
                if letters == 4 { suffix4 = hash }
            }
        }
    }
}
