/// One document of a dump: a page, or the text of one, and what the dump says about it.
public struct DumpDocument: Sendable {
    /// The dump's or caller's id.
    public var id: String?
    /// Where it stands.
    public var place: DumpPlace
    /// The file, for a document that is a file of its own.
    public var path: String?
    /// The record's id, in a dump that has records.
    public var record: String?
    /// The address that it was fetched from.
    public var url: String?
    /// When it was fetched: ISO 8601.
    public var captured: String?
    /// When it was published, where the dump says so: ISO 8601.
    public var published: String?
    /// The charset that its transport named.
    public var charset: String?
    /// BCP 47 tag that the dump gives.
    public var language: String?
    /// What the dump says it is; nil: to be told from the bytes.
    public var kind: Kind?
    /// Its bytes, or where they are.
    public var content: Content

    /// HTML or text.
    public enum Kind: Sendable, Hashable {
        case html, text
    }

    /// A document's bytes; those of a file are read by whoever needs them.
    public enum Content: Sendable, Hashable {
        case bytes([UInt8])
        /// A file, possibly compressed.
        case file(String)
    }

    /// A document with these bytes.
    public init(id: String? = nil, place: DumpPlace, path: String? = nil, url: String? = nil, content: Content) {
        self.id = id
        self.place = place
        self.path = path
        self.url = url
        self.content = content
    }

    /// How many bytes it has, those of a file as they are stored; 0 where there is no such file.
    public var size: Int {
        switch content {
        case .bytes(let bytes): bytes.count
        case .file(let path): FileStream.size(of: path) ?? 0
        }
    }

    /// The bytes, decompressed where they are gzip or Zstandard.
    ///
    /// - Parameter limit: more bytes than these are a fault.
    /// - Returns: the document's bytes.
    public func bytes(limit: Int) throws(DumpFault) -> [UInt8] {
        switch content {
        case .bytes(let bytes):
            guard bytes.count <= limit else {
                throw DumpFault(.tooLarge, at: place, id: id, detail: "\(bytes.count) bytes, limit \(limit)")
            }
            return bytes
        case .file(let path):
            do throws(DumpFault) {
                return try FileStream.contents(of: path, limit: limit)
            } catch {
                // A row of a list is not the file that it names.
                let name = path == place.file ? "" : error.detail.isEmpty ? path : path + ": "
                throw DumpFault(error.code, at: place, id: id, detail: name + error.detail)
            }
        }
    }
}

/// Where in a dump something stands.
public struct DumpPlace: Sendable, Hashable, CustomStringConvertible {
    /// The file, as the caller named it; `-` for standard input.
    public var file: String
    /// Byte offset in the file; in a compressed file, of the member or frame.
    public var offset: Int?
    /// Line, counted from 1.
    public var line: Int?
    /// The entry of an archive.
    public var entry: String?

    /// A place in a file.
    public init(file: String, offset: Int? = nil, line: Int? = nil, entry: String? = nil) {
        self.file = file
        self.offset = offset
        self.line = line
        self.entry = entry
    }

    /// `file`, `file!entry`, `file:line` or `file@offset`.
    public var description: String {
        var text = file
        if let entry { text += "!\(entry)" }
        if let line { text += ":\(line)" } else if let offset { text += "@\(offset)" }
        return text
    }
}

/// Why a document of a dump could not be read.
public struct DumpFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The sort of fault.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The code in words.
        public let description: String
        private init(_ description: String) { self.description = description }
        /// There is no such file, or it cannot be opened or read.
        public static let unreadable = Code("cannot be read")
        /// A folder stands where a file is wanted.
        public static let isFolder = Code("is a folder")
        /// Compressed data are damaged.
        public static let damaged = Code("damaged compressed data")
        /// The data are whole, and not those that their checksum was made of.
        public static let checksum = Code("wrong checksum")
        /// The data end before the record does.
        public static let truncated = Code("truncated")
        /// The record breaks the format's rules.
        public static let malformed = Code("malformed record")
        /// The document is larger than the caller allows.
        public static let tooLarge = Code("larger than the limit")
        /// Nobody waits any longer for bytes that do not come.
        public static let interrupted = Code("interrupted")
        /// The format, or a part of it, is not known here.
        public static let unsupported = Code("unsupported")
    }
    /// The sort of fault.
    public var code: Code
    /// Where it is.
    public var place: DumpPlace
    /// The document's id, if it was read.
    public var id: String?
    /// What exactly was found.
    public var detail: String

    /// A fault at a place.
    public init(_ code: Code, at place: DumpPlace, id: String? = nil, detail: String = "") {
        self.code = code
        self.place = place
        self.id = id
        self.detail = detail
    }

    /// One line: the place and what is wrong there.
    public var description: String { "\(place): \(message)" }

    /// What is wrong, without the place.
    public var message: String {
        if detail.isEmpty { return code.description }
        // What is said of compressed data may begin with the very words of the code.
        return detail.hasPrefix(code.description) ? detail : "\(code): \(detail)"
    }
}

/// What a dump gives next.
public enum DumpItem: Sendable {
    case document(DumpDocument)
    /// Something that should have been a document; the reader goes on behind it.
    case fault(DumpFault)
    /// A record that holds no page, by its sort: `request`, `revisit`, `image/png`, `status 404`.
    case passedOver(String, DumpPlace)
}
