/// Rewrites HTML so that libxml2's HTML 4 parser cannot misread it.
///
/// libxml2 stops at a NUL byte, takes the inside of `<script/>`, `<iframe>` and `<textarea>` for markup, and needs
/// quadratic time for a tag of very many attributes or very many open elements. So tags are written anew in plain
/// form, comments and raw text are replaced by the number of their range in ``ranges``, and the excess is cut off.
struct MarkupCleaner {
    /// The most attributes that one tag keeps.
    static let attributeLimit = 1_000
    /// The most elements open at once; start tags beyond it are left out, their text stays.
    static let depthLimit = 1_024

    /// What libxml2 is given.
    private(set) var clean: [UInt8] = []
    /// The characters of comments and raw text, in the order of their numbers.
    private(set) var ranges: [TextRange] = []
    /// The characters of those ranges that differ from the source.
    private(set) var decoded: [UInt8] = []
    private(set) var attributesCut = LimitCounter(.attributesPerElement)
    private(set) var elementsCut = LimitCounter(.openElements)

    private let source: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// Hashes of the open elements' names, and how many are open of each hash.
    private var open: [UInt16] = []
    private var openCounts = [Int32](repeating: 0, count: 1024)

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        clean.reserveCapacity(source.count + source.count / 16 + 64)
    }

    /// Reads the whole source.
    mutating func run() {
        while position < source.count {
            let byte = source[position]
            guard byte == 0x3C, position + 1 < source.count else {
                copyCharacter(byte)
                continue
            }
            let next = source[position + 1]
            if isASCIILetter(next) {
                readStartTag()
            } else if next == 0x2F, position + 2 < source.count {
                readEndTag()
            } else if next == 0x21 {
                readDeclaration()
            } else if next == 0x3F {
                readBogusComment(from: position + 1)
            } else {
                clean.append(contentsOf: "&lt;".utf8)
                position += 1
            }
        }
    }

    // MARK: Characters

    /// Copies one byte of text, line ends made LF and NUL made U+FFFD.
    private mutating func copyCharacter(_ byte: UInt8) {
        position += 1
        append(byte, next: position < source.count ? source[position] : 0, to: &clean)
    }

    private func append(_ byte: UInt8, next: UInt8, to buffer: inout [UInt8]) {
        switch byte {
        case 0: buffer.append(contentsOf: [0xEF, 0xBF, 0xBD])
        case 0x0D: if next != 0x0A { buffer.append(0x0A) }
        default: buffer.append(byte)
        }
    }

    /// The range of some source bytes, copied when they hold NUL or CR.
    private mutating func range(_ bytes: Range<Int>) -> TextRange {
        if !source[bytes].contains(where: { $0 == 0 || $0 == 0x0D }) {
            return TextRange(offset: UInt32(bytes.lowerBound), length: UInt32(bytes.count))
        }
        let start = decoded.count
        for index in bytes {
            append(source[index], next: index + 1 < bytes.upperBound ? source[index + 1] : 0, to: &decoded)
        }
        return TextRange(decodedOffset: UInt32(start), length: UInt32(decoded.count - start))
    }

    /// Writes the number of a new range.
    private mutating func appendNumber(of bytes: Range<Int>) {
        clean.append(contentsOf: String(ranges.count).utf8)
        ranges.append(range(bytes))
    }

    // MARK: Comments and declarations

    private mutating func readDeclaration() {
        if matches("<!--", at: position) {
            readComment()
        } else if matches("<!doctype", at: position) {
            let end = firstIndex(of: 0x3E, from: position) ?? source.count
            for index in position..<end { clean.append(source[index] == 0 ? 0x20 : source[index]) }
            clean.append(0x3E)
            position = min(end + 1, source.count)
        } else {
            readBogusComment(from: position + 2)
        }
    }

    private mutating func readComment() {
        let start = position + 4
        var end = source.count
        var after = source.count
        if start < source.count, source[start] == 0x3E {
            (end, after) = (start, start + 1)
        } else if matches("->", at: start) {
            (end, after) = (start, start + 2)
        } else {
            var index = start
            while let dash = firstIndex(of: 0x2D, from: index) {
                if matches("-->", at: dash) {
                    (end, after) = (dash, dash + 3)
                    break
                }
                if matches("--!>", at: dash) {
                    (end, after) = (dash, dash + 4)
                    break
                }
                index = dash + 1
            }
        }
        appendComment(min(start, source.count)..<end)
        position = after
    }

    private mutating func readBogusComment(from start: Int) {
        let end = firstIndex(of: 0x3E, from: start) ?? source.count
        appendComment(min(start, end)..<end)
        position = min(end + 1, source.count)
    }

    private mutating func appendComment(_ bytes: Range<Int>) {
        clean.append(contentsOf: "<!--".utf8)
        appendNumber(of: bytes)
        clean.append(contentsOf: "-->".utf8)
    }

    // MARK: Tags

    private mutating func readStartTag() {
        let start = position
        position += 1
        var name = readName()
        let depthReached = open.count >= Self.depthLimit && !Self.voidNames.contains(name)
        let cleanStart = clean.count
        if name == Array("image".utf8) { name = Array("img".utf8) }
        clean.append(0x3C)
        clean.append(contentsOf: name)
        var count = 0
        while readAttribute(keep: count < Self.attributeLimit) { count += 1 }
        if count > Self.attributeLimit { attributesCut.note(at: start) }
        clean.append(0x3E)
        if depthReached {
            clean.removeLast(clean.count - cleanStart)
            elementsCut.note(at: start)
        }
        if !Self.voidNames.contains(name) {
            if Self.rawNames.contains(name) {
                readRawText(of: name)
                if depthReached {
                    clean.removeLast(clean.count - cleanStart)
                } else {
                    appendEndTag(name)
                }
            } else if !depthReached {
                pushOpen(name)
            }
        }
    }

    private mutating func readEndTag() {
        let next = source[position + 2]
        guard isASCIILetter(next) else {
            if next == 0x3E { position += 3 } else { readBogusComment(from: position + 2) }
            return
        }
        position += 2
        let name = readName()
        while readAttribute(keep: false) {}
        // Near the cap, an end tag that closes nothing costs libxml2 a walk over all open elements.
        if popOpen(name) || open.count < Self.depthLimit / 2 { appendEndTag(name) }
    }

    private mutating func appendEndTag(_ name: [UInt8]) {
        clean.append(contentsOf: "</".utf8)
        clean.append(contentsOf: name)
        clean.append(0x3E)
    }

    /// A tag's name in lower case, characters that libxml2 refuses replaced.
    private mutating func readName() -> [UInt8] {
        var name: [UInt8] = []
        while position < source.count {
            let byte = source[position]
            if isHTMLSpace(byte) || byte == 0x2F || byte == 0x3E { break }
            position += 1
            name.append(Self.isNameByte(byte) ? asciiLowercase(byte) : 0x5F)
        }
        return name
    }

    /// Reads one attribute and writes it in double quotes; false at the end of the tag, which is then read.
    private mutating func readAttribute(keep: Bool) -> Bool {
        while position < source.count, isHTMLSpace(source[position]) || source[position] == 0x2F { position += 1 }
        guard position < source.count else { return false }
        if source[position] == 0x3E {
            position += 1
            return false
        }
        let nameStart = position
        position += 1
        while position < source.count, !isHTMLSpace(source[position]), source[position] != 0x2F,
            source[position] != 0x3E, source[position] != 0x3D
        {
            position += 1
        }
        let name = nameStart..<position
        var value = 0..<0
        var lookahead = position
        while lookahead < source.count, isHTMLSpace(source[lookahead]) { lookahead += 1 }
        if lookahead < source.count, source[lookahead] == 0x3D {
            position = lookahead + 1
            value = readAttributeValue()
        }
        if keep { appendAttribute(name, value) }
        return true
    }

    private mutating func readAttributeValue() -> Range<Int> {
        while position < source.count, isHTMLSpace(source[position]) { position += 1 }
        guard position < source.count else { return 0..<0 }
        let quote = source[position]
        if quote == 0x22 || quote == 0x27 {
            let end = firstIndex(of: quote, from: position + 1) ?? source.count
            let value = min(position + 1, end)..<end
            position = min(end + 1, source.count)
            return value
        }
        let start = position
        while position < source.count, !isHTMLSpace(source[position]), source[position] != 0x3E { position += 1 }
        return start..<position
    }

    private mutating func appendAttribute(_ name: Range<Int>, _ value: Range<Int>) {
        guard isASCIILetter(source[name.lowerBound]), source[name].allSatisfy(Self.isNameByte) else { return }
        clean.append(0x20)
        for index in name { clean.append(asciiLowercase(source[index])) }
        clean.append(contentsOf: "=\"".utf8)
        for index in value {
            let byte = source[index]
            if byte == 0x22 {
                clean.append(contentsOf: "&quot;".utf8)
            } else {
                append(byte, next: index + 1 < value.upperBound ? source[index + 1] : 0, to: &clean)
            }
        }
        clean.append(0x22)
    }

    // MARK: Raw text

    /// Reads up to the end tag of a raw text element, the tag included.
    private mutating func readRawText(of name: [UInt8]) {
        let start = position
        let isPlain = name == Array("plaintext".utf8)
        let end =
            isPlain ? source.count : name == Array("script".utf8) ? scriptEnd(from: start) : endTag(name, from: start)
        let keepsReferences = name == Array("title".utf8) || name == Array("textarea".utf8)
        if keepsReferences || isPlain || name == Array("xmp".utf8) {
            for index in start..<end {
                switch source[index] {
                case 0x3C: clean.append(contentsOf: "&lt;".utf8)
                case 0x26 where !keepsReferences: clean.append(contentsOf: "&amp;".utf8)
                case let byte: append(byte, next: index + 1 < end ? source[index + 1] : 0, to: &clean)
                }
            }
        } else if end > start {
            appendNumber(of: start..<end)
        }
        position = end
        if end < source.count {
            position += 2
            _ = readName()
            while readAttribute(keep: false) {}
        }
    }

    /// Where the end tag of this name starts.
    private func endTag(_ name: [UInt8], from start: Int) -> Int {
        var index = start
        while let less = firstIndex(of: 0x3C, from: index) {
            if isTag(name, at: less + 1, closing: true) { return less }
            index = less + 1
        }
        return source.count
    }

    /// Where the end tag of a script starts: `<!--` … `<script` hides one end tag, as the standard says.
    private func scriptEnd(from start: Int) -> Int {
        let name = Array("script".utf8)
        var index = start
        var escaped = false
        var doubleEscaped = false
        while index < source.count {
            let byte = source[index]
            if byte == 0x3C {
                if !escaped, matches("<!--", at: index) {
                    escaped = true
                    index += 2
                    continue
                }
                if isTag(name, at: index + 1, closing: true) {
                    if !doubleEscaped { return index }
                    doubleEscaped = false
                } else if escaped, !doubleEscaped, isTag(name, at: index + 1, closing: false) {
                    doubleEscaped = true
                }
            } else if byte == 0x2D, escaped, matches("-->", at: index) {
                escaped = false
                doubleEscaped = false
            }
            index += 1
        }
        return source.count
    }

    private func isTag(_ name: [UInt8], at start: Int, closing: Bool) -> Bool {
        var index = start
        if closing {
            guard index < source.count, source[index] == 0x2F else { return false }
            index += 1
        }
        guard index + name.count < source.count else { return false }
        for offset in name.indices where asciiLowercase(source[index + offset]) != name[offset] { return false }
        let after = source[index + name.count]
        return isHTMLSpace(after) || after == 0x2F || after == 0x3E
    }

    // MARK: Open elements

    private static func hash(_ name: [UInt8]) -> UInt16 {
        var hash: UInt32 = 0
        for byte in name { hash = hash &* 31 &+ UInt32(byte) }
        return UInt16(truncatingIfNeeded: (hash ^ (hash &>> 10)) & 1023)
    }

    private mutating func pushOpen(_ name: [UInt8]) {
        let hash = Self.hash(name)
        // An open paragraph or item is closed by the next one: leave the count as it is.
        if open.last == hash, Self.selfClosingNames.contains(name) { return }
        open.append(hash)
        openCounts[Int(hash)] += 1
    }

    private mutating func popOpen(_ name: [UInt8]) -> Bool {
        let hash = Self.hash(name)
        guard openCounts[Int(hash)] > 0 else { return false }
        while let last = open.popLast() {
            openCounts[Int(last)] -= 1
            if last == hash { break }
        }
        return true
    }

    // MARK: Bytes

    private func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < source.count {
            if source[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// Whether this ASCII text stands here, in either case.
    private func matches(_ text: StaticString, at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= source.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount
        where asciiLowercase(source[start + offset]) != text.utf8Start[offset] { return false }
        return true
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F || byte == 0x3A || byte == 0x2E
    }

    private static func names(_ list: String) -> Set<[UInt8]> { Set(list.split(separator: " ").map { Array($0.utf8) }) }

    private static let voidNames = names(
        "area base basefont bgsound br col embed frame hr img input isindex keygen link meta param source track wbr")
    private static let rawNames = names("script style xmp iframe noembed noframes textarea title plaintext")
    private static let selfClosingNames = names("p li dd dt option optgroup tr td th tbody thead tfoot")
}

/// Counts how often a limit was reached, and where first.
struct LimitCounter {
    let limit: ParseDiagnostic.Limit
    private var first = 0
    private(set) var count = 0

    init(_ limit: ParseDiagnostic.Limit) { self.limit = limit }

    mutating func note(at offset: Int) {
        if count == 0 { first = offset }
        count += 1
    }

    /// The diagnostic, or nil when the limit was never reached.
    var diagnostic: ParseDiagnostic? {
        count == 0 ? nil : ParseDiagnostic(limit: limit, offset: first, count: count)
    }
}
