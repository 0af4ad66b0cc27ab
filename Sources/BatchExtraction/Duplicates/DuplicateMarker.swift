import Manchette

/// Marks the articles of a batch that repeat an earlier one.
struct DuplicateMarker {
    private var index = DuplicateIndex()

    /// What becomes of an article.
    enum Finding {
        /// It repeats none; what a later run needs to know of it.
        case new(record: [UInt8])
        case duplicate(Article.DuplicateReference, number: Int)
        /// There is no text to compare.
        case wordless
    }

    /// Looks for what an article repeats, and keeps it when there is nothing.
    mutating func find(_ article: Article, _ fingerprint: Fingerprint?, number: Int) -> Finding {
        guard let fingerprint else { return .wordless }
        if let match = index.match(fingerprint) {
            return .duplicate(
                Article.DuplicateReference(id: match.id, similarity: match.similarity), number: match.number)
        }
        let name = article.id ?? article.url ?? article.source.path ?? article.source.record ?? article.canonicalURL
        let record = FingerprintRecord(name: name ?? "\(number)", number: number, fingerprint: fingerprint)
        index.insert(record.fingerprint, name: record.name, number: number)
        return .new(record: record.bytes)
    }

    /// Takes what an earlier run kept.
    mutating func restore(_ record: FingerprintRecord) {
        index.insert(record.fingerprint, name: record.name, number: record.number)
    }
}

/// What is kept on disk of an article, so that a run that goes on finds the same duplicates.
struct FingerprintRecord: Equatable {
    var name: String
    var number: Int
    var fingerprint: Fingerprint

    init(name: String, number: Int, fingerprint: Fingerprint) {
        (self.name, self.number, self.fingerprint) = (name, number, fingerprint)
    }

    /// Length in bytes, then number, hash, sampling, counts, keys, shingles and name; low bytes first.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt64(number))
        bytes.append(littleEndian: fingerprint.whole)
        bytes.append(fingerprint.zeroBits)
        bytes.append(littleEndian: UInt32(fingerprint.bandKeys.count))
        bytes.append(littleEndian: UInt32(fingerprint.shingles.count))
        for key in fingerprint.bandKeys { bytes.append(littleEndian: key) }
        for shingle in fingerprint.shingles { bytes.append(littleEndian: shingle) }
        bytes += name.utf8
        var record: [UInt8] = []
        record.append(littleEndian: UInt32(bytes.count))
        return record + bytes
    }

    /// Reads the record at the beginning of the bytes and takes it off; nil when it is not whole.
    init?(takenFrom bytes: inout ArraySlice<UInt8>) {
        var rest = bytes
        guard let length = rest.takeLittleEndian(UInt32.self), rest.count >= Int(length) else { return nil }
        let after = rest.dropFirst(Int(length))
        rest = rest.prefix(Int(length))
        guard let number = rest.takeLittleEndian(UInt64.self), let whole = rest.takeLittleEndian(UInt64.self),
            let zeroBits = rest.popFirst(), zeroBits < 32, let keys = rest.takeLittleEndian(UInt32.self),
            let shingles = rest.takeLittleEndian(UInt32.self), keys == 0 || keys == UInt32(Fingerprint.bands),
            rest.count >= 4 * (Int(keys) + Int(shingles))
        else { return nil }
        self.number = Int(truncatingIfNeeded: number)
        fingerprint = Fingerprint(
            whole: whole, shingles: [], zeroBits: zeroBits,
            bandKeys: (0..<keys).compactMap { _ in rest.takeLittleEndian(UInt32.self) })
        fingerprint.shingles = (0..<shingles).compactMap { _ in rest.takeLittleEndian(UInt32.self) }
        name = String(decoding: rest, as: UTF8.self)
        bytes = after
    }
}

extension Fingerprint {
    init(whole: UInt64, shingles: [UInt32], zeroBits: UInt8, bandKeys: [UInt32]) {
        (self.whole, self.shingles, self.zeroBits, self.bandKeys) = (whole, shingles, zeroBits, bandKeys)
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func takeLittleEndian<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
        let size = Value.bitWidth / 8
        guard count >= size else { return nil }
        var value: Value = 0
        for byte in prefix(size).reversed() { value = value << 8 | Value(truncatingIfNeeded: byte) }
        removeFirst(size)
        return value
    }
}
