/// The insertion modes of tables.
///
/// See [The "in table" insertion mode](https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-intable).
extension TreeBuilder {
    // MARK: In a table

    mutating func tableStartTag() -> Bool {
        switch tokenizer.tag {
        case .caption:
            popBack(to: ElementTraits.tableScope)
            insertMarker()
            insertElement()
            mode = .inCaption
        case .colgroup:
            popBack(to: ElementTraits.tableScope)
            insertElement()
            mode = .inColumnGroup
        case .col:
            popBack(to: ElementTraits.tableScope)
            insertImplied(.colgroup)
            mode = .inColumnGroup
            return true
        case .tbody, .tfoot, .thead:
            popBack(to: ElementTraits.tableScope)
            insertElement()
            mode = .inTableBody
        case .td, .th, .tr:
            popBack(to: ElementTraits.tableScope)
            insertImplied(.tbody)
            mode = .inTableBody
            return true
        case .table:
            guard hasInScope(.table, ElementTraits.tableScope) else { return false }
            popThrough(.table)
            resetMode()
            return true
        case .style, .script, .template: return headStartTag()
        case .input where isHiddenInput: insertVoidElement()
        case .form:
            guard formRow < 0, !hasOpenTemplate else { return false }
            insertElement()
            formRow = current.row
            pop()
        default:
            fosterParenting = true
            bodyStartTag()
            fosterParenting = false
        }
        return false
    }

    mutating func tableEndTag() -> Bool {
        switch tokenizer.tag {
        case .table:
            guard hasInScope(.table, ElementTraits.tableScope) else { return false }
            popThrough(.table)
            resetMode()
        case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
        case .template: closeTemplate()
        default:
            fosterParenting = true
            let isUnread = bodyEndTag()
            fosterParenting = false
            return isUnread
        }
        return false
    }

    // MARK: In a caption

    private mutating func closeCaption() -> Bool {
        guard hasInScope(.caption, ElementTraits.tableScope) else { return false }
        generateImpliedEndTags()
        popThrough(.caption)
        clearFormattingToMarker()
        mode = .inTable
        return true
    }

    mutating func captionStartTag() -> Bool {
        switch tokenizer.tag {
        case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: return closeCaption()
        default:
            bodyStartTag()
            return false
        }
    }

    mutating func captionEndTag() -> Bool {
        switch tokenizer.tag {
        case .caption:
            _ = closeCaption()
            return false
        case .table: return closeCaption()
        case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: return false
        default: return bodyEndTag()
        }
    }

    // MARK: In a column group

    private mutating func closeColumnGroup() -> Bool {
        guard currentIs(.colgroup) else { return false }
        pop()
        mode = .inTable
        return true
    }

    mutating func columnGroupStartTag() -> Bool {
        switch tokenizer.tag {
        case .html: bodyStartTag()
        case .col: insertVoidElement()
        case .template: return headStartTag()
        default: return closeColumnGroup()
        }
        return false
    }

    mutating func columnGroupEndTag() -> Bool {
        switch tokenizer.tag {
        case .colgroup: _ = closeColumnGroup()
        case .col: break
        case .template: closeTemplate()
        default: return closeColumnGroup()
        }
        return false
    }

    // MARK: In a table body

    private mutating func closeTableBody() -> Bool {
        guard
            hasInScope(.tbody, ElementTraits.tableScope) || hasInScope(.thead, ElementTraits.tableScope)
                || hasInScope(.tfoot, ElementTraits.tableScope)
        else { return false }
        popBack(to: ElementTraits.tableBodyContext)
        pop()
        mode = .inTable
        return true
    }

    mutating func tableBodyStartTag() -> Bool {
        switch tokenizer.tag {
        case .tr:
            popBack(to: ElementTraits.tableBodyContext)
            insertElement()
            mode = .inRow
        case .th, .td:
            popBack(to: ElementTraits.tableBodyContext)
            insertImplied(.tr)
            mode = .inRow
            return true
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead: return closeTableBody()
        default: return tableStartTag()
        }
        return false
    }

    mutating func tableBodyEndTag() -> Bool {
        switch tokenizer.tag {
        case .tbody, .tfoot, .thead:
            guard hasInScope(tokenizer.tag, ElementTraits.tableScope) else { return false }
            popBack(to: ElementTraits.tableBodyContext)
            pop()
            mode = .inTable
        case .table: return closeTableBody()
        case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: break
        default: return tableEndTag()
        }
        return false
    }

    // MARK: In a row

    private mutating func closeRow() -> Bool {
        guard hasInScope(.tr, ElementTraits.tableScope) else { return false }
        popBack(to: ElementTraits.tableRowContext)
        pop()
        mode = .inTableBody
        return true
    }

    mutating func rowStartTag() -> Bool {
        switch tokenizer.tag {
        case .th, .td:
            popBack(to: ElementTraits.tableRowContext)
            insertElement()
            mode = .inCell
            insertMarker()
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr: return closeRow()
        default: return tableStartTag()
        }
        return false
    }

    mutating func rowEndTag() -> Bool {
        switch tokenizer.tag {
        case .tr: _ = closeRow()
        case .table: return closeRow()
        case .tbody, .tfoot, .thead:
            guard hasInScope(tokenizer.tag, ElementTraits.tableScope) else { return false }
            return closeRow()
        case .body, .caption, .col, .colgroup, .html, .td, .th: break
        default: return tableEndTag()
        }
        return false
    }

    // MARK: In a cell

    private mutating func closeCell() {
        generateImpliedEndTags()
        while stack.count > 1 {
            let isCell = currentIs(.td) || currentIs(.th)
            pop()
            if isCell { break }
        }
        clearFormattingToMarker()
        mode = .inRow
    }

    mutating func cellStartTag() -> Bool {
        switch tokenizer.tag {
        case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
            guard hasInScope(.td, ElementTraits.tableScope) || hasInScope(.th, ElementTraits.tableScope) else {
                return false
            }
            closeCell()
            return true
        default:
            bodyStartTag()
            return false
        }
    }

    mutating func cellEndTag() -> Bool {
        let tag = tokenizer.tag
        switch tag {
        case .td, .th:
            guard hasInScope(tag, ElementTraits.tableScope) else { return false }
            generateImpliedEndTags()
            popThrough(tag)
            clearFormattingToMarker()
            mode = .inRow
        case .body, .caption, .col, .colgroup, .html: break
        case .table, .tbody, .tfoot, .thead, .tr:
            guard hasInScope(tag, ElementTraits.tableScope) else { return false }
            closeCell()
            return true
        default: return bodyEndTag()
        }
        return false
    }

    // MARK: Framesets

    mutating func framesetStartTag() -> Bool {
        switch tokenizer.tag {
        case .html: bodyStartTag()
        case .frameset: insertElement()
        case .frame: insertVoidElement()
        case .noframes: return headStartTag()
        default: break
        }
        return false
    }

    mutating func afterFramesetStartTag() -> Bool {
        switch tokenizer.tag {
        case .html: bodyStartTag()
        case .noframes: return headStartTag()
        default: break
        }
        return false
    }

    mutating func framesetEndTag() -> Bool {
        if mode == .inFrameset, tokenizer.tag == .frameset, stack.count > 1 {
            pop()
            if context == nil, !currentIs(.frameset) { mode = .afterFrameset }
        } else if mode == .afterFrameset, tokenizer.tag == .html {
            mode = .afterAfterFrameset
        }
        return false
    }
}
