/// Stage 9: quotes, entities and temporal expressions of a clean text.
package enum Annotator {
    /// The layers that were asked for; nil the others.
    package struct Result: Sendable {
        package var quotes: [Quote]?
        package var entities: [Entity]?
        package var dates: [TemporalExpression]?

        /// The same layers with nothing in them.
        var emptied: Result {
            Result(quotes: quotes.map { _ in [] }, entities: entities.map { _ in [] }, dates: dates.map { _ in [] })
        }
    }

    /// Annotates a text; all ranges are Unicode scalars of that very text.
    ///
    /// - Parameters:
    ///   - text: UTF-8; not normalised further.
    ///   - blockQuotes: byte ranges that the page marks as quotations.
    ///   - language: BCP 47 tag.
    ///   - published: ISO 8601, what relative dates are resolved against.
    package static func annotate(
        _ text: [UInt8], blockQuotes: [Range<Int>] = [], language: String?, published: String?,
        layers: ExtractionOptions.Annotations
    ) -> Result {
        var result = Result()
        guard !layers.isEmpty else { return result }
        let primary = language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() }
        let input = AnnotationInput(
            table: TokenTable(bytes: text, language: primary), language: primary, published: published,
            blockQuotes: blockQuotes)
        // Names are what speakers are resolved to, so quotes need them too.
        let mentions = layers.contains(.entities) || layers.contains(.quotes) ? EntityTagger.tag(input) : []
        if layers.contains(.entities) { result.entities = EntityTagger.entities(from: mentions, in: input) }
        if layers.contains(.quotes) { result.quotes = QuoteFinder.find(input, mentions: mentions).quotes(in: text) }
        if layers.contains(.dates) { result.dates = dates(input) }
        return result
    }

    private static func dates(_ input: AnnotationInput) -> [TemporalExpression] {
        let map = ScalarMap(input.table.bytes)
        return TemporalTagger.tag(input).map { mention in
            TemporalExpression(
                text: String(decoding: input.table.bytes[mention.range], as: UTF8.self), value: mention.value,
                type: mention.type, range: map.scalarRange(ofBytes: mention.range))
        }
    }
}
