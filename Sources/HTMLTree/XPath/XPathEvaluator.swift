import CLibXML2

/// Evaluates XPath expressions over a ``NodeTable``.
///
/// The table's rows are copied into a tree of libxml2's in which every node knows its row, so that what an expression
/// finds are rows again. Elements have their names of the table and no namespace, as in a page parsed by libxml2.
/// An evaluator belongs to one thread; making one costs about as much as parsing the page.
public final class XPathEvaluator {
    /// The table whose rows are found.
    public let table: NodeTable
    private let document: xmlDocPtr
    private let context: XPathContext
    private let nodes: [xmlNodePtr?]

    /// An evaluator over a table.
    ///
    /// - Throws: ``XPathError`` when memory runs out.
    public init(_ table: NodeTable) throws(XPathError) {
        LibXML2.isReady
        guard let document = htmlNewDocNoDtD(nil, nil), let context = XPathContext(document: document) else {
            throw XPathError(code: .outOfMemory, expression: "")
        }
        var tree = XPathTree(table: table, document: document)
        tree.copyRows()
        xmlXPathOrderDocElems(document)
        self.table = table
        self.document = document
        self.context = context
        nodes = tree.nodes
    }

    deinit { xmlFreeDoc(document) }

    /// Evaluates an expression.
    ///
    /// - Parameters:
    ///   - expression: the expression.
    ///   - row: the row that relative paths start from; the document if not given.
    /// - Returns: the nodes or the value that the expression gives.
    /// - Throws: ``XPathError`` when it cannot be evaluated.
    public func evaluate(_ expression: XPathExpression, from row: Int = 0) throws(XPathError) -> XPathResult {
        let compiled = try context.compile(expression.source)
        defer { xmlXPathFreeCompExpr(compiled) }
        context.pointer.pointee.node = nodes.indices.contains(row) ? nodes[row] : nil
        context.pointer.pointee.opCount = 0
        guard let object = xmlXPathCompiledEval(compiled, context.pointer) else {
            throw context.lastError(expression.source)
        }
        defer { xmlXPathFreeObject(object) }
        return result(object)
    }

    /// Evaluates an expression given as a string.
    ///
    /// - Parameters:
    ///   - expression: the expression.
    ///   - row: the row that relative paths start from; the document if not given.
    /// - Returns: the nodes or the value that the expression gives.
    /// - Throws: ``XPathError`` when it is no XPath, or cannot be evaluated.
    public func evaluate(_ expression: String, from row: Int = 0) throws(XPathError) -> XPathResult {
        try evaluate(XPathExpression(expression), from: row)
    }

    /// The string value of a node as XPath has it: an attribute's value, or all characters in the node.
    ///
    /// - Parameter hit: a node that this evaluator found.
    /// - Returns: the characters, scripts and styles left out.
    public func stringValue(of hit: XPathHit) -> String {
        if let attribute = hit.attribute { return table.string(table.attributes[attribute].value) }
        let node = table.nodes[hit.row]
        return node.kind == .element || node.kind == .document
            ? table.textContent(of: hit.row) : table.string(node.text)
    }

    private func result(_ object: xmlXPathObjectPtr) -> XPathResult {
        switch object.pointee.type {
        case XPATH_BOOLEAN: return .boolean(object.pointee.boolval != 0)
        case XPATH_NUMBER: return .number(object.pointee.floatval)
        case XPATH_STRING:
            guard let text = object.pointee.stringval else { return .string("") }
            return .string(
                String(decoding: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))), as: UTF8.self))
        default: return .nodes(hits(object.pointee.nodesetval))
        }
    }

    private func hits(_ set: xmlNodeSetPtr?) -> [XPathHit] {
        guard let set, let found = set.pointee.nodeTab else { return [] }
        xmlXPathNodeSetSort(set)
        return (0..<Int(set.pointee.nodeNr)).compactMap { index in
            guard let node = found[index], node.pointee.type != XML_NAMESPACE_DECL else { return nil }
            let number = Int(bitPattern: node.pointee._private) - 1
            if node.pointee.type == XML_ATTRIBUTE_NODE {
                guard let element = node.pointee.parent else { return nil }
                return XPathHit(row: Int(bitPattern: element.pointee._private) - 1, attribute: number)
            }
            return XPathHit(row: max(number, 0))
        }
    }
}

/// Copies a table into a tree of libxml2's.
struct XPathTree {
    let table: NodeTable
    let document: xmlDocPtr
    /// The nodes by row; nil for what is not copied.
    private(set) var nodes: [xmlNodePtr?]
    /// Names that the document's dictionary keeps, by number.
    private var tagNames: [UInt16: UnsafePointer<xmlChar>] = [:]
    private var attributeNames: [UInt16: UnsafePointer<xmlChar>] = [:]
    private var characters: [UInt8] = []

    init(table: NodeTable, document: xmlDocPtr) {
        self.table = table
        self.document = document
        nodes = Array(repeating: nil, count: table.nodes.count)
        if document.pointee.dict == nil { document.pointee.dict = xmlDictCreate() }
    }

    mutating func copyRows() {
        let root = UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
        document.pointee._private = UnsafeMutableRawPointer(bitPattern: 1)
        if !nodes.isEmpty { nodes[0] = root }
        for row in table.nodes.indices.dropFirst() {
            guard let parent = nodes[Int(table.nodes[row].parent)], let node = makeNode(row) else { continue }
            node.pointee._private = UnsafeMutableRawPointer(bitPattern: row + 1)
            // Linked by hand: xmlAddChild would join texts and free nodes that are still counted here.
            node.pointee.parent = parent
            node.pointee.prev = parent.pointee.last
            if let last = parent.pointee.last { last.pointee.next = node } else { parent.pointee.children = node }
            parent.pointee.last = node
            nodes[row] = node
        }
    }

    private mutating func makeNode(_ row: Int) -> xmlNodePtr? {
        let node = table.nodes[row]
        let document = document
        switch node.kind {
        case .document, .doctype: return nil
        case .element: return makeElement(node)
        case .comment: return withCharacters(node.text) { xmlNewDocComment(document, $0) }
        case .text, .rawText: return withCharacters(node.text) { xmlNewDocText(document, $0) }
        }
    }

    private mutating func makeElement(_ node: Node) -> xmlNodePtr? {
        guard let name = tagName(node.tag),
            let element = xmlNewDocNodeEatName(document, nil, UnsafeMutablePointer(mutating: name), nil)
        else { return nil }
        for index in node.attributeRows {
            let attribute = table.attributes[index]
            guard let name = attributeName(attribute.name) else { continue }
            let made = withCharacters(attribute.value) {
                xmlNewNsPropEatName(element, nil, UnsafeMutablePointer(mutating: name), $0)
            }
            made?.pointee._private = UnsafeMutableRawPointer(bitPattern: index + 1)
        }
        return element
    }

    private mutating func tagName(_ tag: TagID) -> UnsafePointer<xmlChar>? {
        if let known = tagNames[tag.rawValue] { return known }
        let name = intern(table.name(of: tag))
        tagNames[tag.rawValue] = name
        return name
    }

    private mutating func attributeName(_ attribute: AttributeID) -> UnsafePointer<xmlChar>? {
        if let known = attributeNames[attribute.rawValue] { return known }
        let name = intern(table.name(of: attribute))
        attributeNames[attribute.rawValue] = name
        return name
    }

    private func intern(_ name: String) -> UnsafePointer<xmlChar>? {
        var name = name
        return name.withUTF8 { xmlDictLookup(document.pointee.dict, $0.baseAddress, Int32(clamping: $0.count)) }
    }

    /// Calls the closure with the characters as a C string.
    private mutating func withCharacters<Result>(
        _ range: TextRange, _ body: (UnsafePointer<xmlChar>?) -> Result
    ) -> Result {
        characters.removeAll(keepingCapacity: true)
        table.append(range, to: &characters)
        characters.append(0)
        return characters.withUnsafeBufferPointer { body($0.baseAddress) }
    }
}
