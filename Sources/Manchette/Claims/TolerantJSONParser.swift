/// Reads JSON the way pages write it: what RFC 8259 allows, and the damage that content systems do to it.
///
/// Read over: comments, CDATA and HTML comment marks around the text, trailing and missing commas, raw control characters
/// in strings, quotation marks that should have been escaped, single-quoted strings, bare keys, a missing or surplus
/// bracket, an end that is cut off. What was read before the damage stays. Never fails; linear in the input.
struct TolerantJSONParser {
    /// Deeper values are read over.
    static let maximumDepth = 64

    private let bytes: [UInt8]
    private var position: Int
    private let end: Int
    /// Kinds of the open brackets: `{` or `[`.
    private var open: [UInt8] = []

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = 0
        end = bytes.count
    }

    /// All top-level objects and arrays in the text, in order.
    static func values(in bytes: [UInt8]) -> [JSONValue] {
        var parser = TolerantJSONParser(bytes)
        return parser.topLevel()
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
                guard let key = key() else {
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
                members.append(JSONValue.Member(key: key, value: value()))
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
                elements.append(element)
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

    private mutating func key() -> String? {
        let byte = bytes[position]
        if isQuote(byte) { return string(isKey: true) }
        let start = position
        while position < end, isWord(bytes[position]) { position += 1 }
        return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
    }

    private mutating func scalar() -> JSONValue {
        let start = position
        while position < end, isWord(bytes[position]) || bytes[position] == UInt8(ascii: "+") { position += 1 }
        guard position > start else {
            position += 1
            return .null
        }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        switch word.lowercased() {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null", "undefined", "nan", "none": return .null
        default: return .number(word)
        }
    }

    private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "$"): true
        default: byte >= 0x80
        }
    }

    // MARK: Strings

    private mutating func string(isKey: Bool = false) -> String {
        let quote = bytes[position]
        position += 1
        var buffer: [UInt8] = []
        var chunk = position
        while true {
            position = plainEnd(from: position, quote: quote)
            guard position < end else { break }
            if bytes[position] == quote {
                if closes(at: position, isKey: isKey) {
                    position += 1
                    if buffer.isEmpty { return String(decoding: bytes[chunk..<(position - 1)], as: UTF8.self) }
                    buffer.append(contentsOf: bytes[chunk..<(position - 1)])
                    return String(decoding: buffer, as: UTF8.self)
                }
                position += 1
            } else {
                buffer.append(contentsOf: bytes[chunk..<position])
                position += 1
                escape(into: &buffer)
                chunk = position
            }
        }
        buffer.append(contentsOf: bytes[chunk..<end])
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Where the next quotation mark or backslash stands, looked for in eight places at once; the end when there is none.
    private func plainEnd(from start: Int, quote: UInt8) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            let raw = UnsafeRawBufferPointer(buffer)
            let ones: UInt64 = 0x0101_0101_0101_0101
            let (quotes, backslashes) = (ones &* UInt64(quote), ones &* UInt64(UInt8(ascii: "\\")))
            var index = start
            while index &+ 8 <= end {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let (left, right) = (word ^ quotes, word ^ backslashes)
                // The lowest bit that this leaves is at the first byte that is zero.
                let zeros = ((left &- ones) & ~left | (right &- ones) & ~right) & 0x8080_8080_8080_8080
                if zeros != 0 { return index &+ zeros.trailingZeroBitCount / 8 }
                index &+= 8
            }
            while index < end, buffer[index] != quote, buffer[index] != UInt8(ascii: "\\") { index &+= 1 }
            return index
        }
    }

    /// Whether a quotation mark ends its string.
    ///
    /// What follows must be able to follow a string; otherwise it is one that the page forgot to escape.
    private func closes(at quote: Int, isKey: Bool) -> Bool {
        var next = quote + 1
        var lineEnd = false
        while next < end, isSpace(bytes[next]) {
            if bytes[next] == 10 || bytes[next] == 13 { lineEnd = true }
            next += 1
        }
        guard next < end else { return true }
        switch bytes[next] {
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return true
        case UInt8(ascii: ":"): return isKey || open.last == UInt8(ascii: "[")
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "/"): return lineEnd || isKey
        case UInt8(ascii: ","):
            next += 1
            while next < end, isSpace(bytes[next]) { next += 1 }
            guard next < end else { return true }
            switch bytes[next] {
            case UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "["),
                UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "/"):
                return true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return open.last == UInt8(ascii: "[")
            default:
                // A bare key: `"…", author: …`.
                let word = next
                while next < end, next < word + 40, isWord(bytes[next]) { next += 1 }
                return next > word && next < end && bytes[next] == UInt8(ascii: ":")
            }
        default: return isKey
        }
    }

    private mutating func escape(into buffer: inout [UInt8]) {
        guard position < end else { return }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): buffer.append(10)
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "b"): buffer.append(32)
        case UInt8(ascii: "u"):
            guard var code = hexadecimal() else {
                buffer.append(contentsOf: [UInt8(ascii: "\\"), byte])
                return
            }
            if code >= 0xD800, code < 0xDC00, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            {
                let back = position
                position += 2
                if let low = hexadecimal(), low >= 0xDC00, low < 0xE000 {
                    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
                } else {
                    position = back
                }
            }
            if let scalar = Unicode.Scalar(code) { buffer.append(contentsOf: String(Character(scalar)).utf8) }
        default: buffer.append(byte)
        }
    }

    private mutating func hexadecimal() -> UInt32? {
        guard position + 4 <= end else { return nil }
        var code: UInt32 = 0
        for index in position..<(position + 4) {
            guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { return nil }
            code = code << 4 | UInt32(digit)
        }
        position += 4
        return code
    }

    // MARK: White space and comments

    private func isSpace(_ byte: UInt8) -> Bool { byte <= 32 }

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
            } else if let length = wrapperLength() {
                position += length
            } else {
                return
            }
        }
    }

    /// Length of a comment or CDATA mark at the position: `<!--`, `-->`, `<![CDATA[`, `]]>`.
    private func wrapperLength() -> Int? {
        guard position < end else { return nil }
        let first = bytes[position]
        guard first == UInt8(ascii: "<") || first == UInt8(ascii: "-") || first == UInt8(ascii: "]") else { return nil }
        for mark in Self.wrappers where position + mark.count <= end {
            if bytes[position..<(position + mark.count)].elementsEqual(mark) { return mark.count }
        }
        return nil
    }

    private static let wrappers: [[UInt8]] = ["<!--", "-->", "<![CDATA[", "]]>"].map { Array($0.utf8) }
}
