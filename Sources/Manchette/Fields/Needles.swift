/// Some short texts of ASCII, looked for in small letters or capitals by one pass over a text.
struct Needles: Sendable {
    /// The texts, one behind the other.
    private var bytes: [UInt8] = []
    /// Where each of them ends.
    private var ends: [Int] = []
    /// A bit for each byte that stands first, second and third in one of them.
    private var firsts = ByteSet()
    private var seconds = ByteSet()
    private var thirds = ByteSet()

    /// Bytes of ASCII.
    private struct ByteSet: Sendable {
        var low: UInt64 = 0
        var high: UInt64 = 0

        mutating func insert(_ byte: UInt8) {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
        }

        @inline(__always)
        func contains(_ byte: UInt8) -> Bool { (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0 && byte < 0x80 }
    }

    /// - Parameter texts: those of three bytes or more, all ASCII, in small letters.
    init(_ texts: [UnsafeBufferPointer<UInt8>]) {
        for text in texts where text.count > 2 && text.allSatisfy({ $0 < 0x80 }) {
            bytes.append(contentsOf: text)
            ends.append(bytes.count)
            firsts.insert(text[0])
            seconds.insert(text[1])
            thirds.insert(text[2])
        }
    }

    @inline(__always)
    private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Whether one of them stands anywhere in a text.
    func occur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while place &+ 2 < text.count {
            if firsts.contains(Self.small(text[place])), seconds.contains(Self.small(text[place &+ 1])),
                thirds.contains(Self.small(text[place &+ 2])), stands(in: text, at: place)
            {
                return true
            }
            place &+= 1
        }
        return false
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
