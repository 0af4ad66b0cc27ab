/// What a caller may choose about an extraction.
public struct ExtractionOptions: Sendable, Hashable {
    /// BCP 47 tag of the text, when the caller knows it better than the page.
    public var language: String?
    /// The charset of the transport's `Content-Type`.
    public var transportCharset: String?
    /// When the page was captured: ISO 8601. No date of the article may lie after it.
    public var captured: String?
    /// HTML or text; nil: decided from the bytes.
    public var input: Article.Source.Kind?
    /// Whether characters stay as they came (typography, ligatures, reversed guillemets).
    public var faithful = false
    /// Which annotations are made.
    public var annotations: Annotations = .all
    /// Most bytes that are read; more is ``ExtractionError/Code/tooLarge``.
    public var maximumBytes = 256 << 20

    /// The default options.
    public init() {}

    /// Layers of annotation.
    public struct Annotations: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let quotes = Annotations(rawValue: 1)
        public static let entities = Annotations(rawValue: 2)
        public static let dates = Annotations(rawValue: 4)
        public static let all: Annotations = [.quotes, .entities, .dates]
    }
}
