/// One line of JSON Lines: an object, its strings as UTF-8 bytes.
///
/// Strict where RFC 8259 is (a damaged line must be an error, not half a document), one pass, no recursion.
package struct JSONRow {
    /// A member's value; what is neither text, number nor truth value is only known to be there.
    package enum Value: Sendable, Hashable {
        case string([UInt8])
        /// A number, `true` or `false`, as it is written.
        case literal(String)
        case null
        case nested
    }

    /// What is wrong with a line, and at which byte.
    package struct SyntaxError: Error {
        package let message: String
        package let offset: Int
    }

    /// The members, in order.
    package private(set) var members: [(name: String, value: Value)] = []

    /// Reads a line.
    package init(_ line: ArraySlice<UInt8>) throws(SyntaxError) {
        var scanner = Scanner(bytes: line)
        members = try scanner.object()
    }

    /// The value of a member; the last one of the same name.
    package subscript(_ name: String) -> Value? { members.last { $0.name == name }?.value }

    /// A member's string or literal as text; nil when it is absent, null or nested.
    package func text(_ name: String) -> String? {
        switch self[name] {
        case .string(let bytes): String(decoding: bytes, as: UTF8.self)
        case .literal(let literal): literal
        case .null, .nested, nil: nil
        }
    }

    /// A member's string as bytes.
    package func bytes(_ name: String) -> [UInt8]? {
        if case .string(let bytes) = self[name] { return bytes }
        return nil
    }
}

extension JSONRow {
    /// Walks over the bytes of a line.
    private struct Scanner {
        let bytes: ArraySlice<UInt8>
        var position: Int

        init(bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
            position = bytes.startIndex
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
        }

        var byte: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

        func fault(_ message: String) -> SyntaxError {
            SyntaxError(message: message, offset: position - bytes.startIndex)
        }

        mutating func skipSpace() {
            while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
        }

        mutating func take(_ expected: Character) throws(SyntaxError) {
            skipSpace()
            guard let byte, byte == expected.asciiValue else { throw fault("\"\(expected)\" expected") }
            position += 1
        }

        mutating func object() throws(SyntaxError) -> [(name: String, value: Value)] {
            var members: [(name: String, value: Value)] = []
            try take("{")
            skipSpace()
            if byte == UInt8(ascii: "}") {
                position += 1
            } else {
                while true {
                    skipSpace()
                    let name = String(decoding: try string(), as: UTF8.self)
                    try take(":")
                    members.append((name, try value()))
                    skipSpace()
                    if byte == UInt8(ascii: ",") {
                        position += 1
                        continue
                    }
                    try take("}")
                    break
                }
            }
            skipSpace()
            guard byte == nil else { throw fault("something behind the object") }
            return members
        }

        mutating func value() throws(SyntaxError) -> Value {
            skipSpace()
            switch byte {
            case UInt8(ascii: "\""): return .string(try string())
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                try skipNested()
                return .nested
            case nil: throw fault("value expected")
            default:
                let start = position
                while let byte, Self.isLiteral(byte) { position += 1 }
                let literal = String(decoding: bytes[start..<position], as: UTF8.self)
                if literal == "null" { return .null }
                guard literal == "true" || literal == "false" || Self.isNumber(bytes[start..<position]) else {
                    throw fault("value expected")
                }
                return .literal(literal)
            }
        }

        /// Whether these are a number as RFC 8259 writes one: no plus, no leading zero, digits on both sides of a point.
        private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
            var rest = bytes
            func digits() -> ArraySlice<UInt8> { rest.prefix { $0 &- UInt8(ascii: "0") < 10 } }
            if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            let whole = digits()
            guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
            rest.removeFirst(whole.count)
            if rest.first == UInt8(ascii: ".") {
                rest.removeFirst()
                guard !digits().isEmpty else { return false }
                rest.removeFirst(digits().count)
            }
            if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
                rest.removeFirst()
                if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
                guard !digits().isEmpty else { return false }
                rest.removeFirst(digits().count)
            }
            return rest.isEmpty
        }

        private static func isLiteral(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "E"):
                true
            default: false
            }
        }

        /// Passes over an array or object: brackets are counted by kind, strings read over.
        mutating func skipNested() throws(SyntaxError) {
            var open: [UInt8] = []
            repeat {
                guard let byte else { throw fault("the line ends inside a value") }
                switch byte {
                case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
                case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    guard open.popLast() == byte else { throw fault("brackets do not match") }
                case UInt8(ascii: "\""):
                    _ = try string()
                    continue
                default: break
                }
                position += 1
            } while !open.isEmpty
        }

        /// A string's bytes, escapes replaced; runs without escapes are copied whole.
        mutating func string() throws(SyntaxError) -> [UInt8] {
            guard byte == UInt8(ascii: "\"") else { throw fault("string expected") }
            position += 1
            var output: [UInt8] = []
            var runStart = position
            while let byte {
                switch byte {
                case UInt8(ascii: "\""):
                    output += bytes[runStart..<position]
                    position += 1
                    return output
                case UInt8(ascii: "\\"):
                    output += bytes[runStart..<position]
                    position += 1
                    try escape(into: &output)
                    runStart = position
                case 0..<0x20: throw fault("control character in a string")
                default: position += 1
                }
            }
            throw fault("the line ends inside a string")
        }

        private mutating func escape(into output: inout [UInt8]) throws(SyntaxError) {
            guard let byte else { throw fault("the line ends inside a string") }
            position += 1
            switch byte {
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "r"): output.append(0x0D)
            case UInt8(ascii: "b"): output.append(0x08)
            case UInt8(ascii: "f"): output.append(0x0C)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte)
            case UInt8(ascii: "u"): try unicodeEscape(into: &output)
            default: throw fault("unknown escape")
            }
        }

        /// `\uXXXX`, pairs of surrogates joined; half a pair becomes U+FFFD.
        private mutating func unicodeEscape(into output: inout [UInt8]) throws(SyntaxError) {
            var code = try hexadecimal()
            if (0xD800..<0xDC00).contains(code), byte == UInt8(ascii: "\\"), position + 1 < bytes.endIndex,
                bytes[position + 1] == UInt8(ascii: "u")
            {
                let before = position
                position += 2
                let second = try hexadecimal()
                if (0xDC00..<0xE000).contains(second) {
                    code = 0x10000 + (code - 0xD800) << 10 + (second - 0xDC00)
                } else {
                    position = before
                }
            }
            output.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
        }

        private mutating func hexadecimal() throws(SyntaxError) -> UInt32 {
            guard position + 4 <= bytes.endIndex else { throw fault("the line ends inside a string") }
            var code: UInt32 = 0
            for digit in bytes[position..<(position + 4)] {
                switch digit {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt32(digit - UInt8(ascii: "0"))
                case UInt8(ascii: "a")...UInt8(ascii: "f"): code = code << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
                case UInt8(ascii: "A")...UInt8(ascii: "F"): code = code << 4 | UInt32(digit - UInt8(ascii: "A") + 10)
                default: throw fault("no hexadecimal digit")
                }
            }
            position += 4
            return code
        }
    }
}
