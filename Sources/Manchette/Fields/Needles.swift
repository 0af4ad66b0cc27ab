/// Some short texts of ASCII, looked for in small letters or capitals by one pass over a text.
struct Needles: Sendable {
    /// The texts, one behind the other.
    private var bytes: [UInt8] = []
    /// Where each of them ends.
    private var ends: [Int] = []
    /// A bit for each three bytes by their five low bits, in which letters and their capitals are alike: whether one of the
    /// texts begins with such bytes, or has them behind its first one where it is looked for at every second place.
    private var starts = [UInt64](repeating: 0, count: 1 << (Self.startBits - 6))
    private static let startBits: UInt32 = 15
    /// At how many places from one to the next a text is looked at: at every second one where each of them has four bytes.
    private let stride: Int

    /// - Parameter texts: those of three bytes or more, all ASCII, in small letters.
    init(_ texts: [UnsafeBufferPointer<UInt8>]) {
        let texts = texts.filter { $0.count > 2 && $0.allSatisfy { $0 < 0x80 } }
        stride = texts.allSatisfy { $0.count > 3 } ? 2 : 1
        for text in texts {
            bytes.append(contentsOf: text)
            ends.append(bytes.count)
            for place in 0..<stride {
                let start = Self.start(Self.bytes(of: text, at: place))
                starts[start >> 6] |= 1 << UInt64(start & 63)
            }
        }
    }

    @inline(__always)
    private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Three bytes from a place on in one number.
    private static func bytes(of text: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32 {
        UInt32(text[place]) | UInt32(text[place + 1]) << 8 | UInt32(text[place + 2]) << 16
    }

    /// The place of three bytes in the table, by their low bits.
    @inline(__always)
    private static func start(_ bytes: UInt32) -> Int {
        Int(truncatingIfNeeded: ((bytes & 0x1F1F1F) &* 0x9E37_79B1) &>> (32 - startBits))
    }

    /// Whether one of them stands anywhere in a text.
    func occur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(text)
        return starts.withUnsafeBufferPointer { starts in
            var place = 0
            while place &+ 3 <= text.count {
                let here =
                    place &+ 4 <= text.count
                    ? UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt32.self))
                    : Self.bytes(of: text, at: place)
                let start = Self.start(here)
                if starts[start &>> 6] &>> UInt64(start & 63) & 1 != 0,
                    stands(in: text, at: place) || stride > 1 && place > 0 && stands(in: text, at: place &- 1)
                {
                    return true
                }
                place &+= stride
            }
            return false
        }
    }

    private func stands(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        var start = 0
        for end in ends {
            defer { start = end }
            guard place &+ end &- start <= text.count else { continue }
            var index = start
            while index < end, Self.small(text[place &+ index &- start]) == bytes[index] { index &+= 1 }
            if index == end { return true }
        }
        return false
    }
}

/// A few short texts of ASCII that all hold one letter, looked for where that letter stands: few texts of a page do.
struct LetterNeedles: Sendable {
    /// The rarest of the letters that all of them hold; nil when there is none, or when one is not all ASCII.
    private let letter: UInt8?
    /// The letter that stands behind it in all of them; nil when there is none.
    private let next: UInt8?
    /// The texts, each with where the letter stands first in it.
    private let texts: [(bytes: [UInt8], place: Int)]

    /// - Parameter texts: in small letters.
    init(_ texts: [[UInt8]]) {
        let letter =
            texts.allSatisfy { $0.allSatisfy { $0 < 0x80 } }
            ? "jxqzkywvbgpfhcumldornstaie".utf8.first { letter in texts.allSatisfy { $0.contains(letter) } } : nil
        self.letter = letter
        let placed = texts.compactMap { text in letter.flatMap { text.firstIndex(of: $0) }.map { (text, $0) } }
        let followers = Set(placed.map { text, place in place + 1 < text.count ? text[place + 1] : 0 })
        next = followers.count == 1 ? followers.first.flatMap { $0 &- 0x61 < 26 ? $0 : nil } : nil
        self.texts = placed
    }

    /// Where one of them stands first in a range of a text, in small letters or capitals, by its letter; the range's start
    /// when it cannot be told by a letter, and nil where none stands.
    func place(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard let letter else { return range.isEmpty ? nil : range.lowerBound }
        let text = text.piece(0..<range.upperBound)
        var place = text.first(letter: letter, then: next, from: range.lowerBound, before: text.count)
        while place < text.count {
            for (bytes, letterPlace) in texts
            where place - letterPlace >= range.lowerBound && stands(bytes, in: text, at: place - letterPlace) {
                return place
            }
            place = text.first(letter: letter, then: next, from: place &+ 1, before: text.count)
        }
        return nil
    }

    private func stands(_ bytes: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start >= 0, start &+ bytes.count <= text.count else { return false }
        return bytes.indices.allSatisfy { index in
            let byte = text[start &+ index]
            return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == bytes[index]
        }
    }
}
