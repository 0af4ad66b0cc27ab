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
        var index = 0
        let last = size - name.count
        while index < last {
            defer { index += 1 }
            guard table[index] == UInt8(ascii: " "), table[index + 1] == name[0] else { continue }
            var offset = 1
            while offset < name.count, table[index + 1 + offset] == name[offset] { offset += 1 }
            guard offset == name.count else { continue }
            let end = index + 1 + offset
            if end >= size || table[end] <= UInt8(ascii: " ") { return true }
        }
        return false
    }
}
