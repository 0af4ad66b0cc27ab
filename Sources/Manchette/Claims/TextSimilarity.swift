/// How alike two short texts are.
enum TextSimilarity {
    /// The words of a text, folded for comparison: lower case, no marks.
    static func words(_ text: String) -> [String] {
        var text = text
        return text.withUTF8 { words($0) }
    }

    /// The words of a text, folded for comparison: lower case, no marks.
    static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
        // A word in small letters has at most the bytes that it had.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, bytes.count)) { word in
            var words: [String] = []
            var length = 0
            // Whether the word has a letter that only Unicode's tables make small.
            var hasRare = false
            func close() {
                guard length > 0 else { return }
                let text = String(decoding: UnsafeBufferPointer(rebasing: word[..<length]), as: UTF8.self)
                words.append(hasRare ? text.lowercased() : text)
                length = 0
                hasRare = false
            }
            var position = 0
            while position < bytes.count {
                let byte = bytes[position]
                if byte < 0x80 {
                    position &+= 1
                    if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
                        word[length] = byte
                        length &+= 1
                    } else if byte &- 0x41 < 26 {
                        word[length] = byte | 0x20
                        length &+= 1
                    } else {
                        close()
                    }
                    continue
                }
                let (scalar, width) = FoldedWord.decode(bytes.span, at: position, before: bytes.count)
                if isSeparator(scalar) {
                    close()
                } else {
                    for index in 0..<width { word[length &+ index] = bytes[position &+ index] }
                    switch scalar {
                    case 0xC0...0xDE where width == 2: word[length &+ 1] |= 0x20
                    case 0xAA, 0xB5, 0xBA, 0xDF...0xFF, 0x430...0x45F: break
                    default: hasRare = true
                    }
                    length &+= width
                }
                position &+= width
            }
            close()
            return words
        }
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

    /// A number that equal words of ASCII share: the word itself where it is short, otherwise a hash of it; 0 for other
    /// words.
    private static func key(_ word: String) -> UInt64 {
        var word = word
        return word.withUTF8 { bytes in
            var wide: UInt8 = 0
            if bytes.count <= 7 {
                var key = UInt64(truncatingIfNeeded: bytes.count &+ 1)
                for byte in bytes {
                    key = key << 8 | UInt64(byte)
                    wide |= byte
                }
                return wide < 0x80 ? key : 0
            }
            var key = FoldedWord.emptyHash
            for byte in bytes {
                key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                wide |= byte
            }
            return wide < 0x80 ? key | 1 << 63 : 0
        }
    }

    private static func common(_ left: [String], _ right: [String]) -> Int {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: left.count + right.count) { keys in
            for (index, word) in left.enumerated() { keys.initializeElement(at: index, to: key(word)) }
            for (index, word) in right.enumerated() {
                keys.initializeElement(at: left.count + index, to: key(word))
            }
            let own = UnsafeBufferPointer(rebasing: keys[..<left.count])
            let others = UnsafeBufferPointer(rebasing: keys[left.count...])
            // Few words are found faster one by one than by a table.
            if left.count * right.count <= 400 { return commonOfFew(left, right, own, others) }
            var counts = HashIndex<Int>(capacity: right.count, filler: 0)
            // Two spellings of a letter may be equal: words with such letters are compared as strings.
            var wideCounts: [String: Int] = [:]
            for (index, key) in others.enumerated() {
                if key != 0 {
                    counts.insert((counts[key] ?? 0) + 1, for: key)
                } else {
                    wideCounts[right[index], default: 0] += 1
                }
            }
            var common = 0
            for (index, key) in own.enumerated() {
                if key != 0 {
                    guard let count = counts[key], count > 0 else { continue }
                    counts.insert(count - 1, for: key)
                    common += 1
                } else if let count = wideCounts[left[index]], count > 0 {
                    wideCounts[left[index]] = count - 1
                    common += 1
                }
            }
            return common
        }
    }

    private static func commonOfFew(
        _ left: [String], _ right: [String], _ own: UnsafeBufferPointer<UInt64>,
        _ others: UnsafeBufferPointer<UInt64>
    ) -> Int {
        var taken: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0)
        return withUnsafeMutableBytes(of: &taken) { taken in
            var common = 0
            for (place, key) in own.enumerated() {
                for index in others.indices where others[index] == key {
                    if taken[index >> 3] & 1 << (index & 7) != 0 || key == 0 && left[place] != right[index] {
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
