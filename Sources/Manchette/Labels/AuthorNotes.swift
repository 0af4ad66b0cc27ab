/// Finds lines about an author: those that open with the name that the page claims for its author, or with the given name
/// alone, and go on.
///
/// A by-line stops behind the name, and no article tells of its own author in the third person. A given name may be that
/// of somebody else, whose family name follows; behind the author's the sentence goes on.
enum AuthorNotes {
    /// Fewest and most words of such a line.
    private static let words: ClosedRange<Float> = 7...150
    /// Most authors that are looked for; pages that claim more list something else.
    private static let mostAuthors = 8

    /// A block that opens with an author's name.
    struct Note {
        var block: Int
        /// Whether it says what the owner of the whole name is: "Anne Roy is …", "Anne Roy, …".
        ///
        /// A given name may be a word of the language, and newsrooms, houses and those who answer do more than that.
        var saysWhoItIs: Bool
        /// Whether it tells of the site, which claims to be its own author: who it lives off, what it is not liable for.
        var isOfHouse = false
    }

    /// Blocks that open with an author's name.
    static func find(_ hints: PageHints, in table: BlockTable, _ statistics: [TextStatistics]) -> [Note] {
        let names = names(of: hints.authors)
        let houses = hints.houses.isEmpty ? [] : self.names(of: hints.houses)
        guard !names.isEmpty else { return [] }
        return table.bytes.withUnsafeBufferPointer { bytes in
            table.blocks.indices.compactMap { index in
                guard words.contains(statistics[index].words), statistics[index].sentenceEnds > 0 else { return nil }
                let text = UnsafeBufferPointer(rebasing: bytes[table.blocks[index].text])
                guard names.contains(where: { opens(text, $0) }) else { return nil }
                return Note(
                    block: index, saysWhoItIs: names.contains { saysWhoItIs(text, $0) },
                    isOfHouse: houses.contains { opens(text, $0) })
            }
        }
    }

    /// The names that lines may open with.
    static func names(of authors: [String]) -> [[UInt8]] {
        authors.prefix(mostAuthors).map { Array($0.utf8) }.filter { name in
            name.count >= 5 && name.count <= 60 && name.contains(0x20)
        }
    }

    /// Whether a text opens with a name and goes on.
    static func opens(_ text: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
        if opensWithAll(text, name) { return true }
        guard let end = name.firstIndex(of: 0x20), end >= fewestLetters, opensWithAll(text, Array(name[..<end])),
            text.count > end + 1, text[end] == 0x20, isSmall(text, at: end + 1)
        else { return false }
        // "Les Nouvelles du Quai" begins as many a paragraph does.
        let given = Array(name[..<end])
        return GivenNames.contains(String(decoding: given, as: UTF8.self)[...]) || saysWhatItDoes(text, given)
    }

    /// Whether a small letter of Latin script stands somewhere: "vit", "écrit".
    static func isSmall(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        if text[place] == 0xC3, place + 1 < text.count { return text[place + 1] >= 0xA0 }
        return text[place] &- 0x61 < 26
    }

    /// Whether a text opens with a name and what its owner is or does for a living.
    static func saysWhoItIs(_ text: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
        guard opensWithAll(text, name), text.count > name.count + 2 else { return false }
        if text[name.count] == UInt8(ascii: ",") {
            return text[name.count + 1] == 0x20 && text[name.count + 2] &- 0x61 < 26
        }
        return saysWhatItDoes(text, name)
    }

    /// Whether a text opens with a name, or a given name, and what its owner does for a living.
    static func saysWhatItDoes(_ text: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
        guard opensWithAll(text, name), text.count > name.count + 2 else { return false }
        let rest = text[(name.count + 1)...]
        let word = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") }
        return FieldWords.shared.noteVerbs.contains { word.elementsEqual($0) }
    }

    /// Shorter given names are initials and words of other languages.
    private static let fewestLetters = 3

    /// Whether a text opens with a name, in whatever case its Latin letters are, and a word follows.
    static func opensWithAll(_ text: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
        guard text.count > name.count + 1, text[name.count] == 0x20 || text[name.count] == UInt8(ascii: ",") else {
            return false
        }
        for index in name.indices where lowercased(text[index]) != lowercased(name[index]) { return false }
        return true
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
