internal import CModels

/// The trained part of the page kind.
struct KindModel: Sendable {
    /// From here on a page is taken for an article.
    static let threshold: Float = 0.36

    /// Below this it is read as something else; between the two, as an article that may be none.
    static let certainlyOther: Float = 0.16

    private let trees: GradientBoostedTrees
    private let words: ByteTable

    /// The model in the binary; nil when its tables and this code's features do not belong together.
    static let shipped = KindModel()

    private init?() {
        let table = UnsafeRawBufferPointer(start: manchette_labeller_kind_start(), count: manchette_labeller_kind_size)
        let words = ByteTable(
            embedded: manchette_labeller_kind_words_start(), count: manchette_labeller_kind_words_size)
        guard let trees = GradientBoostedTrees(table), trees.features == PageFeatures.count, trees.classes == 1,
            words.count == 3 * PageFeatures.slots
        else { return nil }
        self.trees = trees
        self.words = words
    }

    /// The probability that a page is an article, 0…1.
    func articleChance(_ page: Page, _ result: Labeller.Result) -> Float {
        let features = PageFeatures(page, result.features, phrases: result.phrases, words: words)
        let score = features.values.withUnsafeBufferPointer { trees.score($0) }
        return LabelModel.probability(score)
    }
}
