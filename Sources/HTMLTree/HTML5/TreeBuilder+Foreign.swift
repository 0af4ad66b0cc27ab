/// SVG and MathML.
///
/// See [The rules for parsing tokens in foreign content](https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign).
extension TreeBuilder {
    /// Whether the start tag is read by the rules of foreign content.
    func isForeignStartTag(_ current: OpenElement) -> Bool {
        if current.traits & ElementTraits.htmlIntegration != 0 { return false }
        if current.traits & ElementTraits.mathMLTextIntegration != 0 {
            return tokenizer.tag == .mglyph || tokenizer.tag == .malignmark
        }
        return !(current.tag == .annotationXml && current.namespace == .mathML && tokenizer.tag == .svg)
    }

    mutating func foreignStartTag() {
        let tag = tokenizer.tag
        let breaksOut =
            tag.rawValue < 256 && tables.traits[Int(tag.rawValue)] & ElementTraits.breaksOut != 0
            || tag == .font && hasFontAttribute
        if breaksOut {
            leaveForeignContent()
            processStartTagInMode()
            return
        }
        insertForeignElement(adjustedCurrent?.namespace ?? .svg, reconstructing: false)
    }

    private var hasFontAttribute: Bool {
        let payload = tokenizer.attributePayload
        return (payload.start..<(payload.start + Int(payload.length))).contains {
            let name = tokenizer.attributes[$0].name
            return name == .color || name == .face || name == .size
        }
    }

    /// Closes elements up to one where HTML is read.
    private mutating func leaveForeignContent() {
        let integration = ElementTraits.mathMLTextIntegration | ElementTraits.htmlIntegration
        while stack.count > 1, current.namespace != .html, current.traits & integration == 0 { pop() }
    }

    mutating func foreignEndTag() {
        let tag = tokenizer.tag
        if tag == .br || tag == .p {
            leaveForeignContent()
            processEndTagInMode()
            return
        }
        var index = stack.count - 1
        let lowest = max(0, stack.count - Self.searchLimit)
        while index > lowest {
            let element = stack[index]
            if element.namespace == .html {
                processEndTagInMode()
                return
            }
            if element.tag == tag {
                while stack.count > index { pop() }
                return
            }
            index -= 1
        }
        // The root, or the limit, is reached: the root of a document is an HTML element.
        if index == 0, context == nil { processEndTagInMode() }
    }

    /// Inserts an SVG or MathML element for the current token.
    mutating func insertForeignElement(_ namespace: NodeNamespace, reconstructing: Bool = true) {
        if reconstructing { reconstructFormatting() }
        let tag = tokenizer.tag
        adjustAttributes(namespace)
        var traits = ElementTraits.foreign(tag, namespace)
        if namespace == .mathML, tag == .annotationXml, hasHTMLEncoding {
            traits |= ElementTraits.htmlIntegration
        }
        let adjusted = namespace == .svg ? adjustedForSVG(tag) : tag
        let row = appendRow(.element, namespace, adjusted, tokenizer.attributePayload)
        tokenizer.commit()
        if tokenizer.isSelfClosing { return }
        stack.append(OpenElement(row: row, traits: traits, tag: tag, namespace: namespace))
        if stack.count > Self.depthLimit { elementsCut.note(at: tokenizer.tokenStart) }
    }

    private var hasHTMLEncoding: Bool {
        let payload = tokenizer.attributePayload
        return (payload.start..<(payload.start + Int(payload.length))).contains {
            let attribute = tokenizer.attributes[$0]
            return attribute.name == .encoding
                && (equalsIgnoringCase(attribute.value, "text/html")
                    || equalsIgnoringCase(attribute.value, "application/xhtml+xml"))
        }
    }

    private mutating func adjustAttributes(_ namespace: NodeNamespace) {
        let payload = tokenizer.attributePayload
        for index in payload.start..<(payload.start + Int(payload.length)) {
            let name = tokenizer.attributes[index].name
            if namespace == .mathML {
                tokenizer.attributes[index].name = name.adjustedForMathML
            } else if name.rawValue < NameInterner.first {
                tokenizer.attributes[index].name = name.adjustedForSVG
            } else {
                tokenizer.attributes[index].name = adjustedLongName(name)
            }
        }
    }

    private mutating func adjustedForSVG(_ tag: TagID) -> TagID {
        if tag.rawValue < NameInterner.first { return tag.adjustedForSVG }
        let name = tokenizer.customTags.name(Int(tag.rawValue - NameInterner.first))
        guard let adjusted = Self.adjusted(name, Self.longTags) else { return tag }
        return TagID(rawValue: tokenizer.customTags.number(of: adjusted))
    }

    private mutating func adjustedLongName(_ name: AttributeID) -> AttributeID {
        let bytes = tokenizer.customAttributes.name(Int(name.rawValue - NameInterner.first))
        guard let adjusted = Self.adjusted(bytes, Self.longAttributes) else { return name }
        return AttributeID(rawValue: tokenizer.customAttributes.number(of: adjusted))
    }

    /// The name of mixed case that has these lower-case bytes; only names above sixteen bytes come here.
    private static func adjusted(_ name: UnsafeBufferPointer<UInt8>, _ candidates: [StaticString]) -> StaticString? {
        guard name.count > 16 else { return nil }
        return candidates.first { candidate in
            candidate.utf8CodeUnitCount == name.count
                && (0..<name.count).allSatisfy { asciiLowercase(candidate.utf8Start[$0]) == name[$0] }
        }
    }

    private static let longTags: [StaticString] = [
        "feComponentTransfer", "feDiffuseLighting", "feDisplacementMap", "feSpecularLighting",
    ]
    private static let longAttributes: [StaticString] = [
        "gradientTransform", "limitingConeAngle", "patternContentUnits", "preserveAspectRatio", "requiredExtensions",
    ]
}

extension NameInterner {
    /// The number of a name that the standard writes in mixed case.
    mutating func number(of name: StaticString) -> UInt16 {
        number(of: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }
}
