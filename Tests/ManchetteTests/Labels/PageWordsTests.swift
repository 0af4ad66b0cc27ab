import HTMLTree
import Testing

@testable import Manchette

@Suite struct PageWordsTests {
    private func words(_ html: String, url: String? = nil, language: String? = "en") -> PageWords {
        let tree = HTMLParser().parse(Array(html.utf8))
        let table = BlockBuilder.blocks(of: tree)
        let claims = ClaimReader.claims(in: tree, url: url)
        let features = FeatureTable(tree: tree, table: table, hints: PageHints(claims: claims), encoder: .blank)
        let page = Page(
            tree: tree, claims: claims, blocks: table, labels: [], body: BodySelection(), language: nil, url: url,
            options: ExtractionOptions())
        return PageWords(page, features, language: language)
    }

    /// The slot of a word of the text.
    private func slot(_ word: String) -> Int {
        var found = 0
        var word = word
        word.withUTF8 { bytes in
            _ = TextStatistics(bytes) { found = Int(TokenEncoder.mixed($0)) & (PageWords.slots - 1) }
        }
        return found
    }

    private static let sentence = "Kettles of this kind boil a pot of water in three minutes, and keep it warm."

    @Test func wordsBelongToThePlaceTheyStandIn() {
        let words = words(
            "<title>Copper kettle</title><button>Basket</button><h2>Five ways to clean a kettle</h2><p>\(Self.sentence)</p>"
        )
        #expect(words.slots(of: .menus).contains(slot("basket")))
        #expect(words.slots(of: .lines).contains(slot("clean")))
        #expect(words.slots(of: .text).contains(slot("minutes")))
        #expect(words.slots(of: .titles).contains(slot("copper")))
        #expect(!words.slots(of: .text).contains(slot("basket")))
        #expect(!words.slots(of: .menus).contains(slot("minutes")))
    }

    @Test func theProgramThatMadeThePageIsReadAndItsOtherMetasAreNamesOnly() {
        let shop = words("<head><meta name=\"generator\" content=\"Ladenbau 4\"></head><p>\(Self.sentence)</p>")
        let blog = words("<head><meta name=\"generator\" content=\"Feder 2\"></head><p>\(Self.sentence)</p>")
        #expect(shop.slots(of: .head) != blog.slots(of: .head))
        let red = words("<head><meta name=\"theme-color\" content=\"red\"></head><p>\(Self.sentence)</p>")
        let blue = words("<head><meta name=\"theme-color\" content=\"blue\"></head><p>\(Self.sentence)</p>")
        #expect(red.slots(of: .head) == blue.slots(of: .head))
        #expect(!red.slots(of: .head).isEmpty)
    }

    @Test func onlyTheFoldersOfAnAddressAreRead() {
        let one = words("<p>\(Self.sentence)</p>", url: "https://hill.example/forum/kettles-that-whistle")
        let other = words("<p>\(Self.sentence)</p>", url: "https://hill.example/forum/a-lid-that-sticks")
        let shop = words("<p>\(Self.sentence)</p>", url: "https://hill.example/shop/a-lid-that-sticks")
        #expect(one.slots(of: .addresses) == other.slots(of: .addresses))
        #expect(one.slots(of: .addresses) != shop.slots(of: .addresses))
    }

    /// A word is no article's because it is one of a language of which only articles were seen.
    @Test(arguments: ["fr", nil]) func wordsOfUnknownLanguagesAreNotRead(_ language: String?) {
        let words = words(
            "<div class=\"shop\"><title>Copper kettle</title><button>Basket</button><p>\(Self.sentence)</p></div>",
            language: language)
        for place in PageWords.Place.allCases {
            #expect(words.slots(of: place).isEmpty == (place != .classes))
        }
    }

    @Test func scoresAreSumsOverTheRootOfTheNumberOfWords() {
        let words = words("<button>Basket</button><button>Checkout</button>")
        var table = [Int8](repeating: 0, count: PageWords.tableSize)
        #expect(words.slots(of: .menus).count == 2)
        table[PageWords.Place.menus.rawValue * PageWords.slots + slot("basket")] = 32
        let weights = ByteTable(copying: table)
        #expect(words.score(.menus, weights: weights) == 2 / Float(2).squareRoot())
        #expect(words.score(.text, weights: weights) == 0)
    }

    @Test func aPageWithoutWordsScoresNothing() {
        let weights = ByteTable(copying: [Int8](repeating: 5, count: PageWords.tableSize))
        #expect(words("").score(.text, weights: weights) == 0)
    }
}
