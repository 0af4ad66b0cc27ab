public import DumpReading
public import Manchette

/// What a caller may choose about a batch.
public struct BatchOptions: Sendable {
    /// The options of every extraction; a document's own language, charset and time of capture go before them.
    public var extraction = ExtractionOptions()
    /// What is written of each article.
    public var writing = ArticleFormat.Options()
    /// Which articles are written.
    public var filter = ArticleFilter()
    /// How many documents are worked on at once, at most ``mostWorkers``; nil: as many as there are cores.
    public var workers: Int?
    /// More threads than these are never started for a run.
    public static let mostWorkers = 1024
    /// Larger documents are faults.
    public var maximumBytes = 64 << 20
    /// Documents that take longer are faults; nil: none does.
    public var timeLimit: Double?
    /// What ends the waiting for bytes of a pipe, and the run with it.
    public var interruption: ReadInterruption?
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
            if let since, Self.isBefore(published, since) { return false }
            if let until, Self.isBefore(until, published) { return false }
        }
        if !sites.isEmpty {
            guard let host = Self.host(of: article.canonicalURL ?? article.url ?? "") else { return false }
            guard sites.contains(where: { host == $0 || host.hasSuffix("." + $0) }) else { return false }
        }
        return minimumWords <= 0 || Fingerprint.words(of: article.text).count >= minimumWords
    }

    /// Whether one date is before another, as far as both are equally precise.
    private static func isBefore(_ one: String, _ other: String) -> Bool {
        if let (first, second) = instants(one, other) { return first < second }
        // Without a time and its offset they are compared by their beginnings: ISO 8601 sorts as text.
        return one.prefix(other.count) < other.prefix(one.count)
    }

    /// Both as seconds since one and the same moment, or both as minutes where one has no seconds.
    private static func instants(_ one: String, _ other: String) -> (Double, Double)? {
        guard let first = Instant(one), let second = Instant(other) else { return nil }
        guard first.hasSeconds, second.hasSeconds else { return (first.minutes * 60, second.minutes * 60) }
        return (first.minutes * 60 + first.seconds, second.minutes * 60 + second.seconds)
    }

    /// A day, a time and an offset from UTC.
    private struct Instant {
        /// Whole minutes of UTC.
        var minutes = 0.0
        var seconds = 0.0
        var hasSeconds = false

        init?(_ text: String) {
            let bytes = Array(text.utf8)
            func number(_ range: Range<Int>) -> Int? {
                guard range.upperBound <= bytes.count else { return nil }
                guard bytes[range].allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
                return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
            }
            guard bytes.count > 16, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A,
                bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20, let year = number(0..<4),
                let month = number(5..<7),
                let day = number(8..<10), let hour = number(11..<13), let minute = number(14..<16)
            else { return nil }
            var end = 16
            if bytes[end] == 0x3A, let whole = number(17..<19) {
                (seconds, hasSeconds, end) = (Double(whole), true, 19)
                if end < bytes.count, bytes[end] == 0x2E {
                    let digits = bytes[(end + 1)...].prefix { $0 &- 0x30 < 10 }
                    seconds += Double("0." + String(decoding: digits, as: UTF8.self)) ?? 0
                    end += 1 + digits.count
                }
            }
            guard end < bytes.count else { return nil }
            var offset = 0
            if bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") {
                let hasColon = end + 3 < bytes.count && bytes[end + 3] == 0x3A
                let rest = end + (hasColon ? 4 : 3)
                guard let hours = number((end + 1)..<(end + 3)), let minutes = number(rest..<(rest + 2)) else {
                    return nil
                }
                offset = (hours * 60 + minutes) * (bytes[end] == UInt8(ascii: "-") ? -1 : 1)
            } else if bytes[end] | 0x20 != UInt8(ascii: "z") {
                return nil
            }
            // Days since 1 March of the year 0, of which each month begins where the one before it ends.
            let (years, months) = (month > 2 ? year : year - 1, (month + 9) % 12)
            let days = years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day
            minutes = Double((days * 24 + hour) * 60 + minute - offset)
        }
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
