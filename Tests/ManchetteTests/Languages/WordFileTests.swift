import Foundation
import Testing

@testable import Manchette

/// The form of the files that words are read from.
@Suite struct WordFileTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/CModels/data").standardized

    /// The files of topics: a name, a colon and items between bars, but for the lines of grammars that are rules.
    @Test(arguments: [
        "field-words.txt", "date-words.txt", "date-names.txt", "dates.fr.txt", "dates.de.txt", "dates.en.txt",
        "dates.it.txt", "dates.es.txt",
    ])
    func noTopicHasAnItemTwice(file: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
        let repeats = Self.repeats(text)
        #expect(repeats.isEmpty)
        #expect(text.contains(": "))
    }

    @Test(arguments: [
        ("[fr]\na: un | deux | Un", ["[fr] a: Un"]), ("[fr]\na: un\na: deux|un", ["[fr] a: un"]),
        ("[fr]\na: un\n[de]\na: un\nb: un", []), ("rule a: b | b\n# c: d | d", []),
        ("legalform: AG | Ag | AG", [" legalform: AG"]),
    ])
    func repeatsAreSeen(text: String, expected: [String]) {
        #expect(Self.repeats(text) == expected)
    }

    /// Topics whose items are told apart by their capitals.
    private static let written: Set<Substring> = ["legalform", "legaltail", "textkey", "nameprefix"]

    private static func repeats(_ text: String) -> [String] {
        var section: Substring = ""
        var seen: Set<String> = []
        var repeats: [String] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("rule ") {
            if line.hasPrefix("[") { section = line }
            guard !line.hasPrefix("["), let colon = line.firstIndex(of: ":") else { continue }
            let topic = line[..<colon]
            for item in line[line.index(after: colon)...].split(separator: "|") {
                let item = item.trimmingCharacters(in: .whitespaces)
                let key = "\(section) \(topic): \(written.contains(topic) ? item : item.lowercased())"
                if !seen.insert(key).inserted { repeats.append("\(section) \(topic): \(item)") }
            }
        }
        return repeats
    }

    /// Codes that are others' and languages without words of their own are read with the words of the nearest.
    @Test(arguments: [("nn-NO", "jeg"), ("gsw-CH", "ich"), ("lb", "ich"), ("gl", "eu"), ("fr_CA", "je"), ("DE", "ich")])
    func firstPersonOfALanguage(tag: String, word: String) throws {
        #expect(try #require(FirstPersonWords.singular(for: tag)).contains(word))
    }

    @Test(arguments: ["gsw", "lb-LU", "de-CH"])
    func germanIsReadForItsNeighbours(tag: String) {
        #expect(CueLexicon.of(tag)?.compounds == true)
        #expect(TemporalGrammar.language(tag) != nil)
    }

    @Test(arguments: ["ca", "eu", "", "x"])
    func otherLanguagesHaveNoWordsOfTheFirstPerson(tag: String) {
        #expect(FirstPersonWords.singular(for: tag) == nil)
    }

    /// A language's conventions: its own, and where its section says nothing those of all.
    @Test(arguments: [
        ("fr", "mme", TokenConventions.Abbreviation.title), ("de-CH", "bzw", .either), ("lb", "bzw", .either),
        ("is", "mr", .title), ("xx", "etc", .either), ("en", "sept", .beforeNumber),
    ])
    func abbreviationsOfALanguage(tag: String, word: String, expected: TokenConventions.Abbreviation) {
        #expect(TokenConventions.of(tag).abbreviation(WordKey(word)) == expected)
    }

    @Test(arguments: [("is", true), ("de", true), ("fr", false), ("xx", false)])
    func ordinalsWithAFullStop(tag: String, expected: Bool) {
        #expect(TokenConventions.of(tag).dotMakesOrdinal == expected)
    }
}
