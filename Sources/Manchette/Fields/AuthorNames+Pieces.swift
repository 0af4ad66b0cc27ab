/// Cutting a by-line into the pieces that name somebody or say what somebody is.
extension AuthorNames {
    /// No-break spaces as spaces.
    static func spaced(_ text: String) -> String {
        guard holdsNoBreakSpace(text) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value == 0xA0 || $0.value == 0x202F || $0.value == 0x2009 ? " " : $0 }))
    }

    /// Whether one of those spaces is there: C2 A0, E2 80 89, E2 80 AF.
    private static func holdsNoBreakSpace(_ text: String) -> Bool {
        var before: (UInt8, UInt8) = (0, 0)
        return holdsByte(text) { byte in
            defer { before = (before.1, byte) }
            return byte == 0xA0 && before.1 == 0xC2 || (byte == 0xAF || byte == 0x89) && before == (0xE2, 0x80)
        }
    }

    /// Words that a page's layout set apart and its text glued: "ByAnne Roy", "Anne RoyFollow", "Anne Roy13 May".
    func unglued(_ text: String) -> String {
        var bytes = text
        guard bytes.withUTF8(Self.mayHaveSeam) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 8)
        let tokens = text.split(separator: " ")
        for (index, token) in tokens.enumerated() {
            if index > 0 { result += " " }
            let isLast = index + 1 == tokens.count
            var bytes = token
            guard bytes.withUTF8(Self.mayHaveSeam), let cut = seam(in: token, isFirst: index == 0, isLast: isLast)
            else {
                result += String(token)
                continue
            }
            result += token[..<cut] + " " + token[cut...]
        }
        return result
    }

    /// Whether a small letter may stand before a capital or a number in a word, or in one of several.
    private static func mayHaveSeam(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
        var isAfterSmall = false
        var before: UInt8 = 0
        for byte in token {
            // Most letters beyond ASCII: "é" and the like, C3 A0…BF, are small.
            let isLatinSmall = before == 0xC3 && byte >= 0xA0
            if before == 0xC3, isAfterSmall, !isLatinSmall { return true }
            before = byte
            if byte == 0xC3 { continue }
            if !isLatinSmall, isAfterSmall, byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte >= 0x80 { return true }
            isAfterSmall = byte &- 0x61 < 26 || byte >= 0x80
        }
        return false
    }

    func seam(in token: Substring, isFirst: Bool, isLast: Bool = false) -> Substring.Index? {
        var previous: Character?
        var index = token.startIndex
        while index < token.endIndex {
            defer {
                previous = token[index]
                index = token.index(after: index)
            }
            guard let before = previous, before.isLowercase else { continue }
            if token[index].isNumber {
                // "Quai06", "Quai2Port": numbers are part of an account's name where no date can follow a whole name.
                // "News4Max": no day.
                if token[index...].first(where: { !$0.isNumber })?.isUppercase == true { return nil }
                if isFirst || isLast && token[index...].allSatisfy({ $0.isNumber || $0.isLetter }) { return nil }
                return token[..<index].count > 2 && token.first?.isUppercase == true ? index : nil
            }
            guard token[index].isUppercase else { continue }
            let tail = SmallWord.key(token[index...])
            guard isFirst || token.first?.isUppercase == true else { return nil }
            // "Anne RoyIn Politics": the word that leads to the rubric.
            if !isFirst, words.rubricWords.contains(key: tail) { return index }
            if token.first?.isUppercase == true, token[index...].count > 3,
                words.notNames.contains(key: tail) || words.roles.contains(key: tail)
            {
                return index
            }
            let head = SmallWord.key(token[..<index])
            if isFirst, !words.particles.contains(key: head), words.byline.contains(head) { return index }
        }
        return nil
    }

    /// Whether a name stands at a line's start with a mark or the end behind it: "La Gazette, Anne Roy".
    static func isApart(_ name: String, at line: String) -> Bool {
        guard line.hasPrefix(name) else { return false }
        let rest = line.dropFirst(name.count)
        guard let mark = rest.first(where: { $0 != " " }) else { return true }
        return ",-–|•/(".contains(mark)
    }

    static func withoutBrackets(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, "([,:–- ".contains(first) { rest.removeFirst() }
        while let last = rest.last, ")],:–- ".contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// Whether a piece behind a full name says more of that person: a degree, a place.
    func isAddition(_ piece: String, to author: Article.Author) -> Bool {
        guard !piece.contains(" ") else { return false }
        let text = piece.filter { !"()[],".contains($0) }
        guard author.name.contains(" "), !words.agencies.contains(text) else { return false }
        return words.degrees.contains(text) || words.degrees.contains(text.filter { $0 != "." })
    }

    /// Whether a piece in brackets is the signature of the name before it: "Anne Roy (aro)".
    func isOwnSignature(_ piece: String, of author: Article.Author) -> Bool {
        guard author.name.contains(" "), piece.hasPrefix("(") || piece.hasPrefix("[") else { return false }
        let bare = piece.filter { !"()[].".contains($0) }
        return Self.isInitials(bare) && !words.agencies.contains(bare)
    }

    /// Whether a piece behind a name is that person's role: it ends with the word for one.
    func isRoleBehindName(_ piece: String) -> Bool {
        let list = TextSimilarity.words(piece)
        guard list.count > 1, list.count < 10, let last = list.last, let first = list.first,
            !words.ownWords.contains(first)
        else { return false }
        guard words.roles.contains(last) || words.roles.contains(first), !words.agencies.contains(piece) else {
            return false
        }
        // Trades are family names too.
        if list.count == 2, let given = piece.split(separator: " ").first, GivenNames.contains(given) { return false }
        return true
    }

    /// The text without by-line words at its start.
    func strippingBylineWords(_ text: String) -> String {
        guard Self.mayBegin(text, with: words.byline) else { return text }
        let spaced = Self.withSpaceBehindColon(text)
        let parts = spaced.split(separator: " ")
        guard let last = parts.prefix(6).last else { return text }
        let list = TextSimilarity.words(spaced[..<last.endIndex])
        guard let phrase = words.byline.prefix(of: list) else { return text }
        var left = phrase.count
        var index = 0
        while left > 0, index < parts.count {
            left -= TextSimilarity.count(parts[index])
            index += 1
        }
        var rest = parts[index...].joined(separator: " ")
        if left < 0, index > 0, let name = Self.afterApostrophe(parts[index - 1]),
            left + TextSimilarity.count(name) == 0
        {
            // "Une enquête d'Anne Roy".
            rest = index < parts.count ? name + " " + rest : String(name)
            left = 0
        }
        guard left == 0 else { return text }
        // "par :Anne Roy", "Von: Anne Roy".
        let trimmed = rest.drop { $0 == ":" || $0 == " " || $0 == "-" || $0 == "–" || $0 == "\u{A0}" }
        return String(trimmed)
    }

    /// A label with its value stuck to it as two words: "Authors:Anne Roy".
    private static func withSpaceBehindColon(_ text: String) -> String {
        guard let colon = text.firstIndex(ofByte: UInt8(ascii: ":")) else { return text }
        let next = text.utf8.index(after: colon)
        guard next < text.endIndex, text[next].isUppercase else { return text }
        return text[..<next] + " " + text[next...]
    }

    /// The text without e-mail addresses, handles and web addresses.
    static func strippingAddresses(_ text: String) -> String {
        guard mayHoldAddress(text) else { return text }
        let kept = text.split(separator: " ").filter { word in
            !(word.holds(byte: UInt8(ascii: "@")) || word.range(of: "://") != nil || word.hasPrefix("www.")
                || word.range(of: ".com/") != nil || word.range(of: "[at]") != nil || word.range(of: "(at)") != nil)
        }
        return kept.joined(separator: " ")
    }

    /// Whether a text has one of the marks of an address; most have none but full stops.
    private static func mayHoldAddress(_ text: String) -> Bool {
        var (isBracketed, isDotted, isOpened) = (false, false, false)
        let isSure = holdsByte(text) { byte in
            switch byte {
            case UInt8(ascii: "@"), UInt8(ascii: "/"): return true
            case UInt8(ascii: "["): isBracketed = true
            case UInt8(ascii: "("): isBracketed = true
            case UInt8(ascii: "."): isDotted = true
            case UInt8(ascii: "<"): isOpened = true
            default: break
            }
            return false
        }
        if isSure { return true }
        return isDotted && text.range(of: "www.") != nil
            || isBracketed && (text.range(of: "[at]") != nil || (isDotted || isOpened) && text.range(of: "(at)") != nil)
    }

    /// The pieces between marks and joining words; parentheses open a piece of their own.
    func pieces(of text: String) -> [String] {
        if isOnePiece(text) { return text.isEmpty ? [] : [text] }
        var pieces: [String] = []
        // A piece is a part of the text: where its first word begins, and its last one ends.
        var piece: Range<String.Index>?
        func close() {
            guard let ended = piece else { return }
            let trimmed = ClaimText.fold(text[ended])
            if !trimmed.isEmpty { pieces.append(trimmed) }
            piece = nil
        }
        func add(_ token: Substring) {
            if !token.isEmpty { piece = (piece?.lowerBound ?? token.startIndex)..<token.endIndex }
        }
        func own() -> Substring { piece.map { text[$0] } ?? "" }
        let tokens = text.split(separator: " ")
        for (index, token) in tokens.enumerated() {
            let word = SmallWord.key(token)
            let isConjunction = index > 0 && words.conjunctions.contains(key: word)
            if isConjunction || index > 0 && token == "&",
                isOfFirm(tokens, joint: index) || isOfInstitution(own(), tokens, joint: index)
            {
                add(token)
                continue
            }
            if isNickname(token, in: tokens, at: index) {
                add(token)
                continue
            }
            if isConjunction, isOffice(own()), !isPerson(tokens[(index + 1)...]) {
                add(token)
                continue
            }
            if isConjunction || index > 0 && Self.separators.contains(key: word),
                !words.shortConjunctions.contains(key: word) || isJoint(own(), next: tokens.dropFirst(index + 1).first)
            {
                close()
                continue
            }
            let first = token.utf8.first
            if first == UInt8(ascii: "(") || first == UInt8(ascii: "[") { close() }
            var rest = token[...]
            // "Roy,Blanc" and "Roy/Blanc" without white space.
            while Self.mayHoldMark(rest), let mark = rest.firstIndex(ofAny: ",;|/•·、，—") {
                if rest[mark] == "/", areInitials(rest) || isWithinName(rest, slash: mark) { break }
                add(rest[..<mark])
                close()
                rest = rest[rest.index(after: mark)...]
            }
            add(rest)
            let last = token.utf8.last
            if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || last == UInt8(ascii: ":") && index > 0 {
                close()
            }
        }
        close()
        return pieces
    }

    /// Whether a text with its white space folded has no mark and no joining word that may part it, as most have not.
    private func isOnePiece(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            for place in bytes.indices {
                switch bytes[place] {
                case UInt8(ascii: " "):
                    if place == start || start > 0 && mayPart(bytes.piece(start..<place)) { return false }
                    start = place + 1
                case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
                    UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "|"), 0..<0x20, 0x7F:
                    return false
                // Letters of Latin, Greek and Cyrillic; other scripts and marks are looked at one by one.
                case 0x80..<0xC0, 0xC3...0xD3: continue
                case 0xC0...: return false
                default: continue
                }
            }
            return start == 0 || start < bytes.count && !mayPart(bytes.piece(from: start))
        }
    }

    /// Whether a word behind the first may end a piece.
    private func mayPart(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        if word.count == 1, word[0] == UInt8(ascii: "&") { return true }
        let key = SmallWord.key(word)
        return words.conjunctions.contains(key: key) || Self.separators.contains(key: key)
    }

    /// Whether a slash stands between a number and a word, as in the names of alliances: "Liste 90/Das Quai".
    private func isWithinName(_ text: Substring, slash: Substring.Index) -> Bool {
        let behind = text[text.index(after: slash)...]
        return slash > text.startIndex && text[..<slash].allSatisfy(\.isNumber)
            && behind.first?.isUppercase == true && !behind.contains(where: \.isNumber)
    }

    /// Whether a list goes on with a person: a given name, and another word with a capital.
    private func isPerson(_ tokens: ArraySlice<Substring>) -> Bool {
        guard let first = tokens.first, let second = tokens.dropFirst().first else { return false }
        return GivenNames.contains(first) && second.first?.isUppercase == true
    }

    /// Whether a bracketed word stands between two parts of a name: "Anne (Mia) Roy".
    private func isNickname(_ token: Substring, in tokens: [Substring], at index: Int) -> Bool {
        guard token.utf8.first == UInt8(ascii: "("), token.utf8.last == UInt8(ascii: ")"), index > 0,
            index + 1 < tokens.count, token.utf8.count < 16
        else { return false }
        let inner = token.dropFirst().dropLast()
        let (before, behind) = (tokens[index - 1], tokens[index + 1])
        return [inner, before, behind].allSatisfy { word in
            word.first?.isUppercase == true && word.count > 2
                && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" }
                && !words.notNames.contains(word) && !words.roles.contains(word) && !words.agencies.contains(word)
        }
    }

    /// A word without the full stops and commas that are stuck to it.
    static func bare(_ token: Substring) -> Substring {
        var rest = token
        while !rest.endsWithLetter, let last = rest.last, ".,".contains(last) { rest.removeLast() }
        return rest
    }

    /// Whether a word may hold a mark that ends a piece: those are ",", ";", "|", "/" and some beyond ASCII.
    private static func mayHoldMark(_ text: Substring) -> Bool {
        text.utf8.contains { byte in
            byte >= 0x80 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
                || byte == UInt8(ascii: "/")
        }
    }

    /// Whether such a word stands between two names.
    func isJoint(_ piece: Substring, next: Substring?) -> Bool {
        guard let first = next?.first, first.isUppercase else { return false }
        return !TextSimilarity.words(piece).contains { words.roles.contains($0) }
    }

    /// Whether a word with a slash is one signature ("mcc/edel"), not two agencies.
    func areInitials(_ token: Substring) -> Bool {
        Self.isInitials(String(token))
            && !token.split(separator: "/").allSatisfy { words.agencies.contains($0) }
    }

    static let separators = SmallWordSet(
        ["-", "–", "—", "|", "•", "·", "/", "&", "+", "//", "→", "»", "›", "▪", "●", "⋅", "∙", "‧"].map {
            SmallWord.key($0 as String)
        })
}
