import HTMLTree

/// What the stages up to the body know of an input; what the fields are read from.
struct Page: Sendable {
    /// The tree; nil for text dumps.
    var tree: NodeTable?
    /// What the page says of itself; empty for text dumps.
    var claims: [Claim]
    /// All blocks, in order.
    var blocks: BlockTable
    /// How many of the blocks the page prints.
    ///
    /// Those behind them were found in its data. Nil: all.
    var printedBlocks: Int?
    /// A label for each block.
    var labels: [Label]
    /// Which blocks make up the body.
    var body: BodySelection
    /// Probability that the page is an article, 0…1; 1 for text dumps.
    var articleChance: Float = 1
    /// Whether it is taken for something else than an article, a forum's thread among others: in languages where the chance
    /// only ranks, from less on.
    var isThreadLike: Bool {
        articleChance < (KindModel.isCalibrated(for: language) ? KindModel.threshold : KindModel.certainlyOther)
    }
    /// Strongest phrase of bot walls, consent and log-in pages and error pages, 0…3.
    var wallScore: Float = 0
    /// The part of the body's running text that stands in blocks worded like a consent banner, 0…1.
    var consentShare: Float = 0
    /// Words of the body's running text.
    var proseWords: Float = 0
    /// Words of each block that was labelled.
    var words: [Float] = []
    /// Primary language subtag of the text; nil when it is too short to tell.
    var language: String?
    /// The language that was told of a body, with that body's blocks: another one may have been chosen since.
    var bodyLanguage: (blocks: [Int], language: String?)?
    /// What language the longest blocks are in, when they leave no doubt.
    var shownLanguage: (blocks: [Int], tag: String)?
    /// The address the page was fetched from.
    var url: String?
    var options: ExtractionOptions
    /// What the user's rule for the site says; nil where there is none.
    var siteRule: SiteRuleFinding?
    /// The language whose phrases were looked for in the blocks.
    var labelLanguage: String?
    /// Whether ``evidence`` is kept.
    var keepsEvidence = false
    /// What the labels were decided from, where somebody asks.
    var evidence: LabelEvidence?

    /// The language of the text, with the region that the page claims for it: that of `fr-CA` or `en-GB` tells the order of
    /// day and month.
    ///
    /// A template may claim another language than the text is in; its order of day and month is none of the text's.
    var regionalLanguage: String? {
        let claimed = claims.first { $0.field == .language }?.value
        guard let claimed, let language else { return claimed ?? language }
        return LanguageTag.primary(claimed) == LanguageTag.primary(language) ? claimed : language
    }
}

/// Which blocks of a page make up the article.
struct BodySelection: Sendable, Hashable {
    /// Block that prints the headline; nil when none does.
    var headline: Int?
    /// Block that prints the over-title; nil when none does.
    var kicker: Int?
    /// Blocks that print the standfirst, in order.
    var lead: [Int] = []
    /// Blocks of the body, in order, lead and headline not among them.
    var blocks: [Int] = []
    /// 0…1.
    var confidence: Double = 0
}

/// The fields of an article, each with where it came from.
struct Fields: Sendable {
    /// What relative addresses of the page count from.
    var base: String?
    var kicker: String?
    var headline: String?
    /// The printed standfirst; nil when the page prints none.
    var lead: String?
    var authors: [Article.Author] = []
    var published: String?
    var modified: String?
    var section: String?
    var tags: [String] = []
    var webcode: String?
    var canonicalURL: String?
    var url: String?
    var site: String?
    var images: [Article.Image] = []
    /// The pictures and embeds that stand among the paragraphs, in the order of the page.
    var media: [PlacedMedia] = []
    var access = Article.Access()
    /// Where the whole text is, and where it goes on, as a site rule says.
    var singlePageLink: String?
    var nextPageLink: String?
    /// What the user should know of the extraction.
    var warnings: [String] = []
    /// By field name, as ``Article/provenance`` has it.
    var provenance: [String: Article.Provenance] = [:]
    /// By field name, 0…1.
    var confidence: [String: Double] = [:]
    /// Blocks that print a field (headline, kicker, lead, byline, dateline…), by index: none of them belongs to the body.
    var blocks: [Int: Role] = [:]
}
