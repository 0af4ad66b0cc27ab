/// Finds the encoding that a page names in its own first bytes.
///
/// The prescan of the HTML Standard (section 13.2.3.2, "prescan a byte stream to determine its encoding"). The
/// standard reads 1024 bytes; this goes on to the end of the head, as many pages put their `<meta>` behind scripts, and
/// passes over the contents of scripts and styles there.
struct MetaPrescan {
    /// What the page says of itself.
    struct Result: Sendable, Hashable {
        var encoding: TextEncoding?
        /// The label as the page writes it.
        var label: String?
        /// `lang` of the `html` element.
        var language: String?
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var result = Result()

    /// Reads at most the first 64 KB.
    static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
        var scan = MetaPrescan(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16)))
        scan.run()
        return scan.result
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func run() {
        readXMLDeclaration()
        while index < bytes.count, result.encoding == nil {
            index = bytes.first(0x3C, from: index, before: bytes.count)
            if index == bytes.count { return }
            if starts(with: "<!--") {
                skip(past: "-->", from: index &+ 2)
            } else if starts(with: "<meta"), isTagNameEnd(index &+ 5) {
                index &+= 5
                readMeta()
            } else if index &+ 1 < bytes.count, bytes[index &+ 1] == 0x2F || isLetter(index &+ 1) {
                if !readOtherTag() { return }
            } else if index &+ 1 < bytes.count, [0x21, 0x2F, 0x3F].contains(bytes[index &+ 1]) {
                skip(past: ">", from: index &+ 1)
            } else {
                index &+= 1
            }
        }
    }

    // MARK: - Tags

    private mutating func readMeta() {
        var charset: String?
        var content: String?
        var isContentType = false
        var hasKind = false
        var hasContent = false
        var hasCharset = false
        // Of attributes of one name the first counts.
        while let (name, value) = nextAttribute() {
            if equals("content", name), !hasContent {
                hasContent = true
                content = Self.charset(inContent: string(value))
            } else if equals("charset", name), !hasCharset {
                hasCharset = true
                charset = string(value)
            } else if equals("http-equiv", name), !hasKind {
                hasKind = true
                isContentType = equals("content-type", value)
            }
        }
        guard let label = charset ?? (isContentType ? content : nil), let encoding = TextEncoding(label: label) else {
            return
        }
        result.label = label
        // A page that can be read this far is not UTF-16; "x-user-defined" in a page means windows-1252.
        if encoding.isUTF16 {
            result.encoding = .utf8
        } else {
            result.encoding = encoding.name == "x-user-defined" ? .windows1252 : encoding
        }
    }

    /// Passes over a tag; false when the head is over.
    private mutating func readOtherTag() -> Bool {
        let isEnd = bytes[index &+ 1] == 0x2F
        let nameStart = index &+ (isEnd ? 2 : 1)
        var end = nameStart
        while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x3E, bytes[end] != 0x2F { end &+= 1 }
        let name = nameStart..<end
        index = end
        let isRoot = !isEnd && equals("html", name)
        while let (attribute, value) = nextAttribute() {
            if isRoot, !value.isEmpty, equals("lang", attribute) || equals("xml:lang", attribute) {
                result.language = result.language ?? string(value)
            }
        }
        if equals("body", name) || (isEnd && equals("head", name)) { return index < 1024 }
        if !isEnd, equals("script", name) { skip(past: "</script", from: index) }
        if !isEnd, equals("style", name) { skip(past: "</style", from: index) }
        return true
    }

    /// The standard's "get an attribute", at ``index``: where its name and its value stand.
    private mutating func nextAttribute() -> (name: Range<Int>, value: Range<Int>)? {
        while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == 0x2F { index &+= 1 }
        guard index < bytes.count, bytes[index] != 0x3E else { return nil }
        let start = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x2F, bytes[index] != 0x3E,
            bytes[index] != 0x3D || index == start
        {
            index &+= 1
        }
        let name = start..<index
        while index < bytes.count, bytes[index] <= 0x20 { index &+= 1 }
        guard index < bytes.count, bytes[index] == 0x3D else { return (name, index..<index) }
        index &+= 1
        while index < bytes.count, bytes[index] <= 0x20 { index &+= 1 }
        guard index < bytes.count else { return (name, index..<index) }
        return (name, readValue())
    }

    private mutating func readValue() -> Range<Int> {
        let quote = bytes[index]
        if quote == 0x22 || quote == 0x27 {
            index &+= 1
            let start = index
            while index < bytes.count, bytes[index] != quote { index &+= 1 }
            let value = start..<index
            index &+= 1
            return value
        }
        let start = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E { index &+= 1 }
        return start..<index
    }

    /// The charset in a `content` attribute ("text/html; charset=utf-8"), as the standard extracts it.
    static func charset(inContent content: String) -> String? {
        let text = Array(content.utf8)
        let key = Array("charset".utf8)
        var index = 0
        while index + key.count <= text.count {
            guard zip(text[index...], key).allSatisfy({ $0 | 0x20 == $1 }) else {
                index += 1
                continue
            }
            index += key.count
            while index < text.count, text[index] <= 0x20 { index += 1 }
            guard index < text.count, text[index] == 0x3D else { continue }
            index += 1
            while index < text.count, text[index] <= 0x20 { index += 1 }
            guard index < text.count else { return nil }
            let quote = text[index]
            if quote == 0x22 || quote == 0x27 {
                guard let end = text[(index + 1)...].firstIndex(of: quote) else { return nil }
                return String(decoding: text[(index + 1)..<end], as: UTF8.self)
            }
            return String(decoding: text[index...].prefix { $0 > 0x20 && $0 != 0x3B }, as: UTF8.self)
        }
        return nil
    }

    /// `<?xml … encoding="…">`, when the bytes start with it.
    private mutating func readXMLDeclaration() {
        guard starts(with: "<?xml") else { return }
        guard let end = bytes.prefix(1024).firstIndex(of: 0x3E) else { return }
        let declaration = String(decoding: bytes[0..<end], as: UTF8.self)
        guard let key = declaration.firstRange(of: "encoding") else { return }
        let rest = declaration[key.upperBound...].drop { $0 == " " || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return }
        let label = String(rest.dropFirst().prefix { $0 != quote })
        guard let encoding = TextEncoding(label: label) else { return }
        result.label = label
        result.encoding = encoding.isUTF16 ? .utf8 : encoding
    }

    // MARK: - Bytes

    private func isLetter(_ index: Int) -> Bool { (bytes[index] | 0x20) &- 0x61 < 26 }

    private func isTagNameEnd(_ index: Int) -> Bool {
        index < bytes.count && (bytes[index] <= 0x20 || bytes[index] == 0x2F)
    }

    private func starts(with text: StaticString) -> Bool { matches(text, at: index) }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a range is the ASCII text, whatever its case.
    private func equals(_ text: StaticString, _ range: Range<Int>) -> Bool {
        range.count == text.utf8CodeUnitCount && matches(text, at: range.lowerBound)
    }

    /// Whether the ASCII text stands at `start`, whatever its case.
    private func matches(_ text: StaticString, at start: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard start &+ length <= bytes.count else { return false }
        for offset in 0..<length {
            let byte = bytes[start &+ offset]
            if (byte &- 0x41 < 26 ? byte | 0x20 : byte) != text.utf8Start[offset] { return false }
        }
        return true
    }

    private mutating func skip(past text: StaticString, from start: Int) {
        index = start
        while index < bytes.count {
            if matches(text, at: index) {
                index &+= text.utf8CodeUnitCount
                return
            }
            index &+= 1
        }
    }
}
