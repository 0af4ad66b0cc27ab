import HTMLTree
import Testing

@testable import Manchette

@Suite struct FieldTablesTests {
    @Test(
        "The names of an element are split at case and punctuation",
        arguments: [
            (#"class="article-kicker top""#, ClassTopics.kicker), (#"class="entryTitle""#, .title),
            (#"class="wp-caption""#, .figure), (#"id="breadcrumbs-list""#, .breadcrumb),
            (#"class="bread-crumb""#, .breadcrumb), (#"itemprop="author""#, .author), (#"class="PayWall""#, .gate),
            (#"data-testid="standfirst""#, .sureLead),
        ])
    func namesOfAnElement(attribute: String, topic: ClassTopics) throws {
        let tree = HTMLParser().parse(Array("<div \(attribute)>x</div>".utf8))
        let row = try #require(tree.nodes.indices.first { tree.nodes[$0].tag == .div })
        #expect(FieldWords.shared.classes.topics(of: row, in: tree).contains(topic))
    }

    @Test(arguments: [#"class="crumb""#, #"class="titleless""#, #"title="author""#, ""])
    func otherNamesNameNothing(attribute: String) throws {
        let tree = HTMLParser().parse(Array("<div \(attribute)>x</div>".utf8))
        let row = try #require(tree.nodes.indices.first { tree.nodes[$0].tag == .div })
        #expect(FieldWords.shared.classes.topics(of: row, in: tree).isEmpty)
    }

    @Test func elementsOfTheSameNamesShareASignature() {
        let source = #"<p class="a-one b-two"></p><p class="b-two a-one a-one"></p><p class="a-one"></p><p></p>"#
        let tree = HTMLParser().parse(Array(source.utf8))
        let found = tree.nodes.indices.filter { tree.nodes[$0].tag == .p }.map {
            FieldWords.shared.classes.signature(of: $0, in: tree)
        }
        #expect(found.count == 4)
        #expect(found[0] == found[1])
        #expect(Set(found).count == 3)
        #expect(found[3] == 0)
    }

    @Test(arguments: [
        ("https://gazette.example/Author/anne-roy", true), ("/articles?author=12", true), ("/autho", false),
        ("", false),
    ])
    func profilePaths(address: String, expected: Bool) {
        let found = Array(address.utf8).withUnsafeBufferPointer { FieldWords.shared.profilePaths.occur(in: $0) }
        #expect(found == expected)
    }

    @Test(arguments: [
        ("https://img.exemple.ch/a/Quai-1200x800.JPG?w=3", "/a/Quai-1200x800.JPG"),
        ("/a/quai-port-1200x800.jpg", "quai-port"),
        ("https://img.exemple.ch/images/106113552/1920/1080/image.jpg", "/images/106113552/image.jpg"),
        ("https://img.exemple.ch/1920/1080", ""), ("1920/1080/a.jpg", "a.jpg"), ("/1920/1080/640/a.jpg", "/640/a.jpg"),
        ("/19200/1080/a.jpg", "/19200/1080/a.jpg"), ("/a/1920/b/1080/c.jpg", "/a/1920/b/1080/c.jpg"),
        ("https://img.exemple.ch/", "https://img.exemple"), ("/ÉTÉ-AU-PORT.png", "été-au-port"),
    ])
    func picturesAreKnownByTheirFiles(address: String, expected: String) {
        #expect(ImageAddress.key(address) == expected)
    }

    @Test(arguments: [
        ("https://a.example/x/Point.GIF?1", true), ("/point.gif#a", true), ("/gif", false), ("https://a.gif", false),
        ("/a.gif/b", false),
    ])
    func drawings(address: String, expected: Bool) { #expect(ImageAddress.isDrawing(address) == expected) }

    @Test(
        arguments: [
            ("author-name", ["author", "name", "authorname"]), ("postAuthor", ["post", "author", "postauthor"]),
            ("a b2c by-line  été", ["by", "line", "byline", "été", "bc"]), ("ABc-D", ["abc", "abcd"]), ("", []),
            ("--", []),
        ] as [(String, Set<String>)])
    func namesAreCutIntoWords(value: String, expected: Set<String>) {
        let tree = HTMLParser().parse(Array("<p class='\(value)'>".utf8))
        var words: Set<String> = []
        for row in tree.nodes.indices { ClassWords.eachWord(of: row, in: tree) { words.insert($0.string) } }
        #expect(words == expected)
    }

    @Test(arguments: ["", "7", "abcdefgh", "abcdefg9", "abcdefghijklm2", "été — ½", "x:/;0", "\u{80}:;/ABCDEF"])
    func digitsAndLetters(text: String) {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            #expect(bytes.holdsDigit == text.utf8.contains { (0x30...0x39).contains($0) })
            let letter = text.lowercased().utf8.map { $0 }.firstIndex(of: UInt8(ascii: "c")) ?? bytes.count
            #expect(bytes.first(letter: UInt8(ascii: "c"), then: nil, from: 0, before: bytes.count) == letter)
        }
    }

    @Test(arguments: [
        ("https://exemple.ch", "exemple.ch", true), ("https://exemple.ch/", "exemple.ch", true),
        ("https://exemple.ch/?a=b#c", "exemple.ch", true), ("https://exemple.ch#/x", "exemple.ch", false),
        ("//WWW.Exemple.ch:8080/a/", "www.exemple.ch", false), ("https://moi@exemple.ch/", "exemple.ch", true),
        ("https://a@b@exemple.ch@/", "exemple.ch", true), ("https://exemple.ch?x=/", "exemple.ch", true),
        ("https:///a", nil, false), ("https://:80/", nil, false), ("/", nil, false), ("", nil, false),
        ("exemple.ch/", nil, false), ("https://@/", nil, false),
    ])
    func frontPages(address: String, host: String?, isRoot: Bool) {
        #expect(AddressForm.host(address) == host)
        #expect(AddressForm.isRoot(address) == isRoot)
    }

    @Test(arguments: [
        ("/a/kopf_355x100.png", true), ("/a/kopf-355x100px.png//", true), ("970x250-pub.jpg", true), ("355x100", true),
        ("/355x100/quai.jpg", false), ("/a/quai_1200x800.jpg", false), ("/a/quai_355x19.jpg", false),
        ("/a/quai_355p100x10.jpg", false), ("/a/3000x100.jpg", false), ("/a/1000000x100.jpg", false),
        ("/a/10x355x100.jpg", false), ("/a/px355x100.jpg", false), ("", false), ("///", false),
        ("/a/é_355x100.png", true),
    ])
    func sizesOfBannersInNames(address: String, expected: Bool) {
        #expect(ImageAddress.isBanner(address, width: nil, height: nil) == expected)
    }
}
