/// Telling what a piece of a by-line is, from its form and its words.
extension AuthorNames {
    func classify(_ piece: String, isTrusted: Bool) -> Piece {
        var text = piece
        while !text.beginsWithLetter, let first = text.first, "([\"'«“ :.-–—*".contains(first) { text.removeFirst() }
        while !text.endsWithLetter, let last = text.last, ")]\"'»” :-–—*,/".contains(last),
            last != "»" || !text.contains("«")
        {
            text.removeLast()
        }
        text = Self.withoutPictograms(text)
        // A full stop ends a by-line; an initial keeps its own.
        if text.utf8.last == UInt8(ascii: "."), text.hasSuffix("."), let last = text.split(separator: " ").last,
            last.count > 3,
            !last.dropLast().contains(".")
        {
            text.removeLast()
        }
        if let agency = afterElision(text), words.agencies.contains(agency) { text = String(agency) }
        if text.holds(byte: UInt8(ascii: "+")) && text.contains("+") || Self.isLineOfHan(text) { return .other }
        guard !text.isEmpty else { return .other }
        var tokens = NameToken.tokens(of: text)
        for shorter in [withoutArticle, withoutDate, withoutCourtesy] {
            guard let rest = shorter(text, tokens) else { continue }
            text = rest
            tokens = NameToken.tokens(of: text)
        }
        let key = SmallWord.key(text)
        if words.agencies.contains(key: key) { return .organization(text) }
        // "Published by our engineering team", "I'm an editor".
        if tokens.count > 1, words.ownWords.contains(key: tokens[0].key), !words.newsrooms.contains(key: key) {
            return .other
        }
        // "avec AFP".
        if tokens.count > 1, words.with.contains(key: tokens[0].key) {
            let name = tokens.dropFirst().joined
            return words.agencies.contains(name) ? .organization(name) : .other
        }
        let list = TextSimilarity.words(text)
        if !list.contains(where: \.hasLetter) { return .other }
        if list.count > 1, list.last.map({ words.accountWords.contains($0) }) == true {
            let name = withoutAccountWord(text)
            return name == text ? .other : .person(name, role: tokens.last.map { String($0.text) })
        }
        if isTrusted, words.accounts.contains(key: key) || words.degrees.contains(key: key) || isSystemsAccount(text) {
            return .other
        }
        // "The Quay Network on Facebook": a link to where somebody else is.
        if tokens.count > 2, words.accounts.contains(key: tokens[tokens.count - 1].key),
            tokens[tokens.count - 2].text.first?.isLowercase == true
        {
            return .other
        }
        if sites.isExactly(text) { return .organization(text) }
        let split = nameAndRest(tokens)
        if let split, split.role != nil { return .person(split.name, role: split.role) }
        if list.contains(where: { words.newsrooms.contains($0) }) || words.newsrooms.contains(key: key) {
            // A date or the time of reading may stand behind it.
            let name = tokens.prefix { !$0.hasNumber }.joined
            let isNewsroom = TextSimilarity.words(name).contains { words.newsrooms.contains($0) }
            return tokens.count <= 7 ? .organization(isNewsroom ? name : text) : .other
        }
        // "Texte", "Von": the layout cut the by-line behind its first word.
        if let last = tokens.last?.key, tokens.count < 4, !words.particles.contains(key: last) || tokens.count < 3,
            words.innerByline.contains(key: last)
        {
            return .other
        }
        // "Md" is a degree behind a name and short for a given name before one.
        let isGivenName = tokens.count > 2 && words.degrees.contains(key: tokens[0].key)
        if isGivenName, isName(tokens, isTrusted: false),
            !list.dropFirst().contains(where: { words.roles.contains($0) })
        {
            return .person(text, role: nil)
        }
        if tokens.count > 2, words.roles.contains(key: tokens[0].key), isName(tokens[1...], isTrusted: false),
            !tokens[1...].contains(where: { words.roles.contains(key: $0.key) })
        {
            return .person(tokens[1...].joined, role: String(tokens[0].text))
        }
        if let split { return .person(split.name, role: split.role) }
        if list.contains(where: { words.roles.contains($0) }),
            !isName(tokens, isTrusted: false) || list.count > 3
                || list.first.map({ words.roles.contains($0) }) == true
        {
            return .role(text)
        }
        let isLong = list.count > 4 && !isOffice(text[...])
        if holdsNotName(list, tokens), !isTrusted || isLong { return .other }
        if isName(tokens, isTrusted: isTrusted) {
            return sites.contains(text) ? .organization(text) : .person(text, role: nil)
        }
        if isTrusted, tokens.count <= 8, text.utf8.count <= 60,
            tokens[0].isCapital || tokens.count == 1 || tokens[0].hasNumber && tokens[1].isCapital
        {
            return .organization(text)
        }
        return .other
    }

    /// A name without the little pictures that some set beside it: "Anne Roy ✨".
    private static func withoutPictograms(_ text: String) -> String {
        func isPart(_ scalar: Unicode.Scalar) -> Bool {
            // The ranges of pictures, what joins two of them, what asks for one in colour, and the space before it.
            switch scalar.value {
            case 0x20, 0x200D, 0x2600...0x27BF, 0x2B00...0x2BFF, 0xFE0E, 0xFE0F, 0x1F000...0x1FAFF: true
            default: false
            }
        }
        var scalars = text.unicodeScalars[...]
        // Each is of three bytes or more, and most names end and begin with a letter.
        if let last = text.utf8.last, last >= 0x80 {
            while let end = scalars.last, isPart(end) { scalars.removeLast() }
        }
        if let first = text.utf8.first, first >= 0xE2 {
            while let start = scalars.first, isPart(start) { scalars.removeFirst() }
        }
        return scalars.count == text.unicodeScalars.count ? text : String(scalars)
    }

    /// Fewest bytes of a word that a system made up, and of the runs of digits in it.
    private static let (lengthOfMadeUp, runsOfMadeUp) = (14, 2)

    /// Whether one word in small letters was made up by a system: "quaiq6vkpg2ma0ci".
    private func isSystemsAccount(_ text: String) -> Bool {
        guard !text.utf8.contains(UInt8(ascii: " ")), text == text.lowercased() else { return false }
        guard text.utf8.count >= Self.lengthOfMadeUp else { return false }
        let runs = text.split { !$0.isNumber }
        return runs.count >= Self.runsOfMadeUp && text.first?.isLetter == true && text.last?.isLetter == true
    }

    /// Whether a word of the page is among those of a name, initials left out.
    ///
    /// "Mary A. Smith" holds none.
    private func holdsNotName(_ list: [SmallWord], _ tokens: [NameToken]) -> Bool {
        list.contains { words.notNames.contains($0) }
            && tokens.dropFirst(beginsWithGivenName(tokens) ? 1 : 0).contains { token in
                !token.isInitial && TextSimilarity.words(token.text).contains { words.notNames.contains($0) }
            }
    }

    /// Whether a given name that is a month's, too, stands before a word with a capital: "April Smith", "Jan Meier".
    func beginsWithGivenName(_ tokens: [NameToken]) -> Bool {
        tokens.count > 1 && tokens[1].isCapital && !tokens[1].isInitial && GivenNames.contains(tokens[0].text)
            && tokens[0].isCapital
    }

    /// Whether a text holds marks that stand in lines of Chinese and Japanese and in no name, or a count of hours:
    /// "【碼頭晚報╱報導】", "3小時前".
    private static func isLineOfHan(_ text: String) -> Bool {
        // Most names have no byte of theirs.
        guard holdsByte(text, where: { $0 >= 0xE3 }) else { return false }
        return text.contains { "【】：。！？".contains($0) } || text.first?.isNumber == true && !text.contains(" ")
    }

    @inline(__always)
    static func holdsByte(_ text: String, where isByte: (UInt8) -> Bool) -> Bool {
        var text = text
        return text.withUTF8 { $0.contains(where: isByte) }
    }

    /// "Anne Roy Moderator" without its last word; "Quay Admin" is nobody's name and stays.
    func withoutAccountWord(_ text: String) -> String {
        let tokens = NameToken.tokens(of: text)
        guard tokens.count > 2, let last = tokens.last, words.accountWords.contains(key: last.key) else { return text }
        let name = tokens.dropLast().joined
        return isPerson(name) ? name : text
    }

    /// "Anne Roy le 3 mai à 8h" without what begins with its first number; nil where all of it stays.
    func withoutDate(_ text: String, _ tokens: [NameToken]) -> String? {
        // Few pieces have a digit; other numbers begin with C2, or with E0 and above.
        guard Self.holdsByte(text, where: { $0 &- 0x30 < 10 || $0 == 0xC2 || $0 >= 0xE0 }) else { return nil }
        guard let end = tokens.firstIndex(where: \.hasNumber), end > 1 else { return nil }
        var kept = tokens[..<end]
        while let last = kept.last,
            last.text.first?.isLowercase == true || words.particles.contains(key: last.key)
                || kept.count > 2 && isWeekday(last)
        {
            kept.removeLast()
        }
        // Without a word between them the number may belong to another line that was glued on.
        guard kept.count > 1, kept.count < end || kept.count == 2, isName(kept, isTrusted: false) else { return nil }
        return kept.joined
    }

    /// Whether a word in front of a number is a weekday's short name: "Tue", "lun.".
    private func isWeekday(_ token: NameToken) -> Bool {
        words.weekdays.contains(token.text.last == "." ? token.text.dropLast() : token.text)
    }

    /// "de Anne Roy" without the small word that belongs to the line before; nil where all of it stays.
    func withoutArticle(_ text: String, _ tokens: [NameToken]) -> String? {
        // In small letters as it stands: "De" begins a name.
        guard text.utf8.first.map({ $0 &- 0x41 >= 26 }) == true, tokens.count > 2,
            words.particles.contains(key: tokens[0].key), !tokens[0].text.contains(where: \.isUppercase),
            tokens[2].text.first?.isUppercase == true, GivenNames.contains(tokens[1].text)
        else { return nil }
        return tokens.dropFirst().joined
    }

    /// "Anne Roy Directrice adjointe", "Anne Roy Suivre": a name and, without a mark between, a role or a word of the page.
    func nameAndRest(_ tokens: [NameToken]) -> (name: String, role: String?)? {
        func isOther(_ token: NameToken) -> Bool {
            words.roles.contains(key: token.key) || words.notNames.contains(key: token.key)
        }
        guard tokens.count > 2, let end = tokens.indices.dropFirst(2).first(where: { isOther(tokens[$0]) }),
            !tokens[..<end].contains(where: isOther), isName(tokens[..<end], isTrusted: false)
        else { return nil }
        let isRole = words.roles.contains(key: tokens[end].key)
        var last = end
        // "Anne Roy Health reporter", "Anne Roy AP Science Writer": the role begins before its noun.
        let mayHaveField = isRole && words.fieldRoles.contains(key: tokens[end].key)
        while isRole, last > 2, !tokens[last - 2].isInitial,
            mayHaveField && words.roleFields.contains(key: tokens[last - 1].key)
                || words.agencies.contains(tokens[last - 1].text)
        {
            last -= 1
        }
        var name = tokens[..<last].joined
        // "Anne Roy. Updated": the full stop is the line's.
        if name.hasSuffix("."), tokens[last - 1].text.count > 3 { name.removeLast() }
        return (name, isRole ? tokens[last...].joined : nil)
    }

    /// The name that a line with a date begins with: "Anne Roy, le 3 mai 2023", "Anne Roy 03/05/2023".
    func leadingName(of line: String) -> String? {
        // No more than four pieces, and the one that ends them.
        let pieces = line.split(separator: " ")
        var end = 0
        while end < pieces.count, end < 5, mayBeOfName(pieces[end]) {
            // "Anne Roy Tue 12 May": the weekday is the date's.
            if end > 1, end + 1 < pieces.count, pieces[end + 1].first?.isNumber == true,
                isWeekday(NameToken(pieces[end]))
            {
                break
            }
            end += 1
        }
        guard (2...4).contains(end) else { return nil }
        // "Joined: Sun 3 May 2024", "Ideas: letters, 3 May": a label.
        if pieces[..<end].contains(where: { $0.last == ":" }) { return nil }
        var name = pieces[..<end].joined(separator: " ")
        if end < pieces.count, pieces[end].first?.isNumber == true { name = withoutDayWord(name) }
        return name.utf8.count < line.utf8.count ? name : nil
    }

    /// Whether a piece in front of a date can be a name's.
    private func mayBeOfName(_ piece: Substring) -> Bool {
        guard let first = piece.first, !first.isNumber, !",|•·-–".contains(first) else { return false }
        let key = SmallWord.key(piece.last == ":" ? piece.dropLast() : piece)
        return !words.notNames.contains(key: key) && !words.dayWords.contains(key: key)
    }

    /// A name that was printed twice ("Anne RoyAnne Roy", "Anne Roy Anne Roy") once; a short one may have been given twice
    /// ("Ali Ali") unless it is an agency's ("EFE EFE").
    static func undoubled(_ text: String, _ words: FieldWords = .shared) -> String {
        let half = text.utf8.count / 2
        guard half > 1, text.utf8.prefix(half).elementsEqual(text.utf8.suffix(half)) else { return text }
        if half < 5, !words.agencies.contains(text.prefix { $0 != " " }) { return text }
        if text.utf8.count > half * 2 {
            let middle = text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: half)]
            guard middle == UInt8(ascii: " ") else { return text }
        }
        return String(decoding: Array(text.utf8.prefix(half)), as: UTF8.self)
    }

    /// What stands behind an article that has lost its vowel: "AFP" of "l'AFP".
    private func afterElision(_ text: String) -> Substring? {
        let bytes = text.utf8
        guard let mark = bytes.prefix(words.longestElision + 1).firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }),
            words.elisions.contains(text[..<mark])
        else { return nil }
        let rest = bytes[mark...]
        if rest.first == 0x27 { return text[bytes.index(after: mark)...] }
        return rest.starts(with: "’".utf8) ? text[bytes.index(mark, offsetBy: 3)...] : nil
    }

    /// Whether words have the form of a person's name.
    func isName(_ tokens: some Collection<NameToken>, isTrusted: Bool) -> Bool {
        guard tokens.count <= 6, tokens.count > 1 || isTrusted else { return false }
        var capitals = 0
        for (index, token) in tokens.enumerated() {
            guard let first = token.firstLetter, !token.hasNumber else { return false }
            if first.isUpper || !first.isCased {
                capitals += 1
            } else if hasSmallPrefix(token.text) {
                continue
            } else if !words.particles.contains(key: token.key) || index == tokens.count - 1 {
                // A pseudonym of one lower-case word counts only where nothing else can stand.
                return isTrusted && tokens.count == 1
            }
            if tokens.count < 3, !isTrusted, words.notNames.contains(key: token.key) { return false }
        }
        return capitals >= (tokens.count > 1 ? 2 : 1)
    }

    /// "d'Ormesson", "l'Hôpital", "al-Amin": small letters that belong to a name.
    private func hasSmallPrefix(_ token: Substring) -> Bool {
        words.namePrefixes.contains { token.utf8.starts(with: $0) }
    }
}
