/// How alike two short texts are.
enum TextSimilarity {
    /// The words of a text, folded for comparison: lower case, no marks.
    static func words(_ text: String) -> [String] {
        var text = text
        return text.withUTF8 { words($0) }
    }

    /// The words of a text, folded for comparison: lower case, no marks.
    static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        word.reserveCapacity(32)
        // Whether the word has a letter that only Unicode's tables make small.
        var hasRare = false
        func close() {
            guard !word.isEmpty else { return }
            let text = String(decoding: word, as: UTF8.self)
            words.append(hasRare ? text.lowercased() : text)
            word.removeAll(keepingCapacity: true)
            hasRare = false
        }
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                position &+= 1
                if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
                    word.append(byte)
                } else if byte &- 0x41 < 26 {
                    word.append(byte | 0x20)
                } else {
                    close()
                }
                continue
            }
            let (scalar, length) = FoldedWord.decode(bytes.span, at: position, before: bytes.count)
            if isSeparator(scalar) {
                close()
            } else {
                switch scalar {
                case 0xC0...0xDE:
                    word.append(0xC3)
                    word.append(bytes[position &+ 1] | 0x20)
                case 0xAA, 0xB5, 0xBA, 0xDF...0xFF, 0x430...0x45F:
                    word.append(bytes[position])
                    word.append(bytes[position &+ 1])
                default:
                    hasRare = true
                    for index in position..<(position &+ length) { word.append(bytes[index]) }
                }
            }
            position &+= length
        }
        close()
        return words
    }

    /// How many words a text has.
    static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var isInside = false
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            var isLetter = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
            if byte < 0x80 {
                position &+= 1
            } else {
                let (scalar, length) = FoldedWord.decode(bytes.span, at: position, before: bytes.count)
                isLetter = !isSeparator(scalar)
                position &+= length
            }
            if isLetter, !isInside { count += 1 }
            isInside = isLetter
        }
        return count
    }

    /// Whether a scalar that is not ASCII stands between words.
    @inline(__always)
    static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ..<0xAA, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x20CF,
            0x2100...0x2BFF, 0x3000...0x303F, 0xFF00...0xFF0F, 0xFE00...0xFE0F, 0xFEFF, 0xFFFC, 0xFFFD:
            true
        default: false
        }
    }

    /// Dice coefficient of two bags of words, 0…1.
    static func dice(_ left: [String], _ right: [String]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        return 2 * Double(common(left, right)) / Double(left.count + right.count)
    }

    /// The share of the left bag's words that the right one holds, 0…1.
    static func containment(_ left: [String], in right: [String]) -> Double {
        left.isEmpty ? 0 : Double(common(left, right)) / Double(left.count)
    }

    /// The first seven bytes and the length of a word of ASCII, which equal words share; 0 for others.
    private static func key(_ word: String) -> UInt64 {
        var word = word
        return word.withUTF8 { bytes in
            var key = UInt64(truncatingIfNeeded: bytes.count) << 56 | 1 << 55
            for (index, byte) in bytes.enumerated() {
                if byte >= 0x80 { return 0 }
                if index < 7 { key ^= UInt64(byte) << UInt64(8 * index) }
            }
            return key
        }
    }

    private static func common(_ left: [String], _ right: [String]) -> Int {
        // Few words are found faster one by one than by a table.
        if left.count * right.count <= 400 {
            var taken: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0)
            return withUnsafeMutableBytes(of: &taken) { taken in
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: right.count) { keys in
                    for (index, word) in right.enumerated() { keys[index] = key(word) }
                    var common = 0
                    for word in left {
                        let own = key(word)
                        for index in right.indices where taken[index >> 3] & 1 << (index & 7) == 0 {
                            // Two spellings of a letter may be equal: words with other letters are compared in full.
                            guard own == keys[index] || own == 0 || keys[index] == 0, right[index] == word else {
                                continue
                            }
                            taken[index >> 3] |= 1 << (index & 7)
                            common += 1
                            break
                        }
                    }
                    return common
                }
            }
        }
        var counts: [String: Int] = [:]
        for word in right { counts[word, default: 0] += 1 }
        var common = 0
        for word in left {
            if let count = counts[word], count > 0 {
                counts[word] = count - 1
                common += 1
            }
        }
        return common
    }
}
