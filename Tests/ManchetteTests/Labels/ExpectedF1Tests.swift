import Testing

@testable import Manchette

@Suite struct ExpectedF1Tests {
    /// The best F1 over all choices of blocks, by trying them.
    private func best(_ chances: [Float], _ words: [Float]) -> (choice: [Bool], value: Double) {
        var best = (choice: [Bool](), value: -1.0)
        for bits in 0..<(1 << chances.count) {
            let choice = chances.indices.map { bits >> $0 & 1 == 1 }
            let value = ExpectedF1.of(choice, chances, words: words)
            if value > best.value { best = (choice, value) }
        }
        return best
    }

    static let pages: [(chances: [Float], words: [Float])] = [
        ([0.9, 0.8, 0.4, 0.35, 0.2], [50, 40, 30, 30, 10]),
        ([0.45, 0.44, 0.4, 0.3, 0.15, 0.12], [10, 80, 10, 40, 40, 200]),
        ([0.99, 0.98, 0.97, 0.48, 0.11], [100, 100, 100, 20, 20]),
        ([0.3], [12]),
    ]

    @Test(arguments: pages) func theThresholdMakesTheBestChoice(page: (chances: [Float], words: [Float])) {
        let threshold = ExpectedF1.threshold(page.chances, words: page.words)
        let choice = page.chances.map { $0 > threshold }
        #expect(
            abs(ExpectedF1.of(choice, page.chances, words: page.words) - best(page.chances, page.words).value) < 1e-6)
    }

    @Test func noPageAsksForMoreThanEvenChances() {
        #expect(ExpectedF1.threshold([1, 1], words: [40, 40]) == 0.5)
        #expect(ExpectedF1.threshold([], words: []) == ExpectedF1.floor)
        #expect(ExpectedF1.threshold([0, 0.05], words: [0, 7]) == ExpectedF1.floor)
    }

    @Test(arguments: [Float(0.1), 0.3, 0.5], [Float(0), 0.05, 0.3, 0.77, 1])
    func aCentredChanceIsFoundAgain(threshold: Float, chance: Float) {
        let centred = ExpectedF1.centred(chance, on: threshold)
        #expect((0...1).contains(centred))
        #expect((centred > 0.5) == (chance > threshold))
        #expect(abs(ExpectedF1.plain(centred, on: threshold) - chance) < 1e-4)
    }
}
