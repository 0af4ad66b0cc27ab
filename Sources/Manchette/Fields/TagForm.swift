/// What the form of keywords says of them: which are a system's own, and which are a title's words.
enum TagForm {
    /// So many keywords with a label are a system's data.
    private static let fewestLabelled = 3
    /// So many words of a title, in any order, are no choice of an editor's.
    private static let fewestOfTitle = 6

    /// Keywords without those by which a system keeps its books ("contentId: 12", "no_ads", "featured"), and without quotation
    /// marks that were cut through.
    static func withoutHousekeeping(_ tags: [String], _ words: FieldWords) -> [String] {
        let isLabelled = tags.reduce(0) { $0 + (hasLabel($1) ? 1 : 0) } >= fewestLabelled
        return tags.compactMap { tag in
            if words.noSections.contains(tag) || words.noTags.contains(tag) || isIdentifier(tag) { return nil }
            if isLabelled, hasLabel(tag) { return nil }
            let name = withoutLoneMark(withoutCount(withoutBullet(tag)))
            guard name.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
            // What is left of a character's number: "&#8242;".
            if tag.first == "#", name.allSatisfy(\.isNumber) { return nil }
            guard name.last == ":" else { return name }
            // The list's label is no keyword: "Temas relacionados:".
            let text = ClaimText.fold(name.dropLast())
            return words.tags.contains(text) ? nil : text
        }
    }

    /// A keyword without the dash or point before it: "- Port", while the dash of "-30 %" is its own.
    ///
    /// The sign of "#Port" says that it is one.
    private static func withoutBullet(_ tag: String) -> String {
        if tag.first == "#" { return withoutBullet(String(tag.drop { $0 == "#" || $0 == " " })) }
        let end = tag.firstIndex { !"-–•·<«← ".contains($0) } ?? tag.endIndex
        return end > tag.startIndex && tag[tag.index(before: end)] == " " ? String(tag[end...]) : tag
    }

    /// A keyword without how many articles have it, or arrows behind it: "Pêche (611 articles)", "Pêche >>".
    private static func withoutCount(_ tag: String) -> String {
        var text = tag[...]
        while let last = text.last, "> ".contains(last) { text.removeLast() }
        guard text.last == ")", let open = text.lastIndex(of: "("), open > text.startIndex else { return String(text) }
        let inside = text[text.index(after: open)...].dropLast()
        let digits = inside.prefix { $0.isNumber }
        // "Gazette (1980)" and "siècle (1800-1899)" are years: a count has a word behind it, or is none.
        guard !digits.isEmpty, digits.count == inside.count ? digits.count != 4 : inside[digits.endIndex] == " "
        else { return String(text) }
        return ClaimText.fold(text[..<open])
    }

    /// Whether a keyword is a label and its value: "locale: US", "path:news".
    private static func hasLabel(_ tag: String) -> Bool {
        guard let colon = tag.utf8.firstIndex(of: UInt8(ascii: ":")), colon > tag.startIndex else { return false }
        return tag.utf8.index(after: colon) < tag.endIndex
            && tag.utf8[..<colon].allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 == 0x20 }
    }

    /// Whether a keyword is a program's name for something: "has_slides".
    private static func isIdentifier(_ tag: String) -> Bool {
        let bytes = tag.utf8
        return bytes.contains(UInt8(ascii: "_")) && !bytes.contains(0x20) && bytes.allSatisfy { $0 < 0x80 }
    }

    /// A keyword without the quotation marks around it, or the one at one of its ends that has no other.
    private static func withoutLoneMark(_ tag: String) -> String {
        if tag.utf8.count > 2, tag.first == "\"", tag.last == "\"",
            tag.utf8.reduce(0, { $0 + ($1 == UInt8(ascii: "\"") ? 1 : 0) }) == 2
        {
            return String(tag.dropFirst().dropLast())
        }
        let marks: [UInt8] = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
        for mark in marks where tag.utf8.reduce(0, { $0 + ($1 == mark ? 1 : 0) }) == 1 {
            if tag.utf8.last == mark { return String(tag.dropLast()) }
            if tag.utf8.first == mark { return String(tag.dropFirst()) }
        }
        return tag
    }

    /// Whether keywords are most of a title's words in whatever order, those among them that name nothing.
    static func areWords(_ tags: [[SmallWord]], of title: [SmallWord], _ page: FieldPage) -> Bool {
        guard tags.count >= fewestOfTitle, tags.allSatisfy({ $0.count == 1 }), tags.count * 10 >= title.count * 6
        else { return false }
        let words = SmallWordSet(title.map(\.hash))
        return tags.allSatisfy { words.contains(key: $0[0].hash) }
            && tags.contains { page.words.particles.contains($0[0]) || page.words.notNames.contains($0[0]) }
    }
}
