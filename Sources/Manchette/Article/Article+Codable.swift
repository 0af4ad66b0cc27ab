/// The JSON of schema `manchette/1`: absent fields are left out, ranges are `[start, end]`.
extension Article: Codable {
    /// Reads the JSON that ``JSONWriter`` writes; fields that were not selected get their empty values.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldKey.self)
        func optional<Value: Decodable>(_ field: Field) throws -> Value? {
            try container.decodeIfPresent(Value.self, forKey: FieldKey(field))
        }
        func list<Element: Decodable>(_ field: Field) throws -> [Element] { try optional(field) ?? [] }
        self.init(
            id: try optional(.id),
            source: try optional(.source)
                ?? Source(kind: .text, bytes: 0, encoding: "utf-8", encodingEvidence: "not given"),
            url: try optional(.url), canonicalURL: try optional(.canonicalURL), site: try optional(.site),
            kind: try optional(.kind) ?? .article, language: try optional(.language),
            kicker: try optional(.kicker), headline: try optional(.headline), lead: try optional(.lead),
            authors: try list(.authors), published: try optional(.published), modified: try optional(.modified),
            section: try optional(.section), tags: try list(.tags), webcode: try optional(.webcode),
            access: try optional(.access) ?? Access(),
            body: try list(.body), text: try optional(.text) ?? "", images: try list(.images),
            quotes: try optional(.quotes), entities: try optional(.entities), dates: try optional(.dates),
            noise: try list(.noise), confidence: try optional(.confidence) ?? [:],
            provenance: try optional(.provenance) ?? [:], duplicateOf: try optional(.duplicateOf),
            singlePageLink: try optional(.singlePageLink), nextPageLink: try optional(.nextPageLink),
            warnings: try list(.warnings))
    }

    /// Writes the same JSON as ``JSONWriter``, in the order of the encoder's choice.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldKey.self)
        func put<Value: Encodable>(_ value: Value?, _ field: Field) throws {
            try container.encodeIfPresent(value, forKey: FieldKey(field))
        }
        try put(id, .id)
        try put(source, .source)
        try put(url, .url)
        try put(canonicalURL, .canonicalURL)
        try put(site, .site)
        try put(kind, .kind)
        try put(language, .language)
        try put(kicker, .kicker)
        try put(headline, .headline)
        try put(lead, .lead)
        try put(authors, .authors)
        try put(published, .published)
        try put(modified, .modified)
        try put(section, .section)
        try put(tags, .tags)
        try put(webcode, .webcode)
        try put(access, .access)
        try put(body, .body)
        try put(text, .text)
        try put(images, .images)
        try put(quotes, .quotes)
        try put(entities, .entities)
        try put(dates, .dates)
        try put(noise, .noise)
        try put(confidence, .confidence)
        try put(provenance, .provenance)
        try put(duplicateOf, .duplicateOf)
        try put(singlePageLink, .singlePageLink)
        try put(nextPageLink, .nextPageLink)
        try put(warnings.isEmpty ? nil : warnings, .warnings)
    }

    /// A field's name as a coding key.
    private struct FieldKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ field: Field) { stringValue = field.rawValue }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension BodyBlock: Codable {
    private enum CodingKeys: String, CodingKey { case kind, text, range, level, ordered, url, inlines }

    /// Reads a block as ``JSONWriter`` writes it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            kind: try container.decode(Kind.self, forKey: .kind),
            text: try container.decode(String.self, forKey: .text),
            range: try container.decodeIfPresent(ScalarRange.self, forKey: .range)?.range,
            level: try container.decodeIfPresent(Int.self, forKey: .level),
            ordered: try container.decodeIfPresent(Bool.self, forKey: .ordered),
            url: try container.decodeIfPresent(String.self, forKey: .url),
            inlines: try container.decodeIfPresent([Inline].self, forKey: .inlines) ?? [])
    }

    /// Writes the block; inlines only where there are any.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(text, forKey: .text)
        try container.encodeIfPresent(range.map(ScalarRange.init), forKey: .range)
        try container.encodeIfPresent(level, forKey: .level)
        try container.encodeIfPresent(ordered, forKey: .ordered)
        try container.encodeIfPresent(url, forKey: .url)
        if !inlines.isEmpty { try container.encode(inlines, forKey: .inlines) }
    }
}

extension BodyBlock.Inline: Codable {
    private enum CodingKeys: String, CodingKey { case kind, range, url }

    /// Reads a link or emphasis as ``JSONWriter`` writes it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            kind: try container.decode(Kind.self, forKey: .kind),
            range: try container.decode(ScalarRange.self, forKey: .range).range,
            url: try container.decodeIfPresent(String.self, forKey: .url))
    }

    /// Writes the link or emphasis.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(ScalarRange(range), forKey: .range)
        try container.encodeIfPresent(url, forKey: .url)
    }
}
