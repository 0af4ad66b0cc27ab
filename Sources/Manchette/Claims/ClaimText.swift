/// Makes a claim's value plain text.
enum ClaimText {
    /// The text as a reader would see it.
    ///
    /// Character references that were encoded twice are decoded, tags taken out, white space is folded to single spaces
    /// and trimmed, soft hyphens and zero-width characters are removed. No-break spaces stay.
    static func plain(_ text: String) -> String {
        // What only has white space to be folded, as most texts have at most, needs no copy.
        if !text.holds(byte: UInt8(ascii: "&")), !text.holds(byte: UInt8(ascii: "<")) { return fold(text) }
        var bytes = Array(text.utf8)
        // "&amp;amp;eacute;" is seen in feeds; a third round is not.
        for _ in 0..<2 where bytes.contains(UInt8(ascii: "&")) {
            let decoded = decodingReferences(bytes)
            if decoded == bytes { break }
            bytes = decoded
        }
        if bytes.contains(UInt8(ascii: "<")) { bytes = strippingTags(bytes) }
        return fold(bytes)
    }

    /// White space folded to single spaces and trimmed, soft hyphens and zero-width characters removed.
    static func fold(_ text: String) -> String { isFolded(text) ? text : foldingAll(text) }

    private static func foldingAll(_ text: String) -> String {
        var text = text
        return text.withUTF8 { fold($0) }
    }

    /// A text without soft hyphens and spaces of no width; the joiners that Persian and Hindi are written with stay.
    static func withoutBreaks(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0xAD || $0 == 0x8B }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0xAD && $0.value != 0x200B }))
    }

    /// White space folded to single spaces and trimmed, soft hyphens and zero-width characters removed.
    static func fold(_ text: Substring) -> String { fold(String(text)) }

    /// Whether a text is as ``fold(_:)-(String)`` gives it: most are, and need no copy.
    private static func isFolded(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var isAfterSpace = true
            var index = 0
            while index < bytes.count {
                if !isAfterSpace {
                    index = bytes.endOfRegular(from: index)
                    isAfterSpace = bytes[index &- 1] == 0x20
                    if index == bytes.count { break }
                }
                let byte = bytes[index]
                index &+= 1
                if byte == 0x20 {
                    if isAfterSpace { return false }
                    isAfterSpace = true
                    continue
                }
                isAfterSpace = false
                if byte < 0x7F {
                    if byte < 0x20 { return false }
                } else if byte == 0x7F || !isKept(byte, bytes, at: index) {
                    return false
                }
            }
            return bytes.isEmpty || !isAfterSpace
        }
    }

    /// Whether a byte beyond ASCII begins nothing that is removed; `next` is the place behind it.
    private static func isKept(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at next: Int) -> Bool {
        guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF, next < bytes.count else { return true }
        switch (byte, bytes[next]) {
        case (0xC2, 0xAD), (0xE2, 0x81), (0xEF, 0xBB): return false
        // A no-break space is trimmed at both ends.
        case (0xC2, 0xA0): return next > 1 && next + 1 < bytes.count
        case (0xE2, 0x80): return next + 1 >= bytes.count || !(0x8B...0x8F).contains(bytes[next + 1])
        default: return true
        }
    }

    /// White space folded to single spaces and trimmed, soft hyphens and zero-width characters removed.
    static func fold(_ bytes: [UInt8]) -> String { bytes.withUnsafeBufferPointer { fold($0) } }

    /// White space folded to single spaces and trimmed, soft hyphens and zero-width characters removed.
    private static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { result in
            var count = 0
            var pendingSpace = false
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte <= 32 || byte == 127 {
                    pendingSpace = count > 0
                    index &+= 1
                    continue
                }
                if byte >= 0x80 {
                    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xAD {
                        index += 2
                        continue
                    }
                    if isZeroWidth(bytes, at: index) {
                        index += 3
                        continue
                    }
                }
                // A space stands in the place of one byte of white space at least.
                if pendingSpace {
                    result[count] = 32
                    count &+= 1
                    pendingSpace = false
                }
                result[count] = byte
                count &+= 1
                index &+= 1
                // What goes on with single spaces is taken as it is.
                let end = bytes.endOfRegular(from: index)
                if end > index, let source = bytes.baseAddress {
                    result.baseAddress.map { ($0 + count).update(from: source + index, count: end &- index) }
                    count &+= end &- index
                    index = end
                }
            }
            return trimNoBreak(UnsafeBufferPointer(rebasing: result[..<count]).string)
        }
    }

    /// U+200B…U+200F, U+2060, U+FEFF.
    private static func isZeroWidth(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        switch (bytes[index], bytes[index + 1]) {
        case (0xE2, 0x80): return (0x8B...0x8F).contains(bytes[index + 2])
        case (0xE2, 0x81): return bytes[index + 2] == 0xA0
        case (0xEF, 0xBB): return bytes[index + 2] == 0xBF
        default: return false
        }
    }

    private static func trimNoBreak(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            first.value == 0xA0 || last.value == 0xA0
        else { return text }
        var scalars = Substring(text).unicodeScalars
        while let scalar = scalars.first, scalar.value == 0xA0 || scalar.value == 32 { scalars.removeFirst() }
        while let scalar = scalars.last, scalar.value == 0xA0 || scalar.value == 32 { scalars.removeLast() }
        return String(scalars)
    }

    /// Character references replaced once; unknown ones stay as they are.
    static func decodingReferences(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let (scalar, length) = reference(in: bytes, at: index) {
                result.append(contentsOf: String(Character(scalar)).utf8)
                index += length
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// The character reference that starts at an ampersand, and its length.
    private static func reference(in bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
        var end = start + 1
        let limit = min(bytes.count, start + 12)
        while end < limit, bytes[end] != UInt8(ascii: ";") {
            guard bytes[end] == UInt8(ascii: "#") || isAlphanumeric(bytes[end]) else { return nil }
            end += 1
        }
        guard end < limit, end > start + 1 else { return nil }
        let name = bytes[(start + 1)..<end]
        if name.first == UInt8(ascii: "#") {
            let digits = String(decoding: name.dropFirst(), as: UTF8.self)
            let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
            guard let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
                let scalar = Unicode.Scalar(windows1252(code))
            else { return nil }
            return (scalar, end - start + 1)
        }
        guard let scalar = CharacterReferenceNames.codePoint(name) else { return nil }
        return (scalar, end - start + 1)
    }

    /// HTML reads the numbers 128…159 as windows-1252; of these only the marks that occur in prose are replaced.
    private static func windows1252(_ code: UInt32) -> UInt32 {
        switch code {
        case 0x80: 0x20AC
        case 0x82: 0x201A
        case 0x84: 0x201E
        case 0x85: 0x2026
        case 0x8C: 0x152
        case 0x91: 0x2018
        case 0x92: 0x2019
        case 0x93: 0x201C
        case 0x94: 0x201D
        case 0x96: 0x2013
        case 0x97: 0x2014
        case 0x9C: 0x153
        case 0: 0xFFFD
        default: code
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// What looks like a tag (`<` and a letter or slash, up to `>` within 300 bytes) becomes a space where it is one
    /// between words (`br`, `p`), nothing elsewhere.
    private static func strippingTags(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "/")
                    || (bytes[index + 1] | 0x20) >= UInt8(ascii: "a")
                        && (bytes[index + 1] | 0x20) <= UInt8(ascii: "z"),
                let close = bytes[index..<min(bytes.count, index + 300)].firstIndex(of: UInt8(ascii: ">"))
            {
                let name = bytes[(index + 1)..<close].drop { $0 == UInt8(ascii: "/") }.prefix { isAlphanumeric($0) }
                if blockNames.contains(String(decoding: name, as: UTF8.self).lowercased()) { result.append(32) }
                index = close + 1
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    private static let blockNames: Set<String> = ["br", "p", "div", "li", "ul", "h1", "h2", "h3", "h4", "td", "tr"]
}
