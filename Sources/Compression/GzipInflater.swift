import CZlib

/// Decompresses gzip members, or one DEFLATE stream, chunk by chunk with zlib.
public final class GzipInflater: Inflater {
    /// What stands around the compressed data.
    public enum Format: Sendable {
        /// gzip members (RFC 1952), any number of them.
        case gzip
        /// Nothing: one DEFLATE stream (RFC 1951).
        case deflate
    }

    private enum State { case betweenMembers, insideMember, ended }

    private let format: Format
    // zlib keeps the address of its stream: it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var isReady = false
    private var pending = PendingInput()
    private var state = State.betweenMembers
    private var members = 0

    /// An inflater that waits for the first chunk.
    public init(format: Format = .gzip) {
        self.format = format
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
    }

    deinit {
        if isReady { inflateEnd(stream) }
        stream.deallocate()
    }

    /// Compressed bytes used up so far.
    public var compressedOffset: Int { pending.total }
    /// Whether the bytes used so far end with a member or frame.
    public var isAtMemberEnd: Bool { state != .insideMember && members > 0 }

    /// Takes the next compressed bytes.
    public func feed(_ chunk: [UInt8]) { pending.append(chunk) }

    /// Appends at most `count` decompressed bytes and says how many; 0 means that more input is needed.
    public func read(into output: inout [UInt8], upTo count: Int) throws(CompressionError) -> Int {
        guard count > 0 else { return 0 }
        while !pending.isEmpty, state != .ended {
            if state == .betweenMembers, try !startMember() { continue }
            let written = try step(into: &output, upTo: count)
            if written > 0 { return written }
        }
        return 0
    }

    /// Begins anew with what is fed next.
    public func restart() {
        pending = PendingInput()
        (state, members) = (.betweenMembers, 0)
    }

    /// States that no more input comes.
    public func finish() throws(CompressionError) {
        if state == .insideMember || members == 0 { throw CompressionError(.truncated) }
    }

    /// Makes ready for the member that starts here; false when what stands here is no member.
    private func startMember() throws(CompressionError) -> Bool {
        let next = pending.bytes[pending.position]
        if members > 0, format == .gzip, next == 0 {
            pending.advance(by: 1)  // Padding, as tapes and some writers leave it.
            return false
        }
        if members > 0, format == .gzip, next != 0x1F {
            throw CompressionError(.damaged, detail: "bytes behind the last gzip member")
        }
        if isReady {
            guard inflateReset(stream) == Z_OK else { throw CompressionError(.unavailable) }
        } else {
            let windowBits: Int32 = format == .gzip ? 15 + 16 : -15
            let size = Int32(MemoryLayout<z_stream>.size)
            guard inflateInit2_(stream, windowBits, ZLIB_VERSION, size) == Z_OK else {
                throw CompressionError(.unavailable)
            }
            isReady = true
        }
        state = .insideMember
        return true
    }

    /// One call of zlib; appends what it gave.
    private func step(into output: inout [UInt8], upTo count: Int) throws(CompressionError) -> Int {
        let start = output.count
        var used = 0
        var result = Z_OK
        let room = min(count, 1 << 20)
        output.append(addingCapacity: room) { space -> Int in
            pending.bytes.withUnsafeBufferPointer { input -> Int in
                let available = min(input.count - pending.position, Int(Int32.max))
                stream.pointee.next_in = input.baseAddress.map {
                    UnsafeMutablePointer(mutating: $0 + pending.position)
                }
                stream.pointee.avail_in = UInt32(available)
                stream.pointee.next_out = space.baseAddress
                stream.pointee.avail_out = UInt32(room)
                result = CZlib.inflate(stream, Z_NO_FLUSH)
                used = available - Int(stream.pointee.avail_in)
                return room - Int(stream.pointee.avail_out)
            }
        }
        pending.advance(by: used)
        switch result {
        case Z_STREAM_END:
            members += 1
            state = format == .gzip ? .betweenMembers : .ended
        case Z_OK, Z_BUF_ERROR:
            break
        default:
            let message = stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(result)"
            throw CompressionError(.damaged, detail: message)
        }
        return output.count - start
    }
}
