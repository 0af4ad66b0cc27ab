import CZlib

/// Compresses bytes that come in pieces into one gzip member.
public final class GzipDeflater: Deflater {
    // zlib keeps the address of its stream: it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var isFinished = false

    /// A deflater that starts a member, at a level of 1 (fast) to 9 (small).
    public init(level: Int = 6) throws(CompressionError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        let level = Int32(min(max(level, 1), 9))
        if deflateInit2_(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
            != Z_OK
        {
            throw CompressionError(.unavailable)
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Compresses `bytes`; appends what is ready to `output`.
    public func write(_ bytes: [UInt8], into output: inout [UInt8]) throws(CompressionError) {
        guard !bytes.isEmpty else { return }
        try run(bytes, mode: Z_NO_FLUSH, into: &output)
    }

    /// Appends all that was written so far, so that a reader of `output` sees it.
    public func flush(into output: inout [UInt8]) throws(CompressionError) {
        try run([], mode: Z_SYNC_FLUSH, into: &output)
    }

    /// Ends the member or frame; nothing can be written after it.
    public func finish(into output: inout [UInt8]) throws(CompressionError) {
        guard !isFinished else { return }
        try run([], mode: Z_FINISH, into: &output)
        isFinished = true
    }

    private func run(_ bytes: [UInt8], mode: Int32, into output: inout [UInt8])
        throws(CompressionError)
    {
        if isFinished { throw CompressionError(.unavailable, detail: "the member is finished") }
        let failed = bytes.withUnsafeBufferPointer { input -> Bool in
            var position = 0
            repeat {
                let available = min(input.count - position, Int(Int32.max))
                stream.pointee.next_in = input.baseAddress.map {
                    UnsafeMutablePointer(mutating: $0 + position)
                }
                stream.pointee.avail_in = UInt32(available)
                repeat {
                    var result = Z_OK
                    output.append(addingCapacity: 1 << 16) { space in
                        stream.pointee.next_out = space.baseAddress
                        stream.pointee.avail_out = UInt32(space.count)
                        result = deflate(stream, mode)
                        return space.count - Int(stream.pointee.avail_out)
                    }
                    if result == Z_STREAM_ERROR { return true }
                } while stream.pointee.avail_out == 0
                position += available - Int(stream.pointee.avail_in)
            } while position < input.count
            return false
        }
        if failed { throw CompressionError(.unavailable, detail: "zlib refused the data") }
    }
}
