import HTMLTree

/// What the end of a text says of its authors: signatures, sentences that announce them, agencies in brackets.
extension AuthorsField {
    mutating func readEnd() {
        for block in page.body.suffix(2) {
            readSignature(block)
            readAnnouncedEnd(block)
        }
        if let last = page.body.last { readSignatureBehind(last) }
        for block in page.body.dropLast(2).suffix(page.body.count / 2) where endsText(block) { readAnnouncedEnd(block) }
        for block in page.body.dropLast(2).suffix(8) where isNameBeforeAppendix(block) { readSignature(block) }
        for block in page.body.dropLast(10).suffix(page.body.count / 2)
        where endsText(block) && isNameBeforeAppendix(block) {
            readSignature(block)
        }
        readAnnouncedInside()
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

    /// Whether what stands behind a block of the body is none of it: notes, a list of books, related articles.
    private func endsText(_ block: Int) -> Bool {
        page.isHTML && page.length(block) < 200 && block + 1 < page.count && !page.isOfBody(block + 1)
    }

    /// The persons that a line of the text announces and that are all it says, where the page has no other such line:
    /// "Dossier réalisé par Anne Roy".
    private mutating func readAnnouncedInside() {
        var found: (authors: [Article.Author], keys: Set<String>, block: Int)?
        for block in page.body where page.length(block) < 80 && !anchor.isByline(block) {
            guard page.withBytes(block, { AuthorNames.mayBegin($0, with: page.words.byline) }),
                page.traits(block).isDisjoint(with: [.inListItem, .inCaption, .inFigure, .inTable])
            else { continue }
            let text = page.text(block)
            guard let rest = names.afterBylineWord(text), TextSimilarity.count(text.dropLast(rest.count)) > 1,
                !names.namesAnother(text), !isAnothers(block)
            else { continue }
            let authors = authors(in: rest, isTrusted: false)
            guard !authors.isEmpty, authors.allSatisfy({ names.isPerson($0.name) }), isWhole(authors, of: rest) else {
                continue
            }
            let keys = Set(authors.map { AuthorNames.key($0.name) })
            if let found, found.keys != keys { return }
            found = (authors, keys, block)
        }
        guard let found else { return }
        add(found.authors, source(found.block), 0.5, block: found.block, isAnnounced: true)
    }

    /// Whether names, with their roles, are all that a line says.
    private func isWhole(_ found: [Article.Author], of text: String) -> Bool {
        TextSimilarity.count(text[...])
            == found.reduce(0) { sum, author in
                sum + TextSimilarity.count((author.name + " " + (author.role ?? ""))[...])
            } + text.split(separator: " ").filter { isJoint($0) }.count
    }

    /// Whether a word of a signature joins its names: "et", "(avec".
    private func isJoint(_ word: Substring) -> Bool {
        page.words.conjunctions.contains(word) || page.words.with.contains(word.drop { $0 == "(" })
    }

    /// The author whom a sentence at the text's end announces with what he is: "Autorin: Anne Roy, Leiterin des Museums".
    private mutating func readAnnouncedEnd(_ block: Int) {
        guard anchor.isProse(block), page.length(block) < 200 else { return }
        let text = page.text(block)
        guard let rest = names.afterBylineWord(text), text.dropLast(rest.count).last(where: { $0 != " " }) == ":",
            let author = authors(in: String(rest.prefix(120)), isTrusted: false).first,
            names.isPerson(author.name),
            rest.hasPrefix(author.name)
        else { return }
        add([author], source(block), 0.55, block: block)
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
        if let agencies = agencies(signing: text) {
            add(agencies, source(block), 0.5, block: block)
            return
        }
        if AuthorNames.isDeskSignature(text) { return }
        if AuthorNames.isInitials(text) || page.words.agencies.contains(text) {
            add([Article.Author(name: text)], source(block), 0.5, block: block)
            return
        }
        if let signature = initialsBeforeCredit(text) {
            add(signature, source(block), 0.6, block: block)
            return
        }
        let found = authors(in: text, isTrusted: false)
        guard let first = found.first, isAgency(first) || !Self.isAcronym(first.name) else { return }
        let isSigned = !page.isHTML || page.strongShare(block) > 0.8 || emphasisShare(block) > 0.8
        let isNewsroom =
            isSigned && TextSimilarity.words(first.name).contains { page.words.newsrooms.contains($0) }
        guard isWhole(found, of: text),
            names.isPerson(first.name) || isSigned && first.name.contains(" ") || found.count > 1 || isNewsroom
        else { return }
        add(found, source(block), 0.5, block: block)
    }

    /// The longest signature of agencies and initials, in bytes, and the most of them.
    private static let (longestSignature, mostSigning) = (40, 6)
    /// The shortest paragraph that is signed on its own line, in bytes.
    private static let shortestParagraph = 60

    /// The agencies of a signature that is nothing but their names and initials: "ats/blg/ebz", "sda, dpa".
    ///
    /// Whose the initials beside an agency are only the newsroom knows, but those of a name keep their stops: "A.R.".
    private func agencies(signing text: String) -> [Article.Author]? {
        guard text.utf8.count <= Self.longestSignature else { return nil }
        let parts = text.split(atAny: "/,;+& ").filter {
            !page.words.with.contains($0) && !page.words.conjunctions.contains($0)
        }
        // "Europa Press" is one name of two words.
        if page.words.agencies.contains(text) { return [Article.Author(name: text)] }
        let isAgency = parts.map { page.words.agencies.contains($0) }
        guard (1...Self.mostSigning).contains(parts.count), isAgency.contains(true),
            zip(parts, isAgency).allSatisfy({ $1 || AuthorNames.isInitials(String($0)) })
        else { return nil }
        var seen: Set<UInt64> = []
        return zip(parts, isAgency).filter { ($1 || $0.contains(".")) && seen.insert(SmallWord.key($0)).inserted }.map {
            Article.Author(name: String($0.0))
        }
    }

    /// The agencies that sign the last paragraph on its own line, in brackets or behind its last stop.
    private mutating func readSignatureBehind(_ block: Int) {
        guard page.length(block) >= Self.shortestParagraph else { return }
        let tail = page.withBytes(block) { bytes -> String? in
            var end = bytes.count
            while end > 0, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] <= 0x20 { end -= 1 }
            let isBracketed = end > 0 && bytes[end - 1] == UInt8(ascii: ")")
            let first = max(0, end - Self.longestSignature)
            var start = end
            while start > first {
                let byte = bytes[start - 1]
                let isBehindStop = start < end && bytes[start] == 0x20 && Self.endsSentence(byte)
                if isBracketed ? byte == UInt8(ascii: "(") : isBehindStop {
                    return bytes.piece(start..<(isBracketed ? end - 1 : end)).string
                }
                start -= 1
            }
            return nil
        }
        guard let tail, let agencies = agencies(signing: ClaimText.fold(tail)) else { return }
        add(agencies, source(block), 0.4)
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            // The last byte of "»" and "”".
            || byte == 0xBB || byte == 0x9D
    }

    /// The signatures of a line that goes on with the credit of its picture: "mko, aro; Foto: Agentur".
    private func initialsBeforeCredit(_ text: String) -> [Article.Author]? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }),
            let end = text.firstIndex(of: ";") ?? text.firstIndex(of: "|"), end > text.startIndex,
            names.namesAnother(String(text[text.index(after: end)...]))
        else { return nil }
        let signs = text[..<end].split(atAny: ", ").map(String.init)
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
        let found = bare.split(atAny: "/,").map { ClaimText.fold($0) }
        guard !found.isEmpty, found.allSatisfy({ page.words.agencies.contains($0) }) else { return }
        add(found.map { Article.Author(name: $0) }, source(block), 0.72, block: block)
    }
}
