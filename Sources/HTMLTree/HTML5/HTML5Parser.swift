/// The front end that reads HTML as the standard says.
enum HTML5Parser {
    /// Parses a document.
    static func parse(_ source: [UInt8], isScripting: Bool) -> NodeTable {
        read(source, isScripting: isScripting) { _ in }
    }

    /// Parses a fragment as the content of an element: a document whose `html` element holds the result.
    ///
    /// See [Parsing HTML fragments](https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments).
    static func parseFragment(
        _ source: [UInt8], in context: TagID, _ namespace: NodeNamespace = .html,
        isHTMLIntegrationPoint: Bool = false, isScripting: Bool = false
    ) -> NodeTable {
        read(source, isScripting: isScripting) { builder in
            builder.startFragment(context, namespace, isHTMLIntegrationPoint)
        }
    }

    private static func read(
        _ source: [UInt8], isScripting: Bool, _ prepare: (inout TreeBuilder) -> Void
    ) -> NodeTable {
        let limit = HTMLParser.sizeLimit
        let limited = source.count > limit ? Array(source.prefix(limit)) : source
        var table = limited.withUnsafeBufferPointer { bytes in
            NamePointers.with { names in
                ElementTables.with { tables in
                    var builder = TreeBuilder(bytes, names: names, tables: tables, isScripting: isScripting)
                    defer { builder.deallocate() }
                    prepare(&builder)
                    builder.run()
                    return builder.table(limited)
                }
            }
        }
        if limited.count < source.count {
            table.diagnostics.append(ParseDiagnostic(limit: .documentSize, offset: limit, count: 1))
        }
        return table
    }
}

extension TreeBuilder {
    mutating func startFragment(_ tag: TagID, _ namespace: NodeNamespace, _ isHTMLIntegrationPoint: Bool) {
        insertRoot()
        mode = .inBody
        var traits =
            namespace == .html ? tables.traits[Int(min(tag.rawValue, 255))] : ElementTraits.foreign(tag, namespace)
        if isHTMLIntegrationPoint { traits |= ElementTraits.htmlIntegration }
        context = OpenElement(row: 0, traits: traits, tag: tag, namespace: namespace)
        if namespace == .html {
            if tag == .template { templateModes.append(.inTemplate) }
            if tag == .form { formRow = 0 }
            setContentModel(tag)
        }
        resetMode()
    }

    private mutating func setContentModel(_ tag: TagID) {
        switch tag {
        case .title, .textarea: tokenizer.contentModel = .rcdata
        case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.contentModel = .rawText
        case .script: tokenizer.contentModel = .scriptData
        case .noscript where isScripting: tokenizer.contentModel = .rawText
        case .plaintext: tokenizer.contentModel = .plainText
        default: break
        }
    }

    /// The finished table.
    func table(_ source: [UInt8]) -> NodeTable {
        var table = NodeTable(source: source)
        table.nodes = nodes.array()
        table.attributes = tokenizer.attributes.array()
        table.decoded = tokenizer.decoded.array()
        table.customTags = tokenizer.customTags.names()
        table.customAttributes = tokenizer.customAttributes.names()
        table.doctype = doctype
        table.diagnostics = [elementsCut, tokenizer.attributesCut, formattingCut].compactMap(\.diagnostic)
        return table
    }
}
