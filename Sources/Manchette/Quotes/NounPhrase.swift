/// A noun phrase that may name a speaker.
struct NounPhrase {
    /// First token behind determiners and titles.
    var first: Int
    /// Token behind the last.
    var end: Int
    /// The noun, where it is no name and no pronoun.
    var head: Int?
    /// The name that is the phrase or stands in apposition to its noun.
    var mention: SpeechMention?
    /// Token behind the noun and what belongs to it, where a comma parts the name from them.
    var endOfRole: Int?
    /// Gender and number of a pronoun; empty for others.
    var pronoun: WordClass = []
    var isIndefinite = false
    var determiner: Int?
    /// Whether whom it was said to stands behind it: "l'entreprise à l'AFP".
    var isBeforeListener = false
}

/// Reads noun phrases and says whom they mean.
extension SpeakerRegistry {
    /// The noun phrase that starts with a token; nil when none that could speak does.
    func nounPhrase(at start: Int) -> NounPhrase? {
        var token = start
        let limit = text.count
        guard token >= 0, token < limit else { return nil }
        var result = NounPhrase(first: token, end: token)
        if let mention = mention(startingAt: token), premodified(mention) == nil {
            return NounPhrase(first: token, end: mention.last + 1, mention: mention)
        }
        if text.has(token, [.pronoun, .stressed]), !text.has(token, .first) || text.has(token, .pronoun) {
            return NounPhrase(first: token, end: token + 1, pronoun: text.classes[token])
        }
        var determiners = 0
        while token < limit, token - start < 2, text.has(token, .adverb), !text.has(token, [.determiner, .pronoun]),
            mentionOf[token] < 0, !text.startsSentence(token + 1)
        {
            token += 1
        }
        while token < limit, determiners < 3, text.has(token, .determiner), mention(startingAt: token) == nil,
            !text.has(token, [.role, .organization])
        {
            if text.has(token, .indefinite) { result.isIndefinite = true }
            result.determiner = token
            token += 1
            determiners += 1
            if text.startsSentence(token) { return nil }
        }
        while token < limit, text.has(token, .title) { token += 1 }
        result.first = token
        return readHead(from: token, into: result)
    }

    /// English "Apple chief Tim Cook", "Google spokesperson", German "Bremens Trainer Jan Roth": the noun behind a name that
    /// modifies it.
    private func premodified(_ mention: SpeechMention) -> Int? {
        if text.lexicon.compounds {
            let noun = mention.last + 1
            return text.endsGenitive(mention.last) && text.has(noun, .role) && text.isUpper(noun) ? noun : nil
        }
        guard text.lexicon.subjectFirst else { return nil }
        var token = mention.last + 1
        if text.has(token, .possessive) { token += 1 }
        for candidate in token..<min(token + 3, text.count) {
            guard text.isWord(candidate), !text.has(candidate, [.function, .preposition, .auxiliary]),
                mentionOf[candidate] < 0
            else { return nil }
            if text.has(candidate, [.role, .organization]) { return candidate }
            if text.has(candidate, .verb) { return nil }
        }
        return nil
    }

    private func readHead(from start: Int, into phrase: NounPhrase) -> NounPhrase? {
        var result = phrase
        var token = start
        while token < text.count, token - start < 5 {
            guard text.isWord(token), text.mark(token) == 0, token == start || !text.startsSentence(token),
                text.spanOf[token] == text.spanOf[start]
            else { return nil }
            if let mention = mention(startingAt: token) {
                if let noun = premodified(mention) {
                    token = noun
                } else {
                    result.mention = mention
                    result.end = mention.last + 1
                    return result
                }
            }
            if text.has(token, .noun), !isVerbHere(token, first: start) {
                result.head = token
                return extend(result)
            }
            if text.has(token, [.preposition, .that, .relative, .auxiliary, .conjunction, .pronoun, .function]) {
                return nil
            }
            if text.has(token, .verb), text.has(token, .finite) { return nil }
            // "Légitimité scientifique": what stands before a head is an adjective that may stand there.
            if lexiconHasPrenominals, !text.has(token, [.prenominal, .phrase, .adverb, .title]),
                mention(startingAt: token) == nil
            {
                return nil
            }
            token += 1
        }
        return nil
    }

    private var lexiconHasPrenominals: Bool { text.lexicon.traits.hasPrenominals }

    /// "Juge" and "note" without a determiner before them are verbs.
    private func isVerbHere(_ token: Int, first: Int) -> Bool {
        text.has(token, .verb) && text.has(token, .finite) && token == first
            && !text.has(token - 1, [.determiner, .title]) && !text.isUpper(token)
    }

    /// Takes in what belongs to the noun: "procureur *d'Albi*", "officiers *de sécurité israéliens*".
    private func extend(_ phrase: NounPhrase) -> NounPhrase {
        var result = phrase
        guard let head = phrase.head else { return phrase }
        var token = head + 1
        // In German an adjective stands between an article or preposition and its noun; any other small word is outside.
        var awaitsNoun = false
        var opening = token
        // In English a noun's complement begins with a small word; whatever else stands behind it is the verb's.
        var lastNoun = head
        scan: while token < text.count, token - head < 14 {
            guard text.mark(token) == 0, !text.startsSentence(token), text.spanOf[token] == text.spanOf[head] else {
                break
            }
            if text.lexicon.compounds {
                let opens = text.has(token, [.determiner, .linking, .preposition])
                guard opens || awaitsNoun || text.isUpper(token) || mentionOf[token] >= 0 else { break }
                // "Sagte die Sprecherin dem Blatt": an article that is no genitive begins the verb's object.
                if opens, !awaitsNoun, !text.has(token, [.linking, .preposition]) { break }
                if opens, !awaitsNoun { opening = token }
                awaitsNoun = opens || awaitsNoun && !text.isUpper(token)
            }
            if isBeforeListener(token) {
                result.isBeforeListener = true
                break
            }
            if let mention = mention(startingAt: token) {
                let isComplement = text.has(token - 1, [.linking, .preposition, .determiner])
                if !isComplement, text.has(head, [.role, .organization, .person]) {
                    result.mention = mention
                    result.end = mention.last + 1
                    return result
                }
                token = mention.last + 1
                continue
            }
            if text.table.tokens[token].kind == .number, text.has(token - 1, [.linking, .preposition]) { break }
            let classes = text.classes[token]
            if text.lexicon.subjectFirst, token == lastNoun + 1 {
                if !classes.isDisjoint(with: .noun) {
                    lastNoun = token
                } else if text.isWord(token), !text.isUpper(token),
                    classes.isDisjoint(with: [.linking, .preposition, .possessive, .title])
                {
                    break
                }
            }
            if !text.lexicon.compounds, classes.contains(.determiner), !classes.contains(.preposition),
                token > head + 1,
                !text.has(token - 1, [.preposition, .linking])
            {
                // "L'anthropologue utilise les…": an object follows, so the word before is a verb.
                token -= 1
                break
            }
            if !classes.isDisjoint(with: [.relative, .that, .auxiliary, .pronoun, .tail, .passive, .adverb, .phrase]) {
                if classes.isDisjoint(with: .linking) { break }
            }
            if classes.contains(.conjunction) { break }
            // "Les associations *se* réunissent", "des salariés *à plaider*": the verb's words.
            if !classes.isDisjoint(with: [.clitic, .reflexive, .negation]),
                classes.isDisjoint(with: [.determiner, .linking, .preposition, .noun])
            {
                break
            }
            if classes.contains(.preposition), text.has(token + 1, .infinitive), !text.has(token + 1, .noun) { break }
            if !classes.isDisjoint(with: .verb), !classes.isDisjoint(with: [.finite, .gerund]),
                classes.isDisjoint(with: .noun)
            {
                break
            }
            if !classes.isDisjoint(with: [.preposition, .function]), classes.isDisjoint(with: [.linking, .noun]) {
                break
            }
            token += 1
        }
        // "Die Sprecherin der dpa": no noun has come.
        if awaitsNoun { token = opening }
        while token > head + 1, text.has(token - 1, [.linking, .determiner, .preposition]) { token -= 1 }
        result.end = token
        if let name = apposition(to: head, at: token) {
            (result.mention, result.endOfRole, result.end) = (name, token, name.last + 1)
        }
        return result
    }

    /// Whether a small word leads to whom something was said, not to more of who said it: "le ministre *à* l'AFP", "die
    /// Sprecherin *der* dpa".
    func isBeforeListener(_ token: Int) -> Bool {
        guard text.has(token, .dative) else { return false }
        return text.has(token + 1, .listener) || text.has(token + 1, .determiner) && text.has(token + 2, .listener)
    }

    // MARK: - Whom it means

    /// Whom a noun phrase means at its place in the text; nil rather than a guess.
    mutating func speaker(_ phrase: NounPhrase) -> Speaker? {
        let position = phrase.first
        if let mention = phrase.mention {
            var speaker = Speaker(entity: mention.entity)
            if let head = phrase.head { speaker.role = head..<(phrase.endOfRole ?? mention.first) }
            if speaker.role == nil { speaker.role = roleGiven(with: mention) }
            return speaker
        }
        if !phrase.pronoun.isEmpty { return pronoun(phrase.pronoun, at: position) }
        guard let head = phrase.head else { return nil }
        let classes = text.classes[head]
        if !classes.isDisjoint(with: [.speech, .work]), classes.isDisjoint(with: [.role, .organization, .person]) {
            return complement(of: phrase, head)
        }
        if phrase.isIndefinite || classes.contains(.plural) && !isSingular(phrase, head) {
            return Speaker(phrase: phrase.first..<phrase.end, role: nil, isPlural: classes.contains(.plural))
        }
        return known(phrase, head, classes, at: position)
    }

    /// Somebody who was named before and is now called by a role, a common noun or what kind of organization they are.
    private mutating func known(_ phrase: NounPhrase, _ head: Int, _ classes: WordClass, at position: Int) -> Speaker? {
        let content = (head + 1)..<max(head + 1, phrase.end)
        let detail = content.first { isContent($0) }.map { text.hashes[$0] } ?? 0
        let role = phrase.first..<phrase.end
        if let entity = entity(withRole: text.phraseHash(head), detail: detail, before: position) {
            return Speaker(entity: entity, role: role)
        }
        if classes.contains(.person), detail == 0 || !classes.contains(.role) {
            var gender = determinerGender(phrase) ?? classes.intersection(.gender)
            if gender == .gender || gender.isEmpty {
                gender = ((head + 1)..<max(head + 1, phrase.end)).contains { text.endsFeminine($0) } ? .feminine : []
            }
            if let found = antecedent(
                gender: gender, isPlural: false, wants: .person, before: position)
            {
                return Speaker(entity: found.entity, phrase: found.phrase, role: role)
            }
        }
        if classes.contains(.anaphoric), !classes.contains(.role), !phrase.isBeforeListener,
            content.isEmpty || isWellKnown(head, content)
        {
            if let found = antecedent(gender: [], isPlural: false, wants: .organization, before: position) {
                return Speaker(entity: found.entity, phrase: found.phrase, role: role)
            }
        }
        if classes.contains(.role) || classes.contains(.organization) { return Speaker(phrase: role) }
        return nil
    }

    /// Whether what describes an organization is what everybody knows of it ("le quotidien *du soir*", "le géant *du
    /// commerce*"), not what the text first says of another one ("l'entreprise *visée*", "un groupe *de travail*").
    private func isWellKnown(_ head: Int, _ content: Range<Int>) -> Bool {
        text.has(head + 1, .linking) && (text.has(head + 1, .determiner) || text.has(head + 2, .determiner))
            && !content.contains { text.isUpper($0) }
    }

    private func determinerGender(_ phrase: NounPhrase) -> WordClass? {
        guard let determiner = phrase.determiner else { return nil }
        let gender = text.classes[determiner].intersection(.gender)
        return gender.isEmpty || gender == .gender ? nil : gender
    }

    private func isSingular(_ phrase: NounPhrase, _ head: Int) -> Bool {
        // "Le chargé", "der Sprecher": forms that are the same in the plural.
        guard text.has(head, [.masculine, .feminine]), let determiner = phrase.determiner else { return false }
        return !text.has(determiner, .plural) || text.has(determiner, [.masculine, .feminine, .neuter])
    }

    /// "Le post *du CEO*": whoever the words are of.
    private mutating func complement(of phrase: NounPhrase, _ head: Int) -> Speaker? {
        var token = head + 1
        while token < text.count, token - head < 6, text.mark(token) == 0, !text.startsSentence(token) {
            if text.has(token, .linking), text.has(token, [.preposition, .determiner]) {
                // "Du" holds the article; "de la" does not.
                if let inner = nounPhrase(at: token + 1), inner.pronoun.isEmpty, let found = speaker(inner) {
                    return found
                }
            }
            if let mention = mention(startingAt: token) { return Speaker(entity: mention.entity) }
            token += 1
        }
        return nil
    }

    private mutating func pronoun(_ classes: WordClass, at position: Int) -> Speaker? {
        if classes.contains(.first) || classes.contains(.indefinite) { return nil }
        let isPlural =
            classes.contains(.plural) && classes.isDisjoint(with: .gender)
            || classes.contains(.plural) && !text.lexicon.compounds
        return antecedent(
            gender: classes.intersection(.gender), isPlural: isPlural, wants: .any, before: position)
    }

    /// The role that the text gives together with this very mention.
    func roleGiven(with mention: SpeechMention) -> Range<Int>? {
        people[mention.entity].roles.last { $0.position == mention.first }?.range
    }
}
