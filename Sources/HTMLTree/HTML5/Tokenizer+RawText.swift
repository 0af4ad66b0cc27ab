extension Tokenizer {
    /// Reads characters in the content models other than data; at an end tag that closes them, reads that tag.
    @inline(never)
    mutating func nextOfRawText() -> TokenKind {
        guard position < source.count else { return .endOfFile }
        tokenStart = position
        if position + 1 < source.count, source[position] == 0x3C, closes(at: position) {
            contentModel = .data
            return readTag(from: position + 2) ? .endTag : .endOfFile
        }
        let end = endOfRawText()
        text = decode(position, end, contentModel == .rcdata ? .escapableText : .raw)
        position = end
        return .characters
    }

    /// Reads the whole content of an element just opened, and its end tag.
    ///
    /// The result is in ``text``; the content model is data again.
    mutating func readRawContent(of element: TagID, _ model: ContentModel) {
        contentModel = model
        lastStartTag = element
        let start = position
        let end = endOfRawText()
        // Decoded before the tag, whose attributes are none of ours.
        text = decode(start, end, model == .rcdata ? .escapableText : .raw)
        textHasNUL = false
        contentModel = .data
        position = end
        guard end < source.count else { return }
        let (content, rows) = (text, attributes.count)
        _ = readTag(from: end + 2)
        attributes.truncate(to: rows)
        text = content
    }

    /// Where the content ends: at its end tag, or at the end of the source.
    private mutating func endOfRawText() -> Int {
        switch contentModel {
        case .plainText, .data: return source.count
        case .scriptData: return endOfScript(from: position)
        case .rcdata, .rawText:
            var index = position
            while true {
                index = source.firstIndex(of: 0x3C, from: index)
                if index >= source.count || closes(at: index) { return index }
                index += 1
            }
        }
    }

    /// Whether the end tag of ``lastStartTag`` stands here.
    private mutating func closes(at index: Int) -> Bool {
        guard contentModel != .plainText, source.byte(at: index + 1) == 0x2F,
            isASCIILetter(source.byte(at: index + 2))
        else { return false }
        return isName(at: index + 2)
    }

    /// Whether the name of ``lastStartTag`` stands here and ends.
    private mutating func isName(at start: Int) -> Bool {
        let name = readName(at: start, equals: false)
        guard name.isPacked, name.length > 0, start + name.length < source.count else { return false }
        let after = source[start + name.length]
        guard isHTMLSpace(after) || after == 0x2F || after == 0x3E else { return false }
        // Looked up in the fixed names only: no name is made up for what a script contains.
        return Self.number(name.key, tagKeys, tagNumbers) == lastStartTag.rawValue
    }

    /// Where a script ends: `<!--` followed by `<script` hides one end tag.
    private mutating func endOfScript(from start: Int) -> Int {
        var index = start
        while true {
            index = source.firstIndex(of: 0x3C, from: index)
            if index >= source.count || closes(at: index) { return index }
            if source.matches("<!--", at: index) {
                // The dashes that open can be those that close.
                let (end, isClosed) = endOfEscapedScript(from: index + 2)
                if !isClosed { return end }
                index = end
            } else {
                index += 1
            }
        }
    }

    /// Reads from `<!--` to `-->` inside a script; the end of the script when that comes first.
    private mutating func endOfEscapedScript(from start: Int) -> (Int, isClosed: Bool) {
        var index = start
        var isDoublyEscaped = false
        while index < source.count {
            let byte = source[index]
            if byte == 0x2D, source.byte(at: index + 1) == 0x2D, source.byte(at: index + 2) == 0x3E {
                return (index + 3, true)
            }
            if byte == 0x3C {
                if closes(at: index) {
                    if !isDoublyEscaped { return (index, false) }
                    isDoublyEscaped = false
                } else if !isDoublyEscaped, isASCIILetter(source.byte(at: index + 1)), isScript(at: index + 1) {
                    isDoublyEscaped = true
                }
            }
            index += 1
        }
        return (source.count, false)
    }

    private mutating func isScript(at start: Int) -> Bool {
        let expected = lastStartTag
        lastStartTag = .script
        defer { lastStartTag = expected }
        return isName(at: start)
    }
}
