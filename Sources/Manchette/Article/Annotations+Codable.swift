extension Quote: Codable {
    private enum CodingKeys: String, CodingKey { case text, speaker, speakerRole, cue, kind, range }

    /// Reads a quotation as ``JSONWriter`` writes it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            text: try container.decode(String.self, forKey: .text),
            speaker: try container.decodeIfPresent(String.self, forKey: .speaker),
            speakerRole: try container.decodeIfPresent(String.self, forKey: .speakerRole),
            cue: try container.decodeIfPresent(String.self, forKey: .cue),
            kind: try container.decode(Kind.self, forKey: .kind),
            range: try container.decode(ScalarRange.self, forKey: .range).range)
    }

    /// Writes the quotation.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encodeIfPresent(speaker, forKey: .speaker)
        try container.encodeIfPresent(speakerRole, forKey: .speakerRole)
        try container.encodeIfPresent(cue, forKey: .cue)
        try container.encode(kind, forKey: .kind)
        try container.encode(ScalarRange(range), forKey: .range)
    }
}

extension Entity: Codable {
    private enum CodingKeys: String, CodingKey { case name, type, mentions, count, aliases, confidence }

    /// Reads an entity as ``JSONWriter`` writes it; `count` follows from the mentions.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            type: try container.decode(Kind.self, forKey: .type),
            mentions: try container.decode([ScalarRange].self, forKey: .mentions).map(\.range),
            aliases: try container.decodeIfPresent([String].self, forKey: .aliases) ?? [],
            confidence: try container.decodeIfPresent(Double.self, forKey: .confidence) ?? 1)
    }

    /// Writes the entity; aliases only where there are any.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(type, forKey: .type)
        try container.encode(mentions.map(ScalarRange.init), forKey: .mentions)
        try container.encode(mentions.count, forKey: .count)
        if !aliases.isEmpty { try container.encode(aliases, forKey: .aliases) }
        try container.encode(confidence, forKey: .confidence)
    }
}

extension TemporalExpression: Codable {
    private enum CodingKeys: String, CodingKey { case text, value, type, range }

    /// Reads a temporal expression as ``JSONWriter`` writes it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            text: try container.decode(String.self, forKey: .text),
            value: try container.decode(String.self, forKey: .value),
            type: try container.decode(Kind.self, forKey: .type),
            range: try container.decode(ScalarRange.self, forKey: .range).range)
    }

    /// Writes the temporal expression.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(value, forKey: .value)
        try container.encode(type, forKey: .type)
        try container.encode(ScalarRange(range), forKey: .range)
    }
}
