/// Reads HTML into a ``NodeTable``.
public struct HTMLParser: Sendable {
    /// Which front end fills the table.
    public enum FrontEnd: String, Sendable, CaseIterable {
        /// libxml2's SAX events.
        case libxml2
    }

    /// The most bytes of a document that are read: 1 GiB; the rest is cut off, with a diagnostic.
    public static let sizeLimit = 1 << 30

    /// The front end in use.
    public var frontEnd: FrontEnd

    /// A parser with the given front end.
    public init(frontEnd: FrontEnd = .libxml2) { self.frontEnd = frontEnd }

    /// Reads a document. Never fails: bytes that are no HTML give a table with their text.
    ///
    /// - Parameter bytes: valid UTF-8.
    public func parse(_ bytes: [UInt8]) -> NodeTable {
        switch frontEnd {
        case .libxml2: SAXReader.parse(bytes)
        }
    }
}
