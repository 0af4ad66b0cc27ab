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
        var colon = match.range.upperBound
        // Spaces, and no-break spaces.
        while colon < text.count, text[colon] <= 0x20 || text[colon] == 0xC2 || text[colon] == 0xA0 { colon += 1 }
        return colon < text.count && text[colon] == UInt8(ascii: ":") ? colon : nil
    }

    /// Words of the longest block whose wording is looked at.
    private static let mostWords: Float = 16
    /// Words of the longest line that is a label and names without a mark between them: "Photo Anne Roy".
    private static let mostNamed: Float = 6
    /// How much of such a block a strong phrase is at least, in its midst and at its start, and how much phrases that are
    /// not strong are together.
    private static let leastStrong = 0.3
    private static let leastCall = 0.15
    private static let leastTogether = 0.75
    /// Bytes of the shortest note on a picture that is no word of every text: "Symbolbild", "photo d'archives".
    static let leastNote = 8
    /// Bytes of a mark before a call.
    private static let mostBeforeCall = 4
    /// The classes that speak to the reader: a bit for each, by number.
    private static let voices = [
        PhraseClass.paywall, .subscription, .newsletter, .follow, .share, .advertisement, .comments, .promotion,
    ].reduce(UInt32(0)) { $0 | 1 << UInt32($1.rawValue) }

    /// The class that a short block's phrases speak for together; nil when it may as well be a sentence of the text.
    static func wording(
        of text: UnsafeBufferPointer<UInt8>, _ matches: [PhraseMatch], _ statistics: TextStatistics
    ) -> Article.NoiseClass? {
        guard statistics.words <= mostWords else { return nil }
        // "Suivez le Courrier sur WhatsApp": the publisher's name stands between.
        func isFollow(_ position: PhrasePosition) -> Bool {
            matches.contains { $0.kind == .follow && $0.isInPosition && $0.position == position }
        }
        if isFollow(.start), isFollow(.end) { return .newsletter }
        if let label = label(of: text, matches, statistics) { return label }
        var together = 0.0
        var strongest = 0.0
        var most: Article.NoiseClass?
        for match in matches where match.isInPosition {
            // A sentence may tell of an app or a letter; a call begins with the words for it.
            if statistics.endsWithStop, match.range.lowerBound > mostBeforeCall { continue }
            guard match.strength > 1, voices & 1 << UInt32(match.kind.rawValue) != 0 else { continue }
            together += match.share
            // A single word may be what the text is about.
            let isStrong =
                match.strength > 2 && text.piece(match.range).contains { $0 == 0x20 || $0 == UInt8(ascii: "-") }
            let isCall = !statistics.endsWithStop && match.range.lowerBound <= mostBeforeCall
            let weight = match.share / (isCall ? leastCall : leastStrong) * (isStrong ? 1 : 0.01)
            if weight > strongest {
                strongest = weight
                most = match.kind.noise
            }
        }
        return strongest >= 1 || together >= leastTogether ? most : nil
    }

    /// The class of a block that is a label and what it names: "Photo : Anne Roy", "Foto Keystone", "Tags: …",
    /// "Symbolbild".
    private static func label(
        of text: UnsafeBufferPointer<UInt8>, _ matches: [PhraseMatch], _ statistics: TextStatistics
    ) -> Article.NoiseClass? {
        for match in matches where match.isInPosition && (match.kind == .credit || match.kind == .tags) {
            guard match.position == .start || match.position == .whole else { continue }
            if let colon = colon(behind: match, in: text) {
                // "Photo : c'est tout ce qui reste." is a sentence.
                let isSentence = statistics.endsWithStop && !ClosingCredit.areNames(text.piece(from: colon + 1))
                return isSentence ? nil : match.kind.noise
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
