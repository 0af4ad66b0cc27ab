internal import CModels

/// The trained part of the page kind.
struct KindModel: Sendable {
    /// From here on a page is taken for an article.
    static let threshold: Float = 0.22

    /// From here on its text is looked for as an article's: one that turns out to be none loses more by the rules of an
    /// article's form than an article does without them.
    static let readAsArticle: Float = 0.7

    /// From here on a page is read as an article alone; below, as what it is with this chance.
    static let certainlyArticle: Float = 0.99

    /// The most that the trees of articles count where those of other pages are asked too: two opinions are better than
    /// one, even on an article.
    static let mostShare: Float = 0.7

    /// Below this a page of another language than ``TrainedLanguages/kind`` is read as something else, and as an article above.
    static let certainlyOther: Float = 0.08

    /// Whether the chance is one for pages in a language; where it is not known, it is none.
    static func isCalibrated(for language: String?) -> Bool {
        language.map { TrainedLanguages.kind.contains(LanguageTag.primary($0)) } ?? false
    }

    private let trees: GradientBoostedTrees
    private let weights: ByteTable

    /// The model in the binary; nil when its tables and this code's features do not belong together.
    static let shipped = KindModel()

    private init?() {
        let table = TreeBytes(embedded: manchette_labeller_kind_start(), count: manchette_labeller_kind_size)
        let weights = ByteTable(
            embedded: manchette_labeller_kind_words_start(), count: manchette_labeller_kind_words_size)
        let trees = GradientBoostedTrees(table, isForRows: false, stops: GradientBoostedTrees.stopsOfFew)
        guard let trees, trees.features == PageFeatures.count, trees.classes == 1,
            weights.count == PageWords.tableSize
        else { return nil }
        self.trees = trees
        self.weights = weights
    }

    /// The probability that a page is an article, 0…1.
    func articleChance(_ page: Page, _ result: Labeller.Result, language: String?) -> Float {
        let features = PageFeatures(
            page, result.features, phrases: result.phrases, words: PageWords(page, result.features, language: language),
            weights: weights)
        let score = features.values.withUnsafeBufferPointer { trees.score($0) }
        return LabelModel.probability(score)
    }
}
