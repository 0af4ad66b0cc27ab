import HTMLTree

/// What the words of an element's class, id and other naming attributes name.
struct ClassTopics: OptionSet, Sendable {
    let rawValue: UInt32

    static let author = ClassTopics(rawValue: 1 << 0)
    static let kicker = ClassTopics(rawValue: 1 << 1)
    static let lead = ClassTopics(rawValue: 1 << 2)
    static let notLead = ClassTopics(rawValue: 1 << 3)
    static let tag = ClassTopics(rawValue: 1 << 4)
    static let notTag = ClassTopics(rawValue: 1 << 5)
    static let gate = ClassTopics(rawValue: 1 << 6)
    static let byInfo = ClassTopics(rawValue: 1 << 7)
    /// Comments, related articles, boxes of the page.
    static let foreign = ClassTopics(rawValue: 1 << 8)
    /// What holds a picture that is not the article's.
    static let notPicture = ClassTopics(rawValue: 1 << 9)
    static let figure = ClassTopics(rawValue: 1 << 10)
    static let credit = ClassTopics(rawValue: 1 << 11)
    static let title = ClassTopics(rawValue: 1 << 12)
    static let breadcrumb = ClassTopics(rawValue: 1 << 13)
    /// Nothing but an over-title.
    static let sureKicker = ClassTopics(rawValue: 1 << 14)
    /// Nothing but a standfirst.
    static let sureLead = ClassTopics(rawValue: 1 << 15)
    /// What may hold an author's name.
    static let name = ClassTopics(rawValue: 1 << 16)
    static let notKicker = ClassTopics(rawValue: 1 << 17)
    static let changed = ClassTopics(rawValue: 1 << 18)
    static let published = ClassTopics(rawValue: 1 << 19)
    /// What tells of the author.
    static let authorBio = ClassTopics(rawValue: 1 << 20)
    static let legal = ClassTopics(rawValue: 1 << 21)
    static let cookies = ClassTopics(rawValue: 1 << 22)
    /// What says something of an author that is not the name.
    static let aboutAuthor = ClassTopics(rawValue: 1 << 23)
    /// The account that a post of a forum is signed with.
    static let account = ClassTopics(rawValue: 1 << 24)
    /// The box of the account that a post of a forum stands beside.
    static let poster = ClassTopics(rawValue: 1 << 25)
    /// The name on a card.
    static let cardName = ClassTopics(rawValue: 1 << 26)
    /// The label that a forum sets before a thread's title.
    static let prefix = ClassTopics(rawValue: 1 << 27)
    /// What holds the whole of a standfirst, however long, where nothing else stands in it.
    static let leadBox = ClassTopics(rawValue: 1 << 28)
    static let button = ClassTopics(rawValue: 1 << 29)
    /// What a page says of itself: its standfirst, or all its text.
    static let description = ClassTopics(rawValue: 1 << 30)

    /// The topics by their names in the data file.
    fileprivate static let names: [(StaticString, ClassTopics)] = [
        ("author", .author), ("kicker", .kicker), ("lead", .lead), ("notlead", .notLead), ("tag", .tag),
        ("nottag", .notTag), ("gate", .gate), ("byinfo", .byInfo), ("foreign", .foreign),
        ("notpicture", .notPicture), ("figure", .figure), ("credit", .credit), ("title", .title),
        ("breadcrumb", .breadcrumb), ("surekicker", .sureKicker), ("surelead", .sureLead), ("name", .name),
        ("notkicker", .notKicker), ("changed", .changed), ("published", .published),
        ("authorbio", .authorBio), ("legal", .legal), ("cookies", .cookies), ("aboutauthor", .aboutAuthor),
        ("account", .account), ("poster", .poster), ("cardname", .cardName), ("prefix", .prefix),
        ("leadbox", .leadBox), ("button", .button),
        ("description", .description),
    ]
}

/// The words of the data file that classes are told by, each with its topics.
struct ClassWords: Sendable {
    private var topics: HashIndex<ClassTopics>
    /// What words of some topics may begin with, whatever comes behind it.
    private var prefixCount = -1
    private var prefixHash: UInt64 = 0
    private var prefixTopics: ClassTopics = []

    /// - Parameter lists: the words of each topic; one that ends with an asterisk is a prefix.
    init(_ lists: [(topic: UnsafeBufferPointer<UInt8>, words: [UnsafeBufferPointer<UInt8>])]) {
        topics = HashIndex(capacity: lists.reduce(0) { $0 + $1.words.count }, filler: [])
        for (name, words) in lists {
            guard let topic = ClassTopics.names.first(where: { name.equals($0.0) })?.1 else { continue }
            for word in words {
                if word.last == UInt8(ascii: "*") {
                    prefixCount = word.count - 1
                    prefixHash = word.dropLast().reduce(FNV.empty, FNV.mix)
                    prefixTopics.formUnion(topic)
                    continue
                }
                let hash = word.reduce(FNV.empty, FNV.mix)
                topics.insert((topics[hash] ?? []).union(topic), for: hash)
            }
        }
    }

    /// What an element's own names name.
    func topics(of row: Int, in tree: borrowing NodeTable) -> ClassTopics {
        var found: ClassTopics = []
        for index in tree.nodes[row].attributeRows where Self.isNaming(tree.attributes[index].name) {
            found.formUnion(tree.withBytes(tree.attributes[index].value) { topics(in: $0) })
        }
        return found
    }

    /// What the value of an attribute that ``isNaming(_:)`` names.
    func topics(in bytes: Span<UInt8>) -> ClassTopics {
        bytes.withUnsafeBufferPointer { bytes in
            var found: ClassTopics = []
            var reader = ClassWordReader(bytes, prefixCount: prefixCount, prefixHash: prefixHash)
            reader.read { hash, _ in
                if let topics = topics[hash] { found.formUnion(topics) }
            }
            return reader.hasPrefix ? found.union(prefixTopics) : found
        }
    }

    /// Whether one of an element's words names a topic.
    func names(_ topic: ClassTopics, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        topics[word.reduce(FNV.empty, FNV.mix)]?.isSuperset(of: topic) == true
    }

    /// A number that two elements share when their names have the same words; 0 for none.
    func signature(of row: Int, in tree: borrowing NodeTable) -> UInt64 {
        var words: [UInt64] = []
        for index in tree.nodes[row].attributeRows where Self.isNaming(tree.attributes[index].name) {
            words += tree.withBytes(tree.attributes[index].value) { bytes in
                bytes.withUnsafeBufferPointer { bytes in
                    var found: [UInt64] = []
                    var reader = ClassWordReader(bytes, prefixCount: prefixCount, prefixHash: prefixHash)
                    reader.read { hash, _ in found.append(hash) }
                    return found
                }
            }
        }
        words.sort()
        var last: UInt64 = 0
        return words.reduce(0) { sum, word in
            defer { last = word }
            return word == last ? sum : (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        }
    }

    /// Whether an attribute names what its element is.
    @inline(__always)
    static func isNaming(_ attribute: AttributeID) -> Bool {
        switch attribute {
        case .class, .id, .itemprop, .rel, .role, .dataType, .dataComponent, .dataTestid: true
        default: false
        }
    }

    /// Calls `body` with each word of an element's own names: split at case and punctuation, in small letters, and the whole
    /// tokens without punctuation.
    static func eachWord(of row: Int, in tree: borrowing NodeTable, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        for index in tree.nodes[row].attributeRows where isNaming(tree.attributes[index].name) {
            tree.withBytes(tree.attributes[index].value) { eachWord(of: $0, body) }
        }
    }

    /// Of an element's own words those of the data file that name a topic, as a field's source is printed: the first of them
    /// in the alphabet.
    func name(of row: Int, in tree: borrowing NodeTable, for topic: ClassTopics) -> String? {
        var first: String?
        Self.eachWord(of: row, in: tree) { word in
            let known = topics[word.reduce(FNV.empty, FNV.mix)]
            guard known?.isSuperset(of: topic) == true else { return }
            let name = word.string
            if first.map({ name < $0 }) ?? true { first = name }
        }
        return first
    }

    /// The most bytes of an attribute's value that are read: long ones are generated.
    static let longestValue = 600
    /// A token of as many letters is no name.
    fileprivate static let longestToken = 40

    /// Splits an attribute's value.
    private static func eachWord(of value: Span<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        value.withUnsafeBufferPointer { value in
            var reader = ClassWordReader(value, prefixCount: -1, prefixHash: 0)
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: min(value.count, longestValue)) { letters in
                reader.read(keep: { letters[$1] = $0 }) { _, place in
                    body(UnsafeBufferPointer(rebasing: letters[place]))
                }
            }
        }
    }
}

/// Cuts the value of a naming attribute into its words, split at case and punctuation, in small letters, and into whole
/// tokens without their punctuation; gives their hashes.
private struct ClassWordReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let prefixCount: Int
    private let prefixHash: UInt64
    /// Whether a word begins with the prefix.
    private(set) var hasPrefix = false

    /// Long generated values are cut off.
    init(_ bytes: UnsafeBufferPointer<UInt8>, prefixCount: Int, prefixHash: UInt64) {
        self.bytes = bytes.count > ClassWords.longestValue ? bytes.piece(0..<ClassWords.longestValue) : bytes
        self.prefixCount = prefixCount
        self.prefixHash = prefixHash
    }

    /// Calls `body` with the hash of each word and its place among the letters of its token; a token that has several counts
    /// too.
    ///
    /// - Parameter keep: called with each letter of a token and its place in it.
    @inline(__always)
    mutating func read(keep: (UInt8, Int) -> Void = { _, _ in }, _ body: (UInt64, Range<Int>) -> Void) {
        var word = FNV.empty
        var wordCount = 0
        var whole = FNV.empty
        var wholeCount = 0
        // Letters of the token before its last word; 0: it has but one.
        var divided = 0
        var isAfterSmall = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index &+= 1
            var letter = byte
            if byte &- 0x61 >= 26, byte < 0x80 {
                // No small letter, as nearly all are.
                let isUpper = byte &- 0x41 < 26
                if !isUpper || isAfterSmall {
                    if wordCount > 1 { body(word, (wholeCount &- wordCount)..<wholeCount) }
                    if byte <= 32 {
                        if divided > 0, wordCount < wholeCount, wholeCount < ClassWords.longestToken {
                            body(whole, 0..<wholeCount)
                        }
                        whole = FNV.empty
                        wholeCount = 0
                    }
                    divided = wholeCount
                    word = FNV.empty
                    wordCount = 0
                }
                isAfterSmall = false
                if !isUpper { continue }
                letter = byte | 0x20
            } else {
                isAfterSmall = true
            }
            word = FNV.mix(word, letter)
            whole = FNV.mix(whole, letter)
            keep(letter, wholeCount)
            wordCount &+= 1
            wholeCount &+= 1
            if wordCount == prefixCount, word == prefixHash { hasPrefix = true }
            if wholeCount == prefixCount, whole == prefixHash { hasPrefix = true }
        }
        if wordCount > 1 { body(word, (wholeCount &- wordCount)..<wholeCount) }
        if divided > 0, wordCount < wholeCount, wholeCount < ClassWords.longestToken { body(whole, 0..<wholeCount) }
    }
}
