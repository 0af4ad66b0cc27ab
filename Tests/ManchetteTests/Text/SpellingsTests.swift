import Testing

@testable import Manchette

@Suite struct SpellingsTests {
    /// Words that differ in the last letters of their halves alone stand in slots of their own.
    @Test func likeWordsAreSpread() {
        let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8).map(UInt64.init)
        var slots: Set<UInt64> = []
        for first in letters {
            for second in letters {
                let key = Spellings.Key(
                    low: 0x6665_6463_6261 | first << 56, high: 0x6665_6463_6261 | second << 56, form: 16)
                slots.insert(key.hash & 1023)
            }
        }
        #expect(slots.count > 400)
    }

    /// A token's bytes, kind and shape, as plainly as can be.
    private static func name(_ token: TokenTable.Token, _ bytes: [UInt8]) -> String {
        let shape = token.shape.subtracting(.paragraphStart).rawValue
        return "\(token.kind) \(shape) \(String(decoding: bytes[token.range], as: UTF8.self))"
    }

    @Test(arguments: [
        "", "a", "Un mot, un Mot et un MOT: un mot.", "l’eau et l'eau, d’eau",
        "Donaudampfschifffahrtsgesellschaft und Donaudampfschiffahrtsgesellschaft\nDonaudampfschifffahrtsgesellschaft",
        "abcdefgh abcdefghi abcdefghij abcdefghabcdefgh abcdefghabcdefghi abcdefghXbcdefgha abcdefgh",
        "https://exemple.org/une/page/longue?a=1 https://exemple.org/une/page/longue?a=2",
        "東京の東京 Привет, привет мир", "12 1 12 120 1.200 12", "fin\n\nfin\n\nfin",
    ])
    func numbersWhatIsWrittenAlike(_ text: String) {
        let table = TokenTable(bytes: Array(text.utf8), language: "fr")
        let spellings = Spellings(table)
        let names = table.tokens.map { Self.name($0, table.bytes) }
        var numbers: [String: Int] = [:]
        for name in names where numbers[name] == nil { numbers[name] = numbers.count }
        #expect(spellings.count == numbers.count)
        #expect(spellings.number.map { Int($0) } == names.map { numbers[$0] })
        for (name, number) in numbers {
            #expect(spellings.first[number] == names.firstIndex(of: name).map { Int32($0) })
            #expect(Int(spellings.occurrences[number]) == names.filter { $0 == name }.count)
        }
    }

    @Test func growsWithTheText() {
        let text = (0..<5000).map { "mot\($0 % 3000)x" }.joined(separator: " ")
        let spellings = Spellings(TokenTable(bytes: Array(text.utf8), language: "fr"))
        #expect(spellings.count == 3000)
        #expect(spellings.number[4000] == spellings.number[1000])
    }

    @Test func linesStartBehindLineEnds() {
        let table = TokenTable(bytes: Array("\n Un deux\n\n\u{A0}trois  quatre\ncinq".utf8), language: "fr")
        #expect(table.lineStarts() == [true, false, true, false, true])
    }

    /// Words that are read at a glance have the shapes that the long way gives.
    @Test(arguments: ["mot", "Mot", "I", "a", "été", "Été", "straße", "garçon", "aÀb", "MOT", "iPhone", "œuvre", "a÷b"])
    func plainWordsAreReadAlikeBothWays(_ word: String) {
        // Behind a full stop or a bracket the long way is taken.
        for language in ["fr", "en", "tr"] {
            let plain = TokenTable(bytes: Array((word + " , ").utf8), language: language).tokens.dropLast()
            let long = TokenTable(bytes: Array((word + ") , ").utf8), language: language).tokens.dropLast(2)
            #expect(plain.map { "\($0)" } == long.map { "\($0)" }, "\(language)")
        }
    }
}
