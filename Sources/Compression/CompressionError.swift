/// Why compressed bytes could not be read or written.
public struct CompressionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The cause in words.
        public let description: String
        private init(_ description: String) { self.description = description }
        /// The data contradict their format or their checksum.
        public static let damaged = Code("damaged compressed data")
        /// The data stop before their end.
        public static let truncated = Code("compressed data end too early")
        /// The data give more bytes than the caller allows.
        public static let tooLarge = Code("decompressed data larger than the limit")
        /// The library could not be set up (out of memory).
        public static let unavailable = Code("compression library not available")
    }

    /// What went wrong.
    public var code: Code
    /// What the library said.
    public var detail: String

    /// An error with what the library said, if it said something.
    public init(_ code: Code, detail: String = "") {
        self.code = code
        self.detail = detail
    }

    /// The cause and the details in words.
    public var description: String { detail.isEmpty ? code.description : "\(code): \(detail)" }
}
