import CBrotli

/// Brotli (RFC 7932), as servers compress pages with it.
public enum Brotli {
    /// Decompresses one stream; bytes behind its end are damage.
    ///
    /// More than `limit` bytes are ``CompressionError/Code/tooLarge``.
    public static func inflate(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { throw CompressionError(.unavailable) }
        defer { BrotliDecoderDestroyInstance(state) }
        var output: [UInt8] = []
        var used = 0
        while true {
            // One byte over the limit is asked for, so that data of just that size pass.
            let room = min(max(limit - output.count, 0) + 1, 1 << 20)
            var result = BROTLI_DECODER_RESULT_ERROR
            output.append(addingCapacity: room) { space in
                bytes.withUnsafeBufferPointer { input in
                    var available = input.count - used
                    var next = input.baseAddress.map { $0 + used }
                    var free = space.count
                    var target = space.baseAddress
                    result = BrotliDecoderDecompressStream(state, &available, &next, &free, &target, nil)
                    used = input.count - available
                    return space.count - free
                }
            }
            if output.count > limit { throw CompressionError(.tooLarge, detail: "more than \(limit) bytes") }
            switch result {
            case BROTLI_DECODER_RESULT_SUCCESS:
                guard used == bytes.count else {
                    throw CompressionError(.damaged, detail: "bytes behind the end of the brotli stream")
                }
                return output
            case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
            case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: throw CompressionError(.truncated)
            default:
                let message = BrotliDecoderErrorString(BrotliDecoderGetErrorCode(state)).map { String(cString: $0) }
                throw CompressionError(.damaged, detail: message ?? "brotli error")
            }
        }
    }
}
