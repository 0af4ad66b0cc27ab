/// Why an input gave no article object.
public struct ExtractionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The code in words.
        public let description: String
        private init(_ description: String) { self.description = description }
        /// There are no bytes, or none but white space.
        public static let empty = Code("empty input")
        /// The bytes are neither HTML nor text (a PDF, a picture, an archive, random bytes).
        public static let notText = Code("neither HTML nor text")
        /// The input is larger than the caller allows.
        public static let tooLarge = Code("larger than the limit")
        /// A compressed input is damaged.
        public static let damaged = Code("damaged compressed data")
        /// An option has a value that it cannot have.
        public static let wrongOption = Code("wrong option")
    }
    /// The sort of fault.
    public var code: Code
    /// The caller's name for the input.
    public var input: String?
    /// What exactly was found.
    public var detail: String

    /// An error about one input.
    public init(_ code: Code, input: String? = nil, detail: String) {
        self.code = code
        self.input = input
        self.detail = detail
    }

    /// One line: the input and what is wrong with it.
    public var description: String {
        let what = detail.isEmpty ? code.description : "\(code): \(detail)"
        return input.map { "\($0): \(what)" } ?? what
    }
}
