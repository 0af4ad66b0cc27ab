/// Reads a stream by lines and counts, with a look ahead and a way back.
final class BufferedReader {
    private static let chunkSize = 1 << 16

    private let stream: any ByteStream
    private var buffer: [UInt8] = []
    private var position = 0
    /// A fault that stands behind the bytes of the buffer.
    private var pendingFault: DumpFault?
    private var ended = false
    /// Bytes handed out so far.
    private(set) var offset = 0
    /// Offset in the file of the member that was read last, and its first byte's number.
    private var marks: [(offset: Int, fileOffset: Int)] = []
    /// The mark at hand; those before it are done with.
    private var mark = 0

    init(_ stream: any ByteStream, head: [UInt8] = []) {
        self.stream = stream
        buffer = head
        marks = [(0, max(0, stream.fileOffset - head.count))]
    }

    /// Whether ``fileOffset`` moves with the bytes.
    var isLinear: Bool { stream.isLinear }

    /// Offset in the file of what comes next; in compressed data, of the member that holds it.
    var fileOffset: Int {
        while mark + 1 < marks.count, marks[mark + 1].offset <= offset { mark += 1 }
        // Seldom, as what is behind moves up.
        if mark > 64, mark > marks.count / 2 {
            marks.removeFirst(mark)
            mark = 0
        }
        let mark = marks[mark]
        return stream.isLinear ? mark.fileOffset + (offset - mark.offset) : mark.fileOffset
    }

    /// Sees to it that at least `count` bytes are in the buffer; false when fewer come.
    private func fill(_ count: Int) throws(DumpFault) -> Bool {
        while buffer.count - position < count {
            if let pendingFault { throw pendingFault }
            if ended { return false }
            // Only when it halves the buffer: what is kept is moved.
            if position > max(Self.chunkSize, buffer.count / 2) {
                buffer.removeFirst(position)
                position = 0
            }
            let fileOffset = stream.fileOffset
            let end = offset + buffer.count - position
            do throws(DumpFault) {
                let read = try stream.read(into: &buffer, upTo: max(Self.chunkSize, min(count, 1 << 20)))
                ended = read == 0
                if read > 0, !stream.isLinear, fileOffset != marks[marks.count - 1].fileOffset {
                    marks.append((end, fileOffset))
                }
            } catch {
                pendingFault = error
            }
        }
        return true
    }

    /// The same where all that stands before a wrong checksum is whole: it is thrown when nothing is left before it.
    private func fillOrEnd(_ count: Int) throws(DumpFault) -> Bool {
        do throws(DumpFault) {
            return try fill(count)
        } catch {
            guard error.code == .checksum, buffer.count > position else { throw error }
            return false
        }
    }

    /// The next bytes, at most `count`, without taking them; a fault only when it stands before the first of them.
    func peek(_ count: Int) throws(DumpFault) -> ArraySlice<UInt8> {
        do throws(DumpFault) {
            _ = try fill(count)
        } catch {
            if buffer.count == position { throw error }
        }
        return buffer[position..<min(position + count, buffer.count)]
    }

    /// What stands behind the next bytes, at most `count`, with nothing taken; nil when not all of the next bytes come.
    ///
    /// A copy, and a fault only when it stands in the next bytes.
    func peek(_ count: Int, behind skipped: Int) throws(DumpFault) -> [UInt8]? {
        guard try fill(skipped) else { return nil }
        // A fault behind them is kept, and thrown when somebody takes what is there.
        _ = try? fill(skipped + count)
        let start = position + skipped
        return Array(buffer[start..<min(start + count, buffer.count)])
    }

    /// How many bytes are here already.
    var buffered: Int { buffer.count - position }

    /// Whether nothing more comes.
    func isAtEnd() throws(DumpFault) -> Bool { try peek(1).isEmpty }

    /// Takes a line without its line end; nil at the end.
    ///
    /// `isWhole` is false for one longer than `limit`: its rest follows.
    func line(limit: Int) throws(DumpFault) -> (bytes: ArraySlice<UInt8>, isWhole: Bool)? {
        var scanned = 0
        while true {
            let start = position + scanned
            if let end = buffer.withUnsafeBufferPointer({ Self.lineEnd(in: $0, from: start) }) {
                var line = buffer[position..<end]
                advance(line.count + 1)
                if line.last == UInt8(ascii: "\r") { line.removeLast() }
                return (line, true)
            }
            scanned = buffer.count - position
            if scanned >= limit {
                let part = buffer[position..<(position + limit)]
                advance(limit)
                return (part, false)
            }
            guard try fillOrEnd(scanned + 1) else {
                guard scanned > 0 else { return nil }
                let rest = buffer[position...]
                advance(rest.count)
                return (rest, true)
            }
        }
    }

    private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress else { return nil }
        return UnsafeBufferPointer(start: base + start, count: bytes.count - start)
            .firstIndex(of: UInt8(ascii: "\n")).map { $0 + start }
    }

    /// Takes at most `count` bytes; fewer only at the end.
    func take(_ count: Int) throws(DumpFault) -> ArraySlice<UInt8> {
        _ = try fillOrEnd(count)
        let bytes = buffer[position..<min(position + count, buffer.count)]
        advance(bytes.count)
        return bytes
    }

    /// Passes over bytes; says how many of them there were.
    func skip(_ count: Int) throws(DumpFault) -> Int {
        var left = count
        while left > 0 {
            if buffer.count == position, try !fill(1) { break }
            let step = min(left, buffer.count - position)
            advance(step)
            left -= step
        }
        return count - left
    }

    /// Passes over bytes up to the beginning of a line that is wanted.
    ///
    /// - Parameters:
    ///   - count: no more than these.
    ///   - length: how many bytes of a line's beginning are looked at; fewer at the end.
    /// - Returns: how many bytes there were, and whether such a line comes next.
    func skip(
        _ count: Int, lineStart length: Int, until isWanted: (ArraySlice<UInt8>) -> Bool
    ) throws(DumpFault) -> (skipped: Int, isFound: Bool) {
        var left = count
        while left > 0 {
            if buffer.count == position, try !fill(1) { break }
            let end = buffer.withUnsafeBufferPointer { Self.lineEnd(in: $0, from: position) }
            let step = min(left, (end.map { $0 + 1 } ?? buffer.count) - position)
            advance(step)
            left -= step
            // The first line is not looked at: it is the rest of another.
            if end != nil, left > 0, isWanted(try peek(length)) { return (count - left, true) }
        }
        return (count - left, false)
    }

    /// Gives bytes back that were taken last.
    func giveBack(_ bytes: ArraySlice<UInt8>) {
        offset -= bytes.count
        if position >= bytes.count, buffer[(position - bytes.count)..<position].elementsEqual(bytes) {
            position -= bytes.count
        } else {
            buffer.replaceSubrange(..<position, with: bytes)
            position = 0
        }
    }

    /// Goes on behind damage in compressed data; false when nothing more comes.
    func skipDamage() throws(DumpFault) -> Bool {
        offset += buffer.count - position
        buffer.removeAll(keepingCapacity: true)
        position = 0
        guard pendingFault != nil, try stream.skipDamage() else {
            ended = true
            pendingFault = nil
            return false
        }
        pendingFault = nil
        marks.append((offset, stream.fileOffset))
        return true
    }

    private func advance(_ count: Int) {
        position = min(position + count, buffer.count)
        offset += count
    }
}
