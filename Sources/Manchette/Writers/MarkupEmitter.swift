/// Writes elements, attributes and characters of HTML or XML as UTF-8 bytes.
struct MarkupEmitter {
    private(set) var bytes: [UInt8]

    init(appendingTo bytes: consuming [UInt8]) { self.bytes = bytes }

    /// Markup of the writer's own.
    mutating func markup(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// A start tag; attributes without a value are left out.
    mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], empty: Bool = false) {
        markup("<\(name)")
        for (attribute, value) in attributes {
            guard let value else { continue }
            markup(" \(attribute)=\"")
            characters(value)
            markup("\"")
        }
        markup(empty ? "/>" : ">")
    }

    mutating func close(_ name: String) { markup("</\(name)>") }

    /// An element with nothing but characters in it, on a line of its own.
    mutating func element(_ name: String, _ content: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        open(name, attributes)
        characters(content)
        close(name)
        markup("\n")
    }

    /// Characters, with what is markup in HTML and XML replaced and what XML 1.0 forbids left out.
    mutating func characters(_ text: String) {
        var text = text
        text.withUTF8 { characters($0) }
    }

    /// Characters, UTF-8.
    mutating func characters(_ text: some Collection<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "\""): markup("&quot;")
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: continue
            default:
                bytes.append(byte)
                // U+FFFE and U+FFFF.
                if byte >= 0xBE, bytes.count > 2, bytes[bytes.count - 2] == 0xBF, bytes[bytes.count - 3] == 0xEF {
                    bytes.removeLast(3)
                }
            }
        }
    }
}
