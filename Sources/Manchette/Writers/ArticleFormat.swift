/// The formats in which an article can be written.
public enum ArticleFormat: String, Sendable, Hashable, CaseIterable {
    /// The whole article, schema `manchette/1`.
    case json
    /// The same, always on one line.
    case jsonl
    /// Headline, lead and text.
    case text
    /// CommonMark.
    case markdown
    /// A small HTML page.
    case html
    /// TEI P5, for corpora.
    case tei
    /// IPTC's News in JSON, 3.0.
    case ninjs
    /// schema.org's NewsArticle as JSON-LD.
    case newsarticle

    /// Whether fields can be left out; the others' schemas say what they hold.
    public var canLeaveOutFields: Bool { self != .ninjs && self != .newsarticle }

    /// Whether articles one behind the other are a file of this format; a page of HTML and an XML document hold but one.
    public var canHoldMany: Bool { self != .html && self != .tei }

    /// What a format leaves to choose.
    public struct Options: Sendable, Hashable {
        /// The fields wanted, where the format ``ArticleFormat/canLeaveOutFields``; nil for the format's own choice.
        public var fields: Set<Article.Field>?
        /// Whether JSON is indented.
        public var pretty: Bool
        /// Whether the noise is written.
        public var noise: Bool
        /// Whether it is written where each field came from.
        public var provenance: Bool

        /// The choices; by default everything but the provenance, on one line.
        public init(
            fields: Set<Article.Field>? = nil, pretty: Bool = false, noise: Bool = true, provenance: Bool = false
        ) {
            self.fields = fields
            self.pretty = pretty
            self.noise = noise
            self.provenance = provenance
        }
    }

    /// Appends an article in this format, with a line end behind it.
    public func write(_ article: Article, options: Options = Options(), into output: inout [UInt8]) {
        switch self {
        case .json, .jsonl:
            JSONWriter.write(
                article, fields: options.fields, pretty: options.pretty && self == .json, noise: options.noise,
                provenance: options.provenance, into: &output)
            output.append(UInt8(ascii: "\n"))
        case .text: TextWriter.write(article, fields: options.fields, into: &output)
        case .markdown: MarkdownWriter.write(article, fields: options.fields, into: &output)
        case .html: HTMLWriter.write(article, fields: options.fields, into: &output)
        case .tei: TEIWriter.write(article, fields: options.fields, into: &output)
        case .ninjs:
            NinjsWriter.write(article, pretty: options.pretty, into: &output)
            output.append(UInt8(ascii: "\n"))
        case .newsarticle:
            NewsArticleWriter.write(article, pretty: options.pretty, into: &output)
            output.append(UInt8(ascii: "\n"))
        }
    }
}
