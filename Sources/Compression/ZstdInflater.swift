import CZstd

/// Decompresses Zstandard frames chunk by chunk.
///
/// A dictionary in the first frame, as `.warc.zst` files carry it (a skippable frame with magic number 0x184D2A5D, its
/// content plain or itself compressed), is used for all frames that follow.
public final class ZstdInflater: Inflater {
    /// Largest window and dictionary that are accepted: 2^27 bytes, the format's recommended bound for `--long`.
    private static let largestWindowLog: Int32 = 27
    private static let largestDictionary = 16 << 20

    private var context: OpaquePointer?
    private var pending = PendingInput()
    private var isInsideFrame = false
    private var frames = 0
    private var dictionaryChecked = false
    /// The dictionary of the first frame; empty where there is none.
    private var dictionary: [UInt8] = []

    /// An inflater that waits for the first chunk.
    public init() {
        context = ZSTD_createDCtx()
        if let context { ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.largestWindowLog) }
    }

    deinit { ZSTD_freeDCtx(context) }

    /// Compressed bytes used up so far.
    public var compressedOffset: Int { pending.total }
    /// Whether the bytes used so far end with a member or frame.
    public var isAtMemberEnd: Bool { !isInsideFrame && frames > 0 }

    /// Takes the next compressed bytes.
    public func feed(_ chunk: [UInt8]) { pending.append(chunk) }

    /// Appends at most `count` decompressed bytes and says how many; 0 means that more input is needed.
    public func read(into output: inout [UInt8], upTo count: Int) throws(CompressionError) -> Int {
        guard let context else { throw CompressionError(.unavailable) }
        guard count > 0 else { return 0 }
        if !dictionaryChecked, try !readDictionary(context) { return 0 }
        while true {
            // With the input used up, output may still wait inside the frame.
            if pending.isEmpty && !isInsideFrame { return 0 }
            let before = pending.total
            let written = try step(context, into: &output, upTo: min(count, 1 << 20))
            if written > 0 { return written }
            if pending.total == before { return 0 }
        }
    }

    /// Begins anew with what is fed next; the dictionary stays, as it is loaded once.
    public func restart() {
        if let context { ZSTD_DCtx_reset(context, ZSTD_reset_session_only) }
        pending = PendingInput()
        (isInsideFrame, frames) = (false, 0)
        dictionaryChecked = !dictionary.isEmpty
    }

    /// States that no more input comes.
    public func finish() throws(CompressionError) {
        if isInsideFrame || frames == 0 || !pending.isEmpty { throw CompressionError(.truncated) }
    }

    private func step(
        _ context: OpaquePointer, into output: inout [UInt8], upTo room: Int
    ) throws(CompressionError) -> Int {
        let start = output.count
        var used = 0
        var result = 0
        output.append(addingCapacity: room) { space -> Int in
            pending.bytes.withUnsafeBufferPointer { bytes -> Int in
                let source = bytes.baseAddress.map { $0 + pending.position }
                var input = ZSTD_inBuffer(src: source, size: bytes.count - pending.position, pos: 0)
                var target = ZSTD_outBuffer(dst: space.baseAddress, size: room, pos: 0)
                result = ZSTD_decompressStream(context, &target, &input)
                used = input.pos
                return target.pos
            }
        }
        if ZSTD_isError(result) != 0 {
            throw CompressionError(.damaged, detail: String(cString: ZSTD_getErrorName(result)))
        }
        if used > 0 || output.count > start {
            isInsideFrame = result != 0
            if result == 0 { frames += 1 }
        }
        pending.advance(by: used)
        return output.count - start
    }

    /// Takes the dictionary frame, if the data start with one; false while its bytes are not all there.
    private func readDictionary(_ context: OpaquePointer) throws(CompressionError) -> Bool {
        let bytes = pending.bytes
        guard bytes.count >= 4 else { return false }
        guard bytes[0] == 0x5D, bytes[1] == 0x2A, bytes[2] == 0x4D, bytes[3] == 0x18 else {
            dictionaryChecked = true
            return true
        }
        guard bytes.count >= 8 else { return false }
        let size = Int(bytes[4]) | Int(bytes[5]) << 8 | Int(bytes[6]) << 16 | Int(bytes[7]) << 24
        if size > Self.largestDictionary {
            throw CompressionError(.tooLarge, detail: "dictionary of \(size) bytes")
        }
        guard bytes.count >= 8 + size else { return false }
        dictionary = [UInt8](bytes[8..<(8 + size)])
        if dictionary.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            dictionary = try Zstd.inflate(dictionary, limit: Self.largestDictionary)
        }
        let result = ZSTD_DCtx_loadDictionary(context, dictionary, dictionary.count)
        if ZSTD_isError(result) != 0 {
            throw CompressionError(.damaged, detail: String(cString: ZSTD_getErrorName(result)))
        }
        pending.advance(by: 8 + size)
        frames += 1
        dictionaryChecked = true
        return true
    }
}
