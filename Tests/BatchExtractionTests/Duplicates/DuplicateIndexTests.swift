import Foundation
import Manchette
import Testing

@testable import BatchExtraction

@Suite struct DuplicateIndexTests {
    /// A generator that gives the same numbers every time.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static func words(_ count: Int, seed: UInt64) -> [String] {
        var numbers = Numbers(state: seed)
        return (0..<count).map { _ in "mot\(Int.random(in: 0..<20_000, using: &numbers))" }
    }

    private static func article(_ words: [String], id: String? = nil) throws -> Article {
        try article(text: words.joined(separator: " "), id: id)
    }

    private static func article(text: String, headline: String = "", id: String? = nil) throws -> Article {
        let json = try JSONSerialization.data(withJSONObject: ["text": text, "headline": headline])
        var article = try JSONDecoder().decode(Article.self, from: json)
        article.id = id
        return article
    }

    private static func fingerprint(_ words: [String]) throws -> Fingerprint {
        try #require(Fingerprint(article(words)))
    }

    /// Jaccard's index of the runs of three words, computed without hashes.
    private static func jaccard(_ left: [String], _ right: [String]) -> Double {
        func shingles(_ words: [String]) -> Set<[String]> {
            Set((0..<(words.count - 2)).map { Array(words[$0..<($0 + 3)]) })
        }
        let (left, right) = (shingles(left), shingles(right))
        return Double(left.intersection(right).count) / Double(left.union(right).count)
    }

    /// Some words of a text replaced by others, as far apart as the share says.
    private static func edited(_ words: [String], every step: Int) -> [String] {
        words.enumerated().map { $0.offset % step == step / 2 ? "autre\($0.offset)" : $0.element }
    }

    @Test(arguments: [60, 200, 900, 5000], [12, 25, 40, 80])
    func similarityIsJaccardsIndex(count: Int, step: Int) throws {
        let original = Self.words(count, seed: UInt64(count))
        let copy = Self.edited(original, every: step)
        let measured = try Self.fingerprint(original).similarity(to: Self.fingerprint(copy))
        // Of long texts a sample is compared.
        #expect(abs(measured - Self.jaccard(original, copy)) < (count > 1000 ? 0.05 : 1e-9))
    }

    @Test func everyPairOverTheThresholdIsFoundAndNoneUnderIt() throws {
        var index = DuplicateIndex()
        var (found, missed, wrong) = (0, 0, 0)
        for number in 0..<300 {
            let original = Self.words(120 + number, seed: UInt64(number + 1))
            index.insert(try Self.fingerprint(original), name: "\(number)", number: number)
            let copy = Self.edited(original, every: 12 + number % 40)
            let isDuplicate = Self.jaccard(original, copy) >= 0.8
            let match = index.match(try Self.fingerprint(copy))
            if match?.id == "\(number)" { found += isDuplicate ? 1 : 0 } else if isDuplicate { missed += 1 }
            if match != nil, !isDuplicate { wrong += 1 }
        }
        #expect(found > 100)
        #expect(missed == 0 && wrong == 0)
    }

    @Test func caseAccentsAndPunctuationMakeNoDifference() throws {
        let text = """
            L’opérateur « Réseau Romand » annonce, mercredi, que la panne est réparée : neuf mille abonnés ont retrouvé \
            leur connexion dans la soirée, après douze heures d’attente.
            """
        let other = """
            l'OPERATEUR "Reseau Romand" annonce mercredi que la panne est reparee; neuf mille abonnes ont retrouve \
            leur connexion dans la soiree - apres douze heures d'attente…
            """
        let (left, right) = (
            try #require(Fingerprint(Self.article(text: text))), try #require(Fingerprint(Self.article(text: other)))
        )
        #expect(left == right)
        let numbers = try #require(Fingerprint(Self.article(text: text.replacingOccurrences(of: "neuf", with: "9"))))
        #expect(numbers.whole != left.whole)
    }

    @Test func shortTextsAreComparedAsWholesWithTheirHeadline() throws {
        func fingerprint(_ headline: String, _ text: String) throws -> Fingerprint? {
            try Fingerprint(Self.article(text: text, headline: headline))
        }
        let teaser = "Cet article est réservé aux abonnés."
        let first = try #require(try fingerprint("Un titre", teaser))
        #expect(first.bandKeys.isEmpty)
        #expect(try fingerprint("Un autre titre", teaser)?.whole != first.whole)
        #expect(try fingerprint("Un titre", teaser)?.whole == first.whole)
        #expect(try fingerprint("", "… !") == nil)
    }

    @Test func theBestMatchIsNamedAndOfEqualOnesTheFirst() throws {
        let original = Self.words(400, seed: 7)
        var index = DuplicateIndex()
        index.insert(try Self.fingerprint(Self.edited(original, every: 60)), name: "further", number: 1)
        index.insert(try Self.fingerprint(Self.edited(original, every: 200)), name: "near", number: 2)
        index.insert(try Self.fingerprint(Self.edited(original, every: 200)), name: "near again", number: 3)
        let match = try #require(index.match(Self.fingerprint(original)))
        #expect(match.id == "near" && match.number == 2 && match.similarity < 1)
    }

    @Test func theOldestAreForgottenFirst() throws {
        var limits = DuplicateIndex.Limits()
        (limits.exact, limits.near) = (6, 3)
        var index = DuplicateIndex(limits: limits)
        let texts = (1...10).map { Self.words(200, seed: UInt64($0)) }
        for (number, text) in texts.enumerated() {
            index.insert(try Self.fingerprint(text), name: "\(number)", number: number)
        }
        let exact = try texts.map { try index.match(Self.fingerprint($0))?.number }
        #expect(exact == [nil, nil, nil, nil, 4, 5, 6, 7, 8, 9])
        let near = try texts.map { try index.match(Self.fingerprint(Self.edited($0, every: 100)))?.number }
        #expect(near == [nil, nil, nil, nil, nil, nil, nil, 7, 8, 9])
    }

    @Test func shinglesAreLimitedToo() throws {
        var limits = DuplicateIndex.Limits()
        limits.shingles = 500
        var index = DuplicateIndex(limits: limits)
        let texts = (1...5).map { Self.words(202, seed: UInt64($0)) }
        for (number, text) in texts.enumerated() {
            index.insert(try Self.fingerprint(text), name: "\(number)", number: number)
        }
        let near = try texts.map { try index.match(Self.fingerprint(Self.edited($0, every: 100)))?.number }
        #expect(near == [nil, nil, nil, 3, 4])
    }

    @Test func recordsAreReadBackAsTheyWere() throws {
        let records = try [
            FingerprintRecord(name: "é", number: 3, fingerprint: Self.fingerprint(Self.words(5000, seed: 1))),
            FingerprintRecord(
                name: "", number: 4, fingerprint: #require(Fingerprint(Self.article(text: "court", headline: "t")))),
        ]
        let bytes = records.flatMap(\.bytes)
        var rest = bytes[...]
        #expect(FingerprintRecord(takenFrom: &rest) == records[0])
        #expect(FingerprintRecord(takenFrom: &rest) == records[1])
        #expect(rest.isEmpty && FingerprintRecord(takenFrom: &rest) == nil)
        for length in stride(from: 0, to: records[0].bytes.count, by: 97) {
            var cut = bytes.prefix(length)
            #expect(FingerprintRecord(takenFrom: &cut) == nil && cut.count == length)
        }
    }
}
