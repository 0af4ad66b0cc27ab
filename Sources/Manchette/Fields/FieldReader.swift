import HTMLTree

/// Stage 7: weighs what a page claims against what it shows, field by field.
enum FieldReader {
    /// The fields of a page.
    static func read(_ input: Page) -> Fields {
        let page = FieldPage(input)
        var fields = Fields()
        let headline = HeadlineField.read(page)
        fields.headline = fields.note("headline", headline.value)
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
