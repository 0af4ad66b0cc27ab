/// Function words of many languages, as hashes of their folded bytes: their share tells running text from lists of names.
enum FunctionWords {
    /// Hashes of the words, with open addressing; 0: free.
    static let hashes: [UInt32] = {
        var table = [UInt32](repeating: 0, count: size)
        func insert(_ hash: UInt32) {
            var place = place(of: hash)
            while table[place] != 0, table[place] != hash { place = (place + 1) & (size - 1) }
            table[place] = hash
        }
        TextWords.forEachLine { line in
            guard line.topic.equals("function") else { return }
            line.forEachWord { word in insert(word.reduce(FNV.shortEmpty, FNV.mix)) }
        }
        return table
    }()

    /// Six times the words that there are.
    private static let size = 2048

    @inline(__always)
    private static func place(of hash: UInt32) -> Int { Int((hash &* 0x9E37_79B1) >> 21) }

    /// Whether a folded word's hash (FNV-1a over its lower-case bytes) is a function word's.
    ///
    /// - Parameter hashes: ``hashes``, held by who asks for many words.
    static func contains(_ hash: UInt32, in hashes: [UInt32]) -> Bool {
        hashes.withUnsafeBufferPointer { table in
            var place = place(of: hash)
            while table[place] != 0 {
                if table[place] == hash { return true }
                place = (place &+ 1) & (size &- 1)
            }
            return false
        }
    }
}
