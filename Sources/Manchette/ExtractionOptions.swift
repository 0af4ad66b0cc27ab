/// What a caller may choose about an extraction.
public struct ExtractionOptions: Sendable, Hashable {
    /// BCP 47 tag of the text, when the caller knows it better than the page.
    public var language: String?
    /// The charset of the transport's `Content-Type`.
    public var transportCharset: String?
    /// When the page was captured, in ISO 8601.
    ///
    /// No date of the article may lie after it.
    public var captured: String?
    /// When it was published, in ISO 8601, for inputs that do not say it themselves.
    public var published: String?
    /// HTML or text; nil: decided from the bytes.
    public var input: Article.Source.Kind?
    /// What reads the page's markup.
    public var parser = Parser.html5
    /// Whether characters stay as they came (typography, ligatures, reversed guillemets).
    public var faithful = false
    /// Which annotations are made.
    public var annotations: Annotations = .all
    /// The user's rules for the pages of some sites.
    public var siteRules: SiteRules?
    /// The user's own phrases of noise, beside the shipped ones.
    public var phrases: UserPhrases?
    /// Whether ``Article/provenance`` names every claim that lost, also those that were not weighed.
    public var tracesClaims = false
    /// Most bytes that are read; more is ``ExtractionError/Code/tooLarge``.
    public var maximumBytes = 256 << 20

    /// The default options.
    public init() {}

    /// Whether a text begins with a day as ``captured`` has to.
    package static func beginsWithDay(_ text: String) -> Bool { CivilDate(iso: text) != nil }

    /// Whether a text has the form of a BCP 47 tag: letters, then parts of letters and digits.
    package static func isLanguageTag(_ text: String) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(isLetter) else { return false }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || $0 &- 0x30 < 10 }
        }
    }

    /// Says which of the options is none, and why.
    func check() throws(ExtractionError) {
        if let language, !Self.isLanguageTag(language) {
            throw ExtractionError(
                .wrongOption, detail: "language '\(language)' is no BCP 47 tag, as in fr or de-CH")
        }
    }

    /// What reads a page's markup into a tree.
    public enum Parser: String, Sendable, Hashable, CaseIterable {
        /// The parser of the HTML standard, in Swift.
        case html5
        /// libxml2's parser, which reads HTML by the rules of HTML 4.
        case libxml2
    }

    /// Layers of annotation.
    public struct Annotations: OptionSet, Sendable, Hashable {
        /// One bit a layer.
        public let rawValue: UInt8
        /// Layers by their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Who says what.
        public static let quotes = Annotations(rawValue: 1)
        /// Who and what is named.
        public static let entities = Annotations(rawValue: 2)
        /// Temporal expressions.
        public static let dates = Annotations(rawValue: 4)
        /// Every layer.
        public static let all: Annotations = [.quotes, .entities, .dates]
    }
}
