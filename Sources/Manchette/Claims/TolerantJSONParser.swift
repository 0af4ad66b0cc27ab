/// Reads JSON the way pages write it: what RFC 8259 allows, and the damage that content systems do to it.
///
/// Read over: comments, CDATA and HTML comment marks around the text, trailing and missing commas, raw control characters
/// in strings, quotation marks that should have been escaped, single-quoted strings, bare keys, a missing or surplus
/// bracket, an end that is cut off. What was read before the damage stays. Never fails; linear in the input.
struct TolerantJSONParser {
    /// Deeper values are read over.
    static let maximumDepth = 64

    let bytes: [UInt8]
    var position: Int
    let end: Int
    /// Kinds of the open brackets: `{` or `[`.
    var open: [UInt8] = []
    /// Strings with fewer bytes in the source, and whatever holds no other values, are left out; 0: nothing is.
    let shortest: Int

    private init(_ bytes: [UInt8], shortest: Int) {
        self.bytes = bytes
        self.shortest = shortest
        position = 0
        end = bytes.count
    }

    /// All top-level objects and arrays in the text, in order.
    static func values(in bytes: [UInt8]) -> [JSONValue] {
        var parser = TolerantJSONParser(bytes, shortest: 0)
        return parser.topLevel()
    }

    /// The same with nothing in it but strings of at least so many bytes, and the objects and arrays around them: of a
    /// page's data, the few texts that it may hold.
    static func texts(in bytes: [UInt8], ofAtLeast shortest: Int) -> [JSONValue] {
        var parser = TolerantJSONParser(bytes, shortest: max(1, shortest))
        return parser.topLevel()
    }

    /// Whether a value stays in the result.
    private func isKept(_ value: JSONValue) -> Bool {
        if shortest == 0 { return true }
        switch value {
        case .object(let members): return !members.isEmpty
        case .array(let elements): return !elements.isEmpty
        case .string(let text): return !text.isEmpty
        default: return false
        }
    }

    // MARK: Structure

    private mutating func topLevel() -> [JSONValue] {
        var values: [JSONValue] = []
        while position < end {
            skipSpace()
            guard position < end else { break }
            switch bytes[position] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                values.append(value())
            case UInt8(ascii: ","):
                position += 1
                // An object that was closed too early goes on: `{…}, "author": …}`.
                skipSpace()
                if case .object(var members)? = values.last, position < end, isQuote(bytes[position]) {
                    let before = position
                    open.append(UInt8(ascii: "{"))
                    members += self.members()
                    open.removeLast()
                    values[values.count - 1] = .object(members)
                    if position == before { position += 1 }
                }
            default:
                position += 1
            }
        }
        return values
    }

    private mutating func value() -> JSONValue {
        skipSpace()
        guard position < end else { return .null }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count < Self.maximumDepth else {
                skipNested()
                return .null
            }
            position += 1
            open.append(byte)
            defer { open.removeLast() }
            return byte == UInt8(ascii: "{") ? .object(members()) : .array(elements())
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return .string(string())
        default:
            return scalar()
        }
    }

    /// The members up to the closing brace, which is consumed.
    private mutating func members() -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        while true {
            skipSpace()
            guard position < end else { return members }
            switch bytes[position] {
            case UInt8(ascii: "}"):
                position += 1
                return members
            case UInt8(ascii: "]"):
                // Its own brace is missing when an array is open around it; otherwise the bracket is surplus.
                if open.dropLast().last == UInt8(ascii: "[") { return members }
                position += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"):
                position += 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                // A value without a key.
                _ = value()
            default:
                let keyStart = position
                guard let key = key(isWanted: shortest == 0) else {
                    position += 1
                    continue
                }
                skipSpace()
                guard position < end, bytes[position] == UInt8(ascii: ":") else { continue }
                position += 1
                skipSpace()
                guard position < end else { return members }
                let next = bytes[position]
                guard next != UInt8(ascii: ","), next != UInt8(ascii: "}") else { continue }
                let value = value()
                guard isKept(value) else { continue }
                // Where little is kept, the names of the rest need not be made.
                members.append(JSONValue.Member(key: shortest == 0 ? key : self.key(at: keyStart), value: value))
            }
        }
    }

    /// The elements up to the closing bracket, which is consumed.
    private mutating func elements() -> [JSONValue] {
        var elements: [JSONValue] = []
        while true {
            skipSpace()
            guard position < end else { return elements }
            switch bytes[position] {
            case UInt8(ascii: "]"):
                position += 1
                return elements
            case UInt8(ascii: "}"):
                if open.dropLast().last == UInt8(ascii: "{") { return elements }
                position += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"):
                position += 1
            default:
                let before = position
                let element = value()
                if case .string = element, open.dropLast().last == UInt8(ascii: "{") {
                    // `"key":` inside an array: the bracket is missing, the object around goes on.
                    skipSpace()
                    if position < end, bytes[position] == UInt8(ascii: ":") {
                        position = before
                        return elements
                    }
                }
                if isKept(element) { elements.append(element) }
                if position == before { position += 1 }
            }
        }
    }

    /// Reads over a value that is nested too deeply: to the bracket that closes it.
    private mutating func skipNested() {
        var depth = 0
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                position += 1
            case UInt8(ascii: "\""):
                _ = string()
            default:
                position += 1
            }
            if depth == 0 { return }
        }
    }

    // MARK: Words

    /// The name at the position; nil when there is none, empty when it is not wanted.
    private mutating func key(isWanted: Bool) -> String? {
        let byte = bytes[position]
        if isQuote(byte) { return string(isKey: true, isWanted: isWanted) }
        let start = position
        while position < end, isWord(bytes[position]) { position += 1 }
        if position == start { return nil }
        return isWanted ? String(decoding: bytes[start..<position], as: UTF8.self) : ""
    }

    /// A name that has been passed.
    private mutating func key(at start: Int) -> String {
        let next = position
        defer { position = next }
        position = start
        return key(isWanted: true) ?? ""
    }

    private mutating func scalar() -> JSONValue {
        let start = position
        while position < end, isWord(bytes[position]) || bytes[position] == UInt8(ascii: "+") { position += 1 }
        guard position > start else {
            position += 1
            return .null
        }
        // Numbers and the like are no texts.
        guard shortest == 0 else { return .null }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        switch word.lowercased() {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null", "undefined", "nan", "none": return .null
        default: return .number(word)
        }
    }

    func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "$"): true
        default: byte >= 0x80
        }
    }

    // MARK: White space and comments

    func isSpace(_ byte: UInt8) -> Bool { byte <= 32 }

    private mutating func skipSpace() {
        while position < end {
            let byte = bytes[position]
            if isSpace(byte) {
                position += 1
            } else if byte == UInt8(ascii: "/"), position + 1 < end, bytes[position + 1] == UInt8(ascii: "*") {
                position += 2
                while position < end,
                    !(bytes[position] == UInt8(ascii: "*") && position + 1 < end
                        && bytes[position + 1] == UInt8(ascii: "/"))
                {
                    position += 1
                }
                position = min(end, position + 2)
            } else if byte == UInt8(ascii: "/"), position + 1 < end, bytes[position + 1] == UInt8(ascii: "/") {
                position += 2
                while position < end, bytes[position] == 32 { position += 1 }
                // `//<![CDATA[` hides only the mark, not what follows it on the line.
                if wrapperLength() != nil { continue }
                while position < end, bytes[position] != 10 { position += 1 }
            } else if byte == 0xEF, position + 2 < end, bytes[position + 1] == 0xBB, bytes[position + 2] == 0xBF {
                position += 3
            } else if isWrapper(byte), let length = wrapperLength() {
                position += length
            } else {
                return
            }
        }
    }

    /// Whether a byte may begin a comment or CDATA mark.
    @inline(__always)
    private func isWrapper(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "]")
    }

    /// Length of a comment or CDATA mark at the position: `<!--`, `-->`, `<![CDATA[`, `]]>`.
    private func wrapperLength() -> Int? {
        guard position < end, isWrapper(bytes[position]) else { return nil }
        for mark in Self.wrappers where position + mark.count <= end {
            if bytes[position..<(position + mark.count)].elementsEqual(mark) { return mark.count }
        }
        return nil
    }

    private static let wrappers: [[UInt8]] = ["<!--", "-->", "<![CDATA[", "]]>"].map { Array($0.utf8) }
}
