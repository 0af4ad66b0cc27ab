/// A verb that announces speech, where it stands and in what form.
struct CueVerb {
    enum Form { case finite, compound, gerund, infinitive }

    /// The verb itself.
    var verb: Int
    /// First token of its group: auxiliary and clitics.
    var start: Int
    /// Token behind the group, a pronoun that hangs on it included.
    var end: Int
    var form: Form
    /// The pronoun that hangs on the verb or its auxiliary ("-t-il").
    var tail: Int?
    /// Tokens to show as the cue.
    var words: Range<Int> { start..<end }
}

/// Finds verbs of speech and their subjects.
extension SpeakerRegistry {
    /// The verb of speech at a token; nil when the word is none there.
    func cueVerb(at index: Int) -> CueVerb? {
        let classes = text.classes[index]
        guard !classes.isDisjoint(with: .verb), !isNoun(index) else { return nil }
        if classes.contains(.participle), let auxiliary = auxiliary(before: index) {
            if isPassive(auxiliary) { return nil }
            let tail = ((auxiliary + 1)..<index).first { text.has($0, .tail) }
            return CueVerb(verb: index, start: groupStart(auxiliary), end: index + 1, form: .compound, tail: tail)
        }
        if classes.contains(.finite) {
            let tail = text.has(index + 1, .tail) ? index + 1 : nil
            return CueVerb(
                verb: index, start: groupStart(index), end: (tail ?? index) + 1, form: .finite, tail: tail)
        }
        if classes.contains(.gerund) {
            return CueVerb(verb: index, start: index, end: index + 1, form: .gerund, tail: nil)
        }
        if classes.contains(.infinitive) {
            return CueVerb(verb: index, start: index, end: index + 1, form: .infinitive, tail: nil)
        }
        return nil
    }

    /// Whether a word that could be a verb is a noun: behind a determiner, or with a capital inside a sentence.
    private func isNoun(_ index: Int) -> Bool {
        if text.isUpper(index), !text.sentenceStarts[index], !text.startsSentence(index), text.mark(index - 1) != 0x22 {
            return true
        }
        guard text.has(index - 1, .determiner), text.isOutside(index - 1) == text.isOutside(index) else { return false }
        if text.has(index - 1, .clitic) {
            // "Il le dit", "comme l'explique": a pronoun, not an article.
            if text.has(index - 2, [.pronoun, .relative, .inverting, .negation, .clitic]) { return false }
            if mention(endingAt: index - 2) != nil { return false }
        }
        return !text.lexicon.compounds || text.isUpper(index)
    }

    private func auxiliary(before index: Int) -> Int? {
        var token = index - 1
        let limit = text.lexicon.compounds ? index - 28 : index - 7
        while token >= 0, token >= limit, !text.startsSentence(token + 1) {
            // What stands in a quotation belongs to another clause.
            if text.spanOf[token] != text.spanOf[index] {
                // "Hat das als „…“ bezeichnet": the clause goes on around the quotation, unless a comma parts them.
                guard text.lexicon.compounds, text.spanOf[token] >= 0, text.mark(token + 1) != 0x2C else { return nil }
                token = text.spans[Int(text.spanOf[token])].open - 1
                continue
            }
            if text.has(token, [.auxiliary, .being]), !text.has(token, .noun) { return token }
            if text.lexicon.compounds {
                if text.mark(token) == 0x3B || text.has(token, .that) { return nil }
            } else if !text.has(token, [.clitic, .adverb, .tail, .negation]) {
                return nil
            }
            token -= 1
        }
        return nil
    }

    private func isPassive(_ auxiliary: Int) -> Bool {
        guard text.has(auxiliary, .being) else { return false }
        return !text.has(auxiliary - 1, .reflexive) && !text.has(auxiliary + 1, .reflexive)
    }

    private func groupStart(_ index: Int) -> Int {
        var start = index
        while start > 0, !text.startsSentence(start), text.isOutside(start - 1) == text.isOutside(index),
            text.has(start - 1, [.clitic, .adverb, .auxiliary, .negation, .reflexive]), mentionOf[start - 1] < 0,
            !text.has(start - 1, [.pronoun, .stressed]) || text.has(start - 1, .clitic) && isClitic(start - 1)
        {
            start -= 1
        }
        return start
    }

    /// "Nous" and "lui" between a subject and its verb are objects; in front of the sentence's verb they are subjects.
    private func isClitic(_ index: Int) -> Bool {
        !text.startsSentence(index)
            && (text.has(index - 1, [.pronoun, .inverting, .relative]) || mention(endingAt: index - 1) != nil)
    }

    // MARK: - Subjects

    /// Who speaks by a verb of speech.
    ///
    /// - Parameter isInverted: whether the verb follows what is said, so that its subject stands behind it.
    mutating func subject(of cue: CueVerb, isInverted: Bool) -> Speaker? {
        if let tail = cue.tail { return tailSpeaker(tail) }
        switch cue.form {
        case .infinitive: return focus.last { $0.position < cue.verb }?.speaker
        case .gerund: return subjectOfClause(around: cue)
        case .finite, .compound: break
        }
        let inverts = isInverted || text.has(cue.start - 1, .inverting) && !text.has(cue.start - 1, .pronoun)
        if !inverts, isCommand(cue) { return nil }
        if inverts, let found = subjectAfter(cue.end) { return found }
        if let found = subjectBefore(cue.start) { return found }
        let opensClause = text.startsSentence(cue.start) || text.lexicon.compounds
        if !inverts, opensClause || text.has(cue.start - 1, .adverb) || text.mark(cue.start - 1) == 0x2C,
            let found = subjectAfter(cue.end, reach: 4)
        {
            return found
        }
        return omittedSubject(of: cue)
    }

    /// Whether a verb that opens its sentence tells the reader to do something, where a subject has to come first: "Note that
    /// the quays close".
    private func isCommand(_ cue: CueVerb) -> Bool {
        let endings = text.lexicon.traits.statementEndings
        guard !endings.isEmpty, cue.form == .finite, text.startsSentence(cue.start) else { return false }
        // "Says": a form with a subject left out; "Proposed": a participle.
        let verb = text.table.bytes[text.table.tokens[cue.verb].range]
        return !endings.contains { verb.suffix($0.count).elementsEqual($0) }
    }

    /// Who a verb without a subject is about, in languages that leave its pronoun out: "Agregó que «…»".
    private mutating func omittedSubject(of cue: CueVerb) -> Speaker? {
        let ending = text.lexicon.pluralVerbEnding
        guard !ending.isEmpty,
            !text.table.string(cue.verb..<(cue.verb + 1)).utf8.reversed().starts(with: ending.reversed())
        else { return nil }
        return antecedent(gender: [], isPlural: false, wants: .any, before: cue.start)
    }

    /// "Dit-il": never the journalist's own "écrivions-nous".
    private mutating func tailSpeaker(_ tail: Int) -> Speaker? {
        let classes = text.classes[tail]
        if classes.contains(.first) || classes.contains(.indefinite) { return nil }
        return antecedent(
            gender: classes.intersection(.gender), isPlural: classes.contains(.plural), wants: .any, before: tail)
    }

    /// The subject that follows its verb: "a déclaré, lundi à l'AFP, *le ministre*".
    mutating func subjectAfter(_ start: Int, reach: Int = 14) -> Speaker? {
        var token = start
        var commas = 0
        var unknown = 0
        while token < text.count, token - start < reach, !text.startsSentence(token),
            text.spanOf[token] == text.spanOf[start]
        {
            let mark = text.mark(token)
            if mark == 0x2C {
                commas += 1
                let goesOn = text.has(token + 1, [.adverb, .preposition]) || commas == 2
                guard commas <= 2, goesOn else { return nil }
                token += 1
                continue
            }
            if mark != 0 && mark != 0x2A { return nil }
            if text.has(token, [.that, .relative]), !text.has(token, .determiner) { return nil }
            if text.has(token, [.preposition, .by]), !text.has(token, .indefinite) || text.has(token, .by) {
                token = behindPrepositionalPhrase(token)
                continue
            }
            if let phrase = nounPhrase(at: token) {
                // A pronoun counts only directly behind its verb.
                if phrase.pronoun.isEmpty || token == start {
                    if let found = speaker(phrase) { return found }
                    if phrase.head == nil { return nil }
                }
                token = max(phrase.end, token + 1)
                continue
            }
            if !text.has(token, [.adverb, .clitic, .determiner]), text.isWord(token) { unknown += 1 }
            if unknown > 4 { return nil }
            token += 1
        }
        return nil
    }

    /// Skips "à l'AFP", "dans un communiqué", "à cette occasion".
    func behindPrepositionalPhrase(_ preposition: Int) -> Int {
        var token = preposition + 1
        while token < text.count, text.has(token, [.determiner, .linking, .preposition]), text.mark(token) == 0,
            mentionOf[token] < 0
        {
            token += 1
        }
        if let mention = mention(startingAt: token) { return mention.last + 1 }
        guard text.isWord(token) else { return token }
        // "De sa fille Anna", "a la red Erbol": the name belongs to the noun, a person's to one that is known.
        if let name = mention(startingAt: token + 1),
            text.has(token, .noun) || token > preposition + 1 && people[name.entity].kind != .person
        {
            return name.last + 1
        }
        return token + 1
    }

    /// The subject in front of a verb group.
    mutating func subjectBefore(_ start: Int) -> Speaker? {
        var token = start - 1
        guard token >= 0, !text.startsSentence(start), text.isOutside(token) else { return nil }
        if text.has(token, .relative) {
            token -= 1
            if text.mark(token) == 0x2C { token -= 1 }
            return speakerEnding(at: token)
        }
        if text.has(token, [.pronoun]), mentionOf[token] < 0 {
            if text.has(token, .first) || text.has(token, .indefinite) && text.classes[token].isDisjoint(with: .gender)
            {
                return nil
            }
            return nounPhrase(at: token).flatMap { speaker($0) }
        }
        if text.mark(token) == 0x29 { token = beforeBracket(token) }
        if text.mark(token) == 0x2C || text.mark(token) == 0x2D {
            return subjectBeforeApposition(token) ?? subjectOfSentence(before: token)
        }
        if text.has(token, .conjunction) { return subjectOfSentence(before: token) }
        if let found = speakerEnding(at: token) { return found }
        return subjectOfSentence(before: start)
    }

    private func beforeBracket(_ close: Int) -> Int {
        var token = close - 1
        while token > 0, close - token < 20, text.mark(token) != 0x28, !text.startsSentence(token) { token -= 1 }
        return text.mark(token) == 0x28 ? token - 1 : close
    }

    /// "*X*, patron de Y, assure": what stands in front of one of the commas before the verb.
    private mutating func subjectBeforeApposition(_ comma: Int) -> Speaker? {
        var token = comma - 1
        var commas = 0
        while token >= 0, comma - token < 40, commas < 4, text.isOutside(token) {
            if text.mark(token) == 0x2C || text.mark(token) == 0x2D || text.mark(token) == 0x2A {
                commas += 1
                if let found = speakerEnding(at: token - 1) { return found }
            }
            if text.mark(token) == 0x3B || text.mark(token) == 0x3A || text.startsSentence(token) { break }
            token -= 1
        }
        return nil
    }

    /// The noun phrase that ends with a token, unless it hangs on a preposition.
    private mutating func speakerEnding(at end: Int) -> Speaker? {
        guard end >= 0, text.isOutside(end) else { return nil }
        if let mention = mention(endingAt: end), !hangsOnPreposition(mention.first) {
            let phrase = NounPhrase(first: mention.first, end: end + 1, mention: mention)
            return speaker(phrase)
        }
        // The longest phrase of a noun with its complements that ends here.
        var token = end
        var start: Int?
        while token >= 0, end - token < 14, text.isOutside(token), text.mark(token) == 0 {
            if text.has(token, .verb), text.has(token, .finite), !text.has(token, .noun) { break }
            if text.has(token, [.that, .relative, .auxiliary, .conjunction]), !text.has(token, [.determiner]) { break }
            if text.has(token, .preposition), !text.has(token, .linking) { break }
            if text.has(token, [.role, .organization, .person]) { start = token }
            if text.startsSentence(token) { break }
            token -= 1
        }
        guard var head = start else { return nil }
        while head > 0, !text.startsSentence(head), end - head < 18, text.isOutside(head - 1), text.mark(head - 1) == 0,
            text.has(head - 1, .determiner)
                || !text.has(head - 1, [.preposition, .verb, .that, .auxiliary, .conjunction])
        {
            head -= 1
            if text.has(head, .determiner) { break }
        }
        if text.has(head - 1, .preposition), !text.startsSentence(head) { return nil }
        guard let phrase = nounPhrase(at: head), phrase.end >= end || phrase.mention != nil else { return nil }
        return speaker(phrase)
    }

    private func hangsOnPreposition(_ first: Int) -> Bool {
        var token = first - 1
        while text.has(token, .title) { token -= 1 }
        if text.startsSentence(token + 1) { return false }
        if text.has(token, .determiner), !text.has(token, .preposition) { token -= 1 }
        return text.has(token, .preposition) && text.isOutside(token)
    }

    /// The first noun phrase of a sentence that hangs on no preposition.
    mutating func subjectOfSentence(before limit: Int) -> Speaker? {
        var token = limit
        while token > 0, limit - token < 60, !text.startsSentence(token) { token -= 1 }
        return firstSubject(from: token, to: limit)
    }

    mutating func firstSubject(from start: Int, to limit: Int) -> Speaker? {
        var token = start
        while token < limit {
            if text.mark(token) == 0x28 {
                token = behindBracket(token, before: limit)
                continue
            }
            if text.isOutside(token), text.mark(token) == 0 {
                if text.has(token, [.preposition]), !text.has(token, .noun) {
                    token = behindPrepositionalPhrase(token)
                    // "Par X et Y": both hang on the preposition.
                    while text.has(token, .conjunction), let second = mention(startingAt: token + 1) {
                        token = second.last + 1
                    }
                    continue
                }
                if let phrase = nounPhrase(at: token), phrase.end <= limit {
                    let isPronoun = !phrase.pronoun.isEmpty
                    let isObject = isPronoun && !text.has(token, .pronoun)
                    if !isObject, let found = speaker(phrase) { return found }
                    token = max(token + 1, phrase.end)
                    continue
                }
            }
            token += 1
        }
        return nil
    }

    /// The token behind a bracket's end: what stands in it is no subject.
    private func behindBracket(_ open: Int, before limit: Int) -> Int {
        ((open + 1)..<max(open + 1, limit)).first { text.mark($0) == 0x29 }.map { $0 + 1 } ?? open + 1
    }

    /// The subject of the clause that a gerund belongs to: before it, or behind it where it opens the sentence.
    private mutating func subjectOfClause(around cue: CueVerb) -> Speaker? {
        if let last = focus.last, cue.verb - last.position < 60, last.position < cue.verb,
            !sentenceStarts(between: last.position, and: cue.verb)
        {
            return last.speaker
        }
        if let found = subjectOfSentence(before: cue.start) { return found }
        var token = cue.end
        while token < text.count, token - cue.end < 60, !text.startsSentence(token) || !text.isOutside(token) {
            if text.mark(token) == 0x2C, text.isOutside(token), let phrase = nounPhrase(at: token + 1),
                let found = speaker(phrase)
            {
                return found
            }
            token += 1
        }
        return nil
    }

    private func sentenceStarts(between first: Int, and last: Int) -> Bool {
        guard first < last else { return false }
        return ((first + 1)...last).contains { text.starts[$0] && text.isOutside($0) }
    }
}
