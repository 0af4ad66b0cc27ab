/// Text as phrases are compared: words in small letters without accents, numbers as `#`, everything between words gone.
///
/// Case, accents, ligatures (œ, ß), the kind of apostrophe, dashes, punctuation, white space and the endings that name both
/// genders ("abonné·e·s") make no difference.
/// `%`, `€`, `$`, `£` and `©` (also `(c)`) are words of their own, and so is every character of the scripts that put no
/// spaces between words (Han, kana): a phrase of them stands in a sentence as a row of characters. One value is meant to be filled again and again: its
/// buffers grow to the longest text and stay.
struct FoldedText: Sendable {
    /// A word, and where it was in the source.
    ///
    /// It ends where the next one begins, see ``FoldedText/end(of:)``: a text of millions of words is kept in three
    /// quarters of the memory.
    struct Word: Sendable {
        /// First byte in ``FoldedText/bytes``.
        var start: Int32
        /// First byte in the source.
        var sourceStart: Int32
        /// Behind the last byte in the source.
        var sourceEnd: Int32
    }

    /// The bytes of all words, one behind the other, then unused room.
    private(set) var bytes: [UInt8] = []
    /// ``wordCount`` words, one that only says where the last of them ends, then unused room.
    private(set) var words: [Word] = []
    /// How many words there are.
    private(set) var wordCount = 0
    /// How many bytes the words have.
    private(set) var byteCount = 0

    init() {}

    /// Folds a string, for tests and tables.
    init(_ string: String) {
        var string = string
        string.withUTF8 { fold($0) }
    }

    /// Behind the last of a word's bytes in ``bytes``.
    @inline(__always)
    func end(of word: Int) -> Int { Int(words[word + 1].start) }

    /// A word's bytes as a string.
    func string(_ word: Int) -> String {
        String(decoding: bytes[Int(words[word].start)..<end(of: word)], as: UTF8.self)
    }

    /// All words, joined by spaces.
    var string: String { (0..<wordCount).map { string($0) }.joined(separator: " ") }

    /// Whether a word has no letter, but is a number or a sign.
    func isSign(_ word: Int) -> Bool {
        for index in Int(words[word].start)..<end(of: word) {
            let byte = bytes[index]
            if byte &- UInt8(ascii: "a") < 26 || (byte >= 0xC3 && byte != 0xE2) { return false }
        }
        return true
    }

    /// Whether a word is a character of a script that puts no spaces between words.
    @inline(__always)
    func isUnspaced(_ word: Int) -> Bool {
        let first = bytes[Int(words[word].start)]
        return first >= 0xE3 && (first <= 0xE9 || first == 0xEF || first == 0xF0)
    }

    /// Most characters that a word of scripts without spaces has.
    private static let longestUnspacedWord = 4

    /// Whether some words in a row are what other scripts write as one word: one, or a few characters without spaces.
    func isOneWord(_ range: Range<Int>) -> Bool {
        range.count == 1 || (range.count <= Self.longestUnspacedWord && range.allSatisfy(isUnspaced))
    }

    /// Whether characters of a script without spaces go on from one word to the next.
    func isJoined(_ word: Int) -> Bool {
        guard word > 0, word < wordCount, words[word - 1].sourceEnd == words[word].sourceStart else { return false }
        return isUnspaced(word - 1) && isUnspaced(word)
    }

    /// Replaces the content by the folded form of UTF-8 text.
    ///
    /// Longer texts than 2³⁰ bytes are cut there.
    mutating func fold(_ source: UnsafeBufferPointer<UInt8>) {
        let source = UnsafeBufferPointer(rebasing: source.prefix(1 << 30))
        // A character never grows when it is folded; eight bytes of padding let hashes read, and letters be written as,
        // whole words of memory.
        let needed = source.count + 8
        if bytes.count < needed { bytes = Self.room(for: max(needed, bytes.count * 2), 0) }
        // At most a word for each byte, and one behind the last.
        let most = source.count + 1
        if words.count < most {
            words = Self.room(for: max(most, words.count * 2), Word(start: 0, sourceStart: 0, sourceEnd: 0))
        }
        let folding = LetterFolding.standard
        (wordCount, byteCount) = folding.low.withUnsafeBufferPointer { low in
            folding.additional.withUnsafeBufferPointer { additional in
                bytes.withUnsafeMutableBufferPointer { bytes in
                    words.withUnsafeMutableBufferPointer { words in
                        var writer = FoldingWriter(
                            source: source, bytes: bytes, words: words, low: low, additional: additional)
                        writer.run()
                        return (writer.wordCount, writer.byteCount)
                    }
                }
            }
        }
    }

    /// Elements that are there without having been written, the first but one: most of a large text's room is never used,
    /// and memory that nobody writes to costs nothing.
    private static func room<Element: BitwiseCopyable>(for count: Int, _ first: Element) -> [Element] {
        [Element](unsafeUninitializedCapacity: count) { elements, initialized in
            elements.initializeElement(at: 0, to: first)
            initialized = count
        }
    }
}

/// One pass over UTF-8 text that writes its folded words.
private struct FoldingWriter {
    let source: UnsafeBufferPointer<UInt8>
    let bytes: UnsafeMutableBufferPointer<UInt8>
    let words: UnsafeMutableBufferPointer<FoldedText.Word>
    let low: UnsafeBufferPointer<UInt16>
    let additional: UnsafeBufferPointer<UInt16>
    var wordCount = 0
    var byteCount = 0
    /// Where the open word began, in ``bytes`` and in the source; -1: no word is open.
    private var wordStart = -1
    private var sourceStart = 0

    init(
        source: UnsafeBufferPointer<UInt8>, bytes: UnsafeMutableBufferPointer<UInt8>,
        words: UnsafeMutableBufferPointer<FoldedText.Word>, low: UnsafeBufferPointer<UInt16>,
        additional: UnsafeBufferPointer<UInt16>
    ) {
        self.source = source
        self.bytes = bytes
        self.words = words
        self.low = low
        self.additional = additional
    }

    mutating func run() {
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte >= 0x80 {
                index = multibyte(byte, at: index)
                continue
            }
            let entry = low[Int(byte)]
            if entry < LetterFolding.firstByte {
                index =
                    entry == LetterFolding.separator && byte != UInt8(ascii: "(") && byte != UInt8(ascii: ".")
                    ? separator(at: index) : other(entry, at: index, length: 1)
                continue
            }
            open(at: index)
            index = letters(from: index, entry)
        }
        close(at: source.count)
        words[wordCount].start = Int32(truncatingIfNeeded: byteCount)
    }

    /// A run of ASCII letters, which is most of most texts; eight at a time, written whole and counted as far as they go.
    ///
    /// There is room for eight bytes behind the end: as many bytes are read as are written at least.
    @inline(__always)
    private mutating func letters(from start: Int, _ entry: UInt16) -> Int {
        var index = start &+ 1
        var target = byteCount &+ 1
        bytes[byteCount] = UInt8(truncatingIfNeeded: entry)
        let from = UnsafeRawBufferPointer(source)
        let to = UnsafeMutableRawBufferPointer(bytes)
        while index &+ 8 <= from.count {
            let word = UInt64(littleEndian: from.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let small = word | 0x2020_2020_2020_2020
            let length = Self.lettersAtStart(small, word)
            to.storeBytes(of: small.littleEndian, toByteOffset: target, as: UInt64.self)
            index &+= length
            target &+= length
            if length < 8 {
                byteCount = target
                return index
            }
        }
        while index < source.count, (source[index] | 0x20) &- UInt8(ascii: "a") < 26 {
            bytes[target] = source[index] | 0x20
            target &+= 1
            index &+= 1
        }
        byteCount = target
        return index
    }

    /// How many of eight bytes, from the lowest on, are ASCII letters.
    @inline(__always)
    private static func lettersAtStart(_ small: UInt64, _ word: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = small & 0x7F7F_7F7F_7F7F_7F7F
        // Top bits: at least "a"; at most "z"; ASCII.
        let isLetter =
            (low &+ ones &* (0x80 - UInt64(UInt8(ascii: "a")))) & ~(low &+ ones &* (0x7F - UInt64(UInt8(ascii: "z"))))
            & ~word & 0x8080_8080_8080_8080
        return (~isLetter & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
    }

    @inline(__always)
    private mutating func separator(at index: Int) -> Int {
        close(at: index)
        return index &+ 1
    }

    private mutating func multibyte(_ byte: UInt8, at index: Int) -> Int {
        if byte & 0xE0 == 0xC0, index + 1 < source.count {
            let code = Int(byte & 0x1F) << 6 | Int(source[index + 1] & 0x3F)
            return character(code < low.count ? low[code] : LetterFolding.copied, at: index, length: 2)
        }
        if byte & 0xF0 == 0xE0, index + 2 < source.count {
            let code = Int(byte & 0xF) << 12 | Int(source[index + 1] & 0x3F) << 6 | Int(source[index + 2] & 0x3F)
            if code & 0xFF00 == 0x1E00 { return character(additional[code & 0xFF], at: index, length: 3) }
            return character(Self.entry(ofThreeBytes: code), at: index, length: 3)
        }
        if byte & 0xF8 == 0xF0, index + 3 < source.count {
            // Emoji end words; ideographs of the other planes are words.
            let plane = (byte & 0x7) << 2 | source[index + 1] >> 4 & 0x3
            return character(plane == 2 ? LetterFolding.symbol : LetterFolding.separator, at: index, length: 4)
        }
        // A stray byte: input that is no UTF-8 is only ever copied through.
        return character(LetterFolding.separator, at: index, length: 1)
    }

    /// What becomes of characters from U+0800 on.
    private static func entry(ofThreeBytes code: Int) -> UInt16 {
        switch code {
        case 0x2018, 0x2019, 0x201B, 0x2032: LetterFolding.apostrophe
        case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F: LetterFolding.dropped
        case 0x20AC: LetterFolding.symbol
        // Iteration marks and the closing mark stand for characters.
        case 0x3005...0x3007: LetterFolding.symbol
        case 0x2000...0x2BFF, 0x3000...0x303F, 0x30FB, 0xE000...0xF8FF, 0xFFFC, 0xFFFD: LetterFolding.separator
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F: LetterFolding.symbol
        case 0xFF01...0xFF65: entry(ofFullWidth: code)
        case 0x0964, 0x0965, 0x0970: LetterFolding.separator
        case 0x0966...0x096F, 0x09E6...0x09EF: LetterFolding.digit
        case 0x093C, 0x09BC: LetterFolding.dropped
        case 0x0958...0x095F, 0x09DC...0x09DF: LetterFolding.dotted
        default: LetterFolding.copied
        }
    }

    /// What becomes of the wide forms of ASCII that East Asian text has.
    private static func entry(ofFullWidth code: Int) -> UInt16 {
        switch code - 0xFEE0 {
        case 0x30...0x39: LetterFolding.digit
        case let ascii where (0x61...0x7A).contains(ascii | 0x20): UInt16(truncatingIfNeeded: ascii | 0x20)
        default: LetterFolding.separator
        }
    }

    /// Last bytes of the letters that Devanagari's and Bengali's dotted letters, U+0958 and U+09DC on, go back to.
    private static let undottedDevanagari: [UInt8] = [0x95, 0x96, 0x97, 0x9C, 0xA1, 0xA2, 0xAB, 0xAF]
    private static let undottedBengali: [UInt8] = [0xA1, 0xA2, 0xAF, 0xAF]

    /// Writes a letter without its dot, as it stands where the dot is a character of its own.
    private mutating func copyUndotted(at index: Int) {
        let isBengali = source[index + 1] == 0xA7
        let letter = Int(source[index + 2] & 0x3F)
        open(at: index)
        bytes[byteCount] = 0xE0
        bytes[byteCount + 1] = isBengali ? 0xA6 : 0xA4
        bytes[byteCount + 2] =
            isBengali ? Self.undottedBengali[letter & 0x3] : Self.undottedDevanagari[letter & 0x7]
        byteCount &+= 3
    }

    @inline(__always)
    private mutating func character(_ entry: UInt16, at index: Int, length: Int) -> Int {
        if entry >= LetterFolding.firstByte {
            open(at: index)
            bytes[byteCount] = UInt8(truncatingIfNeeded: entry)
            byteCount &+= 1
            if entry > 0xFF {
                bytes[byteCount] = UInt8(truncatingIfNeeded: entry >> 8)
                byteCount &+= 1
            }
            return index &+ length
        }
        return other(entry, at: index, length: length)
    }

    /// Everything that is no letter of a known script; returns where reading goes on.
    private mutating func other(_ entry: UInt16, at index: Int, length: Int) -> Int {
        let next = index &+ length
        switch entry {
        case LetterFolding.dropped: return next
        case LetterFolding.digit:
            open(at: index)
            bytes[byteCount] = UInt8(ascii: "#")
            byteCount &+= 1
            return endOfNumber(from: next)
        case LetterFolding.apostrophe:
            if wordStart >= 0, next < source.count, startsLetter(source[next]) {
                bytes[byteCount] = UInt8(ascii: "'")
                byteCount &+= 1
            } else {
                close(at: index)
            }
            return next
        case LetterFolding.symbol:
            close(at: index)
            copy(index..<next)
            close(at: next)
            return next
        case LetterFolding.copied:
            copy(index..<next)
            return next
        case LetterFolding.dotted:
            copyUndotted(at: index)
            return next
        default:
            if wordStart >= 0, bytes[byteCount &- 1] != UInt8(ascii: "#"),
                let behind = behindBothGenders(at: index, length)
            {
                return behind
            }
            close(at: index)
            return source[index] == UInt8(ascii: "(") ? copyrightSign(at: index) : next
        }
    }

    /// Behind the ending of the other gender, as French writes it into a word, which goes on with its plural: "abonné·e·s",
    /// "lecteur·rices", "abonné.e.s", "inscrit(e)s" are "abonnés", "lecteurs", "inscrits".
    ///
    /// Nil where a mark begins no such ending: Catalan has the middle dot between two l, addresses have stops.
    private mutating func behindBothGenders(at index: Int, _ length: Int) -> Int? {
        let mark = source[index]
        if mark == UInt8(ascii: "(") {
            guard index &+ 2 < source.count, source[index &+ 1] == UInt8(ascii: "e"),
                source[index &+ 2] == UInt8(ascii: ")")
            else { return nil }
            return index &+ 3
        }
        let isStop = mark == UInt8(ascii: ".")
        guard isStop || length == 2 && mark == 0xC2 && source[index &+ 1] == 0xB7 else { return nil }
        var end = index &+ length
        guard end < source.count, isStop ? source[end] == UInt8(ascii: "e") : source[end] != UInt8(ascii: "l") else {
            return nil
        }
        var letters = 0
        var marks = 1
        while end < source.count, letters <= Self.longestEnding {
            if source[end] &- UInt8(ascii: "a") < 26 {
                letters += 1
                end += 1
            } else if source[end] == 0xC3, end &+ 1 < source.count, source[end &+ 1] >= 0xA0 {
                // A small letter with an accent: "·ère".
                letters += 2
                end += 2
            } else if marks == 1, letters > 0, source[end...].starts(with: source[index..<(index &+ length)]),
                end &+ length < source.count, source[end &+ length] &- UInt8(ascii: "a") < 26
            {
                marks += 1
                end &+= length
            } else {
                break
            }
        }
        let isPlural = source[end &- 1] == UInt8(ascii: "s")
        guard letters > 0, letters <= Self.longestEnding, !isStop || isStopped(index, end, letters, marks, isPlural)
        else {
            return nil
        }
        if isPlural, byteCount > wordStart, bytes[byteCount &- 1] != UInt8(ascii: "s"),
            bytes[byteCount &- 1] != UInt8(ascii: "x")
        {
            bytes[byteCount] = UInt8(ascii: "s")
            byteCount &+= 1
        }
        return end
    }

    /// Whether stops set an ending apart: ".e.s", or ".e" and ".es" behind a letter with an accent.
    private func isStopped(_ index: Int, _ end: Int, _ letters: Int, _ marks: Int, _ isPlural: Bool) -> Bool {
        guard letters == (isPlural ? 2 : 1) else { return false }
        return marks == 2 && isPlural || marks == 1 && source[index &- 1] >= 0x80
    }

    /// The longest ending of the other gender, in bytes: "·trices".
    private static let longestEnding = 8

    /// `(c)` is `©`.
    private mutating func copyrightSign(at index: Int) -> Int {
        guard index + 2 < source.count, source[index + 1] | 0x20 == UInt8(ascii: "c"),
            source[index + 2] == UInt8(ascii: ")")
        else { return index + 1 }
        open(at: index)
        bytes[byteCount] = 0xC2
        bytes[byteCount + 1] = 0xA9
        byteCount += 2
        close(at: index + 3)
        return index + 3
    }

    /// Digits and what groups them: `80.68`, `250'000`, `1 846` with a no-break space.
    private func endOfNumber(from start: Int) -> Int {
        var index = start
        while index < source.count {
            if isDigit(at: index) {
                index += 1
            } else if let length = groupSeparator(at: index), isDigit(at: index + length) {
                index += length + 1
            } else if source[index] >= 0xD9, let length = lengthOfForeignDigit(at: index) {
                index += length
            } else {
                break
            }
        }
        return index
    }

    private func groupSeparator(at index: Int) -> Int? {
        switch source[index] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"): return 1
        case 0xC2: return index + 1 < source.count && source[index + 1] == 0xA0 ? 2 : nil
        case 0xE2:
            guard index + 2 < source.count, source[index + 1] == 0x80 else { return nil }
            return source[index + 2] == 0xAF || source[index + 2] == 0x89 || source[index + 2] == 0x99 ? 3 : nil
        default: return nil
        }
    }

    @inline(__always)
    private func isDigit(at index: Int) -> Bool {
        index < source.count && source[index] &- UInt8(ascii: "0") < 10
    }

    /// How many bytes a digit of another script has: Arabic and Persian, Devanagari and Bengali, full width.
    private func lengthOfForeignDigit(at index: Int) -> Int? {
        let second = index + 1 < source.count ? source[index + 1] : 0
        let third = index + 2 < source.count ? source[index + 2] : 0
        switch (source[index], second) {
        case (0xD9, 0xA0...0xA9), (0xDB, 0xB0...0xB9): return 2
        case (0xE0, 0xA5), (0xE0, 0xA7): return (0xA6...0xAF).contains(third) ? 3 : nil
        case (0xEF, 0xBC): return (0x90...0x99).contains(third) ? 3 : nil
        default: return nil
        }
    }

    @inline(__always)
    private func startsLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || (byte >= 0xC3 && byte < 0xE2)
    }

    private mutating func copy(_ range: Range<Int>) {
        open(at: range.lowerBound)
        for index in range {
            bytes[byteCount] = source[index]
            byteCount &+= 1
        }
    }

    @inline(__always)
    private mutating func open(at index: Int) {
        if wordStart < 0 {
            wordStart = byteCount
            sourceStart = index
        }
    }

    @inline(__always)
    private mutating func close(at index: Int) {
        guard wordStart >= 0 else { return }
        words[wordCount] = FoldedText.Word(
            start: Int32(truncatingIfNeeded: wordStart), sourceStart: Int32(truncatingIfNeeded: sourceStart),
            sourceEnd: Int32(truncatingIfNeeded: index))
        wordCount &+= 1
        wordStart = -1
    }
}
