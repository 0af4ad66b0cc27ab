/// One run over a text: sentence by sentence and quotation by quotation.
struct QuoteSearch {
    /// A quotation as it is being found.
    struct Candidate {
        var range: Range<Int>
        var kind: Quote.Kind
        var attribution: QuoteAttribution?
        var line: Int32
        var span: SpeechText.Span?
    }

    private let text: SpeechText
    private let input: AnnotationInput
    private var attributor: QuoteAttributor
    private let filter: QuoteFilter
    private var candidates: [Candidate] = []

    init(_ text: SpeechText, input: AnnotationInput, mentions: [EntityMention]) {
        self.text = text
        self.input = input
        attributor = QuoteAttributor(SpeakerRegistry(text, tagged: mentions))
        filter = QuoteFilter(text)
    }

    mutating func run() -> [FoundQuote] {
        var token = 0
        while token < text.count {
            let number = text.spanOf[token]
            if number >= 0 {
                let span = text.spans[Int(number)]
                take(span)
                token = max(span.next, token + 1)
                continue
            }
            if text.starts[token] { noteSubject(of: token) }
            token += 1
        }
        shareForward()
        return candidates.map { finished($0) }
    }

    // MARK: - Subjects

    /// Keeps whom a sentence is about, so that later pronouns find them.
    private mutating func noteSubject(of start: Int) {
        var token = start
        while text.has(token, [.conjunction, .adverb]), token - start < 3, !text.startsSentence(token + 1) { token += 1 }
        var end = token
        while end < text.count, end - token < 30, end == token || !text.startsSentence(end), text.isOutside(end) {
            if text.has(end, [.auxiliary, .being]) || text.has(end, .verb) && text.has(end, .finite) { break }
            end += 1
        }
        guard let speaker = attributor.registry.firstSubject(from: token, to: end) else { return }
        attributor.registry.addFocus(speaker, at: start)
    }

    // MARK: - Quotations

    private mutating func take(_ span: SpeechText.Span) {
        var attribution = attributor.attribution(of: span)
        if attribution?.speaker == nil, let speaker = continued(span, attribution) {
            attribution = QuoteAttribution(speaker: speaker, cue: attribution?.cue, isClose: attribution?.isClose ?? false)
        }
        guard let kind = filter.kind(of: span, attribution: attribution) else { return }
        if let speaker = attribution?.speaker { attributor.registry.addFocus(speaker, at: span.next) }
        candidates.append(
            Candidate(
                range: span.content, kind: kind, attribution: attribution, line: text.line(span.open), span: span))
    }

    /// The speaker of a quotation that nothing beside it announces: that of the speech before it, or whom the sentence
    /// before it is about.
    private mutating func continued(_ span: SpeechText.Span, _ attribution: QuoteAttribution?) -> Speaker? {
        guard span.words >= 4 else { return nil }
        let line = text.line(span.open)
        let opensLine = span.open == 0 || text.line(span.open - 1) != line
        let isAlone = text.startsSentence(span.open)
        if isAlone, let speaker = speechNoun(behind: span) { return speaker }
        if let last = candidates.last, let lastSpan = last.span, let speaker = last.attribution?.speaker {
            let between = lastSpan.next..<max(lastSpan.next, span.open)
            let isNear = last.line == line ? between.count < 60 : opensLine && between.count <= 1
            if isNear, !namesAnother(than: speaker, in: between) { return speaker }
        }
        guard isAlone else { return nil }
        return opensLine ? subjectOfParagraph(before: span) : speakerOfSentence(before: span)
    }

    /// "« … » Le cri du cœur de X résonne".
    private mutating func speechNoun(behind span: SpeechText.Span) -> Speaker? {
        var token = span.next
        while text.isTerminal(token) { token += 1 }
        guard text.line(token) - text.line(span.end - 1) <= 1 else { return nil }
        let start = token
        while token < text.count, token - start < 4, token == start || !text.startsSentence(token) {
            if text.has(token, .speech), let phrase = attributor.registry.nounPhrase(at: start) {
                return attributor.registry.speaker(phrase)
            }
            token += 1
        }
        return nil
    }

    private func namesAnother(than speaker: Speaker, in range: Range<Int>) -> Bool {
        for token in range {
            guard let mention = attributor.registry.mention(startingAt: token) else { continue }
            if attributor.registry.people[mention.entity].kind == .person, mention.entity != speaker.entity { return true }
        }
        return false
    }

    /// Who speaks in the sentence right before, or whom it is about.
    private mutating func speakerOfSentence(before span: SpeechText.Span) -> Speaker? {
        var start = span.open - 1
        while start > 0, span.open - start < 80, !text.startsSentence(start) || !text.isOutside(start) { start -= 1 }
        for token in (start..<span.open).reversed() where text.isOutside(token) && text.has(token, .verb) {
            guard let cue = attributor.registry.cueVerb(at: token), cue.form != .infinitive else { continue }
            if let speaker = attributor.registry.subject(of: cue, isInverted: false) { return speaker }
        }
        return personInFocus(from: start, to: span.open)
    }

    /// The one person that the paragraph before is about.
    private func subjectOfParagraph(before span: SpeechText.Span) -> Speaker? {
        guard span.open > 0, hasFirstPerson(span) else { return nil }
        var start = span.open - 1
        let line = text.line(start)
        while start > 0, span.open - start < 200, text.line(start - 1) == line { start -= 1 }
        return personInFocus(from: start, to: span.open)
    }

    private func personInFocus(from start: Int, to end: Int) -> Speaker? {
        let recent = attributor.registry.focus.suffix(24).filter { $0.position >= start && $0.position < end }
        guard let last = recent.last, let entity = last.speaker.entity,
            attributor.registry.people[entity].kind == .person
        else { return nil }
        let isOnly = recent.allSatisfy { focus in
            guard let other = focus.speaker.entity else { return true }
            return other == entity || attributor.registry.people[other].kind != .person
        }
        return isOnly ? last.speaker : nil
    }

    private func hasFirstPerson(_ span: SpeechText.Span) -> Bool {
        (span.first..<span.end).contains { text.has($0, .first) }
    }

    /// "« A » en réaction « B » raconte-t-il": the cue behind the last quotation of a sentence is that of all.
    private mutating func shareForward() {
        guard candidates.count > 1 else { return }
        for index in (0..<(candidates.count - 1)).reversed() {
            let next = candidates[index + 1]
            guard candidates[index].attribution?.speaker == nil, next.attribution?.isClose == true,
                let span = candidates[index].span, let nextSpan = next.span, let speaker = next.attribution?.speaker,
                let cue = next.attribution?.cue, cue.lowerBound >= nextSpan.next, nextSpan.open - span.next < 12
            else { continue }
            guard !(span.next...nextSpan.open).contains(where: { text.startsSentence($0) }) else { continue }
            candidates[index].attribution = QuoteAttribution(speaker: speaker, cue: cue)
        }
    }

    // MARK: - Words

    private func finished(_ candidate: Candidate) -> FoundQuote {
        let speaker = candidate.attribution?.speaker
        return FoundQuote(
            range: candidate.range, kind: candidate.kind, speaker: speaker.flatMap { name(of: $0) },
            speakerRole: speaker.flatMap { role(of: $0) },
            cue: candidate.attribution?.cue.map { text.table.string($0) })
    }

    private func name(of speaker: Speaker) -> String? {
        if let entity = speaker.entity { return text.table.string(attributor.registry.people[entity].name) }
        return speaker.phrase.map { text.table.string($0) }
    }

    /// What the text says at the quotation that the speaker is, or else where it named them.
    private func role(of speaker: Speaker) -> String? {
        if let role = speaker.role { return text.table.string(role) }
        guard let entity = speaker.entity, let first = attributor.registry.people[entity].roles.first else { return nil }
        return text.table.string(first.range)
    }
}
