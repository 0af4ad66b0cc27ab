/// gzip (RFC 1952): one or more members, one behind the other.
public enum Gzip {
    /// Whether the bytes start as a gzip member does (magic number and method).
    public static func isGzip(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
    }

    /// Decompresses all members; zero bytes behind the last one (padding) are passed over.
    ///
    /// More than `limit` bytes are ``CompressionError/Code/tooLarge``.
    public static func inflate(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        try GzipInflater().inflateAll(bytes, limit: max(0, limit))
    }

    /// Compresses into one member.
    public static func deflate(_ bytes: [UInt8], level: Int = 6) throws(CompressionError) -> [UInt8] {
        let deflater = try GzipDeflater(level: level)
        var output: [UInt8] = []
        try deflater.write(bytes, into: &output)
        try deflater.finish(into: &output)
        return output
    }
}

/// Bare DEFLATE data (RFC 1951), as zip archives hold them.
public enum Deflate {
    /// Decompresses one stream; bytes behind its end are passed over.
    ///
    /// More than `limit` bytes are ``CompressionError/Code/tooLarge``.
    public static func inflate(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        try GzipInflater(format: .deflate).inflateAll(bytes, limit: max(0, limit))
    }
}
