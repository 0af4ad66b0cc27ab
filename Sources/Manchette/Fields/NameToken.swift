/// A piece of a by-line between spaces, with what it is looked up by.
struct NameToken {
    let text: Substring
    /// Its key in small letters, marks included.
    let key: UInt64

    init(_ text: Substring) {
        self.text = text
        key = SmallWord.key(text)
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        // A string of its own, for which a short word needs no storage: a part of the line would take hold of it.
        text = Substring(bytes.string)
        key = SmallWord.key(bytes)
    }

    /// The pieces of a text.
    static func tokens(of text: String) -> [NameToken] {
        var text = text
        return text.withUTF8 { tokens(of: $0) } ?? text.split(separator: " ").map { NameToken($0) }
    }

    /// The pieces of a part of a text.
    static func tokens(of text: Substring) -> [NameToken] {
        var text = text
        return text.withUTF8 { tokens(of: $0) } ?? text.split(separator: " ").map { NameToken($0) }
    }

    /// The pieces of a text's bytes; nil where a character may be more than a scalar.
    private static func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> [NameToken]? {
        guard PlainText.isPlain(bytes) else { return nil }
        var tokens: [NameToken] = []
        tokens.reserveCapacity(4)
        bytes.forEachPiece(separatedBy: 0x20) { tokens.append(NameToken($0)) }
        return tokens
    }

    /// Whether it begins with a capital.
    var isCapital: Bool {
        guard let byte = text.utf8.first else { return false }
        return byte < 0x80 ? byte &- 0x41 < 26 : text.first?.isUppercase == true
    }

    /// Whether it is one capital and a stop.
    var isInitial: Bool { isCapital && text.last == "." && text.count == 2 }

    /// Whether it holds a number.
    var hasNumber: Bool {
        var isPlain = true
        for byte in text.utf8 {
            if byte &- 0x30 < 10 { return true }
            // Latin, Greek and Cyrillic letters, which begin with C3 to D3, are no numbers.
            if byte == 0xC2 || byte >= 0xD4 { isPlain = false }
        }
        return !isPlain && text.contains { $0.isNumber }
    }

    /// What its first letter is; nil when it has none.
    var firstLetter: (isUpper: Bool, isCased: Bool)? {
        for byte in text.utf8 {
            if byte >= 0x80 {
                // Beyond ASCII the standard library tells.
                guard let letter = text.first(where: { $0.isLetter }) else { return nil }
                return (letter.isUppercase, letter.isCased)
            }
            if (byte | 0x20) &- 0x61 < 26 { return (byte & 0x20 == 0, true) }
        }
        return nil
    }
}

extension Sequence<NameToken> {
    /// The pieces with a space between.
    var joined: String { map(\.text).joined(separator: " ") }
}
