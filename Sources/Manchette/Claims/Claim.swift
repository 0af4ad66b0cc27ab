/// What a page says of itself about one field, and where it says so.
///
/// Nothing wins yet.
struct Claim: Sendable, Hashable {
    enum Field: Sendable, Hashable, CaseIterable {
        case headline, kicker, lead, description, author, published, modified, section, tag, webcode, canonicalURL, url,
            site
        case language, image, kind, isAccessibleForFree, wordCount, articleBody, publisher, identifier
    }
    var field: Field
    /// The value as the page writes it, character references replaced, white space folded.
    var value: String
    /// Where the page says it: `json-ld:headline`, `meta:og:title`, `dom:time`, `url:path` and so on.
    var source: String
    /// Row of the element in the tree, where there is one; -1 otherwise.
    var row: Int32
    /// What belongs to the value: an author's `role`, `organization`, `type`, `url`; an image's `caption`, `credit`,
    /// `width`, `height`; the JSON-LD `@type` of the node.
    var details: [String: String]

    init(_ field: Field, _ value: String, source: String, row: Int32 = -1, details: [String: String] = [:]) {
        self.field = field
        self.value = value
        self.source = source
        self.row = row
        self.details = details
    }
}
