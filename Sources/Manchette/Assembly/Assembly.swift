/// Stage 10: puts the article together.
enum Assembly {
    /// The article of a page.
    static func article(
        input: Pipeline.Input, intake: IntakeResult, page: Page, fields: consuming Fields,
        body: inout BodyBuilder.Result,
        annotations: Annotator.Result
    ) -> Article {
        var confidence = fields.confidence
        confidence["body"] = page.body.confidence
        let (kind, hasText) = PageKind.decide(page, fields: fields)
        confidence["kind"] = Double(kind == .notAnArticle ? 1 - page.articleChance : page.articleChance)
        fields.access = AccessField.settled(fields.access, hasText: hasText)
        let provenance = ProvenanceTrace.complete(
            fields, page: page, confidence: confidence, isTraced: input.options.tracesClaims)
        // What annotations point into is the text: without one, there are none.
        let annotations = hasText ? annotations : annotations.emptied
        return Article(
            id: input.id,
            source: Article.Source(
                kind: intake.kind, path: input.path, url: input.url, bytes: input.bytes.count,
                encoding: intake.encoding,
                encodingEvidence: intake.evidence),
            url: fields.url ?? input.url, canonicalURL: fields.canonicalURL, site: fields.site, kind: kind,
            language: page.language, kicker: fields.kicker, headline: fields.headline, lead: fields.lead,
            authors: fields.authors, published: fields.published, modified: fields.modified, section: fields.section,
            tags: fields.tags, webcode: fields.webcode, access: fields.access, body: hasText ? body.blocks : [],
            text: hasText ? body.takeText() : "", images: fields.images,
            quotes: annotations.quotes, entities: annotations.entities, dates: annotations.dates,
            noise: NoiseCollector.collect(page), confidence: confidence, provenance: provenance,
            singlePageLink: fields.singlePageLink, nextPageLink: fields.nextPageLink,
            warnings: fields.warnings + [page.blocks.boundWarning].compactMap { $0 })
    }
}
