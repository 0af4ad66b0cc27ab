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
        let (words, linkWords) = wordsOfBody(page)
        let isWall = isWall(page, words: words - linkWords)
        let kind = isWall ? .notAnArticle : kind(page, fields: fields, words: words, linkWords: linkWords)
        return (kind, kind != .notAnArticle || words >= fewestWords && !isWall)
    }

    private static func kind(_ page: Page, fields: Fields, words: Float, linkWords: Float) -> Article.Kind {
        let types = Set(page.claims.filter { $0.field == .kind }.map { StructuredTypes.local($0.value) })
        if types.contains("liveblogposting"), words >= enoughWords { return .liveBlog }
        if words < enoughWords {
            if types.contains(where: { $0.hasPrefix("video") }) { return .video }
            if types.contains("imagegallery") || types.contains("mediagallery") { return .gallery }
            let isBrief = fields.headline != nil && words >= fewestWords && page.articleChance >= 0.5
            return isBrief ? .article : .notAnArticle
        }
        guard page.articleChance < KindModel.threshold else { return .article }
        return linkWords > 0.4 * words ? .listing : .notAnArticle
    }

    /// Whether the page is a bot wall, a consent or log-in page or an error page: it says so, and little else but links.
    private static func isWall(_ page: Page, words: Float) -> Bool {
        // A page whose text is the wording of consent banners, paragraph by paragraph, has no other.
        if page.proseWords < 200, !page.body.blocks.isEmpty, page.consentShare > 0.6 { return true }
        return page.wallScore >= 1.5 && page.articleChance < 0.8 && words < 120
    }

    /// How many words the body and the lead have, and how many of them stand in links.
    private static func wordsOfBody(_ page: Page) -> (all: Float, inLinks: Float) {
        var words: Float = 0
        var linkWords: Float = 0
        for index in page.body.blocks + page.body.lead {
            let block = page.blocks.blocks[index]
            let count = index < page.words.count ? page.words[index] : wordsOfText(page, block)
            words += count
            linkWords += count * Float(block.linkBytes) / Float(max(1, block.text.count))
        }
        return (words, linkWords)
    }

    private static func wordsOfText(_ page: Page, _ block: Block) -> Float {
        page.blocks.bytes.withUnsafeBufferPointer { bytes in
            TextStatistics(UnsafeBufferPointer(rebasing: bytes[block.text])) { _ in }.words
        }
    }
}
