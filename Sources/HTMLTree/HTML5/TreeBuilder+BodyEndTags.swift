/// End tags by the rules of the body.
extension TreeBuilder {
    /// Runs an end tag by the rules of the body; true when another mode must read it again.
    @inline(__always)
    mutating func bodyEndTag() -> Bool {
        let tag = tokenizer.tag
        let kind = tag.rawValue < 256 ? tables.ends[Int(tag.rawValue)] : .ordinary
        switch kind {
        case .ordinary: ordinaryEndTag(tag)
        case .block: blockEndTag(tag)
        case .paragraph:
            if currentIs(.p) { pop() } else { paragraphEndTag() }
        case .formatting: adopt(tag)
        case .listItem:
            if hasInScope(.li, Self.listScope) {
                generateImpliedEndTags(except: .li)
                popThrough(.li)
            }
        default: return rareEndTag(kind)
        }
        return false
    }

    @inline(never)
    private mutating func rareEndTag(_ kind: BodyEndTag) -> Bool {
        let tag = tokenizer.tag
        switch kind {
        case .template: closeTemplate()
        case .body, .html:
            guard hasInScope(.body) else { return false }
            mode = .afterBody
            return kind == .html
        case .form: formEndTag()
        case .definition:
            if hasInScope(tag) {
                generateImpliedEndTags(except: tag)
                popThrough(tag)
            }
        case .heading:
            if hasInScope(traits: ElementTraits.heading) {
                generateImpliedEndTags()
                while stack.count > 1 {
                    let isHeading = current.namespace == .html && current.traits & ElementTraits.heading != 0
                    pop()
                    if isHeading { break }
                }
            }
        case .marker:
            if hasInScope(tag) {
                generateImpliedEndTags()
                popThrough(tag)
                clearFormattingToMarker()
            }
        case .lineBreak:
            reconstructFormatting()
            _ = appendRow(.element, .html, .br, .empty)
            framesetOK = false
        default: break
        }
        return false
    }

    @inline(__always)
    private mutating func blockEndTag(_ tag: TagID) {
        guard hasInScope(tag) else { return }
        if !currentIs(tag) { generateImpliedEndTags() }
        popThrough(tag)
    }

    private mutating func paragraphEndTag() {
        if !hasInScope(.p, Self.buttonScope) { insertImplied(.p) }
        closeParagraph()
    }

    private mutating func formEndTag() {
        if hasOpenTemplate {
            guard hasInScope(.form) else { return }
            generateImpliedEndTags()
            popThrough(.form)
            return
        }
        let row = formRow
        formRow = -1
        guard row > 0, let index = stackIndex(of: row), !hasScopeBoundary(above: index) else { return }
        generateImpliedEndTags()
        if current.row == row {
            pop()
        } else if let index = stackIndex(of: row) {
            removeFromStack(at: index)
        }
    }

    private func hasScopeBoundary(above position: Int) -> Bool {
        var index = stack.count - 1
        while index > position {
            if stack[index].traits & ElementTraits.scope != 0 { return true }
            index -= 1
        }
        return false
    }

    /// Any other end tag: closes up to the element of this name, unless a special one stands above it.
    @inline(__always)
    mutating func ordinaryEndTag(_ tag: TagID) {
        if currentIs(tag) { return pop() }
        if openCount(tag) > 0 { searchOrdinaryEndTag(tag) }
    }

    @inline(never)
    private mutating func searchOrdinaryEndTag(_ tag: TagID) {
        var index = stack.count - 1
        let lowest = max(0, stack.count - Self.searchLimit)
        while index >= lowest {
            let element = stack[index]
            if element.tag == tag, element.namespace == .html {
                generateImpliedEndTags(except: tag)
                while stack.count > index { pop() }
                return
            }
            if element.traits & ElementTraits.special != 0 { return }
            index -= 1
        }
    }
}
