import Testing

@testable import Manchette

/// Words with capitals that are the page's or the speaker's own, and no names.
struct WordsOfThePageTests {
    private static func removed(_ text: String, _ name: String, _ kind: Entity.Kind) -> String? {
        let bytes = Array(text.utf8)
        guard let place = text.range(of: name) else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
        let mention = EntityMention(
            range: start..<start + name.utf8.count, kind: kind, confidence: 0.9, cluster: 0)
        return WordsOfThePage.removed(from: [mention], in: bytes, language: "en").first.map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test(
        "What numbers a text's parts, what speaks to the reader and who speaks of himself are no names",
        arguments: [
            ("See Figure 1 for the quays.", "Figure 1", Entity.Kind.product),
            ("Step 3: Moor the boat", "Step 3: Moor", .product),
            ("Tip #4 is to wait.", "Tip #4", .product),
            ("FAQs", "FAQs", .person),
            ("I LOVE the sea.", "I LOVE", .person),
            ("I’ve Seen the Port", "I’ve Seen the Port", .product),
        ])
    func wordsOfThePage(text: String, name: String, kind: Entity.Kind) {
        #expect(Self.removed(text, name, kind) == nil)
    }

    @Test(
        "Names that only look so stay",
        arguments: [
            ("The song “I Want the Sea” was sung.", "I Want the Sea", Entity.Kind.product, "I Want the Sea"),
            ("I'm Mary Smith.", "I'm Mary Smith", .person, "Mary Smith"),
            ("Ian Smith left.", "Ian Smith", .person, "Ian Smith"),
            ("Apollo 11 landed.", "Apollo 11", .product, "Apollo 11"),
            ("Table Mountain rises.", "Table Mountain", .location, "Table Mountain"),
        ])
    func namesStay(text: String, name: String, kind: Entity.Kind, expected: String) {
        #expect(Self.removed(text, name, kind) == expected)
    }

    @Test func whoSpeaksOfHimselfIsNoSpeaker() {
        let text = "After two years I've found that the harbour is never quiet at night, even in winter."
        let speakers = Annotator.annotate(
            Array(text.utf8), language: "en", published: nil, layers: [.quotes]
        ).quotes?.compactMap(\.speaker)
        #expect(speakers?.isEmpty ?? true)
    }
}
