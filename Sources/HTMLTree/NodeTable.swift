/// An HTML document as one flat, immutable table: nodes in document order, attributes beside them,
/// and the bytes both point into.
///
/// Row 0 is the document. A node's descendants are the rows after it up to ``Node/end``, so a subtree is a
/// range, its first child the next row, and the next sibling of a node the row at its end. Text and attribute
/// values are ranges into ``source`` (what was parsed, valid UTF-8) or, where the characters differ from the
/// source (references, line ends, moved text), into ``decoded``. Reads never throw.
public struct NodeTable: Sendable {
    /// The rows, in document order; row 0 is the document itself.
    public internal(set) var nodes: [Node]
    /// The attributes of all elements; an element's are the rows ``Node/attributes`` names.
    public internal(set) var attributes: [Attribute]
    /// The bytes that were parsed: valid UTF-8.
    public internal(set) var source: [UInt8]
    /// Characters that do not stand in the source as they are.
    public internal(set) var decoded: [UInt8]
    /// Lower-case names of elements outside ``TagID``'s list, by `rawValue - TagID.firstCustom`.
    public internal(set) var customTags: [String]
    /// Lower-case names of attributes outside ``AttributeID``'s list, by `rawValue - AttributeID.firstCustom`.
    public internal(set) var customAttributes: [String]
    /// What the parser had to cut or give up, in the order it happened.
    public internal(set) var diagnostics: [ParseDiagnostic]
    /// The document type declaration, or nil when the document has none.
    public internal(set) var doctype: Doctype?

    /// A document type declaration.
    public struct Doctype: Sendable, Hashable {
        /// The name, in lower case; `html` on pages of today.
        public var name: TextRange
        /// The public identifier, or nil when there is none.
        public var publicID: TextRange?
        /// The system identifier, or nil when there is none.
        public var systemID: TextRange?
    }

    init(source: [UInt8]) {
        nodes = []
        attributes = []
        self.source = source
        decoded = []
        customTags = []
        customAttributes = []
        diagnostics = []
    }
}

/// One row of a ``NodeTable``: 24 bytes, no references.
@frozen
public struct Node: Sendable, Hashable {
    /// What the row is.
    public var kind: NodeKind
    /// The namespace of an element.
    public var namespace: NodeNamespace
    /// The name of an element; ``TagID/none`` for other kinds.
    public var tag: TagID
    /// The row of the parent; -1 for the document.
    public var parent: Int32
    /// The row after the last descendant.
    public var end: Int32
    /// Text, comment: where the characters are.
    ///
    /// Element: first row and count in ``NodeTable/attributes``.
    @usableFromInline var payload: TextRange

    /// A row with all its columns.
    @inlinable
    public init(kind: NodeKind, namespace: NodeNamespace, tag: TagID, parent: Int32, end: Int32, payload: TextRange) {
        self.kind = kind
        self.namespace = namespace
        self.tag = tag
        self.parent = parent
        self.end = end
        self.payload = payload
    }

    /// The rows of this element's attributes in ``NodeTable/attributes``; empty for other kinds.
    @inlinable
    public var attributeRows: Range<Int> {
        guard kind == .element else { return 0..<0 }
        let start = Int(payload.offset)
        return start..<(start + Int(payload.length))
    }

    /// The characters of a text, comment or raw text node; empty for other kinds.
    @inlinable
    public var text: TextRange { kind == .element || kind == .document ? TextRange(offset: 0, length: 0) : payload }
}

/// What a row of a ``NodeTable`` is.
@frozen
public enum NodeKind: UInt8, Sendable {
    case document, doctype, element, comment
    /// Characters a reader sees (where its ancestors are visible).
    case text
    /// The content of `script`, `style` and the other raw text elements.
    case rawText
}

/// The namespace of an element.
@frozen
public enum NodeNamespace: UInt8, Sendable {
    case html, svg, mathML
}

/// Where some characters are: UTF-8 bytes in ``NodeTable/source``, or in ``NodeTable/decoded``.
@frozen
public struct TextRange: Sendable, Hashable {
    @usableFromInline static let decodedBit: UInt32 = 1 << 31
    /// Byte offset; the top bit says that it counts in ``NodeTable/decoded``.
    @usableFromInline var offset: UInt32
    /// Number of UTF-8 bytes.
    public var length: UInt32

    /// Characters of the source.
    @inlinable
    public init(offset: UInt32, length: UInt32) {
        self.offset = offset
        self.length = length
    }

    @inlinable
    init(decodedOffset: UInt32, length: UInt32) {
        self.offset = decodedOffset | Self.decodedBit
        self.length = length
    }

    /// No characters.
    @inlinable public static var empty: TextRange { TextRange(offset: 0, length: 0) }
    /// Whether the characters are in ``NodeTable/decoded``.
    @inlinable public var isDecoded: Bool { offset & Self.decodedBit != 0 }
    /// First byte in the array that ``isDecoded`` names.
    @inlinable public var start: Int { Int(offset & ~Self.decodedBit) }
    /// Whether there are no characters.
    @inlinable public var isEmpty: Bool { length == 0 }
}

/// One attribute of an element.
@frozen
public struct Attribute: Sendable, Hashable {
    /// The name.
    public var name: AttributeID
    /// The value, character references replaced.
    public var value: TextRange

    /// An attribute of a name and a value.
    @inlinable
    public init(name: AttributeID, value: TextRange) {
        self.name = name
        self.value = value
    }
}

/// Something a parser had to cut or give up, so that one page cannot take all time or memory.
public struct ParseDiagnostic: Sendable, Hashable {
    /// What was capped.
    public enum Limit: String, Sendable {
        case openElements, attributesPerElement, formattingElements, documentSize
    }
    /// The limit that was reached.
    public var limit: Limit
    /// Byte offset in the source where it was reached first.
    public var offset: Int
    /// How often it was reached.
    public var count: Int
}

// MARK: - Reading

extension NodeTable {
    /// The bytes of some characters, as a view that lives as long as the table.
    @inlinable
    public func withBytes<R>(_ range: TextRange, _ body: (Span<UInt8>) -> R) -> R {
        let start = range.start
        let end = start + Int(range.length)
        return range.isDecoded
            ? body(decoded.span.extracting(start..<end)) : body(source.span.extracting(start..<end))
    }

    /// The characters as a string.
    public func string(_ range: TextRange) -> String {
        let start = range.start
        let slice = (range.isDecoded ? decoded : source)[start..<(start + Int(range.length))]
        return String(decoding: slice, as: UTF8.self)
    }

    /// Appends the bytes of some characters to a buffer.
    @inlinable
    public func append(_ range: TextRange, to buffer: inout [UInt8]) {
        let start = range.start
        buffer.append(contentsOf: (range.isDecoded ? decoded : source)[start..<(start + Int(range.length))])
    }

    /// The value of an element's attribute, or nil when it has none of that name.
    @inlinable
    public func attribute(_ row: Int, _ name: AttributeID) -> TextRange? {
        for index in nodes[row].attributeRows where attributes[index].name == name { return attributes[index].value }
        return nil
    }

    /// The value of an element's attribute as a string.
    public func attributeString(_ row: Int, _ name: AttributeID) -> String? {
        guard let range = attribute(row, name) else { return nil }
        return string(range)
    }

    /// The lower-case name of an element (as written for SVG and MathML, after the standard's adjustments).
    public func name(of tag: TagID) -> String {
        tag.rawValue < TagID.firstCustom
            ? TagID.names[Int(tag.rawValue)] : customTags[Int(tag.rawValue - TagID.firstCustom)]
    }

    /// The name of an attribute.
    public func name(of attribute: AttributeID) -> String {
        attribute.rawValue < AttributeID.firstCustom
            ? AttributeID.names[Int(attribute.rawValue)]
            : customAttributes[Int(attribute.rawValue - AttributeID.firstCustom)]
    }

    /// The first child's row, or nil.
    @inlinable
    public func firstChild(of row: Int) -> Int? { Int(nodes[row].end) > row + 1 ? row + 1 : nil }

    /// The next sibling's row, or nil.
    @inlinable
    public func nextSibling(of row: Int) -> Int? {
        let parent = nodes[row].parent
        let next = Int(nodes[row].end)
        return parent >= 0 && next < Int(nodes[Int(parent)].end) ? next : nil
    }

    /// All characters of the text nodes in a subtree, in order, nothing added between them.
    public func textContent(of row: Int) -> String {
        var bytes: [UInt8] = []
        for index in row..<Int(nodes[row].end) where nodes[index].kind == .text {
            append(nodes[index].payload, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
