/// What a block is, how sure that is, and why.
struct Label: Sendable {
    var role: Role
    /// 0…1.
    var score: Float
    /// Chance that the block is part of the body, whatever its role, 0…1; above one half it is worth its words.
    ///
    /// On a page that is no article the scale is bent so that it is (``RoleChances/centre(_:headline:)``).
    var bodyScore: Float
    /// What decided.
    var reason: LabelReason
    /// The likeliest class should the block turn out to be noise, and its score: for those read as a headline,
    /// standfirst or kicker.
    var noise = (kind: Article.NoiseClass.duplicate, score: Float(0))

    /// From here on the trees are believed that a line names authors or days, though no field was read from it.
    static let enoughForLine: Float = 0.35

    /// Whether the user's rule for the site says so.
    var isOfSiteRule: Bool {
        if case .siteRule = reason { true } else { false }
    }

    /// Takes back a headline or standfirst of which there can be but one.
    mutating func becomeNoise() {
        role = .noise(noise.kind)
        score = noise.score
    }
}

/// What decided a label; turned into words where they are read.
enum LabelReason: Sendable, Hashable {
    /// The trained trees.
    case model
    /// A rule, by its name.
    case rule(StaticName)
    /// A site rule of the user's, as `rule:host`.
    case siteRule(String)
}

/// A name that is written in the source.
struct StaticName: Sendable, Hashable, ExpressibleByStringLiteral {
    let value: String
    init(stringLiteral value: StaticString) { self.value = value.description }
}

/// What a block of a page can be.
enum Role: Sendable, Hashable {
    case headline, kicker, lead, byline, dateline, body, heading, quote
    case noise(Article.NoiseClass)
    /// Not seen by a reader, or of no use (empty, hidden, script text).
    case unseen

    /// Whether the role is one of the body's own.
    var isBody: Bool { self == .body || self == .heading || self == .quote }
}
