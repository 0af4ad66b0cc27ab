/// What was read from a page or a text dump: the article's fields and body, what was found in its text, and the noise
/// around it.
///
/// Fields that the page does not give are nil or empty; nothing is made up. Ranges count Unicode scalars of ``text``;
/// those of a block's ``BodyBlock/inlines`` count them from the block's own first.
public struct Article: Sendable, Hashable {
    /// The caller's id.
    public var id: String?
    /// Where the input came from and how its bytes were read.
    public var source: Source
    /// The address that the page was fetched from.
    public var url: String?
    /// The address that the page calls its own.
    public var canonicalURL: String?
    /// The name of the site or publication.
    public var site: String?
    /// What sort of page it is.
    public var kind: Kind
    /// BCP 47 tag of the text's language; nil when it is too short to tell.
    public var language: String?

    /// The over-title.
    public var kicker: String?
    /// The title, without the site's name.
    public var headline: String?
    /// The standfirst.
    public var lead: String?
    /// The by-line's names.
    public var authors: [Author]
    /// When it was first published: ISO 8601, as precise as the page is and no more.
    public var published: String?
    /// When it was last changed: ISO 8601, as precise as the page is and no more.
    public var modified: String?
    /// The rubric.
    public var section: String?
    /// Keywords.
    public var tags: [String]
    /// The publisher's own code for the article.
    public var webcode: String?
    /// Who may read it, and how much of it is here.
    public var access: Access

    /// The body, in order.
    public var body: [BodyBlock]
    /// The text of the body: its blocks, an empty line between each two.
    ///
    /// Headline, lead and captions are not in it.
    public var text: String
    /// The article's pictures.
    public var images: [Image]

    /// What somebody is quoted as saying; nil when not asked for.
    public var quotes: [Quote]?
    /// Who and what is named; nil when not asked for.
    public var entities: [Entity]?
    /// Temporal expressions; nil when not asked for.
    public var dates: [TemporalExpression]?

    /// What a reader saw near the article that is not the article.
    public var noise: [Noise]
    /// How sure the fields are: 0…1 by field name, `body` among them.
    public var confidence: [String: Double]
    /// Where each field came from, by field name.
    public var provenance: [String: Provenance]
    /// The earlier article of the same batch that this one repeats; only a batch knows it.
    public var duplicateOf: DuplicateReference?
    /// The page that has the whole text of an article in parts, as a site rule finds it.
    public var singlePageLink: String?
    /// The page where the text goes on, as a site rule finds it.
    public var nextPageLink: String?
    /// What the caller should know, such as a site rule that finds nothing any more.
    public var warnings: [String] = []
}

extension Article {
    /// What sort of page an article came from.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case article, liveBlog, video, gallery, listing
        /// A bot wall, a consent or log-in page, an error page, a page without a text of its own.
        case notAnArticle
    }

    /// Where the input came from and how its bytes were read.
    public struct Source: Sendable, Hashable, Codable {
        /// HTML, or a text dump.
        public enum Kind: String, Sendable, Hashable, Codable { case html, text }
        /// HTML or text.
        public var kind: Kind
        /// The file, as the caller named it.
        public var path: String?
        /// The address, for input that is known by it.
        public var url: String?
        /// The record in a dump.
        public var record: String?
        /// Size of the input in bytes.
        public var bytes: Int
        /// WHATWG name of the encoding it was read in.
        public var encoding: String
        /// Why that encoding: `bom`, `transport`, `meta`, `utf-8-validity`, `detection`, `fallback`, and what was repaired.
        public var encodingEvidence: String

        /// A source that was read in this encoding.
        public init(
            kind: Kind, path: String? = nil, url: String? = nil, record: String? = nil, bytes: Int, encoding: String,
            encodingEvidence: String
        ) {
            self.kind = kind
            self.path = path
            self.url = url
            self.record = record
            self.bytes = bytes
            self.encoding = encoding
            self.encodingEvidence = encodingEvidence
        }
    }

    /// One name of the by-line.
    public struct Author: Sendable, Hashable, Codable {
        /// The person's or organisation's name.
        public var name: String
        /// What the by-line says the person is.
        public var role: String?
        /// What the by-line says the person works for.
        public var organization: String?

        /// An author by this name.
        public init(name: String, role: String? = nil, organization: String? = nil) {
            self.name = name
            self.role = role
            self.organization = organization
        }
    }

    /// Who may read the article, and how much of it is here.
    public struct Access: Sendable, Hashable, Codable {
        /// Who may read it: `free` by what the page claims, or by a text with no gate behind it.
        public enum State: String, Sendable, Hashable, Codable { case free, metered, locked, unknown }
        /// Who may read it.
        public var state: State
        /// Whether the text stops before the article's end.
        public var truncated: Bool
        /// The share of the article that is not here, 0…1, when the page says it.
        public var remaining: Double?
        /// What speaks for it, strongest first; not empty but where the state is unknown.
        public var evidence: [String]

        /// Access as the page shows it.
        public init(state: State = .unknown, truncated: Bool = false, remaining: Double? = nil, evidence: [String] = [])
        {
            self.state = state
            self.truncated = truncated
            self.remaining = remaining
            self.evidence = evidence
        }
    }

    /// A picture of the article.
    public struct Image: Sendable, Hashable, Codable {
        /// Absolute where a base address is known.
        public var url: String
        /// The words under it.
        public var caption: String?
        /// Who made or owns it.
        public var credit: String?
        /// Pixels, as the page states them.
        public var width: Int?
        /// Pixels, as the page states them.
        public var height: Int?

        /// A picture at this address.
        public init(url: String, caption: String? = nil, credit: String? = nil, width: Int? = nil, height: Int? = nil) {
            self.url = url
            self.caption = caption
            self.credit = credit
            self.width = width
            self.height = height
        }
    }

    /// A piece of the page that a reader saw near the article and that is not the article.
    public struct Noise: Sendable, Hashable, Codable {
        /// What sort of noise it is.
        public var `class`: NoiseClass
        /// Its characters.
        public var text: String
        /// Index of the block in the page, counted from 0 over all blocks.
        public var position: Int
        /// What told it apart.
        public var reason: String

        /// A noise block of this class.
        public init(class: NoiseClass, text: String, position: Int, reason: String) {
            self.class = `class`
            self.text = text
            self.position = position
            self.reason = reason
        }
    }

    /// Classes of noise.
    public enum NoiseClass: String, Sendable, Hashable, Codable, CaseIterable {
        case caption, credit, paywall, subscription, newsletter, related, share, tags, advertisement, comments,
            authorBio
        case promotion, cookies, navigation, legal, duplicate
    }

    /// An article that has the same text, or nearly.
    public struct DuplicateReference: Sendable, Hashable, Codable {
        /// The other article's id; where it has none its address, its file or its record.
        public var id: String
        /// How much of both texts is the same: Jaccard's index of their word shingles, 1 for the very same words.
        public var similarity: Double

        /// A reference to an article.
        public init(id: String, similarity: Double) {
            self.id = id
            self.similarity = similarity
        }
    }

    /// Where a field came from.
    public struct Provenance: Sendable, Hashable, Codable {
        /// `json-ld:headline`, `meta:og:title`, `dom:h1`, `text:line 3`, `rule:example.org`; `none` for a field that has
        /// no value although something was claimed.
        public var source: String
        /// How sure the value is, 0…1; nil where nothing weighs it.
        public var confidence: Double?
        /// Claims that said something else.
        public var rejected: [RejectedClaim]

        /// A field's origin.
        public init(source: String, confidence: Double? = nil, rejected: [RejectedClaim] = []) {
            self.source = source
            self.confidence = confidence
            self.rejected = rejected
        }
    }

    /// A claim about a field that lost against another.
    public struct RejectedClaim: Sendable, Hashable, Codable {
        /// What it said; empty where it should have said something and did not.
        public var value: String
        /// Where it stands.
        public var source: String
        /// Why it lost, where more than its score decided.
        public var reason: String?
        /// How much it weighed, 0…1, where it was weighed.
        public var score: Double?

        /// A claim that lost.
        public init(_ value: String, source: String, reason: String? = nil, score: Double? = nil) {
            self.value = value
            self.source = source
            self.reason = reason
            self.score = score.map { min(1, max(0, $0)) }
        }
    }
}

/// A part of an article's body.
public struct BodyBlock: Sendable, Hashable {
    /// What a part of a body can be.
    public enum Kind: String, Sendable, Hashable, Codable {
        case paragraph, heading, listItem, blockQuote, table, code, figure, embed
    }
    /// What it is.
    public var kind: Kind
    /// Its characters; for tables, cells joined by tabs and rows by line ends.
    ///
    /// Of an embed its title, empty where it has none; empty for figures, whose caption stands with their address in
    /// ``Article/images``.
    public var text: String
    /// Where they are in the article's text: Unicode scalars; nil for figures and embeds, which have no place there.
    public var range: Range<Int>?
    /// Heading: 1…6; list item: depth from 1.
    public var level: Int?
    /// List item: whether its list is numbered.
    public var ordered: Bool?
    /// Figure, embed: the address.
    public var url: String?
    /// Links and emphasis, in order.
    public var inlines: [Inline]

    /// A body block of this kind.
    public init(
        kind: Kind, text: String, range: Range<Int>? = nil, level: Int? = nil, ordered: Bool? = nil, url: String? = nil,
        inlines: [Inline] = []
    ) {
        self.kind = kind
        self.text = text
        self.range = range
        self.level = level
        self.ordered = ordered
        self.url = url
        self.inlines = inlines
    }

    /// A link or emphasis inside a block.
    public struct Inline: Sendable, Hashable {
        /// What a stretch of characters can be.
        public enum Kind: String, Sendable, Hashable, Codable { case link, strong, emphasis, code }
        /// What it is.
        public var kind: Kind
        /// Unicode scalars of the block's own ``BodyBlock/text``, not of the article's.
        public var range: Range<Int>
        /// Link: the address, absolute where a base is known.
        public var url: String?

        /// An inline of this kind.
        public init(kind: Kind, range: Range<Int>, url: String? = nil) {
            self.kind = kind
            self.range = range
            self.url = url
        }
    }
}
