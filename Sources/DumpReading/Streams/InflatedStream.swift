import Compression

/// The decompressed bytes of a stream of gzip members or Zstandard frames.
///
/// What is compressed is kept from the beginning of the member at hand, so that after damage the next member is looked
/// for from there: damaged data may have led the inflater far into it.
final class InflatedStream: ByteStream {
    enum Format { case gzip, zstd }

    /// Members of more compressed bytes than these are not kept whole.
    private static let keptAtMost = 16 << 20
    private static let chunkSize = 1 << 16

    private let source: any ByteStream
    private let format: Format
    private let file: String
    private var inflater: any Inflater
    /// Compressed bytes from the member's beginning on, as far as they were read.
    private var kept: [UInt8]
    /// Offset in the file of `kept[0]`.
    private var keptOffset: Int
    /// Offset in the file of the first byte that the inflater at hand was given.
    private var inflaterOffset: Int
    private var sourceEnded = false
    private(set) var fileOffset: Int

    /// - Parameter head: bytes that were read from the source before.
    init(_ source: any ByteStream, format: Format, file: String, head: [UInt8]) {
        self.source = source
        self.format = format
        self.file = file
        kept = head
        keptOffset = source.fileOffset - head.count
        inflaterOffset = keptOffset
        fileOffset = keptOffset
        inflater = Self.makeInflater(format)
        inflater.feed(head)
    }

    private static func makeInflater(_ format: Format) -> any Inflater {
        switch format {
        case .gzip: GzipInflater()
        case .zstd: ZstdInflater()
        }
    }

    func read(into output: inout [UInt8], upTo count: Int) throws(DumpFault) -> Int {
        do throws(CompressionError) {
            while true {
                let written = try inflater.read(into: &output, upTo: count)
                let isAtMemberEnd = inflater.isAtMemberEnd
                if isAtMemberEnd {
                    forgetRead()
                    fileOffset = keptOffset
                }
                if written > 0 { return written }
                if sourceEnded {
                    try inflater.finish()
                    return 0
                }
                var chunk: [UInt8] = []
                do throws(DumpFault) {
                    sourceEnded = try source.read(into: &chunk, upTo: Self.chunkSize) == 0
                } catch {
                    // What the system said is the better message.
                    throw CompressionError(.damaged, detail: error.message)
                }
                if kept.count >= Self.keptAtMost { forgetRead() }
                kept += chunk
                inflater.feed(chunk)
            }
        } catch {
            throw DumpFault(error, at: DumpPlace(file: file, offset: fileOffset))
        }
    }

    /// Drops the compressed bytes that the inflater has used up.
    private func forgetRead() {
        let position = inflaterOffset + inflater.compressedOffset
        guard position > keptOffset else { return }
        kept.removeFirst(min(position - keptOffset, kept.count))
        keptOffset = position
    }

    func skipDamage() throws(DumpFault) -> Bool {
        let magic: [UInt8] = format == .gzip ? [0x1F, 0x8B, 8] : [0x28, 0xB5, 0x2F, 0xFD]
        var start = 1
        while true {
            if let found = Self.firstIndex(of: magic, in: kept, from: start) {
                kept.removeFirst(found)
                keptOffset += found
                (fileOffset, inflaterOffset) = (keptOffset, keptOffset)
                if let damaged = inflater as? ZstdInflater {
                    inflater = ZstdInflater(goingOnBehind: damaged)
                } else {
                    inflater = Self.makeInflater(format)
                }
                inflater.feed(kept)
                return true
            }
            // Only the last bytes can still begin a magic number.
            let rest = max(start, kept.count - (magic.count - 1))
            if rest > 0, rest <= kept.count {
                kept.removeFirst(rest)
                keptOffset += rest
            }
            start = 0
            guard !sourceEnded else { return false }
            sourceEnded = try source.read(into: &kept, upTo: Self.chunkSize) == 0
        }
    }

    private static func firstIndex(of magic: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= magic.count + start else { return nil }
        return (start...(bytes.count - magic.count)).first { index in
            bytes[index] == magic[0] && bytes[index..<(index + magic.count)].elementsEqual(magic)
        }
    }
}
