import Testing

@testable import Compression

/// Bytes that compress, with structure but without being all alike.
private func sample(_ count: Int) -> [UInt8] {
    var state: UInt32 = 7
    return (0..<count).map { index in
        state = state &* 1_664_525 &+ 1_013_904_223
        return index % 3 == 0
            ? UInt8(truncatingIfNeeded: state >> 24) & 0x3F : UInt8(truncatingIfNeeded: index / 64)
    }
}

private enum Codec: CaseIterable {
    case gzip, zstd

    func deflate(_ bytes: [UInt8]) throws -> [UInt8] {
        switch self {
        case .gzip: try Gzip.deflate(bytes)
        case .zstd: try Zstd.deflate(bytes)
        }
    }
    func inflate(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        switch self {
        case .gzip: try Gzip.inflate(bytes, limit: limit)
        case .zstd: try Zstd.inflate(bytes, limit: limit)
        }
    }
    func inflater() -> any Inflater {
        switch self {
        case .gzip: GzipInflater()
        case .zstd: ZstdInflater()
        }
    }
    func deflater() throws -> any Deflater {
        switch self {
        case .gzip: try GzipDeflater()
        case .zstd: try ZstdDeflater()
        }
    }
}

@Suite struct CompressionTests {
    @Test(arguments: Codec.allCases, [0, 1, 1000, 3_000_000])
    private func whatIsCompressedComesBack(codec: Codec, size: Int) throws {
        let bytes = sample(size)
        let packed = try codec.deflate(bytes)
        #expect(Gzip.isGzip(packed) == (codec == .gzip))
        #expect(Zstd.isZstd(packed) == (codec == .zstd))
        #expect(try codec.inflate(packed, limit: size) == bytes)
    }

    @Test(arguments: Codec.allCases)
    private func severalMembersAreOneText(codec: Codec) throws {
        let packed = try codec.deflate(sample(70_000)) + codec.deflate([]) + codec.deflate(sample(5))
        #expect(try codec.inflate(packed, limit: 1 << 20) == sample(70_000) + sample(5))
    }

    @Test(arguments: Codec.allCases)
    private func aBombStopsAtTheLimit(codec: Codec) throws {
        let packed = try codec.deflate([UInt8](repeating: 0, count: 50_000_000))
        #expect(packed.count < 200_000)
        #expect(throws: CompressionError.self) { try codec.inflate(packed, limit: 10_000_000) }
        do {
            _ = try codec.inflate(packed, limit: 1000)
            Issue.record("no error")
        } catch {
            #expect(error.code == .tooLarge)
        }
    }

    @Test(arguments: Codec.allCases)
    private func cutDataAreReported(codec: Codec) throws {
        let packed = try codec.deflate(sample(100_000))
        for length in [0, 3, 12, packed.count / 2, packed.count - 1] {
            do {
                _ = try codec.inflate([UInt8](packed.prefix(length)), limit: 1 << 20)
                Issue.record("no error at \(length)")
            } catch {
                #expect(error.code == .truncated)
            }
        }
    }

    @Test(arguments: Codec.allCases)
    private func damagedDataAreReported(codec: Codec) throws {
        let packed = try codec.deflate(sample(100_000))
        for position in stride(from: 4, to: packed.count, by: packed.count / 50 + 1) {
            var damaged = packed
            damaged[position] ^= 0x55
            // A flipped byte in a header field may be harmless; the text must then be whole.
            do { #expect(try codec.inflate(damaged, limit: 1 << 20) == sample(100_000)) } catch {
                #expect(error.code != .unavailable)
            }
        }
        var tail = packed
        tail[packed.count - 2] ^= 0xFF
        #expect(throws: CompressionError.self) { try codec.inflate(tail, limit: 1 << 20) }
    }

    @Test(arguments: Codec.allCases, [1, 7, 4096])
    private func chunksOfAnySizeGiveTheSameText(codec: Codec, chunk: Int) throws {
        let bytes = sample(40_000)
        let packed = try codec.deflate(bytes) + codec.deflate(bytes)
        let inflater = codec.inflater()
        var output: [UInt8] = []
        for start in stride(from: 0, to: packed.count, by: chunk) {
            inflater.feed([UInt8](packed[start..<min(start + chunk, packed.count)]))
            while try inflater.read(into: &output, upTo: 1000) > 0 {}
        }
        try inflater.finish()
        #expect(output == bytes + bytes)
        #expect(inflater.compressedOffset == packed.count)
        #expect(inflater.isAtMemberEnd)
    }

    @Test(arguments: Codec.allCases)
    private func aFlushMakesWhatWasWrittenReadable(codec: Codec) throws {
        let deflater = try codec.deflater()
        let inflater = codec.inflater()
        var packed: [UInt8] = []
        try deflater.write(sample(5000), into: &packed)
        try deflater.flush(into: &packed)
        inflater.feed(packed)
        var output: [UInt8] = []
        while try inflater.read(into: &output, upTo: 1 << 16) > 0 {}
        #expect(output == sample(5000))
        #expect(throws: CompressionError.self) { try inflater.finish() }
    }

    @Test func zeroPaddingBehindGzipIsPassedOver() throws {
        let packed = try Gzip.deflate(sample(10)) + [UInt8](repeating: 0, count: 512)
        #expect(try Gzip.inflate(packed, limit: 100) == sample(10))
    }

    @Test func otherBytesBehindGzipAreDamage() throws {
        let packed = try Gzip.deflate(sample(10)) + [1, 2, 3]
        #expect(throws: CompressionError.self) { try Gzip.inflate(packed, limit: 100) }
    }

    @Test func bareDeflateDataAreRead() throws {
        // A gzip member without its header of 10 and trailer of 8 bytes.
        let packed = try Gzip.deflate(sample(3000))
        #expect(
            try Deflate.inflate([UInt8](packed.dropFirst(10).dropLast(8)), limit: 3000) == sample(3000))
    }

    @Test func aDictionaryFrameIsUsedForTheFramesBehindIt() throws {
        // A raw-content dictionary; without one the frame stands for itself all the same.
        let dictionary = sample(2000)
        let header: [UInt8] = [0x5D, 0x2A, 0x4D, 0x18, 0xD0, 0x07, 0, 0]
        let packed = header + dictionary + (try Zstd.deflate(sample(9000)))
        #expect(try Zstd.inflate(packed, limit: 9000) == sample(9000))
    }
}
