/// Which names of a document are the same entity, in time linear in their number: names are joined through hash tables of
/// whole forms, last names, first words of companies' names, and initials.
struct EntityClusters {
    /// The entity of each name.
    private(set) var number: [Int] = []
    /// The kind of each entity, by the pooled likelihoods of its names.
    private(set) var kind: [Int] = []
    /// Whether an entity that is neither person, organization nor location is an event.
    private(set) var isEvent: [Bool] = []

    private var parent: [Int]
    private let document: EntityDocument
    private let names: [EntityReader.Name]
    /// Words of each name that count for likeness, as indices of words; titles and small words left out.
    private var content: [[Int]] = []
    /// The last names that several people have ("Anna Lind" and "Karl Lind"), each with the full name that it alone stands
    /// for; -1 where it stands for whoever was named last.
    private var shared: [Int: Int] = [:]

    init(_ document: EntityDocument, _ names: [EntityReader.Name]) {
        self.document = document
        self.names = names
        parent = Array(names.indices)
        content = names.map { EntityClusters.content($0, document) }
        findSharedNames()
        joinSameForms()
        joinLastNames()
        joinCompanies()
        joinInitials()
        numberEntities()
    }

    /// The words of a name that count, without the article that it begins with and the ending of its genitive.
    private static func content(_ name: EntityReader.Name, _ document: EntityDocument) -> [Int] {
        var words: [Int] = []
        for token in name.tokens {
            let index = document.word(token)
            let word = document.words[index]
            if word.form == .punctuation || word.isFunction && word.form == .lower { continue }
            let isFirst = token == name.tokens.lowerBound && name.tokens.count > 1
            if isFirst, word.form == .capitalized, word.kinds.contains(.wordArticle) { continue }
            words.append(index)
        }
        guard document.hasGenitiveS, let last = words.last, document.words[last].withoutS != 0,
            let base = document.find(exact: document.words[last].withoutS)
        else { return words }
        words[words.count - 1] = base
        return words
    }

    // MARK: - Joining

    private mutating func root(_ index: Int) -> Int {
        var node = index
        while parent[node] != node {
            parent[node] = parent[parent[node]]
            node = parent[node]
        }
        return node
    }

    private mutating func join(_ first: Int, _ second: Int) {
        let a = root(first)
        let b = root(second)
        if a != b { parent[max(a, b)] = min(a, b) }
    }

    /// Hash of the lower-case words of a name.
    private func key(_ words: [Int]) -> UInt64 {
        words.reduce(0) { EntityHash.join($0, document.words[$1].lower) }
    }

    /// Notes the last names of people whose given names differ, and who of them is named in full most often.
    private mutating func findSharedNames() {
        var people: [Int: [(given: Int, first: Int, count: Int)]] = [:]
        for index in names.indices where names[index].kind == EntityLabel.person && content[index].count > 1 {
            guard let last = content[index].last, document.words[content[index][0]].kinds.contains(.firstName) else {
                continue
            }
            let given = content[index][0]
            if let place = people[last]?.firstIndex(where: { isSameGiven($0.given, given) }) {
                people[last]?[place].count += 1
            } else if people[last, default: []].count < EntityClusters.mostOfFamily {
                people[last, default: []].append((given, index, 1))
            }
        }
        for (last, family) in people where family.count > 1 {
            let most = family.reduce(0) { max($0, $1.count) }
            let leaders = family.filter { $0.count == most }
            shared[last] = leaders.count == 1 ? leaders[0].first : -1
        }
    }

    /// Whether two given names are the same, or one the short form of the other: "Alex" of "Alexander", not "Jean" of "Jeanne".
    private func isSameGiven(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (document.words[first], document.words[second])
        return first == second
            || one.prefix3 == other.prefix3 && abs(Int(one.length) - Int(other.length)) >= EntityClusters.leastCut
    }

    /// Letters that a short form leaves out at least.
    private static let leastCut = 3

    /// How many people of one last name are told apart.
    private static let mostOfFamily = 16

    /// Whether a name is a last name alone that several people have.
    private func isOfSeveral(_ index: Int) -> Bool {
        content[index].count == 1 && shared[content[index][0]] != nil
    }

    /// The same words are the same entity, also « La Nation » and "Nation", "PARIS" and "Paris".
    private mutating func joinSameForms() {
        var first = [UInt64: Int](minimumCapacity: names.count)
        for index in names.indices where !content[index].isEmpty && !isOfSeveral(index) {
            let hash = key(content[index])
            if let other = first[hash] { join(index, other) } else { first[hash] = index }
        }
    }

    /// A person's last name alone is the person last named in full with it; a first name alone only if nobody else has it.
    private mutating func joinLastNames() {
        var byLast: [Int: Int] = [:]
        var firstByLast: [Int: Int] = [:]
        var byFirst: [Int: Int] = [:]
        var isShared: Set<Int> = []
        for index in names.indices where names[index].kind == EntityLabel.person && content[index].count > 1 {
            let first = content[index][0]
            if let other = byFirst[first], key(content[other]) != key(content[index]) { isShared.insert(first) }
            byFirst[first] = index
        }
        var later: [Int] = []
        for index in names.indices {
            let words = content[index]
            guard let last = words.last else { continue }
            if names[index].kind == EntityLabel.person, words.count > 1 {
                byLast[last] = index
                if firstByLast[last] == nil { firstByLast[last] = index }
                continue
            }
            guard words.count == 1 else { continue }
            if let leader = shared[last], leader >= 0 {
                join(index, leader)
            } else if let full = byLast[last] {
                join(index, full)
            } else {
                later.append(index)
            }
        }
        // Named in full only afterwards, as below a headline; or by the first name.
        for index in later {
            let word = content[index][0]
            if let full = isOfSeveral(index) ? firstByLast[word] : byLast[word] {
                join(index, full)
            } else if names[index].kind == EntityLabel.person, let full = byFirst[word], !isShared.contains(word) {
                join(index, full)
            }
        }
    }

    /// "Amazon" is "Amazon Inc."; a longer name that adds more than a legal form stays an entity of its own.
    private mutating func joinCompanies() {
        var short: [UInt64: Int] = [:]
        for index in names.indices where names[index].kind == EntityLabel.organization {
            var words = content[index]
            while words.count > 1, let last = words.last,
                document.words[last].kinds.contains(.organizationSuffix)
            {
                words.removeLast()
            }
            let hash = key(words)
            if let other = short[hash] { join(index, other) } else { short[hash] = index }
        }
    }

    /// "AWS" is "Amazon Web Services", "Organisation mondiale de la santé (OMS)" is "OMS".
    private mutating func joinInitials() {
        var byInitials: [UInt64: Int] = [:]
        for index in names.indices where content[index].count > 1 && names[index].kind != EntityLabel.person {
            if let hash = EntityClusters.initials(document, content[index]) { byInitials[hash] = index }
        }
        for index in names.indices where content[index].count == 1 {
            let word = document.words[content[index][0]]
            if word.form == .allCapitals, let full = byInitials[word.spelling] {
                join(index, full)
            } else if index > 0, isInParentheses(index), word.form == .allCapitals || word.form == .mixed,
                names[index - 1].tokens.upperBound == names[index].tokens.lowerBound - 1,
                content[index - 1].count > 1, names[index - 1].kind == names[index].kind
            {
                join(index, index - 1)
            }
        }
    }

    /// Whether a name stands alone in parentheses.
    private func isInParentheses(_ index: Int) -> Bool {
        let range = names[index].tokens
        guard range.lowerBound > 0, range.upperBound < document.wordOf.count else { return false }
        return document.words[document.word(range.lowerBound - 1)].initial == 0x28
            && document.words[document.word(range.upperBound)].initial == 0x29
    }

    /// Hash of the first letters of the words, as an acronym spells them.
    private static func initials(_ document: EntityDocument, _ words: [Int]) -> UInt64? {
        var hash = FNV.empty
        for word in words {
            let initial = document.words[word].initial
            guard initial < 0x80, initial != 0 else { return nil }
            hash = FNV.mix(hash, initial &- 0x61 < 26 ? initial & 0xDF : initial)
        }
        return EntityHash.mix(hash)
    }

    // MARK: - Kinds

    /// Chance from which a mention keeps the kind it was read with, whatever the other mentions say: "Washington" may name
    /// a town, its government and a person in one text.
    private static let sure: Float = 0.6

    /// Whether two kinds are two views of one thing: a company and its product of the same name are one entity, whatever
    /// single sentences make of it, while a town and its club are not.
    private func isOneThing(_ first: Int, _ second: Int) -> Bool {
        let kinds = [EntityLabel.organization, EntityLabel.miscellaneous]
        return kinds.contains(first) && kinds.contains(second)
    }

    /// Gives each mention its kind and numbers the entities in order of first mention.
    ///
    /// The mentions of a name vote on its kind; only those that were read with little confidence follow the vote, and
    /// mentions of different kinds are different entities.
    private mutating func numberEntities() {
        var votes = [SIMD8<Float>](repeating: .zero, count: names.count)
        for index in names.indices {
            var vote = names[index].chances
            vote[names[index].kind + 1] += 0.5
            votes[root(index)] += vote
        }
        var place = [Int32](repeating: -1, count: 4 * names.count)
        var events: [Float] = []
        for index in names.indices {
            let root = root(index)
            var own = names[index].kind
            let pooled = votes[root]
            var leader = own
            for kind in 0..<4 where pooled[kind + 1] > pooled[leader + 1] { leader = kind }
            if names[index].chances[own + 1] < EntityClusters.sure || isOneThing(own, leader) { own = leader }
            let known = Int(place[4 &* root &+ own])
            let cluster = known >= 0 ? known : kind.count
            if known < 0 {
                place[4 &* root &+ own] = Int32(truncatingIfNeeded: cluster)
                kind.append(own)
                events.append(0)
            }
            number.append(cluster)
            events[cluster] += eventScore(index)
        }
        isEvent = events.map { $0 > 0 }
    }

    /// Whether a name that is no person, organization or place speaks of an event: its words, and the word before it.
    private func eventScore(_ index: Int) -> Float {
        var score: Float = -0.5
        for token in names[index].tokens {
            let word = document.words[document.word(token)]
            if word.kinds.contains(.eventHead) { score += token == names[index].tokens.lowerBound ? 2 : 1 }
            if word.kinds.contains(.productHead) || word.kinds.contains(.knownProduct) { score -= 1 }
            if word.kinds.contains(.knownEvent) { score += 2 }
            if document.phrases.indices.contains(token), document.phrases[token].position != 0 {
                if document.phrases[token].kinds.contains(.knownEvent) { score += 2 }
                if document.phrases[token].kinds.contains(.knownProduct) { score -= 2 }
            }
            if word.form == .number, token > names[index].tokens.lowerBound, isYear(word) { score += 0.75 }
        }
        var token = names[index].tokens.lowerBound - 1
        var steps = 0
        while token >= 0, steps < 3, !document.startsLine[token + 1] {
            let word = document.words[document.word(token)]
            if word.form == .punctuation { break }
            if word.kinds.contains(.eventHead) { score += 1 }
            if word.kinds.contains(.productHead) { score -= 1 }
            if !word.isFunction { break }
            token -= 1
            steps += 1
        }
        return score
    }

    /// Whether a number has four digits and begins with 1 or 2.
    private func isYear(_ word: EntityWord) -> Bool {
        word.length == 4 && (word.initial == 0x31 || word.initial == 0x32)
    }
}
