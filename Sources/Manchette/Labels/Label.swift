/// What a block is, how sure that is, and why.
struct Label: Sendable {
    var role: Role
    /// 0…1.
    var score: Double
    /// Probability that the block is part of the body, 0…1, whatever the role.
    var bodyScore: Double
    /// The evidence, strongest first; short terms such as `phrase:fr/newsletter "inscrivez-vous à notre newsletter"`.
    var reasons: [String]
}

/// What a block of a page can be.
enum Role: Sendable, Hashable {
    case headline, kicker, lead, byline, dateline, body, heading, quote
    case noise(Article.NoiseClass)
    /// Not seen by a reader, or of no use (empty, hidden, script text).
    case unseen
}
