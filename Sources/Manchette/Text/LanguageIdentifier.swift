/// Tells the language of a text from its letters.
///
/// The script decides where one language of the press is written in it. Among the languages of the Latin, Cyrillic,
/// Arabic and Devanagari scripts a linear classifier on hashed letter n-grams of the words decides (after Joulin et al.,
/// *Bag of Tricks for Efficient Text Classification*, 2017; model card in Tools/language). At most 4 KB are looked at,
/// in four stretches of a longer text. Short and mixed texts get no answer rather than a wrong one.
enum LanguageIdentifier {
    /// Fewest letters that an answer needs; scripts with a language of their own need a quarter of them.
    private static let fewestLetters = 24
    /// Smallest share of a probability that counts as an answer.
    private static let smallestConfidence: Float = 0.6
    private static let stretch = 1024
    /// From this probability on the rest of a text is not asked.
    private static let beyondDoubt = 0.999

    /// The language's BCP 47 tag, and how sure it is (0…1); nil when the text is too short or too mixed to tell.
    static func identify(_ text: UnsafeBufferPointer<UInt8>) -> (tag: String, confidence: Double)? {
        var counts = [Int](repeating: 0, count: WritingScript.allCases.count)
        let stretches = self.stretches(of: text)
        for range in stretches { count(text, range, into: &counts) }
        // A character of East Asia stands for about two letters of an alphabet; Han among kana is Japanese.
        let kana = Int(WritingScript.kana.rawValue)
        let han = Int(WritingScript.han.rawValue)
        for script in [kana, han, Int(WritingScript.hangul.rawValue)] { counts[script] *= 2 }
        if counts[kana] * 12 > counts[han] {
            counts[kana] += counts[han]
            counts[han] = 0
        }
        let total = counts.reduce(0, +)
        guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] * 4 >= fewestLetters,
            counts[most] * 2 > total, let script = WritingScript(rawValue: UInt8(most))
        else { return nil }
        if let tag = script.onlyLanguage { return (tag, Double(counts[most]) / Double(total)) }
        guard counts[most] >= fewestLetters else { return nil }
        // The text's first words tell most often, and leave no doubt.
        let start = stretches[0].lowerBound
        let opening = start..<min(stretches[0].upperBound, start + stretch)
        if stretches != [opening], let found = classify(text, [opening], script), found.confidence >= beyondDoubt {
            return found
        }
        return classify(text, stretches, script)
    }

    /// The language's BCP 47 tag.
    static func identify(_ bytes: [UInt8]) -> String? {
        bytes.withUnsafeBufferPointer { identify($0)?.tag }
    }

    /// The parts of the text that are looked at; the first and last word of each may be cut.
    private static func stretches(of text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        if text.count <= 4 * stretch { return [0..<text.count] }
        return (0..<4).map { part in
            let start = part * (text.count - stretch) / 3
            return start..<(start + stretch)
        }
    }

    private static func count(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into counts: inout [Int]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = DecodedScalar(text, at: index)
            let script = WritingScript(scalar.value)
            if script != .none { counts[Int(script.rawValue)] &+= 1 }
            index &+= scalar.length
        }
    }

    // MARK: - Classifier

    private static func classify(
        _ text: UnsafeBufferPointer<UInt8>, _ stretches: [Range<Int>], _ script: WritingScript
    ) -> (tag: String, confidence: Double)? {
        let model = LanguageModel.shared
        guard let classifier = model.classifier(for: script) else { return nil }
        var features = 0
        let rows = model.rows(of: classifier)
        let scores = RowSums.with(count: classifier.tags.count) { sums in
            model.withBytes { weights in
                var word = WordFeatures()
                for range in stretches {
                    var index = range.lowerBound
                    while index < range.upperBound {
                        let scalar = DecodedScalar(text, at: index)
                        index &+= scalar.length
                        if WritingScript(scalar.value) == script {
                            word.append(lowercased(scalar.value))
                            if index < range.upperBound { continue }
                        }
                        word.finish { hash in
                            sums.add(weights, at: rows.place(of: hash))
                            features &+= 1
                        }
                    }
                }
            }
            return sums.finished()
        }
        return features > 0 ? decide(scores, classifier, features) : nil
    }

    /// Languages so near that both together count as sure: Croatian and Serbian in Latin letters.
    private static let relatives = ["hr": "sr-Latn", "sr-Latn": "hr"]

    private static func decide(
        _ scores: [Int32], _ classifier: LanguageModel.Classifier, _ features: Int
    ) -> (tag: String, confidence: Double)? {
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
        // The classifier sees shares of features, as sure in a short text as in a long one; a long one is surer.
        let sharpness = min(max(Float(features) / 64, 1).squareRoot(), 6)
        let factor = classifier.scale * sharpness / Float(features)
        let kin = relatives[classifier.tags[best]]
        var sum: Float = 0
        var own: Float = 1
        for (index, score) in scores.enumerated() {
            let share = exponential(Float(score - scores[best]) * factor)
            sum += share
            if let kin, classifier.tags[index] == kin { own += share }
        }
        let confidence = own / sum
        return confidence >= smallestConfidence ? (classifier.tags[best], Double(confidence)) : nil
    }

    /// e to the power of a number that is not positive.
    private static func exponential(_ exponent: Float) -> Float {
        if exponent < -30 { return 0 }
        // (1 + x/1024)^1024: exact enough to compare shares, and without a library.
        var result = 1 + exponent / 1024
        for _ in 0..<10 { result *= result }
        return result
    }

    /// The small letter of a capital one, in the scripts that have classifiers.
    private static func lowercased(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xDE, 0x410...0x42F: return scalar &+ 0x20
        case 0x130: return 0x69
        case 0x178: return 0xFF
        case 0x18F: return 0x259
        case 0x400...0x40F: return scalar &+ 0x50
        case 0x100...0x137, 0x14A...0x177, 0x218...0x21B, 0x460...0x52F, 0x1E00...0x1EFF:
            return scalar & 1 == 0 ? scalar &+ 1 : scalar
        case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1 ? scalar &+ 1 : scalar
        default: return scalar
        }
    }
}

/// A word's features: hashes of its n-grams of two to four characters, its borders among them, and of the whole word.
private struct WordFeatures {
    private static let longest = 32
    private static let basis: UInt32 = 2_166_136_261
    /// The word's bytes with a space in front.
    private var bytes: [UInt8] = [0x20]
    /// Where each character ends.
    private var ends: [Int] = [1]

    init() {
        bytes.reserveCapacity(160)
        ends.reserveCapacity(48)
    }

    mutating func append(_ scalar: UInt32) {
        guard ends.count <= Self.longest else { return }
        bytes.append(scalar: scalar)
        ends.append(bytes.count)
    }

    /// Gives the features of the word, if there is one, and starts the next.
    @inline(__always)
    mutating func finish(_ take: (UInt32) -> Void) {
        guard ends.count > 1 else { return }
        bytes.append(0x20)
        ends.append(bytes.count)
        let count = ends.count
        bytes.withUnsafeBufferPointer { bytes in
            ends.withUnsafeBufferPointer { ends in
                for start in 0..<(count &- 1) {
                    var hash = Self.basis
                    var byte = start == 0 ? 0 : ends[start &- 1]
                    for last in start..<min(start &+ 4, count) {
                        while byte < ends[last] {
                            hash = (hash ^ UInt32(bytes[byte])) &* 16_777_619
                            byte &+= 1
                        }
                        if last > start { take(Self.mixed(hash)) }
                    }
                }
                if count >= 5, count <= 12 {
                    take(Self.mixed(bytes.reduce(Self.basis) { ($0 ^ UInt32($1)) &* 16_777_619 }))
                }
            }
        }
        bytes.removeLast(bytes.count - 1)
        ends.removeLast(ends.count - 1)
    }

    private static func mixed(_ hash: UInt32) -> UInt32 {
        var value = hash
        value ^= value >> 15
        value = value &* 0x2C1B_3C6D
        return value ^ value >> 12
    }
}
