/// Strings as pages write them: what is escaped, and quotation marks that should have been.
extension TolerantJSONParser {
    /// The string whose quotation mark is at the position; empty when it is not wanted.
    mutating func string(isKey: Bool = false, isWanted: Bool = true) -> String {
        let quote = bytes[position]
        position += 1
        let start = position
        var hasEscapes = false
        var isClosed = false
        while !isClosed {
            position = plainEnd(from: position, quote: quote)
            guard position < end else { break }
            if bytes[position] != quote {
                // Whatever is escaped is no quotation mark, nor is a digit of `\u00e9`.
                hasEscapes = true
                position = min(end, position + 2)
            } else if closes(at: position, isKey: isKey) {
                isClosed = true
            } else {
                position += 1
            }
        }
        let text = start..<position
        if isClosed { position += 1 }
        // No escape makes a character longer than it is.
        if !isWanted || !isKey && text.count < shortest { return "" }
        return hasEscapes ? unescaped(text) : String(decoding: bytes[text], as: UTF8.self)
    }

    /// The characters of a string that has escapes; the position stays where it is.
    private mutating func unescaped(_ text: Range<Int>) -> String {
        let next = position
        var buffer: [UInt8] = []
        buffer.reserveCapacity(text.count)
        var chunk = text.lowerBound
        while let escape = bytes[chunk..<text.upperBound].firstIndex(of: UInt8(ascii: "\\")) {
            buffer.append(contentsOf: bytes[chunk..<escape])
            position = escape + 1
            self.escape(into: &buffer)
            chunk = min(position, text.upperBound)
        }
        buffer.append(contentsOf: bytes[chunk..<text.upperBound])
        position = next
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
}
