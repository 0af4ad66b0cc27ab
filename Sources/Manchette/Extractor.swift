/// Turns news pages, and text dumps of them, into articles.
///
/// An extractor holds no state: one value may be used from many threads, for any number of inputs.
public struct Extractor: Sendable {
    /// An extractor.
    public init() {}

    /// Extracts from bytes that are HTML or text, in any encoding, gzipped or not.
    ///
    /// - Parameters:
    ///   - bytes: the input as it came.
    ///   - url: the address it was fetched from.
    ///   - id: the caller's id, given back in ``Article/id``.
    ///   - path: the caller's name for the input, given back in ``Article/source`` and in errors.
    /// - Throws: ``ExtractionError`` when the bytes are no page and no text, or too many.
    public func extract(
        bytes: [UInt8], url: String? = nil, id: String? = nil, path: String? = nil,
        options: ExtractionOptions = ExtractionOptions()
    ) throws(ExtractionError) -> Article {
        do {
            return try Pipeline.run(Pipeline.Input(bytes: bytes, id: id, path: path, url: url, options: options))
                .article
        } catch {
            throw ExtractionError(error.code, input: error.input ?? path ?? id ?? url, detail: error.detail)
        }
    }

    /// Extracts from the bytes of an HTML page.
    ///
    /// - Parameters:
    ///   - html: the page as it came, in any encoding.
    ///   - url: the address it was fetched from.
    ///   - id: the caller's id, given back in ``Article/id``.
    ///   - path: the caller's name for the input, given back in ``Article/source`` and in errors.
    /// - Throws: ``ExtractionError`` when the bytes are no page, or too many.
    public func extract(
        html: [UInt8], url: String? = nil, id: String? = nil, path: String? = nil,
        options: ExtractionOptions = ExtractionOptions()
    ) throws(ExtractionError) -> Article {
        var options = options
        options.input = .html
        return try extract(bytes: html, url: url, id: id, path: path, options: options)
    }

    /// Extracts from a text dump: the text of a page without its markup, noise included.
    ///
    /// - Parameters:
    ///   - text: lines or paragraphs.
    ///   - url: the address of the page it came from.
    ///   - id: the caller's id, given back in ``Article/id``.
    /// - Throws: ``ExtractionError`` when there is no text, or too much.
    public func extract(
        text: String, url: String? = nil, id: String? = nil, options: ExtractionOptions = ExtractionOptions()
    ) throws(ExtractionError) -> Article {
        var options = options
        options.input = .text
        return try extract(bytes: Array(text.utf8), url: url, id: id, options: options)
    }
}
