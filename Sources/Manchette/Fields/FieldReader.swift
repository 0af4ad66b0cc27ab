import HTMLTree

/// Stage 7: weighs what a page claims against what it shows, field by field.
enum FieldReader {
    /// The fields of a page.
    static func read(_ input: Page) -> Fields {
        let page = FieldPage(input)
        var fields = Fields()
        let headline = HeadlineField.read(page)
        fields.headline = fields.note("headline", headline.value)
        for block in headline.blocks ?? 0..<0 { fields.blocks[block] = .headline }
        let anchor = PageAnchor(page, headline: headline.blocks)
        let authors = AuthorsField.read(page, anchor: anchor)
        fields.authors = fields.note("authors", authors.value) ?? []
        for block in authors.blocks where !anchor.isProse(block) { fields.blocks[block] = .byline }
        let dates = DatesField.read(page, anchor: anchor)
        fields.published = fields.note("published", dates.published)
        fields.modified = fields.note("modified", dates.modified)
        for block in dates.blocks where !anchor.isProse(block) && fields.blocks[block] == nil {
            fields.blocks[block] = .dateline
        }
        return fields
    }
}

extension Fields {
    /// Keeps where a field's value came from and how sure it is; returns the value.
    fileprivate mutating func note<Value>(_ name: String, _ field: FieldValue<Value>?) -> Value? {
        guard let field else { return nil }
        provenance[name] = field.provenance
        confidence[name] = field.confidence
        return field.value
    }
}
