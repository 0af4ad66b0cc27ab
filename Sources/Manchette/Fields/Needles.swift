/// Some short texts of ASCII, looked for in small letters or capitals by one pass over a text.
struct Needles: Sendable {
    /// The texts, one behind the other.
    private var bytes: [UInt8] = []
    /// Where each of them ends.
    private var ends: [Int] = []
    /// By byte, in small and in capital letters: whether it stands first (1), second (2) or third (4) in one of them.
    private var places = [UInt8](repeating: 0, count: 256)

    /// - Parameter texts: those of three bytes or more, all ASCII, in small letters.
    init(_ texts: [UnsafeBufferPointer<UInt8>]) {
        for text in texts where text.count > 2 && text.allSatisfy({ $0 < 0x80 }) {
            bytes.append(contentsOf: text)
            ends.append(bytes.count)
            for place in 0..<3 {
                places[Int(text[place])] |= 1 << place
                if text[place] &- 0x61 < 26 { places[Int(text[place] & ~0x20)] |= 1 << place }
            }
        }
    }

    @inline(__always)
    private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Whether one of them stands anywhere in a text.
    func occur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        places.withUnsafeBufferPointer { places in
            var place = 0
            while place &+ 2 < text.count {
                if places[Int(text[place])] & 1 != 0, places[Int(text[place &+ 1])] & 2 != 0,
                    places[Int(text[place &+ 2])] & 4 != 0, stands(in: text, at: place)
                {
                    return true
                }
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
