/// Reads names out of what a by-line says: "Par Anne Roy et Luc Blanc, journalistes (avec AFP)".
struct AuthorNames {
    let words: FieldWords
    let sites: SiteNames

    /// What a piece of a by-line is.
    enum Piece {
        case person(String, role: String?)
        case organization(String)
        case role(String)
        /// Two or more lower-case words, digits, marks of the page: the by-line is over.
        case other
    }

    /// The authors that a text names.
    ///
    /// - Parameters:
    ///   - text: the by-line.
    ///   - isTrusted: whether the source names authors and nothing else, so that single words and names of newsrooms count.
    func authors(in text: String, isTrusted: Bool) -> [Article.Author] {
        if text.utf8.count > 400 { return [] }
        var rest = unglued(Self.strippingAddresses(Self.spaced(text)))[...]
        while !rest.beginsWithLetter, let first = rest.first, "|•·-–—,: ".contains(first) { rest.removeFirst() }
        rest = withoutHelpers(strippingBylineWords(String(rest)))[...]
        if rest.utf8.count > 240 { return [] }
        var line = Self.undoubled(ClaimText.fold(rest), words)
        var authors: [Article.Author] = []
        var (isOver, isBehindPlace) = (false, false)
        // A site's name may hold a joining word: it is not taken apart.
        if let site = sites.names.first(where: { $0.utf8.count > 4 && Self.isApart($0, at: line) }) {
            authors.append(Article.Author(name: site))
            line = String(line.dropFirst(site.count).drop { ",-–|•/ ".contains($0) })
        }
        let isOfSite = !authors.isEmpty
        let pieces = pieces(of: line)
        for (index, part) in pieces.enumerated() where !isOver {
            let (part, paper) = beforePaper(part)
            let piece = strippingBylineWords(part)
            // Behind a place, or a rubric that looks like one, only a person is another author.
            if isBehindPlace, !isPerson(piece) { break }
            // "Quay Press Ltd, Lorient, France": where the firm is.
            if isOfSite || index > 0 && authors.count == 1 && isFirm(authors[0].name), piece == part,
                !isFullName(piece), !words.agencies.contains(piece), !sites.contains(piece)
            {
                break
            }
            isBehindPlace =
                piece == part && authors.last.map { isPlace(piece, behind: $0) } ?? false
                && (!isTrusted || index + 1 < pieces.count && isPerson(pieces[index + 1])
                    || Self.isKnownPlace(Self.withoutBrackets(piece)))
            if isBehindPlace { continue }
            if let last = authors.last, piece == part {
                if isAddition(piece, to: last) || isOwnSignature(piece, of: last) { continue }
                if isRoleBehindName(piece) {
                    let role = Self.withoutBrackets(piece)
                    for index in authors.indices where authors[index].role == nil { authors[index].role = role }
                    continue
                }
            }
            switch classify(piece, isTrusted: isTrusted) {
            case .person(let name, let role):
                authors.append(Article.Author(name: name, role: role, organization: paper))
                // "Anne Roy in Travel, Travel Guides": rubrics follow.
                isOver = role == nil && isBeforeRubric(name, in: piece)
            case .organization(let name):
                if let last = authors.last, last.organization == nil, last.role != nil || part.hasPrefix("("),
                    !isOfCopy(part)
                {
                    authors[authors.count - 1].organization = name
                    if words.agencies.contains(name) { authors.append(Article.Author(name: name)) }
                } else {
                    authors.append(Article.Author(name: name))
                }
            case .role(let role):
                for index in authors.indices where authors[index].role == nil { authors[index].role = role }
            case .other:
                // What follows a name and is none is the page's; before any name it may be a date.
                isOver = !authors.isEmpty
            }
        }
        if authors.count < 2 { return authors }
        var seen: Set<UInt64> = []
        return authors.prefix(12).filter { seen.insert(TextSimilarity.lettersKey($0.name).key).inserted }
    }

    /// A name, and the paper that stands right behind it: "MARY SMITH Quay Courier" on the site of that name.
    ///
    /// A word alone may be the family name of whom a site is named after.
    private func beforePaper(_ piece: String) -> (name: String, paper: String?) {
        guard piece.utf8.count(where: { $0 == 0x20 }) >= Self.fewestSpacesBeforePaper else { return (piece, nil) }
        let tokens = NameToken.tokens(of: piece)
        guard tokens.count >= 4 else { return (piece, nil) }
        for start in 2...(tokens.count - 2) where tokens[start - 1].isCapital {
            let paper = tokens[start...].joined
            // "Anne Marie Le Bris" on lebris.example.
            let isFamilyName =
                words.particles.contains(key: tokens[start].key)
                && tokens[..<start].allSatisfy { GivenNames.contains($0.text) }
            guard sites.isExactly(paper), !isFamilyName,
                isName(tokens[..<start], isTrusted: false),
                !tokens[..<start].contains(where: { words.newsrooms.contains(key: $0.key) })
            else { continue }
            return (tokens[..<start].joined, paper)
        }
        return (piece, nil)
    }

    /// Two words of a name and two of a paper have three spaces between them.
    private static let fewestSpacesBeforePaper = 3

    /// Whether a piece in brackets names whose copy was used, not whom the author works for: "(avec AFP)".
    private func isOfCopy(_ piece: String) -> Bool {
        piece.hasPrefix("(") && TextSimilarity.words(piece).first.map { words.with.contains($0) } ?? false
    }

    /// Whether a text has the form of a name of two words or more.
    private func isFullName(_ text: String) -> Bool {
        let tokens = NameToken.tokens(of: text)
        return tokens.count > 1 && isName(tokens, isTrusted: false)
    }

    /// Whether the word that leads to a rubric stands behind a name.
    private func isBeforeRubric(_ name: String, in piece: String) -> Bool {
        guard piece.utf8.count > name.utf8.count, let rest = piece.range(of: name)?.upperBound else { return false }
        return piece[rest...].split(separator: " ", maxSplits: 1).first.map { words.rubricWords.contains($0) } ?? false
    }

    /// Whether a text may begin with one of some phrases: most lines do not, and this needs no storage.
    static func mayBegin(_ line: String, with phrases: WordPhrases) -> Bool {
        var line = line
        return line.withUTF8 { mayBegin($0, with: phrases) }
    }

    /// Whether a text may begin with one of some phrases.
    static func mayBegin(_ line: UnsafeBufferPointer<UInt8>, with phrases: WordPhrases) -> Bool {
        var reader = SmallWordReader(line)
        return reader.next().map { phrases.begin(with: $0) } ?? false
    }

    /// Whether a text begins with a word that announces names; what follows it.
    func afterBylineWord(_ line: String) -> String? {
        guard Self.mayBegin(line, with: words.byline) else { return nil }
        let text = line.beginsWithLetter ? line : String(line.drop { "|•·-–—,: ".contains($0) })
        let rest = strippingBylineWords(text)
        return rest.utf8.count < text.utf8.count ? rest : nil
    }

    /// Whether a by-line names somebody who wrote nothing of it: "Reviewed by", "Photos:", "Übersetzung".
    func namesAnother(_ line: String, leastWords: Int = 1) -> Bool {
        guard Self.mayBegin(line, with: words.notByline) else { return false }
        let text = line.drop { "|•·-–—,:( ".contains($0) }.prefix(60)
        guard let phrase = words.notByline.prefix(of: TextSimilarity.words(text)) else { return false }
        return phrase.count >= leastWords
    }

    /// Whether the words before a by-line word inside a line say that its name is not the author's: who asked a question,
    /// who changed the text, who made the film beside it.
    ///
    /// Said of what stands behind the last number or mark, and of one thing: "Texte et photos réalisés par Anne Roy".
    func announcesAnother(_ label: ArraySlice<NameToken>) -> Bool {
        let start = label.lastIndex { !$0.text.contains(where: \.isLetter) || $0.hasNumber }.map { $0 + 1 }
        let last = label[(start ?? label.startIndex)...]
        return last.contains { words.notAuthored.contains(key: $0.key) }
            && !last.contains { words.conjunctions.contains(key: $0.key) }
    }

    /// Whether a text is nothing but the announcement of such a helper: "Fact checked by".
    func isLabelOfAnother(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Self.mayBegin(line, with: words.notByline) else { return false }
        let list = TextSimilarity.words(line)
        guard let phrase = words.notByline.prefix(of: list) else { return false }
        return phrase.count > 1 && list.count == phrase.count
    }

    /// A name as it is compared: letters and digits in lower case, without a title of address or of study before it.
    static func key(_ name: String) -> String {
        var bytes = name
        let isTitled = bytes.withUTF8 { bytes in
            var reader = SmallWordReader(bytes)
            guard let first = reader.next(), FieldWords.shared.honorifics.contains(first) else { return false }
            return TextSimilarity.count(bytes) > 2
        }
        guard isTitled else { return TextSimilarity.letters(name) }
        return TextSimilarity.letters(name, droppingWords: 1)
    }

    /// Whether a text has the form of a person's name and begins with a given name.
    func isPerson(_ text: String) -> Bool {
        let tokens = NameToken.tokens(of: text)
        guard (2...5).contains(tokens.count), let first = tokens.first, isName(tokens, isTrusted: false) else {
            return false
        }
        guard GivenNames.contains(first.text) else { return false }
        let rest = tokens.dropFirst(beginsWithGivenName(tokens) ? 1 : 0)
        return !rest.contains { words.notNames.contains(key: $0.key) || words.roles.contains(key: $0.key) }
    }

    /// Whether a text is a signature of initials: "J.R.", "mcc/edel", "amw".
    static func isInitials(_ text: String) -> Bool {
        guard text.utf8.count <= 14, text.utf8.count >= 2, !text.holds(byte: 0x20) else { return false }
        let isDotted = text.contains(".")
        let parts = text.split(atAny: "/.-")
        guard (1...4).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isLetter) }) else { return false }
        if isDotted { return parts.allSatisfy { $0.count == 1 && $0.first?.isUppercase == true } }
        return parts.allSatisfy { (2...4).contains($0.count) && $0 == $0.lowercased() }
            || parts.count == 1 && text == text.uppercased() && text.count <= 3
    }
}
