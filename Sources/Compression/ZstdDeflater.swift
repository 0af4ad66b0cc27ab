import CZstd

/// Compresses bytes that come in pieces into one Zstandard frame, with a checksum.
public final class ZstdDeflater: Deflater {
    private let context: OpaquePointer
    private var isFinished = false

    /// A deflater that starts a frame, at a level of 1 (fast) to 19 (small).
    public init(level: Int = 3) throws(CompressionError) {
        guard let context = ZSTD_createCCtx() else { throw CompressionError(.unavailable) }
        self.context = context
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Int32(min(max(level, 1), 19)))
        ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    }

    deinit { ZSTD_freeCCtx(context) }

    /// Compresses `bytes`; appends what is ready to `output`.
    public func write(_ bytes: [UInt8], into output: inout [UInt8]) throws(CompressionError) {
        guard !bytes.isEmpty else { return }
        try run(bytes, mode: ZSTD_e_continue, into: &output)
    }

    /// Appends all that was written so far, so that a reader of `output` sees it.
    public func flush(into output: inout [UInt8]) throws(CompressionError) {
        try run([], mode: ZSTD_e_flush, into: &output)
    }

    /// Ends the member or frame; nothing can be written after it.
    public func finish(into output: inout [UInt8]) throws(CompressionError) {
        guard !isFinished else { return }
        try run([], mode: ZSTD_e_end, into: &output)
        isFinished = true
    }

    private func run(_ bytes: [UInt8], mode: ZSTD_EndDirective, into output: inout [UInt8])
        throws(CompressionError)
    {
        if isFinished { throw CompressionError(.unavailable, detail: "the frame is finished") }
        let failure = bytes.withUnsafeBufferPointer { source -> String? in
            var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
            while true {
                var result = 0
                output.append(addingCapacity: 1 << 16) { space in
                    var target = ZSTD_outBuffer(dst: space.baseAddress, size: space.count, pos: 0)
                    result = ZSTD_compressStream2(context, &target, &input, mode)
                    return target.pos
                }
                if ZSTD_isError(result) != 0 { return String(cString: ZSTD_getErrorName(result)) }
                let isDone = mode == ZSTD_e_continue ? input.pos == input.size : result == 0
                if isDone { return nil }
            }
        }
        if let failure { throw CompressionError(.unavailable, detail: failure) }
    }
}
