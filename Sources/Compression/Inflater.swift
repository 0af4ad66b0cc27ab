/// Reads compressed data that come in chunks, at the reader's own pace.
///
/// Feed a chunk, then ``read(into:upTo:)`` until it gives 0, then feed the next one. A few bytes can stand for
/// gigabytes; since every read says how much it wants, memory stays bounded whatever the input.
public protocol Inflater: AnyObject {
    /// Compressed bytes used up so far.
    var compressedOffset: Int { get }
    /// Whether the bytes used so far end exactly at the end of a member (gzip) or frame (zstd).
    var isAtMemberEnd: Bool { get }
    /// Takes the next compressed bytes, behind those that are not used up yet.
    func feed(_ chunk: [UInt8])
    /// Appends at most `count` decompressed bytes to `output` and says how many; 0 means that more input is needed.
    func read(into output: inout [UInt8], upTo count: Int) throws(CompressionError) -> Int
    /// Begins anew with what is fed next, the beginning of a member or frame; a dictionary that was read stays.
    func restart()
    /// States that no more input comes; throws when the data stop in the middle of a member or frame.
    func finish() throws(CompressionError)
}

extension Inflater {
    /// Decompresses all of `bytes`, giving at most `limit` bytes.
    func inflateAll(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        feed(bytes)
        var output: [UInt8] = []
        output.reserveCapacity(
            Swift.min(limit, bytes.count.multipliedReportingOverflow(by: 4).partialValue))
        while true {
            // One byte over the limit is asked for, so that data of just that size pass.
            let room = limit - output.count
            let wanted = room == 0 ? 1 : Swift.min(room, 1 << 20)
            if try read(into: &output, upTo: wanted) == 0 { break }
            if output.count > limit {
                throw CompressionError(.tooLarge, detail: "more than \(limit) bytes")
            }
        }
        try finish()
        return output
    }
}

/// Compressed bytes that wait to be used up.
struct PendingInput {
    private(set) var bytes: [UInt8] = []
    private(set) var position = 0
    /// Bytes used up, over all chunks.
    private(set) var total = 0

    var isEmpty: Bool { position == bytes.count }

    mutating func append(_ chunk: [UInt8]) {
        if isEmpty {
            bytes = chunk
        } else {
            bytes.removeFirst(position)
            bytes += chunk
        }
        position = 0
    }

    mutating func advance(by count: Int) {
        position += count
        total += count
    }
}
