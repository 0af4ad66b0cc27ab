/// Reads the entries of a tar archive (POSIX ustar and pax, GNU) one behind the other, as they come.
final class TarReader {
    private static let blockSize = 512
    private static let longestName = 1 << 16

    private let reader: BufferedReader
    let file: String
    /// Bytes of the entry at hand that are not read yet, and of the padding behind it.
    fileprivate var remaining = 0
    private var padding = 0
    /// Whether something may come behind the fault that was thrown last.
    private(set) var goesOn = true
    /// Whether an entry has said already what is wrong with the data.
    fileprivate var isDamageSaid = false

    init(_ reader: BufferedReader, file: String) {
        self.reader = reader
        self.file = file
    }

    /// An entry's bytes: no more than the archive says, whatever is behind them.
    final class Entry: ByteStream {
        private let archive: TarReader

        fileprivate init(_ archive: TarReader) { self.archive = archive }

        var fileOffset: Int { archive.reader.fileOffset }
        var isLinear: Bool { archive.reader.isLinear }

        func read(into output: inout [UInt8], upTo count: Int) throws(DumpFault) -> Int {
            let bytes: ArraySlice<UInt8>
            do throws(DumpFault) {
                bytes = try archive.reader.take(min(count, archive.remaining))
            } catch {
                archive.isDamageSaid = true
                throw error
            }
            archive.remaining -= bytes.count
            output += bytes
            if bytes.isEmpty, count > 0, archive.remaining > 0 {
                // Said once: nothing of the entry is left to pass over.
                archive.remaining = 0
                let place = DumpPlace(file: archive.file, offset: fileOffset)
                throw DumpFault(.truncated, at: place, detail: "the archive ends inside an entry")
            }
            return bytes.count
        }
    }

    /// The next file; nil at the end.
    ///
    /// Folders, links and devices are passed over. Behind a fault the next entry may come (``goesOn``).
    func next() throws(DumpFault) -> (name: String, content: Entry)? {
        while true {
            do throws(DumpFault) {
                goesOn = false
                return try nextEntry()
            } catch {
                // Damage in compressed data: another member may follow, and begin anywhere.
                if !goesOn, error.code == .damaged, try reader.skipDamage() {
                    (goesOn, remaining, padding) = (true, 0, 0)
                }
                guard goesOn, isDamageSaid else { throw error }
                isDamageSaid = false
            }
        }
    }

    private func nextEntry() throws(DumpFault) -> (name: String, content: Entry)? {
        var longName: String?
        while true {
            let missing = try remaining - reader.skip(remaining)
            remaining = 0
            let place = DumpPlace(file: file, offset: reader.fileOffset)
            guard missing == 0 else {
                throw DumpFault(.truncated, at: place, detail: "the archive ends inside an entry")
            }
            _ = try reader.skip(padding)
            padding = 0
            let header = Array(try reader.take(Self.blockSize))
            // The archive ends with two blocks of zeros, or just so.
            let isZero = !header.contains { $0 != 0 }
            if isZero, try !isFollowedByText() { return nil }
            guard header.count == Self.blockSize else {
                throw DumpFault(.truncated, at: place, detail: "the archive ends inside a header")
            }
            guard let size = Self.size(header) else {
                reader.giveBack(header[1...])
                let fault = try search(place)
                // What stands behind an archive's end need not be one.
                if isZero, !goesOn { return nil }
                throw fault
            }
            remaining = size
            padding = (Self.blockSize - size % Self.blockSize) % Self.blockSize
            switch header[156] {
            case UInt8(ascii: "L"): longName = Self.text(try takeContent()[...])
            case UInt8(ascii: "x"): longName = Self.paxPath(try takeContent()) ?? longName
            case UInt8(ascii: "0"), 0, UInt8(ascii: "7"):
                let name = longName ?? Self.name(header)
                if !name.hasSuffix("/") { return (name, Entry(self)) }
                longName = nil
            default: longName = nil
            }
        }
    }

    /// Whether a block of zeros is none that ends the archive.
    private func isFollowedByText() throws(DumpFault) -> Bool {
        try reader.peek(Self.blockSize).contains { $0 != 0 }
    }

    /// Looks for the next header behind a byte that none begins at; says how much was passed over.
    private func search(_ place: DumpPlace) throws(DumpFault) -> DumpFault {
        var skipped = 1
        while true {
            let bytes = Array(try reader.peek(Self.searchedAtOnce))
            let found =
                bytes.count < Self.blockSize
                ? nil
                : (0...(bytes.count - Self.blockSize)).first {
                    Self.mayBegin(bytes, $0, isInStep: (skipped + $0) % Self.blockSize == 0)
                        && Self.size(Array(bytes[$0..<($0 + Self.blockSize)])) != nil
                }
            let isAtEnd = bytes.count < Self.searchedAtOnce
            let step = found ?? (isAtEnd ? bytes.count : bytes.count - Self.blockSize + 1)
            skipped += try reader.skip(step)
            guard found != nil || isAtEnd else { continue }
            goesOn = found != nil
            return DumpFault(
                .damaged, at: place,
                detail: "no tar header; \(skipped) bytes skipped" + (goesOn ? "" : ", up to the end"))
        }
    }

    private static let searchedAtOnce = 1 << 16

    /// Whether bytes look like a header: one of today's names its format, one of old may stand where the archive is in step.
    private static func mayBegin(_ bytes: [UInt8], _ start: Int, isInStep: Bool) -> Bool {
        if bytes[start + 257] == UInt8(ascii: "u"), bytes[(start + 257)..<(start + 262)].elementsEqual("ustar".utf8) {
            return true
        }
        return isInStep && bytes[start] != 0
    }

    /// The size that a header gives its entry; nil where it is no header.
    private static func size(_ header: [UInt8]) -> Int? {
        guard header.count == blockSize, isValid(header), let size = number(header[124..<136]), size >= 0 else {
            return nil
        }
        return size
    }

    /// The content of an entry that describes the next one.
    private func takeContent() throws(DumpFault) -> [UInt8] {
        let bytes = Array(try reader.take(min(remaining, Self.longestName)))
        remaining -= bytes.count
        return bytes
    }

    private static func name(_ header: [UInt8]) -> String {
        let name = text(header[0..<100])
        let prefix = header[257..<262].elementsEqual("ustar".utf8) ? text(header[345..<500]) : ""
        return prefix.isEmpty ? name : prefix + "/" + name
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// The path among pax records, each `length key=value` and a line end.
    private static func paxPath(_ bytes: [UInt8]) -> String? {
        var rest = bytes[...]
        while let space = rest.firstIndex(of: UInt8(ascii: " ")) {
            guard let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
                length > space - rest.startIndex + 1,
                length <= rest.count
            else { return nil }
            let record = rest[(space + 1)..<(rest.startIndex + length)]
            if record.starts(with: "path=".utf8) { return text(record.dropFirst(5).dropLast()) }
            rest = rest.dropFirst(length)
        }
        return nil
    }

    /// An octal number, or a binary one where the first bit is set.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        guard let first = field.first else { return nil }
        if first & 0x80 != 0 {
            var value = Int(first & 0x7F)
            for byte in field.dropFirst() {
                guard value < 1 << 48 else { return nil }
                value = value << 8 | Int(byte)
            }
            return value
        }
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
        return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8)
    }

    /// Whether the header's sum is right; its own field counts as spaces.
    private static func isValid(_ header: [UInt8]) -> Bool {
        var sum = 0
        for (index, byte) in header.enumerated() { sum += (148..<156).contains(index) ? 0x20 : Int(byte) }
        return number(header[148..<156]) == sum
    }
}
