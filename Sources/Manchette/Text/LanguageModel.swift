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

        /// All such places.
        var places: Range<Int> { offset..<(offset + Int(mask) * width + 1) }
    }

    func rows(of classifier: Classifier) -> Rows {
        Rows(offset: classifier.offset, mask: classifier.rowMask, width: classifier.tags.count)
    }

    /// Lends the file for many look-ups.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { body(bytes) }
}
