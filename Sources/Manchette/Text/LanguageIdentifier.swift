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
    /// After so many bytes of the first stretch, and at its end, is looked whether there is any doubt left.
    private static let firstLooks = [384, stretch]
    /// From this probability on the rest of a text is not asked.
    private static let beyondDoubt = 0.999

    /// The language's BCP 47 tag, and how sure it is (0…1); nil when the text is too short or too mixed to tell.
    static func identify(_ text: UnsafeBufferPointer<UInt8>) -> (tag: String, confidence: Double)? {
        let stretches = self.stretches(of: text)
        let counts = letters(of: text, stretches)
        let total = counts.reduce(0, +)
        guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] * 4 >= fewestLetters,
            counts[most] * 2 > total, let script = WritingScript(rawValue: UInt8(most))
        else { return nil }
        if let tag = script.onlyLanguage { return (tag, Double(counts[most]) / Double(total)) }
        guard counts[most] >= fewestLetters else { return nil }
        return classify(text, stretches, script)
    }

    /// The language's BCP 47 tag.
    static func identify(_ bytes: [UInt8]) -> String? {
        bytes.withUnsafeBufferPointer { identify($0)?.tag }
    }

    /// The script of most letters; nil when the text has none.
    static func script(of text: UnsafeBufferPointer<UInt8>) -> WritingScript? {
        let counts = letters(of: text, stretches(of: text))
        guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else { return nil }
        return WritingScript(rawValue: UInt8(most))
    }

    /// How many letters of each script the looked-at parts have.
    private static func letters(of text: UnsafeBufferPointer<UInt8>, _ stretches: [Range<Int>]) -> [Int] {
        var counts = [Int](repeating: 0, count: WritingScript.allCases.count)
        for range in stretches { count(text, range, into: &counts) }
        // A character of East Asia stands for about two letters of an alphabet; Han among kana is Japanese.
        let kana = Int(WritingScript.kana.rawValue)
        let han = Int(WritingScript.han.rawValue)
        for script in [kana, han, Int(WritingScript.hangul.rawValue)] { counts[script] *= 2 }
        if counts[kana] * 12 > counts[han] {
            counts[kana] += counts[han]
            counts[han] = 0
        }
        return counts
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
        let raw = UnsafeRawBufferPointer(text)
        var index = range.lowerBound
        var letters = 0
        while index < range.upperBound {
            if index &+ 8 <= range.upperBound {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let others = word & tops
                // Characters of ASCII before the first other one: eight bits each.
                let bits = others.trailingZeroBitCount & ~7
                let marks = asciiLetters(word) & (bits == 64 ? .max : (1 << UInt64(bits)) &- 1)
                letters &+= Int(truncatingIfNeeded: ((marks >> 7) &* ones) >> 56)
                index &+= bits / 8
                if others == 0 { continue }
            } else if text[index] < 0x80 {
                if (text[index] | 0x20) &- 0x61 < 26 { letters &+= 1 }
                index &+= 1
                continue
            }
            let scalar = DecodedScalar(text, at: index)
            let script = WritingScript(scalar.value)
            if script != .none { counts[Int(script.rawValue)] &+= 1 }
            index &+= scalar.length
        }
        counts[Int(WritingScript.latin.rawValue)] &+= letters
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The top bit of each of eight bytes that is an ASCII letter.
    @inline(__always)
    private static func asciiLetters(_ word: UInt64) -> UInt64 {
        let small = (word | 0x2020_2020_2020_2020) & ~tops
        return (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x80 - 0x7B)) & ~word & tops
    }

    // MARK: - Classifier

    /// The language of some stretches by their script's classifier.
    ///
    /// The text's first words tell most often, and leave no doubt: the rest is read only when they do not.
    private static func classify(
        _ text: UnsafeBufferPointer<UInt8>, _ stretches: [Range<Int>], _ script: WritingScript
    ) -> (tag: String, confidence: Double)? {
        let model = LanguageModel.shared
        guard let classifier = model.classifier(for: script), let first = stretches.first else { return nil }
        return model.withBytes { weights in
            let rows = model.rows(of: classifier)
            var reader = FeatureReader(
                text: text, script: script, rows: rows,
                sums: RowSums(count: classifier.tags.count, bytes: weights, places: rows.places))
            var rest = first
            for look in firstLooks {
                let end = min(first.upperBound, first.lowerBound + look)
                guard stretches.count > 1 || end < first.upperBound else { break }
                let wordStart = reader.read(rest.lowerBound..<end)
                let sure = decide(reader.sums.current, classifier, reader.features)
                if let sure, sure.confidence >= beyondDoubt,
                    isConfirmed(sure.tag, text, stretches, behind: end, classifier, script)
                {
                    return sure
                }
                rest = end..<first.upperBound
                if end < first.upperBound {
                    // The word that was cut is read again, in whole.
                    reader.takeBackLastWord()
                    rest = min(wordStart, first.upperBound)..<first.upperBound
                }
            }
            reader.read(rest)
            for range in stretches.dropFirst() { reader.read(range) }
            return decide(reader.sums.current, classifier, reader.features)
        }
    }

    /// How much of another part of the text must say the same: a text may open with a quote in another language.
    private static let secondLook = 256

    /// Whether the end of the text, as far as it was not read, is in the same language.
    private static func isConfirmed(
        _ tag: String, _ text: UnsafeBufferPointer<UInt8>, _ stretches: [Range<Int>], behind end: Int,
        _ classifier: LanguageModel.Classifier, _ script: WritingScript
    ) -> Bool {
        guard let last = stretches.last else { return false }
        let range = max(end, last.lowerBound, last.upperBound - secondLook)..<last.upperBound
        guard range.count >= secondLook / 2 else { return range.isEmpty }
        let model = LanguageModel.shared
        return model.withBytes { weights in
            let rows = model.rows(of: classifier)
            var reader = FeatureReader(
                text: text, script: script, rows: rows,
                sums: RowSums(count: classifier.tags.count, bytes: weights, places: rows.places))
            reader.read(range)
            return decide(reader.sums.current, classifier, reader.features)?.tag == tag
        }
    }

    /// Languages so near that both together count as sure: Croatian and Serbian in Latin letters.
    private static let relatives = ["hr": "sr-Latn", "sr-Latn": "hr"]

    private static func decide(
        _ scores: [Int32], _ classifier: LanguageModel.Classifier, _ features: Int
    ) -> (tag: String, confidence: Double)? {
        guard features > 0, let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
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
    fileprivate static func lowercased(_ scalar: UInt32) -> UInt32 {
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

/// Reads the features of a text's words: hashes of n-grams of two to four characters, a word's borders among them, and of
/// the whole word.
private struct FeatureReader: ~Copyable {
    private static let longest = 32
    /// The characters of the longest word and its borders: their bytes, and the features that begin there.
    private static let mostBytes = 4 * (longest + 2)
    private static let mostFeatures = 3 * (longest + 2) + 1
    private static let basis: UInt32 = 2_166_136_261

    private let text: UnsafeBufferPointer<UInt8>
    private let script: WritingScript
    private let rows: LanguageModel.Rows
    /// What the features' rows sum up to.
    var sums: RowSums
    private(set) var features = 0
    private var before: (sums: [Int32], features: Int) = ([], 0)
    /// The word's bytes with a space in front, and where each character ends.
    private let bytes: UnsafeMutablePointer<UInt8>
    private let ends: UnsafeMutablePointer<Int>
    private let places: UnsafeMutablePointer<Int>
    private var count = 1

    init(
        text: UnsafeBufferPointer<UInt8>, script: WritingScript, rows: LanguageModel.Rows, sums: consuming RowSums
    ) {
        self.text = text
        self.script = script
        self.rows = rows
        self.sums = sums
        bytes = .allocate(capacity: Self.mostBytes)
        bytes[0] = 0x20
        ends = .allocate(capacity: Self.longest + 2)
        ends[0] = 1
        places = .allocate(capacity: Self.mostFeatures)
    }

    deinit {
        bytes.deallocate()
        ends.deallocate()
        places.deallocate()
    }

    /// Adds the words of a range, the last one as far as it goes; where that one begins, or the range's end.
    @discardableResult
    mutating func read(_ range: Range<Int>) -> Int {
        var index = range.lowerBound
        var start = index
        while index < range.upperBound {
            let byte = text[index]
            if byte < 0x80 {
                let lower = byte | 0x20
                if script == .latin, lower &- 0x61 < 26 {
                    if count == 1 { start = index }
                    append(lower)
                } else {
                    finish()
                }
                index &+= 1
            } else {
                let scalar = DecodedScalar(text, at: index)
                if WritingScript(scalar.value) == script {
                    if count == 1 { start = index }
                    append(scalar: LanguageIdentifier.lowercased(scalar.value))
                } else {
                    finish()
                }
                index &+= scalar.length
            }
        }
        before = (sums.current, features)
        if count == 1 { start = index }
        finish()
        return start
    }

    /// Forgets the last word that was read, which a range's end had cut.
    mutating func takeBackLastWord() {
        sums.current = before.sums
        features = before.features
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        guard count <= Self.longest else { return }
        let end = ends[count &- 1]
        bytes[end] = byte
        ends[count] = end &+ 1
        count &+= 1
    }

    private mutating func append(scalar: UInt32) {
        guard count <= Self.longest else { return }
        var end = ends[count &- 1]
        func add(_ byte: UInt32) {
            bytes[end] = UInt8(truncatingIfNeeded: byte)
            end &+= 1
        }
        // The scripts with classifiers are written in letters of up to three bytes.
        if scalar < 0x80 {
            add(scalar)
        } else if scalar < 0x800 {
            add(0xC0 | scalar >> 6)
            add(0x80 | scalar & 0x3F)
        } else if scalar < 0x1_0000 {
            add(0xE0 | scalar >> 12)
            add(0x80 | scalar >> 6 & 0x3F)
            add(0x80 | scalar & 0x3F)
        }
        ends[count] = end
        count &+= 1
    }

    /// Adds the features of the word, if there is one, and starts the next.
    @inline(__always)
    private mutating func finish() {
        if count > 1 { addWord() }
    }

    private mutating func addWord() {
        let last = ends[count &- 1]
        bytes[last] = 0x20
        ends[count] = last &+ 1
        let count = count &+ 1
        // As many bytes as characters: a letter each.
        var found = last &+ 1 == count ? readPlainGrams(count) : readGrams(count)
        if count >= 5, count <= 12 {
            var hash = Self.basis
            for byte in 0...last { hash = Self.mix(hash, bytes[byte]) }
            places[found] = rows.place(of: Self.mixed(hash))
            found &+= 1
        }
        features &+= found
        sums.add(UnsafeBufferPointer(start: places, count: found))
        self.count = 1
    }

    /// Notes the places of the n-grams of so many characters; how many there are.
    private func readGrams(_ count: Int) -> Int {
        var found = 0
        for start in 0..<(count &- 1) {
            var hash = Self.basis
            var byte = start == 0 ? 0 : ends[start &- 1]
            for character in start..<min(start &+ 4, count) {
                while byte < ends[character] {
                    hash = Self.mix(hash, bytes[byte])
                    byte &+= 1
                }
                if character > start {
                    places[found] = rows.place(of: Self.mixed(hash))
                    found &+= 1
                }
            }
        }
        return found
    }

    /// The same for characters of one byte each, as most words have.
    private func readPlainGrams(_ count: Int) -> Int {
        var next = places
        @inline(__always)
        func note(_ hash: UInt32) {
            next.pointee = rows.place(of: Self.mixed(hash))
            next += 1
        }
        for start in 0..<(count &- 1) {
            var hash = Self.mix(Self.mix(Self.basis, bytes[start]), bytes[start &+ 1])
            note(hash)
            if start &+ 2 >= count { continue }
            hash = Self.mix(hash, bytes[start &+ 2])
            note(hash)
            if start &+ 3 < count { note(Self.mix(hash, bytes[start &+ 3])) }
        }
        return next - places
    }

    /// A step of FNV-1a.
    @inline(__always)
    private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

    @inline(__always)
    private static func mixed(_ hash: UInt32) -> UInt32 {
        var value = hash
        value ^= value >> 15
        value = value &* 0x2C1B_3C6D
        return value ^ value >> 12
    }
}
