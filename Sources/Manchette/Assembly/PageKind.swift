import HTMLTree

/// Decides what sort of page it is, from the labels and from what the page says of itself.
enum PageKind {
    /// Fewest words of a body that is an article's.
    static let enoughWords: Float = 25
    /// Fewest words that are a text at all.
    private static let fewestWords: Float = 8

    /// The kind of a page, and whether it has a text.
    ///
    /// Pages that are no articles give their main text all the same; walls and error pages have none, and neither have
    /// pages with no more than the words of a button.
    static func decide(_ page: Page, fields: Fields) -> (kind: Article.Kind, hasText: Bool) {
        let words = wordsOfBody(page)
        let isWall = isWall(page, words) || isShortWall(page, words, fields: fields)
        let kind = isWall ? .notAnArticle : kind(page, fields: fields, words: words.all, linkWords: words.inLinks)
        return (kind, kind != .notAnArticle || words.all >= fewestWords && !isWall)
    }

    private static func kind(_ page: Page, fields: Fields, words: Float, linkWords: Float) -> Article.Kind {
        let types = Set(page.claims.filter { $0.field == .kind }.map { StructuredTypes.local($0.value) })
        if types.contains("liveblogposting"), words >= enoughWords { return .liveBlog }
        let pictures = fields.images.count { $0.caption != nil }
        let isGallery = types.contains("imagegallery") || types.contains("mediagallery")
        if isGallery, pictures >= fewestPictures, words < mostWordsOfGallery { return .gallery }
        if words < enoughWords {
            if types.contains(where: { $0.hasPrefix("video") }) { return .video }
            if isGallery || pictures >= manyPictures { return .gallery }
            let isBrief = fields.headline != nil && words >= fewestWords && page.articleChance >= 0.5
            return isBrief ? .article : .notAnArticle
        }
        guard page.articleChance < KindModel.threshold else { return .article }
        return linkWords > 0.4 * words ? .listing : .notAnArticle
    }

    /// Whether the page is a bot wall, a consent or log-in page or an error page: it says so, and little else but links.
    private static func isWall(_ page: Page, _ words: BodyWords) -> Bool {
        // A page whose text is the wording of consent banners, paragraph by paragraph, has no other. A front page may have
        // no paragraph but the banner's: its text are links and teasers. Partners and purposes are lists without links.
        let consentWords = page.consentShare * page.proseWords
        if page.proseWords < 200, !page.body.blocks.isEmpty, page.consentShare > 0.6, 4 * consentWords >= words.running,
            words.inLinks <= words.all / 2
        {
            return true
        }
        return page.wallScore >= 1.5 && page.articleChance < 0.8 && words.all - words.inLinks < 120
    }

    /// The pictures with captions of a gallery that calls itself one, with the most words of its text, and of one that
    /// does not.
    private static let (fewestPictures, mostWordsOfGallery, manyPictures): (Int, Float, Int) = (3, 120, 5)
    /// The most words of an error or log-in page, and what a phrase counts that proves one.
    private static let (mostWordsOfWall, provenWall): (Float, Float) = (60, 1.5)

    /// Whether the page is an error or log-in page of a few words, whatever its frame looks like: its wording proves it, or
    /// it asks for a password, and nothing of it has a day.
    private static func isShortWall(_ page: Page, _ words: BodyWords, fields: Fields) -> Bool {
        guard words.all - words.inLinks < mostWordsOfWall, fields.published == nil, fields.authors.isEmpty,
            page.blocks.source == .html
        else { return false }
        return page.wallScore >= provenWall || asksForPassword(page)
    }

    /// Rows behind the last block of a text in which a form for a password belongs to it.
    private static let rowsOfForm = 40

    /// Whether a field for a password stands among the blocks of the text: other pages have one in their head or behind a
    /// button.
    private static func asksForPassword(_ page: Page) -> Bool {
        let own = page.body.lead + page.body.blocks + [page.body.headline].compactMap { $0 }
        guard let tree = page.tree, page.printedBlocks == nil, let first = own.min(), let last = own.max() else {
            return false
        }
        let end = min(tree.nodes.count, Int(page.blocks.blocks[last].lastRow) + rowsOfForm)
        return (Int(page.blocks.blocks[first].firstRow)..<end).contains { row in
            tree.nodes[row].tag == .input && tree.attributeString(row, .type)?.lowercased() == "password"
        }
    }

    /// Words of the body and the lead.
    private struct BodyWords {
        var all: Float = 0
        var inLinks: Float = 0
        /// Those outside links and lists.
        var running: Float = 0
    }

    private static func wordsOfBody(_ page: Page) -> BodyWords {
        var words = BodyWords()
        for index in page.body.blocks + page.body.lead {
            let block = page.blocks.blocks[index]
            let count = index < page.words.count ? page.words[index] : wordsOfText(page, block)
            let linked = count * Float(block.linkBytes) / Float(max(1, block.text.count))
            words.all += count
            words.inLinks += linked
            if !block.traits.contains(.inListItem) { words.running += count - linked }
        }
        return words
    }

    private static func wordsOfText(_ page: Page, _ block: Block) -> Float {
        page.blocks.bytes.withUnsafeBufferPointer { bytes in
            TextStatistics(UnsafeBufferPointer(rebasing: bytes[block.text])) { _ in }.words
        }
    }
}
