/// The header of a WARC record or an HTTP message: named fields, names without regard to case.
struct HeaderFields {
    private var fields: [(name: String, value: String)] = []

    /// Adds the field of one line; a line that begins with white space goes on with the field before it.
    ///
    /// - Returns: false for a line that is no field.
    mutating func add(line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
            guard !fields.isEmpty else { return false }
            fields[fields.count - 1].value += " " + Self.trimmed(line)
            return true
        }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
        fields.append((Self.trimmed(line[..<colon]).lowercased(), Self.trimmed(line[(colon + 1)...])))
        return true
    }

    /// The first value of a field, by its name in small letters.
    subscript(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What a `Content-Type` field says.
struct MediaType {
    /// `text/html`, in small letters.
    let type: String
    /// The `charset` parameter.
    let charset: String?

    init(_ value: String) {
        let parts = value.split(separator: ";", omittingEmptySubsequences: false)
        type = Self.trimmed(parts.first ?? "").lowercased()
        charset =
            parts.dropFirst().lazy.compactMap { part -> String? in
                let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard pair.count == 2, Self.trimmed(pair[0]).lowercased() == "charset" else { return nil }
                let name = Self.trimmed(pair[1]).filter { $0 != "\"" && $0 != "'" }
                return name.isEmpty ? nil : name
            }.first
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
