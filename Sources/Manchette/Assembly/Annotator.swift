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
    ///   - introduction: what a reader saw before the text, its headline and lead: names and roles are often given in
    ///     full there only. Nothing in it is annotated.
    ///   - blockQuotes: byte ranges that the page marks as quotations.
    ///   - language: BCP 47 tag.
    ///   - published: ISO 8601, what relative dates are resolved against.
    package static func annotate(
        _ text: [UInt8], introduction: [UInt8] = [], blockQuotes: [Range<Int>] = [], language: String?,
        published: String?, layers: ExtractionOptions.Annotations
    ) -> Result {
        var result = Result()
        guard !layers.isEmpty else { return result }
        let primary = language.map { LanguageTag.primary($0) }
        let whole = introduction.isEmpty ? text : introduction + [0x0A, 0x0A] + text
        let start = whole.count - text.count
        let input = AnnotationInput(
            table: TokenTable(bytes: whole, language: primary), language: primary, published: published,
            blockQuotes: blockQuotes.map { $0.lowerBound + start..<$0.upperBound + start })
        // Names are what speakers are resolved to, so quotes need them too.
        var mentions = layers.contains(.entities) || layers.contains(.quotes) ? EntityTagger.tag(input) : []
        var found = layers.contains(.entities) || layers.contains(.dates) ? TemporalTagger.tag(input) : []
        if !mentions.isEmpty, !found.isEmpty { (mentions, found) = NamesAndDates.settle(mentions, found, in: whole) }
        mentions = WordsOfThePage.removed(from: mentions, in: whole, language: primary)
        let scalars = ScalarMap(text)
        if layers.contains(.entities) {
            result.entities = EntityTagger.entities(
                from: mentions, in: input, after: start, scalars: scalars)
        }
        if layers.contains(.quotes) {
            result.quotes = QuoteFinder.find(input, mentions: mentions).compactMap { $0.moved(back: start) }
                .quotes(in: text, scalars: scalars)
        }
        if layers.contains(.dates) {
            result.dates = expressions(found, in: whole, from: start, scalars: scalars)
        }
        return result
    }

    /// What to read before a text: its headline, unless most of its words are capitalised whatever they are, and its lead.
    package static func introduction(headline: String?, lead: String?) -> [UInt8] {
        var lines: [String] = []
        if let headline {
            let words = headline.split(separator: " ")
            let capitals = words.reduce(0) { $0 + ($1.first?.isUppercase == true ? 1 : 0) }
            if capitals * 2 <= words.count { lines.append(headline) }
        }
        if let lead { lines.append(lead) }
        return Array(lines.joined(separator: "\n\n").utf8)
    }

    /// The temporal expressions behind a byte, in Unicode scalars from there.
    private static func expressions(
        _ found: [TemporalTagger.Mention], in whole: [UInt8], from start: Int, scalars: ScalarMap
    ) -> [TemporalExpression] {
        found.compactMap { mention in
            guard mention.range.lowerBound >= start else { return nil }
            return TemporalExpression(
                text: String(decoding: whole[mention.range], as: UTF8.self), value: mention.value,
                type: mention.type,
                range: scalars.scalarRange(
                    ofBytes: mention.range.lowerBound - start..<mention.range.upperBound - start))
        }
    }
}

extension FoundQuote {
    /// The quotation as one of a text that begins so many bytes later; nil when it lies before that.
    func moved(back bytes: Int) -> FoundQuote? {
        guard range.lowerBound >= bytes else { return nil }
        var moved = self
        moved.range = range.lowerBound - bytes..<range.upperBound - bytes
        return moved
    }
}
