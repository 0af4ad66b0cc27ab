/// Reads HTML into a ``NodeTable``.
public struct HTMLParser: Sendable {
    /// Which front end fills the table.
    public enum FrontEnd: String, Sendable, CaseIterable {
        /// libxml2's SAX events.
        case libxml2
        /// The HTML standard's algorithm, in Swift.
        case html5
    }

    /// The most bytes of a document that are read: 256 MiB; the rest is cut off, with a diagnostic.
    public static let sizeLimit = 1 << 28

    /// The front end in use.
    public var frontEnd: FrontEnd

    /// Whether `noscript` is read as by a browser that runs scripts: as raw text instead of markup.
    ///
    /// Only ``FrontEnd/html5`` heeds it.
    public var isScripting = false

    /// A parser with the given front end.
    public init(frontEnd: FrontEnd = .html5) { self.frontEnd = frontEnd }

    /// Reads a document.
    ///
    /// Never fails: bytes that are no HTML give a table with their text.
    ///
    /// - Parameter bytes: valid UTF-8.
    /// - Returns: the document as a table.
    public func parse(_ bytes: [UInt8]) -> NodeTable {
        switch frontEnd {
        case .libxml2: SAXReader.parse(bytes)
        case .html5: HTML5Parser.parse(bytes, isScripting: isScripting)
        }
    }
}
