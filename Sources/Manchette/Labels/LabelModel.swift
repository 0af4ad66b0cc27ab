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
    static let pages = LabelModel(content: trees(.content), role: roleTrees, words: encoder)

    /// The model of pages with too little text to tell what it comes back to (``TopicWords/isComparable``).
    static let briefs = LabelModel(content: trees(.brief), role: roleTrees, words: encoder)

    /// The model of pages that are no articles: what is their main text is learned from such pages.
    static let others = LabelModel(content: trees(.other), role: roleTrees, words: encoder)

    /// The model of text dumps.
    static let dumps = LabelModel(content: trees(.dumpContent), role: trees(.dumpRoles), words: encoder)

    /// The roles' trees of pages, articles or not.
    private static let roleTrees = trees(.roles)

    private static let encoder = TokenEncoder(
        ByteTable(embedded: manchette_labeller_words_start(), count: manchette_labeller_words_size))

    private static func trees(_ table: EmbeddedTrees) -> GradientBoostedTrees? {
        let bytes = table.bytes
        return GradientBoostedTrees(bytes, layout: FlatReader(table.layout, source: bytes.hash))
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

/// The shipped trees that many rows go through.
enum EmbeddedTrees: String, CaseIterable {
    case content
    case brief
    case other
    case roles
    case dumpContent = "text-content"
    case dumpRoles = "text-roles"

    /// The trained table.
    var bytes: TreeBytes {
        switch self {
        case .content: TreeBytes(embedded: manchette_labeller_content_start(), count: manchette_labeller_content_size)
        case .brief: TreeBytes(embedded: manchette_labeller_brief_start(), count: manchette_labeller_brief_size)
        case .other: TreeBytes(embedded: manchette_labeller_other_start(), count: manchette_labeller_other_size)
        case .roles: TreeBytes(embedded: manchette_labeller_roles_start(), count: manchette_labeller_roles_size)
        case .dumpContent:
            TreeBytes(embedded: manchette_labeller_text_content_start(), count: manchette_labeller_text_content_size)
        case .dumpRoles:
            TreeBytes(embedded: manchette_labeller_text_roles_start(), count: manchette_labeller_text_roles_size)
        }
    }

    /// What was laid out of it beforehand.
    var layout: EmbeddedBytes {
        switch self {
        case .content: manchette_flat_labeller_content
        case .brief: manchette_flat_labeller_brief
        case .other: manchette_flat_labeller_other
        case .roles: manchette_flat_labeller_roles
        case .dumpContent: manchette_flat_labeller_text_content
        case .dumpRoles: manchette_flat_labeller_text_roles
        }
    }
}
