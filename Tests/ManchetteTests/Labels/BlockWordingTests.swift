import HTMLTree
import Testing

@testable import Manchette

@Suite struct BlockWordingTests {
    /// The folded hashes of a text's words.
    private func words(_ text: String) -> [UInt32] {
        var words: [UInt32] = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in _ = TextStatistics(bytes) { words.append($0) } }
        return words
    }

    private func keys(_ text: String) -> [UInt32] {
        var keys: [UInt32] = []
        words(text).withUnsafeBufferPointer { BlockWording.keys($0) { keys.append($0) } }
        return keys
    }

    /// Tables with the given weights, each at the first free slot that its key may stand at, and nothing else.
    private func encoder(_ weights: [(key: UInt32, weight: Int8)]) throws -> TokenEncoder {
        var tables = [Int8](repeating: 0, count: TokenEncoder.size)
        let start = TokenEncoder.size - 2 * TokenEncoder.wordingSlots
        for (key, weight) in weights {
            var slot = Int(key) % TokenEncoder.wordingSlots
            while tables[start + 2 * slot] != 0 { slot = (slot + 1) % TokenEncoder.wordingSlots }
            tables[start + 2 * slot] = Int8(truncatingIfNeeded: max(1, key >> 24))
            tables[start + 2 * slot + 1] = weight
        }
        return try #require(TokenEncoder(ByteTable(copying: tables)))
    }

    private func wordings(_ html: String, _ encoder: TokenEncoder) -> [BlockWording] {
        let tree = HTMLParser().parse(Array(html.utf8))
        let table = BlockBuilder.blocks(of: tree)
        let features = FeatureTable(tree: tree, table: table, hints: PageHints(claims: []), encoder: encoder)
        return BlockWording.read(features, weights: encoder)
    }

    @Test func theWeightsOfABlocksWordsAreSummedEachOnce() throws {
        let port = try #require(keys("quai port bateau marée pêche phare").dropFirst().first)
        let sea = try #require(keys("quai marée bateau port pêche phare").dropFirst().first)
        let encoder = try encoder([(port, 32), (sea, -16)])
        let found = wordings(
            "<p>Le port du vieux port ferme</p><p>Le port et la marée du soir</p><p>Rien de tout cela ne vaut</p>",
            encoder)
        #expect(found.map(\.odds) == [1, 0.5, 0])
        #expect(found.map(\.known) == [1, 2, 0])
        #expect(found[1].evidence == 0.5 / Float(2).squareRoot())
        #expect(found[2].evidence == 0)
    }

    @Test func firstAndLastWordAndAFewWordsAsAWholeCountApart() throws {
        let long = keys("un deux trois quatre cinq six")
        let short = keys("un deux trois")
        #expect(long.count == 6 + 2)
        #expect(short.count == 3 + 2 + 1)
        #expect(Set(short).count == short.count)
        let encoder = try encoder([(long[6], 64), (long[7], -32), (short[5], 96)])
        let found = wordings(
            "<p>un deux trois quatre cinq six</p><p>un deux trois</p><p>trois deux un</p><p>six cinq quatre</p>",
            encoder)
        #expect(found.map(\.odds) == [2 - 1, 2 + 3, 0, 0])
    }

    @Test func wordsThatFallOnTheSameSlotAreToldApartByTheirCheck() throws {
        let key: UInt32 = 0x1200_0040
        let same = try encoder([(key, 5), (key | 0x2300_0000, 7), (0x4500_0040, 9), (0x5600_0040, 11)])
        #expect(same.wording(key)?.weight == 5)
        #expect(same.wording(0x4500_0040)?.weight == 9)
        #expect(same.wording(0x5600_0040)?.weight == 11)
        #expect(same.wording(0x6700_0040) == nil)
        #expect(TokenEncoder.blank.wording(key) == nil)
    }

    /// The table as the training script writes it: the check is the key's first byte, signed, and 1 for 0.
    @Test(
        arguments: [(0x9A00_0040, -102, 20), (0x0000_0040, 1, -20), (0xFF00_7FFF, -1, 127)] as [(UInt32, Int8, Int8)])
    func checksAreTheKeysFirstByte(_ key: UInt32, _ check: Int8, _ weight: Int8) throws {
        var tables = [Int8](repeating: 0, count: TokenEncoder.size)
        let start = TokenEncoder.size - 2 * TokenEncoder.wordingSlots + 2 * (Int(key) % TokenEncoder.wordingSlots)
        tables[start] = check
        tables[start + 1] = weight
        let encoder = try #require(TokenEncoder(ByteTable(copying: tables)))
        #expect(encoder.wording(key)?.weight == weight)
        #expect(encoder.wording(key ^ 0x4000_0000) == nil)
    }

    @Test(arguments: [
        ("Le conseil d'État a annoncé mardi que le chantier reprendra en mars.", "Inscrivez-vous à notre newsletter"),
        (
            "The company said on Monday it would close two plants, according to a spokesman.",
            "Subscribe to our newsletter"
        ),
    ])
    func theShippedWeightsTellTextFromOffers(_ text: String, _ offer: String) throws {
        let encoder = try #require(LabelModel.pages?.encoder)
        let found = wordings("<p>\(text)</p><p>\(offer)</p>", encoder)
        #expect(found[0].odds > found[1].odds)
        #expect(found[1].odds < 0)
        #expect(found[0].known > 4)
    }
}
