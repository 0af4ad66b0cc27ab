/// A hash of a word that is the same for small and capital letters and for all apostrophes.
///
/// FNV-1a over the bytes, with ASCII, Latin-1 and Latin Extended-A letters lowered. 64 bits over tables of some ten
/// thousand words make a clash less likely than one in 10⁹ for a text of a million words.
enum WordHash {
    /// Hash of the bytes from `start` to `end`.
    @inline(__always)
    static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        finished(adding(bytes, start, end, to: FNV.empty))
    }

    /// A hash that no free slot of a table has.
    @inline(__always)
    static func finished(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

    /// A hash that goes on over the bytes from `start` to `end`, which begin and end at characters.
    @inline(__always)
    static func adding(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, to before: UInt64
    ) -> UInt64 {
        var hash = before
        var index = start
        while index < end {
            var byte = bytes[index]
            if byte < 0x80 {
                if byte &- 0x41 < 26 { byte |= 0x20 }
                hash = FNV.mix(hash, byte)
                index &+= 1
                continue
            }
            if byte == 0xE2, index &+ 2 < end, bytes[index &+ 1] == 0x80, bytes[index &+ 2] == 0x99 {
                hash = FNV.mix(hash, 0x27)
                index &+= 3
                continue
            }
            if byte == 0xCA, index &+ 1 < end, bytes[index &+ 1] == 0xBC {
                hash = FNV.mix(hash, 0x27)
                index &+= 2
                continue
            }
            hash = FNV.mix(hash, byte)
            index &+= 1
            guard index < end else { break }
            hash = FNV.mix(hash, lowered(bytes[index], after: byte))
            index &+= 1
        }
        return hash
    }

    static func of(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.withUnsafeBufferPointer { of($0, 0, $0.count) }
    }

    /// The second byte of a two-byte letter, of the small letter.
    @inline(__always)
    private static func lowered(_ byte: UInt8, after lead: UInt8) -> UInt8 {
        switch lead {
        case 0xC3: return byte &- 0x80 < 0x1F && byte != 0x97 ? byte | 0x20 : byte
        case 0xC4: return byte < 0xB9 ? byte | 1 : byte
        case 0xC5: return byte >= 0x8A && byte < 0xB8 ? byte | 1 : byte
        default: return byte
        }
    }
}

/// An open-addressing table from word hashes to classes.
struct CueTable: Sendable {
    private struct Entry {
        /// 0: free.
        var key: UInt64
        var classes: WordClass
    }

    private var entries: [Entry]
    private var mask: Int
    private(set) var count = 0

    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        entries = [Entry](repeating: Entry(key: 0, classes: []), count: size)
        mask = size - 1
    }

    /// The classes of a word; empty when it is not in the table.
    @inline(__always)
    subscript(hash: UInt64) -> WordClass {
        var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while true {
            let entry = entries[slot]
            if entry.key == hash { return entry.classes }
            if entry.key == 0 { return [] }
            slot = (slot &+ 1) & mask
        }
    }

    mutating func insert(_ classes: WordClass, for hash: UInt64) {
        if count * 4 > mask * 3 { grow() }
        let mask = mask
        let isNew = entries.withUnsafeMutableBufferPointer { entries in
            var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
            while entries[slot].key != 0, entries[slot].key != hash { slot = (slot &+ 1) & mask }
            let isNew = entries[slot].key == 0
            entries[slot].key = hash
            entries[slot].classes.formUnion(classes)
            return isNew
        }
        if isNew { count += 1 }
    }

    /// All words, in no order.
    var all: [(hash: UInt64, classes: WordClass)] { entries.filter { $0.key != 0 }.map { ($0.key, $0.classes) } }

    private mutating func grow() {
        var larger = CueTable(capacity: entries.count)
        for entry in entries where entry.key != 0 { larger.insert(entry.classes, for: entry.key) }
        self = larger
    }
}
