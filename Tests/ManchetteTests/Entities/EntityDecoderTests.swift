import CSequences
import Testing

@testable import Manchette

@Suite struct EntityDecoderTests {
    /// Numbers that look random and are the same in each run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return EntityHash.mix(state)
        }
    }

    @Test func addsTheRowsThatATableHas() {
        var numbers = Numbers(state: 1)
        let slots = 64
        var bytes = [UInt8](repeating: 0, count: EntityRows.bytes(slots: slots))
        let known = (0..<40).map { _ in numbers.next() }
        var rows: [UInt64: [Int]] = [:]
        for feature in known {
            let mark = EntityRows.mark(feature)
            var slot = Int(truncatingIfNeeded: feature) & (slots - 1)
            while bytes[2 * slot] != 0 || bytes[2 * slot + 1] != 0 { slot = (slot + 1) & (slots - 1) }
            (bytes[2 * slot], bytes[2 * slot + 1]) = (UInt8(mark & 0xFF), UInt8(mark >> 8))
            let row = (0..<16).map { _ in Int.random(in: -128...127, using: &numbers) }
            for (tag, weight) in row.enumerated() {
                bytes[2 * slots + 16 * slot + tag] = UInt8(bitPattern: Int8(weight))
            }
            rows[feature] = row
        }
        let asked = known.shuffled(using: &numbers) + (0..<60).map { _ in numbers.next() }
        bytes.withUnsafeBytes { table in
            guard let base = table.baseAddress else { return }
            let entityRows = EntityRows(base, slots: slots)
            var sum = SIMD16<Int16>(repeating: 3)
            entityRows.add(asked, count: asked.count, to: &sum)
            // A feature may share place and mark with another one; what ``EntityRows/slot(_:)`` finds counts.
            let expected = (0..<16).map { tag in
                asked.reduce(3) { total, feature in
                    guard let slot = entityRows.slot(feature) else { return total }
                    return total + Int(Int8(bitPattern: table[2 * slots + 16 * slot + tag]))
                }
            }
            #expect((0..<16).map { Int(sum[$0]) } == expected)
            #expect(known.allSatisfy { entityRows.slot($0) != nil })
        }
    }

    /// The highest tag that may follow the one before, the lower of two.
    private static func path(_ totals: [[Int32]], _ allowed: [UInt16]) -> [UInt8] {
        var previous = 0
        return totals.map { row in
            var best: Int?
            for tag in 0..<EntityLabel.count where allowed[previous] >> UInt16(tag) & 1 == 1 {
                if best.map({ row[tag] > row[$0] }) ?? true { best = tag }
            }
            previous = best ?? 0
            return UInt8(previous)
        }
    }

    @Test(arguments: 1...20)
    func followsTheBestPath(_ seed: Int) {
        var numbers = Numbers(state: UInt64(seed))
        let allowed: [UInt16] = (0..<EntityLabel.count).map { previous in
            (0..<EntityLabel.count).reduce(0) { EntityLabel.allows(previous, $1) ? $0 | 1 << UInt16($1) : $0 }
        }
        let count = 50
        // Few different numbers, so that many are equal; some tags impossible.
        let rows = (0..<(2 * count)).map { _ in
            (0..<16).map { tag -> Int32 in
                let isImpossible = tag >= EntityLabel.count || Int.random(in: 0..<5, using: &numbers) == 0
                return isImpossible ? EntityDecoder.impossible : Int32.random(in: -4...4, using: &numbers)
            }
        }
        let totals = (0..<count).map { index in (0..<16).map { rows[index][$0] + rows[count + index][$0] } }
        var tags = [UInt8](repeating: 99, count: count)
        manchette_follow_path(
            Array(rows[..<count].joined()), Array(rows[count...].joined()), Int64(count), Int64(EntityLabel.count),
            allowed, &tags)
        #expect(tags == Self.path(totals, allowed))
    }

    /// Words of ASCII have ways of their own; they must not differ from what the long way says of them.
    @Test(arguments: [
        "a", "I", "mot", "Mot", "MOT", "NATO", "iPhone", "YouTube", "5G", "2021", "12.5", "B2B", "l'", "Dr.", "U.S.",
        "www.exemple.fr", "https://exemple.fr/a", "nom@exemple.fr", "exemple.fr", "Jean-Pierre", "AT&T", "C++", "...",
        "--", "a-b-c-d-e-f-g-h-i-j-k", "McDonalds", "Israels", "x", "ab", "abc", "abcd", "wwwexemple", "ABCDE",
        "A1b2C3d4E5f6",
    ])
    func readsASCIIAsAnyWord(_ word: String) throws {
        for kind in [TokenTable.Kind.word, .number, .punctuation, .symbol] {
            var reader = EntityWordReader(lexicon: nil, language: 1)
            try Array(word.utf8).withUnsafeBufferPointer { bytes in
                let spelled = reader.spelled(bytes)
                #expect(spelled.exact == EntityHash.of(bytes))
                let short = try #require(reader.asciiWord(bytes, exact: spelled.exact, kind))
                let long = reader.longWord(bytes, exact: spelled.exact, kind)
                #expect("\(short)" == "\(long)")
                if spelled.isSmall { #expect("\(reader.smallWord(bytes, spelled, kind))" == "\(long)") }
            }
        }
    }

    @Test func commonFeaturesStandAtTheirRows() {
        let all = EntityCommonFeature.all
        #expect(all.map(\.row) == Array(all.indices))
        #expect(Set(all.map(\.feature)).count == all.count)
        #expect(EntityFeatures.offsets.count == 5)
    }

    /// What the decoder adds up for each word, common features from their rows, is what the keys that training writes say.
    @Test(arguments: [
        ("fr", "Le maire de Lorient, Luc Roy (PS), a rouvert le port le 6 mai 2024, selon l'AFP.\n\n1. Roy 42 pts"),
        ("de", "Der Hafen von Kiel GmbH & Co. KG öffnet am 6. Mai, sagte Dr. Anne Roy der dpa."),
        ("en", "“I'll be back,” U.S. President Ann Hill told Reuters in New York's 5th Avenue on May 6."),
        ("it", "Il sindaco di Bari, Anna Neri, ha detto all'Ansa che l'iPhone 15 costa 1.000 euro."),
    ])
    func commonFeaturesHaveTheWeightsOfTheirKeys(_ language: String, _ text: String) throws {
        let model = try #require(EntityModel.shared(for: language)).model
        let table = TokenTable(bytes: Array(text.utf8), language: language)
        let reader = EntityReader(model: model, lexicon: EntityLexicon.shared, universalOnly: false)
        let document = reader.document(AnnotationInput(table: table, language: language))
        var weighty = 0
        for token in document.wordOf.indices {
            let word = document.words[document.word(token)]
            for slot in EntityFeatures.offsets.indices {
                var keys = Keys()
                EntityFeatures.addWord(word, slot: slot, to: &keys)
                #expect(Self.sum(model) { EntityFeatures.addWord(word, slot: slot, to: &$0) } == keys.sum(model))
                weighty += keys.sum(model) == .zero ? 0 : 1
            }
            var keys = Keys()
            EntityFeatures.addContext(document, at: token, to: &keys)
            #expect(Self.sum(model) { EntityFeatures.addContext(document, at: token, to: &$0) } == keys.sum(model))
        }
        #expect(weighty > table.tokens.count)
    }

    /// Features as training takes them down: common ones by their keys too.
    private struct Keys: EntityFeatureSink {
        private var keys: [UInt64] = []
        mutating func add(_ feature: UInt64, _ group: EntityFeatures.Group) { keys.append(feature) }

        func sum(_ model: EntityModel) -> SIMD16<Int16> {
            keys.reduce(into: .zero) { model.rows.add([$1], count: 1, to: &$0) }
        }
    }

    private static func sum(
        _ model: EntityModel, _ add: (inout EntityDecoder.WeightSink) -> Void
    ) -> SIMD16<Int16> {
        var sum = SIMD16<Int16>.zero
        EntityDecoder.withWorkspace(model, universalOnly: false) { workspace in
            var sink = EntityDecoder.WeightSink(workspace)
            add(&sink)
            sink.finish()
            sum = sink.sum
        }
        return sum
    }

    @Test func chancesAreKeptForTheTokensThatHaveSome() {
        var chances = EntityChances(count: 4)
        chances[2] = SIMD8(repeating: 1)
        chances[1] = SIMD8(repeating: 2)
        chances[2] = SIMD8(repeating: 3)
        var seen: [Int] = []
        chances.visit { token, chance in
            seen.append(token)
            #expect(chance == chances[token])
        }
        #expect(seen == [1, 2])
        #expect(chances[0] == .zero && chances[2][0] == 3)
    }
}
