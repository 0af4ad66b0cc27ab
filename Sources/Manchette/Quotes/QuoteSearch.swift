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

    let text: SpeechText
    let input: AnnotationInput
    var attributor: QuoteAttributor
    private let filter: QuoteFilter
    var candidates: [Candidate] = []
    /// Block quotes that the page marks, by their first token.
    let blocks: [Int: Range<Int>]
    /// Token behind the last block of speech that was taken.
    var endOfBlock = 0
    /// Block quotes whose speaker nothing beside them names: they may repeat another quotation.
    var pulled: [Int] = []
    /// Lines that start with a name and a colon, by entity.
    var answers: [Int: Int] = [:]
    /// Names whose lines are speech by their words.
    var talking: Set<Int> = []

    init(_ text: SpeechText, input: AnnotationInput, mentions: [EntityMention]) {
        self.text = text
        self.input = input
        attributor = QuoteAttributor(SpeakerRegistry(text, tagged: mentions))
        filter = QuoteFilter(text)
        blocks = Self.blocks(input, in: text)
        countAnswers()
    }

    mutating func run() -> [FoundQuote] {
        var token = 0
        while token < text.count {
            if text.starts[token], token == 0 || text.line(token - 1) != text.line(token) {
                takeLine(startingAt: token)
            }
            let number = text.spanOf[token]
            if number >= 0 {
                let span = text.spans[Int(number)]
                take(span)
                token = max(span.next, token + 1)
                continue
            }
            if text.starts[token] {
                noteSubject(of: token)
                if token >= endOfBlock, !text.lexicon.isEmpty { takeIndirect(sentenceFrom: token) }
            }
            token += 1
        }
        shareForward()
        shareInParagraph()
        resolvePulled()
        return candidates.map { finished($0) }.sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
    }

    // MARK: - Subjects

    /// Keeps whom a sentence is about, so that later pronouns find them.
    private mutating func noteSubject(of start: Int) {
        var token = start
        while text.has(token, [.conjunction, .adverb]), token - start < 3, !text.startsSentence(token + 1) {
            token += 1
        }
        var end = token
        while end < text.count, end - token < 30, end == token || !text.startsSentence(end), text.isOutside(end) {
            if text.has(end, [.auxiliary, .being]) || text.has(end, .verb) && text.has(end, .finite) { break }
            end += 1
        }
        if text.has(token, .source), let found = attributor.source(at: token), let speaker = found.speaker {
            attributor.registry.addFocus(speaker, at: start)
            return
        }
        if text.has(token, .preposition), let comma = (token..<end).first(where: { text.mark($0) == 0x2C }) {
            token = comma + 1
        }
        guard let speaker = attributor.registry.firstSubject(from: token, to: end) else { return }
        attributor.registry.addFocus(speaker, at: start)
    }

    // MARK: - Quotations

    private mutating func take(_ span: SpeechText.Span) {
        var attribution = attributor.attribution(of: span)
        if attribution?.speaker == nil, let speaker = continued(span, attribution) {
            attribution = QuoteAttribution(
                speaker: speaker, cue: attribution?.cue, isClose: attribution?.isClose ?? false)
        }
        guard let kind = filter.kind(of: span, attribution: attribution) else { return }
        let opensLine = span.open == 0 || text.line(span.open - 1) != text.line(span.open)
        if attribution?.speaker == nil, opensLine, span.words >= 6, text.line(span.next) != text.line(span.open) {
            pulled.append(candidates.count)
        }
        if let speaker = attribution?.speaker { attributor.registry.addFocus(speaker, at: span.next - 1) }
        candidates.append(
            Candidate(
                range: span.content, kind: kind, attribution: attribution, line: text.line(span.open), span: span))
    }

    /// The speaker of a quotation that nothing beside it announces: that of the speech before it, or whom the sentence
    /// before it is about.
    private mutating func continued(_ span: SpeechText.Span, _ attribution: QuoteAttribution?) -> Speaker? {
        guard span.words >= 4 || span.words >= 2 && text.startsSentence(span.open) else { return nil }
        let isClause = text.startsSentence(span.open) || filter.hasFunctionWords(span, atLeast: 1)
        let line = text.line(span.open)
        let opensLine = span.open == 0 || text.line(span.open - 1) != line
        let isAlone = text.startsSentence(span.open)
        if isAlone, let speaker = speechNoun(behind: span) { return speaker }
        if let last = candidates.last, let lastSpan = last.span, let speaker = last.attribution?.speaker {
            let between = lastSpan.next..<max(lastSpan.next, span.open)
            // Words that are no clause continue only whole sentences right before them.
            let reach = isClause ? 60 : last.kind == .direct ? 20 : 0
            let followsBlock = last.kind == .block && last.line + 1 == line && between.count <= 4
            let isNear = followsBlock || (last.line == line ? between.count < reach : opensLine && between.count <= 1)
            if isNear, !namesAnother(than: speaker, in: between) { return speaker }
        }
        guard isAlone else {
            return span.words >= 6 && !opensLine ? speakerOfLastSentence(before: span) : nil
        }
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
            if attributor.registry.people[mention.entity].kind == .person, mention.entity != speaker.entity {
                return true
            }
        }
        return false
    }

    /// Who speaks in the sentence right before, or whom it is about.
    private mutating func speakerOfSentence(before span: SpeechText.Span) -> Speaker? {
        speakerOfSentence(endingBefore: span.open, isAlone: true)
    }

    private mutating func speakerOfSentence(endingBefore end: Int, isAlone: Bool) -> Speaker? {
        var start = end - 1
        while start > 0, end - start < 80, !text.startsSentence(start) || !text.isOutside(start) { start -= 1 }
        for token in (max(0, start)..<end).reversed() where text.isOutside(token) && text.has(token, .verb) {
            guard let cue = attributor.registry.cueVerb(at: token), cue.form != .infinitive else { continue }
            if let speaker = attributor.readWhere(cue)?.speaker { return speaker }
            if let speaker = attributor.registry.subject(of: cue, isInverted: false) { return speaker }
        }
        return isAlone ? personInFocus(from: start, to: end) : nil
    }

    /// Who speaks in the last sentence, for quoted words in a sentence that names nobody itself.
    private mutating func speakerOfLastSentence(before span: SpeechText.Span) -> Speaker? {
        var start = span.open
        while start > 0, span.open - start < 40, !text.startsSentence(start) || !text.isOutside(start) { start -= 1 }
        guard start > 0, text.line(start - 1) == text.line(span.open) else { return nil }
        for token in start..<span.open where attributor.registry.mention(startingAt: token) != nil { return nil }
        return speakerOfSentence(endingBefore: start, isAlone: false)
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
            // Nested quotations overlap: there is nothing between them.
            guard nextSpan.open >= span.next,
                !(span.next...nextSpan.open).contains(where: { text.startsSentence($0) })
            else { continue }
            candidates[index].attribution = QuoteAttribution(speaker: speaker, cue: cue)
        }
    }

    /// Gives what nobody announces to the one person who speaks in its paragraph ("« A » Mais « B », détaille X").
    private mutating func shareInParagraph() {
        var start = 0
        while start < candidates.count {
            var end = start + 1
            while end < candidates.count, candidates[end].line == candidates[start].line { end += 1 }
            let group = start..<end
            let speakers = group.compactMap { candidates[$0].attribution?.speaker }
            if let first = speakers.first, speakers.allSatisfy({ $0.isSame(as: first) }), speakers.count < group.count {
                for index in group
                where candidates[index].attribution?.speaker == nil && candidates[index].kind == .direct {
                    guard let span = candidates[index].span, span.words >= 4,
                        index + 1 < end, let next = candidates[index + 1].span,
                        !namesAnother(than: first, in: span.next..<max(span.next, next.open))
                    else { continue }
                    candidates[index].attribution = QuoteAttribution(
                        speaker: first, cue: candidates[index].attribution?.cue)
                }
            }
            start = end
        }
    }

    /// Gives a pull quote the speaker of the quotation that holds most of its words.
    private mutating func resolvePulled() {
        guard !pulled.isEmpty else { return }
        // The pull quote, and the quotation compared with it, that each word was met in last.
        var inPulled = [Int](repeating: -1, count: text.vocabulary.count + 1)
        var inOther = inPulled
        var comparisons = 0
        for index in pulled.prefix(50) {
            guard let span = candidates[index].span else { continue }
            var words = 0
            for token in span.first..<span.end where text.isWord(token) {
                let word = text.vocabulary.folded(token)
                if inPulled[word] != index { words += 1 }
                inPulled[word] = index
            }
            for other in candidates where other.kind != .block && (other.span?.words ?? 0) >= words {
                guard let speaker = other.attribution?.speaker, let source = other.span else { continue }
                comparisons += 1
                var found = 0
                for token in source.first..<source.end {
                    let word = text.vocabulary.folded(token)
                    if inPulled[word] == index, inOther[word] != comparisons { found += 1 }
                    inOther[word] = comparisons
                }
                if found * 10 >= words * 9 {
                    candidates[index].attribution = QuoteAttribution(speaker: speaker, cue: nil)
                    break
                }
            }
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
        guard let entity = speaker.entity else { return nil }
        let roles = attributor.registry.people[entity].roles
        guard let first = roles.first else { return nil }
        let sure = first.isApposed ? roles.first { !$0.isApposed } : nil
        // Of two that say the same, the first is the fuller one.
        return text.table.string((sure.map { $0.head == first.head } ?? true ? first : sure ?? first).range)
    }
}
