/// A caller's own phrases of noise, in the format of the shipped tables: `class | strength | position | phrase` a line.
///
/// They are looked for in texts of every language, beside the shipped phrases.
public struct UserPhrases: Sendable, Hashable {
    /// The files that the phrases came from.
    private var files: [[UInt8]]
    /// All of their phrases.
    private(set) var table: PhraseTable

    /// The phrases of a file.
    ///
    /// - Parameter contents: the file's bytes.
    /// - Throws: ``PhraseFileError`` with every line that is none.
    public init(_ contents: [UInt8]) throws(PhraseFileError) {
        files = [contents]
        table = try Self.table(files)
    }

    /// Adds the phrases of one more file.
    ///
    /// - Parameter contents: the file's bytes.
    /// - Throws: ``PhraseFileError`` with every line that is none; nothing is added then.
    public mutating func add(_ contents: [UInt8]) throws(PhraseFileError) {
        // By itself first, so that lines are counted in their own file.
        _ = try Self.table([contents])
        table = try Self.table(files + [contents])
        files.append(contents)
    }

    /// The number of phrases.
    public var count: Int { table.phrases.count }

    private static func table(_ files: [[UInt8]]) throws(PhraseFileError) -> PhraseTable {
        var file = PhraseFile()
        for contents in files { contents.withUnsafeBufferPointer { file.read($0, source: .user) } }
        guard file.errors.isEmpty else { throw PhraseFileError(lines: file.errors) }
        return PhraseTable(file)
    }

    /// Whether both were read from the same files.
    public static func == (left: UserPhrases, right: UserPhrases) -> Bool { left.files == right.files }

    /// Hashes the files.
    public func hash(into hasher: inout Hasher) { hasher.combine(files) }
}

/// The lines of a phrase file that are no phrases.
public struct PhraseFileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Each of them, in order.
    public var lines: [PhraseSyntaxError]

    /// Each of them, on a line of its own.
    public var description: String { lines.map(\.description).joined(separator: "\n") }
}
