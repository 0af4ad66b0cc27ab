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

    /// Log-odds that a block is part of the body.
    let content: GradientBoostedTrees
    /// Scores of ``TrainedRole``.
    let role: GradientBoostedTrees
    /// Class words and words of short blocks.
    let encoder: TokenEncoder
    /// Whether any of its trees asks for what words say (``TopicWords``, ``BlockWording``).
    let asksWords: Bool

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
        return GradientBoostedTrees(
            bytes, layout: FlatReader(table.layout, source: bytes.hash),
            stops: table == .content ? GradientBoostedTrees.stopsOfArticles : nil)
    }

    private init?(content: GradientBoostedTrees?, role: GradientBoostedTrees?, words: TokenEncoder?) {
        guard let content, let role, content.features == FeatureTable.count, content.classes == 1,
            role.features == FeatureTable.count, role.classes == TrainedRole.allCases.count, let words
        else { return nil }
        self.content = content
        self.role = role
        encoder = words
        let columns = FeatureTable.wordColumns
        asksWords = content.asks(anyOf: columns) || role.asks(anyOf: columns)
    }

    /// The logistic function.
    static func probability(_ logit: Float) -> Float { 1 / (1 + expf(-logit)) }

    /// The natural logarithm.
    static func logarithm(_ value: Float) -> Float { logf(value) }

    /// Turns scores into probabilities that sum to 1.
    static func softmax(_ scores: UnsafeMutableBufferPointer<Float>) {
        var largest = -Float.infinity
        for index in scores.indices where scores[index] > largest { largest = scores[index] }
        var sums = SIMD4<Float>()
        var sum: Float = 0
        var index = 0
        while index &+ 4 <= scores.count {
            let four = SIMD4(scores[index], scores[index &+ 1], scores[index &+ 2], scores[index &+ 3])
            let parts = exponential(four - largest)
            for lane in 0..<4 { scores[index &+ lane] = parts[lane] }
            sums += parts
            index &+= 4
        }
        while index < scores.count {
            scores[index] = exponential(SIMD4(repeating: scores[index] - largest))[0]
            sum += scores[index]
            index &+= 1
        }
        let share = 1 / (sum + sums.sum())
        for index in scores.indices { scores[index] *= share }
    }

    /// e to the power of numbers that are not positive, to seven digits.
    ///
    /// It is 2 to a whole number times e to a rest of at most ln 2 / 2, by the first terms of its series.
    @inline(__always)
    static func exponential(_ exponents: SIMD4<Float>) -> SIMD4<Float> {
        // Below, the smallest numbers have no longer all their digits.
        let exponents = exponents.replacing(with: -87, where: exponents .< -87)
        // Behind so large a number only the whole part of what is added is left, in its lowest bits.
        let shifted = exponents * 1.442_695_04 + 12_582_912
        let whole = shifted - 12_582_912
        let rest = exponents - whole * 0.693_359_375 - whole * -2.121_944_4e-4
        var series = rest * (1.0 / 720) + (1.0 / 120)
        series = series * rest + (1.0 / 24)
        series = series * rest + (1.0 / 6)
        series = series * rest + 0.5
        series = series * rest + 1
        series = series * rest + 1
        let power = unsafeBitCast(shifted, to: SIMD4<UInt32>.self) &<< 23 &+ (127 << 23)
        return series * unsafeBitCast(power, to: SIMD4<Float>.self)
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
