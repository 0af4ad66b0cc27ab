/// Zstandard (RFC 8878): one or more frames, one behind the other.
public enum Zstd {
    /// Whether the bytes start as a Zstandard frame does, or a skippable one.
    public static func isZstd(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 4 else { return false }
        if bytes[0] == 0x28 && bytes[1] == 0xB5 && bytes[2] == 0x2F && bytes[3] == 0xFD { return true }
        return bytes[0] & 0xF0 == 0x50 && bytes[1] == 0x2A && bytes[2] == 0x4D && bytes[3] == 0x18
    }

    /// Decompresses all frames.
    ///
    /// More than `limit` bytes are ``CompressionError/Code/tooLarge``.
    public static func inflate(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        try ZstdInflater().inflateAll(bytes, limit: max(0, limit))
    }

    /// Compresses into one frame.
    public static func deflate(_ bytes: [UInt8], level: Int = 3) throws(CompressionError) -> [UInt8] {
        let deflater = try ZstdDeflater(level: level)
        var output: [UInt8] = []
        try deflater.write(bytes, into: &output)
        try deflater.finish(into: &output)
        return output
    }
}
