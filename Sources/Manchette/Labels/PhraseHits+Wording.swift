/// What the wording of a short block says of it, where its place says nothing.
extension PhraseHits {
    /// Whether a block is one of the trade's words for a link, a colon and the link: "Lea: <a>…</a>", "Siehe: <a>…</a>".
    ///
    /// A text dump tells no links (`linkBytes` nil): there it is a label and a line that is no sentence.
    static func labelsLink(
        _ matches: [PhraseMatch], _ text: UnsafeBufferPointer<UInt8>, _ statistics: TextStatistics, linkBytes: Int?
    ) -> Bool {
        matches.contains { match in
            guard match.kind == .related, match.position == .start, match.isInPosition,
                let colon = colon(behind: match, in: text)
            else { return false }
            let rest = text.count - colon - 1
            guard let linkBytes else { return rest > 0 && !statistics.endsWithStop }
            // The label may be linked too, and a stop behind it not.
            return rest > 0 && Double(linkBytes) >= leastLinked * Double(rest)
        }
    }

    /// How much of what a label stands before is a link.
    private static let leastLinked = 0.9

    /// Where the colon is that stands right behind a phrase.
    private static func colon(behind match: PhraseMatch, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        let place = text.afterSpaces(from: match.range.upperBound)
        return place < text.count && text[place] == UInt8(ascii: ":") ? place : nil
    }

    /// Words of the longest block whose wording is looked at, and of the longest call to follow on a network.
    private static let mostWords: Float = 16
    private static let mostFollowing: Float = 8
    /// Words of the longest line that is a label and names without a mark between them: "Photo Anne Roy".
    private static let mostNamed: Float = 6
    /// Words of the longest line of tags without a comma.
    private static let mostUnlisted: Float = 4
    /// Bytes of the shortest note on a picture that is no word of every text: "Symbolbild".
    private static let leastNote = 8
    /// Bytes of a mark before a call.
    private static let mostBeforeCall = 4
    /// The classes that speak to the reader, and those that hardly anything else does: a bit for each, by number.
    private static let voices = bits(of: [.share, .advertisement, .comments, .promotion, .legal]) | offers
    private static let offers = bits(of: [.paywall, .subscription, .newsletter, .follow])
    private static let closings = voices | bits(of: [.authorBio])
    private static let walls = bits(of: [.paywall, .subscription])

    private static func bits(of classes: [PhraseClass]) -> UInt32 {
        classes.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
    }

    /// The class that a short block's phrases speak for; nil when it may as well be a sentence of the text.
    ///
    /// An article tells of apps, letters and offers in the same words: a sentence has to be made up of them, a line that
    /// is none to be two fifths of them, or to begin with a question of the trade ("Got a tip? …"). What somebody says stays.
    static func wording(
        of text: UnsafeBufferPointer<UInt8>, _ matches: [PhraseMatch], _ statistics: TextStatistics
    ) -> Article.NoiseClass? {
        guard statistics.words <= mostWords, statistics.quotationMarks == 0 else { return nil }
        if let label = label(of: text, matches, statistics) { return label }
        if isFollowing(matches, statistics) { return .newsletter }
        var together = 0.0
        var count = 0
        var strongest = 0.0
        var most: Article.NoiseClass?
        for match in matches where match.isInPosition && match.strength > 1 {
            let bit: UInt32 = 1 << UInt32(match.kind.rawValue)
            guard voices & bit != 0 else { continue }
            // A sentence of an app that names its stores begins with something else.
            if statistics.endsWithStop, count == 0, match.range.lowerBound > mostBeforeCall, walls & bit == 0 { break }
            together += match.share
            count += 1
            // The largest gives the class, whether it is enough alone or not.
            let weight = match.share / (enough(match, bit, text, statistics) ?? .infinity)
            if weight > strongest || most == nil {
                strongest = weight
                most = match.kind.noise
            }
        }
        let enoughTogether = statistics.endsWithStop || count < 2 ? leastOfSentence : leastOfLine
        return strongest >= 1 || together >= enoughTogether ? most : nil
    }

    /// The class of a note or a call by the publisher's own voice: a phrase of the trade that speaks of "us" or of "this
    /// article", in a block that quotes nobody.
    static func closing(
        of text: UnsafeBufferPointer<UInt8>, _ matches: [PhraseMatch], _ statistics: TextStatistics,
        _ publisher: SmallWordSet?
    ) -> Article.NoiseClass? {
        guard let publisher, statistics.words <= mostClosing, statistics.quotationMarks == 0 else { return nil }
        let own = matches.filter { match in
            let bit: UInt32 = 1 << UInt32(match.kind.rawValue)
            return match.strength > 2 && match.isInPosition && match.position != .whole && closings & bit != 0
                && match.share >= leastOfClosing
                && TextSimilarity.words(text.piece(match.range)).contains { publisher.contains(key: $0.hash) }
        }
        return own.max { $0.share < $1.share }?.kind.noise
    }

    /// Words of the longest such block, and how much of it the phrase is at least.
    private static let mostClosing: Float = 60
    private static let leastOfClosing = 0.05

    /// How much of a block phrases make up together that is a sentence, and that is none and has several.
    private static let leastOfSentence = 0.75
    private static let leastOfLine = 0.6
    /// How much of a line that is no sentence one offer is at least.
    private static let leastOfOffer = 0.42

    /// How much of a block a strong phrase has to be; nil when it never is enough alone.
    private static func enough(
        _ match: PhraseMatch, _ bit: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ statistics: TextStatistics
    ) -> Double? {
        // A single word may be what the text is about.
        guard match.strength > 2, text.piece(match.range).contains(where: isBetweenWords) else { return nil }
        let isFirst = match.range.lowerBound <= mostBeforeCall
        if isFirst, isAsked(match, in: text) { return 0.01 }
        if statistics.endsWithStop { return walls & bit != 0 ? leastOfLine : nil }
        if isFirst, match.kind == .follow, statistics.words <= mostFollowing { return 0.3 }
        return offers & bit != 0 ? leastOfOffer : nil
    }

    private static func isBetweenWords(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "-") || byte == 0xA0
    }

    /// Whether a question mark stands right behind a phrase.
    static func isAsked(_ match: PhraseMatch, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let place = text.afterSpaces(from: match.range.upperBound)
        return place < text.count && text[place] == UInt8(ascii: "?")
    }

    /// "Suivez le Courrier sur WhatsApp": a call, the publisher's name, a network.
    private static func isFollowing(_ matches: [PhraseMatch], _ statistics: TextStatistics) -> Bool {
        guard !statistics.endsWithStop, statistics.commas == 0 else { return false }
        func strongest(_ position: PhrasePosition) -> Int {
            matches.reduce(0) {
                $1.kind == .follow && $1.isInPosition && $1.position == position ? max($0, $1.strength) : $0
            }
        }
        // "on our channel" is the publisher's own; how to follow somebody else fills articles.
        let network = strongest(.end)
        guard strongest(.start) > 0, network > 0 else { return false }
        return statistics.words <= (network > 2 ? mostWords : mostFollowing)
    }

    /// The class of a block that is a label and what it names: "Photo : Anne Roy", "Foto Keystone", "Tags: …",
    /// "Symbolbild".
    private static func label(
        of text: UnsafeBufferPointer<UInt8>, _ matches: [PhraseMatch], _ statistics: TextStatistics
    ) -> Article.NoiseClass? {
        for match in matches where match.isInPosition && (match.kind == .credit || match.kind == .tags) {
            guard match.position == .start || match.position == .whole else { continue }
            if let colon = colon(behind: match, in: text) {
                // "Photo : le mot revient sans cesse" names nobody, and tags are several or few words.
                let isNamed =
                    match.kind == .credit
                    ? ClosingCredit.areNames(text.piece(from: colon + 1))
                    : !statistics.endsWithStop && (statistics.commas > 0 || statistics.words <= mostUnlisted)
                return isNamed ? match.kind.noise : nil
            }
            guard match.kind == .credit else { continue }
            if match.position == .whole, text.count >= leastNote { return .credit }
            if match.position == .start, statistics.words <= mostNamed, !statistics.endsWithStop,
                ClosingCredit.areNames(text.piece(from: match.range.upperBound))
            {
                return .credit
            }
        }
        return nil
    }
}
