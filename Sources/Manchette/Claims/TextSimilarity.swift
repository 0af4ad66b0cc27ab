/// How alike two short texts are.
enum TextSimilarity {
    /// The words of a text, folded for comparison: lower case, no marks.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var hasWide = false
        func close() {
            guard !word.isEmpty else { return }
            let text = String(decoding: word, as: UTF8.self)
            words.append(hasWide ? text.lowercased() : text)
            word.removeAll(keepingCapacity: true)
            hasWide = false
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: word.append(UInt8(truncatingIfNeeded: scalar.value))
            case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
            case ..<0xAA, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x20CF,
                0x2100...0x2BFF,
                0x3000...0x303F, 0xFF00...0xFF0F, 0xFE00...0xFE0F, 0xFEFF, 0xFFFC, 0xFFFD:
                close()
            default:
                hasWide = true
                word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        close()
        return words
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

    private static func common(_ left: [String], _ right: [String]) -> Int {
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
