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

    @Test(arguments: ["", "7", "abcdefgh", "abcdefg9", "abcdefghijklm2", "été — ½", "x:/;0", "\u{80}:;/ABCDEF"])
    func digitsAndLetters(text: String) {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            #expect(bytes.holdsDigit == text.utf8.contains { (0x30...0x39).contains($0) })
            #expect(bytes.holds(letter: UInt8(ascii: "c")) == text.lowercased().utf8.contains(UInt8(ascii: "c")))
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
