/// Tells quotations from titles of works, scare quotes and single words.
struct QuoteFilter {
    private let text: SpeechText

    init(_ text: SpeechText) {
        self.text = text
    }

    /// What a stretch between quotation marks is, given whether a cue announces it; nil when it is no quotation.
    func kind(of span: SpeechText.Span, attribution: QuoteAttribution?) -> Quote.Kind? {
        // Marks paired the wrong way round.
        if [0x2E, 0x2C, 0x3B, 0x3A, 0x29].contains(text.mark(span.first)),
            text.table.string(span.first).utf8.first != 0xE2,
            span.isStraight
        {
            return nil
        }
        let isSentence = looksLikeSentence(span, attribution)
        let isAnnounced = attribution?.isClose == true
        if isTitle(span, isAnnounced: isAnnounced) { return nil }
        if !span.isClosed, span.words < 4 { return nil }
        switch span.words {
        case 0: return nil
        case 1, 2:
            guard isAnnounced, isSentence, opensFrame(span) || followsColon(span) else { return nil }
        case 3:
            guard isAnnounced || isSentence && opensFrame(span) else { return nil }
        case 4, 5:
            guard attribution != nil || isSentence || hasFunctionWords(span, atLeast: 2) else { return nil }
        default: break
        }
        return isSentence ? .direct : .mixed
    }

    /// Starts like a sentence and ends like one, or is framed as one.
    private func looksLikeSentence(_ span: SpeechText.Span, _ attribution: QuoteAttribution?) -> Bool {
        var first = span.first
        while first < span.end, !text.isWord(first) { first += 1 }
        let startsUpper =
            text.isUpper(first)
            && (!text.lexicon.compounds || text.sentenceStarts[first] || opensFrame(span) || followsColon(span))
        guard startsUpper || followsColon(span) else { return false }
        let endsLikeOne = text.isTerminal(span.end - 1) || text.mark(span.end - 1) == 0x2C
        return endsLikeOne || opensFrame(span) || followsColon(span) || attribution?.isClose == true
    }

    private func opensFrame(_ span: SpeechText.Span) -> Bool { text.startsSentence(span.open) }

    private func followsColon(_ span: SpeechText.Span) -> Bool { text.mark(span.open - 1) == 0x3A }

    func hasFunctionWords(_ span: SpeechText.Span, atLeast count: Int) -> Bool {
        var found = 0
        for token in span.first..<span.end
        where text.has(token, [.pronoun, .relative, .that, .auxiliary, .being, .negation, .first]) {
            found += 1
            if found >= count { return true }
        }
        return false
    }

    /// "The Wall Street Journal": every word but the small ones has a capital.
    private func isName(_ span: SpeechText.Span) -> Bool {
        guard !text.lexicon.compounds, span.words >= 2, span.words <= 8, !text.isTerminal(span.end - 1) else {
            return false
        }
        var capitals = 0
        for token in span.first..<span.end where text.isWord(token) {
            if text.isUpper(token) {
                capitals += 1
            } else if !text.has(token, [.function, .preposition]) {
                return false
            }
        }
        return capitals >= 2
    }

    /// "Le livre « … »", "intitulé « … »": what a title-bearing noun or a naming word introduces.
    private func isTitle(_ span: SpeechText.Span, isAnnounced: Bool) -> Bool {
        guard span.words <= 14 else { return false }
        if isName(span) { return true }
        var token = span.open - 1
        guard token >= 0, text.isOutside(token), !text.startsSentence(span.open) else { return false }
        if text.mark(token) == 0x2C { return false }
        if text.has(token, .naming) { return !text.isTerminal(span.end - 1) }
        // A noun, perhaps with an adjective or a complement behind it.
        for _ in 0..<2 {
            guard token >= 0, text.isOutside(token), text.isWord(token), !text.startsSentence(token + 1) else {
                return false
            }
            if text.has(token, .work), !text.has(token, [.role, .organization]) {
                guard text.isUpper(span.first) || !isAnnounced else { return false }
                return !text.isTerminal(span.end - 1) && span.words <= 10
            }
            if text.has(token, [.function, .verb, .preposition]) { return false }
            token -= 1
        }
        return false
    }
}
