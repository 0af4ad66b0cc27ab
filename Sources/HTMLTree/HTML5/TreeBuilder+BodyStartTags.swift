/// Start tags by the rules of the body.
///
/// See [The "in body" insertion mode](https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody).
extension TreeBuilder {
    /// Runs a start tag by the rules of the body.
    @inline(__always)
    mutating func bodyStartTag() {
        let tag = tokenizer.tag
        let kind = tag.rawValue < 256 ? tables.starts[Int(tag.rawValue)] : .ordinary
        switch kind {
        case .ordinary:
            reconstructFormatting()
            insertElement()
        case .block:
            closeParagraphInButtonScope()
            insertElement()
        case .anchor: anchorStartTag()
        case .formatting:
            reconstructFormatting()
            insertElement()
            pushFormatting()
        case .listItem: listItemStartTag()
        case .voidFormatting:
            reconstructFormatting()
            insertVoidElement()
            framesetOK = false
        case .heading:
            closeParagraphInButtonScope()
            if current.traits & ElementTraits.heading != 0 { pop() }
            insertElement()
        default: rareStartTag(kind)
        }
    }

    @inline(never)
    private mutating func rareStartTag(_ kind: BodyStartTag) {
        switch kind {
        case .headContent: _ = headStartTag()
        case .svg: insertForeignElement(.svg)
        case .math: insertForeignElement(.mathML)
        case .html, .body, .frameset: rootStartTag(kind)
        case .definition: definitionStartTag()
        case .pre:
            closeParagraphInButtonScope()
            insertElement()
            ignoresLineFeed = true
            framesetOK = false
        case .form: formStartTag()
        case .plaintext:
            closeParagraphInButtonScope()
            insertElement()
            tokenizer.contentModel = .plainText
        case .button: buttonStartTag()
        case .noBreak: noBreakStartTag()
        case .marker:
            reconstructFormatting()
            insertElement()
            insertMarker()
            framesetOK = false
        case .table:
            if !isQuirks { closeParagraphInButtonScope() }
            insertElement()
            framesetOK = false
            mode = .inTable
        case .voidPlain: insertVoidElement()
        case .image:
            tokenizer.tag = .img
            processStartTag()
        case .textarea, .xmp, .iframe, .noembed, .noscript: rawStartTag(kind)
        case .input, .rule, .select, .optgroup, .option: formControlStartTag(kind)
        case .rubyBase, .rubyText: rubyStartTag(kind)
        case .ignored: break
        default: break
        }
    }

    /// `html`, `body`, `frameset`: attributes go to the element that is there.
    private mutating func rootStartTag(_ kind: BodyStartTag) {
        guard !hasOpenTemplate || kind == .frameset else { return }
        if kind == .html {
            if stack.count > 0 { addAttributes(to: stack[0].row) }
            return
        }
        guard stack.count > 1, stack[1].tag == .body, stack[1].namespace == .html else { return }
        if kind == .body {
            framesetOK = false
            addAttributes(to: stack[1].row)
        } else if framesetOK {
            linkAll()
            detach(stack[1].row)
            while stack.count > 1 { pop() }
            insertElement()
            mode = .inFrameset
        }
    }

    /// Adds the attributes of the current token that an element does not have.
    private mutating func addAttributes(to row: Int32) {
        let old = nodes[Int(row)].payload
        let token = tokenizer.attributePayload
        guard token.length > 0 else { return }
        let first = tokenizer.attributes.count
        tokenizer.attributes.append(own: old.start..<(old.start + Int(old.length)))
        for index in token.start..<(token.start + Int(token.length)) {
            let attribute = tokenizer.attributes[index]
            let isThere = (old.start..<(old.start + Int(old.length))).contains {
                tokenizer.attributes[$0].name == attribute.name
            }
            if !isThere { tokenizer.attributes.append(attribute) }
        }
        // Copied behind the token's own rows: those stay, unused.
        guard tokenizer.attributes.count - first > Int(old.length) else { return }
        nodes[Int(row)].payload = TextRange(
            offset: UInt32(first), length: UInt32(tokenizer.attributes.count - first))
        tokenizer.commit()
    }

    private mutating func listItemStartTag() {
        framesetOK = false
        closeOpenItem { $0 == .li }
        closeParagraphInButtonScope()
        insertElement()
    }

    private mutating func definitionStartTag() {
        framesetOK = false
        closeOpenItem { $0 == .dd || $0 == .dt }
        closeParagraphInButtonScope()
        insertElement()
    }

    /// Closes the item that a new one of its kind ends.
    @inline(__always)
    private mutating func closeOpenItem(_ isItem: (TagID) -> Bool) {
        var index = stack.count - 1
        let lowest = max(0, stack.count - Self.searchLimit)
        while index >= lowest {
            let element = stack[index]
            if element.namespace == .html, isItem(element.tag) {
                generateImpliedEndTags(except: element.tag)
                popThrough(element.tag)
                return
            }
            if element.traits & ElementTraits.special != 0, element.traits & ElementTraits.listItemPassable == 0 {
                return
            }
            index -= 1
        }
    }

    private mutating func formStartTag() {
        guard formRow < 0 || hasOpenTemplate else { return }
        closeParagraphInButtonScope()
        insertElement()
        if !hasOpenTemplate { formRow = current.row }
    }

    private mutating func buttonStartTag() {
        if hasInScope(.button) {
            generateImpliedEndTags()
            popThrough(.button)
        }
        reconstructFormatting()
        insertElement()
        framesetOK = false
    }

    private mutating func anchorStartTag() {
        if let index = formattingIndex(of: .a) {
            let row = formatting[index].row
            // The token's attributes are not kept yet: nothing below reads a token.
            adopt(.a)
            removeElement(row)
        }
        reconstructFormatting()
        insertElement()
        pushFormatting()
    }

    /// Takes an element off the list and the stack if it still is there.
    private mutating func removeElement(_ row: Int32) {
        var index = formatting.count - 1
        while index >= 0 {
            if formatting[index].row == row {
                removeFormatting(at: index)
                break
            }
            index -= 1
        }
        if let position = stackIndex(of: row) { removeFromStack(at: position) }
    }

    private mutating func noBreakStartTag() {
        reconstructFormatting()
        if hasInScope(.nobr) {
            adopt(.nobr)
            reconstructFormatting()
        }
        insertElement()
        pushFormatting()
    }

    private mutating func rawStartTag(_ kind: BodyStartTag) {
        switch kind {
        case .textarea:
            framesetOK = false
            insertRawElement(.rcdata, .text)
        case .xmp:
            closeParagraphInButtonScope()
            reconstructFormatting()
            framesetOK = false
            insertRawElement(.rawText, .text)
        case .iframe:
            framesetOK = false
            insertRawElement(.rawText, .rawText)
        case .noscript where !isScripting:
            reconstructFormatting()
            insertElement()
        default: insertRawElement(.rawText, .rawText)
        }
    }

    private mutating func formControlStartTag(_ kind: BodyStartTag) {
        let isSelectContext = context.map { $0.tag == .select && $0.namespace == .html } ?? false
        switch kind {
        case .input:
            if isSelectContext { return }
            if hasInScope(.select) { popThrough(.select) }
            reconstructFormatting()
            if !isHiddenInput { framesetOK = false }
            insertVoidElement()
        case .rule:
            closeParagraphInButtonScope()
            if hasInScope(.select) { generateImpliedEndTags() }
            insertVoidElement()
            framesetOK = false
        case .select:
            if isSelectContext { return }
            if hasInScope(.select) {
                popThrough(.select)
                return
            }
            reconstructFormatting()
            insertElement()
            framesetOK = false
        default:
            if hasInScope(.select) {
                generateImpliedEndTags(except: kind == .option ? .optgroup : .none)
            } else if currentIs(.option) {
                pop()
            }
            reconstructFormatting()
            insertElement()
        }
    }

    /// Whether the current token is of the type "hidden".
    var isHiddenInput: Bool {
        let payload = tokenizer.attributePayload
        for index in payload.start..<(payload.start + Int(payload.length)) {
            let attribute = tokenizer.attributes[index]
            if attribute.name == .type { return equalsIgnoringCase(attribute.value, "hidden") }
        }
        return false
    }

    /// Whether the characters are this ASCII text, given in lower case.
    func equalsIgnoringCase(_ range: TextRange, _ text: StaticString) -> Bool {
        let characters = bytes(of: range)
        guard characters.count == text.utf8CodeUnitCount else { return false }
        for index in 0..<characters.count where asciiLowercase(characters[index]) != text.utf8Start[index] {
            return false
        }
        return true
    }

    private mutating func rubyStartTag(_ kind: BodyStartTag) {
        if hasInScope(.ruby) { generateImpliedEndTags(except: kind == .rubyText ? .rtc : .none) }
        insertElement()
    }
}
