/// The header of an HTTP response that was saved in front of its page (`curl -i`, bodies of WARC records).
struct HTTPEnvelope {
    /// Where the page starts.
    let bodyStart: Int
    /// The charset of `Content-Type`, if it names one.
    let charset: String?

    /// Reads the header at the start of the bytes; nil when there is none.
    ///
    /// Interim responses (103) are passed over.
    init?(_ bytes: [UInt8]) {
        var start = 0
        var charset: String?
        while let end = Self.headerEnd(bytes, from: start) {
            let lines = bytes[start..<end].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
            for line in lines.dropFirst() {
                guard let colon = line.firstIndex(of: 0x3A) else { continue }
                let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
                guard name == "content-type" else { continue }
                charset = MetaPrescan.charset(inContent: String(decoding: line[(colon + 1)...], as: UTF8.self))
            }
            start = end
        }
        guard start > 0 else { return nil }
        bodyStart = start
        self.charset = charset
    }

    /// The byte behind the empty line that ends a header of at most 64 KB; nil when no header starts at `start`.
    private static func headerEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        let limit = min(bytes.count, start + (1 << 16))
        guard bytes[start..<limit].starts(with: "HTTP/".utf8), start + 12 < limit else { return nil }
        // "HTTP/1.1 200", "HTTP/2 200": a status of three digits follows the version.
        guard let space = bytes[start..<(start + 12)].firstIndex(of: 0x20), space + 3 < limit,
            bytes[(space + 1)...(space + 3)].allSatisfy({ $0 &- 0x30 < 10 })
        else { return nil }
        var index = space
        while index < limit {
            guard bytes[index] == 0x0A else {
                index += 1
                continue
            }
            if index + 1 < limit, bytes[index + 1] == 0x0A { return index + 2 }
            if index + 2 < limit, bytes[index + 1] == 0x0D, bytes[index + 2] == 0x0A { return index + 3 }
            index += 1
        }
        return nil
    }
}
