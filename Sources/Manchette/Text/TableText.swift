/// Cuts and searches text, without copies: tables in the binary, short strings of a page.
///
/// The tables are read on a tool's way to its first page, so what reads them works on bytes.
extension UnsafeBufferPointer<UInt8> {
    /// A part of the text.
    @inline(__always)
    func piece(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: self[range]) }

    /// The text from a place on.
    @inline(__always)
    func piece(from start: Int) -> UnsafeBufferPointer<UInt8> { piece(Swift.min(start, count)..<count) }

    /// Calls `body` with each piece between separators that is not empty.
    @inline(__always)
    func forEachPiece(separatedBy separator: UInt8, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var start = 0
        while start < count {
            let end = first(separator, from: start, before: count)
            if end > start { body(piece(start..<end)) }
            start = end &+ 1
        }
    }

    /// The pieces between separators that are not empty.
    func pieces(separatedBy separator: UInt8) -> [UnsafeBufferPointer<UInt8>] {
        var pieces: [UnsafeBufferPointer<UInt8>] = []
        forEachPiece(separatedBy: separator) { pieces.append($0) }
        return pieces
    }

    /// Where a byte stands first; nil when it does not.
    @inline(__always)
    func place(of byte: UInt8) -> Int? {
        var index = 0
        while index < count {
            if self[index] == byte { return index }
            index &+= 1
        }
        return nil
    }

    /// Where some bytes stand first; nil when they do not, or are none.
    func place(of needle: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = needle.first, count >= needle.count else { return nil }
        let last = count &- needle.count
        var start = 0
        while start <= last {
            if self[start] == first {
                var index = 1
                while index < needle.count, self[start &+ index] == needle[index] { index &+= 1 }
                if index == needle.count { return start }
            }
            start &+= 1
        }
        return nil
    }

    /// Whether a word of small ASCII letters stands at a place, in small letters or capitals.
    @inline(__always)
    func holds(_ word: StaticString, at start: Int) -> Bool {
        guard start &+ word.utf8CodeUnitCount <= count else { return false }
        var index = 0
        while index < word.utf8CodeUnitCount {
            let byte = self[start &+ index]
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            if lower != word.utf8Start[index] { return false }
            index &+= 1
        }
        return true
    }

    /// Without the spaces, tabs and carriage returns at both ends.
    @inline(__always)
    var trimmed: UnsafeBufferPointer<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var lower = 0
        var upper = count
        while lower < upper, isSpace(self[lower]) { lower &+= 1 }
        while lower < upper, isSpace(self[upper &- 1]) { upper &-= 1 }
        return piece(lower..<upper)
    }

    /// Whether the text begins with a word.
    @inline(__always)
    func begins(with word: StaticString) -> Bool {
        count >= word.utf8CodeUnitCount && matches(word, at: 0)
    }

    /// Whether the text is just a word.
    @inline(__always)
    func equals(_ word: StaticString) -> Bool {
        count == word.utf8CodeUnitCount && matches(word, at: 0)
    }

    /// Whether the text ends with some bytes.
    @inline(__always)
    func ends(with bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count >= bytes.count else { return false }
        let start = count &- bytes.count
        var index = 0
        while index < bytes.count {
            if self[start &+ index] != bytes[index] { return false }
            index &+= 1
        }
        return true
    }

    /// A copy as a string.
    var string: String { String(decoding: self, as: UTF8.self) }

    @inline(__always)
    private func matches(_ word: StaticString, at start: Int) -> Bool {
        var index = 0
        while index < word.utf8CodeUnitCount {
            if self[start &+ index] != word.utf8Start[index] { return false }
            index &+= 1
        }
        return true
    }
}
