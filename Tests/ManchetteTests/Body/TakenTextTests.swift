import Testing

@testable import Manchette

@Suite struct TakenTextTests {
    /// A large page's text is put together of its blocks, a small one's copied: both are the same.
    @Test(arguments: [0, 1, 3, 20_000])
    func theTextIsTheBlocks(count: Int) {
        let paragraph = "Le pont du port, « fermé » depuis deux ans, rouvrira au printemps selon la commune."
        var result = BodyBuilder.Result()
        result.blocks = (0..<count).map { _ in BodyBlock(kind: .paragraph, text: paragraph) }
        let expected = [String](repeating: paragraph, count: count).joined(separator: "\n\n")
        result.text = Array(expected.utf8)
        #expect(result.takeText() == expected)
        #expect(result.text.isEmpty)
    }
}
