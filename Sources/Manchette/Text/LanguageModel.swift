import CModels

/// The trained weights of the language identifier, read in place.
///
/// The file starts with "MLI1" and the number of classifiers. Each has a header (script, number of languages, log2 of the
/// number of rows, one byte of padding, and the scale as a 32-bit float), tags of eight bytes, and rows of one signed byte
/// per language, in little-endian order. Tools/language writes it.
struct LanguageModel: Sendable {
    /// The classifier of one script.
    struct Classifier: Sendable {
        var tags: [String]
        /// First row in the file.
        var offset: Int
        var rowMask: UInt32
        var scale: Float
    }

    // Constant data of the binary, which nobody changes or frees.
    nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer
    private var classifiers: [UInt8: Classifier] = [:]

    /// The model in the binary.
    static let shared: LanguageModel = {
        var size = 0
        let start = manchette_language_weights(&size)
        return LanguageModel(UnsafeRawBufferPointer(start: start, count: size))
    }()

    /// Reads the headers; a damaged file gives a model that knows nothing.
    private init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        guard bytes.count >= 8, bytes.prefix(4).elementsEqual("MLI1".utf8) else { return }
        var offset = 8
        for _ in 0..<bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self).littleEndian {
            guard offset + 8 <= bytes.count else { return }
            let languages = Int(bytes[offset + 1])
            let rows = 1 << Int(bytes[offset + 2] & 31)
            let scale = Float(
                bitPattern: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self).littleEndian)
            let firstRow = offset + 8 + 8 * languages
            guard firstRow + rows * languages <= bytes.count else { return }
            let tags = (0..<languages).map { index -> String in
                let start = offset + 8 + 8 * index
                return String(decoding: bytes[start..<(start + 8)].prefix { $0 != 0 }, as: UTF8.self)
            }
            classifiers[bytes[offset]] = Classifier(
                tags: tags, offset: firstRow, rowMask: UInt32(rows - 1), scale: scale)
            offset = firstRow + rows * languages
        }
    }

    /// The classifier of a script, if it has one.
    func classifier(for script: WritingScript) -> Classifier? { classifiers[script.rawValue] }

    /// All tags that the classifiers know.
    var tags: [String] { classifiers.values.flatMap(\.tags) }

    /// Where a classifier's rows are.
    struct Rows {
        fileprivate let offset: Int
        fileprivate let mask: UInt32
        fileprivate let width: Int

        /// Where the weights of a feature begin, one for each language of the classifier.
        @inline(__always)
        func place(of hash: UInt32) -> Int { offset &+ Int(hash & mask) &* width }
    }

    func rows(of classifier: Classifier) -> Rows {
        Rows(offset: classifier.offset, mask: classifier.rowMask, width: classifier.tags.count)
    }

    /// Lends the file for many look-ups.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { body(bytes) }
}

/// Sums rows of signed bytes: eight languages at once, each in 16 bits of two words (SIMD within a register).
struct RowSums {
    private let count: Int
    private let chunks: Int
    private let totals: UnsafeMutableBufferPointer<Int32>
    /// Sums since the last time that they were taken over, of weights plus 128, so that nothing is negative: for each
    /// eight languages the even ones, then the odd ones.
    private let sums: UnsafeMutableBufferPointer<UInt64>
    private var pending = 0

    /// Lends sums for a number of languages.
    static func with<Result>(count: Int, _ body: (inout RowSums) -> Result) -> Result {
        let chunks = (count + 7) / 8
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * chunks) { sums in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { totals in
                sums.initialize(repeating: 0)
                totals.initialize(repeating: 0)
                var all = RowSums(count: count, chunks: chunks, totals: totals, sums: sums)
                return body(&all)
            }
        }
    }

    private init(
        count: Int, chunks: Int, totals: UnsafeMutableBufferPointer<Int32>, sums: UnsafeMutableBufferPointer<UInt64>
    ) {
        (self.count, self.chunks, self.totals, self.sums) = (count, chunks, totals, sums)
    }

    /// Adds a row that begins at a place in a file.
    @inline(__always)
    mutating func add(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        guard let base = bytes.baseAddress, let sums = sums.baseAddress, start >= 0, start &+ count <= bytes.count
        else {
            return
        }
        // The last row of the file has nothing behind it.
        let whole = start &+ chunks &* 8 <= bytes.count ? chunks : chunks &- 1
        var chunk = 0
        while chunk < whole {
            let word = base.loadUnaligned(fromByteOffset: start &+ chunk &* 8, as: UInt64.self).littleEndian
            RowSums.add(word, to: sums + 2 &* chunk)
            chunk &+= 1
        }
        if chunk < chunks { RowSums.add(RowSums.tail(bytes, start &+ chunk &* 8), to: sums + 2 &* chunk) }
        pending &+= 1
        if pending == 256 { takeOver() }
    }

    @inline(__always)
    private static func add(_ word: UInt64, to sums: UnsafeMutablePointer<UInt64>) {
        let biased = word ^ 0x8080_8080_8080_8080
        sums[0] &+= biased & 0x00FF_00FF_00FF_00FF
        sums[1] &+= biased >> 8 & 0x00FF_00FF_00FF_00FF
    }

    private static func tail(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in start..<bytes.count { word |= UInt64(bytes[index]) << UInt64(8 * (index - start) & 63) }
        return word
    }

    private mutating func takeOver() {
        for language in 0..<count {
            let word = sums[(language >> 3) << 1 | language & 1]
            let sum = word >> UInt64((language & 6) << 3) & 0xFFFF
            totals[language] &+= Int32(truncatingIfNeeded: sum) &- Int32(128 &* pending)
        }
        sums.update(repeating: 0)
        pending = 0
    }

    /// The sums.
    mutating func finished() -> [Int32] {
        takeOver()
        return Array(totals)
    }
}
