/// What a phrase tells of the block that it stands in.
enum PhraseClass: UInt8, Sendable, CaseIterable {
    case caption, credit, paywall, subscription, newsletter, related, share, tags, advertisement, comments, authorBio
    case promotion, cookies, navigation, legal
    case byline, dateline, modified, readingTime, kicker, liveBlog, webcode
    /// A bot wall, a consent or log-in wall, an error page.
    case notAnArticle
    /// A turn of phrase that only looks like one of the others and hides what it touches; never reported.
    case idiom
    /// An offer to follow the publisher: on a network, by alerts, in an app. A promotion to the models, and reported with
    /// the newsletters: both are ways to be told of what is new.
    case follow

    /// The classes that the models have columns for.
    static let columns = allCases.filter { $0 != .follow }

    /// The name that phrase files use.
    var name: StaticString {
        switch self {
        case .caption: "caption"
        case .credit: "credit"
        case .paywall: "paywall"
        case .subscription: "subscription"
        case .newsletter: "newsletter"
        case .related: "related"
        case .share: "share"
        case .tags: "tags"
        case .advertisement: "advertisement"
        case .comments: "comments"
        case .authorBio: "authorBio"
        case .promotion: "promotion"
        case .cookies: "cookies"
        case .navigation: "navigation"
        case .legal: "legal"
        case .byline: "byline"
        case .dateline: "dateline"
        case .modified: "modified"
        case .readingTime: "readingTime"
        case .kicker: "kicker"
        case .liveBlog: "liveBlog"
        case .webcode: "webcode"
        case .notAnArticle: "notAnArticle"
        case .idiom: "idiom"
        case .follow: "follow"
        }
    }

    /// The class that a phrase file names.
    init?(name: UnsafeBufferPointer<UInt8>) {
        guard let found = Self.allCases.first(where: { name.equals($0.name) }) else { return nil }
        self = found
    }

    /// The class of noise, for those that are one.
    var noise: Article.NoiseClass? {
        switch self {
        case .caption: .caption
        case .credit: .credit
        case .paywall: .paywall
        case .subscription: .subscription
        case .newsletter, .follow: .newsletter
        case .related: .related
        case .share: .share
        case .tags: .tags
        case .advertisement: .advertisement
        case .comments: .comments
        case .authorBio: .authorBio
        case .promotion: .promotion
        case .cookies: .cookies
        case .navigation: .navigation
        case .legal: .legal
        case .byline, .dateline, .modified, .readingTime, .kicker, .liveBlog, .webcode, .notAnArticle, .idiom: nil
        }
    }
}

/// Where in a block a phrase has to stand to mean what its table says.
enum PhrasePosition: UInt8, Sendable, CaseIterable {
    /// The block is just the phrase, give or take numbers and signs.
    case whole
    case start
    case end
    case anywhere

    /// The word that phrase files use.
    var name: StaticString {
        switch self {
        case .whole: "whole"
        case .start: "start"
        case .end: "end"
        case .anywhere: "in"
        }
    }

    /// The position that a phrase file names.
    init?(name: UnsafeBufferPointer<UInt8>) {
        guard let found = Self.allCases.first(where: { name.equals($0.name) }) else { return nil }
        self = found
    }

    /// Whether a phrase that stands so is in its position.
    func fits(atStart: Bool, atEnd: Bool) -> Bool {
        switch self {
        case .whole: atStart && atEnd
        case .start: atStart
        case .end: atEnd
        case .anywhere: true
        }
    }
}

/// A line of a phrase file.
struct Phrase: Sendable {
    /// Where its words begin in its file, and how many bytes they have.
    private let start: UInt32
    private let count: UInt32
    let kind: PhraseClass
    /// 1 a hint … 3 proof when it makes up the block, 4 proof wherever it stands in one.
    let strength: UInt8
    let position: PhrasePosition
    let file: PhraseSource

    init(kind: PhraseClass, strength: UInt8, position: PhrasePosition, file: PhraseSource, written: Range<Int>) {
        (self.kind, self.strength, self.position, self.file) = (kind, strength, position, file)
        (start, count) = (UInt32(clamping: written.lowerBound), UInt32(clamping: written.count))
    }

    /// Its bytes in its file.
    var written: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
}

/// The file that a phrase stands in.
enum PhraseSource: UInt8, Sendable {
    case any, fr, de, en, it, es, pt, nl, pl, ru, el
    case sv, da, nb, fi, cs, sk, hu, ro, tr, hr, sl, id, vi, uk, bg, sr, ja, zh, ko, ar, fa, he, hi, bn
    case user
}

/// A phrase that stands in a block.
struct PhraseMatch: Sendable, Hashable {
    var kind: PhraseClass
    /// 1 a hint … 3 proof when it makes up the block, 4 proof wherever it stands in one.
    var strength: Int
    /// Where the phrase wants to stand.
    var position: PhrasePosition
    /// Whether it stands there; matches that do not are weak evidence at best.
    var isInPosition: Bool
    /// Share of the block's letters and digits that the phrase covers, 0…1.
    var share: Double
    /// Bytes of the block.
    var range: Range<Int>
    /// Index of the phrase in its table.
    var phrase: Int
    /// Whether it is a phrase of the caller's own table.
    var isUserPhrase: Bool
}

/// A line of a phrase file that is not `class | strength | position | phrase`.
public struct PhraseSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line, counted from 1.
    public var line: Int
    /// What is wrong with it.
    public var reason: String

    /// Line and reason.
    public var description: String { "line \(line): \(reason)" }
}
