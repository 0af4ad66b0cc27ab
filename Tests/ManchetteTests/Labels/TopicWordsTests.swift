import HTMLTree
import Testing

@testable import Manchette

@Suite struct TopicWordsTests {
    /// A page whose article speaks of bees and whose side column of other things.
    static let page = """
        <body><h1>Urban beekeepers count their hives</h1>
        <main><p>The beekeepers of the city counted 4,000 hives this spring, and most hives came through the winter.</p>
        <h2>Colder winter expected</h2>
        <p>Another winter like this, the beekeepers say, would leave the hives with little honey before spring comes.</p>
        <p>Honey prices rise where beekeepers lose hives during winter; spring flowers alone bring nothing back.</p></main>
        <aside><p>Three recipes with chocolate that nobody forgets, photographed inside a kitchen from another century.</p>
        <p>12</p></aside></body>
        """

    private func words(_ html: String) -> (TopicWords, FeatureTable, BlockTable) {
        let tree = HTMLParser().parse(Array(html.utf8))
        let table = BlockBuilder.blocks(of: tree)
        let hints = PageHints(claims: ClaimReader.claims(in: tree, url: nil))
        let features = FeatureTable(tree: tree, table: table, hints: hints, encoder: .blank)
        let context = FeatureContext(features, table: table, hints: hints, encoder: .blank)
        return (TopicWords(features, context.blocks, words: features.topics), features, table)
    }

    @Test func textThatComesBackToTheSubjectIsToldFromTextThatDoesNot() throws {
        let (words, features, table) = words(TopicWordsTests.page)
        #expect(features.headline == 0)
        #expect(table.blocks.count == 7)
        let article = words.blocks[3]
        let recipes = words.blocks[5]
        #expect(article.titleWords == 2)
        #expect(abs(article.titleCoverage - 0.4) < 0.001)
        #expect(recipes.titleWords == 0)
        #expect(article.recurring > 2 * recipes.recurring)
        #expect(article.near > 2 * recipes.near)
        #expect(article.leadingWeight > recipes.leadingWeight)
        #expect(article.headingCoverage > 0 && recipes.headingCoverage == 0)
        #expect(recipes.new > article.new)
    }

    @Test func theHeadlineDoesNotCountForItself() {
        let (words, _, _) = words(TopicWordsTests.page)
        #expect(words.blocks[0].titleWords == -1)
        #expect(words.blocks[0].near > 0)
    }

    @Test func aBlockWithoutWordsSaysNothing() {
        let (words, _, _) = words(TopicWordsTests.page)
        #expect(words.blocks[6].recurrence == -1)
        #expect(words.blocks[6].near == -1)
    }

    @Test func anElementCoversWhatItsBlocksCover() throws {
        let (words, features, _) = words(TopicWordsTests.page)
        let main = Int(features.containers.ofBlock[1])
        let body = try #require(
            features.containers.containers.indices.first { features.containers.containers[$0].tag == .body })
        let aside = try #require(
            features.containers.containers.indices.first { features.containers.containers[$0].tag == .aside })
        // Two of five words, "beekeepers" and "hives"; the headline itself does not count.
        #expect(abs(words.containers[body].titleCoverage - 0.4) < 0.001)
        #expect(abs(words.containers[main].titleCoverage - 0.4) < 0.001)
        #expect(words.containers[body].leadingCoverage == 1)
        #expect(words.containers[aside].titleCoverage == 0)
        #expect(words.containers[aside].leadingCoverage < 0.5)
    }

    @Test func neighboursAreTheNearestFourBlocksOfText() {
        // The word of the first block comes back in the sixth: five blocks of text away.
        let texts = ["zebra", "one", "two", "three", "four", "zebra"].enumerated().map { index, word in
            let letters = (0..<9).map { String(repeating: ["a", "b", "c", "d", "e", "f"][index], count: 4 + $0) }
            return "<p>\(word)ward \(letters.joined(separator: " ")).</p>"
        }
        let (words, _, _) = words("<body>" + texts.joined() + "</body>")
        #expect(words.blocks[0].recurring > 0)
        #expect(words.blocks[0].near == 0)
        let (closer, _, _) = self.words("<body>" + (texts.prefix(4) + texts.suffix(1)).joined() + "</body>")
        #expect(closer.blocks[0].near > 0)
        #expect(closer.blocks[0].after > 0)
        #expect(closer.blocks[4].near > 0)
        #expect(closer.blocks[4].after == 0)
    }

    @Test func scriptsWithoutSpacesAreReadInPairs() {
        var topics: [UInt32] = []
        let text = Array("自動運転の車は自動".utf8)
        _ = text.withUnsafeBufferPointer { bytes in
            TextStatistics(bytes) { _ in
            } topic: {
                topics.append($0)
            }
        }
        #expect(topics.count == 8)
        #expect(topics.first == topics.last)
    }

    @Test(arguments: [
        ("four", 1), ("six", 0), ("2024", 0), ("covid19", 1), ("abc2024", 0), ("née été", 0), ("éléphant", 1),
        ("l'article", 1),
    ])
    func shortWordsAndNumbersAreNoTopics(_ text: String, _ count: Int) {
        var topics: [UInt32] = []
        _ = Array(text.utf8).withUnsafeBufferPointer { bytes in
            TextStatistics(bytes) { _ in
            } topic: {
                topics.append($0)
            }
        }
        #expect(topics.count == count)
    }

    /// So many different words of letters, from a number on.
    private func differentWords(_ count: Int, from first: Int = 0) -> String {
        (first..<(first + count)).map { number in
            var rest = number
            var word = "wort"
            for _ in 0..<6 {
                word.append(Character(Unicode.Scalar(UInt8(0x61 + rest % 26))))
                rest /= 26
            }
            return word
        }.joined(separator: " ")
    }

    @Test func wordsBehindTheFirstHundredThousandAreNotRead() throws {
        let blocks = (0..<40).map { "<p>\(differentWords(4000, from: 4000 * $0))</p>" }.joined()
        let (words, features, table) = words("<body>\(blocks)</body>")
        #expect(table.blocks.count == 40)
        #expect(features.topics.count == 160_000)
        #expect(words.blocks[0].new == 1)
        #expect(try #require(words.blocks.last).new == -1)
    }

    @Test func ofABlockWithoutEndTheFirstWordsAreRead() {
        let (words, features, _) = words("<body><p>\(differentWords(6000))</p><p>\(differentWords(30))</p></body>")
        #expect(features.topicRanges.first?.count == 4096)
        #expect(words.blocks[1].shared == 1)
    }
}
