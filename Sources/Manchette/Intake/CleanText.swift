/// A file that should hold text that is clean already, its bytes read as those of any input.
package struct CleanText: Sendable {
    /// UTF-8; no character is mended.
    package let bytes: [UInt8]
    /// Whether it is a page instead.
    package let isPage: Bool

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - input: its bytes.
    ///   - charset: the encoding that its transport named.
    ///   - limit: more bytes are ``ExtractionError/Code/tooLarge``.
    package init(_ input: [UInt8], charset: String?, limit: Int) throws(ExtractionError) {
        var options = ExtractionOptions()
        options.faithful = true
        options.transportCharset = charset
        options.maximumBytes = limit
        let read = try Intake.read(input, options: options)
        bytes = read.bytes
        isPage = read.kind == .html
    }
}
