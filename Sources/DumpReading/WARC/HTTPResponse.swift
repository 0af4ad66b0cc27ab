import Compression

/// An HTTP response as a WARC `response` record holds it (RFC 9112), its transfer and content codings undone.
struct HTTPResponse {
    /// 200 and so on.
    let status: Int
    let header: HeaderFields
    /// The body as the server sent it, or nil when its coding is not known here.
    let body: [UInt8]
    /// What kept the body from being decoded.
    let codingFault: String?

    /// - Returns: nil when the block is no HTTP response.
    init?(_ block: [UInt8], limit: Int) {
        guard let (statusLine, afterStatus) = Self.line(of: block[...]), let status = Self.status(statusLine) else {
            return nil
        }
        var header = HeaderFields()
        var rest = afterStatus
        while let (line, after) = Self.line(of: rest) {
            rest = after
            if line.isEmpty { break }
            _ = header.add(line: line)
        }
        self.status = status
        self.header = header
        var body = Array(rest)
        if header["transfer-encoding"]?.lowercased().contains("chunked") == true, let joined = Self.unchunked(rest) {
            body = joined
        }
        var fault: String?
        let codings = (header["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }
        for coding in codings.reversed() {
            do throws(CodingFault) {
                body = try Self.decoded(body, coding: String(coding), limit: limit)
            } catch {
                fault = error.message
                break
            }
        }
        self.body = body
        codingFault = fault
    }

    private struct CodingFault: Error { let message: String }

    private static func line(of bytes: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, after: ArraySlice<UInt8>)? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        var line = bytes[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return (line, bytes[(end + 1)...])
    }

    private static func status(_ line: ArraySlice<UInt8>) -> Int? {
        guard line.starts(with: "HTTP/".utf8) else { return nil }
        let parts = line.split(separator: UInt8(ascii: " "))
        guard parts.count >= 2 else { return nil }
        return Int(String(decoding: parts[1], as: UTF8.self))
    }

    /// The chunks of a chunked body joined; nil when it is not chunked after all.
    ///
    /// Some archives undo the coding and leave the header. A body that is cut off gives what is there.
    private static func unchunked(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var joined: [UInt8] = []
        var rest = bytes
        while true {
            guard let (line, after) = line(of: rest), let size = chunkSize(line) else {
                return joined.isEmpty ? nil : joined
            }
            if size == 0 { return joined }
            let chunk = after.prefix(size)
            joined += chunk
            rest = after.dropFirst(size)
            guard chunk.count == size else { return joined }
            if rest.first == UInt8(ascii: "\r") { rest.removeFirst() }
            if rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
        }
    }

    /// The hexadecimal size at the beginning of a chunk's line.
    private static func chunkSize(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
        guard (1...8).contains(digits.count) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { $0 >= 0 ? $0 : nil }
    }

    private static func decoded(_ body: [UInt8], coding: String, limit: Int) throws(CodingFault) -> [UInt8] {
        do throws(CompressionError) {
            switch coding {
            case "gzip", "x-gzip":
                // Archives that undid the coding and left the header hold plain bytes.
                return Gzip.isGzip(body) ? try Gzip.inflate(body, limit: limit) : body
            case "deflate": return try Deflate.inflate(Self.withoutZlibWrapper(body), limit: limit)
            case "zstd": return Zstd.isZstd(body) ? try Zstd.inflate(body, limit: limit) : body
            case "br":
                do throws(CompressionError) {
                    return try Brotli.inflate(body, limit: limit)
                } catch {
                    // Brotli has no magic number: undone already when it is markup.
                    guard error.code != .tooLarge, looksLikeMarkup(body) else { throw error }
                    return body
                }
            case "identity", "": return body
            default: break
            }
        } catch {
            throw CodingFault(message: "\(coding): \(error)")
        }
        // A coding unknown here, unless the bytes are plain text of markup after all.
        if looksLikeMarkup(body) { return body }
        throw CodingFault(message: "content coding \(coding)")
    }

    private static func looksLikeMarkup(_ body: [UInt8]) -> Bool {
        body.first { $0 > 0x20 } == UInt8(ascii: "<")
    }

    /// "deflate" is the zlib format by the standard and bare DEFLATE from some servers.
    private static func withoutZlibWrapper(_ body: [UInt8]) -> [UInt8] {
        guard body.count > 6, body[0] & 0x0F == 8, (Int(body[0]) * 256 + Int(body[1])) % 31 == 0 else { return body }
        return Array(body[2..<(body.count - 4)])
    }
}
