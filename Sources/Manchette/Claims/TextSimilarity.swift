/// How alike two short texts are.
enum TextSimilarity {
    /// The words of a text, folded for comparison: lower case, no marks.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.append(scalar)
            } else if !word.isEmpty {
                words.append(String(word))
                word.removeAll()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
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
