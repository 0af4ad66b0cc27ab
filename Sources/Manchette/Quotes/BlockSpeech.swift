/// Speech that stands in paragraphs of its own without quotation marks: block quotes, what follows "X écrit :",
/// answers behind a name and a colon, dialogue behind dashes.
extension QuoteSearch {
    /// The quotation that begins with a line, if any, as tokens and what announces it.
    mutating func takeLine(startingAt start: Int) {
        if let block = blocks[start] {
            takeBlock(block)
        } else if start >= endOfBlock {
            takeAnswer(at: start)
            takeDialogue(at: start)
            takeParagraphsBehindColon(at: start)
        }
    }

    /// The block quotes that the page marks, those without a gap joined, by their first token.
    static func blocks(_ input: AnnotationInput, in text: SpeechText) -> [Int: Range<Int>] {
        var result: [Int: Range<Int>] = [:]
        var last: Range<Int>?
        for range in input.blockQuotes.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            let first = text.table.token(atOrAfterByte: range.lowerBound)
            let end = text.table.token(atOrAfterByte: range.upperBound)
            guard first < end, first >= (last?.upperBound ?? 0) else { continue }
            if let before = last, before.upperBound == first {
                result[before.lowerBound] = before.lowerBound..<end
                last = before.lowerBound..<end
            } else {
                result[first] = first..<end
                last = first..<end
            }
        }
        return result
    }

    // MARK: - Marked block quotes

    private mutating func takeBlock(_ tokens: Range<Int>) {
        endOfBlock = tokens.upperBound
        var content = tokens
        var attribution: QuoteAttribution?
        if let dash = signature(in: tokens) {
            content = tokens.lowerBound..<dash
            if let phrase = attributor.registry.nounPhrase(at: dash + 1),
                let speaker = attributor.registry.speaker(phrase)
            {
                attribution = QuoteAttribution(speaker: speaker, isClose: true)
            }
        }
        guard isSpeech(content), !isQuotedAnyway(content) else { return }
        let span = span(content)
        if attribution == nil { attribution = attributor.announcement(of: span) }
        if attribution?.speaker == nil { pulled.append(candidates.count) }
        if attribution?.speaker == nil, let only = onlyPerson(before: tokens.lowerBound) {
            attribution = QuoteAttribution(speaker: only, cue: attribution?.cue)
        }
        add(content, .block, attribution)
    }

    /// The dash in front of the author's name at a block's end.
    private func signature(in tokens: Range<Int>) -> Int? {
        guard let dash = tokens.suffix(16).last(where: { text.mark($0) == 0x2D }), dash > tokens.lowerBound + 3 else {
            return nil
        }
        let opensLine = text.line(dash) != text.line(dash - 1)
        return opensLine || text.isTerminal(dash - 1) || text.mark(dash - 1) == 0x22 ? dash : nil
    }

    /// Whole sentences; headings that a page sets as block quotes are none.
    private func isSpeech(_ tokens: Range<Int>) -> Bool {
        guard let last = tokens.last else { return false }
        let words = tokens.reduce(into: 0) { $0 += text.isWord($1) ? 1 : 0 }
        return words >= 8 || words >= 4 && text.isTerminal(last)
    }

    /// Whether one quotation in marks makes up most of the tokens.
    private func isQuotedAnyway(_ tokens: Range<Int>) -> Bool {
        tokens.contains { token in
            let number = text.spanOf[token]
            guard number >= 0 else { return false }
            let span = text.spans[Int(number)]
            return (span.end - span.first) * 3 > tokens.count * 2
        }
    }

    /// The only person that the paragraph before names, if it is about them or their work.
    private func onlyPerson(before token: Int) -> Speaker? {
        guard token > 0 else { return nil }
        var start = token - 1
        let line = text.line(start)
        var found: Int?
        var isSpeaking = false
        while start >= 0, token - start < 300, text.line(start) == line {
            if let mention = attributor.registry.mention(startingAt: start),
                attributor.registry.people[mention.entity].kind == .person
            {
                if let known = found, known != mention.entity { return nil }
                found = mention.entity
                isSpeaking = isSpeaking || isAuthor(mention)
            }
            start -= 1
        }
        let recent = attributor.registry.focus.suffix(24)
        guard let found, isSpeaking || recent.contains(where: { $0.position > start && $0.speaker.entity == found })
        else { return nil }
        return Speaker(entity: found)
    }

    /// "L'ouvrage d'Éric Chauvier".
    private func isAuthor(_ mention: SpeechMention) -> Bool {
        guard text.has(mention.first - 1, .linking) else { return false }
        return (2...4).contains { text.has(mention.first - $0, [.work, .speech]) }
    }

    // MARK: - Paragraphs behind a colon

    /// "X reconnaît … :" and then paragraphs in the first person, in texts that no longer show the block quote.
    private mutating func takeParagraphsBehindColon(at start: Int) {
        guard start > 0, text.mark(start - 1) == 0x3A, text.isOutside(start), text.isWord(start) else { return }
        guard let first = paragraphInFirstPerson(at: start) else { return }
        guard let attribution = attributor.announcement(of: span(first)), attribution.speaker != nil,
            attribution.cue != nil
        else { return }
        var end = first.upperBound
        while end < text.count, end - start < 4000, let next = paragraphInFirstPerson(at: end) { end = next.upperBound }
        endOfBlock = end
        add(start..<end, .block, attribution)
    }

    /// The line from a token, when it is sentences that say "we" or "I" outside of quotation marks.
    private func paragraphInFirstPerson(at start: Int) -> Range<Int>? {
        guard start < text.count, text.isWord(start), text.isOutside(start), blocks[start] == nil else { return nil }
        let line = text.line(start)
        var end = start
        var isFirst = false
        while end < text.count, text.line(end) == line {
            if text.isOutside(end), text.has(end, .first) { isFirst = true }
            end += 1
        }
        return isFirst && end - start >= 8 && text.isTerminal(end - 1) ? start..<end : nil
    }

    // MARK: - Interviews and dialogue

    /// "Jeanne Martin : …" where the text has several such lines.
    private mutating func takeAnswer(at start: Int) {
        guard let mention = label(at: start), (answers[mention.entity] ?? 0) >= 2,
            talking.contains(mention.entity),
            attributor.registry.people[mention.entity].kind == .person || mention.last > mention.first
        else { return }
        let content = restOfLine(from: mention.last + 2)
        guard isSpeech(content), !content.contains(where: { !text.isOutside($0) && $0 == content.lowerBound }) else {
            return
        }
        endOfBlock = content.upperBound
        add(content, .direct, QuoteAttribution(speaker: Speaker(entity: mention.entity), isClose: true))
    }

    /// The name in front of a colon at a line's start.
    private func label(at start: Int) -> SpeechMention? {
        guard let mention = attributor.registry.mention(startingAt: start), text.mark(mention.last + 1) == 0x3A,
            mention.last + 2 < text.count, text.line(mention.last + 2) == text.line(start)
        else { return nil }
        return mention
    }

    /// How many lines each name labels, and which of the names speak of themselves or ask: others label lists ("Opening
    /// Hours: …").
    mutating func countAnswers() {
        for token in text.starts.indices
        where text.starts[token] && (token == 0 || text.line(token - 1) != text.line(token)) {
            guard let mention = label(at: token) else { continue }
            answers[mention.entity, default: 0] += 1
            let isPerson = attributor.registry.people[mention.entity].kind == .person
            if isPerson
                || restOfLine(from: mention.last + 2).contains(where: { text.has($0, .first) || text.mark($0) == 0x3F })
            {
                talking.insert(mention.entity)
            }
        }
    }

    /// Takes a line of dialogue behind a dash, with its incise ("— Je ne sais pas, répond-il").
    private mutating func takeDialogue(at start: Int) {
        guard text.mark(start) == 0x2D, text.isOutside(start), start + 1 < text.count,
            text.table.tokens[start + 1].spaceBefore
        else { return }
        let content = restOfLine(from: start + 1)
        guard isSpeech(content), content.allSatisfy({ text.isOutside($0) }),
            let attribution = attributor.incise(in: span(content))
        else { return }
        endOfBlock = content.upperBound
        add(content, .direct, attribution)
    }

    private func restOfLine(from start: Int) -> Range<Int> {
        var end = start
        while end < text.count, text.line(end) == text.line(start) { end += 1 }
        return start..<end
    }

    private func span(_ tokens: Range<Int>) -> SpeechText.Span {
        SpeechText.Span(
            first: tokens.lowerBound, end: tokens.upperBound, open: tokens.lowerBound, next: tokens.upperBound,
            content: text.table.byteRange(tokens), isClosed: true, isStraight: false, words: tokens.count)
    }

    private mutating func add(_ tokens: Range<Int>, _ kind: Quote.Kind, _ attribution: QuoteAttribution?) {
        let span = span(tokens)
        if let speaker = attribution?.speaker { attributor.registry.addFocus(speaker, at: span.next - 1) }
        candidates.append(
            Candidate(
                range: span.content, kind: kind, attribution: attribution, line: text.line(span.end - 1), span: span))
    }
}
