import Testing

@testable import Manchette

@Suite struct WordKeySetTests {
    @Test(arguments: [
        "", "a", "le la les l un une des", "z y x w v u t", "été Été fév févr", "abcdefgh abcdefghi abcdefg",
    ])
    func holdsItsWordsAndNoOthers(_ words: String) {
        let set = WordKeySet(words)
        let plain = Set(words.split(separator: " ").map { WordKey($0) }.filter { $0.packed != 0 })
        #expect(set.isEmpty == plain.isEmpty)
        let others = ["a", "le", "les", "x", "été", "abcdefgh", "abcdefghi", "zz", "", "0", "ÿ"]
        for word in words.split(separator: " ").map(String.init) + others {
            #expect(set.contains(WordKey(word)) == plain.contains(WordKey(word)), "\(word)")
        }
    }

    /// A title never ends a sentence, whatever else the word stands for.
    @Test func titlesComeBeforeOtherAbbreviations() {
        let file = Array("[xx yy]\ntitles: col dr\nbeforeNumbers: col p\nabbreviations: p dr etc\n".utf8)
        let conventions = file.withUnsafeBufferPointer { TokenConventions(of: "yy", in: $0) }
        #expect(conventions.abbreviation(WordKey("col")) == .title)
        #expect(conventions.abbreviation(WordKey("dr")) == .title)
        #expect(conventions.abbreviation(WordKey("p")) == .beforeNumber)
        #expect(conventions.abbreviation(WordKey("etc")) == .either)
        #expect(conventions.abbreviation(WordKey("mot")) == nil)
    }
}
