import CModels

/// Words of the trade that the fields are told by, in all languages together; the data file has one section per language.
struct FieldWords: Sendable {
    /// What stands before a name in a by-line: "par", "von".
    let byline: [[String]]
    /// By-line words that may stand inside a line: "Publié le 3 mai par Anne Roy".
    let innerByline: Set<String>
    /// What stands before the name of an agency whose copy was used: "avec", "mit".
    let with: Set<String>
    /// What joins two names: "et", "und".
    let conjunctions: Set<String>
    /// Small words inside names: "de", "von", "van".
    let particles: Set<String>
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
    let credits: [[String]]
    /// The label of the publisher's code.
    let webcode: Set<String>
    /// The label of the tags.
    let tags: Set<String>
    /// Short lines near a headline that are neither kicker nor lead: "partager", "écouter l'article".
    let furniture: [[String]]
    /// What says how much of an article is left to read.
    let remaining: [[String]]
    /// Wording of a gate at the end of a text.
    let gate: [[String]]
    /// Words of classes, by what they name, such as an author or a gate.
    private let classes: [String: Set<String>]

    /// The words of the data file.
    static let shared: FieldWords = {
        var size = 0
        let start = manchette_field_words(&size)
        return FieldWords(UnsafeBufferPointer(start: start, count: size))
    }()

    /// The class words that name something.
    func classes(_ topic: String) -> Set<String> { classes[topic] ?? [] }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var topics: [String: [String]] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            guard !line.hasPrefix("#"), !line.hasPrefix("["), let colon = line.firstIndex(of: ":") else { continue }
            let topic = String(line[..<colon])
            for item in line[line.index(after: colon)...].split(separator: "|") {
                let text = ClaimText.fold(Array(item.utf8)).lowercased()
                if !text.isEmpty { topics[topic, default: []].append(text) }
            }
        }
        func set(_ topic: String) -> Set<String> { Set(topics[topic] ?? []) }
        func phrases(_ topic: String) -> [[String]] {
            // Longer phrases first, so that "propos recueillis par" wins over "par".
            Array(Set((topics[topic] ?? []).map(TextSimilarity.words))).filter { !$0.isEmpty }
                .sorted { ($0.count, $0.joined()) > ($1.count, $1.joined()) }
        }
        byline = phrases("byline")
        innerByline = Set(phrases("byline.inner").joined())
        with = set("with")
        conjunctions = set("conjunction")
        particles = set("particle")
        roles = set("role")
        newsrooms = set("newsroom")
        agencies = set("agency")
        notNames = set("notname")
        accounts = set("account")
        badges = phrases("badge")
        home = set("home")
        credits = phrases("credit")
        webcode = set("webcode")
        tags = set("tags")
        furniture = phrases("furniture")
        remaining = phrases("remaining")
        gate = phrases("gate")
        var classes: [String: Set<String>] = [:]
        for (topic, items) in topics where topic.hasPrefix("class.") {
            classes[String(topic.dropFirst(6))] = Set(items)
        }
        self.classes = classes
    }
}

extension Sequence where Element == [String] {
    /// The first phrase that a list of words begins with.
    func prefix(of words: [String]) -> [String]? { first { words.starts(with: $0) } }

    /// Whether a list of words holds one of the phrases anywhere.
    func occurs(in words: [String]) -> Bool {
        contains { phrase in
            guard words.count >= phrase.count else { return false }
            return (0...(words.count - phrase.count)).contains { words[$0..<($0 + phrase.count)].elementsEqual(phrase) }
        }
    }
}
