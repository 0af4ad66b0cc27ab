/// Who said a quotation, and by which words the text says so.
struct QuoteAttribution {
    var speaker: Speaker?
    /// Tokens of the cue.
    var cue: Range<Int>?
    /// Whether the cue stands right beside the quotation or inside it, not just in its sentence.
    var isClose = false
}

/// Finds the cue and the speaker of a quotation from the words in it and around it.
struct QuoteAttributor {
    var registry: SpeakerRegistry
    private let text: SpeechText

    init(_ registry: SpeakerRegistry) {
        self.registry = registry
        text = registry.text
    }

    /// Looks inside the quotation, behind it, in front of it; nil when nothing announces it.
    mutating func attribution(of span: SpeechText.Span) -> QuoteAttribution? {
        var best: QuoteAttribution?
        func take(_ found: QuoteAttribution?) -> Bool {
            guard let found else { return false }
            if best == nil { best = found }
            if found.speaker != nil { best = found }
            return found.speaker != nil
        }
        if take(incise(in: span)) { return best }
        if take(behind(span)) { return best }
        if take(before(span)) { return best }
        return best
    }

    // MARK: - Inside

    /// The incise in a quotation (", soupire-t-elle."): a verb of speech and its subject between commas or dashes.
    mutating func incise(in span: SpeechText.Span) -> QuoteAttribution? {
        var token = span.first + 2
        while token < span.end {
            defer { token += 1 }
            guard text.has(token, .verb), !text.isUpper(token), let cue = registry.cueVerb(at: token),
                cue.form == .finite || cue.form == .compound
            else { continue }
            let before = text.mark(cue.start - 1)
            guard cue.start > span.first, [0x2C, 0x2D, 0x2E, 0x21, 0x3F].contains(before) else { continue }
            if cue.tail == nil {
                guard opensSubject(cue.end), closesIncise(from: cue.end, in: span) else { continue }
            } else if text.has(cue.tail ?? 0, .first) {
                continue
            }
            let speaker = registry.subject(of: cue, isInverted: true)
            if speaker == nil && cue.tail == nil { continue }
            return QuoteAttribution(speaker: speaker, cue: cue.words, isClose: true)
        }
        return nil
    }

    private func opensSubject(_ token: Int) -> Bool {
        if registry.mention(startingAt: token) != nil { return true }
        if text.has(token, .pronoun) { return text.lexicon.compounds || text.lexicon.subjectFirst }
        return registry.nounPhrase(at: token).map { $0.pronoun.isEmpty } ?? false
    }

    private func closesIncise(from start: Int, in span: SpeechText.Span) -> Bool {
        for token in start..<min(span.end, start + 16) {
            if [0x2C, 0x2D, 0x2E, 0x21, 0x3F].contains(text.mark(token)) { return true }
            if text.has(token, [.first, .that]) { return false }
        }
        return start + 16 >= span.end
    }

    // MARK: - Behind

    /// "« … », a déclaré X", "« … » selon X", "“…,” X said".
    private mutating func behind(_ span: SpeechText.Span) -> QuoteAttribution? {
        var token = span.next
        var hasComma = text.mark(span.end - 1) == 0x2C
        let asks = text.mark(span.end - 1) == 0x21 || text.mark(span.end - 1) == 0x3F
        while [0x2C, 0x2D, 0x2A, 0x5F].contains(text.mark(token)) {
            if text.startsSentence(token) { return nil }
            hasComma = hasComma || text.mark(token) == 0x2C || text.mark(token) == 0x2D
            token += 1
        }
        if let found = bracketed(behind: span) ?? signature(at: token, span: span) { return found }
        let mayStart = text.lexicon.subjectFirst && (hasComma || asks) && text.line(token) == text.line(span.end - 1)
        guard token < text.count, text.isOutside(token), !text.startsSentence(token) || mayStart else { return nil }
        if let found = source(from: token, reach: 9, isBehind: true) { return found }
        if let found = invertedVerb(from: token) { return found }
        // "“…,” Jo Reed, head of the port, told reporters": whoever follows such a verb listens.
        if text.lexicon.subjectFirst, hasComma, let found = subjectThenVerb(from: token, hasComma: true) {
            return found
        }
        if let found = trailingVerb(from: token) { return found }
        guard hasComma || text.lexicon.subjectFirst || !text.isClosedSentence(span) else { return nil }
        return subjectThenVerb(from: token, hasComma: hasComma)
    }

    private mutating func invertedVerb(from start: Int) -> QuoteAttribution? {
        var token = start
        while token < text.count, token - start < 7, token == start || !text.startsSentence(token),
            text.isOutside(token)
        {
            if text.has(token, .verb), let cue = registry.cueVerb(at: token) {
                if cue.form == .infinitive, let found = impersonal(cue) { return found }
                if cue.form == .finite || cue.form == .compound {
                    return QuoteAttribution(
                        speaker: registry.subject(of: cue, isInverted: true), cue: cue.words, isClose: true)
                }
                if cue.form == .infinitive, token - start <= 2 {  // "Et d'ajouter"
                    return QuoteAttribution(
                        speaker: registry.subject(of: cue, isInverted: true), cue: cue.words, isClose: true)
                }
            }
            guard
                text.has(
                    token,
                    [
                        .clitic, .adverb, .auxiliary, .tail, .conjunction, .being, .negation, .reflexive, .linking,
                        .inverting,
                    ])
            else { return nil }
            token += 1
        }
        return nil
    }

    /// "« A » ce retard, a déclaré X": the sentence goes on a little before its verb of speech.
    private mutating func trailingVerb(from start: Int) -> QuoteAttribution? {
        var token = start
        while token < text.count, token - start < 24, token == start || !text.startsSentence(token),
            text.isOutside(token)
        {
            if text.mark(token) == 0x2C {
                var verb = token + 1
                while verb < token + 5, text.has(verb, [.clitic, .auxiliary, .adverb, .reflexive, .tail]) { verb += 1 }
                if text.has(verb, .verb), let cue = registry.cueVerb(at: verb), cue.start == token + 1,
                    cue.form == .finite || cue.form == .compound, cue.tail != nil || opensSubject(cue.end)
                {
                    return QuoteAttribution(
                        speaker: registry.subject(of: cue, isInverted: true), cue: cue.words, isClose: true)
                }
            }
            token += 1
        }
        return nil
    }

    /// "« … » (Jeanne Martin)".
    private func bracketed(behind span: SpeechText.Span) -> QuoteAttribution? {
        var token = span.next
        if text.isTerminal(token) { token += 1 }
        guard text.mark(token) == 0x28, text.line(token) == text.line(span.end - 1),
            let mention = registry.mention(startingAt: token + 1), isSomebody(mention)
        else { return nil }
        let next = text.mark(mention.last + 1)
        guard next == 0x29 || next == 0x2C else { return nil }
        return QuoteAttribution(speaker: Speaker(entity: mention.entity), isClose: true)
    }

    /// A line that is a quotation and then the name of its author.
    private func signature(at token: Int, span: SpeechText.Span) -> QuoteAttribution? {
        guard span.open == 0 || text.line(span.open - 1) != text.line(span.open),
            text.line(token) == text.line(span.end - 1), let mention = registry.mention(startingAt: token),
            isSomebody(mention)
        else { return nil }
        let end = mention.last + 1
        let ends =
            end >= text.count || text.line(end) != text.line(token) || text.mark(end) == 0x2C || text.isTerminal(end)
        guard ends, !hasVerb(from: end, line: text.line(token)) else { return nil }
        return QuoteAttribution(
            speaker: Speaker(entity: mention.entity, role: registry.roleGiven(with: mention)), isClose: true)
    }

    private func isSomebody(_ mention: SpeechMention) -> Bool {
        let kind = registry.people[mention.entity].kind
        return kind == .person || kind == .unknown && mention.last > mention.first
    }

    private func hasVerb(from start: Int, line: Int32) -> Bool {
        var token = start
        while token < text.count, token - start < 30, text.line(token) == line {
            if text.has(token, [.auxiliary, .being]) || text.has(token, .verb) && text.has(token, .finite) {
                return true
            }
            token += 1
        }
        return false
    }

    /// "On lit dans Les Échos que « … »".
    mutating func readWhere(_ cue: CueVerb) -> QuoteAttribution? {
        guard cue.form == .finite, text.has(cue.start - 1, .indefinite), text.has(cue.start - 1, .pronoun),
            text.has(cue.end, .place), let phrase = registry.nounPhrase(at: cue.end + 1),
            let speaker = registry.speaker(phrase)
        else { return nil }
        return QuoteAttribution(speaker: speaker, cue: (cue.start - 1)..<cue.end, isClose: false)
    }

    /// "Peut-on lire dans Les Échos".
    private mutating func impersonal(_ cue: CueVerb) -> QuoteAttribution? {
        guard text.has(cue.verb - 1, .tail) || text.has(cue.verb - 1, .indefinite) else { return nil }
        var speaker: Speaker?
        if text.has(cue.verb + 1, .place), let phrase = registry.nounPhrase(at: cue.verb + 2) {
            speaker = registry.speaker(phrase)
        }
        return QuoteAttribution(speaker: speaker, cue: (cue.verb - 2)..<(cue.verb + 1), isClose: true)
    }

    /// "X said", "X, director of Y, told reporters".
    private mutating func subjectThenVerb(from start: Int, hasComma: Bool) -> QuoteAttribution? {
        guard let phrase = registry.nounPhrase(at: start) else { return nil }
        var token = phrase.end
        let reach = text.mark(token) == 0x2C || text.mark(token) == 0x28 ? 18 : 6
        while token < text.count, token - phrase.end < reach, !text.startsSentence(token), text.isOutside(token) {
            if text.has(token, [.that, .relative]), !text.has(token, .determiner) { return nil }
            if text.has(token, .verb), let cue = registry.cueVerb(at: token),
                cue.form == .finite || cue.form == .compound
            {
                guard let speaker = registry.speaker(phrase) else { return nil }
                return QuoteAttribution(speaker: speaker, cue: cue.words, isClose: true)
            }
            token += 1
        }
        return nil
    }

    // MARK: - Sources

    /// "Selon X", "d'après X", "so X", "X zufolge" within a few tokens from `start`.
    private mutating func source(from start: Int, reach: Int, isBehind: Bool) -> QuoteAttribution? {
        var token = start
        while token < text.count, token - start < reach, token == start || !text.startsSentence(token),
            text.isOutside(token)
        {
            let isShort = isBehind && token == start && text.has(token, .short)
            if isShort || text.has(token, .source) && !text.has(token, .weak), !text.has(token, .phrase) {
                if let found = source(at: token) { return found }
            }
            if text.has(token, .verb), text.has(token, .finite) { break }
            token += 1
        }
        if isBehind, let phrase = registry.nounPhrase(at: start), text.has(phrase.end, .after) {
            return QuoteAttribution(
                speaker: registry.speaker(phrase), cue: phrase.end..<(phrase.end + 1), isClose: true)
        }
        return nil
    }

    /// The source that a preposition names.
    mutating func source(at preposition: Int) -> QuoteAttribution? {
        guard let phrase = registry.nounPhrase(at: preposition + 1) else { return nil }
        guard let speaker = registry.speaker(phrase) else { return nil }
        var start = preposition
        while start > 0, text.has(start - 1, .phrase) { start -= 1 }
        return QuoteAttribution(speaker: speaker, cue: start..<(preposition + 1), isClose: true)
    }

    /// "Pour elle, « … »": at a clause's start, with a comma behind a person.
    private mutating func weakSource(at preposition: Int) -> QuoteAttribution? {
        let opens =
            text.startsSentence(preposition) || text.mark(preposition - 1) == 0x2C
            || text.has(preposition - 1, .conjunction)
        guard opens, let phrase = registry.nounPhrase(at: preposition + 1) else { return nil }
        let isPerson = phrase.mention.map { registry.people[$0.entity].kind == .person } ?? false
        let isRole = phrase.head.map { text.has($0, .role) } ?? false
        guard isPerson || isRole || text.has(preposition + 1, .stressed) else { return nil }
        // "Pour M. X, directeur de Y, …"
        guard text.mark(phrase.end) == 0x2C, let speaker = registry.speaker(phrase) else { return nil }
        return QuoteAttribution(speaker: speaker, cue: preposition..<(preposition + 1), isClose: true)
    }

    // MARK: - In front

    /// The frame in front of a quotation: its tokens from the last to the first, quotations left out.
    private func frame(before span: SpeechText.Span) -> [Int] {
        var tokens: [Int] = []
        var token = span.open - 1
        var isFirst = text.startsSentence(span.open)
        if isFirst {
            // Only a colon carries over to the next sentence or paragraph.
            guard text.mark(token) == 0x3A, text.line(span.open) - text.line(token) <= 2 else { return [] }
            isFirst = false
        }
        var steps = 0
        while token >= 0, tokens.count < 70, steps < 120 {
            steps += 1
            let number = text.spanOf[token]
            if number >= 0 {
                token = text.spans[Int(number)].open
            } else {
                tokens.append(token)
            }
            if text.startsSentence(token) { break }
            token -= 1
        }
        return tokens
    }

    /// What the words in front of a quotation say of it.
    mutating func announcement(of span: SpeechText.Span) -> QuoteAttribution? { before(span) }

    private mutating func before(_ span: SpeechText.Span) -> QuoteAttribution? {
        let frame = frame(before: span)
        guard let last = frame.last, let nearest = frame.first else { return nil }
        let hasColon = text.mark(nearest) == 0x3A
        var withoutSpeaker: QuoteAttribution?
        var failures = 0
        for token in frame where failures < 3 {
            if text.has(token, .verb), let cue = registry.cueVerb(at: token) {
                if let found = readWhere(cue) { return found }
                guard inScope(cue, nearest: nearest, hasColon: hasColon) else { continue }
                let close = nearest - token <= 3 || hasColon
                if let speaker = registry.subject(of: cue, isInverted: false) {
                    return QuoteAttribution(speaker: speaker, cue: cue.words, isClose: close)
                }
                if withoutSpeaker == nil, cue.form != .infinitive {
                    withoutSpeaker = QuoteAttribution(speaker: nil, cue: cue.words, isClose: close)
                }
                failures += 1
            } else if text.has(token, .source), !text.has(token, .phrase) {
                let found = text.has(token, .weak) ? weakSource(at: token) : source(at: token)
                if let found { return found }
            }
        }
        guard hasColon else { return withoutSpeaker }
        if let speaker = registry.firstSubject(from: last, to: nearest).flatMap({ isPlausible($0) ? $0 : nil })
            ?? stressed(in: frame)
        {
            return QuoteAttribution(speaker: speaker, cue: nil, isClose: true)
        }
        return withoutSpeaker ?? QuoteAttribution(speaker: nil, cue: nil, isClose: true)
    }

    /// A colon alone makes nobody a speaker whose name could be anything.
    private func isPlausible(_ speaker: Speaker) -> Bool {
        guard let entity = speaker.entity else { return true }
        let person = registry.people[entity]
        return person.kind == .person || person.kind == .organization
            || person.kind == .unknown && person.name.count > 1
    }

    /// Verbs that take a clause reach to their sentence's end; the others only what stands beside them.
    private func inScope(_ cue: CueVerb, nearest: Int, hasColon: Bool) -> Bool {
        if cue.form == .infinitive {
            // "Et d'ajouter : « … »"
            let opens = (0...3).contains { text.startsSentence(cue.verb - $0) }
            return nearest - cue.verb <= 8 && opens && text.has(cue.verb - 1, [.linking, .preposition])
        }
        let classes = text.classes[cue.verb]
        if classes.contains(.say) { return true }
        return nearest - cue.verb <= (hasColon ? 24 : 10)
    }

    /// "L'enseignement est pour lui une vocation : « … »".
    private mutating func stressed(in frame: [Int]) -> Speaker? {
        for token in frame where text.has(token, .stressed) && text.has(token - 1, [.preposition, .weak]) {
            if let phrase = registry.nounPhrase(at: token) { return registry.speaker(phrase) }
        }
        return nil
    }
}

extension SpeechText {
    /// Whether a quotation ends like a sentence.
    func isClosedSentence(_ span: Span) -> Bool {
        isTerminal(span.end - 1) || isTerminal(span.next)
    }
}
