/// What the form of keywords says of them: which are a system's own, and which are a title's words.
enum TagForm {
    /// So many keywords with a label are a system's data.
    private static let fewestLabelled = 3
    /// So many keywords with a number in brackets are counted: "Article 49 (3)" alone is called so.
    private static let fewestCounted = 2
    /// So many words of a title, in any order, are no choice of an editor's.
    private static let fewestOfTitle = 6

    /// Keywords without those by which a system keeps its books ("contentId: 12", "no_ads", "featured"), and without quotation
    /// marks that were cut through.
    static func withoutHousekeeping(_ tags: [String], _ words: FieldWords) -> [String] {
        let isLabelled = tags.reduce(0) { $0 + (hasLabel($1) ? 1 : 0) } >= fewestLabelled
        let areCounted = tags.reduce(0) { $0 + (endsWithNumber($1) ? 1 : 0) } >= fewestCounted
        return tags.compactMap { tag in
            if words.noSections.contains(tag) || words.noTags.contains(tag) || isIdentifier(tag) { return nil }
            if isLabelled, hasLabel(tag) { return nil }
            let name = withoutLoneMark(withoutCount(withoutBullet(tag), areCounted: areCounted, words))
            // Most begin with a letter of ASCII.
            let beginsWithLetter = name.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } ?? false
            guard beginsWithLetter || name.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
            // What is left of a character's number: "&#8242;".
            if tag.utf8.first == UInt8(ascii: "#"), name.allSatisfy(\.isNumber) { return nil }
            guard name.utf8.last == UInt8(ascii: ":") else { return name }
            // The list's label is no keyword: "Temas relacionados:".
            let text = ClaimText.fold(name.dropLast())
            return words.tags.contains(text) ? nil : text
        }
    }

    /// A keyword without the dash or point before it: "- Port", while the dash of "-30 %" is its own.
    ///
    /// The sign of "#Port" says that it is one.
    private static func withoutBullet(_ tag: String) -> String {
        // Most begin with no byte of the marks below.
        switch tag.utf8.first {
        case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "<"), 0x20, 0xC2, 0xE2: break
        default: return tag
        }
        if tag.first == "#" { return withoutBullet(String(tag.drop { $0 == "#" || $0 == " " })) }
        // An opening mark that its closing one answers is no arrow: "« Mer »".
        let bullets = tag.contains("»") ? "-–•·<← " : "-–•·<«← "
        let end = tag.firstIndex { !bullets.contains($0) } ?? tag.endIndex
        return end > tag.startIndex && tag[tag.index(before: end)] == " " ? String(tag[end...]) : tag
    }

    /// A keyword without how many articles have it, or arrows behind it: "Pêche (611 articles)", "Pêche >>".
    ///
    /// A number alone is a count only where more keywords of the list have one.
    private static func withoutCount(_ tag: String, areCounted: Bool, _ words: FieldWords) -> String {
        // Most end with none of the marks that are looked for.
        guard let end = tag.utf8.last, end == UInt8(ascii: ")") || end == UInt8(ascii: ">") || end == 0x20 else {
            return tag
        }
        var text = tag[...]
        while let last = text.last, "> ".contains(last) { text.removeLast() }
        guard let (digits, word) = number(atEndOf: text), let open = text.lastIndex(of: "(") else {
            return String(text)
        }
        // "(2021 film)" and "(15 Pro)" say which one it is; "(1980)" is a year.
        let isCount =
            word.isEmpty
            ? areCounted && digits.count != 4 : words.countWords.contains(ClaimText.fold(word)) && !isYear(digits)
        return isCount ? ClaimText.fold(text[..<open]) : String(text)
    }

    /// The number in brackets at the end of a text, and what stands behind it there.
    private static func number(atEndOf text: Substring) -> (digits: Substring, word: Substring)? {
        guard text.last == ")", let open = text.lastIndex(of: "("), open > text.startIndex else { return nil }
        let inside = text[text.index(after: open)...].dropLast()
        let digits = inside.prefix { $0.isNumber }
        let word = inside[digits.endIndex...]
        return digits.isEmpty || !word.isEmpty && word.first?.isWhitespace != true ? nil : (digits, word)
    }

    private static func endsWithNumber(_ tag: String) -> Bool {
        tag.utf8.last == UInt8(ascii: ")") && number(atEndOf: tag[...])?.word.isEmpty == true
    }

    private static func isYear(_ digits: Substring) -> Bool {
        digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
    }

    /// Whether a keyword is a label and its value: "locale: US", "path:news".
    private static func hasLabel(_ tag: String) -> Bool {
        guard let colon = tag.firstIndex(ofByte: UInt8(ascii: ":")), colon > tag.startIndex else { return false }
        return tag.utf8.index(after: colon) < tag.endIndex
            && tag.utf8[..<colon].allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 == 0x20 }
    }

    /// Whether a keyword is a program's name for something: "has_slides".
    private static func isIdentifier(_ tag: String) -> Bool {
        let bytes = tag.utf8
        return tag.holds(byte: UInt8(ascii: "_")) && !tag.holds(byte: 0x20) && bytes.allSatisfy { $0 < 0x80 }
    }

    /// So many keywords in brackets and capitals are no names: the film "[REC]" is one.
    private static let fewestPlaceholders = 2

    /// Keywords without what a template left to be filled in: "[node:field_tags]", "{{tag}}", "[NAME]" and "[CLUB]".
    static func withoutPlaceholders(_ tags: [String]) -> [String] {
        func isInBrackets(_ tag: String) -> Bool { tag.hasPrefix("[") && tag.hasSuffix("]") }
        // A script without capitals has no small letters either.
        func isInCapitals(_ tag: String) -> Bool {
            isInBrackets(tag) && tag == tag.uppercased() && tag != tag.lowercased()
        }
        let arePlaceholders = tags.reduce(0) { $0 + (isInCapitals($1) ? 1 : 0) } >= fewestPlaceholders
        return tags.filter { tag in
            if tag.hasPrefix("{{") { return false }
            guard isInBrackets(tag) else { return true }
            return !(arePlaceholders && isInCapitals(tag)) && !tag.utf8.contains { $0 == 0x3A || $0 == 0x5F }
        }
    }

    /// A keyword without the quotation marks around it, or the one at one of its ends that has no other.
    private static func withoutLoneMark(_ tag: String) -> String {
        if tag.utf8.count > 2, tag.first == "\"", tag.last == "\"",
            tag.utf8.reduce(0, { $0 + ($1 == UInt8(ascii: "\"") ? 1 : 0) }) == 2
        {
            return String(tag.dropFirst().dropLast())
        }
        let marks: [UInt8] = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
        for mark in marks where tag.utf8.last == mark || tag.utf8.first == mark {
            guard tag.utf8.reduce(0, { $0 + ($1 == mark ? 1 : 0) }) == 1 else { continue }
            return tag.utf8.last == mark ? String(tag.dropLast()) : String(tag.dropFirst())
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
