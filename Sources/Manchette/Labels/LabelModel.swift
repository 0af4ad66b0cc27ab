internal import CModels

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The trained parts of the labeller, read once from the binary.
struct LabelModel: Sendable {
    /// The classes of the role trees, in the order of the training script.
    static let roles: [TrainedRole] = TrainedRole.allCases

    /// A class of the role trees.
    enum TrainedRole: Int, CaseIterable, Sendable {
        case other, body, heading, headline, kicker, lead, byline, caption, paywall, subscription, newsletter, related,
            share, tags
        case advertisement, promotion, comments
    }

    /// Log-odds that a block is part of the body.
    let content: GradientBoostedTrees
    /// Scores of ``TrainedRole``.
    let role: GradientBoostedTrees
    /// Class words and words of short blocks.
    let encoder: TokenEncoder

    /// The model of pages; nil when its tables and this code's features do not belong together.
    static let pages = LabelModel(
        content: trees(manchette_labeller_content_start(), manchette_labeller_content_size), role: roleTrees,
        words: encoder)

    /// The model of pages that are no articles: what is their main text is learned from such pages.
    static let others = LabelModel(
        content: trees(manchette_labeller_other_start(), manchette_labeller_other_size), role: roleTrees,
        words: encoder)

    /// The model of text dumps.
    static let dumps = LabelModel(
        content: trees(manchette_labeller_text_content_start(), manchette_labeller_text_content_size),
        role: trees(manchette_labeller_text_roles_start(), manchette_labeller_text_roles_size), words: encoder)

    /// The roles' trees of pages, articles or not.
    private static let roleTrees = trees(manchette_labeller_roles_start(), manchette_labeller_roles_size)

    private static let encoder = TokenEncoder(
        ByteTable(embedded: manchette_labeller_words_start(), count: manchette_labeller_words_size))

    private static func trees(_ start: UnsafePointer<UInt8>, _ count: Int) -> GradientBoostedTrees? {
        GradientBoostedTrees(UnsafeRawBufferPointer(start: start, count: count))
    }

    private init?(content: GradientBoostedTrees?, role: GradientBoostedTrees?, words: TokenEncoder?) {
        guard let content, let role, content.features == FeatureTable.count, content.classes == 1,
            role.features == FeatureTable.count, role.classes == TrainedRole.allCases.count, let words
        else { return nil }
        self.content = content
        self.role = role
        encoder = words
    }

    /// The logistic function.
    static func probability(_ logit: Float) -> Float { 1 / (1 + expf(-logit)) }

    /// The natural logarithm.
    static func logarithm(_ value: Float) -> Float { logf(value) }

    /// Turns scores into probabilities that sum to 1.
    static func softmax(_ scores: UnsafeMutableBufferPointer<Float>) {
        let largest = scores.max() ?? 0
        var sum: Float = 0
        for index in scores.indices {
            scores[index] = expf(scores[index] - largest)
            sum += scores[index]
        }
        for index in scores.indices { scores[index] /= sum }
    }
}
