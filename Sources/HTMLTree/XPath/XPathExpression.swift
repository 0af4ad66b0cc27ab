import CLibXML2

/// An XPath 1.0 expression that has been read without error.
public struct XPathExpression: Sendable, Hashable {
    /// The expression as it was given.
    public let source: String

    /// Reads an expression.
    ///
    /// - Parameter source: an expression of [XPath 1.0](https://www.w3.org/TR/1999/REC-xpath-19991116/).
    /// - Throws: ``XPathError`` when it is none.
    public init(_ source: String) throws(XPathError) {
        self.source = source
        guard let context = XPathContext(document: nil) else {
            throw XPathError(code: .outOfMemory, expression: source)
        }
        let compiled = try context.compile(source)
        xmlXPathFreeCompExpr(compiled)
    }
}

/// What an XPath expression gave.
public enum XPathResult: Sendable, Hashable {
    /// Nodes, in document order.
    case nodes([XPathHit])
    /// A string.
    case string(String)
    /// A number.
    case number(Double)
    /// A truth value.
    case boolean(Bool)

    /// The nodes; none for the other kinds of result.
    public var hits: [XPathHit] {
        if case .nodes(let hits) = self { hits } else { [] }
    }
}

/// A node that an XPath expression found, as the row of the ``NodeTable`` that it stands for.
public struct XPathHit: Sendable, Hashable {
    /// The row of the node, or of the element that has the attribute.
    public var row: Int
    /// The row in ``NodeTable/attributes`` when the node is an attribute.
    public var attribute: Int?

    /// A hit on a row, or on an attribute of it.
    public init(row: Int, attribute: Int? = nil) {
        self.row = row
        self.attribute = attribute
    }
}

/// The border to libxml2's [XPath](https://gnome.pages.gitlab.gnome.org/libxml2/html/libxml2-xpath.html): one context,
/// freed with this object.
final class XPathContext {
    let pointer: xmlXPathContextPtr

    /// The most steps of one evaluation; a page's worth of sane rules takes a thousandth of it.
    static let stepLimit: UInt = 20_000_000

    /// A context over a document that outlives it.
    init?(document: xmlDocPtr?) {
        LibXML2.isReady
        guard let context = xmlXPathNewContext(document) else { return nil }
        pointer = context
        // Without a handler libxml2 prints to standard error.
        context.pointee.error = { _, _ in }
        context.pointee.opLimit = Self.stepLimit
    }

    deinit { xmlXPathFreeContext(pointer) }

    /// Compiles an expression; whoever calls this frees it.
    func compile(_ source: String) throws(XPathError) -> xmlXPathCompExprPtr {
        guard !source.utf8.contains(0) else { throw XPathError(code: .invalidExpression, expression: source) }
        xmlResetError(&pointer.pointee.lastError)
        let compiled = source.withCString { characters in
            characters.withMemoryRebound(to: xmlChar.self, capacity: source.utf8.count + 1) {
                xmlXPathCtxtCompile(pointer, $0)
            }
        }
        guard let compiled else { throw lastError(source) }
        return compiled
    }

    /// The error that libxml2 noted last.
    func lastError(_ source: String) -> XPathError {
        let error = pointer.pointee.lastError
        let first = Int32(XML_XPATH_EXPRESSION_OK.rawValue)
        let position = error.int1 > 0 ? Int(error.int1) : nil
        let code: XPathError.Code =
            switch error.code - first {
            case Int32(XPATH_OP_LIMIT_EXCEEDED.rawValue): .tooExpensive
            case Int32(XPATH_MEMORY_ERROR.rawValue): .outOfMemory
            case Int32(XPATH_UNKNOWN_FUNC_ERROR.rawValue), Int32(XPATH_INVALID_ARITY.rawValue),
                Int32(XPATH_UNDEF_VARIABLE_ERROR.rawValue), Int32(XPATH_INVALID_TYPE.rawValue),
                Int32(XPATH_UNDEF_PREFIX_ERROR.rawValue):
                .invalidCall
            default: .invalidExpression
            }
        return XPathError(code: code, expression: source, position: position)
    }
}
