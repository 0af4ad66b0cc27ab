/// A field's value, where it came from, how sure it is, and what else was claimed.
struct FieldValue<Value: Sendable & Hashable>: Sendable, Hashable {
    var value: Value
    /// `json-ld:headline`, `meta:og:title`, `dom:h1`, `text:line 3`.
    var source: String
    /// 0…1.
    var confidence: Double
    /// Claims that said something else.
    var rejected: [Article.RejectedClaim] = []

    /// The provenance as the article gives it.
    var provenance: Article.Provenance {
        Article.Provenance(source: source, confidence: confidence, rejected: rejected)
    }
}
