import Testing

@testable import Manchette

/// Loops that look at eight bytes or more at once find what they look for wherever it stands.
@Suite struct EightAtATimeTests {
    /// Texts of some length with one of some marks at each of its places, and without one.
    private static func texts(_ filler: Character, _ marks: [String]) -> [(text: String, place: Int?, mark: String)] {
        (Array(0..<36) + [63, 64, 65, 70]).flatMap { length -> [(String, Int?, String)] in
            let plain = String(repeating: filler, count: length)
            return [(plain, nil, "")]
                + (0...length).flatMap { place in
                    marks.map { mark in (plain.prefix(place) + mark + plain.dropFirst(place), place, mark) }
                }
        }
    }

    @Test func bytesAreFoundInEachPlaceOfARange() {
        for (text, place, _) in Self.texts("/", ["7"]) {
            let bytes = Array(text.utf8)
            bytes.withUnsafeBufferPointer { bytes in
                for start in 0...bytes.count {
                    let expected = place.flatMap { $0 >= start ? $0 : nil } ?? bytes.count
                    #expect(bytes.firstDigit(from: start, before: bytes.count) == expected)
                    #expect(bytes.first(UInt8(ascii: "7"), from: start, before: bytes.count) == expected)
                    let end = max(start, bytes.count - 3)
                    #expect(bytes.first(UInt8(ascii: "7"), from: start, before: end) == min(end, expected))
                }
            }
        }
    }

    @Test(arguments: [
        ("a", "\u{A0}", " "), ("a", "  ", " "), ("a", "\t", " "), ("a", "\u{1}", ""), ("a", "\u{7F}", ""),
        ("a", "\u{AD}", ""), ("a", "é", "é"), ("a", " ", " "), ("a", " \u{A0}", " "), ("!", " é", " é"),
    ])
    func whatTextKeepsDoesNotDependOnWhereItStands(filler: Character, mark: String, expected: String) {
        for (text, place, _) in Self.texts(filler, [mark]) {
            guard let place, place > 0, text.count > place + mark.count else { continue }
            let result = TextNormalizer(language: "en").normalize(text)
            let rest = text.count - place - mark.count
            #expect(
                Array(result.utf8)
                    == Array(
                        (String(repeating: filler, count: place) + expected + String(repeating: filler, count: rest))
                            .utf8))
        }
    }

    @Test(arguments: ["a", " ", "é", "-"] as [Character])
    func wordsAreCountedWhereverTheyEnd(filler: Character) {
        for (text, _, _) in Self.texts(filler, ["b", " ", "7", "@", "[", "`", "{", "/", ":", "é", "–", " b "]) {
            #expect(TextSimilarity.count(text[...]) == TextSimilarity.words(text).count, "\(text)")
        }
    }

    @Test func textThatWasCheckedIsTheSameString() {
        for (text, _, _) in Self.texts("a", ["", "é", "日", "\u{1F600}"]) {
            let string = String(checked: Array(text.utf8))
            #expect(string == text)
            #expect(string.utf8.elementsEqual(text.utf8))
        }
    }

    @Test func scalarsAreCountedWhereverTheyStand() {
        for (text, _, _) in Self.texts("a", ["é", "日", "\u{1F600}"]) + Self.texts("é", ["a", "日"]) {
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                #expect(ScalarMap.count(bytes) == text.unicodeScalars.count, "\(text)")
            }
        }
    }

    @Test func jsonEscapesEachPlace() {
        let escapes = [
            "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\u{1}": "\\u0001", "é": "é", "\u{7F}": "\u{7F}",
            "\"\\": "\\\"\\\\",
        ]
        for (text, _, mark) in Self.texts("!", Array(escapes.keys)) {
            var emitter = JSONEmitter()
            emitter.string(text)
            let expected = mark.isEmpty ? text : text.replacing(mark, with: escapes[mark] ?? "")
            #expect(String(decoding: emitter.bytes, as: UTF8.self) == "\"\(expected)\"")
        }
    }

    @Test func aCreditIsFoundHoweverFarFromTheEnd() {
        for length in 0..<170 {
            let name = String(repeating: "n", count: length)
            let text = Array("Le quai (Photo: \(name))".utf8)
            text.withUnsafeBufferPointer { text in
                // Longer ones than any credit are none.
                let expected = length + 7 < 160 - 1 ? 9..<(text.count - 1) : nil
                #expect(ClosingCredit.range(in: text) == expected)
            }
            let signed = Array("Le quai de la ville © \(name)".utf8)
            signed.withUnsafeBufferPointer { text in
                #expect((ClosingCredit.range(in: text) != nil) == (length + 3 <= 160))
            }
        }
    }

    @Test func guillemetsAreMendedWhereverTheyStand() {
        for length in 1..<40 {
            let words = String(repeating: "m", count: length)
            let text = "\(words) «\u{A0}\(words)«, dit-il"
            #expect(TextNormalizer(language: "fr").normalize(text) == "\(words) «\u{A0}\(words)\u{A0}», dit-il")
        }
    }

    @Test(arguments: [
        ("\(String(repeating: "mot ", count: 9))12 mai 2024", true), ("12.5.", true), ("20240512", true),
        ("2024", false), ("1 \(String(repeating: "mot ", count: 20))2", false), ("", false), ("le 123456 du 1", false),
    ])
    func numbersNearEachOtherMayBeADay(text: String, expected: Bool) {
        for length in 0..<10 {
            let bytes = Array((String(repeating: "-", count: length) + text).utf8)
            #expect(DateReader.mayHoldDay(bytes.span) == expected)
        }
    }

    @Test func wordsOfALetterEachAllHaveTheirRoom() {
        let words = (0..<5000).map { "\("abcdefgh"[$0 % 8])" }
        let lines = [words.joined(separator: " "), "un deux", words.prefix(3000).joined(separator: " ")]
        let table = TextBlockBuilder.blocks(of: Array(lines.joined(separator: "\n\n").utf8))
        let features = FeatureTable(tree: nil, table: table, hints: PageHints(claims: []), encoder: .blank)
        #expect(Array(features.wordRanges) == [0..<5000, 5000..<5002, 5002..<8002])
        #expect(features.words.count == 8002)
        #expect(features.words[..<3000] == features.words[5002...])
        #expect(Set(features.words).count == 10)
    }
}

extension String {
    fileprivate subscript(place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}
