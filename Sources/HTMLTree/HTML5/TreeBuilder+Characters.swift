/// Character tokens, which every insertion mode reads in its own way.
extension TreeBuilder {
    @inline(__always)
    mutating func processCharacters() {
        if mode == .inBody, !ignoresLineFeed, !tokenizer.textHasNUL, current.namespace == .html {
            bodyCharacters(tokenizer.text)
        } else {
            processOtherCharacters()
        }
    }

    @inline(never)
    private mutating func processOtherCharacters() {
        var range = tokenizer.text
        if ignoresLineFeed {
            ignoresLineFeed = false
            if !range.isEmpty, bytes(of: range)[0] == 0x0A { range = dropFirst(1, range) }
        }
        if range.isEmpty { return }
        if let current = adjustedCurrent, current.namespace != .html,
            current.traits & (ElementTraits.mathMLTextIntegration | ElementTraits.htmlIntegration) == 0
        {
            foreignCharacters(range)
        } else {
            while charactersNeedAnotherMode(&range) {}
        }
    }

    /// Inserts characters in the body.
    @inline(__always)
    mutating func bodyCharacters(_ range: TextRange) {
        reconstructFormatting()
        insertCharacters(range)
        if framesetOK, leadingSpace(range) < Int(range.length) { framesetOK = false }
    }

    private mutating func bodyCharactersWithNUL(_ range: TextRange) {
        let plain = tokenizer.textHasNUL ? withoutNUL(range, replacing: false) : range
        if !plain.isEmpty { bodyCharacters(plain) }
    }

    private mutating func foreignCharacters(_ range: TextRange) {
        // A NUL, which becomes U+FFFD, does not count against a frameset.
        if bytes(of: range).contains(where: { $0 != 0 && !isHTMLSpace($0) }) { framesetOK = false }
        let plain = tokenizer.textHasNUL ? withoutNUL(range, replacing: true) : range
        let isCode = current.tag == .script || current.tag == .style
        insertCharacters(plain, isCode ? .rawText : .text)
    }

    /// Reads the characters by the rules of the mode; true when another mode must read what is left of them.
    private mutating func charactersNeedAnotherMode(_ range: inout TextRange) -> Bool {
        switch mode {
        case .inBody, .inCaption, .inCell, .inTemplate:
            bodyCharactersWithNUL(range)
            return false
        case .inTable, .inTableBody, .inRow:
            tableCharacters(range)
            return false
        case .inFrameset, .afterFrameset:
            insertCharacters(onlySpace(range))
            return false
        case .afterAfterFrameset:
            bodyCharacters(onlySpace(range))
            return false
        default: break
        }
        let space = leadingSpace(range)
        if space > 0 {
            insertLeadingSpace(prefix(space, range))
            range = dropFirst(space, range)
        }
        if range.isEmpty { return false }
        return leaveModeForCharacters()
    }

    private mutating func insertLeadingSpace(_ range: TextRange) {
        switch mode {
        case .initial, .beforeHTML, .beforeHead: break
        case .afterBody, .afterAfterBody: bodyCharacters(range)
        default: insertCharacters(range)
        }
    }

    /// Leaves a mode that takes white space only; false when other characters are dropped.
    private mutating func leaveModeForCharacters() -> Bool {
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
        case .inColumnGroup:
            guard currentIs(.colgroup) else { return false }
            pop()
            mode = .inTable
        default: mode = .inBody
        }
        return true
    }

    /// Characters in a table: white space stays, anything else goes before the table.
    private mutating func tableCharacters(_ range: TextRange) {
        let plain = tokenizer.textHasNUL ? withoutNUL(range, replacing: false) : range
        if plain.isEmpty { return }
        let isTablePart =
            current.namespace == .html
            && (current.traits & ElementTraits.tablePart != 0 || current.tag == .template)
        if isTablePart, leadingSpace(plain) == Int(plain.length) {
            insertCharacters(plain)
            return
        }
        fosterParenting = true
        bodyCharacters(plain)
        fosterParenting = false
    }

    /// Only the white space of some characters.
    private mutating func onlySpace(_ range: TextRange) -> TextRange {
        let first = tokenizer.decoded.count
        for offset in 0..<Int(range.length) {
            let byte = bytes(of: range)[offset]
            if isHTMLSpace(byte) { tokenizer.decoded.append(byte) }
        }
        return TextRange(decodedOffset: UInt32(first), length: UInt32(tokenizer.decoded.count - first))
    }
}
