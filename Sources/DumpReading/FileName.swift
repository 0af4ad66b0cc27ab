/// Names of files as texts, whatever bytes they have.
///
/// A name is bytes, mostly UTF-8. What is none stands in the text as a private-use character, U+10FF00 and the byte, and
/// becomes that byte again where the file is opened. A name that has such a character of its own has its bytes so written.
package enum FileName {
    private static let escapes: ClosedRange<UInt32> = 0x10FF00...0x10FFFF

    /// The text of a name.
    package static func text(_ name: UnsafePointer<CChar>) -> String {
        var count = 0
        while name[count] != 0 { count += 1 }
        return name.withMemoryRebound(to: UInt8.self, capacity: count) {
            text(UnsafeBufferPointer(start: $0, count: count))
        }
    }

    /// The text of a name's bytes.
    package static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !isEscaped(text) { return text }
        var text = String.UnicodeScalarView()
        var rest = bytes[...]
        while let byte = rest.first {
            // The longest sequence that is one character.
            let length = (1...4).first { length in
                guard rest.count >= length, let piece = String(validating: rest.prefix(length), as: UTF8.self) else {
                    return false
                }
                return !isEscaped(piece)
            }
            if let length {
                text.append(contentsOf: String(decoding: rest.prefix(length), as: UTF8.self).unicodeScalars)
            } else if let escape = Unicode.Scalar(escapes.lowerBound + UInt32(byte)) {
                text.append(escape)
            }
            rest = rest.dropFirst(length ?? 1)
        }
        return String(text)
    }

    /// Lends the name of a text to a function of the system's.
    package static func withBytes<Result>(of text: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        guard isEscaped(text) else { return text.withCString(body) }
        var bytes: [CChar] = []
        for scalar in text.unicodeScalars {
            if escapes.contains(scalar.value) {
                bytes.append(CChar(bitPattern: UInt8(scalar.value - escapes.lowerBound)))
            } else {
                bytes += UTF8.encode(scalar).map { $0.map { CChar(bitPattern: $0) } } ?? []
            }
        }
        return (bytes + [0]).withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map(body) ?? text.withCString(body)
        }
    }

    /// Whether a text has one of the characters that stand for bytes; they begin with F4 8F.
    private static func isEscaped(_ text: String) -> Bool {
        text.utf8.contains(0xF4) && text.unicodeScalars.contains { escapes.contains($0.value) }
    }
}
