/// Takes notes about the authors off the end of a text, once the fields tell who wrote it: most pages print a name that they
/// claim nowhere.
///
/// An article about somebody names its subject before its last paragraphs; its author it does not.
struct ClosingNotes {
    /// Fewest blocks of a text that loses one, the most that stand behind a note, and the most notes.
    private static let (fewestBlocks, mostBehind, mostNotes) = (3, 1, 4)
    /// Words of a note.
    private static let words: ClosedRange<Float> = 5...90
    private static let notNotes: Block.Traits = [.inHeading, .inTable, .inBlockQuote, .preformatted]

    private let page: Page
    private let names: [[UInt8]]

    /// Takes the notes out of a page's body.
    ///
    /// - Parameter site: the site's name, which is no author's.
    static func take(from page: inout Page, authors: [Article.Author], site: String?) {
        guard page.body.blocks.count >= fewestBlocks, !page.isThreadLike,
            !authors.isEmpty || isSetApart(page.body.blocks[page.body.blocks.count - 1], page)
        else { return }
        let names = AuthorNotes.names(of: authors.map(\.name).filter { $0 != site })
        let notes = ClosingNotes(page: page, names: names).notes()
        guard !notes.isEmpty, page.body.blocks.count - notes.count >= fewestBlocks - 1 else { return }
        for block in notes {
            page.labels[block].role = .noise(.authorBio)
            page.labels[block].reason = .rule("tells of the author behind the text")
        }
        page.body.blocks.removeAll { notes.contains($0) }
    }

    /// The blocks at the end that are notes.
    private func notes() -> [Int] {
        var notes: [Int] = []
        var others = 0
        for block in page.body.blocks.reversed() {
            if notes.count < Self.mostNotes, isNote(block) {
                notes.append(block)
            } else {
                others += 1
                if others > Self.mostBehind { break }
            }
        }
        return notes
    }

    /// Whether a block is in italics or bold from end to end.
    private static func isSetApart(_ block: Int, _ page: Page) -> Bool {
        20 * Int(page.blocks.blocks[block].emphasisBytes) >= 19 * page.blocks.blocks[block].text.count
    }

    /// Whether the last block, set apart from the text, says of somebody whom the text does not name what authors do: who
    /// wrote it may be told there alone.
    private func introducesSomebody(_ block: Int) -> Bool {
        let body = page.body.blocks
        guard block == body[body.count - 1], Self.isSetApart(block, page), !Self.isSetApart(body[body.count - 2], page)
        else { return false }
        return page.blocks.bytes.withUnsafeBufferPointer { bytes in
            let text = bytes.piece(page.blocks.blocks[block].text)
            guard let name = Self.name(opening: text), AuthorNotes.saysWhoItIs(text, name),
                let last = name.split(separator: 0x20).last
            else { return false }
            let words = TextSimilarity.words(text)
            return words.contains(where: Self.isOfTrade) && !isNamed(Array(last), but: block, bytes)
        }
    }

    /// Whether a word is what an author is, or does beside being something.
    private static func isOfTrade(_ word: SmallWord) -> Bool {
        FieldWords.shared.roles.contains(word) || FieldWords.shared.noteDeeds.contains(word)
    }

    /// The name that a text opens with: a given name and one to three words with capitals.
    private static func name(opening text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var end = 0
        for (index, word) in text.prefix(longestName).split(separator: 0x20, omittingEmptySubsequences: false)
            .enumerated()
        {
            let isLast = word.last == UInt8(ascii: ",")
            let name = isLast ? word.dropLast() : word
            guard let first = name.first, first &- 0x41 < 26 || first >= 0x80, index < 4,
                index > 0 || GivenNames.contains(String(decoding: name, as: UTF8.self)[...])
            else { break }
            end = word.startIndex + name.count
            if isLast { break }
        }
        let name = Array(text[..<end])
        return name.contains(0x20) && end < text.count ? name : nil
    }

    /// In bytes.
    private static let longestName = 60

    private func isNote(_ block: Int) -> Bool {
        // What the user's rule for the site calls the text is the text.
        guard !page.labels[block].isOfSiteRule, page.blocks.blocks[block].traits.isDisjoint(with: Self.notNotes),
            block < page.words.count, Self.words.contains(page.words[block])
        else { return false }
        if introducesSomebody(block) { return true }
        return page.blocks.bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[page.blocks.blocks[block].text])
            return names.contains { name in
                guard AuthorNotes.opens(text, name) else { return false }
                let first = Array(name[..<(name.firstIndex(of: 0x20) ?? name.count)])
                let isPerson = GivenNames.contains(String(decoding: first, as: UTF8.self)[...])
                let saysWhoItIs = AuthorNotes.saysWhoItIs(text, name)
                if isPerson, saysWhoItIs {
                    // Who answers opens more than one paragraph.
                    return !others(but: block, bytes).contains { AuthorNotes.opens($0, name) }
                }
                // Houses have no given name, and sentences tell of them as of any other.
                guard isPerson || saysWhoItIs, let own = Self.goesOn(text, name, first) else { return false }
                return !isNamed(own, but: block, bytes)
            }
        }
    }

    /// The part of a name that tells whether the text names its owner elsewhere, where the text opens with the name and a word
    /// in small letters, or with the given name and what authors do; nil otherwise.
    private static func goesOn(_ text: UnsafeBufferPointer<UInt8>, _ name: [UInt8], _ first: [UInt8]) -> [UInt8]? {
        if AuthorNotes.opensWithAll(text, name) {
            let behind = name.count + (text[name.count] == 0x20 ? 1 : 2)
            guard text.count > behind + 1, AuthorNotes.isSmall(text, at: behind) else { return nil }
            return Array(name[((name.lastIndex(of: 0x20) ?? -1) + 1)...])
        }
        return AuthorNotes.saysWhatItDoes(text, first) ? first : nil
    }

    private func others(but block: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> some Sequence<
        UnsafeBufferPointer<UInt8>
    > {
        page.body.blocks.lazy.filter { $0 != block }.map {
            UnsafeBufferPointer(rebasing: bytes[page.blocks.blocks[$0].text])
        }
    }

    /// Whether the headline or another block of the text holds a word.
    private func isNamed(_ word: [UInt8], but block: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let small = TextSimilarity.words(String(decoding: word, as: UTF8.self))
        guard let key = small.first else { return true }
        let own = page.body.headline.map { [$0] } ?? []
        return (own + page.body.lead + page.body.blocks).contains { other in
            other != block && TextSimilarity.words(bytes.piece(page.blocks.blocks[other].text)).contains(key)
        }
    }
}
