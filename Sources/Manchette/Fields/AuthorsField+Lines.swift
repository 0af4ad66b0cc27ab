import HTMLTree

/// The lines of a page that name authors: announced by-lines, lines beside a date, signatures.
extension AuthorsField {
    mutating func readLines() {
        for (place, range) in anchor.bylineRegions.enumerated() {
            for block in range where block < page.count && !page.isOutside(block) && page.length(block) < 220 {
                if let headline = anchor.headline, let end = anchor.headlineEnd, (headline...end).contains(block) {
                    continue
                }
                if page.traits(block).contains(.inCaption) { continue }
                readLine(block, isTail: place > 0)
            }
        }
        for block in page.body.suffix(2) {
            readSignature(block)
            readAnnouncedEnd(block)
        }
        for block in page.body.dropLast(2).suffix(8) where isNameBeforeAppendix(block) { readSignature(block) }
        if let end = anchor.bodyEnd {
            let reach = page.isHTML ? 3 : 6
            for block in (end + 1)..<max(end + 1, min(page.count, end + reach)) { readSignature(block) }
            // Links to other articles may stand between a dump's text and its last line.
            if !page.isHTML, end + reach < page.count { readSignature(page.count - 1) }
        }
        for block in page.body
        where page.length(block) < 60 && page.withBytes(block, { $0.last == UInt8(ascii: ")") }) {
            readAgencyLine(block)
        }
        if let end = anchor.bodyEnd {
            for block in (end + 1)..<max(end + 1, min(page.count, end + 4)) where page.length(block) < 60 {
                readAgencyLine(block)
            }
        }
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

        var isAny: Bool { isAnnounced || hasInnerWord || isDateLine || bareBesideDate != nil }
    }

    private func hints(_ block: Int) -> LineHints {
        var hints = LineHints()
        let isProse = anchor.isProse(block)
        let isHeading = page.traits(block).contains(.inHeading)
        page.withBytes(block) { text in
            var reader = SmallWordReader(text)
            guard let first = reader.next() else { return }
            hints.isAnnounced = !isProse && page.words.byline.begin(with: first)
            guard !isHeading, !isProse else { return }
            hints.hasInnerWord = page.words.innerByline.contains(first)
            while !hints.hasInnerWord, let word = reader.next() {
                hints.hasInnerWord = page.words.innerByline.contains(word)
            }
        }
        hints.isDateLine = page.length(block) < 110 && !isHeading && page.hasDigit(block)
        if !isProse, page.linkShare(block) < 0.95 { hints.bareBesideDate = besideDate(bareByline: block) }
        return hints
    }

    private mutating func readLine(_ block: Int, isTail: Bool) {
        let hints = hints(block)
        guard hints.isAny else { return }
        let text = page.text(block)
        if names.namesAnother(text) || isAnothers(block) { return }
        if hints.isAnnounced, let rest = names.afterBylineWord(text) {
            let line = rest.isEmpty && block + 1 < page.count ? page.text(block + 1) : rest
            // Announced, a single word can be a pseudonym.
            let lineWords = TextSimilarity.words(line)
            let isWord =
                lineWords.count < 3 && line.first?.isUppercase == true
                && !lineWords.contains(where: { page.words.notNames.contains($0) })
            if anchor.isForeign(page, page.owner(block)) { return }
            var found = names.authors(in: line, isTrusted: isWord)
            // "by nomade": a line of its own.
            let isLine = rest.utf8.count < 24 && !rest.contains(" ")
            if found.isEmpty, isLine || line.first.map({ $0.isUppercase || $0.isNumber }) == true,
                let name = pseudonym(line)
            {
                found = names.authors(in: name, isTrusted: true)
            }
            if rest.isEmpty, found.count == 1 { found += listedAuthors(from: block + 2) }
            let isInside = isInsideText(block)
            add(
                withoutInterviewed(found, by: line, announcedBy: text.dropLast(rest.count)), source(block),
                (isTail ? 0.66 : 0.8) - (isInside ? 0.2 : 0), block: block, isAnnounced: !isInside && !rest.isEmpty)
        } else if hints.hasInnerWord, let line = afterInnerBylineWord(text) {
            var found = names.authors(in: line, isTrusted: false)
            if found.isEmpty, line.first?.isUppercase == true, let name = pseudonym(line) {
                found = names.authors(in: name, isTrusted: true)
            }
            add(found, source(block), isTail ? 0.5 : 0.7, block: block)
        } else if !Self.isCased(text) {
            // Where no letter is a capital any two words look like a name.
            return
        } else if hints.isDateLine, let name = names.leadingName(of: text), !Self.isAcronym(name),
            dates.dates(in: text).contains(where: { $0.precision >= .day })
        {
            add(names.authors(in: name, isTrusted: false), source(block), isTail ? 0.4 : 0.64, block: block)
        } else if hints.isDateLine, let name = nameBesideDate(text) {
            add(names.authors(in: name, isTrusted: false), source(block), isTail ? 0.38 : 0.55, block: block)
        } else if let isDated = hints.bareBesideDate, let found = bareByline(block, text, isDated: isDated) {
            add(found, source(block), isTail ? 0.35 : 0.5, block: block)
        }
    }

    /// The author whom a sentence at the text's end announces with what he is: "Autorin: Anne Roy, Leiterin des Museums".
    private mutating func readAnnouncedEnd(_ block: Int) {
        guard anchor.isProse(block), page.length(block) < 200 else { return }
        let text = page.text(block)
        guard let rest = names.afterBylineWord(text), text.dropLast(rest.count).last(where: { $0 != " " }) == ":",
            let author = names.authors(in: String(rest.prefix(120)), isTrusted: false).first,
            names.isPerson(author.name),
            rest.hasPrefix(author.name)
        else { return }
        add([author], source(block), 0.55, block: block)
    }

    /// Whether a line before a day begins with the short name of a court or an office: "OLG Lorient, 3 May".
    private static func isAcronym(_ name: String) -> Bool {
        guard let first = name.split(separator: " ").first, (2...4).contains(first.count) else { return false }
        return first == first.uppercased() && first.allSatisfy(\.isLetter) && !GivenNames.contains(first)
    }

    /// Whether a line's first letter is of a script with capitals.
    private static func isCased(_ text: String) -> Bool { text.first { $0.isLetter }?.isCased ?? true }

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
            let authors = names.authors(in: page.text(block), isTrusted: false)
            guard authors.count == 1, authors[0].name.contains(" ") else { break }
            found += authors
            block += 1
        }
        return found
    }

    /// The name in a line of the article's data: "Sécurité - Anne Roy - 3 mai 2023".
    private func nameBesideDate(_ text: String) -> String? {
        // Without a mark there is one part.
        guard
            text.utf8.contains(where: {
                $0 >= 0x80 || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
            })
        else { return nil }
        let parts = text.split(whereSeparator: { "|•·–—".contains($0) }).flatMap { part -> [String] in
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
        guard (2...5).contains(parts.count), parts.contains(where: { !dates.dates(in: $0).isEmpty }) else { return nil }
        return parts.first { names.isPerson($0) }
    }

    /// A name, or a signature of initials, that stands alone at the text's end.
    private mutating func readSignature(_ block: Int) {
        guard page.length(block) >= 2, page.length(block) < 90, !page.isOutside(block), page.linkShare(block) < 0.5,
            page.traits(block).isDisjoint(with: [.inHeading, .inListItem, .inCaption, .inFigure, .inTable]),
            block > 0, block != page.body.first,
            anchor.isProse(block - 1) || page.isOfBody(block - 1)
                || !page.isHTML && page.length(block - 1) > 60
        else { return }
        if page.isHTML, anchor.isForeign(page, page.owner(block)) { return }
        var text = page.text(block)
        while let last = text.last, ".)]".contains(last), !AuthorNames.isInitials(text) { text.removeLast() }
        while let first = text.first, "([".contains(first) { text.removeFirst() }
        if names.namesAnother(text) { return }
        if AuthorNames.isInitials(text) || page.words.agencies.contains(text) {
            add([Article.Author(name: text)], source(block), 0.5, block: block)
            return
        }
        let tokens = text.split(separator: " ").map(String.init)
        if tokens.count == 3, AuthorNames.isInitials(tokens[0]), page.words.with.contains(tokens[1]),
            page.words.agencies.contains(tokens[2])
        {
            add([Article.Author(name: tokens[0]), Article.Author(name: tokens[2])], source(block), 0.5, block: block)
            return
        }
        if let signature = initialsBeforeCredit(text) {
            add(signature, source(block), 0.6, block: block)
            return
        }
        let found = names.authors(in: text, isTrusted: false)
        guard let first = found.first else { return }
        let isSigned = !page.isHTML || page.strongShare(block) > 0.8 || emphasisShare(block) > 0.8
        let isWhole =
            TextSimilarity.count(text[...]) == found.reduce(0) { sum, author in
                sum + TextSimilarity.count((author.name + " " + (author.role ?? ""))[...])
            } + text.split(separator: " ").filter { page.words.conjunctions.contains($0) }.count
        let isNewsroom =
            isSigned && TextSimilarity.words(first.name).contains { page.words.newsrooms.contains($0) }
        guard isWhole,
            names.isPerson(first.name) || isSigned && first.name.contains(" ") || found.count > 1 || isNewsroom
        else { return }
        add(found, source(block), 0.5, block: block)
    }

    /// The signatures of a line that goes on with the credit of its picture: "mko, aro; Foto: Agentur".
    private func initialsBeforeCredit(_ text: String) -> [Article.Author]? {
        guard let end = text.firstIndex(of: ";") ?? text.firstIndex(of: "|"), end > text.startIndex,
            names.namesAnother(String(text[text.index(after: end)...]))
        else { return nil }
        let signs = text[..<end].split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
        guard (1...4).contains(signs.count), signs.allSatisfy(AuthorNames.isInitials) else { return nil }
        return signs.map { Article.Author(name: $0) }
    }

    /// Whether a block is a person's name set apart that an appendix follows, such as a list of books.
    private func isNameBeforeAppendix(_ block: Int) -> Bool {
        guard page.isHTML, page.length(block) < 40, block + 1 < page.count, !anchor.isProse(block + 1),
            page.strongShare(block + 1) > 0.8 || page.traits(block + 1).contains(.inHeading)
        else { return false }
        return emphasisShare(block) > 0.8 && names.isPerson(page.text(block))
    }

    func isAgency(_ author: Article.Author) -> Bool {
        page.words.agencies.contains(author.name)
    }

    private func emphasisShare(_ block: Int) -> Double {
        let length = page.length(block)
        return length == 0 ? 0 : Double(page.page.blocks.blocks[block].emphasisBytes) / Double(length)
    }

    /// "(AFP)", "(Quelle: APA/sda)", "Bron: BELGA": only agencies are told by it.
    private mutating func readAgencyLine(_ block: Int) {
        guard
            page.withBytes(block, { $0.first == UInt8(ascii: "(") || $0.place(of: UInt8(ascii: ":")) != nil })
        else { return }
        let text = page.text(block)
        let isAnnounced = text.split(separator: ":").first.map { page.words.with.contains($0) } == true
        guard text.hasPrefix("(") || isAnnounced else { return }
        let inner = String(text.drop { $0 == "(" }.prefix { $0 != ")" })
        let bare = inner.split(separator: ":").last.map(String.init) ?? inner
        let found = bare.split(whereSeparator: { "/,".contains($0) }).map { ClaimText.fold($0) }
        guard !found.isEmpty, found.allSatisfy({ page.words.agencies.contains($0) }) else { return }
        add(found.map { Article.Author(name: $0) }, source(block), 0.72, block: block)
    }

    /// The names of a line that holds nothing else, beside a date or named as the article's data.
    private func bareByline(_ block: Int, _ text: String, isDated: Bool) -> [Article.Author]? {
        if isDated, AuthorNames.isInitials(text), text.contains(".") || text.contains("/") {
            return [Article.Author(name: text)]
        }
        let found = names.authors(in: text, isTrusted: false)
        if isDated, let both = sourceWithAgency(text) { return both }
        guard let first = found.first else { return dumpSource(block, text) }
        func counted(_ text: String) -> Int {
            TextSimilarity.words(text).reduce(0) { $0 + (page.words.conjunctions.contains($1) || $1.count < 2 ? 0 : 1) }
        }
        let count = found.reduce(0) { $0 + counted("\($1.name) \($1.role ?? "") \($1.organization ?? "")") }
        let isAgencyFirst = isAgency(first)
        guard count > 1 || isAgencyFirst, count == counted(text) else { return nil }
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
        if isRightUnderHeadline(block), found.count == 1 { return found }
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
            near >= 0 && near < page.count && page.length(near) < 90 && !page.foundDates(near).isEmpty
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
            let rest = tokens[(index + 1)...].joined
            // A by-line's line has a date, or begins with the trade's words, or ends with the name.
            let isByline =
                text.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) || index <= 2
                || page.words.byline.contains(tokens[index - 1].key, tokens[index].key)
            return isByline || names.isPerson(rest) ? rest : nil
        }
        return nil
    }
}
