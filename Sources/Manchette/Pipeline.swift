import HTMLTree

/// How bytes become an article: the stages, in their order, stated once.
///
/// Each stage is a function of what came before; none reaches back.
struct Pipeline {
    /// What the caller says of an input.
    struct Input {
        var bytes: [UInt8]
        var id: String?
        var path: String?
        var url: String?
        var options: ExtractionOptions
        /// Whether what the labels were decided from is kept.
        var keepsEvidence = false
    }

    /// The article of an input, and the page it was read from.
    static func run(_ input: Input) throws(ExtractionError) -> (article: Article, page: Page) {
        try input.options.check()
        let text = try Intake.read(input.bytes, options: input.options)
        var page = text.kind == .html ? html(text.bytes, input) : dump(text.bytes, input)
        page.language = language(of: &page)
        var fields = FieldReader.read(page)
        if fields.published == nil, let given = input.options.published,
            let date = DateReader(language: page.language).date(of: given)
        {
            fields.published = date.iso
            fields.provenance["published"] = Article.Provenance(source: "caller")
        }
        if let finding = page.siteRule { fields.take(finding, of: page) }
        page.take(fields.blocks)
        ClosingNotes.take(from: &page, authors: fields.authors, site: fields.site)
        StrayTitles.drop(from: &page, address: fields.canonicalURL ?? input.url)
        var body = BodyBuilder.build(page, base: fields.base, media: fields.media)
        let layers = input.options.annotations
        let annotations = Annotator.annotate(
            body.text,
            introduction: layers.isEmpty ? [] : Annotator.introduction(headline: fields.headline, lead: fields.lead),
            blockQuotes: body.blockQuotes, language: page.language, published: fields.published, layers: layers)
        let article = Assembly.article(
            input: input, intake: text, page: page, fields: fields, body: &body, annotations: annotations)
        return (article, page)
    }

    /// Tree, claims, blocks, labels and body of a page; the user's rule for its site over them.
    private static func html(_ bytes: [UInt8], _ input: Input) -> Page {
        var page = unlabelled(bytes, input)
        guard let rule = input.options.siteRules?.rule(forURL: input.url, claims: page.claims) else {
            return label(page)
        }
        if let replaced = rule.replacing(in: bytes, limit: input.options.maximumBytes) {
            page = unlabelled(replaced, input)
        }
        guard let finding = SiteRuleReader.read(rule, page) else { return label(page) }
        page.claims += finding.claims
        page.cut(finding.cuts)
        page = label(page)
        page.take(finding)
        return page
    }

    /// Tree, claims and blocks of a page.
    private static func unlabelled(_ bytes: [UInt8], _ input: Input) -> Page {
        let tree = HTMLParser(frontEnd: input.options.parser == .html5 ? .html5 : .libxml2).parse(bytes)
        let claims = ClaimReader.claims(in: tree, url: input.url)
        return Page(
            tree: tree, claims: claims, blocks: BlockBuilder.blocks(of: tree), labels: [], body: BodySelection(),
            language: nil, url: input.url, options: input.options, keepsEvidence: input.keepsEvidence)
    }

    /// Blocks, labels and body of a text dump.
    private static func dump(_ bytes: [UInt8], _ input: Input) -> Page {
        label(
            Page(
                tree: nil, claims: [], blocks: TextBlockBuilder.blocks(of: bytes), labels: [], body: BodySelection(),
                language: nil,
                url: input.url, options: input.options, keepsEvidence: input.keepsEvidence))
    }

    /// Labels, body and kind of a page whose blocks are there.
    private static func label(_ unlabelled: Page) -> Page {
        var page = unlabelled
        let language = expectedLanguage(of: &page)
        var result = Labeller.label(
            tree: page.tree, blocks: page.blocks, hints: PageHints(claims: page.claims), language: language,
            userPhrases: page.options.phrases?.table)
        page.labelLanguage = language
        page.keepEvidence(of: result, by: result.model)
        choose(&page, &result)
        QuotedStatements.label(
            page.blocks, page.body, labels: &page.labels, features: result.features, language: language)
        page.words = result.features.statistics.map(\.words)
        page.wallScore = wall(page, result)
        (page.consentShare, page.proseWords) = consent(page, result)
        guard page.blocks.source == .html, let model = KindModel.shipped else {
            name(&page, result)
            return page
        }
        let textLanguage = Self.language(of: &page)
        page.articleChance = model.articleChance(page, result, language: textLanguage)
        if let guess = guess(page, language: textLanguage),
            let relabelled = Labeller.relabel(result, blocks: page.blocks, guess: guess)
        {
            result = relabelled
            page.keepEvidence(of: result, by: guess.articleChance < 0.5 ? LabelModel.others : result.model)
            choose(&page, &result)
        }
        if !page.isThreadLike {
            BodySelector.dropLinks(&page.body, labels: &page.labels, page.blocks, result.features.statistics)
            if page.articleChance >= KindModel.threshold {
                CommentThreads.drop(&page, result)
                LinkedSentences.take(&page, result)
                CardTeasers.drop(&page, result)
                IdleHeadings.drop(&page.body, labels: &page.labels, page.blocks, result.features)
            }
        }
        name(&page, result)
        takeEmbeddedText(&page, result.features.statistics)
        return page
    }

    /// What the page may be beside an article; nil when it surely is one.
    private static func guess(_ page: Page, language: String?) -> Labeller.KindGuess? {
        guard page.articleChance < KindModel.certainlyArticle else { return nil }
        let isCalibrated = KindModel.isCalibrated(for: language)
        guard isCalibrated || page.articleChance < KindModel.certainlyOther else { return nil }
        return Labeller.KindGuess(articleChance: page.articleChance, isCalibrated: isCalibrated)
    }

    /// Puts the text of the page's data in the place of a body that is not printed.
    private static func takeEmbeddedText(_ page: inout Page, _ statistics: [TextStatistics]) {
        let printed = (page.body.blocks + page.body.lead).reduce(Float(0)) { $0 + statistics[$1].words }
        // On a page that is no article little is sure, whether the text is printed or not.
        let isDoubtful = page.body.confidence < 0.5 && page.articleChance >= KindModel.threshold
        guard let tree = page.tree, printed < BodySelector.enoughWords || isDoubtful,
            !page.claims.contains(where: { $0.field == .isAccessibleForFree && $0.value == "false" }),
            let text = EmbeddedText.longest(in: tree), text.words > 3 * printed
        else { return }
        for index in page.body.blocks { page.labels[index].role = .noise(.duplicate) }
        page.printedBlocks = page.blocks.blocks.count
        page.body.blocks = text.append(to: &page.blocks, labels: &page.labels).filter { page.labels[$0].role.isBody }
        page.body.confidence = 0.6
        // Data with a headline and a text are an article's, whatever the frame around them looks like.
        if page.claims.contains(where: {
            $0.field == .headline && $0.source.hasPrefix("json-ld") || $0.field == .published
        }) {
            page.articleChance = max(page.articleChance, 0.6)
        }
    }

    /// The strongest phrase of walls and error pages in the headline, in the body or right before it.
    ///
    /// Anywhere but at the foot when there is hardly a body. Articles carry such phrases too, at their end or out of sight.
    private static func wall(_ page: Page, _ result: Labeller.Result) -> Float {
        let body = page.body.lead + page.body.blocks
        let words = body.reduce(Float(0)) { $0 + result.features.statistics[$1].words }
        guard words >= BodySelector.enoughWords, let first = body.min() else {
            return result.phrases.indices.reduce(0) { strongest, index in
                page.blocks.blocks[index].traits.isDisjoint(with: [.inFooter, .hidden, .inNavigation])
                    ? max(strongest, result.phrases[index][.notAnArticle]) : strongest
            }
        }
        let near = body + [result.headline, first - 1].filter { $0 >= 0 }
        return near.reduce(0) { max($0, result.phrases[$1][.notAnArticle]) }
    }

    /// What part of the body's running text is worded like a consent banner, and how many words it has: the lists of
    /// partners and purposes that such banners run to are no running text.
    private static func consent(_ page: Page, _ result: Labeller.Result) -> (share: Float, words: Float) {
        let statistics = result.features.statistics
        let body = page.body.blocks + page.body.lead
        let prose = body.filter { FeatureTable.isProse(statistics[$0], page.blocks.blocks[$0]) }
        var all: Float = 0
        var consent: Float = 0
        for index in prose.isEmpty ? body : prose {
            all += statistics[index].words
            if result.phrases[index][.cookies] >= 1.2 { consent += statistics[index].words }
        }
        return (consent / max(1, all), all)
    }

    /// Chooses the body by a result whose labels the page takes over: those of a large page are not to be there twice.
    private static func choose(_ page: inout Page, _ result: inout Labeller.Result) {
        page.labels = result.labels
        result.labels = []
        page.body = BodySelector.select(
            page.blocks, labels: &page.labels, headline: result.headline, features: result.features,
            enough: result.enough)
    }

    /// Gives the noise of a page its finer classes.
    private static func name(_ page: inout Page, _ result: Labeller.Result) {
        NoiseNames.refine(
            &page.labels, tree: page.tree, containers: result.features.containers,
            phrases: result.phrases, statistics: result.features.statistics,
            authorNotes: result.authorNotes.filter { !$0.isOfHouse }.map(\.block), table: page.blocks,
            isKnown: NoiseNames.isKnown(page.labelLanguage ?? page.language))
    }

    /// The language whose phrases are looked for: what the page says, or what a dump's text shows.
    ///
    /// One page in twenty says another language than it is in, as the template did that it was made from.
    private static func expectedLanguage(of page: inout Page) -> String? {
        if let given = page.options.language { return given }
        if page.blocks.source == .text { return LanguageIdentifier.identify(Array(page.blocks.bytes.prefix(4096))) }
        guard let claimed = PageHints.language(page.claims) else { return nil }
        let longest = page.blocks.longestBlocks
        let sample = page.blocks.beginnings(of: longest)
        guard sample.count >= fewestShown,
            let shown = sample.withUnsafeBufferPointer({ LanguageIdentifier.identify($0) }),
            shown.confidence >= surelyShown
        else { return claimed }
        page.shownLanguage = (longest, shown.tag)
        return LanguageTag.primary(shown.tag) == LanguageTag.primary(claimed) ? claimed : shown.tag
    }

    /// So many bytes of text may say another language than the page does, and so sure they must be.
    private static let fewestShown = 240
    private static let surelyShown = 0.99

    /// The language of the text; the caller's word first, then what the text shows, then what the page says.
    static func language(of page: inout Page) -> String? {
        if let given = page.options.language { return given }
        let blocks = page.body.lead + page.body.blocks
        if let known = page.bodyLanguage, known.blocks == blocks { return known.language }
        if let shown = page.shownLanguage, shown.blocks.allSatisfy(blocks.contains) { return shown.tag }
        var sample: [UInt8] = []
        for index in blocks where sample.count < 4096 {
            sample += page.blocks.bytes[page.blocks.blocks[index].text]
            sample.append(0x0A)
        }
        let language = LanguageIdentifier.identify(sample) ?? page.claims.first { $0.field == .language }?.value
        page.bodyLanguage = (blocks, language)
        return language
    }
}
