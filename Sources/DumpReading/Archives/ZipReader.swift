import Compression

/// Reads the entries of a zip archive, by its central directory, without writing them to disk.
///
/// A WACZ file is a zip archive with web archives in its folder `archive`: of such a one, only those are read.
final class ZipReader {
    private struct Item {
        var name: String
        var method: Int
        var isEncrypted: Bool
        var checksum: UInt32
        var compressedSize: Int
        var size: Int
        var headerOffset: Int
    }

    private static let largestDirectory = 256 << 20

    private let archive: FileStream
    let file: String
    private var items: ArraySlice<Item> = []

    init(_ archive: FileStream, file: String) throws(DumpFault) {
        self.archive = archive
        self.file = file
        items = try Self.directory(of: archive, file: file)[...]
        if items.contains(where: { $0.name == "datapackage.json" }), items.contains(where: Self.isWebArchive) {
            items = items.filter(Self.isWebArchive)[...]
        }
    }

    private static func isWebArchive(_ item: Item) -> Bool {
        item.name.hasPrefix("archive/") && item.name.contains(".warc")
    }

    /// The next file; nil at the end.
    func next() throws(DumpFault) -> (name: String, content: Entry)? {
        while let item = items.popFirst() {
            if item.name.hasSuffix("/") || item.name.hasPrefix("__MACOSX/") { continue }
            let place = DumpPlace(file: file, offset: item.headerOffset, entry: item.name)
            guard !item.isEncrypted else { throw DumpFault(.unsupported, at: place, detail: "encrypted entry") }
            guard item.method == 0 || item.method == 8 || item.method == 93 else {
                throw DumpFault(.unsupported, at: place, detail: "compression method \(item.method)")
            }
            let header = try archive.bytes(at: item.headerOffset, count: 30)
            guard header.count == 30, header.starts(with: [0x50, 0x4B, 3, 4]) else {
                throw DumpFault(.damaged, at: place, detail: "no entry where the directory says")
            }
            let start = item.headerOffset + 30 + Self.number(header[26..<28]) + Self.number(header[28..<30])
            return (
                item.name,
                Entry(
                    archive, place: place, start: start, stored: item.compressedSize, size: item.size,
                    method: item.method, checksum: item.checksum)
            )
        }
        return nil
    }

    /// An entry's bytes: no more than the directory says, whatever the compressed data hold.
    final class Entry: ByteStream {
        private let archive: FileStream
        private let place: DumpPlace
        private var position: Int
        private let end: Int
        private var left: Int
        private let inflater: (any Inflater)?
        /// What the directory says of the bytes, until it has been held against them.
        private var expected: UInt32?
        private var checksum = CRC32()

        fileprivate init(
            _ archive: FileStream, place: DumpPlace, start: Int, stored: Int, size: Int, method: Int, checksum: UInt32
        ) {
            self.archive = archive
            self.place = place
            position = start
            end = start + stored
            left = size
            expected = checksum
            inflater = method == 8 ? GzipInflater(format: .deflate) : method == 93 ? ZstdInflater() : nil
        }

        var fileOffset: Int { position }
        var isLinear: Bool { inflater == nil }

        func read(into output: inout [UInt8], upTo count: Int) throws(DumpFault) -> Int {
            let wanted = min(count, left)
            guard wanted > 0 else {
                if left == 0 { try check() }
                return 0
            }
            guard let inflater else {
                let bytes = try raw(wanted)
                guard !bytes.isEmpty else { throw runOut() }
                left -= bytes.count
                checksum.add(bytes[...])
                output += bytes
                return bytes.count
            }
            while true {
                let written: Int
                do throws(CompressionError) {
                    written = try inflater.read(into: &output, upTo: wanted)
                } catch {
                    throw DumpFault(error, at: place)
                }
                left -= written
                if written > 0 {
                    checksum.add(output.suffix(written))
                    return written
                }
                let chunk = try raw(1 << 16)
                if chunk.isEmpty { throw runOut() }
                inflater.feed(chunk)
            }
        }

        /// The entry ends before it has as many bytes as the directory says: half a page is no page.
        private func runOut() -> DumpFault {
            // Said once: nothing of the entry is left to read.
            (left, expected) = (0, nil)
            return DumpFault(.truncated, at: place, detail: "the entry ends before its size")
        }

        /// Says, behind the last byte and once, when the bytes are not those that were packed.
        private func check() throws(DumpFault) {
            guard let expected else { return }
            self.expected = nil
            guard checksum.value != expected else { return }
            func hexadecimal(_ value: UInt32) -> String {
                let digits = String(value, radix: 16)
                return String(repeating: "0", count: 8 - digits.count) + digits
            }
            throw DumpFault(
                .checksum, at: place,
                detail:
                    "the entry's bytes have CRC-32 \(hexadecimal(checksum.value)), not \(hexadecimal(expected)) as the "
                    + "archive says")
        }

        private func raw(_ count: Int) throws(DumpFault) -> [UInt8] {
            let bytes = try archive.bytes(at: position, count: min(count, end - position))
            position += bytes.count
            return bytes
        }
    }

    // MARK: The directory

    private static func directory(of archive: FileStream, file: String) throws(DumpFault) -> [Item] {
        let place = DumpPlace(file: file)
        guard let fileSize = archive.size else {
            throw DumpFault(.unsupported, at: place, detail: "a zip archive is read from a file only")
        }
        let tailSize = min(fileSize, 22 + 65_535 + 20)
        let tail = try archive.bytes(at: fileSize - tailSize, count: tailSize)
        guard let end = lastIndex(of: [0x50, 0x4B, 5, 6], in: tail), end + 22 <= tail.count else {
            throw DumpFault(.truncated, at: place, detail: "no end of the zip directory")
        }
        var size = number(tail[(end + 12)..<(end + 16)])
        var offset = number(tail[(end + 16)..<(end + 20)])
        // Zip64: a locator in front of the end says where the larger numbers are.
        if end >= 20, tail[(end - 20)..<(end - 16)].elementsEqual([0x50, 0x4B, 6, 7]) {
            let record = try archive.bytes(at: number(tail[(end - 12)..<(end - 4)]), count: 56)
            if record.count == 56, record.starts(with: [0x50, 0x4B, 6, 6]) {
                size = number(record[40..<48])
                offset = number(record[48..<56])
            }
        }
        guard size >= 0, offset >= 0, size <= largestDirectory, offset <= fileSize else {
            throw DumpFault(.damaged, at: place, detail: "zip directory out of bounds")
        }
        return items(in: try archive.bytes(at: offset, count: min(size, fileSize - offset)))
    }

    /// The directory's entries as far as they are whole.
    private static func items(in directory: [UInt8]) -> [Item] {
        var items: [Item] = []
        var position = 0
        while position + 46 <= directory.count, directory[position..<(position + 4)].elementsEqual([0x50, 0x4B, 1, 2]) {
            let header = directory[position..<(position + 46)]
            func field(_ offset: Int, _ count: Int) -> Int {
                number(header[(position + offset)..<(position + offset + count)])
            }
            let (nameLength, extraLength) = (field(28, 2), field(30, 2))
            let next = position + 46 + nameLength + extraLength + field(32, 2)
            guard next <= directory.count else { break }
            let nameEnd = position + 46 + nameLength
            var item = Item(
                name: String(decoding: directory[(position + 46)..<nameEnd], as: UTF8.self), method: field(10, 2),
                isEncrypted: field(8, 2) & 1 != 0,
                checksum: UInt32(truncatingIfNeeded: field(16, 4)), compressedSize: field(20, 4), size: field(24, 4),
                headerOffset: field(42, 4))
            widen(&item, with: directory[nameEnd..<(nameEnd + extraLength)])
            if item.size >= 0, item.compressedSize >= 0, item.headerOffset >= 0 { items.append(item) }
            position = next
        }
        return items
    }

    /// Takes the numbers that need 64 bits from the extra field.
    private static func widen(_ item: inout Item, with extra: ArraySlice<UInt8>) {
        var rest = extra
        while rest.count >= 4 {
            let (id, length) = (number(rest.prefix(2)), number(rest.dropFirst(2).prefix(2)))
            var values = rest.dropFirst(4).prefix(length)
            if id == 1 {
                for field in [\Item.size, \Item.compressedSize, \Item.headerOffset]
                where item[keyPath: field] == 0xFFFF_FFFF {
                    guard values.count >= 8 else { return }
                    item[keyPath: field] = number(values.prefix(8))
                    values = values.dropFirst(8)
                }
                return
            }
            rest = rest.dropFirst(4 + length)
        }
    }

    /// A number with its low byte first; -1 for one that no file can have.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        let value = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return value < 1 << 62 ? Int(value) : -1
    }

    private static func lastIndex(of magic: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= magic.count else { return nil }
        return (0...(bytes.count - magic.count)).last { bytes[$0..<($0 + magic.count)].elementsEqual(magic) }
    }
}
