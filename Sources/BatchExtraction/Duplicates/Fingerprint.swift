import Manchette

/// What is kept of an article's text to know it again: a hash of the whole, and one of every run of three words.
///
/// Words are compared without case, accents and punctuation. The shingles stand for the text in the sense of A. Broder,
/// "On the resemblance and containment of documents" (1997): two texts are as similar as the Jaccard index of their sets.
struct Fingerprint: Sendable, Hashable {
    /// How many words a shingle has.
    static let shingleWords = 3
    /// Texts of fewer words are compared as wholes, headline included: a teaser says too little to be known by.
    static let fewestWords = 20
    /// Of more shingles than these, a sample is kept: those of which the hash ends with a number of zero bits.
    static let mostShingles = 1024
    static let bands = 16
    private static let rowsPerBand = 4

    /// Hash of the folded text.
    var whole: UInt64
    /// Hashes of shingles, sorted, each once.
    var shingles: [UInt32]
    /// How many zero bits the sampled shingles end with.
    var zeroBits: UInt8
    /// A key for each band of the MinHash signature; empty for texts that are too short.
    var bandKeys: [UInt32]

    /// The fingerprint of an article; nil for one without words.
    init?(_ article: Article) {
        var text = Self.words(of: article.text)
        guard text.count < Self.fewestWords else {
            self.init(words: text)
            return
        }
        text = Self.words(of: article.headline ?? "") + [0] + text
        guard text.count > 1 else { return nil }
        self.init(whole: Self.hash(of: text), shingles: [], zeroBits: 0, bandKeys: [])
    }

    /// The fingerprint of a sequence of word hashes.
    private init(words: [UInt64]) {
        whole = Self.hash(of: words)
        var all: [UInt32] = []
        all.reserveCapacity(words.count)
        for start in 0...(words.count - Self.shingleWords) {
            all.append(UInt32(truncatingIfNeeded: Self.hash(of: words[start..<(start + Self.shingleWords)]) >> 32))
        }
        all.sort()
        var unique: [UInt32] = []
        unique.reserveCapacity(all.count)
        for shingle in all where shingle != unique.last { unique.append(shingle) }
        bandKeys = Self.bandKeys(of: unique)
        zeroBits = 0
        while unique.count > Self.mostShingles {
            zeroBits += 1
            unique = Self.sample(unique, zeroBits: zeroBits)
        }
        shingles = unique
    }

    static func sample(_ shingles: [UInt32], zeroBits: UInt8) -> [UInt32] {
        let mask = UInt32(1) << UInt32(zeroBits) - 1
        return shingles.filter { $0 & mask == 0 }
    }

    /// Jaccard's index of two texts, 0…1; estimated from the samples where one of them is long.
    func similarity(to other: Fingerprint) -> Double {
        let bits = max(zeroBits, other.zeroBits)
        let (left, right) = (
            bits == zeroBits ? shingles : Self.sample(shingles, zeroBits: bits),
            bits == other.zeroBits ? other.shingles : Self.sample(other.shingles, zeroBits: bits)
        )
        var (first, second, shared) = (0, 0, 0)
        while first < left.count, second < right.count {
            if left[first] == right[second] {
                shared += 1
                first += 1
                second += 1
            } else if left[first] < right[second] {
                first += 1
            } else {
                second += 1
            }
        }
        let union = left.count + right.count - shared
        return union == 0 ? 0 : Double(shared) / Double(union)
    }

    // MARK: Words

    /// A hash for every word: letters and digits, whatever stands between them.
    static func words(of text: String) -> [UInt64] {
        let folded = TextFolding.fold(Array(text.utf8)[...])
        var words: [UInt64] = []
        words.reserveCapacity(folded.count / 6)
        var hash = Self.offset
        var isInWord = false
        var index = 0
        func end() {
            if isInWord { words.append(hash) }
            (hash, isInWord) = (Self.offset, false)
        }
        while index < folded.count {
            let byte = folded[index]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3..<0xE2, 0xEA...,
                0x80..<0xC2:
                (hash, isInWord) = ((hash ^ UInt64(byte)) &* prime, true)
                index += 1
            case 0xC2:
                // Signs of Latin-1.
                end()
                index += 2
            case 0xE2:
                // General punctuation, arrows and mathematical signs.
                end()
                index += 3
            case 0xE3...0xE9:
                // Kana and Han are written without spaces: each character counts as a word.
                end()
                for position in index..<min(index + 3, folded.count) {
                    (hash, isInWord) = ((hash ^ UInt64(folded[position])) &* prime, true)
                }
                end()
                index += 3
            default:
                end()
                index += 1
            }
        }
        end()
        return words
    }

    /// FNV-1a's constants.
    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    private static func hash(of words: some Sequence<UInt64>) -> UInt64 {
        var hash = offset
        for word in words { hash = mixed((hash ^ word) &* prime) }
        return hash
    }

    /// A number of which every bit depends on every bit of the value: the finisher of SplitMix64.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    // MARK: MinHash

    /// Multipliers of the hash functions, odd, from a fixed seed.
    private static let multipliers: [UInt64] = (1...(bands * rowsPerBand)).map {
        mixed(UInt64($0) &* 0x9E37_79B9_7F4A_7C15) | 1
    }

    /// The least hashes of the set under 64 functions, four and four joined into a key.
    ///
    /// Two texts of Jaccard index J share a key with probability 1 - (1 - J⁴)¹⁶: 0.9998 at 0.8, 0.12 at 0.3.
    private static func bandKeys(of shingles: [UInt32]) -> [UInt32] {
        let values = shingles.map { mixed(UInt64($0)) }
        var least: [UInt64] = []
        least.reserveCapacity(multipliers.count)
        for first in stride(from: 0, to: multipliers.count, by: 4) {
            // Four at a time stay in registers; the least is found before what all are shifted by.
            let (one, two) = (multipliers[first], multipliers[first + 1])
            let (three, four) = (multipliers[first + 2], multipliers[first + 3])
            var found: (UInt64, UInt64, UInt64, UInt64) = (.max, .max, .max, .max)
            for value in values {
                found.0 = min(found.0, value &* one)
                found.1 = min(found.1, value &* two)
                found.2 = min(found.2, value &* three)
                found.3 = min(found.3, value &* four)
            }
            least += [found.0 >> 16, found.1 >> 16, found.2 >> 16, found.3 >> 16]
        }
        return (0..<bands).map { band in
            let rows = least[(band * rowsPerBand)..<((band + 1) * rowsPerBand)]
            return UInt32(truncatingIfNeeded: hash(of: rows) >> 32)
        }
    }
}
