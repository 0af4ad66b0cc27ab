/// Somebody or something named in the text.
struct SpeechMention {
    enum Kind: UInt8 { case unknown, person, organization, location, other }

    /// First and last token of the name, without titles.
    var first: Int
    var last: Int
    var entity: Int
    var kind: Kind
    /// The tagger's number of the entity; -1 for names found here.
    var cluster = -1
    /// ``WordClass/masculine`` and ``WordClass/feminine``, as far as the name and its title tell.
    var gender: WordClass
}

/// Finds names by their capitals, titles and given names, and takes over what the entity tagger found.
///
/// A light stand-in, so that quotations have speakers also when entities are not asked for: it need not know what
/// every name is, only where one stands.
struct SpeechMentionFinder {
    private let text: SpeechText
    /// How each word stands in the text, by its number in the vocabulary.
    private var uses: [Use]
    private(set) var mentions: [SpeechMention] = []
    /// Words that the tagger takes for places and an article tells from them: "une Lorientaise".
    private var peoples: Set<Int> = []

    /// How a word stands in the text.
    private struct Use: OptionSet {
        let rawValue: UInt8
        /// With a capital inside a sentence.
        static let capital = Use(rawValue: 1)
        /// Without one.
        static let small = Use(rawValue: 2)
        /// As the last part of a name of several words.
        static let surname = Use(rawValue: 4)
    }

    /// Particles that join the parts of a name.
    private static let particles: CueTable = {
        var table = CueTable(capacity: 64)
        for word in "von van bin ben al el di da do della dello del dos ter ten zu y den der".split(separator: " ") {
            table.insert(.given, for: WordHash.of(Array(word.utf8)[...]))
        }
        return table
    }()
    private static let nobiliary: CueTable = {
        var table = CueTable(capacity: 64)
        for word in "de du d' des".split(separator: " ") {
            table.insert(.given, for: WordHash.of(Array(word.utf8)[...]))
        }
        return table
    }()

    init(_ text: SpeechText) {
        self.text = text
        uses = [Use](repeating: [], count: text.vocabulary.count + 1)
    }

    private func isUsed(_ index: Int, _ use: Use) -> Bool {
        uses[text.vocabulary.folded(index)].contains(use)
    }

    private mutating func note(_ use: Use, _ index: Int) {
        uses[text.vocabulary.folded(index)].insert(use)
    }

    /// All mentions in order; tagged ones win over those found here.
    mutating func find(tagged: [EntityMention]) {
        noteCapitals()
        let given = taggedMentions(tagged)
        var next = 0
        var index = 0
        while index < text.count {
            while next < given.count, given[next].last < index { next += 1 }
            if next < given.count, given[next].first <= index {
                mentions.append(given[next])
                index = max(index, given[next].last) + 1
                continue
            }
            let limit = next < given.count ? given[next].first : text.count
            if let mention = name(at: index, before: limit) {
                if next < given.count, isTitle(mention, of: given[next]) {
                    index = mention.last + 1
                    continue
                }
                mentions.append(mention)
                if mention.last > mention.first { note(.surname, mention.last) }
                index = mention.last + 1
            } else {
                index += 1
            }
        }
    }

    /// Where a person's name begins that the tagger has joined with the place of the office before it: "il deputato della
    /// *Florida* Marco Rubio".
    private func behindPlace(_ first: Int, _ last: Int) -> Int {
        guard last - first >= 2, text.has(first - 1, .linking), text.has(first - 2, .role), text.has(first + 1, .given),
            !text.has(first, .given)
        else { return first }
        return first + 1
    }

    /// "Justice Ann Hill": one capitalised word right before a person that the tagger found is no name of its own.
    private func isTitle(_ mention: SpeechMention, of person: SpeechMention) -> Bool {
        guard person.kind == .person, mention.first == mention.last, mention.last + 1 == person.first,
            text.table.tokens[person.first].spaceBefore, !text.starts[person.first]
        else { return false }
        return text.table.tokens[mention.first].shape.isDisjoint(with: [.allUpper, .innerUpper, .hasDigit])
    }

    private mutating func taggedMentions(_ tagged: [EntityMention]) -> [SpeechMention] {
        var result: [SpeechMention] = []
        for mention in tagged.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            var first = text.table.token(atOrAfterByte: mention.range.lowerBound)
            var last = text.table.token(atOrAfterByte: mention.range.upperBound - 1)
            var gender: WordClass = []
            while first < last, text.has(first, [.title, .determiner]) {
                gender.formUnion(text.has(first, .title) ? text.classes[first].intersection(.gender) : [])
                first += 1
            }
            if first < last, text.has(last, .possessive) { last -= 1 }
            if mention.kind == .person { first = behindPlace(first, last) }
            let previous = result.last?.last ?? -1
            guard previous < first, first <= last, last < text.count else { continue }
            // "Une Lorientaise": a place has no indefinite article, somebody from there has.
            if mention.kind == .location, first == last, text.has(first - 1, .indefinite) {
                peoples.insert(first)
                continue
            }
            let kind: SpeechMention.Kind =
                switch mention.kind {
                case .person: first < last && mention.confidence < Self.sure ? .unknown : .person
                case .organization: .organization
                case .location: .location
                case .product, .event: .other
                }
            if kind == .person { gender.formUnion(nameGender(first, last)) }
            gender.formUnion(titleGender(before: first))
            result.append(
                SpeechMention(
                    first: first, last: last, entity: -1, kind: kind, cluster: mention.cluster, gender: gender))
        }
        return result
    }

    /// Below this several words that the tagger took for a person may be anything: "France Hydrogène" is a company.
    private static let sure = 0.6

    private mutating func noteCapitals() {
        for index in text.classes.indices where text.isWord(index) {
            guard text.isUpper(index) else {
                note(.small, index)
                continue
            }
            guard !opensSentence(index) else { continue }
            // The second part of a name says nothing of the word alone.
            if text.isUpper(index - 1), !text.has(index - 1, [.determiner, .title]) { continue }
            note(.capital, index)
        }
    }

    private func opensSentence(_ index: Int) -> Bool {
        guard index > 0, !text.sentenceStarts[index], !text.starts[index] else { return true }
        let before = text.mark(index - 1)
        return before == 0x22 || before == 0x3A || before == 0x2D && text.sentenceStarts[index - 1]
    }

    // MARK: - Names by their form

    private func isNamePart(_ index: Int) -> Bool {
        guard text.isWord(index) else { return false }
        let shape = text.table.tokens[index].shape
        guard shape.contains(.startsUpper) || shape.contains(.innerUpper) else { return false }
        let classes = text.classes[index]
        if classes.contains(.given), classes.isDisjoint(with: [.determiner, .function, .preposition]) { return true }
        // "I've", "My": who speaks of himself; "US" is written in capitals.
        if classes.contains(.first), !shape.contains(.allUpper) { return false }
        // In French and the like a role with a capital ("Premier ministre") is no name; in German no noun is.
        return classes.isDisjoint(with: [.function, .title, .role, .possessive, .phrase, .pronoun])
    }

    private func name(at index: Int, before limit: Int) -> SpeechMention? {
        guard isNamePart(index), !peoples.contains(index) else { return nil }
        var first = index
        var last = endOfName(from: index, before: limit)
        guard last - first < Self.mostOfName, !isShouted(first, last) else { return nil }
        (first, last) = split(first, last)
        guard isPlausible(first, last) else { return nil }
        var gender = nameGender(first, last).union(titleGender(before: first))
        if opensWithArticle(first) { first -= 1 }
        let kind = kindOfName(first, last)
        if kind == .organization { gender = [] }
        return SpeechMention(first: first, last: last, entity: -1, kind: kind, gender: gender)
    }

    /// "Le Monde": an article with a capital inside a sentence belongs to the name.
    private func opensWithArticle(_ first: Int) -> Bool {
        text.isUpper(first - 1) && text.has(first - 1, .determiner) && !opensSentence(first - 1)
    }

    /// The most words of a name, its first not counted.
    private static let mostOfName = 8

    private func endOfName(from index: Int, before limit: Int) -> Int {
        var last = index
        // A longer run is no name, and is not walked to its end from each of its words.
        while last + 1 < limit, last - index < Self.mostOfName {
            let next = last + 1
            guard
                text.table.tokens[next].spaceBefore || text.table.tokens[next].kind == .number || text.has(next, .given)
            else { break }
            if text.starts[next] { break }
            // "Martin Bauer": behind a given name also a word that is a trade elsewhere.
            let isTradeName =
                last == index && text.has(index, .given) && text.isUpper(next)
                && text.has(next, .role) && !text.table.tokens[next].shape.contains(.allUpper)
            if isNamePart(next) || isTradeName {
                if text.lexicon.compounds, !isTradeName, text.has(next, [.organization, .work, .speech]) { break }
                last = next
                continue
            }
            let isParticle = !Self.particles[text.hashes[next]].isEmpty && text.has(index, .given)
            // "Dominique de Villepin", "Le Courrier du Lac".
            let takesComplement = text.has(index, .given) || opensWithArticle(index)
            let isNobiliary = last == index && takesComplement && !Self.nobiliary[text.hashes[next]].isEmpty
            if isParticle || isNobiliary {
                // "Ursula von der Leyen".
                let second = next + 1 < limit && !Self.particles[text.hashes[next + 1]].isEmpty ? 1 : 0
                if next + second + 1 < limit, isNamePart(next + second + 1) {
                    last = next + second + 1
                    continue
                }
            }
            break
        }
        return last
    }

    /// Cuts "Santé Roman Prymula" behind "le ministre de la" and "AFP Jean Dupont" in front of the given name.
    private func split(_ first: Int, _ last: Int) -> (Int, Int) {
        guard last > first else { return (first, last) }
        for index in (first + 1)...last where text.has(index, .given) && !text.has(first, .given) && index < last {
            let isComplement = text.has(first - 1, .linking) || text.has(first - 1, .preposition)
            let isAcronym = text.table.tokens[index - 1].shape.contains(.allUpper)
            let opens = opensSentence(first)
            // A name that is all known words of the text goes on being one.
            if isComplement || isAcronym { return (index, last) }
            if opens, index == first + 1, !isUsed(first, .capital) { return (index, last) }
        }
        return (first, last)
    }

    /// Headlines and emphasis in capitals ("CHAQUE MATIN"); full names stand in capitals too.
    private func isShouted(_ first: Int, _ last: Int) -> Bool {
        func isCapitals(_ index: Int) -> Bool {
            text.table.tokens.indices.contains(index) && text.table.tokens[index].shape.contains(.allUpper)
        }
        guard (first...last).allSatisfy(isCapitals) else { return false }
        if last - first >= 3 { return true }
        let isPart = last > first || isCapitals(first - 1) || isCapitals(last + 1)
        return isPart && !text.has(first, .given) && !hasTitle(before: first)
    }

    private func isPlausible(_ first: Int, _ last: Int) -> Bool {
        let shape = text.table.tokens[first].shape
        // "Tage" is a given name elsewhere.
        if text.lexicon.compounds, first == last, text.has(first, .work) { return false }
        let isMarked = shape.contains(.allUpper) || shape.contains(.innerUpper) || shape.contains(.hasDigit)
        if text.has(first, .given) || hasTitle(before: first) { return true }
        if isUsed(first, .surname) { return true }
        if first == last, isCommon(first) { return false }
        // A common noun with a capital; a single letter.
        if first == last, isUsed(first, .small) || isLetter(first) { return false }
        if isMarked { return true }
        if text.lexicon.compounds { return isGermanName(first, last) }
        guard opensSentence(first), first == last else { return true }
        return isUsed(first, .capital) && text.classes[first].isDisjoint(with: .verb)
    }

    /// Whether a single word names nobody, capital or not: somebody of a people ("l'Angevine"), what only describes the noun
    /// behind it ("the Lima-based firm", "a Bolivian miner"), a German noun by its ending.
    private func isCommon(_ index: Int) -> Bool {
        if text.lexicon.compounds {
            return text.endsCommon(index) && text.table.tokens[index].range.count > Self.longestFamilyName
        }
        if text.has(index, .person) || describes(index) { return true }
        guard text.endsCommon(index) else { return false }
        guard text.lexicon.subjectFirst else { return text.has(index - 1, .determiner) && !text.isUpper(index - 1) }
        let next = index + 1
        return text.isWord(next) && !text.isUpper(next) && !text.starts[next]
            && text.classes[next].isDisjoint(with: [.function, .verb, .auxiliary, .adverb, .preposition, .conjunction])
    }

    /// German family names end like nouns: "Jung", "Hartung".
    private static let longestFamilyName = 8

    /// "Lima-based": a name that is only the beginning of an adjective.
    private func describes(_ index: Int) -> Bool {
        let bytes = text.table.bytes[text.table.tokens[index].range]
        guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), hyphen + 3 < bytes.endIndex else { return false }
        return bytes[hyphen + 1] &- 0x61 < 26
    }

    private func isLetter(_ index: Int) -> Bool { text.table.tokens[index].range.count == 1 }

    /// Where every noun has a capital: a name stands behind a role or title, or beside a verb of saying and no article.
    private func isGermanName(_ first: Int, _ last: Int) -> Bool {
        guard text.classes[first].isDisjoint(with: [.role, .organization, .work, .speech, .verb]) else { return false }
        if text.has(first - 1, [.role, .title]) { return true }
        // "Dennoch sagte er": a first word that never has a capital elsewhere.
        if first == last, opensSentence(first), !isUsed(first, .capital) { return false }
        if text.has(first - 1, [.determiner, .preposition, .linking]) { return false }
        // "Auf meine Anfrage erklärt er", "Brunners Antwort las die Partei", "bezeichnete Kenias Präsident": what stands
        // before or behind makes it a noun, or somebody else's. "Der scheidende Brunner sagte" says it himself.
        if first == last, !text.startsSentence(first) {
            if text.endsGenitive(first - 1) { return false }
            if text.endsAttribute(first - 1), !saysItself(last) { return false }
            if text.endsGenitive(first), text.isUpper(last + 1), !text.startsSentence(last + 1) { return false }
        }
        let verbs: WordClass = [.say, .cue]
        if text.has(first - 1, verbs), text.has(first - 1, .finite) { return true }
        if text.has(last + 1, verbs), text.has(last + 1, .finite), first > 0 { return true }
        return text.has(first - 1, [.source, .short])
    }

    /// Whether a verb of saying stands behind a name, and nobody else behind the verb.
    private func saysItself(_ last: Int) -> Bool {
        guard text.has(last + 1, [.say, .cue]), text.has(last + 1, .finite) else { return false }
        return !text.isUpper(last + 2) && !text.has(last + 2, [.pronoun, .determiner, .indefinite, .possessive])
    }

    private func hasTitle(before first: Int) -> Bool { text.has(first - 1, .title) }

    private func titleGender(before first: Int) -> WordClass {
        text.has(first - 1, .title) ? text.classes[first - 1].intersection(.gender) : []
    }

    private func nameGender(_ first: Int, _ last: Int) -> WordClass {
        let classes = text.classes[first]
        guard classes.contains(.given) else { return [] }
        let isMasculine = classes.contains(.givenMasculine)
        let isFeminine = classes.contains(.givenFeminine)
        if isMasculine == isFeminine { return [] }
        return isMasculine ? .masculine : .feminine
    }

    private func kindOfName(_ first: Int, _ last: Int) -> SpeechMention.Kind {
        for index in first...last where text.has(index, .organization) { return .organization }
        if hasTitle(before: first) { return .person }
        if text.has(first, .given), last > first || !text.has(first - 1, .preposition) { return .person }
        if text.has(first - 1, .role) { return .person }
        if text.has(first - 1, .organization) { return .organization }
        let shape = text.table.tokens[first].shape
        if first == last, shape.contains(.allUpper) || shape.contains(.innerUpper) { return .organization }
        return .unknown
    }
}
