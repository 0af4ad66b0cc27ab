/// The tree construction of the HTML standard, straight into rows.
///
/// Rows are appended in document order as long as the page lets it: an element's subtree is then a range by itself.
/// Only what moves nodes (foster parenting, the adoption agency, content after the body) switches to linked rows,
/// which one last pass brings into order; see `TreeBuilder+Links.swift`. Every limit below keeps the work linear in the
/// input, and is reported when a page meets it.
///
/// See [Tree construction](https://html.spec.whatwg.org/multipage/parsing.html#tree-construction).
struct TreeBuilder {
    /// The insertion modes; text and table text are handled where they begin.
    enum Mode: UInt8 {
        case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, inTable, inCaption
        case inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody, inFrameset, afterFrameset
        case afterAfterBody, afterAfterFrameset
    }

    /// An entry of the stack of open elements.
    struct OpenElement: BitwiseCopyable {
        var row: Int32
        var traits: UInt32
        /// The name as the tokenizer reads it, in lower case.
        var tag: TagID
        var namespace: NodeNamespace
        /// Whether the element is in the list of active formatting elements too.
        var isFormatting = false
    }

    /// An entry of the list of active formatting elements.
    struct FormattingElement: BitwiseCopyable {
        /// The element's row, or -1 for a marker.
        var row: Int32
        var tag: TagID
        /// Whether the element is in the stack of open elements.
        var isOpen: Bool
        /// The same for elements of the same attributes, most often different for others.
        var signature: UInt32 = 0
        var isMarker: Bool { row < 0 }
    }

    /// How deep a tree gets: elements beyond it become siblings in the last one, as in browsers.
    static let depthLimit = 512
    /// How many open elements a search looks at.
    static let searchLimit = 1_024
    /// How many formatting elements are kept for reconstruction since the last marker.
    static let formattingLimit = 64

    var tokenizer: Tokenizer
    var nodes: GrowableBuffer<Node>
    var stack = GrowableBuffer<OpenElement>(capacity: 128)
    var formatting = GrowableBuffer<FormattingElement>(capacity: 64)
    var templateModes = GrowableBuffer<Mode>(capacity: 16)
    /// How many HTML elements of each name are open.
    var openCounts = GrowableBuffer<Int32>(capacity: 512)
    let tables: ElementTables

    var mode = Mode.initial
    var headRow: Int32 = -1
    var formRow: Int32 = -1
    var framesetOK = true
    var fosterParenting = false
    var isQuirks = false
    let isScripting: Bool
    /// Whether a line feed at the start of the next token is dropped.
    var ignoresLineFeed = false
    var doctype: NodeTable.Doctype?

    /// The element that a fragment is parsed in.
    var context: OpenElement?

    var links = GrowableBuffer<Link>(capacity: 16)
    var isLinked = false
    /// Whether a row was put elsewhere than in the current node, so that the next one may not be in document order.
    var mayBeOutOfOrder = false
    /// Whether an element's end is not where it was popped.
    var endsAreUnknown = false

    var elementsCut = LimitCounter(.openElements)
    var formattingCut = LimitCounter(.formattingElements)
    /// How many more formatting elements may be opened again.
    var reconstructionBudget: Int

    init(_ source: UnsafeBufferPointer<UInt8>, names: NamePointers, tables: ElementTables, isScripting: Bool) {
        tokenizer = Tokenizer(source, tables: names)
        nodes = GrowableBuffer(capacity: source.count / 20 + 64)
        self.tables = tables
        self.isScripting = isScripting
        reconstructionBudget = 1_000 + source.count / 16
        openCounts.append(repeating: 0, count: 512)
        nodes.append(Node(kind: .document, namespace: .html, tag: .none, parent: -1, end: 1, payload: .empty))
    }

    func deallocate() {
        tokenizer.deallocate()
        nodes.deallocate()
        stack.deallocate()
        formatting.deallocate()
        templateModes.deallocate()
        openCounts.deallocate()
        links.deallocate()
    }

    // MARK: The loop

    /// Reads all tokens.
    mutating func run() {
        while true {
            switch tokenizer.next() {
            case .characters: processCharacters()
            case .startTag:
                ignoresLineFeed = false
                processStartTag()
            case .endTag:
                ignoresLineFeed = false
                processEndTag()
            case .comment:
                ignoresLineFeed = false
                processComment()
            case .doctype:
                ignoresLineFeed = false
                processDoctype()
            case .cdataStart: processCDATAStart()
            case .endOfFile:
                processEndOfFile()
                return
            }
        }
    }

    /// The current node, or the context element when a fragment's root is the current node.
    @inline(__always)
    var adjustedCurrent: OpenElement? {
        if stack.count <= 1 {
            if let context { return context }
            if stack.count == 0 { return nil }
        }
        return stack[stack.count &- 1]
    }

    @inline(__always)
    mutating func processStartTag() {
        if let current = adjustedCurrent, current.namespace != .html, isForeignStartTag(current) {
            foreignStartTag()
            return
        }
        processStartTagInMode()
    }

    @inline(__always)
    mutating func processStartTagInMode() {
        if mode == .inBody { return bodyStartTag() }
        while startTagNeedsAnotherMode() {}
    }

    @inline(__always)
    mutating func processEndTag() {
        if let current = adjustedCurrent, current.namespace != .html {
            foreignEndTag()
            return
        }
        processEndTagInMode()
    }

    @inline(__always)
    mutating func processEndTagInMode() {
        if mode == .inBody, !bodyEndTag() { return }
        while endTagNeedsAnotherMode() {}
    }

    private mutating func processCDATAStart() {
        ignoresLineFeed = false
        if let current = adjustedCurrent, current.namespace != .html {
            tokenizer.readCDATASection()
            if !tokenizer.text.isEmpty { processCharacters() }
        } else {
            _ = tokenizer.readBogusComment(from: tokenizer.position + 2)
            processComment()
        }
    }

    private mutating func processComment() {
        switch mode {
        case .initial, .beforeHTML, .afterAfterBody, .afterAfterFrameset: appendComment(to: 0)
        case .afterBody: appendComment(to: stack[0].row)
        default: insertLeaf(.comment, tokenizer.text)
        }
        tokenizer.commit()
    }

    /// Runs the start tag by the rules of the mode; true when another mode must read it again.
    private mutating func startTagNeedsAnotherMode() -> Bool {
        switch mode {
        case .initial:
            isQuirks = true
            mode = .beforeHTML
            return true
        case .beforeHTML: return beforeHTMLStartTag()
        case .beforeHead: return beforeHeadStartTag()
        case .inHead: return headStartTag()
        case .inHeadNoscript: return headNoscriptStartTag()
        case .afterHead: return afterHeadStartTag()
        case .inBody:
            bodyStartTag()
            return false
        case .inTable: return tableStartTag()
        case .inCaption: return captionStartTag()
        case .inColumnGroup: return columnGroupStartTag()
        case .inTableBody: return tableBodyStartTag()
        case .inRow: return rowStartTag()
        case .inCell: return cellStartTag()
        case .inTemplate: return templateStartTag()
        case .inFrameset: return framesetStartTag()
        case .afterFrameset, .afterAfterFrameset: return afterFramesetStartTag()
        case .afterBody, .afterAfterBody:
            if tokenizer.tag == .html {
                bodyStartTag()
                return false
            }
            mode = .inBody
            return true
        }
    }

    /// Runs the end tag by the rules of the mode; true when another mode must read it again.
    private mutating func endTagNeedsAnotherMode() -> Bool {
        switch mode {
        case .initial:
            isQuirks = true
            mode = .beforeHTML
            return true
        case .beforeHTML: return beforeHTMLEndTag()
        case .beforeHead: return beforeHeadEndTag()
        case .inHead: return headEndTag()
        case .inHeadNoscript: return headNoscriptEndTag()
        case .afterHead: return afterHeadEndTag()
        case .inBody: return bodyEndTag()
        case .inTable: return tableEndTag()
        case .inCaption: return captionEndTag()
        case .inColumnGroup: return columnGroupEndTag()
        case .inTableBody: return tableBodyEndTag()
        case .inRow: return rowEndTag()
        case .inCell: return cellEndTag()
        case .inTemplate: return templateEndTag()
        case .inFrameset, .afterFrameset, .afterAfterFrameset: return framesetEndTag()
        case .afterBody:
            if tokenizer.tag == .html {
                if context == nil { mode = .afterAfterBody }
                return false
            }
            mode = .inBody
            return true
        case .afterAfterBody:
            mode = .inBody
            return true
        }
    }

    private mutating func processEndOfFile() {
        while endOfFileNeedsAnotherMode() {}
        finishOpenElements()
    }

    private mutating func endOfFileNeedsAnotherMode() -> Bool {
        switch mode {
        case .initial:
            isQuirks = true
            mode = .beforeHTML
        case .beforeHTML: insertRoot()
        case .beforeHead: insertImpliedHead()
        case .inHead:
            pop()
            mode = .afterHead
        case .inHeadNoscript:
            pop()
            mode = .inHead
        case .afterHead: insertImpliedBody()
        default:
            guard templateModes.count > 0, hasOpenTemplate else { return false }
            popTemplate()
        }
        return true
    }
}
