import HTMLTree

/// The words in an element's class, id, itemprop, rel and other naming attributes.
enum ClassWords {
    /// The words, split at case and punctuation, in lower case, and the whole tokens without punctuation.
    static func words(of row: Int, in tree: NodeTable) -> Set<String> {
        var words: Set<String> = []
        for index in tree.nodes[row].attributeRows {
            let attribute = tree.attributes[index]
            switch attribute.name {
            case .class, .id, .itemprop, .rel, .role, .dataType, .dataComponent, .dataTestid:
                tree.withBytes(attribute.value) { split($0, into: &words) }
            default: break
            }
        }
        return words
    }

    /// Splits an attribute's value; long generated ones are cut off.
    private static func split(_ bytes: Span<UInt8>, into words: inout Set<String>) {
        var word: [UInt8] = []
        var whole: [UInt8] = []
        var previousLower = false
        func close() {
            if word.count > 1 { words.insert(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        func closeWhole() {
            if whole.count > word.count, whole.count < 40 { words.insert(String(decoding: whole, as: UTF8.self)) }
            whole.removeAll(keepingCapacity: true)
        }
        for index in 0..<min(bytes.count, 600) {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if previousLower { close() }
                word.append(byte | 0x20)
                whole.append(byte | 0x20)
                previousLower = false
            case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF:
                word.append(byte)
                whole.append(byte)
                previousLower = true
            case 0...32:
                closeWhole()
                close()
                previousLower = false
            default:
                // Digits and punctuation end a word; a token goes on.
                close()
                previousLower = false
            }
        }
        closeWhole()
        close()
    }

    /// Whether one of an element's words is among those of a topic: the same question as to ``words(of:in:)``, without
    /// a string for each word.
    static func holds(_ topic: ClassTopic, _ row: Int, in tree: NodeTable) -> Bool {
        for index in tree.nodes[row].attributeRows {
            let attribute = tree.attributes[index]
            switch attribute.name {
            case .class, .id, .itemprop, .rel, .role, .dataType, .dataComponent, .dataTestid:
                if tree.withBytes(attribute.value, { Self.holds(topic, $0) }) { return true }
            default: break
            }
        }
        return false
    }

    private static func holds(_ topic: ClassTopic, _ bytes: Span<UInt8>) -> Bool {
        var word = ClassTopic.Word()
        var whole = ClassTopic.Word()
        var previousLower = false
        for index in 0..<min(bytes.count, 600) {
            let byte = bytes[index]
            let isUpper = byte &- 0x41 < 26
            if isUpper || byte &- 0x61 < 26 || byte >= 0x80 {
                if isUpper, previousLower {
                    if word.count > 1, topic.contains(word) { return true }
                    word = ClassTopic.Word()
                }
                word.add(isUpper ? byte | 0x20 : byte, for: topic)
                whole.add(isUpper ? byte | 0x20 : byte, for: topic)
                previousLower = !isUpper
                continue
            }
            if byte <= 32 {
                if whole.count > word.count, whole.count < 40, topic.contains(whole) { return true }
                whole = ClassTopic.Word()
            }
            if word.count > 1, topic.contains(word) { return true }
            word = ClassTopic.Word()
            previousLower = false
        }
        return whole.count > word.count && whole.count < 40 && topic.contains(whole)
            || word.count > 1 && topic.contains(word)
    }
}

/// Class words that name one thing, such as an author, to be looked for without strings.
struct ClassTopic: Sendable, ExpressibleByArrayLiteral {
    private var words: HashIndex<Bool>
    /// Length and hash of what longer words may begin with; 0: nothing.
    private let prefixCount: Int
    private let prefixHash: UInt64

    /// A word while it is read: FNV-1a of its bytes.
    struct Word {
        private(set) var hash = FoldedWord.emptyHash
        private(set) var count = 0
        /// Whether it begins with the topic's prefix.
        private(set) var hasPrefix = false

        @inline(__always)
        fileprivate mutating func add(_ byte: UInt8, for topic: borrowing ClassTopic) {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            count &+= 1
            if count == topic.prefixCount { hasPrefix = hash == topic.prefixHash }
        }
    }

    /// - Parameter prefix: what words of the topic may begin with, whatever comes behind it.
    init(_ words: Set<String>, prefix: String = "") {
        self.words = HashIndex(capacity: words.count, filler: true)
        for word in words { self.words.insert(true, for: ClassTopic.hash(word)) }
        prefixCount = prefix.utf8.count
        prefixHash = ClassTopic.hash(prefix)
    }

    private static func hash(_ word: String) -> UInt64 {
        word.utf8.reduce(FoldedWord.emptyHash) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    init(arrayLiteral words: String...) { self.init(Set(words)) }

    @inline(__always)
    fileprivate func contains(_ word: Word) -> Bool { word.hasPrefix || words[word.hash] != nil }
}
