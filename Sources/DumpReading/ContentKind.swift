import Compression

/// What sort of input the first bytes of a file show.
enum ContentKind {
    case gzip, zstd, warc, zip, tar, jsonLines
    /// One page or text.
    case document

    /// How many bytes the decision wants.
    static let headSize = 1 << 14

    init(_ head: ArraySlice<UInt8>) {
        let start = Array(head.prefix(8))
        if Gzip.isGzip(start) {
            self = .gzip
        } else if Zstd.isZstd(start) || Self.isSkippableFrame(start) {
            self = .zstd
        } else if start.starts(with: "WARC/".utf8) {
            self = .warc
        } else if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6]) {
            self = .zip
        } else if Self.isTar(head) {
            self = .tar
        } else if Self.isJSONLines(head) {
            self = .jsonLines
        } else {
            self = .document
        }
    }

    /// `.warc.zst` files begin with a dictionary in a frame that plain decompressors pass over.
    private static func isSkippableFrame(_ head: [UInt8]) -> Bool {
        head.count >= 4 && head[0] & 0xF0 == 0x50 && head[1...3].elementsEqual([0x2A, 0x4D, 0x18])
    }

    private static func isTar(_ head: ArraySlice<UInt8>) -> Bool {
        head.dropFirst(257).starts(with: "ustar".utf8)
    }

    /// An object of which the first key is a string: neither HTML nor prose begins so.
    private static func isJSONLines(_ head: ArraySlice<UInt8>) -> Bool {
        var bytes = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        bytes = bytes.drop { $0 <= 0x20 }
        guard bytes.first == UInt8(ascii: "{") else { return false }
        bytes = bytes.dropFirst().drop { $0 <= 0x20 }
        guard bytes.first == UInt8(ascii: "\"") else { return false }
        guard let end = bytes.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else { return false }
        return bytes[(end + 1)...].first { $0 > 0x20 } == UInt8(ascii: ":")
    }

    /// Whether the first bytes that are not white space begin a tag, a comment or a doctype.
    static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1 << 10).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        guard head.first == UInt8(ascii: "<"), let second = head.dropFirst().first else { return false }
        return second == UInt8(ascii: "!") || second == UInt8(ascii: "?")
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second | 0x20)
    }
}
