/// Speech reported without quotation marks: "X a confirmé que …", "selon X, …".
extension QuoteSearch {
    /// Takes the reported clauses of the sentence that starts with a token.
    mutating func takeIndirect(sentenceFrom start: Int) {
        var end = start + 1
        while end < text.count, end - start < 200, !text.starts[end] { end += 1 }
        // A sentence with quoted words is theirs.
        guard (start..<end).allSatisfy({ text.isOutside($0) }) else { return }
        while end > start, text.isTerminal(end - 1) || text.mark(end - 1) == 0x3A { end -= 1 }
        guard end - start >= 6 else { return }
        if takeSource(start, end) { return }
        var token = start
        while token < end {
            if text.has(token, .say), let cue = attributor.registry.cueVerb(at: token), cue.form != .infinitive,
                let that = clause(behind: cue, end)
            {
                let isFresh = cue.form == .gerund
                guard let speaker = attributor.registry.subject(of: cue, isInverted: false) else {
                    token += 1
                    continue
                }
                let next = nextReport(from: that + 1, to: end)
                add(that..<next, cue.words, speaker, at: isFresh ? token : start)
                token = next
            } else {
                token += 1
            }
        }
    }

    /// The first token of what is reported: behind "que", at most a few tokens behind the verb.
    private func clause(behind cue: CueVerb, _ end: Int) -> Int? {
        var token = cue.end
        var brackets = 0
        if text.has(cue.start - 1, .nounMark) || text.has(cue.end, .nounMark) { return nil }
        while token < end, token - cue.end < 14 {
            if text.has(token, .that), !text.has(token, .preposition) {
                if isRelative(token, behind: cue) { return nil }
                return token + 1 < end ? token + 1 : nil
            }
            if text.mark(token) == 0x2C { brackets += 1 }
            if brackets > 2 || text.mark(token) == 0x3A || text.mark(token) == 0x3B { return nil }
            if text.has(token, .verb), text.has(token, .finite), !text.has(token, .noun) { return nil }
            if text.has(token, .relative), !text.has(token, .that) { return nil }
            token += 1
        }
        return nil
    }

    /// Whether "that" takes up a noun: its verb follows, and what stood for a verb of speech is a noun or has an object of its
    /// own ("reports that may be late").
    private func isRelative(_ that: Int, behind cue: CueVerb) -> Bool {
        guard text.lexicon.subjectFirst, text.has(that + 1, [.auxiliary, .being]) else { return false }
        let before = cue.start - 1
        let hasSubject = before >= 0 && (text.has(before, .pronoun) || attributor.registry.mentionOf[before] >= 0)
        return that > cue.end || cue.form == .finite && !hasSubject
    }

    /// Where the report ends: with the sentence, or before ", précisant que".
    private func nextReport(from start: Int, to end: Int) -> Int {
        var token = start
        while token < end {
            if text.mark(token) == 0x2C, text.has(token + 1, .gerund), text.has(token + 1, .say) { return token }
            token += 1
        }
        return end
    }

    /// "Selon X, …" at the sentence's start, "…, selon X" at its end.
    private mutating func takeSource(_ start: Int, _ end: Int) -> Bool {
        var opening = start
        while opening < end, opening - start < 3, text.has(opening, [.adverb, .conjunction, .phrase]) { opening += 1 }
        if text.has(opening, .source), !text.has(opening, .weak), let found = attributor.source(at: opening),
            let speaker = found.speaker,
            let comma = (opening..<min(end, opening + 24)).first(where: {
                text.mark($0) == 0x2C && !isInSource(comma: $0, opening)
            })
        {
            return addSourced((comma + 1)..<end, found.cue, speaker)
        }
        for token in ((start + 4)..<max(start + 4, end)).reversed().prefix(14) {
            guard text.has(token, .source), !text.has(token, .weak), !text.has(token, .phrase) else { continue }
            var first = token
            while first > start, text.has(first - 1, .phrase) { first -= 1 }
            guard text.mark(first - 1) == 0x2C, let found = attributor.source(at: token), let speaker = found.speaker,
                let phrase = attributor.registry.nounPhrase(at: token + 1), end - phrase.end < 6
            else { continue }
            return addSourced(start..<(first - 1), found.cue, speaker)
        }
        return false
    }

    /// Whether a comma only parts a role from its name: "selon le maire, Paul Aubin, …".
    private func isInSource(comma: Int, _ word: Int) -> Bool {
        attributor.registry.nounPhrase(at: word + 1)?.endOfRole == comma
    }

    private mutating func addSourced(_ tokens: Range<Int>, _ cue: Range<Int>?, _ speaker: Speaker) -> Bool {
        guard tokens.count >= 5 else { return false }
        add(tokens, cue, speaker, at: tokens.lowerBound)
        return true
    }

    private mutating func add(_ tokens: Range<Int>, _ cue: Range<Int>?, _ speaker: Speaker, at position: Int) {
        let tokens = tokens.drop { text.mark($0) == 0x2C || text.mark($0) == 0x3B }
        guard tokens.count >= 3 else { return }
        attributor.registry.addFocus(speaker, at: position)
        let content = text.table.byteRange(tokens)
        candidates.append(
            Candidate(
                range: content, kind: .indirect, attribution: QuoteAttribution(speaker: speaker, cue: cue),
                line: text.line(tokens.lowerBound), span: nil))
    }
}
