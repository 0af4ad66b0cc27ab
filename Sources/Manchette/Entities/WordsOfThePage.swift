/// Words with capitals that the tagger takes for names: what numbers the parts of a text, what the page says to its reader,
/// and sentences of one who speaks of himself.
enum WordsOfThePage {
    /// The mentions without those; a name behind "I'm" is cut to itself.
    ///
    /// Linear in the mentions' bytes.
    static func removed(
        from names: [EntityMention], in bytes: [UInt8], language: String?, words: FieldWords = .shared
    ) -> [EntityMention] {
        let speaker = FirstPersonWords.subject(for: language)
        return names.compactMap { name in
            guard name.range.lowerBound >= 0, name.range.upperBound <= bytes.count else { return nil }
            return bytes[name.range].withUnsafeBufferPointer { text in
                if words.notEntities.contains(key: SmallWord.key(text)) { return nil }
                guard let end = text.place(of: UInt8(ascii: " ")), end + 1 < text.count else { return name }
                let first = SmallWord.key(text.piece(0..<end))
                if isNumber(text[end + 1]), words.entityLabels.contains(key: first) { return nil }
                guard let speaker, opens(text, with: speaker) else { return name }
                // Titles of songs and books begin so too, in quotation marks.
                if name.kind == .product, isQuoted(name.range, in: bytes) { return name }
                return named(behind: end, text, name)
            }
        }
    }

    /// Whether a number or its sign begins with a byte.
    private static func isNumber(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte == UInt8(ascii: "#") }

    /// Whether a text begins with a word, or with what is contracted with it: "I", "I'm", "I’ve".
    private static func opens(_ text: UnsafeBufferPointer<UInt8>, with word: [UInt8]) -> Bool {
        guard text.count > word.count, zip(text, word).allSatisfy({ $0 | 0x20 == $1 }) else { return false }
        let next = text[word.count]
        return next == 0x20 || next == UInt8(ascii: "'")
            || next == 0xE2 && text.count > word.count + 2 && text[word.count + 1] == 0x80
                && text[word.count + 2] == 0x99
    }

    /// Whether a quotation mark stands right before a mention.
    private static func isQuoted(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.lowerBound > 2 else { return false }
        let before = bytes[(range.lowerBound - 3)..<range.lowerBound]
        return before.last == UInt8(ascii: "\"") || before.last == UInt8(ascii: "'")
            || before.elementsEqual([0xE2, 0x80, 0x9C]) || before.elementsEqual([0xE2, 0x80, 0x98])
            || before.elementsEqual([0xE2, 0x80, 0x9E]) || before.dropFirst().elementsEqual([0xC2, 0xAB])
    }

    /// The person that "I'm" introduces by given and family name; nil where no such words follow.
    private static func named(
        behind end: Int, _ text: UnsafeBufferPointer<UInt8>, _ name: EntityMention
    ) -> EntityMention? {
        let rest = text.piece(from: end + 1)
        let tokens = NameToken.tokens(of: rest.string)
        guard name.kind == .person, (2...4).contains(tokens.count), let first = tokens.first,
            GivenNames.contains(first.text), tokens.allSatisfy(\.isCapital)
        else { return nil }
        var named = name
        named.range = (name.range.lowerBound + end + 1)..<name.range.upperBound
        return named
    }
}
