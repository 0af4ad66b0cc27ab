/// Forms of web addresses.
enum AddressForm {
    /// The form in which two addresses are compared: no scheme, no `www.`, no fragment, no query, no closing slash, no
    /// `index.html`, lower-case host.
    static func comparable(_ address: String) -> String {
        var rest = address[...]
        if let scheme = rest.range(of: "://") {
            rest = rest[scheme.upperBound...]
        } else if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
        }
        rest = rest.prefix { $0 != "#" && $0 != "?" }
        let host = rest.prefix { $0 != "/" }
        var name = host.lowercased()
        if name.hasPrefix("www.") { name.removeFirst(4) }
        var path = String(rest[host.endIndex...])
        while path.hasSuffix("/") { path.removeLast() }
        for file in ["/index.html", "/index.php", "/index.htm", "/amp"] where path.hasSuffix(file) {
            path.removeLast(file.count)
        }
        return name + path
    }

    /// The host of an absolute address, lower case, without port; nil for relative ones.
    static func host(_ address: String) -> String? {
        guard let scheme = address.range(of: "//") else { return nil }
        let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let name = host.split(separator: "@").last.map { $0.prefix { $0 != ":" } } ?? ""
        return name.isEmpty ? nil : name.lowercased()
    }

    /// The path of an absolute address, from its first slash; no query, no fragment.
    static func path(_ address: String) -> Substring {
        var rest = address[...]
        if let scheme = rest.range(of: "//") {
            rest = rest[scheme.upperBound...]
            rest = rest[(rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex)...]
        }
        let end = rest.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? rest.endIndex
        return rest[..<end]
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
