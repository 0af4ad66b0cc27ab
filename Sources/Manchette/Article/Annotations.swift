/// What somebody is quoted as saying.
public struct Quote: Sendable, Hashable {
    /// How speech is reported.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// Whole sentences in quotation marks.
        case direct
        /// Quoted words inside a sentence of the journalist's.
        case mixed
        /// Reported without quotation marks, with a cue.
        case indirect
        /// A block quote.
        case block
    }
    /// The words, without the outer quotation marks.
    public var text: String
    /// Who said it; nil rather than a guess.
    public var speaker: String?
    /// What the text says the speaker is.
    public var speakerRole: String?
    /// The words that announce the speech.
    public var cue: String?
    /// How it is reported.
    public var kind: Kind
    /// Unicode scalars of the article's text, the outer quotation marks not included.
    public var range: Range<Int>

    /// A quotation of these words.
    public init(
        text: String, speaker: String? = nil, speakerRole: String? = nil, cue: String? = nil, kind: Kind,
        range: Range<Int>
    ) {
        self.text = text
        self.speaker = speaker
        self.speakerRole = speakerRole
        self.cue = cue
        self.kind = kind
        self.range = range
    }
}

/// Somebody or something that the text names, all mentions together.
public struct Entity: Sendable, Hashable {
    /// What is named.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case person, organization, location, product, event
    }
    /// The fullest form that the text uses.
    public var name: String
    /// What it is.
    public var type: Kind
    /// Unicode scalars of the article's text, in order.
    public var mentions: [Range<Int>]
    /// The other forms that the text uses.
    public var aliases: [String]
    /// 0…1.
    public var confidence: Double

    /// An entity with these mentions.
    public init(name: String, type: Kind, mentions: [Range<Int>], aliases: [String] = [], confidence: Double = 1) {
        self.name = name
        self.type = type
        self.mentions = mentions
        self.aliases = aliases
        self.confidence = confidence
    }
}

/// A temporal expression, in the terms of TIMEX3.
public struct TemporalExpression: Sendable, Hashable {
    /// TIMEX3 types.
    public enum Kind: String, Sendable, Hashable, Codable { case date, time, duration, set }
    /// The words.
    public var text: String
    /// TIMEX3 value: ISO 8601, `XXXX-WXX-3` and the like where it cannot be resolved.
    public var value: String
    /// Which sort of expression it is.
    public var type: Kind
    /// Unicode scalars of the article's text.
    public var range: Range<Int>

    /// A temporal expression with this value.
    public init(text: String, value: String, type: Kind, range: Range<Int>) {
        self.text = text
        self.value = value
        self.type = type
        self.range = range
    }
}
