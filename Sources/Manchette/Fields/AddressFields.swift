import HTMLTree

/// The page's addresses.
enum AddressFields {
    /// What stands so far down a page is no part of its head.
    private static let farthestBase = 3000

    /// The base that relative addresses count from: the `base` element, or the page's address.
    static func base(_ page: FieldPage) -> String? {
        guard let tree = page.tree else { return page.page.url }
        for row in page.landmarks.bases where row < farthestBase {
            guard let href = tree.attributeString(row, .href), !href.isEmpty else { continue }
            return page.page.url.map { AddressResolver.resolve(href, against: $0) } ?? href
        }
        return page.url.flatMap { AddressResolver.isAbsolute($0) ? $0 : nil }
    }

    /// The address that the page calls its own.
    static func canonical(_ page: FieldPage, base: String?) -> FieldValue<String>? {
        let order = ["link:canonical", "meta:og:url", "json-ld:url", "json-ld:mainEntityOfPage", "meta:twitter:url"]
        let claims = page.claims(.canonicalURL) + page.claims(.url)
        var rejected: [Article.RejectedClaim] = []
        var chosen: FieldValue<String>?
        for source in order {
            guard let claim = claims.first(where: { $0.source == source }) else { continue }
            let address = base.map { AddressResolver.resolve(claim.value, against: $0) } ?? claim.value
            guard AddressResolver.isAbsolute(address), !isFrontPage(address, page) else { continue }
            if let chosen {
                if AddressForm.comparable(chosen.value) != AddressForm.comparable(address) {
                    rejected.append(Article.RejectedClaim(address, source: source, score: 0.75))
                }
            } else {
                chosen = FieldValue(
                    value: address, source: source, confidence: source == "link:canonical" ? 0.95 : 0.75)
            }
        }
        chosen?.rejected = rejected
        return chosen
    }

    /// A page deep in a site that calls the front page its own address says nothing.
    private static func isFrontPage(_ address: String, _ page: FieldPage) -> Bool {
        guard let url = page.page.url else { return false }
        return AddressForm.path(address).utf8.count <= 1 && AddressForm.path(url).utf8.count > 1
    }
}

/// Resolves references against a base address (RFC 3986, section 5.2, on characters: nothing is decoded).
enum AddressResolver {
    private struct Parts {
        var scheme: Substring?
        var authority: Substring?
        var path: Substring
        var query: Substring?
        var fragment: Substring?
    }

    /// The address of a reference, absolute where a base is known; it has no spaces and controls in any case.
    static func resolve(_ reference: String, against base: String?) -> String {
        if let base { return resolve(reference, against: base) }
        guard reference.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return reference }
        return encoded(ClaimText.fold(reference))
    }

    /// The absolute address of a reference; spaces and controls in it are percent-encoded.
    static func resolve(_ reference: String, against base: String) -> String {
        if isWhole(reference) { return reference }
        let trimmed = ClaimText.fold(reference)
        var target = parse(trimmed[...])
        let origin = parse(base[...])
        if target.scheme == nil {
            target.scheme = origin.scheme
            if target.authority == nil {
                target.authority = origin.authority
                if target.path.isEmpty {
                    target.path = origin.path
                    target.query = target.query ?? origin.query
                } else if !target.path.hasPrefix("/") {
                    target.path = merged(origin, target.path)
                }
            }
        }
        target.path = removingDots(target.path)[...]
        return text(target)
    }

    /// Whether a reference is an address already, with nothing in it to be folded or taken out.
    private static func isWhole(_ reference: String) -> Bool {
        var reference = reference
        return reference.withUTF8 { bytes in
            guard bytes.begins(with: "https://") || bytes.begins(with: "http://") else { return false }
            var before: UInt8 = 0
            for byte in bytes {
                if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "#") { return false }
                // A segment that begins with a dot may be one to be taken out.
                if byte == UInt8(ascii: "."), before == UInt8(ascii: "/") { return false }
                before = byte
            }
            return true
        }
    }

    /// Whether an address has a scheme and a host.
    static func isAbsolute(_ address: String) -> Bool {
        // Most begin so, and a host follows.
        for scheme in ["https://", "http://"] as [StaticString] {
            var address = address
            let next = address.withUTF8 {
                $0.begins(with: scheme) ? $0.piece(from: scheme.utf8CodeUnitCount).first : nil
            }
            if let next, (next | 0x20) &- 0x61 < 26 { return true }
        }
        let parts = parse(address[...])
        return parts.scheme != nil && parts.authority?.isEmpty == false
    }

    private static func parse(_ text: Substring) -> Parts {
        var rest = text
        var parts = Parts(path: "")
        if let hash = rest.firstIndex(ofByte: UInt8(ascii: "#")) {
            parts.fragment = rest[rest.utf8.index(after: hash)...]
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(ofByte: UInt8(ascii: "?")) {
            parts.query = rest[rest.utf8.index(after: mark)...]
            rest = rest[..<mark]
        }
        if let colon = rest.firstIndex(ofByte: UInt8(ascii: ":")), colon > rest.startIndex,
            isScheme(rest[..<colon].utf8)
        {
            parts.scheme = rest[..<colon]
            rest = rest[rest.utf8.index(after: colon)...]
        }
        if rest.utf8.starts(with: "//".utf8) {
            rest = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)...]
            let end = rest.firstIndex(ofByte: UInt8(ascii: "/")) ?? rest.endIndex
            parts.authority = rest[..<end]
            rest = rest[end...]
        }
        parts.path = rest
        return parts
    }

    /// A letter, then letters, digits, `+`, `-` and `.`.
    private static func isScheme(_ text: Substring.UTF8View) -> Bool {
        var isFirst = true
        return text.allSatisfy { byte in
            defer { isFirst = false }
            if (byte | 0x20) &- 0x61 < 26 { return true }
            return !isFirst
                && (byte &- 0x30 < 10 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "."))
        }
    }

    private static func merged(_ base: Parts, _ path: Substring) -> Substring {
        if base.authority != nil, base.path.isEmpty { return "/" + path }
        guard let slash = base.path.lastIndex(of: "/") else { return path }
        return base.path[...slash] + path
    }

    private static func removingDots(_ path: Substring) -> String {
        // Only a segment that begins with a dot can be one.
        var before = UInt8(ascii: "/")
        let mayHaveDots = path.utf8.contains { byte in
            defer { before = byte }
            return byte == UInt8(ascii: ".") && before == UInt8(ascii: "/")
        }
        guard mayHaveDots else { return String(path) }
        var output: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment == "." {
                if isLast { output.append("") }
            } else if segment == ".." {
                if output.count > 1 || (output.count == 1 && !(output[0].isEmpty)) { output.removeLast() }
                if isLast { output.append("") }
            } else {
                output.append(segment)
            }
        }
        return output.joined(separator: "/")
    }

    private static func text(_ parts: Parts) -> String {
        var text = ""
        if let scheme = parts.scheme { text += scheme + ":" }
        if let authority = parts.authority { text += "//" + authority }
        text += parts.path
        if let query = parts.query { text += "?" + query }
        if let fragment = parts.fragment { text += "#" + fragment }
        return encoded(text)
    }

    /// An address without spaces and controls, which none can have.
    private static func encoded(_ address: String) -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }
        guard address.utf8.contains(where: isSpace) else { return address }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in address.utf8 {
            if isSpace(byte) {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
