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
            guard bytes[index] == 0x3C else {
                index &+= 1
                continue
            }
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
        var seen: Set<String> = []
        while let (name, value) = nextAttribute() {
            guard seen.insert(name).inserted else { continue }
            switch name {
            case "http-equiv": isContentType = value.lowercased() == "content-type"
            case "content": content = Self.charset(inContent: value)
            case "charset": charset = value
            default: break
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
        let name = String(decoding: bytes[nameStart..<end], as: UTF8.self).lowercased()
        index = end
        while let (attribute, value) = nextAttribute() {
            if name == "html", !isEnd, attribute == "lang" || attribute == "xml:lang", !value.isEmpty {
                result.language = result.language ?? value
            }
        }
        if name == "body" || (isEnd && name == "head") { return index < 1024 }
        if !isEnd, name == "script" || name == "style" { skip(past: "</" + name, from: index) }
        return true
    }

    /// The standard's "get an attribute", at ``index``.
    private mutating func nextAttribute() -> (name: String, value: String)? {
        while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == 0x2F { index &+= 1 }
        guard index < bytes.count, bytes[index] != 0x3E else { return nil }
        let start = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x2F, bytes[index] != 0x3E,
            bytes[index] != 0x3D || index == start
        {
            index &+= 1
        }
        let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        while index < bytes.count, bytes[index] <= 0x20 { index &+= 1 }
        guard index < bytes.count, bytes[index] == 0x3D else { return (name, "") }
        index &+= 1
        while index < bytes.count, bytes[index] <= 0x20 { index &+= 1 }
        guard index < bytes.count else { return (name, "") }
        return (name, readValue())
    }

    private mutating func readValue() -> String {
        let quote = bytes[index]
        if quote == 0x22 || quote == 0x27 {
            index &+= 1
            let start = index
            while index < bytes.count, bytes[index] != quote { index &+= 1 }
            let value = String(decoding: bytes[start..<index], as: UTF8.self)
            index &+= 1
            return value
        }
        let start = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E { index &+= 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
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

    private mutating func skip(past text: String, from start: Int) {
        let pattern = Array(text.utf8)
        index = start
        while index &+ pattern.count <= bytes.count {
            var length = 0
            while length < pattern.count, Self.lowercased(bytes[index &+ length]) == pattern[length] { length &+= 1 }
            if length == pattern.count {
                index &+= length
                return
            }
            index &+= 1
        }
        index = bytes.count
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
