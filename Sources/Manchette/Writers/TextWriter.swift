/// Writes an article as plain text: headline, lead and text, a blank line between them.
public enum TextWriter {
    /// The fields that are written when none are named.
    public static let defaultFields: Set<Article.Field> = [.headline, .lead, .text]

    /// Appends the article's words; `kicker`, `headline`, `lead` and `text` can be chosen.
    public static func write(
        _ article: Article, fields: Set<Article.Field>? = nil, into output: inout [UInt8]
    ) {
        let fields = fields ?? defaultFields
        var first = true
        func part(_ field: Article.Field, _ value: String?, into output: inout [UInt8]) {
            guard fields.contains(field), let value, !value.isEmpty else { return }
            if !first { output.append(UInt8(ascii: "\n")) }
            first = false
            output.append(contentsOf: value.utf8)
            output.append(UInt8(ascii: "\n"))
        }
        part(.kicker, article.kicker, into: &output)
        part(.headline, article.headline, into: &output)
        part(.lead, article.lead, into: &output)
        part(.text, article.text, into: &output)
    }
}
