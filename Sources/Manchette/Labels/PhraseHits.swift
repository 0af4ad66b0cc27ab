/// How strongly the phrases in a block speak for each class: the best of strength, weighed by how much of the block the
/// phrase covers.
struct PhraseHits: Sendable {
    /// One number for each of ``PhraseClass``, 0…3; none when the block has no phrase.
    private(set) var scores: [Float]
    /// The best score of any class of noise that is more than a menu or a caption.
    private(set) var strongestNoise: Float = 0
    /// The class that a phrase proves: it is the trade's own wording and makes up most of the block.
    private(set) var proof: Article.NoiseClass?
    /// The class that a short block's wording speaks for, sure enough to keep it out of a text that it stands amid: an
    /// offer, a call, a label like "Photo :" with what it names.
    private(set) var wording: Article.NoiseClass?
    /// The class that the publisher's own voice in a block speaks for, sure enough behind a text: "Suivez-nous sur …", "Cet
    /// article est paru dans …".
    private(set) var closing: Article.NoiseClass?
    /// Whether the block opens with the trade's words for a link to another story ("Lire aussi").
    private(set) var opensRelated = false
    /// Whether the block ends with the owner of a picture: "(Photo: …)", "© …", "… - Photo Roy".
    private(set) var closesWithCredit = false
    /// Whether the block ends with the place and the day of a picture, or with the length and the day of a recording.
    private(set) var closesWithPlaceAndDay = false
    /// Whether the block begins as the caption of a numbered figure: "Figure 1 – …".
    private(set) var opensWithFigure = false
    /// Whether the block ends with an owner in capitals behind its last sentence: "… AFP"; agencies sign so too.
    private(set) var closesInCapitals = false
    /// Whether the block repeats what the picture before it is called.
    var repeatsPicture = false
    /// Whether the block stands alone under a picture, as ``LinesUnderPictures`` do.
    var isUnderPicture = false
    /// Whether its element calls the block a caption, and a picture stands beside it.
    var isNamedCaption = false
    static let classes = PhraseClass.allCases.count
    private static let noScores = [Float](repeating: 0, count: classes)
    /// The class that a phrase proves wherever it stands: words that address the reader and that no article says.
    private var addressed: Article.NoiseClass?
    /// The least part of a block, by letters, that such a phrase is: one in a long text may be quoted.
    private static let leastAddressed = 0.05
    /// A score above this proves a class.
    private static let leastProof: Float = 2.4
    /// The classes of ``strongestNoise``: a bit for each, by number.
    private static let noise = PhraseClass.allCases.reduce(UInt32(0)) {
        $1.noise != nil && $1 != .navigation && $1 != .caption && $1 != .follow ? $0 | 1 << UInt32($1.rawValue) : $0
    }

    /// Scores of all blocks, by what their texts count.
    static func hits(
        in table: BlockTable, _ statistics: [TextStatistics], language: String?, userPhrases: PhraseTable?
    ) -> [PhraseHits] {
        table.bytes.withUnsafeBufferPointer { bytes in
            var matcher = PhraseMatcher(language: language, text: bytes, userPhrases: userPhrases)
            let publisher = FirstPersonWords.publisher(for: language)
            return table.blocks.indices.map { index in
                let block = table.blocks[index]
                let text = bytes.piece(block.text)
                let matches = matcher.matches(in: text)
                var hits = PhraseHits(matches, text, statistics[index])
                if !matches.isEmpty {
                    if !hits.opensRelated {
                        let links = table.source == .html ? Int(block.linkBytes) : nil
                        hits.opensRelated = labelsLink(matches, text, statistics[index], linkBytes: links)
                    }
                    if hits[.idiom] == 0 {
                        hits.wording = wording(of: text, matches, statistics[index])
                        hits.closing = closing(of: text, matches, statistics[index], publisher)
                    }
                }
                hits.readEnds(of: text, statistics[index], &matcher, language: language)
                return hits
            }
        }
    }

    /// What a block closes and opens with; most have none of the marks that tell.
    @inline(__always)
    private mutating func readEnds(
        of text: UnsafeBufferPointer<UInt8>, _ statistics: TextStatistics, _ matcher: inout PhraseMatcher,
        language: String?
    ) {
        if statistics.holdsOwnerMark || ClosingCredit.endsWithBracket(text) { readOwner(in: text, &matcher) }
        if statistics.holdsDash, !closesWithCredit { readTail(of: text, &matcher, language: language) }
        if !closesWithCredit, ClosingCredit.closesWithLengthAndDay(text, language: language) {
            closesWithPlaceAndDay = true
        }
        if statistics.upper > 1 { closesInCapitals = ClosingCredit.capitals(in: text) != nil }
        if statistics.digits > 0 { opensWithFigure = NumberedFigure.opens(text) }
    }

    private mutating func readOwner(in text: UnsafeBufferPointer<UInt8>, _ matcher: inout PhraseMatcher) {
        guard let credit = ClosingCredit.range(in: text) else { return }
        let own = text.piece(credit)
        if ClosingCredit.opensWithSign(own) {
            closesWithCredit = true
            return
        }
        let isBracketed = credit.upperBound < text.count && ClosingCredit.endsWithBracket(text)
        guard isBracketed || ClosingCredit.mayNameOwner(own) else { return }
        closesWithCredit = matcher.matches(in: own).contains {
            // "Foto: Keystone" may be a phrase of its own, label and owner.
            guard $0.kind == .credit, $0.position == .start || $0.position == .whole, $0.isInPosition else {
                return false
            }
            let behind = $0.position == .start ? $0.range.upperBound : 0
            if ClosingCredit.namesOwner(own, behind: behind) { return true }
            // In brackets the label may be all, or stand right before the names.
            guard isBracketed, $0.range.lowerBound == 0 else { return false }
            if $0.range.upperBound < own.count { return ClosingCredit.areNames(own.piece(from: $0.range.upperBound)) }
            // "(photo d'archives)"; one word may be what the text shows, and an agency signs so.
            return $0.position == .start && own.contains(0x20)
        }
    }

    private mutating func readTail(
        of text: UnsafeBufferPointer<UInt8>, _ matcher: inout PhraseMatcher, language: String?
    ) {
        guard let tail = ClosingCredit.tail(in: text) else { return }
        let own = text.piece(tail.own)
        closesWithPlaceAndDay = ClosingCredit.closesWithPlaceAndDay(text, tail, language: language)
        let areNames = ClosingCredit.areNames(own)
        closesWithCredit =
            !closesWithPlaceAndDay && (areNames || ClosingCredit.mayNameOwner(own))
            && matcher.matches(in: own).contains {
                $0.kind == .credit && $0.position == .start && $0.isInPosition && $0.range.upperBound < own.count
                    && (areNames || ClosingCredit.namesOwner(own, behind: $0.range.upperBound))
            }
    }

    private init(_ matches: [PhraseMatch], _ text: UnsafeBufferPointer<UInt8>, _ statistics: TextStatistics) {
        scores = []
        // Most blocks have none.
        if !matches.isEmpty { weigh(matches, text, statistics) }
    }

    private mutating func weigh(
        _ matches: [PhraseMatch], _ text: UnsafeBufferPointer<UInt8>, _ statistics: TextStatistics
    ) {
        scores = PhraseHits.noScores
        let noise = PhraseHits.noise
        var strongest: Float = 0
        for match in matches {
            let cover = Float(0.4 + 0.6 * match.share)
            var score = Float(min(3, match.strength)) * cover * (match.isInPosition ? 1 : 0.3)
            if PhraseHits.isWall(match, text, statistics) { score = max(score, PhraseHits.leastProof + 0.1) }
            strongest = max(strongest, score)
            raise(match.kind, to: score, noise)
            if match.kind == .follow { raise(.promotion, to: score, noise) }
            if match.kind == .related, match.strength >= 3, match.position == .start, match.isInPosition {
                opensRelated = true
            }
            if match.strength == 4, match.isInPosition, match.share >= PhraseHits.leastAddressed,
                statistics.quotationMarks == 0 || !PhraseMatcher.opensQuotation(match.range, in: text)
            {
                addressed = addressed ?? match.kind.noise
            }
        }
        if addressed != nil || strongest > PhraseHits.leastProof { proof = provenClass() }
    }

    private mutating func raise(_ kind: PhraseClass, to score: Float, _ noise: UInt32) {
        let index = Int(kind.rawValue)
        scores[index] = max(scores[index], score)
        if noise & 1 << UInt32(index) != 0 { strongestNoise = max(strongestNoise, score) }
    }

    /// Whether a block is little more than the words of a wall, which are strong alone and proof of such a line: "Déjà
    /// abonné ? Connectez-vous".
    ///
    /// A sentence tells of subscribers in the same words.
    private static func isWall(
        _ match: PhraseMatch, _ text: UnsafeBufferPointer<UInt8>, _ statistics: TextStatistics
    ) -> Bool {
        match.kind == .paywall && match.strength >= 2 && match.position == .anywhere && match.isInPosition
            && match.share >= leastOfWall && statistics.quotationMarks == 0
            && (!statistics.endsWithStop || match.share >= allOfWall || isAsked(match, in: text))
    }

    private static let allOfWall = 0.9
    /// How much of a block such words are, at least: a button's stand beside them.
    private static let leastOfWall = 0.45

    /// Whether the block speaks to the reader as no article does.
    var addressesReader: Bool { addressed != nil && self[.idiom] == 0 }

    /// What ``proof`` says, once all scores are there.
    private func provenClass() -> Article.NoiseClass? {
        if let addressed, self[.idiom] == 0 { return addressed }
        var best = PhraseHits.leastProof
        var found: Article.NoiseClass?
        for kind in PhraseClass.columns where self[kind] > best {
            // Captions and menus are told by their place; an idiom hides what looks like proof.
            guard let noise = kind.noise, noise != .caption, noise != .navigation, noise != .credit else { continue }
            best = self[kind]
            found = noise
        }
        return self[.idiom] > 0 ? nil : found
    }

    subscript(_ kind: PhraseClass) -> Float { scores.isEmpty ? 0 : scores[Int(kind.rawValue)] }
}
