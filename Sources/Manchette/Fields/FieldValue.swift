/// A field's value, where it came from, how sure it is, and what else was claimed.
struct FieldValue<Value: Sendable & Hashable>: Sendable, Hashable {
    var value: Value
    /// `json-ld:headline`, `meta:og:title`, `dom:h1`, `text:line 3`.
    var source: String
    /// 0…1.
    var confidence: Double
    /// Claims that said something else, as `source: value`.
    var rejected: [String] = []

    /// The provenance as the article gives it.
    var provenance: Article.Provenance { Article.Provenance(source: source, rejected: rejected) }
}

/// What a page's fields are.
struct Fields: Sendable {
    var headline: FieldValue<String>?
    var kicker: FieldValue<String>?
    var lead: FieldValue<String>?
    var authors: FieldValue<[Article.Author]>?
    var published: FieldValue<String>?
    var modified: FieldValue<String>?
    var section: FieldValue<String>?
    var tags: FieldValue<[String]>?
    var webcode: FieldValue<String>?
    var canonicalURL: FieldValue<String>?
    var url: FieldValue<String>?
    var site: FieldValue<String>?
    var images: FieldValue<[Article.Image]>?
    var access = Article.Access()
    /// Blocks that fields are printed in, by index: they are not part of the body.
    var blocks: [Int: Role] = [:]
}
