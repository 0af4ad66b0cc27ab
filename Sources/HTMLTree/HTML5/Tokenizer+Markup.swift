extension Tokenizer {
    // MARK: Comments

    /// Reads what follows `<!`.
    mutating func readMarkupDeclaration() -> TokenKind {
        if source.matches("<!--", at: position) { return readComment() }
        if source.matches("<!doctype", at: position) { return readDoctype() }
        // Not in either case: CDATA is written in capitals.
        if source.matches("<![cdata[", at: position), source[position + 3] == 0x43, source[position + 4] == 0x44,
            source[position + 5] == 0x41, source[position + 6] == 0x54, source[position + 7] == 0x41
        {
            return .cdataStart
        }
        return readBogusComment(from: position + 2)
    }

    private mutating func readComment() -> TokenKind {
        let start = position + 4
        if source.byte(at: start) == 0x3E, start < source.count {
            position = start + 1
            text = .empty
            return .comment
        }
        if source.matches("->", at: start) {
            position = start + 2
            text = .empty
            return .comment
        }
        var index = start
        while true {
            index = source.firstIndex(of: 0x2D, from: index)
            guard index < source.count else { break }
            if source.byte(at: index + 1) == 0x2D {
                if source.byte(at: index + 2) == 0x3E {
                    text = decode(start, index, .raw)
                    position = index + 3
                    return .comment
                }
                if source.byte(at: index + 2) == 0x21, source.byte(at: index + 3) == 0x3E {
                    text = decode(start, index, .raw)
                    position = index + 4
                    return .comment
                }
            }
            index += 1
        }
        text = decode(start, endOfCutComment(from: start), .raw)
        position = source.count
        return .comment
    }

    /// Where the characters of a comment end that the end of the source cuts: dashes that would have closed it are none.
    private func endOfCutComment(from start: Int) -> Int {
        var end = source.count
        if end - start >= 3, source[end - 1] == 0x21, source[end - 2] == 0x2D, source[end - 3] == 0x2D {
            return end - 3
        }
        var dashes = 0
        while dashes < 2, end > start, source[end - 1] == 0x2D {
            end -= 1
            dashes += 1
        }
        return end
    }

    /// Reads a comment that is none, up to `>`.
    mutating func readBogusComment(from start: Int) -> TokenKind {
        let end = source.firstIndex(of: 0x3E, from: start)
        text = decode(start, end, .raw)
        position = min(end + 1, source.count)
        return .comment
    }

    /// Reads the characters of a CDATA section, up to `]]>`, into ``text``.
    mutating func readCDATASection() {
        let start = position + 9
        var index = start
        while true {
            index = source.firstIndex(of: 0x5D, from: index)
            guard index < source.count else { break }
            if source.byte(at: index + 1) == 0x5D, source.byte(at: index + 2) == 0x3E { break }
            index += 1
        }
        text = decode(start, index, .cdata)
        position = min(index + 3, source.count)
    }

    // MARK: DOCTYPE

    private mutating func readDoctype() -> TokenKind {
        doctype = Doctype()
        position += 9
        skipSpace()
        guard position < source.count, source[position] != 0x3E else {
            doctype.forceQuirks = true
            position = min(position + 1, source.count)
            return .doctype
        }
        let start = position
        while position < source.count, !isHTMLSpace(source[position]), source[position] != 0x3E { position += 1 }
        doctype.name = lowercased(start..<position)
        skipSpace()
        guard position < source.count else {
            doctype.forceQuirks = true
            return .doctype
        }
        if source[position] == 0x3E {
            position += 1
            return .doctype
        }
        if source.matches("public", at: position) {
            position += 6
            readIdentifiers(isPublic: true)
        } else if source.matches("system", at: position) {
            position += 6
            readIdentifiers(isPublic: false)
        } else {
            doctype.forceQuirks = true
            skipBogusDoctype()
        }
        return .doctype
    }

    /// Reads what follows `PUBLIC` or `SYSTEM`.
    private mutating func readIdentifiers(isPublic: Bool) {
        skipSpace()
        guard position < source.count, source[position] == 0x22 || source[position] == 0x27 else {
            doctype.forceQuirks = true
            skipBogusDoctype()
            return
        }
        let (identifier, isClosed) = readIdentifier()
        if isPublic { doctype.publicID = identifier } else { doctype.systemID = identifier }
        guard isClosed else { return }
        skipSpace()
        if isPublic, position < source.count, source[position] == 0x22 || source[position] == 0x27 {
            let (system, isClosed) = readIdentifier()
            doctype.systemID = system
            guard isClosed else { return }
            skipSpace()
        } else if isPublic, position < source.count, source[position] != 0x3E {
            doctype.forceQuirks = true
        }
        if position >= source.count { doctype.forceQuirks = true }
        skipBogusDoctype()
    }

    /// Reads a quoted identifier; a `>` in it ends the DOCTYPE.
    private mutating func readIdentifier() -> (TextRange, isClosed: Bool) {
        let quote = source[position]
        let start = position + 1
        position = start
        while position < source.count, source[position] != quote, source[position] != 0x3E { position += 1 }
        let identifier = decode(start, position, .raw)
        let isClosed = position < source.count && source[position] == quote
        if !isClosed { doctype.forceQuirks = true }
        position = min(position + 1, source.count)
        return (identifier, isClosed)
    }

    private mutating func skipSpace() {
        while position < source.count, isHTMLSpace(source[position]) { position += 1 }
    }

    private mutating func skipBogusDoctype() {
        position = min(source.firstIndex(of: 0x3E, from: position) + 1, source.count)
    }

    private mutating func lowercased(_ range: Range<Int>) -> TextRange {
        let plain = source.bytes + range.lowerBound
        if (0..<range.count).allSatisfy({ plain[$0] != 0 && asciiLowercase(plain[$0]) == plain[$0] }) {
            return TextRange(offset: UInt32(range.lowerBound), length: UInt32(range.count))
        }
        let first = decoded.count
        for index in range {
            if source[index] == 0 {
                decoded.append(0xEF)
                decoded.append(0xBF)
                decoded.append(0xBD)
            } else {
                decoded.append(asciiLowercase(source[index]))
            }
        }
        return TextRange(decodedOffset: UInt32(first), length: UInt32(decoded.count - first))
    }
}
