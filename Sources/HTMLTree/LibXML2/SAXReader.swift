import CLibXML2

/// Fills a ``NodeTable`` from libxml2's SAX events.
///
/// See [the HTML parser of libxml2](https://gnome.pages.gitlab.gnome.org/libxml2/html/libxml2-HTMLparser.html).
struct SAXReader {
    private var table: NodeTable
    private let ranges: [TextRange]
    private var customTags = CustomNames()
    private var customAttributes = CustomNames()
    /// Rows of the open elements; the document is at the bottom.
    private var open: [Int32] = [0]

    /// Parses the whole source; libxml2's memory is freed before this returns.
    static func parse(_ source: [UInt8]) -> NodeTable {
        let limited = source.count > HTMLParser.sizeLimit ? Array(source.prefix(HTMLParser.sizeLimit)) : source
        let cleaner = limited.withUnsafeBufferPointer { buffer in
            var cleaner = MarkupCleaner(buffer)
            cleaner.run()
            return cleaner
        }
        var reader = SAXReader(source: limited, cleaner: cleaner)
        reader.read(cleaner.clean)
        reader.finish()
        if limited.count < source.count {
            reader.table.diagnostics.append(
                ParseDiagnostic(limit: .documentSize, offset: HTMLParser.sizeLimit, count: 1))
        }
        return reader.table
    }

    private init(source: [UInt8], cleaner: MarkupCleaner) {
        table = NodeTable(source: source)
        table.decoded = cleaner.decoded
        table.diagnostics = [cleaner.elementsCut, cleaner.attributesCut].compactMap(\.diagnostic)
        ranges = cleaner.ranges
        table.nodes.append(
            Node(kind: .document, namespace: .html, tag: .none, parent: -1, end: 1, payload: .empty))
    }

    private mutating func read(_ clean: [UInt8]) {
        LibXML2.isReady
        clean.withUnsafeBytes { bytes in
            guard let start = bytes.bindMemory(to: CChar.self).baseAddress,
                let context = htmlCreateMemoryParserCtxt(start, Int32(clamping: bytes.count))
            else { return }
            defer { htmlFreeParserCtxt(context) }
            let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            let more = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
            htmlCtxtUseOptions(context, Int32(options | more))
            context.pointee.sax.pointee = Self.handler()
            // Named, so that no <meta> and no guess of libxml2's changes it.
            context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
            withUnsafeMutablePointer(to: &self) { reader in
                context.pointee.userData = UnsafeMutableRawPointer(reader)
                htmlParseDocument(context)
            }
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            context.pointee.myDoc = nil
        }
    }

    private mutating func finish() {
        while let row = open.popLast() { table.nodes[Int(row)].end = Int32(table.nodes.count) }
        table.customTags = customTags.names
        table.customAttributes = customAttributes.names
    }

    // MARK: Events

    private mutating func startElement(
        _ name: UnsafePointer<xmlChar>, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        let first = table.attributes.count
        if var pair = values {
            while let attribute = pair[0] {
                table.attributes.append(Attribute(name: attributeID(attribute), value: store(pair[1])))
                pair += 2
            }
        }
        let payload = TextRange(offset: UInt32(first), length: UInt32(table.attributes.count - first))
        open.append(Int32(table.nodes.count))
        append(.element, tag: tagID(name), parent: open[open.count - 2], payload: payload)
    }

    private mutating func endElement(_ name: UnsafePointer<xmlChar>) {
        let tag = tagID(name)
        guard open.count > 1, let match = open.lastIndex(where: { table.nodes[Int($0)].tag == tag }), match > 0 else {
            return
        }
        while open.count > match { table.nodes[Int(open.removeLast())].end = Int32(table.nodes.count) }
    }

    private mutating func characters(_ start: UnsafePointer<xmlChar>, _ count: Int) {
        let bytes = UnsafeBufferPointer(start: start, count: count)
        let parent = open[open.count - 1]
        if Self.isRaw(table.nodes[Int(parent)].tag) {
            if let range = number(bytes) { append(.rawText, parent: parent, payload: range) }
            return
        }
        // White space before and between the outermost elements belongs to no element.
        if open.count < 3, bytes.allSatisfy(isHTMLSpace) { return }
        let last = table.nodes.count - 1
        let node = table.nodes[last]
        if node.kind == .text, node.parent == parent, node.payload.isDecoded,
            node.payload.start + Int(node.payload.length) == table.decoded.count
        {
            table.decoded.append(contentsOf: bytes)
            table.nodes[last].payload.length += UInt32(count)
            return
        }
        let range = TextRange(decodedOffset: UInt32(table.decoded.count), length: UInt32(count))
        table.decoded.append(contentsOf: bytes)
        append(.text, parent: parent, payload: range)
    }

    private mutating func comment(_ content: UnsafePointer<xmlChar>) {
        guard let range = number(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))) else { return }
        append(.comment, parent: open[open.count - 1], payload: range)
    }

    private mutating func doctype(_ name: UnsafePointer<xmlChar>?) {
        // Only before all elements; libxml2 tells of later ones too.
        guard !table.nodes.contains(where: { $0.kind == .element || $0.kind == .doctype }) else { return }
        append(.doctype, parent: 0, payload: store(name))
    }

    // MARK: Rows

    private mutating func append(_ kind: NodeKind, tag: TagID = .none, parent: Int32, payload: TextRange) {
        table.nodes.append(
            Node(
                kind: kind, namespace: .html, tag: tag, parent: parent, end: Int32(table.nodes.count + 1),
                payload: payload))
    }

    /// Copies characters of libxml2's into the table.
    private mutating func store(_ text: UnsafePointer<xmlChar>?) -> TextRange {
        guard let text else { return .empty }
        let count = Int(xmlStrlen(text))
        let range = TextRange(decodedOffset: UInt32(table.decoded.count), length: UInt32(count))
        table.decoded.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
        return range
    }

    /// The range that the cleaner put this number in place of.
    private func number(_ digits: UnsafeBufferPointer<UInt8>) -> TextRange? {
        guard let number = Int(String(decoding: digits, as: UTF8.self)), ranges.indices.contains(number) else {
            return nil
        }
        return ranges[number]
    }

    private mutating func tagID(_ name: UnsafePointer<xmlChar>) -> TagID {
        let bytes = UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
        if let known = NameTable.tags.number(of: bytes) { return TagID(rawValue: known) }
        return TagID(rawValue: customTags.number(of: String(decoding: bytes, as: UTF8.self)))
    }

    private mutating func attributeID(_ name: UnsafePointer<xmlChar>) -> AttributeID {
        let bytes = UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
        if let known = NameTable.attributes.number(of: bytes) { return AttributeID(rawValue: known) }
        return AttributeID(rawValue: customAttributes.number(of: String(decoding: bytes, as: UTF8.self)))
    }

    private static func isRaw(_ tag: TagID) -> Bool {
        tag == .script || tag == .style || tag == .iframe || tag == .noembed || tag == .noframes
    }

    // MARK: The border to C

    /// The SAX handler: every event goes to the reader that the user data points to.
    private static func handler() -> htmlSAXHandler {
        var handler = htmlSAXHandler()
        handler.startElement = { context, name, values in
            guard let name else { return }
            SAXReader.at(context)?.pointee.startElement(name, values)
        }
        handler.endElement = { context, name in
            guard let name else { return }
            SAXReader.at(context)?.pointee.endElement(name)
        }
        handler.characters = { context, text, count in
            guard let text else { return }
            SAXReader.at(context)?.pointee.characters(text, Int(count))
        }
        handler.cdataBlock = handler.characters
        handler.ignorableWhitespace = handler.characters
        handler.comment = { context, text in
            guard let text else { return }
            SAXReader.at(context)?.pointee.comment(text)
        }
        handler.internalSubset = { context, name, _, _ in SAXReader.at(context)?.pointee.doctype(name) }
        return handler
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SAXReader>? {
        context?.assumingMemoryBound(to: SAXReader.self)
    }
}
