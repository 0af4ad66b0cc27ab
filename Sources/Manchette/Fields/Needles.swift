/// Some short texts of ASCII, looked for in small letters or capitals by one pass over a text.
struct Needles: Sendable {
    /// The texts, one behind the other.
    private var bytes: [UInt8] = []
    /// Where each of them ends.
    private var ends: [Int] = []
    /// A bit for each three bytes by their five low bits, in which letters and their capitals are alike: whether one of the
    /// texts begins with such bytes.
    private var starts = [UInt64](repeating: 0, count: 1 << (Self.startBits - 6))
    private static let startBits = 15

    /// - Parameter texts: those of three bytes or more, all ASCII, in small letters.
    init(_ texts: [UnsafeBufferPointer<UInt8>]) {
        for text in texts where text.count > 2 && text.allSatisfy({ $0 < 0x80 }) {
            bytes.append(contentsOf: text)
            ends.append(bytes.count)
            let start = text[0..<3].reduce(0, Self.adding)
            starts[start >> 6] |= 1 << UInt64(start & 63)
        }
    }

    @inline(__always)
    private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// The low bits of the last three bytes, by those of the ones before and the next byte.
    @inline(__always)
    private static func adding(_ start: Int, _ byte: UInt8) -> Int {
        (start &<< 5 | Int(byte & 31)) & (1 << startBits - 1)
    }

    /// Whether one of them stands anywhere in a text.
    func occur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 2 else { return false }
        return starts.withUnsafeBufferPointer { starts in
            var start = Self.adding(Self.adding(0, text[0]), text[1])
            var place = 2
            while place < text.count {
                start = Self.adding(start, text[place])
                if starts[start &>> 6] &>> UInt64(start & 63) & 1 != 0, stands(in: text, at: place &- 2) { return true }
                place &+= 1
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
