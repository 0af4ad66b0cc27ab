/// The insertion modes before the body.
extension TreeBuilder {
    mutating func processDoctype() {
        defer { tokenizer.commit() }
        guard mode == .initial else { return }
        let token = tokenizer.doctype
        doctype = NodeTable.Doctype(
            name: token.name ?? .empty, publicID: token.publicID, systemID: token.systemID)
        insertLeaf(.doctype, token.name ?? .empty)
        isQuirks = callsForQuirks(token)
        mode = .beforeHTML
    }

    /// Whether a DOCTYPE puts the document into quirks mode; limited quirks change nothing here.
    private func callsForQuirks(_ token: Tokenizer.Doctype) -> Bool {
        func text(_ range: TextRange?) -> String? {
            range.map { String(decoding: bytes(of: $0).map(asciiLowercase), as: UTF8.self) }
        }
        if token.forceQuirks || text(token.name) != "html" { return true }
        let publicID = text(token.publicID)
        let systemID = text(token.systemID)
        if systemID == "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd" { return true }
        guard let publicID else { return false }
        if QuirksMode.publicIDs.contains(publicID) { return true }
        if QuirksMode.prefixes.contains(where: publicID.hasPrefix) { return true }
        return systemID == nil && QuirksMode.prefixesWithoutSystemID.contains(where: publicID.hasPrefix)
    }

    mutating func insertRoot() {
        insertImplied(.html)
        mode = .beforeHead
    }

    mutating func insertImpliedHead() {
        insertImplied(.head)
        headRow = current.row
        mode = .inHead
    }

    mutating func insertImpliedBody() {
        insertImplied(.body)
        mode = .inBody
    }

    // MARK: Before the head

    mutating func beforeHTMLStartTag() -> Bool {
        if tokenizer.tag == .html {
            insertElement()
            mode = .beforeHead
            return false
        }
        insertRoot()
        return true
    }

    /// Whether the end tag is one of those that may open what it closes.
    private var mayImplyElements: Bool {
        switch tokenizer.tag {
        case .head, .body, .html, .br: true
        default: false
        }
    }

    mutating func beforeHTMLEndTag() -> Bool {
        guard mayImplyElements else { return false }
        insertRoot()
        return true
    }

    mutating func beforeHeadStartTag() -> Bool {
        switch tokenizer.tag {
        case .html: bodyStartTag()
        case .head:
            insertElement()
            headRow = current.row
            mode = .inHead
        default:
            insertImpliedHead()
            return true
        }
        return false
    }

    mutating func beforeHeadEndTag() -> Bool {
        guard mayImplyElements else { return false }
        insertImpliedHead()
        return true
    }

    // MARK: In the head

    mutating func headStartTag() -> Bool {
        switch tokenizer.tag {
        case .html: bodyStartTag()
        case .base, .basefont, .bgsound, .link, .meta: insertVoidElement()
        case .title: insertRawElement(.rcdata, .text)
        case .noframes, .style: insertRawElement(.rawText, .rawText)
        case .script: insertRawElement(.scriptData, .rawText)
        case .noscript:
            if isScripting {
                insertRawElement(.rawText, .rawText)
            } else {
                insertElement()
                mode = .inHeadNoscript
            }
        case .template:
            insertElement()
            insertMarker()
            framesetOK = false
            mode = .inTemplate
            templateModes.append(.inTemplate)
        case .head: break
        default:
            pop()
            mode = .afterHead
            return true
        }
        return false
    }

    mutating func headEndTag() -> Bool {
        switch tokenizer.tag {
        case .head:
            pop()
            mode = .afterHead
        case .body, .html, .br:
            pop()
            mode = .afterHead
            return true
        case .template: closeTemplate()
        default: break
        }
        return false
    }

    mutating func headNoscriptStartTag() -> Bool {
        switch tokenizer.tag {
        case .html: bodyStartTag()
        case .basefont, .bgsound, .link, .meta, .noframes, .style: return headStartTag()
        case .head, .noscript: break
        default:
            pop()
            mode = .inHead
            return true
        }
        return false
    }

    mutating func headNoscriptEndTag() -> Bool {
        guard tokenizer.tag == .noscript || tokenizer.tag == .br else { return false }
        pop()
        mode = .inHead
        return tokenizer.tag == .br
    }

    // MARK: After the head

    mutating func afterHeadStartTag() -> Bool {
        switch tokenizer.tag {
        case .html: bodyStartTag()
        case .body:
            insertElement()
            framesetOK = false
            mode = .inBody
        case .frameset:
            insertElement()
            mode = .inFrameset
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            insertIntoHead()
        case .head: break
        default:
            insertImpliedBody()
            return true
        }
        return false
    }

    /// Inserts an element that came after the head into it.
    private mutating func insertIntoHead() {
        guard headRow >= 0 else { return }
        // What came between, white space mostly, stands after the head already.
        if !isLinked, !isOnRightEdge(headRow, of: nodes.count - 1) { linkAll() }
        push(headRow, .head)
        let row = headRow
        _ = headStartTag()
        if let index = stackIndex(of: row) {
            if index == stack.count - 1 { pop() } else { removeFromStack(at: index) }
        }
    }

    mutating func afterHeadEndTag() -> Bool {
        switch tokenizer.tag {
        case .template: closeTemplate()
        case .body, .html, .br:
            insertImpliedBody()
            return true
        default: break
        }
        return false
    }

    // MARK: Templates

    /// Reads the end tag of a template.
    mutating func closeTemplate() {
        guard hasOpenTemplate else { return }
        popTemplate()
    }

    mutating func popTemplate() {
        generateImpliedEndTagsThoroughly()
        popThrough(.template)
        clearFormattingToMarker()
        if templateModes.count > 0 { _ = templateModes.removeLast() }
        resetMode()
    }

    mutating func templateStartTag() -> Bool {
        let next: Mode
        switch tokenizer.tag {
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            return headStartTag()
        case .caption, .colgroup, .tbody, .tfoot, .thead: next = .inTable
        case .col: next = .inColumnGroup
        case .tr: next = .inTableBody
        case .td, .th: next = .inRow
        default: next = .inBody
        }
        if templateModes.count > 0 { templateModes[templateModes.count - 1] = next }
        mode = next
        return true
    }

    mutating func templateEndTag() -> Bool {
        if tokenizer.tag == .template { closeTemplate() }
        return false
    }
}

/// The DOCTYPEs that put a document into quirks mode, in lower case.
///
/// See [The initial insertion mode](https://html.spec.whatwg.org/multipage/parsing.html#the-initial-insertion-mode).
enum QuirksMode {
    static let publicIDs: Set<String> = [
        "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html",
    ]
    static let prefixes = [
        "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
        "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html 2.0 level 1//",
        "-//ietf//dtd html 2.0 level 2//", "-//ietf//dtd html 2.0 strict level 1//",
        "-//ietf//dtd html 2.0 strict level 2//", "-//ietf//dtd html 2.0 strict//", "-//ietf//dtd html 2.0//",
        "-//ietf//dtd html 2.1e//", "-//ietf//dtd html 3.0//", "-//ietf//dtd html 3.2 final//",
        "-//ietf//dtd html 3.2//", "-//ietf//dtd html 3//", "-//ietf//dtd html level 0//",
        "-//ietf//dtd html level 1//", "-//ietf//dtd html level 2//", "-//ietf//dtd html level 3//",
        "-//ietf//dtd html strict level 0//", "-//ietf//dtd html strict level 1//",
        "-//ietf//dtd html strict level 2//", "-//ietf//dtd html strict level 3//", "-//ietf//dtd html strict//",
        "-//ietf//dtd html//", "-//metrius//dtd metrius presentational//",
        "-//microsoft//dtd internet explorer 2.0 html strict//", "-//microsoft//dtd internet explorer 2.0 html//",
        "-//microsoft//dtd internet explorer 2.0 tables//", "-//microsoft//dtd internet explorer 3.0 html strict//",
        "-//microsoft//dtd internet explorer 3.0 html//", "-//microsoft//dtd internet explorer 3.0 tables//",
        "-//netscape comm. corp.//dtd html//", "-//netscape comm. corp.//dtd strict html//",
        "-//o'reilly and associates//dtd html 2.0//", "-//o'reilly and associates//dtd html extended 1.0//",
        "-//o'reilly and associates//dtd html extended relaxed 1.0//",
        "-//sq//dtd html 2.0 hotmetal + extensions//",
        "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
        "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
        "-//spyglass//dtd html 2.0 extended//", "-//sun microsystems corp.//dtd hotjava html//",
        "-//sun microsystems corp.//dtd hotjava strict html//", "-//w3c//dtd html 3 1995-03-24//",
        "-//w3c//dtd html 3.2 draft//", "-//w3c//dtd html 3.2 final//", "-//w3c//dtd html 3.2//",
        "-//w3c//dtd html 3.2s draft//", "-//w3c//dtd html 4.0 frameset//", "-//w3c//dtd html 4.0 transitional//",
        "-//w3c//dtd html experimental 19960712//", "-//w3c//dtd html experimental 970421//",
        "-//w3c//dtd w3 html//", "-//w3o//dtd w3 html 3.0//", "-//webtechs//dtd mozilla html 2.0//",
        "-//webtechs//dtd mozilla html//",
    ]
    static let prefixesWithoutSystemID = [
        "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
    ]
}
