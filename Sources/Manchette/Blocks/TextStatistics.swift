/// What one scan over a block's bytes counts.
struct TextStatistics: Sendable {
    /// Words; a CJK character counts as half a word.
    var words: Float = 0
    /// Letters and digits, in characters.
    var letters: Float = 0
    /// Upper-case letters (Latin, Greek, Cyrillic).
    var upper: Float = 0
    var digits: Float = 0
    /// Words written with a capital first letter.
    var capitalised: Float = 0
    var commas: Float = 0
    /// Sentence ends: a stop, question or exclamation mark or ellipsis before a space or the end.
    var sentenceEnds: Float = 0
    var questionMarks: Float = 0
    var quotationMarks: Float = 0
    var cjk: Float = 0
    /// Words that are function words of some language (``FunctionWords``).
    var functionWords: Float = 0
    /// `|`, `•`, `·`, `»`, `›`, `→` between or before words: separators of menus.
    var separators: Float = 0
    var atSigns: Float = 0
    /// The copyright sign or "(c)".
    var copyright: Float = 0
    /// Whether a colon, the copyright sign or "(c)" stands anywhere: what tells the owner of a picture has one.
    var holdsOwnerMark = false
    /// Whether a hyphen, a dash or a bar stands before a space anywhere.
    var holdsDash = false
    var endsWithStop = false
    var endsWithColon = false
    var endsWithEllipsis = false
    var startsUpper = false
    var startsLower = false
    var startsWithDigit = false
    /// `>>`, `►`, `▶`, `👉` or `☞` stands before the first word: the trade's pointer to another story.
    var startsWithPointer = false
    /// Hash of the folded words (small letters, digits kept), equal for copies.
    var hash = FNV.empty

    /// Counts over UTF-8 bytes; calls `word` with the folded hash of each word.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, word: (UInt32) -> Void) {
        self.init(bytes, word: word) { _ in }
    }

    /// Counts over UTF-8 bytes; calls `word` with the folded hash of each word, and `topic` with that of each word of four
    /// letters or more and of each pair of neighbours among Han, kana and Hangul: what can be about something.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, word: (UInt32) -> Void, topic: (UInt32) -> Void) {
        var scan = Scan(bytes, functionWords: FunctionWords.hashes)
        while scan.index < bytes.count {
            if bytes[scan.index] < 0x80 {
                if scan.readASCIIWord() {
                    // Most words have a space behind them.
                    if scan.index < bytes.count, bytes[scan.index] == 0x20 {
                        scan.endWord(word, topic)
                        scan.index &+= 1
                    }
                    continue
                }
                scan.endWord(word, topic)
                scan.readASCIIMark()
            } else if !scan.readMultibyte(topic) {
                scan.endWord(word, topic)
            }
        }
        scan.endWord(word, topic)
        take(scan)
        words += cjk / 2
        if let opening = bytes.first, opening == 0x3E || opening >= 0xE2 {
            startsWithPointer = TextStatistics.pointers.contains { pointer in
                bytes.count > pointer.count && zip(bytes, pointer).allSatisfy { $0 == $1 }
            }
        }
        readEnd(bytes)
    }

    private static let pointers = [">>", "►", "▶", "👉", "☞"].map { Array($0.utf8) }

    /// A block's text while it is read; counts are whole numbers until the end.
    private struct Scan {
        let bytes: UnsafeBufferPointer<UInt8>
        var index = 0
        var words = 0
        var letters = 0
        var upper = 0
        var digits = 0
        var capitalised = 0
        var commas = 0
        var sentenceEnds = 0
        var questionMarks = 0
        var quotationMarks = 0
        var cjk = 0
        var functionWords = 0
        var separators = 0
        var atSigns = 0
        var copyright = 0
        var holdsOwnerMark = false
        var holdsDash = false
        var hash = FNV.empty
        var wordHash = FNV.shortEmpty
        var wordLength = 0
        var wordDigits = 0
        var wordStartsUpper = false
        /// The ideogram, kana or Hangul syllable just read, if the word goes on with it; 0: none.
        var lastIdeogram: UInt32 = 0
        /// Whether the word has any of these.
        var wordHasIdeograms = false
        /// What the first letter or digit is.
        var opening = Opening.none

        enum Opening { case none, upper, lower, digit }

        private let functionWordHashes: [UInt32]

        @inline(__always)
        init(_ bytes: UnsafeBufferPointer<UInt8>, functionWords: [UInt32]) {
            self.bytes = bytes
            functionWordHashes = functionWords
        }

        /// A run of ASCII letters and digits; whether there is one.
        @inline(__always)
        mutating func readASCIIWord() -> Bool {
            let start = index
            // Kept in registers while the run is read; most words are too short for more than one character at a time.
            var end = start
            var hash = wordHash
            var capitals = 0
            var numbers = 0
            while end < bytes.count {
                let byte = bytes[end]
                let lower = byte | 0x20
                if lower &- 0x61 < 26 {
                    if byte < 0x61 { capitals &+= 1 }
                } else if byte &- 0x30 < 10 {
                    numbers &+= 1
                } else {
                    break
                }
                // A digit has the bit of small letters too.
                hash = FNV.mix(hash, lower)
                end &+= 1
            }
            if end == start { return false }
            index = end
            wordHash = hash
            upper &+= capitals
            digits &+= numbers
            wordDigits &+= numbers
            lastIdeogram = 0
            letters &+= end &- start
            let first = bytes[start]
            begin(isUpper: first &- 0x41 < 26, isDigit: first &- 0x30 < 10)
            wordLength &+= end &- start
            return true
        }

        /// Notes what a word's, and the text's, first letter is.
        @inline(__always)
        private mutating func begin(isUpper: Bool, isDigit: Bool) {
            if wordLength == 0 { wordStartsUpper = isUpper }
            if opening == .none { opening = isUpper ? .upper : isDigit ? .digit : .lower }
        }

        /// A character of ASCII that is no letter.
        @inline(__always)
        mutating func readASCIIMark() {
            let byte = bytes[index]
            index &+= 1
            switch byte {
            case 0x2C, 0x3B: commas &+= 1
            case 0x2E, 0x21, 0x3F:
                if byte == 0x3F { questionMarks &+= 1 }
                if isBreak(index), index > 1, bytes[index &- 2] != 0x2E { sentenceEnds &+= 1 }
            case 0x22: quotationMarks &+= 1
            case 0x7C:
                separators &+= 1
                noteDash(before: index)
            case 0x2D: noteDash(before: index)
            case 0x40: atSigns &+= 1
            case 0x3A: holdsOwnerMark = true
            case 0x28: if index < bytes.count, bytes[index] | 0x20 == 0x63 { holdsOwnerMark = true }
            default: break
            }
        }

        /// Notes a dash, a bar or a bullet with a space behind it.
        @inline(__always)
        private mutating func noteDash(before next: Int) {
            if next < bytes.count, bytes[next] == 0x20 { holdsDash = true }
        }

        private func isBreak(_ at: Int) -> Bool {
            guard at < bytes.count else { return true }
            let byte = bytes[at]
            return byte <= 0x20 || byte == 0x22 || byte == 0x29 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3
                || byte == 0x5D
        }

        /// A character outside ASCII; whether it is a letter.
        mutating func readMultibyte(_ topic: (UInt32) -> Void) -> Bool {
            var length = 1
            let scalar = TextStatistics.decode(bytes, index, &length)
            var isUpper = false
            var isIdeogram = false
            defer { index &+= length }
            // The letters of most texts first.
            if scalar &- 0xC0 < 0x190 || scalar &- 0x400 < 0x130 {
                readLetter(scalar, isUpper: scalar <= 0xDE || scalar &- 0x400 < 0x30)
                return true
            }
            switch scalar {
            case 0xA9:
                copyright &+= 1
                holdsOwnerMark = true
            case 0x2013, 0x2014:
                noteDash(before: index + length)
                return false
            case 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A: quotationMarks &+= 1
            case 0x2022:
                separators &+= 1
                noteDash(before: index + length)
            case 0xB7, 0x2192, 0x25B6, 0x25BA: separators &+= 1
            case 0x2026: if isBreak(index + length) { sentenceEnds &+= 1 }
            case 0x3001, 0xFF0C: commas &+= 1
            case 0x3002, 0xFF01, 0xFF1F: sentenceEnds &+= 1
            case 0x391...0x3A9: isUpper = true
            case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x2FA1F:
                cjk &+= 1
                isIdeogram = true
            case 0x370...0x3FF, 0x590...0x1FFF: break
            default: return false
            }
            switch scalar {
            case 0xA9, 0xAB, 0xBB, 0x2022, 0xB7, 0x2192, 0x25B6, 0x25BA, 0x2026, 0x3001, 0xFF0C, 0x3002, 0xFF01, 0xFF1F,
                0x201C...0x201F, 0x2039, 0x203A:
                return false
            default: break
            }
            if length == 2 {
                readLetter(scalar, isUpper: isUpper)
                return true
            }
            letters &+= 1
            begin(isUpper: false, isDigit: false)
            wordLength &+= 1
            if isIdeogram {
                if lastIdeogram != 0 { topic((lastIdeogram &* 0x9E37_79B1) ^ scalar) }
                wordHasIdeograms = true
            }
            lastIdeogram = isIdeogram ? scalar : 0
            for offset in 0..<length { wordHash = FNV.mix(wordHash, bytes[index &+ offset]) }
            return true
        }

        /// A letter that UTF-8 writes in two bytes.
        @inline(__always)
        private mutating func readLetter(_ scalar: UInt32, isUpper: Bool) {
            letters &+= 1
            if isUpper { upper &+= 1 }
            begin(isUpper: isUpper, isDigit: false)
            wordLength &+= 1
            lastIdeogram = 0
            let small = TextStatistics.small(scalar)
            wordHash = FNV.mix(wordHash, number: 0xC0 | small >> 6)
            wordHash = FNV.mix(wordHash, number: 0x80 | small & 0x3F)
        }

        @inline(__always)
        mutating func endWord(_ word: (UInt32) -> Void, _ topic: (UInt32) -> Void) {
            guard wordLength > 0 else { return }
            words &+= 1
            if wordStartsUpper { capitalised &+= 1 }
            if wordLength <= 7, FunctionWords.contains(wordHash, in: functionWordHashes) { functionWords &+= 1 }
            word(wordHash)
            if wordLength &- wordDigits >= TextStatistics.fewestTopicLetters, !wordHasIdeograms { topic(wordHash) }
            hash = FNV.mix(hash, number: UInt64(wordHash))
            wordHash = FNV.shortEmpty
            wordLength = 0
            wordDigits = 0
            lastIdeogram = 0
            wordHasIdeograms = false
        }
    }

    /// The small letter of a capital that UTF-8 writes in two bytes, which it writes in two bytes too.
    ///
    /// Latin, Greek without accents, Cyrillic; all others stay as they are.
    @inline(__always)
    static func small(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar &+ 0x20
        case 0x400...0x40F: scalar &+ 0x50
        // Capitals and small letters by turns.
        case 0x100...0x12F, 0x132...0x137, 0x14A...0x177, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
        case 0x139...0x148, 0x179...0x17E, 0x4C1...0x4CE: scalar &+ (scalar & 1)
        default: scalar
        }
    }

    /// Shorter words say little of what a text is about.
    private static let fewestTopicLetters = 4

    private mutating func take(_ scan: Scan) {
        // As far as single steps of this type count.
        func number(_ count: Int) -> Float { Float(min(count, 1 << 24)) }
        words = number(scan.words)
        letters = number(scan.letters)
        upper = number(scan.upper)
        digits = number(scan.digits)
        capitalised = number(scan.capitalised)
        commas = number(scan.commas)
        sentenceEnds = number(scan.sentenceEnds)
        questionMarks = number(scan.questionMarks)
        quotationMarks = number(scan.quotationMarks)
        cjk = number(scan.cjk)
        functionWords = number(scan.functionWords)
        separators = number(scan.separators)
        atSigns = number(scan.atSigns)
        copyright = number(scan.copyright)
        holdsOwnerMark = scan.holdsOwnerMark
        holdsDash = scan.holdsDash
        hash = scan.hash
        startsUpper = scan.opening == .upper
        startsLower = scan.opening == .lower
        startsWithDigit = scan.opening == .digit
    }

    /// Looks at the last characters, closing quotation marks and brackets passed over.
    private mutating func readEnd(_ bytes: UnsafeBufferPointer<UInt8>) {
        var end = bytes.count
        while end > 0 {
            let byte = bytes[end - 1]
            if byte == 0x22 || byte == 0x29 || byte == 0x5D || byte <= 0x20 || byte == 0x27 {
                end -= 1
            } else if end >= 2, bytes[end - 2] == 0xC2, byte == 0xBB || byte == 0xA0 || byte == 0xAB {
                end -= 2
            } else if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, byte != 0xA6 {
                end -= 3
            } else {
                break
            }
        }
        guard end > 0 else { return }
        let last = bytes[end - 1]
        endsWithColon = last == 0x3A
        if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, last == 0xA6 { endsWithEllipsis = true }
        if end >= 3, last == 0x2E, bytes[end - 2] == 0x2E, bytes[end - 3] == 0x2E { endsWithEllipsis = true }
        endsWithStop = last == 0x2E || last == 0x21 || last == 0x3F || endsWithEllipsis
        if end >= 3, bytes[end - 3] == 0xE3, bytes[end - 2] == 0x80, last == 0x82 { endsWithStop = true }
        if end >= 3, bytes[end - 3] == 0xEF, bytes[end - 2] == 0xBC, last == 0x81 || last == 0x9F {
            endsWithStop = true
        }
    }

    /// The scalar at an index of valid UTF-8, and how many bytes it takes.
    @inline(__always)
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: inout Int) -> UInt32 {
        let first = bytes[index]
        let left = bytes.count - index
        if first < 0xE0, left >= 2 {
            length = 2
            return UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        }
        if first < 0xF0, left >= 3 {
            length = 3
            return UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        }
        if left >= 4 {
            length = 4
            return UInt32(first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
                | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
        }
        length = 1
        return 0xFFFD
    }
}
