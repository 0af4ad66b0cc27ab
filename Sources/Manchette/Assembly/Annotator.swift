/// Stage 9: quotes, entities and temporal expressions of a clean text.
package enum Annotator {
    /// The layers that were asked for; nil the others.
    package struct Result: Sendable {
        package var quotes: [Quote]?
        package var entities: [Entity]?
        package var dates: [TemporalExpression]?
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
        Result()
    }
}
