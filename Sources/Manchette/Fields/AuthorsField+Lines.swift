import HTMLTree

/// The lines of a page that name authors: announced by-lines, lines beside a date, signatures.
extension AuthorsField {
    mutating func readLines() {
        let linked = readLinkedStart()
        for (place, range) in anchor.bylineRegions.enumerated() {
            for block in range where block < page.count && !isOutside(block) && page.length(block) < 220 {
                if let headline = anchor.headline, let end = anchor.headlineEnd, (headline...end).contains(block) {
                    continue
                }
                // A quoted post is signed and dated by whom the text is about.
                if !page.traits(block).isDisjoint(with: [.inCaption, .inBlockQuote]) || block == linked { continue }
                readLine(block, isTail: place > 0)
            }
        }
        readEnd()
    }

    /// What of a line's own bytes, and of its place, leaves open how it may name somebody.
    private struct LineHints {
        /// Whether it may begin with a by-line word, or have one inside.
        var isAnnounced = false
        var hasInnerWord = false
        /// Whether it is short, no heading, and may hold a date.
        var isDateLine = false
        /// Whether it may be nothing but names; nil when not, otherwise whether a date stands beside it.
        var bareBesideDate: Bool?

        /// Whether it is short and holds a mail address.
        var hasAddress = false

        var isAny: Bool { isAnnounced || hasInnerWord || isDateLine || hasAddress || bareBesideDate != nil }
    }

    private func hints(_ block: Int) -> LineHints {
        var hints = LineHints()
        let isProse = anchor.isProse(block)
        let isHeading = page.traits(block).contains(.inHeading)
        page.withBytes(block) { text in
            var reader = SmallWordReader(text)
            guard let first = reader.next() else { return }
            hints.isAnnounced =
                (!isProse || isAtBodyStart(block) && text.count < 140 && page.hasDigit(block))
                && page.words.byline.begin(with: first)
            guard !isHeading, !isProse else { return }
            hints.hasInnerWord = page.words.innerByline.contains(first)
            while !hints.hasInnerWord, let word = reader.next() {
                hints.hasInnerWord = page.words.innerByline.contains(word)
            }
        }
        hints.hasAddress =
            page.length(block) < Self.longestAddressed
            && page.withBytes(block) { $0.place(of: UInt8(ascii: "@")) != nil }
        hints.isDateLine = page.length(block) < 110 && !isHeading && page.hasDigit(block)
        if !isProse, page.linkShare(block) < 0.95 { hints.bareBesideDate = besideDate(bareByline: block) }
        return hints
    }

    /// Whether a block is the text's first, or the line right before it.
    private func isAtBodyStart(_ block: Int) -> Bool {
        anchor.bodyStart.map { block == $0 || block + 1 == $0 } ?? false
    }

    private mutating func readLine(_ block: Int, isTail: Bool) {
        let hints = hints(block)
        guard hints.isAny else { return }
        var text = AuthorNames.spaced(page.text(block))
        if page.isHTML, hints.isAnnounced || hints.hasInnerWord { text = withPiecesApart(text, page.owner(block)) }
        if names.namesAnother(text) || isAnothers(block) || isOfTeaser(block) { return }
        // Behind the text comments have names and days too.
        let isBehind = isTail || anchor.bodyEnd.map { block > $0 } ?? false
        if isBehind, !hints.isAnnounced, anchor.isForeign(page, page.owner(block)) { return }
        if hints.hasAddress, let author = namedByAddress(text) {
            add([author], source(block), isTail ? 0.66 : 0.7, block: block)
        } else if hints.isAnnounced, let rest = names.afterBylineWord(text),
            !anchor.isProse(block) || isDatedByline(text, label: text.dropLast(rest.count))
        {
            let line = rest.isEmpty && block + 1 < page.count ? page.text(block + 1) : rest
            // Announced, a single word can be a pseudonym.
            let lineWords = TextSimilarity.words(line)
            let isWord =
                lineWords.count < 3 && line.first?.isUppercase == true && !endsInSmallWord(line)
                && !lineWords.contains(where: { page.words.notNames.contains($0) })
            if anchor.isForeign(page, page.owner(block)) { return }
            var found = authors(in: line, isTrusted: isWord)
            // "by nomade": a line of its own, or all that stands before the hour.
            let isStamped = isBeforeStamp(rest, label: text.dropLast(rest.count))
            let isLine = rest.utf8.count < 24 && !rest.contains(" ") || isStamped
            if found.isEmpty, !endsInSmallWord(line),
                isLine || line.first.map({ $0.isUppercase || $0.isNumber }) == true,
                let name = pseudonym(
                    isStamped
                        ? String(line.prefix { $0 != " " }) : anchor.isProse(block) ? beforePageWord(line) : line)
            {
                found = authors(in: name, isTrusted: true)
            }
            if rest.isEmpty, found.count == 1 { found += listedAuthors(from: block + 2) }
            let isInside = isInsideText(block)
            add(
                withoutInterviewed(found, by: line, announcedBy: text.dropLast(rest.count)), source(block),
                (isTail ? 0.66 : 0.8) - (isInside ? Self.doubtOfInside : 0), block: block,
                isAnnounced: !isInside && !rest.isEmpty)
        } else if hints.hasInnerWord, let line = afterInnerBylineWord(text) {
            var found = authors(in: line, isTrusted: false)
            // "Grouped by Trade", "Recycle by City": one word is a name behind "posted by", in a line with a day, or in the
            // form that only accounts have.
            if found.isEmpty, line.first?.isUppercase == true, isAnnouncedInside(text) || Self.isAccountsForm(line),
                let name = pseudonym(beforePageWord(line))
            {
                found = authors(in: name, isTrusted: true)
            }
            // "Pull request: #20713 contributed by": a line of the text has no day, that of a forum's post has.
            let isInside = isInsideText(block) && !page.hasDate(block)
            add(found, source(block), (isTail ? 0.5 : 0.7) - (isInside ? Self.doubtOfInside : 0), block: block)
        } else if !Self.isCased(text) {
            // Where no letter is a capital any two words look like a name.
            return
        } else if hints.isDateLine, let name = names.leadingName(of: text), !Self.isAcronym(name),
            !mayBeNouns(name, block),
            dates.dates(in: text).contains(where: { $0.precision >= .day })
        {
            add(authors(in: name, isTrusted: false), source(block), isTail ? 0.4 : 0.64, block: block)
        } else if hints.isDateLine, let name = nameBesideDate(text) {
            add(authors(in: name, isTrusted: false), source(block), isTail ? 0.38 : 0.55, block: block)
        } else if let isDated = hints.bareBesideDate, let found = bareByline(block, text, isDated: isDated) {
            add(found, source(block), isTail ? 0.35 : 0.5, block: block)
        }
    }

    /// Whether a by-line word inside a line stands behind one that makes it one ("posted by"), or with a number in the line.
    private func isAnnouncedInside(_ text: String) -> Bool {
        if text.utf8.contains(where: { $0 &- 0x30 < 10 }) { return true }
        let words = TextSimilarity.words(text)
        return words.indices.dropFirst().contains { index in
            page.words.innerByline.contains(words[index])
                && page.words.byline.prefix(of: Array(words[(index - 1)...])).map { $0.count > 1 } == true
        }
    }

    /// Whether a text begins with a word that has a capital inside: "QuayPottery".
    private static func isAccountsForm(_ line: String) -> Bool {
        let word = line.prefix { $0 != " " }
        return word.count > 4 && word.contains(where: \.isLowercase) && word.dropFirst(2).contains(where: \.isUppercase)
    }

    /// Whether the second of two words begins with a small letter: "von Kulturprojekten bewerben".
    private func endsInSmallWord(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count == 2 && words[1].first?.isLowercase == true
    }

    /// Whether a word stands before an hour or a day, with a little word between: "nomade à 11:42".
    ///
    /// Right behind the by-line word: of "Posted by the cat at 21:11" the article is of the name.
    private func isBeforeStamp(_ line: String, label: Substring) -> Bool {
        guard let last = label.split(separator: " ").last, page.words.innerByline.contains(last) else { return false }
        let words = line.split(separator: " ", maxSplits: 3)
        return words.count > 2 && (1...3).contains(words[1].count) && words[1].allSatisfy(\.isLetter)
            && words[2].first?.isNumber == true
    }

    /// Whether a sentence that the text begins with announces its author and says when it was put in.
    ///
    /// "Posted by nomade on Friday 3 May from the quays".
    private func isDatedByline(_ text: String, label: Substring) -> Bool {
        TextSimilarity.count(label) > 1 && dates.dates(in: text).contains { $0.precision >= .day }
    }

    /// Reads the persons whom the line that the text begins with links to, before what they are and where.
    ///
    /// "Anne Roy, Université de Lorient". Returns that line.
    private mutating func readLinkedStart() -> Int? {
        guard page.isHTML, let block = anchor.bodyStart, page.length(block) < 300, page.linkShare(block) > 0.15,
            !page.withBytes(block, { text in text.last.map { ".!?:".utf8.contains($0) } ?? true })
        else { return nil }
        let links = page.links(block)
        guard let first = links.first, page.text(block).hasPrefix(first.text), names.isPerson(first.text) else {
            return nil
        }
        let persons = links.filter { link in
            var address = link.address
            return address.withUTF8 { page.words.profilePaths.occur(in: $0) }
                && names.isName(NameToken.tokens(of: link.text), isTrusted: false)
        }
        guard persons.first?.text == first.text else { return nil }
        add(persons.map { Article.Author(name: $0.text) }, "dom:a", 0.7, block: block)
        return block
    }

    /// Whether two words with capitals may be nouns, where the language writes those so: no given name, and no element that calls them an author's.
    private func mayBeNouns(_ name: String, _ block: Int) -> Bool {
        guard TokenConventions.of(page.language).capitalizesNouns,
            !authors(in: name, isTrusted: false).contains(where: { names.isPerson($0.name) })
        else { return false }
        let key = AuthorNames.key(name)
        return !page.names(.author, block, levels: 2) && !candidates.contains { $0.keys.contains(key) }
    }

    /// Whether a line before a day begins with the short name of a court or an office: "OLG Lorient, 3 May".
    static func isAcronym(_ name: String) -> Bool {
        guard let first = name.drop(while: { "([".contains($0) }).split(separator: " ").first,
            (2...4).contains(first.count)
        else { return false }
        return first == first.uppercased() && first.allSatisfy(\.isLetter) && !GivenNames.contains(first)
    }

    /// Whether a line's first letter is of a script with capitals.
    private static func isCased(_ text: String) -> Bool { text.first { $0.isLetter }?.isCased ?? true }

    /// What a line inside the text counts less.
    private static let doubtOfInside = 0.2

    /// Whether a line stands inside the text, where others are named too: authors of tools, of books.
    private func isInsideText(_ block: Int) -> Bool {
        guard page.isOfBody(block), let start = anchor.bodyStart, let end = anchor.bodyEnd else { return false }
        guard block > start + 1, block < end - 1 else { return false }
        return block > start + 6 || page.traits(block).contains(.inListItem)
            || page.withBytes(block) { $0.place(of: UInt8(ascii: ":")) != nil }
    }

    /// Of "Interview by Anne Roy with Luc Blanc" the first alone.
    private func withoutInterviewed(
        _ found: [Article.Author], by line: String, announcedBy label: Substring
    ) -> [Article.Author] {
        guard found.count > 1, TextSimilarity.words(label).contains(where: { page.words.interviews.contains($0) })
        else { return found }
        let tokens = line.split(separator: " ")
        guard let place = tokens.firstIndex(where: { page.words.with.contains($0) }) else { return found }
        let behind = tokens[(place + 1)...].joined(separator: " ")
        return found.filter { author in !behind.contains(author.name) || page.words.agencies.contains(author.name) }
    }

    /// The names of the list items behind the first one under a label such as "Authors".
    private func listedAuthors(from start: Int) -> [Article.Author] {
        var found: [Article.Author] = []
        var block = start
        while block < page.count, found.count < 8, page.traits(block).contains(.inListItem),
            page.traits(block - 1).contains(.inListItem), page.length(block) < 50
        {
            let authors = authors(in: page.text(block), isTrusted: false)
            guard authors.count == 1, authors[0].name.contains(" ") else { break }
            found += authors
            block += 1
        }
        return found
    }

    /// The name in a line of the article's data: "Sécurité - Anne Roy - 3 mai 2023".
    private func nameBesideDate(_ text: String) -> String? {
        guard Self.mayHaveParts(text) else { return nameBehindDate(text) }
        let parts = text.split(atAny: "|•·–—").flatMap { part -> [String] in
            var pieces: [String] = []
            var piece = ""
            for word in part.split(separator: " ") {
                if word == "-" || word == "/" {
                    pieces.append(piece)
                    piece = ""
                } else {
                    piece += (piece.isEmpty ? "" : " ") + word
                }
            }
            return pieces + [piece]
        }
        guard (2...5).contains(parts.count),
            parts.contains(where: { !dates.dates(in: $0).isEmpty || isSinceLabel($0) })
        else { return nil }
        // A bracket that is closed in a piece alone is a caption's: "(Agence/Archives - Anne Roy)".
        return parts.first { names.isPerson($0) && !$0.holds(byte: UInt8(ascii: ")")) }
    }

    /// Whether a piece says since when the text has been there: "Published 4 months ago".
    private func isSinceLabel(_ piece: String) -> Bool {
        guard let digit = piece.firstIndex(where: \.isNumber) else { return false }
        let label = dates.dates(in: "\(piece[..<digit]) 2021-01-12").first?.label
        return label == .published || label == .modified
    }

    /// The names behind a day and a comma: "12.03.2026, Anne Roy", "Publié le 12 mars à 18h56, Anne Roy, AFP".
    private func nameBehindDate(_ text: String) -> String? {
        var start = text.startIndex
        while let comma = text.utf8[start...].firstIndex(of: UInt8(ascii: ",")) {
            start = text.utf8.index(after: comma)
            // A name begins with a capital: few commas have one behind them.
            guard let initial = text.utf8[start...].first(where: { $0 > 0x20 }), !(0x61...0x7A).contains(initial)
            else { continue }
            let name = ClaimText.fold(text[start...])
            guard names.isPerson(leadingPiece(of: name)) else { continue }
            let label = String(text[..<comma])
            if let day = dates.dates(in: label).first, day.precision >= .day {
                return day.range.lowerBound == 0 || TextSimilarity.count(label[...]) <= Self.wordsOfStamp ? name : nil
            }
            // A day of this year has none: "Publié le 17 mars à 18h56".
            let words = TextSimilarity.words(label)
            guard words.count <= Self.wordsOfStamp, words.contains(where: { !$0.hasLetter }),
                let first = words.first, page.words.notNames.contains(first)
            else { return nil }
            return name
        }
        return nil
    }

    /// Most words of a day and time with what leads to them: "Publié le lundi 12 mars 2026 à 18 h 56".
    private static let wordsOfStamp = 10

    /// Whether one of the marks stands in a line that part names from dates: a bar, a point or a dash, or "-" or "/" between
    /// spaces.
    private static func mayHaveParts(_ text: String) -> Bool {
        var isAlone = true
        var before: UInt8 = 0
        for byte in text.utf8 {
            let isMark = before == UInt8(ascii: "-") || before == UInt8(ascii: "/")
            if byte == UInt8(ascii: "|") || byte == 0xE2 || byte == 0xB7 || isMark && isAlone && byte == 0x20 {
                return true
            }
            // Whether the byte that comes before the next one stands behind a space.
            isAlone = before == 0x20 || before == 0
            before = byte
        }
        return (before == UInt8(ascii: "-") || before == UInt8(ascii: "/")) && isAlone
    }

    /// The names of a line that holds nothing else, beside a date or named as the article's data.
    private func bareByline(_ block: Int, _ text: String, isDated: Bool) -> [Article.Author]? {
        if isDated, AuthorNames.isInitials(text), text.contains(".") || text.contains("/") {
            return [Article.Author(name: text)]
        }
        let found = authors(in: text, isTrusted: false)
        if isDated, let both = sourceWithAgency(text) { return both }
        guard let first = found.first else { return dumpSource(block, text) }
        func counted(_ text: String) -> Int {
            TextSimilarity.words(text).reduce(0) { sum, word in
                let isCounted =
                    word.count > 1 && !page.words.conjunctions.contains(word) && !page.words.courtesies.contains(word)
                return sum + (isCounted ? 1 : 0)
            }
        }
        let text = names.withoutHelpers(AuthorNames.strippingAddresses(text))
        let count = found.reduce(0) { $0 + counted("\($1.name) \($1.role ?? "") \($1.organization ?? "")") }
        let isAgencyFirst = isAgency(first)
        // "A. Roy" in a dump, beside the date.
        let isInitialed = !page.isHTML && isDated && first.name.dropFirst().hasPrefix(". ")
        guard count > 1 || isAgencyFirst || isInitialed,
            count == counted(text) || count == counted(names.withoutPlace(text))
        else {
            return nil
        }
        let isBold = isBoldByStart(block) && (anchor.bodyStart == block || found.count > 1)
        let isNamed = page.names(.byInfo, block, levels: 2)
        // Two capitalised words are many things; a given name makes them a person's.
        guard isAgencyFirst || found.contains(where: { names.isPerson($0.name) || isAgency($0) }) else {
            let isPlain = found.count <= 2 && found.allSatisfy { $0.name.contains(" ") }
            if isBold, isPlain, found.count > 1, block + 1 < page.count, anchor.isProse(block + 1) { return found }
            return isDated && isPlain && !page.isHTML && page.length(block) < 40 ? found : nil
        }
        if isNamed || isBold || isDated { return found }
        // Right under the headline a person's name alone is its author's.
        if isRightUnderHeadline(block), found.dropFirst().allSatisfy(isAgency) { return found }
        // A text dump keeps the signature right behind the text, and the time of reading beside the name.
        guard !page.isHTML else { return nil }
        if block == anchor.bodyEnd.map({ $0 + 1 }) { return found }
        let isByFurniture = [block - 1, block + 1].contains { near in
            near >= 0 && near < page.count && page.length(near) < 60
                && page.words.furniture.prefix(of: page.wordKeys(near)) != nil
        }
        return isByFurniture && first.name.contains(" ") ? found : nil
    }

    /// Whether a line's place lets it be nothing but names, and whether a date stands beside it; nil where it does not.
    private func besideDate(bareByline block: Int) -> Bool? {
        guard page.length(block) < 110, !page.traits(block).contains(.inHeading) else { return nil }
        let isDated = [block - 2, block - 1, block + 1, block + 2].contains { near in
            near >= 0 && near < page.count && page.length(near) < 90 && page.hasDate(near)
        }
        if isDated || !page.isHTML { return page.traits(block).contains(.inListItem) && !isDated ? nil : isDated }
        // A page's line without a date beside it must be named so, be bold where the text begins, or follow the headline.
        let isOpen =
            !page.traits(block).contains(.inListItem)
            && (isRightUnderHeadline(block) || isBoldByStart(block) || page.names(.byInfo, block, levels: 2))
        return isOpen ? false : nil
    }

    /// Whether a bold line is the text's first, or one of the three behind that.
    private func isBoldByStart(_ block: Int) -> Bool {
        guard page.isHTML, let start = anchor.bodyStart, start <= block, block - start <= 3 else { return false }
        return page.strongShare(block) > 0.8
    }

    private func isRightUnderHeadline(_ block: Int) -> Bool {
        page.isHTML && page.length(block) < 40 && anchor.headlineEnd.map { $0 + 1 == block } == true
    }

    /// "La Gazette avec l'AFP": a paper and the agency whose copy it used.
    private func sourceWithAgency(_ text: String) -> [Article.Author]? {
        let tokens = text.split(separator: " ").map(String.init)
        guard (3...6).contains(tokens.count),
            let place = tokens.lastIndex(where: { page.words.with.contains($0) }),
            place > 0, place + 2 >= tokens.count - 1, text.first?.isUppercase == true
        else { return nil }
        var agency = tokens[(place + 1)...].joined(separator: " ")
        if let mark = agency.firstIndex(where: { $0 == "'" || $0 == "’" }), agency[..<mark].count == 1 {
            agency = String(agency[agency.index(after: mark)...])
        }
        guard page.words.agencies.contains(agency) else { return nil }
        let name =
            names.afterBylineWord(tokens[..<place].joined(separator: " ")) ?? tokens[..<place].joined(separator: " ")
        return [Article.Author(name: name), Article.Author(name: agency)]
    }

    /// In a dump, the paper that a text was taken from, on a line between standfirst and date of publication.
    private func dumpSource(_ block: Int, _ text: String) -> [Article.Author]? {
        guard !page.isHTML, let headline = anchor.headlineEnd, block > headline + 1, anchor.isProse(block - 1),
            block + 1 < page.count, text.first?.isUppercase == true, page.length(block) < 40
        else { return nil }
        let words = TextSimilarity.words(text)
        guard (2...4).contains(words.count), page.words.furniture.prefix(of: words) == nil,
            !text.contains(where: { $0.isNumber || $0 == "," }),
            (block + 1...block + 2).contains(where: { near in
                near < page.count && page.foundDates(near).first?.label == .published
            })
        else { return nil }
        return [Article.Author(name: text)]
    }

    func source(_ block: Int) -> String {
        page.isHTML ? "dom:byline" : "text:line \(page.page.blocks.blocks[block].firstRow + 1)"
    }

    /// What follows a by-line word inside a short line: "Publié le 3 mai par Anne Roy".
    private func afterInnerBylineWord(_ text: String) -> String? {
        let tokens = NameToken.tokens(of: text)
        guard tokens.count > 2, tokens.count < 30 else { return nil }
        for index in 1..<(tokens.count - 1) where page.words.innerByline.contains(key: tokens[index].key) {
            if names.announcesAnother(tokens[..<index]) { return nil }
            let rest = tokens[(index + 1)...].joined
            // A by-line's line has a date, or begins with the trade's words, or ends with the name.
            let isByline =
                tokens.contains { $0.text.first?.isNumber == true } || index <= 2
                || page.words.byline.contains(tokens[index - 1].key, tokens[index].key)
            return isByline || names.isPerson(rest) ? rest : nil
        }
        return nil
    }
}
