/// Searches in strings that the standard library makes character by character, here byte by byte where that is the same.
///
/// In *plain* text every scalar is a character of its own, and no two spellings are one character: ASCII but for control
/// characters, letters of Latin, Greek and Cyrillic, general punctuation. Everything else goes the long way.
extension StringProtocol
where SubSequence == Substring, UTF8View: BidirectionalCollection, UTF8View.SubSequence == Substring.UTF8View {
    /// The pieces between a character, without empty ones.
    func split(separator: Character) -> [Substring] {
        guard let byte = separator.plainByte,
            let pieces = plainPieces(between: { bytes, index, _ in bytes[index] == byte })
        else {
            return split(separator: separator, maxSplits: .max, omittingEmptySubsequences: true)
        }
        return pieces
    }

    /// The pieces between some characters, without empty ones.
    func split(atAny marks: StaticString) -> [Substring] {
        let set = PlainMarks(marks)
        return plainPieces { set.contains($0, $1, $2) } ?? split { marks.description.contains($0) }
    }

    /// The first place of one of some characters.
    func firstIndex(ofAny marks: StaticString) -> Index? {
        let set = PlainMarks(marks)
        let found = utf8.withContiguousStorageIfAvailable { PlainText.place(in: $0, of: set) }
        guard let found, let found else { return firstIndex { marks.description.contains($0) } }
        return found < 0 ? nil : utf8.index(startIndex, offsetBy: found)
    }

    @inline(__always)
    private func plainPieces(
        between isSeparator: (UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Bool
    ) -> [Substring]? {
        let pieces = utf8.withContiguousStorageIfAvailable { bytes -> [Substring]? in
            var pieces: [Substring] = []
            // A short line has few words.
            pieces.reserveCapacity(8)
            var start = 0
            var index = 0
            // Each piece begins and ends where a scalar does, which a slice of the string itself would look for.
            func close() {
                guard index > start else { return }
                let first = utf8.index(startIndex, offsetBy: start)
                pieces.append(Substring(utf8[first..<utf8.index(startIndex, offsetBy: index)]))
            }
            while index < bytes.count {
                let length = PlainText.length(bytes, at: index)
                if length == 0 { return nil }
                if isSeparator(bytes, index, length) {
                    close()
                    start = index &+ length
                }
                index &+= length
            }
            close()
            return pieces
        }
        return pieces ?? nil
    }

    /// Whether the string begins with a letter of ASCII, which no mark does: most do, and that needs no character.
    @inline(__always)
    var beginsWithLetter: Bool { utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } ?? false }

    /// Whether the string ends with a letter of ASCII, which no mark does.
    @inline(__always)
    var endsWithLetter: Bool { utf8.last.map { ($0 | 0x20) &- 0x61 < 26 } ?? false }

    /// Whether a byte stands in the string's UTF-8.
    func holds(byte: UInt8) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.first(byte, from: 0, before: $0.count) < $0.count }
            ?? utf8.contains(byte)
    }

    /// Where a byte stands first in the string's UTF-8.
    func firstIndex(ofByte byte: UInt8) -> Index? {
        let found = utf8.withContiguousStorageIfAvailable { $0.first(byte, from: 0, before: $0.count) }
        guard let found else { return utf8.firstIndex(of: byte) }
        return found < utf8.count ? utf8.index(utf8.startIndex, offsetBy: found) : nil
    }

    /// Whether a character stands in the string.
    func contains(_ character: Character) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { bytes -> Bool? in
            if let byte = character.plainByte { return PlainText.contains(bytes, byte) }
            return character.utf8.withContiguousStorageIfAvailable { PlainText.contains(bytes, $0) } ?? nil
        }
        if let found, let found { return found }
        return contains { $0 == character }
    }
}

extension Collection<Substring> {
    /// The pieces with a text between them.
    ///
    /// The standard library's own takes ten times as long for parts of strings.
    func joined(separator: String) -> String {
        var joined = ""
        joined.reserveCapacity(reduce(0) { $0 + $1.utf8.count + separator.utf8.count })
        var isFirst = true
        for piece in self {
            if !isFirst { joined += separator }
            isFirst = false
            joined += String(piece)
        }
        return joined
    }
}

extension Character {
    /// The byte of a plain character of ASCII that no other scalar is another spelling of.
    fileprivate var plainByte: UInt8? {
        // What `asciiValue` finds by its scalars; a carriage return with a line feed has two bytes.
        guard utf8.count == 1, let byte = utf8.first, byte >= 0x20, byte < 0x7F else { return nil }
        return byte == UInt8(ascii: ";") || byte == UInt8(ascii: "K") || byte == UInt8(ascii: "`") ? nil : byte
    }
}

/// Some characters to be found in plain text; those that are not plain do not stand there.
private struct PlainMarks {
    /// A bit for each that is ASCII.
    private var ascii: (UInt64, UInt64) = (0, 0)
    private let marks: UnsafeBufferPointer<UInt8>
    /// Where the first one beyond ASCII stands; those of ASCII come before them or behind.
    private var wide: Int

    init(_ marks: StaticString) {
        self.marks = UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount)
        wide = self.marks.count
        for (place, byte) in self.marks.enumerated() {
            switch byte {
            case ..<64: ascii.0 |= 1 << UInt64(byte)
            case ..<128: ascii.1 |= 1 << UInt64(byte & 63)
            default: wide = min(wide, place)
            }
        }
    }

    /// Whether the scalar of so many bytes at an index is one of them.
    @inline(__always)
    func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Bool {
        let byte = bytes[index]
        if length == 1 { return (byte < 64 ? ascii.0 : ascii.1) &>> UInt64(byte & 63) & 1 != 0 }
        return containsWide(bytes, index, length)
    }

    private func containsWide(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Bool {
        var place = wide
        while place &+ length <= marks.count {
            if marks[place] == bytes[index], marks[place &+ 1] == bytes[index &+ 1],
                length == 2 || marks[place &+ 2] == bytes[index &+ 2]
            {
                return true
            }
            place &+= 1
        }
        return false
    }
}

/// Bytes of plain text.
enum PlainText {
    /// Whether a text is plain.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let length = length(bytes, at: index)
            if length == 0 { return false }
            index &+= length
        }
        return true
    }

    /// How many bytes the scalar at an index has; 0 when it is not plain.
    @inline(__always)
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte >= 0x20 && byte < 0x7F ? 1 : 0 }
        guard index &+ 1 < bytes.count else { return 0 }
        let next = bytes[index &+ 1]
        switch byte {
        case 0xC2...0xCB, 0xCF...0xD1: return 2
        // The Greek semicolon is another spelling of the middle dot.
        case 0xCE: return next == 0x87 ? 0 : 2
        case 0xE2:
            guard index &+ 2 < bytes.count else { return 0 }
            let last = bytes[index &+ 2]
            // Not the quads, which are spellings of other spaces, nor what joins or divides letters.
            if next == 0x80 { return last < 0x82 || last >= 0x8B && last <= 0x8F ? 0 : 3 }
            return next == 0x82 ? 3 : 0
        default: return 0
        }
    }

    /// Where the first of some marks stands in plain text, -1 where none does; nil for other text.
    fileprivate static func place(in bytes: UnsafeBufferPointer<UInt8>, of marks: PlainMarks) -> Int? {
        var found = -1
        var index = 0
        while index < bytes.count {
            let length = length(bytes, at: index)
            if length == 0 { return nil }
            if found < 0, marks.contains(bytes, index, length) { found = index }
            index &+= length
        }
        return found
    }

    /// Whether a byte of ASCII stands in plain text; nil for other text.
    static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8) -> Bool? {
        var isFound = false
        var index = 0
        while index < bytes.count {
            let length = length(bytes, at: index)
            if length == 0 { return nil }
            if bytes[index] == byte { isFound = true }
            index &+= length
        }
        return isFound
    }

    /// Whether a character stands in text; nil when one of them is not plain.
    static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ character: UnsafeBufferPointer<UInt8>) -> Bool? {
        guard character.count > 1, length(character, at: 0) == character.count else { return nil }
        var isFound = false
        var index = 0
        while index < bytes.count {
            let length = length(bytes, at: index)
            if length == 0 { return nil }
            if length == character.count, bytes[index] == character[0], bytes[index &+ 1] == character[1],
                length == 2 || bytes[index &+ 2] == character[2]
            {
                isFound = true
            }
            index &+= length
        }
        return isFound
    }
}
