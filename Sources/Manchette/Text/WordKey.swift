/// A short word as one number: its bytes, with ASCII and Latin-1 letters in lower case, for look-ups without strings.
struct WordKey: Hashable, Sendable {
    /// Up to eight bytes, the first one lowest; 0 stands for words that are too long.
    let packed: UInt64

    /// Packs bytes; words of more than eight bytes all give the key 0, which no table holds.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        guard end &- start <= 8 else {
            packed = 0
            return
        }
        var value: UInt64 = 0
        var index = end
        while index > start {
            index &-= 1
            var byte = bytes[index]
            if byte &- 0x41 < 26 {
                byte |= 0x20
            } else if byte &- 0x80 < 0x1F, index > start, bytes[index &- 1] == 0xC3, byte != 0x97 {
                byte |= 0x20  // À…Þ
            }
            value = value << 8 | UInt64(byte)
        }
        packed = value
    }

    /// Packs a word of a table.
    init(_ word: some StringProtocol) {
        self = Array(word.utf8).withUnsafeBufferPointer { WordKey($0, 0, $0.count) }
    }
}

/// A few dozen short words, for look-ups without hashing.
struct WordKeySet: Sendable {
    /// Ascending.
    private let keys: [UInt64]

    /// The words of a list with spaces between them; those that are too long for a key are left out.
    init(_ words: String = "") {
        var words = words
        self = words.withUTF8 { WordKeySet($0) }
    }

    /// The words of a list with spaces between them; those that are too long for a key are left out.
    init(_ words: UnsafeBufferPointer<UInt8>) {
        var keys: [UInt64] = []
        words.forEachPiece(separatedBy: 0x20) { keys.append(WordKey($0, 0, $0.count).packed) }
        self.keys = keys.filter { $0 != 0 }.sorted()
    }

    var isEmpty: Bool { keys.isEmpty }

    func contains(_ key: WordKey) -> Bool {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low &+ high) / 2
            if keys[middle] < key.packed { low = middle &+ 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key.packed
    }
}
