import CModels

/// Given names, to tell a person's name from two capitalised words where nothing announces one.
enum GivenNames {
    /// Whether a word, with its capital, is a given name; of "Jean-Marc" the first half counts.
    ///
    /// The table is read as it lies: a page asks a handful of times, and a search costs less than a table of its own.
    static func contains(_ word: String) -> Bool {
        var name = Array(word.utf8)
        if let hyphen = name.firstIndex(of: UInt8(ascii: "-")) { name.removeSubrange(hyphen...) }
        guard name.count > 1 else { return false }
        if name.allSatisfy({ $0 < 0x61 || $0 > 0x7A }), name.count > 2 {
            // "ANNE": the table has capitals at the start only.
            for index in name.indices.dropFirst() where name[index] >= 0x41 && name[index] <= 0x5A {
                name[index] |= 0x20
            }
        }
        var size = 0
        let start = manchette_given_names(&size)
        let table = UnsafeBufferPointer(start: start, count: size)
        var index = -1
        let last = size - name.count
        while let place = place(of: name[0], in: table, from: index + 1), place < last {
            index = place
            var offset = 1
            while offset < name.count, table[index + 1 + offset] == name[offset] { offset += 1 }
            guard offset == name.count else { continue }
            let end = index + 1 + offset
            if end >= size || table[end] <= UInt8(ascii: " ") { return true }
        }
        return false
    }

    /// The next space that a letter follows, looked for in eight places at once.
    private static func place(of letter: UInt8, in table: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let raw = UnsafeRawBufferPointer(table)
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        while index &+ 9 <= raw.count {
            let spaces = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ ones &* 0x20
            let letters = raw.loadUnaligned(fromByteOffset: index &+ 1, as: UInt64.self) ^ ones &* UInt64(letter)
            let both = spaces | letters
            // The lowest bit that this leaves is at the first byte that is zero.
            let zeros = (both &- ones) & ~both & 0x8080_8080_8080_8080
            if zeros != 0 { return index &+ Int(UInt64(littleEndian: zeros).trailingZeroBitCount) / 8 }
            index &+= 8
        }
        while index &+ 1 < raw.count {
            if raw[index] == UInt8(ascii: " "), raw[index &+ 1] == letter { return index }
            index &+= 1
        }
        return nil
    }
}
