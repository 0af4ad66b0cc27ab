/// Taking out of a by-line what names nobody, and who made what stands beside the text.
extension AuthorNames {
    /// A by-line without words in brackets that say what each did, and without those who did not write.
    ///
    /// "Anne Roy (Text) und Luc Blanc (Bilder)", "Anne Roy/aro": Anne Roy.
    func withoutHelpers(_ line: String) -> String {
        guard Self.holdsByte(line, where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "/") }) else { return line }
        return withoutInitials(withoutTasks(line))
    }

    private func withoutTasks(_ line: String) -> String {
        var kept = ""
        var rest = line[...]
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            let (before, end) = (rest[..<open], rest.index(after: close))
            let task = TextSimilarity.words(rest[rest.index(after: open)..<close])
            if words.byline.contains(task) || task.count > 1 && words.furniture.contains(task) {
                kept += before
            } else if !words.notByline.contains(task) {
                kept += rest[..<end]
            }
            rest = rest[end...]
        }
        guard rest.startIndex > line.startIndex else { return line }
        kept += rest
        var pieces = kept.split(separator: " ")
        // Who made the pictures may have stood in front.
        if let first = pieces.first, words.conjunctions.contains(first) { pieces.removeFirst() }
        return pieces.joined(separator: " ")
    }

    /// "Anne Roy/aro" without the initials behind the stroke; an agency's name stays.
    private func withoutInitials(_ line: String) -> String {
        guard let slash = line.lastIndex(of: "/"), slash > line.startIndex else { return line }
        let tail = String(line[line.index(after: slash)...])
        let head = line[..<slash]
        guard Self.isInitials(tail), tail == tail.lowercased(), !words.agencies.contains(tail),
            !head.holds(byte: UInt8(ascii: "/")), head.holds(byte: 0x20), isPerson(String(head))
        else { return line }
        return String(head)
    }

    /// Whether initials in small letters are a desk's, not one author's: "/aro", "aro/mlb/cd".
    static func isDeskSignature(_ text: String) -> Bool {
        if text.utf8.first == UInt8(ascii: "/") { return isInitials(text) }
        return text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) } > 1 && text == text.lowercased()
            && isInitials(text)
    }

    /// "Mme Anne Roy" without the title that says how somebody is addressed; nil where all of it stays.
    func withoutCourtesy(_ text: String, _ tokens: [NameToken]) -> String? {
        guard tokens.count > 2, words.courtesies.contains(key: tokens[0].key), isName(tokens[1...], isTrusted: false)
        else { return nil }
        return tokens[1...].joined
    }

    /// What a by-line word leads to that has lost its vowel: "Anne" of "d'Anne"; nil without one.
    static func afterApostrophe(_ piece: Substring) -> Substring? {
        guard let mark = piece.firstIndex(where: { $0 == "'" || $0 == "’" }), mark > piece.startIndex,
            piece.index(after: mark) < piece.endIndex
        else { return nil }
        return piece[piece.index(after: mark)...]
    }

    /// "Anne RoyLe" in front of a day without the word that leads to it, which the layout set apart.
    func withoutDayWord(_ name: String) -> String {
        guard let last = name.split(separator: " ").last,
            let cut = last.indices.dropFirst().last(where: { last[$0].isUppercase }),
            last[last.index(before: cut)].isLowercase, words.dayWords.contains(last[cut...])
        else { return name }
        return String(name[..<cut])
    }
}
