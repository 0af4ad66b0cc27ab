// Provisional: delete each declaration here when the real one lands (fields: Fields/, language: Text/).

enum LanguageIdentifier {
    static func identify(_ bytes: [UInt8]) -> String? { nil }
}

enum FieldReader {
    static func read(_ page: Page) -> Fields {
        var fields = Fields()
        fields.headline = page.body.headline.map { page.blocks.string($0) }
        let lead = page.body.lead.map { page.blocks.string($0) }.joined(separator: " ")
        fields.lead = lead.isEmpty ? nil : lead
        return fields
    }
}
