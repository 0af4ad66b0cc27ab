public import Manchette

/// What a caller may choose about a batch.
public struct BatchOptions: Sendable {
    /// The options of every extraction; a document's own language, charset and time of capture go before them.
    public var extraction = ExtractionOptions()
    /// What is written of each article.
    public var writing = ArticleFormat.Options()
    /// Which articles are written.
    public var filter = ArticleFilter()
    /// How many documents are worked on at once; nil: as many as there are cores.
    public var workers: Int?
    /// Larger documents are faults.
    public var maximumBytes = 64 << 20
    /// Documents that take longer are faults; nil: none does.
    public var timeLimit: Double?
    /// What becomes of articles that repeat an earlier one.
    public var duplicates = Duplicates.mark

    /// The default options.
    public init() {}

    /// What becomes of articles that repeat an earlier one.
    public enum Duplicates: String, Sendable, Hashable, CaseIterable {
        /// They say which one.
        case mark
        /// They are left out.
        case drop
        /// Nobody looks for them.
        case ignore
    }
}

/// Which articles of a batch are written.
public struct ArticleFilter: Sendable, Hashable {
    /// Primary language tags; empty for all.
    public var languages: Set<String> = []
    /// Sorts of page; empty for all.
    public var kinds: Set<Article.Kind> = []
    /// First day or time of publication, ISO 8601.
    public var since: String?
    /// Last day or time of publication, ISO 8601; a day includes its hours.
    public var until: String?
    /// Hosts, with those under them; empty for all.
    public var sites: Set<String> = []
    /// Least number of words in the text; of Chinese and Japanese each character is one.
    public var minimumWords = 0

    /// A filter that lets everything through.
    public init() {}

    /// Says which of the values is none, and why.
    ///
    /// - Throws: ``BatchOptionError`` for the first that cannot be held against an article.
    public func check() throws(BatchOptionError) {
        for (option, value) in [("since", since), ("until", until)] {
            guard let value, !Self.isDate(value) else { continue }
            throw BatchOptionError(
                option: option, value: value, cause: "no date in ISO 8601, as in 2026-02-11, 2026-02 or 2026")
        }
    }

    /// A year, a month, or a day with or without a time.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first, year.utf8.count == 4, year.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
            return false
        }
        switch parts.count {
        case 1: return true
        case 2: return parts[1].utf8.count == 2 && Int(parts[1]).map { (1...12).contains($0) } ?? false
        default: return ExtractionOptions.beginsWithDay(text)
        }
    }

    /// Whether an article passes; one without a date passes no filter by date.
    public func accepts(_ article: Article) -> Bool {
        if !kinds.isEmpty, !kinds.contains(article.kind) { return false }
        if !languages.isEmpty {
            guard let language = article.language?.prefix(while: { $0 != "-" }).lowercased(),
                languages.contains(language)
            else { return false }
        }
        if since != nil || until != nil {
            guard let published = article.published else { return false }
            // Compared by their beginnings: ISO 8601 sorts as text, as far as both are equally precise.
            if let since, published.prefix(since.count) < since.prefix(published.count) { return false }
            if let until, published.prefix(until.count) > until.prefix(published.count) { return false }
        }
        if !sites.isEmpty {
            guard let host = Self.host(of: article.canonicalURL ?? article.url ?? "") else { return false }
            guard sites.contains(where: { host == $0 || host.hasSuffix("." + $0) }) else { return false }
        }
        return minimumWords <= 0 || Fingerprint.words(of: article.text).count >= minimumWords
    }

    private static func host(of url: String) -> String? {
        guard let start = url.firstRange(of: "://")?.upperBound else { return nil }
        let authority = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let host = authority.split(separator: "@").last?.split(separator: ":").first
        return host?.lowercased()
    }
}

/// An option of a batch that has a value that it cannot have.
public struct BatchOptionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The option's name.
    public let option: String
    /// What it was given.
    public let value: String
    /// What is wrong with it.
    public let cause: String

    /// One line: option, value and cause.
    public var description: String { "\(option) '\(value)': \(cause)" }
}
