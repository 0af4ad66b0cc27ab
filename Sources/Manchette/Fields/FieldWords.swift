import CModels

/// Words of the trade that the fields are told by, in all languages together; the data file has one section per language.
struct FieldWords: Sendable {
    /// What stands before a name in a by-line: "par", "von".
    let byline: WordPhrases
    /// What stands before the name of somebody who wrote nothing of it: "reviewed by", "photos".
    let notByline: WordPhrases
    /// By-line words that may stand inside a line: "Publié le 3 mai par Anne Roy".
    let innerByline: Set<String>
    /// What stands before the name of an agency whose copy was used: "avec", "mit".
    let with: Set<String>
    /// What joins two names: "et", "und".
    let conjunctions: Set<String>
    /// Small words inside names: "de", "von", "van".
    let particles: Set<String>
    /// What stands before a day behind a name: "Anne Roy, le 3 mai".
    let dayWords: Set<String>
    /// What stands before the day of a text at its beginning: "Berne, du 3 mai".
    let issueWords: Set<String>
    /// What leads from a name to a rubric: "Anne Roy in Politics".
    let rubricWords: Set<String>
    /// What somebody is at a paper: "journaliste", "Redakteurin".
    let roles: Set<String>
    /// Words of a newsroom that signs as a whole: "rédaction".
    let newsrooms: Set<String>
    /// News agencies.
    let agencies: Set<String>
    /// Words that no name holds: months, "publié", "partager".
    let notNames: Set<String>
    /// Names of accounts that no person has: "admin".
    let accounts: Set<String>
    /// Badges that are printed with headlines: "réservé aux abonnés".
    let badges: [[String]]
    /// The first breadcrumb: "accueil".
    let home: Set<String>
    /// What stands before a picture's credit: "crédit photo", "Bild".
    let credits: WordPhrases
    /// The label of the publisher's code.
    let webcode: Set<String>
    /// The label of the tags.
    let tags: Set<String>
    /// Short lines near a headline that are neither kicker nor lead: "partager", "écouter l'article".
    let furniture: WordPhrases
    /// What says how much of an article is left to read.
    let remaining: WordPhrases
    /// Wording of a gate at the end of a text.
    let gate: WordPhrases
    /// Words of classes, by what they name, such as an author or a gate.
    private let classes: [String: Set<String>]

    /// The same, to be looked for.
    private let topics: [String: ClassTopic]

    /// The words of the data file.
    static let shared: FieldWords = {
        var size = 0
        let start = manchette_field_words(&size)
        return FieldWords(UnsafeBufferPointer(start: start, count: size))
    }()

    /// The class words that name something.
    func classes(_ topic: String) -> Set<String> { classes[topic] ?? [] }

    /// The class words that name something, to be looked for.
    func topic(_ topic: String) -> ClassTopic { topics[topic] ?? [] }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let topics = FieldTopics(bytes)
        byline = WordPhrases(topics.phrases("byline"))
        notByline = WordPhrases(topics.phrases("notbyline"))
        innerByline = Set(topics.phrases("byline.inner").joined())
        with = topics.set("with")
        conjunctions = topics.set("conjunction")
        particles = topics.set("particle")
        dayWords = topics.set("dayword")
        issueWords = topics.set("issueword")
        rubricWords = topics.set("rubricword")
        roles = topics.set("role")
        newsrooms = topics.set("newsroom")
        agencies = topics.set("agency")
        notNames = topics.set("notname")
        accounts = topics.set("account")
        // Where one badge stands in front of a title and one behind it, the later in the alphabet goes first.
        badges = Set(topics.phrases("badge")).sorted { ($0.count, $0.joined()) > ($1.count, $1.joined()) }
        home = topics.set("home")
        credits = WordPhrases(topics.phrases("credit"))
        webcode = topics.set("webcode")
        tags = topics.set("tags")
        furniture = WordPhrases(topics.phrases("furniture"))
        remaining = WordPhrases(topics.phrases("remaining"))
        gate = WordPhrases(topics.phrases("gate"))
        classes = topics.classes()
        self.topics = classes.mapValues { ClassTopic($0) }
    }
}

/// The items of the data file by topic, still as bytes.
private struct FieldTopics {
    private typealias Text = UnsafeBufferPointer<UInt8>
    private var topics: [(name: Text, items: [Text])] = []

    init(_ file: UnsafeBufferPointer<UInt8>) {
        file.forEachPiece(separatedBy: UInt8(ascii: "\n")) { line in
            guard line[0] != UInt8(ascii: "#"), line[0] != UInt8(ascii: "["),
                let colon = line.place(of: UInt8(ascii: ":"))
            else { return }
            let name = line.piece(0..<colon)
            var place = topics.firstIndex { $0.name.count == name.count && $0.name.ends(with: name) } ?? topics.count
            if place == topics.count {
                topics.append((name, []))
                place = topics.count - 1
            }
            line.piece(from: colon + 1).forEachPiece(separatedBy: UInt8(ascii: "|")) { item in
                let item = item.trimmed
                if !item.isEmpty { topics[place].items.append(item) }
            }
        }
    }

    private func items(_ topic: StaticString) -> [Text] { topics.first { $0.name.equals(topic) }?.items ?? [] }

    /// Items with white space folded, in lower case.
    func set(_ topic: StaticString) -> Set<String> { Self.set(items(topic)) }

    private static func set(_ items: [Text]) -> Set<String> {
        var set = Set<String>(minimumCapacity: items.count)
        for item in items {
            let text = folded(item)
            if !text.isEmpty { set.insert(text) }
        }
        return set
    }

    private static func folded(_ item: Text) -> String {
        var before: UInt8 = 0
        let isPlain = item.allSatisfy { byte in
            defer { before = byte }
            return byte >= 0x20 && byte < 0x7F && !(byte >= 0x41 && byte <= 0x5A) && !(byte == 0x20 && before == 0x20)
        }
        return isPlain ? item.string : ClaimText.fold(Array(item)).lowercased()
    }

    /// Items as words; longer phrases first, so that "propos recueillis par" wins over "par".
    func phrases(_ topic: StaticString) -> [[String]] {
        var byLength: [[[String]]] = []
        for item in items(topic) {
            let words = TextSimilarity.words(item)
            guard !words.isEmpty else { continue }
            while byLength.count <= words.count { byLength.append([]) }
            byLength[words.count].append(words)
        }
        return byLength.reversed().flatMap { $0 }
    }

    /// The class words of each topic, such as an author.
    func classes() -> [String: Set<String>] {
        var classes: [String: Set<String>] = [:]
        for (name, items) in topics where name.begins(with: "class.") {
            classes[name.piece(from: 6).string] = Self.set(items)
        }
        return classes
    }
}

/// Phrases as lists of words, longer ones first, with the words that they begin with.
struct WordPhrases: Sendable, Sequence {
    private let phrases: [[String]]
    private let firsts: Set<String>

    init(_ phrases: [[String]]) {
        self.phrases = phrases
        firsts = Set(phrases.compactMap(\.first))
    }

    func makeIterator() -> IndexingIterator<[[String]]> { phrases.makeIterator() }

    /// The first phrase that a list of words begins with.
    func prefix(of words: [String]) -> [String]? {
        guard let first = words.first, firsts.contains(first) else { return nil }
        return phrases.first { Self.stands($0, in: words, at: 0) }
    }

    /// Whether a list of words holds one of the phrases anywhere.
    func occurs(in words: [String]) -> Bool {
        words.indices.contains { place in
            firsts.contains(words[place]) && phrases.contains { Self.stands($0, in: words, at: place) }
        }
    }

    /// Whether a list of words is a phrase.
    func contains(_ words: [String]) -> Bool { phrases.contains(words) }

    private static func stands(_ phrase: [String], in words: [String], at place: Int) -> Bool {
        guard place + phrase.count <= words.count else { return false }
        for index in phrase.indices where phrase[index] != words[place + index] { return false }
        return true
    }
}

extension Sequence where Element == [String] {
    /// Whether a list of words holds one of the phrases anywhere.
    func occurs(in words: [String]) -> Bool {
        contains { phrase in
            guard words.count >= phrase.count else { return false }
            return (0...(words.count - phrase.count)).contains { words[$0..<($0 + phrase.count)].elementsEqual(phrase) }
        }
    }
}
