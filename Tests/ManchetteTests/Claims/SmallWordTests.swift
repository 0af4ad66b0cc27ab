import Testing
import TextServices

@testable import Manchette

@Suite struct SmallWordTests {
    @Test(
        "Words are equal without regard to case, marks and the spelling of accents",
        arguments: [
            ("Le Marché d’Été", "le marché d'été"),
            ("cafe\u{301} noir", "CAFÉ NOIR"),
            ("ΑΘΗΝΑ Ἀθῆναι", "αθηνα ἀθῆναι"),
            ("МОСКВА, Ёлка!", "москва ёлка"),
            ("ŁÓDŹ Šibenik ŸŸ", "łódź šibenik ÿÿ"),
            ("İzmir", "i\u{307}zmir"),
            ("5 min. de lecture", "5 MIN DE LECTURE"),
        ])
    func equalWords(left: String, right: String) {
        let (left, right) = (TextSimilarity.words(left), TextSimilarity.words(right))
        #expect(!left.isEmpty)
        #expect(left == right)
        #expect(TextSimilarity.dice(left, right) == 1)
    }

    @Test(arguments: [("été", "ete"), ("abc", "abd"), ("МИР", "МИРА"), ("東京", "京都")])
    func otherWordsDiffer(left: String, right: String) {
        #expect(TextSimilarity.words(left) != TextSimilarity.words(right))
    }

    @Test(
        "The words that the standard library finds, in small letters",
        arguments: [
            "Aujourd’hui, « l’Œuvre » (1886) : 3,5 millions d’€ – ÇA VA ?", "ΤΑ ΝΈΑ ΤΗΣ ΗΜΈΡΑΣ", "Čeština a Łódź 2024",
            "Ünlü İstanbul’da IŞIK", "中文 新闻 2023年", "naïve e\u{301}tude", "",
        ])
    func wordsAreTheStandardLibrarys(text: String) {
        let expected = text.lowercased().unicodeScalars.split { scalar in
            scalar.value < 0x80
                ? !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
                : TextSimilarity.isSeparator(scalar.value)
        }.map { SmallWord.key(String(String.UnicodeScalarView($0))) }
        #expect(TextSimilarity.words(text).map(\.hash) == expected)
        #expect(TextSimilarity.count(text[...]) == expected.count)
    }

    @Test(arguments: [("Le Monde.fr", "lemondefr"), ("L’Équipe", "léquipe"), ("ŁÓDŹ – 24", "łódź24"), ("–", "")])
    func letters(text: String, expected: String) {
        #expect(TextSimilarity.letters(text) == expected)
        #expect(TextSimilarity.lettersKey(text).key == SmallWord.key(expected))
        #expect(TextSimilarity.lettersKey(text).count == expected.utf8.count)
        var text = text
        let limited = text.withUTF8 { TextSimilarity.lettersKey($0, limit: expected.utf8.count) }
        #expect(limited.key == SmallWord.key(expected))
        guard expected.utf8.count > 1 else { return }
        #expect(
            text.withUTF8 { TextSimilarity.lettersKey($0, limit: expected.utf8.count - 1).count } >= expected.utf8.count
        )
    }

    @Test func setsFoldCase() {
        let set = SmallWordSet(["keystone-ats", "équipe", "l'agence"].map { SmallWord.key($0 as String) })
        #expect(set.contains("Keystone-ATS" as String))
        #expect(set.contains("ÉQUIPE" as String))
        #expect(!set.contains("equipe" as String))
        #expect(!set.contains("" as String))
        #expect(!SmallWordSet([]).contains("a" as String))
    }

    @Test("A bag holds a word as often as the other", arguments: [(3, 2), (30, 20), (80, 7)])
    func commonWordsAreCounted(left: Int, right: Int) {
        let words = { (count: Int) in
            TextSimilarity.words((0..<count).map { "mot\($0 % 5)" }.joined(separator: " "))
        }
        var counts = [Int](repeating: 0, count: 5)
        for index in 0..<right { counts[index % 5] += 1 }
        var common = 0
        for index in 0..<left where counts[index % 5] > 0 {
            counts[index % 5] -= 1
            common += 1
        }
        #expect(TextSimilarity.dice(words(left), words(right)) == 2 * Double(common) / Double(left + right))
    }

    @Test(arguments: [
        "हिन्दी में समाचार", "বাংলা সংবাদ ঢাকা", "한국어 뉴스 기사", "अंतरिक्ष क़लम", "ড়ো কোন", "ホーム トップ ニュース", "か\u{3099}くせい がくせい",
        "ホ\u{309A}スト ポスト",
    ])
    func scriptsWithoutCapitalsAreReadLikeByUnicodesTables(text: String) {
        let expected = text.split(separator: " ").map { word in
            Array(word.utf8).withUnsafeBufferPointer { SmallWord.slowHash($0).hash }
        }
        #expect(TextSimilarity.words(text).map(\.hash) == expected)
    }

    @Test(arguments: ["İHA", "Aİ", "İ\u{323}", "e\u{307}", "Ǆ\u{30C}"])
    func rareWordsAreComposed(text: String) {
        let small = Array(text.lowercased().utf8)
        let expected = small.withUnsafeBufferPointer {
            UnicodeNormalizer.normalize($0, to: .nfc).reduce(FNV.empty, FNV.mix)
        }
        #expect(Array(text.utf8).withUnsafeBufferPointer { SmallWord.slowHash($0).hash } == expected)
        #expect(SmallWord.key(text as String) == expected)
    }

    @Test func longTextsHaveTheWordsOfTheirParts() {
        let line = "Le canton ouvre un centre de données, dit-il. "
        let parts = TextSimilarity.words(line)
        let whole = TextSimilarity.words(String(repeating: line, count: 40))
        #expect(whole.map(\.hash) == (0..<40).flatMap { _ in parts.map(\.hash) })
    }
}
