/// How strongly the phrases in a block speak for each class: the best of strength, weighed by how much of the block the
/// phrase covers.
struct PhraseHits: Sendable {
    /// One number for each of ``PhraseClass``, 0…3; none when the block has no phrase.
    private(set) var scores: [Float]
    /// The best score of any class of noise that is more than a menu or a caption.
    private(set) var strongestNoise: Float = 0
    /// The class that a phrase proves: it is the trade's own wording and makes up most of the block.
    private(set) var proof: Article.NoiseClass?
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
    static let classes = PhraseClass.allCases.count
    private static let noScores = [Float](repeating: 0, count: classes)
    /// The class that a phrase proves wherever it stands: words that address the reader and that no article says.
    private var addressed: Article.NoiseClass?
    /// The least part of a block, by letters, that such a phrase is: one in a long text may be quoted.
    private static let leastAddressed = 0.05
    private static let noiseClasses = PhraseClass.allCases.map {
        $0.noise != nil && $0 != .navigation && $0 != .caption && $0 != .follow
    }

    /// Scores of all blocks, and the strongest match of each block for its reason.
    static func hits(in table: BlockTable, language: String?, userPhrases: PhraseTable?) -> [PhraseHits] {
        table.bytes.withUnsafeBufferPointer { bytes in
            var matcher = PhraseMatcher(language: language, text: bytes, userPhrases: userPhrases)
            return table.blocks.map { block in
                let text = UnsafeBufferPointer(rebasing: bytes[block.text])
                var hits = PhraseHits(matcher.matches(in: text))
                if let credit = ClosingCredit.range(in: text) {
                    let own = UnsafeBufferPointer(rebasing: text[credit])
                    hits.closesWithCredit =
                        ClosingCredit.opensWithSign(own)
                        || ClosingCredit.mayNameOwner(own)
                            && matcher.matches(in: own).contains {
                                // "Foto: Keystone" may be a phrase of its own, label and owner.
                                $0.kind == .credit && ($0.position == .start || $0.position == .whole)
                                    && $0.isInPosition
                                    && ClosingCredit.namesOwner(
                                        own, behind: $0.position == .start ? $0.range.upperBound : 0)
                            }
                }
                if !hits.closesWithCredit, let tail = ClosingCredit.tail(in: text) {
                    let own = UnsafeBufferPointer(rebasing: text[tail.own])
                    hits.closesWithPlaceAndDay = ClosingCredit.closesWithPlaceAndDay(text, tail, language: language)
                    hits.closesWithCredit =
                        !hits.closesWithPlaceAndDay && ClosingCredit.areNames(own)
                        && matcher.matches(in: own).contains {
                            $0.kind == .credit && $0.position == .start && $0.isInPosition
                                && $0.range.upperBound < own.count
                        }
                }
                if !hits.closesWithCredit, ClosingCredit.closesWithLengthAndDay(text, language: language) {
                    hits.closesWithPlaceAndDay = true
                }
                hits.closesInCapitals = ClosingCredit.capitals(in: text) != nil
                hits.opensWithFigure = NumberedFigure.opens(text)
                return hits
            }
        }
    }

    private init(_ matches: [PhraseMatch]) {
        // Most blocks have none.
        scores = matches.isEmpty ? [] : PhraseHits.noScores
        for match in matches {
            let cover = Float(0.4 + 0.6 * match.share)
            let score = Float(min(3, match.strength)) * cover * (match.isInPosition ? 1 : 0.3)
            scores[Int(match.kind.rawValue)] = max(scores[Int(match.kind.rawValue)], score)
            if match.kind == .follow {
                let promotion = Int(PhraseClass.promotion.rawValue)
                scores[promotion] = max(scores[promotion], score)
            }
            if match.kind == .related, match.strength >= 3, match.position == .start, match.isInPosition {
                opensRelated = true
            }
            if match.strength == 4, match.isInPosition, match.share >= PhraseHits.leastAddressed {
                addressed = addressed ?? match.kind.noise
            }
        }
        for index in scores.indices where PhraseHits.noiseClasses[index] {
            strongestNoise = max(strongestNoise, scores[index])
        }
        if !scores.isEmpty { proof = provenClass() }
    }

    /// Whether the block speaks to the reader as no article does.
    var addressesReader: Bool { addressed != nil && self[.idiom] == 0 }

    /// What ``proof`` says, once all scores are there.
    private func provenClass() -> Article.NoiseClass? {
        if let addressed, self[.idiom] == 0 { return addressed }
        var best: Float = 2.4
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
