/// What the tokens so far say about the end of a sentence.
struct SentenceBoundary {
    /// A mark or abbreviation that may end a sentence.
    enum Stop: UInt8 {
        case none
        /// . ! ? … and their like.
        case firm
        /// The ideographic full stop and its like, which no space follows.
        case ideographic
        /// "Mme.", "Dr."
        case title
        /// "p.", "Nr."
        case beforeNumber
        /// "etc.", "U.S."
        case either
        /// "J."
        case initial
        /// A number with a full stop.
        case ordinal
        /// A tab: the next cell of a table's row.
        case cell
    }

    var stop = Stop.none
    /// Digits of the number that is the last token; 0 when it is something else.
    private var digits = 0
    private var lastNumber = -1
    /// Whether an odd number of straight quotation marks stands in the line so far.
    private(set) var isInStraightQuotes = false

    mutating func note(_ stop: Stop, token: Int) { self.stop = stop }

    mutating func noteNumber(digits: Int, token: Int) {
        self.digits = digits
        lastNumber = token
    }

    mutating func startLine() {
        stop = .none
        isInStraightQuotes = false
    }

    mutating func startCell() {
        stop = .cell
        isInStraightQuotes = false
    }

    /// Takes notice of a mark that was just added as token `token`.
    mutating func noteMark(_ scalar: UInt32, length: Int, token: Int) {
        switch scalar {
        case 0x2E:  // A full stop behind one or two digits may make an ordinal.
            stop = length == 1 && lastNumber == token &- 1 && digits <= 2 ? .ordinal : .firm
        case 0x21, 0x3F, 0x2026, 0x203C, 0x2047...0x2049, 0x61F, 0x6D4, 0x37E, 0x964, 0x965:
            stop = .firm
        case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0xFF0E:
            stop = .ideographic
        case 0x22: isInStraightQuotes.toggle()
        default: break
        }
    }
}

extension Tokenizer {
    /// Starts a line, paragraph or sentence with the token that is about to be added, where one starts.
    @inline(__always)
    mutating func noteBoundary(before token: TokenTable.Token) {
        if lineEnds > 0 {
            startLine()
        } else if boundary.stop != .none {
            if isClosingMark(token) || isStopMark(token) { return }
            if endsSentence(before: token) { sentences.append(Int32(truncatingIfNeeded: tokens.count)) }
            boundary.stop = .none
        }
    }

    private mutating func startLine() {
        let index = Int32(truncatingIfNeeded: tokens.count)
        sentences.append(index)
        lines.append(index)
        if lineEnds > 1 || tokens.isEmpty { paragraphs.append(index) }
        boundary.startLine()
    }

    /// Another stop behind the first one: "?!", "!..".
    private func isStopMark(_ token: TokenTable.Token) -> Bool {
        guard token.kind == .punctuation else { return false }
        switch DecodedScalar(bytes, at: Int(token.start)).value {
        case 0x21, 0x3F, 0x2E, 0x2026, 0x3002, 0xFF01, 0xFF1F: return true
        default: return false
        }
    }

    /// Whether the mark closes what the sentence opened, so that it still belongs to it.
    private func isClosingMark(_ token: TokenTable.Token) -> Bool {
        guard token.kind == .punctuation else { return false }
        let mark = DecodedScalar(bytes, at: Int(token.start)).value
        switch mark {
        case 0x29, 0x5D, 0x7D, 0x300D, 0x300F, 0x3011, 0xFF09: return true  // ) ] } 」 』 】 ）
        case 0x22: return boundary.isInStraightQuotes || !token.spaceBefore
        case 0xBB, 0x203A, 0xAB, 0x2039, 0x27, 0x2018...0x201F:
            // A mark that opens stands against the next word; one that closes stands before a space or mark, or behind
            // a character without a space.
            let next = scalarClass(at: Int(token.end))
            let isBeforeSpace = next == .space || next == .lineEnd || next == .punctuation
            if token.spaceBefore { return isBeforeSpace && (mark == 0xBB || mark == 0x203A) }  // French " »"
            return isBeforeSpace || next != .upper
        default: return false
        }
    }

    private func endsSentence(before token: TokenTable.Token) -> Bool {
        let stop = boundary.stop
        if stop == .title { return false }
        if stop == .ideographic || stop == .cell { return true }
        if tokens.count &- Int(sentences.last ?? 0) == 2, stop == .ordinal { return false }  // "1. Introduction"
        guard let next = firstCharacter(of: token) else { return token.spaceBefore && stop == .firm }
        let isUpper = next.class == .upper || next.class == .caseless || next.class == .ideograph
        if !token.spaceBefore && !isUpper { return false }
        let startsLikeSentence = isUpper || token.shape.contains(.innerUpper)
        switch stop {
        case .firm: return startsLikeSentence || next.class == .digit
        case .beforeNumber: return startsLikeSentence && isStarter(at: next.index)
        case .either, .initial: return isUpper && isStarter(at: next.index)
        case .ordinal:
            if conventions.dotMakesOrdinal { return isUpper && isStarter(at: next.index) }
            return startsLikeSentence || next.class == .digit
        case .none, .title, .ideographic, .cell: return false
        }
    }

    /// The first letter or digit of the token, or behind it when it is an opening mark or a dash.
    private func firstCharacter(of token: TokenTable.Token) -> (class: ScalarClass, index: Int)? {
        var index = Int(token.start)
        for _ in 0..<8 {
            guard index < bytes.count else { return nil }
            let scalar = DecodedScalar(bytes, at: index)
            switch ScalarClass(scalar.value) {
            case .lineEnd: return nil
            case .space, .punctuation, .symbol, .ignorable, .mark:
                // A comma or the like: the sentence goes on.
                switch scalar.value {
                case 0x2C, 0x3B, 0x3A, 0x29: return (.lower, index)
                default: index &+= scalar.length
                }
            case let kind: return (kind, index)
            }
        }
        return nil
    }

    /// Whether a usual first word of a sentence stands at `start`.
    private func isStarter(at start: Int) -> Bool {
        var end = start
        while end < bytes.count, end &- start <= 9, scalarClass(at: end).isLetter {
            end &+= DecodedScalar(bytes, at: end).length
        }
        return conventions.starters.contains(WordKey(bytes, start, end))
    }
}
