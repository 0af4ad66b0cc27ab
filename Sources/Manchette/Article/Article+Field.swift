extension Article {
    /// The fields of an article, in the order in which they are written.
    public enum Field: String, Sendable, Hashable, Codable, CaseIterable {
        case id, source, url, canonicalURL, site, kind, language
        case kicker, headline, lead, authors, published, modified, section, tags, webcode, access
        case body, text, images, quotes, entities, dates
        case noise, confidence, provenance, duplicateOf
        case singlePageLink, nextPageLink, warnings
    }
}
