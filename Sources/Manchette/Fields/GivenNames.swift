import CModels

/// Given names, to tell a person's name from two capitalised words where nothing announces one.
enum GivenNames {
    /// Whether a word, with its capital, is a given name; of "Jean-Marc" the first half counts.
    static func contains(_ word: Substring) -> Bool {
        var word = word
        return word.withUTF8 { bytes in
            let name = bytes.piece(0..<(bytes.place(of: UInt8(ascii: "-")) ?? bytes.count))
            guard name.count > 1 else { return false }
            // "ANNE": the table has capitals at the start only.
            let isShouted = name.count > 2 && name.allSatisfy { $0 &- 0x61 >= 26 }
            var hash = FNV.empty
            for (index, byte) in name.enumerated() {
                hash = FNV.mix(hash, isShouted && index > 0 && byte &- 0x41 < 26 ? byte | 0x20 : byte)
            }
            return names.contains(key: hash)
        }
    }

    /// The names of the table: what begins with a capital behind white space.
    private static let names: SmallWordSet = {
        var size = 0
        let start = manchette_given_names(&size)
        var keys: [UInt64] = []
        keys.reserveCapacity(size / 7)
        UnsafeBufferPointer(start: start, count: size).forEachPiece(separatedBy: UInt8(ascii: "\n")) { line in
            line.forEachPiece(separatedBy: UInt8(ascii: " ")) { name in
                keys.append(name.reduce(FNV.empty, FNV.mix))
            }
        }
        return SmallWordSet(keys)
    }()
}
