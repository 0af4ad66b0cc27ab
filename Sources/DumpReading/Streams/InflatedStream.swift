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
    /// So many bytes may be read more than once, and ``readsOfAByte`` times the file: a header can take in all that
    /// follows it, magic numbers of others, and be none in the end.
    private static let readAgain = 64 << 20
    private static let readsOfAByte = 8

    private let source: any ByteStream
    private let format: Format
    private let file: String
    private let inflater: any Inflater
    /// Compressed bytes as far as they were read; the member at hand begins at `start`.
    private var kept: [UInt8]
    private var start = 0
    /// How many of them the inflater was given.
    private var fed = 0
    /// The most of them that it is given next: little behind a magic number that damage may have made.
    private var piece = chunkSize
    /// Offset in the file of `kept[start]`.
    private var keptOffset: Int
    /// Offset in the file of the first byte that the inflater was given since it began.
    private var inflaterOffset: Int
    private var sourceEnded = false
    /// What stands behind the source's last byte: its bytes are whole, and a member of them may be, too.
    private var sourceFault: DumpFault?
    /// How many bytes inflaters have used up that came to damage.
    private var usedInVain = 0
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
        switch format {
        case .gzip: inflater = GzipInflater()
        case .zstd: inflater = ZstdInflater()
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
                if fed < kept.count {
                    let end = min(kept.count, fed + piece)
                    inflater.feed(Array(kept[fed..<end]))
                    fed = end
                    piece = min(2 * piece, Self.chunkSize)
                    continue
                }
                if sourceEnded {
                    try inflater.finish()
                    break
                }
                var chunk: [UInt8] = []
                do throws(DumpFault) {
                    sourceEnded = try source.read(into: &chunk, upTo: Self.chunkSize) == 0
                } catch  where error.code == .checksum {
                    (sourceEnded, sourceFault) = (true, error)
                } catch {
                    // What the system said is the better message.
                    throw CompressionError(.damaged, detail: error.message)
                }
                if kept.count - start >= Self.keptAtMost { forgetRead() }
                kept += chunk
                fed = kept.count
                inflater.feed(chunk)
            }
        } catch {
            throw DumpFault(error, at: DumpPlace(file: file, offset: fileOffset))
        }
        if let sourceFault {
            self.sourceFault = nil
            throw sourceFault
        }
        return 0
    }

    /// Drops the compressed bytes that the inflater has used up.
    private func forgetRead() {
        let position = inflaterOffset + inflater.compressedOffset
        guard position > keptOffset else { return }
        drop(min(position - keptOffset, kept.count - start))
        keptOffset = position
    }

    /// Drops the first bytes; moves the others only when they are fewer.
    private func drop(_ count: Int) {
        start += count
        fed = max(fed, start)
        guard start > kept.count / 2 else { return }
        kept.removeFirst(start)
        fed -= start
        start = 0
    }

    func skipDamage() throws(DumpFault) -> Bool {
        let magic: [UInt8] = format == .gzip ? [0x1F, 0x8B, 8] : [0x28, 0xB5, 0x2F, 0xFD]
        let used = inflaterOffset + inflater.compressedOffset - keptOffset
        usedInVain += max(0, used)
        let maySearchAgain = usedInVain <= Self.readAgain + Self.readsOfAByte * keptOffset
        var first = maySearchAgain ? 1 : max(1, min(used, kept.count - start))
        while true {
            if let found = Self.firstIndex(of: magic, in: kept, from: start + first) {
                keptOffset += found - start
                drop(found - start)
                (fileOffset, inflaterOffset) = (keptOffset, keptOffset)
                inflater.restart()
                // Damage is full of magic numbers: most of them are found to be none in a few bytes.
                (fed, piece) = (start, 256)
                return true
            }
            // Only the last bytes can still begin a magic number.
            let rest = max(first, kept.count - start - (magic.count - 1))
            if rest > 0, rest <= kept.count - start {
                drop(rest)
                keptOffset += rest
            }
            first = 0
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
