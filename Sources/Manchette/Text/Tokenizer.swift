/// Cuts UTF-8 text into the tokens and sentences of a ``TokenTable`` in one pass from left to right.
///
/// What is one token:
/// - a word with its inner hyphens ("pro-Trump"), dots ("numerama.com", "salarié.e.s", "U.S."), middle dots
///   ("salarié·e·s"), apostrophes that are no elision ("aujourd'hui"), `@` and `&` ("AT&T"), and a `+` at its end
///   ("Canal+"); a web address up to the next space;
/// - an elided word with its apostrophe ("l’", "qu'"), a clitic behind its verb with its hyphen ("-t-il"), "'s";
/// - an abbreviation or initial with its full stop ("M.", "J.");
/// - a number with its marks between digits ("250.000", "250'000", "1,5", "12/01/2021", "08:30", "2021-01-12"; no-break
///   spaces count where three digits follow), a time of day ("14h30", "8h"); digits with other letters are words ("5G");
/// - a run of the same full stop or hyphen ("...", "--"), `<<` and `>>`, and every other mark by itself;
/// - a Han or kana character by itself. Scripts without spaces such as Thai stay whole between two spaces.
struct Tokenizer {
    let bytes: UnsafeBufferPointer<UInt8>
    let conventions: TokenConventions
    var tokens: [TokenTable.Token] = []
    var sentences: [Int32] = []
    /// First token of each line, and of each line behind an empty one.
    var lines: [Int32] = []
    var paragraphs: [Int32] = []
    var position = 0
    /// Line ends since the last token.
    var lineEnds = 1
    var isAfterSpace = true
    var boundary = SentenceBoundary()

    init(bytes: UnsafeBufferPointer<UInt8>, conventions: TokenConventions) {
        self.bytes = bytes
        self.conventions = conventions
        tokens.reserveCapacity(bytes.count / 5 + 8)
    }

    /// Reads the whole text.
    mutating func run() {
        let count = bytes.count
        var hasBlankLine = false
        while position < count {
            let byte = bytes[position]
            if byte == 0x20 {
                isAfterSpace = true
                position &+= 1
                continue
            }
            if byte == 0x0A {
                isAfterSpace = true
                lineEnds &+= 1
                if lineEnds > 1, !tokens.isEmpty { hasBlankLine = true }
                position &+= 1
                continue
            }
            scanToken(byte)
        }
        if !hasBlankLine { paragraphs = lines }
        for index in paragraphs { tokens[Int(index)].shape.insert(.paragraphStart) }
    }

    private mutating func scanToken(_ byte: UInt8) {
        if (byte | 0x20) &- 0x61 < 26 {
            if !scanPlainWord(byte) { scanWord(from: position) }
            return
        }
        if byte &- 0x30 < 10 {
            scanNumber()
            return
        }
        let scalar = DecodedScalar(bytes, at: position)
        switch ScalarClass(scalar.value) {
        case .space:
            isAfterSpace = true
            if byte == 0x09 { boundary.startCell() }
            position &+= scalar.length
        case .lineEnd:
            isAfterSpace = true
            if byte != 0x0D { lineEnds &+= 1 }
            position &+= scalar.length
        case .ignorable:
            position &+= scalar.length
        case .upper, .lower, .caseless, .mark:
            scanWord(from: position)
        case .digit:
            scanNumber()
        case .ideograph:
            emit(to: position &+ scalar.length, .word, .nonASCII)
        case .punctuation:
            scanPunctuation(scalar)
        case .symbol:
            scanSymbol(scalar)
        }
    }

    /// Reads a word of small letters, the first perhaps a capital, with a space, line end or comma behind it.
    ///
    /// Most words are such, and there is nothing to decide about them. False for others: ``scanWord(from:)`` reads all.
    @inline(__always)
    private mutating func scanPlainWord(_ first: UInt8) -> Bool {
        var shape: TokenTable.Shape = first & 0x20 == 0 ? .startsUpper : []
        var end = position &+ 1
        while end < bytes.count {
            let byte = bytes[end]
            if byte &- 0x61 < 26 {
                end &+= 1
            } else if byte == 0xC3, end &+ 1 < bytes.count, bytes[end &+ 1] &- 0x9F < 0x21,
                bytes[end &+ 1] != 0xB7
            {
                shape.insert(.nonASCII)  // ß…ÿ without ÷
                end &+= 2
            } else {
                guard byte == 0x20 || byte == 0x0A || byte == 0x2C else { return false }
                emit(to: end, .word, shape)
                return true
            }
        }
        return false
    }

    /// Adds the token from ``position`` to `end` and goes on behind it.
    @inline(__always)
    mutating func emit(to end: Int, _ kind: TokenTable.Kind, _ shape: TokenTable.Shape) {
        let token = TokenTable.Token(
            start: Int32(truncatingIfNeeded: position), end: Int32(truncatingIfNeeded: end), kind: kind, shape: shape,
            spaceBefore: isAfterSpace)
        noteBoundary(before: token)
        tokens.append(token)
        position = end
        isAfterSpace = false
        lineEnds = 0
    }

    // MARK: - Marks

    private mutating func scanPunctuation(_ scalar: DecodedScalar) {
        let start = position
        var end = start &+ scalar.length
        let byte = bytes[start]
        switch byte {
        case 0x2E, 0x2D, 0x5F:  // . - _
            while end < bytes.count, bytes[end] == byte { end &+= 1 }
        case 0x27, 0x2C:  // '' and ,, stand for quotation marks
            if byte == 0x27, let suffix = possessiveEnd(at: start) {
                emit(to: suffix, .word, [])
                return
            }
            if end < bytes.count, bytes[end] == byte { end &+= 1 }
        case 0xE2:
            if scalar.value == 0x2019, let suffix = possessiveEnd(at: start) {
                emit(to: suffix, .word, .nonASCII)
                return
            }
        default: break
        }
        emit(to: end, .punctuation, byte < 0x80 ? [] : .nonASCII)
        boundary.noteMark(scalar.value, length: end &- start, token: tokens.count &- 1)
    }

    private mutating func scanSymbol(_ scalar: DecodedScalar) {
        let byte = bytes[position]
        var end = position &+ scalar.length
        if byte == 0x23 || byte == 0x40, end < bytes.count, isWordStart(end) {  // "#MeToo", "@name"
            scanWord(from: end)
            return
        }
        if byte == 0x3C || byte == 0x3E, end < bytes.count, bytes[end] == byte {  // << >>
            emit(to: end &+ 1, .punctuation, [])
            boundary.noteMark(byte == 0x3C ? 0xAB : 0xBB, length: 2, token: tokens.count &- 1)
            return
        }
        // Emoji: joined, toned and varied ones are one token.
        while byte >= 0xE2, end < bytes.count, bytes[end] >= 0xE2 {
            let next = DecodedScalar(bytes, at: end)
            let isModifier = next.value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(next.value) || next.value == 0x20E3
            if isModifier {
                end &+= next.length
            } else if next.value == 0x200D, end &+ 3 < bytes.count {
                end &+= 3
                end &+= DecodedScalar(bytes, at: end).length
            } else {
                break
            }
        }
        emit(to: end, .symbol, byte < 0x80 ? [] : .nonASCII)
    }

    // MARK: - Look ahead

    /// Whether a letter or digit stands at `index`.
    @inline(__always)
    func isWordStart(_ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        let byte = bytes[index]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
        return ScalarClass(DecodedScalar(bytes, at: index).value).isLetter
    }

    /// The class of the character at `index`; a line end behind the text's end.
    @inline(__always)
    func scalarClass(at index: Int) -> ScalarClass {
        guard index < bytes.count else { return .lineEnd }
        return ScalarClass(DecodedScalar(bytes, at: index).value)
    }

    /// Length of the apostrophe at `index`: ' ’ ʼ; 0 when there is none.
    @inline(__always)
    func apostropheLength(at index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        switch bytes[index] {
        case 0x27: return 1
        case 0xE2: return index &+ 2 < bytes.count && bytes[index &+ 1] == 0x80 && bytes[index &+ 2] == 0x99 ? 3 : 0
        case 0xCA: return index &+ 1 < bytes.count && bytes[index &+ 1] == 0xBC ? 2 : 0
        default: return 0
        }
    }

    /// End of an English "'s" or a Turkish ending whose apostrophe stands at `index`, directly behind its word.
    func possessiveEnd(at index: Int) -> Int? {
        guard !isAfterSpace, tokens.last?.kind == .word else { return nil }
        let letter = index &+ apostropheLength(at: index)
        if conventions.splitsSuffixes {
            var end = letter
            while scalarClass(at: end).isLetter { end &+= DecodedScalar(bytes, at: end).length }
            return end > letter ? end : nil
        }
        guard conventions.splitsPossessive else { return nil }
        guard letter < bytes.count, bytes[letter] | 0x20 == 0x73, !isWordStart(letter &+ 1) else { return nil }
        return letter &+ 1
    }
}
