/// Whom a quotation is given to.
struct Speaker: Hashable {
    /// Number of the named entity; nil when only a role is known ("le juge").
    var entity: Int?
    /// Tokens of the words for somebody without a name.
    var phrase: Range<Int>?
    /// Tokens that say what the speaker is.
    var role: Range<Int>?
    var isPlural = false

    /// Whether both mean the same.
    func isSame(as other: Speaker) -> Bool { entity != nil ? entity == other.entity : phrase == other.phrase }
}

/// Everybody the text names: one entity for all forms of a name, their roles and genders, and who was spoken of last.
struct SpeakerRegistry {
    struct Role {
        /// Hash of the noun.
        var head: UInt64
        /// Hash of the first word of what follows it; 0 when nothing does.
        var detail: UInt64
        var range: Range<Int>
        /// Token at which the text gave the role.
        var position: Int
        /// Whether only a comma joins it to the name behind it; somebody who is spoken to may stand there too.
        var isApposed = false
    }

    struct Person {
        var name: Range<Int>
        var kind: SpeechMention.Kind
        var gender: WordClass
        var roles: [Role] = []
    }

    /// Somebody stood in the subject of a sentence or spoke.
    struct Focus {
        var position: Int
        var speaker: Speaker
    }

    let text: SpeechText
    private(set) var mentions: [SpeechMention]
    /// The mention that a token belongs to; -1 for none.
    private(set) var mentionOf: [Int32]
    private(set) var people: [Person] = []
    private(set) var focus: [Focus] = []
    /// Roles by their noun, in the order of the text.
    private var roles: [UInt64: [(entity: Int, detail: UInt64, position: Int)]] = [:]
    /// The last entity whose name ends, or begins, with a word, by the word's number; -1: none.
    private var byWord: [Int32]
    private var byCluster: [Int: Int] = [:]

    init(_ text: SpeechText, tagged: [EntityMention]) {
        self.text = text
        var finder = SpeechMentionFinder(text)
        finder.find(tagged: tagged)
        mentions = finder.mentions
        mentionOf = [Int32](repeating: -1, count: text.count)
        byWord = [Int32](repeating: -1, count: text.vocabulary.count + 1)
        for index in mentions.indices { link(index) }
        for index in mentions.indices { readRoles(of: index) }
    }

    /// The mention that starts at a token.
    func mention(startingAt token: Int) -> SpeechMention? {
        guard token >= 0, token < mentionOf.count, mentionOf[token] >= 0 else { return nil }
        let mention = mentions[Int(mentionOf[token])]
        return mention.first == token ? mention : nil
    }

    /// The mention that ends with a token.
    func mention(endingAt token: Int) -> SpeechMention? {
        guard token >= 0, token < mentionOf.count, mentionOf[token] >= 0 else { return nil }
        let mention = mentions[Int(mentionOf[token])]
        return mention.last == token ? mention : nil
    }

    mutating func addFocus(_ speaker: Speaker, at position: Int) {
        focus.append(Focus(position: position, speaker: speaker))
    }

    // MARK: - One entity for all forms of a name

    private mutating func link(_ index: Int) {
        let mention = mentions[index]
        for token in mention.first...mention.last { mentionOf[token] = Int32(truncatingIfNeeded: index) }
        let number = entity(for: mention)
        mentions[index].entity = number
        if mention.cluster >= 0, byCluster[mention.cluster] == nil { byCluster[mention.cluster] = number }
        people[number].gender.formUnion(people[number].gender.isEmpty ? mention.gender : [])
        if people[number].kind == .unknown { people[number].kind = mention.kind }
        if mention.last - mention.first > people[number].name.count - 1, mention.kind != .organization {
            people[number].name = mention.first..<(mention.last + 1)
        }
        byWord[text.vocabulary.folded(mention.last)] = Int32(truncatingIfNeeded: number)
        if mention.last > mention.first, text.has(mention.first, .given) {
            byWord[text.vocabulary.folded(mention.first)] = Int32(truncatingIfNeeded: number)
        }
    }

    private mutating func entity(for mention: SpeechMention) -> Int {
        if mention.cluster >= 0, let known = byCluster[mention.cluster] { return known }
        let known = Int(byWord[text.vocabulary.folded(mention.last)])
        if known >= 0, fits(mention, people[known]) { return known }
        people.append(
            Person(name: mention.first..<(mention.last + 1), kind: mention.kind, gender: mention.gender))
        return people.count - 1
    }

    private func fits(_ mention: SpeechMention, _ person: Person) -> Bool {
        if !mention.gender.isEmpty, !person.gender.isEmpty, mention.gender.isDisjoint(with: person.gender) {
            return false
        }
        let isShort = mention.first == mention.last
        if isShort {
            if person.name.count == 1 { return true }
            return person.kind == .person || person.kind == .unknown || text.hashes[person.name.lowerBound] == 0
        }
        if person.name.count == 1 {
            // "Dupont" came first, "Jean Dupont" later; "Web Services" is not "Amazon Web Services".
            return mention.kind != .organization && text.hashes[person.name.lowerBound] == text.hashes[mention.last]
        }
        return text.hashes[person.name.lowerBound] == text.hashes[mention.first]
    }

    // MARK: - Roles

    private mutating func readRoles(of index: Int) {
        let mention = mentions[index]
        if let range = roleBefore(mention) { add(range, to: mention) }
        // "Depuis le départ du préfet, Odile Vernet, directrice…": she is what stands behind her name.
        if let range = roleAfter(mention) {
            add(range, to: mention)
        } else if let range = roleApposed(mention) {
            add(range, to: mention, isApposed: true)
        }
    }

    private mutating func add(_ range: Range<Int>, to mention: SpeechMention, isApposed: Bool = false) {
        guard let head = range.last(where: { text.has($0, [.role, .organization]) && isHead($0, in: range) }) else {
            return
        }
        let detail = range.first { $0 > head && isContent($0) }.map { text.hashes[$0] } ?? 0
        let isPerson = text.has(head, [.role, .person])
        let role = Role(
            head: text.phraseHash(head), detail: detail, range: range, position: mention.first, isApposed: isApposed)
        if isPerson {
            people[mention.entity].roles.append(role)
            if people[mention.entity].kind != .person { people[mention.entity].kind = .person }
            let gender = text.classes[head].intersection(.gender)
            if people[mention.entity].gender.isEmpty, gender != .gender { people[mention.entity].gender = gender }
        } else if people[mention.entity].kind == .unknown {
            people[mention.entity].kind = .organization
        }
        guard let first = range.first(where: { text.has($0, [.role, .organization]) }) else { return }
        roles[text.phraseHash(first), default: []].append((mention.entity, detail, mention.first))
    }

    /// The first chain of role nouns is the head: in "ministre de la Santé" the minister.
    private func isHead(_ token: Int, in range: Range<Int>) -> Bool {
        for other in range.lowerBound..<token where text.has(other, [.linking, .preposition]) { return false }
        return true
    }

    func isContent(_ token: Int) -> Bool {
        text.isWord(token) && !text.has(token, [.function, .linking, .determiner, .preposition])
    }

    /// "*Le CEO* John Matze", "*le ministre de la Santé* Roman Prymula".
    private func roleBefore(_ mention: SpeechMention) -> Range<Int>? {
        var token = mention.first - 1
        while text.has(token, .title), !text.startsSentence(token) { token -= 1 }
        guard !text.startsSentence(token + 1), !text.has(token, [.preposition, .linking, .determiner, .conjunction])
        else { return nil }
        var start: Int?
        let end = token + 1
        while token >= 0, end - token <= 9 {
            if text.mark(token) != 0 || text.spanOf[token] != text.spanOf[mention.first] { break }
            if text.has(token, [.auxiliary, .that, .relative, .pronoun, .conjunction]) { break }
            if text.has(token, .verb), text.has(token, .finite), !text.has(token, .noun) { break }
            if text.has(token, .preposition), !text.has(token, .linking) { break }
            if text.has(token, [.role, .organization]) {
                start = token
                while text.has(token - 1, .phrase) { token -= 1 }
                start = token
            }
            if text.has(token, .determiner), start == token + 1 || text.startsSentence(token) { break }
            if text.startsSentence(token) { break }
            token -= 1
        }
        guard let start else { return nil }
        return start..<end
    }

    /// "John Matze, *CEO de Parler*, …", "Antoine, 32 ans, *chargé de cours*", "Jan Hamáček (*ministre*)".
    private func roleAfter(_ mention: SpeechMention) -> Range<Int>? {
        var token = mention.last + 1
        if text.mark(token) == 0x2A { token += 1 }
        guard text.mark(token) == 0x2C || text.mark(token) == 0x28 else { return nil }
        token += 1
        if token < text.count, text.table.tokens[token].kind == .number, text.has(token + 1, .age) {
            token += 2
            guard text.mark(token) == 0x2C else { return nil }
            token += 1
        }
        while text.has(token, .determiner), !text.startsSentence(token) { token += 1 }
        let start = token
        var head: Int?
        for candidate in start..<min(start + 4, text.count) {
            if text.mark(candidate) != 0 || text.has(candidate, [.function, .preposition]) { break }
            if mention.entity >= 0, mentionOf[candidate] >= 0, !text.lexicon.subjectFirst { break }
            if text.has(candidate, [.role, .organization, .person]) {
                head = candidate
                break
            }
        }
        guard let head, !text.has(head, .plural) || text.has(head, .gender) else { return nil }
        token = head + 1
        while token < text.count, token - start < 16, text.mark(token) == 0, !text.startsSentence(token),
            text.spanOf[token] == text.spanOf[head], !text.has(token, [.relative, .auxiliary, .pronoun, .that])
        {
            if text.has(token, .verb), text.has(token, .finite), !text.has(token, .noun) { break }
            // "X, the senator Jo Reed and …": the next one's; but "X, brother *of the senator* Jo Reed".
            if isPerson(startingAt: token),
                token - 1 == head || !text.has(token - 1, [.role, .title, .linking, .preposition, .determiner])
            {
                return nil
            }
            token += 1
        }
        // "Chez X, le directeur a alerté…": the subject of a clause, not what X is.
        if text.has(token, [.auxiliary, .verb, .pronoun, .being]) { return nil }
        while token > head + 1, text.has(token - 1, [.linking, .determiner, .preposition, .conjunction]) { token -= 1 }
        return start..<token
    }

    private func isPerson(startingAt token: Int) -> Bool {
        mention(startingAt: token).map { people[$0.entity].kind == .person } ?? false
    }

    // MARK: - Who is meant

    /// The last one whose role has this noun, and this detail where both give one.
    func entity(withRole head: UInt64, detail: UInt64, before position: Int) -> Int? {
        let known = (roles[head] ?? []).suffix(32).filter { $0.position < position }
        if detail != 0, let exact = known.last(where: { $0.detail == detail }) { return exact.entity }
        return known.last { detail == 0 || $0.detail == 0 }?.entity
    }

    /// The person or organization that a pronoun or a noun such as "la jeune femme" stands for.
    mutating func antecedent(gender: WordClass, isPlural: Bool, wants kinds: Wanted, before position: Int) -> Speaker? {
        if isPlural {
            guard let last = focus.suffix(40).last(where: { $0.position < position && $0.speaker.isPlural }),
                position - last.position < 120
            else { return nil }
            return last.speaker
        }
        var scores: [Int: Double] = [:]
        // "La jeune femme" takes up whoever came last; a pronoun rather the sentence's subject.
        let decay = kinds == .any ? 60.0 : 25.0
        // A common noun always means somebody; a pronoun may mean something that has no name.
        let threshold = kinds == .any ? 0.0 : -9.0
        for event in focus.reversed().prefix(12) where event.position < position && position - event.position < 400 {
            guard let entity = event.speaker.entity else { continue }
            note(entity, (kinds == .any ? 3 : 1.5) - Double(position - event.position) / decay, in: &scores)
        }
        var index = firstMention(atOrAfter: position) - 1
        var seen = 0
        while index >= 0, seen < 24, position - mentions[index].first < 300 {
            let mention = mentions[index]
            index -= 1
            guard text.isOutside(mention.first) else { continue }
            seen += 1
            let isComplement = text.has(mention.first - 1, [.preposition, .linking, .determiner])
            let isPlace = mention.kind != .person && text.has(mention.first - 1, .locative)
            // "Sa fille Anna" is somebody else's.
            let isRelative = text.has(mention.first - 2, .possessive) && text.has(mention.first - 1, .person)
            let penalty = isPlace || isRelative ? 3 : kinds == .any ? 1.5 : 0
            let fullness = kinds == .person && mention.last > mention.first ? 1.0 : 0
            let value =
                (isComplement || isRelative ? -penalty : 0.5) + fullness - Double(position - mention.first) / decay
            note(mention.entity, value, in: &scores)
        }
        var best: (entity: Int, score: Double)?
        for (entity, score) in scores {
            guard let bonus = suits(people[entity], gender, kinds) else { continue }
            let total = score + bonus
            let known = best ?? (-1, -.infinity)
            if (total, entity) > (known.score, known.entity) { best = (entity, total) }
        }
        guard let best, best.score > threshold else { return nil }
        if kinds == .person, [.unknown, .location].contains(people[best.entity].kind) {
            people[best.entity].kind = .person
        }
        if people[best.entity].gender.isEmpty, gender != .gender, people[best.entity].kind == .person {
            people[best.entity].gender = gender
        }
        return Speaker(entity: best.entity)
    }

    enum Wanted { case any, person, organization }

    private func note(_ entity: Int, _ score: Double, in scores: inout [Int: Double]) {
        scores[entity] = max(scores[entity] ?? -100, score)
    }

    /// What its kind and gender speak for it; nil when they speak against it.
    private func suits(_ person: Person, _ gender: WordClass, _ wanted: Wanted) -> Double? {
        // A tagger may take an unusual name for a place; a common noun for people says otherwise. "L'app" is a product.
        if person.kind == .location { return wanted == .person && person.gender.isEmpty ? 0 : nil }
        if person.kind == .other { return wanted == .organization ? 2 : nil }
        if wanted == .organization { return person.kind == .person ? nil : person.kind == .organization ? 3 : 1 }
        if !gender.isEmpty, !person.gender.isEmpty, gender.isDisjoint(with: person.gender) { return nil }
        switch person.kind {
        case .person: return 3
        case .organization: return wanted == .person ? nil : 0
        default: return person.name.count > 1 ? 1.5 : wanted == .person ? 1 : 0.5
        }
    }

    private func firstMention(atOrAfter token: Int) -> Int {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].first < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
