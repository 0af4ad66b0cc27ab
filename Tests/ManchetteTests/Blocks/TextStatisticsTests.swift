import Testing

@testable import Manchette

/// Counts by reading one character after the other.
private struct PlainCounts {
    var words: [UInt32] = []
    var letters = 0
    var upper = 0
    var digits = 0

    init(_ text: String) {
        var hash: UInt32 = 0x811c_9dc5
        var length = 0
        for byte in Array(text.utf8) + [0x20] {
            let character = Character(Unicode.Scalar(byte))
            guard character.isASCII, character.isLetter || character.isNumber else {
                if length > 0 { words.append(hash) }
                (hash, length) = (0x811c_9dc5, 0)
                continue
            }
            letters += 1
            if character.isUppercase { upper += 1 }
            if character.isNumber { digits += 1 }
            hash = (hash ^ UInt32(character.lowercased().utf8.first ?? 0)) &* 0x0100_0193
            length += 1
        }
    }
}

@Suite struct TextStatisticsTests {
    /// Texts of all lengths up to some words, characters drawn by lot.
    static let texts: [String] = {
        var state: UInt64 = 11
        func lot(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let characters = Array("abcdefghijklmnopqrstuvwxyzABZaz@[`{/:0123459  .,;-'")
        return (0..<120).map { length in String((0..<length).map { _ in characters[lot(characters.count)] }) }
    }()

    @Test(arguments: [
        ("ÉCOLE À GENÈVE", "école à genève"), ("ŁÓDŹ ŻYCIE ČESKÝ", "łódź życie český"),
        ("МОСКВА ЁЛКА ЇЖАК", "москва ёлка їжак"), ("ΑΘΗΝΑ ΩΡΑ", "αθηνα ωρα"), ("Ĺubľana ŇU", "ĺubľana ňu"),
    ])
    func capitalsOfEveryAlphabetAreTheirSmallLetters(_ capitals: String, _ small: String) {
        func words(_ text: String) -> [UInt32] {
            var words: [UInt32] = []
            Array(text.utf8).withUnsafeBufferPointer { bytes in _ = TextStatistics(bytes) { words.append($0) } }
            return words
        }
        #expect(words(capitals) == words(small))
        #expect(Set(words(capitals)).count == words(capitals).count)
    }

    @Test func signsAndSmallLettersStayAsTheyAre() {
        for scalar in [0xD7, 0xDF, 0xF7, 0xE9, 0x138, 0x3B1, 0x430, 0x451] as [UInt32] {
            #expect(TextStatistics.small(scalar) == scalar)
        }
    }

    @Test(arguments: texts)
    func runsOfLettersCountLikeOneByOne(_ text: String) {
        let expected = PlainCounts(text)
        var words: [UInt32] = []
        let counts = Array(text.utf8).withUnsafeBufferPointer { bytes in TextStatistics(bytes) { words.append($0) } }
        #expect(words == expected.words)
        #expect(counts.words == Float(expected.words.count))
        #expect(counts.letters == Float(expected.letters))
        #expect(counts.upper == Float(expected.upper))
        #expect(counts.digits == Float(expected.digits))
    }

    @Test func lettersBeyondASCIIGoOnWithTheWord() {
        var words: [UInt32] = []
        let text = Array("les élèves très intéressés d\u{2019}été".utf8)
        let counts = text.withUnsafeBufferPointer { bytes in TextStatistics(bytes) { words.append($0) } }
        #expect(words.count == 6)
        #expect(counts.words == 6)
        #expect(counts.letters == 27)
    }
}
