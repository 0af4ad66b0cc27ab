import HTMLTree

/// A second look at a text dump, without the lines that are surely none of its text.
///
/// What the models say of a line is coloured by the lines around it: the last paragraph behind an offer looks like a part
/// of the offer. With the offer out of sight it looks like what it is.
extension RoleChances {
    /// The most lines of a box that is left out: behind more, another part of the page begins.
    private static let mostLeftOut = 8
    /// The most lines over the first that is told by its wording: a title, a line of a picture.
    private static let mostBeforeBox = 2
    /// The most that a line under one of a box's lines may be the body's to be left out with it.
    private static let bodyOfTitle: Float = 0.15
    /// The longest row of a bar, in words: "Facebook", "Copier le lien".
    private static let wordsOfRow: Float = 4
    /// The longest title, in words.
    private static let wordsOfTitleInBox: Float = 25

    /// The lines of boxes that stand between two parts of the text: none where nothing is to be read again.
    func boxes(_ isProse: [Bool], _ phrases: [PhraseHits], _ statistics: [TextStatistics]) -> [Range<Int>] {
        guard let first = body.indices.first(where: { isProse[$0] && body[$0] > RoleChances.bodyOfTitle }) else {
            return []
        }
        var boxes: [Range<Int>] = []
        var index = first + 1
        while index < body.count {
            guard RoleChances.opensBox(phrases[index], statistics[index]) else {
                index += 1
                continue
            }
            var start = index
            while start > max(boxes.last?.upperBound ?? 0, first + 1), index - start < RoleChances.mostBeforeBox,
                isOfBox(start - 1, isProse, phrases[start - 1], statistics[start - 1])
            {
                start -= 1
            }
            var end = index + 1
            while end < body.count, isOfBox(end, isProse, phrases[end], statistics[end]) { end += 1 }
            if end < body.count, end - start <= RoleChances.mostLeftOut { boxes.append(start..<end) }
            index = end
        }
        return boxes
    }

    /// Whether a line's wording is an offer's, a bar's, a heading's of further stories or a picture's owner.
    private static func opensBox(_ phrases: PhraseHits, _ statistics: TextStatistics) -> Bool {
        if phrases.proof != nil || phrases.wording != nil || phrases.opensRelated { return true }
        if phrases.closesWithCredit, statistics.sentenceEnds <= 2 { return true }
        return statistics.words <= wordsOfRow && phrases.strongestNoise >= 1
    }

    /// Whether a line goes on with the box that the one before belongs to.
    private func isOfBox(_ index: Int, _ isProse: [Bool], _ phrases: PhraseHits, _ statistics: TextStatistics) -> Bool {
        if RoleChances.opensBox(phrases, statistics) { return true }
        return body[index] < RoleChances.bodyOfTitle && !isProse[index]
            && (!statistics.endsWithStop || phrases.strongestNoise > 0)
            && statistics.words <= RoleChances.wordsOfTitleInBox
    }

    /// Takes over what was said of the paragraphs on either side of a box that was left out, and of those that go on with
    /// them.
    ///
    /// - Parameter kept: the lines that were read again.
    mutating func take(
        _ other: RoleChances, _ kept: [Int], _ isProse: [Bool], _ phrases: [PhraseHits], _ statistics: [TextStatistics]
    ) {
        isReread = [Bool](repeating: false, count: body.count)
        let mayBe = kept.map { RoleChances.mayBeText(statistics[$0], phrases[$0], isProse: isProse[$0]) }
        var left = 0
        for place in kept.indices.dropFirst() {
            let (index, before) = (kept[place], kept[place - 1])
            let box = before + 1..<index
            if !box.isEmpty, body[before] > RoleChances.enoughBeforeBox {
                left = RoleChances.mostBesideBox
            } else if body[before] <= Labeller.bodyThreshold {
                left = 0
            }
            guard left > 0 else { continue }
            left -= 1
            if mayBe[place] {
                let isBehindOffer = !box.isEmpty && !box.contains { RoleChances.opensStories(phrases[$0]) }
                take(
                    other, place, at: index,
                    enough: isBehindOffer && phrases[index].scores.isEmpty
                        ? RoleChances.enoughBehindOffer : Labeller.bodyThreshold)
            } else if !box.isEmpty, place + 1 < kept.count, kept[place + 1] == index + 1, mayBe[place + 1],
                other.body[place + 1] > Labeller.bodyThreshold,
                RoleChances.mayBeSubhead(statistics[index], phrases[index]),
                !box.contains(where: { RoleChances.opensStories(phrases[$0]) || phrases[$0].proof == .tags })
            {
                take(other, place, at: index, enough: Labeller.bodyThreshold)
            }
        }
        for place in kept.indices.dropLast().reversed()
        where kept[place + 1] > kept[place] + 1 && mayBe[place + 1]
            && body[kept[place + 1]] > Labeller.bodyThreshold
        {
            for before in (max(0, place - RoleChances.mostBesideBox + 1)...place).reversed() {
                guard mayBe[before], before == place || kept[before + 1] == kept[before] + 1 else { break }
                take(other, before, at: kept[before], enough: Labeller.bodyThreshold)
            }
        }
    }

    /// So many lines on either side of a box look like parts of it.
    private static let mostBesideBox = 3
    /// How likely a line in front of a box is the text's for what stands behind the box to be read anew.
    private static let enoughBeforeBox: Float = 0.4
    /// How likely a sentence right behind an offer is one of the text, at least.
    private static let enoughBehindOffer: Float = 0.2
    /// What is taken over of such a sentence, at least.
    private static let chanceOfReread: Float = 0.6

    /// Whether a line heads further stories or comments, whose titles and texts look like those of an article.
    private static func opensStories(_ phrases: PhraseHits) -> Bool {
        phrases.proof == .related || phrases.proof == .comments || phrases.opensRelated
    }

    /// Whether a line reads like text: ended by a stop, without any of the trade's wording.
    ///
    /// Titles ask their readers.
    private static func mayBeText(_ statistics: TextStatistics, _ phrases: PhraseHits, isProse: Bool) -> Bool {
        phrases.strongestNoise == 0 && statistics.endsWithStop
            && (statistics.questionMarks == 0 || statistics.sentenceEnds > 1)
            && (isProse || isSentence(statistics, phrases))
    }

    private static func mayBeSubhead(_ statistics: TextStatistics, _ phrases: PhraseHits) -> Bool {
        statistics.words <= headingWords && phrases.scores.isEmpty
            && (!statistics.endsWithStop || statistics.questionMarks > 0)
    }

    /// Takes over what was said of a line where it speaks for the body: a caption is one wherever it stands.
    private mutating func take(_ other: RoleChances, _ place: Int, at index: Int, enough: Float) {
        guard self[index, .caption] < RoleChances.enoughForNote, other.notes(place) < RoleChances.enoughForTeaser,
            other.body[place] > body[index] || other.body[place] >= enough
        else { return }
        if other.body[place] > body[index] { takeOver(other, place, at: index) }
        guard body[index] >= enough else { return }
        body[index] = max(body[index], RoleChances.chanceOfReread)
        isReread[index] = true
    }
}
