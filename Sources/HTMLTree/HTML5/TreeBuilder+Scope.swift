extension TreeBuilder {
    /// Whether an HTML element of this name is in the scope that these traits bound.
    @inline(__always)
    func hasInScope(_ tag: TagID, _ boundary: UInt32 = ElementTraits.scope) -> Bool {
        openCount(tag) > 0 && searchScope(boundary) { $0.tag == tag }
    }

    /// Whether an HTML element with one of these traits is in scope.
    func hasInScope(traits: UInt32, _ boundary: UInt32 = ElementTraits.scope) -> Bool {
        searchScope(boundary) { $0.traits & traits != 0 }
    }

    @inline(__always)
    private func searchScope(_ boundary: UInt32, _ matches: (OpenElement) -> Bool) -> Bool {
        var index = stack.count &- 1
        let last = max(0, stack.count &- Self.searchLimit)
        while index >= last {
            let element = stack[index]
            if element.namespace == .html, matches(element) { return true }
            if element.traits & boundary != 0 { return false }
            index &-= 1
        }
        return false
    }

    static let listScope = ElementTraits.scope | ElementTraits.listScope
    static let buttonScope = ElementTraits.scope | ElementTraits.buttonScope

    var hasOpenTemplate: Bool { openCount(.template) > 0 }

    /// Closes elements up to and with the last one of this name.
    mutating func popThrough(_ tag: TagID) {
        while stack.count > 1 {
            let isMatch = currentIs(tag)
            pop()
            if isMatch { return }
        }
    }

    /// Closes elements until one has one of these traits.
    mutating func popBack(to traits: UInt32) {
        while stack.count > 1, current.namespace != .html || current.traits & traits == 0 { pop() }
    }

    /// Closes what the standard closes where it generates implied end tags, but for elements of this name.
    mutating func generateImpliedEndTags(except tag: TagID = .none) {
        while stack.count > 0, current.traits & ElementTraits.impliedEnd != 0, current.tag != tag { pop() }
    }

    mutating func generateImpliedEndTagsThoroughly() {
        while stack.count > 0, current.traits & ElementTraits.thoroughEnd != 0 { pop() }
    }

    @inline(__always)
    mutating func closeParagraphInButtonScope() {
        if hasInScope(.p, Self.buttonScope) { closeParagraph() }
    }

    mutating func closeParagraph() {
        generateImpliedEndTags(except: .p)
        popThrough(.p)
    }

    /// Finds the mode that the open elements call for.
    ///
    /// See [Reset the insertion mode appropriately](https://html.spec.whatwg.org/multipage/parsing.html#reset-the-insertion-mode-appropriately).
    mutating func resetMode() {
        var index = stack.count - 1
        let lowest = max(0, stack.count - Self.searchLimit)
        while index >= lowest {
            var element = stack[index]
            let isLast = index == 0
            if isLast, let context { element = context }
            if element.namespace == .html, let found = modeInside(element.tag, isLast) {
                mode = found
                return
            }
            index -= 1
        }
        mode = .inBody
    }

    private func modeInside(_ tag: TagID, _ isLast: Bool) -> Mode? {
        switch tag {
        case .td, .th: isLast ? nil : .inCell
        case .tr: .inRow
        case .tbody, .thead, .tfoot: .inTableBody
        case .caption: .inCaption
        case .colgroup: .inColumnGroup
        case .table: .inTable
        case .template: templateModes.count > 0 ? templateModes[templateModes.count - 1] : .inTemplate
        case .head: isLast ? nil : .inHead
        case .body: .inBody
        case .frameset: .inFrameset
        case .html: headRow < 0 ? .beforeHead : .afterHead
        default: nil
        }
    }
}
