/// The tokenizer of the HTML standard, over valid UTF-8: each call of ``next()`` reads one token.
///
/// The states of the standard are the functions here and in the extensions beside this file. Line ends are normalised
/// as tokens are read, so ranges point into the source wherever its bytes are the characters already; what differs is
/// written to ``decoded``. Attributes are written to ``attributes`` at once: a token that makes no element is undone
/// by the next one, because only what ``commit()`` was called for stays.
///
/// See [Tokenization](https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
struct Tokenizer {
    enum TokenKind: UInt8 {
        case characters, startTag, endTag, comment, doctype, endOfFile
        /// `<![CDATA[`: whoever reads the tokens decides what follows, ``readCDATASection()`` or
        /// ``readBogusComment(from:)``.
        case cdataStart
    }

    /// What the standard's tree construction switches the tokenizer to.
    enum ContentModel: UInt8 {
        case data, rcdata, rawText, scriptData, plainText
    }

    /// A DOCTYPE token.
    struct Doctype {
        var name: TextRange?
        var publicID: TextRange?
        var systemID: TextRange?
        var forceQuirks = false
    }

    /// The most attributes that one tag keeps; those after it are read and left out.
    static let attributeLimit = 1_000

    let source: ByteScanner
    var position = 0
    var contentModel = ContentModel.data
    /// The element whose end tag ends raw text.
    var lastStartTag = TagID.none

    // The current token.
    var tag = TagID.none
    var isSelfClosing = false
    /// Where the token starts in the source.
    var tokenStart = 0
    /// The characters of a text or comment token.
    var text = TextRange.empty
    /// Whether the characters may hold NUL, which tree construction drops or replaces.
    var textHasNUL = false
    var doctype = Doctype()

    var attributes: GrowableBuffer<Attribute>
    var committedAttributes = 0
    var decoded: GrowableBuffer<UInt8>
    var committedDecoded = 0

    var customTags = NameInterner()
    var customAttributes = NameInterner()
    let tagKeys: UnsafePointer<PackedName>
    let tagNumbers: UnsafePointer<UInt16>
    let attributeKeys: UnsafePointer<PackedName>
    let attributeNumbers: UnsafePointer<UInt16>
    /// By attribute number: the serial number of the last tag that had it, to find repeated attributes.
    var attributeSerials: GrowableBuffer<UInt32>
    var tagSerial: UInt32 = 0
    /// Lower-case bytes of a name that cannot be read in one go.
    var nameBytes = GrowableBuffer<UInt8>(capacity: 64)
    var attributesCut = LimitCounter(.attributesPerElement)

    /// The tables must stay in place while the tokenizer is in use.
    init(_ source: UnsafeBufferPointer<UInt8>, tables: NamePointers) {
        self.source = ByteScanner(source)
        attributes = GrowableBuffer(capacity: source.count / 40 + 64)
        decoded = GrowableBuffer(capacity: source.count / 32 + 64)
        attributeSerials = GrowableBuffer(capacity: 512)
        attributeSerials.append(repeating: 0, count: 256)
        tagKeys = tables.tagKeys
        tagNumbers = tables.tagNumbers
        attributeKeys = tables.attributeKeys
        attributeNumbers = tables.attributeNumbers
    }

    func deallocate() {
        attributes.deallocate()
        decoded.deallocate()
        customTags.deallocate()
        customAttributes.deallocate()
        attributeSerials.deallocate()
        nameBytes.deallocate()
    }

    /// Keeps the attributes and the decoded characters of the current token.
    @inline(__always)
    mutating func commit() {
        committedAttributes = attributes.count
        committedDecoded = decoded.count
    }

    /// The rows of the current tag's attributes, as an element's payload.
    @inline(__always)
    var attributePayload: TextRange {
        TextRange(
            offset: UInt32(truncatingIfNeeded: committedAttributes),
            length: UInt32(truncatingIfNeeded: attributes.count &- committedAttributes))
    }

    // MARK: Tokens

    /// Reads the next token.
    @inline(__always)
    mutating func next() -> TokenKind {
        attributes.truncate(to: committedAttributes)
        decoded.truncate(to: committedDecoded)
        if contentModel != .data { return nextOfRawText() }
        return nextOfData()
    }

    @inline(__always)
    private mutating func nextOfData() -> TokenKind {
        while position < source.count {
            tokenStart = position
            if source[position] == 0x3C {
                switch source.byte(at: position &+ 1) {
                case let byte where isASCIILetter(byte):
                    return readTag(from: position &+ 1) ? .startTag : .endOfFile
                case 0x2F:
                    let byte = source.byte(at: position &+ 2)
                    if isASCIILetter(byte) { return readTag(from: position &+ 2) ? .endTag : .endOfFile }
                    if position &+ 2 < source.count {
                        if byte == 0x3E {
                            position &+= 3
                            continue
                        }
                        return readBogusComment(from: position &+ 2)
                    }
                case 0x21: return readMarkupDeclaration()
                case 0x3F: return readBogusComment(from: position &+ 1)
                default: break
                }
            }
            readText()
            return .characters
        }
        return .endOfFile
    }

    /// Reads characters up to the next tag, comment or the like.
    @inline(__always)
    private mutating func readText() {
        let start = position
        var index = start
        var hasSpecial = false
        while true {
            let run = source.run(to: 0x3C, from: index)
            hasSpecial = hasSpecial || run.special
            index = run.end
            if index &+ 1 >= source.count {
                index = source.count
                break
            }
            let next = source[index &+ 1]
            if isASCIILetter(next) || next == 0x21 || next == 0x3F { break }
            if next == 0x2F, index &+ 2 < source.count { break }
            index &+= 1
        }
        position = index
        if hasSpecial {
            text = decode(start, index, .text)
        } else {
            text = TextRange(
                offset: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: index &- start))
            textHasNUL = false
        }
    }

    // MARK: Decoding

    /// Where characters stand, which decides what of them is decoded.
    enum Decoding {
        /// References are decoded, NUL stays and is noted in ``textHasNUL``.
        case text
        /// References are decoded as in text, NUL becomes U+FFFD.
        case escapableText
        /// References are decoded as in attributes, NUL becomes U+FFFD.
        case attribute
        /// No references; NUL becomes U+FFFD.
        case raw
        /// No references; NUL stays and is noted in ``textHasNUL``.
        case cdata
    }

    /// The characters of a part of the source: the part itself, or what it stands for in ``decoded``.
    mutating func decode(_ start: Int, _ end: Int, _ decoding: Decoding) -> TextRange {
        textHasNUL = false
        let first = decoded.count
        var copied = start
        let references = decoding != .raw && decoding != .cdata
        var index = source.firstSpecial(from: start, to: end, references: references)
        var differs = false
        while index < end {
            let byte = source[index]
            if byte == 0x26, references {
                if let reference = source.characterReference(
                    at: index, in: end, inAttribute: decoding == .attribute)
                {
                    flush(copied, index)
                    differs = true
                    append(reference.value)
                    copied = reference.end
                    index = reference.end
                } else {
                    index &+= 1
                }
            } else if byte == 0x0D {
                flush(copied, index)
                differs = true
                if index &+ 1 >= source.count || source[index &+ 1] != 0x0A { decoded.append(0x0A) }
                index &+= 1
                copied = index
            } else if byte == 0 {
                if decoding == .text || decoding == .cdata {
                    textHasNUL = true
                } else {
                    flush(copied, index)
                    differs = true
                    append((0xBDBFEF, 3))
                    copied = index &+ 1
                }
                index &+= 1
            } else {
                index &+= 1
            }
            index = source.firstSpecial(from: index, to: end, references: references)
        }
        guard differs else {
            return TextRange(
                offset: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: end &- start))
        }
        flush(copied, end)
        return TextRange(
            decodedOffset: UInt32(truncatingIfNeeded: first),
            length: UInt32(truncatingIfNeeded: decoded.count &- first))
    }

    private mutating func flush(_ start: Int, _ end: Int) {
        if end > start { decoded.append(source.bytes + start, count: end &- start) }
    }

    private mutating func append(_ value: (UInt64, length: Int)) {
        var bytes = value.0
        for _ in 0..<value.length {
            decoded.append(UInt8(truncatingIfNeeded: bytes))
            bytes &>>= 8
        }
    }
}

/// The fixed name tables as pointers.
struct NamePointers {
    var tagKeys: UnsafePointer<PackedName>
    var tagNumbers: UnsafePointer<UInt16>
    var attributeKeys: UnsafePointer<PackedName>
    var attributeNumbers: UnsafePointer<UInt16>

    /// Calls the closure with pointers that are good while it runs.
    static func with<Result>(_ body: (NamePointers) -> Result) -> Result {
        let (tags, attributes) = (NameTable.tags, NameTable.attributes)
        return tags.keys.withUnsafeBufferPointer { tagKeys in
            tags.values.withUnsafeBufferPointer { tagNumbers in
                attributes.keys.withUnsafeBufferPointer { attributeKeys in
                    attributes.values.withUnsafeBufferPointer { attributeNumbers in
                        // The tables have a fixed size above zero, so that the buffers have a base.
                        body(
                            NamePointers(
                                tagKeys: tagKeys.baseAddress.unsafelyUnwrapped,
                                tagNumbers: tagNumbers.baseAddress.unsafelyUnwrapped,
                                attributeKeys: attributeKeys.baseAddress.unsafelyUnwrapped,
                                attributeNumbers: attributeNumbers.baseAddress.unsafelyUnwrapped))
                    }
                }
            }
        }
    }
}
