import Compression

/// Records of a WARC file, as crawlers write them.
enum WARCBuilder {
    /// A record of any type.
    static func record(
        type: String, id: String, fields: [String] = [], block: [UInt8], version: String = "1.0", length: Int? = nil
    ) -> [UInt8] {
        var text = "WARC/\(version)\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:\(id)>\r\n"
        for field in fields { text += field + "\r\n" }
        text += "Content-Length: \(length ?? block.count)\r\n\r\n"
        return Array(text.utf8) + block + Array("\r\n\r\n".utf8)
    }

    /// A response with a page.
    static func response(
        id: String, body: [UInt8], status: Int = 200, header: [String] = ["Content-Type: text/html; charset=utf-8"],
        version: String = "1.0", length: Int? = nil
    ) -> [UInt8] {
        let head = "HTTP/1.1 \(status) OK\r\n" + header.map { $0 + "\r\n" }.joined() + "\r\n"
        return record(
            type: "response", id: id,
            fields: [
                "WARC-Date: 2026-01-02T03:04:05Z", "WARC-Target-URI: https://exemple.ch/\(id)",
                "Content-Type: application/http; msgtype=response",
            ], block: Array(head.utf8) + body, version: version, length: length)
    }

    static func page(_ text: String) -> [UInt8] { Array("<p>\(text)</p>".utf8) }
}
