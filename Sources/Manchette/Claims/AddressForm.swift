/// Forms of web addresses.
enum AddressForm {
    /// The form in which two addresses are compared: no scheme, no `www.`, no fragment, no query, no closing slash, no
    /// `index.html`, lower-case host.
    static func comparable(_ address: String) -> String {
        var address = address
        return address.withUTF8 { bytes in
            var start = 0
            if let scheme = bytes.place(of: "://") {
                start = scheme + 3
            } else if bytes.begins(with: "//") {
                start = 2
            }
            let rest = bytes.piece(from: start)
            var end = 0
            while end < rest.count, rest[end] != UInt8(ascii: "#"), rest[end] != UInt8(ascii: "?") { end += 1 }
            var path = rest.piece(0..<end)
            let host = path.piece(0..<(path.place(of: UInt8(ascii: "/")) ?? path.count))
            path = path.piece(from: host.count)
            while path.last == UInt8(ascii: "/") { path = path.piece(0..<(path.count - 1)) }
            for file: StaticString in ["/index.html", "/index.php", "/index.htm", "/amp"] where path.ends(with: file) {
                path = path.piece(0..<(path.count - file.utf8CodeUnitCount))
            }
            let name = host.holds("www.", at: 0) ? host.piece(from: 4) : host
            return name.contains(where: { $0 >= 0x80 || $0 &- 0x41 < 26 })
                ? name.string.lowercased() + path.string : (name.isEmpty ? path : rejoined(name, path)).string
        }
    }

    /// Two parts of one text that stand one behind the other in it.
    private static func rejoined(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: left.baseAddress, count: left.count + right.count)
    }

    /// The host of an absolute address, lower case, without port; nil for relative ones.
    static func host(_ address: String) -> String? {
        var address = address
        return address.withUTF8 { host($0)?.string.lowercased() }
    }

    /// A host without the `www.` that says nothing of the site.
    static func bareHost(_ host: String) -> String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

    /// The host of an absolute address as it is written, without port; nil for relative ones.
    private static func host(_ address: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        guard let scheme = address.place(of: "//") else { return nil }
        let rest = address.piece(from: scheme + 2)
        let isEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        var name = rest.piece(0..<(rest.firstIndex(where: isEnd) ?? rest.count))
        // What stands in front of the last "@" with something behind it is who asks.
        while name.last == UInt8(ascii: "@") { name = name.piece(0..<(name.count - 1)) }
        if let user = name.lastIndex(of: UInt8(ascii: "@")) { name = name.piece(from: user + 1) }
        name = name.piece(0..<(name.place(of: UInt8(ascii: ":")) ?? name.count))
        return name.isEmpty ? nil : name
    }

    /// Whether an absolute address is a site's front page.
    static func isRoot(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { isRoot($0) }
    }

    /// Whether an absolute address is a site's front page.
    static func isRoot(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        guard host(address) != nil, let scheme = address.place(of: "//") else { return false }
        let rest = address.piece(from: scheme + 2)
        let path = rest.piece(from: rest.place(of: UInt8(ascii: "/")) ?? rest.count)
        return path.count < 2 || path[1] == UInt8(ascii: "?") || path[1] == UInt8(ascii: "#")
    }

    /// So many words of an address are an article's title.
    private static let wordsOfTitle = 7

    /// The last part of a path where it is an article's title: so many words with hyphens between them.
    static func title(endingPath path: Substring) -> Substring? {
        guard let part = path.split(separator: "/").last else { return nil }
        return part.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "-") ? 1 : 0) } >= wordsOfTitle ? part : nil
    }

    /// The path of an absolute address, from its first slash; no query, no fragment.
    static func path(_ address: String) -> Substring {
        var bytes = address
        let place = bytes.withUTF8 { path($0) }
        let start = address.utf8.index(address.utf8.startIndex, offsetBy: place.lowerBound)
        return address[start..<address.utf8.index(start, offsetBy: place.count)]
    }

    /// Where the path of an absolute address stands in it, from its first slash; no query, no fragment.
    static func path(_ address: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = 0
        if let scheme = address.place(of: "//") {
            start = address.first(UInt8(ascii: "/"), from: scheme + 2, before: address.count)
        }
        let fragment = address.first(UInt8(ascii: "#"), from: start, before: address.count)
        return start..<address.first(UInt8(ascii: "?"), from: start, before: fragment)
    }
}

extension StringProtocol {
    /// The first place of a short text in this one (byte-wise).
    func range(of other: String) -> Range<Index>? {
        var other = other
        return other.withUTF8 { needle in
            let place = utf8.withContiguousStorageIfAvailable { $0.place(of: needle) }
            // A string of another system's, without bytes in a row.
            guard let offset = place ?? Array(utf8).withUnsafeBufferPointer({ $0.place(of: needle) }) else {
                return nil
            }
            let start = utf8.index(utf8.startIndex, offsetBy: offset)
            return start..<utf8.index(start, offsetBy: needle.count)
        }
    }
}
