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
    /// A small word with another one cut short behind it ("They’d").
    var isContraction = false
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
    enum Sign: UInt8 {
        case upper = 1
        case lower, digit, mark
    }

    /// How many letters and digits a word has, and in what order they stand.
    struct Pattern {
        private(set) var uppers = 0
        private(set) var lowers = 0
        private(set) var digits = 0
        private(set) var hash = FNV.empty
        private(set) var first = Sign.mark
        private(set) var last: Sign?
        private(set) var runs = 0

        init() {}

        /// The pattern of so many small letters.
        init(small count: Int) {
            if count > 0 { add(.lower, 0x61) }
            lowers = count
        }

        /// Takes the next character, by its sign and first byte.
        @inline(__always)
        mutating func add(_ sign: Sign, _ byte: UInt8) {
            switch sign {
            case .upper: uppers &+= 1
            case .lower: lowers &+= 1
            case .digit: digits &+= 1
            case .mark: break
            }
            guard sign != last else { return }
            if last == nil { first = sign }
            guard runs < 8 else { return }
            hash = FNV.mix(hash, sign == .mark ? byte : sign.rawValue)
            runs &+= 1
            last = sign
        }
    }

    /// A word of which only the bytes are known.
    init(_ bytes: UnsafeBufferPointer<UInt8>, exact: UInt64, lower: UInt64, _ pattern: Pattern) {
        (self.exact, self.lower) = (exact, lower)
        initial = bytes.first ?? 0
        length = UInt8(min(bytes.count, 255))
        setForm(pattern)
        if form == .allCapitals {
            var hash = FNV.empty
            for byte in bytes where byte != 0x2E { hash = FNV.mix(hash, byte) }
            spelling = EntityHash.mix(hash)
        }
        if form == .capitalized || form == .mixed, bytes.count > 3, bytes.last == 0x73, !bytes.contains(0xE2) {
            withoutS = EntityHash.of(bytes.dropLast())
        }
    }

    /// Sets what the pattern of the letters tells.
    private mutating func setForm(_ pattern: Pattern) {
        let (uppers, lowers, digits) = (pattern.uppers, pattern.lowers, pattern.digits)
        if uppers + lowers + digits == 0 {
            form = .punctuation
        } else if digits > 0 {
            form = uppers + lowers == 0 ? .number : .numberWithLetters
        } else if uppers == 0 {
            form = .lower
        } else if lowers == 0 {
            form = uppers == 1 ? .initial : .allCapitals
        } else {
            let isCapitalized =
                pattern.first == .upper && (uppers == 1 || pattern.last == .lower && pattern.runs > 3)
            form = isCapitalized ? .capitalized : .mixed
        }
        var hash = pattern.hash
        if form == .allCapitals || form == .initial {
            hash = FNV.mix(hash, UInt8(min(uppers, 5)))
        }
        shape = form == .punctuation ? lower : EntityHash.mix(hash)
        hasUpper = uppers > 0
        isAnchor = hasUpper
    }
}
